//! From the earliest possible day to the latest, both included, either end open.

use super::day::Day;
use std::fmt;

/// `earliest..=latest`; `None` is an open end. Both ends open: no date at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Interval {
    earliest: Option<Day>,
    latest: Option<Day>,
}

impl Interval {
    /// No date at all.
    pub const UNDATED: Self = Self { earliest: None, latest: None };

    /// Between two days, both included, in either order.
    pub const fn between(one: Day, other: Day) -> Self {
        let (earliest, latest) = if one.0 <= other.0 { (one, other) } else { (other, one) };
        Self { earliest: Some(earliest), latest: Some(latest) }
    }

    /// From `day` on.
    pub const fn from(day: Day) -> Self {
        Self { earliest: Some(day), latest: None }
    }

    /// Up to and with `day`.
    pub const fn until(day: Day) -> Self {
        Self { earliest: None, latest: Some(day) }
    }

    /// The first possible day; `None` when open towards the past.
    pub const fn earliest(self) -> Option<Day> {
        self.earliest
    }

    /// The last possible day; `None` when open towards the future.
    pub const fn latest(self) -> Option<Day> {
        self.latest
    }

    /// Whether it says anything.
    pub const fn is_dated(self) -> bool {
        self.earliest.is_some() || self.latest.is_some()
    }

    /// Whether both ends are known.
    pub const fn is_closed(self) -> bool {
        self.earliest.is_some() && self.latest.is_some()
    }

    /// Whether every possible day of `self` lies before every possible day of `other`.
    pub fn is_before(self, other: Self) -> bool {
        matches!((self.latest, other.earliest), (Some(last), Some(first)) if last < first)
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.is_dated() && other.is_dated() && !self.is_before(other) && !other.is_before(self)
    }

    /// Whether every day of `other` is in `self`.
    pub fn contains(self, other: Self) -> bool {
        let starts = self.earliest.is_none_or(|mine| other.earliest.is_some_and(|theirs| mine <= theirs));
        let ends = self.latest.is_none_or(|mine| other.latest.is_some_and(|theirs| theirs <= mine));
        starts && ends
    }

    /// Where it stands in a list: by its first day (or its last, when open towards the past), the shorter first.
    pub const fn sort_key(self) -> (i32, i32) {
        match (self.earliest, self.latest) {
            (Some(first), Some(last)) => (first.0, last.0),
            (Some(first), None) => (first.0, i32::MAX),
            (None, Some(last)) => (last.0, i32::MIN),
            (None, None) => (i32::MAX, i32::MAX),
        }
    }
}

impl fmt::Display for Interval {
    /// `1961-01-01/1971-12-31`; an open end is `..`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |f: &mut fmt::Formatter<'_>, day: Option<Day>| match day {
            Some(day) => write!(f, "{day}"),
            None => write!(f, ".."),
        };
        end(f, self.earliest)?;
        write!(f, "/")?;
        end(f, self.latest)
    }
}
