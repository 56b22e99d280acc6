//! K5, who said it; K1, when was it said?
//!
//! **Pattern**: "X said (on DATE) that S", "X, a ROLE, S" behind "according to". What was said keeps its speaker, so an
//! opinion is asked as an opinion. **Example**: "Who said that hunting terrorists cannot be a pretext for violating the
//! sovereignty of a country?" **Never**: words that point to the speaker (I, we, today), a quotation that is cut,
//! more than twenty words.

use super::naming::{mention_in, name_answer};
use super::when;
use crate::language::{EntityKind, Tag, Tense, is_role_noun};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::{SURE, content_words};
use crate::question::item::{Answer, QuestionKind};
use crate::question::line::Line;
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{capitalised, word_count, words};
use crate::temporal::{Basis, Granularity, TimeValue};
use std::borrow::Cow;
use std::ops::Range;

/// Verbs behind which "that" tells what was said.
const SAYING: [&str; 22] = [
    "acknowledge",
    "admit",
    "announce",
    "argue",
    "assert",
    "claim",
    "complain",
    "conclude",
    "confirm",
    "declare",
    "deny",
    "explain",
    "insist",
    "maintain",
    "note",
    "predict",
    "reaffirm",
    "say",
    "state",
    "stress",
    "suggest",
    "warn",
];
/// The fewest and the most words of what was said.
const LENGTH: std::ops::RangeInclusive<usize> = 5..=20;

/// Who speaks.
enum Speaker {
    Person(usize),
    /// "Russia’s foreign minister"
    Role(String),
    /// "Russia and Pakistan"
    Countries(Vec<usize>),
}

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for line in Line::all(stock) {
        for at in line.tokens.clone() {
            let word = line.word(at);
            let says = word.lemma.is_some_and(|lemma| SAYING.contains(&lemma));
            if word.tag == Tag::Verb && word.tense == Some(Tense::Past) && says {
                reported(&line, at, candidates);
            }
        }
        attributed(&line, candidates);
    }
}

/// "their foreign minister on 28th of November 2011, said that S"
fn reported(line: &Line<'_>, verb: usize, candidates: &mut Candidates) {
    let ground = line.ground;
    let is_time =
        |at: usize| !ground.timexes_in(at..at + 1).is_empty() || line.is(at, "on") || line.is(at, "in");
    let mut that = verb + 1;
    while that < verb + 6 && is_time(that) && !line.is(that, "that") {
        that += 1;
    }
    // "reaffirmed this contention that S"
    if matches!(line.text(that), "this" | "the" | "his" | "its" | "their") && line.is(that + 2, "that") {
        that += 2;
    }
    if !line.is(that, "that") {
        return;
    }
    let Some(said) = content(line, that + 1) else { return };
    let (end, date) = before_date(line, verb);
    let Some(speaker) = speaker(line, end) else { return };
    let lemma = line.word(verb).lemma.unwrap_or("say");
    let (told, past) = (format!("that {said}"), line.text(verb).to_lowercase());
    candidates.take(QuestionKind::Who, line.fact, who(line, &speaker, &format!("{past} {told}")));
    let date = date.or_else(|| Some(verb + 1..that).filter(|tokens| !tokens.is_empty()));
    if let Some(draft) = date.and_then(|date| dated(line, &speaker, lemma, &told, date)) {
        candidates.drafts.push(draft);
    }
}

/// "As per the words of X, a former foreign secretary, S"; "According to X, S".
fn attributed(line: &Line<'_>, candidates: &mut Candidates) {
    let start = line.tokens.start;
    let opens = line.is(start, "according") && line.is(start + 1, "to")
        || line.is(start, "as") && line.is(start + 1, "per")
        || line.is(start, "in") && line.is(start + 2, "words");
    if !opens {
        return;
    }
    let mention =
        line.mention(|mention| mention.tokens.start <= start + 6 && ground_is_person(line, mention.entity));
    let Some(mention) = mention.filter(|mention| line.ground.is_mark(mention.tokens.end, ',')) else {
        return;
    };
    let mut at = mention.tokens.end + 1;
    let mut role = None;
    if matches!(line.text(at), "a" | "an" | "the" | "then") {
        let end =
            (at..line.mark_behind(at)).find(|&at| line.is(at, "and")).unwrap_or_else(|| line.mark_behind(at));
        let text = line.ground.written(at + 1..end);
        let has_role = words(&text).any(is_role_noun);
        role = has_role.then_some(text);
        at = line.mark_behind(at) + 1;
    }
    let Some(said) = content(line, at) else { return };
    let word = role.map_or_else(|| "Who".to_owned(), |role| format!("Which {role}"));
    let draft = named(line, mention.entity, &format!("{word} said that {said}?"));
    candidates.take(QuestionKind::Who, line.fact, draft);
}

fn ground_is_person(line: &Line<'_>, entity: usize) -> bool {
    line.ground.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person)
}

/// What was said, from a token to the end of the sentence or of its first clause.
fn content(line: &Line<'_>, from: usize) -> Option<String> {
    let end = line.mark_behind(from);
    let goes_on = line.ground.is_mark(end, ',')
        && (matches!(line.word(end + 1).tag, Tag::Coordinator | Tag::Subordinator | Tag::Relative)
            || line.is(end + 1, "so"));
    if !(line.ends_at(end) || goes_on) || !line.has_finite_verb(from..end) {
        return None;
    }
    let first = line.ground.written(from..from + 1);
    let is_name = line.mention(|mention| mention.tokens.start == from).is_some();
    let first = if is_name { first } else { crate::question::wording::decapitalised(&first) };
    let text = format!("{first} {}", line.ground.written(from + 1..end));
    let sentence = line.ground.facts.get(line.fact)?.sentence;
    let text = line.ground.pair_named(sentence, &text);
    LENGTH.contains(&word_count(&text)).then_some(text)
}

/// Where the speaker ends before a verb, and the date between.
fn before_date(line: &Line<'_>, verb: usize) -> (usize, Option<Range<usize>>) {
    let mut end = verb;
    while end > line.tokens.start && line.ground.is_mark(end - 1, ',') {
        end -= 1;
    }
    let dates = line.ground.timexes_in(line.tokens.start..end);
    if let Some(date) = dates.last() {
        let tokens = line.ground.tokens_of(date.span);
        if tokens.end == end {
            let whole = line.ground.with_preposition(tokens.clone(), line.tokens.start);
            return (whole.start, Some(tokens));
        }
    }
    (end, None)
}

fn speaker(line: &Line<'_>, end: usize) -> Option<Speaker> {
    if let Some(person) = line.person_before(end) {
        return Some(Speaker::Person(person));
    }
    // "Russia and Pakistan, in the recent meeting, reaffirmed": two names open the sentence.
    let start = line.tokens.start;
    let first = line.mention(|mention| mention.tokens.start == start);
    let second = first.and_then(|first| {
        line.mention(|mention| {
            mention.tokens.start == first.tokens.end + 1 && line.is(first.tokens.end, "and")
        })
    });
    if let (Some(first), Some(second)) = (first, second) {
        let are_countries = [first, second].iter().all(|mention| {
            line.ground.entity(mention.entity).is_some_and(|entity| entity.kind == EntityKind::Country)
        });
        let ends = second.tokens.end == end
            || line.ground.is_mark(second.tokens.end, ',') && line.ground.is_mark(end, ',');
        return (are_countries && ends).then(|| Speaker::Countries(vec![first.entity, second.entity]));
    }
    role(line, end).map(Speaker::Role)
}

/// "Russia’s foreign minister": a role with its country.
fn role(line: &Line<'_>, end: usize) -> Option<String> {
    let head = end.checked_sub(1).filter(|&head| is_role_noun(line.text(head)))?;
    let mut start = head;
    while start > line.tokens.start && matches!(line.word(start - 1).tag, Tag::Noun | Tag::Adjective) {
        start -= 1;
    }
    let role = line.ground.written(start..head + 1);
    let owner = start.checked_sub(1)?;
    if matches!(line.text(owner), "’s" | "'s") {
        let mention = line.mention(|mention| mention.tokens.end == owner)?;
        return Some(format!("{}’s {role}", line.ground.with_the(mention.entity)));
    }
    // "their foreign minister": whose he is, the record of the clause knows, or nobody.
    let facts = line.ground.in_sentence(line.ground.facts.get(line.fact)?.sentence);
    let subjects = facts.iter().filter_map(|fact| fact.subject.as_ref());
    subjects
        .filter(|subject| subject.tokens == (owner..head + 1) && subject.resolved_from.is_some())
        .map(|subject| subject.text.clone())
        .next()
}

fn who(line: &Line<'_>, speaker: &Speaker, told: &str) -> Result<Draft, Code> {
    match speaker {
        Speaker::Person(person) => named(line, *person, &format!("Who {told}?")),
        Speaker::Role(role) => {
            let mut draft =
                Draft::new(QuestionKind::Who, line.fact, "said", format!("Who {told}?"), capitalised(role));
            draft.answer = Answer::Words { nouns: content_words(role).map(Cow::into_owned).collect() };
            draft.stands_alone = true;
            draft.bonus = 2;
            Ok(draft)
        }
        Speaker::Countries(members) => {
            let stem = format!("Which two countries {told}?");
            let mut draft = super::list::question(line.ground, line.fact, stem, members);
            draft.stands_alone = true;
            draft.bonus = 2;
            Ok(draft)
        }
    }
}

fn named(line: &Line<'_>, entity: usize, stem: &str) -> Result<Draft, Code> {
    let ground = line.ground;
    let fact = ground.facts.get(line.fact).ok_or(Code::G20)?;
    let mut draft =
        Draft::new(QuestionKind::Who, line.fact, "name", stem.to_owned(), ground.name(entity).to_owned());
    name_answer(ground, &mut draft, entity);
    draft.answer_span = mention_in(ground, fact, entity);
    draft.stands_alone = true;
    draft.bonus = 2;
    let pool = lure::name::pool(ground, fact, entity, &draft.stem);
    let chance = Chance::new(ground.seed, &["said", &draft.stem]);
    let order = lure::name::order(&draft.key);
    lure::choose(&mut draft, order, pool, chance);
    Ok(draft)
}

/// "On what date did Russia’s foreign minister say that S?"
fn dated(line: &Line<'_>, speaker: &Speaker, lemma: &str, told: &str, date: Range<usize>) -> Option<Draft> {
    let ground = line.ground;
    let timex = ground.timexes_in(date).first()?;
    let TimeValue::Point(key) = timex.value else { return None };
    let is_exact = matches!(key.granularity(), Granularity::Day | Granularity::Month | Granularity::Year);
    if timex.basis != Basis::Explicit || timex.confidence < SURE || timex.modifier.is_some() || !is_exact {
        return None;
    }
    let who = match speaker {
        Speaker::Person(person) => ground.name(*person).to_owned(),
        Speaker::Role(role) => role.clone(),
        Speaker::Countries(_) => return None,
    };
    let stem = format!("{} did {who} {lemma} {told}?", when::wanted(key, false)?);
    let mut draft = Draft::new(QuestionKind::When, line.fact, "when", stem, key.phrase());
    draft.answer = Answer::Date(key);
    draft.accepted.extend(when::other_forms(key));
    draft.answer_span = Some(timex.span);
    draft.difficulty = 3;
    draft.stands_alone = true;
    let pool = lure::date::pool(ground, line.fact, key);
    let chance = Chance::new(ground.seed, &["said", &draft.stem]);
    lure::date::choose(ground, &mut draft, key, &pool, chance);
    Some(draft)
}
