//! Dates that stand in one clause and date another.
//!
//! * "In the elections held in December 1970, the party won": what was done there was done then.
//! * "Driven by hunger, in May 1640 the garrison gave up": what stands in front only says why.
//!
//! This file knows clauses and what is between them; what a date within its clause belongs to is settled elsewhere.

use crate::fact::clause::{Clause, Link};
use crate::fact::view::View;
use crate::language::{ChunkKind, Tag};
use crate::temporal::Timex;

/// The clause that the date at `place` of another one dates, whatever else that one says of it.
pub(super) fn told(view: &View<'_>, clause: &Clause, place: usize) -> Option<usize> {
    let owned = clause.owned.as_slice();
    told_there(view, owned, place)
        .or_else(|| before_subject(view, clause, *owned.get(place)?))
        .or_else(|| behind_comma(view, clause, *owned.get(place)?))
}

/// The clause that a date which belongs to no noun dates, when it is not the one it stands in.
pub(super) fn shifted(view: &View<'_>, clause: &Clause, at: usize) -> Option<usize> {
    held_in_front(view, clause).or_else(|| glossed(view, clause)).or_else(|| owned_by(view, clause, at))
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

/// "Driven by hunger, in May 1640, the garrison gave up": between what stands in front and the subject of the main clause a
/// date is that of the main clause.
fn before_subject(view: &View<'_>, clause: &Clause, at: usize) -> Option<usize> {
    let parent = clause.parent.filter(|_| clause.link == Link::Free)?;
    let main = view.clauses.get(parent).filter(|main| main.link == Link::Main)?;
    let (subject, verb) = (main.subject.clone()?, main.verb?);
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    let lead = at - usize::from(at > 0 && view.kind(at - 1) == Some(ChunkKind::Preposition));
    let is_apart = lead > 0 && is_comma(lead - 1);
    // "Seizing Lund, the capital of the march, in 1055, the duke": the commas are those of what Lund is.
    let is_first = !clause.owned.iter().take_while(|&&owned| owned + 1 < lead).any(|&at| is_comma(at));
    let next = at + 1 + usize::from(is_comma(at + 1));
    let has_date = main.owned.iter().take(60).any(|&at| view.timex(at).is_some_and(Timex::is_dated));
    (clause.verb < Some(at) && is_apart && is_first && next == subject.start && at < verb && !has_date)
        .then_some(parent)
}

/// "Lund fell five years after he died, in 722": a date that a comma parts from the clause before it, at the end of the sentence, is
/// that of the main clause.
fn behind_comma(view: &View<'_>, clause: &Clause, at: usize) -> Option<usize> {
    let parent = clause.parent.filter(|_| clause.link == Link::Subordinate)?;
    let main = view.clauses.get(parent).filter(|main| main.link == Link::Main)?;
    let (opener, verb) = (clause.opener?, clause.verb?);
    let is_comma = |at: usize| view.kind(at) == Some(ChunkKind::Mark(','));
    let comma = at.checked_sub(2).filter(|&comma| {
        is_comma(comma) && view.kind(comma + 1) == Some(ChunkKind::Preposition) && verb < comma
    })?;
    let is_last = matches!(view.kind(at + 1), None | Some(ChunkKind::Mark('.' | ';')));
    let is_time = view.is_word(opener, &["after", "before"]) && !(opener..comma).any(is_comma);
    let has_date = main.owned.iter().take(60).any(|&at| view.timex(at).is_some_and(Timex::is_dated));
    (is_last && is_time && !has_date && main.verb < Some(opener)).then_some(parent)
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

/// "In the elections held in December 1970, the party won": what was done there was done then.
fn held_in_front(view: &View<'_>, clause: &Clause) -> Option<usize> {
    const TAKING_PLACE: &[&str] = &[
        "conduct", "convene", "date", "deliver", "fight", "give", "hold", "issue", "publish", "send", "sign",
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
    // "In a letter, dated 5 May 1820, the mayor said"
    let is_apart = lemma == "date" && view.kind(antecedent + 1) == Some(ChunkKind::Mark(','));
    let is_beside = clause.verb == Some(antecedent + 1 + usize::from(is_apart));
    let is_front = antecedent < subject.start && is_beside && opens && TAKING_PLACE.contains(&lemma);
    (is_front && !has_date).then_some(parent)
}

/// "purchased the shares owned by foreigners in 1875": purchased then, for they were owned before. "beat the troops stationed in Lund
/// in 1659", "arrested two men suspected of theft in 1950": how they were when it befell them.
fn owned_by(view: &View<'_>, clause: &Clause, time: usize) -> Option<usize> {
    const STATES: &[&str] = &[
        "command", "control", "defend", "edit", "govern", "head", "hold", "inhabit", "lead", "manage",
        "occupy", "operate", "own", "rule", "run", "use",
    ];
    const PLACED: &[&str] = &[
        "accuse", "arm", "base", "camp", "deploy", "employ", "encamp", "entrench", "equip", "garrison",
        "load", "locate", "moor", "quarter", "situate", "station", "suspect", "trap",
    ];
    let parent = clause.parent.filter(|_| clause.link == Link::Reduced)?;
    let main = view.clauses.get(parent).filter(|main| main.link == Link::Main)?;
    let (antecedent, verb) = (clause.antecedent?, main.verb?);
    let lemma = view.verb(clause).and_then(|verb| view.word(verb.head).lemma)?;
    let is_of = antecedent == verb + 3 && view.is_word(verb + 2, &["of"]);
    let is_object = (antecedent == verb + 1 || is_of) && clause.verb == Some(antecedent + 1);
    let is_placed = PLACED.contains(&lemma)
        && view.kind(antecedent + 2) == Some(ChunkKind::Preposition)
        && view.is_nominal(antecedent + 3)
        && antecedent + 3 < time;
    let by = (antecedent + 2..time).any(|at| view.is_word(at, &["by"]));
    let acts = view.verb(main).is_some_and(|verb| {
        view.is_past(verb) && !view.is_passive(verb) && view.word(verb.head).tag == Tag::Verb
    });
    let has_date = main.owned.iter().take(60).any(|&at| view.timex(at).is_some_and(Timex::is_dated));
    let is_so = by && STATES.contains(&lemma) || is_placed;
    (is_object && is_so && acts && !has_date).then_some(parent)
}
