//! The rows of the rail: entries, and the long gaps between them.

use crate::temporal::{Day, PartialDate};
use crate::timeline::TimelineEntry;
use crate::tui::widget;

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// An entry, by its place in the timeline.
    Entry(usize),
    /// So many days in which nothing is told.
    Gap(i32),
}

/// Every row, and what is counted once when an article is opened.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    /// The rows above each gap that are gaps, as entry numbers: entry `n` lies `k` rows further down.
    gaps: Vec<usize>,
    /// How many entries.
    pub(super) entries: usize,
    /// The first days of the dated entries, sorted.
    pub(super) days: Vec<i32>,
    /// The columns dates are drawn in.
    pub(super) date_width: usize,
}

/// The narrowest and the widest a column of dates may be.
const DATE_WIDTH: (usize, usize) = (8, 17);
/// How many dates are measured for the width of their column.
const MEASURED: usize = 2_000;

impl Rows {
    pub(super) fn new(entries: &[TimelineEntry]) -> Self {
        let mut days: Vec<i32> = entries.iter().filter_map(first_day).collect();
        let threshold = gap_threshold(&days);
        let mut rows = Vec::with_capacity(entries.len() + 16);
        let mut gaps = Vec::new();
        let mut reached: Option<i32> = None;
        for (at, entry) in entries.iter().enumerate() {
            if let Some(first) = first_day(entry) {
                let gap = reached.map_or(0, |reached| first.saturating_sub(reached));
                if gap >= threshold {
                    rows.push(Row::Gap(gap));
                    gaps.push(at);
                }
                let last = entry.interval().latest().map_or(first, |day| day.0);
                reached = Some(reached.map_or(last, |reached| reached.max(last)));
            }
            rows.push(Row::Entry(at));
        }
        days.sort_unstable();
        let date_width = entries
            .iter()
            .take(MEASURED)
            .map(|entry| widget::width(&date_label(entry)))
            .max()
            .unwrap_or(0)
            .clamp(DATE_WIDTH.0, DATE_WIDTH.1);
        Self { rows, gaps, entries: entries.len(), days, date_width }
    }

    /// The row of an entry.
    pub(super) fn row_of(&self, entry: usize) -> usize {
        entry + self.gaps.partition_point(|&gap| gap <= entry)
    }

    /// The first entry of `year` or after it; the last one when all are before. Undated entries, which stand
    /// among the others where they are told to belong, are stepped over.
    pub(super) fn at_year(&self, year: i32, entries: &[TimelineEntry]) -> Option<usize> {
        let wanted = Day::new(year.clamp(-9_999, 9_999), 1, 1).0;
        let first_after = |at: usize| {
            entries.get(at..)?.iter().position(|entry| first_day(entry).is_some()).map(|n| at + n)
        };
        let (mut low, mut high) = (0, entries.len());
        while low < high {
            let middle = low.midpoint(high);
            match first_after(middle).filter(|&at| at < high) {
                Some(at) if entries.get(at).and_then(first_day).is_some_and(|day| day < wanted) => {
                    low = at + 1
                }
                _ => high = middle,
            }
        }
        first_after(low).or_else(|| entries.iter().rposition(|entry| first_day(entry).is_some()))
    }
}

/// The day an entry stands at: its first possible one, or its last when it is open towards the past.
pub(super) fn first_day(entry: &TimelineEntry) -> Option<i32> {
    let interval = entry.interval();
    interval.earliest().or(interval.latest()).map(|day| day.0)
}

/// How many days without an event are worth a row: a twelfth of the whole, or eight times the mean distance,
/// whichever is less. Never more than a few dozen rows in a screenful.
fn gap_threshold(days: &[i32]) -> i32 {
    let (Some(&first), Some(&last)) = (days.iter().min(), days.iter().max()) else { return i32::MAX };
    let span = last.saturating_sub(first);
    let mean = span / i32::try_from(days.len()).unwrap_or(i32::MAX).max(1);
    (span / 12).min(mean.saturating_mul(8)).max(2)
}

/// What stands in the column of dates.
pub(super) fn date_label(entry: &TimelineEntry) -> String {
    entry.when.as_ref().map_or_else(|| "undated".to_owned(), crate::temporal::Timex::short)
}

/// A length of time for people: `30 years`, `5 months`, `12 days`.
pub(super) fn length_of(days: i32) -> String {
    let (count, unit) = match days {
        ..=59 => (days, "day"),
        60..=729 => (days / 30, "month"),
        _ => ((f64::from(days) / 365.25).round_ties_even() as i32, "year"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// The year of a day: `1949`, `480 BC`.
pub(super) fn year_label(day: i32) -> String {
    PartialDate::Year(Day(day).year()).short()
}

/// From the first year to the last: `1949–2011`.
pub(crate) fn years(entries: &[TimelineEntry]) -> Option<String> {
    let days = || entries.iter().filter_map(first_day);
    let (first, last) = (year_label(days().min()?), year_label(days().max()?));
    Some(if first == last { first } else { format!("{first}–{last}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_told_in_the_unit_people_use() {
        for (days, words) in
            [(1, "1 day"), (45, "45 days"), (100, "3 months"), (730, "2 years"), (10_957, "30 years")]
        {
            assert_eq!(length_of(days), words);
        }
    }
}
