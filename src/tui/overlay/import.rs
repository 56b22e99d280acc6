//! A folder being imported: how far it has come, and what came of it. Leaving it stops the import after the article
//! that is being read.

use crate::tui::theme::Role;
use crate::tui::widget::{Page, Run, WrappedLine, bar_of, cut};

/// The state of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Import {
    /// The folder.
    pub(crate) folder: String,
    /// How many files there are.
    pub(crate) all: usize,
    /// How many of them have been looked at.
    pub(crate) done: usize,
    /// The file that comes next.
    pub(crate) next: String,
    /// What came of it so far, in words.
    pub(crate) outcome: String,
    /// The files that could not be read, with the reasons.
    pub(crate) refused: Vec<String>,
}

impl Import {
    pub(crate) const fn is_over(&self) -> bool {
        self.done >= self.all
    }

    /// What came of it, in one line.
    pub(crate) fn words(&self) -> String {
        if self.is_over() {
            format!("imported: {}", self.outcome)
        } else {
            format!("stopped after {} of {} files: {}", self.done, self.all, self.outcome)
        }
    }

    /// Its lines, `columns` wide.
    pub(crate) fn lines(&self, columns: usize) -> Vec<WrappedLine<Role>> {
        let mut page = Page::new(columns);
        page.say(&cut(&crate::text::wash(&self.folder), columns, "…"), Role::Text);
        page.blank();
        let (full, empty) = bar_of(self.done, self.all, columns.saturating_sub(16).min(40));
        let figures = format!(" {} of {}", self.done, self.all);
        page.set([
            Run::new(&full, Role::Bar),
            Run::new(&empty, Role::Trough),
            Run::new(&figures, Role::Title),
        ]);
        if !self.is_over() {
            page.say(&cut(&crate::text::wash(&self.next), columns, "…"), Role::Quiet);
        }
        page.blank();
        if self.done > 0 {
            page.say(&self.outcome, Role::Text);
        }
        for reason in &self.refused {
            page.say(&crate::text::wash(reason), Role::Warning);
        }
        page.blank();
        let last =
            if self.is_over() { "Esc goes back to the library." } else { "Esc stops; what is done is kept." };
        page.say(last, Role::Quiet);
        page.lines
    }
}
