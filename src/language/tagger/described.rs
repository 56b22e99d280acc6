//! Participles that describe a noun and are no past, by what stands around the description.
//!
//! * "sold the mill, a house in Lund *built* on piles", "Norland, also *called* New Kora,"

use super::Tagger;
use crate::language::tag::Tag;

impl Tagger<'_> {
    /// "sold the mill, a house in Lund built on piles": "a" behind the comma, and nothing that opens a clause of its own there.
    pub(super) fn is_in_apposition(&self, at: usize) -> bool {
        const LONGEST: usize = 12;
        let mut window = at.saturating_sub(LONGEST).max(self.all.start + 1)..at;
        let Some(comma) = window.rfind(|&before| self.is_mark(before, ',')) else { return false };
        let is_noun = matches!(self.tag(comma - 1), Tag::Noun | Tag::Name) && !self.is_time_word(comma - 1);
        let is_alone = (comma + 1..at).all(|inner| {
            !matches!(self.tag(inner), Tag::Verb | Tag::Auxiliary | Tag::Coordinator | Tag::Relative)
        });
        let is_under = (self.all.start..comma).any(|before| self.tag(before) == Tag::Subordinator);
        self.is_any(comma + 1, &["a", "an", "another"]) && is_alone && is_noun && !is_under
    }

    /// ", also called New Norland,": what follows is another name of the noun before the comma.
    pub(super) fn is_second_name(&self, at: usize) -> bool {
        let adverb = self.before(at).filter(|&before| {
            self.is_any(before, &["also", "formerly", "later", "now", "originally", "then", "today"])
        });
        self.is_called(at)
            && self.name_follows(at)
            && adverb.and_then(|adverb| self.before(adverb)).is_some_and(|comma| self.is_mark(comma, ','))
    }

    /// Where the sentence goes on behind the comma of what only says when or where: "In the spring of 1704, both", "A century
    /// later, the town"; where nothing of the kind stands in front, its start.
    pub(super) fn behind_front(&self) -> usize {
        const LONGEST: usize = 24;
        const LATER: [&str; 6] = ["after", "afterwards", "ago", "before", "earlier", "later"];
        let mut start = self.all.start;
        let mut is_aside = false;
        for at in start + 1..self.all.end.min(start + LONGEST) {
            let before = self.tag(at - 1);
            is_aside = self.is_mark(at, '(') || is_aside && !self.is_mark(at, ')');
            if is_aside || self.is_mark(at, ')') {
                continue;
            }
            let next = self.after(at).map_or(Tag::Mark, |next| self.tag(next));
            match self.tag(at) {
                // "In January, 1918, Norland"
                Tag::Mark if self.is_mark(at, ',') && matches!(next, Tag::Number | Tag::Calendar) => {}
                Tag::Mark if self.is_mark(at, ',') => {
                    let leads = matches!(
                        self.tag(start),
                        Tag::Preposition | Tag::Adverb | Tag::Calendar | Tag::Number
                    );
                    if leads || self.is_any(at - 1, &LATER) {
                        start = at + 1;
                    }
                    if start != at + 1 || next != Tag::Preposition {
                        return start;
                    }
                }
                Tag::Verb
                | Tag::Auxiliary
                | Tag::Modal
                | Tag::Relative
                | Tag::Subordinator
                | Tag::Pronoun
                | Tag::Mark => return start,
                // "In 1920 the pact", "After the war his sons": the subject stands in front of the comma.
                Tag::Determiner | Tag::Possessive
                    if matches!(before, Tag::Number | Tag::Calendar | Tag::Noun | Tag::Name) =>
                {
                    return start;
                }
                Tag::Name | Tag::Noun | Tag::Adjective if before == Tag::Calendar || self.is_year(at - 1) => {
                    return start;
                }
                _ => {}
            }
        }
        start
    }
}
