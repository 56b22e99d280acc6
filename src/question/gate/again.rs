//! Deeds that were done more than once: each of their dates would answer a plain "when".
//!
//! **Examples**: "granted charters in 1208 and again in 1217", "again stood by his neighbour in 1971" (he had before). A sentence that
//! keeps both dates says itself which one is left out. A deed that is told of an open pronoun as well ("It was reopened") may be the same one.

use super::super::ground::Ground;
use crate::fact::{Argument, Fact};
use crate::temporal::Timex;

/// Whether "again" stands beside the verb, or leads this date or the next one.
pub(in crate::question) fn is_told_again(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    is_done_again(ground, fact) || has_another_time(ground, fact, timex)
}

/// "It was reopened on 5 June 1975" elsewhere, where nobody knows what "it" is: the question when the canal was reopened may have two answers.
pub(in crate::question) fn is_told_of_a_pronoun(ground: &Ground<'_>, fact: &Fact) -> bool {
    /// What is done to many things, and to one of them more than once.
    const OFTEN: [&str; 26] = [
        "abolish",
        "capture",
        "close",
        "complete",
        "demolish",
        "destroy",
        "disband",
        "dissolve",
        "enlarge",
        "expand",
        "extend",
        "lift",
        "occupy",
        "open",
        "publish",
        "rebuild",
        "recapture",
        "release",
        "rename",
        "reopen",
        "repeal",
        "replace",
        "restore",
        "revise",
        "split",
        "suspend",
    ];
    let (Some(when), Some(predicate)) = (&fact.when, &fact.predicate) else { return false };
    if !OFTEN.contains(&predicate.lemma) {
        return false;
    }
    let own = when.timex.interval();
    let object = |fact: &Fact| fact.object.as_ref().map(|object| ground.small(object.head));
    ground.with_verb(predicate.lemma).iter().take(60).filter_map(|&other| ground.facts.get(other)).any(
        |other| {
            let is_open = |subject: &Argument| {
                subject.resolved_from.is_none()
                    && matches!(ground.small(subject.tokens.start), "it" | "they" | "this" | "these")
                    && subject.tokens.len() == 1
            };
            other.subject.as_ref().is_some_and(is_open)
                && other.predicate.as_ref().is_some_and(|other| other.voice == predicate.voice)
                && object(other) == object(fact)
                && other.when.as_ref().is_some_and(|other| {
                    other.relation == when.relation
                        && other.timex.is_dated()
                        && !other.timex.interval().overlaps(own)
                })
        },
    )
}

/// "again stood by", "stood by Roth again": it had been before, though nobody says when.
pub(in crate::question) fn is_done_again(ground: &Ground<'_>, fact: &Fact) -> bool {
    fact.predicate.as_ref().is_some_and(|predicate| {
        (predicate.tokens.start.saturating_sub(1)..=predicate.tokens.end).any(|at| is_again(ground, at))
    })
}

/// "in 1208 and again in 1217", "in 1208, and in 1217 once more": two dates of one verb.
fn has_another_time(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    /// "and again, in the spring of".
    const NEAR: usize = 4;
    let date = ground.tokens_of(timex.span);
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let (first, last) = (sentence.tokens.start, sentence.tokens.end);
    let before = date.start.saturating_sub(NEAR).max(first)..date.start;
    let mut behind = date.end..(date.end + NEAR).min(last);
    let leads_on = behind.find(|&at| is_again(ground, at)).is_some_and(|again| {
        (date.end..again).all(|at| ground.is_mark(at, ',') || matches!(ground.small(at), "and" | "then"))
            && (!ground.timexes_in(again + 1..(again + 1 + NEAR).min(last)).is_empty()
                // "in 1911, and again when the empire fell"
                || matches!(ground.small(again + 1), "after" | "during" | "under" | "when"))
    });
    let is_led = before
        .rev()
        .take_while(|&at| !ground.is_mark(at, ';'))
        .find(|&at| is_again(ground, at))
        .is_some_and(|again| (again + 1..date.start).all(|at| is_of_a_date(ground.small(at))));
    leads_on || is_led
}

/// What may stand between "again" and its date.
fn is_of_a_date(small: &str) -> bool {
    matches!(small, "in" | "on" | "at" | "from" | "during" | "the" | "early" | "late" | "of" | "," | "")
}

fn is_again(ground: &Ground<'_>, at: usize) -> bool {
    ground.small(at) == "again" || ground.small(at) == "once" && ground.small(at + 1) == "more"
}
