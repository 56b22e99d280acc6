//! Days counted in order: of a month or a year, or of what is being told.

use super::year::plain_year;
use super::{day_part, portion};
use crate::temporal::class::Class;
use crate::temporal::day::Day;
use crate::temporal::find::{Find, OtherEnd, Piece, Sense, Turn};
use crate::temporal::timex::{Count, TimeValue, Unit};
use crate::temporal::units::{small, unit};
use crate::temporal::value::{Modifier, PartialDate};
use crate::temporal::words::Words;

/// Matches "the first day of 1399", "the last day of August 1944", "the third day", "the second evening of the siege",
/// "the last day of the month", "the last night of May 1453", "the last weeks of 1944", "the last month of 2008".
///
/// Means the day so counted: of the period named behind it, or from the day the text has reached, which is the first; of
/// days, weeks and months that nobody counted the beginning or the end of the period.
///
/// Does not match "the first man", "his first day at school" (no day is known), "the third hour".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    let number = match words.class(at) {
        Class::Last if words.is_word(at, "last") => None,
        Class::Ordinal | Class::OrdinalWord if words.value(at) >= PENULTIMATE => None,
        Class::Ordinal | Class::OrdinalWord => Some(small(words.value(at))?),
        _ => return None,
    };
    if words.is_word(next, "term") {
        return term(words, at);
    }
    // "the last weeks of 1944", "the opening days of May"
    if words.is(next, Class::Units)
        && unit(words, next).is_some_and(|(unit, _)| (Unit::Day..=Unit::Month).contains(&unit))
        && words.is(next + 1, Class::Of)
        && let Some(part) = edge(words, at, number)
        && let Some(find) = portion::inside(words, at, next + 2, part)
    {
        return Some(find);
    }
    let is_day = words.is(next, Class::Unit) && unit(words, next)?.0 == Unit::Day;
    if is_day && let Some(find) = last_but_one(words, at, next + 1) {
        return Some(find);
    }
    // "on the last of August"
    if words.is(at, Class::Last)
        && words.is(at.wrapping_sub(2), Class::On)
        && words.is_any(next + 1, &[Class::Month, Class::MonthWord])
        && let Some(find) = of_period(words, at, next, None)
    {
        return Some(find);
    }
    if is_day && let Some(find) = of_period(words, at, next + 1, number) {
        return Some(find);
    }
    // "the last night of February 2023"
    let part = words.is(next, Class::DayPart) && !words.text(next).ends_with('s');
    if let Some((time, modifier)) = day_part::time(words, next).filter(|_| part)
        && let Some(find) = of_period(words, at, next + 1, number)
    {
        return Some(find.at(Some(time)).with(modifier));
    }
    if let Some(find) = month_of_year(words, at, number) {
        return Some(find);
    }
    if let Some(find) = weekday_of_month(words, at, number) {
        return Some(find);
    }
    let is_week = words.is(next, Class::Unit) && unit(words, next)? == (Unit::Week, Count::whole(1));
    if is_week && let Some(find) = week_of_month(words, at, next + 1, number) {
        return Some(find);
    }
    let number = number.filter(|number| (2..=40).contains(number))?;
    let is_led = words.is(at.wrapping_sub(1), Class::The)
        && words.is_any(
            at.wrapping_sub(2),
            &[Class::On, Class::By, Class::Until, Class::At, Class::Edge, Class::Comma],
        );
    if !is_led || words.habits.is_report {
        return None;
    }
    let time = match words.class(next) {
        Class::Unit if is_day => None,
        Class::DayPart if !words.text(next).ends_with('s') => Some(day_part::time(words, next)?.0),
        _ => return None,
    };
    let mut find = Find::date(at, next + 1, Sense::NthDay(number), "day in order").at(time);
    find.confidence = 55;
    Some(find)
}

/// The value of "penultimate"; that of "final" is greater, those of numbers are less.
const PENULTIMATE: i32 = 98;

/// "on the last day but one of 1922", "the penultimate day of May 1957"
fn last_but_one(words: &Words<'_>, at: usize, behind: usize) -> Option<Find> {
    let is_but_one =
        words.is(at, Class::Last) && words.is_word(behind, "but") && words.is_word(behind + 1, "one");
    let of = if is_but_one { behind + 2 } else { behind };
    if !is_but_one && words.value(at) != PENULTIMATE {
        return None;
    }
    let mut find = of_period(words, at, of, None)?;
    find.sense = match find.sense {
        Sense::Value(TimeValue::Point(PartialDate::Day(day))) => {
            Sense::Value(TimeValue::Point(PartialDate::Day(Day(day.0 - 1))))
        }
        Sense::Lacking(Piece::Day { month, day }) => Sense::Lacking(Piece::Day { month, day: day - 1 }),
        _ => return None,
    };
    Some(find)
}

/// "on the last Saturday of May 1873", "the second Sunday in May 1907"
fn weekday_of_month(words: &Words<'_>, at: usize, number: Option<u8>) -> Option<Find> {
    let (weekday, of) = (at + 1, at + 2);
    let is_led = words.is(weekday, Class::Weekday) && words.is_any(of, &[Class::Of, Class::In]);
    let month = super::at(words, of + 1, None).filter(|find| is_led && find.start == of + 1)?;
    let Sense::Value(TimeValue::Point(date @ PartialDate::Month { .. })) = month.sense else { return None };
    let (first, last) = (date.interval().earliest()?, date.interval().latest()?);
    let wanted = words.value(weekday);
    let ahead = (wanted + 7 - i32::from(first.weekday())) % 7;
    let day = match number {
        Some(number @ 1..=5) => first.0 + ahead + 7 * (i32::from(number) - 1),
        Some(_) => return None,
        None => last.0 - (i32::from(last.weekday()) + 7 - wanted) % 7,
    };
    let day = Some(Day(day)).filter(|day| *day <= last)?;
    Some(Find::date(
        at,
        month.end,
        Sense::Value(TimeValue::Point(PartialDate::Day(day))),
        "weekday of a month",
    ))
}

/// "the last month of 2008", "the third month of 1950": a month by its number.
fn month_of_year(words: &Words<'_>, at: usize, number: Option<u8>) -> Option<Find> {
    let of = at + 2;
    let month = number.unwrap_or(12);
    if !words.is_unit(at + 1, Unit::Month) || !words.is(at + 1, Class::Unit) || !(1..=12).contains(&month) {
        return None;
    }
    let year = plain_year(words, of + 1).filter(|_| words.is(of, Class::Of))?;
    let value = TimeValue::Point(PartialDate::Month { year, month });
    Some(Find::date(at, of + 2, Sense::Value(value), "month in order"))
}

/// The part of a period that its first or its last days are.
fn edge(words: &Words<'_>, at: usize, number: Option<u8>) -> Option<Modifier> {
    match number {
        Some(1) => Some(Modifier::Start),
        None if words.is_any(at, &[Class::Last, Class::OrdinalWord]) => Some(Modifier::End),
        _ => None,
    }
}

/// "of 1399", "of August 1944", "of that month" behind "the first day".
fn of_period(words: &Words<'_>, at: usize, of: usize, number: Option<u8>) -> Option<Find> {
    if !words.is(of, Class::Of) {
        return None;
    }
    let start = words.skip(of + 1, Class::The);
    // "on the first day of the new year"
    let is_dated = words.is_any(at.wrapping_sub(2), &[Class::On, Class::From, Class::By, Class::Since]);
    if is_dated && words.is_word(start, "new") && words.is_unit(start + 1, Unit::Year) {
        let sense = Sense::Turned(Piece::Day { month: 1, day: number? }, Turn::text(1));
        return Some(Find::date(at, start + 2, sense, "day of a period"));
    }
    // "on the last day of the month"
    if start > of + 1 && number != Some(1) && words.is(start, Class::Unit) {
        let day = number.unwrap_or(31);
        let sense = match unit(words, start)? {
            (Unit::Month, _) => Sense::DayOfThatMonth(day),
            (Unit::Year, _) if number.is_none() => Sense::InYear(Piece::Day { month: 12, day }, Turn::SAME),
            _ => return None,
        };
        return Some(Find::date(at, start + 1, sense, "day of a period"));
    }
    if !words.is_any(
        start,
        &[Class::Number, Class::Month, Class::MonthWord, Class::MonthShort, Class::Unit, Class::Season],
    ) {
        return None;
    }
    let period = super::at(words, start, None).filter(|find| find.start == start)?;
    let sense = match period.sense {
        Sense::Value(TimeValue::Point(date @ (PartialDate::Year(_) | PartialDate::Month { .. }))) => {
            let interval = date.interval();
            let (first, last) = (interval.earliest()?, interval.latest()?);
            let day = match number {
                Some(number) => Day(first.0 + i32::from(number) - 1),
                None => last,
            };
            (day <= last).then_some(Sense::Value(TimeValue::Point(PartialDate::Day(day))))?
        }
        Sense::Lacking(Piece::Month(month)) => {
            // February is left at its usual length.
            let last = super::super::day::days_in_month(2001, month);
            let day = number.unwrap_or(last);
            (day <= last).then_some(Sense::Lacking(Piece::Day { month, day }))?
        }
        _ => return None,
    };
    Some(Find::date(at, period.end, sense, "day of a period"))
}

/// "the week of 6 March 2000", "week 45 of 1989"
pub(super) fn week_of(words: &Words<'_>, at: usize) -> Option<Find> {
    if words.is(at + 1, Class::Number) && words.is_any(at + 2, &[Class::Of, Class::Comma]) {
        let week = small(words.value(at + 1)).filter(|week| (1..=53).contains(week))?;
        let year = plain_year(words, at + 3)?;
        let value = TimeValue::Point(PartialDate::Week { year, week });
        return Some(Find::date(at, at + 4, Sense::Value(value), "week of a year"));
    }
    let start = words.skip(at + 2, Class::The);
    let is_of = words.is(at + 1, Class::Of)
        && words.is_any(
            start,
            &[Class::Month, Class::MonthShort, Class::MonthWord, Class::Number, Class::Ordinal],
        );
    let date = is_of.then(|| super::calendar::day_at(words, start)).flatten()?;
    let is_day =
        matches!(date.sense, Sense::Value(TimeValue::Point(PartialDate::Day(_))) | Sense::Lacking(_));
    is_day.then(|| Find::date(at, date.end, date.sense, "week of a day"))
}

/// "the second week of May 1940", "the last week of April 1945": seven days of the month.
fn week_of_month(words: &Words<'_>, at: usize, of: usize, number: Option<u8>) -> Option<Find> {
    if !words.is(of, Class::Of) || !words.is_any(of + 1, &[Class::Month, Class::MonthWord, Class::MonthShort])
    {
        return None;
    }
    let month = super::at(words, of + 1, None).filter(|find| find.start == of + 1)?;
    if let Sense::Lacking(Piece::Month(month_number)) = month.sense {
        return week_of_any_year(words, at, month.end, month_number, number);
    }
    let Sense::Value(TimeValue::Point(date @ PartialDate::Month { .. })) = month.sense else { return None };
    let interval = date.interval();
    let (first, last) = (interval.earliest()?, interval.latest()?);
    let from = match number {
        Some(number @ 1..=4) => Day(first.0 + 7 * (i32::from(number) - 1)),
        Some(_) => return None,
        None => Day(last.0 - 6),
    };
    let days = TimeValue::Range(PartialDate::Day(from), PartialDate::Day(Day(from.0 + 6)));
    Some(Find::date(at, month.end, Sense::Value(days), "week of a month"))
}

/// The same of a month whose year is left to the text.
const fn week_of_any_year(
    words: &Words<'_>,
    at: usize,
    end: usize,
    month: u8,
    number: Option<u8>,
) -> Option<Find> {
    if words.habits.is_report {
        return None;
    }
    let from = match number {
        Some(number @ 1..=4) => 7 * number - 6,
        Some(_) => return None,
        None => super::super::day::days_in_month(2001, month) - 6,
    };
    let to = OtherEnd {
        first_start: at,
        first_end: at,
        second_start: at,
        sense: Sense::Lacking(Piece::Day { month, day: from + 6 }),
    };
    let sense = Sense::Lacking(Piece::Day { month, day: from });
    Some(Find { to: Some(to), ..Find::date(at, end, sense, "week of a month") })
}

/// "in his second term": when, but only before and after which other.
fn term(words: &Words<'_>, at: usize) -> Option<Find> {
    let before = at.wrapping_sub(1);
    let is_of_office = matches!(words.text(before), "his" | "her" | "their" | "the");
    let is_led = words.is(before.wrapping_sub(1), Class::In) && !words.is_word(before.wrapping_sub(1), "for");
    let mut find = Find::date(at, at + 2, Sense::Vague, "term of office");
    find.confidence = 20;
    (is_of_office && is_led && !words.habits.is_report).then_some(find)
}
