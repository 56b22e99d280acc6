//! What "and", "or", "but" join: two phrases, two verbs of one subject, or two clauses.

use super::ahead::Ahead;
use super::splitter::Splitter;
use super::{Link, Words};
use crate::language::ChunkKind;

/// A phrase in front of a clause, its participle, where the clause goes on, and with what.
struct Front {
    noun: usize,
    verb: usize,
    goes_on: usize,
    ahead: Ahead,
}

impl<W: Words> Splitter<'_, W> {
    /// "and Spain and Portugal five years later": whether a member has no more than the first of two.
    fn has_one_phrase(&self) -> bool {
        let is_joint =
            |at: usize| matches!(self.kind(at), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')));
        self.here().is_some_and(|here| here.owned.iter().take(4).filter(|&&at| !is_joint(at)).count() == 1)
    }

    pub(super) fn coordinator(&mut self, at: usize) {
        if self.here().is_some_and(|clause| clause.link == Link::Gapped) {
            return match self.ahead(at + 1, false) {
                Some(ahead) => {
                    self.leave_gap();
                    self.coordinate(at, ahead, Some(at));
                }
                None if self.joins_pair(at) && self.has_one_phrase() || self.awaits_date() => self.own(at),
                None if self.is_dated_phrase(at + 1) => self.gap(at),
                None => self.gap_behind_aside(at),
            };
        }
        // "during and after the war", and "Not until May did Aden and Lund sign": two that stand between the auxiliary and the
        // verb.
        let is_preposition = |at: usize| self.kind(at) == Some(ChunkKind::Preposition);
        let joins_prepositions = at > 0 && is_preposition(at - 1) && is_preposition(at + 1);
        if joins_prepositions || self.awaits_turned() || self.is_second_date(at) || self.joins_speakers(at) {
            return self.own(at);
        }
        if self.goes_on_reduced(at) || self.takes_deeds(at) {
            return;
        }
        if let Some(front) = self.front_behind(at) {
            return self.open_behind_front(at, &front);
        }
        let after_comma = at > 0 && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        if !after_comma && self.is_except(at) {
            return self.own(at);
        }
        if let Some(verb) = self.passive_behind_date(at) {
            return self.open_passive(at, verb);
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
        if !after_comma && self.pending().is_some() && (self.is_named_twice(at) || self.is_front_list(at)) {
            return self.own(at);
        }
        // "and 26 January was fixed as the day": the date is what was fixed.
        if self.chunks.get(at + 1).is_some_and(|chunk| self.words.is_date(chunk))
            && self.kind(at + 2) == Some(ChunkKind::Finite)
            && self.has_verb()
        {
            return self.coordinate(at, Ahead::Subject, Some(at));
        }
        if !after_comma && self.is_member_before_verb(at + 1) {
            return self.gap(at);
        }
        if link == Some(Link::Relative) && !after_comma && self.is_phrase_before_pending(at) {
            return self.own(at);
        }
        let is_object = !after_comma && self.joins_object(at);
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

    /// "and later to Lund \[and Ribe in 1910\]": the member that has begun has no date yet.
    fn awaits_date(&self) -> bool {
        self.here().is_some_and(|here| {
            here.opener.is_some_and(|opener| self.is_word(opener, &["and"]))
                && here.owned.iter().all(|&at| !matches!(self.kind(at), Some(ChunkKind::Time(_))))
        })
    }

    /// "met Rossi and other sculptors in 1874 and studied", "sold the castle and the land his father had won": what "and" joins
    /// is done to as well.
    fn joins_object(&self, and: usize) -> bool {
        and > 0
            && self.is_nominal(and - 1)
            && (self.joins_objects(and + 1) || self.is_made_by_another(and + 1))
    }

    /// "and by the treaty of Lund, signed in May, the duchies passed to Kora": the phrase in front of the next clause, with a
    /// participle and its date.
    fn front_behind(&self, and: usize) -> Option<Front> {
        const LONGEST: usize = 8;
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let is_time = |at: usize| matches!(self.kind(at), Some(ChunkKind::Time(_)));
        let leads = self.kind(and + 1) == Some(ChunkKind::Preposition) && self.is_nominal(and + 2);
        if !(leads && self.has_verb() && self.is_word(and, &["and", "but"])) {
            return None;
        }
        let mut noun = and + 2;
        while noun < and + LONGEST
            && self.kind(noun + 1) == Some(ChunkKind::Preposition)
            && self.is_nominal(noun + 2)
        {
            noun += 2;
        }
        let verb = noun + 1 + usize::from(is_comma(noun + 1));
        let may_be = self.kind(verb) == Some(ChunkKind::Participle)
            || self
                .chunks
                .get(verb)
                .is_some_and(|chunk| chunk.kind == ChunkKind::Finite && self.words.may_be_participle(chunk));
        let is_phrase = |at: usize| {
            self.is_nominal(at)
                || is_time(at)
                || matches!(self.kind(at), Some(ChunkKind::Preposition | ChunkKind::Adverb))
        };
        let time = (verb + 1..verb + LONGEST).take_while(|&at| is_phrase(at)).find(|&at| is_time(at))?;
        let is_closed = is_comma(time + 1);
        let goes_on = time + 1 + usize::from(is_closed);
        let is_paired = is_closed || !is_comma(noun + 1);
        let verb_next = matches!(self.kind(goes_on), Some(ChunkKind::Finite | ChunkKind::Participle));
        let ahead = if verb_next { Some(Ahead::Verb) } else { self.ahead(goes_on, false) };
        ahead.filter(|_| may_be && is_paired).map(|ahead| Front { noun, verb, goes_on, ahead })
    }

    /// Opens the clause behind such a phrase, and in it the one of the participle.
    fn open_behind_front(&mut self, and: usize, front: &Front) {
        self.coordinate(and, front.ahead, Some(and));
        let main = self.current;
        (and + 1..=front.noun).for_each(|at| self.own(at));
        let inner = self.open(Link::Reduced, Some(main), None);
        inner.antecedent = Some(front.noun);
        inner.verb = Some(front.verb);
        inner.owned.extend(front.verb..front.goes_on);
        self.current = main;
        self.skip_to = front.goes_on;
    }

    /// "in what is called the Reed War or the Autumn War, Norland attacked": a second name.
    fn is_named_twice(&self, or: usize) -> bool {
        self.is_word(or, &["or"]) && self.here().is_some_and(|clause| clause.link == Link::Relative)
    }

    /// "after risings in Lund and Ribe, the king announced", "had asked that it go to his sons and brothers upon his death in
    /// 1193, the queen kept": the list ends the clause in front.
    fn is_front_list(&self, and: usize) -> bool {
        const LONGEST: usize = 8;
        let is_phrase = |at: &usize| {
            self.is_nominal(*at)
                || matches!(self.kind(*at), Some(ChunkKind::Preposition | ChunkKind::Time(_)))
        };
        let is_dependent =
            self.here().is_some_and(|clause| matches!(clause.link, Link::Complement | Link::Subordinate));
        let comma = (and + 2..and + LONGEST).find(|at| !is_phrase(at));
        is_dependent
            && and > 0
            && self.is_nominal(and - 1)
            && self.is_nominal(and + 1)
            && comma.is_some_and(|comma| {
                self.kind(comma) == Some(ChunkKind::Mark(','))
                    && self.ahead(comma + 1, true) == Some(Ahead::Subject)
            })
    }

    /// "who led men through Vikland [and into Kora in 1819], often called": the verb behind the comma is the one waited for.
    fn is_phrase_before_pending(&self, and: usize) -> bool {
        const LONGEST: usize = 10;
        let is_phrase = |at: &usize| {
            self.is_nominal(*at)
                || matches!(self.kind(*at), Some(ChunkKind::Preposition | ChunkKind::Time(_)))
        };
        let comma = (and + 1..and + LONGEST).find(|at| !is_phrase(at));
        self.kind(and + 1) == Some(ChunkKind::Preposition)
            && self.pending().is_some_and(|pending| self.has_subject(pending))
            && self.finites(and + 1) == 1
            && comma.is_some_and(|comma| {
                let verb = comma + 1 + usize::from(self.kind(comma + 1) == Some(ChunkKind::Adverb));
                self.kind(comma) == Some(ChunkKind::Mark(',')) && self.kind(verb) == Some(ChunkKind::Finite)
            })
    }

    /// "was sold in 1930 and[, in 1932,] demolished": the participle behind the date, which shares the auxiliary.
    fn passive_behind_date(&self, and: usize) -> Option<usize> {
        let is_comma = |at: usize| self.kind(at) == Some(ChunkKind::Mark(','));
        let first = and + 1 + usize::from(is_comma(and + 1));
        let time = first + usize::from(self.kind(first) == Some(ChunkKind::Preposition));
        let verb = time + 1 + usize::from(is_comma(time + 1));
        let is_paired = is_comma(and + 1) == is_comma(time + 1);
        (self.is_word(and, &["and", "but"])
            && is_paired
            && matches!(self.kind(time), Some(ChunkKind::Time(_)))
            && self.kind(verb) == Some(ChunkKind::Participle)
            && self.is_dated_passive())
        .then_some(verb)
    }

    /// Opens the clause of that participle, with its date in front.
    fn open_passive(&mut self, and: usize, verb: usize) {
        self.open_trailing(verb);
        let times = (and + 1..verb).filter(|&at| !matches!(self.kind(at), Some(ChunkKind::Mark(_))));
        let times: Vec<usize> = times.collect();
        if let Some(clause) = self.clauses.get_mut(self.current) {
            clause.owned.splice(0..0, times);
        }
        self.skip_to = verb + 1;
    }

    /// "earned nothing from it but his salary"
    fn is_except(&self, but: usize) -> bool {
        self.is_word(but, &["but"])
            && but >= 4
            && (but - 4..but).any(|at| self.is_word(at, &["nothing", "nobody", "none", "anything"]))
    }

    /// Takes the second of two deeds with the first. Whether it was one.
    fn takes_deeds(&mut self, and: usize) -> bool {
        let joins = self.joins_deeds(and);
        if joins {
            self.own(and);
            self.own(and + 1);
            self.skip_to = and + 2;
        }
        joins
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
}
