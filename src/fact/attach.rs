//! Which clause a date belongs to.
//!
//! The rule is strict and local: a date dates the clause it stands in. Three things take it away from the verb:
//! an event noun right beside it behind "after", "like" and so on ("after the murder of M on 15 August"), a
//! bracket behind a name ("(1877–1938)"), and a second date in the same clause, which leaves both unsure.

mod apposition;
mod attribute;
mod bracket;
mod claim;
mod elsewhere;
mod enacted;
mod habit;
mod inner;
mod inside;
mod intended;
mod lawsuit;
mod measured;
mod noun;
mod presupposed;
mod relation;
pub(super) mod row;
mod same_time;
mod stretch;

pub(super) use bracket::siblings;
pub(super) use inner::is_of_member_left_out;
pub(super) use presupposed::WITHIN;

use super::apparatus;
use super::clause::{Clause, Link};
use super::record::Relation;
use super::view::View;
use crate::language::{ChunkKind, Tag};
use crate::temporal::{Basis, Confidence, Granularity, Modifier, Timex};

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
        // The place up to which a stretch of time has told the dates.
        let (mut told_to, mut lasted_to) = (0, 0);
        for (place, &at) in clause.owned.iter().enumerate() {
            let Some(timex) = view.timex(at).copied().filter(Timex::is_dated) else { continue };
            // "on 5 June 1902, the day after the king died": what is counted from is of another day.
            let is_counted_from = place == 0 && timex.rule == "date in other words";
            if apparatus::is_dateline(view, at) || is_counted_from {
                continue;
            }
            if clause.link == Link::Aside && clause.verb.is_none() {
                if claim::is_worth(view, at)
                    || claim::is_apart_from(view, clause, place)
                    || bracket::is_of_other(view, clause, at, timex)
                    || bracket::is_other_reckoning(view, clause, timex)
                    || inside::is_as_happened(view, timex)
                    || inside::is_in_remark(view, clause, at)
                {
                    continue;
                }
                found.push(bracket::attachment(view, index, at, timex));
                continue;
            }
            let owned = clause.owned.as_slice();
            if let Some(index) = elsewhere::told(view, clause, place) {
                let (relation, timex) = relation::relation(view, owned, place, timex);
                let confidence = timex.confidence;
                let role = Role::Clause;
                found.push(Attachment { time: at, clause: index, role, relation, timex, confidence });
                continue;
            }
            if claim::is_claimed(view, clause, place, timex) || attribute::is_of_several(view, clause, place)
            {
                continue;
            }
            // The second half of "1997 and 1998", of "from 48 in 2015 to 73 in 2023".
            let is_half = place >= 2 && stretch::joined(view, owned, place - 2).is_some();
            if is_half || stretch::is_end(view, owned, place) || place > 0 && place <= told_to {
                continue;
            }
            let timex = stretch::joined(view, owned, place).unwrap_or(timex);
            let growth = stretch::growth(view, owned, place);
            let timex = growth.map_or(timex, |(last, timex)| {
                told_to = last;
                timex
            });
            let is_fragment = clause.verb.is_none() && index == 0 && !is_item;
            let noun = noun::culmination(view, clause, place)
                .or_else(|| defined(view, clause, at))
                .or_else(|| noun::label(view, owned, place))
                .or_else(|| noun::event_noun(view, owned, row::first(view, owned, place), is_fragment))
                .or_else(|| noun::listed(view, clause, place));
            let role = noun.map_or(Role::Clause, Role::NounEvent);
            if role == Role::Clause && (1..=lasted_to).contains(&place) {
                continue;
            }
            let (relation, timex) = match relation::relation(view, &clause.owned, place, timex) {
                (Relation::At, timex)
                    if role == Role::Clause && relation::is_of_later(view, owned, place) =>
                {
                    (Relation::Before, Timex { modifier: Some(Modifier::Before), ..timex })
                }
                (Relation::At, timex) if role == Role::Clause => {
                    relation::behind_event(view, clause, place, timex).unwrap_or((Relation::At, timex))
                }
                settled => settled,
            };
            let told = if role == Role::Clause { elsewhere::shifted(view, clause, at) } else { None };
            let lasting = stretch::lasting(view, owned, place, timex).filter(|_| role == Role::Clause);
            let (relation, timex) = lasting.map_or((relation, timex), |(last, timex)| {
                lasted_to = last;
                (Relation::At, timex)
            });
            found.push(Attachment {
                time: at,
                clause: told.unwrap_or(index),
                role,
                relation,
                timex,
                confidence: timex.confidence.min(intended::sure(view, clause, place)),
            });
        }
        drop_counted(view, &mut found, first);
        drop_coarser(&mut found, first);
        drop_qualifying(view, clause, &mut found, first);
        noun::told_in_subject(view, clause, found.get_mut(first..).unwrap_or_default());
        share(&mut found, first);
        attribute::outweigh(view, clause, found.get_mut(first..).unwrap_or_default());
        if found.len() == first && clause.link != Link::Aside {
            found.extend(attribute::attachment(view, index, clause));
        }
    }
    let told_twice = same_time::told_twice(view, &found);
    found.extend(told_twice);
    found.sort_by_key(|attachment| attachment.time);
    drop_other_head(view, &mut found);
    bracket::drop_coarser(view, &mut found);
    found
}

/// The dates of laws and events that are only named, by which nothing else in their sentence is dated.
pub(super) fn mentioned(view: &View<'_>) -> Vec<Attachment> {
    let mut found = Vec::new();
    for (index, clause) in view.clauses.iter().enumerate() {
        for (place, &at) in clause.owned.iter().enumerate() {
            let Some(timex) = view.timex(at).copied().filter(Timex::is_dated) else { continue };
            let is_named = !claim::is_compared(view, &clause.owned, place)
                && presupposed::names_event(view, clause, place)
                && presupposed::is_presupposed(view, clause, place);
            if is_named {
                let (relation, confidence) = (Relation::At, timex.confidence);
                let role = Role::Clause;
                found.push(Attachment { time: at, clause: index, role, relation, timex, confidence });
            }
        }
    }
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

/// "Three weeks later, on 20 May,": the day is said behind what was only counted to it.
fn drop_counted(view: &View<'_>, found: &mut Vec<Attachment>, first: usize) {
    let mut at = first;
    while at + 1 < found.len() {
        let (Some(one), Some(other)) = (found.get(at), found.get(at + 1)) else { break };
        // "two weeks later on 3 May"
        let is_bare = other.time == one.time + 2 && view.kind(one.time + 1) == Some(ChunkKind::Preposition);
        let is_beside = is_bare
            || view.kind(one.time + 1) == Some(ChunkKind::Mark(','))
                && (other.time == one.time + 2
                    || other.time == one.time + 3 && view.kind(one.time + 2) == Some(ChunkKind::Preposition));
        let is_own = |one: &Attachment| one.role == Role::Clause && one.relation == Relation::At;
        let is_day = |one: &Attachment| one.timex.value.granularity() == Some(Granularity::Day);
        let says_itself = matches!(other.timex.basis, Basis::Explicit | Basis::Context);
        let counted = one.timex.basis == Basis::Relative && says_itself && is_day(one) && is_day(other);
        if is_beside && counted && is_own(one) && is_own(other) {
            found.remove(at);
        } else {
            at += 1;
        }
    }
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
fn drop_qualifying(view: &View<'_>, clause: &Clause, found: &mut Vec<Attachment>, first: usize) {
    let (owned, verb) = (clause.owned.as_slice(), clause.verb);
    let dates = found.iter().skip(first).filter(|one| one.role == Role::Clause).count();
    if !(2..=8).contains(&dates) {
        return;
    }
    // "after the floods of 1807 and 1812": two dates of one row.
    let row_of = |one: &Attachment| {
        let place = owned.iter().position(|&at| at == one.time)?;
        Some(row::first(view, owned, place))
    };
    let before = |row: Option<usize>, back: usize| {
        row.and_then(|place| place.checked_sub(back)).and_then(|place| owned.get(place)).copied()
    };
    let qualifies = |one: &Attachment| {
        let row = row_of(one);
        let is_year = one.timex.value.granularity() == Some(crate::temporal::Granularity::Year);
        let is_noun = before(row, 2).is_some_and(|at| view.kind(at) == Some(ChunkKind::Noun));
        let is_of = is_year && before(row, 1).is_some_and(|at| view.is_word(at, &["of"]));
        // "Following a vote in June 2016, the government left in March 2017"
        let is_behind = before(row, 1).is_some_and(|at| view.is_word(at, &["in", "on"]))
            && before(row, 3)
                .is_some_and(|at| view.is_word(at, &["after", "before", "despite", "following"]));
        // "For his help against the rebels in 1857 Holm was given land in 1860"
        let is_front = || {
            let has_own =
                found.iter().skip(first).any(|other| other.role == Role::Clause && Some(other.time) > verb);
            has_own
                && row.and_then(|row| relation::lead_in_front(view, owned, row)).is_some_and(|lead| {
                    Some(one.time) < verb && view.is_word(lead, relation::OF_ANOTHER_TIME)
                })
        };
        one.role == Role::Clause && (is_noun && (is_of || is_behind) || is_front())
    };
    let own = found.iter().skip(first).filter(|one| one.role == Role::Clause);
    let mut rows: Vec<(Option<usize>, bool)> = own.map(|one| (row_of(one), qualifies(one))).collect();
    rows.dedup();
    let mentions = |row: Option<usize>| before(row, 3).is_some_and(|at| view.is_word(at, noun::MENTIONING));
    // One must stay, but "after polls in May 1921 and June 1922" two dates are those of the polls alone.
    let is_told_of_noun = rows.len() == 1 && rows.first().is_some_and(|&(row, _)| mentions(row));
    let most = if is_told_of_noun { 1 } else { rows.len() - 1 };
    rows.retain(|&(_, qualifies)| qualifies);
    rows.truncate(most);
    let mut at = first;
    while let Some(one) = found.get_mut(at) {
        let row = row_of(one).filter(|_| one.role == Role::Clause);
        if row.is_none() || !rows.contains(&(row, true)) {
            at += 1;
            continue;
        }
        // "erupted in 1989 following the polls of 1987": the polls were then.
        if let Some(noun) = before(row, 2).filter(|_| mentions(row)) {
            // What is told of the verb as after it was then for the noun.
            if one.relation == Relation::After {
                one.relation = Relation::At;
                one.timex.modifier = None;
            }
            one.role = Role::NounEvent(noun);
        } else {
            found.remove(at);
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
