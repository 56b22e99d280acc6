//! One line of the library: an article with its deck, seen from outside.

use super::deck::Counts;
use super::moment::StudyDay;
use jiff::Timestamp;
use std::fmt;

/// Identity of a deck: that of its article's text when it was first added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeckId(pub u64);

impl fmt::Display for DeckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// A deck as the library lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckSummary {
    /// Its identity.
    pub id: DeckId,
    /// The title of its article.
    pub title: String,
    /// Where the article was read from.
    pub source: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// The day of the exam.
    pub exam: Option<StudyDay>,
    /// When it was added.
    pub added: Timestamp,
    /// When it was last opened.
    pub opened: Timestamp,
    /// Whether it is archived: then nothing of it is due.
    pub is_archived: bool,
    /// How many cards are new, being learnt, due.
    pub counts: Counts,
}
