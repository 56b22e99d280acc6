//! The places of a headline where words of the text were left out between two others.
//!
//! * "[The fall of A in 1911,] A B followed": what a seam joins must be able to stand side by side.

use super::end::chunk_at;
use super::tail::Tail;
use crate::fact::record::Fact;
use crate::fact::view::{View, is_reporting};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense};

/// Verbs behind which a participle says what became of the object.
const HAVING: &[&str] = &["find", "get", "have", "hear", "hold", "keep", "leave", "make", "see", "want"];

/// "was founded and after a merger", "abandoned a new constitution provided for": a joint whose verb went, two verbs and
/// nothing that joins them.
pub(super) fn is_unjoined(view: &View<'_>, fact: &Fact, tail: &Tail) -> bool {
    let Some(predicate) = fact.predicate.as_ref() else { return false };
    // A name that was written for a pronoun stands nowhere in the text: what is before it is not seen.
    if !tail.words().iter().any(|(token, _)| *token == predicate.main) {
        return false;
    }
    let mut joined = false;
    // From the verb to the end of the headline.
    for &(token, _) in tail.words().iter().rev().skip_while(|(token, _)| *token <= predicate.main) {
        let Some(at) = chunk_at(view, token) else { continue };
        match view.kind(at) {
            Some(
                ChunkKind::Coordinator
                | ChunkKind::Relative
                | ChunkKind::Subordinator
                | ChunkKind::Pronoun
                | ChunkKind::Mark(_),
            ) => joined = true,
            Some(ChunkKind::Finite) => {
                let is_new = Some(at) != chunk_at(view, predicate.main) && view.word(token).tag == Tag::Verb;
                let is_past = view.word(token).tense == Some(Tense::Past);
                // "had no money left"
                let is_end = tail.last() == Some(token) && HAVING.contains(&predicate.lemma);
                if is_new && is_past && !is_end && !joined && !is_reporting(predicate.lemma) {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

/// Whether a headline joins words that cannot stand side by side.
pub(super) fn is_garbled(view: &View<'_>, tail: &Tail) -> bool {
    tail.words().windows(2).any(|pair| match pair {
        // "wrote about, local politics"
        [(right, _), (left, _)] if left + 1 == *right && wording::text(view.source, *right) == "," => {
            view.word(*left).tag == Tag::Preposition
        }
        [(right, _), (left, _)] => right - left > 1 && !joins(view, *left, *right),
        _ => false,
    })
}

/// Whether the words on both sides of a gap can stand side by side.
fn joins(view: &View<'_>, left: usize, right: usize) -> bool {
    let (before, behind) = (view.word(left).tag, view.word(right).tag);
    let is_verb = matches!(behind, Tag::Verb | Tag::Auxiliary | Tag::Modal);
    let is_small = matches!(behind, Tag::Preposition | Tag::Coordinator | Tag::Subordinator | Tag::Relative);
    let is_gerund = view.word(right).tense == Some(Tense::Gerund);
    match before {
        // "the [Ribe conference] were"
        Tag::Determiner | Tag::Possessive => !is_verb && !is_small,
        // "a movie and [then a play,] starring"
        Tag::Coordinator => !is_gerund,
        // "a forked [needle that Holm had made] at Ribe"
        Tag::Adjective => {
            let is_led = left > view.tokens.start && view.word(left - 1).tag == Tag::Determiner;
            let is_set_off = view.word(left + 1).tag == Tag::Mark;
            !(is_led && !is_set_off && (is_verb || is_small))
        }
        _ => !ends_date(view, right),
    }
}

/// "before [the 31 October] deadline"
fn ends_date(view: &View<'_>, right: usize) -> bool {
    let Some(at) = chunk_at(view, right).and_then(|at| at.checked_sub(1)) else { return false };
    let is_time = matches!(view.kind(at), Some(ChunkKind::Time(_)));
    let opens = view.chunk(at + 1).is_some_and(|chunk| chunk.tokens.start == right);
    let is_named = view.chunk(at).is_some_and(|time| {
        wording::is_word(view.source, time.tokens.start, &["the"]) && time.tokens.end == right
    });
    is_time && opens && is_named && view.word(right).tag == Tag::Noun
}
