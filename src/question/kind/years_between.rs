//! K18: how many years later?
//!
//! **Pattern**: two events with a name in common, dated to the year or finer, two to sixty years apart. **Example**:
//! "The Soviets invited Liaquat Ali Khan in 1949. How many years later did the Soviet Union sign an agreement on oil
//! exploration with Pakistan?" 12. **Never**: dates whose distance in full years is not the difference of the years
//! that a learner would reckon, one event BC and one AD.

use crate::question::chance::Chance;
use crate::question::draft::{Candidates, Draft};
use crate::question::item::{Answer, QuestionKind, Thousandths};
use crate::question::lure;
use crate::question::stock::{Event, Stock};
use crate::temporal::{Day, Granularity};

const KIND: QuestionKind = QuestionKind::YearsBetween;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (at, one) in stock.events.iter().enumerate() {
        let near = stock.events.get(at + 1..(at + 7).min(stock.events.len())).unwrap_or_default();
        let other = near.iter().find(|other| shares_a_name(stock, one, other) && years(one, other).is_some());
        if let Some(other) = other {
            candidates.drafts.extend(question(stock, one, other));
        }
    }
}

fn shares_a_name(stock: &Stock<'_>, one: &Event, other: &Event) -> bool {
    let entities = |event: &Event| {
        stock.ground.facts.get(event.fact).map(|fact| fact.entities.as_slice()).unwrap_or_default()
    };
    entities(one).iter().any(|entity| entities(other).contains(entity))
}

/// The years between, when there is one way to count them.
fn years(one: &Event, other: &Event) -> Option<i32> {
    let (from, to) = (one.date.year()?, other.date.year()?);
    let difference = to - from;
    if !(2..=60).contains(&difference) || (from <= 0) != (to <= 0) {
        return None;
    }
    let both_years =
        one.date.granularity() == Granularity::Year && other.date.granularity() == Granularity::Year;
    let (Some(Day(start)), Some(Day(end))) = (one.date.interval().latest(), other.date.interval().earliest())
    else {
        return None;
    };
    // Full years have passed, and not nearly one more.
    let rest = (end - start) - difference * 365 - difference / 4;
    (both_years || (-15..=120).contains(&rest)).then_some(difference)
}

fn question(stock: &Stock<'_>, one: &Event, other: &Event) -> Option<Draft> {
    let years = years(one, other)?;
    let asked = stock.clause(other.fact).ok()?.asked("How many years later", None, false)?;
    let told = &one.headline;
    // A noun event is no sentence.
    stock.clause(one.fact).ok()?;
    let stem = format!("{told}. {asked}");
    let mut draft = Draft::new(KIND, other.fact, "distance", stem, years.to_string());
    draft.facts.push(one.fact);
    draft.answer = Answer::Number { value: Thousandths(i128::from(years) * 1000), is_about: false };
    draft.note = Some(format!(
        "{}: {}. {}: {}.",
        one.date.phrase(),
        one.headline,
        other.date.phrase(),
        other.headline
    ));
    draft.difficulty = 3;
    // Judges took hardly any: two events with a name in common seldom have anything to do with each other.
    draft.is_for_exams = true;
    let pool = lure::number::pool(&years.to_string(), "", &[]);
    let chance = Chance::new(stock.ground.seed, &["between", &draft.stem]);
    lure::choose(&mut draft, lure::number::order(Thousandths(i128::from(years) * 1000)), pool, chance);
    Some(draft)
}
