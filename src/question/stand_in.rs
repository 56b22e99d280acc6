//! Names that bare nouns stand for: "the canal" is the Suez Canal, where the article names but one canal.
//!
//! **Pattern**: "the" and the last word of one name of the article, named not long before, with no other thing of that
//! noun between. **Example**: after "the Suez Canal", "the canal was reopened" tells of the Suez Canal. **Never**: a noun
//! that two names share, one that is introduced anew ("a canal", "another treaty").

use super::grading::normal;
use crate::fact::{Fact, Source};
use crate::language::{EntityKind, Tag};
use std::collections::HashMap;

/// How many tokens ahead of a noun its name is looked for.
const REACH: usize = 400;
/// The same for events, which follow one another.
const NEAR: usize = 120;

/// The names that can be meant by a bare noun.
pub(super) struct StandIns {
    /// For each last word of a name, in small letters, its entity; `None` where several share it.
    by_noun: HashMap<String, Option<usize>>,
    /// Where each of these entities is named: the tokens of its mentions, in order.
    mentions: HashMap<usize, Vec<usize>>,
    /// Entities of the title: meant wherever the noun stands.
    in_title: Vec<usize>,
}

impl StandIns {
    pub(super) fn of(source: Source<'_>) -> Self {
        let mut by_noun: HashMap<String, Option<usize>> = HashMap::new();
        let title = normal(&source.article.title);
        let mut in_title = Vec::new();
        for (index, entity) in source.language.entities.iter().enumerate() {
            let Some(noun) = noun(entity.kind, &entity.name) else { continue };
            by_noun.entry(noun).and_modify(|known| *known = None).or_insert(Some(index));
            if super::wording::holds_normal(&title, &normal(&entity.name)) {
                in_title.push(index);
            }
        }
        let mut mentions: HashMap<usize, Vec<usize>> = HashMap::new();
        if !by_noun.is_empty() {
            for mention in &source.language.mentions {
                mentions.entry(mention.entity).or_default().push(mention.tokens.start);
            }
        }
        Self { by_noun, mentions, in_title }
    }

    /// The nouns of a fact that stand for a name, with the entity each stands for.
    pub(super) fn in_fact(&self, source: Source<'_>, fact: &Fact) -> Vec<(String, usize)> {
        let mut found = Vec::new();
        if self.by_noun.is_empty() {
            return found;
        }
        let text = |at: usize| {
            source.prose.tokens.get(at).map_or("", |token| token.span.slice(&source.article.text))
        };
        let start = fact.subject.as_ref().map_or(fact.tokens.start, |subject| subject.tokens.start);
        for at in (start.min(fact.tokens.start)..fact.tokens.end).take(120) {
            if !text(at).eq_ignore_ascii_case("the") || goes_on(source, at + 2) {
                continue;
            }
            let noun = text(at + 1);
            let Some(&Some(entity)) = self.by_noun.get(noun) else { continue };
            if !found.iter().any(|(known, _)| known == noun) && self.is_meant(source, entity, noun, at) {
                found.push((noun.to_owned(), entity));
            }
        }
        found
    }

    /// Whether the entity was named before, and nothing else of that noun since.
    fn is_meant(&self, source: Source<'_>, entity: usize, noun: &str, at: usize) -> bool {
        let Some(mentions) = self.mentions.get(&entity) else { return false };
        let Some(last) = mentions.partition_point(|mention| *mention < at).checked_sub(1) else {
            return false;
        };
        let Some(&named) = mentions.get(last) else { return false };
        let kind = source.language.entities.get(entity).map(|entity| entity.kind);
        let is_passing = matches!(kind, Some(EntityKind::Event | EntityKind::Agreement));
        let reach = if is_passing { NEAR } else { REACH };
        let is_near = at - named <= reach || self.in_title.contains(&entity);
        let from = named.max(at.saturating_sub(REACH));
        let tokens = source.prose.tokens.get(from..at).unwrap_or_default();
        let slice = |at: usize| tokens.get(at).map(|token| token.span.slice(&source.article.text));
        let rival = (1..tokens.len()).any(|at| {
            slice(at) == Some(noun) && slice(at - 1).is_some_and(|before| !before.eq_ignore_ascii_case("the"))
        });
        is_near && !rival
    }
}

/// Whether the noun phrase goes on behind its second word: "the canal zone", "the treaty of 1921".
fn goes_on(source: Source<'_>, at: usize) -> bool {
    let word = source.language.words.get(at).copied().unwrap_or_default();
    let is_of = source.prose.tokens.get(at).is_some_and(|token| {
        matches!(token.span.slice(&source.article.text), "of" | "that" | "which" | "’s" | "'s")
    });
    is_of || matches!(word.tag, Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number)
}

/// The noun by which a thing is called again: the last word of its name.
fn noun(kind: EntityKind, name: &str) -> Option<String> {
    let is_thing = matches!(
        kind,
        EntityKind::Facility
            | EntityKind::Agreement
            | EntityKind::Event
            | EntityKind::Organisation
            | EntityKind::Place
    );
    let mut words = name.split(' ');
    // "Treaty of Paris", "University of Dhaka": the word before "of".
    let head = match name.split_once(" of ") {
        Some((head, _)) => head.split(' ').next_back(),
        None if name.contains(' ') => words.next_back(),
        None => None,
    }?;
    let noun = head.to_lowercase();
    let is_word =
        noun.len() > 2 && noun.chars().all(char::is_alphabetic) && head.starts_with(char::is_uppercase);
    let is_vague = matches!(
        noun.as_str(),
        "east"
            | "west"
            | "north"
            | "south"
            | "state"
            | "states"
            | "nations"
            | "army"
            | "government"
            | "sea"
            | "city"
            | "house"
            | "front"
            | "office"
            | "force"
            | "forces"
            | "world"
            | "union"
    );
    (is_thing && is_word && !is_vague).then_some(noun)
}
