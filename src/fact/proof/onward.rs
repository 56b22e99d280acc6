//! A headline led on with the phrase that stands at once behind it, where there is room for the whole of that phrase.
//!
//! * "won the election [with almost sixty percent of the vote]", "reached an understanding [with the leaders of Kora]"
//!
//! What did not fit as a whole may have been left out from its beginning; here as much of it is told as ends well.

use super::end::{chunk_at, is_open};
use super::mend::{MOST, next_phrase};
use super::tail::Tail;
use crate::fact::gist::LONGEST;
use crate::fact::pronoun::{self, Replacement};
use crate::fact::record::{Fact, FactKind};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// Prepositions that tell of the noun or the verb in front of them rather than where and when.
const LEADING: &[&str] =
    &["against", "between", "for", "from", "into", "of", "over", "to", "toward", "towards", "with"];

/// Of these nothing is told by half: "between Lund [and Kora]", "of central [and eastern Norland]".
const WHOLE: &[&str] = &["between", "into", "of", "over"];

/// The headline with the phrase behind it, `None` where that does not fit or ends nothing.
pub(in crate::fact) fn led_on(view: &View<'_>, fact: &Fact, replaced: &[Replacement]) -> Option<String> {
    if fact.kind != FactKind::Clause || fact.gist.ends_with('…') {
        return None;
    }
    let room = LONGEST.checked_sub(fact.gist.chars().count()).filter(|&room| room > SHORTEST)?;
    let tail = Tail::of(view, fact)?;
    let last = tail.last()?;
    let at = chunk_at(view, last)?;
    // "brought the book to Holm, who published it": not "the book [to Holm]".
    let is_told_before = fact.predicate.as_ref().is_none_or(|predicate| last < predicate.main);
    let is_behind = !is_told_before
        && view.chunk(at)?.tokens.end == last + 1
        && view.chunk(at + 1)?.tokens.start == last + 1
        && view.is_word(at + 1, LEADING)
        && is_own(view, at);
    if !is_behind {
        return None;
    }
    let mut end = at + 1;
    while let Some(next) = next_phrase(view, end).filter(|next| *next <= at + MOST) {
        end = next;
        let listed = list_end(view, end, at + 1);
        for stop in listed.into_iter().chain([end]) {
            let last_told = view.chunk(stop - 1)?.tokens.end;
            // "peaceful reunification and an end [to the war]"
            let is_list_open = stop != end
                && view.kind(stop) == Some(ChunkKind::Preposition)
                && !matches!(view.kind(stop + 1), Some(ChunkKind::Time(_)));
            let words = pronoun::write(view, last + 1..last_told, replaced);
            if words.chars().count() < room
                && !is_list_open
                && !view.times.stand_in(&(last + 1..last_told))
                && !is_open(view, last_told - 1)
                && ends_well(view, stop, at + 1)
            {
                return Some(format!("{} {words}", fact.gist));
            }
        }
    }
    None
}

/// Where the list ends of which a noun is the first: "between Lund, Kora and Ribe", "from Lund to Kora".
fn list_end(view: &View<'_>, end: usize, leads: usize) -> Option<usize> {
    let is_noun = |at: usize| view.kind(at) == Some(ChunkKind::Noun);
    if view.is_word(leads, &["from"]) && end == leads + 2 && view.is_word(end, &["to"]) && is_noun(end + 1) {
        return Some(end + 2);
    }
    let mut at = end;
    while at < end + LIST && view.kind(at) == Some(ChunkKind::Mark(',')) && is_noun(at + 1) {
        at += 2;
    }
    let and = at + usize::from(view.kind(at) == Some(ChunkKind::Mark(',')));
    (view.kind(and) == Some(ChunkKind::Coordinator) && is_noun(and + 1)).then_some(and + 2)
}

/// Lists have no more than half so many members.
const LIST: usize = 8;

/// No phrase is shorter.
const SHORTEST: usize = 6;

/// Whether the phrase behind `at` belongs to the same clause.
fn is_own(view: &View<'_>, at: usize) -> bool {
    view.clauses.iter().take(64).any(|clause| clause.owned.contains(&at) && clause.owned.contains(&(at + 1)))
}

/// Whether the phrase that ends before `next` is whole there.
fn ends_well(view: &View<'_>, next: usize, leads: usize) -> bool {
    let is_whole = view.is_word(leads, WHOLE);
    // "takes over the hall for 7", "banned from serving [in the army]"
    let Some(last) = next.checked_sub(1).and_then(|last| view.chunk(last)) else { return false };
    let is_named = matches!(view.word(last.tokens.end - 1).tag, Tag::Noun | Tag::Name | Tag::Adjective);
    if !is_named || last.kind != ChunkKind::Noun {
        return false;
    }
    // "a quarrel between the senator [, who left, and the king]"
    let is_two = !view.is_word(leads, &["between"])
        || view.kind(next.saturating_sub(2)) == Some(ChunkKind::Coordinator)
        || view.word(last.head).tag == Tag::Noun
            && crate::language::is_plural_noun(wording::text(view.source, last.head));
    // "from Lund [to Kora]"
    let is_far = view.is_word(leads, &["from"])
        && !view.is_word(next.saturating_sub(2), &["to"])
        && (next..next + LIST).any(|at| view.is_word(at, &["to", "into"]));
    let is_from = view.is_word(leads, &["from"]) && next == leads + 2;
    let stands = match view.kind(next) {
        None | Some(ChunkKind::Time(_)) => true,
        Some(ChunkKind::Coordinator) => !is_whole && !is_from && !shares_head(view, leads + 1, next),
        Some(ChunkKind::Mark(',')) => !(is_whole && view.is_nominal(next + 1)),
        Some(ChunkKind::Mark(mark)) => !matches!(mark, '“' | '"' | '‘' | '-' | '/' | '('),
        Some(ChunkKind::Preposition) => {
            let is_name = view.word(last.tokens.end - 1).tag == Tag::Name;
            !view.is_word(next, &["of", "than"]) && (is_name || !view.is_word(next, RELATING))
        }
        Some(ChunkKind::Subordinator) => !view.is_word(next, &["that"]),
        _ => false,
    };
    is_two && !is_far && stands
}

/// Prepositions that what is told of a noun begins with.
const RELATING: &[&str] = &["against", "between", "into", "on", "over", "to", "toward", "towards"];

/// "to the radio [and television industries]", "for the Institute of History [and Letters]", "with both the guard [and the
/// fleet]": the noun behind "and" is that of both, or the word in front is.
fn shares_head(view: &View<'_>, first: usize, and: usize) -> bool {
    let (Some(one), Some(other)) = (view.chunk(and - 1), view.chunk(and + 1)) else { return true };
    let is_led = |at: usize| matches!(view.word(at).tag, Tag::Determiner | Tag::Possessive | Tag::Number);
    let is_name = |at: usize| view.word(at).tag == Tag::Name;
    let is_both = (first..and).any(|at| {
        view.chunk(at)
            .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["both", "either"]))
    });
    let second = other.tokens.start;
    is_both || !is_led(second) && (is_led(one.tokens.start) || is_name(one.head) && is_name(second))
}
