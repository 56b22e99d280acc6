//! A state that is joined to what was done to a thing: "a treaty, signed by six kings *and in force* from 1952".
//!
//! Where the participle before it has its own date the two are read as two participles are; here is only the one without.

use super::splitter::Splitter;
use super::{Link, Words};
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    /// Opens the state behind "and" as a clause about the noun of the participle before it; whether it did.
    pub(super) fn opens_state(&mut self, at: usize) -> bool {
        const STATES: &[&str] =
            &["binding", "compulsory", "effective", "in", "operational", "operative", "valid"];
        let is_state = self.chunks.get(at).is_some_and(|chunk| self.words.begins_with(chunk, STATES));
        if !is_state || at == 0 || self.kind(at - 1) != Some(ChunkKind::Coordinator) {
            return false;
        }
        let owned = self.here().map_or(&[][..], |here| here.owned.as_slice());
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let before = owned.iter().rev().take(16).copied().find(|&before| {
            self.kind(before) == Some(ChunkKind::Participle) && before >= 2 && is_comma(before - 1)
        });
        let Some(participle) = before.filter(|_| !self.is_dated_passive()) else { return false };
        // "the treaty of 18 April 1951, signed by": the treaty, not its day
        let noun = (participle.saturating_sub(6)..participle - 1).rev().find(|&noun| self.is_nominal(noun));
        let Some(noun) = noun else { return false };
        let parent = Some(self.current);
        let clause = self.open(Link::Reduced, parent, None);
        clause.antecedent = Some(noun);
        clause.verb = Some(at);
        self.own(at);
        true
    }
}
