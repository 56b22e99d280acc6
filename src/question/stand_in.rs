//! Names that bare nouns and pronouns stand for: "the canal" is the Suez Canal, where the article names but one canal.
//!
//! **Pattern**: "the" and the last word of one name of the article, named not long before, with no other thing of that
//! noun between; "it" for the thing the article is about, while that was the last subject; "she" for the only woman named
//! so far. **Example**: after "the Suez Canal", "the canal was reopened" tells of the Suez Canal. **Never**: a noun that
//! two names share, one that is introduced anew ("a canal", "another treaty"), a pronoun with two candidates.

use super::grading::normal;
use super::topic;
use super::wording::holds_normal;
use crate::fact::{Argument, Fact, Source};
use crate::language::{EntityKind, Gender, Tag, sort};
use crate::text::{Form, Span};
use std::collections::HashMap;

/// How many tokens ahead of a noun its name is looked for.
const REACH: usize = 400;
/// The same for events, which follow one another.
const NEAR: usize = 120;

/// A word of a fact and the name it stands for.
#[derive(Clone, Debug)]
pub(super) struct StandIn {
    /// "the canal", "it"
    pub(super) written: String,
    pub(super) entity: usize,
}

/// What stands for a name in each fact, by the place of the fact.
pub(super) type StandIns = HashMap<Span, Vec<StandIn>>;

/// Reads what stands for a name, from the first fact to the last.
pub(super) fn stand_ins(source: Source<'_>, facts: &[Fact]) -> StandIns {
    let nouns = Nouns::of(source, facts);
    let mut people = People::of(source);
    let mut found = StandIns::new();
    let mut last = Last::default();
    for fact in facts {
        let mut here = nouns.in_fact(source, fact);
        people.read_to(source, fact.tokens.start);
        let subject = fact.subject.as_ref();
        for (argument, is_object) in [(subject, false), (fact.object.as_ref(), true)] {
            let Some(argument) = argument.filter(|argument| argument.is_vague && argument.tokens.len() == 1)
            else {
                continue;
            };
            let own = subject.and_then(|subject| subject.entity).filter(|_| is_object);
            let meant = match argument.text.to_lowercase().as_str() {
                "it" => nouns.thing(source, fact, argument, last, own),
                "he" | "him" => people.only(source, Gender::Male, own),
                "she" | "her" => people.only(source, Gender::Female, own),
                _ => None,
            };
            here.extend(meant.map(|entity| StandIn { written: argument.text.clone(), entity }));
        }
        if let Some(subject) = subject {
            let meant = || here.iter().find(|stand_in| stand_in.written.eq_ignore_ascii_case(&subject.text));
            let entity = subject.entity.or_else(|| meant().map(|stand_in| stand_in.entity));
            last = Last { entity, sentence: fact.sentence };
        }
        if !here.is_empty() {
            found.insert(fact.span, here);
        }
    }
    found
}

/// The subject of the last clause.
#[derive(Clone, Copy, Debug, Default)]
struct Last {
    entity: Option<usize>,
    sentence: usize,
}

/// The names that can be meant by a bare noun.
struct Nouns {
    /// For each last word of a name, in small letters, its entity; `None` where several share it.
    by_noun: HashMap<String, Option<usize>>,
    /// Where each of these entities is named: the tokens of its mentions, in order.
    mentions: HashMap<usize, Vec<usize>>,
    /// Entities of the title: meant wherever the noun stands.
    in_title: Vec<usize>,
    /// The thing the article is about.
    thing: Option<usize>,
}

impl Nouns {
    fn of(source: Source<'_>, facts: &[Fact]) -> Self {
        let mut by_noun: HashMap<String, Option<usize>> = HashMap::new();
        let title = normal(&source.article.title);
        let mut in_title = Vec::new();
        for (index, entity) in source.language.entities.iter().enumerate() {
            if holds_normal(&title, &normal(&entity.name)) {
                in_title.push(index);
            }
            if let Some(noun) = noun(entity.kind, &entity.name) {
                by_noun.entry(noun).and_modify(|known| *known = None).or_insert(Some(index));
            }
        }
        let thing = thing(source, facts, &in_title);
        if let Some((thing, nouns)) = &thing {
            for noun in nouns {
                let slot = by_noun.entry(noun.clone()).or_insert(Some(*thing));
                *slot = slot.filter(|known| known == thing);
            }
        }
        let thing = thing.map(|(thing, _)| thing);
        in_title.extend(thing);
        let mut mentions: HashMap<usize, Vec<usize>> = HashMap::new();
        if !by_noun.is_empty() {
            for mention in &source.language.mentions {
                mentions.entry(mention.entity).or_default().push(mention.tokens.start);
            }
        }
        Self { by_noun, mentions, in_title, thing }
    }

    /// The nouns of a fact that stand for a name, with the entity each stands for.
    fn in_fact(&self, source: Source<'_>, fact: &Fact) -> Vec<StandIn> {
        let mut found: Vec<StandIn> = Vec::new();
        if self.by_noun.is_empty() {
            return found;
        }
        let start = fact.subject.as_ref().map_or(fact.tokens.start, |subject| subject.tokens.start);
        for at in (start.min(fact.tokens.start)..fact.tokens.end).take(120) {
            if !text(source, at).eq_ignore_ascii_case("the") || goes_on(source, at + 2) {
                continue;
            }
            let noun = text(source, at + 1);
            let Some(&Some(entity)) = self.by_noun.get(&noun.to_lowercase()) else { continue };
            let written = format!("the {noun}");
            if !found.iter().any(|known| known.written == written) && self.is_meant(source, entity, noun, at)
            {
                found.push(StandIn { written, entity });
            }
        }
        found
    }

    /// Whether the entity was named before, and nothing else of that noun since.
    fn is_meant(&self, source: Source<'_>, entity: usize, noun: &str, at: usize) -> bool {
        let Some(mentions) = self.mentions.get(&entity) else { return false };
        let before = mentions.partition_point(|mention| *mention < at).checked_sub(1);
        let Some(&named) = before.and_then(|before| mentions.get(before)) else { return false };
        let kind = source.language.entities.get(entity).map(|entity| entity.kind);
        let is_passing = matches!(kind, Some(EntityKind::Event | EntityKind::Agreement));
        let reach = if is_passing { NEAR } else { REACH };
        let is_near = at - named <= reach || self.in_title.contains(&entity);
        let from = named.max(at.saturating_sub(REACH));
        let is_rival = |place: usize| {
            let before = place.checked_sub(1).map_or("", |before| text(source, before));
            // "X is a canal" introduces nothing new.
            let is_definition = place - named < 8 && Some(entity) == self.thing;
            text(source, place) == noun && !before.eq_ignore_ascii_case("the") && !is_definition
        };
        is_near && !(from + 1..at).any(is_rival)
    }

    /// What "it" stands for: the thing the article is about, while it was the last subject or nothing else was named
    /// since.
    fn thing(
        &self,
        source: Source<'_>,
        fact: &Fact,
        argument: &Argument,
        last: Last,
        own: Option<usize>,
    ) -> Option<usize> {
        let thing = self.thing.filter(|thing| Some(*thing) != own)?;
        if last.sentence + 1 >= fact.sentence && last.entity == Some(thing) {
            return Some(thing);
        }
        let first = source.prose.sentences.get(fact.sentence.saturating_sub(1))?.tokens.start;
        let mentions = source.language.mentions_in(first..argument.tokens.start);
        let is_other = |entity: usize| {
            let kind = source.language.entities.get(entity).map(|entity| entity.kind);
            entity != thing && Some(entity) != own && kind != Some(EntityKind::Person)
        };
        let is_clear = !mentions.iter().any(|mention| is_other(mention.entity));
        let is_said = mentions.iter().any(|mention| mention.entity == thing);
        (is_clear && is_said).then_some(thing)
    }
}

/// The persons named so far.
struct People {
    seen: Vec<usize>,
    next: usize,
}

impl People {
    const fn of(_source: Source<'_>) -> Self {
        Self { seen: Vec::new(), next: 0 }
    }

    fn read_to(&mut self, source: Source<'_>, token: usize) {
        while let Some(mention) =
            source.language.mentions.get(self.next).filter(|next| next.tokens.start < token)
        {
            let is_person = source
                .language
                .entities
                .get(mention.entity)
                .is_some_and(|entity| entity.kind == EntityKind::Person);
            let sentence = source.prose.sentences.get(source.prose.sentence_of(mention.tokens.start));
            let is_told = sentence.is_some_and(|sentence| source.prose.form(sentence) == Form::Running);
            // Of many persons none is the only one.
            if is_person && is_told && self.seen.len() < 12 && !self.seen.contains(&mention.entity) {
                self.seen.push(mention.entity);
            }
            self.next += 1;
        }
    }

    /// The one person whom the pronoun fits.
    fn only(&self, source: Source<'_>, gender: Gender, own: Option<usize>) -> Option<usize> {
        let fits = |person: &&usize| {
            let known = source.language.entities.get(**person).and_then(|entity| entity.gender);
            Some(**person) != own && known.is_none_or(|known| known == gender)
        };
        let mut fitting = self.seen.iter().filter(fits);
        let only = fitting.next().copied().filter(|_| self.seen.len() < 12)?;
        let is_known = source.language.entities.get(only).is_some_and(|entity| entity.gender == Some(gender));
        (is_known && fitting.next().is_none()).then_some(only)
    }
}

fn text(source: Source<'_>, at: usize) -> &str {
    source.prose.tokens.get(at).map_or("", |token| token.span.slice(&source.article.text))
}

/// Whether the noun phrase goes on behind its second word: "the canal zone", "the treaty of 1921".
fn goes_on(source: Source<'_>, at: usize) -> bool {
    let word = source.language.words.get(at).copied().unwrap_or_default();
    matches!(text(source, at), "of" | "that" | "which" | "’s" | "'s")
        || matches!(word.tag, Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number)
}

/// The thing the article is about, and the nouns it may be called by: from its title, or from a first sentence that says
/// what it is.
fn thing(source: Source<'_>, facts: &[Fact], in_title: &[usize]) -> Option<(usize, Vec<String>)> {
    let entities = &source.language.entities;
    let is_thing = |index: usize| {
        entities.get(index).is_some_and(|entity| {
            !matches!(entity.kind, EntityKind::Person | EntityKind::People | EntityKind::Other)
                && !entity.is_plural
        })
    };
    let defined = facts.iter().take(4).find_map(|fact| {
        let subject = fact.subject.as_ref()?.entity.filter(|&entity| is_thing(entity))?;
        let is_copula = fact.predicate.as_ref().is_some_and(|predicate| predicate.lemma == "be");
        let head = fact
            .object
            .as_ref()
            .filter(|object| is_copula && object.entity.is_none() && !object.is_plural)?
            .head;
        Some((subject, text(source, head).to_lowercase()))
    });
    let titled = in_title.iter().copied().filter(|&entity| is_thing(entity));
    let titled = titled.max_by_key(|&entity| entities.get(entity).map_or(0, |entity| entity.count));
    let named = titled.or_else(|| defined.as_ref().map(|(entity, _)| *entity))?;
    if topic::hero(source)
        .is_some_and(|hero| entities.get(hero).is_some_and(|hero| hero.kind == EntityKind::Person))
    {
        return None;
    }
    let entity = entities.get(named)?;
    let mut nouns: Vec<String> = match (entity.kind, sort(entity.kind, &entity.name).map(|sort| sort.name)) {
        (EntityKind::Place, Some("city")) => vec!["town".to_owned(), "city".to_owned()],
        (EntityKind::Organisation, sort) => {
            std::iter::once("organisation").chain(sort).map(str::to_owned).collect()
        }
        (_, Some(sort)) => vec![sort.to_owned()],
        _ => Vec::new(),
    };
    nouns.extend(defined.filter(|(entity, _)| *entity == named).map(|(_, noun)| noun));
    nouns.dedup();
    Some((named, nouns))
}

/// The noun by which a thing is called again: the last word of its name.
fn noun(kind: EntityKind, name: &str) -> Option<String> {
    const VAGUE: [&str; 20] = [
        "east",
        "west",
        "north",
        "south",
        "state",
        "states",
        "nations",
        "army",
        "government",
        "sea",
        "city",
        "house",
        "front",
        "office",
        "force",
        "forces",
        "world",
        "union",
        "island",
        "islands",
    ];
    let is_thing = matches!(
        kind,
        EntityKind::Facility
            | EntityKind::Agreement
            | EntityKind::Event
            | EntityKind::Organisation
            | EntityKind::Place
    );
    // "Treaty of Paris", "University of Dhaka": the word before "of".
    let head = match name.split_once(" of ") {
        Some((head, _)) => head.split(' ').next_back(),
        None => name.rsplit_once(' ').map(|(_, last)| last),
    }?;
    let noun = head.to_lowercase();
    let is_word =
        noun.len() > 2 && noun.chars().all(char::is_alphabetic) && head.starts_with(char::is_uppercase);
    (is_thing && is_word && !VAGUE.contains(&noun.as_str())).then_some(noun)
}
