//! The rows of a timeline in the making: which entries are shown, and how they lie in time.
//!
//! A book may have a million entries. They are looked at in slices, first to see which are let through, then to
//! lay out those with the gaps between them, so that no key waits for all of them.
//!
//! ```text
//! entries   1949  1950  1960  1961  …        filter: people, Bhutto
//! shown                 1960        1971     gaps: before the 1st
//! ```

use super::filter::Filter;
use super::rows::{self, Row, Rows, Zoom};
use crate::temporal::{Day, PartialDate};
use crate::timeline::{Place, TimelineEntry};
use crate::tui::widget;

/// The narrowest and the widest a column of dates may be.
const DATE_WIDTH: (usize, usize) = (8, 14);
/// What the date of a day takes: `1926 Jan 29`.
const DAY_WIDTH: usize = 11;
/// How many dates are measured for the width of their column.
const MEASURED: usize = 2_000;

/// How far it has come.
#[derive(Debug, Default)]
pub(super) struct Sieve {
    /// The next entry to be let through or not.
    next: usize,
    /// Those let through, by their places in the timeline.
    shown: Vec<usize>,
    /// Their first days, where they have one.
    days: Vec<i32>,
    /// The widths of the first dates.
    widths: Vec<usize>,
    days_of: Stretches<(i32, i32)>,
    months: Stretches<(i32, i32)>,
    years: Stretches<i32>,
    /// The rows an entry, laid out when it is known how long a gap must be.
    rail: Option<Rail>,
}

impl Sieve {
    /// Looks at so many entries more; whether that was all.
    pub(super) fn step(&mut self, entries: &[TimelineEntry], filter: &Filter, count: usize) -> bool {
        let end = self.next.saturating_add(count).min(entries.len());
        let left = count - (end - self.next);
        for (at, entry) in entries.iter().enumerate().take(end).skip(self.next) {
            if filter.admits(entry) {
                self.let_through(at, entry);
            }
        }
        self.next = end;
        if end < entries.len() {
            return false;
        }
        let days = &mut self.days;
        let rail = self.rail.get_or_insert_with(|| {
            days.sort_unstable();
            Rail::new(gap_threshold(days))
        });
        rail.step(&self.shown, entries, left)
    }

    /// Whether nothing was let through.
    pub(super) const fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    fn let_through(&mut self, at: usize, entry: &TimelineEntry) {
        self.shown.push(at);
        if self.widths.len() < MEASURED {
            self.widths.push(widget::width(&rows::date_label(entry)));
        }
        let first = rows::first_day(entry);
        self.days.extend(first);
        self.days_of.push(span(entry, Zoom::Days), 1, false);
        self.months.push(span(entry, Zoom::Months), 1, false);
        self.years.push(first.map(|day| Day(day).year()), 1, true);
    }

    /// The rows at every zoom.
    pub(super) fn into_rows(self, entries: &[TimelineEntry], zoom: Zoom) -> Rows {
        let date_widths = self.date_widths();
        let Self { shown, days, days_of, months, years, rail, .. } = self;
        let Rail { rows: every, gaps, .. } = rail.unwrap_or_else(|| Rail::new(i32::MAX));
        let year_of = |at: usize| {
            let entry = entries.get(*shown.get(at)?)?;
            rows::first_day(entry).map(|day| Day(day).year())
        };
        let years = years.into_rows();
        let coarser = |zoom| coarser(&years, zoom, year_of);
        let (decades, centuries) = (coarser(Zoom::Decades), coarser(Zoom::Centuries));
        let millennia = coarser(Zoom::Millennia);
        let lists = [every, days_of.into_rows(), months.into_rows(), years, decades, centuries, millennia];
        Rows::laid_out(lists, shown, gaps, days, date_widths, zoom)
    }

    /// How wide the column of dates is on a narrow screen, and on a roomy one. The few dates that are longer are whole all
    /// the same: their headlines begin behind them.
    fn date_widths(&self) -> (usize, usize) {
        let mut widths = self.widths.clone();
        widths.sort_unstable();
        let usual = widths.get((widths.len() * 9).div_ceil(10).max(1) - 1).copied().unwrap_or(0);
        let longest_of_a_day = widths.iter().rfind(|&&width| width <= DAY_WIDTH).copied().unwrap_or(0);
        let roomy = usual.max(longest_of_a_day).clamp(DATE_WIDTH.0, DATE_WIDTH.1);
        (roomy.min(DAY_WIDTH), roomy)
    }
}

/// A row an entry, with a row for each long gap.
#[derive(Debug)]
struct Rail {
    /// How many days without an event are worth a row.
    threshold: i32,
    rows: Vec<Row>,
    /// The places of the entries behind the gaps, and of the first of the rest.
    gaps: Vec<usize>,
    /// Whether one was seen of which the text tells neither date nor order.
    has_rest: bool,
    /// The last day told of so far.
    reached: Option<i32>,
    next: usize,
}

impl Rail {
    const fn new(threshold: i32) -> Self {
        Self { threshold, rows: Vec::new(), gaps: Vec::new(), has_rest: false, reached: None, next: 0 }
    }

    /// Lays out so many more of the entries that are shown; whether those were all.
    fn step(&mut self, shown: &[usize], entries: &[TimelineEntry], count: usize) -> bool {
        let end = self.next.saturating_add(count).min(shown.len());
        for at in self.next..end {
            if let Some(entry) = shown.get(at).and_then(|&at| entries.get(at)) {
                self.push(at, entry);
            }
        }
        self.next = end;
        end == shown.len()
    }

    fn push(&mut self, at: usize, entry: &TimelineEntry) {
        if let Some(first) = rows::first_day(entry) {
            let gap = self.reached.map_or(0, |reached| first.saturating_sub(reached));
            if gap >= self.threshold {
                self.rows.push(Row::Gap(gap));
                self.gaps.push(at);
            }
            let last = entry.interval().latest().map_or(first, |day| day.0);
            self.reached = Some(self.reached.map_or(last, |reached| reached.max(last)));
        }
        let is_rest = entry.place == Some(Place::Untold);
        if is_rest && !self.has_rest && self.reached.is_some() {
            self.rows.push(Row::Rest);
            self.gaps.push(at);
        }
        self.has_rest |= is_rest;
        self.rows.push(Row::Entry(at));
    }
}

/// A row for the entries of one stretch of time. Undated entries have a row of their own, since they are not known to lie
/// in the stretch before them; but in a long stretch those that stand within it are told there.
#[derive(Debug)]
struct Stretches<K> {
    rows: Vec<Row>,
    current: Option<K>,
    /// The undated entries since the last dated one.
    undated: usize,
    /// How many entries there were.
    count: usize,
}

// Derived, it would ask for a `K` with a default.
impl<K> Default for Stretches<K> {
    fn default() -> Self {
        Self { rows: Vec::new(), current: None, undated: 0, count: 0 }
    }
}

impl<K: PartialEq> Stretches<K> {
    /// So many entries more, of one stretch or undated; `is_long` says whether undated ones may lie within a stretch.
    fn push(&mut self, own: Option<K>, more: usize, is_long: bool) {
        if own.is_none() {
            self.undated += more;
        } else {
            let goes_on = own == self.current && (is_long || self.undated == 0);
            match self.rows.last_mut() {
                Some(Row::Stretch(_, count)) if goes_on => *count += std::mem::take(&mut self.undated) + more,
                _ => {
                    self.end_undated();
                    self.rows.push(Row::Stretch(self.count, more));
                    self.current = own;
                }
            }
        }
        self.count += more;
    }

    fn end_undated(&mut self) {
        let undated = std::mem::take(&mut self.undated);
        if undated > 0 {
            self.rows.push(Row::Stretch(self.count - undated, undated));
        }
    }

    /// The rows, whole.
    fn into_rows(mut self) -> Vec<Row> {
        self.end_undated();
        self.rows
    }
}

/// A row a longer stretch, from the rows of the years; `year_of` tells the year of the entry at a place.
fn coarser(years: &[Row], zoom: Zoom, year_of: impl Fn(usize) -> Option<i32>) -> Vec<Row> {
    let mut stretches = Stretches::default();
    for row in years {
        let Row::Stretch(at, more) = *row else { continue };
        stretches.push(year_of(at).map(|year| zoom.stretch(year)), more, true);
    }
    stretches.into_rows()
}

/// The first and the last day of the day or the month an entry lies in; of one whose date is wider, of that.
fn span(entry: &TimelineEntry, zoom: Zoom) -> Option<(i32, i32)> {
    let first = rows::first_day(entry)?;
    match rows::month_of(entry).filter(|_| zoom == Zoom::Months) {
        Some(PartialDate::Month { year, month }) => Some((year, i32::from(month))),
        _ => Some((first, entry.interval().latest().map_or(i32::MAX, |day| day.0))),
    }
}

/// How many days without an event are worth a row: a twelfth of the whole, or eight times the mean distance,
/// whichever is less.
fn gap_threshold(days: &[i32]) -> i32 {
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return i32::MAX };
    let span = last.saturating_sub(first);
    let mean = span / i32::try_from(days.len()).unwrap_or(i32::MAX).max(1);
    (span / 12).min(mean.saturating_mul(8)).max(2)
}

#[cfg(test)]
mod tests {
    use super::super::filter::Kind;
    use super::*;
    use crate::analysis::{Settings, analyse};
    use crate::ingest;

    #[test]
    fn undated_entries_stand_apart_but_within_a_long_stretch() {
        let laid = |days: &[Option<i32>], is_long| {
            let mut stretches = Stretches::default();
            for day in days {
                stretches.push(*day, 1, is_long);
            }
            stretches.into_rows()
        };
        let days = [None, Some(1), None, Some(1), Some(2), None, None];
        let stretch = Row::Stretch;
        assert_eq!(laid(&days, true), [stretch(0, 1), stretch(1, 3), stretch(4, 1), stretch(5, 2)]);
        let apart =
            [stretch(0, 1), stretch(1, 1), stretch(2, 1), stretch(3, 1), stretch(4, 1), stretch(5, 2)];
        assert_eq!(laid(&days, false), apart);
    }

    #[test]
    fn slices_of_any_length_give_the_rows_of_one_look() {
        let text = "Anna Holm was born on 4 May 1801. She went to Oslo in June 1820. In 1821 Karl Dahl came to \
            Oslo. Soon afterwards Dahl left Oslo. Anna Holm died in 1888. From 1890 to 1894 Karl Dahl was mayor.";
        let timeline = analyse(&ingest::article(text.to_owned(), "lives"), &Settings::default()).timeline;
        assert!(timeline.len() > 4, "{timeline:?}");
        let mut of_one = Filter::default();
        of_one.turn(Kind::Person, "Karl Dahl");
        for filter in [Filter::default(), of_one] {
            let whole = format!("{:?}", Rows::new(&timeline, &filter, Zoom::Years));
            for slice in 1..=timeline.len() + 1 {
                let mut sieve = Sieve::default();
                while !sieve.step(&timeline, &filter, slice) {}
                assert_eq!(
                    format!("{:?}", sieve.into_rows(&timeline, Zoom::Years)),
                    whole,
                    "slices of {slice}"
                );
            }
        }
    }
}
