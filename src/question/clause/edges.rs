//! Whether a clause begins and ends where its sentence lets it: what was cut out of the middle of a phrase tells something else.
//!
//! * "She met Rossi and *other sculptors* in 1874 and *studied*": the end of an object is no subject.
//! * "invented *a forked* needle", "feared India *more* than": the phrase goes on.

use crate::fact::{Argument, Fact, Predicate};
use crate::language::{EntityKind, Tag};
use crate::question::ground::Ground;
use crate::text::TokenKind;

/// Verbs of moving somebody to do something.
const MOVING: [&str; 18] = [
    "allow",
    "ask",
    "cause",
    "compel",
    "convince",
    "enable",
    "encourage",
    "expect",
    "force",
    "help",
    "instruct",
    "invite",
    "lead",
    "order",
    "permit",
    "persuade",
    "require",
    "urge",
];

/// Whether what stands behind an aside belongs to the clause before it: "urged the parishes — soon to be counties — to make laws".
pub(in crate::question) fn goes_on(ground: &Ground<'_>, fact: &Fact, at: usize) -> bool {
    let lemma = fact.predicate.as_ref().map_or("", |predicate| predicate.lemma);
    match ground.text(at) {
        "to" => MOVING.contains(&lemma),
        next => matches!(next, "that" | "of"),
    }
}

/// How far back the words of a phrase are looked through.
const REACH: usize = 12;

/// Whether the subject stands where a clause may begin, and not within another phrase.
pub(super) fn begins_well(
    ground: &Ground<'_>,
    fact: &Fact,
    subject: &Argument,
    predicate: &Predicate,
) -> bool {
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let mut start = subject.tokens.start;
    // "resulted in new towns but also the end of the line": what it led to, and not what else led to it.
    if predicate.tokens.end <= start && start > 0 && matches!(ground.text(start - 1), "also" | "than") {
        return false;
    }
    if predicate.tokens.end <= start || start <= sentence.tokens.start {
        return true;
    }
    // "Holm v. Georgia came before the court": a case, and no land.
    if (start.saturating_sub(2)..start).any(|at| matches!(ground.text(at), "v" | "v." | "vs" | "vs.")) {
        return false;
    }
    if ground.word(start - 1).tag == Tag::Determiner && start - 1 > sentence.tokens.start {
        start -= 1;
    }
    let before = start - 1;
    // "the first Dhaka – Kolkata bus service": the middle of a name.
    let is_spaced_dash = ['–', '-', '—'].iter().any(|mark| ground.is_mark(before, *mark))
        && before > sentence.tokens.start
        && ground.word(before - 1).tag == Tag::Name
        && ground.timexes_in(sentence.tokens.start..before).is_empty();
    if is_spaced_dash {
        return false;
    }
    let is_next = (subject.tokens.end..predicate.tokens.start).all(|at| ground.word(at).tag == Tag::Adverb);
    let is_dated = !ground.timexes_in(before..start).is_empty();
    if is_dated {
        return true;
    }
    if matches!(ground.text(before), "and" | "or" | "&") {
        // "Gaul (now France) and Germany took over": both did.
        if before > sentence.tokens.start && ground.is_mark(before - 1, ')') {
            return false;
        }
        let is_apart = before.checked_sub(1).is_some_and(|at| is_break(ground, at));
        return is_apart || is_next && !is_in_a_phrase(ground, before, sentence.tokens.start);
    }
    if ground.is_mark(before, ',') && subject.resolved_from.is_none() {
        // "A massacre in Lund, Skåne, turned out": the land of a town.
        let is_land = subject
            .entity
            .and_then(|entity| ground.entity(entity))
            .is_some_and(|entity| matches!(entity.kind, EntityKind::Place | EntityKind::Country));
        let is_behind_a_town = before > sentence.tokens.start && ground.word(before - 1).tag == Tag::Name;
        if is_land && is_behind_a_town && ground.is_mark(subject.tokens.end, ',') {
            return false;
        }
        return !follows_a_bare_phrase(ground, sentence.tokens.start..before)
            || subject.entity.is_some() && !is_next;
    }
    let opens =
        ["after", "before", "since", "until", "till", "as", "than", "like", "once", "but", "save", "for"];
    // "was followed by Otto Rask, brought back from Malta"
    let is_person = subject
        .entity
        .and_then(|entity| ground.entity(entity))
        .is_some_and(|entity| entity.kind == EntityKind::Person);
    is_person && !is_next && ground.is_mark(subject.tokens.end, ',')
        || ground.word(before).tag != Tag::Preposition
        || opens.iter().any(|word| ground.text(before).eq_ignore_ascii_case(word))
}

fn is_break(ground: &Ground<'_>, at: usize) -> bool {
    matches!(ground.token(at).map(|token| token.kind), Some(TokenKind::Mark(mark)) if mark != '-' && mark != '’')
}

fn is_nominal(ground: &Ground<'_>, at: usize) -> bool {
    matches!(
        ground.word(at).tag,
        Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner | Tag::Possessive | Tag::Number
    )
}

/// "to Cuba and", "between India and": the words before the "and" belong to a preposition.
fn is_in_a_phrase(ground: &Ground<'_>, and: usize, first: usize) -> bool {
    let from = and.saturating_sub(REACH).max(first);
    let head = (from..and).rev().find(|&at| !is_nominal(ground, at));
    let Some(head) = head else { return false };
    head + 1 < and && ground.word(head).tag == Tag::Preposition
}

/// "A team of physicians, professor of physiology at Leeds presented": before the comma stands a phrase that waits for its verb.
fn follows_a_bare_phrase(ground: &Ground<'_>, before: std::ops::Range<usize>) -> bool {
    if before.len() > 40 || before.is_empty() {
        return false;
    }
    let first = ground.word(before.start);
    let is_subject =
        matches!(first.tag, Tag::Noun | Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Number);
    let is_told = before.clone().any(|at| {
        matches!(
            ground.word(at).tag,
            Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Adverb | Tag::Subordinator | Tag::Calendar
        )
    });
    is_subject && !is_told && ground.timexes_in(before).is_empty()
}

/// "took office just two months after": the count waits for what it is counted from.
pub(super) fn counts_on(ground: &Ground<'_>, end: usize) -> bool {
    let is_length = end.checked_sub(1).is_some_and(|last| {
        matches!(ground.small(last), "days" | "weeks" | "months" | "years" | "decades" | "year" | "month")
    });
    is_length && matches!(ground.text(end), "after" | "before" | "later" | "earlier" | "ago")
}

/// Whether the clause may end before the token `end`, where reading stopped.
pub(in crate::question) fn ends_well(ground: &Ground<'_>, fact: &Fact, end: usize) -> bool {
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    if end >= sentence.tokens.end {
        return true;
    }
    let next = ground.text(end);
    // "by trying to put out what they feared"
    if matches!(next, "than" | "of" | "what" | "whatever" | "whom") {
        return false;
    }
    // "coined the famous phrase: ...", "urged the parishes — soon to be counties — to make laws": told behind the mark.
    let is_the = |object: &Argument| object.tokens.end == end && object.text.starts_with("the ");
    let is_told_behind = ground.is_mark(end, ':') && fact.object.as_ref().is_some_and(is_the);
    let dash = ['—', '–'].into_iter().find(|mark| ground.is_mark(end, *mark));
    let closing = dash.and_then(|dash| {
        (end + 1..sentence.tokens.end.min(end + REACH + REACH)).find(|&at| ground.is_mark(at, dash))
    });
    if is_told_behind || closing.is_some_and(|at| goes_on(ground, fact, at + 1)) {
        return false;
    }
    !(ground.is_mark(end, ',') && lists_on(ground, end + 1, sentence.tokens.end))
}

/// ", fuel and medicine.": more of the same list behind a comma.
fn lists_on(ground: &Ground<'_>, from: usize, limit: usize) -> bool {
    let end = (from..limit.min(from + REACH))
        .find(|&at| !is_nominal(ground, at) && !matches!(ground.text(at), "and" | "," | "or"));
    let Some(end) = end else { return false };
    let is_joined = (from..end).any(|at| matches!(ground.text(at), "and" | "or") && at > from);
    let is_told =
        matches!(ground.word(end).tag, Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Adverb | Tag::Relative);
    let is_name = ground.word(from).tag == Tag::Name;
    is_joined && !is_told && !is_name && ground.word(from).tag != Tag::Determiner
}
