//! Headlines: what a clause says, without its date, in at most 90 characters, as a sentence would.
//!
//! Parts are left out from the end until it fits; nothing is cut inside a phrase.

use super::clause::{Clause, Link};
use super::gap::Gap;
use super::record::Argument;
use super::unit::{Unit, UnitKind, kept, units};
use super::view::View;
use super::wording;
use crate::language::{Chunk, ChunkKind, Tag, Tense, inflect};

/// The longest gist, in characters.
pub(super) const LONGEST: usize = 90;

/// How many parts behind the verb are looked at.
const MOST_PARTS: usize = 24;

/// Verbs that only say that something happened at a time: "the period saw ...".
const SEEING: &[&str] = &["bring", "mark", "see", "witness"];

/// The headline of a clause. `is_ended`: the date says until when, and the verb is negated: "not completed until".
pub(super) fn clause_gist(
    view: &View<'_>,
    index: usize,
    clause: &Clause,
    subject: Option<&Argument>,
    object: Option<&Argument>,
    is_ended: bool,
) -> String {
    let verb_clause = if clause.link == Link::Gapped {
        clause.parent.and_then(|at| view.clauses.get(at)).unwrap_or(clause)
    } else {
        clause
    };
    let Some(verb) = view.verb(verb_clause) else { return phrase_gist(view, &clause.owned) };
    let mut parts = if clause.link == Link::Gapped {
        Gap::of(view, clause, verb_clause).parts(view, clause, verb_clause)
    } else {
        units(view, clause)
    };
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let sees = SEEING.contains(&lemma) && subject.is_none_or(|subject| is_time_noun(view, subject));
    if sees && let Some(seen) = parts.iter().position(|unit| unit.kind == UnitKind::Object) {
        let line = fit(view, "", "", parts.get(seen..).unwrap_or_default(), None);
        return strip_article(&line);
    }
    let is_plural = subject.is_some_and(|subject| subject.is_plural);
    let verb_text = verb_text(view, verb_clause, is_plural, is_ended);
    let subject_text = subject
        .map(|subject| subject.text.clone())
        .or_else(|| time_subject(view, clause))
        .unwrap_or_default();
    let replacement = object.filter(|object| object.resolved_from.is_some());
    parts.retain(|unit| !is_apposition(view, unit));
    parts.extend(complement(view, index));
    parts.truncate(MOST_PARTS);
    parts.extend(fronted(view, clause));
    while parts.last().is_some_and(|part| is_limp(view, part)) {
        parts.pop();
    }
    fit(view, &subject_text, &verb_text, &parts, replacement)
}

/// A last adverb that leaned on what was left out: "just [before the panic]".
fn is_limp(view: &View<'_>, part: &Unit) -> bool {
    let [only] = part.chunks.as_slice() else { return false };
    view.is_word(
        *only,
        &[
            "just", "only", "even", "nearly", "almost", "some", "about", "so", "as", "rather", "earlier",
            "before", "there",
        ],
    )
}

/// The headline of a phrase without a verb.
pub(super) fn phrase_gist(view: &View<'_>, owned: &[usize]) -> String {
    let mut kept = kept(view, owned);
    while kept.first().is_some_and(|&at| {
        matches!(
            view.kind(at),
            Some(
                ChunkKind::Mark(_)
                    | ChunkKind::Preposition
                    | ChunkKind::Coordinator
                    | ChunkKind::Subordinator
            )
        ) && !matches!(view.kind(at), Some(ChunkKind::Mark('“' | '"' | '‘' | '\'' | '£' | '$' | '€')))
    }) {
        kept.remove(0);
    }
    // "3. A constitutional king"
    let is_number = |at: &usize| {
        view.chunk(*at)
            .is_some_and(|chunk| chunk.tokens.len() == 1 && view.word(chunk.head).tag == Tag::Number)
    };
    let is_numbered =
        owned.get(1).is_some_and(|&at| matches!(view.kind(at), Some(ChunkKind::Mark('.' | ')'))));
    if kept.len() > 1 && is_numbered && kept.first().is_some_and(is_number) {
        kept.remove(0);
    }
    let tokens = |kept: &[usize]| {
        let tokens: Vec<usize> =
            kept.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone()).collect();
        tidy(&wording::write(view.source, tokens))
    };
    let mut line = tokens(&kept);
    if !line.chars().any(char::is_lowercase) {
        line = line.to_lowercase();
    }
    while line.chars().count() > LONGEST {
        let Some(cut) = kept.iter().rposition(|&at| {
            matches!(
                view.kind(at),
                Some(
                    ChunkKind::Preposition
                        | ChunkKind::Mark(',')
                        | ChunkKind::Coordinator
                        | ChunkKind::Relative
                        | ChunkKind::Finite
                )
            )
        }) else {
            return shortened(&line);
        };
        if cut == 0 {
            return shortened(&line);
        }
        kept.truncate(cut);
        line = tokens(&kept);
    }
    wording::capitalised(&line)
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
    let is_date = !behind_preposition && clause.shares.is_none() && clause.link == Link::Main;
    is_date.then(|| wording::write(view.source, tokens))
}

/// The verb group without adverbs that dangle; with "not ... until" turned into what then happened.
fn verb_text(view: &View<'_>, clause: &Clause, is_plural: bool, is_ended: bool) -> String {
    let Some(verb) = view.verb(clause) else { return String::new() };
    let kept = verb.tokens.clone().filter(|&at| {
        let word = view.word(at);
        let dangles = word.tag == Tag::Adverb
            && wording::is_word(
                view.source,
                at,
                &[
                    "also",
                    "thus",
                    "then",
                    "soon",
                    "later",
                    "instead",
                    "therefore",
                    "again",
                    "finally",
                    "now",
                    "still",
                    "already",
                    "afterwards",
                    "subsequently",
                    "eventually",
                    "only",
                    "so",
                ],
            );
        let turns = is_ended && word.tag == Tag::Negation;
        !(dangles || turns)
    });
    let tokens: Vec<usize> = kept.collect();
    if clause.link == Link::Reduced || clause.link == Link::Aside && verb.kind == ChunkKind::Participle {
        return participle_text(view, verb, &tokens, is_plural);
    }
    if let Some(text) = inverted_text(view, clause, verb) {
        return text;
    }
    if is_ended
        && let [first, .., main] = tokens.as_slice()
        && view.word(*first).lemma == Some("do")
        && view.word(*main).tag == Tag::Verb
    {
        let lemma = view.word(*main).lemma.unwrap_or_default();
        return inflect(lemma, Tense::Past).unwrap_or_else(|| wording::write(view.source, [*main]));
    }
    wording::write(view.source, tokens)
}

/// "elected" as "was elected", "having joined" as "joined", "replacing" as "replaced".
fn participle_text(view: &View<'_>, verb: &Chunk, tokens: &[usize], is_plural: bool) -> String {
    let be = if is_plural { "were" } else { "was" };
    let is = |at: usize, word: &str| wording::is_word(view.source, at, &[word]);
    let past = |at: usize| {
        let lemma = view.word(at).lemma.unwrap_or_default();
        inflect(lemma, Tense::Past).unwrap_or_else(|| wording::write(view.source, [at]))
    };
    match tokens {
        [having, been, rest @ ..] if is(*having, "having") && is(*been, "been") => {
            format!("{be} {}", wording::write(view.source, rest.iter().copied()))
        }
        [having, .., main] if is(*having, "having") => past(*main),
        [being, rest @ ..] if is(*being, "being") && !rest.is_empty() => {
            format!("{be} {}", wording::write(view.source, rest.iter().copied()))
        }
        [.., main] if verb.kind == ChunkKind::Gerund => past(*main),
        // At the head of its sentence it began with a capital.
        _ => format!("{be} {}", wording::write(view.source, tokens.iter().copied()).to_lowercase()),
    }
}

/// "Not until May did the bank reopen", "only then could they give it": the auxiliary stands before the subject.
fn inverted_text(view: &View<'_>, clause: &Clause, verb: &Chunk) -> Option<String> {
    let [main] = [verb.tokens.clone()].map(|tokens| (tokens.len() == 1).then_some(tokens.start));
    let main = main.filter(|&main| view.word(main).tense == Some(Tense::Base))?;
    let subject = clause.subject.clone()?;
    let before = subject.start.checked_sub(1).and_then(|at| view.chunk(at))?;
    let helper = before.tokens.end.checked_sub(1)?;
    let (word, text) = (view.word(helper), wording::text(view.source, helper));
    match (word.tag, word.lemma) {
        (Tag::Auxiliary, Some("do")) => inflect(view.word(main).lemma?, Tense::Past),
        (Tag::Modal, _) => Some(format!("{} {}", text.to_lowercase(), wording::write(view.source, [main]))),
        _ => None,
    }
}

/// What was said, its core as one part and the rest of it in parts: "that hunting terrorists cannot be a pretext".
fn complement(view: &View<'_>, clause: usize) -> Vec<Unit> {
    let Some(said) = view.said_in(clause) else { return Vec::new() };
    let behind = said.behind_verb();
    let front = said.owned.get(..behind).unwrap_or_default();
    let mut core: Vec<usize> = said.opener.into_iter().chain(kept(view, front)).collect();
    let mut rest = units(view, said).into_iter().peekable();
    if let Some(object) = rest.next_if(|unit| unit.kind == UnitKind::Object) {
        core.extend(object.chunks);
    }
    let mut parts = vec![Unit { kind: UnitKind::Object, chunks: core }];
    parts.extend(rest);
    parts
}

/// ", a man of 34": a noun phrase between commas adds nothing a headline needs.
fn is_apposition(view: &View<'_>, unit: &Unit) -> bool {
    unit.kind == UnitKind::Apposition && unit.chunks.get(1).is_none_or(|&at| view.is_nominal(at))
}

/// A fronted phrase that is no date, to be put at the end: "in the skirmish near Boroibari".
fn fronted(view: &View<'_>, clause: &Clause) -> Option<Unit> {
    let first = clause.subject.clone()?.start;
    let before: Vec<usize> = clause.owned.iter().copied().take_while(|&at| at < first).take(24).collect();
    let kept = kept(view, &before);
    let start = kept.iter().position(|&at| view.kind(at) == Some(ChunkKind::Preposition))?;
    let end = kept
        .iter()
        .skip(start)
        .position(|&at| view.kind(at) == Some(ChunkKind::Mark(',')))
        .map_or(kept.len(), |place| start + place);
    let chunks = kept.get(start..end)?.to_vec();
    let starts_well =
        view.is_word(*chunks.first()?, &["in", "at", "near", "under", "with", "by", "for", "to"]);
    let is_short = chunks.len() >= 2 && chunks.len() <= 8;
    let has_noun = chunks.last().is_some_and(|&at| view.kind(at) == Some(ChunkKind::Noun));
    let is_plain =
        chunks.iter().all(|&at| matches!(view.kind(at), Some(ChunkKind::Noun | ChunkKind::Preposition)));
    (starts_well && is_short && has_noun && is_plain)
        .then_some(Unit { kind: UnitKind::Prepositional, chunks })
}

/// As many parts as fit.
fn fit(view: &View<'_>, subject: &str, verb: &str, parts: &[Unit], replacement: Option<&Argument>) -> String {
    let core = parts.iter().position(|unit| unit.kind == UnitKind::Object).map_or(0, |place| place + 1);
    let mut count = parts.len();
    loop {
        let mut line = format!("{subject} {verb}");
        for part in parts.iter().take(count) {
            line.push(' ');
            line.push_str(&part_text(view, part, replacement));
        }
        let line = tidy(&line);
        if line.chars().count() <= LONGEST {
            return wording::capitalised(&line);
        }
        if count <= core {
            return shortened(&line);
        }
        count -= 1;
    }
}

fn part_text(view: &View<'_>, part: &Unit, replacement: Option<&Argument>) -> String {
    if part.kind == UnitKind::Object
        && let Some(object) = replacement
    {
        let inside = part
            .chunks
            .first()
            .and_then(|&at| view.chunk(at))
            .is_some_and(|chunk| chunk.tokens.start == object.tokens.start);
        if inside {
            return wording::inside(&object.text);
        }
    }
    let tokens: Vec<usize> =
        part.chunks.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone()).collect();
    let begins = tokens.first() == Some(&view.tokens.start) && part.kind == UnitKind::Prepositional;
    let line = wording::write(view.source, tokens);
    // What was fronted began with a capital.
    if begins { line.to_lowercase().chars().take(1).chain(line.chars().skip(1)).collect() } else { line }
}

/// Marks and small words that hang at the ends are taken off; doubled marks become one.
pub(super) fn tidy(line: &str) -> String {
    let mut line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    for (from, to) in [(" ,", ","), (",,", ","), ("( )", ""), ("()", ""), (" .", "."), (" ;", ";")] {
        if line.contains(from) {
            line = line.replace(from, to);
        }
    }
    loop {
        let before = line.len();
        let trimmed = line
            .trim_end_matches([',', ';', ':', '-', '–', '—', '.', ' ', '|', '*', '•'])
            .trim_start_matches([',', ';', ':', '-', '–', '—', '.', ' ', '|', '*', '•', ')']);
        let trimmed = trimmed
            .strip_suffix(" and")
            .or_else(|| trimmed.strip_suffix(" but"))
            .or_else(|| trimmed.strip_suffix(" or"))
            .or_else(|| trimmed.strip_suffix(" &"))
            .unwrap_or(trimmed);
        let trimmed = [" of", " the", " a", " which", " that", " of which"]
            .iter()
            .find_map(|end| trimmed.strip_suffix(end))
            .unwrap_or(trimmed);
        line = trimmed.to_owned();
        if line.len() == before {
            return line;
        }
    }
}

fn strip_article(line: &str) -> String {
    let stripped =
        ["The ", "A ", "An "].iter().find_map(|article| line.strip_prefix(article)).unwrap_or(line);
    wording::capitalised(stripped)
}

/// A line that is too long even without its adjuncts, cut between words.
fn shortened(line: &str) -> String {
    let mut short = String::new();
    for word in line.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    let short = tidy(&short);
    wording::capitalised(&format!("{short}…"))
}
