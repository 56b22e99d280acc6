//! The date the text has reached, pointed at.

use super::day_part;
use super::year::plain_year;
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Piece, Sense, Turn};
use crate::temporal::timex::{Count, TimeValue, TimexKind, Unit};
use crate::temporal::units::{season, small, unit};
use crate::temporal::words::Words;

/// Matches "that year", "the same month", "this day", "that same day", "that night", "this spring", "that July".
///
/// Means the period the text has reached; "this year" in a report that of its own date.
///
/// Does not match "this time" with a following noun, "that day-to-day business", "this year's budget" as a name.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let mut next = at + 1;
    let is_this = words.is(at, Class::This) && words.value(at) == 0;
    if words.is(at, Class::This) && words.is(next, Class::Same) {
        next += 1;
    }
    if words.is(at, Class::Same) && !words.is_word(at, "same") {
        return None;
    }
    let turn = if is_this { Turn::either(0) } else { Turn::SAME };
    let date = |sense: Sense| Some(Find::date(at, next + 1, sense, "same period"));
    match words.class(next) {
        Class::Unit => {
            let (unit, count) = unit(words, next)?;
            if unit < Unit::Day
                || count != Count::whole(1)
                || words.is(next + 1, Class::Dash) && words.is_tight(next + 1)
            {
                return None;
            }
            // "to this day"
            let closes = words.is_any(next + 1, &[Class::Edge, Class::Stop, Class::Comma, Class::And])
                || words.is_any(at.wrapping_sub(2), &[Class::Edge, Class::Comma])
                || matches!(words.text(at.wrapping_sub(2)), ";" | "and");
            if is_this && unit == Unit::Day && closes && words.is(at.wrapping_sub(1), Class::To) {
                return date(Sense::Value(TimeValue::Present));
            }
            // "in September 2013, and lasted until the same month of 2016"
            if unit == Unit::Month
                && words.is(next.wrapping_sub(1), Class::Same)
                && words.is_any(next + 1, &[Class::Of, Class::In])
                && let Some(year) = plain_year(words, next + 2)
            {
                return Some(Find::date(
                    at,
                    next + 3,
                    Sense::SameMonthOf(i16::try_from(year).ok()?),
                    "same period",
                ));
            }
            let find = date(Sense::Period(unit, turn))?;
            Some(match day_part::behind(words, next + 1).filter(|_| unit == Unit::Day) {
                Some((time, modifier, end)) => Find { end, ..find }.at(Some(time)).with(modifier),
                None => find,
            })
        }
        // "that spring of 1894"
        Class::Season | Class::SeasonWord | Class::Month | Class::MonthWord
            if words.is(next + 1, Class::Of) && plain_year(words, next + 2).is_some() =>
        {
            super::at(words, next, None).map(|find| Find { start: at, ..find })
        }
        Class::Month | Class::MonthWord => date(Sense::Turned(Piece::Month(small(words.value(next))?), turn)),
        // "that Oct."
        Class::MonthShort => {
            let end = next + 1;
            let has_stop = words.is(end, Class::Stop) && !words.is(end + 1, Class::Edge);
            let sense = Sense::Turned(Piece::Month(small(words.value(next))?), turn);
            Some(Find::date(at, end + usize::from(has_stop), sense, "same period"))
        }
        Class::Season | Class::SeasonWord => {
            date(Sense::Turned(Piece::Season(season(words.value(next))), turn))
        }
        // "that Christmas"
        Class::Feast if !is_this && words.is(at, Class::This) && !words.is_capitalised(next + 1) => {
            date(Sense::Turned(Piece::Feast(small(words.value(next))?), turn))
        }
        _ if words.is_word(next, "date") && words.is(next.wrapping_sub(1), Class::Same) => {
            date(Sense::Period(Unit::Day, turn))
        }
        Class::Weekday => date(Sense::Weekday(small(words.value(next))?, turn)),
        Class::DayPart if !words.text(next).ends_with('s') => {
            let (time, modifier) = day_part::time(words, next)?;
            Some(
                Find::new(at, next + 1, TimexKind::Time, Sense::Period(Unit::Day, turn), "same day")
                    .at(Some(time))
                    .with(modifier),
            )
        }
        Class::Weekend => Some(Find::duration(at, next + 1, Some(Count::whole(2)), Unit::Day, "weekend")),
        Class::Time => vague(words, at, next),
        _ => None,
    }
}

/// Matches "later that year", "earlier this week", "later in the year", "later in 1792", "earlier in the day".
///
/// Means that period.
///
/// Does not match "two years later" (a distance), "later" alone, "later in the book".
pub(super) fn later(words: &Words<'_>, at: usize) -> Option<Find> {
    let mut next = at + 1;
    if words.is_word(next, "in") || words.is(next, Class::On) {
        next += 1;
    }
    next = words.skip(next, Class::The);
    let whole = match words.class(next) {
        Class::Unit if words.is(next.wrapping_sub(1), Class::The) => {
            let (unit, _) = unit(words, next)?;
            (unit >= Unit::Day)
                .then(|| Find::date(next, next + 1, Sense::Period(unit, Turn::SAME), "later in it"))?
        }
        Class::This | Class::Same | Class::Number | Class::Season | Class::Month | Class::MonthWord => {
            super::at(words, next, None)
                .filter(|find| find.start == next && matches!(find.kind, TimexKind::Date | TimexKind::Time))?
        }
        _ => return None,
    };
    Some(Find { start: at, rule: "later in a period", ..whole })
}

/// Matches "to date", "the time being".
///
/// Means the present of the text.
///
/// Does not match "the first time", "a date", "time" alone.
pub(super) fn time(words: &Words<'_>, at: usize) -> Option<Find> {
    let before = at.wrapping_sub(1);
    let is_date = words.is_word(at, "date") && words.is_word(before, "to");
    let is_being =
        words.is_word(at, "time") && words.is_word(at + 1, "being") && words.is(before, Class::The);
    if !is_date && !is_being {
        return None;
    }
    let end = at + 1 + usize::from(is_being);
    Some(Find::date(at, end, Sense::Value(TimeValue::Present), "present"))
}

/// "this time", "that period", "the same time".
fn vague(words: &Words<'_>, at: usize, next: usize) -> Option<Find> {
    let is_period = words.value(next) == 1 && words.is_word(next, "period");
    let is_time = words.is_word(next, "time");
    let is_led = words.is_any(
        at.wrapping_sub(1),
        &[Class::At, Class::In, Class::By, Class::Until, Class::From, Class::Since, Class::The],
    ) || words.is(at.wrapping_sub(1), Class::Before)
        || words.is(at.wrapping_sub(1), Class::After);
    if !(is_time || is_period) || !is_led || words.habits.is_report {
        return None;
    }
    let kind = if is_period { TimexKind::Duration } else { TimexKind::Date };
    let mut find = Find::new(at, next + 1, kind, Sense::Vague, "time pointed at");
    find.confidence = 20;
    Some(find)
}
