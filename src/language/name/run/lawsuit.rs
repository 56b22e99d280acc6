//! Names of lawsuits and matches: "Holm v. Marn County Board" is one name, of neither of the two.

use super::super::{EntityKind, MentionForm};
use super::Finder;
use crate::text::TokenKind;
use std::ops::Range;

/// Where such a name goes on behind the first who is named.
struct Against {
    /// The first word of the second.
    second: usize,
    /// Whether the sign is "v.", as courts write it.
    is_of_court: bool,
}

impl Finder<'_> {
    /// "Roe v. Wade", "Brown v. Board of Education of Topeka": the name that begins at `at` with what stands against what.
    pub(super) fn lawsuit_at(&mut self, at: usize) -> Option<usize> {
        // "A. L. A. Rask Corp. v. Norland"
        let is_initial = self.is_mark(at + 1, '.') && self.slice(at).len() == 1;
        if !self.is_capital(at) || self.is_closed(at) && !self.is_acronym(at) && !is_initial {
            return None;
        }
        let first = self.party(at);
        let against = self.against(first.end)?;
        let mut end = self.party(against.second).end;
        // "decisions in Holm v. Rask and Dahl v. Berg": the second is no part of the first.
        if let Some(and) = (against.second + 1..end).find(|&at| self.is_any(at, &["and"]))
            && self.against(self.party(and + 1).end).is_some()
        {
            end = and;
        }
        let run = at..end;
        let own =
            if against.is_of_court || self.is_of_law() { EntityKind::Agreement } else { EntityKind::Event };
        let evidence = self.evidence(&run, Some(own));
        Some(self.push(run, MentionForm::Noun, None, evidence))
    }

    /// `v.`, `vs`, with a name behind it.
    fn against(&self, at: usize) -> Option<Against> {
        // "the Labour Board (LB) v. Holm"
        let is_short = self.is_mark(at, '(') && self.is_capital(at + 1) && self.is_mark(at + 2, ')');
        let at = if is_short { at + 3 } else { at };
        let is_sign = self.token(at).is_some_and(|token| token.kind == TokenKind::Word)
            && matches!(self.slice(at), "v" | "vs" | "v." | "vs.");
        let second = at + 1 + usize::from(self.is_mark(at + 1, '.'));
        let second = second + usize::from(self.is_any(second, &["the"]));
        let is_of_court = self.slice(at) == "v" && self.is_mark(at + 1, '.');
        (is_sign && self.is_capital(second)).then_some(Against { second, is_of_court })
    }

    /// One who stands against another: "City of Lund", "Kora Stores, Inc.", "A. L. A. Rask Corp."
    fn party(&self, start: usize) -> Range<usize> {
        /// No party has more words.
        const LONGEST: usize = 16;
        const FIRMS: [&str; 6] = ["co", "corp", "inc", "ltd", "bros", "jr"];
        let mut end = start + 1;
        while end < start + LONGEST {
            let is_court = self.is_any(end, &["supreme"]) && self.is_any(end + 1, &["court"]);
            let is_stop = self.is_mark(end, '.');
            let is_initial = is_stop && self.slice(end - 1).len() == 1 && self.is_capital(end + 1);
            let is_firm = is_stop && self.is_any(end - 1, &FIRMS) && self.against(end + 1).is_some();
            let is_of = self.is_any(end, &["of", "for"])
                && (self.is_capital(end + 1) || self.is_any(end + 1, &["the"]) && self.is_capital(end + 2));
            end = if is_initial || is_firm {
                end + 1
            } else if is_of && self.against(end + 2).is_none() {
                end + 2 + usize::from(self.is_any(end + 1, &["the"]))
            } else {
                match self.joined(start, end).filter(|_| !is_court) {
                    Some(next) => next,
                    None => break,
                }
            };
        }
        start..end.min(self.sentence.end)
    }

    /// Whether the sentence speaks of courts.
    fn is_of_law(&self) -> bool {
        const LAW: [&str; 16] = [
            "case",
            "cases",
            "constitution",
            "constitutional",
            "court",
            "courts",
            "decided",
            "decision",
            "decisions",
            "judge",
            "justice",
            "justices",
            "ruled",
            "ruling",
            "rulings",
            "unconstitutional",
        ];
        self.sentence.clone().any(|at| self.is_any(at, &LAW))
    }
}
