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
        if let Some(comma) = self.having_before(at) {
            return self.open_having(at, comma);
        }
        if let Some(comma) = self.having_behind(at) {
            return self.open_having_behind(at, comma);
        }
        match self.kind(at) {
            Some(ChunkKind::Gerund) if self.is_dating(at) => self.open_dating(at),
            Some(ChunkKind::Gerund) if self.is_trailing(at) => self.open_trailing(at),
            Some(ChunkKind::Gerund) if self.is_trailing_pair(at) => self.skip_into_trailing(at + 2),
            Some(ChunkKind::Gerund) if self.is_absolute(at) => self.open_absolute(at),
            Some(ChunkKind::Coordinator) if self.goes_on_trailing(at) => self.skip_into_trailing(at + 1),
            Some(ChunkKind::Mark('(' | '[')) => self.open_aside(at),
            Some(ChunkKind::Mark(')' | ']')) => self.close_aside(at),
            Some(ChunkKind::Mark(',')) if !self.ends_interruption(at) => self.comma(at),
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
            Some(ChunkKind::Preposition | ChunkKind::Subordinator) if self.is_capacity(at) => self.own(at),
            Some(ChunkKind::Subordinator)
                if self.is_office_of(at)
                    || self.is_word(at, &["after", "before", "since", "until", "till", "once"])
                        && (self.is_inside_relative(at) || self.leads_noun(at))
                    || self.is_word(at, &["after", "before"]) && self.is_inside_subject(at) =>
            {
                self.own(at);
            }
            Some(ChunkKind::Subordinator) => self.subordinator(at),
            Some(ChunkKind::Preposition | ChunkKind::Adverb) if self.is_than_of_sooner(at) => {
                self.open(Link::Subordinate, Some(0), Some(at));
            }
            Some(ChunkKind::Preposition)
                if self.is_word(at, &["after", "before", "since", "until", "till", "as", "once"])
                    && self.ahead(self.behind_date(at + 1), true) == Some(Ahead::Subject)
                    && self.is_one_noun(self.behind_date(at + 1))
                    && (self.has_verb() || self.finites(at + 1) > 1)
                    && !self.is_inside_subject(at)
                    && !self.is_inside_relative(at)
                    && !self.leads_noun(at)
                    && !self.turns_ahead(at) =>
            {
                self.subordinator(at);
            }
            // "kept still once the king had signed"
            Some(ChunkKind::Adverb)
                if self.is_word(at, &["once"])
                    && self.has_verb()
                    && at > 0
                    && !matches!(self.kind(at - 1), Some(ChunkKind::Coordinator | ChunkKind::Mark(_)))
                    && self.ahead(at + 1, true) == Some(Ahead::Subject)
                    && self.is_one_noun(at + 1) =>
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
            Some(ChunkKind::Noun) if self.is_moment(at) => self.open_moment(at),
            Some(ChunkKind::Finite) => self.finite(at),
            Some(ChunkKind::Participle) => self.participle(at),
            // "By the time the war ended"
            Some(ChunkKind::Preposition) if self.opens_time(at) => {
                let parent = Some(self.current);
                self.open(Link::Subordinate, parent, Some(at));
            }
            _ => self.own_aim(at),
        }
    }

    /// "who [as regent] could not wait", "who had served [as a guard] was found"
    fn is_office_of(&self, at: usize) -> bool {
        self.is_office_in_relative(at) || self.is_regent(at)
    }

    fn is_regent(&self, at: usize) -> bool {
        self.is_word(at, &["as"])
            && self.here().is_some_and(|here| {
                here.link == Link::Relative && here.verb.is_none() && here.owned.is_empty()
            })
            && self.chunks.get(at + 1).is_some_and(|chunk| self.words.is_title(chunk))
            && self.kind(at + 2) == Some(ChunkKind::Finite)
    }

    /// "His term [as governor] expired", "her work as a spy in Lund began": what somebody is stands inside the subject.
    fn is_capacity(&self, at: usize) -> bool {
        const CAPACITIES: &[&str] = &[
            "appointment",
            "apprenticeship",
            "career",
            "commission",
            "confirmation",
            "contract",
            "coronation",
            "debut",
            "duties",
            "election",
            "employment",
            "fame",
            "inauguration",
            "installation",
            "job",
            "life",
            "mandate",
            "mission",
            "name",
            "nomination",
            "period",
            "position",
            "post",
            "power",
            "recognition",
            "reign",
            "reputation",
            "role",
            "rule",
            "selection",
            "service",
            "spell",
            "stay",
            "status",
            "stint",
            "success",
            "tenure",
            "term",
            "time",
            "training",
            "use",
            "work",
            "years",
        ];
        /// So many phrases may say of what.
        const LONGEST: usize = 6;
        let is_free = self
            .here()
            .is_some_and(|here| here.verb.is_none() && here.owned.last().is_some_and(|last| last + 1 == at));
        let held = at.checked_sub(1).and_then(|before| self.chunks.get(before));
        let is_held_by = |held: Option<&Chunk>| {
            held.is_some_and(|held| held.is_nominal() && self.words.is_headed(held, CAPACITIES))
        };
        // "the use of the palace as a prison"
        let used = at.checked_sub(3).filter(|used| self.is_word(used + 1, &["of"]));
        let is_held = is_free
            && self.is_word(at, &["as"])
            && (is_held_by(held) || is_held_by(used.and_then(|used| self.chunks.get(used))));
        let first = self.chunks.get(at + 1).filter(|_| is_held && self.is_nominal(at + 1));
        first.is_some_and(|first| {
            self.words.is_title(first) || self.words.is_somebody(first) || used.is_some()
        }) && (at + 2..at + 2 + LONGEST)
            .find(|&next| !self.is_nominal(next) && self.kind(next) != Some(ChunkKind::Preposition))
            .is_some_and(|next| self.kind(next) == Some(ChunkKind::Finite))
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

    /// The nearest phrase in front of a relative word. "The town he took, which surrendered": not the one who took it.
    fn before_contact(&self, at: usize) -> Option<usize> {
        const ACTING: &[&str] = &["he", "she", "they", "we"];
        let owned = &self.here()?.owned;
        let mut nominal = owned.iter().rev().take(6).copied().filter(|&noun| self.is_nominal(noun));
        let thing = self.before_dashes(owned).or_else(|| self.before_land(owned, at));
        let nearest = thing.or_else(|| nominal.next())?;
        let is_acting = nearest + 1 < at && self.is_word(nearest, ACTING);
        nominal.next().filter(|&noun| is_acting && noun + 1 == nearest).or(Some(nearest))
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

    /// A semicolon, a colon or a dash.
    pub(super) fn strong(&mut self, at: usize) {
        let is_semicolon = self.kind(at) == Some(ChunkKind::Mark(';'));
        // "married three times: Anna Holm in 1941, Berta Lund in 1948"
        let lists = self.kind(at) == Some(ChunkKind::Mark(':')) && self.has_verb();
        let is_dated = self.here().is_some_and(|clause| {
            clause.owned.iter().rev().take(12).any(|&at| matches!(self.kind(at), Some(ChunkKind::Time(_))))
        });
        if lists
            && !is_dated
            && self.is_dated_phrase(at + 1)
            && self.is_gap_closed(at + 1)
            && self.ahead(at + 1, false) != Some(Ahead::Subject)
            && !self.is_counted_subject()
        {
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

    /// "Two things changed his mind: the mutiny in 1797": what is listed is the subject once more.
    fn is_counted_subject(&self) -> bool {
        self.here().is_some_and(|here| {
            let subject = here.subject.clone().and_then(|subject| self.chunks.get(subject.start));
            let object = here.verb.and_then(|verb| self.chunks.get(verb + 1));
            subject.is_some_and(|subject| self.words.is_so_many(subject))
                && object.is_some_and(|object| object.is_nominal() && !self.words.is_so_many(object))
        })
    }

    pub(super) fn subordinator(&mut self, at: usize) {
        // "because of"
        // "ruled that keeping them out was a crime": the gerund is a subject.
        let is_preposition = self.is_word(at + 1, &["of"])
            || matches!(self.kind(at + 1), Some(ChunkKind::Gerund | ChunkKind::Participle))
                && !self.is_word(at, &["that"])
                && !self.is_of_subject(at);
        // "Since the coup of May 1961 the army had ruled": two nouns, and one verb.
        let leads_event = self.is_word(at, &["since", "until", "after", "before"])
            && self.is_nominal(at + 1)
            && self.is_word(at + 2, &["of"])
            && matches!(self.kind(at + 3), Some(ChunkKind::Time(_)))
            && self.is_nominal(at + 4)
            && self.kind(at + 5) == Some(ChunkKind::Finite)
            && self.here().is_some_and(|here| here.owned.is_empty() && here.verb.is_none());
        if leads_event {
            return self.own(at);
        }
        let aside = self.aside_behind(at);
        // "could hardly let that pass"
        let is_let = self.is_word(at, &["that"])
            && self.here().and_then(|here| here.verb).is_some_and(|verb| {
                verb + 1 == at && self.chunks.get(verb).is_some_and(|verb| self.words.is_letting(verb))
            });
        if is_let
            || is_preposition
            || aside.is_none() && self.ahead(self.behind_date(at + 1), false).is_none()
        {
            return self.own(at);
        }
        self.skip_to = aside.unwrap_or(self.skip_to);
        if self.tells_after(at) {
            return;
        }
        if let Some(teller) = self.teller_of(at) {
            self.current = teller;
            self.open(Link::Complement, Some(teller), Some(at));
            return;
        }
        let parent = Some(self.current);
        let is_that = self.is_word(at, &["that"]) && !self.is_same_year(at) && !self.is_behind_so(at)
            || self.is_word(at, &["how", "why", "whether", "what"])
                && self.here().is_some_and(|clause| {
                    clause.verb.is_some() && clause.verb == clause.owned.last().copied()
                });
        // "on 3 May 1808, the day that the bridge fell"
        let is_of_moment = at > 0 && self.chunks.get(at - 1).is_some_and(|chunk| self.words.is_moment(chunk));
        let link =
            if is_that && self.has_verb() && !is_of_moment { Link::Complement } else { Link::Subordinate };
        self.open(link, parent, Some(at));
    }

    /// "until, overcome by doubt, he left": the phrase between commas is passed over, the clause goes on behind it.
    fn aside_behind(&self, opener: usize) -> Option<usize> {
        if self.kind(opener + 1) != Some(ChunkKind::Mark(',')) {
            return None;
        }
        let comma = (opener + 2..opener + 9).find(|&at| {
            !matches!(
                self.kind(at),
                Some(
                    ChunkKind::Noun
                        | ChunkKind::Pronoun
                        | ChunkKind::Participle
                        | ChunkKind::Gerund
                        | ChunkKind::Preposition
                        | ChunkKind::Adverb
                        | ChunkKind::Adjective
                )
            )
        })?;
        let closes = self.kind(comma) == Some(ChunkKind::Mark(','));
        (closes && self.ahead(comma + 1, false) == Some(Ahead::Subject)).then_some(comma + 1)
    }

    /// "He announced on 3 May, a day after the fire had broken out, [that Lund would rise]": the clause that tells it.
    fn teller_of(&self, that: usize) -> Option<usize> {
        let here = self.here().filter(|here| here.link == Link::Subordinate && here.verb.is_some())?;
        let behind_comma = that > 0 && self.kind(that - 1) == Some(ChunkKind::Mark(','));
        let teller = here.parent.filter(|_| behind_comma && self.is_word(that, &["that"]))?;
        let verb = self.clauses.get(teller)?.verb.and_then(|verb| self.chunks.get(verb))?;
        let is_told = self
            .clauses
            .iter()
            .any(|clause| clause.link == Link::Complement && clause.parent == Some(teller));
        // "He was told after the fire broke out, that"
        let is_aside = here.opener.is_some_and(|opener| {
            (opener.saturating_sub(3)..opener).any(|at| self.kind(at) == Some(ChunkKind::Mark(',')))
        });
        // "Nobody had foreseen, when they met in May, that": nothing of what was foreseen stands before.
        let is_open = self.clauses.get(teller).is_some_and(|clause| {
            let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
            behind.iter().all(|&at| matches!(self.kind(at), Some(ChunkKind::Mark(',') | ChunkKind::Adverb)))
        });
        (is_aside && !is_told && (is_open || self.words.is_reporting(verb))).then_some(teller)
    }

    /// "It was not until Norland had signed [that the last of them left]": what happened then is told by a clause of its own.
    fn tells_after(&mut self, that: usize) -> bool {
        let Some(outer) = self.here().and_then(|here| {
            let is_when = here.link == Link::Subordinate
                && here.verb.is_some()
                && here
                    .opener
                    .is_some_and(|opener| self.is_word(opener, &["until", "till", "after", "when"]));
            here.parent.filter(|_| is_when && self.is_word(that, &["that"]))
        }) else {
            return false;
        };
        let is_it = self.clauses.get(outer).is_some_and(|outer| {
            let is_bare = outer.verb.is_some_and(|verb| {
                outer.owned.last() == Some(&verb)
                    || outer
                        .owned
                        .last()
                        .is_some_and(|&last| last == verb + 1 && self.is_word(last, &["not", "only"]))
            });
            is_bare && outer.subject.clone().is_some_and(|subject| self.is_word(subject.start, &["it"]))
        });
        if is_it {
            self.open(Link::Main, Some(outer), Some(that));
        }
        is_it
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

    /// The relative clause that another goes on from: the current one, or "who came after the war was over but who" the one
    /// around it that begins with the same word.
    fn relative_before(&self, at: usize) -> Option<&Clause> {
        const WORDS: [&[&str]; 3] = [&["who"], &["which"], &["that"]];
        let is_same =
            |first: usize| WORDS.iter().any(|word| self.is_word(first, word) && self.is_word(at, word));
        let mut index = self.current;
        for _ in 0..3 {
            let clause = self.clauses.get(index)?;
            if clause.link == Link::Relative {
                let is_near = index == self.current || clause.opener.is_some_and(is_same);
                return Some(clause).filter(|clause| clause.verb.is_some() && is_near);
            }
            if !matches!(clause.link, Link::Subordinate | Link::Complement | Link::Free | Link::Reduced) {
                return None;
            }
            index = clause.parent?;
        }
        None
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
        // "who [with Karl and Ida] had built it": the verb is of "who".
        let behind_pair = self.behind_pair(at + 1).or_else(|| self.interrupted(at));
        if behind_pair.is_none() && self.ahead(at + 1, false).is_none() {
            return self.own(at);
        }
        if self.tells_after(at) {
            return;
        }
        self.skip_to = behind_pair.unwrap_or(self.skip_to);
        let reports = self.here().and_then(|clause| clause.verb).and_then(|verb| self.chunks.get(verb));
        let said_that = self.is_word(at, &["that", "what", "how"])
            && reports.is_some_and(|verb| self.words.is_reporting(verb))
            && !self.lacks_what_stands_before(at)
            && !self.is_without_subject(at);
        // "which he built and which was opened": about the same.
        if at > 0
            && self.is_coordinator(at - 1)
            && let Some(first) = self.relative_before(at)
        {
            let (parent, antecedent) = (first.parent, first.antecedent);
            // "of which he had been the author and which the king had put aside"
            let about = antecedent.or_else(|| {
                let opener = first.opener?;
                let owned = &self.clauses.get(parent?)?.owned;
                owned.iter().rev().copied().find(|&at| at < opener && self.is_nominal(at))
            });
            self.open(Link::Relative, parent, Some(at)).antecedent = about;
            return;
        }
        // "in 1060, the same year that the king died"
        if self.has_verb() && (self.is_same_year(at) || self.is_behind_so(at)) {
            let parent = Some(self.current);
            self.open(Link::Subordinate, parent, Some(at));
            return;
        }
        // "It was not until the early 20th century that its worth was seen"
        let antecedent = self.before_contact(at).filter(|&noun| !self.is_word(noun, &["it", "there"]));
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
