//! Dates in what is said more of a noun at the end of a clause, where no comma closes it.
//!
//! * "broke the statue of Rask, the hero of the 1871 war": when the war was;
//! * "had several causes, one of them being the fire of 1852": when that one was.

use crate::fact::clause::Clause;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{Chunk, ChunkKind, Tag, is_event_noun};

/// How far before a date the comma is looked for.
const REACH: usize = 14;

/// Whether the date at `place` of a clause is that of an event named in such words.
pub(super) fn is_said_more(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let Some(comma) = comma_before(view, clause, place) else { return false };
    let inside = clause.owned.get(comma + 1..place).unwrap_or_default();
    // ", one of them being the fire of 1852"
    let is_being = inside.first().is_some_and(|&one| view.is_nominal(one))
        && inside.iter().any(|&at| view.is_word(at, &["being"]));
    let names_event = |at: &usize| view.chunk(*at).is_some_and(|noun| is_event(view, noun));
    is_being || inside.iter().any(names_event) && describes(view, clause, comma, place)
}

/// Whether the phrase at `place` of a clause stands in the description of somebody or something named.
pub(super) fn is_description(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    comma_before(view, clause, place).is_some_and(|comma| describes(view, clause, comma, place))
}

fn is_event(view: &View<'_>, noun: &Chunk) -> bool {
    is_event_noun(&wording::text(view.source, noun.head).to_ascii_lowercase())
}

fn comma_before(view: &View<'_>, clause: &Clause, place: usize) -> Option<usize> {
    let first = clause.behind_verb().max(place.saturating_sub(REACH));
    let is_comma = |at: &usize| view.kind(*at) == Some(ChunkKind::Mark(','));
    (first..place).rev().find(|&place| clause.owned.get(place).is_some_and(is_comma))
}

/// ", the hero of the 1871 war": a name, a comma, a noun with its article, and no more than phrases up to `place`.
fn describes(view: &View<'_>, clause: &Clause, comma: usize, place: usize) -> bool {
    let owned = clause.owned.as_slice();
    // "her father Olaf Rask"
    let is_named = comma
        .checked_sub(1)
        .and_then(|name| view.chunk(*owned.get(name)?))
        .is_some_and(|named| named.is_nominal() && view.word(named.tokens.end - 1).tag == Tag::Name);
    let inside = owned.get(comma + 1..place).unwrap_or_default();
    let has_article = inside.first().and_then(|&at| view.chunk(at)).is_some_and(|first| {
        // "fought at Lund, the last battle of the war in 1871": then.
        first.kind == ChunkKind::Noun
            && wording::is_word(view.source, first.tokens.start, &["the", "a", "an"])
            && !is_event(view, first)
    });
    let is_plain = |at: &usize| {
        view.is_nominal(*at)
            || matches!(
                view.kind(*at),
                Some(ChunkKind::Preposition | ChunkKind::Coordinator | ChunkKind::Adjective)
            )
    };
    // "became, along with Malta and Cyprus, a member": the comma closes.
    let is_first = comma_before(view, clause, comma).is_none();
    is_named && has_article && is_first && inside.iter().all(is_plain)
}
