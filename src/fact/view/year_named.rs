//! A year without an article in front of the event that it names: "did badly in 1937 elections", "despite 1937 defeat".
//!
//! Many who write English beside another language, and most who write notes, leave the article out. The year then belongs to the
//! noun as in "the 1937 elections", and is not told of the sentence. "In 1937 elections were held" is of another kind: what
//! stands behind the year is what something happened to.

use crate::fact::{Source, wording};
use crate::language::{Chunk, ChunkKind, Tag, is_event_noun};
use crate::temporal::{PartialDate, TimeValue, Timex};

/// Makes one phrase of such a year and its noun.
pub(super) fn read(source: Source<'_>, chunks: &mut Vec<Chunk>, timexes: &[Timex]) {
    let mut at = 1;
    while at + 1 < chunks.len() {
        if is_named(source, chunks, at, timexes)
            && let Some(first) = chunks.get(at).map(|time| time.tokens.start)
        {
            chunks.remove(at);
            if let Some(noun) = chunks.get_mut(at) {
                noun.tokens.start = first;
            }
        }
        at += 1;
    }
}

/// Whether the phrase is a year between a preposition and an event that nothing is said to have happened to.
fn is_named(source: Source<'_>, chunks: &[Chunk], at: usize, timexes: &[Timex]) -> bool {
    let (Some(before), Some(time), Some(noun)) =
        (at.checked_sub(1).and_then(|at| chunks.get(at)), chunks.get(at), chunks.get(at + 1))
    else {
        return false;
    };
    let ChunkKind::Time(index) = time.kind else { return false };
    let is_year = timexes.get(index).is_some_and(|timex| {
        matches!(
            timex.value,
            TimeValue::Point(PartialDate::Year(_))
                | TimeValue::Range(PartialDate::Year(_), PartialDate::Year(_))
        )
    });
    before.kind == ChunkKind::Preposition
        && is_year
        && time.tokens.clone().all(|at| {
            wording::text(source, at)
                .bytes()
                .all(|byte| byte.is_ascii_digit() || !byte.is_ascii() || byte == b'-')
        })
        && time.tokens.end == noun.tokens.start
        && noun.kind == ChunkKind::Noun
        && is_bare_event(source, noun)
        && !is_subject(source, chunks, at + 1)
}

/// "elections", "provincial elections": without an article, and no name.
fn is_bare_event(source: Source<'_>, noun: &Chunk) -> bool {
    let tag = |at: usize| source.language.words.get(at).map(|word| word.tag);
    let words = noun.tokens.start..noun.tokens.end;
    is_event_noun(&wording::text(source, noun.head).to_lowercase())
        && words.clone().all(|at| matches!(tag(at), Some(Tag::Noun | Tag::Adjective)))
        && source.prose.tokens.get(noun.tokens.start).is_some_and(|token| !token.is_capitalised())
}

/// Whether a verb follows whose subject the noun may be: "In 1937 elections in Lund were held".
fn is_subject(source: Source<'_>, chunks: &[Chunk], noun: usize) -> bool {
    let is_begun = chunks.iter().take(noun).any(|chunk| chunk.kind == ChunkKind::Finite);
    for (step, chunk) in chunks.iter().enumerate().skip(noun + 1) {
        match chunk.kind {
            ChunkKind::Finite | ChunkKind::Participle | ChunkKind::Adverb => return true,
            // "in 1937 elections the party won": a noun with an article begins the sentence.
            ChunkKind::Noun | ChunkKind::Pronoun if step == noun + 1 => {
                let first = source.language.words.get(chunk.tokens.start).map(|word| word.tag);
                return !matches!(first, Some(Tag::Determiner | Tag::Pronoun | Tag::Possessive));
            }
            ChunkKind::Preposition | ChunkKind::Time(_) | ChunkKind::Noun => {}
            ChunkKind::Mark(_) => return false,
            _ => return !is_begun,
        }
    }
    false
}
