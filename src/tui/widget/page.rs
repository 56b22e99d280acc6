//! Lines being set: paragraphs of marked text, blank lines, labels with what belongs to them.

use super::cut;
use super::wrap::{Run, WrappedLine, wrap};
use crate::article::Article;
use crate::text::Span;
use crate::tui::theme::Role;

/// The most of one sentence that is shown; a longer one is no sentence.
const LONGEST_SENTENCE: usize = 4_000;
/// The most of a neighbouring sentence that is shown.
const LONGEST_NEIGHBOUR: usize = 240;
/// The columns of a label.
const LABEL: usize = 8;

/// Lines being set, all `columns` wide.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) lines: Vec<WrappedLine<Role>>,
    pub(crate) columns: usize,
    /// Whether every line is needed: no line is left empty.
    pub(crate) is_compact: bool,
}

impl Page {
    pub(crate) const fn new(columns: usize) -> Self {
        Self { lines: Vec::new(), columns, is_compact: false }
    }

    /// An empty line, unless there is one already.
    pub(crate) fn blank(&mut self) {
        if !self.is_compact && self.lines.last().is_some_and(|line| line.width > 0) {
            self.lines.push(WrappedLine::empty(0));
        }
    }

    /// A paragraph.
    pub(crate) fn set<'a>(&mut self, runs: impl IntoIterator<Item = Run<'a, Role>>) {
        self.lines.extend(wrap(runs, self.columns));
    }

    /// A paragraph in one look.
    pub(crate) fn say(&mut self, text: &str, role: Role) {
        self.set([Run::new(text, role)]);
    }

    /// A label and what belongs to it, hanging.
    pub(crate) fn field(&mut self, label: &str, text: &str) {
        self.hang((label, Role::Quiet), LABEL, [Run::new(text, Role::Text)]);
    }

    /// A paragraph whose lines all begin behind a mark of `indent` columns.
    pub(crate) fn hang<'a>(
        &mut self,
        (mark, role): (&str, Role),
        indent: usize,
        runs: impl IntoIterator<Item = Run<'a, Role>>,
    ) {
        let wrapped = wrap(runs, self.columns.saturating_sub(indent));
        for (at, mut line) in wrapped.into_iter().enumerate() {
            line.label(if at == 0 { mark } else { "" }, indent, role);
            self.lines.push(line);
        }
    }

    /// A sentence with its marks: a part of the article with its look each.
    pub(crate) fn sentence(&mut self, article: &Article, pieces: &[(Span, Role)]) {
        let mut runs = Vec::new();
        let mut length = 0;
        for &(span, role) in pieces {
            for piece in article.prose_spans(span) {
                length += piece.len();
                if length <= LONGEST_SENTENCE {
                    runs.push(Run { text: piece.slice(&article.text), start: piece.start(), mark: role });
                }
            }
        }
        self.set(runs);
    }

    /// A sentence beside the one that matters.
    pub(crate) fn neighbour(&mut self, article: &Article, sentence: Span) {
        let text = article.prose(sentence);
        self.say(&cut(&text, LONGEST_NEIGHBOUR, "…"), Role::Quiet);
    }
}
