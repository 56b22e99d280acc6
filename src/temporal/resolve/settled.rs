//! The value of a phrase when its date was found, and when none was.

use super::Resolved;
use super::chain::Placed;
use super::counted;
use crate::temporal::find::{Find, Origin, Piece, Sense, Turn};
use crate::temporal::floating::{Floating, FloatingUnit};
use crate::temporal::rules::{EXACT, feast_date, placed};
use crate::temporal::step;
use crate::temporal::timex::{TimeValue, Unit};
use crate::temporal::value::{Basis, PartialDate};

/// The value of a phrase with the date the narrative gives it.
pub(super) fn finish(
    find: &Find,
    placed: Option<Placed>,
    here: Option<PartialDate>,
    reference: Option<PartialDate>,
) -> Resolved {
    let explicit = |value: TimeValue| Resolved { value, basis: Basis::Explicit, confidence: 100 };
    match (find.sense, placed) {
        (Sense::Value(TimeValue::Point(date)), _) => explicit(timed(find, ended(find, date))),
        (Sense::Value(value), _) => explicit(value),
        (Sense::Lacking(_) | Sense::ShortYear(_) | Sense::ShortDecade(_), Some(placed)) => Resolved {
            value: timed(find, ended(find, placed.date)),
            basis: Basis::Context,
            confidence: confidence(&placed),
        },
        (sense, Some(placed)) => Resolved {
            value: timed(find, ended(find, on_the_day(find, placed).unwrap_or(placed.date))),
            basis: if matches!(sense, Sense::InYear(..) | Sense::DayOfMonth(_) | Sense::DayOfThatMonth(_)) {
                Basis::Context
            } else {
                Basis::Relative
            },
            confidence: 75,
        },
        (sense, None) => {
            let from_reader = reference.and_then(|written| counted::from_reader(&sense, written));
            match from_reader {
                Some(date) => Resolved { value: timed(find, date), basis: Basis::Relative, confidence: 80 },
                None => Resolved { value: unplaced(find, here), basis: Basis::Relative, confidence: 30 },
            }
        }
    }
}

/// "exactly one month later" behind a day.
fn on_the_day(find: &Find, placed: Placed) -> Option<PartialDate> {
    let Sense::Shifted { count: Some(count), unit, is_back, .. } = find.sense else { return None };
    if find.rule != EXACT {
        return None;
    }
    step::same_day(placed.before?, count, unit, is_back)
}

/// How sure a year is by how much worse the next best one would be. Behind "by the late 1980s" no year is near, and the best one may be far off.
fn confidence(placed: &Placed) -> u8 {
    const BEHIND_A_DECADE: u8 = 55;
    let is_behind_a_decade = placed.before.is_some_and(|before| before.year().is_none());
    let sure = u8::try_from(50 + placed.margin.min(180) / 4).unwrap_or(95);
    if is_behind_a_decade { sure.min(BEHIND_A_DECADE) } else { sure }
}

/// The second date of a range.
#[derive(Clone, Copy)]
pub(super) struct Ended {
    date: PartialDate,
    to: Option<PartialDate>,
}

impl From<PartialDate> for Ended {
    fn from(date: PartialDate) -> Self {
        Self { date, to: None }
    }
}

pub(super) fn ended(find: &Find, date: PartialDate) -> Ended {
    let to = find.to.and_then(|to| match to.sense {
        Sense::Value(TimeValue::Point(last)) => Some(last),
        Sense::Lacking(piece) => {
            let year = date.year()?;
            let same = in_year(piece, year)?;
            if same.interval().latest() < date.interval().earliest() {
                in_year(piece, year + 1)
            } else {
                Some(same)
            }
        }
        Sense::ShortYear(number) => {
            let year = date.year()?;
            Some(PartialDate::Year(year - year.rem_euclid(100) + i32::from(number)))
        }
        other => counted::step(&other, date, None),
    });
    Ended { date, to: to.filter(|to| to.interval().latest() >= date.interval().earliest()) }
}

/// The value of a date, with its time of day or its other end.
pub(super) fn timed(find: &Find, date: impl Into<Ended>) -> TimeValue {
    let Ended { date, to } = date.into();
    if let Some(to) = to {
        return TimeValue::Range(date, to);
    }
    match find.time {
        Some(time) if matches!(date, PartialDate::Day(_) | PartialDate::Month { .. }) => {
            TimeValue::Time { date: Some(date), time }
        }
        Some(time) if !matches!(find.sense, Sense::Value(_) | Sense::Lacking(_)) => {
            TimeValue::Time { date: None, time }
        }
        _ => TimeValue::Point(date),
    }
}

/// The value of a phrase that no date was found for.
pub(super) fn unplaced(find: &Find, here: Option<PartialDate>) -> TimeValue {
    if let Some(time) = find.time {
        let month = here.and_then(step::month).map(|(year, month)| PartialDate::Month { year, month });
        // "in August 1479 ... on the afternoon of that very day"
        let is_of_month = matches!(find.sense, Sense::Clock | Sense::Period(Unit::Day, Turn { by: 0, .. }));
        let date = month.filter(|_| is_of_month);
        return TimeValue::Time { date, time };
    }
    let year = here.and_then(step::year);
    let of_year = |unit: FloatingUnit, unknown: Floating| {
        TimeValue::Floating(year.map_or(unknown, |year| Floating::OfYear { year, unit }))
    };
    match find.sense {
        Sense::Value(value) => value,
        Sense::Lacking(piece) | Sense::Turned(piece, _) | Sense::InYear(piece, _) => yearless(piece),
        Sense::Weekday(weekday, _) => TimeValue::Floating(Floating::Weekday(weekday)),
        Sense::SameMonthOf(year) => TimeValue::Point(PartialDate::Year(i32::from(year))),
        Sense::ShortYear(number) => TimeValue::Point(PartialDate::Year(1900 + i32::from(number))),
        Sense::ShortDecade(tens) => TimeValue::Point(PartialDate::Decade(190 + i32::from(tens))),
        Sense::Shifted { count: None, is_back, .. } => {
            if is_back {
                TimeValue::Past
            } else {
                TimeValue::Future
            }
        }
        Sense::Shifted { unit, origin, .. } if origin != Origin::Reader => match unit {
            Unit::Week => of_year(FloatingUnit::Week, Floating::Week),
            Unit::Month => of_year(FloatingUnit::Month, Floating::Month),
            Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
                TimeValue::Floating(Floating::Year)
            }
            _ => of_year(FloatingUnit::Day, Floating::Day),
        },
        Sense::Shifted { is_back, .. } => {
            if is_back {
                TimeValue::Past
            } else {
                TimeValue::Future
            }
        }
        Sense::Period(Unit::Day, turn) if turn.by == 0 || turn.origin == Origin::Text => {
            match here.and_then(step::month) {
                Some((year, month)) => TimeValue::Floating(Floating::OfMonth { year, month }),
                None => of_year(FloatingUnit::Day, Floating::Day),
            }
        }
        Sense::Period(Unit::Week, _) => of_year(FloatingUnit::Week, Floating::Week),
        Sense::Period(Unit::Month, _) => of_year(FloatingUnit::Month, Floating::Month),
        Sense::Period(Unit::Year, _) | Sense::TurnOfCentury => TimeValue::Floating(Floating::Year),
        Sense::Today(0) => TimeValue::Present,
        Sense::Today(by) => {
            if by < 0 {
                TimeValue::Past
            } else {
                TimeValue::Future
            }
        }
        Sense::NthDay(_) => match here.and_then(step::month) {
            Some((year, month)) => TimeValue::Floating(Floating::OfMonth { year, month }),
            None => TimeValue::Floating(Floating::Day),
        },
        Sense::Aged(_)
        | Sense::DayOfMonth(_)
        | Sense::DayOfThatMonth(_)
        | Sense::DayOfTurnedMonth(..)
        | Sense::Period(..)
        | Sense::Vague
        | Sense::Clock
        | Sense::AnyDay => TimeValue::Floating(Floating::Day),
    }
}

/// A piece of no year that is known.
pub(in crate::temporal) fn yearless(piece: Piece) -> TimeValue {
    match piece {
        Piece::Month(month) => TimeValue::Yearless { month, day: None },
        Piece::Day { month, day } => TimeValue::Yearless { month, day: Some(day) },
        Piece::Season(season) => TimeValue::Floating(Floating::Season(season)),
        Piece::Feast(feast) => match feast_date(feast, 2001) {
            Some(PartialDate::Day(day)) if matches!(feast, 0 | 3 | 10) => {
                let (_, month, day) = day.civil();
                TimeValue::Yearless { month, day: Some(day) }
            }
            _ => TimeValue::Floating(Floating::Day),
        },
        Piece::NearFeast { .. } => TimeValue::Floating(Floating::Day),
        Piece::Quarter(_) | Piece::Half(_) => TimeValue::Floating(Floating::Month),
    }
}

/// A piece in a year.
pub(super) fn in_year(piece: Piece, year: i32) -> Option<PartialDate> {
    match placed(piece, year)? {
        Sense::Value(TimeValue::Point(date)) => Some(date),
        _ => None,
    }
}
