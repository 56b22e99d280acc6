//! Whether a headline stops inside a clause or a phrase that the text goes on with.
//!
//! * "required that all boats [carry a lamp]", "set up what became [known as the college]", "was housed in [the mill]"

use super::end::chunk_at;
use super::tail::Tail;
use crate::fact::clause::{Clause, Link};
use crate::fact::view::{View, is_reporting};
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, is_transitive};

/// Verbs that say nothing without what somebody or something is.
const BEING: &[&str] = &["become", "call", "name", "remain", "seem"];

/// Whether the last words open something that is left out.
pub(super) fn is_inside(view: &View<'_>, tail: &Tail, main: Option<usize>) -> bool {
    let Some(last) = tail.last() else { return false };
    is_led(view, last) || is_inner_verb(view, last, main) || goes_on(view, last) && is_verbless(view, tail)
}

/// Whether words of the same phrase or clause stand at once behind a token.
fn goes_on(view: &View<'_>, last: usize) -> bool {
    // "finding that "tax" [in the fifth clause means]"
    let is_quote = ["\"", "”", "’", "“", "‘"].contains(&wording::text(view.source, last + 1));
    let next = last + 1 + usize::from(is_quote);
    let next = chunk_at(view, next).filter(|_| next < view.tokens.end);
    next.is_some_and(|at| !matches!(view.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Time(_))))
}

/// "joined those the union [had sent]": the last noun is the subject of the verb that follows. "The man who sold the mill [was
/// tried]" is told to its end.
pub(super) fn is_next_subject(view: &View<'_>, last: usize, main: Option<usize>) -> bool {
    let Some(at) = chunk_at(view, last).filter(|&at| view.kind(at) == Some(ChunkKind::Noun)) else {
        return false;
    };
    let is_inner = |clause: &Clause| {
        view.verb(clause).map(|verb| verb.head) == main && clause.link != Link::Main
            || clause.link == Link::Relative && clause.owned.contains(&at)
    };
    view.kind(at + 1) == Some(ChunkKind::Finite)
        && view.chunk(at + 1).is_some_and(|next| next.tokens.start == last + 1)
        && main.is_some_and(|main| main < last)
        && !view.clauses.iter().take(64).any(is_inner)
}

/// "was housed in [the mill]": the noun behind a preposition. "the mill that it was housed in" ends so.
fn is_led(view: &View<'_>, last: usize) -> bool {
    let next = view.word(last + 1).tag;
    // "a stalemate near [where it began]", "the quarrel over [whether it was his]", "from 750 through [to 1500]"
    let is_asked = wording::is_word(view.source, last + 1, &["how", "what", "where", "whether", "why"]);
    let is_through =
        wording::is_word(view.source, last, &["through"]) && wording::is_word(view.source, last + 1, &["to"]);
    let leads = matches!(view.word(last).tag, Tag::Preposition | Tag::Particle | Tag::Adverb);
    let is_over = wording::is_word(view.source, last, &["about", "near", "of", "on", "over"]);
    if leads && last + 1 < view.tokens.end && (is_asked && is_over || is_through) {
        return true;
    }
    view.word(last).tag == Tag::Preposition
        && last + 1 < view.tokens.end
        && matches!(next, Tag::Noun | Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Adjective)
        && chunk_at(view, last + 1).is_some_and(|at| view.is_nominal(at))
}

/// "set up what became [known as]", "sold what he believed [was the last]": the verb of a clause inside, without its end.
fn is_inner_verb(view: &View<'_>, last: usize, main: Option<usize>) -> bool {
    let Some(at) = chunk_at(view, last).filter(|&at| view.kind(at) == Some(ChunkKind::Finite)) else {
        return false;
    };
    if main.is_none_or(|main| main >= view.chunk(at).map_or(0, |chunk| chunk.tokens.start)) {
        return false;
    }
    let lemma = view.word(last).lemma.unwrap_or_default();
    let goes_on = matches!(
        view.kind(at + 1),
        Some(ChunkKind::Noun | ChunkKind::Participle | ChunkKind::Adjective | ChunkKind::Finite)
    );
    // "wealth that rivalled [and surpassed theirs]": the object of both.
    let second = (at + 2..at + 4).find(|&at| view.kind(at) != Some(ChunkKind::Adverb));
    let is_shared = view.kind(at + 1) == Some(ChunkKind::Coordinator)
        && second.is_some_and(|second| {
            view.kind(second) == Some(ChunkKind::Finite) && view.is_nominal(second + 1)
        });
    if is_shared && is_transitive(lemma) {
        return true;
    }
    goes_on && (BEING.contains(&lemma) || is_reporting(lemma) || is_transitive(lemma))
}

/// "required that all boats" carry, "a canal that ships" of all kinds use: a clause that has no verb yet.
fn is_verbless(view: &View<'_>, tail: &Tail) -> bool {
    let mut chunks = tail.words().iter().filter_map(|(token, _)| chunk_at(view, *token));
    let stop = chunks.find(|&at| {
        matches!(
            view.kind(at),
            Some(ChunkKind::Finite | ChunkKind::Relative | ChunkKind::Subordinator | ChunkKind::Infinitive)
        )
    });
    stop.is_some_and(|at| view.is_word(at, &["that", "which", "who", "what", "whether"]))
}
