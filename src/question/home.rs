//! The country an article is told in, and questions that need to be told it.
//!
//! "The army seized power" says enough in an article on one country, and not outside it. **Pattern**: the only country of the
//! title, else of the first paragraph, when it is named most. **Example**: "In Sudan, on what date was a framework agreement
//! signed?" **Never**: a sentence that names another country, or a place in one.

use super::draft::Draft;
use super::grading::normal;
use super::ground::Ground;
use super::item::QuestionKind;
use super::wording::{decapitalised, holds_normal};
use crate::fact::Source;
use crate::language::{EntityKind, Tag, is_plural_noun};

/// What every state has one of.
const INSTITUTIONS: [&str; 41] = [
    "nobles",
    "clergy",
    "rebels",
    "students",
    "workers",
    "peasants",
    "church",
    "courts",
    "judges",
    "voters",
    "officers",
    "army",
    "assembly",
    "cabinet",
    "capital",
    "caliphate",
    "congress",
    "constitution",
    "crown",
    "currency",
    "generals",
    "government",
    "junta",
    "king",
    "military",
    "monarchy",
    "monarch",
    "navy",
    "opposition",
    "parliament",
    "police",
    "president",
    "queen",
    "regime",
    "republic",
    "senate",
    "shah",
    "state",
    "throne",
    "emperor",
    "sultan",
];

/// What a title calls by the adjective of its state.
const OF_A_STATE: [&str; 12] = [
    "civil",
    "constitution",
    "democracy",
    "economy",
    "elections",
    "history",
    "monarchy",
    "parliament",
    "politics",
    "republic",
    "revolution",
    "society",
];

/// Whether every state has one of it, so that the country tells which is meant.
pub(super) fn is_institution(noun: &str) -> bool {
    INSTITUTIONS.contains(&noun)
}

/// The country of an article.
pub(super) fn country(source: Source<'_>) -> Option<usize> {
    let entities = &source.language.entities;
    let countries = || entities.iter().enumerate().filter(|(_, entity)| entity.kind == EntityKind::Country);
    let all: usize = countries().map(|(_, entity)| entity.count).sum();
    let title = normal(&source.article.title);
    let in_title = |index: usize| {
        entities.get(index).is_some_and(|entity| {
            std::iter::once(&entity.name)
                .chain(&entity.aliases)
                .any(|name| holds_normal(&title, &normal(name)))
        })
    };
    // "The Chilean Economy", "the German revolution of 1848"
    let title_words: Vec<&str> = title.split(' ').collect();
    let told_by_adjective = |index: usize| {
        entities.get(index).is_some_and(|entity| {
            crate::language::adjectives(&entity.name).any(|adjective| {
                let adjective = normal(adjective);
                let at = title_words.iter().position(|word| *word == adjective);
                at.and_then(|at| title_words.get(at + 1)).is_some_and(|noun| OF_A_STATE.contains(noun))
            })
        })
    };
    let in_larger_name = |name: &str| {
        entities.iter().any(|entity| {
            entity.name != name && entity.name.contains(name) && holds_normal(&title, &normal(&entity.name))
        })
    };
    let titled = countries().filter(|(index, entity)| {
        (in_title(*index) || told_by_adjective(*index)) && !in_larger_name(&entity.name)
    });
    let mut found: Vec<usize> = titled.map(|(index, _)| index).collect();
    let is_titled = !found.is_empty();
    if found.is_empty() {
        let first = source.prose.paragraphs.iter().find(|paragraph| paragraph.tokens.len() > 25)?;
        let named = source.language.mentions_in(first.tokens.clone());
        found = named.iter().map(|mention| mention.entity).collect();
        found.retain(|&entity| entities.get(entity).is_some_and(|entity| entity.kind == EntityKind::Country));
        found.sort_unstable();
        found.dedup();
    }
    let only = if found.len() == 1 { found.first().copied()? } else { return None };
    let count = entities.get(only)?.count;
    // "The empire and the rise of the League" is told where the League rose.
    let most = countries().map(|(_, entity)| entity.count).max().unwrap_or(0);
    let is_told = is_titled && count == most || count >= 3 && count * 5 >= all * 3;
    is_told.then_some(only)
}

/// The question with the country in front, where it may stand there.
pub(super) fn told(ground: &Ground<'_>, draft: &Draft) -> Option<Draft> {
    let home = ground.home?;
    let is_kind = matches!(
        draft.kind,
        QuestionKind::When
            | QuestionKind::Who
            | QuestionKind::Number
            | QuestionKind::Decade
            | QuestionKind::Period
    );
    let opens = ["In ", "On ", "Who ", "Whom ", "Which ", "How ", "Where ", "By ", "Between ", "Until "];
    let is_fit = draft.is_whole
        || is_kind && draft.stem.ends_with('?') && opens.iter().any(|word| draft.stem.starts_with(word));
    let fact = draft.facts.first().and_then(|&fact| ground.facts.get(fact)).filter(|_| is_fit)?;
    // "Roth was assassinated" need not have happened at home.
    let is_an_end = fact.predicate.as_ref().is_some_and(|predicate| {
        matches!(predicate.lemma, "assassinate" | "bear" | "bury" | "die" | "kill" | "murder" | "shoot")
    });
    if is_an_end && draft.kind == QuestionKind::Who {
        return None;
    }
    // "In Norland, in which year was a treaty signed?", "elections were held": any of several, wherever it was.
    if is_any_one(&draft.stem) {
        return None;
    }
    let name = ground.with_the(home);
    // "In Britain, his appointment": whose is not told by the country.
    let first = draft.stem.split(' ').next().unwrap_or_default().to_lowercase();
    // "In the days behind the siege, Holm fled" has a scene of its own; "the country" is told by the country alone.
    let is_led = ["in", "on", "at", "after", "before", "during", "from", "by"].contains(&first.as_str());
    let is_dated = draft.stem.split(' ').nth(1).is_some_and(|word| word.starts_with('_'));
    let has_scene = draft.is_whole && is_led && !is_dated && !draft.stem.ends_with('?');
    if has_scene || draft.stem.to_lowercase().contains("the country") {
        return None;
    }
    // "In America, the Bureau proclaimed Redmond": it has a place of its own.
    let has_place = fact.entities.iter().any(|&entity| {
        ground
            .entity(entity)
            .is_some_and(|entity| matches!(entity.kind, EntityKind::Place | EntityKind::Facility))
            && holds_normal(&normal(&draft.stem), &normal(ground.name(entity)))
    });
    if has_place || is_abroad(ground, fact.sentence, home) {
        return None;
    }
    let mut told = draft.clone();
    // "Toyota posted a loss" keeps its capital, "The rate fell" does not.
    let asked = if draft.is_whole && opens_with_a_name(ground, fact.sentence, &draft.stem) {
        draft.stem.clone()
    } else {
        decapitalised(&draft.stem)
    };
    told.stem = format!("In {name}, {asked}");
    told.is_at_home = true;
    Some(told)
}

/// Whether the subject of a stem is none that the country alone would tell: "a treaty", "elections", "people".
fn is_any_one(stem: &str) -> bool {
    let list: Vec<&str> = stem.split(' ').collect();
    let first = if stem.ends_with('?') {
        let verb = list.iter().position(|word| matches!(*word, "did" | "was" | "were"));
        let Some(verb) = verb.filter(|_| !stem.starts_with("Who ") && !stem.starts_with("Which ")) else {
            return false;
        };
        list.get(verb + 1)
    } else {
        // "In ______, a new bridge was built"
        let is_led = list.get(1).is_some_and(|word| word.starts_with('_'));
        list.get(if is_led { 2 } else { 0 })
    };
    let Some(first) = first else { return false };
    let is_told =
        matches!(first.to_lowercase().as_str(), "the" | "its" | "their" | "his" | "her" | "all" | "both");
    !is_told && (first.starts_with(char::is_lowercase) || !stem.ends_with('?') && is_any_word(first))
}

/// "Elections", "A", "People" at the head of a statement: a word in capitals for its place alone.
fn is_any_word(first: &str) -> bool {
    let small = first.to_lowercase();
    matches!(small.as_str(), "a" | "an" | "some" | "several" | "many") || is_plural_noun(&small)
}

/// Whether the first word of a part of a sentence is a name.
fn opens_with_a_name(ground: &Ground<'_>, sentence: usize, stem: &str) -> bool {
    let first = stem.split([' ', ',']).next().unwrap_or_default();
    let tokens = ground.source.prose.sentences.get(sentence).map(|sentence| sentence.tokens.clone());
    tokens
        .into_iter()
        .flatten()
        .take(200)
        .any(|at| ground.text(at) == first && ground.word(at).tag == Tag::Name)
}

/// Whether the paragraph of the sentence names another country, or a place in one. "The junta collapsed" is told of the last country
/// named, and not of the one named most.
fn is_abroad(ground: &Ground<'_>, at: usize, home: usize) -> bool {
    let Some(sentence) = ground.source.prose.sentences.get(at) else { return true };
    let Some(paragraph) = ground.source.prose.paragraphs.get(sentence.paragraph) else { return true };
    let home_name = ground.entity(home).map_or("", |entity| &entity.name);
    // What the title names is left only by the sentence before.
    let title = normal(&ground.source.article.title);
    let is_titled = holds_normal(&title, &normal(ground.name(home)))
        || crate::language::adjectives(ground.name(home))
            .any(|adjective| holds_normal(&title, &normal(adjective)));
    let before = at.checked_sub(1).and_then(|before| ground.source.prose.sentences.get(before));
    let near = before.map_or(sentence.tokens.start, |before| before.tokens.start);
    let first = paragraph.tokens.start;
    // What no title names holds where it is named: "the constitution" further on may be a neighbour's.
    let is_here = || {
        let from = ground.source.prose.paragraphs.get(sentence.paragraph.saturating_sub(1));
        let from = from.map_or(first, |before| before.tokens.start);
        let named = ground.source.language.mentions_in(from..sentence.tokens.end);
        named.iter().rev().take(200).any(|mention| mention.entity == home)
    };
    if !is_titled && !is_here() {
        return true;
    }
    let told = (if is_titled { near.max(first) } else { first })..sentence.tokens.end;
    ground.source.language.mentions_in(told).iter().rev().take(60).any(|mention| {
        let kind = ground.entity(mention.entity).map(|entity| entity.kind);
        let is_other = kind == Some(EntityKind::Country) && mention.entity != home;
        let within = ground.sort(mention.entity).and_then(|sort| sort.within);
        is_other || within.is_some_and(|within| within != home_name)
    })
}
