//! Times by the clock.

use super::calendar;
use crate::temporal::class::{Class, digits};
use crate::temporal::clock::{TimeOfDay, Zone};
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::{TimexKind, Unit};
use crate::temporal::units::small;
use crate::temporal::words::Words;

/// Matches "10:35 a.m.", "17:30", "5pm", "at 0530hrs", "eight o'clock", "11 a.m. on 11 November", "22:30 GMT".
///
/// Means that minute of the day named beside it, or of the day the text is telling of.
///
/// Does not match scores ("won 3:1"), verses ("John 3:16"), ratios.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let (time, end) = time(words, at)?;
    let (time, end) = zoned(words, time, end);
    // "in the morning", "at night" belong to the clock time.
    let end = morning(words, end).unwrap_or(end);
    let find = Find::new(at, end, TimexKind::Time, Sense::Clock, "clock time").at(Some(time));
    let (time, end) = adjusted(words, at, find.end, time);
    if let Some(date) = day_behind(words, end) {
        let (time, _) = adjusted(words, at, date.end, time);
        return Some(Find { start: at, rule: "clock time and date", ..date }.at(Some(time)));
    }
    if let Some(date) = date_behind(words, end) {
        return Some(Find { start: at, rule: "clock time and date", ..date }.at(Some(time)));
    }
    Some(Find { end, ..find }.at(Some(time)))
}

/// Matches "half past eight", "quarter to nine in the morning".
///
/// Means that minute of the day the text is telling of.
///
/// Does not match "the second half past the post", "a quarter to a third".
pub(super) fn spoken(words: &Words<'_>, at: usize) -> Option<Find> {
    let hour = words.value(at + 2);
    let is_hour = words.is_any(at + 2, &[Class::Number, Class::NumberWord]) && (1..=12).contains(&hour);
    let (hour, minute) = match (words.class(at), words.text(at + 1)) {
        (Class::HalfWord, "past") => (hour, 30),
        (Class::Quarter, "past") => (hour, 15),
        (Class::Quarter, "to") => (if hour == 1 { 12 } else { hour - 1 }, 45),
        _ => return None,
    };
    let time = TimeOfDay::Clock { hour: small(hour)?, minute, zone: None };
    let end = morning(words, at + 3).unwrap_or(at + 3);
    let (time, end) = adjusted(words, at, end, time);
    is_hour.then(|| Find::new(at, end, TimexKind::Time, Sense::Clock, "clock time").at(Some(time)))
}

/// "4 in the morning" is 4, "8 in the evening" is 20.
fn adjusted(words: &Words<'_>, at: usize, end: usize, time: TimeOfDay) -> (TimeOfDay, usize) {
    let last = end.wrapping_sub(1);
    let is_late = words.is(last, Class::DayPart) && matches!(words.value(last), 2..=4 | 13) && last > at;
    match time {
        TimeOfDay::Clock { hour, minute, zone }
            if is_late && hour < 12 && (hour > 4 || words.value(last) == 2) =>
        {
            (TimeOfDay::Clock { hour: hour + 12, minute, zone }, end)
        }
        _ => (time, end),
    }
}

/// The clock time at a token, and the index after it.
fn time(words: &Words<'_>, at: usize) -> Option<(TimeOfDay, usize)> {
    let clock = |hour: i32, minute: i32| {
        let (hour, minute) = (small(hour)?, small(minute)?);
        (hour <= 24 && minute < 60).then_some(TimeOfDay::Clock { hour, minute, zone: None })
    };
    if words.is(at, Class::ClockWord) {
        let minutes = words.value(at);
        return Some((clock(minutes / 60, minutes % 60)?, at + 1));
    }
    let number = words.value(at);
    let next = at + 1;
    match words.class(at) {
        Class::Number if words.is(next, Class::Colon) && words.is_tight(next) && words.is_tight(next + 1) => {
            let is_minute = words.is(next + 1, Class::Number) && words.len(next + 1) == 2;
            let is_suffixed = words.is(next + 1, Class::ClockWord) || words.is(next + 1, Class::Suffixed);
            if words.len(at) > 2 || !is_minute && !is_suffixed {
                return None;
            }
            if is_suffixed {
                // "7:30pm": the lexer has read "30pm" as one token.
                return Some((suffixed(number, words.text(next + 1), clock)?, next + 2));
            }
            let minute = words.value(next + 1);
            let mut end = next + 2;
            // "17:30:05"
            if words.is(end, Class::Colon) && words.is_tight(end) && words.is(end + 1, Class::Number) {
                end += 2;
            }
            let (hour, end, is_marked) = meridiem(words, number, end);
            let is_led = words.is_any(
                at.wrapping_sub(1),
                &[
                    Class::At,
                    Class::By,
                    Class::About,
                    Class::From,
                    Class::Until,
                    Class::To,
                    Class::Before,
                    Class::After,
                    Class::Since,
                    Class::Between,
                    Class::And,
                    Class::Comma,
                    Class::Edge,
                    Class::Open,
                    Class::Month,
                    Class::Dash,
                ],
            ) || words.is_any(end, &[Class::Zone, Class::OClock, Class::On])
                || words.is_word(end, "hours")
                || words.is_word(end, "local")
                || words.is(at.wrapping_sub(1), Class::Number);
            let end = end + usize::from(words.is_word(end, "hours") || words.is_word(end, "hrs"));
            (is_marked || is_led && minute < 60 && words.len(next + 1) == 2)
                .then_some((clock(hour, minute)?, end))
        }
        Class::Number | Class::NumberWord
            if words.is(next, Class::Meridiem) && (1..=12).contains(&number) =>
        {
            let (hour, end, _) = meridiem(words, number, next);
            Some((clock(hour, 0)?, end))
        }
        Class::Number | Class::NumberWord if words.is(next, Class::OClock) && number <= 12 => {
            Some((clock(number, 0)?, next + 1))
        }
        Class::Number if words.len(at) == 4 && words.is(next, Class::Zone) => {
            Some((clock(number / 100, number % 100)?, next))
        }
        Class::Number
            if words.len(at) == 4 && (words.is_word(next, "hours") || words.is_word(next, "hrs")) =>
        {
            Some((clock(number / 100, number % 100)?, next + 1))
        }
        Class::Number | Class::NumberWord
            if (1..=12).contains(&number)
                && words.is(at.wrapping_sub(1), Class::At)
                && morning(words, next).is_some() =>
        {
            Some((clock(number, 0)?, next))
        }
        Class::Dotted if words.is(next, Class::Meridiem) => {
            let (hour, minute) = words.text(at).split_once('.')?;
            let (hour, end, _) = meridiem(words, digits(hour), next);
            Some((clock(hour, digits(minute))?, end))
        }
        _ => None,
    }
}

/// The "30pm" of "7:30pm", the "30hrs" of "17:30hrs".
fn suffixed(hour: i32, rest: &str, clock: impl Fn(i32, i32) -> Option<TimeOfDay>) -> Option<TimeOfDay> {
    let ending = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let noon = match ending.to_ascii_lowercase().as_str() {
        "pm" if hour < 12 => 12,
        "am" | "pm" | "hrs" | "h" | "hours" => 0,
        _ => return None,
    };
    clock(hour + noon, digits(rest))
}

fn meridiem(words: &Words<'_>, hour: i32, at: usize) -> (i32, usize, bool) {
    if !words.is(at, Class::Meridiem) {
        return (hour, at, false);
    }
    let hour = if hour <= 12 { hour % 12 + words.value(at) } else { hour };
    (hour, at + 1, true)
}

fn morning(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_in = words.is_word(at, "in") && words.is(at + 1, Class::The) && words.is(at + 2, Class::DayPart);
    let is_at = words.is(at, Class::At) && words.is_word(at + 1, "night");
    // "half past eleven that night"
    let is_that = words.is(at, Class::This) && words.value(at) == 1 && words.is(at + 1, Class::DayPart);
    if is_that {
        return Some(at + 2);
    }
    if is_in {
        Some(at + 3)
    } else if is_at {
        Some(at + 2)
    } else {
        None
    }
}

/// "two o'clock this morning", "8 o'clock the next day", "nine the same evening": which day it was.
fn day_behind(words: &Words<'_>, end: usize) -> Option<Find> {
    let start = words.skip(end, Class::The);
    let is_pointed = if start > end {
        words.is_any(start, &[Class::Next, Class::Following, Class::Same, Class::Previous])
    } else {
        words.is(start, Class::This)
    };
    let is_day = words.is(start + 1, Class::DayPart) || words.is_word(start + 1, "day");
    if !is_pointed || !is_day {
        return None;
    }
    super::at(words, start, None)
        .filter(|date| matches!(date.sense, Sense::Period(Unit::Day, _) | Sense::Clock | Sense::Today(_)))
}

/// The zone behind a clock time.
fn zoned(words: &Words<'_>, time: TimeOfDay, end: usize) -> (TimeOfDay, usize) {
    let at = if words.is(end, Class::Open) { end + 1 } else { end };
    match time {
        TimeOfDay::Clock { hour, minute, .. } if words.is(at, Class::Zone) && at == end => {
            let minutes = i16::try_from(words.value(at)).unwrap_or(0);
            (TimeOfDay::Clock { hour, minute, zone: Some(Zone { minutes }) }, at + 1)
        }
        _ if words.is_capitalised(end) && words.is_word(end + 1, "time") => (time, end + 2),
        _ if words.is_word(end, "local") && words.is_word(end + 1, "time") => (time, end + 2),
        _ => (time, end),
    }
}

/// "5 a.m. on 4 July", "11 a.m., 11 November", "4 a.m. Thursday".
fn date_behind(words: &Words<'_>, end: usize) -> Option<Find> {
    let start = if words.is_any(end, &[Class::On, Class::Of]) {
        words.skip(end + 1, Class::The)
    } else {
        words.skip(end, Class::Comma)
    };
    calendar::day_at(words, start)
}
