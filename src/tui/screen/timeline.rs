//! The timeline: a rail of events beside what is known of the selected one.
//!
//! ```text
//! strip    1949 ▁▂▁▁▃▁▁▁▁▁▁▁▂▁▁▁▁▁▂▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▁▁▁▁▁▁▁▁▇ 2011
//! list    ● 1950 May    Liaquat Ali Khan flies to Wa… │ 4 March 1961     │  detail
//!         ┆ 10 years                                  │ day, as written  │
//!        ▶● 1961 Mar 4  Soviet Union signs agreement  │ …                │
//!                       to look for oil in Pakistan   │                  │
//! ```
//!
//! The rail is the column of marks, with the gaps in it. The headline under the cursor is always whole; so are all the
//! others where the list is high, stands alone, or is soon read to its end.
//!
//! Only the visible rows are looked at when it is drawn, so a key press costs the same however many events
//! there are.

mod cover;
mod filter;
mod line;
mod memory;
mod rendering;
mod rows;
mod search;
mod sieve;
mod tally;

use super::find::{Find, Needle};
use crate::analysis::Analysis;
use crate::temporal::Day;
use crate::timeline::{EntryId, TimelineEntry};
use crate::tui::action::Move;
use crate::tui::layout::{self, Panes};
use ratatui::layout::Rect;
use rows::{Row, Rows, Zoom};
use search::{Scan, Step};
use sieve::Sieve;
use std::collections::BTreeSet;
use tally::Tally;

pub(crate) use cover::Cover;
pub(crate) use filter::{Choice, Filter, Kind};
pub(crate) use line::mark;
pub(crate) use memory::{Recall, Recalls, recalls};
pub(crate) use rendering::render;
pub(crate) use rows::{first_day, years};

/// Which pane the keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// The list.
    List,
    /// The detail, scrolled down by so many lines.
    Detail(usize),
}

/// How many entries are looked through in one go: searched, let through by a filter, counted.
const SLICE: usize = 2_000;
/// How many a new filter looks at within its key press: a millisecond's worth with what is drawn.
const FIRST_SLICE: usize = 1_000;

/// A filter being put on: the rows of the one before are shown until it has looked at every entry.
#[derive(Debug)]
struct Sifting {
    sieve: Sieve,
    /// The filter of the rows that are shown, for the case that nothing is left.
    before: Filter,
    /// The entry to show in the end, by its place in the timeline; `None` for the one under the cursor.
    wanted: Option<usize>,
}

/// The state of the screen.
#[derive(Debug)]
pub(crate) struct Timeline {
    rows: Rows,
    sifting: Option<Sifting>,
    tally: Tally,
    /// How many entries there are.
    count: usize,
    /// The entry the cursor is on, by its place among those shown.
    selected: usize,
    /// The first visible row.
    top: usize,
    focus: Focus,
    /// Whether the detail is shown while the list has the keys.
    has_detail: bool,
    find: Option<Find>,
    needle: Needle,
    scan: Option<Scan>,
    not_found: bool,
    /// How many entries are of little weight.
    minor: usize,
    filter: Filter,
    zoom: Zoom,
    /// The entry the cursor was on before it was zoomed out; the cursor has not moved since.
    home: Option<usize>,
    cover: Cover,
    marks: BTreeSet<EntryId>,
    /// The places of the marked entries in the timeline.
    marked: BTreeSet<usize>,
    /// How well each entry is known, while that is shown.
    recalls: Option<Recalls>,
}

impl Timeline {
    pub(crate) fn new(analysis: &Analysis) -> Self {
        let mut filter = Filter::default();
        let minor = analysis.timeline.iter().filter(|entry| entry.is_minor).count();
        if minor == analysis.timeline.len() {
            filter.turn_minor();
        }
        Self {
            rows: Rows::new(&analysis.timeline, &filter, Zoom::default()),
            sifting: None,
            tally: Tally::default(),
            count: analysis.timeline.len(),
            minor,
            selected: 0,
            top: 0,
            focus: Focus::List,
            has_detail: true,
            find: None,
            needle: Needle::default(),
            scan: None,
            not_found: false,
            filter,
            zoom: Zoom::default(),
            home: None,
            cover: Cover::default(),
            marks: BTreeSet::new(),
            marked: BTreeSet::new(),
            recalls: None,
        }
    }

    pub(crate) const fn focus(&self) -> Focus {
        self.focus
    }

    pub(crate) const fn is_finding(&self) -> bool {
        self.find.is_some()
    }

    pub(crate) const fn has_needle(&self) -> bool {
        !self.needle.is_empty()
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.rows.len() == 0
    }

    /// Whether a search or a filter goes on, or names are still to be counted.
    pub(crate) const fn is_working(&self) -> bool {
        self.scan.is_some() || self.sifting.is_some() || !self.tally.has(self.count)
    }

    /// The selected entry.
    pub(crate) fn entry<'a>(&self, analysis: &'a Analysis) -> Option<&'a TimelineEntry> {
        analysis.timeline.get(self.place()?)
    }

    /// The place of the selected entry in the timeline.
    pub(crate) fn place(&self) -> Option<usize> {
        let wanted = self.sifting.as_ref().and_then(|sifting| sifting.wanted);
        wanted.or_else(|| self.rows.entry(self.selected))
    }

    const fn panes(&self, body: Rect) -> Panes {
        layout::panes(body, matches!(self.focus, Focus::Detail(_)), self.has_detail)
    }

    /// The columns of the detail, while it has the keys.
    pub(crate) fn detail_columns(&self, body: Rect) -> Option<usize> {
        let has_focus = matches!(self.focus, Focus::Detail(_));
        has_focus.then(|| usize::from(rendering::text_area(self.panes(body).detail).width))
    }

    /// A step of the cursor, or of the text, so many lines long, when the detail has the keys.
    pub(crate) fn go(&mut self, step: Move, count: usize, lines: usize, analysis: &Analysis, body: Rect) {
        let panes = self.panes(body);
        match self.focus {
            Focus::List if self.zoom == Zoom::Entries => {
                let page = self.visible_rows(analysis, &panes).count();
                self.selected = step.apply(self.selected, self.rows.len(), page, count);
            }
            Focus::List => {
                let row = self.rows.row_of(self.selected);
                let page = usize::from(panes.list.height);
                let row = step.apply(row, self.rows.list().len(), page, count);
                self.home = None;
                self.selected = self.rows.first_of(row).unwrap_or(self.selected);
            }
            Focus::Detail(top) => {
                let page = usize::from(panes.detail.height);
                let last = (lines + 1).saturating_sub(page);
                self.focus = Focus::Detail(step.apply(top.min(last), last, page, count));
            }
        }
    }

    /// Keeps the cursor in view, with a row to spare above and below.
    pub(crate) fn follow(&mut self, analysis: &Analysis, body: Rect) {
        let panes = self.panes(body);
        self.rows.prepare_strip(panes.outer.width);
        let height = usize::from(panes.list.height);
        let row = self.rows.row_of(self.selected);
        let spare = if height > 6 { 2 } else { 0 };
        let lowest_top = self.top_above(row + spare, analysis, &panes);
        // The gap above the first entry in view belongs to it.
        let highest_top = row.saturating_sub(spare);
        self.top = self.top.clamp(lowest_top.min(highest_top), highest_top);
        if self.top + height > self.rows.list().len() {
            self.top = self.top.min(self.top_above(usize::MAX, analysis, &panes));
        }
    }

    /// The first row of the list when the row at `last`, or the last of all, is the lowest that is seen whole.
    fn top_above(&self, last: usize, analysis: &Analysis, panes: &Panes) -> usize {
        let rows = self.rows.list();
        let end = last.saturating_add(1).min(rows.len());
        let mut room = usize::from(panes.list.height);
        let above = rows.get(..end).unwrap_or_default().iter().rev();
        let fitting = above.take_while(|row| {
            let left = room.checked_sub(self.height_of(**row, analysis, panes));
            room = left.unwrap_or(0);
            left.is_some()
        });
        end - fitting.count()
    }

    /// Shows the detail beside the list, or the list alone.
    pub(crate) const fn set_detail(&mut self, is_shown: bool) {
        self.has_detail = is_shown;
    }

    pub(crate) const fn has_detail(&self) -> bool {
        self.has_detail
    }

    /// Into the detail; zoomed out, one step in.
    pub(crate) fn enter_detail(&mut self) {
        if self.zoom != Zoom::Entries {
            self.turn_zoom(false);
        } else if !self.is_empty() {
            self.focus = Focus::Detail(0);
        }
    }

    /// One step back; whether there was one.
    pub(crate) fn back(&mut self, analysis: &Analysis) -> bool {
        if let Some(find) = self.find.take() {
            self.select(find.origin);
            self.needle = Needle::default();
            self.scan = None;
            return true;
        }
        if matches!(self.focus, Focus::Detail(_)) {
            self.focus = Focus::List;
            return true;
        }
        let had_needle = self.has_needle();
        self.needle = Needle::default();
        had_needle || self.cover.end() || self.leave_zoom() || self.clear_filter(analysis)
    }

    /// What a step back would end, when that is something that was put over the list.
    pub(crate) fn way_back(&self) -> Option<&'static str> {
        match self.focus {
            Focus::Detail(_) => None,
            Focus::List if self.has_needle() => Some("end search"),
            Focus::List if self.cover.is_on() => Some("end test"),
            Focus::List if self.is_zoomed() => Some("every event"),
            Focus::List => (self.filter.cleared() != self.filter).then_some("all events"),
        }
    }

    /// Puts the cursor on a place.
    fn select(&mut self, entry: usize) {
        self.selected = entry.min(self.rows.len().saturating_sub(1));
        self.home = None;
    }

    /// Puts the cursor on an entry of the timeline; it is shown even if it was left out.
    pub(crate) fn show(&mut self, entry: usize, analysis: &Analysis) {
        self.zoom = Zoom::Entries;
        self.rows.set_zoom(self.zoom);
        if self.rows.entry(self.rows.place(entry)) == Some(entry) {
            self.select(self.rows.place(entry));
        } else {
            let before = self.filter.clone();
            self.filter = self.filter.cleared();
            if analysis.timeline.get(entry).is_some_and(|entry| entry.is_minor) {
                self.filter.show_minor();
            }
            self.sift(before, Some(entry), analysis);
        }
        self.focus = Focus::Detail(0);
    }

    /// Puts on the filter; the cursor stays as near as can be, or goes to an entry that is wanted.
    fn sift(&mut self, before: Filter, wanted: Option<usize>, analysis: &Analysis) {
        // The rows are still those of the filter before the one that was not finished.
        let before = self.sifting.take().map_or(before, |unfinished| unfinished.before);
        self.sifting = Some(Sifting { sieve: Sieve::default(), before, wanted });
        self.sift_on(analysis, FIRST_SLICE);
    }

    /// Looks at the next entries; a filter that leaves nothing is taken back.
    fn sift_on(&mut self, analysis: &Analysis, count: usize) {
        let Some(mut sifting) = self.sifting.take() else { return };
        if !sifting.sieve.step(&analysis.timeline, &self.filter, count) {
            self.sifting = Some(sifting);
            return;
        }
        if sifting.sieve.is_empty() {
            self.filter = sifting.before;
            return;
        }
        let entry = sifting.wanted.or_else(|| self.rows.entry(self.selected)).unwrap_or(0);
        let origin = self.find.as_ref().and_then(|find| self.rows.entry(find.origin));
        self.rows = sifting.sieve.into_rows(&analysis.timeline, self.zoom);
        self.select(self.rows.place(entry));
        if let (Some(find), Some(origin)) = (&mut self.find, origin) {
            find.origin = self.rows.place(origin);
        }
        if self.scan.take().is_some() {
            self.begin_scan(self.selected, Step::Forward);
        }
    }

    /// Sets the rows anew, the cursor as near as can be.
    fn set_rows(&mut self, analysis: &Analysis) {
        let entry = self.rows.entry(self.selected).unwrap_or(0);
        self.rows = Rows::new(&analysis.timeline, &self.filter, self.zoom);
        self.sifting = None;
        self.scan = None;
        self.select(self.rows.place(entry));
    }

    /// The timeline was put right: the rows anew, the cursor on the same entry, or as near as can be.
    pub(crate) fn set_analysis(&mut self, analysis: &Analysis, entry: Option<EntryId>) {
        let marks = std::mem::take(&mut self.marks);
        self.set_marks(marks, analysis);
        self.tally = Tally::default();
        self.count = analysis.timeline.len();
        self.set_rows(analysis);
        let at = entry.and_then(|id| analysis.timeline.iter().position(|entry| entry.id == id));
        if let Some(at) = at {
            self.select(self.rows.place(at));
        }
    }

    pub(crate) fn turn_zoom(&mut self, out: bool) {
        let zoom = self.rows.next_zoom(out);
        if zoom != self.zoom {
            if self.zoom == Zoom::Entries {
                self.home = Some(self.selected);
            }
            self.selected = self.home.unwrap_or(self.selected);
            self.zoom = zoom;
            // A list of stretches has no dates to cover one by one.
            self.cover.end();
            self.focus = Focus::List;
            self.rows.set_zoom(zoom);
            // In a list of stretches the cursor is on the first entry of one.
            let row = self.rows.row_of(self.selected);
            if zoom != Zoom::Entries {
                self.selected = self.rows.first_of(row).unwrap_or(self.selected);
            }
        }
    }

    /// Every entry in a row of its own again, the cursor where it was if it has not moved; whether it was zoomed out.
    fn leave_zoom(&mut self) -> bool {
        let was_zoomed = self.is_zoomed();
        if was_zoomed {
            self.selected = self.home.take().unwrap_or(self.selected);
            self.show_entries();
        }
        was_zoomed
    }

    /// Every entry in a row of its own again, the cursor on the same one.
    fn show_entries(&mut self) {
        if self.zoom != Zoom::Entries {
            self.zoom = Zoom::Entries;
            self.rows.set_zoom(self.zoom);
        }
    }

    /// What a row is, zoomed out.
    pub(crate) const fn zoom_words(&self) -> Option<&'static str> {
        self.zoom.words()
    }

    pub(crate) fn is_zoomed(&self) -> bool {
        self.zoom != Zoom::Entries
    }

    /// Whether there is a zoom further out at which the rows would be others.
    pub(crate) fn can_zoom_out(&self) -> bool {
        self.rows.next_zoom(true) != self.zoom
    }

    pub(crate) const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Everything that can be chosen to filter by.
    pub(crate) fn choices(&mut self, analysis: &Analysis) -> Vec<Choice> {
        self.tally.step(&analysis.timeline, usize::MAX);
        self.tally.choices(&self.filter)
    }

    /// Changes the filter.
    fn set_filter(&mut self, filter: Filter, analysis: &Analysis) {
        let before = std::mem::replace(&mut self.filter, filter);
        self.sift(before, None, analysis);
    }

    /// Chooses something to filter by, or no longer.
    pub(crate) fn turn_filter(&mut self, kind: Kind, name: &str, analysis: &Analysis) {
        let mut filter = self.filter.clone();
        filter.turn(kind, name);
        self.set_filter(filter, analysis);
    }

    /// Takes off what was chosen to filter by; whether anything was.
    pub(crate) fn clear_filter(&mut self, analysis: &Analysis) -> bool {
        let cleared = self.filter.cleared();
        let was_on = cleared != self.filter;
        if was_on {
            self.set_filter(cleared, analysis);
        }
        was_on
    }

    /// Shows the entries of little weight, or hides them.
    pub(crate) fn turn_minor(&mut self, analysis: &Analysis) {
        let mut filter = self.filter.clone();
        filter.turn_minor();
        self.set_filter(filter, analysis);
    }

    /// Whether there are entries of little weight beside others.
    pub(crate) const fn has_minor(&self) -> bool {
        self.minor > 0
    }

    /// How many entries of little weight are hidden.
    pub(crate) const fn hidden(&self) -> usize {
        if self.filter.hides_minor() { self.minor } else { 0 }
    }

    /// Covers the dates, then the events, then nothing.
    pub(crate) fn turn_cover(&mut self) {
        self.show_entries();
        self.cover.turn();
        self.focus = Focus::List;
    }

    pub(crate) const fn cover(&self) -> &Cover {
        &self.cover
    }

    /// Uncovers the entry under the cursor; when it is uncovered already, goes to the next one.
    pub(crate) fn uncover(&mut self) {
        let Some(entry) = self.rows.entry(self.selected) else { return };
        if !self.cover.uncover(entry) {
            self.select(self.selected + 1);
        }
    }

    /// Whether the entry under the cursor is covered.
    pub(crate) const fn covers_dates(&self) -> bool {
        matches!(self.cover, Cover::Dates(_))
    }

    pub(crate) fn is_covered(&self) -> bool {
        self.rows.entry(self.selected).is_some_and(|entry| self.cover.hides(entry))
    }

    pub(crate) fn set_marks(&mut self, marks: BTreeSet<EntryId>, analysis: &Analysis) {
        let entries = analysis.timeline.iter().enumerate();
        self.marked =
            entries.filter(|(_, entry)| marks.contains(&entry.id)).map(|(place, _)| place).collect();
        self.marks = marks;
    }

    /// Marks the entry under the cursor, or no longer; all marks, to be saved.
    pub(crate) fn turn_mark(&mut self, analysis: &Analysis) -> &BTreeSet<EntryId> {
        if let (Some(entry), Some(place)) = (self.entry(analysis), self.rows.entry(self.selected)) {
            if self.marks.remove(&entry.id) {
                self.marked.remove(&place);
            } else {
                self.marks.insert(entry.id);
                self.marked.insert(place);
            }
        }
        &self.marks
    }

    pub(crate) fn has_marks(&self) -> bool {
        !self.marks.is_empty()
    }

    /// To the next marked entry, round the end.
    pub(crate) fn next_mark(&mut self) {
        let Some(here) = self.rows.entry(self.selected) else { return };
        let mut round = self.marked.range(here + 1..).chain(self.marked.range(..=here));
        let shown = |place: &usize| {
            let at = self.rows.place(*place);
            (self.rows.entry(at) == Some(*place)).then_some(at)
        };
        if let Some(at) = round.find_map(shown) {
            self.select(at);
        }
    }

    /// Shows how well each entry is known; `None` no longer.
    pub(crate) fn set_recalls(&mut self, recalls: Option<Recalls>) {
        self.recalls = recalls;
    }

    pub(crate) const fn shows_recall(&self) -> bool {
        self.recalls.is_some()
    }

    /// Puts the cursor on the first event of a year, or on the next one after it. A number says no era: it is the year that
    /// has the nearer event. What is to be said when nothing is told of it or of any later one.
    pub(crate) fn jump_to_year(&mut self, number: i32, analysis: &Analysis) -> Option<String> {
        let entries = &analysis.timeline;
        let nearest = [number, 1 - number].into_iter().filter_map(|year| {
            let place = self.rows.at_year(year, entries)?;
            let entry = self.rows.entry(place).and_then(|at| entries.get(at))?;
            let wanted = Day::new(year.clamp(-9_999, 9_999), 7, 1).0;
            let told = first_day(entry)?;
            Some((told.abs_diff(wanted), place, year, Day(told).year()))
        });
        let (_, place, wanted, told) = nearest.min()?;
        self.focus = Focus::List;
        self.select(place);
        (told < wanted).then(|| format!("nothing is told of {number} or later"))
    }

    /// Looks through the next slice of entries.
    pub(crate) fn work(&mut self, analysis: &Analysis) {
        if self.sifting.is_some() {
            self.sift_on(analysis, SLICE);
        } else if self.scan.is_some() {
            self.search_on(analysis);
        } else {
            self.tally.step(&analysis.timeline, SLICE);
        }
    }

    /// The rows that are seen, with the height of each; the last may have less than it takes.
    fn visible_rows<'a>(
        &'a self,
        analysis: &'a Analysis,
        panes: &'a Panes,
    ) -> impl Iterator<Item = (Row, u16)> + 'a {
        let mut room = usize::from(panes.list.height);
        let rows = self.rows.list().iter().skip(self.top).copied();
        rows.map_while(move |row| {
            let height = self.height_of(row, analysis, panes).min(room);
            room -= height;
            u16::try_from(height).ok().filter(|&height| height > 0).map(|height| (row, height))
        })
    }
}
