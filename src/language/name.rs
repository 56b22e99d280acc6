//! Names: their mentions in the text, and the person, country or body they stand for.

use super::{Entry, Word};
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

/// Finds the names: runs of capitals that are no ordinary words. Their tokens become [`Tag::Name`].
pub(super) fn read(
    text: &str,
    prose: &Prose,
    entries: &[&'static Entry],
    words: &mut [Word],
) -> (Vec<Mention>, Vec<Entity>) {
    let mut mentions: Vec<Mention> = Vec::new();
    let mut entities: Vec<Entity> = Vec::new();
    for sentence in &prose.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let end = run_end(text, prose, entries, at, &sentence.tokens);
            if end > at {
                let span = prose.span(at..end);
                let name = span.slice(text).to_owned();
                let entity = entities.iter().rposition(|known| known.name == name).unwrap_or_else(|| {
                    entities.push(Entity {
                        name,
                        takes_the: false,
                        kind: EntityKind::Other,
                        aliases: Vec::new(),
                        gender: None,
                        role: None,
                        is_plural: false,
                        count: 0,
                    });
                    entities.len() - 1
                });
                if let Some(known) = entities.get_mut(entity) {
                    known.count += 1;
                }
                mentions.push(Mention { tokens: at..end, span, entity, form: MentionForm::Noun });
                for word in words.get_mut(at..end).unwrap_or_default() {
                    word.tag = super::Tag::Name;
                }
            }
            at = end.max(at + 1);
        }
    }
    (mentions, entities)
}

fn run_end(
    text: &str,
    prose: &Prose,
    entries: &[&'static Entry],
    start: usize,
    sentence: &Range<usize>,
) -> usize {
    let _ = text;
    let is_name = |at: usize| {
        let Some(token) = prose.tokens.get(at) else { return false };
        let Some(entry) = entries.get(at) else { return false };
        let is_known = entry.classes.is_closed() || entry.classes.has(super::Classes::CALENDAR);
        let is_word =
            at == sentence.start && (entry.classes != super::Classes::NONE || !entry.forms().is_empty());
        token.is_capitalised() && !is_known && !is_word
    };
    let mut at = start;
    while at < sentence.end && is_name(at) {
        at += 1;
    }
    at
}
