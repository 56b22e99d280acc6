//! K4 in the article's own words: a sentence with its date left out.
//!
//! What a clause was taken to say may be wrong; the sentence is what the article says, and the gap stands where the date
//! stood. **Pattern**: a sentence, or a part of one with a subject of its own, of 8 to 30 words that holds one date, behind "on", "in",
//! "since" or "until", and nothing that points outside it. **Example**: "On ______, jets from Kano raided the airfields of
//! Sokoto." 3 December 1971. **Never**: two dates, a quotation, brackets, a date counted from another, "by" and "before" (more than
//! one option would be true); beside K1 on the same fact.

use super::when;
use crate::fact::Fact;
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::Ground;
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{GAP, capitalised, word_count};
use crate::temporal::{Basis, Granularity, PartialDate, Timex, TimexKind};
use crate::text::{Form, TokenKind};
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::ClozeDate;

/// First words that only join a sentence to the one before; they are left out.
const JOINING: [&str; 7] = ["and", "but", "yet", "so", "however", "meanwhile", "also"];

/// Words that point to what was told before.
const POINTING: [&str; 30] = [
    "afterwards",
    "again",
    "also",
    "another",
    "earlier",
    "elsewhere",
    "former",
    "further",
    "furthermore",
    "hence",
    "however",
    "instead",
    "later",
    "latter",
    "moreover",
    "neither",
    "nor",
    "other",
    "others",
    "previous",
    "previously",
    "rest",
    "second",
    "such",
    "then",
    "thereafter",
    "therefore",
    "third",
    "thus",
    "too",
];

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.when.is_some() && fact.predicate.is_some() {
            candidates.take(KIND, index, question(stock.ground, index, fact));
        }
    }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    gate::told(ground, fact)?;
    let date = gate::written(ground, fact)?;
    let timex = fact.when.as_ref().ok_or(Code::G24)?.timex;
    let phrase = ground.tokens_of(timex.span);
    let part = part(ground, fact, &phrase).ok_or(Code::G02)?;
    if !is_asked_behind(ground, date, &timex, &phrase) {
        return Err(Code::G24);
    }
    if has_another_date(ground, &part, &timex) {
        return Err(Code::G07);
    }
    if part.clone().any(|at| is_breaking(ground, at)) {
        return Err(Code::G14);
    }
    if part.clone().any(|at| POINTING.iter().any(|word| ground.text(at).eq_ignore_ascii_case(word))) {
        return Err(Code::G04);
    }
    let stem = with_gap(ground, &part, &phrase);
    if !(8..=30).contains(&word_count(&stem)) {
        return Err(Code::L02);
    }
    let mut draft = Draft::new(KIND, index, "when", stem, date.phrase());
    let is_inferred = timex.basis != Basis::Explicit;
    draft.answer = if is_inferred { Answer::DateWithInferredYear(date) } else { Answer::Date(date) };
    draft.accepted.extend(when::other_forms(date));
    draft.answer_span = Some(timex.span);
    draft.is_whole = true;
    // Nothing in it can have been read wrongly.
    draft.bonus = 2;
    let pool = lure::date::pool(ground, index, date);
    let chance = Chance::new(ground.seed, &["verbatim", &draft.stem]);
    lure::choose(&mut draft, lure::date::order(date), pool, chance);
    Ok(draft)
}

/// The part of the sentence that holds the date and stands by itself, without the word that joins it to what was before.
fn part(ground: &Ground<'_>, fact: &Fact, phrase: &Range<usize>) -> Option<Range<usize>> {
    let sentence = ground.source.prose.sentences.get(fact.sentence)?;
    let all = sentence.tokens.clone();
    let is_running = ground.source.prose.form(sentence) == Form::Running;
    let is_here = all.start <= phrase.start && phrase.end <= all.end;
    let last = all.end.checked_sub(1)?;
    let ends = ground.is_mark(last, '.') && is_running && is_here;
    let facts = ground.in_sentence(fact.sentence);
    let parts = |at: &usize| ground.is_mark(*at, ';') || joins_clauses(ground, facts, *at);
    let mut start = (all.start..phrase.start).rev().find(parts).map_or(all.start, |at| at + 1);
    let end = (phrase.end..last).find(parts).unwrap_or(last);
    if JOINING.iter().any(|word| ground.text(start).eq_ignore_ascii_case(word)) {
        start += 1 + usize::from(ground.is_mark(start + 1, ','));
    }
    let tells = start < phrase.start && fact.tokens.start < end && start < fact.tokens.end;
    (ends && tells).then_some(start..end)
}

/// Whether the comma or the "and" at `at` stands between two clauses that each have a subject of their own.
fn joins_clauses(ground: &Ground<'_>, facts: &[Fact], at: usize) -> bool {
    const LINKS: [&str; 5] = ["and", "but", "while", "whereas", "yet"];
    let is_link = |at: usize| LINKS.contains(&ground.text(at));
    let is_comma = ground.is_mark(at, ',');
    if !(is_comma && is_link(at + 1) || is_link(at)) {
        return false;
    }
    let next = at + 1 + usize::from(is_comma);
    let is_told = |fact: &&Fact| fact.predicate.is_some() && !fact.flags.is_background;
    let mut told = facts.iter().filter(is_told);
    let is_behind = told.clone().any(|fact| {
        let opens = fact
            .subject
            .as_ref()
            .is_some_and(|subject| subject.resolved_from.is_none() && subject.tokens.start == next);
        opens && fact.predicate.as_ref().is_some_and(|predicate| predicate.tokens.start > next)
    });
    is_behind && told.any(|fact| fact.predicate.as_ref().is_some_and(|predicate| predicate.tokens.end <= at))
}

/// "on 4 March 1961", "in 1949": the word before the gap fits the date, and only one date fits behind it.
fn is_asked_behind(ground: &Ground<'_>, date: PartialDate, timex: &Timex, phrase: &Range<usize>) -> bool {
    let before = phrase.start.checked_sub(1).map_or("", |at| ground.text(at));
    let fitting = match date.granularity() {
        Granularity::Day => "on",
        Granularity::Month | Granularity::Year => "in",
        _ => return false,
    };
    timex.modifier.is_none()
        && [fitting, "since", "until"].iter().any(|word| before.eq_ignore_ascii_case(word))
}

/// Whether another date stands in the part: it would give this one away, or be mixed up with it.
fn has_another_date(ground: &Ground<'_>, part: &Range<usize>, timex: &Timex) -> bool {
    let timexes = ground.source.timexes;
    let (Some(first), Some(last)) = (ground.token(part.start), ground.token(part.end.saturating_sub(1)))
    else {
        return true;
    };
    let from = timexes.partition_point(|other| other.span.end() <= first.span.start());
    timexes
        .iter()
        .skip(from)
        .take_while(|other| other.span.start() < last.span.end())
        .any(|other| other.span != timex.span && matches!(other.kind, TimexKind::Date | TimexKind::Time))
}

/// Marks that break a sentence, or that may have been cut in two.
fn is_breaking(ground: &Ground<'_>, at: usize) -> bool {
    let Some(token) = ground.token(at) else { return true };
    match token.kind {
        TokenKind::Mark(mark) => {
            !matches!(mark, ',' | '-' | '%' | '\'' | '’' | '&' | '/' | '.' | '£' | '$' | '€')
        }
        _ => false,
    }
}

fn with_gap(ground: &Ground<'_>, part: &Range<usize>, phrase: &Range<usize>) -> String {
    let before = ground.written(part.start..phrase.start);
    let after = ground.written(phrase.end..part.end);
    let is_apart = ground.token(phrase.end).is_some_and(|token| token.is_spaced) && !after.is_empty();
    capitalised(&format!("{before} {GAP}{}{after}.", if is_apart { " " } else { "" })).replace("..", ".")
}
