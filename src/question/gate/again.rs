//! Deeds that were done more than once: each of their dates would answer a plain "when".
//!
//! **Examples**: "granted charters in 1208 and again in 1217", "again stood by his neighbour in 1971" (he had before). A sentence that
//! keeps both dates says itself which one is left out.

use super::super::ground::Ground;
use crate::fact::Fact;
use crate::temporal::Timex;

/// Whether "again" stands beside the verb, or leads this date or the next one.
pub(in crate::question) fn is_told_again(ground: &Ground<'_>, fact: &Fact, timex: &Timex) -> bool {
    is_done_again(ground, fact) || has_another_time(ground, fact, timex)
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
            && !ground.timexes_in(again + 1..(again + 1 + NEAR).min(last)).is_empty()
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
