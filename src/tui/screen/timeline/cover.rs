//! Testing oneself on the timeline: dates or events are covered, and uncovered one by one.

use std::collections::BTreeSet;

/// What is covered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Cover {
    /// Nothing.
    #[default]
    Nothing,
    /// The dates, but those of these entries.
    Dates(BTreeSet<usize>),
    /// The events, but these.
    Events(BTreeSet<usize>),
}

impl Cover {
    /// Covers the next thing.
    pub(super) fn turn(&mut self) {
        *self = match self {
            Self::Nothing => Self::Dates(BTreeSet::new()),
            Self::Dates(_) => Self::Events(BTreeSet::new()),
            Self::Events(_) => Self::Nothing,
        };
    }

    /// Covers nothing; whether anything was covered.
    pub(super) fn end(&mut self) -> bool {
        std::mem::take(self) != Self::Nothing
    }

    /// Whether anything is covered.
    pub(crate) const fn is_on(&self) -> bool {
        !matches!(self, Self::Nothing)
    }

    /// Uncovers an entry; whether it was covered.
    pub(super) fn uncover(&mut self, entry: usize) -> bool {
        match self {
            Self::Nothing => false,
            Self::Dates(open) | Self::Events(open) => open.insert(entry),
        }
    }

    /// Whether a part of the entry is covered.
    pub(super) fn hides(&self, entry: usize) -> bool {
        self.hides_date(entry) || self.hides_event(entry)
    }

    /// Whether the date of an entry is covered.
    pub(super) fn hides_date(&self, entry: usize) -> bool {
        matches!(self, Self::Dates(open) if !open.contains(&entry))
    }

    /// Whether the words of an entry are covered.
    pub(super) fn hides_event(&self, entry: usize) -> bool {
        matches!(self, Self::Events(open) if !open.contains(&entry))
    }
}
