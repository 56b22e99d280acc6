//! A state that something came into or was in from a date on, joined to what was done to it: it is told as a participle is. Beside it
//! what a subject leaves out or names a second time.
//!
//! * "All ministers *apart from* the premier", "his army *and that of* Holm"
//! * "signed in 1970 *and effective* from 1973", "signed in Paris *and in force* by 1952"

use super::{Chunk, ChunkKind, Chunker};
use crate::language::tag::Tag;

/// Words for it.
const STATES: &[&str] = &[
    "bankrupt",
    "binding",
    "compulsory",
    "effective",
    "extinct",
    "independent",
    "operational",
    "operative",
    "valid",
];
/// What stands behind "in".
const IN: &[&str] = &["effect", "force", "operation", "production", "ruins", "service", "use"];

impl Chunker<'_> {
    /// The words of a state at a token, when a date of its own stands behind them.
    pub(super) fn state(&self, at: usize) -> Option<Chunk> {
        let end = match () {
            () if STATES.contains(&self.text(at)) => at + 1,
            () if self.text(at) == "in" && IN.contains(&self.text(at + 1)) => at + 2,
            () => return None,
        };
        let before = at.checked_sub(1).filter(|_| at > self.first)?;
        // ", effective until 1978" only says how long.
        let is_joined = self.tag(before) == Tag::Coordinator
            || self.mark(before) == Some(',') && !matches!(self.text(end), "until" | "till");
        let is_led = matches!(self.text(end), "from" | "since" | "by" | "until" | "till" | "on" | "in");
        let time = self.time(end).or_else(|| self.time(end + 1).filter(|_| is_led));
        // "signed in 1970 and effective from 1973 ended": no more is known there
        let is_closed =
            time.is_some_and(|(_, end)| !matches!(self.tag(end), Tag::Verb | Tag::Auxiliary | Tag::Modal));
        (is_joined && is_closed).then(|| Chunk {
            kind: ChunkKind::Participle,
            tokens: at..end,
            head: end - 1,
        })
    }
    /// "All ministers apart from the premier resigned", "every bridge other than": what is left out of the subject belongs to it.
    pub(super) fn is_except(&self, at: usize) -> bool {
        /// So far in front no verb may stand.
        const REACH: usize = 8;
        let pair = (self.text(at), self.text(at + 1));
        let is_verb = |at: usize| matches!(self.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Modal);
        matches!(pair, ("apart", "from") | ("other", "than"))
            && at > self.first
            && matches!(self.tag(at - 1), Tag::Noun | Tag::Name)
            && !(at.saturating_sub(REACH).max(self.first)..at).any(is_verb)
    }

    /// "His army and that of Holm": a second one, and no clause.
    pub(super) fn is_that_of(&self, at: usize) -> bool {
        self.text(at) == "that"
            && self.text(at + 1) == "of"
            && at > self.first
            && self.tag(at - 1) == Tag::Coordinator
            && self.time(at + 2).is_none()
    }
}
