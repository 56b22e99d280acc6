//! K1 turned round: which year saw it?
//!
//! **Pattern**: a sentence whose subject is a year: "The year 1787 saw the fall of Kora", "1787 witnessed the fall of Kora".
//! **Example**: "Which year saw the fall of Kora?" 1787. **Never**: what holds another year, points outside the sentence, or is not
//! told in the past.

use super::when::asked;
use crate::fact::Fact;
use crate::question::context::holds_a_year;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::{Ground, SURE};
use crate::question::lint::has_anaphor;
use crate::question::own_words;
use crate::question::stock::Stock;
use crate::question::wording::word_count;
use crate::temporal::{Basis, PartialDate, TimeValue};
use std::collections::BTreeSet;

/// The fewest and the most words of a question.
const WORDS: std::ops::RangeInclusive<usize> = 6..=30;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let mut seen = BTreeSet::new();
    for (index, fact) in stock.asked() {
        if fact.when.as_ref().is_some_and(|when| seen.insert(when.timex.span)) {
            candidates.drafts.extend(question(stock.ground, index, fact));
        }
    }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Option<Draft> {
    let timex = fact.when.as_ref()?.timex;
    let TimeValue::Point(date @ PartialDate::Year(_)) = timex.value else { return None };
    let is_sure = timex.basis == Basis::Explicit && timex.confidence >= SURE && timex.modifier.is_none();
    let sentence = ground.source.prose.sentences.get(fact.sentence).filter(|_| is_sure)?;
    let year = ground.tokens_of(timex.span);
    // "The year" may stand inside the phrase or in front of it.
    let is_front = year.start <= sentence.tokens.start + 2
        && (sentence.tokens.start..year.start)
            .all(|at| ["the", "year"].iter().any(|word| ground.text(at).eq_ignore_ascii_case(word)));
    let verb = ground.text(year.end);
    if !is_front || !matches!(verb, "saw" | "witnessed" | "brought" | "marked") {
        return None;
    }
    let last = sentence.tokens.end.checked_sub(1).filter(|&last| ground.is_mark(last, '.'))?;
    let part = year.end..last;
    let part = if own_words::words_in(ground, &part) > *WORDS.end() - 2 {
        own_words::shortened(ground, &part, year.end + 3, *WORDS.end() - 2)?
    } else {
        part
    };
    let told = ground.written(part.clone());
    let is_whole = own_words::stands_alone(ground, &part).is_ok()
        && own_words::binds_its_pronouns(ground, &part, fact.sentence, &[])
        && !has_anaphor(&told)
        && !holds_a_year(&told);
    let stem = format!("Which year {told}?");
    if !is_whole || !WORDS.contains(&word_count(&stem)) {
        return None;
    }
    let mut draft = asked(ground, index, fact, stem, date);
    draft.is_whole = true;
    draft.is_untouched = true;
    Some(draft)
}
