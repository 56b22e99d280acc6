//! What somebody has done by others: "had the bridge wrapped", "hoped to have the treaties revised".

use super::Words;
use crate::language::{Chunk, ChunkKind};

/// Whether the participle at `at` tells what is done to the noun between it and a form of "have" or "get".
pub(in crate::fact) fn is_had_done(chunks: &[Chunk], words: &impl Words, at: usize) -> bool {
    /// How many phrases "the walls of the town and the gates of the castle" may have.
    const LONGEST: usize = 9;
    let kind = |at: usize| chunks.get(at).map(|chunk| chunk.kind);
    let is_nominal = |at: usize| chunks.get(at).is_some_and(Chunk::is_nominal);
    let Some(last) = at.checked_sub(1).filter(|&last| is_nominal(last)) else { return false };
    let mut is_joined = false;
    for before in (at.saturating_sub(LONGEST)..=last).rev() {
        match kind(before) {
            Some(ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Preposition) => {}
            Some(ChunkKind::Coordinator) => is_joined = true,
            // "had the rails put back and the altars moved"
            Some(ChunkKind::Participle) if is_joined => is_joined = false,
            Some(ChunkKind::Finite | ChunkKind::Infinitive | ChunkKind::Gerund) => {
                // "the towns which had railways grew"
                let is_relative = before > 0 && kind(before - 1) == Some(ChunkKind::Relative);
                return !is_relative
                    && is_nominal(before + 1)
                    && chunks.get(before).is_some_and(|verb| words.is_having_done(verb));
            }
            _ => return false,
        }
    }
    false
}
