//! Verbs side by side with one object: each was done to it, and a headline tells them together.
//!
//! * "The rebels *stormed, looted and burned* the palace"

use super::verb::verb_text;
use crate::fact::clause::Link;
use crate::fact::unit::is_between;
use crate::fact::view::View;
use crate::language::{ChunkKind, Tag, is_intransitive};

/// How many verbs are told together.
const MOST: usize = 4;

/// How many phrases stand between two of them at most.
const APART: usize = 4;

/// The clause of the last of several verbs that have the object behind it; none when the first has words of its own.
pub(in crate::fact) fn last_of(view: &View<'_>, first: usize) -> Option<usize> {
    let mut at = first;
    while at < first + MOST && is_joined(view, at) {
        at += 1;
    }
    let has_words = || {
        let last = view.clauses.get(at)?;
        let behind = last.owned.get(last.behind_verb()..)?;
        // "sought, and won, an injunction"
        let next = *behind.get(usize::from(is_between(view, last)))?;
        (Some(next) > last.verb && view.is_nominal(next)).then_some(at)
    };
    if at > first { has_words() } else { None }
}

/// The verbs from one clause to another, with what joins them.
pub(super) fn verbs(view: &View<'_>, first: usize, last: usize, is_plural: bool) -> String {
    let mut line = String::new();
    for at in first..=last {
        let Some(clause) = view.clauses.get(at) else { break };
        let joint = match at {
            _ if at == first => "",
            _ if at == last && is_or(view, clause.opener) => " or ",
            _ if at == last => " and ",
            _ => ", ",
        };
        line.push_str(joint);
        line.push_str(&verb_text(view, clause, is_plural, false));
    }
    line
}

/// "stormed or burned": not both.
fn is_or(view: &View<'_>, opener: Option<usize>) -> bool {
    opener.is_some_and(|opener| view.is_word(opener, &["or"]))
}

/// Whether a clause is a bare verb that the next clause, with the same subject, goes on from.
fn is_joined(view: &View<'_>, at: usize) -> bool {
    let (Some(clause), Some(next)) = (view.clauses.get(at), view.clauses.get(at + 1)) else { return false };
    let (Some(verb), Some(second)) = (clause.verb, next.verb) else { return false };
    let is_plain = |at: usize| {
        view.chunk(at).is_some_and(|verb| {
            verb.kind == ChunkKind::Finite
                && view.word(verb.head).tag == Tag::Verb
                && verb.tokens.end == verb.head + 1
                && !view.is_passive(verb)
        })
    };
    let joins = |at: usize| {
        matches!(view.kind(at), Some(ChunkKind::Mark(',') | ChunkKind::Adverb))
            || view.is_word(at, &["and", "or"])
    };
    let lemma = view.chunk(verb).and_then(|verb| view.word(verb.head).lemma).unwrap_or_default();
    clause.link != Link::Gapped
        && next.shares == Some(at)
        && is_plain(verb)
        && is_plain(second)
        && !is_intransitive(lemma)
        && verb < second
        && second - verb <= APART + 1
        && (verb + 1..second).all(joins)
        // "he refused, and marked his defiance": each for itself.
        && (is_between(view, next) || !view.is_word(verb + 2, &["and", "or"]))
        && clause.owned.get(clause.behind_verb()..).unwrap_or_default().iter().all(|&at| joins(at))
}
