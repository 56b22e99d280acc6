//! Dates counted from another date: of the narrative, or of the reader.

use super::settled::in_year;
use crate::temporal::day::{Day, days_behind};
use crate::temporal::find::{Find, Origin, Piece, Sense, Turn};
use crate::temporal::rules::{EXACT, TO_THIS_MONTH};
use crate::temporal::step;
use crate::temporal::timex::{Count, Unit};
use crate::temporal::value::{PartialDate, Season};

/// The date a phrase means when the narrative has reached `here`.
pub(super) fn step(sense: &Sense, here: PartialDate, written: Option<PartialDate>) -> Option<PartialDate> {
    let from = |turn: Turn| match turn {
        Turn { by: 0, origin: Origin::Either } => {
            written.filter(|&written| is_near(here, written, NEAR)).or(Some(here))
        }
        _ => origin(turn.origin, here, written),
    };
    match *sense {
        Sense::Period(unit, turn) => step::period(from(turn)?, unit, i32::from(turn.by)),
        Sense::InYear(piece, turn) => in_year(piece, from(turn)?.year()? + i32::from(turn.by)),
        Sense::Turned(piece, turn) => turned(piece, turn.by, from(turn)?),
        // "over the town before breakfast on the Saturday": the next one
        Sense::Weekday(weekday, Turn { by: 0, origin: Origin::Text }) => weekday_on_or_after(weekday, here),
        Sense::Weekday(weekday, turn) => weekday_near(weekday, turn.by, from(turn)?),
        Sense::DayOfThatMonth(day) => {
            let (year, month) = step::month(here)?;
            Some(step::day_of(year, month, day))
        }
        Sense::SameMonthOf(year) => {
            let (_, month) = step::month(here)?;
            Some(PartialDate::Month { year: i32::from(year), month })
        }
        Sense::DayOfTurnedMonth(day, turn) => {
            let month = step::period(from(turn)?, Unit::Month, i32::from(turn.by))?;
            let (year, month) = step::month(month)?;
            Some(step::day_of(year, month, day))
        }
        Sense::DayOfMonth(day) => {
            let (year, month) = step::month(here)?;
            // "on 30 March ... on the 2nd" goes on into the next month.
            match here {
                PartialDate::Day(reached) if day.saturating_add(20) < reached.civil().2 => {
                    let next = step::period(here, Unit::Month, 1)?;
                    let (year, month) = step::month(next)?;
                    Some(step::day_of(year, month, day))
                }
                _ => Some(step::day_of(year, month, day)),
            }
        }
        Sense::ShortYear(number) => {
            let near = near_year(here)?;
            let year = near - near.rem_euclid(100) + i32::from(number);
            Some(PartialDate::Year(not_far_ahead(nearest(year, near, 100), near)))
        }
        Sense::ShortDecade(tens) => {
            let near = near_year(here)?;
            let year = near - near.rem_euclid(100) + 10 * i32::from(tens);
            Some(PartialDate::Decade(not_far_ahead(nearest(year, near, 100), near).div_euclid(10)))
        }
        Sense::Shifted { count, unit, is_back, origin: Origin::Text } => {
            step::shift(here, count?, unit, is_back)
        }
        // "2,000 years ago" has no day to be counted from but today, which is near enough.
        Sense::Shifted {
            count: Some(count),
            unit,
            is_back: true,
            origin: Origin::Reader | Origin::Either,
        } if is_of_ages(count, unit) => ago(count, unit, true, written.unwrap_or(PartialDate::Year(TODAY))),
        // "Two hundred years ago", "a century ago" is of our time, though not long enough for a few decades to be nothing.
        Sense::Shifted { count: Some(count), unit, is_back: true, origin: Origin::Reader }
            if written.is_none() && is_beyond_memory(count, unit) =>
        {
            None
        }
        // "Ten years ago" in a history, mostly in somebody's words, counts from what is being told.
        Sense::Shifted { count, unit, is_back, .. } => {
            step::shift(origin(Origin::Either, here, written)?, count?, unit, is_back)
        }
        // Whichever is nearer.
        Sense::TurnOfCentury => Some(PartialDate::Century((near_year(here)? + 50).div_euclid(100))),
        Sense::NthDay(number) => step::period(here, Unit::Day, i32::from(number) - 1),
        Sense::Clock => matches!(here, PartialDate::Day(_)).then_some(here),
        _ => None,
    }
}

/// A year of our time, for distances to which a few decades are nothing.
const TODAY: i32 = 2020;

/// So many years ago nobody in what is told can remember.
const LONG: u32 = 100;

/// Whether so much time lies beyond the memory of those of whom is told.
const fn is_beyond_memory(count: Count, unit: Unit) -> bool {
    match unit {
        Unit::Year => count.as_whole() >= LONG,
        Unit::Century => count.as_whole() >= 1,
        _ => false,
    }
}

/// Whether a distance is so long that it is counted from our time, whatever is told beside it.
fn is_of_ages(count: Count, unit: Unit) -> bool {
    const AGES: i64 = 800;
    unit == Unit::Year && i64::from(count.as_whole()) >= AGES
}

/// "15,000 years ago" is no more exact than it is said: a thousand years, or a hundred when fewer are counted.
const fn coarse(date: PartialDate, count: Count) -> PartialDate {
    let Some(year) = date.year() else { return date };
    if count.as_whole() >= 5000 {
        // Years from 1 to 1000 are the first millennium, those from 1000 BC on the last before it.
        return PartialDate::Millennium((year - 1).div_euclid(1000));
    }
    PartialDate::Century(year.div_euclid(100))
}

/// The date a phrase means from the day the text was written.
pub(super) fn from_reader(sense: &Sense, written: PartialDate) -> Option<PartialDate> {
    match *sense {
        Sense::Today(by) if by != 0 => step::period(written, Unit::Day, i32::from(by)),
        Sense::Shifted { count, unit, is_back, origin: Origin::Reader } => {
            ago(count?, unit, is_back, written)
        }
        Sense::Period(_, turn) | Sense::InYear(_, turn) | Sense::Turned(_, turn)
            if turn.origin != Origin::Text =>
        {
            step(sense, written, Some(written))
        }
        _ => None,
    }
}

/// Where counting starts. "Last year" counts from the reader, and from nothing when his day is not known; "this year"
/// in a text whose narrative has come to its own time does too.
const fn origin(origin: Origin, here: PartialDate, written: Option<PartialDate>) -> Option<PartialDate> {
    match (origin, written) {
        (Origin::Reader, written) => written,
        (Origin::Either, Some(written)) => Some(if is_near(here, written, 1) { written } else { here }),
        _ => Some(here),
    }
}

/// Whether two dates lie at most so many years apart.
const fn is_near(here: PartialDate, written: PartialDate, years: u32) -> bool {
    match (here.year(), written.year()) {
        (Some(told), Some(now)) => now.abs_diff(told) <= years,
        _ => false,
    }
}

/// How near to the time of writing the narrative must have come, in years, for "this year" to be the writer's.
const NEAR: u32 = 4;

fn near_year(here: PartialDate) -> Option<i32> {
    here.year().or(match here {
        PartialDate::Decade(tens) => Some(tens * 10 + 5),
        PartialDate::Century(hundreds) => Some(hundreds * 100 + 50),
        _ => None,
    })
}

/// "The class of '47", told of 2009, left in 1947: a year of two digits lies at most this far ahead of what is told.
const AHEAD: i32 = 25;

const fn not_far_ahead(year: i32, near: i32) -> i32 {
    if year - near > AHEAD { year - 100 } else { year }
}

/// `year` or its neighbour a `period` away, whichever is nearer to `near`.
fn nearest(year: i32, near: i32, period: i32) -> i32 {
    [year - period, year, year + period].into_iter().min_by_key(|year| year.abs_diff(near)).unwrap_or(year)
}

/// The piece in the year of `from`, or the next (last) time it comes.
pub(super) fn turned(piece: Piece, by: i8, from: PartialDate) -> Option<PartialDate> {
    let year = from.year()?;
    let interval = from.interval();
    match by {
        0 => in_year(piece, year),
        // "In 1340 the castle was taken; in the winter following it was lost": the winter at its end.
        1 if piece == Piece::Season(Season::Winter) && matches!(from, PartialDate::Year(_)) => {
            in_year(piece, year)
        }
        1 => [year, year + 1]
            .into_iter()
            .filter_map(|year| in_year(piece, year))
            .find(|date| date.interval().earliest() > interval.latest()),
        _ => [year, year - 1, year - 2]
            .into_iter()
            .filter_map(|year| in_year(piece, year))
            .find(|date| date.interval().latest() < interval.earliest()),
    }
}

/// The weekday nearest behind or before a day; of the same week for "this".
/// The first such day from one on.
pub(super) fn weekday_on_or_after(weekday: u8, from: PartialDate) -> Option<PartialDate> {
    let PartialDate::Day(day) = from else { return None };
    let ahead = (i32::from(weekday) + 7 - own_weekday(day)) % 7;
    Some(PartialDate::Day(Day(day.0 + ahead)))
}

/// The day of the week on which a day fell where it was told: until October 1582 by the old calendar. Monday is 0.
fn own_weekday(day: Day) -> i32 {
    /// 15 October 1582.
    const CHANGE: (i32, u8, u8) = (1582, 10, 15);
    let weekday = i32::from(day.weekday());
    let (year, month, _) = day.civil();
    if day >= Day::new(CHANGE.0, CHANGE.1, CHANGE.2) {
        return weekday;
    }
    (weekday + days_behind(year, month)).rem_euclid(7)
}

pub(super) fn weekday_near(weekday: u8, by: i8, from: PartialDate) -> Option<PartialDate> {
    let PartialDate::Day(day) = from else { return None };
    let ahead = (i32::from(weekday) + 7 - own_weekday(day)) % 7;
    let back = (7 - ahead) % 7;
    let moved = match by {
        1 => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        -1 => {
            if back == 0 {
                -7
            } else {
                -back
            }
        }
        _ => {
            if ahead <= 3 {
                ahead
            } else {
                -back
            }
        }
    };
    Some(PartialDate::Day(Day(day.0 + moved)))
}

/// "a hundred years ago today", "sixty years ago this month": the very day, or month, so long before that of writing.
pub(super) fn years_ago(find: &Find, written: PartialDate) -> Option<PartialDate> {
    let Sense::Shifted { count: Some(count), unit, is_back: true, .. } = find.sense else { return None };
    match find.rule {
        EXACT => step::same_day(written, count, unit, true),
        TO_THIS_MONTH => step::month(step::shift(written, count, unit, true)?)
            .map(|(year, month)| PartialDate::Month { year, month }),
        _ => None,
    }
}

/// "ten years ago" from a day.
pub(super) fn ago(count: Count, unit: Unit, is_back: bool, from: PartialDate) -> Option<PartialDate> {
    let date = step::shift(from, count, unit, is_back)?;
    Some(if is_back && is_of_ages(count, unit) { coarse(date, count) } else { date })
}
