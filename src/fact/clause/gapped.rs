//! Members of a list that leave out the verb: each has its own date, and something of its own besides.
//!
//! * "Riga was taken in 1917 *and Kiev in 1918*", "in 1854 in the north *and in 1861 in the south*"
//!
//! What the words stand for is asked elsewhere; here is only settled where such a member begins.

use super::splitter::Splitter;
use super::{BACK, Clause, Link, Words};
use crate::language::ChunkKind;

/// How long a member is at most, in phrases.
const LONGEST: usize = 10;

impl<W: Words> Splitter<'_, W> {
    /// Opens what has the verb of the clause before it, which may have such a phrase already: "A in May, B in June".
    pub(super) fn gap(&mut self, at: usize) {
        self.leave_gap();
        let whole = self.current;
        self.open(Link::Gapped, Some(whole), Some(at));
    }

    /// Goes back from a phrase without a verb to the clause whose verb it has.
    pub(super) fn leave_gap(&mut self) {
        if self.here().is_some_and(|clause| clause.link == Link::Gapped) {
            self.current = self.parent().unwrap_or(0);
        }
    }

    /// "abolished the one in 1922 and the other two years later, replaced": between a subject and its verb stand two commas or
    /// none, so that the noun and its date go with the verb before.
    pub(super) fn is_member_before_verb(&self, from: usize) -> bool {
        let end = self.chunks.len().min(from + LONGEST);
        let is_stop = |at: usize| {
            !matches!(self.kind(at), Some(ChunkKind::Noun | ChunkKind::Preposition | ChunkKind::Time(_)))
        };
        let comma = (from..end).find(|&at| is_stop(at));
        comma.is_some_and(|comma| {
            self.kind(comma) == Some(ChunkKind::Mark(','))
                && matches!(self.kind(comma - 1), Some(ChunkKind::Time(_)))
                && (self.kind(comma + 1) == Some(ChunkKind::Finite)
                    // "and the tunnel in 1976, both were paid for by the state"
                    || self.is_word(comma + 1, &["all", "both"])
                        && self.kind(comma + 2) == Some(ChunkKind::Finite))
                && self.kind(from) == Some(ChunkKind::Noun)
        }) && self.is_gapped(from)
    }

    /// "took Riga in 1917 and, after a short siege, Kiev in 1918": what stands between the commas is left out.
    pub(super) fn gap_behind_aside(&mut self, and: usize) {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let close = (and + 2..self.chunks.len().min(and + LONGEST)).find(|&at| is_comma(at));
        let close = close.filter(|&close| {
            is_comma(and + 1)
                && (and + 2..close).all(|at| {
                    self.is_nominal(at)
                        || matches!(self.kind(at), Some(ChunkKind::Preposition | ChunkKind::Adverb))
                })
        });
        match close.filter(|&close| self.is_gapped(close + 1)) {
            Some(close) => {
                self.gap(and);
                self.skip_to = close + 1;
            }
            None if self.is_member_behind_date(and) => self.gap(and),
            None => self.own(and),
        }
    }

    /// "bought a mill in 1841 and, three years later, the valley": the date stands between the commas, and the member is one
    /// noun phrase.
    fn is_member_behind_date(&self, and: usize) -> bool {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let time = and + 2 + usize::from(self.kind(and + 2) == Some(ChunkKind::Preposition));
        let noun = time + 2;
        let has_time = |clause: &Clause| {
            clause.owned.iter().rev().take(BACK).any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
        };
        is_comma(and + 1)
            && matches!(self.kind(time), Some(ChunkKind::Time(_)))
            && is_comma(time + 1)
            && self.kind(noun) == Some(ChunkKind::Noun)
            && self.closes_member(noun + 1)
            && self.here().is_some_and(has_time)
    }

    /// `and [its sequel] [in] [the spring of 1918]`: a noun phrase and a date, then a stop.
    pub(super) fn is_gapped(&self, from: usize) -> bool {
        let is_time = |at: usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let has_time = |clause: &Clause| clause.owned.iter().rev().take(BACK).any(|&at| is_time(at));
        // "Since 1618 it was not chartered by the king and the queen until 1693": one phrase, and the date of it.
        let has_own = |clause: &Clause| {
            let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
            let is_agent = behind
                .len()
                .checked_sub(2)
                .is_some_and(|by| behind.get(by).is_some_and(|&at| self.is_word(at, &["by", "between"])));
            !is_agent || behind.iter().rev().take(BACK).any(|&at| is_time(at))
        };
        self.here().is_some_and(|here| has_time(here) && has_own(here)) && self.is_dated_phrase(from)
    }

    /// `Anna Holm in 1941`, `again in 1965`, `in 1861 in the south`: a phrase that needs the verb of the clause before, and
    /// its date.
    pub(super) fn is_dated_phrase(&self, from: usize) -> bool {
        self.is_date_first(from) || self.is_date_last(from)
    }

    /// `on 2 February in Europe`: a date, and a phrase with the preposition of the one before.
    pub(super) fn is_dated_twin(&self, from: usize) -> bool {
        let time = from + usize::from(self.is_word(from, &["in", "on"]));
        matches!(self.kind(time), Some(ChunkKind::Time(_)))
            && self.kind(time + 1) == Some(ChunkKind::Preposition)
            && self.is_nominal(time + 2)
            && self.has_twin(time + 1)
            && self.closes_member(time + 3)
    }

    /// `three years later a railway`, `in 1944 to Oxford`, `on 2 August at Cannae`.
    fn is_date_first(&self, from: usize) -> bool {
        let time = from + usize::from(self.is_word(from, &["in", "on", "by", "after"]));
        if !matches!(self.kind(time), Some(ChunkKind::Time(_))) {
            return false;
        }
        let body = time + 1;
        if self.kind(body) == Some(ChunkKind::Preposition) && self.is_nominal(body + 1) {
            // "in 1944, and the following year to Oxford"
            return self.is_word(body, &["to", "from", "for", "with", "against"])
                || self.has_twin(body) && self.closes_member(body + 2);
        }
        // "and in 1760, a canal"
        let noun = body + usize::from(self.kind(body) == Some(ChunkKind::Mark(',')));
        let has_article = self
            .chunks
            .get(noun)
            .is_some_and(|chunk| chunk.kind == ChunkKind::Noun && self.words.has_article(chunk));
        // "and 2018 Asian Games" is a name.
        let is_led = time > from || noun > body;
        has_article && (noun == body || self.closes_member(noun + 1))
            || is_led && self.kind(noun) == Some(ChunkKind::Noun) && self.closes_member(noun + 1)
    }

    /// `Anna Holm in 1941`, `coeducational in 1987`, `Berta the medal in 1914`.
    fn is_date_last(&self, from: usize) -> bool {
        let mut seen = self.is_word(from, &["again", "then"]);
        let is_office = self.chunks.get(from).is_some_and(|chunk| self.words.is_title(chunk));
        for at in from..self.chunks.len().min(from + LONGEST) {
            match self.kind(at) {
                Some(ChunkKind::Noun) => seen = true,
                Some(ChunkKind::Adjective) if at == from => seen = true,
                Some(ChunkKind::Pronoun)
                    if self.is_word(
                        at,
                        &[
                            "another", "others", "one", "nobody", "none", "theirs", "his", "hers", "its",
                            "ours", // "and twice as much in 1912"
                            "fewer", "less", "many", "much",
                        ],
                    ) =>
                {
                    seen = true;
                }
                Some(ChunkKind::Time(_)) if seen => return true,
                Some(ChunkKind::Preposition | ChunkKind::Adverb) => {}
                // ", the British and French two days later"
                Some(ChunkKind::Coordinator)
                    if at == from + 1
                        && from > 0
                        && matches!(
                            self.kind(from - 1),
                            Some(ChunkKind::Mark(',') | ChunkKind::Coordinator)
                        )
                        && self.joins_pair(at) => {}
                // "and finally to the fall of Kora and its temple in 586"
                Some(ChunkKind::Coordinator) if at > from + 1 && self.goes_on_with_twin(from, at) => {}
                Some(ChunkKind::Coordinator) if at > from + 2 && self.joins_ends(at) => {}
                // "and Professor of Physics, University of Lund in 1948"
                Some(ChunkKind::Mark(','))
                    if is_office && at > from && self.kind(at + 1) == Some(ChunkKind::Noun) => {}
                Some(ChunkKind::Mark(',')) => return seen && self.is_dated_behind_aside(from, at),
                _ => return false,
            }
        }
        false
    }

    /// "led to famine in 597, and finally \[to the fall of Kora and its temple\] in 586": the preposition of the clause before leads
    /// both nouns.
    fn goes_on_with_twin(&self, from: usize, and: usize) -> bool {
        let lead = from + usize::from(self.kind(from) == Some(ChunkKind::Adverb));
        self.is_behind_and(from)
            && self.kind(lead) == Some(ChunkKind::Preposition)
            && self.has_twin(lead)
            && self.is_word(and, &["and"])
            && self.kind(and - 1) == Some(ChunkKind::Noun)
            && self.kind(and + 1) == Some(ChunkKind::Noun)
    }

    /// "and a degree in Law \[and Letters\] in 1991": two bare nouns behind one preposition, and then the date.
    fn joins_ends(&self, and: usize) -> bool {
        let is_bare = |at: usize| {
            self.chunks
                .get(at)
                .is_some_and(|noun| noun.kind == ChunkKind::Noun && !self.words.has_article(noun))
        };
        let time = and + 2 + usize::from(self.is_word(and + 2, &["in", "on"]));
        self.is_word(and, &["and", "&"])
            && is_bare(and - 1)
            && is_bare(and + 1)
            && self.kind(and - 2) == Some(ChunkKind::Preposition)
            && matches!(self.kind(time), Some(ChunkKind::Time(_)))
    }

    /// "and Kora, the last stronghold, on the 21st", "and Holm, after less than two months, that December": a name, what is
    /// said of it between two commas, and the date.
    fn is_dated_behind_aside(&self, from: usize, comma: usize) -> bool {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let is_name = comma == from + 1 && self.chunks.get(from).is_some_and(|name| self.words.is_name(name));
        let close = (comma + 1..self.chunks.len().min(comma + LONGEST)).find(|&at| is_comma(at));
        // "and Kora, Norland, in 1779": where it lies.
        let is_told = |close: usize| {
            close > comma + 2 || !self.chunks.get(comma + 1).is_some_and(|noun| self.words.is_name(noun))
        };
        let close = close.filter(|&close| is_name && self.is_behind_and(from) && is_told(close));
        let Some(close) = close else { return false };
        let is_phrase = (comma + 1..close).all(|at| {
            self.is_nominal(at)
                || matches!(
                    self.kind(at),
                    Some(
                        ChunkKind::Preposition
                            | ChunkKind::Adverb
                            | ChunkKind::Adjective
                            | ChunkKind::Time(_)
                    )
                )
        });
        let time = close + 1 + usize::from(self.kind(close + 1) == Some(ChunkKind::Preposition));
        is_phrase
            && matches!(self.kind(time), Some(ChunkKind::Time(_)))
            && matches!(self.kind(time + 1), None | Some(ChunkKind::Mark(',' | ';' | '.')))
    }

    /// Whether "and" stands right before a phrase.
    fn is_behind_and(&self, at: usize) -> bool {
        at > 0 && self.kind(at - 1) == Some(ChunkKind::Coordinator)
    }

    /// "the British and French two days later": between two nouns and before their date.
    pub(super) fn joins_pair(&self, and: usize) -> bool {
        let time = and + 2 + usize::from(self.kind(and + 2) == Some(ChunkKind::Preposition));
        self.is_word(and, &["and"])
            && and > 0
            && self.kind(and - 1) == Some(ChunkKind::Noun)
            && self.kind(and + 1) == Some(ChunkKind::Noun)
            && matches!(self.kind(time), Some(ChunkKind::Time(_)))
    }

    /// Whether the clause whose verb is left out has a phrase with the same preposition.
    fn has_twin(&self, preposition: usize) -> bool {
        let is_same = |at: usize| {
            self.chunks.get(at).zip(self.chunks.get(preposition)).is_some_and(|(one, other)| {
                one.kind == ChunkKind::Preposition && self.words.is_same_word(one, other)
            })
        };
        let at = self.current;
        self.clauses.get(at).is_some_and(|clause| {
            let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
            behind
                .windows(2)
                .rev()
                .take(BACK)
                .any(|pair| matches!(pair, [at, noun] if is_same(*at) && self.is_nominal(*noun)))
        })
    }

    /// Whether a member ends at `from`, or behind a phrase with a preposition that begins there.
    fn closes_member(&self, from: usize) -> bool {
        let mut at = from;
        for _ in 0..2 {
            if self.kind(at) == Some(ChunkKind::Preposition) && self.is_nominal(at + 1) {
                at += 2;
            }
        }
        matches!(self.kind(at), None | Some(ChunkKind::Mark(',' | ';' | '.') | ChunkKind::Coordinator))
    }

    /// Behind a comma the noun phrase and its date must be all: "B failed two weeks later,".
    pub(super) fn is_gap_closed(&self, from: usize) -> bool {
        let time = (from..self.chunks.len().min(from + LONGEST))
            .find(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        // "were held: at Oslo in 1920, at Kora in 1921"
        let starts_plain = matches!(self.kind(from), Some(ChunkKind::Noun))
            || self.is_word(from, &["at", "in"]) && self.kind(from + 1) == Some(ChunkKind::Noun)
            // "was taken by the Danes in 1644, by the Swedes in 1658"
            || self.kind(from) == Some(ChunkKind::Preposition)
                && self.is_nominal(from + 1)
                && self.has_twin(from);
        starts_plain
            && time.is_some_and(|time| {
                matches!(
                    self.kind(time + 1),
                    None | Some(ChunkKind::Mark(',' | ';' | '.') | ChunkKind::Coordinator)
                )
            })
    }
}
