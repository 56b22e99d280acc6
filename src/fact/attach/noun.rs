//! A date that belongs to a noun rather than to the verb of its clause.
//!
//! * "after the murder of M on 15 August", "culminating in the ban of 1906", "The incident: 5 February 1922: it was called off"
//!
//! This file knows phrases; what a clause tells is none of its business.

use super::relation::WAKE;
use super::{Attachment, Role};
use crate::fact::clause::{Clause, Link};
use crate::fact::record::Relation;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense, is_event_noun};
use crate::temporal::Timex;

/// "2. The Chauri incident: 5 February 1922: the movement was called off": the date between two colons is of what stands before.
pub(super) fn label(view: &View<'_>, owned: &[usize], place: usize) -> Option<usize> {
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
pub(super) fn culmination(view: &View<'_>, clause: &Clause, place: usize) -> Option<usize> {
    let lemma = view.verb(clause).and_then(|verb| view.word(verb.head).lemma)?;
    let comes_to = clause.link == Link::Free && ["culminate", "result", "end"].contains(&lemma);
    let behind = clause.owned.get(clause.behind_verb()..place).filter(|_| comes_to)?;
    let is_in = behind.first().is_some_and(|&at| view.is_word(at, &["in", "with"]));
    behind.get(1).copied().filter(|&at| is_in && view.kind(at) == Some(ChunkKind::Noun))
}

/// Prepositions that make what follows a mention of an event rather than the time of the verb.
pub(super) const MENTIONING: &[&str] =
    &["after", "before", "since", "following", "like", "including", "until", "till"];

/// The event noun a date stands right beside, when the date belongs to it rather than to the verb.
pub(super) fn event_noun(view: &View<'_>, owned: &[usize], place: usize, is_fragment: bool) -> Option<usize> {
    let at = |place: usize| owned.get(place).copied();
    let is_event = |at: usize| {
        let Some(chunk) = view.chunk(at).filter(|chunk| chunk.kind == ChunkKind::Noun) else { return false };
        is_event_noun(wording::text(view.source, chunk.head))
    };
    if let Some(next) = event_behind(view, owned, place).filter(|&next| is_event(next)) {
        return Some(next);
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
    // "Before the war, in early 1950, the officer warned": he did then, and the war came later.
    if is_apart && view.is_word(governor, &["before"]) && noun == 1 {
        return None;
    }
    // "closed some weeks after the fair, on 4 October": the day it closed.
    if is_apart && is_counted_from(view, noun.checked_sub(2).and_then(at), governor) {
        return None;
    }
    let is_only =
        owned.iter().take(60).filter(|&&at| view.timex(at).is_some_and(Timex::is_dated)).count() == 1;
    if is_bare && (is_only || is_apart) {
        return None;
    }
    // "Despite the protests of the clergy in 1958, the law was passed": it was passed then.
    if view.is_word(governor, &["despite"]) && !is_only || is_shown(view, governor) {
        return Some(found);
    }
    let is_new = view.is_word(governor, &["after", "following"])
        && view
            .chunk(found)
            .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["a", "an"]));
    if is_between || is_new {
        return None;
    }
    // "several wars, such as the Opium War in 1839"
    let is_example = view.chunk(governor).is_some_and(|chunk| {
        chunk.tokens.len() == 2 && wording::is_word(view.source, chunk.tokens.start, &["such"])
    });
    let is_mentioned = is_example || view.is_word(governor, MENTIONING) || is_origin(view, governor);
    (mentions && is_mentioned).then_some(found)
}

/// "date back to the partition in 1947", "goes back to the strike of 1911": where it began is told, and the year is of that.
fn is_origin(view: &View<'_>, to: usize) -> bool {
    let verb = to.checked_sub(1).map(|before| before - usize::from(view.is_word(before, &["back"])));
    view.is_word(to, &["to"])
        && verb.and_then(|verb| view.chunk(verb)).is_some_and(|verb| {
            let is_back = |at: usize| wording::is_word(view.source, at, &["back"]);
            match view.word(verb.head).lemma {
                Some("date" | "trace") => true,
                Some("go") => is_back(verb.tokens.end - 1) || is_back(verb.tokens.end),
                _ => false,
            }
        })
}

/// "to 3 May 1911 Danish naval action": the noun that the date is the first part of, and no subject that begins behind it ("By
/// 1926 strikes had spread").
fn event_behind(view: &View<'_>, owned: &[usize], place: usize) -> Option<usize> {
    let at = |place: usize| owned.get(place).copied();
    let next = at(place + 1)?;
    let is_subject = place <= 1
        && at(place + 2).is_none_or(|behind| view.kind(behind) != Some(ChunkKind::Mark(',')))
        || view.chunk(next).is_some_and(|chunk| {
            matches!(view.word(chunk.tokens.start).tag, Tag::Determiner | Tag::Possessive | Tag::Clitic)
        });
    let leads = place.checked_sub(1).and_then(at).is_some_and(|before| {
        view.kind(before) == Some(ChunkKind::Preposition)
            && view.is_word(before, &["of", "after", "by", "to", "following"])
    });
    let in_wake = place
        .checked_sub(2)
        .and_then(at)
        .and_then(|at| view.chunk(at))
        .is_some_and(|chunk| wording::is_word(view.source, chunk.head, WAKE));
    (leads && !in_wake && !is_subject).then_some(next)
}

/// "The defeat of the guild in May was followed in June by a truce": where the verb has a date of its own, one inside the subject is
/// that of the event it names.
pub(super) fn told_in_subject(view: &View<'_>, clause: &Clause, found: &mut [Attachment]) {
    let Some((verb, subject)) = clause.verb.zip(clause.subject.clone()) else { return };
    let is_own = |one: &Attachment| one.role == Role::Clause && one.relation == Relation::At;
    if !found.iter().any(|one| one.role == Role::Clause && one.time > verb) {
        return;
    }
    for one in found.iter_mut().filter(|one| is_own(one) && one.time < verb) {
        let head = subject.start;
        let is_event = view.chunk(head).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Noun
                && is_event_noun(&wording::text(view.source, chunk.head).to_lowercase())
        });
        // Nothing but what hangs on the noun stands between: "of the guild in May".
        let hangs = (head + 1..one.time).all(|at| {
            let joins = view.is_word(at, &["and"]) && view.kind(at + 1) == Some(ChunkKind::Preposition);
            let leads = ["of", "in", "on", "at", "by", "against", "from", "near"];
            view.is_nominal(at) || joins || view.is_word(at, &leads)
        });
        if is_event && hangs && one.time > head {
            one.role = Role::NounEvent(head);
        }
    }
}

/// "The feast celebrates the founding of the town on 3 May 1571", "The film shows the siege": what is told of today was then.
fn is_shown(view: &View<'_>, governor: usize) -> bool {
    const SHOWING: &[&str] = &[
        "celebrate",
        "chronicle",
        "commemorate",
        "depict",
        "describe",
        "dramatise",
        "dramatize",
        "honor",
        "honour",
        "illustrate",
        "mark",
        "narrate",
        "portray",
        "recall",
        "recount",
        "remember",
        "show",
        "tell",
    ];
    let verb =
        if view.is_word(governor, &["of", "about"]) { governor.checked_sub(1) } else { Some(governor) };
    verb.and_then(|verb| view.chunk(verb)).is_some_and(|verb| {
        let word = view.word(verb.head);
        verb.kind == ChunkKind::Finite
            && verb.tokens.len() == 1
            && word.tense == Some(Tense::Present)
            && word.lemma.is_some_and(|lemma| SHOWING.contains(&lemma))
    })
}

/// "some weeks after the fair", "shortly after the fire": how long before or after something, not when that was.
fn is_counted_from(view: &View<'_>, before: Option<usize>, governor: usize) -> bool {
    const COUNTS: &[&str] = &[
        "days",
        "day",
        "hours",
        "immediately",
        "just",
        "long",
        "month",
        "months",
        "right",
        "shortly",
        "soon",
        "week",
        "weeks",
        "year",
        "years",
    ];
    view.is_word(governor, &["after", "before"])
        && before
            .and_then(|at| view.chunk(at))
            .is_some_and(|before| wording::is_word(view.source, before.tokens.end - 1, COUNTS))
}

/// "The fall of Karsk in 1911 and the rise of Ribe weakened", "the fire of 1784, the flood of 1786 ruined": of what acts
/// together each has its own date, and the verb has none.
pub(super) fn listed(view: &View<'_>, clause: &Clause, place: usize) -> Option<usize> {
    let owned = clause.owned.as_slice();
    let at = |place: usize| owned.get(place).copied();
    let is_joint = |at: usize| view.is_word(at, &["and"]) || view.kind(at) == Some(ChunkKind::Mark(','));
    let time = at(place).filter(|&time| Some(time) < clause.verb)?;
    let mut noun = place.checked_sub(2).filter(|&noun| {
        at(noun + 1).is_some_and(|at| view.is_word(at, &["in", "of", "on"]))
            && at(noun).is_some_and(|at| view.is_nominal(at))
    })?;
    let is_event = |at: usize| {
        view.chunk(at).is_some_and(|chunk| {
            let word = wording::text(view.source, chunk.head);
            chunk.kind == ChunkKind::Noun && (is_event_noun(word) || is_event_noun(&word.to_lowercase()))
        })
    };
    for _ in 0..3 {
        let is_of = noun >= 2 && at(noun - 1).is_some_and(|at| view.is_word(at, &["of", "in", "at", "on"]));
        if is_event(at(noun)?) || !is_of {
            break;
        }
        noun -= 2;
    }
    let found = at(noun).filter(|&found| is_event(found))?;
    let verb = clause.verb?;
    let opens = noun == 0 || at(noun - 1).is_some_and(is_joint) && noun >= 3;
    // What it is joined to is an event as well, and no clause lies between.
    let joins_before = noun >= 3 && at(noun - 1).is_some_and(is_joint);
    let next = time
        + 1
        + usize::from(view.kind(time + 1) == Some(ChunkKind::Mark(',')) && view.is_word(time + 2, &["and"]));
    let joins_behind = is_joint(next)
        && (is_event(next + 1) || view.is_nominal(next + 1) && view.is_word(next + 2, &["of"]));
    let is_joined = joins_behind
        || joins_before
            && owned.iter().take(noun).any(|&at| is_event(at))
            && owned.iter().take(noun).any(|&at| view.timex(at).is_some());
    let is_list = (owned.first().copied().unwrap_or(0)..verb).all(|at| {
        !matches!(view.kind(at), Some(ChunkKind::Finite | ChunkKind::Relative | ChunkKind::Subordinator))
    });
    (opens && is_joined && is_list).then_some(found)
}

/// "after [the death] of Zia in an air crash": the event behind "after" that the one at `noun` belongs to.
fn outer_event(view: &View<'_>, owned: &[usize], noun: usize) -> Option<usize> {
    let at = |place: usize| owned.get(place).copied();
    let is_in = |place: usize| at(place).is_some_and(|at| view.is_word(at, &["in", "during", "at", "by"]));
    let is_new = at(noun)
        .and_then(|at| view.chunk(at))
        .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["a", "an"]));
    let place = noun.checked_sub(2).filter(|_| is_new && is_in(noun - 1))?;
    let head = at(place).and_then(|at| view.chunk(at)).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
    let governor = at(place.checked_sub(1)?)?;
    let is_event = is_event_noun(wording::text(view.source, head.head));
    (is_event && view.is_word(governor, MENTIONING)).then_some(place)
}
