//! From the numbers in the vocabulary to units, seasons and parts of the day.

use super::class::Class;
use super::clock::DayPart;
use super::timex::{Count, Unit};
use super::value::{Modifier, Season};
use super::words::Words;

/// The unit a token names and, for "half-century" and "fortnight", how many of it.
pub(super) fn unit(words: &Words<'_>, at: usize) -> Option<(Unit, Count)> {
    if !words.is_any(at, &[Class::Unit, Class::Units]) {
        return None;
    }
    unit_of(words.value(at))
}

/// The unit for a number of the vocabulary.
pub(super) const fn unit_of(code: i32) -> Option<(Unit, Count)> {
    let one = Count::whole(1);
    Some(match code {
        0 => (Unit::Second, one),
        1 => (Unit::Minute, one),
        2 => (Unit::Hour, one),
        3 => (Unit::Day, one),
        4 => (Unit::Week, one),
        5 => (Unit::Month, one),
        6 => (Unit::Year, one),
        7 => (Unit::Decade, one),
        8 => (Unit::Century, one),
        9 => (Unit::Millennium, one),
        14 => (Unit::Week, Count::whole(2)),
        18 => (Unit::Century, Count::hundredths(50)),
        28 => (Unit::Century, Count::hundredths(25)),
        _ => return None,
    })
}

/// The season for a number of the vocabulary.
pub(super) const fn season(code: i32) -> Season {
    match code {
        0 => Season::Spring,
        1 => Season::Summer,
        2 => Season::Autumn,
        _ => Season::Winter,
    }
}

/// The part of the day for a number of the vocabulary: dawn is the start of the morning, dusk of the evening.
pub(super) const fn day_part(code: i32) -> (DayPart, Option<Modifier>) {
    match code {
        0 => (DayPart::Morning, None),
        10 => (DayPart::Morning, Some(Modifier::Start)),
        2 => (DayPart::Afternoon, None),
        3 => (DayPart::Evening, None),
        13 => (DayPart::Evening, Some(Modifier::Start)),
        4 => (DayPart::Night, None),
        _ => (DayPart::Daytime, None),
    }
}

/// The modifier for a number of the vocabulary.
pub(super) const fn portion(code: i32) -> Modifier {
    match code {
        1 => Modifier::Start,
        2 => Modifier::Mid,
        _ => Modifier::End,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be within 0 to 255")]
pub(super) const fn small(number: i32) -> Option<u8> {
    if number >= 0 && number <= 255 { Some(number as u8) } else { None }
}
