//! Two dashes around one thing said by the way do what commas do.
//!
//! * "his son Tor—who was seen as a puppet—was driven out" is read like "his son Tor, who was seen as a puppet, was driven out"
//!
//! One dash alone, or a pair around a list, stays what it is. This file knows the phrases of a sentence and nothing else.

use crate::language::{Chunk, ChunkKind};

/// So many phrases stand between two that belong together, at most.
const APART: usize = 14;

/// Reads a pair of dashes as commas.
pub(super) fn read(chunks: &mut [Chunk]) {
    let is_dash = |chunk: &Chunk| matches!(chunk.kind, ChunkKind::Mark('—' | '–'));
    let mut dashes = chunks.iter().enumerate().filter(|(_, chunk)| is_dash(chunk)).map(|(at, _)| at);
    let (Some(open), Some(close), None) = (dashes.next(), dashes.next(), dashes.next()) else { return };
    let is_one = chunks.get(open + 1..close).is_some_and(|inside| {
        (1..=APART).contains(&inside.len())
            && !inside.iter().any(|chunk| matches!(chunk.kind, ChunkKind::Mark(_)))
    });
    // "1904 – Founding of the League – a second union"
    let is_headed =
        chunks.iter().take(open).all(|chunk| matches!(chunk.kind, ChunkKind::Time(_) | ChunkKind::Mark(_)));
    if !is_one || is_headed || close + 1 == chunks.len() {
        return;
    }
    for at in [open, close] {
        if let Some(chunk) = chunks.get_mut(at) {
            chunk.kind = ChunkKind::Mark(',');
        }
    }
}
