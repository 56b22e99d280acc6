//! K4: a statement with its date left out.
//!
//! **Pattern**: as K1, the gap on the date. **Example**: "The Soviets formally invited Liaquat Ali Khan for a
//! state visit in ______." 1949. **Never**: beside K1 on the same fact.

use super::when;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::item::{Answer, QuestionKind};
use crate::question::stock::Stock;
use crate::question::wording::{GAP, capitalised, joined, word_count};
use crate::temporal::{Basis, Granularity};

const KIND: QuestionKind = QuestionKind::ClozeDate;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.when.is_some() && fact.predicate.is_some() {
            candidates.take(KIND, index, question(stock, index));
        }
    }
}

fn question(stock: &Stock<'_>, index: usize) -> Result<Draft, Code> {
    let fact = stock.ground.facts.get(index).ok_or(Code::G20)?;
    let date = stock.ground.sure_date(index)?;
    let when = fact.when.as_ref().ok_or(Code::G24)?;
    let preposition = match date.granularity() {
        _ if when.timex.modifier.is_some() => return Err(Code::G24),
        Granularity::Day => "on",
        Granularity::Month | Granularity::Year => "in",
        _ => return Err(Code::G24),
    };
    let clause = stock.clause(index)?;
    if clause.has_duration {
        return Err(Code::G07);
    }
    if !clause.is_complete() {
        return Err(Code::G13);
    }
    let told = capitalised(&joined(
        [clause.bare().as_str()].into_iter().chain(clause.front.iter().map(String::as_str)),
    ));
    let stem = format!("{told} {preposition} {GAP}.");
    if word_count(&stem) < 7 {
        return Err(Code::L02);
    }
    let mut draft = Draft::new(KIND, index, "when", stem, date.phrase());
    let is_inferred = when.timex.basis != Basis::Explicit;
    draft.answer = if is_inferred { Answer::DateWithInferredYear(date) } else { Answer::Date(date) };
    draft.accepted.extend(when::other_forms(date));
    draft.answer_span = Some(when.timex.span);
    draft.difficulty = 3;
    Ok(draft)
}
