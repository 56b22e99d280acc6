//! Verbs whose helper stands apart from them: a date or a remark stands between.
//!
//! * "by which the king *had* in 1629 *ordered*", "*would*, in time, *support*"

use super::Words;
use super::splitter::Splitter;
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    /// "by which the king had in 1629 ordered": a date stands between "had" and its participle.
    pub(super) fn ends_perfect(&mut self, at: usize) -> bool {
        let Some(here) = self.here() else { return false };
        let Some(helper) = here.verb.filter(|&verb| self.is_word(verb, &["had"])) else { return false };
        let behind = here.owned.get(here.behind_verb()..).unwrap_or_default();
        let is_date = |&at: &usize| {
            matches!(
                self.kind(at),
                Some(ChunkKind::Time(_) | ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Mark(','))
            )
        };
        let is_dated = behind.iter().any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        let fits = is_dated
            && behind.iter().all(is_date)
            && self.chunks.get(at).is_some_and(|chunk| self.words.may_be_participle(chunk));
        if let Some(clause) = self.clauses.get_mut(self.current).filter(|_| fits) {
            clause.owned.retain(|&owned| owned != helper);
            clause.verb = Some(at);
            clause.is_active = true;
            clause.owned.push(at);
        }
        fits
    }

    /// "would henceforth “support free peoples”": what stands between the auxiliary and its verb is no phrase.
    pub(super) fn ends_modal(&mut self, at: usize) -> bool {
        let is_base = self.chunks.get(at).is_some_and(|chunk| self.words.is_base(chunk));
        let helper = self.here().and_then(|clause| clause.verb).filter(|&verb| {
            is_base
                && self.is_word(verb, &["would", "will", "could", "should", "might", "may", "must", "shall"])
        });
        let Some(helper) = helper.filter(|helper| helper + 8 > at) else { return false };
        let is_small = |at: usize| {
            matches!(self.kind(at), Some(ChunkKind::Adverb | ChunkKind::Mark(',' | '"' | '“' | '‘')))
        };
        let is_phrase = |at: usize| self.is_nominal(at) || self.kind(at) == Some(ChunkKind::Preposition);
        let commas = (helper + 1..at).filter(|&at| self.kind(at) == Some(ChunkKind::Mark(','))).count();
        if !(helper + 1..at).all(|at| is_small(at) || commas == 2 && is_phrase(at)) {
            return false;
        }
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.owned.retain(|&owned| owned <= helper);
            clause.verb = Some(at);
            clause.owned.push(at);
        }
        true
    }
}
