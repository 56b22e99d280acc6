//! The gender of a person by the pronoun that follows, where no title and no first name tells it.
//!
//! Only where one person alone can be meant: "Sandvik kept his post. He resigned later."

use super::{Entity, EntityKind, Gender, Mention};
use crate::text::Prose;

/// Fills in the genders that pronouns tell.
pub(super) fn fill_genders(text: &str, prose: &Prose, mentions: &[Mention], entities: &mut [Entity]) {
    let mut at = 0;
    for (number, sentence) in prose.sentences.iter().enumerate() {
        let first = at;
        while mentions.get(at).is_some_and(|mention| mention.tokens.start < sentence.tokens.end) {
            at += 1;
        }
        let here = mentions.get(first..at).unwrap_or_default();
        let Some(person) = only_person(here, entities) else { continue };
        if entities.get(person.entity).is_none_or(|entity| entity.gender.is_some()) {
            continue;
        }
        let behind = person.tokens.end..sentence.tokens.end.min(person.tokens.end + 40);
        let next = prose.sentences.get(number + 1).filter(|next| next.paragraph == sentence.paragraph);
        // "Their child Holm was born in June. She": the mother, as well as not.
        let is_child = number > 0 && is_born(text, prose, person.tokens.end);
        let next = next.filter(|_| !is_child);
        let told = behind
            .chain(next.map(|next| next.tokens.start..next.tokens.start + 1).unwrap_or_default())
            .find_map(|at| prose.tokens.get(at).and_then(|token| pronoun(token.span.slice(text))));
        if let Some(entity) = entities.get_mut(person.entity) {
            entity.gender = told;
        }
    }
}

/// The mention of the only person of a sentence.
fn only_person<'a>(mentions: &'a [Mention], entities: &[Entity]) -> Option<&'a Mention> {
    let is_person = |mention: &&Mention| {
        entities.get(mention.entity).is_some_and(|entity| entity.kind == EntityKind::Person)
    };
    let mut people = mentions.iter().filter(is_person);
    let first = people.next()?;
    people.all(|other| other.entity == first.entity).then_some(first)
}

fn is_born(text: &str, prose: &Prose, end: usize) -> bool {
    let is = |at: usize, word: &str| prose.tokens.get(at).is_some_and(|token| token.span.slice(text) == word);
    is(end, "was") && is(end + 1, "born")
}

fn pronoun(word: &str) -> Option<Gender> {
    let is = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    if is(&["he", "his", "him", "himself"]) {
        return Some(Gender::Male);
    }
    is(&["she", "her", "hers", "herself"]).then_some(Gender::Female)
}
