//! Parts of the day.

use super::calendar;
use crate::temporal::class::Class;
use crate::temporal::clock::{DayPart, TimeOfDay};
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::TimexKind;
use crate::temporal::units::day_part;
use crate::temporal::value::Modifier;
use crate::temporal::words::Words;

/// Matches "the night of 5 June 1944", "morning", "at dawn on 4 July", "that afternoon" (through its pointer).
///
/// Means that part of the day named behind it, or of the day the text is telling of.
///
/// Does not match "night raid" as the name of a thing, "the Knights of the Night".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let (time, modifier) = time(words, at)?;
    let mut next = at + 1;
    if words.is_word(next, "hours") {
        next += 1;
    }
    if let Some(find) = dated(words, at, next, time, modifier) {
        return Some(find);
    }
    let before = at.wrapping_sub(1);
    if words.is(before, Class::Feast) || words.is_capitalised(at) && at > words.first {
        return None;
    }
    // "the dawn of civilisation", "the afternoon's show" are no times of day.
    let is_owner = words.is(before, Class::The) && words.is(at + 1, Class::Clitic);
    if words.is(at + 1, Class::Of) || words.is_word(at + 1, "light") || is_owner {
        return None;
    }
    let is_led = words.is_any(
        before,
        &[
            Class::In,
            Class::At,
            Class::By,
            Class::The,
            Class::Until,
            Class::Before,
            Class::After,
            Class::Since,
            Class::To,
            Class::Portion,
            Class::Of,
        ],
    );
    let is_clock = words.is(at, Class::ClockName);
    let is_generic = words.is(before, Class::At) && !is_clock
        || !is_led
        || words.text(at).ends_with('s')
        || words.value(at) >= 5 && !is_clock;
    let sense = if is_generic { Sense::AnyDay } else { Sense::Clock };
    let mut find =
        Find::new(at, next, TimexKind::Time, sense, "part of the day").at(Some(time)).with(modifier);
    find.confidence = if is_generic { 40 } else { 60 };
    (is_led || words.is_any(at, &[Class::DayPart])).then_some(find)
}

/// The time of day a word names.
pub(crate) fn time(words: &Words<'_>, at: usize) -> Option<(TimeOfDay, Option<Modifier>)> {
    match words.class(at) {
        Class::DayPart => {
            let (part, modifier) = day_part(words.value(at));
            Some((TimeOfDay::Part(part), modifier))
        }
        Class::ClockName => {
            let hour = if words.value(at) == 12 { 12 } else { 0 };
            Some((TimeOfDay::Clock { hour, minute: 0, zone: None }, None))
        }
        Class::Tonight => Some((TimeOfDay::Part(DayPart::Night), None)),
        _ => None,
    }
}

/// A part of the day behind a date: "Monday night", "the next morning", "12 July at dawn".
pub(crate) fn behind(words: &Words<'_>, at: usize) -> Option<(TimeOfDay, Option<Modifier>, usize)> {
    let start = if words.is(at, Class::At) && words.is_any(at + 1, &[Class::DayPart, Class::ClockName]) {
        at + 1
    } else {
        at
    };
    let start = if words.is(start, Class::Portion) && words.is(start + 1, Class::DayPart) {
        start + 1
    } else {
        start
    };
    let (time, modifier) = time(words, start)?;
    (!words.text(start).ends_with('s')).then_some((time, modifier, start + 1))
}

/// A part of the day and its date, behind a weekday.
pub(crate) fn dated_behind(words: &Words<'_>, at: usize) -> Option<Find> {
    let (time, modifier) = time(words, at)?;
    words.is(at + 1, Class::Of).then(|| dated(words, at, at + 1, time, modifier)).flatten()
}

/// "the night of 5 June", "dawn on 4 July", "Sunday dawn of 25 June 1950".
fn dated(
    words: &Words<'_>,
    at: usize,
    next: usize,
    time: TimeOfDay,
    modifier: Option<Modifier>,
) -> Option<Find> {
    let mut start = next;
    if words.is_any(start, &[Class::Of, Class::On]) {
        start += 1;
        start = words.skip(start, Class::The);
    } else {
        start = words.skip(start, Class::Comma);
    }
    let date = calendar::day_at(words, start)?;
    let begins = if words.is(at.wrapping_sub(1), Class::Weekday) { at - 1 } else { at };
    Some(Find { start: begins, rule: "part of a day", ..date }.at(Some(time)).with(modifier))
}
