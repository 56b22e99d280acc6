//! The score of a question: how much it is worth, in small whole numbers.
//!
//! The weights are those of the specification (section 2.5), tuned on 1,167 questions of seventy texts that strict readings judged. What they
//! leave out was accepted less often, and wrong more often, than what they keep (docs/ACCURACY.md, "Which questions to leave out").

use super::context::named;
use super::draft::Draft;
use super::grading::{normal, unowned};
use super::ground::Ground;
use super::item::QuestionKind;
use super::kind::prior;
use super::wording::word_count;
use crate::fact::{Fact, Voice};
use crate::temporal::{Basis, Granularity};

/// The least score of a question that is asked.
pub(super) const LEAST: i32 = 2;
/// The least score of what fills up a short deck.
pub(super) const LEAST_OF_FEW: i32 = 1;
/// The least score of the one question that a line of the timeline has: what is worth learning may be asked plainly.
pub(super) const LEAST_OF_A_LINE: i32 = -2;
/// A clause that begins so many bytes behind the head of its sentence is seldom all that is needed to understand it.
const LATE: usize = 30;
/// A date that begins so many bytes behind the head of its clause may be that of a part of it.
const FAR: usize = 60;
/// A sentence of so many words says more than one thing.
const LONG: usize = 32;

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
        // "The central bank took rates to zero", below a title that names the country.
        0 if draft.is_whole && ground.is_told_by_its_title(fact) => -1,
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
    score += i32::from(predicate.is_some_and(|predicate| predicate.voice == Voice::Passive));
    score -= 2 * i32::from(predicate.is_some() && fact.entities.is_empty());
    score -= 2 * i32::from(fact.flags.is_background);
    score -= doubt(ground, fact, draft);
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

/// How much speaks against the clause having been read as its sentence means it.
fn doubt(ground: &Ground<'_>, fact: &Fact, draft: &Draft) -> i32 {
    let sentence = ground.sentence(fact);
    let is_late = fact.span.start() >= sentence.start() + LATE;
    let is_far = fact.when.as_ref().is_some_and(|when| when.timex.span.start() >= fact.span.start() + FAR);
    let is_long = word_count(sentence.slice(&ground.source.article.text)) >= LONG;
    // What is asked in the sentence's own words can't have put its parts together wrongly.
    let is_put_together =
        matches!(draft.kind, QuestionKind::When | QuestionKind::Who | QuestionKind::TrueFalse);
    let is_unfinite = fact.predicate.as_ref().is_some_and(|predicate| !predicate.is_past);
    i32::from(is_late)
        + i32::from(is_far)
        + i32::from(is_long)
        + 2 * i32::from(is_put_together && fact.flags.is_background)
        + i32::from(is_put_together && is_unfinite)
}
