//! K19: place it in time.
//!
//! **Pattern**: an event dated to the year or finer, in an article that covers twenty years or more. The axis runs
//! over the years of the article; credit falls with the distance. **Example**: "Place this event on the time axis
//! from 1940 to 2020: the Soviet Union signed an agreement on oil exploration with Pakistan." **Never**: dates
//! coarser than a year.

use crate::question::draft::{Candidates, Draft};
use crate::question::item::{Answer, QuestionKind};
use crate::question::stock::Stock;
use crate::temporal::PartialDate;

const KIND: QuestionKind = QuestionKind::Axis;
/// The fewest years of an axis.
const SHORTEST: i32 = 20;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let Some((first, last)) = stock.ground.years.filter(|(first, last)| last - first >= SHORTEST) else {
        return;
    };
    let (first, last) = ends(first, last);
    for event in &stock.events {
        let Some(year) = event.date.year() else { continue };
        let from = PartialDate::Year(first).phrase();
        let to = PartialDate::Year(last).phrase();
        let stem = format!("Place this event on the time axis from {from} to {to}: {}.", event.headline);
        let mut draft = Draft::new(KIND, event.fact, "axis", stem, PartialDate::Year(year).phrase());
        draft.answer = Answer::Axis { date: event.date, first, last };
        draft.note = Some(format!("{}: {}.", event.date.phrase(), event.headline));
        draft.difficulty = 2;
        candidates.drafts.push(draft);
    }
}

/// Round years around the first and the last. There is no year 0: the axis of 400 BC begins in the astronomical year
/// -399, and that to 300 BC ends in -299.
const fn ends(first: i32, last: i32) -> (i32, i32) {
    let step = if last - first > 400 { 100 } else { 10 };
    let first = first.div_euclid(step) * step;
    let last = (last.div_euclid(step) + 1) * step;
    (if first <= 0 { first + 1 } else { first }, if last < 0 { last + 1 } else { last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_begins_and_ends_in_round_years_before_and_after_christ() {
        let told = |first, last| {
            let (first, last) = ends(first, last);
            [first, last].map(|year| PartialDate::Year(year).phrase()).join(" to ")
        };
        assert_eq!(told(1949, 2011), "1940 to 2020");
        assert_eq!(told(-397, -304), "400 BC to 300 BC");
        assert_eq!(told(-199, 1951), "200 BC to 2000");
    }
}
