//! The verb behind a clause with "who" or "which", or behind an aside, that looks like a participle: the noun before still waits
//! for one.
//!
//! * "by the same treaty the Danes, who had fought on the wrong side, *lost* Norway"
//! * "Norland, for its part, *agreed* to a truce, and twenty years went by"

use super::words::{SourceWords, TWO_OBJECTS};
use crate::fact::clause::Words;
use crate::fact::{Source, wording};
use crate::language::{Chunk, ChunkKind, Tense, is_form, is_transitive};

/// What tells of a noun far more often than what it does.
pub(super) const NAMING: &[&str] = &[
    "base", "bear", "call", "dub", "entitle", "know", "locate", "name", "rename", "situate", "style", "title",
];

/// How many phrases the clause between the commas has at most.
const LONGEST: usize = 16;

/// How far another verb is looked for.
const AHEAD: usize = 28;

/// Whether the phrase at `at` is the verb of the noun before a clause that the comma in front of it closes.
pub(super) fn is_verb_behind(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let words = SourceWords(source);
    let kind = |at: usize| chunks.get(at).map(|chunk| chunk.kind);
    let is_comma = |at: usize| kind(at) == Some(ChunkKind::Mark(','));
    let Some(chunk) = chunks.get(at).filter(|chunk| chunk.kind == ChunkKind::Participle) else {
        return false;
    };
    let word = source.language.words.get(chunk.head).copied().unwrap_or_default();
    let Some(lemma) =
        word.lemma.filter(|lemma| is_form(wording::text(source, chunk.head), lemma, Tense::Past))
    else {
        return false;
    };
    if is_behind_when(chunks, at) && !is_transitive(lemma) && !NAMING.contains(&lemma) {
        return true;
    }
    if at < 4 || !is_comma(at - 1) || NAMING.contains(&lemma) || is_closed_again(chunks, at) {
        return false;
    }
    let open = (at.saturating_sub(LONGEST)..at - 1).rev().find(|&at| is_comma(at));
    let Some(open) = open.filter(|&open| open > 0 && chunks.get(open - 1).is_some_and(Chunk::is_nominal))
    else {
        return false;
    };
    // "She married Dahl, who owned a shop, opened in 1902": the noun already has its place behind a verb.
    let is_object = (0..open)
        .rev()
        .take_while(|&at| {
            !matches!(kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Subordinator | ChunkKind::Relative))
                && !chunks.get(at).is_some_and(|chunk| {
                    words.is_one_of(chunk, &["after", "before", "since", "till", "until"])
                })
        })
        .any(|at| kind(at) == Some(ChunkKind::Finite));
    if is_object && !chunks.get(at + 1).is_some_and(Chunk::is_nominal) {
        return false;
    }
    let opener = open + 1 + usize::from(kind(open + 1) == Some(ChunkKind::Preposition));
    let is_relative =
        chunks.get(opener).is_some_and(|chunk| words.is_one_of(chunk, &["who", "which", "whose", "whom"]));
    let has_verb = (opener..at).any(|at| kind(at) == Some(ChunkKind::Finite));
    let next = chunks.get(at + 1);
    let has_object = next.is_some_and(Chunk::is_nominal);
    let is_alone = !next.is_some_and(|next| words.is_one_of(next, &["by"])) && !is_transitive(lemma);
    let acts = if has_object { !TWO_OBJECTS.contains(&lemma) } else { is_alone };
    (is_relative && has_verb || is_aside(chunks, open + 1, at - 1)) && acts
}

/// "and, when the king was killed at Lund, *stepped* down": a clause between "and" and the comma, and a verb that is done to nobody.
fn is_behind_when(chunks: &[Chunk], at: usize) -> bool {
    let kind = |at: usize| chunks.get(at).map(|chunk| chunk.kind);
    let is_comma = |at: usize| kind(at) == Some(ChunkKind::Mark(','));
    if at < 4 || !is_comma(at - 1) {
        return false;
    }
    let opens = |when: &usize| {
        let and = when.checked_sub(1).map(|before| before.saturating_sub(usize::from(is_comma(before))));
        kind(*when) == Some(ChunkKind::Subordinator)
            && and.is_some_and(|and| kind(and) == Some(ChunkKind::Coordinator))
    };
    let when = (at.saturating_sub(LONGEST)..at - 1).rev().find(opens);
    when.is_some_and(|when| (when..at).any(|at| kind(at) == Some(ChunkKind::Finite)))
}

/// "Holm, who hangs in the great hall, finished in 1851, was": another comma closes it, and the verb stands right behind.
fn is_closed_again(chunks: &[Chunk], at: usize) -> bool {
    /// So long is what stands between the commas, in phrases.
    const SHORT: usize = 8;
    let is_phrase = |chunk: &Chunk| {
        chunk.is_nominal()
            || matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Time(_) | ChunkKind::Adverb)
    };
    let close = (at + 1..at + SHORT).find(|&at| !chunks.get(at).is_some_and(is_phrase));
    let is_kind = |at: usize, kind: ChunkKind| chunks.get(at).is_some_and(|chunk| chunk.kind == kind);
    // "moved to Kora in 1908, opened a shop and died"
    let is_row = |from: usize| {
        (from..from + AHEAD)
            .any(|at| is_kind(at, ChunkKind::Coordinator) && is_kind(at + 1, ChunkKind::Finite))
    };
    close.filter(|&close| !is_row(close)).is_some_and(|close| {
        close > at + 1
            && chunks.get(close).is_some_and(|chunk| chunk.is_mark(','))
            && chunks.get(close + 1).is_some_and(|chunk| chunk.kind == ChunkKind::Finite)
    })
}

/// "Brandt resigned in May, moved to Kora and opened a shop": of a name nobody says which one it is, and no verb without an object
/// is done to it.
pub(super) fn is_verb_of_name(source: Source<'_>, chunks: &[Chunk], at: usize) -> bool {
    let words = SourceWords(source);
    let kind = |at: usize| chunks.get(at).map(|chunk| chunk.kind);
    let (Some(chunk), Some(name)) = (chunks.get(at), at.checked_sub(1).and_then(|name| chunks.get(name)))
    else {
        return false;
    };
    let lemma = source.language.words.get(chunk.head).and_then(|word| word.lemma).unwrap_or_default();
    let acts = chunk.kind == ChunkKind::Participle
        && !is_transitive(lemma)
        && !NAMING.contains(&lemma)
        && is_form(wording::text(source, chunk.head), lemma, Tense::Past)
        && !chunks.get(at + 1).is_some_and(|next| words.is_one_of(next, &["by"]));
    let opens = at == 1
        || matches!(
            kind(at - 2),
            Some(ChunkKind::Mark(',' | ';') | ChunkKind::Time(_) | ChunkKind::Subordinator)
        );
    if !(acts && opens) {
        return false;
    }
    let end = chunks.len().min(at + AHEAD);
    let next = (at + 1..end).find(|&at| {
        matches!(
            kind(at),
            Some(
                ChunkKind::Finite
                    | ChunkKind::Relative
                    | ChunkKind::Subordinator
                    | ChunkKind::Mark(';' | ':')
            )
        )
    });
    let is_next = next.is_some_and(|next| {
        kind(next) == Some(ChunkKind::Finite)
            && matches!(kind(next - 1), Some(ChunkKind::Mark(',') | ChunkKind::Coordinator))
    });
    // Without a date of its own it opens no clause.
    let is_dated =
        next.is_some_and(|next| (at + 1..next).any(|at| matches!(kind(at), Some(ChunkKind::Time(_)))));
    is_next && is_dated && words.is_name(name) && words.is_somebody(name) && !words.has_article(name)
}

/// Whether no verb stands between two commas, and none before them that the noun in front may be of.
fn is_aside(chunks: &[Chunk], from: usize, to: usize) -> bool {
    let is_plain = chunks.get(from..to).unwrap_or_default().iter().all(|chunk| {
        chunk.is_nominal()
            || matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Adjective)
    });
    let opens = chunks.get(from).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition);
    let before = chunks.get(..from.saturating_sub(1)).unwrap_or_default();
    let is_free = before.len() < LONGEST
        && before.iter().all(|chunk| {
            chunk.is_nominal()
                || matches!(chunk.kind, ChunkKind::Preposition | ChunkKind::Time(_) | ChunkKind::Adverb)
        });
    is_plain && opens && is_free
}
