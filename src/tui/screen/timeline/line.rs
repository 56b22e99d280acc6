//! One event of the rail: its mark, its date, and its headline, folded where it would not be whole.
//!
//! ```text
//! ▶●⚑1961 Mar 4  Soviet Union signs agreement on oil
//!                exploration with Pakistan
//!  ◐ after 2001 Sep Pakistan joins the fight …
//! ```

use super::cover;
use super::rows::{Row, date_label};
use super::{Focus, Recall, Timeline};
use crate::analysis::Analysis;
use crate::temporal::{Basis, Granularity, TimeValue};
use crate::text::wash;
use crate::timeline::{TimelineEntry, with_surname};
use crate::tui::draw::{self, Look};
use crate::tui::layout::Panes;
use crate::tui::theme::Role;
use crate::tui::widget::{self, Run, WrappedLine, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What stands before the date: the cursor, the mark, and the sign of what the learner has marked.
const RAIL: u16 = 3;

impl Timeline {
    /// How wide the column of dates is in a row of so many columns.
    pub(super) fn date_columns(&self, width: u16) -> usize {
        /// From so many columns on.
        const ROOMY: u16 = 70;
        let (narrow, roomy) = self.rows.date_widths;
        let wanted = if width < ROOMY { narrow } else { roomy };
        wanted.min(usize::from(width) * 2 / 5)
    }

    /// Whether the headline at a place among those shown is folded rather than cut.
    pub(super) fn folds(&self, at: usize, panes: &Panes) -> bool {
        /// A list of so many lines has room for every headline.
        const HIGH: u16 = 30;
        /// One with as many entries as so many windows hold is soon read to its end all the same.
        const WINDOWS: usize = 2;
        // What has the keys, or lies below, shows it whole itself.
        let is_told_beside = matches!(self.focus, Focus::Detail(_)) || panes.is_stacked;
        let has_room = panes.detail.is_empty()
            || panes.list.height >= HIGH
            || self.rows.list().len() <= usize::from(panes.list.height) * WINDOWS;
        !is_told_beside && (at == self.selected || has_room)
    }

    /// The line of the entry at a place among those shown.
    pub(super) fn line<'a>(&'a self, at: usize, analysis: &'a Analysis) -> Option<Line<'a>> {
        let place = self.rows.entry(at)?;
        let entry = analysis.timeline.get(place)?;
        let surnames = &analysis.surnames;
        Some(Line { timeline: self, place, entry, surnames, is_selected: at == self.selected })
    }

    /// How many lines a row takes.
    pub(super) fn height_of(&self, row: Row, analysis: &Analysis, panes: &Panes) -> usize {
        let folded = match row {
            Row::Entry(at) if self.folds(at, panes) => self.line(at, analysis),
            _ => None,
        };
        folded.map_or(1, |line| line.height(panes.list.width))
    }
}

/// One entry of the rail.
pub(super) struct Line<'a> {
    timeline: &'a Timeline,
    /// Its place in the timeline.
    place: usize,
    entry: &'a TimelineEntry,
    surnames: &'a BTreeMap<String, String>,
    is_selected: bool,
}

impl Line<'_> {
    /// What stands in the column of dates, in a row of so many.
    fn label(&self, width: u16) -> String {
        /// From so many columns on, a row has room for the days of a long stretch.
        const WIDE: u16 = 70;
        /// Longer labels would take the room of the headline.
        const LONGEST: usize = 14;
        // What has no date of its own is set in, so that the column reads as one line of time.
        let indent = if self.entry.when.is_none() { "  " } else { "" };
        if self.timeline.cover.hides_date(self.place) {
            cover::VEIL.to_owned()
        } else if width < WIDE {
            format!("{indent}{}", self.entry.date_within(LONGEST))
        } else {
            format!("{indent}{}", date_label(self.entry))
        }
    }

    /// Its headline as far as it may be read now.
    fn gist(&self) -> Cow<'_, str> {
        let gist = wash(&self.entry.gist);
        if self.timeline.cover.hides_date(self.place) {
            cover::veiled(&gist, self.entry).into()
        } else {
            gist
        }
    }

    /// The columns of its date: those of the column, or more where only so it is whole.
    fn date_columns(&self, width: u16) -> usize {
        let longest = (usize::from(width) * 2 / 5).min(widget::width(&self.label(width)));
        self.timeline.date_columns(width).max(longest)
    }

    /// The columns behind its headline, and how well it is known there.
    fn edge(&self) -> (u16, Option<Recall>) {
        let recall = self.timeline.recalls.as_ref().map(|recalls| recalls.of(self.place));
        (if recall.is_some() { 3 } else { 1 }, recall)
    }

    /// The columns of its headline in a row of so many.
    fn room(&self, width: u16) -> usize {
        usize::from(width.saturating_sub(RAIL + 1 + self.edge().0)).saturating_sub(self.date_columns(width))
    }

    /// How many lines it takes, folded.
    fn height(&self, width: u16) -> usize {
        // No letter is wider than its bytes are many; most headlines need not be folded to be measured.
        let is_short = self.gist().len() <= self.room(width);
        if is_short { 1 } else { self.headline(true, width).len().max(1) }
    }

    /// Its headline in a row of so many columns: folded, or in one line.
    fn headline(&self, is_folded: bool, width: u16) -> Vec<WrappedLine<Role>> {
        let room = self.room(width);
        if self.timeline.cover.hides_event(self.place) {
            return wrap([Run::new("············", Role::Quiet)], room);
        }
        let gist = self.gist();
        let shown = if is_folded { gist } else { self.cut(&gist, room).into() };
        let role = if self.entry.when.is_none() { Role::Undated } else { Role::Text };
        let found = self.timeline.needle.find(&shown).filter(|_| self.timeline.has_needle());
        let found = found.unwrap_or(shown.len()..shown.len());
        let part = |from, to| shown.get(from..to).unwrap_or_default();
        let runs = [
            Run::new(part(0, found.start), role),
            Run::new(part(found.start, found.end), Role::Match),
            Run::new(part(found.end, shown.len()), role),
        ];
        wrap(runs, room)
    }

    /// A headline in so many columns: one that would lose its end is told with the shorter name of the person it begins with,
    /// unless a word is looked for, which may stand in the longer.
    fn cut(&self, gist: &str, room: usize) -> String {
        let timeline = self.timeline;
        let is_plain = !timeline.has_needle() && !timeline.cover.hides_date(self.place);
        let is_long = gist.len() > room && widget::width(gist) > room;
        let shorter = if is_plain && is_long { with_surname(self.entry, self.surnames) } else { None };
        let shorter = shorter.map(|shorter| wash(&shorter).into_owned());
        widget::cut(shorter.as_deref().unwrap_or(gist), room, "…").into_owned()
    }

    /// Draws it in as many lines as `area` has.
    pub(super) fn render(&self, is_folded: bool, look: &Look, area: Rect, buffer: &mut Buffer) {
        let Self { timeline, place, entry, surnames: _, is_selected } = *self;
        let (mark, role) = mark(entry);
        let base = match (is_selected, timeline.focus) {
            (false, _) => Style::new(),
            (true, Focus::List) => look.style(Role::Selected),
            (true, Focus::Detail(_)) => look.style(Role::SelectedAside),
        };
        buffer.set_style(area, base);
        let rest = |x: u16| Rect { x, width: area.right().saturating_sub(x), height: 1, ..area };
        let date_style = look.style(role).patch(base);
        if is_selected {
            draw::text(rest(area.x), "▶", look.style(Role::Key).patch(base), buffer);
        }
        draw::text(rest(area.x + 1), mark, date_style, buffer);
        if timeline.marked.contains(&place) {
            draw::text(rest(area.x + 2), "⚑", look.style(Role::Warning).patch(base), buffer);
        }
        let columns = self.date_columns(area.width);
        let label = self.label(area.width);
        draw::text(rest(area.x + RAIL), &widget::cut(&label, columns, "…"), date_style, buffer);
        let x = area.x + RAIL + 1 + u16::try_from(columns).unwrap_or(0);
        // One that is not seen whole at the foot of the list is cut as the others are.
        let folded = self.headline(is_folded, area.width);
        let fits = folded.len() <= usize::from(area.height);
        let lines = if fits { folded } else { self.headline(false, area.width) };
        for (y, line) in (area.y..area.bottom()).zip(lines) {
            let mut x = x;
            for piece in &line.pieces {
                let style = match piece.mark {
                    Role::Text => base,
                    Role::Match => look.style(Role::Match),
                    role => look.style(role).patch(base),
                };
                x = draw::text(Rect { y, ..rest(x) }, &piece.text, style, buffer);
            }
        }
        if let Some((sign, role)) = self.edge().1.map(Recall::mark) {
            draw::text(rest(area.right().saturating_sub(2)), sign, look.style(role).patch(base), buffer);
        }
    }
}

/// The mark of an entry and the look of its date: certain, uncertain, a period, undated.
pub(crate) fn mark(entry: &TimelineEntry) -> (&'static str, Role) {
    let Some(when) = &entry.when else { return ("○", Role::Undated) };
    let is_coarse = when.value.granularity().is_none_or(|granularity| granularity <= Granularity::Decade);
    let is_inferred = !matches!(when.basis, Basis::Explicit | Basis::Named);
    match when.value {
        _ if !when.is_dated() => ("○", Role::Undated),
        _ if entry.is_period => ("┃", Role::Period),
        // Once within a stretch of time.
        TimeValue::Range(..) => ("◐", Role::Uncertain),
        _ if when.modifier.is_some() && !when.is_part_of_a_day() || is_coarse || is_inferred => {
            ("◐", Role::Uncertain)
        }
        _ => ("●", Role::Date),
    }
}
