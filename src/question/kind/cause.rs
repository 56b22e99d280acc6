//! K12: why?
//!
//! **Pattern**: a cause named by an explicit marker ("because of", "owing to", "in response to"); a deed with what came of it
//! (", thus earning the ire of X"); "X may be because of Y", which keeps its guess. **Example**: "By doing what did Pakistan
//! earn the ire of the USSR?" Joining SEATO and CENTO, with other deeds of the same doer as lures. **Never**: vague causes
//! ("some considerations"), `since` and `as`, guesses told as facts; records that are not sure.

use crate::fact::{AdjunctKind, Fact};
use crate::language::{Tag, Tense, inflect};
use crate::question::chance::Chance;
use crate::question::clause::Clause;
use crate::question::code::Code;
use crate::question::draft::{Candidate, Candidates, Draft, Order};
use crate::question::ground::content_words;
use crate::question::item::{Answer, Lure, QuestionKind};
use crate::question::line::Line;
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{capitalised, decapitalised, is_determiner, word_count, words};
use crate::temporal::Confidence;
use std::borrow::Cow;

const KIND: QuestionKind = QuestionKind::Cause;
/// Why-questions are the weakest of all; only sure records are asked.
const SURE: Confidence = Confidence::percent(80);
/// Below that even an exam does not ask.
const FAIRLY_SURE: Confidence = Confidence::percent(60);
const MARKERS: [&str; 10] = [
    "because of ",
    "due to ",
    "owing to ",
    "as a result of ",
    "on account of ",
    "in response to ",
    "in retaliation for ",
    "in protest against ",
    "thanks to ",
    "in protest at ",
];

/// A cause told in the article, without its marker.
struct Told {
    fact: usize,
    cause: String,
    marker: &'static str,
}

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let told: Vec<Told> = stock
        .told()
        .filter_map(|(index, fact, _)| {
            let (marker, cause) = cause(fact)?;
            Some(Told { fact: index, cause, marker })
        })
        .collect();
    for (at, one) in told.iter().enumerate() {
        let near = told.get(at.saturating_sub(6)..(at + 7).min(told.len())).unwrap_or_default();
        candidates.take(KIND, one.fact, question(stock, one, near));
    }
    for line in Line::all(stock) {
        for at in line.tokens.clone() {
            let by = at + 1 + usize::from(line.is(at + 1, "by"));
            if matches!(line.text(at), "thus" | "thereby") && line.word(by).tense == Some(Tense::Gerund) {
                candidates.drafts.extend(outcome(stock, &line, at, by));
            }
            if line.word(at).lemma == Some("be") && line.is(at + 1, "because") && line.is(at + 2, "of") {
                candidates.drafts.extend(reason(&line, at));
            }
        }
    }
}

/// "joined SEATO, thus earning the ire of the USSR": "By doing what did Pakistan earn the ire of the USSR?"
fn outcome(stock: &Stock<'_>, line: &Line<'_>, thus: usize, verb: usize) -> Option<Draft> {
    let ground = stock.ground;
    let before = |fact: &Fact| {
        fact.tokens.start <= thus && fact.predicate.as_ref().is_some_and(|verb| verb.tokens.end <= thus)
    };
    let facts = (line.fact..).take_while(|&fact| ground.facts.get(fact).is_some_and(before));
    let fact = facts.last()?;
    let clause = stock.clause(fact).ok()?;
    let end = line.mark_behind(verb);
    let result = format!("{} {}", line.word(verb).lemma?, ground.written(verb + 1..end));
    if !line.ends_at(end) || !(3..=14).contains(&word_count(&result)) {
        return None;
    }
    let key = deed(clause)?;
    let stem = format!("By doing what did {} {result}?", clause.subject);
    let mut draft = Draft::new(KIND, fact, "cause", stem, key.clone());
    draft.answer =
        Answer::Words { nouns: content_words(&clause.rest_without(None)).map(Cow::into_owned).collect() };
    let doer = ground.facts.get(fact)?.subject.as_ref()?.entity;
    let near = fact.saturating_sub(60)..(fact + 60).min(ground.facts.len());
    let others = near.filter(|&other| other != fact && doer.is_some()).filter(|&other| {
        ground
            .facts
            .get(other)
            .and_then(|fact| fact.subject.as_ref())
            .is_some_and(|subject| subject.entity == doer)
    });
    let pool = others.filter_map(|other| deed(stock.clause(other).ok()?)).map(|text| Candidate {
        order: Order::Letters(text.to_lowercase()),
        lure: Lure { text, why: None },
        merit: lure::GOOD,
    });
    let pool = pool.collect();
    let chance = Chance::new(ground.seed, &["outcome", &draft.stem]);
    lure::choose(&mut draft, Order::Letters(key.to_lowercase()), pool, chance);
    Some(draft)
}

/// "Joining SEATO and CENTO"
fn deed(clause: &Clause) -> Option<String> {
    let rest = clause.rest_without(None);
    let is_deed = !crate::question::lint::has_anaphor(&rest)
        && !clause.verb.is_passive
        && clause.verb.moved == "did"
        && !rest.is_empty()
        && !clause.is_vague;
    let text = capitalised(&format!("{} {rest}", inflect(clause.verb.lemma, Tense::Gerund)?));
    (is_deed && (2..=10).contains(&word_count(&text))).then_some(text)
}

/// "X may be because of Y": what the article suggests.
fn reason(line: &Line<'_>, be: usize) -> Option<Draft> {
    let ground = line.ground;
    let modal = be.checked_sub(1).filter(|&at| matches!(line.text(at), "may" | "might" | "could"));
    let end = modal.unwrap_or(be);
    let mut start = line.tokens.start;
    start += usize::from(matches!(line.word(start).tag, Tag::Coordinator));
    let subject = ground.written(start..end).replace(" recent ", " ");
    let stop = line.mark_behind(be + 3);
    let limit = (be + 3..stop).find(|&at| line.is(at, "which") || line.is(at, "and")).unwrap_or(stop);
    let cause = line.without_dates(be + 3..limit);
    let has_verb = line.has_finite_verb(start..end);
    let is_fit = (3..=12).contains(&word_count(&subject))
        && (2..=12).contains(&word_count(&cause))
        && !is_vague(&cause.replace(" that ", " "));
    if has_verb || !is_fit || line.ground.is_mark(end, ',') || line.mark_behind(start) < end {
        return None;
    }
    let first = words(&cause).next()?;
    let key = if is_determiner(first) { capitalised(&cause) } else { format!("The {cause}") };
    let subject = decapitalised(&subject);
    let stem = match modal {
        Some(_) => format!("According to the article, what may lie behind {subject}?"),
        None => format!("According to the article, what lay behind {subject}?"),
    };
    let mut draft = Draft::new(KIND, line.fact, "cause", stem, key);
    draft.answer = Answer::Words { nouns: content_words(&cause).map(Cow::into_owned).collect() };
    draft.bonus = 8;
    draft.stands_alone = true;
    Some(draft)
}

fn cause(fact: &Fact) -> Option<(&'static str, String)> {
    let adjunct = fact.adjuncts.iter().find(|adjunct| adjunct.kind == AdjunctKind::Cause)?;
    let lower = adjunct.text.to_lowercase();
    let marker = MARKERS.iter().copied().find(|marker| lower.starts_with(marker))?;
    let cause = adjunct.text.get(marker.len()..)?.trim().to_owned();
    Some((marker, cause))
}

fn question(stock: &Stock<'_>, told: &Told, near: &[Told]) -> Result<Draft, Code> {
    let fact = stock.ground.facts.get(told.fact).ok_or(Code::G20)?;
    if fact.confidence < FAIRLY_SURE {
        return Err(Code::G12);
    }
    if is_vague(&told.cause) || !(2..=12).contains(&word_count(&told.cause)) {
        return Err(Code::G03);
    }
    let clause = stock.clause(told.fact)?;
    let stem = clause.asked("Why", None, true).ok_or(Code::G22)?;
    let as_option = |one: &Told| capitalised(&format!("{}{}", one.marker, one.cause));
    let mut draft = Draft::new(KIND, told.fact, "cause", stem, as_option(told));
    draft.is_for_exams = fact.confidence < SURE;
    draft.accepted.push(told.cause.clone());
    draft.answer = Answer::Words { nouns: content_words(&told.cause).map(Cow::into_owned).collect() };
    draft.is_card = word_count(&told.cause) <= 6;
    let pool = near
        .iter()
        .filter(|other| other.fact != told.fact && !is_vague(&other.cause))
        .map(|other| {
            let text = as_option(other);
            Candidate {
                order: Order::Letters(text.to_lowercase()),
                lure: Lure { text, why: None },
                merit: lure::GOOD,
            }
        })
        .collect();
    let chance = Chance::new(stock.ground.seed, &["why", &draft.stem]);
    let order = Order::Letters(draft.key.to_lowercase());
    lure::choose(&mut draft, order, pool, chance);
    if draft.options.len() < 3 { Err(Code::G23) } else { Ok(draft) }
}

fn is_vague(cause: &str) -> bool {
    words(cause).any(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "some" | "various" | "certain" | "several" | "many" | "this" | "these" | "it" | "that"
        )
    })
}
