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
    pass_hearsay(source, chunks);
    read_dashes(source, chunks);
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

/// ", some said," ", it is believed,": who says so is told by the way. Inside a phrase it goes with its commas, before a
/// verb it is one adverb between them.
fn pass_hearsay(source: Source<'_>, chunks: &mut Vec<Chunk>) {
    const LONGEST: usize = 5;
    let is_comma = |chunks: &[Chunk], at: usize| chunks.get(at).is_some_and(|chunk| chunk.is_mark(','));
    let mut at = 0;
    while at + 3 < chunks.len() {
        let open = at;
        at += 1;
        // ", or so it was said,"
        let is_small = |at: usize| {
            chunks.get(at).is_some_and(|chunk| {
                chunk.tokens.len() == 1 && wording::is_word(source, chunk.head, &["or", "so"])
            })
        };
        let small = (1..3).take_while(|back| is_small(open + back)).count();
        let open = open + small;
        let says = chunks.get(open + 1).zip(chunks.get(open + 2)).is_some_and(|(who, verb)| {
            let lemma = source.language.words.get(verb.head).and_then(|word| word.lemma).unwrap_or_default();
            let first = verb.tokens.start;
            let is_it = wording::is_word(source, who.head, &["it"])
                && wording::is_word(source, first, &["is", "was"])
                && verb.tokens.len() > 1;
            let are_some = wording::is_word(source, who.head, &["some", "many", "others"]);
            who.tokens.len() == 1
                && (is_it || are_some)
                && ["allege", "believe", "claim", "hold", "report", "rumour", "say", "suppose", "think"]
                    .contains(&lemma)
        });
        let close = (open + 3..=open + LONGEST).find(|&at| is_comma(chunks, at));
        let Some(close) = close.filter(|_| says && is_comma(chunks, open - small)) else { continue };
        // ", some said by millers,"
        let is_plain = chunks.get(open + 3..close).is_some_and(|inside| {
            inside.iter().all(|chunk| chunk.kind == ChunkKind::Preposition || chunk.is_nominal())
                && inside.first().is_none_or(|first| wording::is_word(source, first.head, &["by", "to"]))
        });
        let Some(next) = chunks.get(close + 1).map(|next| next.kind).filter(|_| is_plain) else { continue };
        let open = open - small;
        if next == ChunkKind::Coordinator {
            chunks.drain(open..close);
        } else if next != ChunkKind::Finite {
            chunks.drain(open..=close);
        } else if let (Some(first), Some(last)) =
            (chunks.get(open + 1).cloned(), chunks.get(close - 1).map(|last| last.tokens.end))
        {
            let tokens = first.tokens.start..last;
            let head = chunks.get(open + small + 2).map_or(first.head, |verb| verb.head);
            chunks.drain(open + 1..close);
            chunks.insert(open + 1, Chunk { kind: ChunkKind::Adverb, tokens, head });
        }
    }
}

/// "The king – he had been wounded in 1812 – asked", "Holm – born in 1850, the son of a smith – was": a clause of its own, or a
/// participle and more, between a noun and its verb; what brackets hold.
fn is_told_apart(source: Source<'_>, chunks: &[Chunk], open: usize, close: usize) -> bool {
    const LONGEST: usize = 20;
    let Some(inside) = chunks.get(open + 1..close).filter(|inside| inside.len() <= LONGEST) else {
        return false;
    };
    let waits = open > 0
        && chunks.get(open - 1).is_some_and(Chunk::is_nominal)
        && !chunks.iter().take(open).any(|chunk| chunk.kind == ChunkKind::Finite)
        && chunks
            .get(close + 1)
            .is_some_and(|next| matches!(next.kind, ChunkKind::Finite | ChunkKind::Participle));
    let is_plain = |chunk: &Chunk| {
        chunk.is_nominal()
            || matches!(
                chunk.kind,
                ChunkKind::Participle
                    | ChunkKind::Preposition
                    | ChunkKind::Time(_)
                    | ChunkKind::Adverb
                    | ChunkKind::Mark(',')
            )
    };
    let is_clause = inside.first().is_some_and(|first| {
        first.tokens.len() == 1 && wording::is_word(source, first.head, &["he", "she", "it", "they"])
    }) && inside.get(1).is_some_and(|verb| verb.kind == ChunkKind::Finite);
    let is_done = inside.first().is_some_and(|first| first.kind == ChunkKind::Participle)
        && inside.iter().any(|chunk| chunk.is_mark(','))
        && inside.iter().all(is_plain);
    let is_closed = !inside.iter().any(|chunk| matches!(chunk.kind, ChunkKind::Mark('(' | ')' | ';' | ':')));
    waits && is_closed && (is_clause || is_done)
}

fn read_dashes(source: Source<'_>, chunks: &mut [Chunk]) {
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
    if !is_headed && close + 1 < chunks.len() && is_told_apart(source, chunks, open, close) {
        for (at, mark) in [(open, '('), (close, ')')] {
            if let Some(chunk) = chunks.get_mut(at) {
                chunk.kind = ChunkKind::Mark(mark);
            }
        }
        return;
    }
    if !is_one || is_headed || close + 1 == chunks.len() {
        return;
    }
    for at in [open, close] {
        if let Some(chunk) = chunks.get_mut(at) {
            chunk.kind = ChunkKind::Mark(',');
        }
    }
}
