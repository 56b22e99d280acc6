//! Participles that have the subject of the clause beside them.
//!
//! * "Elected to the council in 1913, Kessler fought for cheap fares." has two clauses about Kessler.

use super::ahead::Ahead;
use super::splitter::Splitter;
use super::{AHEAD, Clause, Link, Words};
use crate::language::ChunkKind;

/// Participles that are prepositions or count time: "Beginning in 230 BC his generals conquered ..."
pub(super) const NO_VERBS: &[&str] = &[
    "beginning",
    "starting",
    "following",
    "including",
    "counting",
    "regarding",
    "concerning",
    "considering",
    "according",
    "depending",
    "given",
    "compared",
    "based",
    "aged",
    "excluding",
    "barring",
    "owing",
];

impl<W: Words> Splitter<'_, W> {
    /// Where the comma stands that closes a participle clause which begins here, in front of its subject.
    pub(super) fn fronted(&self, at: usize) -> Option<usize> {
        let here = self.here()?;
        let opener = self.fronted_opener(at);
        let is_small = |at: usize| {
            matches!(self.kind(at), Some(ChunkKind::Adverb | ChunkKind::Mark(_))) || Some(at) == opener
        };
        // "In 1900, believing that the army had left, he", "In 1900, before moving to Lund, he": a date may stand in front.
        let is_told = self.chunks.get(at).is_some_and(|gerund| self.words.is_reporting(gerund));
        let is_date = |at: usize| matches!(self.kind(at), Some(ChunkKind::Preposition | ChunkKind::Time(_)));
        let is_first = here.link == Link::Main
            && here.verb.is_none()
            && here.owned.iter().all(|&at| is_small(at) || (is_told || opener.is_some()) && is_date(at));
        if !is_first || self.is_word(at, NO_VERBS) {
            return None;
        }
        let end = self.chunks.len().min(at + AHEAD);
        let is_finite = |at: usize| self.kind(at) == Some(ChunkKind::Finite);
        // "Recalling the taxes imposed in the 1760s, the settlers feared": only the second is the verb of a clause.
        let is_inner = |verb: usize| {
            self.chunks.get(verb).is_some_and(|chunk| self.words.may_be_participle(chunk))
                && !self.is_nominal(verb + 1)
                && (verb + 1..end).take_while(|&at| !is_finite(at)).any(|at| {
                    self.kind(at) == Some(ChunkKind::Mark(','))
                        && self.ahead(at + 1, true) == Some(Ahead::Subject)
                })
        };
        let is_doing = self.kind(at) == Some(ChunkKind::Gerund);
        // "believing the army had left, he": the first verb is of what he believed.
        let is_thought = |verb: usize| {
            is_told
                && (at + 1..verb).all(|at| !is_finite(at) && self.kind(at) != Some(ChunkKind::Mark(',')))
                && (verb + 1..end)
                    .find(|&at| is_finite(at) || self.kind(at) == Some(ChunkKind::Mark(',')))
                    .is_some_and(|comma| {
                        !is_finite(comma) && self.ahead(comma + 1, true) == Some(Ahead::Subject)
                    })
        };
        // "Founded in 1868, closed in 1870 and reopened in 1880, the school taught": the verbs of a list are of one kind.
        let is_done = self.kind(at) == Some(ChunkKind::Participle);
        let is_listed = |verb: usize| {
            let before = verb - 1 - usize::from(self.kind(verb - 1) == Some(ChunkKind::Adverb));
            is_done
                && self.chunks.get(verb).is_some_and(|chunk| self.words.may_be_participle(chunk))
                && before > at
                && matches!(self.kind(before), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')))
                && self.has_time_before_stop(verb + 1)
                && (verb + 1..end).any(is_finite)
        };
        let is_of_another = |verb: usize| is_doing && is_inner(verb) || is_thought(verb) || is_listed(verb);
        let verb = (at + 1..end).find(|&at| is_finite(at) && !is_of_another(at)).unwrap_or(at);
        let is_born = self.is_word(at, &["born"]);
        // "Born in 1830 when the country was at war, Dahl had risen"
        let is_told = (at + 1..verb).any(|at| self.kind(at) == Some(ChunkKind::Subordinator));
        if is_born && is_told {
            return (verb..end)
                .find(|&comma| self.kind(comma) == Some(ChunkKind::Mark(',')))
                .filter(|&comma| self.ahead(comma + 1, false) == Some(Ahead::Subject));
        }
        let mut commas = (at + 1..verb).filter(|&at| self.kind(at) == Some(ChunkKind::Mark(',')));
        commas
            .clone()
            .find(|&comma| self.ahead(comma + 1, true) == Some(Ahead::Subject))
            .or_else(|| commas.find(|&comma| self.ahead(comma + 1, false) == Some(Ahead::Subject)))
            .or_else(|| {
                // "After leaving school in 1901 he went to sea"
                let is_time = |at: &usize| matches!(self.kind(*at), Some(ChunkKind::Time(_)));
                let subject = (at + 1..verb).find(is_time)? + 1;
                let opens = (opener.is_some() || is_born)
                    && self.is_nominal(subject)
                    && self.ahead(subject, true) == Some(Ahead::Subject);
                opens.then_some(subject)
            })
    }

    /// "After leaving", "though defeated": the word in front of a participle that begins its sentence.
    fn fronted_opener(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let opens: &[&str] = match self.kind(at) {
            Some(ChunkKind::Gerund) => {
                &["after", "before", "on", "upon", "while", "when", "since", "though", "although"]
            }
            _ => &["though", "although", "when", "while", "once"],
        };
        let owned = self.here().is_some_and(|clause| clause.owned.last() == Some(&before));
        (owned && self.is_word(before, opens)).then_some(before)
    }

    /// "The academy, having rejected her in 1909, chose her": where the comma stands that closes it.
    pub(super) fn interposed(&self, at: usize) -> Option<usize> {
        let here = self.here().filter(|clause| clause.link == Link::Main && clause.verb.is_none())?;
        let is_behind_comma = at > 0 && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        let waits = here.owned.iter().rev().take(6).any(|&at| self.is_nominal(at));
        if self.kind(at) != Some(ChunkKind::Gerund)
            || !is_behind_comma
            || !waits
            || self.is_word(at, NO_VERBS)
        {
            return None;
        }
        let end = self.chunks.len().min(at + AHEAD);
        let verb = (at + 1..end).find(|&at| self.kind(at) == Some(ChunkKind::Finite))?;
        // "President Mirza, fearing that it might undermine him, abrogated"
        if self.chunks.get(at).is_some_and(|gerund| self.words.is_reporting(gerund)) {
            return (verb + 1..end).find(|&comma| {
                self.kind(comma) == Some(ChunkKind::Mark(','))
                    && matches!(self.kind(comma + 1), Some(ChunkKind::Finite | ChunkKind::Participle))
            });
        }
        let comma = verb
            .checked_sub(1)
            .filter(|&comma| comma > at && self.kind(comma) == Some(ChunkKind::Mark(',')))?;
        let has_time = (at..comma).any(|at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        has_time.then_some(comma)
    }

    /// Opens the clause of a participle in front, up to its comma.
    pub(super) fn open_fronted(&mut self, at: usize, comma: usize) {
        let main = self.current;
        let opener = self.fronted_opener(at);
        if let Some(clause) = self.clauses.get_mut(main).filter(|_| opener.is_some()) {
            clause.owned.pop();
        }
        let clause = self.open(Link::Free, Some(main), opener);
        clause.shares = Some(main);
        clause.verb = Some(at);
        clause.owned.push(at);
        self.fronted_end = Some(comma);
    }

    /// Goes on in a clause opened in front. Whether there is one.
    pub(super) fn in_fronted(&mut self, at: usize) -> bool {
        let Some(comma) = self.fronted_end else { return false };
        if at == comma {
            self.fronted_end = None;
            self.current = self.here().and_then(|clause| clause.parent).unwrap_or(0);
        } else if let Some(verb) = self.second_fronted(at, comma) {
            let main = self.here().and_then(|clause| clause.parent).unwrap_or(0);
            let clause = self.open(Link::Free, Some(main), None);
            clause.shares = Some(main);
            clause.verb = Some(verb);
            self.skip_to = verb;
            return true;
        }
        self.own(at);
        true
    }

    /// "Founded in 1868 [and closed in 1870], the school taught music": the second participle, when either has its own date.
    fn second_fronted(&self, and: usize, comma: usize) -> Option<usize> {
        let is_time = |at: usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let here = self.here().filter(|clause| clause.link == Link::Free)?;
        let verb = and + 1 + usize::from(self.kind(and + 1) == Some(ChunkKind::Adverb));
        let joins = self.kind(and) == Some(ChunkKind::Mark(',')) || self.is_word(and, &["and", "but"]);
        let is_done = |verb: usize| {
            self.kind(verb) == Some(ChunkKind::Participle)
                || self.kind(verb) == Some(ChunkKind::Finite)
                    && self.chunks.get(verb).is_some_and(|verb| self.words.may_be_participle(verb))
        };
        let is_dated = here.owned.iter().any(|&at| is_time(at)) && (verb + 1..comma).any(is_time);
        (joins && here.verb.is_some_and(is_done) && is_done(verb) && is_dated).then_some(verb)
    }

    /// ", returning in 1940": behind a comma, with a date of its own.
    pub(super) fn is_trailing(&self, at: usize) -> bool {
        self.has_verb()
            && at > 0
            && self.kind(at - 1) == Some(ChunkKind::Mark(','))
            && (!self.is_word(at, NO_VERBS) || self.is_beginning(at))
            && self.has_time_behind_nouns(at + 1)
            && self.here().is_some_and(|clause| clause.link == Link::Main || self.is_told_there(clause))
    }

    /// "The war lasted nine months, starting on 26 March": when it started, not when it lasted.
    fn is_beginning(&self, at: usize) -> bool {
        self.is_word(at, &["beginning", "starting"])
            && self.here().and_then(|here| here.verb).is_some_and(|verb| {
                self.is_word(verb, &["lasted", "lasts", "continued", "dragged", "ran", "took"])
            })
    }

    /// "showed 200 vases from Norland, dating from 1720": the vases, not the one who showed them.
    pub(super) fn is_dating(&self, at: usize) -> bool {
        let comma = usize::from(at > 0 && self.kind(at - 1) == Some(ChunkKind::Mark(',')));
        let noun = at.checked_sub(1 + comma);
        // "Tools dating to 3000 BC were found"
        let waits = comma == 0
            && self.here().is_some_and(|here| {
                let is_led = noun.and_then(|noun| noun.checked_sub(1)).is_some_and(|lead| {
                    self.kind(lead) == Some(ChunkKind::Preposition) && !self.is_word(lead, &["of"])
                });
                here.link == Link::Main && here.verb.is_none() && !is_led
            });
        self.chunks.get(at).is_some_and(|verb| self.words.begins_with(verb, &["dating"]))
            && (waits && self.has_finite(at) || self.has_verb())
            && noun.is_some_and(|noun| {
                let is_town = self.chunks.get(noun).is_some_and(|noun| self.words.is_name(noun));
                self.is_nominal(noun) && (comma > 0 || !is_town)
            })
            && self.has_time_before_stop(at + 1)
    }

    /// Opens the clause of how old they are.
    pub(super) fn open_dating(&mut self, at: usize) {
        let behind_comma = at > 0 && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        self.open_reduced(at, behind_comma);
    }

    /// "at Lund, where he read law, graduating in 1961"
    fn is_told_there(&self, clause: &Clause) -> bool {
        clause.link == Link::Subordinate
            && clause.subject.is_some()
            && clause.opener.is_some_and(|opener| self.is_word(opener, &["where"]))
            && !clause.owned.iter().rev().take(8).any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
    }

    /// Opens the clause of a participle behind the comma.
    pub(super) fn open_trailing(&mut self, at: usize) {
        let main = match self.here() {
            Some(here) if here.link == Link::Free => here.parent.unwrap_or(self.current),
            _ => self.current,
        };
        let clause = self.open(Link::Free, Some(main), None);
        clause.shares = Some(main);
        clause.verb = Some(at);
        clause.owned.push(at);
    }

    /// ", besieging and capturing the fort on 2 November"
    pub(super) fn is_trailing_pair(&self, at: usize) -> bool {
        self.kind(at + 1) == Some(ChunkKind::Coordinator)
            && self.kind(at + 2) == Some(ChunkKind::Gerund)
            && self.has_verb()
            && at > 0
            && self.kind(at - 1) == Some(ChunkKind::Mark(','))
            && !self.is_word(at, NO_VERBS)
            && self.has_time_behind_nouns(at + 3)
            && self.here().is_some_and(|clause| clause.link == Link::Main)
    }

    /// ", crossing the river in May [and capturing the fort in June]"
    pub(super) fn goes_on_trailing(&self, at: usize) -> bool {
        self.here().is_some_and(|clause| {
            clause.link == Link::Free
                && clause.verb.is_some_and(|verb| self.kind(verb) == Some(ChunkKind::Gerund))
        }) && self.kind(at + 1) == Some(ChunkKind::Gerund)
            && self.has_time_behind_nouns(at + 2)
    }

    /// "He sat for Ribe [before later joining the cabinet in 1974]": where the participle stands.
    pub(super) fn trailing_behind(&self, at: usize) -> Option<usize> {
        if !self.is_word(at, &["before", "after", "while"]) || !self.has_verb() {
            return None;
        }
        let verb = at + 1 + usize::from(self.kind(at + 1) == Some(ChunkKind::Adverb));
        let fits = self.kind(verb) == Some(ChunkKind::Gerund)
            && self.has_time_behind_nouns(verb + 1)
            && self.here().is_some_and(|clause| clause.link != Link::Aside);
        fits.then_some(verb)
    }

    /// Opens the clause of a participle behind "before".
    pub(super) fn open_behind(&mut self, at: usize, verb: usize) {
        self.open_trailing(verb);
        self.skip_to = verb + 1;
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.opener = Some(at);
        }
    }

    /// Opens the clause of a participle further on; what stands before it is left out.
    pub(super) fn skip_into_trailing(&mut self, at: usize) {
        self.open_trailing(at);
        self.skip_to = at + 1;
    }
}
