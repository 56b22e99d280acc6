//! Verbs whose auxiliary stands before their subject: "not until May did Aden sign", "only in 1951 was the bridge opened".

use super::splitter::Splitter;
use super::{AHEAD, Link, Words};
use crate::language::ChunkKind;
use std::ops::Range;

/// What a sentence opens with whose auxiliary stands before its subject.
const OPENERS: &[&str] = &["not", "only", "never"];

/// Auxiliaries that stand before the subject behind "not until", "only then", "never".
const HELPERS: &[&str] = &["did", "does", "do", "could", "can", "would", "should", "might", "must"];

impl<W: Words> Splitter<'_, W> {
    /// "Not until May did the bank of Lund reopen": the verb is here, its subject between it and the auxiliary.
    pub(super) fn turn_straight(&mut self, at: usize) -> bool {
        let turned = self
            .here()
            .filter(|clause| clause.subject.is_none() && clause.shares.is_none())
            .and_then(|clause| {
                let helper = clause.verb.filter(|&verb| self.is_word(verb, HELPERS))?;
                let behind = clause.owned.get(clause.behind_verb()..)?;
                Some((helper, self.subject(behind)?))
            });
        turned.is_some_and(|(helper, subject)| self.turn(at, helper, subject))
    }

    /// "Barely had the feast ended", "no sooner had Dahl taken office": the auxiliary stands before the subject.
    pub(super) fn turn_perfect(&mut self, at: usize) -> bool {
        let turned = self
            .here()
            .filter(|clause| clause.link == Link::Main && clause.shares.is_none())
            .and_then(|clause| {
                let helper = clause.verb.filter(|&verb| {
                    verb <= 1 && self.chunks.get(verb).is_some_and(|verb| self.words.is_barely(verb))
                })?;
                let behind = clause.owned.get(clause.behind_verb()..)?;
                Some((helper, self.subject(behind)?))
            });
        if let Some(clause) = self.clauses.get_mut(self.current).filter(|_| turned.is_some()) {
            clause.owned.retain(|&owned| owned > 0);
        }
        turned.is_some_and(|(helper, subject)| self.turn(at, helper, subject))
    }

    /// "no sooner had Dahl taken office [than the miners struck]"
    pub(super) fn is_than_of_sooner(&self, at: usize) -> bool {
        self.is_word(at, &["than"])
            && self.is_word(0, &["no"])
            && self.chunks.get(1).is_some_and(|verb| self.words.is_barely(verb))
            && self.ahead(at + 1, false) == Some(super::ahead::Ahead::Subject)
    }

    /// "did N sign": the verb at `at` takes the place of its helper, and the subject behind that is its own.
    fn turn(&mut self, at: usize, helper: usize, subject: Range<usize>) -> bool {
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.owned.retain(|&owned| owned != helper);
            clause.owned.push(at);
            clause.subject = Some(subject);
            clause.verb = Some(at);
        }
        true
    }

    /// "Only when the act forbade it did the flow stop": the auxiliary is that of the main clause.
    pub(super) fn leave_for_turned(&mut self, at: usize) {
        let root = self.root();
        let waits = self.clauses.get(root).is_some_and(|clause| clause.verb.is_none());
        let is_inside =
            self.here().is_some_and(|clause| clause.link == Link::Subordinate && clause.verb.is_some());
        if waits && is_inside && self.is_word(0, OPENERS) && self.is_turned(at) {
            self.current = root;
        }
    }

    /// "did the king", "was the mill"
    fn is_turned(&self, verb: usize) -> bool {
        (self.is_word(verb, HELPERS) || self.is_word(verb, &["was", "were"])) && self.is_nominal(verb + 1)
    }

    /// "Not until the siege of Lund did the king give in": the next verb is the turned one of the main clause.
    pub(super) fn turns_ahead(&self, at: usize) -> bool {
        let end = self.chunks.len().min(at + AHEAD);
        let verb = (at + 1..end).find(|&verb| self.kind(verb) == Some(ChunkKind::Finite));
        self.is_word(0, OPENERS) && verb.is_some_and(|verb| self.is_turned(verb))
    }

    /// Whether the auxiliary was read and the subject behind it waits for the verb.
    pub(super) fn awaits_turned(&self) -> bool {
        self.here().is_some_and(|clause| {
            let helper = clause
                .verb
                .is_some_and(|verb| self.is_word(verb, HELPERS) || self.is_word(verb, &["was", "were"]));
            helper
                && clause.subject.is_none()
                && clause.shares.is_none()
                && clause.owned.first().is_some_and(|&at| self.is_word(at, OPENERS))
        })
    }

    /// "Only in 1951 was the bridge opened": the auxiliary stands before the subject.
    pub(super) fn turn_passive(&mut self, at: usize) -> bool {
        let turned = self
            .here()
            .filter(|clause| clause.subject.is_none() && clause.shares.is_none())
            .and_then(|clause| {
                let helper = clause.verb.filter(|&verb| self.is_word(verb, &["was", "were"]))?;
                let first = clause.owned.first().is_some_and(|&at| self.is_word(at, OPENERS));
                let behind = clause.owned.get(clause.behind_verb()..)?;
                Some((helper, self.subject(behind).filter(|_| first)?))
            });
        turned.is_some_and(|(helper, subject)| self.turn(at, helper, subject))
    }

    /// "“Lund is ours,” declared Karl Holm in 1963": the speaker stands behind the verb.
    pub(super) fn turn_speech(&mut self, at: usize) -> bool {
        let behind_comma = at > 1 && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        let closing = at.checked_sub(1 + usize::from(behind_comma));
        let is_closed =
            closing.is_some_and(|mark| matches!(self.kind(mark), Some(ChunkKind::Mark('"' | '”' | '’'))));
        let speaks = self.chunks.get(at).is_some_and(|verb| self.words.is_reporting(verb));
        let speaker = self.chunks.get(at + 1).is_some_and(|next| {
            next.is_nominal() && (self.words.is_somebody(next) || self.words.is_name(next))
        });
        if !(is_closed && speaks && speaker && self.clauses.iter().any(|clause| clause.verb.is_some())) {
            return false;
        }
        let is_mark = |&at: &usize| matches!(self.kind(at), Some(ChunkKind::Mark(_)));
        let is_empty = self.here().is_some_and(|here| here.owned.iter().all(is_mark));
        if !is_empty {
            self.open(Link::Main, None, None);
        }
        let Some(clause) = self.clauses.get_mut(self.current) else { return false };
        // What the comma had opened for the one who is quoted is about the one who speaks.
        (clause.link, clause.parent, clause.shares) = (Link::Main, None, None);
        clause.owned.push(at);
        clause.subject = Some(at + 1..at + 2);
        clause.verb = Some(at);
        self.skip_to = at + 2;
        true
    }
}
