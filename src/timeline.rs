//! The events of an article in the order of time, with their uncertainty.
//!
//! This room turns facts into lines a student can read; it does not know about screens, cards or scores.

mod entry;

pub use entry::{EntryId, TimelineEntry};

use crate::fact::{Fact, Source};

/// The timeline of an article: its dated facts, and the undated ones whose order is told, in the order of time.
pub fn build(source: Source<'_>, facts: &[Fact]) -> Vec<TimelineEntry> {
    let _ = (source, facts);
    Vec::new()
}
