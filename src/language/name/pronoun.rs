//! The gender of a person by the pronoun that follows, where no title and no first name tells it.
//!
//! Only where one person alone can be meant: "Sandvik kept his post. He resigned later."

use super::{Entity, EntityKind, Gender, Mention};
use crate::text::Prose;

/// Fills in the genders that pronouns tell.
pub(super) fn fill_genders(text: &str, prose: &Prose, mentions: &[Mention], entities: &mut [Entity]) {
    let mut at = 0;
    let is_life = is_of_woman(text, prose);
    let mut hero = None;
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
            .find_map(|at| {
                Some((at, prose.tokens.get(at).and_then(|token| pronoun(token.span.slice(text)))?))
            });
        let is_owner = prose
            .tokens
            .get(person.tokens.end)
            .is_some_and(|token| ["’s", "'s", "’", "'"].contains(&token.span.slice(text)));
        // "Holm interviewed her. She": not Holm, of whom nothing is known by it.
        let told = told.filter(|&(at, _)| is_owner || !is_object(text, prose, at)).map(|(_, gender)| gender);
        // In the life of a woman "she" behind another name is still that woman.
        let is_hers =
            told == Some(Gender::Female) && is_life && *hero.get_or_insert(person.entity) != person.entity;
        let told = told.filter(|_| !is_hers);
        if let Some(entity) = entities.get_mut(person.entity) {
            entity.gender = told;
        }
    }
}

/// How many tokens are read to learn whether a text is on a woman.
const REACH: usize = 4000;

/// Whether nearly all that a text tells of one person is told of a "she".
fn is_of_woman(text: &str, prose: &Prose) -> bool {
    let told = prose.tokens.iter().take(REACH).filter_map(|token| pronoun(token.span.slice(text)));
    let (mut men, mut women) = (0, 0);
    for gender in told {
        let count = if gender == Gender::Male { &mut men } else { &mut women };
        *count += 1;
    }
    women >= 6 && women > 2 * men
}

/// "interviewed her in 1942", "told him": somebody else than the subject.
fn is_object(text: &str, prose: &Prose, at: usize) -> bool {
    let word = |at: usize| prose.tokens.get(at).map(|token| token.span.slice(text));
    let is = |at: usize, words: &[&str]| {
        word(at).is_some_and(|word| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
    };
    let next = word(at + 1).unwrap_or(".");
    let is_ended = !next.starts_with(|first: char| first.is_ascii_lowercase())
        || is(
            at + 1,
            &[
                "a", "about", "after", "again", "an", "and", "as", "at", "away", "back", "because", "before",
                "but", "by", "down", "during", "for", "from", "he", "in", "into", "it", "of", "off", "on",
                "out", "she", "that", "the", "they", "through", "to", "until", "up", "when", "while", "who",
                "with",
            ],
        );
    is(at, &["him"]) || is(at, &["her"]) && is_ended
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
