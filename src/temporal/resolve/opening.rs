//! The first sentences of an essay or a column, which tell of the days before it was written: "On Wednesday night word came". What
//! follows is a history like any other.

use super::Placing;
use crate::temporal::find::{Origin, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;

/// How many phrases stand before the first that tells of another time than that of writing; none unless something in them counts from
/// the day of writing.
pub(super) fn of_the_day(phrases: &[Placing], written: PartialDate) -> usize {
    if !matches!(written, PartialDate::Day(_) | PartialDate::Month { .. }) {
        return 0;
    }
    // A text of its own year alone is read as what it is.
    let first_other = phrases.iter().position(|placing| is_of_another_time(placing, written));
    let count = first_other.unwrap_or(0);
    let opening = phrases.get(..count).unwrap_or_default();
    let is_day = matches!(written, PartialDate::Day(_));
    if opening.iter().any(|placing| counts_from_writing(placing, is_day)) { count } else { 0 }
}

/// Whether a date is told whose year is not the year of writing, nor the one before it.
fn is_of_another_time(placing: &Placing, written: PartialDate) -> bool {
    match placing.find.sense {
        Sense::Value(TimeValue::Point(date) | TimeValue::Range(date, _)) => {
            let years = date.year().zip(written.year());
            years.is_none_or(|(told, written)| !(0..=1).contains(&(written - told)))
        }
        Sense::ShortYear(_) | Sense::ShortDecade(_) => true,
        _ => false,
    }
}

/// "on Wednesday", "yesterday", "the 29th of last month", "last week"
fn counts_from_writing(placing: &Placing, is_day: bool) -> bool {
    let is_pointing = match placing.find.sense {
        Sense::Weekday(_, turn) => is_day && turn.by == 0,
        Sense::Today(by) => is_day && by != 0,
        Sense::DayOfTurnedMonth(_, turn) => turn.origin != Origin::Text,
        _ => false,
    };
    is_pointing && !placing.scene.is_quoted && !placing.scene.is_heading && !placing.scene.is_beside_text
}
