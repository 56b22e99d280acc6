//! What stands in brackets: a clause about the noun before it, or several, each with its date.
//!
//! * "The regiment (raised in 1794, disbanded in 1802)", "Prince Selim (1605, Bursa – murdered by his uncle, 12 January 1621)"
//!
//! Whether the noun before the bracket or the one before that is meant is asked elsewhere.

use super::splitter::Splitter;
use super::{Link, Words};
use crate::language::ChunkKind;

/// How many brackets may be open.
const DEEPEST: usize = 4;

/// How far the bracket that closes is looked for.
const WIDEST: usize = 60;

/// How far a date is looked for behind a verb in brackets.
const NEAR: usize = 12;

/// What is told of a life or a name, and read as such where the date of the bracket is.
const LIVED: &[&str] = &["born", "called", "died", "known", "named", "reigned", "ruled"];

impl<W: Words> Splitter<'_, W> {
    pub(super) fn open_aside(&mut self, at: usize) {
        let close = (at..self.chunks.len().min(at + WIDEST))
            .any(|ahead| matches!(self.kind(ahead), Some(ChunkKind::Mark(')' | ']'))));
        if !close || self.asides.len() > DEEPEST {
            return self.own(at);
        }
        self.asides.push(self.current);
        let before = self.last_nominal();
        // "Lund (which fell in 1492)": a clause on the noun, as between commas.
        if self.kind(at + 1) == Some(ChunkKind::Relative) && before.is_some_and(|before| before + 1 == at) {
            return;
        }
        let parent = Some(self.current);
        self.open(Link::Aside, parent, Some(at)).antecedent = before;
    }

    pub(super) fn close_aside(&mut self, at: usize) {
        match self.asides.pop() {
            Some(back) => self.current = back,
            None => self.own(at),
        }
    }

    /// "(opened 1900)", "(raised 1794, [disbanded 1802])": a past verb in brackets that has the noun before them for its subject.
    /// Whether it was taken.
    pub(super) fn takes_aside(&mut self, at: usize) -> bool {
        let Some(here) = self.here().filter(|here| here.link == Link::Aside) else { return false };
        let is_past = self.kind(at) == Some(ChunkKind::Participle)
            || self.chunks.get(at).is_some_and(|chunk| self.words.may_be_participle(chunk));
        if !is_past || self.is_word(at, LIVED) || !self.is_dated_aside(at + 1) {
            return false;
        }
        let is_small = |at: usize| matches!(self.kind(at), Some(ChunkKind::Adverb));
        let is_first = here.verb.is_none() && here.owned.iter().all(|&at| is_small(at));
        if is_first {
            if let Some(clause) = self.clauses.get_mut(self.current) {
                clause.verb = Some(at);
            }
            self.own(at);
            return true;
        }
        let before = here.owned.iter().rev().copied().find(|&at| !is_small(at));
        let is_apart = before.is_some_and(|before| {
            matches!(
                self.kind(before),
                Some(ChunkKind::Mark(',' | ';' | '–' | '—' | '-') | ChunkKind::Coordinator)
            )
        });
        let has_date = here.owned.iter().any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        if !(is_apart && has_date) {
            return false;
        }
        let (parent, opener, antecedent) = (here.parent, here.opener, here.antecedent);
        let clause = self.open(Link::Aside, parent, opener);
        clause.antecedent = antecedent;
        clause.verb = Some(at);
        self.own(at);
        true
    }

    /// Whether a date stands behind a verb in brackets: "by his uncle, 12 January 1621", "to Lund in 1850".
    fn is_dated_aside(&self, from: usize) -> bool {
        let mut commas = 0;
        for at in from..self.chunks.len().min(from + NEAR) {
            match self.kind(at) {
                Some(ChunkKind::Time(_)) => return true,
                Some(ChunkKind::Mark(',')) if commas == 0 => commas += 1,
                Some(ChunkKind::Noun | ChunkKind::Pronoun | ChunkKind::Preposition | ChunkKind::Adverb) => {}
                _ => return false,
            }
        }
        false
    }
}
