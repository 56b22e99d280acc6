//! When and among whom an entity lives, as far as the article tells: the years around its mentions, and the names that persons share.

use super::Ground;
use super::dates::year_of;
use crate::fact::{Fact, FactKind, Source, Voice};
use crate::language::{EntityKind, Mention, is_noun};
use crate::temporal::{Granularity, TimeValue, Timex};
use crate::text::{FastMap, FastSet};
use std::collections::BTreeMap;

impl Ground<'_> {
    /// The years that the article tells of where it first names an entity: of the facts of the sentence, else those written before or
    /// behind.
    pub(in crate::question) fn years_around(&self, entity: usize) -> &[i32] {
        let find = || {
            let mut years: Vec<i32> = Vec::new();
            for mention in self.first_mentions(entity) {
                years.extend(self.years_of_mention(mention));
            }
            years.sort_unstable();
            years.dedup();
            years
        };
        self.years_around.get(entity).map_or(&[][..], |years| years.get_or_init(find))
    }

    /// The years that the article tells of where somebody is mentioned.
    pub(in crate::question) fn years_of_mention(&self, mention: &Mention) -> Vec<i32> {
        let sentence = self.source.prose.sentence_of(mention.tokens.start);
        let facts = self.in_sentence(sentence);
        let own: Vec<i32> = facts.iter().filter_map(year_of).collect();
        // "(London, 1999)" in a list of sources tells of no time.
        if !own.is_empty() || !facts.iter().any(|fact| fact.predicate.is_some()) {
            return own;
        }
        let (before, behind) = self.written_years(sentence, mention.span);
        before.or(behind).into_iter().collect()
    }

    /// The year in which somebody was born or a body was founded, where the article tells it.
    pub(in crate::question) fn begins(&self, entity: usize) -> Option<i32> {
        self.beginnings.get(&entity).copied()
    }

    /// Whether two or more persons of the article are written out with this for their first name.
    pub(in crate::question) fn shares_first_name(&self, name: &str) -> bool {
        self.first_names.get(name).is_some_and(|count| *count > 1)
    }

    /// Whether the title names an entity.
    pub(in crate::question) fn is_in_the_title(&self, entity: usize) -> bool {
        let own = self.plain_names(entity);
        // "Harvard College" under "Harvard University"
        let begins = |name: &str| {
            own.iter().any(|own| own.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')))
        };
        self.titled.iter().any(|titled| titled.names.iter().any(|name| own.contains(name) || begins(name)))
    }

    /// Whether a person of the article has this for the last of his names.
    pub(in crate::question) fn is_family_name(&self, name: &str) -> bool {
        self.family_names.contains(name)
    }

    /// Whether the year that a date takes over was written behind a later one of its paragraph: "until 1918. They left what Norland had held in
    /// 1914. On 11 November" is of the year before which it looked back.
    pub(in crate::question) fn looks_back(&self, sentence: usize, own: &Timex) -> bool {
        let prose = self.source.prose;
        let Some(sentence) = prose.sentences.get(sentence) else { return false };
        let Some(paragraph) = prose.paragraphs.get(sentence.paragraph) else { return false };
        let timexes = self.timexes_in(paragraph.tokens.clone());
        let at = timexes.partition_point(|timex| timex.span.start() < own.span.start());
        let written =
            timexes.get(..at).unwrap_or_default().iter().rev().filter_map(|timex| self.year_in_full(timex));
        let mut written = written.take(4);
        let last = written.next();
        last.is_some()
            && own.interval().earliest().map(|day| day.civil().0) == last
            && written.any(|year| Some(year) > last)
    }
}

/// The year in which each person and body whose birth or founding is told begins: the first of several.
pub(super) fn beginnings(facts: &[Fact], source: Source<'_>) -> BTreeMap<usize, i32> {
    const FOUNDING: [&str; 11] = [
        "charter",
        "create",
        "establish",
        "form",
        "found",
        "inaugurate",
        "incorporate",
        "institute",
        "launch",
        "organise",
        "organize",
    ];
    let kind = |entity: usize| source.language.entities.get(entity).map(|entity| entity.kind);
    let mut beginnings: BTreeMap<usize, i32> = BTreeMap::new();
    for fact in facts {
        let Some(year) = fact.when.as_ref().and_then(|when| begins_in(&when.timex.value)) else { continue };
        let is_told = !fact.flags.is_negated && !fact.flags.is_planned && !fact.flags.is_hedged;
        let argument = match &fact.predicate {
            None if fact.kind == FactKind::LifeSpan && is_a_birth(&fact.gist) => {
                fact.entities.first().copied()
            }
            Some(predicate) if predicate.lemma == "bear" && predicate.voice == Voice::Passive => {
                fact.subject.as_ref().and_then(|subject| subject.entity)
            }
            Some(predicate) if FOUNDING.contains(&predicate.lemma) => {
                let founded = if predicate.voice == Voice::Passive { &fact.subject } else { &fact.object };
                founded
                    .as_ref()
                    .filter(|founded| founded.entities.len() == 1)
                    .and_then(|founded| founded.entity)
            }
            _ => None,
        };
        let Some(entity) = argument.filter(|_| is_told) else { continue };
        let is_born = fact.predicate.as_ref().is_none_or(|predicate| predicate.lemma == "bear");
        let is_kind = match kind(entity) {
            Some(EntityKind::Person) => is_born,
            Some(EntityKind::Organisation | EntityKind::Facility) => !is_born,
            _ => false,
        };
        if is_kind {
            let first = beginnings.entry(entity).or_insert(year);
            *first = year.min(*first);
        }
    }
    beginnings
}

/// "Life of Karl Roth", "Karl Roth was born".
fn is_a_birth(gist: &str) -> bool {
    gist.starts_with("Life of ") || gist.trim_end_matches('.').ends_with(" was born")
}

/// The year of a date, or the first of a range.
fn begins_in(value: &TimeValue) -> Option<i32> {
    let date = match value {
        TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. } => *date,
        TimeValue::Range(from, _) => *from,
        _ => return None,
    };
    let is_exact = matches!(date.granularity(), Granularity::Day | Granularity::Month | Granularity::Year);
    date.year().filter(|_| is_exact)
}

/// The last names of the persons: "Roth" of Karl Roth, and "Lund" of the Duke of Lund.
pub(super) fn family_names(source: Source<'_>) -> FastSet<&str> {
    let persons = source.language.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    let names = persons.flat_map(|entity| std::iter::once(&entity.name).chain(&entity.aliases));
    names.filter_map(|name| name.rsplit_once(' ').map(|(_, last)| last)).collect()
}

/// How many persons are written out with each first name.
pub(super) fn first_names(source: Source<'_>) -> FastMap<&str, usize> {
    let mut counts: FastMap<&str, usize> = FastMap::default();
    let persons = source.language.entities.iter().filter(|entity| entity.kind == EntityKind::Person);
    // "Darius I" and "the Darius Vase" make no two of Darius.
    let is_number = |word: &str| word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L'));
    let is_another = |behind: &str| {
        !is_number(behind.split(' ').next().unwrap_or_default()) && !is_noun(&behind.to_lowercase())
    };
    let names = persons.filter_map(|entity| entity.name.split_once(' '));
    let mut numbered: FastMap<&str, &str> = FastMap::default();
    for (first, behind) in names {
        if is_another(behind) {
            *counts.entry(first).or_default() += 1;
        } else if let Some(number) = behind.split(' ').next().filter(|number| is_number(number)) {
            // "Leo IV" and "Leo V" are two.
            let known = *numbered.entry(first).or_insert(number);
            *counts.entry(first).or_default() += 2 * usize::from(known != number);
        }
    }
    counts
}
