//! Names: their mentions in the text, and the person, country or body they stand for.
//!
//! A name is a run of capitals that are no ordinary words ([`run`]). What surrounds it, its last word and the
//! tables tell its kind (`kind`); runs that stand for the same are brought together at the end (`entity`).
//!
//! * "Foreign minister Hina Rabbani Khar visited Moscow. Khar said ..." are two entities and three mentions.

mod entity;
mod evidence;
mod gazetteer;
mod inverted;
mod key;
mod life;
mod merge;
mod namesake;
mod pronoun;
mod run;
mod sort;
mod surroundings;
mod title;

pub(in crate::language) use gazetteer::given_name;
pub use gazetteer::listed_name;
pub use sort::{Sort, State, adjectives, are_one_state, sort};

use crate::language::lexicon::Entry;
use crate::language::tag::Word;
use crate::text::{Prose, Span};
use std::ops::Range;

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// Liaquat Ali Khan
    Person,
    /// Pakistan; also historical states: the Soviet Union, the Mughal Empire.
    Country,
    /// the Marathas, the Janissaries, the Soviets where they are not their state
    People,
    /// Karachi, the Neckar, Kashmir
    Place,
    /// SEATO, the Muslim League, Trinity College
    Organisation,
    /// the Treaty of Versailles, the Government of India Act 1935
    Agreement,
    /// the U-2 incident, the Battle of Plassey, World War II
    Event,
    /// Shamsi Airbase, the Badshahi mosque, the Suez Canal
    Facility,
    /// the Origin of Species, Secrets of the Self
    Work,
    /// A name whose kind was not found out.
    Other,
}

/// Whether "he" or "she" can stand for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
}

/// How a mention is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionForm {
    /// Pakistan, Bhutto, the Soviet Union
    Noun,
    /// Pakistani, Soviet before another noun
    Adjective,
    /// the Soviets, the Indians: the people for their state
    People,
}

/// A place of the text where an entity is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its tokens, title and role in front left out (`Mr`), article left out (`the`), `’s` left out.
    pub tokens: Range<usize>,
    /// The same as a place in the text.
    pub span: Span,
    /// Index into [`super::Language::entities`].
    pub entity: usize,
    /// How it is written.
    pub form: MentionForm,
}

/// Somebody or something named in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The fullest name the text gives, spelled right: `Zulfiqar Ali Bhutto`, `Soviet Union`.
    pub name: String,
    /// Whether the name takes "the" in a sentence: the Soviet Union, the Muslim League.
    pub takes_the: bool,
    /// What it is.
    pub kind: EntityKind,
    /// Other names the text or the tables have for it: `Bhutto`, `USSR`; never one that two entities share.
    pub aliases: Vec<String>,
    /// For a person, when a title, a first name or a pronoun tells.
    pub gender: Option<Gender>,
    /// For a person: the role the text gives in front or behind, as written: `foreign minister`.
    pub role: Option<String>,
    /// Whether the name is a plural: the United States is not, the Marathas are.
    pub is_plural: bool,
    /// How often it is mentioned.
    pub count: usize,
}

/// A run of tokens that names something, before it is known what else names the same.
#[derive(Clone, Debug)]
struct Found {
    tokens: Range<usize>,
    form: MentionForm,
    /// Index of a known name of the tables.
    known: Option<u16>,
    /// What speaks for a kind.
    evidence: evidence::Evidence,
    gender: Option<Gender>,
    /// Tokens of the role in front of it or behind.
    role: Option<Range<usize>>,
    /// Somebody else with a name of the person whose life the text tells: "the elder Pitt".
    is_namesake: bool,
}

/// Finds the names and marks their tokens.
pub(super) fn read(
    text: &str,
    prose: &Prose,
    entries: &[Entry],
    words: &mut [Word],
) -> (Vec<Mention>, Vec<Entity>) {
    let life = life::Life::of(text, prose, entries);
    let mut found = run::find(text, prose, entries, words, life.as_ref());
    namesake::tell_apart(text, &prose.tokens, &mut found);
    if let Some(life) = &life {
        life.tell(text, &prose.tokens, &mut found);
    }
    let (mut mentions, mut entities) = entity::gather(text, prose, found, life.as_ref());
    inverted::put_right(text, prose, &mut mentions, &mut entities);
    pronoun::fill_genders(text, prose, &mentions, &mut entities);
    (mentions, entities)
}

#[cfg(test)]
mod tests;
