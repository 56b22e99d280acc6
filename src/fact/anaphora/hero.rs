//! Whom an article is about, and what that person is called in it.

use super::Source;
use super::cited::is_cited;
use crate::fact::lead::{self, Lead};
use crate::fact::wording;
use crate::language::{Entity, EntityKind, Gender};
use crate::text::{Form, Paragraph};

/// The length of a name, in characters, for which a shorter one is taken.
const LONG: usize = 24;

/// How many tokens of the first paragraph may tell of a birth.
const BIRTH: usize = 80;

/// "Holm" for Karl Otto Emil Holm: the name that the text has most often, or that its first sentence has, where the whole
/// one is longer than two words.
pub(super) fn called(source: Source<'_>, person: usize, lead: Option<&Lead>) -> Option<String> {
    let entity = source.language.entities.get(person)?;
    if entity.name.split(' ').count() < 3 && entity.name.chars().count() < LONG {
        return None;
    }
    let own = lead.filter(|lead| lead.name.len() < 3).and_then(|lead| {
        let mention = source.language.mentions_in(lead.name.clone()).first()?;
        (mention.entity == person && mention.tokens == lead.name)
            .then(|| mention.span.slice(&source.article.text))
    });
    if let Some(own) = own {
        return Some(own.to_owned());
    }
    let mut names: Vec<(&str, usize)> = Vec::new();
    for mention in source.language.mentions.iter().filter(|mention| mention.entity == person).take(400) {
        let name = mention.span.slice(&source.article.text);
        if let Some((_, count)) = names.iter_mut().find(|(known, _)| *known == name) {
            *count += 1;
        } else if names.len() < 16 {
            names.push((name, 1));
        }
    }
    let (name, count) = names.iter().rev().max_by_key(|(_, count)| *count)?;
    // A surname, not "Karl".
    let is_own = name.contains(' ')
        || entity.name.to_lowercase().ends_with(&name.to_lowercase())
        || is_short_for(source, name, &source.article.title);
    (2 * count > entity.count && is_own && !name.contains('\n')).then(|| (*name).to_owned())
}

pub(super) fn is_in_title(source: Source<'_>, person: usize) -> bool {
    let entity = source.language.entities.get(person);
    if entity.is_some_and(|entity| is_inverted(source, entity)) {
        return true;
    }
    let name = entity.map_or("", |entity| &entity.name);
    name.split(' ').any(|part| part.len() >= 4 && source.article.title.contains(part))
}

/// Whether the title is the name of a person and says nothing else.
pub(super) fn is_title(source: Source<'_>, person: usize) -> bool {
    let Some(entity) = source.language.entities.get(person) else { return false };
    let is_of_name = |word: &str| entity.name.split(' ').any(|part| part.eq_ignore_ascii_case(word));
    let title = source.article.title.split([':', '(']).next().unwrap_or_default().trim();
    is_inverted(source, entity)
        || !title.is_empty() && title.split(' ').all(is_of_name)
        || is_short_for(source, &entity.name, title)
}

/// The person with whose birth the text begins, whom the title names: "Karl Holm was born at Lund". Afterwards a life may go on
/// with "he" alone.
pub(super) fn born(source: Source<'_>) -> Option<usize> {
    let first = source.prose.paragraphs.iter().find(|first| first.form == Form::Running)?;
    let sentence = source.prose.sentences.get(first.sentences.start)?.tokens.clone();
    let mention = source.language.mentions_in(sentence.clone()).first()?;
    let entity = source.language.entities.get(mention.entity)?;
    let opens = mention.tokens.start == sentence.start && entity.kind == EntityKind::Person;
    let is_born = (mention.tokens.end..sentence.end)
        .take(BIRTH)
        .any(|at| wording::is_word(source, at, &["was"]) && wording::is_word(source, at + 1, &["born"]));
    let name = mention.span.slice(&source.article.text);
    let is_titled = name.split(' ').any(|part| part.len() >= 4 && source.article.title.contains(part));
    (opens && is_born && name.contains(' ') && is_titled).then_some(mention.entity)
}

/// How many sentences in front are read for a birth.
const EARLY: usize = 40;

/// Whose birth a text tells in its first part, where it goes on with that "she" or "he" from paragraph to paragraph: "Karl Holm
/// was born", "Anna Holm was the best of them. ... She was born".
pub(super) fn lived(source: Source<'_>) -> Option<usize> {
    let gender = lead::gender(source)?;
    let word = if gender == Gender::Male { "he" } else { "she" };
    let prose = source.prose;
    let is_running = |paragraph: &&Paragraph| paragraph.form == Form::Running;
    let all = prose.paragraphs.iter().filter(is_running).count();
    let says =
        |paragraph: &&Paragraph| paragraph.tokens.clone().any(|at| wording::is_word(source, at, &[word]));
    let told = prose.paragraphs.iter().filter(is_running).filter(says).count();
    if told < 2 || 2 * told < all {
        return None;
    }
    let may_be = |person: usize| {
        source.language.entities.get(person).is_some_and(|entity| {
            entity.kind == EntityKind::Person && entity.gender.is_none_or(|known| known == gender)
        })
    };
    // A name in no list, of two words at least: whoever was born is somebody.
    let is_unheard_of = |person: usize| {
        source
            .language
            .entities
            .get(person)
            .is_some_and(|entity| entity.kind == EntityKind::Other && entity.name.contains(' '))
    };
    let early = prose.sentences.iter().take(EARLY.min(1 + prose.sentences.len() / 2));
    let (at, sentence) = early
        .flat_map(|sentence| sentence.tokens.clone().map(move |at| (at, sentence)))
        .find(|(at, _)| wording::is_word(source, *at, &["born"]))?;
    let is_was = at.checked_sub(1).is_some_and(|was| wording::is_word(source, was, &["was"]));
    let start = sentence.tokens.start;
    let first = source.language.mentions_in(start..sentence.tokens.end).first();
    let opens = first.filter(|first| first.tokens.start == start && first.tokens.start < at);
    // "Born in Lund in 1902, she"
    let is_front = at == start
        && sentence
            .tokens
            .clone()
            .take(BIRTH)
            .find(|&at| wording::is_word(source, at, &["he", "she"]))
            .is_some_and(|at| wording::is_word(source, at, &[word]) && at > start + 1);
    let is_hers = is_was && at == start + 2 && wording::is_word(source, start, &[word]);
    let hero = if is_front || is_hers {
        only(
            source
                .language
                .mentions_in(0..start)
                .iter()
                .map(|mention| mention.entity)
                .filter(|&one| may_be(one)),
        )
    } else {
        opens.map(|first| first.entity).filter(|&one| is_was && (may_be(one) || is_unheard_of(one)))
    }?;
    let is_others = (0..source.language.entities.len()).take(MANY).any(|other| {
        other != hero
            && source.language.entities.get(other).is_some_and(|entity| entity.kind == EntityKind::Person)
            && is_in_title(source, other)
    });
    (!is_others).then_some(hero)
}

/// The ship with whose launch a text begins, where no woman is named: every "she" is that ship.
pub(super) fn ship(source: Source<'_>) -> Option<usize> {
    let first = source.prose.paragraphs.iter().find(|first| first.form == Form::Running)?;
    let start = first.tokens.start;
    let name = source.language.mentions_in(start..start + SHIP).first()?;
    let is = |at: usize, words: &[&str]| wording::is_word(source, at, words);
    let verb = (name.tokens.end..name.tokens.end + SHIP)
        .find(|&at| is(at, &["was"]))
        .is_some_and(|was| is(was + 1, &["built", "commissioned", "laid", "launched", "ordered"]));
    let is_thing = source
        .language
        .entities
        .get(name.entity)
        .is_some_and(|entity| !matches!(entity.kind, EntityKind::Person | EntityKind::Country));
    let is_woman = source.language.entities.iter().any(|entity| entity.gender == Some(Gender::Female));
    let opens = name.tokens.start <= start + 1 && (name.tokens.start == start || is(start, &["the"]));
    let says = first.tokens.clone().chain(first.tokens.end..first.tokens.end + SHIP * 10);
    let is_she = says.into_iter().any(|at| is(at, &["she"]));
    (opens && verb && is_thing && is_she && !is_woman).then_some(name.entity)
}

/// How many tokens of a sentence tell of a launch.
const SHIP: usize = 20;

/// How many names are looked at for one of the title.
const MANY: usize = 400;

/// The only one of several, however often it comes.
fn only(mut all: impl Iterator<Item = usize>) -> Option<usize> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

/// Whether the text begins with a birth and goes on with one person from its first quarter to its last, whatever its title.
pub(super) fn is_lived(source: Source<'_>, person: usize) -> bool {
    let Some(entity) = source.language.entities.get(person) else { return false };
    let is_most = source.language.entities.iter().enumerate().all(|(other, known)| {
        other == person || known.kind != EntityKind::Person || 3 * known.count <= entity.count
    });
    let first = source.prose.paragraphs.iter().find(|first| first.form == Form::Running);
    let is_born = first.is_some_and(|first| {
        first.tokens.clone().take(BIRTH).any(|at| wording::is_word(source, at, &["born"]))
    });
    entity.count >= 8 && is_most && is_born && is_everywhere(source, person)
}

/// "Chandra" under "Subrahmanyan Chandrasekhar", with whom the first sentence begins.
fn is_short_for(source: Source<'_>, name: &str, title: &str) -> bool {
    let first = source.prose.paragraphs.iter().find(|first| first.form == Form::Running);
    let begins =
        first.map_or("", |first| source.prose.span(first.tokens.clone()).slice(&source.article.text));
    let is_part =
        name.len() >= 5 && !name.contains(' ') && title.split(' ').any(|word| word.starts_with(name));
    is_part && title.split(' ').count() >= 2 && begins.starts_with(title)
}

/// The one person who can be a "he" or a "she".
pub(super) fn sole(source: Source<'_>, gender: Gender) -> Option<(usize, usize)> {
    let entities = source.language.entities.iter().enumerate();
    let mut persons = entities.filter(|(_, entity)| {
        entity.kind == EntityKind::Person && entity.gender.is_none_or(|known| known == gender)
    });
    let (only, entity) = persons.next()?;
    if persons.next().is_some() || entity.gender != Some(gender) {
        return None;
    }
    let first = source.language.mentions.iter().find(|mention| mention.entity == only)?;
    if is_source(source, first.tokens.start) || is_cited(source, first.tokens.end) {
        return None;
    }
    Some((only, first.tokens.start))
}

/// "according to the historian N": nobody of whom something is told.
pub(super) fn is_source(source: Source<'_>, name: usize) -> bool {
    (name.saturating_sub(5)..name)
        .any(|at| wording::is_word(source, at, &["according"]) && wording::is_word(source, at + 1, &["to"]))
}

/// Named in the first quarter of the text and still in the last.
pub(super) fn is_everywhere(source: Source<'_>, person: usize) -> bool {
    let mut named = source.language.mentions.iter().filter(|mention| mention.entity == person);
    let first = named.next().map_or(usize::MAX, |mention| mention.tokens.start);
    let last = named.next_back().map_or(0, |mention| mention.tokens.start);
    let length = source.prose.tokens.len();
    first < length / 4 && last > length / 4 * 3
}

/// "Curie, Marie" as the first line.
fn is_inverted(source: Source<'_>, person: &Entity) -> bool {
    let first = source.prose.paragraphs.first().map(|first| source.prose.span(first.tokens.clone()));
    let line = first.map_or("", |line| line.slice(&source.article.text));
    person.name.rsplit_once(' ').is_some_and(|(given, last)| {
        line.strip_prefix(last)
            .and_then(|rest| rest.strip_prefix(", "))
            .is_some_and(|rest| rest.starts_with(given))
    })
}

/// Whether the text names a person as well, and not its title alone, which may be a proverb or a joke.
fn is_named_below(source: Source<'_>, person: usize) -> bool {
    let title = source.article.title.as_str();
    let mut mentions = source.language.mentions.iter().filter(|mention| mention.entity == person);
    mentions.any(|mention| {
        let at = mention.tokens.start;
        let place = source.prose.paragraphs.partition_point(|paragraph| paragraph.tokens.end <= at);
        source.prose.paragraphs.get(place).is_some_and(|paragraph| {
            let text = source.prose.span(paragraph.tokens.clone()).slice(&source.article.text);
            let is_line = text.len() <= title.len() + 8
                && text.get(..4).zip(title.get(..4)).is_some_and(|(one, two)| one.eq_ignore_ascii_case(two));
            matches!(paragraph.form, Form::Running | Form::Item) && !is_line
        })
    })
}

/// The person an article is about: named in its title and most often, or named far more often than any other.
///
/// `defined`: whom the first sentence defines; `things`: what it defines otherwise.
pub(super) fn protagonist(source: Source<'_>, defined: Option<usize>, things: &[usize]) -> Option<usize> {
    let persons = source
        .language
        .entities
        .iter()
        .enumerate()
        .filter(|(index, entity)| entity.kind == EntityKind::Person && !things.contains(index));
    // "Curie, Marie"
    if let Some((hero, _)) = persons.clone().find(|(_, entity)| is_inverted(source, entity)) {
        return Some(hero);
    }
    if defined.is_some() {
        return defined;
    }
    // "Karl Holm: a life on the ice", who is "he" from then on.
    let heads = |entity: &Entity| {
        entity.name.contains(' ')
            && source.article.title.strip_prefix(entity.name.as_str()).is_some_and(|rest| {
                rest.is_empty()
                    || rest.starts_with([':', ','])
                    || rest.starts_with(" (")
                    || rest.starts_with(" -")
            })
    };
    if let Some((hero, _)) = persons
        .clone()
        .find(|(index, entity)| heads(entity) && (entity.gender.is_some() || is_named_below(source, *index)))
    {
        return Some(hero);
    }
    let mut counts: Vec<(usize, usize)> = persons.map(|(index, entity)| (entity.count, index)).collect();
    counts.sort_unstable_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    let &(most, first) = counts.first()?;
    let second = counts.get(1).map_or(0, |&(count, _)| count);
    let in_title = is_in_title(source, first);
    (in_title && most >= 2 || most >= 5 && most >= 3 * second).then_some(first)
}
