//! Who "he" is: a pronoun is replaced only where one candidate is left, otherwise it stays.
//!
//! The state is small and moves with the text: the persons named in this and the last sentence, and the last
//! subjects. An article about one person reads "he" as that person unless another man has just been the subject.

use super::Source;
use super::record::Argument;
use super::wording;
use crate::language::{Entity, EntityKind, Gender};

/// What a pronoun may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pronoun {
    /// he, him, his; she, her
    Person(Gender),
    /// it, its
    Thing,
    /// they, them, their
    Several,
}

/// The pronoun a word is, and whether it is a possessive.
pub(super) fn pronoun(word: &str) -> Option<(Pronoun, bool)> {
    let found = match word.to_ascii_lowercase().as_str() {
        "he" | "him" => (Pronoun::Person(Gender::Male), false),
        "his" => (Pronoun::Person(Gender::Male), true),
        "she" => (Pronoun::Person(Gender::Female), false),
        "her" => (Pronoun::Person(Gender::Female), true),
        "it" => (Pronoun::Thing, false),
        "its" => (Pronoun::Thing, true),
        "they" | "them" => (Pronoun::Several, false),
        "their" => (Pronoun::Several, true),
        _ => return None,
    };
    Some(found)
}

/// A subject that was read.
#[derive(Clone, Debug)]
struct Subject {
    sentence: usize,
    text: String,
    entity: Option<usize>,
    is_plural: bool,
    is_person: bool,
}

/// What was named last.
pub(super) struct Memory<'a> {
    source: Source<'a>,
    /// The person the article is about.
    protagonist: Option<usize>,
    /// Persons with the token of their mention, the newest last.
    persons: Vec<(usize, usize)>,
    subject: Option<Subject>,
    /// The last subject that can be "he" or "she".
    person: Option<usize>,
    next_mention: usize,
}

/// What a pronoun was found to stand for.
#[derive(Clone, Debug)]
pub(super) struct Antecedent {
    pub(super) text: String,
    pub(super) entity: Option<usize>,
}

impl<'a> Memory<'a> {
    pub(super) fn new(source: Source<'a>) -> Self {
        let protagonist = protagonist(source);
        Self { source, protagonist, persons: Vec::new(), subject: None, person: None, next_mention: 0 }
    }

    /// The person the article is about, if it is about one.
    pub(super) const fn protagonist(&self) -> Option<usize> {
        self.protagonist
    }

    fn entity(&self, index: usize) -> Option<&'a Entity> {
        self.source.language.entities.get(index)
    }

    /// Takes note of the persons named before `token`; forgets those of more than one sentence ago.
    pub(super) fn read_to(&mut self, token: usize, sentence: usize) {
        while let Some(mention) = self.source.language.mentions.get(self.next_mention) {
            if mention.tokens.start >= token {
                break;
            }
            if self.entity(mention.entity).is_some_and(|entity| entity.kind == EntityKind::Person) {
                self.persons.push((mention.entity, mention.tokens.start));
            }
            self.next_mention += 1;
        }
        let sentences = &self.source.prose.sentences;
        let oldest = sentences.get(sentence.saturating_sub(1)).map_or(0, |sentence| sentence.tokens.start);
        if self.persons.len() > 32 || self.persons.first().is_some_and(|person| person.1 < oldest) {
            self.persons.retain(|person| person.1 >= oldest);
        }
    }

    /// What a pronoun at `token` stands for. `not`: the subject of the clause, for a pronoun that is an object.
    pub(super) fn resolve(
        &self,
        pronoun: Pronoun,
        is_possessive: bool,
        token: usize,
        sentence: usize,
        not: Option<usize>,
    ) -> Option<Antecedent> {
        match pronoun {
            Pronoun::Person(gender) => self.person(gender, token, sentence, not),
            Pronoun::Thing | Pronoun::Several => {
                let Some(subject) =
                    self.subject.as_ref().filter(|subject| subject.sentence == sentence || !is_possessive)
                else {
                    return if is_possessive { self.only_body(token, sentence) } else { None };
                };
                let fits = (pronoun == Pronoun::Several) == subject.is_plural
                    && (pronoun == Pronoun::Several || !subject.is_person)
                    && (not.is_none()
                        || not != subject.entity && (subject.entity.is_some() || not != Some(usize::MAX)));
                let is_near = subject.sentence == sentence
                    || subject.sentence + 1 == sentence && subject.entity.is_some() && not.is_none();
                let is_name = subject.text.starts_with(char::is_uppercase) && subject.entity.is_some();
                (fits && is_near && (is_name || !is_possessive))
                    .then(|| Antecedent { text: subject.text.clone(), entity: subject.entity })
            }
        }
    }

    fn person(
        &self,
        gender: Gender,
        token: usize,
        sentence: usize,
        not: Option<usize>,
    ) -> Option<Antecedent> {
        let fits = |index: usize| {
            Some(index) != not
                && self.entity(index).is_some_and(|entity| {
                    // A name of unknown kind that was a subject may be a person nobody has heard of.
                    matches!(entity.kind, EntityKind::Person | EntityKind::Other)
                        && entity.gender.is_none_or(|known| known == gender)
                })
        };
        let subject = self.subject.as_ref().filter(|subject| subject.sentence + 1 >= sentence);
        let subject_person = subject.and_then(|subject| subject.entity).filter(|&entity| fits(entity));
        let same_sentence = subject.is_some_and(|subject| subject.sentence == sentence);
        let protagonist = self.protagonist.filter(|&person| fits(person));
        let found = match (subject_person, protagonist) {
            (Some(person), _) if same_sentence => Some(person),
            (_, Some(person)) => Some(person),
            _ => {
                let mut candidates: Vec<usize> = Vec::new();
                for &(person, at) in self.persons.iter().rev().take(16) {
                    if at < token && fits(person) && !candidates.contains(&person) {
                        candidates.push(person);
                    }
                }
                match candidates.as_slice() {
                    [only] => Some(*only),
                    // Only a subject goes back farther than a sentence.
                    [] => subject_person.or(self.person.filter(|&person| not.is_none() && fits(person))),
                    _ => subject_person,
                }
            }
        };
        let entity = found?;
        Some(Antecedent { text: name_of(self.entity(entity)?), entity: Some(entity) })
    }

    /// "their foreign minister": the one state or body named before it in the sentence.
    fn only_body(&self, token: usize, sentence: usize) -> Option<Antecedent> {
        let start = self.source.prose.sentences.get(sentence)?.tokens.start;
        let mut found = None;
        for mention in self.source.language.mentions_in(start.max(token.saturating_sub(40))..token) {
            if found.is_some_and(|found| found != mention.entity) {
                return None;
            }
            found = Some(mention.entity);
        }
        let entity = found?;
        let named = self.entity(entity)?;
        let is_body =
            matches!(named.kind, EntityKind::Country | EntityKind::Organisation | EntityKind::People);
        is_body.then(|| Antecedent { text: name_of(named), entity: Some(entity) })
    }

    /// Remembers the subject of a clause.
    pub(super) fn remember(&mut self, subject: &Argument, sentence: usize) {
        if subject.is_vague && subject.entity.is_none() {
            // An unresolved "he" keeps the earlier subject out of reach as well.
            self.subject = None;
            return;
        }
        let is_person = subject
            .entity
            .and_then(|entity| self.entity(entity))
            .is_some_and(|entity| entity.kind == EntityKind::Person);
        let stands_for = subject.entity.filter(|&entity| {
            !subject.is_plural
                && self
                    .entity(entity)
                    .is_some_and(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Other))
        });
        self.person = stands_for.or(self.person);
        self.subject = Some(Subject {
            sentence,
            text: wording::inside(&subject.text),
            entity: subject.entity,
            is_plural: subject.is_plural,
            is_person,
        });
    }
}

/// The name of an entity as it stands in a sentence: "the Soviet Union", "Iqbal".
pub(super) fn name_of(entity: &Entity) -> String {
    if entity.takes_the { format!("the {}", entity.name) } else { entity.name.clone() }
}

/// The person an article is about: named in its title and most often, or named far more often than any other.
fn protagonist(source: Source<'_>) -> Option<usize> {
    let persons =
        source.language.entities.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Person);
    let mut counts: Vec<(usize, usize)> = persons.map(|(index, entity)| (entity.count, index)).collect();
    counts.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let &(most, first) = counts.first()?;
    let second = counts.get(1).map_or(0, |&(count, _)| count);
    let name = &source.language.entities.get(first)?.name;
    let in_title = name.split(' ').any(|part| part.len() >= 4 && source.article.title.contains(part));
    (in_title && most >= 2 || most >= 5 && most >= 3 * second).then_some(first)
}

/// `NAME’s`; "the Soviets’".
pub(super) fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}’") } else { format!("{name}’s") }
}

/// The first pronoun of a phrase that could be replaced.
pub(super) fn first_pronoun(
    source: Source<'_>,
    tokens: std::ops::Range<usize>,
) -> Option<(usize, Pronoun, bool)> {
    tokens.into_iter().find_map(|at| {
        pronoun(wording::text(source, at)).map(|(pronoun, possessive)| (at, pronoun, possessive))
    })
}
