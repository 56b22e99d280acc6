//! Which clause a date belongs to.
//!
//! The rule is strict and local: a date dates the clause it stands in. Three things take it away from the verb:
//! an event noun right beside it behind "after", "like" and so on ("after the murder of M on 15 August"), a
//! bracket behind a name ("(1877–1938)"), and a second date in the same clause, which leaves both unsure.

mod attribute;
mod bracket;
mod claim;
mod noun;
mod presupposed;
mod relation;

use super::apparatus;
use super::clause::{Clause, Link};
use super::record::Relation;
use super::view::View;
use super::wording;
use crate::language::{ChunkKind, Tag, is_plural_noun};
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
                if claim::is_worth(view, at) || bracket::is_of_other(view, clause, at, timex) {
                    continue;
                }
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
            let noun = noun::culmination(view, clause, place)
                .or_else(|| defined(view, clause, at))
                .or_else(|| noun::label(view, owned, place))
                .or_else(|| noun::event_noun(view, owned, place, is_fragment))
                .or_else(|| noun::listed(view, clause, place));
            let role = noun.map_or(Role::Clause, Role::NounEvent);
            let (relation, timex) = match relation::relation(view, &clause.owned, place, timex) {
                (Relation::At, timex)
                    if role == Role::Clause && relation::is_of_later(view, owned, place) =>
                {
                    (Relation::Before, Timex { modifier: Some(Modifier::Before), ..timex })
                }
                (Relation::At, timex) if role == Role::Clause => {
                    relation::behind_event(view, owned, place, timex).unwrap_or((Relation::At, timex))
                }
                settled => settled,
            };
            let told = if role == Role::Clause {
                held_in_front(view, clause)
                    .or_else(|| glossed(view, clause))
                    .or_else(|| owned_by(view, clause, at))
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
    drop_other_head(view, &mut found);
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

/// "purchased the shares owned by foreigners in 1875": purchased then, for they were owned before.
fn owned_by(view: &View<'_>, clause: &Clause, time: usize) -> Option<usize> {
    const STATES: &[&str] = &[
        "control", "defend", "edit", "govern", "hold", "inhabit", "lead", "manage", "occupy", "operate",
        "own", "rule", "run", "use",
    ];
    let parent = clause.parent.filter(|_| clause.link == Link::Reduced)?;
    let main = view.clauses.get(parent).filter(|main| main.link == Link::Main)?;
    let (antecedent, verb) = (clause.antecedent?, main.verb?);
    let lemma = view.verb(clause).and_then(|verb| view.word(verb.head).lemma)?;
    let is_object = antecedent == verb + 1 && clause.verb == Some(antecedent + 1);
    let by = (antecedent + 2..time).any(|at| view.is_word(at, &["by"]));
    let acts = view.verb(main).is_some_and(|verb| {
        view.is_past(verb) && !view.is_passive(verb) && view.word(verb.head).tag == Tag::Verb
    });
    let has_date = main.owned.iter().take(60).any(|&at| view.timex(at).is_some_and(Timex::is_dated));
    (is_object && by && acts && !has_date && STATES.contains(&lemma)).then_some(parent)
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
    let leads = |at: Option<usize>| {
        at.is_some_and(|at| view.is_word(at, &["in", "at", "during", "by", "under", "with"]))
    };
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

/// "January 1452: In 1451 Sven broke away": what the sentence says of itself counts, and the date that heads it does not.
fn drop_other_head(view: &View<'_>, found: &mut Vec<Attachment>) {
    let is_apart = |at: usize| matches!(view.kind(at), Some(ChunkKind::Mark(':' | '-' | '–' | '—')));
    let is_small = |at: usize| matches!(view.kind(at), Some(ChunkKind::Preposition | ChunkKind::Mark(_)));
    let Some(one) = found.first().copied().filter(|one| one.time <= 1 && is_apart(one.time + 1)) else {
        return;
    };
    let is_other = |other: &&Attachment| {
        let (days, others) = (one.timex.interval(), other.timex.interval());
        let is_led = (one.time + 2..other.time).all(is_small);
        let is_own = other.clause == one.clause && other.role == Role::Clause && one.role == Role::Clause;
        other.timex.basis == Basis::Explicit
            && other.relation == Relation::At
            && (days.is_before(others) || others.is_before(days))
            && (is_led || is_own)
    };
    if found.iter().skip(1).take(3).any(|other| is_other(&other)) {
        found.remove(0);
    }
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
        let mentions = before(3).is_some_and(|at| view.is_word(at, noun::MENTIONING));
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
