//! A second verb, or a quality, that a headline joins with "and" and breaks off before what it needs.
//!
//! * "was extended to the whole of Kora, and provided [for free courts]" ends with Kora
//! * "was the largest supplier of sugar and home [to many smiths]" with sugar

use super::end::{LEANING, chunk_at};
use super::tail::Tail;
use crate::fact::record::{Fact, FactKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// Verbs that say little without the place or the matter behind "in" or "on".
const SET: &[&str] = &[
    "assist",
    "base",
    "engage",
    "focus",
    "invest",
    "participate",
    "place",
    "put",
    "rely",
    "result",
    "star",
    "usher",
];

/// The headline without the second verb at its end, where that lost what it needs.
pub(in crate::fact) fn without_half(view: &View<'_>, fact: &Fact) -> Option<String> {
    let main = fact.predicate.as_ref().filter(|_| fact.kind == FactKind::Clause)?.main;
    let mut words = fact.gist.rsplit(' ').take(4);
    // "both praised and blamed"
    let is_pair = [" both ", " either ", " neither "].iter().any(|pair| fact.gist.contains(pair));
    if is_pair || !words.any(|word| matches!(word, "and" | "but" | "or")) {
        return None;
    }
    let tail = Tail::of(view, fact)?;
    let last = tail.last()?;
    let end = chunk_at(view, last)
        .filter(|&at| view.chunk(at).is_some_and(|chunk| chunk.tokens.end == last + 1))?;
    // "and later moved", "but then operated"
    let and = (end.saturating_sub(2)..end).rev().find(|&at| view.kind(at) != Some(ChunkKind::Adverb))?;
    let joint = view.chunk(and).filter(|joint| joint.kind == ChunkKind::Coordinator)?.tokens.start;
    if joint <= main || !lacks_rest(view, end, last) {
        return None;
    }
    let (_, start) = *tail.words().iter().find(|(token, _)| *token == joint)?;
    let rest = fact.gist.get(..start)?.trim_end_matches([' ', ',']);
    (rest.split(' ').count() > 3).then(|| rest.to_owned())
}

/// Whether the text goes on behind the last word with what it cannot do without.
fn lacks_rest(view: &View<'_>, end: usize, last: usize) -> bool {
    let next = end + 1;
    let is_dated = matches!(view.kind(next + 1), Some(ChunkKind::Time(_)));
    match view.kind(end) {
        Some(ChunkKind::Finite | ChunkKind::Participle | ChunkKind::Infinitive) => {
            let lemma = view.chunk(end).and_then(|verb| view.word(verb.head).lemma).unwrap_or_default();
            let is_placed = view.is_word(next, &["in", "on"]) && SET.contains(&lemma);
            let is_led = view.is_word(
                next,
                &["as", "for", "from", "into", "of", "through", "to", "toward", "towards", "upon", "with"],
            );
            view.kind(next) == Some(ChunkKind::Preposition) && !is_dated && (is_placed || is_led)
        }
        Some(ChunkKind::Adjective) => {
            wording::is_word(view.source, last, LEANING)
                && matches!(view.kind(next), Some(ChunkKind::Preposition | ChunkKind::Infinitive))
        }
        Some(ChunkKind::Noun) => view.is_word(end, &["home"]) && view.is_word(next, &["to"]),
        _ => false,
    }
}

/// Verbs with whose two the second belongs to the first: "became Lund [and the towns] of Kora".
const BOTH: &[&str] = &[
    "be", "become", "combine", "comprise", "consist", "divide", "include", "join", "merge", "remain", "unite",
];

/// The headline without the second of two nouns, where the text goes on with what that is of: "the sale of mills [and the
/// introduction] of a tax".
pub(super) fn without_second(view: &View<'_>, fact: &Fact, tail: &Tail) -> Option<String> {
    let predicate = fact.predicate.as_ref().filter(|predicate| !BOTH.contains(&predicate.lemma))?;
    let noun = chunk_at(view, tail.last()?)?;
    let and = noun.checked_sub(1).filter(|&and| and > 0 && view.is_word(and, &["and"]))?;
    let second = view.chunk(noun).filter(|second| second.kind == ChunkKind::Noun)?;
    let is_own = matches!(view.word(second.tokens.start).tag, Tag::Determiner | Tag::Possessive);
    let joint = view.chunk(and)?.tokens.start;
    let is_pair =
        [" both ", " between ", " either ", " neither "].iter().any(|pair| fact.gist.contains(pair));
    if !is_own || is_pair || joint <= predicate.main || !view.is_nominal(and - 1) {
        return None;
    }
    let (_, start) = *tail.words().iter().find(|(token, _)| *token == joint)?;
    let rest = fact.gist.get(..start)?.trim_end_matches([' ', ',']);
    (rest.split(' ').count() > 3).then(|| rest.to_owned())
}
