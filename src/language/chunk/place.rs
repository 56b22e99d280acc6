//! A town and the state it lies in, as one phrase: "the mayor of Springfield, Illinois resigned".
//!
//! The second comma is often left out, and then the state looks like a subject. It is none where a subject stands
//! before the town: "In Paris, France declared war" and "After the fall of Oslo, Norway surrendered" have none yet.

use super::{Chunker, LONGEST};
use crate::language::name::EntityKind;
use crate::language::tag::{Tag, Tense};
use std::ops::Range;

impl Chunker<'_> {
    /// The end of the state behind a town that is part of a subject, where the verb follows without a comma.
    pub(super) fn state_behind(&self, town: &Range<usize>) -> Option<usize> {
        let state = self.is_comma(town.end).then(|| self.mention(town.end + 1)).flatten()?;
        let kind = self.kind_at(state.start, true)?;
        let is_state = matches!(kind, EntityKind::Place | EntityKind::Country);
        let verb_follows = matches!(self.tag(state.end), Tag::Verb | Tag::Auxiliary | Tag::Modal)
            || self.mark(state.end) == Some('(');
        (is_state && verb_follows && self.stands_in_subject(town.start)).then_some(state.end)
    }

    /// Whether the words before a town are the subject that its sentence begins with: "The school in Oslo".
    fn stands_in_subject(&self, town: usize) -> bool {
        let joins = |at: usize| matches!(self.tag(at), Tag::Preposition | Tag::To);
        let lowest = self.first.max(town.saturating_sub(LONGEST));
        let Some(preposition) = town.checked_sub(1).filter(|&at| at > lowest && joins(at)) else {
            return false;
        };
        // A date in front is no part of the subject: "In 1931 the school in Oslo, Norway was closed".
        let ends_time = |at: usize| self.times.iter().any(|time| time.end == at);
        let start = (lowest..=preposition).rev().find(|&at| at == lowest || ends_time(at)).unwrap_or(lowest);
        let start = start + usize::from(self.is_comma(start));
        let breaks = |at: usize| {
            matches!(self.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Modal | Tag::Subordinator | Tag::Mark)
        };
        let first = (start..preposition).find(|&at| breaks(at) || self.tag(at) == Tag::Relative);
        let is_clause = first.is_some_and(|first| !self.is_aside(first, preposition));
        let opens_phrase = matches!(
            self.tag(start),
            Tag::Determiner | Tag::Possessive | Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number
        );
        start < preposition && opens_phrase && !is_clause
    }

    /// "The school, [which moved to] Bethlehem, Pennsylvania was called": a clause about the subject up to the town.
    fn is_aside(&self, first: usize, end: usize) -> bool {
        let opener = first + usize::from(self.is_comma(first));
        let is_verb = |at: usize| matches!(self.tag(at), Tag::Verb | Tag::Auxiliary | Tag::Modal);
        let verb = opener + usize::from(self.tag(opener) == Tag::Relative);
        let is_participle = verb == opener && opener > first;
        let opens = is_verb(verb)
            && (verb > opener || is_participle && self.word(verb).tense != Some(Tense::Present));
        let behind = (verb..end).find(|&at| !is_verb(at)).unwrap_or(end);
        opens
            && !(behind..end).any(|at| {
                is_verb(at) || matches!(self.tag(at), Tag::Subordinator | Tag::Relative | Tag::Mark)
            })
    }
}
