//! What somebody says for himself, asks or lays down, and that is no event.
//!
//! * "I hope", "we think", "I beg to move", "we will carry": what one who speaks thinks, wants or promises
//! * "asked *how many houses were built in 1960*": what somebody wants to know
//! * "Sorrel *shall pay* the last on 1 January 1876": what a treaty or a law lays down

use crate::fact::clause::{Clause, Link};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense};

/// Whether a clause says, asks or lays down something instead of telling it.
pub(super) fn tells_none(view: &View<'_>, index: usize, clause: &Clause) -> bool {
    is_own_thought(view, clause)
        || is_provision(view, clause)
        || is_asked(view, clause)
        || is_tag(view, clause)
        || only_comes(view, clause)
        || only_dates(view, index, clause)
        || only_answers(view, clause)
}

/// The first word of the verb of a clause that is conjugated.
fn finite(view: &View<'_>, clause: &Clause) -> Option<usize> {
    let verb = view.verb(clause)?;
    verb.tokens.clone().find(|&at| matches!(view.word(at).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal))
}

/// "I hope", "we will carry ten million": no deed, which would stand in the past, and no "I have seen".
fn is_own_thought(view: &View<'_>, clause: &Clause) -> bool {
    let is_speaker = clause
        .subject
        .clone()
        .is_some_and(|subject| subject.len() == 1 && view.is_word(subject.start, &["i", "we", "you"]));
    let Some(first) = finite(view, clause).filter(|_| is_speaker) else { return false };
    let word = view.word(first);
    let is_perfect = word.tag == Tag::Auxiliary && word.lemma == Some("have");
    let is_past = word.tense == Some(Tense::Past) && word.tag != Tag::Modal;
    // "I would go there every year"
    let is_habit = wording::is_word(view.source, first, &["would", "could", "d"]);
    !is_perfect && !is_past && !is_habit
}

/// "shall be ratified within three months", "do hereby adopt": by these very words.
fn is_provision(view: &View<'_>, clause: &Clause) -> bool {
    let is_hereby = clause.verb.is_some_and(|verb| {
        let tokens = view.chunk(verb).map_or(0..0, |chunk| chunk.tokens.clone());
        (tokens.start.saturating_sub(2)..=tokens.end).any(|at| wording::is_word(view.source, at, &["hereby"]))
    });
    is_hereby || finite(view, clause).is_some_and(|first| wording::is_word(view.source, first, &["shall"]))
}

/// "asked how many houses were built", "to find out how much it cost": the subject is what is asked for.
fn is_asked(view: &View<'_>, clause: &Clause) -> bool {
    clause.link != Link::Main
        && clause.subject.clone().is_some_and(|subject| {
            let start = view.tokens_of(subject).start;
            let is_how = |at: usize| wording::is_word(view.source, at, &["how"]);
            let counts = |at: usize| wording::is_word(view.source, at, &["many", "much", "few"]);
            is_how(start) && counts(start + 1) || counts(start) && start > 0 && is_how(start - 1)
        })
}

/// "..., it was announced today": who hears of it when, behind what was told.
pub(super) fn is_tag(view: &View<'_>, clause: &Clause) -> bool {
    const SAYING: &[&str] = &[
        "allege",
        "announce",
        "believe",
        "claim",
        "confirm",
        "disclose",
        "learn",
        "report",
        "reveal",
        "say",
        "understand",
    ];
    let is_said = view.verb(clause).is_some_and(|verb| {
        view.is_passive(verb) && view.word(verb.head).lemma.is_some_and(|lemma| SAYING.contains(&lemma))
    });
    let is_behind = clause.subject.clone().is_some_and(|subject| {
        let comma = subject.start.checked_sub(1).and_then(|at| view.kind(at));
        subject.len() == 1
            && view.is_word(subject.start, &["it"])
            && comma == Some(ChunkKind::Mark(','))
            && subject.start > 2
    });
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    is_said && is_behind && !behind.iter().any(|&at| view.is_nominal(at))
}

/// "Then came September 2008": only the time came.
fn only_comes(view: &View<'_>, clause: &Clause) -> bool {
    let comes = view.verb(clause).is_some_and(|verb| view.word(verb.head).lemma == Some("come"));
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let is_time = |&at: &usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
    comes
        && clause.subject.is_none()
        && clause.shares.is_none()
        && clause.link == Link::Main
        && behind.first().is_some_and(is_time)
        && !behind.iter().any(|&at| view.is_nominal(at) && !is_time(&at))
}

/// "It was 4 May 1997, a Sunday": which day it was, and not what happened.
fn only_dates(view: &View<'_>, index: usize, clause: &Clause) -> bool {
    let is_it = clause
        .subject
        .clone()
        .is_some_and(|subject| subject.len() == 1 && view.is_word(subject.start, &["it", "that", "this"]));
    let is_be = view.verb(clause).is_some_and(|verb| {
        let word = view.word(verb.head);
        word.tag == Tag::Auxiliary && word.lemma == Some("be")
    });
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    // "a Sunday", "a hot day"
    let is_day = |at: usize| {
        view.chunk(at).is_some_and(|chunk| wording::text(view.source, chunk.head).ends_with("day"))
    };
    let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
    is_it
        && is_be
        && behind.first().is_some_and(|&at| is_time(at))
        && behind.iter().all(|&at| {
            is_time(at) || is_day(at) || matches!(view.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Adverb))
        })
        && !view.clauses.iter().any(|other| other.parent == Some(index))
}

/// "We did, on 1 January 2002": an answer, whose deed stands in the question.
fn only_answers(view: &View<'_>, clause: &Clause) -> bool {
    let is_did = clause.verb.is_some_and(|verb| view.is_word(verb, &["did"]));
    let is_somebody = clause.subject.clone().is_some_and(|subject| {
        subject.len() == 1 && view.is_word(subject.start, &["i", "we", "he", "she", "it", "they", "you"])
    });
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
    is_did && is_somebody && !behind.iter().any(|&at| view.is_nominal(at) && !is_time(at))
}
