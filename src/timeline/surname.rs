//! By what shorter name the text itself calls a person: a list too narrow for "Manmohan Singh presented the budget" has room for
//! "Singh presented the budget".
//!
//! A name that two share, or that the text never uses alone, is none. Nothing is known here of screens and their widths.

use super::TimelineEntry;
use crate::fact::Source;
use crate::language::EntityKind;
use std::collections::{BTreeMap, BTreeSet};

/// The shorter name of each person of a timeline that has one, by the fullest: of those that the text uses the most frequent.
pub fn surnames(source: Source<'_>, timeline: &[TimelineEntry]) -> BTreeMap<String, String> {
    let named: BTreeSet<&str> = timeline.iter().flat_map(|entry| &entry.people).map(String::as_str).collect();
    let mut used: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for mention in &source.language.mentions {
        let person = source
            .language
            .entities
            .get(mention.entity)
            .filter(|entity| entity.kind == EntityKind::Person && named.contains(entity.name.as_str()));
        let written = mention.span.slice(&source.article.text);
        if person.is_some_and(|person| is_part(written, &person.name)) {
            *used.entry((mention.entity, written)).or_default() += 1;
        }
    }
    let mut best: BTreeMap<usize, (usize, &str)> = BTreeMap::new();
    for ((entity, written), count) in used {
        let known = best.entry(entity).or_default();
        *known = (*known).max((count, written));
    }
    let name_of = |entity: usize| source.language.entities.get(entity).map(|entity| entity.name.clone());
    let own = best.into_iter().filter_map(|(entity, (_, short))| Some((name_of(entity)?, short)));
    // "Holm" is neither of two Holms.
    let is_shared =
        |name: &str, short: &str| named.iter().any(|other| *other != name && is_part(short, other));
    own.filter(|(name, short)| !is_shared(name, short))
        .map(|(name, short)| (name, short.to_owned()))
        .collect()
}

/// Whether it is some of the words of a name, in one piece, and not all.
fn is_part(written: &str, name: &str) -> bool {
    let place = name.find(written).filter(|_| !written.is_empty() && written.len() < name.len());
    place.is_some_and(|at| {
        let (before, behind) = (name.get(..at), name.get(at + written.len()..));
        before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
            && behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
    })
}

/// A headline with the shorter name of the person with whom it begins; nothing where it begins otherwise.
pub fn with_surname(entry: &TimelineEntry, surnames: &BTreeMap<String, String>) -> Option<String> {
    entry.people.iter().find_map(|name| {
        let rest = entry.gist.strip_prefix(name.as_str())?;
        let is_whole = rest.starts_with([' ', ',', '\'', '’']);
        let surname = surnames.get(name).filter(|_| is_whole)?;
        Some(format!("{surname}{rest}"))
    })
}
