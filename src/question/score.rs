//! The score of a question: how much it is worth, in small whole numbers.

use super::context::named;
use super::draft::Draft;
use super::grading::{normal, unowned};
use super::ground::Ground;
use super::item::QuestionKind;
use super::kind::prior;
use super::wording::word_count;
use crate::temporal::{Basis, Granularity};

/// What fills up a short deck.
pub(super) const LEAST: i32 = 1;

/// The worth of a draft.
pub(super) fn score(ground: &Ground<'_>, draft: &Draft) -> i32 {
    let Some(fact) = draft.facts.first().and_then(|&fact| ground.facts.get(fact)) else { return 0 };
    let mut score = prior(draft.kind) + draft.bonus;
    // A pattern of words does not rest on what the record of the clause says.
    if draft.stands_alone {
        return score + 3;
    }
    if let Some(when) = &fact.when {
        score += match when.timex.value.granularity() {
            Some(Granularity::Day | Granularity::Month) => 4,
            Some(_) => 2,
            None => 0,
        };
        score -= i32::from(when.timex.basis != Basis::Explicit);
    }
    let told = [&draft.stem, " ", &draft.options.join(" ")].concat();
    let normal_told = if draft.is_whole { normal(&told) } else { String::new() };
    score += match named(ground, fact, draft, &normal_told, &unowned(&told)) {
        0 if draft.is_at_home || draft.context.is_some() => 0,
        0 => -4,
        1 => 0,
        2 => 2,
        _ => 3,
    };
    let predicate = fact.predicate.as_ref();
    score += 2 * i32::from(predicate.is_some_and(|predicate| predicate.is_domain));
    score += i32::from(predicate.is_some_and(|predicate| predicate.is_past));
    // What holds today is seldom an event, and may no longer hold.
    score -= 6 * i32::from(fact.when.is_none() && predicate.is_some_and(|predicate| !predicate.is_past));
    score += i32::from(draft.kind == QuestionKind::Who);
    score += i32::from(fact.quantity.is_some());
    score -= 2 * i32::from(fact.flags.is_background);
    let resolved =
        [&fact.subject, &fact.object].into_iter().flatten().any(|argument| argument.resolved_from.is_some());
    score -= i32::from(resolved);
    score -= match word_count(&draft.stem) {
        31.. => 3,
        25..=30 => 1,
        _ => 0,
    };
    score
}
