//! Reading values back from how they are printed.
//!
//! ```
//! use tarikh::temporal::{PartialDate, TimeValue};
//! let value: TimeValue = "1961-SU".parse().unwrap();
//! assert_eq!(value.to_string(), "1961-SU");
//! assert!("next summer".parse::<PartialDate>().is_err());
//! ```

use super::clock::{DayPart, TimeOfDay, Zone};
use super::floating::{Floating, FloatingUnit};
use super::timex::{Count, TimeValue, Unit};
use super::value::{PartialDate, Season};
use std::fmt;
use std::str::FromStr;

/// The text is not a value as this crate prints them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATime;

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date such as 1961, 1961-03 or 1961-03-04")
    }
}

impl std::error::Error for NotATime {}

impl FromStr for PartialDate {
    type Err = NotATime;

    fn from_str(written: &str) -> Result<Self, NotATime> {
        date(written).ok_or(NotATime)
    }
}

impl FromStr for TimeValue {
    type Err = NotATime;

    fn from_str(written: &str) -> Result<Self, NotATime> {
        value(written).ok_or(NotATime)
    }
}

fn date(written: &str) -> Option<PartialDate> {
    let (sign, body) = match written.strip_prefix('-') {
        Some(body) => (-1, body),
        None => (1, written),
    };
    let mut parts = body.splitn(2, '-');
    let first = parts.next()?;
    let digits = first.trim_end_matches('X');
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = sign * digits.parse::<i32>().ok()?;
    let Some(rest) = parts.next() else {
        return match (first.len() - digits.len(), digits.len()) {
            (3, _) => Some(PartialDate::Millennium(if sign < 0 { number - 1 } else { number })),
            (2, _) => Some(PartialDate::Century(if sign < 0 { number - 1 } else { number })),
            (1, _) => Some(PartialDate::Decade(number)),
            (0, 4..) => Some(PartialDate::Year(number)),
            _ => None,
        };
    };
    if digits.len() < 4 || digits.len() != first.len() {
        return None;
    }
    within(number, rest)
}

/// What stands behind the year.
fn within(year: i32, rest: &str) -> Option<PartialDate> {
    if let Some(season) = season(rest) {
        return Some(PartialDate::Season { year, season });
    }
    match rest.as_bytes() {
        [b'H', half @ b'1'..=b'2'] => Some(PartialDate::Half { year, half: half - b'0' }),
        [b'Q', quarter @ b'1'..=b'4'] => Some(PartialDate::Quarter { year, quarter: quarter - b'0' }),
        [b'W', _, _] => {
            let week = two(rest.get(1..)?)?;
            (1..=53).contains(&week).then_some(PartialDate::Week { year, week })
        }
        [_, _] => {
            let month = two(rest)?;
            (1..=12).contains(&month).then_some(PartialDate::Month { year, month })
        }
        [_, _, b'-', _, _] => PartialDate::day(year, two(rest.get(..2)?)?, two(rest.get(3..)?)?),
        _ => None,
    }
}

fn season(code: &str) -> Option<Season> {
    [Season::Spring, Season::Summer, Season::Autumn, Season::Winter]
        .into_iter()
        .find(|season| season.code() == code)
}

/// A number of two digits.
pub(super) fn two(digits: &str) -> Option<u8> {
    (digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

fn value(written: &str) -> Option<TimeValue> {
    match written {
        "PAST_REF" => return Some(TimeValue::Past),
        "PRESENT_REF" => return Some(TimeValue::Present),
        "FUTURE_REF" => return Some(TimeValue::Future),
        _ => {}
    }
    if let Some(length) = written.strip_prefix('P') {
        return self::length(length);
    }
    if let Some((from, to)) = written.split_once('/') {
        return Some(TimeValue::Range(date(from)?, date(to)?));
    }
    if let Some((day, time)) = written.split_once('T') {
        return timed(day, time);
    }
    if let Some(rest) = written.strip_prefix("XXXX") {
        return yearless(rest);
    }
    floating(written).map(TimeValue::Floating).or_else(|| date(written).map(TimeValue::Point))
}

fn length(written: &str) -> Option<TimeValue> {
    let (is_clock, rest) = match written.strip_prefix('T') {
        Some(rest) => (true, rest),
        None => (false, written),
    };
    let split = rest.find(|c: char| c.is_ascii_alphabetic() && c != 'X')?;
    let (number, code) = (rest.get(..split)?, rest.get(split..)?);
    let unit = match (is_clock, code) {
        (true, "S") => Unit::Second,
        (true, "M") => Unit::Minute,
        (true, "H") => Unit::Hour,
        (false, "D") => Unit::Day,
        (false, "W") => Unit::Week,
        (false, "M") => Unit::Month,
        (false, "Y") => Unit::Year,
        (false, "DE") => Unit::Decade,
        (false, "CE") => Unit::Century,
        (false, "ML") => Unit::Millennium,
        _ => return None,
    };
    if number == "X" {
        return Some(TimeValue::Length { count: None, unit });
    }
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let whole: u32 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let hundredths = match fraction.len() {
        0 => 0,
        1 => fraction.parse::<u32>().ok()? * 10,
        2 => fraction.parse().ok()?,
        _ => return None,
    };
    let count = Count::hundredths(whole.checked_mul(100)?.checked_add(hundredths)?);
    Some(TimeValue::Length { count: Some(count), unit })
}

fn timed(day: &str, time: &str) -> Option<TimeValue> {
    let date = match day {
        "XXXX-XX-XX" => None,
        _ => Some(date(day.strip_suffix("-XX").unwrap_or(day))?),
    };
    Some(TimeValue::Time { date, time: time_of_day(time)? })
}

fn time_of_day(written: &str) -> Option<TimeOfDay> {
    if written == "XX" {
        return Some(TimeOfDay::Unknown);
    }
    let parts = [
        DayPart::Morning,
        DayPart::Midday,
        DayPart::Afternoon,
        DayPart::Evening,
        DayPart::Night,
        DayPart::Daytime,
    ];
    if let Some(part) = parts.into_iter().find(|part| part.code() == written) {
        return Some(TimeOfDay::Part(part));
    }
    let (hour, minute) = (two(written.get(..2)?)?, two(written.get(3..5)?)?);
    let zone = match written.get(5..)? {
        "" => None,
        "Z" => Some(Zone { minutes: 0 }),
        rest => {
            let sign = if rest.starts_with('-') { -1 } else { 1 };
            let hours = i16::from(two(rest.get(1..3)?)?);
            let minutes = rest.get(4..6).map_or(Some(0), two)?;
            Some(Zone { minutes: sign * (hours * 60 + i16::from(minutes)) })
        }
    };
    Some(TimeOfDay::Clock { hour, minute, zone })
}

/// What stands behind `XXXX`.
fn yearless(rest: &str) -> Option<TimeValue> {
    let floating = match rest {
        "" => Floating::Year,
        "-XX" => Floating::Month,
        "-WXX" => Floating::Week,
        "-XX-XX" => Floating::Day,
        _ => {
            let rest = rest.strip_prefix('-')?;
            if let Some(season) = season(rest) {
                return Some(TimeValue::Floating(Floating::Season(season)));
            }
            if let Some(weekday) = rest.strip_prefix("WXX-") {
                let weekday: u8 = weekday.parse().ok()?;
                return (1..=7)
                    .contains(&weekday)
                    .then(|| TimeValue::Floating(Floating::Weekday(weekday - 1)));
            }
            let month = two(rest.get(..2)?)?;
            let day = match rest.get(2..)? {
                "" => None,
                day => Some(two(day.strip_prefix('-')?)?),
            };
            return Some(TimeValue::Yearless { month, day });
        }
    };
    Some(TimeValue::Floating(floating))
}

/// `1915-XX`, `1915-WXX`, `1915-XX-XX`, `1943-07-XX`.
fn floating(written: &str) -> Option<Floating> {
    if let Some(start) = written.strip_suffix("-XX-XX") {
        return Some(Floating::OfYear { year: year(start)?, unit: FloatingUnit::Day });
    }
    if let Some(start) = written.strip_suffix("-WXX") {
        return Some(Floating::OfYear { year: year(start)?, unit: FloatingUnit::Week });
    }
    let start = written.strip_suffix("-XX")?;
    match date(start)? {
        PartialDate::Year(year) => Some(Floating::OfYear { year, unit: FloatingUnit::Month }),
        PartialDate::Month { year, month } => Some(Floating::OfMonth { year, month }),
        _ => None,
    }
}

fn year(written: &str) -> Option<i32> {
    match date(written)? {
        PartialDate::Year(year) => Some(year),
        _ => None,
    }
}
