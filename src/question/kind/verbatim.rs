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
use crate::question::own_words;
use crate::question::stock::Stock;
use crate::question::wording::{GAP, capitalised, word_count};
use crate::temporal::{Basis, Granularity, PartialDate, Timex, TimexKind};
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::ClozeDate;

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
    let part = own_words::part(ground, fact, &phrase).ok_or(Code::G02)?;
    if !is_asked_behind(ground, date, &timex, &phrase) {
        return Err(Code::G24);
    }
    if has_another_date(ground, &part, &timex) {
        return Err(Code::G07);
    }
    own_words::stands_alone(ground, &part)?;
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

fn with_gap(ground: &Ground<'_>, part: &Range<usize>, phrase: &Range<usize>) -> String {
    let before = ground.written(part.start..phrase.start);
    let after = ground.written(phrase.end..part.end);
    let is_apart = ground.token(phrase.end).is_some_and(|token| token.is_spaced) && !after.is_empty();
    capitalised(&format!("{before} {GAP}{}{after}.", if is_apart { " " } else { "" })).replace("..", ".")
}
