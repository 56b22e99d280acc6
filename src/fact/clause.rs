//! Clauses without a parse: which phrases of a sentence belong to which finite verb.
//!
//! One pass over the phrases with a bounded look ahead. A clause may be interrupted ("the satellite *that
//! frightened Washington* weighed little"), so it owns a list of phrases rather than a range of them.

use crate::language::{Chunk, ChunkKind};
use std::ops::Range;

/// How a clause hangs on the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The first of its sentence, or one behind "and", ";" or a comma, with a subject of its own or a shared one.
    Main,
    /// "who ...", "which ..."
    Relative,
    /// "when ...", "because ..."
    Subordinate,
    /// "said that ..."
    Complement,
    /// "published the same year": a participle with a date, without an auxiliary.
    Reduced,
    /// In brackets.
    Aside,
    /// ", and its sequel in the spring of 1918": the verb is the one before.
    Gapped,
}

/// A clause as lists of phrases; all indices are into the phrases of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) link: Link,
    /// The clause it hangs on.
    pub(super) parent: Option<usize>,
    /// The word that opens it: "when", "who", "and".
    pub(super) opener: Option<usize>,
    /// For a relative or reduced clause: what it is about.
    pub(super) antecedent: Option<usize>,
    /// For "the book he wrote": what is written before its subject.
    pub(super) object: Option<usize>,
    /// The clause whose subject it shares.
    pub(super) shares: Option<usize>,
    /// Its own subject: head and what belongs to it.
    pub(super) subject: Option<Range<usize>>,
    /// Its verb group.
    pub(super) verb: Option<usize>,
    /// Everything in it, in order.
    pub(super) owned: Vec<usize>,
}

impl Clause {
    /// Where its phrases behind its verb begin, as a place in `owned`.
    pub(super) fn behind_verb(&self) -> usize {
        let Some(verb) = self.verb else { return 0 };
        self.owned.iter().position(|&at| at == verb).map_or(self.owned.len(), |place| place + 1)
    }

    const fn new(link: Link, parent: Option<usize>) -> Self {
        Self {
            link,
            parent,
            opener: None,
            antecedent: None,
            object: None,
            shares: None,
            subject: None,
            verb: None,
            owned: Vec::new(),
        }
    }
}

/// What kind of words a phrase is for the splitter, besides its [`ChunkKind`].
pub(super) trait Words {
    /// The lower-cased text of a one-word phrase is one of `words`.
    fn is_one_of(&self, chunk: &Chunk, words: &[&str]) -> bool;
    /// "a month", "each year" behind an amount.
    fn is_rate(&self, chunk: &Chunk) -> bool;
    /// Whether the verb group says that somebody says or thinks something.
    fn is_reporting(&self, chunk: &Chunk) -> bool;
}

/// How far to look for the verb of a possible clause.
const AHEAD: usize = 28;
/// How far to look back for a subject.
const BACK: usize = 32;

/// The clauses of a sentence, in the order in which they begin.
pub(super) fn split(chunks: &[Chunk], words: &impl Words) -> Vec<Clause> {
    let mut splitter = Splitter {
        chunks,
        words,
        clauses: vec![Clause::new(Link::Main, None)],
        current: 0,
        asides: Vec::new(),
        last_finite: chunks.iter().rposition(|chunk| chunk.kind == ChunkKind::Finite),
        spare: Clause::new(Link::Main, None),
    };
    for at in 0..chunks.len() {
        splitter.step(at);
    }
    if splitter.last_finite.is_some() {
        splitter.promote();
    }
    splitter.clauses
}

/// What comes next, as far as clauses go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ahead {
    /// A finite verb at once.
    Verb,
    /// A subject and its finite verb.
    Subject,
}

struct Splitter<'a, W> {
    chunks: &'a [Chunk],
    words: &'a W,
    clauses: Vec<Clause>,
    current: usize,
    /// The clauses to return to when the open brackets close.
    asides: Vec<usize>,
    last_finite: Option<usize>,
    /// Stands in where a clause that was just pushed is asked back.
    spare: Clause,
}

impl<W: Words> Splitter<'_, W> {
    fn kind(&self, at: usize) -> Option<ChunkKind> {
        self.chunks.get(at).map(|chunk| chunk.kind)
    }

    fn is_nominal(&self, at: usize) -> bool {
        self.chunks.get(at).is_some_and(Chunk::is_nominal)
    }

    fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.chunks.get(at).is_some_and(|chunk| self.words.is_one_of(chunk, words))
    }

    fn here(&self) -> Option<&Clause> {
        self.clauses.get(self.current)
    }

    fn has_verb(&self) -> bool {
        self.here().is_some_and(|clause| clause.verb.is_some())
    }

    fn own(&mut self, at: usize) {
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.owned.push(at);
        }
    }

    /// Opens a clause and goes on in it.
    fn open(&mut self, link: Link, parent: Option<usize>, opener: Option<usize>) -> &mut Clause {
        self.current = self.clauses.len();
        let mut clause = Clause::new(link, parent);
        clause.opener = opener;
        self.clauses.push(clause);
        self.clauses.last_mut().unwrap_or(&mut self.spare)
    }

    fn step(&mut self, at: usize) {
        match self.kind(at) {
            Some(ChunkKind::Mark('(' | '[')) => self.open_aside(at),
            Some(ChunkKind::Mark(')' | ']')) => self.close_aside(at),
            Some(ChunkKind::Mark(',')) => self.comma(at),
            Some(ChunkKind::Mark(';' | ':' | '—' | '–')) => self.strong(at),
            Some(ChunkKind::Coordinator) => self.coordinator(at),
            Some(ChunkKind::Subordinator) => self.subordinator(at),
            Some(ChunkKind::Preposition)
                if self.is_word(at, &["after", "before", "since", "until", "till", "as", "once"])
                    && self.ahead(at + 1, true) == Some(Ahead::Subject)
                    && self.is_one_noun(at + 1)
                    && (self.has_verb() || self.finites(at + 1) > 1) =>
            {
                self.subordinator(at);
            }
            Some(ChunkKind::Relative) => self.relative(at),
            // "up what are today steps"
            Some(ChunkKind::Pronoun)
                if self.is_word(at, &["what"])
                    && self.has_verb()
                    && self.kind(at + 1) == Some(ChunkKind::Finite) =>
            {
                self.relative(at);
            }
            // "said that hunting ...", "worked out how ..."
            Some(ChunkKind::Pronoun | ChunkKind::Adverb)
                if self.is_word(at, &["that", "how", "why", "whether"])
                    && self.is_behind_verb()
                    && self.ahead(at + 1, false) == Some(Ahead::Subject) =>
            {
                self.subordinator(at);
            }
            Some(ChunkKind::Finite) => self.finite(at),
            Some(ChunkKind::Participle) => self.participle(at),
            _ => self.own(at),
        }
    }

    /// Whether the last phrase is the verb, or a particle behind it.
    fn is_behind_verb(&self) -> bool {
        let Some(here) = self.here() else { return false };
        let mut last = here.owned.iter().rev();
        let is_verb = |at: Option<&usize>| here.verb.is_some() && at.copied() == here.verb;
        match last.next() {
            Some(&at) if matches!(self.kind(at), Some(ChunkKind::Adverb | ChunkKind::Preposition)) => {
                is_verb(last.next())
            }
            at => is_verb(at),
        }
    }

    fn open_aside(&mut self, at: usize) {
        let close = (at..self.chunks.len().min(at + 60))
            .any(|ahead| matches!(self.kind(ahead), Some(ChunkKind::Mark(')' | ']'))));
        if !close || self.asides.len() > 4 {
            return self.own(at);
        }
        self.asides.push(self.current);
        let before = self.last_nominal();
        let parent = Some(self.current);
        self.open(Link::Aside, parent, Some(at)).antecedent = before;
    }

    fn close_aside(&mut self, at: usize) {
        match self.asides.pop() {
            Some(back) => self.current = back,
            None => self.own(at),
        }
    }

    /// The last noun phrase of the current clause, when it stands close by.
    fn last_nominal(&self) -> Option<usize> {
        let owned = &self.here()?.owned;
        owned.iter().rev().take(6).copied().find(|&at| self.is_nominal(at))
    }

    /// The nearest clause around the current one that still waits for its verb.
    fn pending(&self) -> Option<usize> {
        let mut at = self.current;
        for _ in 0..8 {
            let clause = self.clauses.get(at)?;
            if clause.link == Link::Aside {
                return None;
            }
            at = clause.parent?;
            if self.clauses.get(at)?.verb.is_none() {
                return Some(at);
            }
        }
        None
    }

    fn parent(&self) -> Option<usize> {
        self.here()?.parent
    }

    /// The clause of the sentence (or of the bracket) that the current one hangs on in the end.
    fn root(&self) -> usize {
        let mut at = self.current;
        for _ in 0..8 {
            let Some(clause) = self.clauses.get(at) else { break };
            match clause.parent {
                Some(parent) if !matches!(clause.link, Link::Main | Link::Aside) => at = parent,
                _ => break,
            }
        }
        at
    }

    fn comma(&mut self, at: usize) {
        let link = self.here().map(|clause| clause.link);
        if matches!(self.kind(at + 1), Some(ChunkKind::Coordinator)) {
            if matches!(link, Some(Link::Reduced | Link::Gapped)) {
                self.current = self.parent().unwrap_or(0);
            }
            return self.own(at);
        }
        let dependent =
            matches!(link, Some(Link::Relative | Link::Subordinate | Link::Reduced | Link::Complement));
        let ahead = self.ahead(at + 1, true);
        if dependent && self.has_verb() {
            if let Some(pending) = self.pending() {
                let is_series = link == Some(Link::Subordinate) && ahead == Some(Ahead::Verb);
                if (ahead.is_some() || self.ahead(at + 1, false).is_some()) && !is_series {
                    self.current = pending;
                    return self.own(at);
                }
            } else if matches!(link, Some(Link::Relative | Link::Reduced)) && ahead.is_none() {
                self.current = self.parent().unwrap_or(0);
                return self.own(at);
            }
        }
        if self.has_verb() {
            let quoted = matches!(self.kind(at + 1), Some(ChunkKind::Mark('"' | '”' | '’')))
                && self.ahead(at + 2, false) == Some(Ahead::Subject);
            if let Some(ahead) = ahead.or(quoted.then_some(Ahead::Subject)) {
                return self.coordinate(at, ahead, None);
            }
            if link == Some(Link::Main) && self.is_gapped(at + 1) && self.is_gap_closed(at + 1) {
                let shares = self.current;
                self.open(Link::Gapped, Some(shares), Some(at));
                return;
            }
        }
        self.own(at);
    }

    /// A semicolon, a colon or a dash.
    fn strong(&mut self, at: usize) {
        let is_semicolon = self.kind(at) == Some(ChunkKind::Mark(';'));
        if is_semicolon && self.has_finite(at + 1) {
            self.promote();
        }
        let root = self.root();
        let has_verb = self.clauses.get(root).is_some_and(|root| root.verb.is_some());
        let starts = match self.ahead(at + 1, false) {
            Some(Ahead::Subject) => has_verb || is_semicolon,
            Some(Ahead::Verb) | None => has_verb && (is_semicolon || self.opens_dependent(at + 1)),
        };
        if starts && self.asides.is_empty() {
            self.open(Link::Main, Some(root), Some(at));
            return;
        }
        self.own(at);
    }

    fn has_finite(&self, from: usize) -> bool {
        self.last_finite.is_some_and(|last| last >= from)
    }

    /// A clause that ends without a verb but holds "backbone closed" took its verb for a participle: it is the verb.
    fn promote(&mut self) {
        let Some(here) = self.here().filter(|clause| clause.verb.is_none()) else { return };
        let owned = &here.owned;
        let lowest = owned.len().saturating_sub(AHEAD);
        let found = (lowest.max(1)..owned.len()).find(|&place| {
            let is_participle =
                owned.get(place).is_some_and(|&at| self.kind(at) == Some(ChunkKind::Participle));
            let behind_noun = owned.get(place - 1).is_some_and(|&at| self.is_nominal(at));
            let by = owned.get(place + 1).is_some_and(|&at| self.is_word(at, &["by"]));
            is_participle && behind_noun && !by
        });
        let Some(place) = found else { return };
        let subject = self.subject(owned.get(..place).unwrap_or_default());
        let verb = owned.get(place).copied();
        if let Some(clause) = self.clauses.get_mut(self.current).filter(|_| subject.is_some()) {
            clause.verb = verb;
            clause.subject = subject;
        }
    }

    fn opens_dependent(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(ChunkKind::Subordinator))
    }

    fn coordinator(&mut self, at: usize) {
        if !self.has_verb() {
            match self.ahead(at + 1, false) {
                Some(Ahead::Verb) => self.promote(),
                Some(Ahead::Subject) if self.ends_in_participle() => self.promote(),
                _ => {}
            }
        }
        if !self.has_verb() {
            return self.own(at);
        }
        let after_comma = at > 0 && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        let link = self.here().map(|clause| clause.link);
        match self.ahead(at + 1, false) {
            Some(Ahead::Verb) => {
                let dependent = matches!(link, Some(Link::Relative | Link::Reduced));
                if dependent && (after_comma || link == Some(Link::Reduced)) {
                    if let Some(pending) = self.pending() {
                        self.current = pending;
                        return self.own(at);
                    }
                    self.current = self.parent().unwrap_or(0);
                }
                self.coordinate(at, Ahead::Verb, Some(at));
            }
            Some(Ahead::Subject) => {
                if after_comma
                    && link == Some(Link::Relative)
                    && let Some(pending) = self.pending()
                {
                    self.current = pending;
                    return self.own(at);
                }
                self.coordinate(at, Ahead::Subject, Some(at));
            }
            None if self.is_gapped(at + 1) => {
                let shares = self.current;
                self.open(Link::Gapped, Some(shares), Some(at));
            }
            None => self.own(at),
        }
    }

    fn ends_in_participle(&self) -> bool {
        let last = self.here().and_then(|clause| clause.owned.last().copied());
        last.is_some_and(|last| matches!(self.kind(last), Some(ChunkKind::Participle)))
    }

    /// Opens a clause on the level of the current one.
    fn coordinate(&mut self, at: usize, ahead: Ahead, opener: Option<usize>) {
        let Some(here) = self.here() else { return };
        let (link, parent) = (here.link, here.parent);
        let shared = (ahead == Ahead::Verb).then_some(self.current);
        let (link, parent) = match (link, ahead) {
            (Link::Relative | Link::Reduced | Link::Gapped, Ahead::Subject) => {
                (Link::Main, Some(self.root()))
            }
            (Link::Reduced | Link::Gapped, Ahead::Verb) => (Link::Main, Some(self.root())),
            (Link::Subordinate, Ahead::Subject) if self.pending().is_none() => {
                (Link::Main, Some(self.root()))
            }
            (Link::Main, _) => (Link::Main, Some(self.current)),
            (link, _) => (link, parent),
        };
        let antecedent =
            shared.and_then(|shared| self.clauses.get(shared)).and_then(|clause| clause.antecedent);
        let clause = self.open(link, parent, opener.or(Some(at)));
        clause.shares = shared;
        clause.antecedent = antecedent;
    }

    /// How many finite verbs follow, two at most.
    fn finites(&self, from: usize) -> usize {
        let end = self.chunks.len().min(from + 2 * AHEAD);
        (from..end).filter(|&at| self.kind(at) == Some(ChunkKind::Finite)).take(2).count()
    }

    /// Whether one noun phrase stands before the next verb: "after the war the king fled" has two.
    fn is_one_noun(&self, from: usize) -> bool {
        let (mut count, mut preposition) = (0, false);
        for at in from..self.chunks.len().min(from + AHEAD) {
            match self.kind(at) {
                Some(ChunkKind::Finite | ChunkKind::Relative) => break,
                Some(ChunkKind::Noun | ChunkKind::Pronoun) => count += usize::from(!preposition),
                Some(ChunkKind::Coordinator) => count -= count.min(1),
                _ => {}
            }
            preposition = self.kind(at) == Some(ChunkKind::Preposition);
        }
        count == 1
    }

    fn subordinator(&mut self, at: usize) {
        // "because of"
        let is_preposition = self.is_word(at + 1, &["of"])
            || matches!(self.kind(at + 1), Some(ChunkKind::Gerund | ChunkKind::Participle));
        if is_preposition || self.ahead(at + 1, false).is_none() {
            return self.own(at);
        }
        let parent = Some(self.current);
        let is_that = self.is_word(at, &["that"])
            || self.is_word(at, &["how", "why", "whether", "what"])
                && self.here().is_some_and(|clause| {
                    clause.verb.is_some() && clause.verb == clause.owned.last().copied()
                });
        let link = if is_that && self.has_verb() { Link::Complement } else { Link::Subordinate };
        self.open(link, parent, Some(at));
    }

    fn relative(&mut self, at: usize) {
        if self.ahead(at + 1, false).is_none() {
            return self.own(at);
        }
        let reports = self.here().and_then(|clause| clause.verb).and_then(|verb| self.chunks.get(verb));
        let said_that = self.is_word(at, &["that", "what", "how"])
            && reports.is_some_and(|verb| self.words.is_reporting(verb));
        let antecedent = self.last_nominal();
        let parent = Some(self.current);
        // "under which": the preposition goes with it.
        let preposition = self.clauses.get_mut(self.current).and_then(|clause| {
            let last = clause.owned.last().copied()?;
            let is_preposition =
                self.chunks.get(last).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition);
            if is_preposition { clause.owned.pop() } else { None }
        });
        // "worked out how ...", "asked what ...": nothing stands between the verb and the word.
        let is_direct =
            self.is_behind_verb() && self.is_word(at, &["what", "how", "why", "where", "that", "who"]);
        let link = if said_that || is_direct { Link::Complement } else { Link::Relative };
        let clause = self.open(link, parent, Some(preposition.unwrap_or(at)));
        clause.antecedent = antecedent;
        if preposition.is_some() {
            // "in which the Russians": what it is about is not its subject.
            clause.antecedent = None;
        }
    }

    fn finite(&mut self, at: usize) {
        if self.is_word(at, &["aged"]) {
            return self.own(at);
        }
        if self.has_verb() {
            if let Some(pending) = self.pending() {
                self.hand_over(pending);
                self.current = pending;
            } else {
                self.run_on(at);
            }
        }
        let subject = self.here().and_then(|clause| self.subject(&clause.owned));
        // "the calls that P received"
        let object = self
            .here()
            .filter(|clause| clause.link == Link::Relative && subject.is_some())
            .and_then(|clause| {
                let opener = clause.opener.filter(|&opener| self.is_word(opener, &["that", "which", "whom"]));
                opener.and(clause.antecedent)
            });
        let shares_none = self.here().is_some_and(|clause| clause.shares.is_none());
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.verb = Some(at);
            // "and died": what stands before the verb is no subject when the subject is shared.
            if shares_none || subject.is_some() {
                clause.subject = subject;
                if clause.subject.is_some() {
                    clause.shares = None;
                }
            }
            clause.owned.push(at);
            clause.owned.extend(clause.object.or(object));
        }
    }

    /// "When S came to Dhaka the pact was ready": the noun before the second verb is its subject.
    fn hand_over(&mut self, pending: usize) {
        let Some(here) = self.here().filter(|clause| clause.link == Link::Subordinate) else { return };
        let behind_verb = here.verb.unwrap_or(usize::MAX);
        let Some(subject) = self.subject(&here.owned).filter(|subject| subject.start > behind_verb) else {
            return;
        };
        let Some(clause) = self.clauses.get_mut(self.current) else { return };
        let place = clause.owned.partition_point(|&at| at < subject.start);
        let moved = clause.owned.split_off(place);
        if let Some(pending) = self.clauses.get_mut(pending) {
            pending.owned.extend(moved);
        }
    }

    /// A second verb without any word between the clauses: "he thought the war was over".
    fn run_on(&mut self, at: usize) {
        let mut moved = Vec::new();
        let verb = self.here().and_then(|clause| clause.verb);
        if let Some(clause) = self.clauses.get_mut(self.current) {
            while let Some(&last) = clause.owned.last() {
                let takes = match self.chunks.get(last).map(|chunk| chunk.kind) {
                    Some(ChunkKind::Adverb | ChunkKind::Gerund) => true,
                    Some(ChunkKind::Noun | ChunkKind::Pronoun) => {
                        !moved.iter().any(|&at| self.chunks.get(at).is_some_and(Chunk::is_nominal))
                    }
                    _ => false,
                };
                if !takes || Some(last) == verb || moved.len() > 3 {
                    break;
                }
                clause.owned.pop();
                moved.push(last);
            }
        }
        moved.reverse();
        let first = moved.first().copied().unwrap_or(at);
        let parent = self.current;
        let reports =
            verb.and_then(|verb| self.chunks.get(verb)).is_some_and(|verb| self.words.is_reporting(verb));
        let before = self.here().and_then(|clause| clause.owned.last().copied());
        let link = if reports {
            Link::Complement
        } else if before.is_some_and(|before| self.is_nominal(before)) && first < at {
            // "the book he wrote"
            Link::Relative
        } else {
            Link::Main
        };
        let object = before.filter(|_| link == Link::Relative);
        let clause = self.open(link, Some(parent), None);
        clause.object = object;
        clause.owned = moved;
    }

    fn participle(&mut self, at: usize) {
        let before = self.here().and_then(|clause| clause.owned.last().copied());
        let behind_noun = before.is_some_and(|before| self.is_nominal(before));
        let waits = self.here().is_some_and(|clause| clause.verb.is_none());
        let behind_comma = before.is_some_and(|before| self.kind(before) == Some(ChunkKind::Mark(',')));
        let is_headline = waits && behind_noun && self.last_finite.is_none();
        // "Toyota, maker of cars, posted a loss": the last word that can be the verb of its sentence is the verb.
        let is_last = waits && behind_comma && self.last_finite.is_some() && !self.has_finite(at);
        if is_headline || is_last {
            // "Tuileries stormed": the headline leaves the auxiliary out.
            let subject = self.here().and_then(|clause| self.subject(&clause.owned));
            if let Some(clause) = self.clauses.get_mut(self.current) {
                clause.verb = Some(at);
                clause.subject = subject;
                clause.owned.push(at);
            }
            return;
        }
        if (behind_noun || behind_comma) && self.has_time_before_stop(at + 1) {
            let antecedent = self.last_nominal();
            let parent = Some(self.current);
            let clause = self.open(Link::Reduced, parent, None);
            clause.antecedent = antecedent;
            clause.verb = Some(at);
        }
        self.own(at);
    }

    fn has_time_before_stop(&self, from: usize) -> bool {
        for at in from..self.chunks.len().min(from + 12) {
            match self.kind(at) {
                Some(ChunkKind::Time(_)) => return true,
                Some(
                    ChunkKind::Mark(_)
                    | ChunkKind::Finite
                    | ChunkKind::Coordinator
                    | ChunkKind::Subordinator
                    | ChunkKind::Relative,
                )
                | None => return false,
                _ => {}
            }
        }
        false
    }

    /// `and [its sequel] [in] [the spring of 1918]`: a noun phrase and a date, then a stop.
    fn is_gapped(&self, from: usize) -> bool {
        let has_time = |clause: &Clause| {
            clause.owned.iter().rev().take(BACK).any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
        };
        if !self.here().is_some_and(has_time) {
            return false;
        }
        let mut seen_noun = false;
        for at in from..self.chunks.len().min(from + 8) {
            match self.kind(at) {
                Some(ChunkKind::Noun) => seen_noun = true,
                Some(ChunkKind::Time(_)) if seen_noun => return true,
                Some(ChunkKind::Preposition | ChunkKind::Adverb) => {}
                _ => return false,
            }
        }
        false
    }

    /// Behind a comma the noun phrase and its date must be all: "B failed two weeks later,".
    fn is_gap_closed(&self, from: usize) -> bool {
        let time = (from..self.chunks.len().min(from + 8))
            .find(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        let starts_plain = matches!(self.kind(from), Some(ChunkKind::Noun));
        starts_plain
            && time.is_some_and(|time| {
                matches!(
                    self.kind(time + 1),
                    None | Some(ChunkKind::Mark(',' | ';' | '.') | ChunkKind::Coordinator)
                )
            })
    }

    /// What comes at `from`. `strict`: only a plain subject, as behind a comma.
    fn ahead(&self, from: usize, strict: bool) -> Option<Ahead> {
        let (mut seen, mut preposition, mut last_is_noun, mut commas) = (false, false, false, 0);
        let end = self.chunks.len().min(from + AHEAD);
        let mut at = from;
        while at < end {
            let chunk = self.chunks.get(at)?;
            match chunk.kind {
                ChunkKind::Finite => return Some(if seen { Ahead::Subject } else { Ahead::Verb }),
                ChunkKind::Noun | ChunkKind::Pronoun => {
                    if strict && last_is_noun {
                        // "a change it completed": the first noun is the object of what follows.
                        return None;
                    }
                    seen |= !preposition;
                    preposition = false;
                }
                ChunkKind::Gerund if !preposition && !seen && !strict => seen = true,
                ChunkKind::Preposition => preposition = true,
                ChunkKind::Time(_) | ChunkKind::Adverb | ChunkKind::Gerund | ChunkKind::Adjective => {
                    preposition = false;
                }
                ChunkKind::Participle | ChunkKind::Infinitive if seen => {}
                ChunkKind::Relative if seen => {
                    at = self.behind_relative(at, end)?;
                    preposition = false;
                    continue;
                }
                ChunkKind::Coordinator if at == from && !strict => {}
                // "France and Spain signed", but not "France but it signed".
                ChunkKind::Coordinator if seen && !strict && !self.is_word(at, &["but", "yet", "so"]) => {}
                ChunkKind::Subordinator if at <= from + 1 && !seen && !strict => {
                    let finite = (at..end).any(|at| self.kind(at) == Some(ChunkKind::Finite));
                    return finite.then_some(Ahead::Subject);
                }
                ChunkKind::Mark('(' | '[') => {
                    at = (at..end).find(|&at| matches!(self.kind(at), Some(ChunkKind::Mark(')' | ']'))))?;
                }
                ChunkKind::Mark(',') if !strict && commas < 2 && !self.is_coordinator(at + 1) => commas += 1,
                ChunkKind::Mark('“' | '”' | '"' | '‘' | '’' | '\'') if !strict || at == from => {}
                _ => return None,
            }
            last_is_noun = chunk.is_nominal();
            at += 1;
        }
        None
    }

    fn is_coordinator(&self, at: usize) -> bool {
        self.kind(at) == Some(ChunkKind::Coordinator)
    }

    /// Where the words go on behind a relative clause that begins at `at`.
    fn behind_relative(&self, at: usize, end: usize) -> Option<usize> {
        let finite = (at..end).find(|&at| self.kind(at) == Some(ChunkKind::Finite))?;
        // "which appeared and disappeared"
        let second = self.is_coordinator(finite + 1) && self.kind(finite + 2) == Some(ChunkKind::Finite);
        let finite = if second { finite + 2 } else { finite };
        let before = self.kind(at.checked_sub(1)?);
        let commaed = before == Some(ChunkKind::Mark(','))
            || before == Some(ChunkKind::Preposition)
                && at >= 2
                && self.kind(at - 2) == Some(ChunkKind::Mark(','));
        if !commaed {
            return Some(finite + 1);
        }
        let comma = (finite..end).find(|&at| self.kind(at) == Some(ChunkKind::Mark(',')))?;
        Some(comma + 1)
    }

    /// The subject among the phrases before a verb: its head and what belongs to it.
    fn subject(&self, owned: &[usize]) -> Option<Range<usize>> {
        self.subject_past(owned, true).or_else(|| self.subject_past(owned, false))
    }

    /// `skips`: what stands between two commas is passed over; else it may be the subject: "In May, the king, ..."
    fn subject_past(&self, owned: &[usize], skips: bool) -> Option<Range<usize>> {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let nominal = |place: usize| owned.get(place).is_some_and(|&at| self.is_nominal(at));
        let lowest = owned.len().saturating_sub(BACK);
        let mut place = owned.len();
        let head = loop {
            if place <= lowest {
                return None;
            }
            place -= 1;
            match kind(place)? {
                ChunkKind::Noun | ChunkKind::Pronoun => {
                    if place > lowest && kind(place - 1) == Some(ChunkKind::Preposition) {
                        place -= 1;
                        continue;
                    }
                    let is_rate = owned
                        .get(place)
                        .and_then(|&at| self.chunks.get(at))
                        .is_some_and(|chunk| self.words.is_rate(chunk));
                    if is_rate && place > lowest && nominal(place - 1) {
                        continue;
                    }
                    // "persons having no country", "a contract to replace them", "on assuming power"
                    let held = place > lowest + 1
                        && matches!(kind(place - 1), Some(ChunkKind::Gerund | ChunkKind::Infinitive))
                        && (nominal(place - 2) || kind(place - 2) == Some(ChunkKind::Preposition));
                    if held {
                        place -= 1;
                        continue;
                    }
                    break place;
                }
                ChunkKind::Time(_) => {
                    while place > lowest && kind(place - 1) == Some(ChunkKind::Preposition) {
                        place -= 1;
                    }
                }
                ChunkKind::Mark(',') => {
                    // An apposition or an adverbial between two commas, else what is fronted.
                    let before =
                        (lowest.max(1)..place).rev().find(|&at| kind(at) == Some(ChunkKind::Mark(',')));
                    if let Some(before) = before.filter(|&before| skips && before + 1 < place) {
                        place = before;
                    }
                }
                ChunkKind::Finite | ChunkKind::Mark('"' | '”' | '“' | ';') => return None,
                _ => {}
            }
        };
        let first = self.first_of_list(owned, head, lowest);
        let mut last = head;
        loop {
            let (next, after) = (kind(last + 1), kind(last + 2));
            let takes = match next {
                Some(ChunkKind::Preposition) => {
                    let sharing_of =
                        after == Some(ChunkKind::Gerund) && kind(last + 3) == Some(ChunkKind::Preposition);
                    nominal(last + 2) || sharing_of
                }
                Some(ChunkKind::Infinitive) => nominal(last + 2),
                _ => false,
            };
            if !takes {
                break;
            }
            last += 2;
        }
        // "hunting terrorists", "hardly a word"
        let is_gerund = first > lowest
            && (kind(first - 1) == Some(ChunkKind::Gerund) || self.limits(owned.get(first - 1).copied()));
        let (&first, &last) = (owned.get(first - usize::from(is_gerund))?, owned.get(last)?);
        Some(first..last + 1)
    }

    /// "hardly a word was said": the adverb belongs to the noun and turns its sense.
    fn limits(&self, at: Option<usize>) -> bool {
        at.is_some_and(|at| {
            self.kind(at) == Some(ChunkKind::Adverb)
                && self
                    .is_word(at, &["hardly", "scarcely", "barely", "not", "only", "almost", "nearly", "even"])
        })
    }

    /// "Anuradhapura, Polonnaruwa and Sigiriya": back to the first of a list that ends at `head`.
    fn first_of_list(&self, owned: &[usize], head: usize, lowest: usize) -> usize {
        let kind = |place: usize| owned.get(place).and_then(|&at| self.kind(at));
        let (mut first, mut joined) = (head, false);
        while first >= lowest + 2 {
            let (joint, mut before) = (kind(first - 1), first - 2);
            let is_coordinator = joint == Some(ChunkKind::Coordinator);
            if !(is_coordinator || joined && joint == Some(ChunkKind::Mark(','))) {
                break;
            }
            if is_coordinator && kind(before) == Some(ChunkKind::Mark(',')) && before > lowest {
                before -= 1;
            }
            // "King of A and the Queen": the noun behind a preposition is not in the list, what it belongs to is.
            let mut list = before;
            while list >= lowest + 2
                && self.is_nominal(*owned.get(list).unwrap_or(&usize::MAX))
                && kind(list - 1) == Some(ChunkKind::Preposition)
                && owned.get(list - 2).is_some_and(|&at| self.is_nominal(at))
            {
                list -= 2;
            }
            let is_object = list > 0 && kind(list - 1) == Some(ChunkKind::Preposition);
            if !owned.get(list).is_some_and(|&at| self.is_nominal(at)) || is_object {
                break;
            }
            (first, joined) = (list, true);
        }
        first
    }
}
