//! A state that something came into or was in from a date on, joined to what was done to it: it is told as a participle is.
//!
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
}
