//! A dialog: a few lines to be typed in, one under another, saved together or not at all.
//!
//! ```text
//! ╭ Edit the card ──────────────────────────────────────────╮
//! │ ▶ Question  Who flew to Washington in May 1950?         │
//! │   Answer    Liaquat Ali Khan                            │
//! │                                                         │
//! │ the right answer; its other wordings are not kept       │
//! ╰ Enter save  Tab next line  Esc leave ───────────────────╯
//! ```

use crate::study::CardId;
use crate::timeline::EntryId;
use crate::tui::action::{Edit, Move};
use crate::tui::theme::Role;
use crate::tui::widget::{self, Page, WrappedLine};
use ratatui::layout::Rect;
use tui_input::Input;

/// The columns of the mark before the line that is typed in, and the most of a label.
const MARK: usize = 2;
const LABEL: usize = 24;

/// What becomes of what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Another title for the article of that line of the library.
    Rename(usize),
    /// Its tags.
    Tags(usize),
    /// The day of its exam.
    ExamOf(usize),
    /// The day of the exam on the open article.
    Exam,
    /// Other words for a card.
    EditCard(CardId),
    /// What is wrong with a card.
    ReportCard(CardId),
    /// A card of the learner's own.
    OwnCard,
    /// Another date or gist for an entry.
    EditEntry(EntryId),
    /// An entry of the learner's own.
    OwnEntry,
    /// The settings of the open article, or of the whole library.
    Settings {
        /// Whether they hold for every article.
        for_all: bool,
    },
}

/// One line.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    label: &'static str,
    /// What is shown in the place of the label, when that is only a name.
    words: Option<&'static str>,
    line: Input,
    hint: String,
}

impl Field {
    /// A line with what stands in it at first, and what is said about it.
    pub(crate) fn new(label: &'static str, value: &str, hint: impl Into<String>) -> Self {
        Self { label, words: None, line: Input::new(value.to_owned()), hint: hint.into() }
    }

    /// The same line under other words than its name.
    pub(crate) const fn called(mut self, words: &'static str) -> Self {
        self.words = Some(words);
        self
    }

    const fn shown(&self) -> &'static str {
        match self.words {
            Some(words) => words,
            None => self.label,
        }
    }
}

/// The dialog with its state.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) purpose: Purpose,
    title: &'static str,
    fields: Vec<Field>,
    at: usize,
    /// Why it was not saved.
    remark: Option<String>,
}

impl Form {
    pub(crate) const fn new(purpose: Purpose, title: &'static str, fields: Vec<Field>) -> Self {
        Self { purpose, title, fields, at: 0, remark: None }
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        self.remark = None;
        if let Some(field) = self.fields.get_mut(self.at) {
            widget::edit(&mut field.line, edit);
        }
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.at) {
            widget::paste(&mut field.line, text);
        }
    }

    /// To another line; from the last to the first.
    pub(crate) fn go(&mut self, step: Move) {
        let length = self.fields.len().max(1);
        self.at = match step {
            Move::Down => (self.at + 1) % length,
            Move::Up => (self.at + length - 1) % length,
            step => step.apply(self.at, length, length, 1),
        };
    }

    /// What stands in each line.
    pub(crate) fn values(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.line.value().trim().to_owned()).collect()
    }

    /// The label and the value of each line.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.fields.iter().map(|field| (field.label, field.line.value().trim()))
    }

    /// Says why it was not saved; the cursor goes to the line with that label.
    pub(crate) fn refuse(&mut self, label: &str, remark: impl Into<String>) {
        self.remark = Some(remark.into());
        self.at = self.fields.iter().position(|field| field.label == label).unwrap_or(self.at);
    }

    fn label_width(&self) -> usize {
        let widest = self.fields.iter().map(|field| widget::width(field.shown())).max();
        MARK + widest.unwrap_or(0).min(LABEL) + 2
    }

    fn say(&self, page: &mut Page) {
        // All of what has no room in its line.
        let room = page.columns.saturating_sub(self.label_width() + 1);
        if let Some(value) = self.fields.get(self.at).map(|field| field.line.value())
            && widget::width(value) > room
        {
            page.say(&crate::text::wash(value), Role::Text);
        }
        match &self.remark {
            Some(remark) => page.say(remark, Role::Warning),
            None => page.say(self.fields.get(self.at).map_or("", |field| &field.hint), Role::Quiet),
        }
    }

    /// Its lines, and beneath them what is said about the one that is typed in.
    pub(super) fn lines(&self, columns: usize, height: usize) -> Vec<WrappedLine<Role>> {
        let mut page = Page::new(columns);
        let label_width = self.label_width();
        // Where not all lines are seen, what is said stands right under the one it is about.
        let is_long = self.fields.len() + 2 > height;
        for (at, field) in self.fields.iter().enumerate() {
            let value = crate::text::wash(field.line.value());
            let shown = widget::cut(&value, columns.saturating_sub(label_width), "…");
            let mut line = WrappedLine::empty(0);
            line.insert(0, &shown, Role::Text);
            let is_here = at == self.at;
            line.label(field.shown(), label_width - MARK, if is_here { Role::Key } else { Role::Quiet });
            line.insert(0, if is_here { "▶ " } else { "  " }, Role::Key);
            page.lines.push(line);
            if is_long && at == self.at {
                self.say(&mut page);
            }
        }
        if !is_long {
            page.lines.push(WrappedLine::empty(0));
            self.say(&mut page);
        }
        page.lines
    }

    /// The first line that is seen on a page of so many: the one that is typed in is, and what is said about it.
    pub(super) const fn top(&self, page: usize) -> usize {
        /// Lines of what is said under the one that is typed in, on a narrow screen.
        const SAID: usize = 3;
        let is_long = self.fields.len() + 2 > page;
        if is_long { (self.at + 1 + SAID).saturating_sub(page) } else { 0 }
    }

    /// Whether it is of one line.
    pub(super) const fn is_single(&self) -> bool {
        self.fields.len() == 1
    }

    pub(crate) const fn title(&self) -> &'static str {
        self.title
    }

    /// The line that is typed in, and where it stands within the dialog.
    pub(super) fn line(&self, inner: Rect) -> Option<(&Input, Rect)> {
        let row = self.at.saturating_sub(self.top(usize::from(inner.height)));
        let y = inner.y.saturating_add(u16::try_from(row).unwrap_or(u16::MAX));
        let x = inner.x.saturating_add(u16::try_from(self.label_width()).unwrap_or(u16::MAX));
        let place = Rect { x, y, width: inner.right().saturating_sub(x), height: 1 };
        self.fields.get(self.at).map(|field| (&field.line, place))
    }
}
