//! The passing of time, measured for drawing: buckets for a strip of any height, and the long gaps.
//!
//! Pure functions of the entries and a height; they know no screen.
//!
//! ```
//! use tarikh::timeline::Step;
//! assert_eq!(Step::for_days(20).name(), "day");
//! assert_eq!(Step::for_days(400_000).name(), "century");
//! ```

use super::entry::TimelineEntry;
use crate::temporal::{Day, Interval};

/// How long one bucket is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

impl Step {
    /// From the shortest to the longest.
    pub const ALL: [Self; 7] =
        [Self::Day, Self::Week, Self::Month, Self::Year, Self::Decade, Self::Century, Self::Millennium];

    /// For people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
        }
    }

    /// The step that cuts a span of `days` into some tens of buckets.
    pub const fn for_days(days: i64) -> Self {
        match days {
            ..=45 => Self::Day,
            46..=300 => Self::Week,
            301..=1_500 => Self::Month,
            1_501..=18_000 => Self::Year,
            18_001..=180_000 => Self::Decade,
            180_001..=2_000_000 => Self::Century,
            _ => Self::Millennium,
        }
    }

    /// The number of the bucket a day falls into; neighbours differ by one.
    pub const fn index(self, day: Day) -> i32 {
        let (year, month, _) = day.civil();
        match self {
            Self::Day => day.0,
            Self::Week => (day.0 + 3).div_euclid(7),
            Self::Month => year * 12 + month as i32 - 1,
            Self::Year | Self::Decade | Self::Century | Self::Millennium => self.stretch(year),
        }
    }

    /// The number of the stretch that a year lies in, for the steps of whole years, as people reckon: the 19th century is 1801
    /// to 1900, the 470s BC are 479 to 470 BC.
    pub const fn stretch(self, year: i32) -> i32 {
        match self {
            Self::Decade if year <= 0 => (year - 2).div_euclid(10),
            Self::Decade => year.div_euclid(10),
            Self::Century => (year - 1).div_euclid(100),
            Self::Millennium => (year - 1).div_euclid(1000),
            _ => year,
        }
    }

    /// The first day of a bucket.
    pub const fn first_day(self, index: i32) -> Day {
        match self {
            Self::Day => Day(index),
            Self::Week => Day(index * 7 - 3),
            Self::Month => {
                #[expect(clippy::cast_possible_truncation, reason = "0 to 11")]
                let month = index.rem_euclid(12) as u8 + 1;
                Day::new(index.div_euclid(12), month, 1)
            }
            Self::Year => Day::new(index, 1, 1),
            Self::Decade if index < 0 => Day::new(index * 10 + 2, 1, 1),
            // The first ten years have no year 0.
            Self::Decade if index == 0 => Day::new(1, 1, 1),
            Self::Decade => Day::new(index * 10, 1, 1),
            Self::Century => Day::new(index * 100 + 1, 1, 1),
            Self::Millennium => Day::new(index * 1000 + 1, 1, 1),
        }
    }
}

/// A stretch of time of one step, or of several where nothing finer fits, and what began in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Its first and last day.
    pub days: Interval,
    /// How many entries begin in it.
    pub count: usize,
    /// The first of them in the list, when there is one.
    pub first: Option<usize>,
}

/// `height` buckets of equal length over all dated entries, for a density strip; none without a date.
pub fn buckets(entries: &[TimelineEntry], height: usize) -> Vec<Bucket> {
    let Some((from, to)) = span(entries) else { return Vec::new() };
    if height == 0 {
        return Vec::new();
    }
    let days = i64::from(to.0) - i64::from(from.0) + 1;
    let count = height.min(usize::try_from(days).unwrap_or(usize::MAX));
    let edge = |at: usize| {
        let at = i64::try_from(at).unwrap_or(i64::MAX);
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        Day(i32::try_from(i64::from(from.0) + at.saturating_mul(days) / count).unwrap_or(i32::MAX))
    };
    let mut buckets: Vec<Bucket> = (0..count)
        .map(|at| Bucket {
            days: Interval::between(edge(at), Day(edge(at + 1).0 - 1)),
            count: 0,
            first: None,
        })
        .collect();
    for (index, day) in starts(entries) {
        let place = buckets.partition_point(|bucket| bucket.days.latest().is_some_and(|last| last < day));
        if let Some(bucket) = buckets.get_mut(place) {
            bucket.count += 1;
            bucket.first = bucket.first.or(Some(index));
        }
    }
    buckets
}

/// A stretch without any entry, long against the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The entry before it, as an index.
    pub before: usize,
    /// The entry behind it.
    pub behind: usize,
    /// How many days lie between.
    pub days: i32,
}

impl Gap {
    /// For people: `30 years`, `5 months`, `12 days`.
    pub fn phrase(self) -> String {
        length_phrase(self.days)
    }
}

/// A length of time for people: `30 years`, `5 months`, `12 days`.
///
/// ```
/// assert_eq!(tarikh::timeline::length_phrase(10_957), "30 years");
/// ```
pub fn length_phrase(days: i32) -> String {
    let (count, unit) = match days {
        ..=59 => (days, "day"),
        60..=729 => (days / 30, "month"),
        // Rounded, in whole numbers: 365.25 days a year.
        _ => (days.saturating_mul(4).saturating_add(730) / 1461, "year"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// The column of a day on a strip of `columns` from `first` to `last`.
pub fn column(day: i32, first: i32, last: i32, columns: usize) -> usize {
    let span = i64::from(last) - i64::from(first) + 1;
    let at = (i64::from(day) - i64::from(first)).max(0) * i64::try_from(columns).unwrap_or(1) / span.max(1);
    usize::try_from(at).unwrap_or(0).min(columns.saturating_sub(1))
}

/// How many of `days`, which are sorted, lie in each column of a strip from the first to the last of them; work grows with the
/// columns, not with the days.
pub fn density(days: &[i32], columns: usize) -> Vec<usize> {
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Vec::new() };
    let mut counts = vec![0; columns];
    let mut from = 0;
    while let Some(&day) = days.get(from) {
        let at = column(day, first, last, columns);
        let here = days.get(from..).unwrap_or_default();
        let length = here.partition_point(|&day| column(day, first, last, columns) <= at);
        if let Some(count) = counts.get_mut(at) {
            *count = length;
        }
        from += length.max(1);
    }
    counts
}

/// The gaps between entries that stand one behind another, in order; only those that are at least `least` days.
pub fn gaps(entries: &[TimelineEntry], least: i32) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut reached: Option<(usize, Day)> = None;
    for (index, entry) in entries.iter().enumerate() {
        let Some(first) = entry.interval().earliest() else { continue };
        if let Some((before, last)) = reached {
            let days = first.0.saturating_sub(last.0).saturating_sub(1);
            if days >= least.max(1) {
                gaps.push(Gap { before, behind: index, days });
            }
        }
        let last = entry.interval().latest().unwrap_or(first);
        if reached.is_none_or(|(_, day)| day <= last) {
            reached = Some((index, last));
        }
    }
    gaps
}

/// The first and the last day of all dated entries.
pub(super) fn span(entries: &[TimelineEntry]) -> Option<(Day, Day)> {
    let days = || {
        entries.iter().flat_map(|entry| [entry.interval().earliest(), entry.interval().latest()]).flatten()
    };
    Some((days().min()?, days().max()?))
}

/// The day at which each dated entry stands, with its index.
pub(super) fn starts(entries: &[TimelineEntry]) -> impl Iterator<Item = (usize, Day)> {
    entries.iter().enumerate().filter_map(|(index, entry)| Some((index, entry.stands_at()?)))
}

#[cfg(test)]
mod tests {
    use super::super::{EntryId, TimelineEntry};
    use super::*;
    use crate::temporal::{Basis, Confidence, PartialDate, TimeValue, Timex, TimexKind};
    use crate::text::Span;

    /// An entry of a year.
    fn of_year(year: i32) -> TimelineEntry {
        let when = Timex {
            span: Span::default(),
            kind: TimexKind::Date,
            value: TimeValue::Point(PartialDate::Year(year)),
            modifier: None,
            basis: Basis::Explicit,
            confidence: Confidence::CERTAIN,
            rule: "year",
            ends: None,
        };
        TimelineEntry::new(EntryId(u64::from(year.unsigned_abs())), Some(when), format!("in {year}"))
    }

    #[test]
    fn buckets_cover_the_whole_span_and_hold_every_entry_once() {
        let entries: Vec<_> = [-490, -480, 1961, 1971, 1991].map(of_year).into_iter().collect();
        for height in [1, 2, 7, 24, 1_000] {
            let buckets = buckets(&entries, height);
            assert_eq!(buckets.len(), height);
            assert_eq!(buckets.iter().map(|bucket| bucket.count).sum::<usize>(), entries.len());
            assert_eq!(buckets.first().unwrap().days.earliest(), Some(Day::new(-490, 1, 1)));
            assert_eq!(buckets.last().unwrap().days.latest(), Some(Day::new(1991, 12, 31)));
            assert!(
                buckets
                    .windows(2)
                    .all(|pair| pair[0].days.latest().unwrap().0 + 1 == pair[1].days.earliest().unwrap().0)
            );
        }
        assert!(buckets(&[], 10).is_empty() && buckets(&entries, 0).is_empty());
    }

    #[test]
    fn there_are_never_more_buckets_than_days() {
        assert_eq!(buckets(&[of_year(1961)], 1_000).len(), 365);
    }

    #[test]
    fn a_gap_lies_between_the_last_day_reached_and_the_next_entry() {
        let entries: Vec<_> = [1949, 1950, 1961, 1991].map(of_year).into_iter().collect();
        let gaps = gaps(&entries, 366);
        assert_eq!(gaps.iter().map(|gap| (gap.before, gap.behind)).collect::<Vec<_>>(), [(1, 2), (2, 3)]);
        assert_eq!(gaps.iter().map(|gap| gap.phrase()).collect::<Vec<_>>(), ["10 years", "29 years"]);
    }

    #[test]
    fn lengths_are_told_in_the_unit_people_use() {
        for (days, words) in
            [(1, "1 day"), (45, "45 days"), (100, "3 months"), (730, "2 years"), (10_957, "30 years")]
        {
            assert_eq!(length_phrase(days), words);
        }
    }

    #[test]
    fn the_first_day_of_a_bucket_is_in_that_bucket_for_every_step() {
        for step in Step::ALL {
            for number in (-1_200_000..1_000_000).step_by(9_973) {
                let index = step.index(Day(number));
                let first = step.first_day(index);
                assert!(first.0 <= number && step.index(first) == index, "{} {number}", step.name());
                assert_eq!(step.index(Day(first.0 - 1)), index - 1, "{} {number}", step.name());
            }
        }
    }
}
