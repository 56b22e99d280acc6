//! A list that a headline breaks off before its "and": the last two that are left are joined.
//!
//! * "was sentenced for evasion, fraud[, and theft]" is told as "for evasion and fraud": fewer, but a whole phrase.
//! * "met Olaf, king of the Danes[, and the duke]" is no list, and neither is "in Lund, Norland[, and Kora]".

use super::end::chunk_at;
use super::tail::Tail;
use crate::fact::gist;
use crate::fact::record::{Fact, FactKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind, Tag, sort};

/// Members of a list have no more words.
const MOST: usize = 4;

/// So many phrases behind "and" may still belong to a subject.
const REACH: usize = 6;

/// The headline with its list closed, where it breaks one off.
pub(in crate::fact) fn closed(view: &View<'_>, fact: &Fact) -> Option<String> {
    let (before, behind) = fact.gist.rsplit_once(", ").filter(|_| fact.kind == FactKind::Clause)?;
    let is_joined = behind.split(' ').any(|word| matches!(word, "and" | "or"));
    if is_joined || behind.ends_with('…') || behind.split(' ').count() > MOST {
        return None;
    }
    let tail = Tail::of(view, fact)?;
    let last = tail.last()?;
    let first = tail.words().iter().find(|(_, start)| *start == before.len() + 2).map(|(token, _)| *token)?;
    let (own, end) = (chunk_at(view, first)?, chunk_at(view, last)?);
    let is_whole = view.chunk(own)?.tokens.start == first && view.chunk(end)?.tokens.end == last + 1;
    let and = end + 1 + usize::from(view.kind(end + 1) == Some(ChunkKind::Mark(',')));
    let goes_on = view.is_word(and, &["and", "or"]) && is_member(view, and + 1);
    let left = own.checked_sub(2).filter(|_| view.kind(own - 1) == Some(ChunkKind::Mark(',')))?;
    // "brought the faith, a teaching of good and evil [that took up fire worship], and the art": the comma is of another list.
    let is_beside = tail.words().iter().any(|(token, _)| token + 2 == first);
    if !(is_whole && is_beside && goes_on && are_alike(view, left, own)) {
        return None;
    }
    let and = wording::text(view.source, view.chunk(and)?.tokens.start);
    let line = [before, " ", and, " ", behind].concat();
    (line.chars().count() <= gist::LONGEST).then_some(line)
}

/// Whether a noun stands there that no verb is told of: "and [the king] fled".
fn is_member(view: &View<'_>, at: usize) -> bool {
    let behind = (at + 1..at + REACH).find(|&at| {
        !matches!(view.kind(at), Some(ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Preposition))
    });
    view.kind(at) == Some(ChunkKind::Noun)
        && !behind.is_some_and(|at| {
            matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Adverb | ChunkKind::Participle))
        })
}

/// Whether two nouns are of one make: both names of one sort, or both common with the same word in front.
fn are_alike(view: &View<'_>, one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (view.chunk(one), view.chunk(other)) else { return false };
    if one.kind != ChunkKind::Noun || other.kind != ChunkKind::Noun {
        return false;
    }
    let opening = |at: usize| {
        let is_small =
            matches!(view.word(at).tag, Tag::Determiner | Tag::Possessive | Tag::Number | Tag::Clitic);
        is_small.then(|| wording::text(view.source, at).to_lowercase())
    };
    match (view.word(one.head).tag, view.word(other.head).tag) {
        (Tag::Noun, Tag::Noun) => opening(one.tokens.start) == opening(other.tokens.start),
        (Tag::Name, Tag::Name) => {
            let language = view.source.language;
            let named = |tokens: std::ops::Range<usize>| {
                let mention = language.mentions_in(tokens).last()?;
                language.entities.get(mention.entity)
            };
            let (Some(one), Some(other)) = (named(one.tokens.clone()), named(other.tokens.clone())) else {
                return false;
            };
            // "Ribe, Norland" is one place.
            let is_region = one.kind == EntityKind::Place
                && sort(one.kind, &one.name).map(|sort| sort.name)
                    != sort(other.kind, &other.name).map(|sort| sort.name);
            one.kind == other.kind && !is_region
        }
        _ => false,
    }
}
