//! Marks that do the work of others: two dashes around one thing said by the way do what commas do, the bar behind the
//! date of a row does what a dash does, and the stop of "Ltd." does nothing.
//!
//! * "his son Tor—who was seen as a puppet—was driven out" is read like "his son Tor, who was seen as a puppet, was driven out"
//!
//! One dash alone, or a pair around a list, stays what it is. This file knows the phrases of a sentence and nothing else.

use crate::fact::{Source, wording};
use crate::language::{Chunk, ChunkKind, Tag};

/// So many phrases stand between two that belong together, at most.
const APART: usize = 14;

/// Reads a pair of dashes as commas, a bar behind a date as a dash, and passes over the stop of a word inside a sentence.
pub(super) fn read(source: Source<'_>, chunks: &mut Vec<Chunk>) {
    pass_stops(source, chunks);
    read_dashes(chunks);
}

/// "Holm Co., Ltd. and Dahl Co., Ltd. were merged"
fn pass_stops(source: Source<'_>, chunks: &mut Vec<Chunk>) {
    let is_short = |at: usize| {
        source.language.words.get(at).is_some_and(|word| word.tag == Tag::Name)
            && wording::is_word(source, at, &["co", "corp", "inc", "jr", "ltd", "sr"])
    };
    let end = chunks.len();
    let mut at = 0;
    chunks.retain(|chunk| {
        at += 1;
        let is_behind = chunk.tokens.start.checked_sub(1).is_some_and(is_short);
        !(chunk.is_mark('.') && at < end && is_behind)
    });
}

fn read_dashes(chunks: &mut [Chunk]) {
    if let [date, bar, ..] = chunks
        && matches!(date.kind, ChunkKind::Time(_))
        && bar.is_mark('|')
    {
        bar.kind = ChunkKind::Mark('–');
    }
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
