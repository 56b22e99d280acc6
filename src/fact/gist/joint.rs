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
    let at = joined(view, first).take(MOST).last().unwrap_or(first);
    let has_words = || {
        let last = view.clauses.get(at)?;
        let behind = last.owned.get(last.behind_verb()..)?;
        // "sought, and won, an injunction"
        let next = *behind.get(usize::from(is_between(view, last)))?;
        let is_tried = || view.kind(next) == Some(ChunkKind::Infinitive) && is_trying(view, first);
        (Some(next) > last.verb && (view.is_nominal(next) || is_tried())).then_some(at)
    };
    if at > first { has_words() } else { None }
}

/// "tried and failed to leave": what was tried stands behind the second verb.
fn is_trying(view: &View<'_>, first: usize) -> bool {
    let verb = view.clauses.get(first).and_then(|clause| view.verb(clause));
    verb.and_then(|verb| view.word(verb.head).lemma)
        .is_some_and(|lemma| matches!(lemma, "attempt" | "seek" | "strive" | "struggle" | "try"))
}

/// The verbs from one clause to another, with what joins them.
pub(super) fn verbs(view: &View<'_>, first: usize, last: usize, is_plural: bool) -> String {
    let mut line = String::new();
    let others = joined(view, first).take_while(|&at| at <= last);
    for at in std::iter::once(first).chain(others) {
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

/// The clauses that go on from a bare verb, one from the other, with the same subject.
fn joined(view: &View<'_>, first: usize) -> impl Iterator<Item = usize> {
    let next = |&at: &usize| next_of(view, at).filter(|&next| is_joined(view, at, next));
    std::iter::successors(Some(first), next).skip(1)
}

/// The clause that shares the subject of another: the next one, but for what is said of the subject in between ("the board, which
/// met there, drafted and adopted").
fn next_of(view: &View<'_>, at: usize) -> Option<usize> {
    let verb = view.clauses.get(at)?.verb?;
    let is_inside = |clause: &Clause| {
        clause.link == Link::Relative && clause.owned.last().is_some_and(|&last| last < verb)
    };
    let inside = view.clauses.iter().skip(at + 1).take(MOST).take_while(|clause| is_inside(clause)).count();
    Some(at + 1 + inside)
}

/// Whether a clause is a bare verb that another goes on from.
fn is_joined(view: &View<'_>, at: usize, next: usize) -> bool {
    let (Some(clause), Some(next)) = (view.clauses.get(at), view.clauses.get(next)) else { return false };
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
/// behind the first verb, so that the others have none of their own.
pub(super) fn with_next(view: &View<'_>, telling: &Telling<'_>, subject: &str, line: &str) -> Option<String> {
    let first = telling.index;
    let clause = view.clauses.get(first).filter(|clause| clause.link == Link::Main)?;
    let verb = clause.verb.filter(|&verb| is_done(view, verb))?;
    let is_timed = |at: &usize| view.timex(*at).is_some();
    let is_turned = view.clauses.iter().skip(first + 1).take(2).any(|next| is_turn(view, next));
    let is_dated = clause.owned.iter().any(is_timed)
        && clause.owned.iter().enumerate().all(|(place, at)| {
            !is_timed(at)
                || (is_turned || *at > verb)
                    && is_moment(view, place.checked_sub(1).and_then(|at| clause.owned.get(at)))
        });
    if !is_dated || subject.is_empty() {
        return None;
    }
    let deed = |at: usize| {
        let both = super::clause_gist(view, &Telling { index: at, parts: None, ..*telling });
        let deed = both.strip_prefix(&wording::capitalised(subject))?;
        (deed.starts_with(' ') && !deed.contains('…')).then(|| deed.to_owned())
    };
    let after = |last: usize| {
        let shares = |other: &Clause| {
            other.shares.is_some_and(|shared| shared == first || shared == last) && other.link != Link::Free
        };
        Some(view.clauses.iter().skip(last + 1).take(4).position(shares)? + last + 1)
    };
    let second = after(first)?;
    let is_last = follows(view, second)?;
    let next = deed(second)?;
    // "left Ribe, took the fort and burned the town": all three, or two of them.
    let third = after(second).filter(|&third| !is_last && follows(view, third) == Some(true)).and_then(deed);
    let all = third.map(|third| [line, ",", &next, " and", &third].concat());
    let joint = match line.contains(',') {
        _ if view.clauses.get(second).is_some_and(|second| is_turn(view, second)) => " but",
        true => ", and",
        false => " and",
    };
    let two = [line, joint, &next].concat();
    [all, Some(two)].into_iter().flatten().find(|line| line.chars().count() <= LONGEST)
}

/// Whether a clause tells of a deed behind "and" (`true`) or a comma of a list (`false`), without a date or a word that
/// points back.
fn follows(view: &View<'_>, at: usize) -> Option<bool> {
    let clause = view.clauses.get(at).filter(|clause| clause.link == Link::Main)?;
    let (verb, opener) = (clause.verb?, clause.opener?);
    let is_last = view.is_word(opener, &["and"]) || is_turn(view, clause);
    let is_told = is_last || view.kind(opener) == Some(ChunkKind::Mark(','));
    let is_next = (opener + 1..verb).all(|at| view.kind(at) == Some(ChunkKind::Adverb));
    let is_timed = |at: &usize| view.timex(*at).is_some();
    let points = |at: &usize| {
        view.is_word(*at, &["him", "her", "it", "them", "there", "that", "this", "these", "those", "so"])
    };
    let is_later = |at: &usize| {
        view.chunk(*at)
            .is_some_and(|chunk| chunk.tokens.clone().any(|at| wording::is_word(view.source, at, LATER)))
    };
    let opens = |other: &Clause| {
        other
            .opener
            .is_some_and(|when| view.is_word(when, &["after", "as", "once", "until", "when", "where"]))
    };
    let mut inside =
        view.clauses.iter().skip(at + 1).take(6).filter(|other| other.parent == Some(at) && opens(other));
    let is_plain = !clause.owned.iter().any(|at| is_timed(at) || points(at) || is_later(at))
        && !inside.any(|other| other.owned.iter().take(24).any(is_timed));
    (is_told && is_next && is_done(view, verb) && is_plain).then_some(is_last)
}

/// "took the port *but failed to hold the town*": how it came out.
fn is_turn(view: &View<'_>, clause: &Clause) -> bool {
    const FAILING: &[&str] = &["decline", "fail", "refuse"];
    clause.opener.is_some_and(|opener| view.is_word(opener, &["but"]))
        && view
            .verb(clause)
            .and_then(|verb| view.word(verb.head).lemma)
            .is_some_and(|lemma| FAILING.contains(&lemma))
}

/// Whether a verb tells of a deed, and of what somebody did, not of what was so: "crossed the river", "was shot".
fn is_done(view: &View<'_>, at: usize) -> bool {
    let Some(verb) = view.chunk(at).filter(|verb| verb.kind == ChunkKind::Finite) else { return false };
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let is_past = view.word(verb.head).tense == Some(Tense::Past)
        || is_form(wording::text(view.source, verb.head), lemma, Tense::Past);
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
