//! Participles that share the auxiliary of the verb before them: what must be known of that verb.
//!
//! "was built in 1901, sold in 1910 and pulled down in 1960": the first has its own date, and so have the others. It opens no
//! clauses.

use super::splitter::Splitter;
use super::{Clause, Link, Words};
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    /// "was promised in 1898, begun in 1911, and forgotten": a participle with a date stands before it, behind a passive with one.
    pub(super) fn is_last_of_several(&self) -> bool {
        self.is_dated_passive()
            && self.clauses.last().is_some_and(|last| {
                last.link == Link::Free && last.parent == Some(self.current) && self.has_own_date(last)
            })
    }

    /// Whether a date is among the last phrases of a clause.
    fn has_own_date(&self, clause: &Clause) -> bool {
        let mut last = clause.owned.iter().rev().take(12);
        last.any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
    }

    /// Whether the verb of the clause is "had" and a participle, with its own date: "By 1938 the army had taken Lund [and besieged
    /// Ribe in 1940]".
    pub(super) fn is_dated_perfect(&self) -> bool {
        self.here().is_some_and(|clause| {
            let verb = clause.verb.and_then(|verb| self.chunks.get(verb));
            matches!(clause.link, Link::Main | Link::Relative)
                && verb.is_some_and(|verb| self.words.is_perfect(verb))
                && self.has_own_date(clause)
        })
    }

    /// Whether the verb of the clause is a passive with its own date.
    pub(super) fn is_dated_passive(&self) -> bool {
        let mut here = self.here();
        if here.is_some_and(|clause| clause.link == Link::Free) {
            here = self.parent().and_then(|parent| self.clauses.get(parent));
        }
        here.is_some_and(|clause| {
            let verb = clause.verb.and_then(|verb| self.chunks.get(verb));
            let is_passive = match clause.link {
                Link::Main => verb.is_some_and(|verb| self.words.is_passive(verb)),
                // "The board, set up in 1831 and wound up in 1832, ..."
                Link::Reduced => true,
                _ => false,
            };
            is_passive && self.has_own_date(clause)
        })
    }
}
