//! Looking for an event by its words, its date or its names: what is typed is looked for in slices of entries, so that no
//! key waits for all of them. What is shown and how is not known here.

use super::{Focus, SLICE, Timeline};
use crate::analysis::Analysis;
use crate::timeline::TimelineEntry;
use crate::tui::action::Edit;
use crate::tui::screen::find::{Find, Needle};
use crate::tui::widget;

/// A search under way: entries are looked through in slices, so that no key waits for all of them.
#[derive(Clone, Debug)]
pub(super) struct Scan {
    next: usize,
    left: usize,
    step: Step,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Forward,
    Backward,
}

impl Timeline {
    pub(crate) fn begin_search(&mut self) {
        self.focus = Focus::List;
        self.find = Some(Find { line: tui_input::Input::default(), origin: self.selected });
        self.not_found = false;
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        self.change_line(|line| widget::edit(line, edit));
    }

    pub(crate) fn paste(&mut self, text: &str) {
        self.change_line(|line| widget::paste(line, text));
    }

    fn change_line(&mut self, change: impl FnOnce(&mut tui_input::Input)) {
        let Some(find) = &mut self.find else { return };
        change(&mut find.line);
        let origin = find.origin;
        let needle = Needle::new(find.line.value());
        if needle != self.needle {
            self.needle = needle;
            self.select(origin);
            self.begin_scan(origin, Step::Forward);
        }
    }

    /// Ends the search at what it has found; when that is nothing, nothing is searched for any longer.
    pub(crate) fn accept(&mut self) {
        self.find = None;
        if self.not_found {
            self.end_search();
        }
    }

    /// Nothing is searched for any longer; the cursor stays.
    pub(crate) fn end_search(&mut self) {
        self.find = None;
        self.needle = Needle::default();
        self.scan = None;
        self.not_found = false;
    }

    pub(crate) fn find_next(&mut self) {
        self.begin_scan((self.selected + 1) % self.rows.len().max(1), Step::Forward);
    }

    pub(crate) fn find_previous(&mut self) {
        let last = self.rows.len().saturating_sub(1);
        self.begin_scan(self.selected.checked_sub(1).unwrap_or(last), Step::Backward);
    }

    pub(super) fn begin_scan(&mut self, from: usize, step: Step) {
        self.not_found = false;
        self.scan = (!self.needle.is_empty() && !self.is_empty()).then_some(Scan {
            next: from,
            left: self.rows.len(),
            step,
        });
    }

    pub(super) fn search_on(&mut self, analysis: &Analysis) {
        let Some(mut scan) = self.scan.take() else { return };
        for _ in 0..SLICE.min(scan.left) {
            let entry = self.rows.entry(scan.next).and_then(|at| analysis.timeline.get(at));
            if entry.is_some_and(|entry| is_match(&self.needle, entry)) {
                self.select(scan.next);
                return;
            }
            let last = self.rows.len().saturating_sub(1);
            scan.next = match scan.step {
                Step::Forward if scan.next >= last => 0,
                Step::Forward => scan.next + 1,
                Step::Backward => scan.next.checked_sub(1).unwrap_or(last),
            };
            scan.left -= 1;
        }
        self.not_found = scan.left == 0;
        if scan.left > 0 {
            self.scan = Some(scan);
        }
    }

    /// The line of the search, and whether nothing is found for it.
    pub(crate) fn search_line(&self) -> Option<(&tui_input::Input, bool)> {
        self.find.as_ref().map(|find| (&find.line, self.not_found))
    }
}

fn is_match(needle: &Needle, entry: &TimelineEntry) -> bool {
    needle.find(&entry.gist).is_some()
        || entry.when.is_some() && needle.find(&entry.date()).is_some()
        || [&entry.people, &entry.places, &entry.organisations]
            .into_iter()
            .flatten()
            .any(|name| needle.find(name).is_some())
}
