//! Dates that are counted from another one beside them.
//!
//! * "two years after the Battle of Waterloo", "the day after Christmas 1825": the date itself
//! * "three days after the invasion of 10 May 1940": so far from the date of the event
//! * "the forty years before the war": from the one end to the other
//!
//! This file knows two phrases side by side; from which day of the narrative a lone distance counts is settled elsewhere.

use super::is_day;
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Piece, Sense};
use crate::temporal::rules;
use crate::temporal::step;
use crate::temporal::timex::{Count, TimeValue, Unit};
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// "two days before Christmas", "a year after 4 March 1961": counted from the date behind.
pub(super) fn count_from_dates(words: &Words<'_>, finds: &mut Vec<Find>) {
    for at in (1..finds.len()).rev() {
        let (Some(&distance), Some(&date)) = (finds.get(at - 1), finds.get(at)) else { continue };
        let is_joined = distance.end + 1 == date.start
            || distance.end + 2 == date.start && words.is(distance.end + 1, Class::The);
        let is_from = is_joined && words.is_any(distance.end, &[Class::After, Class::Before]);
        // "in 1802, three years before the Battle of Trafalgar": the year is said, and what it is counted from is another one.
        if is_from && distance.rule == "date in other words" && date.rule == "named time" {
            if let Some(slot) = finds.get_mut(at - 1) {
                slot.end = date.end;
            }
            finds.remove(at);
            continue;
        }
        // "the day after Christmas 1825"
        let is_next = distance.rule == "neighbouring period" && distance.end == date.start;
        let (count, unit, is_back) = match distance.sense {
            Sense::Shifted { count: Some(count), unit, is_back, .. } => (count, unit, is_back),
            Sense::Period(Unit::Day, turn) if is_next && is_day(date.sense) => {
                (Count::whole(1), Unit::Day, turn.by < 0)
            }
            _ => continue,
        };
        if is_next && words.is_any(distance.end.wrapping_sub(1), &[Class::After, Class::Before]) {
            if let Some(sense) = counted(date.sense, count, unit, is_back).filter(|_| date.to.is_none()) {
                let merged = Find { start: distance.start, sense, rule: "distance from a date", ..date };
                if let Some(slot) = finds.get_mut(at - 1) {
                    *slot = merged;
                }
                finds.remove(at);
            }
            continue;
        }
        if distance.rule == "distance from an event"
            && date.to.is_none()
            && is_of_event(words, &distance, &date)
        {
            let sense = counted(date.sense, count, unit, is_back).unwrap_or(Sense::Vague);
            if let Some(slot) = finds.get_mut(at - 1) {
                (slot.sense, slot.confidence) = (sense, 80);
            }
            continue;
        }
        if distance.rule != "distance from an event" || !is_from || date.to.is_some() {
            continue;
        }
        // "in the forty years before the First World War": all of them.
        let is_stretch = words.is(distance.start, Class::The) && unit >= Unit::Year;
        let sense = counted(date.sense, count, unit, is_back);
        let Some(sense) = (if is_stretch { stretch(date.sense, sense, is_back) } else { sense }) else {
            continue;
        };
        let merged = Find {
            start: distance.start,
            end: date.end,
            sense,
            rule: "distance from a date",
            confidence: 80,
            modifier: date.modifier.filter(|_| date.rule != "named time"),
            ..date
        };
        if let Some(slot) = finds.get_mut(at - 1) {
            *slot = merged;
        }
        finds.remove(at);
    }
}

/// "three days after the invasion of 10 May 1940": a distance from what has its date right behind it.
fn is_of_event(words: &Words<'_>, distance: &Find, date: &Find) -> bool {
    /// The longest name of an event, in words.
    const LONGEST: usize = 7;
    let (first, of) = (distance.end + 1, date.start.wrapping_sub(1));
    words.is_any(distance.end, &[Class::After, Class::Before])
        && words.is_any(first, &[Class::The, Class::This, Class::Other])
        && words.is_word(of, "of")
        && (first + 1..=first + LONGEST).contains(&of)
        && (first + 1..of).all(|at| {
            words.is_any(
                at,
                &[Class::Other, Class::OrdinalWord, Class::Feast, Class::Counted, Class::Of, Class::The],
            )
        })
}

fn counted(from: Sense, count: Count, unit: Unit, is_back: bool) -> Option<Sense> {
    match from {
        Sense::Value(TimeValue::Point(date)) => {
            step::shift(date, count, unit, is_back).map(|date| Sense::Value(TimeValue::Point(date)))
        }
        // "two years before the French Revolution", "a year after the First World War": from its edge.
        Sense::Value(TimeValue::Range(first, last)) if unit >= Unit::Year => {
            let edge = if is_back { first } else { last };
            step::shift(step::period(edge, Unit::Year, 0)?, count, unit, is_back)
                .map(|date| Sense::Value(TimeValue::Point(date)))
        }
        Sense::Lacking(Piece::Feast(_)) if unit <= Unit::Week => {
            let days = i32::try_from(count.as_whole()).ok()? * if unit == Unit::Week { 7 } else { 1 };
            rules::near_feast(from, i8::try_from(if is_back { -days } else { days }).ok()?)
        }
        Sense::Lacking(piece @ Piece::Day { .. }) if unit <= Unit::Week => {
            // In any year: the days around a leap day may be one off.
            let Some(Sense::Value(TimeValue::Point(date))) = rules::placed(piece, 2001) else { return None };
            match step::shift(date, count, unit, is_back)? {
                PartialDate::Day(day) => {
                    let (_, month, day) = day.civil();
                    Some(Sense::Lacking(Piece::Day { month, day }))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// "the forty years before the war": from the one end to the other.
fn stretch(from: Sense, to: Option<Sense>, is_back: bool) -> Option<Sense> {
    let Some(Sense::Value(TimeValue::Point(far))) = to else { return None };
    let near = match from {
        Sense::Value(TimeValue::Point(date)) => date,
        Sense::Value(TimeValue::Range(first, last)) => {
            if is_back {
                first
            } else {
                last
            }
        }
        _ => return None,
    };
    let near = step::period(near, Unit::Year, 0)?;
    let far = step::period(far, Unit::Year, 0)?;
    let (first, last) = if is_back { (far, near) } else { (near, far) };
    Some(Sense::Value(TimeValue::Range(first, last)))
}
