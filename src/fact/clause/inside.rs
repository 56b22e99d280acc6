//! "After" and "since" in front of a noun, where no clause begins: inside a subject, inside a clause that waits for its verb.
//!
//! * "The price of bread *before the harvest* rose", "which *since its defeat* had kept still"

use super::ahead::Ahead;
use super::splitter::Splitter;
use super::{AHEAD, Link, Words};
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    /// "[with Karl and Ida] had built it": the verb behind a preposition and two nouns.
    pub(super) fn behind_pair(&self, from: usize) -> Option<usize> {
        let is_pair = self.kind(from) == Some(ChunkKind::Preposition)
            && self.is_nominal(from + 1)
            && self.is_word(from + 2, &["and", "or"])
            && self.is_nominal(from + 3)
            && self.kind(from + 4) == Some(ChunkKind::Finite);
        is_pair.then_some(from + 4)
    }

    /// "who[, when the clerk was arrested, sent it]": a clause between two commas, behind the second the verb that "who" waits for.
    /// Where the clause between them begins.
    pub(super) fn interrupted(&self, relative: usize) -> Option<usize> {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let when = relative + 2;
        let opens = is_comma(relative + 1)
            && self.kind(when) == Some(ChunkKind::Subordinator)
            && self.is_word(
                when,
                &[
                    "after", "although", "as", "because", "before", "if", "once", "since", "though", "when",
                    "while",
                ],
            );
        let end = self.chunks.len().min(when + AHEAD);
        let finite = (when..end).find(|&at| self.kind(at) == Some(ChunkKind::Finite)).filter(|_| opens)?;
        let close = (finite..end).find(|&at| is_comma(at))?;
        let verb = close + 1 + usize::from(self.kind(close + 1) == Some(ChunkKind::Adverb));
        (self.kind(verb) == Some(ChunkKind::Finite)).then_some(when)
    }

    /// "who, when the clerk was arrested, sent it": goes back to the clause that goes on behind the second comma. Whether it
    /// did.
    pub(super) fn ends_interruption(&mut self, comma: usize) -> bool {
        let host = self.interrupted_before(comma);
        self.current = host.unwrap_or(self.current);
        host.is_some()
    }

    fn interrupted_before(&self, comma: usize) -> Option<usize> {
        let here = self.here().filter(|here| here.link == Link::Subordinate && here.verb.is_some())?;
        let host = here.parent?;
        let outer = self.clauses.get(host)?;
        let when = here.opener?;
        let begins = outer.link == Link::Relative
            && outer.verb.is_none()
            && outer
                .opener
                .is_some_and(|opener| opener + 2 == when && self.interrupted(opener) == Some(when));
        let verb = comma + 1 + usize::from(self.kind(comma + 1) == Some(ChunkKind::Adverb));
        (begins && self.kind(verb) == Some(ChunkKind::Finite)).then_some(host)
    }

    /// "The price of bread [before the harvest] rose, and the mill": the noun right before waits for the verb that follows, and the
    /// next verb is of another clause.
    pub(super) fn is_inside_subject(&self, at: usize) -> bool {
        // "five months before the troops fired": nothing that acts.
        const LENGTHS: &[&str] =
            &["centuries", "days", "decades", "hours", "minutes", "months", "weeks", "years"];
        let is_length =
            |at: usize| self.chunks.get(at).is_some_and(|noun| self.words.is_headed(noun, LENGTHS));
        // "a few hours after this talk Holm left"
        let is_this = |at: usize| {
            self.chunks.get(at).is_some_and(|noun| self.words.begins_with(noun, &["that", "this"]))
        };
        let waits = !self.has_verb()
            && at > 0
            && self.is_nominal(at - 1)
            && !(is_length(at - 1) && self.is_one_noun(at + 1) && !is_this(at + 1))
            && self
                .here()
                .is_some_and(|here| here.owned.last() == Some(&(at - 1)) && here.owned.first() == Some(&0));
        let end = self.chunks.len().min(at + 2 * AHEAD);
        let verb = (at + 1..end).find(|&at| self.kind(at) == Some(ChunkKind::Finite));
        // "Due to months of work before the corn was ripe, the wave of settlers stayed": the clause in front.
        let comma = verb.and_then(|verb| (verb..end).find(|&at| self.kind(at) == Some(ChunkKind::Mark(','))));
        let is_front = comma.is_some_and(|comma| {
            !self.is_coordinator(comma + 1)
                && !matches!(self.kind(comma + 1), Some(ChunkKind::Subordinator | ChunkKind::Relative))
                && self.ahead(comma + 1, false) == Some(Ahead::Subject)
        });
        waits
            && !is_front
            && verb.is_some_and(|verb| {
                let next = (verb + 1..end).find(|&at| {
                    matches!(
                        self.kind(at),
                        Some(
                            ChunkKind::Finite
                                | ChunkKind::Relative
                                | ChunkKind::Subordinator
                                | ChunkKind::Coordinator
                                | ChunkKind::Mark(';')
                        )
                    )
                });
                !next.is_some_and(|next| self.kind(next) == Some(ChunkKind::Finite))
            })
    }

    /// "From the outbreak of the war [until the peace of 1720] the price was fixed", "stood [before Karl, the new king], elected
    /// in May": no clause is left for the verb that follows.
    pub(super) fn leads_noun(&self, at: usize) -> bool {
        let end = self.chunks.len().min(at + AHEAD);
        let is_verb = |at: usize| self.kind(at) == Some(ChunkKind::Finite);
        let Some(verb) = (at + 1..end).find(|&at| is_verb(at)) else { return false };
        let stands_in_front = at > 0
            && self.clauses.len() == 1
            && self.here().is_some_and(|here| here.verb.is_none())
            && !(verb + 1..self.chunks.len()).any(is_verb)
            && !self.is_one_noun(at + 1);
        let is_apart = self.has_verb()
            && self.kind(verb - 1) == Some(ChunkKind::Mark(','))
            && !self.is_nominal(verb + 1)
            && self
                .chunks
                .get(verb)
                .is_some_and(|chunk| self.words.may_be_participle(chunk) && self.words.needs_object(chunk));
        stands_in_front || is_apart
    }

    /// "until [rising grain prices] forced": the participle behind the word stands in front of its noun, and that is the subject.
    pub(super) fn is_of_subject(&self, at: usize) -> bool {
        self.is_word(at, &["although", "because", "if", "though", "until", "where"])
            && self.kind(at + 1) == Some(ChunkKind::Gerund)
            && self.chunks.get(at + 2).is_some_and(|noun| self.words.is_bare(noun))
            && self.kind(at + 3) == Some(ChunkKind::Finite)
    }

    /// "who had served [as a guard in Lund] was found": the clause around "who" waits, and one verb comes for it.
    pub(super) fn is_office_in_relative(&self, at: usize) -> bool {
        let here = self.here().filter(|here| here.link == Link::Relative && here.verb.is_some());
        here.is_some()
            && self.is_word(at, &["as"])
            && self.finites(at + 1) == 1
            && self.pending().is_some_and(|pending| self.has_subject(pending))
    }

    /// "which [since its defeat in May] had kept still, asked": the clause of "which" waits, and one verb comes for it.
    pub(super) fn is_inside_relative(&self, at: usize) -> bool {
        let waits = self.here().is_some_and(|here| {
            here.link == Link::Relative
                && here.verb.is_none()
                && !here.opener.is_some_and(|opener| self.is_word(opener, &["whose"]))
                && !here.owned.iter().any(|&owned| self.is_nominal(owned))
        });
        let end = self.chunks.len().min(at + AHEAD);
        let is_verb = |at: usize| self.kind(at) == Some(ChunkKind::Finite);
        let verb = (at + 1..end).find(|&at| is_verb(at)).filter(|_| waits);
        let next = verb.and_then(|verb| {
            (verb + 1..end).find(|&at| {
                is_verb(at)
                    || matches!(
                        self.kind(at),
                        Some(
                            ChunkKind::Mark(_)
                                | ChunkKind::Relative
                                | ChunkKind::Subordinator
                                | ChunkKind::Coordinator
                        )
                    )
            })
        });
        verb.is_some() && !next.is_some_and(is_verb) || self.is_office_in_relative(at)
    }
}
