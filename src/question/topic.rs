//! The line above every stem: what the article is about, from its title or from its names.

use super::wording::{capitalised, word_count};
use crate::fact::Source;
use crate::language::{Entity, EntityKind};

/// Nouns of what goes on between two parties, for a topic of two names.
const RELATIONS: [&str; 12] = [
    "relations",
    "war",
    "wars",
    "conflict",
    "alliance",
    "trade",
    "border",
    "rivalry",
    "friendship",
    "dispute",
    "treaty",
    "negotiations",
];

/// `Pakistan-Russia relations`: the title when it is one, else the two names named most often and the noun of
/// their relation.
pub(super) fn line(source: Source<'_>) -> String {
    let title = source.article.title.trim().trim_start_matches('#').trim();
    if is_title(title) {
        return title.to_owned();
    }
    let mut entities: Vec<&Entity> =
        source.language.entities.iter().filter(|entity| entity.count > 1).collect();
    entities.sort_by_key(|entity| std::cmp::Reverse((rank(entity), entity.count)));
    match entities.as_slice() {
        [first, second, ..] if first.kind == EntityKind::Country && second.kind == EntityKind::Country => {
            let relation = relation(source).unwrap_or("relations");
            format!("{}-{} {relation}", first.name, second.name)
        }
        [first, second, ..] => format!("{} and {}", capitalised(&first.name), second.name),
        [only] => only.name.clone(),
        [] => title.chars().take(60).collect(),
    }
}

/// Countries and persons tell more than places and bodies.
const fn rank(entity: &Entity) -> usize {
    let weight = match entity.kind {
        EntityKind::Country | EntityKind::Person => 3,
        EntityKind::Organisation | EntityKind::People | EntityKind::Event => 2,
        _ => 1,
    };
    weight * entity.count
}

fn is_title(title: &str) -> bool {
    let is_file_name = title.contains(['_', '/', '\\'])
        || title.rsplit_once('.').is_some_and(|(_, ext)| {
            (2..=4).contains(&ext.len()) && ext.chars().all(|c| c.is_ascii_alphanumeric())
        });
    (1..=14).contains(&word_count(title))
        && !is_file_name
        && !title.ends_with('.')
        && title.chars().count() <= 90
}

fn relation(source: Source<'_>) -> Option<&'static str> {
    let mut counts = [0_usize; RELATIONS.len()];
    for token in &source.prose.tokens {
        let word = token.span.slice(&source.article.text);
        if let Some(at) = RELATIONS.iter().position(|noun| noun.eq_ignore_ascii_case(word))
            && let Some(count) = counts.get_mut(at)
        {
            *count += 1;
        }
    }
    let (at, count) =
        counts.iter().enumerate().max_by_key(|(at, count)| (**count, std::cmp::Reverse(*at)))?;
    (*count > 0).then(|| RELATIONS.get(at).copied()).flatten()
}

/// The one person or thing an article is about: named in its title, or in two of five mentions.
pub(super) fn hero(source: Source<'_>) -> Option<usize> {
    let entities = &source.language.entities;
    let total: usize = entities.iter().map(|entity| entity.count).sum();
    let (index, entity) = entities
        .iter()
        .enumerate()
        .max_by_key(|(index, entity)| (entity.count, std::cmp::Reverse(*index)))?;
    let title = super::grading::normal(&source.article.title);
    let names = std::iter::once(&entity.name).chain(&entity.aliases);
    let is_person = entity.kind == EntityKind::Person;
    // "Rosalind Franklin" is the title of an article on Rosalind Elsie Franklin.
    let last = entity.name.rsplit(' ').next().filter(|last| is_person && last.len() > 3);
    let in_title = names
        .into_iter()
        .map(String::as_str)
        .chain(last)
        .any(|name| super::wording::holds_normal(&title, &super::grading::normal(name)));
    let is_most = total > 0 && entity.count * 5 >= total * 2;
    ((in_title && is_person && entity.count > 1) || (is_most && entity.count > 5)).then_some(index)
}

/// What the title names as the only one of its kind, in normal form: no answer, for it stands above every question.
pub(super) fn titled(source: Source<'_>) -> Vec<String> {
    let title = super::grading::normal(&source.article.title);
    let names = |entity: &Entity| -> Vec<String> {
        std::iter::once(&entity.name)
            .chain(&entity.aliases)
            .map(|name| super::grading::normal(name))
            .collect()
    };
    let in_title: Vec<(EntityKind, Vec<String>)> = source
        .language
        .entities
        .iter()
        .filter(|entity| title.len() > 2 && entity.name.len() > 2)
        .map(|entity| (entity.kind, names(entity)))
        .filter(|(_, names)| names.iter().any(|name| super::wording::holds_normal(&title, name)))
        .collect();
    let is_only = |kind: EntityKind| in_title.iter().filter(|(other, _)| *other == kind).count() == 1;
    in_title.iter().filter(|(kind, _)| is_only(*kind)).flat_map(|(_, names)| names.iter().cloned()).collect()
}
