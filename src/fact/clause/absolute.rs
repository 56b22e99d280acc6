//! Participles that have a subject of their own: behind "with", or in front of the clause.
//!
//! * "was widened, *with nine villages joined to it*", "despite Norland boycotting it since May"

use super::ahead::Ahead;
use super::free::NO_VERBS;
use super::splitter::Splitter;
use super::{AHEAD, Link, Words};
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    /// Whether the next verb behind "with" is a participle about the noun before it.
    pub(super) fn is_behind_with_ahead(&self, with: usize) -> bool {
        let end = self.chunks.len().min(with + 8);
        let verb = (with..end).find(|&at| self.kind(at) == Some(ChunkKind::Finite));
        verb.is_some_and(|verb| {
            self.chunks.get(verb).is_some_and(|chunk| self.words.may_be_participle(chunk))
                && !self.is_nominal(verb + 1)
                && !(self.is_nominal(verb - 1) && self.is_nominal(verb - 2))
        })
    }

    /// ", with nine villages from Lund joined to it": a participle with a subject of its own.
    pub(super) fn is_behind_with(&self, at: usize) -> bool {
        let Some(here) = self.here().filter(|here| here.verb.is_some()) else { return false };
        let may_be = self.chunks.get(at).is_some_and(|chunk| self.words.may_be_participle(chunk));
        let is_object = self.is_nominal(at + 1);
        let from = at.saturating_sub(8);
        let with = (from..at).rev().find(|&at| {
            self.is_word(at, &["with"])
                || !(self.is_nominal(at) || self.kind(at) == Some(ChunkKind::Preposition))
        });
        at >= 2
            && may_be
            && !is_object
            && !(self.is_nominal(at - 1) && self.is_nominal(at - 2))
            && with.is_some_and(|with| {
                with > 0
                    && with + 1 < at
                    && self.is_word(with, &["with"])
                    && self.kind(with - 1) == Some(ChunkKind::Mark(','))
                    && here.owned.contains(&with)
            })
    }

    /// "Holm, arms folded, stood by": between commas behind the one who acts, a bare noun or his own, and what was done with it.
    pub(super) fn is_posture(&self, at: usize) -> bool {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let Some(here) = self.here().filter(|here| here.verb.is_none()) else { return false };
        let Some(noun) = at.checked_sub(1).filter(|&noun| noun >= 2 && is_comma(noun - 1)) else {
            return false;
        };
        let is_own = self.chunks.get(noun).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Noun
                && (self.words.is_bare(chunk)
                    || self.words.begins_with(chunk, &["his", "her", "their", "its"]))
        });
        let front = here.owned.iter().position(|&owned| owned == noun - 1);
        let before = front.and_then(|front| here.owned.get(..front)).unwrap_or_default();
        is_own
            && self.is_nominal(noun - 2)
            && is_comma(at + 1)
            && matches!(self.kind(at + 2), Some(ChunkKind::Finite | ChunkKind::Participle))
            && self
                .chunks
                .get(at)
                .is_some_and(|verb| self.words.may_be_participle(verb) && !self.words.is_reporting(verb))
            && self.subject(before).is_some()
    }

    /// "with Eritrea gaining independence in 1991", "despite Norland boycotting it since May": with a subject of its own.
    pub(super) fn is_absolute(&self, at: usize) -> bool {
        let gerund = at;
        let owned = self.here().map_or(&[][..], |clause| clause.owned.as_slice());
        let before = owned.iter().rev().skip_while(|&&at| self.kind(at) == Some(ChunkKind::Adverb));
        let mut before = before.peekable();
        if !before.next().is_some_and(|&at| self.is_nominal(at)) {
            return false;
        }
        // "with the introduction of the euro taking place in 2002"
        for _ in 0..2 {
            if before.peek().is_some_and(|&&at| {
                self.is_word(at, &["of"]) && at > 0 && self.kind(at - 1) == Some(ChunkKind::Noun)
            }) {
                before.next();
                before.next();
            }
        }
        before.next().is_some_and(|&at| self.is_word(at, &["with", "despite"]))
            // "made peace with the Central Powers signing": the one who made peace.
            && before.next().is_some_and(|&at| {
                matches!(self.kind(at), Some(ChunkKind::Finite | ChunkKind::Mark(',')))
                    // "years of disputes with patents being upheld": nobody else is there who is upheld.
                    || self.chunks.get(gerund).is_some_and(|chunk| self.words.is_being(chunk))
            })
            && !self.is_word(at, NO_VERBS)
            && self.has_time_before_stop(at + 1)
            && self.here().is_some_and(|clause| clause.link == Link::Main && clause.verb.is_some())
    }

    /// "The council having gone home in May, the governor ruled": where the comma stands that closes what had come before.
    pub(super) fn having_before(&self, at: usize) -> Option<usize> {
        let here = self.here().filter(|here| {
            here.link == Link::Main && here.verb.is_none() && here.shares.is_none() && here.subject.is_none()
        })?;
        let is_having = self.chunks.get(at).is_some_and(|chunk| self.words.is_having(chunk));
        let is_subject = here.owned.first().is_some_and(|&first| self.is_nominal(first))
            && here.owned.last().is_some_and(|&last| self.is_nominal(last) && last + 1 == at)
            && here.owned.iter().all(|&at| {
                self.is_nominal(at)
                    || matches!(self.kind(at), Some(ChunkKind::Preposition | ChunkKind::Coordinator))
            });
        if !is_having || !is_subject {
            return None;
        }
        let end = self.chunks.len().min(at + AHEAD);
        let verb = (at + 1..end).find(|&at| self.kind(at) == Some(ChunkKind::Finite))?;
        (at + 1..verb).find(|&comma| {
            self.kind(comma) == Some(ChunkKind::Mark(','))
                && self.ahead(comma + 1, true) == Some(Ahead::Subject)
        })
    }

    /// "The boundary was drawn, a treaty having been signed in May": the comma before what had come before.
    pub(super) fn having_behind(&self, at: usize) -> Option<usize> {
        /// How many phrases "an agreement to this effect between them" may have.
        const LONGEST: usize = 8;
        let here = self.here().filter(|here| here.link == Link::Main && here.verb.is_some())?;
        if !self.chunks.get(at).is_some_and(|chunk| self.words.is_having(chunk)) {
            return None;
        }
        let lowest = at.saturating_sub(LONGEST).max(here.verb? + 1);
        let comma = (lowest..at).rev().find(|&comma| self.kind(comma) == Some(ChunkKind::Mark(',')))?;
        let inside = comma + 1..at;
        let is_subject = inside.clone().all(|at| {
            self.is_nominal(at)
                || matches!(
                    self.kind(at),
                    Some(ChunkKind::Adjective | ChunkKind::Preposition | ChunkKind::Time(_))
                )
        });
        let leads = (self.is_nominal(comma + 1) || self.kind(comma + 1) == Some(ChunkKind::Adjective))
            && self.is_nominal(at - 1);
        (leads && is_subject && here.owned.contains(&comma) && here.owned.last() == Some(&(at - 1)))
            .then_some(comma)
    }

    /// Opens that clause behind its comma.
    pub(super) fn open_having_behind(&mut self, at: usize, comma: usize) {
        let parent = self.current;
        let owned = self.clauses.get_mut(parent).map(|clause| {
            let from = clause.owned.iter().position(|&owned| owned == comma).unwrap_or(clause.owned.len());
            let mut behind = clause.owned.split_off(from);
            behind.retain(|&owned| owned != comma);
            behind
        });
        let owned = owned.unwrap_or_default();
        let subject = self.subject(&owned);
        let clause = self.open(Link::Free, Some(parent), None);
        clause.owned = owned;
        clause.subject = subject;
        clause.verb = Some(at);
        clause.owned.push(at);
    }

    /// Opens the clause of what had come before the main one, up to its comma.
    pub(super) fn open_having(&mut self, at: usize, comma: usize) {
        let main = self.current;
        let subject = self.here().and_then(|here| self.subject(&here.owned));
        let owned = self.clauses.get_mut(main).map(|clause| std::mem::take(&mut clause.owned));
        let clause = self.open(Link::Free, Some(main), None);
        clause.owned = owned.unwrap_or_default();
        clause.subject = subject;
        clause.verb = Some(at);
        clause.owned.push(at);
        self.fronted_end = Some(comma);
    }

    /// Opens that clause and takes its subject from the one around it.
    pub(super) fn open_absolute(&mut self, at: usize) {
        let parent = self.current;
        let mut subject: Option<std::ops::Range<usize>> = None;
        if let Some(clause) = self.clauses.get_mut(parent) {
            while let Some(last) = clause.owned.pop() {
                let chunk = self.chunks.get(last);
                match chunk.map(|chunk| chunk.kind) {
                    Some(ChunkKind::Adverb) => {}
                    Some(ChunkKind::Noun | ChunkKind::Pronoun) => {
                        subject = Some(last..subject.map_or(last + 1, |subject| subject.end));
                    }
                    Some(ChunkKind::Preposition)
                        if subject.is_some()
                            && chunk.is_some_and(|chunk| self.words.is_one_of(chunk, &["of"])) => {}
                    _ => break,
                }
            }
        }
        let clause = self.open(Link::Free, Some(parent), None);
        clause.owned.extend(subject.clone().into_iter().flatten());
        clause.subject = subject;
        clause.verb = Some(at);
        clause.owned.push(at);
    }
}
