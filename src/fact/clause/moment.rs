//! Clauses that hang on a noun without "that" or "which" between: the time when something happened, and whose the object is.
//!
//! * "a secret till *the day he died*", "had burned down *the night the king was crowned*"
//! * "the dam, *whose first stone he had laid*"

use super::ahead::Ahead;
use super::splitter::Splitter;
use super::{Link, Words};
use crate::language::ChunkKind;
use std::ops::Range;

impl<W: Words> Splitter<'_, W> {
    /// "the day he died": a time, and right behind it the subject of what happened then.
    pub(super) fn is_moment(&self, at: usize) -> bool {
        let is_time = self.chunks.get(at).is_some_and(|chunk| self.words.is_moment(chunk));
        let is_behind = at > 0
            && matches!(
                self.kind(at - 1),
                Some(
                    ChunkKind::Finite
                        | ChunkKind::Noun
                        | ChunkKind::Adverb
                        | ChunkKind::Preposition
                        | ChunkKind::Subordinator
                )
            );
        // "said that the day the bridge fell was the worst"
        let is_subject = self.here().is_some_and(|here| {
            here.verb.is_none()
                && here.owned.is_empty()
                && here.opener.is_some_and(|opener| {
                    !self.is_word(opener, &["after", "before", "since", "till", "until"])
                })
        });
        is_time
            && is_behind
            && !is_subject
            && self.kind(at) == Some(ChunkKind::Noun)
            && self.is_nominal(at + 1)
            && self.ahead(at + 1, true) == Some(Ahead::Subject)
    }

    /// Opens the clause of what happened at a time; a word that opened one for the time alone opens it with it.
    pub(super) fn open_moment(&mut self, at: usize) {
        let opened = self.here().is_some_and(|here| {
            here.link == Link::Subordinate && here.verb.is_none() && here.owned.is_empty()
        });
        if opened {
            return;
        }
        let is_led = self.kind(at - 1) == Some(ChunkKind::Preposition);
        let parent = self.current;
        if let Some(clause) = self.clauses.get_mut(parent).filter(|_| is_led) {
            clause.owned.pop();
        }
        self.open(Link::Subordinate, Some(parent), Some(at - usize::from(is_led)));
    }

    /// "The men who had dug the canal and the women who had fed them [were paid]": the clause that waits for the verb, and all of
    /// its subject.
    pub(super) fn joint_subject(&self) -> Option<(usize, Range<usize>)> {
        const LONGEST: usize = 16;
        let second = self.here().filter(|here| {
            here.link == Link::Relative
                && here.verb.is_none()
                && here.antecedent.is_none()
                && here.owned.len() == 1
        })?;
        let noun = second.owned.first().copied().filter(|&noun| self.is_nominal(noun))?;
        second.opener.filter(|&opener| self.is_coordinator(opener) && opener + 1 == noun)?;
        let main = second.parent?;
        let outer =
            self.clauses.get(main).filter(|outer| outer.link == Link::Main && outer.verb.is_none())?;
        let first = outer.owned.first().copied().filter(|&first| self.is_nominal(first))?;
        // A clause of its own hangs on the second noun.
        let is_told = self
            .clauses
            .last()
            .is_some_and(|last| last.link == Link::Relative && last.antecedent == Some(noun));
        (is_told && noun - first < LONGEST).then_some((main, first..noun + 1))
    }

    /// "the dam, whose first stone he had laid": "whose" and its noun, where another noun stands right before the verb.
    pub(super) fn whose_object(&self, verb: usize) -> Option<Range<usize>> {
        let here = self.here().filter(|clause| clause.link == Link::Relative && clause.verb.is_none())?;
        let opener = here.opener.filter(|&opener| self.is_word(opener, &["whose"]))?;
        let is_led = opener > 0 && self.kind(opener - 1) == Some(ChunkKind::Preposition);
        // "whose letter of 1898 the king had burnt"
        let mut doer = opener + 2;
        while doer < opener + 6
            && self.kind(doer) == Some(ChunkKind::Preposition)
            && (self.is_nominal(doer + 1) || matches!(self.kind(doer + 1), Some(ChunkKind::Time(_))))
        {
            doer += 2;
        }
        let are_two = self.is_nominal(opener + 1) && self.is_nominal(doer) && doer + 1 == verb;
        let has_object = self.is_nominal(verb + 1);
        (are_two && !is_led && !has_object).then_some(opener..doer)
    }
}
