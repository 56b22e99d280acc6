//! Headlines: what a clause says, without its date, in at most 90 characters, as a sentence would.
//!
//! Parts are left out from the end until it fits; nothing is cut inside a phrase.

mod broken;
mod colon;
pub(super) mod deed;
mod fit;
mod flow;
mod gate;
mod joint;
mod limp;
mod listed;
mod managed;
mod names;
mod need;
mod office;
mod parts;
mod phrase;
mod place;
mod postponed;
mod quote;
mod same;
mod second;
mod spare;
mod squeeze;
mod unfinished;
mod verb;

pub(super) use joint::last_of;
pub(super) use need::awaits;
pub(super) use phrase::{event_gist, phrase_gist};

use super::clause::{Clause, Link};
use super::pronoun::Replacement;
use super::record::Argument;
use super::unit::{Unit, UnitKind};
use super::view::View;
use super::wording;
use crate::language::{ChunkKind, Tag};
use fit::fit;
pub(super) use squeeze::{bare_name, short_subject};
use verb::verb_text;
pub(super) use verb::{ABSOLUTE, is_own_deed};

/// The longest gist, in characters.
pub(super) const LONGEST: usize = 90;

/// How many parts behind the verb are looked at.
const MOST_PARTS: usize = 24;

/// Verbs that only say that something happened at a time: "the period saw ...".
const SEEING: &[&str] = &["bring", "mark", "see", "witness"];

/// Verbs of an end that is told behind "in": "culminating in the siege".
const ENDING: &[&str] = &["culminate", "result"];

/// A clause and what its phrases stand for.
pub(super) struct Telling<'t> {
    /// The clause.
    pub(super) index: usize,
    /// Its subject.
    pub(super) subject: Option<&'t Argument>,
    /// What is written for the pronouns behind its verb.
    pub(super) replaced: &'t [Replacement],
    /// The parts behind its verb, when they are known already.
    pub(super) parts: Option<&'t [Unit]>,
    /// The date says until when, and the verb is negated: "not completed until".
    pub(super) is_ended: bool,
    /// Of a list behind the verb only this phrase is told.
    pub(super) only: Option<usize>,
}

/// The headline of a clause.
pub(super) fn clause_gist(view: &View<'_>, telling: &Telling<'_>) -> String {
    let Some(clause) = view.clauses.get(telling.index) else { return String::new() };
    let subject = telling.subject;
    let verb_clause = view.verb_clause(clause);
    let Some(verb) = view.verb(verb_clause) else { return phrase_gist(view, &clause.owned) };
    if let Some(line) = same::told(view, telling) {
        return line;
    }
    let parts = parts::short(view, telling.index, clause, telling.parts);
    if let Some(only) = telling.only {
        let parts = listed::member(view, telling.index, &parts, only)
            .unwrap_or_else(|| parts::narrowed(view, parts, only));
        let is_plural = subject.is_some_and(|subject| subject.is_plural);
        let verb = verb_text(view, verb_clause, is_plural, false);
        let subject = subject.map(|subject| subject.text.clone()).unwrap_or_default();
        return fit(view, &subject, &verb, &parts, telling.replaced);
    }
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let sees = SEEING.contains(&lemma) && subject.is_none_or(|subject| is_time_noun(view, subject));
    if sees && let Some(seen) = parts.iter().position(|unit| unit.kind == UnitKind::Object) {
        let seen = parts.get(seen..).unwrap_or_default();
        if names_event(view, seen) {
            return strip_article(&fit(view, "", "", seen, telling.replaced));
        }
    }
    // "leading to a peace of nine years"
    let leads = lemma == "lead"
        && parts.first().is_some_and(|part| {
            let noun = part.chunks.get(1).and_then(|&at| view.chunk(at));
            let is_new =
                noun.is_some_and(|noun| wording::is_word(view.source, noun.tokens.start, &["a", "an"]));
            part.chunks.first().is_some_and(|&at| view.is_word(at, &["to"]))
                && (is_new || part.chunks.len() > 3)
        });
    if clause.link == Link::Free
        && (ENDING.contains(&lemma) || leads)
        && let Some(end) = parts.first().filter(|unit| {
            unit.kind == UnitKind::Prepositional && unit.chunks.len() > if leads { 1 } else { 3 }
        })
    {
        let mut end = end.clone();
        end.chunks.remove(0);
        return wording::capitalised(&fit(view, "", "", &[end], telling.replaced));
    }
    // "The main events were the siege of Lund in 1520, the peace of Ribe in 1524": each by itself.
    let is_several = lemma == "be"
        && subject.is_some_and(|subject| {
            subject.entity.is_none()
                && !subject.text.contains(" and ")
                && crate::language::is_plural_noun(wording::text(view.source, subject.head))
        })
        && (clause.link == Link::Gapped
            || view
                .clauses
                .iter()
                .skip(telling.index)
                .take(MOST_PARTS)
                .any(|other| other.link == Link::Gapped && other.parent == Some(telling.index)));
    if is_several && parts.first().is_some_and(|part| part.kind == UnitKind::Object && part.chunks.len() > 2)
    {
        return fit(view, "", "", &parts, telling.replaced);
    }
    let is_plural = subject.is_some_and(|subject| subject.is_plural);
    let mut verb_text = verb_text(view, verb_clause, is_plural, telling.is_ended);
    // "has had a school since 1150" goes on.
    if clause.link == Link::Gapped && !clause.owned.iter().any(|&at| view.is_word(at, &["since"])) {
        verb_text = once(verb_text, lemma, is_plural);
    }
    // "kidnapped and murdered six generals"
    let mut parts = parts;
    if let Some(last) = joint::last_of(view, telling.index) {
        verb_text = joint::verbs(view, telling.index, last, is_plural);
        if let Some(clause) = view.clauses.get(last) {
            parts = parts::short(view, last, clause, None);
        }
    }
    let subject_text = subject_text(view, clause, subject);
    if let Some(line) = office::served(view, clause, &subject_text, &parts) {
        return line;
    }
    if let Some(line) = quote::said(view, telling.index, &subject_text, &parts) {
        return line;
    }
    if clause.link != Link::Gapped
        && gate::is_stump(view, clause, &parts)
        && let Some(line) =
            gate::in_its_words(view, telling.index, &subject_text, &verb_text, telling.replaced)
    {
        return line;
    }
    let full = parts::in_full(view, telling.index, clause);
    let told = full.as_ref().unwrap_or(&parts);
    if let Some(line) = spared(view, telling, (&subject_text, &verb_text), told) {
        return line;
    }
    let words = (subject_text.as_str(), verb_text.as_str());
    let fitted = |told: &[Unit], parts: &[Unit]| fitted(view, telling, words, (told, parts));
    let line = place::with_regions(view, told, &parts, fitted);
    let line = unfinished::without_leaning(view, &parts, line);
    let line = gate::with_deed(view, telling.index, words, line, telling.replaced);
    joint::with_next(view, telling, &subject_text, &line)
        .or_else(|| colon::explained(view, telling, &line).or_else(|| colon::named(view, telling, &line)))
        .or_else(|| place::placed(view, clause, &line))
        .unwrap_or(line)
}

/// A line that is too long as it stands, and loses what is least worth rather than its end: the first names of who does it, that somebody
/// managed to do what he did, what stands in the middle.
fn spared(
    view: &View<'_>,
    telling: &Telling<'_>,
    (subject, verb): (&str, &str),
    told: &[Unit],
) -> Option<String> {
    if spare::entire(view, subject, verb, told, telling.replaced).is_some() {
        return None;
    }
    let names = || names::called(view, telling, subject);
    let spared = |subject: &str| {
        spare::spared(view, telling, (subject, verb), told)
            .or_else(|| second::taken(view, telling, (subject, verb), told))
    };
    names::entire(view, telling, (subject, verb), told)
        .or_else(|| managed::done(view, telling, subject, told))
        .or_else(|| spared(subject))
        .or_else(|| {
            let is_cut = |name: &str| second::is_cut(view, telling, (name, verb), told);
            let whole = |name: &str| fit::whole(view, name, verb, told, telling.replaced);
            let whole = |name: &str| if is_cut(subject) && !is_cut(name) { whole(name) } else { None };
            names().iter().find_map(|name| spared(name).or_else(|| whole(name)))
        })
}

/// What fits of the parts with the clauses inside them, or else of those without.
fn fitted(
    view: &View<'_>,
    telling: &Telling<'_>,
    (subject, verb): (&str, &str),
    (told, parts): (&[Unit], &[Unit]),
) -> String {
    fit::whole(view, subject, verb, told, telling.replaced)
        .or_else(|| {
            let names = names::called(view, telling, subject);
            names.iter().find_map(|name| fit::whole(view, name, verb, told, telling.replaced))
        })
        .unwrap_or_else(|| fit(view, subject, verb, parts, telling.replaced))
}

/// "The decade saw [the birth of two parties]", but not "[the vote for women expand]" or "[no war]".
fn names_event(view: &View<'_>, seen: &[Unit]) -> bool {
    let mut chunks = seen.iter().flat_map(|unit| unit.chunks.iter().copied());
    let first = chunks.clone().next().and_then(|at| view.chunk(at));
    let is_none = first.is_some_and(|first| {
        wording::is_word(view.source, first.tokens.start, &["hardly", "no", "none", "nothing"])
    });
    !is_none && chunks.all(|at| view.kind(at) != Some(ChunkKind::Finite))
}

/// The subject as the line has it.
fn subject_text(view: &View<'_>, clause: &Clause, subject: Option<&Argument>) -> String {
    let text = subject
        .map(|subject| subject.text.clone())
        .or_else(|| time_subject(view, clause))
        .unwrap_or_default();
    // "an invasion beginning [in March] was called off": what began when went with the date.
    let text = match text.strip_suffix(" beginning").or(text.strip_suffix(" starting")) {
        Some(rest) if rest.contains(' ') && !rest.ends_with(" the") => rest.to_owned(),
        _ => text,
    };
    match subject {
        Some(subject) if is_aside_open(view, subject, &text) => text + ",",
        Some(subject) => exception(view, subject).map_or(text.clone(), |but| [&text, " ", &but].concat()),
        _ => text,
    }
}

/// "The whole board, apart from the chairman, resigned": not all of it did.
fn exception(view: &View<'_>, subject: &Argument) -> Option<String> {
    const LONGEST: usize = 10;
    let comma = subject.tokens.end;
    let is = |at: usize, words: &[&str]| wording::is_word(view.source, at, words);
    let is_led = is(comma + 1, &["except", "excepting", "save", "bar", "barring"])
        || is(comma + 1, &["apart", "aside"]) && is(comma + 2, &["from"])
        || is(comma + 1, &["other"]) && is(comma + 2, &["than"])
        || is(comma + 1, &["with"]) && is(comma + 3, &["exception"]);
    let close =
        (comma + 2..comma + LONGEST).find(|&at| is(at, &[","])).filter(|_| is_led && is(comma, &[","]))?;
    Some(wording::write(view.source, comma + 1..close))
}

/// "The two envoys, ours and the Dane, handed in": what stands behind the noun between commas is no list.
fn is_aside_open(view: &View<'_>, subject: &Argument, text: &str) -> bool {
    let comma = subject.tokens.end;
    let last = comma.checked_sub(1).map(|last| wording::text(view.source, last)).unwrap_or_default();
    // "Pompey, Crassus and Caesar" are three, "the two envoys, ours and the Dane," two, "Holm, a lawyer and poet," is one.
    let Some((before, behind)) = text.split_once(", ") else { return false };
    let counts = |word: &str| {
        ["two", "three", "four", "five", "both"].contains(&word.to_ascii_lowercase().as_str())
            || word.starts_with(|c: char| c.is_ascii_digit())
    };
    let is_counted = before.split(' ').take(2).any(counts);
    (is_counted || behind.starts_with("a ") || behind.starts_with("an "))
        && !behind.contains(", ")
        && text.ends_with(last)
        && wording::is_word(view.source, comma, &[","])
        && comma < view.tokens.end
}

fn is_time_noun(view: &View<'_>, subject: &Argument) -> bool {
    wording::is_word(
        view.source,
        subject.head,
        &[
            "period", "year", "years", "decade", "decades", "century", "era", "time", "month", "months",
            "season", "day", "incident", "event", "events",
        ],
    )
}

/// "the 12th century" as a subject.
fn time_subject(view: &View<'_>, clause: &Clause) -> Option<String> {
    let verb = clause.verb?;
    let before = clause.owned.iter().copied().take_while(|&at| at < verb).collect::<Vec<_>>();
    let time = before.iter().rev().copied().find(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_))))?;
    let place = before.iter().position(|&at| at == time)?;
    let behind_preposition = place > 0 && view.kind(*before.get(place - 1)?) == Some(ChunkKind::Preposition);
    let tokens = view.chunk(time)?.tokens.clone();
    // "1977-1985: Suspended", "Christmas was played": only "the 12th century" acts, and a day that dawns.
    let lemma = view.chunk(verb).and_then(|verb| view.word(verb.head).lemma).unwrap_or_default();
    let is_coming = time + 1 == verb && ["dawn", "begin", "come", "pass", "start"].contains(&lemma);
    let acts = |chunk: &crate::language::Chunk| view.word(chunk.tokens.start).tag == Tag::Determiner;
    let is_head = !(is_coming || view.chunk(time).is_some_and(acts));
    let is_date = !is_head && !behind_preposition && clause.shares.is_none() && clause.link == Link::Main;
    is_date.then(|| wording::write(view.source, tokens))
}

fn strip_article(line: &str) -> String {
    let stripped =
        ["The ", "A ", "An "].iter().find_map(|article| line.strip_prefix(article)).unwrap_or(line);
    wording::capitalised(stripped)
}

/// "have joined", of several with a date each: each of them "joined"; "Riga was taken in 1917, and Kiev and Lund in 1918":
/// these "were".
fn once(verb: String, lemma: &str, is_plural: bool) -> String {
    if let Some(rest) = verb.strip_prefix("was ").filter(|_| is_plural) {
        return format!("were {rest}");
    }
    let Some(rest) = verb.strip_prefix("have ").or_else(|| verb.strip_prefix("has ")) else { return verb };
    if let Some(rest) = rest.strip_prefix("been ") {
        return [if is_plural { "were " } else { "was " }, rest].concat();
    }
    if rest.contains(' ') {
        return verb;
    }
    crate::language::inflect(lemma, crate::language::Tense::Past).unwrap_or(verb)
}
