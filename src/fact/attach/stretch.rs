//! Two dates of one clause that are one stretch of time.
//!
//! * "the crisis of 1997 and 1998", "from 1702 until her death in 1731", "from 48 in 2015 to 73 in 2023"
//!
//! This file knows dates side by side; which clause they belong to is settled elsewhere.

use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, is_plural_noun};
use crate::temporal::{PartialDate, TimeValue, Timex};

/// "the crisis of 1997 and 1998", "in the 15th and 16th centuries": two dates of one thing are one stretch of time.
pub(super) fn joined(view: &View<'_>, owned: &[usize], place: usize) -> Option<Timex> {
    let at = |place: usize| owned.get(place).copied();
    let (first, second) = (view.timex(at(place)?)?, view.timex(at(place + 2)?)?);
    let (TimeValue::Point(from), TimeValue::Point(to)) = (first.value, second.value) else { return None };
    let is_and = view.is_word(at(place + 1)?, &["and"]);
    let is_plain = first.modifier.is_none() && second.modifier.is_none();
    if !(is_and && is_plain && from.granularity() == to.granularity()) {
        return None;
    }
    let is_next = match (from, to) {
        (PartialDate::Century(one), PartialDate::Century(other))
        | (PartialDate::Decade(one), PartialDate::Decade(other)) => one + 1 == other,
        // "in September and October"
        (PartialDate::Month { year, month }, PartialDate::Month { year: of, month: other }) => {
            year == of && month + 1 == other
        }
        _ => false,
    };
    let noun = place.checked_sub(2).and_then(at).and_then(|noun| view.chunk(noun));
    let is_of = place.checked_sub(1).and_then(at).is_some_and(|of| view.is_word(of, &["of"]));
    let is_one = is_of
        && noun.is_some_and(|noun| {
            let word = wording::text(view.source, noun.head);
            noun.kind == ChunkKind::Noun && !is_plural_noun(word)
        });
    let is_before = first.interval().is_before(second.interval());
    ((is_next || is_one) && is_before).then_some(Timex { value: TimeValue::Range(from, to), ..*first })
}

/// "ruled from 1702 until her death in 1731": from the first year to the second.
pub(super) fn lasting(view: &View<'_>, owned: &[usize], place: usize, timex: Timex) -> Option<Timex> {
    let at = |place: usize| owned.get(place).copied();
    let is = |place: usize, words: &[&str]| at(place).is_some_and(|at| view.is_word(at, words));
    let from = place.checked_sub(1).filter(|&from| is(from, &["from"]))?;
    let noun = from + 3;
    if !is(from + 2, &["until", "till"]) || !at(noun).is_some_and(|at| view.kind(at) == Some(ChunkKind::Noun))
    {
        return None;
    }
    let mut end = noun + 1;
    while end < noun + 5 && at(end).is_none_or(|at| view.timex(at).is_none()) {
        let is_phrase =
            at(end).is_some_and(|at| view.is_nominal(at) || view.kind(at) == Some(ChunkKind::Preposition));
        if !is_phrase {
            return None;
        }
        end += 1;
    }
    let last = at(end).and_then(|at| view.timex(at))?;
    let (TimeValue::Point(first), TimeValue::Point(to)) = (timex.value, last.value) else { return None };
    let is_before = timex.interval().is_before(last.interval());
    (is_before && is(end - 1, &["in", "on"])).then_some(Timex { value: TimeValue::Range(first, to), ..timex })
}

/// "rose from 48 in 2015 to 73 in 2023": it had risen so far at the second date; at the first it only began.
pub(super) fn is_start(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let at = |place: usize| owned.get(place).copied();
    let timex = |place: usize| at(place).and_then(|at| view.timex(at));
    let is = |place: usize, words: &[&str]| at(place).is_some_and(|at| view.is_word(at, words));
    let is_amount = |place: usize| {
        at(place).and_then(|at| view.chunk(at)).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Noun && view.word(chunk.tokens.start).tag == Tag::Number
        })
    };
    let in_time = &["in", "by", "at", "on"];
    let Some(from) = place.checked_sub(3) else { return false };
    let is_way = is(from, &["from"]) && is_amount(from + 1) && is(from + 2, in_time);
    is_way
        && is(place + 1, &["to"])
        && is_amount(place + 2)
        && is(place + 3, in_time)
        && timex(place)
            .zip(timex(place + 4))
            .is_some_and(|(first, second)| first.interval().is_before(second.interval()))
}
