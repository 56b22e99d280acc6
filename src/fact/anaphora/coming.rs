//! "When he bought the land, Brandt moved there": a pronoun in a clause that stands in front of its sentence, and who is
//! named behind it.
//!
//! It is not where somebody dies or leaves the stage in the front clause: the one behind the comma came after.

use super::{Antecedent, Asked, Memory};
use crate::fact::wording;
use crate::language::{EntityKind, Gender, Tag, Tense};

/// What may open a sentence in front of the pronoun.
const OPENERS: &[&str] = &[
    "after", "although", "as", "because", "before", "even", "if", "just", "once", "only", "shortly", "since",
    "soon", "though", "until", "when", "whenever", "while",
];

/// What somebody does or suffers whose place another takes.
const LEAVING: &[&str] = &[
    "abdicate",
    "arrest",
    "assassinate",
    "banish",
    "behead",
    "capture",
    "depart",
    "depose",
    "die",
    "disappear",
    "dismiss",
    "escape",
    "execute",
    "exile",
    "expel",
    "fall",
    "flee",
    "hang",
    "imprison",
    "jail",
    "kill",
    "leave",
    "lose",
    "murder",
    "oust",
    "overthrow",
    "poison",
    "refuse",
    "remove",
    "resign",
    "retire",
    "sack",
    "shoot",
    "step",
    "surrender",
    "vanish",
];

/// How far behind the pronoun the name may stand, in tokens.
const SIGHT: usize = 24;

impl Memory<'_> {
    /// The one who is named as the subject right behind the clause in front, and acts.
    pub(super) fn coming(&self, gender: Gender, asked: Asked<'_>) -> Option<Antecedent> {
        let Asked { is_possessive, token, sentence, not, .. } = asked;
        if not.is_some() || is_possessive {
            return None;
        }
        let here = self.source.prose.sentences.get(sentence)?.tokens.clone();
        let opens = here.start < token
            && token - here.start <= 3
            && (here.start..token).all(|at| wording::is_word(self.source, at, OPENERS));
        let words = &self.source.language.words;
        let comma = (token + 1..here.end.min(token + SIGHT))
            .find(|&at| self.source.prose.tokens.get(at).is_some_and(|mark| mark.is_mark(',')))
            .filter(|_| opens)?;
        let front = words.get(token + 1..comma)?;
        let leaves = front.iter().any(|word| word.lemma.is_some_and(|lemma| LEAVING.contains(&lemma)));
        // "the mayor Brandt": a word or two may stand in front of the name.
        let mention = self.source.language.mentions_in(comma + 1..here.end.min(comma + 8)).first()?;
        let is_led = (comma + 1..mention.tokens.start).all(|at| {
            words.get(at).is_some_and(|word| matches!(word.tag, Tag::Determiner | Tag::Noun | Tag::Adjective))
        });
        let acts = words.get(mention.tokens.end).is_some_and(|word| {
            word.tag == Tag::Modal
                || matches!(word.tag, Tag::Verb | Tag::Auxiliary)
                    && matches!(word.tense, Some(Tense::Past | Tense::Present))
        });
        let person = self.same(mention.entity);
        let is_person = self
            .entity(person)
            .is_some_and(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Other));
        let is_named_before =
            self.persons.iter().any(|named| named.token >= here.start && named.token < token);
        // "When he refused, Brandt dismissed him"
        let has_other = (mention.tokens.end..here.end).any(|at| {
            words.get(at).is_some_and(|word| word.tag == Tag::Pronoun)
                && wording::is_word(self.source, at, &["him", "her"])
        });
        let is_meant = is_led
            && acts
            && is_person
            && !leaves
            && !is_named_before
            && !has_other
            && self.may_be(person, gender);
        if !is_meant {
            return None;
        }
        Some(Antecedent { text: self.name(person)?, entity: Some(person) })
    }
}
