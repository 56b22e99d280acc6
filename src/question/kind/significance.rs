//! K17: the first, the last, the only, the largest.
//!
//! **Pattern**: "S was the first Y of X", with S a name or an event told in full. **Example**: "Who became the first
//! president of Indonesia?" **Never**: a pronoun or "this" as the answer, the one the whole article is about.

use super::naming::{name_answer, only_name, which};
use crate::fact::Fact;
use crate::question::chance::Chance;
use crate::question::clause::Clause;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::{Ground, content_words};
use crate::question::item::{Answer, QuestionKind};
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{capitalised, word_count, words};
use std::borrow::Cow;

const KIND: QuestionKind = QuestionKind::Significance;
const MARKS: [&str; 17] = [
    "first",
    "last",
    "only",
    "largest",
    "oldest",
    "biggest",
    "smallest",
    "longest",
    "highest",
    "earliest",
    "final",
    "youngest",
    "greatest",
    "tallest",
    "deadliest",
    "richest",
    "busiest",
];

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact, clause) in stock.told() {
        let is_copula = matches!(clause.verb.lemma, "be" | "become" | "mark" | "remain");
        let has_mark = fact.object.as_ref().is_some_and(|object| {
            words(&object.text).take(5).any(|word| MARKS.contains(&word.to_lowercase().as_str()))
        });
        if is_copula && has_mark {
            candidates.take(KIND, index, question(stock.ground, index, fact, clause));
        }
    }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact, clause: &Clause) -> Result<Draft, Code> {
    let subject = fact.subject.as_ref().ok_or(Code::G01)?;
    if subject.is_vague || fact.flags.is_vague {
        return Err(Code::G03);
    }
    if let Some(entity) = only_name(ground, subject) {
        let word = which(ground, entity, "Who").ok_or(Code::G10)?;
        let stem = clause.asked_for_subject(&word, true);
        let mut draft = Draft::new(KIND, index, "name", stem, ground.name_in(fact, entity));
        name_answer(ground, &mut draft, entity);
        draft.is_card = true;
        draft.answer_span = super::naming::mention_in(ground, fact, entity);
        let pool = lure::name::pool(ground, fact, entity, &draft.stem);
        let chance = Chance::new(ground.seed, &["significance", &draft.stem]);
        let order = lure::name::order(&draft.key);
        lure::choose(&mut draft, order, pool, chance);
        return Ok(draft);
    }
    // "the oil exploration agreement": told by its own head noun.
    let head = ground.text(subject.head).to_lowercase();
    let has_head = words(&subject.text).any(|word| word.eq_ignore_ascii_case(&head));
    let is_name = ground.text(subject.head).starts_with(char::is_uppercase);
    if !has_head || is_name || subject.is_plural || !(3..=8).contains(&word_count(&subject.text)) {
        return Err(Code::G03);
    }
    let stem = clause.asked_for_subject(&format!("Which {head}"), true);
    let key = capitalised(&clause.subject);
    let mut draft = Draft::new(KIND, index, "subject", stem, key);
    draft.answer = Answer::Words {
        nouns: content_words(&subject.text).filter(|word| *word != head).map(Cow::into_owned).collect(),
    };
    draft.is_card = true;
    draft.difficulty = 3;
    Ok(draft)
}
