//! Of which noun a bracket tells: the one before it, the head of its phrase, or the name that the phrase describes.
//!
//! * "The Great Basin in Redriff (built in 1696)": the basin. "Otto, duke of Lorraine (died 1190)": Otto.

use super::words::SourceWords;
use super::{Clause, View};
use crate::fact::clause::Words;
use crate::fact::{kind, wording};
use crate::language::{ChunkKind, EntityKind, Tag};
use std::ops::Range;

/// What is told of persons alone.
const OF_PERSONS: &[&str] = &[
    "appoint",
    "arrest",
    "assassinate",
    "baptise",
    "baptize",
    "behead",
    "bury",
    "canonise",
    "canonize",
    "crown",
    "die",
    "elect",
    "execute",
    "exile",
    "hang",
    "imprison",
    "kill",
    "knight",
    "marry",
    "murder",
    "ordain",
    "poison",
    "reign",
    "rule",
    "shoot",
];

/// What is told of towns and countries.
const OF_PLACES: &[&str] =
    &["annex", "conquer", "destroy", "found", "incorporate", "mention", "rename", "sack", "settle"];

/// Prepositions that tie a thing to where it stands or whose it is.
const TIES: &[&str] = &["at", "by", "for", "from", "in", "near", "of", "off", "on", "outside", "under"];

/// How many phrases are climbed.
const MOST: usize = 3;

impl View<'_> {
    /// The noun that a bracket behind `antecedent` tells of.
    pub(super) fn bracketed(&self, antecedent: usize, aside: &Clause) -> Range<usize> {
        let lemma = self.verb(aside).and_then(|verb| self.word(verb.head).lemma).unwrap_or_default();
        if OF_PERSONS.contains(&lemma) {
            return self.person_before(antecedent);
        }
        let is_place = matches!(self.name_kind(antecedent), Some(EntityKind::Place | EntityKind::Country));
        let mut start = antecedent;
        for _ in 0..MOST {
            let is_tied = start >= 2
                && self.is_word(start - 1, TIES)
                && self.kind(start - 2) == Some(ChunkKind::Noun)
                && !self.is_person_noun(start - 2);
            // "photographs of the dam (built in 1902)"
            let is_of = is_tied && self.is_word(start - 1, &["of"]);
            let is_named = self.name_kind(start).is_some()
                || self.chunk(start).is_some_and(|chunk| self.word(chunk.head).tag == Tag::Name);
            let is_free = is_tied && is_place && !is_of && OF_PLACES.contains(&lemma);
            if !is_tied || is_of && !is_named || is_free {
                break;
            }
            start -= 2;
        }
        start..antecedent + 1
    }

    /// "Ingrid, abbess of Ashby (elected 1149)", "the bishop of Velburg (died 1156)", "King Olaf (killed 1030)"
    fn person_before(&self, antecedent: usize) -> Range<usize> {
        let mut at = antecedent;
        for _ in 0..MOST {
            // "Karl, bishop of Velburg": a place, whatever it was taken for.
            let is_seat = at >= 2
                && self.is_word(at - 1, &["of"])
                && self.chunk(at - 2).is_some_and(|chunk| SourceWords(self.source).is_title(chunk));
            if self.is_person_noun(at) && !is_seat {
                return self.apposed_name(at).unwrap_or(at..antecedent + 1);
            }
            let climbs = at >= 2 && self.is_word(at - 1, TIES) && self.kind(at - 2) == Some(ChunkKind::Noun);
            if !climbs {
                break;
            }
            at -= 2;
        }
        antecedent..antecedent + 1
    }

    /// The name before the comma in front of a role.
    fn apposed_name(&self, role: usize) -> Option<Range<usize>> {
        let name = role.checked_sub(2).filter(|_| self.kind(role - 1) == Some(ChunkKind::Mark(',')))?;
        let chunk = self.chunk(name).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
        let mentions = self.source.language.mentions_in(chunk.tokens.clone());
        let is_named = mentions.last().is_some_and(|mention| mention.tokens.end == chunk.tokens.end);
        (is_named && self.name_kind(role).is_none_or(|kind| kind != EntityKind::Person))
            .then_some(name..name + 1)
    }

    pub(super) fn is_person_noun(&self, at: usize) -> bool {
        let Some(chunk) = self.chunk(at) else { return false };
        if let Some(kind) = self.name_kind(at) {
            return kind == EntityKind::Person;
        }
        let head = wording::text(self.source, chunk.head).to_ascii_lowercase();
        kind::is_human(&head) || SourceWords(self.source).is_title(chunk)
    }
}
