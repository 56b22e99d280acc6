//! The rows of the rail: entries and the long gaps between them or, zoomed out, stretches of time.

use super::filter::Filter;
use super::sieve::Sieve;
use crate::temporal::{Day, PartialDate, TimeValue};
use crate::timeline::{Step, TimelineEntry};
use crate::tui::widget::{self, Strip};

/// How far the rail is zoomed out: a row an entry, or a row a stretch of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Zoom {
    /// Every entry.
    #[default]
    Entries,
    /// A row a day.
    Days,
    /// A row a month.
    Months,
    /// A row a year.
    Years,
    /// A row ten years.
    Decades,
    /// A row a hundred years.
    Centuries,
    /// A row a thousand years.
    Millennia,
}

impl Zoom {
    const ALL: [Self; 7] = [
        Self::Entries,
        Self::Days,
        Self::Months,
        Self::Years,
        Self::Decades,
        Self::Centuries,
        Self::Millennia,
    ];

    /// What a row is, when it is not an entry.
    pub(super) const fn words(self) -> Option<&'static str> {
        Some(match self {
            Self::Entries => return None,
            Self::Days => "day",
            Self::Months => "month",
            Self::Years => "year",
            Self::Decades => "decade",
            Self::Centuries => "century",
            Self::Millennia => "millennium",
        })
    }

    /// The stretch that a year lies in.
    pub(super) const fn stretch(self, year: i32) -> i32 {
        match self {
            Self::Entries | Self::Days | Self::Months | Self::Years => year,
            Self::Decades => Step::Decade.stretch(year),
            Self::Centuries => Step::Century.stretch(year),
            Self::Millennia => Step::Millennium.stretch(year),
        }
    }

    fn label(self, stretch: i32) -> String {
        let date = match self {
            Self::Entries | Self::Days | Self::Months | Self::Years => PartialDate::Year(stretch),
            Self::Decades => PartialDate::Decade(stretch),
            Self::Centuries => PartialDate::Century(stretch),
            Self::Millennia => PartialDate::Millennium(stretch),
        };
        date.short()
    }
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// An entry, by its place among those shown.
    Entry(usize),
    /// So many days in which nothing is told.
    Gap(i32),
    /// Behind it stand the entries of which the text tells neither date nor order.
    Rest,
    /// So many entries, from a place on, that lie in one stretch of time.
    Stretch(usize, usize),
}

/// Every row at every zoom, and what is counted once when an article is opened or filtered, so that no key waits
/// for it.
#[derive(Debug)]
pub(super) struct Rows {
    /// The rows of each zoom, in order.
    lists: [Vec<Row>; Zoom::ALL.len()],
    /// The most entries of a stretch, at each zoom.
    fullest: [usize; Zoom::ALL.len()],
    /// The entries that are shown, by their places in the timeline.
    shown: Vec<usize>,
    /// The places of the entries that stand behind a row of no entry.
    gaps: Vec<usize>,
    /// The first days of the dated entries, sorted.
    days: Vec<i32>,
    /// How many events lie in each stretch of time, at the width of the screen.
    strip: Vec<Strip>,
    /// The columns dates are drawn in on a narrow screen, and on a roomy one.
    pub(super) date_widths: (usize, usize),
    zoom: Zoom,
}

impl Rows {
    /// The rows of a timeline, whole.
    pub(super) fn new(entries: &[TimelineEntry], filter: &Filter, zoom: Zoom) -> Self {
        let mut sieve = Sieve::default();
        while !sieve.step(entries, filter, usize::MAX) {}
        sieve.into_rows(entries, zoom)
    }

    /// What a sieve has let through, laid out.
    pub(super) fn laid_out(
        lists: [Vec<Row>; Zoom::ALL.len()],
        shown: Vec<usize>,
        gaps: Vec<usize>,
        days: Vec<i32>,
        date_widths: (usize, usize),
        zoom: Zoom,
    ) -> Self {
        let fullest = std::array::from_fn(|at| lists.get(at).map_or(0, |list: &Vec<Row>| fullest(list)));
        Self { lists, fullest, shown, gaps, days, strip: Vec::new(), date_widths, zoom }
    }

    /// The first and the last day.
    pub(super) fn ends(&self) -> Option<(i32, i32)> {
        Some((*self.days.first()?, *self.days.last()?))
    }

    /// Counts the strip for a frame of that width, when that was not done yet; none where there is no room.
    pub(super) fn prepare_strip(&mut self, width: u16) {
        const NARROWEST: usize = 8;
        let Some((first, last)) = self.ends() else { return };
        let labels = widget::width(&year_label(first)) + widget::width(&year_label(last)) + 6;
        let columns = usize::from(width).saturating_sub(labels);
        let columns = if columns < NARROWEST { 0 } else { columns };
        if self.strip.len() != columns {
            self.strip = widget::strip(&self.days, columns);
        }
    }

    /// The columns of the strip.
    pub(super) fn strip(&self) -> &[Strip] {
        &self.strip
    }

    /// The rows, in order.
    pub(super) fn list(&self) -> &[Row] {
        self.lists.get(self.zoom as usize).map_or(&[], Vec::as_slice)
    }

    /// How many entries the fullest stretch has.
    pub(super) fn fullest(&self) -> usize {
        self.fullest.get(self.zoom as usize).copied().unwrap_or(0).max(1)
    }

    /// The next zoom further out, or in. One at which nearly every row would be the same is stepped over.
    pub(super) fn next_zoom(&self, out: bool) -> Zoom {
        let count = |zoom: Zoom| self.lists.get(zoom as usize).map_or(0, Vec::len);
        let mut finer = self.len();
        let mut worth = Zoom::ALL.into_iter().filter(|&zoom| {
            let is_worth = zoom == Zoom::Entries || count(zoom) * 10 <= finer * 8;
            if is_worth && zoom != Zoom::Entries {
                finer = count(zoom);
            }
            is_worth
        });
        let next = if out {
            worth.find(|&zoom| zoom > self.zoom)
        } else {
            worth.take_while(|&zoom| zoom < self.zoom).last()
        };
        next.unwrap_or(self.zoom)
    }

    /// Shows the same entries at another zoom.
    pub(super) const fn set_zoom(&mut self, zoom: Zoom) {
        self.zoom = zoom;
    }

    /// How many entries are shown.
    pub(super) const fn len(&self) -> usize {
        self.shown.len()
    }

    /// The entry at a place, by its place in the timeline.
    pub(super) fn entry(&self, at: usize) -> Option<usize> {
        self.shown.get(at).copied()
    }

    /// The place of an entry, or of the next one that is shown.
    pub(super) fn place(&self, entry: usize) -> usize {
        self.shown.partition_point(|&other| other < entry).min(self.len().saturating_sub(1))
    }

    /// The row of an entry.
    pub(super) fn row_of(&self, at: usize) -> usize {
        if self.zoom == Zoom::Entries {
            return at + self.gaps.partition_point(|&gap| gap <= at);
        }
        let is_before = |row: &Row| matches!(row, Row::Stretch(start, _) if *start <= at);
        self.list().partition_point(is_before).saturating_sub(1)
    }

    /// The first entry of a row.
    pub(super) fn first_of(&self, row: usize) -> Option<usize> {
        match self.list().get(row)? {
            Row::Entry(at) | Row::Stretch(at, _) => Some(*at),
            Row::Gap(_) | Row::Rest => None,
        }
    }

    /// What stands in the column of dates of a stretch, where it has so many columns.
    pub(super) fn stretch_label(&self, entry: &TimelineEntry, columns: usize) -> String {
        match (first_day(entry), self.zoom) {
            (None, _) => "undated".to_owned(),
            (Some(_), Zoom::Days) => entry.date_within(columns),
            (Some(_), Zoom::Months) => month_of(entry).map_or_else(|| date_label(entry), PartialDate::short),
            (Some(day), zoom) => zoom.label(zoom.stretch(Day(day).year())),
        }
    }

    /// The place of the first entry of `year` or after it; the last dated one when all are before. Undated entries
    /// stand among the others where they are told to belong; they are stepped over.
    pub(super) fn at_year(&self, year: i32, entries: &[TimelineEntry]) -> Option<usize> {
        let wanted = Day::new(year.clamp(-9_999, 9_999), 1, 1).0;
        let day_at = |at: usize| self.entry(at).and_then(|at| entries.get(at)).and_then(first_day);
        let dated_from = |at: usize| (at..self.len()).find(|&at| day_at(at).is_some());
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match dated_from(middle).filter(|&at| at < high) {
                Some(at) if day_at(at).is_some_and(|day| day < wanted) => low = at + 1,
                _ => high = middle,
            }
        }
        dated_from(low).or_else(|| (0..self.len()).rfind(|&at| day_at(at).is_some()))
    }
}

/// The month an entry lies in, or from or until which it may; `None` when its date is wider.
pub(super) fn month_of(entry: &TimelineEntry) -> Option<PartialDate> {
    if let Some(TimeValue::Point(date @ (PartialDate::Month { .. } | PartialDate::Day(_)))) =
        entry.when.map(|when| when.value)
    {
        return date.interval().earliest().map(month);
    }
    let interval = entry.interval();
    let (first, last) = (interval.earliest()?, interval.latest()?);
    (month(first) == month(last)).then(|| month(first))
}

const fn month(day: Day) -> PartialDate {
    let (year, month, _) = day.civil();
    PartialDate::Month { year, month }
}

/// The most entries of a stretch.
fn fullest(rows: &[Row]) -> usize {
    rows.iter().map(|row| if let Row::Stretch(_, count) = row { *count } else { 0 }).max().unwrap_or(0)
}

/// The day an entry stands at.
pub(crate) fn first_day(entry: &TimelineEntry) -> Option<i32> {
    entry.stands_at().map(|day| day.0)
}

/// What stands in the column of dates.
pub(super) fn date_label(entry: &TimelineEntry) -> String {
    entry.date()
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
    fn a_stretch_is_what_people_call_it() {
        for (zoom, year, label) in [
            (Zoom::Years, 1961, "1961"),
            (Zoom::Decades, 1961, "1960s"),
            (Zoom::Centuries, 1900, "19th c."),
            (Zoom::Centuries, 1901, "20th c."),
            (Zoom::Centuries, -479, "5th c. BC"),
        ] {
            assert_eq!(zoom.label(zoom.stretch(year)), label);
        }
    }
}
