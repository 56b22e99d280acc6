//! The line above every stem: what the article is about, from its title or from its names.

mod lead;
pub(super) mod noun;
mod titled;

use super::wording::{capitalised, word_count};
use crate::fact::Source;
use crate::language::{Entity, EntityKind, adjectives};

/// `Pakistan-Russia relations`: the title when it is one, else the two names named most often.
pub(super) fn line(source: Source<'_>) -> String {
    let title = source.article.title.trim().trim_start_matches('#').trim();
    if is_title(title) {
        return without_its_year(title).to_owned();
    }
    let mut entities: Vec<&Entity> =
        source.language.entities.iter().filter(|entity| entity.count > 1).collect();
    entities.sort_by_key(|entity| std::cmp::Reverse((rank(entity), entity.count)));
    match entities.as_slice() {
        [first, second, ..] if first.kind == EntityKind::Country && second.kind == EntityKind::Country => {
            format!("{}-{} relations", first.name, second.name)
        }
        [first, second, ..] => format!("{} and {}", capitalised(&first.name), second.name),
        [only] => only.name.clone(),
        [] => title.chars().take(60).collect(),
    }
}

/// "The Kora Resolution (1949)" above a question for its year would tell it.
fn without_its_year(title: &str) -> &str {
    let named = title.strip_suffix(')').and_then(|title| title.rsplit_once(" ("));
    let is_year = |behind: &str| {
        behind.chars().any(|c| c.is_ascii_digit())
            && behind.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | ' '))
    };
    named.filter(|(name, behind)| !name.is_empty() && is_year(behind)).map_or(title, |(name, _)| name)
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

/// How a country is called in the name of a pair: "Sino-Russian".
const COMBINING: [[&str; 2]; 8] = [
    ["sino", "China"],
    ["indo", "India"],
    ["pak", "Pakistan"],
    ["russo", "Russia"],
    ["anglo", "United Kingdom"],
    ["franco", "France"],
    ["us", "United States"],
    ["turco", "Turkey"],
];

/// A name of the title, in normal form.
pub(super) struct Titled {
    /// The name and its aliases.
    pub(super) names: Vec<String>,
    /// Whether no other of its kind stands there.
    pub(super) is_only: bool,
}

/// What the title names, in normal form: no answer, for it stands above every question. Where two of a kind stand there one is the
/// answer of two, which is as good as given.
pub(super) fn titled(source: Source<'_>) -> Vec<Titled> {
    let title = super::grading::normal(&source.article.title);
    let names = |entity: &Entity| -> Vec<String> {
        std::iter::once(&entity.name)
            .chain(&entity.aliases)
            .map(|name| super::grading::normal(name))
            .collect()
    };
    let is_told = |name: &str| super::wording::holds_normal(&title, name);
    // "Bhutto" in a title may be the father or the daughter.
    let is_shared = |entity: &Entity, name: &str| {
        let others = source.language.entities.iter().filter(|other| other.name != entity.name);
        entity.kind == EntityKind::Person
            && !name.contains(' ')
            && others.take(500).any(|other| super::grading::normal(&other.name).ends_with(name))
    };
    let is_titled = |entity: &&Entity| {
        let is_of = |word: &str| is_told(&super::grading::normal(word));
        names(entity).iter().any(|name| is_told(name) && !is_shared(entity, name))
            || entity.kind == EntityKind::Country
                && (adjectives(&entity.name).any(is_of)
                    || COMBINING.iter().any(|[form, name]| *name == entity.name && is_told(form)))
    };
    let in_title: Vec<&Entity> = source
        .language
        .entities
        .iter()
        .filter(|entity| title.len() > 2 && entity.name.len() > 2)
        .filter(is_titled)
        .collect();
    let is_only = |kind: EntityKind| in_title.iter().filter(|other| other.kind == kind).count() == 1;
    let of = |entity: &&Entity| Titled { names: names(entity), is_only: is_only(entity.kind) };
    in_title.iter().map(of).collect()
}
