//! The whole article, wrapped to a readable measure: dates and names marked, entries in the margin.
//!
//! ```text
//!      Relations began badly
//!
//!  ●   In 1949 Moscow invited Liaquat Ali Khan, but he flew to Washington in     █
//!      May 1950 instead.                                                         █
//! margin               text                                               coverage
//! ```
//!
//! Lines are set when the article is opened and when the width changes; the place is kept as a place in the
//! text, not as a number of lines.

mod lines;
mod rendering;
mod skipped;

use super::find::{Find, Needle};
use crate::analysis::Analysis;
use crate::article::Article;
use crate::text::Span;
use crate::timeline::EntryId;
use crate::tui::action::{Edit, Move};
use crate::tui::widget;
use lines::Lines;
use ratatui::layout::Rect;

pub(crate) use lines::{Coverage, coverage};
pub(crate) use rendering::render;
pub(crate) use skipped::{Skipped, skipped};

/// The state of the screen.
#[derive(Debug)]
pub(crate) struct Read {
    lines: Lines,
    /// The first visible line.
    top: usize,
    /// How many lines were visible last.
    height: usize,
    /// The date or the place found that the cursor is on.
    cursor: Option<Span>,
    find: Option<Find>,
    needle: Needle,
    not_found: bool,
    /// Whether it is shown how well each paragraph is known.
    shows_coverage: bool,
}

impl Read {
    /// Nothing is set before the screen is shown for the first time.
    pub(crate) fn new() -> Self {
        Self {
            lines: Lines::default(),
            top: 0,
            height: 0,
            cursor: None,
            find: None,
            needle: Needle::default(),
            not_found: false,
            shows_coverage: false,
        }
    }

    /// Sets the lines for the size of `body`, if that is not done yet; the place is kept, and a cursor that was seen is seen.
    pub(crate) fn prepare(&mut self, article: &Article, analysis: &Analysis, body: Rect) {
        let columns = rendering::text_area(body).width;
        let height = usize::from(body.height);
        let is_set = self.lines.columns == columns && !self.lines.list.is_empty();
        if is_set && self.height == height {
            return;
        }
        let seen = self.top..self.top + self.height;
        let cursor = self.cursor.filter(|cursor| seen.contains(&self.lines.line_at(cursor.start())));
        if !is_set {
            let place = self.place();
            self.lines = Lines::new(article, analysis, columns);
            self.top = self.lines.line_at(place).min(self.last_top(body));
        }
        self.height = height;
        if let Some(cursor) = cursor {
            self.show(cursor, body);
        }
    }

    /// Where in the text the first visible line begins.
    pub(crate) fn place(&self) -> usize {
        self.lines.list.get(self.top).map_or(0, |line| line.start)
    }

    /// Where in the text the cursor is, or what is on top.
    pub(crate) fn focus(&self) -> usize {
        self.cursor.map_or_else(|| self.place(), Span::start)
    }

    fn last_top(&self, body: Rect) -> usize {
        self.lines.list.len().saturating_sub(usize::from(body.height))
    }

    pub(crate) const fn is_finding(&self) -> bool {
        self.find.is_some()
    }

    pub(crate) fn search_line(&self) -> Option<(&tui_input::Input, bool)> {
        self.find.as_ref().map(|find| (&find.line, self.not_found))
    }

    pub(crate) fn go(&mut self, step: Move, count: usize, body: Rect) {
        let page = usize::from(body.height);
        self.top = step.apply(self.top, self.last_top(body) + 1, page, count);
    }

    /// Brings a place of the text into view, a third down the screen, and puts the cursor on it.
    pub(crate) fn show(&mut self, place: Span, body: Rect) {
        self.cursor = Some(place);
        let line = self.lines.line_at(place.start());
        let height = usize::from(body.height);
        if line < self.top + 1 || line + 2 > self.top + height {
            self.top = line.saturating_sub(height / 3).min(self.last_top(body));
        }
    }

    /// To the next or the previous date; while something is looked for, to where it stands next.
    pub(crate) fn step(&mut self, forward: bool, article: &Article, analysis: &Analysis, body: Rect) {
        let from = self.cursor.map_or_else(|| self.place(), Span::start);
        let found = if self.needle.is_empty() {
            next_date(analysis, from, forward, self.cursor.is_some())
        } else {
            let from = if forward && self.cursor.is_some() { from + 1 } else { from };
            self.next_found(article, from, forward)
        };
        if let Some(place) = found {
            self.show(place, body);
        }
    }

    fn next_found(&self, article: &Article, from: usize, forward: bool) -> Option<Span> {
        let text = &article.text;
        let from = (from..=text.len()).find(|&at| text.is_char_boundary(at))?;
        let (before, after) = text.split_at_checked(from)?;
        let found = if forward {
            let behind = self.needle.find(after).map(|found| found.start + from..found.end + from);
            behind.or_else(|| self.needle.find(before))
        } else {
            self.needle
                .find_last(before)
                .or_else(|| self.needle.find_last(after).map(|found| found.start + from..found.end + from))
        }?;
        Span::new(text, found.start, found.end)
    }

    pub(crate) fn begin_search(&mut self) {
        self.find = Some(Find { line: tui_input::Input::default(), origin: self.place() });
        self.not_found = false;
    }

    pub(crate) fn edit(&mut self, edit: Edit, article: &Article, body: Rect) {
        self.change_line(|line| widget::edit(line, edit), article, body);
    }

    pub(crate) fn paste(&mut self, text: &str, article: &Article, body: Rect) {
        self.change_line(|line| widget::paste(line, text), article, body);
    }

    fn change_line(&mut self, change: impl FnOnce(&mut tui_input::Input), article: &Article, body: Rect) {
        let Some(find) = &mut self.find else { return };
        change(&mut find.line);
        let origin = find.origin;
        self.needle = Needle::new(find.line.value());
        let found = self.next_found(article, origin, true);
        self.not_found = found.is_none() && !self.needle.is_empty();
        match found {
            Some(place) => self.show(place, body),
            None => self.top = self.lines.line_at(origin).min(self.last_top(body)),
        }
    }

    pub(crate) fn accept(&mut self) {
        self.find = None;
    }

    /// One step back; whether there was one.
    pub(crate) fn back(&mut self, body: Rect) -> bool {
        if let Some(find) = self.find.take() {
            self.needle = Needle::default();
            self.cursor = None;
            self.top = self.lines.line_at(find.origin).min(self.last_top(body));
            return true;
        }
        let had_needle = !self.needle.is_empty();
        self.needle = Needle::default();
        had_needle
    }

    pub(crate) const fn turn_coverage(&mut self) {
        self.shows_coverage = !self.shows_coverage;
    }

    pub(crate) const fn shows_coverage(&self) -> bool {
        self.shows_coverage
    }

    /// The entry of the date under the cursor.
    pub(crate) fn entry(&self, analysis: &Analysis) -> Option<EntryId> {
        let cursor = self.cursor?;
        let is_of = |entry: &&crate::timeline::TimelineEntry| {
            entry.when.is_some_and(|when| when.span == cursor) || entry.evidence.contains(cursor)
        };
        analysis.timeline.iter().find(is_of).map(|entry| entry.id)
    }
}

/// The date after or before a place of the text.
fn next_date(analysis: &Analysis, from: usize, forward: bool, is_on_one: bool) -> Option<Span> {
    let dates = || analysis.timexes.iter().filter(|timex| timex.is_dated()).map(|timex| timex.span);
    if forward {
        dates().find(|span| span.start() > from || (!is_on_one && span.start() == from))
    } else {
        dates().rfind(|span| span.start() < from)
    }
}
