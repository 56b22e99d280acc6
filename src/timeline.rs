//! The events of an article in the order of time, with their uncertainty.
//!
//! This room turns facts into lines a student can read; it does not know about screens, cards or scores.

mod entry;

pub use entry::{EntryId, TimelineEntry};
