//! One member of a list in which every member has its date in brackets: "degrees from Lund (1910), Turin (1925) and the Institute in
//! Lyon (1927)".
//!
//! * the member stands where the list began: "degrees from the Institute in Lyon";
//! * examples stand for what they are examples of: "branches in [cities including] Lund".
//!
//! A list without brackets, or one member alone, is not for this file.

use crate::fact::attach::siblings;
use crate::fact::unit::{Phrases, Unit, UnitKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind, Tag};
use std::ops::Range;

/// The parts of a headline of which the list tells the member `only` alone; `None` where this is no such list.
pub(super) fn member(view: &View<'_>, index: usize, parts: &[Unit], only: usize) -> Option<Vec<Unit>> {
    let verb = view.clauses.get(index)?.verb?;
    let members = members(view, index, only);
    let (first, others) = members.split_first()?;
    let second = others.first()?.clone();
    let own = members.iter().find(|member| member.contains(&only))?.clone();
    let is_first = own == *first;
    let start = first_start(view, index, first.end, second.start, others)?;
    // "took control of Kora, Marn (1301)": of several the last has the bracket.
    let is_joint = |at: &usize| matches!(view.kind(*at), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')));
    let own = if is_first {
        (start..own.end).rev().find(is_joint).map_or(start, |joint| joint + 1)..own.end
    } else {
        own
    };
    let opens = |at: usize| view.is_nominal(at) || is_preposition(view, at);
    if own.is_empty() || !opens(own.start) {
        return None;
    }
    // What stands in front of the list, with the preposition of all.
    let mut told: Vec<Unit> = Vec::with_capacity(parts.len());
    for part in parts {
        let kept: Phrases = part.chunks.iter().copied().take_while(|&at| at < start).collect();
        if kept.is_empty() || part.chunks.first().is_some_and(|&at| at >= start) {
            break;
        }
        told.push(Unit { kind: part.kind, chunks: kept });
    }
    let governor = start.checked_sub(1).filter(|&at| at > verb && is_preposition(view, at));
    let governor = match governor {
        Some(at) if view.is_word(at, &["including", "like"]) => without_class(view, &mut told),
        governor => governor,
    };
    let ends_with = |part: &Unit| governor.is_some() && part.chunks.last().copied() == governor;
    if told.last().is_some_and(ends_with) {
        if let Some(last) = told.last_mut() {
            last.chunks.extend(own);
        }
    } else if governor.is_none() || told.is_empty() {
        told.push(Unit { kind: UnitKind::Object, chunks: own.collect() });
    } else {
        return None;
    }
    Some(told)
}

/// The members of the list, each without its bracket. The first begins at the verb here.
fn members(view: &View<'_>, index: usize, only: usize) -> Vec<Range<usize>> {
    let is_joint = |at: usize| matches!(view.kind(at), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')));
    let mut members: Vec<Range<usize>> = Vec::new();
    let mut start = view.clauses.get(index).and_then(|clause| clause.verb).map_or(0, |verb| verb + 1);
    for aside in siblings(view, index, only).take(MOST) {
        let (Some(opener), Some(close)) = (aside.opener, aside.owned.last()) else { continue };
        members.push(start..opener.max(start));
        let behind = (*close..*close + 4).find(|&at| view.kind(at) == Some(ChunkKind::Mark(')')));
        let Some(behind) = behind else { break };
        start = behind + 1;
        while is_joint(start) {
            start += 1;
        }
    }
    members
}

/// Where the first member begins: behind the preposition of all, or behind the verb.
fn first_start(
    view: &View<'_>,
    index: usize,
    end: usize,
    second: usize,
    others: &[Range<usize>],
) -> Option<usize> {
    let clause = view.clauses.get(index)?;
    let verb = clause.verb?;
    // Not what stands in other brackets.
    let is_own = |at: usize| is_preposition(view, at) && clause.owned.contains(&at);
    let before = |end: usize| (verb + 1..end).rev().find(|&at| is_own(at));
    if is_preposition(view, second) {
        // "at Lund (1676), at Kora (1677)": each with its own.
        let word = wording::text(view.source, view.chunk(second)?.head);
        let own = |at: &usize| is_own(*at) && view.is_word(*at, &[word]);
        let is_joined =
            |at: usize| matches!(view.kind(at - 1), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')));
        let mut all = (verb + 1..end).rev().filter(own);
        return all.find(|&at| !is_joined(at));
    }
    // "the Danes at Lund (1676) and the Dutch at Kora (1677)": as many phrases hang on the first as on the others.
    let inside = |member: &Range<usize>| member.clone().filter(|&at| is_preposition(view, at)).count();
    let hanging = others.iter().map(inside).min().unwrap_or(0);
    let mut hung = end;
    for _ in 0..hanging {
        hung = before(hung)?;
    }
    // "came to light in a report (April) and an article in the Mirror (May)": light is no such thing as an article.
    let is_phrase = |at: usize| {
        view.chunk(at).is_some_and(|chunk| {
            kind(view, at).is_some()
                || matches!(view.word(chunk.tokens.start).tag, Tag::Determiner | Tag::Name | Tag::Number)
        })
    };
    let end = if is_phrase(before(hung).map_or(verb, |at| at) + 1) { hung } else { end };
    let Some(mut governor) = before(end) else { return Some(verb + 1) };
    // "from Lund University in Scania (1910) and the College of Surgeons (1925)": from both, not in both.
    let led = governor.checked_sub(2).filter(|&led| led > verb && is_preposition(view, led));
    if let Some(led) = led
        && view.is_word(governor, &["at", "in", "near"])
        && !is_the(view, governor - 1)
        && kind(view, governor - 1).is_some()
        && others.iter().any(|other| is_institution(view, other))
    {
        governor = led;
    }
    Some(governor + 1)
}

/// "in [a string of roles in films like] The Organ", "in [cities including] Lund": leaves out the class of which the member is an
/// example, and gives the preposition of that.
fn without_class(view: &View<'_>, told: &mut Vec<Unit>) -> Option<usize> {
    told.pop();
    let counts = |part: &Unit| {
        part.kind == UnitKind::Prepositional
            && part.chunks.get(1).and_then(|&at| view.chunk(at)).is_some_and(|chunk| {
                wording::is_word(
                    view.source,
                    chunk.head,
                    &["host", "number", "range", "series", "string", "variety"],
                )
            })
    };
    let mut class = told.pop();
    // "wrote [books for children, including] Kora": the books are meant.
    let is_for = class.as_ref().is_some_and(|class| {
        class.chunks.first().is_some_and(|&at| view.is_word(at, &["about", "for", "on"]))
    });
    if is_for && told.last().is_some_and(|part| part.kind == UnitKind::Object) {
        class = told.pop();
    }
    if let Some(first) = told.iter().position(counts) {
        told.truncate(first);
    }
    let governor =
        class.and_then(|class| class.chunks.first().copied()).filter(|&at| is_preposition(view, at))?;
    told.push(Unit { kind: UnitKind::Prepositional, chunks: Phrases::from_slice(&[governor]) });
    Some(governor)
}

fn is_preposition(view: &View<'_>, at: usize) -> bool {
    view.kind(at) == Some(ChunkKind::Preposition)
}

fn is_the(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| view.word(chunk.tokens.start).tag == Tag::Determiner)
}

fn kind(view: &View<'_>, at: usize) -> Option<EntityKind> {
    let mention = view.source.language.mentions_in(view.chunk(at)?.tokens.clone()).last()?;
    view.source.language.entities.get(mention.entity).map(|entity| entity.kind)
}

/// "the College of Surgeons": a body that gives or takes in, and no place.
fn is_institution(view: &View<'_>, member: &Range<usize>) -> bool {
    kind(view, member.start) == Some(EntityKind::Organisation)
}

/// How many members of a list are looked at.
const MOST: usize = 64;
