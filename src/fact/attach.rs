//! Which clause a date belongs to.
//!
//! The rule is strict and local: a date dates the clause it stands in. Three things take it away from the verb:
//! an event noun right beside it behind "after", "like" and so on ("after the murder of M on 15 August"), a
//! bracket behind a name ("(1877–1938)"), and a second date in the same clause, which leaves both unsure.

mod attribute;
mod bracket;
mod claim;

use super::apparatus;
use super::clause::{Clause, Link};
use super::record::Relation;
use super::view::View;
use super::wording;
use crate::language::{Chunk, ChunkKind, Tag, is_event_noun, is_plural_noun};
use crate::temporal::{Basis, Confidence, Modifier, PartialDate, TimeValue, Timex};

/// What the date dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// What the clause says.
    Clause,
    /// The noun phrase: its phrase.
    NounEvent(usize),
    /// The name in front of the bracket.
    Bracket,
    /// What the clause says of one of a list, the noun in front of the bracket: its phrase.
    Listed(usize),
}

/// A date and what it dates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attachment {
    /// The phrase of the date.
    pub(super) time: usize,
    /// The clause.
    pub(super) clause: usize,
    pub(super) role: Role,
    pub(super) relation: Relation,
    pub(super) timex: Timex,
    pub(super) confidence: Confidence,
}

/// Every dated time phrase of the sentence with the clause it belongs to, in the order of the text.
pub(super) fn attachments(view: &View<'_>, is_item: bool) -> Vec<Attachment> {
    let mut found = Vec::new();
    for (index, clause) in view.clauses.iter().enumerate() {
        let first = found.len();
        for (place, &at) in clause.owned.iter().enumerate() {
            let Some(timex) = view.timex(at).copied().filter(Timex::is_dated) else { continue };
            if apparatus::is_dateline(view, at) {
                continue;
            }
            if clause.link == Link::Aside && clause.verb.is_none() {
                found.push(bracket::attachment(view, index, at, timex));
                continue;
            }
            let owned = clause.owned.as_slice();
            if claim::is_claimed(view, clause, place, timex) {
                continue;
            }
            // The second half of "1997 and 1998", the first of "from 48 in 2015 to 73 in 2023".
            let is_half = place >= 2 && joined(view, owned, place - 2).is_some();
            if is_half || is_start(view, owned, place) {
                continue;
            }
            let timex = joined(view, owned, place).unwrap_or(timex);
            if let Some(index) = told_there(view, owned, place) {
                found.push(Attachment {
                    time: at,
                    clause: index,
                    role: Role::Clause,
                    relation: Relation::At,
                    timex,
                    confidence: timex.confidence,
                });
                continue;
            }
            let is_fragment = clause.verb.is_none() && index == 0 && !is_item;
            let noun = culmination(view, clause, place)
                .or_else(|| defined(view, clause, at))
                .or_else(|| label(view, owned, place))
                .or_else(|| event_noun(view, owned, place, is_fragment));
            let role = noun.map_or(Role::Clause, Role::NounEvent);
            let (relation, timex) = match relation(view, &clause.owned, place, timex) {
                (Relation::At, timex) if role == Role::Clause && is_of_later(view, owned, place) => {
                    (Relation::Before, Timex { modifier: Some(Modifier::Before), ..timex })
                }
                settled => settled,
            };
            let told = if role == Role::Clause {
                held_in_front(view, clause).or_else(|| glossed(view, clause))
            } else {
                None
            };
            let (relation, timex) = if role == Role::Clause {
                lasting(view, owned, place, timex).map_or((relation, timex), |timex| (Relation::At, timex))
            } else {
                (relation, timex)
            };
            found.push(Attachment {
                time: at,
                clause: told.unwrap_or(index),
                role,
                relation,
                timex,
                confidence: timex.confidence.min(claim::sure(view, clause, place)),
            });
        }
        drop_coarser(&mut found, first);
        drop_qualifying(view, &clause.owned, &mut found, first);
        share(&mut found, first);
        attribute::outweigh(view, clause, found.get_mut(first..).unwrap_or_default());
        if found.len() == first && clause.link != Link::Aside {
            found.extend(attribute::attachment(view, index, clause));
        }
    }
    found.sort_by_key(|attachment| attachment.time);
    if is_item {
        drop_head(view, &mut found);
    }
    bracket::drop_coarser(view, &mut found);
    found
}

/// "The Metre Treaty of 20 May 1875 is a treaty": the day of the treaty, which is one to this day.
fn defined(view: &View<'_>, clause: &Clause, time: usize) -> Option<usize> {
    let verb = view.verb(clause)?;
    let word = view.word(verb.head);
    let subject = clause.subject.clone()?;
    let is_be = word.lemma == Some("be")
        && word.tag == Tag::Auxiliary
        && verb.tokens.len() == 1
        && word.tense == Some(crate::language::Tense::Present);
    let noun = time.checked_sub(2).filter(|&noun| {
        view.is_word(time - 1, &["of"]) && (subject.start..=time).contains(&noun) && Some(time) < clause.verb
    });
    noun.filter(|_| is_be)
}

/// "conquered the area that is now Latvia in 1516": the date is not that of the remark.
fn glossed(view: &View<'_>, clause: &Clause) -> Option<usize> {
    let verb = view.verb(clause).filter(|_| clause.link == Link::Relative)?;
    let word = view.word(verb.head);
    let is_today = word.lemma == Some("be")
        && word.tense == Some(crate::language::Tense::Present)
        && clause.owned.iter().take(4).any(|&at| view.is_word(at, &["now", "today"]));
    let parent = clause.parent.filter(|_| is_today)?;
    let main = view.clauses.get(parent)?;
    let has_date = main.owned.iter().take(60).any(|&at| view.timex(at).is_some_and(Timex::is_dated));
    (!has_date).then_some(parent)
}

/// "ruled from 1702 until her death in 1731": from the first year to the second.
fn lasting(view: &View<'_>, owned: &[usize], place: usize, timex: Timex) -> Option<Timex> {
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

/// "In the elections held in December 1970, the party won": what was done there was done then.
fn held_in_front(view: &View<'_>, clause: &Clause) -> Option<usize> {
    const TAKING_PLACE: &[&str] = &[
        "conduct", "convene", "deliver", "fight", "give", "hold", "issue", "publish", "send", "sign",
        "stage", "write",
    ];
    let parent = clause.parent.filter(|_| clause.link == Link::Reduced)?;
    let main = view.clauses.get(parent).filter(|main| main.link == Link::Main)?;
    let (antecedent, subject) = (clause.antecedent?, main.subject.clone()?);
    let lemma = view.verb(clause).and_then(|verb| view.word(verb.head).lemma)?;
    let leads =
        |at: Option<usize>| at.is_some_and(|at| view.is_word(at, &["in", "at", "during", "by", "with"]));
    let opens = leads(antecedent.checked_sub(1))
        || antecedent
            .checked_sub(2)
            .is_some_and(|of| view.is_word(of + 1, &["of"]) && leads(of.checked_sub(1)));
    let has_date = main.owned.iter().take(60).any(|&at| view.timex(at).is_some_and(Timex::is_dated));
    let is_beside = clause.verb == Some(antecedent + 1);
    let is_front = antecedent < subject.start && is_beside && opens && TAKING_PLACE.contains(&lemma);
    (is_front && !has_date).then_some(parent)
}

/// "1885 – (December) Founding of the Congress": the finer date behind the year that heads a line is its date.
fn drop_head(view: &View<'_>, found: &mut Vec<Attachment>) {
    let is_mark = |at: usize| matches!(view.kind(at), Some(ChunkKind::Mark(_)));
    let finer = found.first().zip(found.get(1)).is_some_and(|(one, other)| {
        let (days, others) = (one.timex.interval(), other.timex.interval());
        days != others && days.contains(others) && (one.time + 1..other.time).all(is_mark) && one.time <= 1
    });
    if finer {
        found.remove(0);
    }
}

/// "2. The Chauri incident: 5 February 1922: the movement was called off": the date between two colons is of what stands before.
fn label(view: &View<'_>, owned: &[usize], place: usize) -> Option<usize> {
    let at = *owned.get(place)?;
    let before = place.checked_sub(2)?;
    let is_mark = |at: usize| matches!(view.kind(at), Some(ChunkKind::Mark(':' | '–' | '—')));
    let opens = owned.get(before + 1).is_some_and(|&at| is_mark(at));
    let closes = view.kind(at + 1) == Some(ChunkKind::Mark(':'));
    let noun = owned.get(before).copied().filter(|&noun| view.kind(noun) == Some(ChunkKind::Noun))?;
    // Back to the head: "The massacre of Amritsar: 13 April 1919:"
    let mut head = before;
    while head >= 2
        && before - head < 8
        && owned.get(head - 1).is_some_and(|&at| view.is_word(at, &["of", "in", "at"]))
        && owned.get(head - 2).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Noun))
    {
        head -= 2;
    }
    (opens && closes).then(|| owned.get(head).copied().unwrap_or(noun))
}

/// ", culminating in the ban of 17 players in 1906": what it came to happened then.
fn culmination(view: &View<'_>, clause: &Clause, place: usize) -> Option<usize> {
    let lemma = view.verb(clause).and_then(|verb| view.word(verb.head).lemma)?;
    let comes_to = clause.link == Link::Free && ["culminate", "result", "end"].contains(&lemma);
    let behind = clause.owned.get(clause.behind_verb()..place).filter(|_| comes_to)?;
    let is_in = behind.first().is_some_and(|&at| view.is_word(at, &["in", "with"]));
    behind.get(1).copied().filter(|&at| is_in && view.kind(at) == Some(ChunkKind::Noun))
}

/// "the crisis of 1997 and 1998", "in the 15th and 16th centuries": two dates of one thing are one stretch of time.
fn joined(view: &View<'_>, owned: &[usize], place: usize) -> Option<Timex> {
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

/// "rose from 48 in 2015 to 73 in 2023": it had risen so far at the second date; at the first it only began.
fn is_start(view: &View<'_>, owned: &[usize], place: usize) -> bool {
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

/// "Ringsted, 9 June 1841, where the guards shot two weavers, ...": the date between a place and its clause is that of the
/// clause.
fn told_there(view: &View<'_>, owned: &[usize], place: usize) -> Option<usize> {
    let at = *owned.get(place)?;
    let before = place.checked_sub(2)?;
    let is_apposed = owned.get(before + 1).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')))
        && owned.get(before).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Noun));
    let is_closed = view.kind(at + 1) == Some(ChunkKind::Mark(','));
    let index = view.opened_in(at + 2..at + 3).filter(|_| is_apposed && is_closed)?;
    let clause = view.clauses.get(index)?;
    let is_where = clause.opener.is_some_and(|opener| view.is_word(opener, &["where", "when"]));
    let has_date = clause.owned.iter().take(24).any(|&at| view.timex(at).is_some());
    (is_where && !has_date).then_some(index)
}

/// "Last year, on 7th July": of two dates side by side of which one lies within the other, the finer stays.
fn drop_coarser(found: &mut Vec<Attachment>, first: usize) {
    if found.len() > first + 32 {
        return;
    }
    let mut at = first;
    while at + 1 < found.len() {
        let (Some(one), Some(other)) = (found.get(at), found.get(at + 1)) else { break };
        let (days, others) = (one.timex.interval(), other.timex.interval());
        let is_inherited = one.timex.basis != other.timex.basis
            && (one.timex.basis == Basis::Context || other.timex.basis == Basis::Context);
        let is_near = (other.time.abs_diff(one.time) <= 3 || is_inherited)
            && one.role == Role::Clause
            && other.role == Role::Clause;
        if is_near && days != others && days.contains(others) {
            found.remove(at);
        } else if is_near && days != others && others.contains(days) {
            found.remove(at + 1);
        } else {
            at += 1;
        }
    }
}

/// "renounced the pact of 1932 on 28 November": beside another date a year behind "of" only says which pact.
fn drop_qualifying(view: &View<'_>, owned: &[usize], found: &mut Vec<Attachment>, first: usize) {
    let dates = found.iter().skip(first).filter(|one| one.role == Role::Clause).count();
    if !(2..=8).contains(&dates) {
        return;
    }
    let qualifies = |one: &Attachment| {
        let place = owned.iter().position(|&at| at == one.time);
        let before = |back: usize| {
            place.and_then(|place| place.checked_sub(back)).and_then(|place| owned.get(place)).copied()
        };
        let is_year = one.timex.value.granularity() == Some(crate::temporal::Granularity::Year);
        let is_noun = before(2).is_some_and(|at| view.kind(at) == Some(ChunkKind::Noun));
        let is_of = is_year && before(1).is_some_and(|at| view.is_word(at, &["of"]));
        // "Following a vote in June 2016, the government left in March 2017"
        let is_behind = before(1).is_some_and(|at| view.is_word(at, &["in", "on"]))
            && before(3).is_some_and(|at| view.is_word(at, &["after", "before", "despite", "following"]));
        one.role == Role::Clause && is_noun && (is_of || is_behind)
    };
    let mut left = dates;
    let mut at = first;
    while at < found.len() {
        if left < 2 || !found.get(at).is_some_and(qualifies) {
            at += 1;
            continue;
        }
        left -= 1;
        // "erupted in 1989 following the polls of 1987": the polls were then.
        let place = found.get(at).and_then(|one| owned.iter().position(|&owned| owned == one.time));
        let before = |back: usize| {
            place.and_then(|place| place.checked_sub(back)).and_then(|place| owned.get(place)).copied()
        };
        let mentions = before(3).is_some_and(|at| view.is_word(at, MENTIONING));
        match (before(2).filter(|_| mentions), found.get_mut(at)) {
            (Some(noun), Some(one)) => one.role = Role::NounEvent(noun),
            _ => {
                found.remove(at);
            }
        }
    }
}

/// Two dates for one verb: neither is sure.
fn share(found: &mut [Attachment], first: usize) {
    let rivals = found.iter().skip(first).filter(|one| one.role == Role::Clause).count();
    if rivals < 2 {
        return;
    }
    for attachment in found.iter_mut().skip(first).filter(|one| one.role == Role::Clause) {
        attachment.confidence = attachment.confidence.min(Confidence::percent(50));
    }
}

/// Prepositions that make what follows a mention of an event rather than the time of the verb.
const MENTIONING: &[&str] =
    &["after", "before", "since", "following", "like", "including", "until", "till", "despite"];

/// The event noun a date stands right beside, when the date belongs to it rather than to the verb.
fn event_noun(view: &View<'_>, owned: &[usize], place: usize, is_fragment: bool) -> Option<usize> {
    let at = |place: usize| owned.get(place).copied();
    let is_event = |at: usize| {
        let Some(chunk) = view.chunk(at).filter(|chunk| chunk.kind == ChunkKind::Noun) else { return false };
        is_event_noun(wording::text(view.source, chunk.head))
    };
    // "May 2, 2011 US commando action"
    if let Some(next) = at(place + 1).filter(|&next| is_event(next)) {
        let behind = place.checked_sub(1).and_then(at);
        let verb_before = behind.is_some_and(|behind| {
            view.kind(behind) == Some(ChunkKind::Preposition)
                && view.is_word(behind, &["of", "after", "by", "to", "following"])
        });
        let in_wake = place
            .checked_sub(2)
            .and_then(at)
            .and_then(|at| view.chunk(at))
            .is_some_and(|chunk| wording::is_word(view.source, chunk.head, WAKE));
        if verb_before && !in_wake {
            return Some(next);
        }
    }
    let mut back = place.checked_sub(1)?;
    let mut is_apart = false;
    while view.kind(at(back)?) == Some(ChunkKind::Preposition)
        || view.kind(at(back)?) == Some(ChunkKind::Mark(','))
    {
        is_apart |= view.kind(at(back)?) == Some(ChunkKind::Mark(','));
        back = back.checked_sub(1)?;
    }
    // "the murder of M", "the debacle of B": climb to the noun in front.
    let mut noun = back;
    for _ in 0..3 {
        if is_event(at(noun)?) {
            break;
        }
        let of = noun.checked_sub(1)?;
        if !view.kind(at(of)?).is_some_and(|kind| kind == ChunkKind::Preposition) {
            return None;
        }
        noun = of.checked_sub(1)?;
    }
    // "after the death of Zia in a crash on 17 August": the crash is where the death came.
    let noun = outer_event(view, owned, noun).filter(|_| !is_apart).unwrap_or(noun);
    let found = at(noun).filter(|&found| is_event(found))?;
    if is_fragment {
        return Some(found);
    }
    let governor = noun.checked_sub(1).and_then(at)?;
    // ", the incident of 26 November at B that saw ..."
    let is_apposed = view.kind(governor) == Some(ChunkKind::Mark(','))
        && at(noun + 1).is_some_and(|at| view.is_word(at, &["of"]));
    let opens_relative = at(place).and_then(|time| view.opened_in(time + 1..time + 8)).is_some();
    if is_apposed && opens_relative {
        return Some(found);
    }
    // "The result was the founding of a bank and the signing of a pact in October 1947"
    let is_told = owned
        .get(noun.saturating_sub(30)..noun)
        .unwrap_or_default()
        .iter()
        .rev()
        .filter_map(|&at| view.chunk(at))
        .find(|chunk| chunk.kind == ChunkKind::Finite)
        .is_some_and(|verb| {
            view.word(verb.head).lemma == Some("be") && view.word(verb.head).tag == Tag::Auxiliary
        });
    let has_of = at(noun + 1).is_some_and(|at| view.is_word(at, &["of"]));
    if is_told && has_of && view.kind(governor) == Some(ChunkKind::Coordinator) {
        return Some(found);
    }
    let mentions = view.kind(governor) == Some(ChunkKind::Preposition)
        || view.kind(governor) == Some(ChunkKind::Subordinator);
    // "came into being, after a revolution, in October"; "lost Cyprus after a battle in 306 BC": the battle lost it.
    let is_between = is_apart
        && noun.checked_sub(2).and_then(at).is_some_and(|at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let is_bare = view.is_word(governor, &["after", "following", "before"])
        && view
            .chunk(found)
            .is_some_and(|chunk| chunk.tokens.len() == 1 && !view.word(chunk.head).tag.eq(&Tag::Name));
    let is_only =
        owned.iter().take(60).filter(|&&at| view.timex(at).is_some_and(Timex::is_dated)).count() == 1;
    if is_bare && (is_only || is_apart) {
        return None;
    }
    let is_new = view.is_word(governor, &["after", "following"])
        && view
            .chunk(found)
            .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["a", "an"]));
    if is_between || is_new {
        return None;
    }
    (mentions && view.is_word(governor, MENTIONING)).then_some(found)
}

/// "after [the death] of Zia in an air crash": the event behind "after" that the one at `noun` belongs to.
fn outer_event(view: &View<'_>, owned: &[usize], noun: usize) -> Option<usize> {
    let at = |place: usize| owned.get(place).copied();
    let is_in = |place: usize| at(place).is_some_and(|at| view.is_word(at, &["in", "during", "at", "by"]));
    let is_new = at(noun)
        .and_then(|at| view.chunk(at))
        .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["a", "an"]));
    let mut place = noun.checked_sub(2).filter(|_| is_new && is_in(noun - 1))?;
    for _ in 0..2 {
        if place >= 2 && at(place - 1).is_some_and(|at| view.is_word(at, &["of"])) {
            place -= 2;
        }
    }
    let head = at(place).and_then(|at| view.chunk(at)).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
    let governor = at(place.checked_sub(1)?)?;
    let is_event = is_event_noun(wording::text(view.source, head.head));
    (is_event && view.is_word(governor, MENTIONING)).then_some(place)
}

/// "in the wake of 9/11"
const WAKE: &[&str] = &["wake", "aftermath"];

/// What the words before a date make of it.
fn relation(view: &View<'_>, owned: &[usize], place: usize, timex: Timex) -> (Relation, Timex) {
    let second = place.checked_sub(2).and_then(|place| owned.get(place)).and_then(|&at| view.chunk(at));
    if second.is_some_and(|second| wording::is_word(view.source, second.head, WAKE)) {
        return (Relation::After, Timex { modifier: Some(Modifier::After), ..timex });
    }
    let before = place.checked_sub(1).and_then(|place| owned.get(place)).and_then(|&at| view.chunk(at));
    let (relation, timex) = settle(timex, before.map(|chunk| chunk.head), view);
    // "Not until May did the bank reopen": it did then.
    let is_not = |chunk: Option<&Chunk>| {
        chunk.is_some_and(|chunk| {
            let last = chunk.tokens.end.saturating_sub(1);
            wording::is_word(view.source, chunk.head, &["not"])
                || wording::is_word(view.source, last, &["not"])
        })
    };
    if relation == Relation::Until && (is_not(before) || is_not(second)) {
        return (Relation::At, Timex { modifier: None, ..timex });
    }
    (relation, timex)
}

/// "just before the outbreak of the Second World War": before its first day.
fn edge(timex: Timex, view: &View<'_>) -> Option<(Relation, Timex)> {
    let TimeValue::Range(from, to) = timex.value else { return None };
    let source = view.source;
    let first = source.prose.tokens.partition_point(|token| token.span.start() < timex.span.start());
    let is = |at: usize, words: &[&str]| wording::is_word(source, at, words);
    let the = |at: usize| at.checked_sub(usize::from(is(at, &["the"])));
    let of = the(first.checked_sub(1)?)?;
    let noun = of.checked_sub(1).filter(|_| is(of, &["of"]) && timex.rule == "named time")?;
    let point = if is(noun, &["beginning", "outbreak", "start"]) {
        from
    } else if is(noun, &["end", "close"]) {
        to
    } else {
        return None;
    };
    let lead = the(noun.checked_sub(1)?)?;
    let (relation, modifier) = match () {
        () if is(lead, &["before"]) => (Relation::Before, Some(Modifier::Before)),
        () if is(lead, &["after", "since"]) => (Relation::After, Some(Modifier::After)),
        () => (Relation::At, None),
    };
    Some((relation, Timex { value: TimeValue::Point(point), modifier, ..timex }))
}

/// "before the games in 1974", "prior to the games of 1974": what is told happened before that.
fn is_of_later(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let at = |back: usize| place.checked_sub(back).and_then(|place| owned.get(place)).copied();
    let is_beside = at(1).is_some_and(|at| view.is_word(at, &["in", "of", "on"]));
    let is_named = at(2).is_some_and(|at| view.kind(at) == Some(ChunkKind::Noun));
    let is_before = at(3).is_some_and(|at| view.is_word(at, &["before"]));
    let is_prior = at(3).is_some_and(|at| view.is_word(at, &["to"]))
        && at(4).is_some_and(|at| view.is_word(at, &["prior"]));
    // "laid before the committee on 24 August": those who were to see it.
    let is_court = at(2).and_then(|at| view.chunk(at)).is_some_and(|noun| {
        let head = wording::text(view.source, noun.head).to_ascii_lowercase();
        super::kind::is_body(&head) || super::kind::is_human(&head)
    });
    is_beside && is_named && !is_court && (is_before || is_prior)
}

/// The relation, and the time phrase as the date of an event: "since 1982" began in 1982, "until 1951" ended then.
fn settle(timex: Timex, before: Option<usize>, view: &View<'_>) -> (Relation, Timex) {
    let source = view.source;
    let first = source.prose.tokens.partition_point(|token| token.span.start() < timex.span.start());
    let is = |words: &[&str]| {
        wording::is_word(source, first, words)
            || before.is_some_and(|before| wording::is_word(source, before, words))
    };
    if let Some((relation, timex)) = edge(timex, view) {
        return (relation, timex);
    }
    // "after the First World War": after its end; "before" it: before its beginning.
    let timex = match (timex.modifier, timex.value) {
        (Some(Modifier::After | Modifier::Since), TimeValue::Range(_, last))
            if timex.rule == "named time" =>
        {
            Timex { value: TimeValue::Point(last), ..timex }
        }
        (Some(Modifier::Before), TimeValue::Range(first, _)) if timex.rule == "named time" => {
            Timex { value: TimeValue::Point(first), ..timex }
        }
        _ => timex,
    };
    let closed = Timex { modifier: None, ..timex };
    let is_prior =
        is(&["to"]) && first.checked_sub(2).is_some_and(|at| wording::is_word(source, at, &["prior"]));
    // "shortly before six on 13 October" is that day.
    let is_plain =
        timex.modifier.is_none() && matches!(timex.value, TimeValue::Point(_) | TimeValue::Range(..));
    let is_before = (is(&["before"]) || is_prior) && is_plain;
    match timex.modifier {
        Some(Modifier::Since) => (Relation::From, closed),
        Some(Modifier::Until) if is(&["by"]) => (Relation::By, closed),
        Some(Modifier::Until) => (Relation::Until, closed),
        Some(Modifier::Before) => (Relation::Before, timex),
        Some(Modifier::After) => (Relation::After, timex),
        // "before 1998" is any time up to then, "after 1998" any time from then on.
        _ if is_before => (Relation::Before, Timex { modifier: Some(Modifier::Before), ..timex }),
        _ if is(&["after"]) && is_plain => {
            (Relation::After, Timex { modifier: Some(Modifier::After), ..timex })
        }
        _ if is(&["until", "till"]) => (Relation::Until, timex),
        _ if is(&["since"]) => (Relation::From, timex),
        _ if is(&["from"]) && timex.ends.is_none() => (Relation::From, timex),
        _ if is(&["by"]) => (Relation::By, timex),
        _ => (Relation::At, timex),
    }
}
