//! "It was in 1927 that Kessler visited Japan": the second clause tells what happened, the first only when.

use super::clause::Link;
use super::view::View;
use crate::language::{ChunkKind, Tag};

/// The clause that tells what the clause `index` only dates.
pub(super) fn told_in(view: &View<'_>, index: usize) -> Option<usize> {
    let clause = view.clauses.get(index).filter(|clause| clause.link == Link::Main)?;
    let verb = view.verb(clause)?;
    let word = view.word(verb.head);
    let is_be = word.tag == Tag::Auxiliary && word.lemma == Some("be");
    let is_it = clause.subject.clone().is_some_and(|subject| view.is_word(subject.start, &["it"]));
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let has_time = behind.iter().any(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_))));
    let is_bare = behind.iter().all(|&at| {
        view.is_word(at, &["only"])
            || matches!(
                view.kind(at),
                Some(
                    ChunkKind::Time(_)
                        | ChunkKind::Preposition
                        | ChunkKind::Adverb
                        | ChunkKind::Mark(',')
                        | ChunkKind::Subordinator
                )
            )
    });
    if !(is_be && is_it && is_bare && has_time) {
        return None;
    }
    let next = index + 1;
    view.clauses.get(next).filter(|next| {
        next.parent == Some(index)
            && next.opener.is_some_and(|opener| view.is_word(opener, &["that", "when"]))
    })?;
    Some(next)
}
