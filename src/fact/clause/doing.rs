//! Verbs that look like those of a clause and belong to a participle before them, and verbs whose subject is a time.

use super::splitter::Splitter;
use super::{Link, Words};
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    /// "set off a panic, beginning a slump known as the Dip", "wasted time in introducing reforms aimed at the guilds": the slump
    /// was known and the reforms were aimed, for the clause has its verb.
    pub(super) fn is_in_doing(&self, at: usize) -> bool {
        let is_open = matches!(
            self.kind(at + 1),
            Some(ChunkKind::Preposition | ChunkKind::Time(_) | ChunkKind::Subordinator)
        );
        let waits_none = self.has_verb()
            && self.here().is_some_and(|clause| clause.owned.last() == at.checked_sub(1).as_ref());
        waits_none
            && is_open
            && at > 0
            && self.is_nominal(at - 1)
            && self.chunks.get(at).is_some_and(|chunk| self.words.may_be_participle(chunk))
            && self.doing_before(at).is_some()
    }

    /// Takes a phrase into the clause, or into the one around it where it says what that was for.
    pub(super) fn own_aim(&mut self, at: usize) {
        if self.kind(at) == Some(ChunkKind::Infinitive) && self.is_aim_of_main(at) {
            self.current = self.parent().unwrap_or(0);
        }
        self.own(at);
    }

    /// "kept men in Lund after the feud ended in 1663 (to guard it)": nothing ends or dies in order to do something.
    fn is_aim_of_main(&self, at: usize) -> bool {
        let behind_time = at > 0 && matches!(self.kind(at - 1), Some(ChunkKind::Time(_)));
        let main = self.parent().and_then(|parent| self.clauses.get(parent));
        behind_time
            && self.is_nominal(at + 1)
            && main.is_some_and(|main| main.link == Link::Main && main.verb.is_some())
            && self.here().is_some_and(|here| {
                here.link == Link::Subordinate
                    && here
                        .opener
                        .is_some_and(|opener| self.is_word(opener, &["after", "before", "once", "when"]))
                    && here.verb.is_some_and(|verb| {
                        self.is_word(
                            verb,
                            &["began", "broke", "died", "ended", "had died", "had ended", "started"],
                        )
                    })
            })
    }

    /// The gerund of a phrase that reaches up to `at` and tells more of a clause: behind a comma, a preposition or "while".
    fn doing_before(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 8;
        let gerund = (at.saturating_sub(LONGEST)..at).rev().find(|&at| {
            !(self.is_nominal(at)
                || matches!(self.kind(at), Some(ChunkKind::Preposition | ChunkKind::Adjective)))
        })?;
        let before = gerund.checked_sub(1)?;
        (self.kind(gerund) == Some(ChunkKind::Gerund)
            && matches!(
                self.kind(before),
                Some(ChunkKind::Mark(',') | ChunkKind::Preposition | ChunkKind::Subordinator)
            ))
        .then_some(gerund)
    }

    /// Whether a gerund at `at` tells more of the clause before the comma: "the dynasty fell, *leading* to a time of war". Right in
    /// front of its verb it is a subject: "the truce ended, fighting resumed".
    pub(super) fn is_further(&self, at: usize) -> bool {
        self.kind(at) == Some(ChunkKind::Gerund)
            && at > 0
            && self.kind(at - 1) == Some(ChunkKind::Mark(','))
            && self.kind(at + 1) != Some(ChunkKind::Finite)
            && self.has_verb()
            && self.pending().is_none()
    }

    /// "and so 1987 saw no change", "the next decade witnessed the rise of two parties": nobody but the time itself saw it.
    pub(super) fn is_of_time(&self, at: usize) -> bool {
        const SEEING: &[&str] =
            &["brought", "brings", "marked", "marks", "saw", "sees", "witnessed", "witnesses"];
        let Some(time) = at.checked_sub(1).and_then(|time| self.chunks.get(time)) else { return false };
        let is_verb = self.chunks.get(at).is_some_and(|verb| self.words.is_headed(verb, SEEING));
        let is_length =
            self.words.is_headed(time, &["ago", "after", "afterwards", "before", "earlier", "later"]);
        // "The 1970s and 1980s saw", but "in the 1970s and 1980s saw"
        let is_time = |at: usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let is_second = at >= 3 && self.is_coordinator(at - 2) && is_time(at - 3);
        let first = at - 1 - 2 * usize::from(is_second);
        let opens = first == 0
            || matches!(
                self.kind(first - 1),
                Some(
                    ChunkKind::Mark(_) | ChunkKind::Coordinator | ChunkKind::Subordinator | ChunkKind::Adverb
                )
            );
        is_verb && matches!(time.kind, ChunkKind::Time(_)) && !is_length && opens
    }

    /// "ordered the town *be held*", "demanded that he *be tried*": "be" without a modal tells what was to come.
    pub(super) fn is_wished(&self, at: usize) -> bool {
        self.chunks
            .get(at)
            .is_some_and(|verb| verb.kind == ChunkKind::Finite && self.words.begins_with(verb, &["be"]))
    }

    /// "*Adding* to the misery was a drought that began in 1931": the drought added to it.
    pub(super) fn is_turned_doing(&self, at: usize, first: usize) -> bool {
        const ADDING: &[&str] = &[
            "accompanying",
            "adding",
            "aggravating",
            "complicating",
            "compounding",
            "contributing",
            "eclipsing",
            "exacerbating",
            "opposing",
        ];
        let is_be = self.is_word(at, &["is", "are", "was", "were"]);
        is_be
            && first <= 1
            && self.is_nominal(at + 1)
            && self.kind(first) == Some(ChunkKind::Gerund)
            && self.chunks.get(first).is_some_and(|doing| self.words.is_headed(doing, ADDING))
    }
}
