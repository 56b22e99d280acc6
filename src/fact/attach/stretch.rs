//! Two dates of one clause that are one stretch of time.
//!
//! * "the crisis of 1997 and 1998", "from 1702 until her death in 1731", "from 48 in 2015 to 73 in 2023"
//!
//! This file knows dates side by side; which clause they belong to is settled elsewhere.

use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, is_plural_noun};
use crate::temporal::{Modifier, PartialDate, TimeValue, Timex};

/// "the crisis of 1997 and 1998", "in the 15th and 16th centuries": two dates of one thing are one stretch of time.
pub(super) fn joined(view: &View<'_>, owned: &[usize], place: usize) -> Option<Timex> {
    let at = |place: usize| owned.get(place).copied();
    let (first, second) = (view.timex(at(place)?)?, view.timex(at(place + 2)?)?);
    let (TimeValue::Point(from), TimeValue::Point(to)) = (first.value, second.value) else { return None };
    let is_and = view.is_word(at(place + 1)?, &["and"]);
    // "the 1870s and early 1880s", "the late eleventh and twelfth centuries"
    let is_coarse = matches!(from, PartialDate::Century(_) | PartialDate::Decade(_));
    let is_edge = |modifier: Option<Modifier>| {
        matches!(modifier, Some(Modifier::Start | Modifier::Mid | Modifier::End)) && is_coarse
    };
    // "in late 1951 and early 1952": over the turn of the year.
    if let (PartialDate::Year(one), PartialDate::Year(other)) = (from, to)
        && is_and
        && (first.modifier, second.modifier) == (Some(Modifier::End), Some(Modifier::Start))
        && one + 1 == other
    {
        return Some(Timex { value: TimeValue::Range(from, to), modifier: None, ..*first });
    }
    let is_plain =
        [first.modifier, second.modifier].iter().all(|&modifier| modifier.is_none() || is_edge(modifier));
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
    // "the troubles of 1793 and 1794"
    let is_year_on =
        is_of && matches!((from, to), (PartialDate::Year(one), PartialDate::Year(other)) if one + 1 == other);
    ((is_next || is_one || is_year_on) && is_before).then_some(Timex {
        value: TimeValue::Range(from, to),
        modifier: None,
        ..*first
    })
}

/// "from 1939 until \[the outbreak of the Great War\]": the second of two dates, to which the first is told.
pub(super) fn is_end(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let is = |place: Option<usize>, words: &[&str]| {
        place.and_then(|place| owned.get(place)).is_some_and(|&at| view.is_word(at, words))
    };
    // "the outbreak of"
    let is_of = is(place.checked_sub(1), &["of"])
        && owned.get(place.saturating_sub(2)).is_some_and(|&noun| view.is_nominal(noun));
    let place = if is_of { place - 2 } else { place };
    let is_at = |back: usize, words: &[&str]| is(place.checked_sub(back), words);
    let first = place.checked_sub(2).and_then(|place| owned.get(place)).and_then(|&at| view.timex(at));
    first.is_some_and(Timex::is_dated) && is_at(1, &["to", "until", "till"]) && is_at(3, &["from"])
}

/// "ruled from 1702 until her death in 1731": from the first year to the second, and the place of the second.
pub(super) fn lasting(
    view: &View<'_>,
    owned: &[usize],
    place: usize,
    timex: Timex,
) -> Option<(usize, Timex)> {
    let at = |place: usize| owned.get(place).copied();
    let is = |place: usize, words: &[&str]| at(place).is_some_and(|at| view.is_word(at, words));
    let from = place.checked_sub(1).filter(|&from| is(from, &["from"]))?;
    let noun = from + 3;
    if is_end(view, owned, noun)
        && let Some(last) = at(noun).and_then(|at| view.timex(at))
        && let (TimeValue::Point(first), TimeValue::Point(to)) = (timex.value, last.value)
        && timex.interval().is_before(last.interval())
        && first.granularity() <= to.granularity()
    {
        return Some((noun, Timex { value: TimeValue::Range(first, to), ..timex }));
    }
    if !is(from + 2, &["to", "until", "till"])
        || !at(noun).is_some_and(|at| view.kind(at) == Some(ChunkKind::Noun))
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
    let timex = Timex { value: TimeValue::Range(first, to), ..timex };
    (is_before && is(end - 1, &["in", "on"])).then_some((end, timex))
}

/// "rose from 48 in 2015 to over 73 in 2023": a change from the first date to the second, and the place of the second.
pub(super) fn growth(view: &View<'_>, owned: &[usize], place: usize) -> Option<(usize, Timex)> {
    /// How many phrases an amount has at most: "to nearly two thousand tonnes of tea".
    const LONGEST: usize = 5;
    let is = |place: usize, words: &[&str]| {
        owned.get(place).is_some_and(|&at| {
            let last = view.chunk(at).map(|chunk| chunk.tokens.end - 1);
            last.is_some_and(|last| wording::is_word(view.source, last, words))
        })
    };
    let timex = |place: usize| owned.get(place).and_then(|&at| view.timex(at));
    let first = timex(place)?;
    let lead = place.checked_sub(1).filter(|&lead| is(lead, &["in", "by", "at", "on"]))?;
    let from = (lead.saturating_sub(LONGEST + 1)..lead).rev().find(|&from| is(from, &["from"]))?;
    let to = place + 1;
    if !is(to, &["to"]) || !is_measure(view, owned.get(from + 1..lead)?) {
        return None;
    }
    let end = (to + 2..to + LONGEST + 3).find(|&end| timex(end).is_some())?;
    if !is(end - 1, &["in", "by", "at", "on"]) || !is_measure(view, owned.get(to + 1..end - 1)?) {
        return None;
    }
    let last = timex(end)?;
    let (TimeValue::Point(one), TimeValue::Point(other)) = (first.value, last.value) else { return None };
    let is_before = first.interval().is_before(last.interval());
    is_before.then_some((end, Timex { value: TimeValue::Range(one, other), ..*first }))
}

/// "barely 18,000", "$238 million", "some 500 bales of wool", "third place": phrases that say how much or where.
fn is_measure(view: &View<'_>, phrases: &[usize]) -> bool {
    let is_part = |&at: &usize| {
        view.is_nominal(at) || matches!(view.kind(at), Some(ChunkKind::Adverb | ChunkKind::Preposition))
    };
    !phrases.is_empty() && phrases.iter().all(is_part)
}
