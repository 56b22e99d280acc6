//! A long article being read: how far it has come. Leaving it gives the article up.

use crate::tui::theme::Role;
use crate::tui::widget::{Page, Run, WrappedLine, bar, cut};

/// The state of the reading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reading {
    /// The title of the article, or the path it is read from.
    pub(crate) title: String,
    /// How far it has come, 0 to 1.
    pub(crate) fraction: f32,
}

impl Reading {
    /// Its lines, `columns` wide.
    pub(super) fn lines(&self, columns: usize) -> Vec<WrappedLine<Role>> {
        let mut page = Page::new(columns);
        page.say(&cut(&crate::text::wash(&self.title), columns, "…"), Role::Text);
        page.blank();
        let (full, empty) = bar(f64::from(self.fraction), columns.saturating_sub(8).min(40));
        let figures = format!(" {:.0} %", self.fraction * 100.0);
        page.set([
            Run::new(&full, Role::Bar),
            Run::new(&empty, Role::Trough),
            Run::new(&figures, Role::Title),
        ]);
        page.blank();
        page.say("Esc gives it up.", Role::Quiet);
        page.lines
    }
}
