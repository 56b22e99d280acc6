//! Days of the week.

use crate::temporal::class::Class;
use crate::temporal::day::Day;
use crate::temporal::find::{Find, Sense, Turn};
use crate::temporal::rules::{calendar, day_part, hijra, numeric};
use crate::temporal::timex::{TimeValue, TimexKind};
use crate::temporal::units::small;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "Saturday, June 24, 1950", "on Monday", "Friday night", "Sundays" (a set), "Mon 27th" in notes.
///
/// Means the day; alone, the one nearest to the day the text was written that its verb allows.
///
/// Does not match "Man Friday", "Good Friday" (a feast), "Bloody Sunday" and other names of days.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let weekday = small(words.value(at))?;
    let is_short = words.is(at, Class::WeekdayShort);
    let mut next = at + 1;
    if is_short {
        next = words.skip(next, Class::Stop);
    }
    let after = words.skip(next, Class::Comma);
    let start = if words.is(after, Class::The) { after + 1 } else { after };
    let date = match words.class(start) {
        Class::Month | Class::MonthShort | Class::MonthWord => calendar::month_first(words, start),
        Class::Number | Class::Ordinal => {
            calendar::day_first(words, start).or_else(|| numeric::read(words, start))
        }
        _ => None,
    };
    // "Wednesday, 9 Shaban 591"
    let of_hijra = || hijra::read(words, start).filter(|date| is_day(date.sense));
    if date.is_none()
        && words.is_any(start, &[Class::Number, Class::Ordinal])
        && let Some(date) = of_hijra()
    {
        return Some(Find { start: at, ..date });
    }
    if let Some(date) = date.filter(|date| is_day(date.sense)) {
        return Some(Find { start: at, rule: "weekday and date", ..date });
    }
    // "Mon 27th the regiment mutinies", "on Tues 14th"
    // "on Friday 21st the men landed"
    if after == next
        && words.is(next, Class::Ordinal)
        && let Some(day) = calendar::day_number(words, next)
    {
        return Some(Find::date(at, next + 1, Sense::DayOfMonth(day), "weekday and date"));
    }
    // "Sunday, 5th. No service." of a diary
    if at == words.first
        && words.is(after, Class::Ordinal)
        && words.is_any(after + 1, &[Class::Stop, Class::Edge, Class::Colon, Class::Dash])
        && let Some(day) = calendar::day_number(words, after)
    {
        return Some(Find::date(at, after + 1, Sense::DayOfMonth(day), "weekday and date"));
    }
    if let Some(find) = beside_feast(words, at, next, weekday) {
        return Some(find);
    }
    // "on Sunday the 25th"
    if words.is(after, Class::The)
        && words.is(after + 1, Class::Ordinal)
        && let Some(day) = calendar::day_number(words, after + 1)
    {
        return Some(Find::date(at, after + 2, Sense::DayOfMonth(day), "weekday and date"));
    }
    // "Sat. 10. Reached the hills", "Wed. 7 - Cold" at the head of an entry
    let is_set_off = words.is_any(after + 1, &[Class::Stop, Class::Dash, Class::Colon, Class::Edge])
        && !words.is_tight(after + 2);
    if at == words.first
        && words.is(after, Class::Number)
        && is_set_off
        && let Some(day) = calendar::day_number(words, after)
    {
        return Some(Find::date(at, after + 1, Sense::DayOfMonth(day), "weekday and date"));
    }
    if is_short {
        return None;
    }
    let before = at.wrapping_sub(1);
    let is_called = |name: &&str| words.is_capitalised(before) && words.is_word(before, name);
    let is_name = NAMES.iter().any(is_called) || is_surname(words, before);
    if is_name {
        return None;
    }
    // "Sunday dawn of 25 June 1950"
    if let Some(find) = day_part::dated_behind(words, next) {
        return Some(Find { start: at, ..find });
    }
    // "on a Sunday", "13 October, a Sunday"
    if words.is(before, Class::Article) && !is_of_the_report(words, next) {
        let value = TimeValue::Floating(crate::temporal::floating::Floating::Weekday(weekday));
        return Some(Find::date(at, next, Sense::Value(value), "any weekday"));
    }
    if words.text(at).ends_with("days") {
        let sense = Sense::Value(TimeValue::Floating(crate::temporal::floating::Floating::Weekday(weekday)));
        return Some(Find::new(at, next, TimexKind::Set, sense, "weekdays"));
    }
    // "on Saturday last", "Monday next"
    let by = match words.text(next) {
        "last" => -1,
        "next" => 1,
        _ => 0,
    };
    let ends = words.is_any(next + 1, &[Class::Comma, Class::Stop, Class::Edge, Class::Close, Class::And]);
    if by != 0 && ends {
        return Some(Find::date(at, next + 1, Sense::Weekday(weekday, Turn::reader(by)), "weekday"));
    }
    // "on the Tuesday": of the days that are told of, also in a report.
    let is_told = words.is(before, Class::The)
        && words.is_any(at.wrapping_sub(2), &[Class::On, Class::By])
        && !words.is(next, Class::Of);
    let turn = if is_told { Turn::SAME } else { Turn::NONE };
    let find = Find::date(at, next, Sense::Weekday(weekday, turn), "weekday");
    Some(match day_part::behind(words, next) {
        Some((time, modifier, end)) => Find { end, ..find }.at(Some(time)).with(modifier),
        None => find,
    })
}

/// What days with a name of their own are called.
const NAMES: &[&str] =
    &["Good", "Bloody", "Black", "Ash", "Holy", "Maundy", "Palm", "Man", "Cyber", "Super", "Shrove"];

/// "the Friday before Easter in 1811", "the Sunday after Christmas 1642"
fn beside_feast(words: &Words<'_>, at: usize, next: usize, weekday: u8) -> Option<Find> {
    if !words.is_any(next, &[Class::Before, Class::After]) || !words.is(next + 1, Class::Feast) {
        return None;
    }
    let feast = super::feast::read(words, next + 1)?;
    let Sense::Value(TimeValue::Point(PartialDate::Day(day))) = feast.sense else { return None };
    let ahead = (i32::from(weekday) + 6 - i32::from(day.weekday())) % 7 + 1;
    let days = match (words.is(next, Class::After), ahead) {
        (true, _) => ahead,
        (false, 7) => -7,
        _ => ahead - 7,
    };
    let sense = Sense::Value(TimeValue::Point(PartialDate::Day(Day(day.0 + days))));
    Some(Find { start: at, sense, rule: "weekday and date", ..feast })
}

/// "a Sunday night service" of a report is of the Sunday beside it; "on a Sunday" is of any.
fn is_of_the_report(words: &Words<'_>, next: usize) -> bool {
    let is_noun = |at: usize| words.is(at, Class::Other) && !words.is_capitalised(at) && words.len(at) > 2;
    words.habits.is_report && (is_noun(next) || words.is(next, Class::DayPart) && is_noun(next + 1))
}

/// "Judge Sunday", "Mrs. Friday"
fn is_surname(words: &Words<'_>, before: usize) -> bool {
    let title = if words.is(before, Class::Stop) { before.wrapping_sub(1) } else { before };
    matches!(
        words.text(title),
        "Mr" | "Mrs"
            | "Ms"
            | "Miss"
            | "Dr"
            | "Sir"
            | "Judge"
            | "Justice"
            | "Professor"
            | "Captain"
            | "Colonel"
            | "Senator"
    )
}

const fn is_day(sense: Sense) -> bool {
    use crate::temporal::find::Piece;
    use crate::temporal::timex::TimeValue;
    use crate::temporal::value::PartialDate;
    matches!(
        sense,
        Sense::Value(TimeValue::Point(PartialDate::Day(_)))
            | Sense::Lacking(Piece::Day { .. })
            | Sense::InYear(Piece::Day { .. }, _)
    )
}
