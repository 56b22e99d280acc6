//! Words that point from the moment of writing.

use super::day_part;
use crate::temporal::class::Class;
use crate::temporal::clock::{DayPart, TimeOfDay};
use crate::temporal::find::{Find, Sense, Turn};
use crate::temporal::timex::{Count, TimeValue, TimexKind, Unit};
use crate::temporal::words::Words;

/// Matches "today", "yesterday", "tomorrow morning", "tonight", "now", "currently", "former", "recently", "the future".
///
/// Means a day beside the reader's, or past, present and future as such.
///
/// Does not match "now that", "present" the verb and the gift, "modern art".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    let date = |sense: Sense| Some(Find::date(at, next, sense, "pointing word"));
    match words.class(at) {
        Class::Today => {
            let by = i8::try_from(words.value(at)).unwrap_or(0);
            let find = date(Sense::Today(by))?;
            Some(match day_part::behind(words, next) {
                Some((time, modifier, end)) => Find { end, ..find }.at(Some(time)).with(modifier),
                None => find,
            })
        }
        Class::Tonight => Some(date(Sense::Today(0))?.at(Some(TimeOfDay::Part(DayPart::Night)))),
        Class::Now => date(Sense::Value(TimeValue::Present)).filter(|_| !(words.is_word(next, "that"))),
        Class::Once if words.value(at) == 0 => {
            // "former president"; "the former" is the first of two.
            let is_first_of_two = words.is(at.wrapping_sub(1), Class::The)
                && words.is_any(
                    next,
                    &[Class::Auxiliary, Class::Comma, Class::Stop, Class::Edge, Class::And, Class::Of],
                );
            date(Sense::Value(TimeValue::Past)).filter(|_| !is_first_of_two && !words.habits.is_report)
        }
        Class::Once => date(Sense::Value(TimeValue::Past))
            .filter(|_| !words.is_any(next, &[Class::Units, Class::Unit]) && !words.habits.is_report),
        Class::Soon => date(Sense::Value(TimeValue::Future)),
        Class::Present => present(words, at),
        Class::Weekend => Some(Find::new(
            at,
            next,
            TimexKind::Duration,
            Sense::Value(TimeValue::Length { count: Some(Count::whole(2)), unit: Unit::Day }),
            "weekend",
        )),
        _ => None,
    }
}

/// Matches "the day before yesterday", "the day after tomorrow", "the night before last", "the year before last".
///
/// Means a day or a period two steps away from the reader's.
pub(super) fn beyond(words: &Words<'_>, at: usize) -> Option<Find> {
    let (joint, last) = (at + 1, at + 2);
    let back = match words.class(joint) {
        Class::Before => -1,
        Class::After => 1,
        _ => return None,
    };
    let start = if words.is(at.wrapping_sub(1), Class::The) { at - 1 } else { at };
    let is_near = words.is(last, Class::Today) && words.value(last) == back;
    if words.is_unit(at, Unit::Day) && is_near {
        let by = i8::try_from(2 * back).unwrap_or(0);
        return Some(Find::date(start, last + 1, Sense::Today(by), "pointing word"));
    }
    let is_last = words.is_word(last, if back < 0 { "last" } else { "next" });
    let ends = words.is_any(last + 1, &[Class::Comma, Class::Stop, Class::Edge, Class::Close, Class::And]);
    if !is_last || start == at || !ends {
        return None;
    }
    let by = i8::try_from(2 * back).unwrap_or(0);
    if words.is_word(at, "night") && back < 0 {
        let find = Find::date(start, last + 1, Sense::Today(by), "pointing word");
        return Some(find.at(Some(TimeOfDay::Part(DayPart::Night))));
    }
    let unit = [Unit::Week, Unit::Month, Unit::Year].into_iter().find(|&unit| words.is_unit(at, unit))?;
    Some(Find::date(start, last + 1, Sense::Period(unit, Turn::reader(by)), "pointing word"))
}

fn present(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    let end = if words.is_any(next, &[Class::Dash]) && words.is_word(next + 1, "day") {
        next + 2
    } else if words.is_word(next, "day") || words.is_word(next, "times") {
        next + 1
    } else if words.is(at.wrapping_sub(1), Class::At) && words.value(at) == 0 {
        // "at present"
        next
    } else if matches!(words.value(at), 1 | 4)
        || words.value(at) == 0
            && words.is(at.wrapping_sub(1), Class::The)
            && words.is_any(next, &[Class::Edge, Class::Stop, Class::Comma, Class::Close])
    {
        next
    } else {
        return None;
    };
    Some(Find::date(at, end, Sense::Value(TimeValue::Present), "present"))
}
