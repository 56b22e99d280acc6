//! What an article is about when that is a thing, and the noun it is called by: "the dam" under the title "The Kora Dam".
//!
//! The noun is the last word of the name in the title, or what the first sentences say it is ("Kora is a Danish carmaker":
//! the carmaker). It stands for the name only where no other of its sort was told of shortly before.

use super::anaphora::{Antecedent, name_of, opens_with_the};
use super::lead::{Lead, spoken};
use super::{Source, class, wording};
use crate::language::{Entity, EntityKind, MentionForm, Tag, sort};
use crate::text::Form;
use std::ops::Range;

/// The sentences that may say what it is.
const FIRST: usize = 4;
/// How far back another town is looked for, in tokens.
const BACK: usize = 90;
/// Last words of names that are called by them in many senses.
const LOOSE: &[&str] = &[
    "age", "day", "era", "fall", "history", "house", "king", "life", "line", "people", "rise", "state",
    "states", "story", "time", "timeline", "war", "world", "year",
];

/// What the article is about.
#[derive(Clone, Debug)]
pub(super) struct Topic {
    entity: Option<usize>,
    /// Other entities of the same name: its shorter form.
    same: Vec<usize>,
    name: String,
    nouns: Vec<String>,
    /// How many of them, the first, are its own: the last word of its name, what the lead says it is.
    own: usize,
    /// What it is by the tables, which others beside it are as well: "city".
    sorts: Vec<String>,
    /// The first sentence says what it is.
    is_defined: bool,
}

impl Topic {
    /// What the first sentence defines.
    pub(super) fn defined(source: Source<'_>, lead: &Lead) -> Option<Self> {
        const LONGEST: usize = 48;
        let same = lead.entities(source);
        let mentions = source.language.mentions_in(lead.name.clone());
        let whole = mentions.iter().find(|mention| mention.tokens == lead.name).map(|mention| mention.entity);
        let known = whole.and_then(|whole| source.language.entities.get(whole));
        let written = |tokens: Range<usize>| {
            let name = spoken(&wording::write(source, tokens));
            if lead.has_the || class::is_told_first(&name) { format!("the {name}") } else { name }
        };
        let long = known.map_or_else(|| written(lead.name.clone()), name_of);
        let quoted = || wording::write(source, lead.name.start - 1..=lead.name.end);
        let long = if lead.is_quoted { quoted() } else { long };
        let name = Some(long).filter(|name| name.chars().count() <= LONGEST);
        let name = name.or_else(|| lead.short.clone().map(written))?;
        let last = class::head(&wording::write(source, lead.name.clone())).to_lowercase();
        let mut nouns: Vec<String> = Vec::new();
        // The last word of a song is no noun for it: "The Long Bridge" is not "the bridge".
        if lead.name.len() > 1 && !lead.is_quoted {
            nouns.push(last);
        }
        nouns.extend(lead.noun.clone());
        retain_nouns(&mut nouns);
        let own = nouns.len();
        let called = lead.noun.iter().map(String::as_str).chain([name.as_str()]);
        nouns.extend(called.flat_map(class::nouns).map(str::to_owned).collect::<Vec<_>>());
        let sorts = known.map_or_else(Vec::new, |known| of_sort(known, &nouns));
        retain_nouns(&mut nouns);
        Some(Self { entity: whole, same, name, nouns, own, sorts, is_defined: true })
    }

    /// Whether a noun is what it is called by.
    pub(super) fn is_noun(&self, noun: &str) -> bool {
        self.nouns.iter().chain(&self.sorts).any(|known| known == noun)
    }

    /// Whether a noun is one of its own, and not one by which many are called.
    pub(super) fn is_own_noun(&self, noun: &str) -> bool {
        self.nouns.iter().take(self.own).any(|known| known == noun)
    }

    /// What is written for "it", where the first sentence says what the article is about.
    pub(super) fn antecedent(&self) -> Option<Antecedent> {
        self.is_defined.then(|| Antecedent { text: self.name.clone(), entity: self.entity })
    }

    /// Whether it is a work named in quotation marks: "Low Water", a song.
    pub(super) fn is_work(&self) -> bool {
        self.name.starts_with(['"', '“'])
    }

    /// Whether an entity is what the article is about.
    pub(super) fn is(&self, entity: usize) -> bool {
        self.entity == Some(entity) || self.same.contains(&entity)
    }

    /// The thing of the title.
    pub(super) fn of(source: Source<'_>) -> Option<Self> {
        let title = source.article.title.to_lowercase();
        let entities = source.language.entities.iter().enumerate();
        let titled = entities.filter(|(_, entity)| {
            entity.kind != EntityKind::Person
                && entity.name.len() > 2
                && holds(&title, &entity.name.to_lowercase())
        });
        let longest = titled.max_by_key(|(index, entity)| (entity.name.len(), std::cmp::Reverse(*index)));
        let longest = longest.or_else(|| {
            let lead = lead(source)?;
            Some((lead, source.language.entities.get(lead)?))
        });
        let (entity, known) = longest?;
        // "Lund and Ribe": of two neither is the topic.
        let rest = title.replacen(&known.name.to_lowercase(), " ", 1);
        let is_one = !source.language.entities.iter().take(400).enumerate().any(|(index, other)| {
            index != entity && other.name.len() > 3 && holds(&rest, &other.name.to_lowercase())
        });
        let mut nouns: Vec<String> = Vec::new();
        if known.name.contains(' ') {
            nouns.push(class::head(&known.name).to_lowercase());
        }
        nouns.extend(said_to_be(source, entity));
        retain_nouns(&mut nouns);
        let (own, name) = (nouns.len(), name_of(known));
        let called = nouns.iter().map(String::as_str).chain([name.as_str()]);
        let called: Vec<String> = called.flat_map(class::nouns).map(str::to_owned).collect();
        nouns.extend(called);
        retain_nouns(&mut nouns);
        let sorts = of_sort(known, &nouns);
        let topic =
            Self { entity: Some(entity), same: Vec::new(), name, nouns, own, sorts, is_defined: false };
        (is_one && !(topic.nouns.is_empty() && topic.sorts.is_empty())).then_some(topic)
    }

    /// The thing that a heading names and nothing else: "41st Rifle Brigade".
    pub(super) fn headed(source: Source<'_>, tokens: Range<usize>) -> Option<Self> {
        const LONGEST: usize = 7;
        let is_part = |at: usize| {
            source.prose.tokens.get(at).is_some_and(crate::text::Token::is_capitalised)
                || wording::text(source, at).starts_with(|c: char| c.is_ascii_digit())
                || wording::is_word(source, at, &["of", "the", "and", "&", "."])
        };
        // "KESH CONFERENCE 1945", "Kesh Conference (1945)"
        let is_year = |at: usize| {
            let word = wording::text(source, at);
            word.bytes().all(|byte| byte.is_ascii_digit()) || ["(", ")", "-", "–", ","].contains(&word)
        };
        let end = tokens.clone().rev().find(|&at| !is_year(at)).map_or(tokens.start, |last| last + 1);
        // "The Constitution of 1956" is no other's name.
        let is_of = end > tokens.start && wording::is_word(source, end - 1, &["of"]);
        let end = if is_of { tokens.end } else { end };
        // "4. Salt March"
        let word = |at: usize| wording::text(source, at);
        let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        let start = match word(tokens.start) {
            first if is_number(first) && word(tokens.start + 1) == "." => tokens.start + 2,
            first if first.strip_suffix('.').is_some_and(is_number) => tokens.start + 1,
            _ => tokens.start,
        };
        let tokens = start.min(end)..end;
        if !(2..=LONGEST).contains(&tokens.len()) || !tokens.clone().all(is_part) {
            return None;
        }
        let name = wording::write(source, tokens.clone());
        let name = if opens_with_the(&name) { name.get(4..).unwrap_or(&name) } else { name.as_str() };
        let mut nouns: Vec<String> = class::nouns(name).map(str::to_owned).collect();
        retain_nouns(&mut nouns);
        if nouns.is_empty() {
            return None;
        }
        let mentions = source.language.mentions_in(tokens.clone());
        let entity = mentions.last().filter(|last| last.tokens.end == tokens.end).map(|last| last.entity);
        let takes_the = entity
            .and_then(|entity| source.language.entities.get(entity))
            .is_some_and(|entity| entity.takes_the)
            || name.starts_with(|c: char| c.is_ascii_digit())
            || wording::is_word(source, tokens.start, &["the"]);
        let name = spoken(name);
        let last = class::head(&name).to_lowercase();
        let own = nouns.iter().position(|noun| *noun == last);
        if let Some(own) = own {
            nouns.swap(0, own);
        }
        let takes_the = takes_the || class::is_told_first(&name) || class::has_article(&name);
        let name = if takes_the { format!("the {name}") } else { name };
        let own = usize::from(own.is_some());
        Some(Self { entity, same: Vec::new(), name, nouns, own, sorts: Vec::new(), is_defined: true })
    }

    /// Whether the name of another topic holds its name: "Old Lund".
    pub(super) fn is_within(&self, other: &Self) -> bool {
        holds(&other.name, self.name.strip_prefix("the ").unwrap_or(&self.name))
    }

    /// What it is called, and the entity.
    pub(super) fn called(&self) -> (String, Option<usize>) {
        (self.name.clone(), self.entity)
    }

    /// Whether "the city" in front of a token may be another place than this one.
    pub(super) fn is_open(&self, source: Source<'_>, noun: &str, before: usize) -> bool {
        !self.nouns.iter().any(|known| known == noun) && self.has_town(source, before)
    }

    /// Whether a name is another form of its name: "Lund Rovers" for "Lund Rovers F.C.".
    pub(super) fn is_same(&self, source: Source<'_>, entity: usize) -> bool {
        let name = source.language.entities.get(entity).map_or("", |entity| entity.name.as_str());
        self.is(entity) || holds(&self.name, name) || holds(name, &self.name)
    }

    /// Another place in this or the last sentence: "the city" may be that.
    fn has_town(&self, source: Source<'_>, before: usize) -> bool {
        let sentence = source.prose.sentences.partition_point(|sentence| sentence.tokens.end <= before);
        let last = source.prose.sentences.get(sentence.saturating_sub(1)).map_or(0, |last| last.tokens.start);
        source.language.mentions_in(last.max(before.saturating_sub(BACK))..before).iter().any(|mention| {
            let known = source.language.entities.get(mention.entity);
            !self.is(mention.entity)
                && mention.form == MentionForm::Noun
                && known.is_some_and(|known| {
                    known.kind == EntityKind::Place
                        && sort(known.kind, &known.name).is_none_or(|sort| sort.name == "city")
                })
        })
    }
}

/// Whether a noun stands for too much to be a name.
pub(super) fn is_loose(noun: &str) -> bool {
    LOOSE.contains(&noun)
}

/// "The Kora Dam is a dam": what the first sentence begins with and says what it is.
fn lead(source: Source<'_>) -> Option<usize> {
    let prose = source.prose;
    let first = prose.paragraphs.iter().find(|paragraph| paragraph.form == Form::Running)?;
    let sentence = prose.sentences.get(first.sentences.start)?.tokens.clone();
    let mention = source.language.mentions_in(sentence.clone()).first()?;
    let opens = mention.tokens.start <= sentence.start + 1;
    let is_thing = source.language.entities.get(mention.entity)?.kind != EntityKind::Person;
    (opens && is_thing && said_to_be(source, mention.entity).is_some()).then_some(mention.entity)
}

/// What a place is by the tables, or by what is said of it: "the city", "the town".
fn of_sort(known: &Entity, nouns: &[String]) -> Vec<String> {
    const TOWNS: &[&str] =
        &["borough", "capital", "city", "commune", "municipality", "port", "seaport", "seat", "town"];
    let told = if known.kind == EntityKind::Place { sort(known.kind, &known.name) } else { None };
    if matches!(known.kind, EntityKind::Place | EntityKind::Other)
        && nouns.iter().any(|noun| TOWNS.contains(&noun.as_str()))
    {
        return ["city", "town", "municipality"].map(str::to_owned).to_vec();
    }
    match told.map(|told| told.name) {
        Some("city") => vec!["city".to_owned(), "town".to_owned()],
        Some("island") => vec!["island".to_owned()],
        _ => Vec::new(),
    }
}

/// Only nouns that stand for one thing alone are kept.
fn retain_nouns(nouns: &mut Vec<String>) {
    nouns.retain(|noun| {
        noun.len() > 2
            && noun.bytes().all(|byte| byte.is_ascii_lowercase())
            && !LOOSE.contains(&noun.as_str())
    });
}

/// Whether a text holds a name between words.
fn holds(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at + found.len()..).and_then(|behind| behind.chars().next());
        let is_letter = |c: char| c.is_alphanumeric();
        !before.is_some_and(is_letter) && !behind.is_some_and(is_letter)
    })
}

/// "Kora is a Danish carmaker": the head behind "is a" in the first sentences.
fn said_to_be(source: Source<'_>, entity: usize) -> Option<String> {
    let sentences = source.prose.sentences.iter().take(FIRST);
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    sentences.into_iter().find_map(|sentence| {
        let tokens = sentence.tokens.clone();
        let mention = source
            .language
            .mentions_in(tokens.start..(tokens.start + 12).min(tokens.end))
            .iter()
            .find(|mention| mention.entity == entity)?;
        let be = (mention.tokens.end..tokens.end.min(mention.tokens.end + 16)).find(|&at| {
            word(at).tag == Tag::Auxiliary && wording::is_word(source, at, &["is", "was", "are", "were"])
        })?;
        let first = wording::is_word(source, be + 1, &["a", "an", "the"]).then_some(be + 2)?;
        let end = (first..tokens.end.min(first + 8))
            .find(|&at| !matches!(word(at).tag, Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number))?;
        let head = end.checked_sub(1).filter(|&head| head >= first && word(head).tag == Tag::Noun)?;
        Some(wording::text(source, head).to_lowercase())
    })
}
