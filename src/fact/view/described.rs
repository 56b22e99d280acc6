//! Participles in a description between two commas that look like the verb of the sentence.
//!
//! * "The charter, a paper *modelled* on that of Lund and *presented* as a gift, was proclaimed" is about what was proclaimed.
//!
//! A verb right behind the second comma, with nothing that could be its subject, is the verb of what stands before the first.

use super::words::SourceWords;
use crate::fact::Source;
use crate::fact::clause::Words;
use crate::language::{Chunk, ChunkKind};

/// How long a description is at most, in phrases.
const LONGEST: usize = 28;

/// Gives such participles their kind.
pub(super) fn read(source: Source<'_>, chunks: &mut [Chunk]) {
    let words = SourceWords(source);
    let mut start = 0;
    for comma in 1..chunks.len() {
        let Some(chunk) = chunks.get(comma) else { return };
        match chunk.kind {
            ChunkKind::Mark(';' | ':') => start = comma + 1,
            ChunkKind::Mark(',') if is_dated_front(chunks, start, comma) => start = comma + 1,
            ChunkKind::Mark(',') if is_named(chunks, start, comma) => {
                for at in inside(&words, chunks, comma).unwrap_or_default() {
                    if let Some(verb) = chunks.get_mut(at) {
                        verb.kind = ChunkKind::Participle;
                    }
                }
            }
            _ => {}
        }
    }
}

/// "In 1912," in front of the sentence.
fn is_dated_front(chunks: &[Chunk], start: usize, comma: usize) -> bool {
    chunks.get(start..comma).is_some_and(|front| {
        !front.is_empty()
            && front.iter().all(|chunk| matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Time(_)))
    })
}

/// Whether nothing but a noun phrase stands between the start and the comma.
fn is_named(chunks: &[Chunk], start: usize, comma: usize) -> bool {
    chunks.get(start..comma).is_some_and(|front| {
        let is_part = |chunk: &Chunk| {
            chunk.is_nominal() || matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Coordinator)
        };
        (1..10).contains(&front.len())
            && front.first().is_some_and(|chunk| chunk.kind == ChunkKind::Noun)
            && front.last().is_some_and(Chunk::is_nominal)
            && front.iter().all(is_part)
    })
}

/// The verbs of the description that opens behind the comma, where all of them may be participles and the verb of the
/// sentence follows its end.
fn inside(words: &impl Words, chunks: &[Chunk], comma: usize) -> Option<Vec<usize>> {
    let kind = |at: usize| chunks.get(at).map(|chunk| chunk.kind);
    let may_be = |at: usize| chunks.get(at).is_some_and(|chunk| words.may_be_participle(chunk));
    let end = chunks.len().min(comma + LONGEST);
    let noun = chunks.get(comma + 1)?;
    if noun.kind != ChunkKind::Noun || !(words.has_article(noun) || words.is_title(noun)) {
        return None;
    }
    let is_phrase = |at: usize| {
        chunks.get(at).is_some_and(|chunk| {
            chunk.is_nominal() || matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Coordinator)
        })
    };
    let first = (comma + 2..end).find(|&at| !is_phrase(at))?;
    let is_led =
        matches!(kind(first + 1), Some(ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Coordinator));
    if kind(first) != Some(ChunkKind::Finite) || !may_be(first) || !is_led {
        return None;
    }
    let mut found = vec![first];
    let mut is_told = false;
    for at in first + 1..end {
        match kind(at)? {
            ChunkKind::Relative => is_told = true,
            ChunkKind::Finite if is_told => is_told = false,
            ChunkKind::Finite if kind(at - 1) == Some(ChunkKind::Coordinator) && may_be(at) => {
                found.push(at);
            }
            ChunkKind::Mark(',') => match kind(at + 1)? {
                ChunkKind::Finite => return Some(found),
                ChunkKind::Participle
                    if !chunks.iter().skip(at).any(|chunk| chunk.kind == ChunkKind::Finite) =>
                {
                    return Some(found);
                }
                _ => {}
            },
            ChunkKind::Finite | ChunkKind::Subordinator | ChunkKind::Mark(_) => return None,
            _ => {}
        }
    }
    None
}
