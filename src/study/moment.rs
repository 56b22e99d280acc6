//! Moments and study days. A study day ends in the small hours, not at midnight.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::fmt;

const EPOCH: Date = Date::constant(1970, 1, 1);

/// A day of study, counted from 1 January 1970 in the learner's own calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StudyDay(pub i32);

impl StudyDay {
    /// The day of a civil date.
    pub fn from_date(date: Date) -> Self {
        let days = EPOCH.duration_until(date).as_hours() / 24;
        Self(i32::try_from(days).unwrap_or(0))
    }

    /// The civil date of the day.
    pub fn to_date(self) -> Date {
        EPOCH.saturating_add(i64::from(self.0).clamp(-4_000_000, 2_000_000).days())
    }

    /// For people: `31 December 2026`.
    pub fn in_words(self) -> String {
        self.to_date().strftime("%-d %B %Y").to_string()
    }

    /// The day `days` later.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Whole days from `earlier` to this day; never negative, whatever the clock did in between.
    pub const fn days_since(self, earlier: Self) -> u32 {
        let days = self.0.saturating_sub(earlier.0);
        if days > 0 { days.unsigned_abs() } else { 0 }
    }
}

impl fmt::Display for StudyDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_date())
    }
}

/// A moment, and the study day it belongs to.
///
/// The day is fixed when the moment is made, so that a log keeps its meaning after a journey through time zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The moment.
    pub at: Timestamp,
    /// Its study day.
    pub day: StudyDay,
}

impl Moment {
    /// The moment `second` seconds after the epoch, its day counted in UTC from midnight: for tests and examples.
    pub fn utc(second: i64) -> Self {
        DayClock { zone: TimeZone::UTC, turn: 0 }.moment(Timestamp::from_second(second).unwrap_or_default())
    }

    /// So many minutes later.
    pub fn plus_minutes(self, minutes: u32) -> Timestamp {
        let minutes = SignedDuration::from_mins(i64::from(minutes));
        self.at.saturating_add(minutes).unwrap_or(Timestamp::MAX)
    }

    /// Days and parts of days from `earlier`; never negative.
    pub fn days_since(self, earlier: Self) -> f64 {
        self.at.duration_since(earlier.at).as_secs_f64().max(0.0) / 86_400.0
    }
}

/// The learner's calendar: the time zone, and the hour at which the study day turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayClock {
    /// The time zone.
    pub zone: TimeZone,
    /// The local hour at which a new study day begins, 0 to 23.
    pub turn: i8,
}

impl DayClock {
    /// A new day begins at four in the morning.
    pub const TURN: i8 = 4;

    /// A clock in `zone` whose day turns at four in the morning.
    pub const fn new(zone: TimeZone) -> Self {
        Self { zone, turn: Self::TURN }
    }

    /// The moment of a timestamp, to the millisecond.
    ///
    /// ```
    /// use tarikh::study::DayClock;
    /// use jiff::tz::TimeZone;
    /// let clock = DayClock::new(TimeZone::UTC);
    /// let night = clock.moment("2026-03-01T03:59:59Z".parse().unwrap());
    /// assert_eq!(night.day.to_string(), "2026-02-28");
    /// ```
    pub fn moment(&self, at: Timestamp) -> Moment {
        let at = Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at);
        let local = self.zone.to_datetime(at);
        let date = local.date();
        let date = if local.hour() < self.turn { date.yesterday().unwrap_or(date) } else { date };
        Moment { at, day: StudyDay::from_date(date) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_turns_at_four_whatever_the_season() {
        let clock = DayClock::new(TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC));
        if clock.zone == TimeZone::UTC {
            return; // a machine without time zone data
        }
        for (utc, day) in [
            ("2026-03-29T01:59:59Z", "2026-03-28"), // 03:59:59 summer time, just begun
            ("2026-03-29T02:00:00Z", "2026-03-29"),
            ("2026-10-25T02:59:59Z", "2026-10-24"), // 03:59:59 winter time, just begun
            ("2026-10-25T03:00:00Z", "2026-10-25"),
            ("2026-06-01T12:00:00Z", "2026-06-01"),
        ] {
            assert_eq!(clock.moment(utc.parse().unwrap()).day.to_string(), day, "{utc}");
        }
    }

    #[test]
    fn counting_and_naming_days_are_inverse() {
        for day in [-719_162, -1, 0, 11_016, 20_782] {
            assert_eq!(StudyDay::from_date(StudyDay(day).to_date()), StudyDay(day));
        }
    }

    #[test]
    fn no_day_count_is_negative() {
        assert_eq!(StudyDay(5).days_since(StudyDay(9)), 0);
        assert_eq!(StudyDay(9).days_since(StudyDay(5)), 4);
        assert!(Moment::utc(0).days_since(Moment::utc(86_400)).abs() < f64::EPSILON);
    }
}
