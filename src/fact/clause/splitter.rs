//! The walk over the phrases of a sentence: which word opens a clause, which goes back to the one around it.

use super::ahead::Ahead;
use super::{Clause, Link, Words};
use crate::language::{Chunk, ChunkKind};

/// A sentence while it is being cut.
pub(super) struct Splitter<'a, W> {
    pub(super) chunks: &'a [Chunk],
    pub(super) words: &'a W,
    pub(super) clauses: Vec<Clause>,
    pub(super) current: usize,
    /// The clauses to return to when the open brackets close.
    pub(super) asides: Vec<usize>,
    /// The comma that closes the participle clause in front.
    pub(super) fronted_end: Option<usize>,
    pub(super) last_finite: Option<usize>,
    /// The phrases before it have been taken already.
    pub(super) skip_to: usize,
    /// Stands in where a clause that was just pushed is asked back.
    pub(super) spare: Clause,
}

impl<W: Words> Splitter<'_, W> {
    pub(super) fn kind(&self, at: usize) -> Option<ChunkKind> {
        self.chunks.get(at).map(|chunk| chunk.kind)
    }

    pub(super) fn is_nominal(&self, at: usize) -> bool {
        self.chunks.get(at).is_some_and(Chunk::is_nominal)
    }

    pub(super) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.chunks.get(at).is_some_and(|chunk| self.words.is_one_of(chunk, words))
    }

    pub(super) fn here(&self) -> Option<&Clause> {
        self.clauses.get(self.current)
    }

    pub(super) fn has_verb(&self) -> bool {
        self.here().is_some_and(|clause| clause.verb.is_some())
    }

    pub(super) fn own(&mut self, at: usize) {
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.owned.push(at);
        }
    }

    /// Opens a clause and goes on in it.
    pub(super) fn open(&mut self, link: Link, parent: Option<usize>, opener: Option<usize>) -> &mut Clause {
        self.current = self.clauses.len();
        let mut clause = Clause::new(link, parent);
        clause.opener = opener;
        self.clauses.push(clause);
        self.clauses.last_mut().unwrap_or(&mut self.spare)
    }

    pub(super) fn step(&mut self, at: usize) {
        if at < self.skip_to || self.in_fronted(at) {
            return;
        }
        if matches!(self.kind(at), Some(ChunkKind::Participle | ChunkKind::Gerund))
            && let Some(comma) = self.fronted(at)
        {
            return self.open_fronted(at, comma);
        }
        if let Some(comma) = self.interposed(at) {
            return self.open_fronted(at, comma);
        }
        if let Some(verb) = self.trailing_behind(at) {
            return self.open_behind(at, verb);
        }
        match self.kind(at) {
            Some(ChunkKind::Gerund) if self.is_trailing(at) => self.open_trailing(at),
            Some(ChunkKind::Gerund) if self.is_trailing_pair(at) => self.skip_into_trailing(at + 2),
            Some(ChunkKind::Gerund) if self.is_absolute(at) => self.open_absolute(at),
            Some(ChunkKind::Coordinator) if self.goes_on_trailing(at) => self.skip_into_trailing(at + 1),
            Some(ChunkKind::Mark('(' | '[')) => self.open_aside(at),
            Some(ChunkKind::Mark(')' | ']')) => self.close_aside(at),
            Some(ChunkKind::Mark(',')) => self.comma(at),
            Some(ChunkKind::Mark(';' | ':' | '—' | '–')) => self.strong(at),
            Some(ChunkKind::Coordinator) => self.coordinator(at),
            // ", as the historian Adam Zar tells,"
            Some(ChunkKind::Preposition | ChunkKind::Subordinator)
                if self.is_word(at, &["as"])
                    && self.is_nominal(at + 1)
                    && self.chunks.get(at + 2).is_some_and(|verb| {
                        verb.kind == ChunkKind::Finite && self.words.is_reporting(verb)
                    })
                    && matches!(self.kind(at + 3), Some(ChunkKind::Mark(','))) =>
            {
                self.skip_to = at + 3;
            }
            Some(ChunkKind::Subordinator) => self.subordinator(at),
            Some(ChunkKind::Preposition)
                if self.is_word(at, &["after", "before", "since", "until", "till", "as", "once"])
                    && self.ahead(self.behind_date(at + 1), true) == Some(Ahead::Subject)
                    && self.is_one_noun(self.behind_date(at + 1))
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
            // "By the time the war ended"
            Some(ChunkKind::Preposition) if self.opens_time(at) => {
                let parent = Some(self.current);
                self.open(Link::Subordinate, parent, Some(at));
            }
            _ => self.own(at),
        }
    }

    /// Whether the last phrase is the verb, or a particle behind it.
    pub(super) fn is_behind_verb(&self) -> bool {
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

    /// The last noun phrase of the current clause, when it stands close by.
    pub(super) fn last_nominal(&self) -> Option<usize> {
        let owned = &self.here()?.owned;
        owned.iter().rev().take(6).copied().find(|&at| self.is_nominal(at))
    }

    /// The nearest clause around the current one that still waits for its verb.
    pub(super) fn pending(&self) -> Option<usize> {
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

    pub(super) fn parent(&self) -> Option<usize> {
        self.here()?.parent
    }

    /// The clause of the sentence (or of the bracket) that the current one hangs on in the end.
    pub(super) fn root(&self) -> usize {
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

    pub(super) fn comma(&mut self, at: usize) {
        let link = self.here().map(|clause| clause.link);
        if matches!(self.kind(at + 1), Some(ChunkKind::Coordinator)) {
            if self.goes_on_trailing(at + 1) {
                return;
            }
            if matches!(link, Some(Link::Reduced | Link::Gapped | Link::Free)) {
                self.current = self.parent().unwrap_or(0);
            }
            return self.own(at);
        }
        // "re-elected in 1963, 1968 and 1973"
        let is_time =
            |at: Option<usize>| at.is_some_and(|at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        let is_list = matches!(link, Some(Link::Reduced | Link::Free))
            && is_time(at.checked_sub(1))
            && is_time(Some(at + 1))
            && matches!(self.kind(at + 2), Some(ChunkKind::Mark(',') | ChunkKind::Coordinator));
        if is_list {
            return self.own(at);
        }
        let dependent = matches!(
            link,
            Some(Link::Relative | Link::Subordinate | Link::Reduced | Link::Free | Link::Complement)
        );
        // "a trial that would, in time, cause": the verb is still to come.
        let awaits = link == Some(Link::Relative)
            && self.here().is_some_and(|clause| {
                let modal = clause.verb.filter(|&verb| verb + 1 == at);
                modal.is_some_and(|verb| self.is_word(verb, &["would", "could", "should", "might", "will"]))
            });
        if awaits {
            self.skip_to = (at + 1..self.chunks.len().min(at + 8))
                .find(|&at| self.kind(at) == Some(ChunkKind::Mark(',')))
                .map_or(at, |comma| comma + 1);
            return;
        }
        // ", as was intended,"
        if self.is_word(at + 1, &["as"]) && self.kind(at + 2) == Some(ChunkKind::Finite) {
            return self.own(at);
        }
        // "the elections, which were held by Ghulam Khan, who had taken over": the last one named.
        let is_nested = dependent
            && self.has_verb()
            && self.is_word(at + 1, &["who", "whom", "whose"])
            && at > 0
            && self.is_nominal(at - 1)
            && self.chunks.get(at - 1).is_some_and(|chunk| self.words.is_somebody(chunk));
        if is_nested {
            return self.own(at);
        }
        // "was widened, with nine villages joined to it": no verb of the one before.
        let is_with = self.is_word(at + 1, &["with"]) && self.is_behind_with_ahead(at + 1);
        let ahead = self.ahead(at + 1, true).filter(|ahead| *ahead != Ahead::Verb || !is_with);
        if dependent && self.has_verb() {
            if let Some(pending) = self.pending() {
                let waits = self
                    .clauses
                    .get(pending)
                    .is_some_and(|clause| clause.owned.iter().any(|&at| self.is_nominal(at)));
                let is_series = link == Some(Link::Subordinate) && ahead == Some(Ahead::Verb) && !waits;
                // "who had met him once, in Cairo in 1955, compared": a phrase more, then the comma that closes. "By the time B
                // seceded, on 30 May, a million": the date is of the clause before the comma.
                let is_dated = link == Some(Link::Subordinate) && self.is_date_before_close(at + 1);
                let is_by = self
                    .here()
                    .and_then(|here| here.opener)
                    .is_some_and(|opener| self.is_word(opener, &["by"]));
                if self.is_phrase_before_close(at + 1) || is_dated && is_by {
                    return self.own(at);
                }
                // "After the bank refused, in July 1956, Holm sold": the date is of what follows.
                if (is_dated || ahead.is_some() || self.ahead(at + 1, false).is_some()) && !is_series {
                    self.current = pending;
                    return self.own(at);
                }
            } else if matches!(link, Some(Link::Relative | Link::Reduced | Link::Free)) && ahead.is_none() {
                self.current = self.parent().unwrap_or(0);
                return self.own(at);
            } else if ahead.is_none()
                && self.is_interjected()
                && self.is_word(at + 1, &["until", "till", "to"])
            {
                // "from 1946, when her father fell ill, until 1969"
                self.current = self.parent().unwrap_or(0);
                return self.own(at);
            }
        }
        // "and Professor of Physics, University of Lund in 1948": the date of a member comes once.
        let has_date = || self.here().is_some_and(|clause| clause.owned.iter().any(|&at| is_time(Some(at))));
        if link == Some(Link::Gapped)
            && self.is_dated_phrase(at + 1)
            && (self.is_gap_closed(at + 1) || self.is_dated_twin(at + 1))
            && has_date()
        {
            return self.gap(at);
        }
        if self.has_verb() {
            let quoted = matches!(self.kind(at + 1), Some(ChunkKind::Mark('"' | '”' | '’')))
                && self.ahead(at + 2, false) == Some(Ahead::Subject);
            if let Some(ahead) = ahead.or(quoted.then_some(Ahead::Subject)) {
                return self.coordinate(at, ahead, None);
            }
            let is_member = || self.is_gap_closed(at + 1) || self.is_dated_twin(at + 1);
            if link == Some(Link::Main) && self.is_gapped(at + 1) && is_member() {
                return self.gap(at);
            }
        }
        self.own(at);
    }

    /// `in Cairo in 1955, compared`: a phrase with a date up to a comma right before a verb.
    fn is_phrase_before_close(&self, from: usize) -> bool {
        let end = self.chunks.len().min(from + 10);
        let comma =
            (from..end).find(|&at| matches!(self.kind(at), Some(ChunkKind::Mark(_) | ChunkKind::Finite)));
        let Some(comma) = comma.filter(|&comma| self.kind(comma) == Some(ChunkKind::Mark(','))) else {
            return false;
        };
        let is_plain = (from..comma).all(|at| {
            self.is_nominal(at)
                || matches!(
                    self.kind(at),
                    Some(ChunkKind::Preposition | ChunkKind::Time(_) | ChunkKind::Adverb)
                )
        });
        let has_time = (from..comma).any(|at| matches!(self.kind(at), Some(ChunkKind::Time(_))));
        let opens = matches!(self.kind(from), Some(ChunkKind::Preposition | ChunkKind::Time(_)));
        opens && is_plain && has_time && self.kind(comma + 1) == Some(ChunkKind::Finite)
    }

    /// `on 30 May 1967, a million`: a date, a comma, and the clause that was waited for.
    fn is_date_before_close(&self, from: usize) -> bool {
        let time = from + usize::from(self.kind(from) == Some(ChunkKind::Preposition));
        matches!(self.kind(time), Some(ChunkKind::Time(_)))
            && self.kind(time + 1) == Some(ChunkKind::Mark(','))
            && self.ahead(time + 2, true) == Some(Ahead::Subject)
    }

    /// "He was called in after Sweden had sent proof, and confessed": behind the comma the main clause goes on.
    fn is_trailing_reason(&self) -> bool {
        self.here().is_some_and(|clause| {
            let main = clause.parent.and_then(|parent| self.clauses.get(parent));
            clause
                .opener
                .is_some_and(|opener| self.is_word(opener, &["after", "because", "before", "once", "since"]))
                && main.is_some_and(|main| {
                    main.link == Link::Main && main.verb.is_some() && main.verb < clause.opener
                })
        })
    }

    /// ", when her father fell ill": a clause that began behind a comma.
    fn is_interjected(&self) -> bool {
        self.here().is_some_and(|clause| {
            let before = clause.opener.and_then(|opener| opener.checked_sub(1));
            clause.link == Link::Subordinate
                && before.is_some_and(|before| self.kind(before) == Some(ChunkKind::Mark(',')))
        })
    }

    /// A semicolon, a colon or a dash.
    pub(super) fn strong(&mut self, at: usize) {
        let is_semicolon = self.kind(at) == Some(ChunkKind::Mark(';'));
        // "married three times: Anna Holm in 1941, Berta Lund in 1948"
        let lists = self.kind(at) == Some(ChunkKind::Mark(':')) && self.has_verb();
        let is_dated = self.here().is_some_and(|clause| {
            clause.owned.iter().rev().take(12).any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
        });
        if lists && !is_dated && self.is_dated_phrase(at + 1) && self.is_gap_closed(at + 1) {
            return self.gap(at);
        }
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

    pub(super) fn coordinator(&mut self, at: usize) {
        if self.here().is_some_and(|clause| clause.link == Link::Gapped) {
            return match self.ahead(at + 1, false) {
                Some(ahead) => {
                    self.leave_gap();
                    self.coordinate(at, ahead, Some(at));
                }
                None if self.is_dated_phrase(at + 1) => self.gap(at),
                None => self.own(at),
            };
        }
        // "Not until May did Aden and Lund sign": two that stand between the auxiliary and the verb.
        if self.awaits_turned() {
            return self.own(at);
        }
        if self.is_second_date(at) || self.joins_speakers(at) {
            return self.own(at);
        }
        let after_comma = at > 0 && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        if self.joins_deeds(at) {
            self.own(at);
            self.own(at + 1);
            self.skip_to = at + 2;
            return;
        }
        if !after_comma && self.is_except(at) {
            return self.own(at);
        }
        if !self.has_verb() {
            match self.ahead(at + 1, false) {
                Some(Ahead::Verb) => self.promote(),
                // "In May the Swedes landed at Holm, and in July the town burned"
                Some(Ahead::Subject) if after_comma || self.ends_in_participle() => self.promote(),
                _ => {}
            }
        }
        if !self.has_verb() {
            return self.own(at);
        }
        let link = self.here().map(|clause| clause.link);
        // "in what is called the Reed War or the Autumn War, Norland attacked": a second name.
        let is_named_twice = self.is_word(at, &["or"])
            && link == Some(Link::Relative)
            && !after_comma
            && self.pending().is_some();
        if is_named_twice {
            return self.own(at);
        }
        // "after risings in Lund and Ribe, the king announced": the list ends the clause in front.
        let is_front_list = link == Some(Link::Subordinate)
            && !after_comma
            && self.pending().is_some()
            && at > 0
            && self.is_nominal(at - 1)
            && self.is_nominal(at + 1)
            && self.kind(at + 2) == Some(ChunkKind::Mark(','))
            && self.ahead(at + 3, true) == Some(Ahead::Subject);
        if is_front_list {
            return self.own(at);
        }
        let is_object = !after_comma && at > 0 && self.is_nominal(at - 1) && self.joins_objects(at + 1);
        match self.ahead(at + 1, false).filter(|_| !is_object) {
            Some(Ahead::Verb) => {
                // "concluded that it was swallowed, and said so": the one who concluded. "S tore it up in 1983, after oil
                // had been found, and imposed the law": S.
                if self.is_but_of_main(at)
                    || after_comma
                        && (link == Some(Link::Complement)
                            || link == Some(Link::Subordinate)
                                && (self.is_interjected() || self.is_trailing_reason()))
                {
                    self.current = self.parent().unwrap_or(0);
                }
                let goes_on = self.which_goes_on(at);
                let dependent = !goes_on && matches!(link, Some(Link::Relative | Link::Reduced | Link::Free));
                if dependent && (after_comma || link != Some(Link::Relative)) {
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
                if !after_comma && self.is_object_of_those(at) {
                    return self.own(at);
                }
                // "The edition which Lund edited and a printer in Rome published came out"
                if link == Some(Link::Relative) && self.pending().is_some() {
                    let parent = self.parent();
                    self.open(Link::Relative, parent, Some(at));
                    return;
                }
                self.coordinate(at, Ahead::Subject, Some(at));
            }
            None if self.is_gapped(at + 1) => self.gap(at),
            None => self.gap_behind_aside(at),
        }
    }

    /// "earned nothing from it but his salary"
    fn is_except(&self, but: usize) -> bool {
        self.is_word(but, &["but"])
            && but >= 4
            && (but - 4..but).any(|at| self.is_word(at, &["nothing", "nobody", "none", "anything"]))
    }

    /// "to help the farmers and build a railway, the estates": the second verb has the "to" of the first.
    fn joins_deeds(&self, and: usize) -> bool {
        let is_base = self
            .chunks
            .get(and + 1)
            .is_some_and(|verb| verb.kind == ChunkKind::Finite && self.words.is_base_form(verb));
        is_base
            && self.here().is_some_and(|here| {
                here.owned.iter().rev().take(8).any(|&at| self.kind(at) == Some(ChunkKind::Infinitive))
            })
    }

    /// "rose as the mills grew but then fell": what "but" joins is told of what rose.
    fn is_but_of_main(&self, but: usize) -> bool {
        self.is_word(but, &["but"])
            && self.here().is_some_and(|here| {
                let main = here.parent.and_then(|parent| self.clauses.get(parent));
                here.link == Link::Subordinate
                    && here.verb.is_some()
                    && here.opener.is_some_and(|opener| {
                        self.is_word(opener, &["after", "as", "because", "before", "when", "while"])
                    })
                    && main.is_some_and(|main| main.verb.is_some() && main.verb < here.opener)
            })
    }

    /// "Those who had seen tanks in Budapest and Prague saw": the verb is that of "those".
    fn is_object_of_those(&self, and: usize) -> bool {
        self.here().is_some_and(|here| here.link == Link::Relative)
            && self.pending().is_some()
            && and > 0
            && self.is_nominal(and - 1)
            && self.finites(and + 1) == 1
            && self.kind(and + 1) == Some(ChunkKind::Noun)
            && self.kind(and + 2) == Some(ChunkKind::Finite)
    }

    /// "made them build a church, which was built on the hill, and was consecrated": the church was.
    fn which_goes_on(&self, and: usize) -> bool {
        let is_passive = |verb: Option<usize>| {
            verb.and_then(|verb| self.chunks.get(verb)).is_some_and(|verb| self.words.is_passive(verb))
        };
        let main = self.parent().and_then(|parent| self.clauses.get(parent));
        self.here().is_some_and(|here| here.link == Link::Relative && is_passive(here.verb))
            && is_passive(Some(and + 1))
            && main.is_some_and(|main| main.verb.is_some() && !is_passive(main.verb))
            && self.pending().is_none()
    }

    /// "said he and Marie had left": both of whom it is said.
    fn joins_speakers(&self, and: usize) -> bool {
        let Some(pronoun) = and.checked_sub(1) else { return false };
        let says = pronoun.checked_sub(1).and_then(|verb| self.chunks.get(verb)).is_some_and(|verb| {
            matches!(verb.kind, ChunkKind::Finite | ChunkKind::Gerund) && self.words.is_reporting(verb)
        });
        says && self.is_word(and, &["and"])
            && self.is_word(pronoun, &["he", "she", "they", "we", "i"])
            && self.is_nominal(and + 1)
            && self.kind(and + 2) == Some(ChunkKind::Finite)
    }

    /// "launched in October and November 1957, frightened", "rebuilt in 1510 and again in 1568,": both dates are of the
    /// participle.
    fn is_second_date(&self, and: usize) -> bool {
        let is_time = |at: usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let again = and + 1 + usize::from(self.is_word(and + 1, &["again", "later", "finally"]));
        let time = again + usize::from(self.kind(again) == Some(ChunkKind::Preposition));
        let is_inner = self
            .here()
            .is_some_and(|clause| matches!(clause.link, Link::Reduced | Link::Relative | Link::Free));
        is_inner
            && and.checked_sub(1).is_some_and(is_time)
            && is_time(time)
            && matches!(self.kind(time + 1), None | Some(ChunkKind::Mark(_)))
    }

    /// Opens a clause on the level of the current one.
    pub(super) fn coordinate(&mut self, at: usize, ahead: Ahead, opener: Option<usize>) {
        let Some(here) = self.here() else { return };
        let (link, parent) = (here.link, here.parent);
        let shared = (ahead == Ahead::Verb).then_some(self.current);
        let (link, parent) = match (link, ahead) {
            (Link::Relative | Link::Reduced | Link::Gapped | Link::Free, Ahead::Subject) => {
                (Link::Main, Some(self.root()))
            }
            (Link::Reduced | Link::Gapped | Link::Free, Ahead::Verb) => (Link::Main, Some(self.root())),
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

    pub(super) fn subordinator(&mut self, at: usize) {
        // "because of"
        // "ruled that keeping them out was a crime": the gerund is a subject.
        let is_preposition = self.is_word(at + 1, &["of"])
            || matches!(self.kind(at + 1), Some(ChunkKind::Gerund | ChunkKind::Participle))
                && !self.is_word(at, &["that"]);
        if is_preposition || self.ahead(self.behind_date(at + 1), false).is_none() {
            return self.own(at);
        }
        let parent = Some(self.current);
        let is_that = self.is_word(at, &["that"]) && !self.is_same_year(at) && !self.is_behind_so(at)
            || self.is_word(at, &["how", "why", "whether", "what"])
                && self.here().is_some_and(|clause| {
                    clause.verb.is_some() && clause.verb == clause.owned.last().copied()
                });
        let link = if is_that && self.has_verb() { Link::Complement } else { Link::Subordinate };
        self.open(link, parent, Some(at));
    }

    /// "in 1060, the same year (that) the king died"
    fn is_same_year(&self, that: usize) -> bool {
        let is_time = |time: &Chunk| matches!(time.kind, ChunkKind::Time(_)) && self.words.is_length(time);
        let time = that.checked_sub(1).and_then(|time| self.chunks.get(time));
        self.is_word(that, &["that"]) && time.is_some_and(is_time)
    }

    /// "so impeded the king (that) he sold it"
    fn is_behind_so(&self, that: usize) -> bool {
        let verb = self.here().and_then(|clause| clause.verb).and_then(|verb| self.chunks.get(verb));
        self.is_word(that, &["that"]) && verb.is_some_and(|verb| self.words.is_so(verb))
    }

    /// "until 1952, [at which time] the club moved": when.
    fn is_when(&self, which: usize) -> bool {
        let is_led =
            which.checked_sub(1).is_some_and(|at| self.is_word(at, &["at", "during", "after", "by"]));
        is_led
            && self.is_word(which, &["which"])
            && self.is_word(which + 1, &["time", "point"])
            && self.ahead(which + 2, false) == Some(Ahead::Subject)
    }

    pub(super) fn relative(&mut self, at: usize) {
        if self.is_when(at) {
            if let Some(clause) = self.clauses.get_mut(self.current) {
                clause.owned.pop();
            }
            let parent = Some(self.current);
            self.open(Link::Subordinate, parent, Some(at - 1));
            self.skip_to = at + 2;
            return;
        }
        if self.ahead(at + 1, false).is_none() {
            return self.own(at);
        }
        let reports = self.here().and_then(|clause| clause.verb).and_then(|verb| self.chunks.get(verb));
        let said_that = self.is_word(at, &["that", "what", "how"])
            && reports.is_some_and(|verb| self.words.is_reporting(verb));
        // "which he built and which was opened": about the same.
        if at > 0
            && self.is_coordinator(at - 1)
            && let Some(first) =
                self.here().filter(|clause| clause.link == Link::Relative && clause.verb.is_some())
        {
            let (parent, antecedent) = (first.parent, first.antecedent);
            self.open(Link::Relative, parent, Some(at)).antecedent = antecedent;
            return;
        }
        // "in 1060, the same year that the king died"
        if self.has_verb() && (self.is_same_year(at) || self.is_behind_so(at)) {
            let parent = Some(self.current);
            self.open(Link::Subordinate, parent, Some(at));
            return;
        }
        // "It was not until the early 20th century that its worth was seen"
        let antecedent = self.last_nominal().filter(|&noun| !self.is_word(noun, &["it", "there"]));
        let parent = Some(self.current);
        // "under which": the preposition goes with it, but "came to what is today Norland".
        let is_what = self.is_word(at, &["what"]) && self.is_behind_verb();
        let preposition = self.clauses.get_mut(self.current).filter(|_| !is_what).and_then(|clause| {
            let last = clause.owned.last().copied()?;
            let is_preposition =
                self.chunks.get(last).is_some_and(|chunk| chunk.kind == ChunkKind::Preposition);
            if is_preposition { clause.owned.pop() } else { None }
        });
        // "worked out how ...", "asked what ...": nothing stands between the verb and the word.
        // "reminded the government that the lease ran out"
        let is_told = self.is_word(at, &["that"])
            && at >= 2
            && self.is_nominal(at - 1)
            && self.here().is_some_and(|clause| clause.verb == Some(at - 2))
            && reports.is_some_and(|verb| self.words.is_informing(verb));
        let is_direct = is_told
            || self.is_behind_verb() && self.is_word(at, &["what", "how", "why", "where", "that", "who"]);
        let link = if said_that || is_direct { Link::Complement } else { Link::Relative };
        let clause = self.open(link, parent, Some(preposition.unwrap_or(at)));
        clause.antecedent = antecedent;
        if preposition.is_some() || is_what && link == Link::Relative {
            // "in which the Russians": what it is about is not its subject.
            clause.antecedent = None;
        }
    }
}
