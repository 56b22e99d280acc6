//! Those whom a text cites and of whom it tells nothing: no "he" of what happened.
//!
//! * "Karl Holm has argued that the crop was short. His critics point to the letter he sent": not Holm
//! * "Karl Holm has argued that the crop was short. He points to": Holm, who was the last subject

use super::hero::is_source;
use super::{Memory, Source};
use crate::fact::wording;
use crate::language::{EntityKind, Tag, Tense};

impl Memory<'_> {
    /// "Holm has argued that": nobody of whom something is told, unless he was the last subject.
    pub(super) fn is_only_cited(&self, person: usize) -> bool {
        self.authors.get(person).copied().unwrap_or_default()
            && self.protagonist != Some(person)
            && self.subject.as_ref().is_none_or(|last| last.phrase().entity != Some(person))
    }
}

/// For each entity whether it is a person whom the text does nothing but cite: "Holm has argued that", "according to Holm", "Anna
/// Dahl’s The Empty Granary". What is told happened to others.
pub(super) fn authors(source: Source<'_>) -> Vec<bool> {
    let entities = &source.language.entities;
    let mut counts = vec![(0_usize, 0_usize); entities.len()];
    for mention in &source.language.mentions {
        let is_cited = is_source(source, mention.tokens.start) || is_cited(source, mention.tokens.end);
        if let Some((all, cited)) = counts.get_mut(mention.entity) {
            *all += 1;
            *cited += usize::from(is_cited);
        }
    }
    let is_person = |at: usize| entities.get(at).is_some_and(|entity| entity.kind == EntityKind::Person);
    counts.iter().enumerate().map(|(at, (all, cited))| *cited > 0 && all == cited && is_person(at)).collect()
}

/// "Karl Holm and Anna Dahl have insisted", "Holm argues", "Dahl’s The Empty Granary": what stands behind the name of who is cited.
pub(super) fn is_cited(source: Source<'_>, end: usize) -> bool {
    const CITING: &[&str] = &[
        "argue", "conclude", "contend", "describe", "estimate", "insist", "maintain", "note", "observe",
        "point", "reckon", "stress", "suggest", "write",
    ];
    /// How many tokens of other names may follow.
    const LIST: usize = 8;
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    if word(end).tag == Tag::Clitic {
        let title = wording::text(source, end + 1);
        return word(end + 1).tag == Tag::Name && title.starts_with(char::is_uppercase);
    }
    let is_named = |at: &usize| {
        word(*at).tag == Tag::Name
            || wording::is_word(source, *at, &["and"])
            || source.prose.tokens.get(*at).is_some_and(|comma| comma.is_mark(','))
    };
    let verb = (end..end + LIST).find(|at| !is_named(at)).unwrap_or(end);
    let is_citing = |at: usize| word(at).lemma.is_some_and(|lemma| CITING.contains(&lemma));
    if wording::is_word(source, verb, &["has", "have"]) {
        return (verb + 1..verb + 3).any(|at| word(at).tense == Some(Tense::Participle) && is_citing(at));
    }
    word(verb).tense == Some(Tense::Present) && is_citing(verb)
}
