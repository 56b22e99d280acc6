//! Verbs side by side with one object: each was done to it, and a headline tells them together.
//!
//! * "The rebels *stormed, looted and burned* the palace"

use super::verb::verb_text;
use super::{LONGEST, Telling};
use crate::fact::clause::{Clause, Link};
use crate::fact::unit::is_between;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag, Tense, is_form, is_intransitive};

/// How many verbs are told together.
const MOST: usize = 4;

/// How many phrases stand between two of them at most.
const APART: usize = 4;

/// Words of what was done at another time.
const LATER: &[&str] = &[
    "after",
    "afterwards",
    "before",
    "eventually",
    "finally",
    "later",
    "months",
    "next",
    "originally",
    "since",
    "soon",
    "subsequently",
    "ultimately",
    "until",
    "weeks",
    "years",
];

/// What is done to somebody at once, and told with what led to it: "refused to yield *and was shot*".
const FATES: &[&str] = &[
    "arrest", "banish", "behead", "bury", "capture", "defeat", "execute", "exile", "hang", "imprison",
    "jail", "kill", "murder", "rebuild", "shoot", "stab", "wound",
];

/// Verbs of what was so for long.
const STATES: &[&str] = &["be", "have", "live", "own", "remain", "resemble", "stand", "stay"];

/// The clause of the last of several verbs that have the object behind it; none when the first has words of its own.
pub(in crate::fact) fn last_of(view: &View<'_>, first: usize) -> Option<usize> {
    let mut at = first;
    while at < first + MOST && is_joined(view, at) {
        at += 1;
    }
    let has_words = || {
        let last = view.clauses.get(at)?;
        let behind = last.owned.get(last.behind_verb()..)?;
        // "sought, and won, an injunction"
        let next = *behind.get(usize::from(is_between(view, last)))?;
        (Some(next) > last.verb && view.is_nominal(next)).then_some(at)
    };
    if at > first { has_words() } else { None }
}

/// The verbs from one clause to another, with what joins them.
pub(super) fn verbs(view: &View<'_>, first: usize, last: usize, is_plural: bool) -> String {
    let mut line = String::new();
    for at in first..=last {
        let Some(clause) = view.clauses.get(at) else { break };
        let joint = match at {
            _ if at == first => "",
            _ if at == last && is_or(view, clause.opener) => " or ",
            _ if at == last => " and ",
            _ => ", ",
        };
        line.push_str(joint);
        line.push_str(&verb_text(view, clause, is_plural, false));
    }
    line
}

/// "stormed or burned": not both.
fn is_or(view: &View<'_>, opener: Option<usize>) -> bool {
    opener.is_some_and(|opener| view.is_word(opener, &["or"]))
}

/// Whether a clause is a bare verb that the next clause, with the same subject, goes on from.
fn is_joined(view: &View<'_>, at: usize) -> bool {
    let (Some(clause), Some(next)) = (view.clauses.get(at), view.clauses.get(at + 1)) else { return false };
    let (Some(verb), Some(second)) = (clause.verb, next.verb) else { return false };
    let is_plain = |at: usize| {
        view.chunk(at).is_some_and(|verb| {
            verb.kind == ChunkKind::Finite
                && view.word(verb.head).tag == Tag::Verb
                && verb.tokens.end == verb.head + 1
                && !view.is_passive(verb)
        })
    };
    let joins = |at: usize| {
        matches!(view.kind(at), Some(ChunkKind::Mark(',') | ChunkKind::Adverb))
            || view.is_word(at, &["and", "or"])
    };
    let lemma = view.chunk(verb).and_then(|verb| view.word(verb.head).lemma).unwrap_or_default();
    clause.link != Link::Gapped
        && next.shares == Some(at)
        && is_plain(verb)
        && is_plain(second)
        && !is_intransitive(lemma)
        && verb < second
        && second - verb <= APART + 1
        && (verb + 1..second).all(joins)
        // "he refused, and marked his defiance": each for itself.
        && (is_between(view, next) || !view.is_word(verb + 2, &["and", "or"]))
        && clause.owned.get(clause.behind_verb()..).unwrap_or_default().iter().all(|&at| joins(at))
}

/// What the same subject did next, told with it: "went to the assembly [on 25 May] *and promised peace*". The date stands
/// behind the first verb, so that the second has none of its own.
pub(super) fn with_next(view: &View<'_>, telling: &Telling<'_>, subject: &str, line: &str) -> Option<String> {
    let clause = view.clauses.get(telling.index)?;
    let second = |other: &Clause| other.shares == Some(telling.index) && other.link != Link::Free;
    let at = view.clauses.iter().skip(telling.index + 1).take(4).position(second)? + telling.index + 1;
    let next = view.clauses.get(at)?;
    let opens = |other: &Clause| {
        other
            .opener
            .is_some_and(|when| view.is_word(when, &["after", "as", "once", "until", "when", "where"]))
    };
    let inside =
        view.clauses.iter().skip(at + 1).take(6).filter(|other| other.parent == Some(at) && opens(other));
    let (verb, verb_of_next) = (clause.verb?, next.verb?);
    let told = |at: &usize| view.timex(*at).is_some();
    let points = |at: &usize| {
        view.is_word(*at, &["him", "her", "it", "them", "there", "that", "this", "these", "those", "so"])
    };
    let is_later = |at: &usize| {
        view.chunk(*at)
            .is_some_and(|chunk| chunk.tokens.clone().any(|at| wording::is_word(view.source, at, LATER)))
    };
    let joins = next.link == Link::Main
        && clause.link == Link::Main
        && next.opener.is_some_and(|and| {
            view.is_word(and, &["and"])
                && (and + 1..verb_of_next).all(|at| view.kind(at) == Some(ChunkKind::Adverb))
        })
        && is_done(view, verb)
        && is_done(view, verb_of_next)
        && clause.owned.iter().any(told)
        && clause
            .owned
            .iter()
            .enumerate()
            .all(|(place, at)| !told(at) || *at > verb && is_moment(view, clause.owned.get(place - 1)))
        && !next.owned.iter().any(|at| told(at) || points(at) || is_later(at));
    if !joins || inside.flat_map(|other| other.owned.iter().take(24)).any(told) {
        return None;
    }
    let both = super::clause_gist(view, &Telling { index: at, parts: None, ..*telling });
    let deed = both.strip_prefix(&wording::capitalised(subject)).filter(|_| !subject.is_empty())?;
    let joint = if line.contains(',') { ", and" } else { " and" };
    let line = format!("{line}{joint}{deed}");
    (deed.starts_with(' ') && line.chars().count() <= LONGEST && !line.contains('…')).then_some(line)
}

/// Whether a verb tells of a deed, and of what somebody did, not of what was so: "crossed the river", "was shot".
fn is_done(view: &View<'_>, at: usize) -> bool {
    let Some(verb) = view.chunk(at).filter(|verb| verb.kind == ChunkKind::Finite) else { return false };
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let is_past = is_form(wording::text(view.source, verb.head), lemma, Tense::Past);
    let is_fate = view.is_passive(verb) && FATES.contains(&lemma);
    is_fate
        || view.word(verb.head).tag == Tag::Verb
            && verb.tokens.start == verb.head
            && is_past
            && !STATES.contains(&lemma)
}

/// "in 1901", "on 3 May": no "until" or "since" stands before the date.
fn is_moment(view: &View<'_>, before: Option<&usize>) -> bool {
    before.is_none_or(|&at| {
        view.kind(at) != Some(ChunkKind::Preposition) || view.is_word(at, &["at", "in", "of", "on"])
    })
}
