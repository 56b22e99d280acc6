//! Words that join: "that", "as", "since", "before", "after": a conjunction where a clause follows, else a preposition or
//! a pronoun.

use super::Tagger;
use crate::language::tag::{Tag, Tense};
use crate::language::word_class::{Classes, Form, Usage};

impl Tagger<'_> {
    pub(super) fn that(&self, at: usize) -> Tag {
        let next = self.after(at);
        let next_is_verb = next.is_some_and(|next| self.looks_finite(next));
        let next_is_noun = next.is_some_and(|next| {
            let classes = self.entry(next).classes;
            self.tag(next) != Tag::Name
                && classes.has(Classes::NOUN)
                && !classes.has(Classes::PLURAL)
                && !classes.is_closed()
        });
        if self.is_that_time(at) {
            return Tag::Determiner;
        }
        let Some(before) = self.head_before(at) else {
            // "That last section was opened"
            let is_last = next.is_some_and(|next| {
                self.is_any(next, &["first", "last", "second", "same", "very"])
                    && self.after(next).is_some_and(|noun| self.entry(noun).may_be_noun())
            });
            return if next_is_noun || is_last { Tag::Determiner } else { Tag::Pronoun };
        };
        match self.tag(before) {
            Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number | Tag::Adjective if next_is_verb => {
                Tag::Relative
            }
            Tag::Noun | Tag::Name if self.is_content_noun(before) => Tag::Subordinator,
            Tag::Noun | Tag::Name if self.is_told(at, before) => Tag::Subordinator,
            Tag::Noun | Tag::Name => Tag::Relative,
            // "complained in 1822 that cotton took longer"
            Tag::Number if self.is_year(before) => Tag::Subordinator,
            Tag::Preposition => {
                // "in that same class"
                let is_same = next.is_some_and(|next| self.is_any(next, &["same", "very"]));
                if next_is_noun || is_same { Tag::Determiner } else { Tag::Pronoun }
            }
            // "a medium called advertising that fills", "a party arose that led"
            Tag::Verb
                if next_is_verb
                    && (self.tense(before) == Some(Tense::Gerund) && self.is_called(before - 1)
                        || self.entry(before).usage().has(Usage::INTRANSITIVE)) =>
            {
                Tag::Relative
            }
            Tag::Verb | Tag::Auxiliary if next_is_verb => Tag::Pronoun,
            Tag::Mark if next_is_verb => Tag::Relative,
            Tag::Mark | Tag::Coordinator if next_is_noun => Tag::Determiner,
            Tag::Verb | Tag::Adjective | Tag::Mark | Tag::Coordinator | Tag::Particle => Tag::Subordinator,
            // "One effect was that Prime Minister Anna Holm resigned"
            Tag::Auxiliary if next_is_noun && self.tells_behind_that(at) => Tag::Subordinator,
            _ if next_is_noun => Tag::Determiner,
            _ => Tag::Subordinator,
        }
    }

    /// "was that Prime Minister Holm resigned", "is that trade will grow": a noun, and a verb of its own before any comma.
    fn tells_behind_that(&self, at: usize) -> bool {
        const FAR: usize = 14;
        (at + 2..self.all.end.min(at + FAR))
            .take_while(|&next| {
                !self.is_mark(next, ',')
                    && !self.is_mark(next, ';')
                    && !self.entry(next).classes.has(Classes::WH.with(Classes::COORDINATOR))
            })
            .any(|next| self.looks_finite(next))
    }

    /// "initialled that afternoon, was signed": a time, and no clause behind it.
    fn is_that_time(&self, at: usize) -> bool {
        const TIMES: [&str; 12] = [
            "afternoon",
            "autumn",
            "day",
            "evening",
            "month",
            "morning",
            "night",
            "spring",
            "summer",
            "week",
            "winter",
            "year",
        ];
        let closes = |end: usize| {
            self.is_any(end, &["and", "at", "by", "in", "on", "with"])
                || self
                    .tokens
                    .get(end)
                    .is_some_and(|token| matches!(token.kind, crate::text::TokenKind::Mark(',' | '.' | ';')))
        };
        self.after(at).is_some_and(|noun| self.is_any(noun, &TIMES) && closes(noun + 1))
    }

    /// "said on Monday evening that", "told a meeting that": what follows was said.
    fn is_told(&self, at: usize, before: usize) -> bool {
        const TIMES: [&str; 12] = [
            "evening",
            "morning",
            "night",
            "afternoon",
            "week",
            "month",
            "year",
            "years",
            "day",
            "days",
            "fortnight",
            "spring",
        ];
        const TELLING: [&str; 14] = [
            "said",
            "told",
            "announced",
            "reported",
            "agreed",
            "warned",
            "declared",
            "promised",
            "informed",
            "assured",
            "stated",
            "revealed",
            "argued",
            "insisted",
        ];
        if self.is_any(before, &TIMES) {
            return true;
        }
        let window = at.saturating_sub(7).max(self.all.start)..before;
        window.rev().find(|&at| self.tag(at) == Tag::Verb).is_some_and(|verb| self.is_any(verb, &TELLING))
    }

    /// "the fact that", "a claim that": what follows says the content.
    fn is_content_noun(&self, at: usize) -> bool {
        const NOUNS: [&str; 30] = [
            "fact",
            "claim",
            "belief",
            "idea",
            "view",
            "news",
            "opinion",
            "hope",
            "fear",
            "doubt",
            "evidence",
            "theory",
            "suggestion",
            "allegation",
            "rumour",
            "conclusion",
            "notion",
            "proof",
            "argument",
            "condition",
            "assurance",
            "impression",
            "warning",
            "threat",
            "promise",
            "contention",
            "assumption",
            "grounds",
            "extent",
            "announcement",
        ];
        self.is_any(at, &NOUNS)
    }

    /// "since", "after", "as", "when", "who": conjunction, preposition or relative.
    pub(super) fn connective(&self, at: usize) -> Tag {
        let classes = self.entry(at).classes;
        let follows_noun = self.before(at).is_some_and(|before| {
            matches!(self.tag(before), Tag::Noun | Tag::Name | Tag::Number | Tag::Calendar | Tag::Pronoun)
        });
        if self.is_any(at, &["where", "when", "why"]) {
            let is_relative = follows_noun && self.is(at, "where");
            return if is_relative { Tag::Relative } else { Tag::Subordinator };
        }
        if classes.has(Classes::WH) {
            return if self.is(at, "how") { Tag::Subordinator } else { Tag::Relative };
        }
        if self.is(at, "because") && self.after(at).is_some_and(|next| self.is(next, "of")) {
            return Tag::Preposition;
        }
        if self.is(at, "than") {
            let is_clause =
                self.after(at).is_some_and(|next| self.is_any(next, &["he", "she", "they", "it"]));
            return if is_clause { Tag::Subordinator } else { Tag::Preposition };
        }
        if self.is(at, "once") {
            return if self.begins_clause(at) && !follows_noun { Tag::Subordinator } else { Tag::Adverb };
        }
        // "In 1980, though, the fleet sailed": however.
        if self.is(at, "though") && [',', '.', ';'].iter().any(|&mark| self.is_mark(at + 1, mark)) {
            return Tag::Adverb;
        }
        // "a square called after her", "a pact known as the Iron League ended the war"
        let names = self.is_any(at, &["after", "as"])
            && self.before(at).is_some_and(|before| {
                self.is_called(before) || self.is_any(before, &["classified", "described", "regarded"])
            });
        let is_who = self.after(at).is_some_and(|next| self.is_any(next, &["he", "she", "they", "it", "we"]));
        if names && !is_who {
            return Tag::Preposition;
        }
        if self.is(at, "as") && (self.is_as_part(at) || self.is_role_before_and(at)) {
            return Tag::Preposition;
        }
        if classes.has(Classes::PREPOSITION) {
            return if self.begins_clause(at) { Tag::Subordinator } else { Tag::Preposition };
        }
        Tag::Subordinator
    }

    /// "The paper's value as a source was clear": behind the noun that waits for the verb, before "a".
    fn is_as_part(&self, at: usize) -> bool {
        const FRONT: usize = 12;
        let from = at.saturating_sub(FRONT).max(self.all.start);
        let start =
            (from..at).rev().find(|&before| self.is_mark(before, ',')).map_or(from, |comma| comma + 1);
        let waits = (start..at).all(|before| {
            matches!(
                self.tag(before),
                Tag::Noun | Tag::Name | Tag::Determiner | Tag::Possessive | Tag::Clitic | Tag::Adjective
            )
        });
        let is_whole = start > from || from == self.all.start;
        waits
            && is_whole
            && at.checked_sub(1).is_some_and(|noun| noun >= start && self.tag(noun) == Tag::Noun)
            && self.after(at).is_some_and(|next| self.is_any(next, &["a", "an"]))
    }

    /// "emerged as the largest party [and Dahl was sworn in]", "joined as the third member and Lund followed": what somebody
    /// was, and a clause behind "and" with the verb; but "ended as the king and his men fled".
    fn is_role_before_and(&self, at: usize) -> bool {
        const LONGEST: usize = 8;
        const BECOMING: [&str; 24] = [
            "accepted",
            "acted",
            "adopted",
            "appointed",
            "became",
            "chosen",
            "confirmed",
            "continued",
            "crowned",
            "elected",
            "emerged",
            "installed",
            "joined",
            "named",
            "nominated",
            "proclaimed",
            "ranked",
            "recognised",
            "recognized",
            "selected",
            "served",
            "serving",
            "stood",
            "worked",
        ];
        let verb =
            self.before(at).filter(|&verb| self.tag(verb) == Tag::Verb || self.is_any(verb, &BECOMING));
        let Some(verb) = verb else { return false };
        let and = (at + 1..self.all.end.min(at + LONGEST))
            .take_while(|&next| self.is_spaced_word(next) && !self.looks_finite(next))
            .find(|&next| self.entry(next).classes.has(Classes::COORDINATOR));
        let Some(and) = and.filter(|&and| and > at + 2) else { return false };
        // "as the second largest group"
        let is_ranked = self.after(at).is_some_and(|the| {
            self.is_any(the, &["a", "an"])
                || self.after(the).is_some_and(|rank| {
                    self.is_any(rank, &["first", "second", "third", "fourth", "fifth", "sole", "only", "new"])
                        || self.slice(rank).ends_with("est")
                            && self.entry(rank).classes.has(Classes::ADJECTIVE)
                })
        });
        let goes_on = (and + 1..self.all.end.min(and + LONGEST)).any(|next| self.looks_finite(next));
        goes_on && (is_ranked || self.is_any(verb, &BECOMING))
    }

    /// "Not until", "only after": the main clause that follows has its auxiliary before its subject.
    pub(super) fn opens_turned(&self) -> bool {
        self.is_any(self.all.start, &["not", "only", "never", "nor", "rarely", "seldom"])
    }

    /// Whether a subject and a finite verb follow before the next comma: "after the war ended".
    fn begins_clause(&self, at: usize) -> bool {
        const PERSONS: [&str; 7] = ["he", "she", "it", "they", "we", "i", "you"];
        let Some(next) = self.after(at) else { return false };
        let first = self.entry(next);
        if first.classes.has(Classes::PRONOUN) && self.is_any(next, &PERSONS) {
            return true;
        }
        // "until, overcome by doubt, he left"
        if self.is_mark(next, ',') {
            let close = (next + 1..self.all.end.min(next + 12)).find(|&at| self.is_mark(at, ','));
            return close
                .and_then(|close| self.after(close))
                .is_some_and(|subject| self.is_any(subject, &PERSONS));
        }
        if !(self.opens_phrase(next) || first.classes.has(Classes::DEMONSTRATIVE)) {
            return false;
        }
        let joint = at;
        let mut has_subject = false;
        // "his coronation as emperor took place"
        let is_as = self.is(at, "as");
        for at in next..self.all.end.min(next + 10) {
            let entry = self.entry(at);
            let token = self.tokens.get(at);
            if token.is_some_and(|token| {
                matches!(token.kind, crate::text::TokenKind::Mark(',' | ';' | '.' | ':' | '—' | '–' | '('))
            }) {
                return false;
            }
            if entry.classes.has(Classes::COORDINATOR)
                && self.after(at).is_some_and(|next| self.looks_finite(next))
            {
                return false;
            }
            if entry.classes.has(Classes::WH.with(Classes::SUBORDINATOR))
                && !entry.classes.has(Classes::PREPOSITION)
            {
                return false;
            }
            // "as settlement spread westward"
            let is_way = |next: usize| {
                let classes = self.entry(next).classes;
                classes.has(Classes::ADVERB) && !classes.has(Classes::NOUN.with(Classes::PREPOSITION))
            };
            if is_as
                && has_subject
                && entry.forms().has(Form::Past)
                && entry.may_be_noun()
                && self.after(at).is_some_and(is_way)
            {
                return true;
            }
            // "as a warning to those hurt at work"
            if has_subject && self.looks_finite(at) && !(is_as && self.is(at - 1, "those")) {
                let before_noun = self
                    .after(at)
                    .is_some_and(|next| self.entry(next).may_be_noun() && !self.opens_object(next));
                let forms = entry.forms();
                let is_sure = entry.auxiliary.is_some()
                    || entry.classes.has(Classes::MODAL)
                    || !is_as && forms.has(Form::Past) && !forms.has(Form::Participle);
                // "after Erik Dahl assumed power", "until the rebels entered Lund"
                let is_done = self.tag(at - 1) == Tag::Name
                    || !entry.usage().has(Usage::NAMING)
                        && self.after(at).is_some_and(|next| self.tag(next) == Tag::Name);
                let before_noun = before_noun && (is_as || !is_done);
                let follows_article = self
                    .entry(at - 1)
                    .classes
                    .has(Classes::DETERMINER.with(Classes::POSSESSIVE).with(Classes::PREPOSITION));
                if self.is_done_to_event(joint, at) {
                    return false;
                }
                if is_sure || !follows_article && !before_noun {
                    return !self.finite_follows_directly(at) && !self.is_verb_around(joint, at);
                }
            }
            // "as the 1990s wore on"
            let is_decade = self.tag_is_numeric(at) && self.slice(at).ends_with('s');
            has_subject |= entry.may_be_noun()
                || is_decade
                || self.tag(at) == Tag::Name
                || entry.classes.has(Classes::PRONOUN);
        }
        false
    }

    /// "after talks held in Lund", "before an agreement reached in May": what is done to events, without its object, tells which
    /// ones; but "after the truce held".
    fn is_done_to_event(&self, joint: usize, verb: usize) -> bool {
        const DONE: [&str; 9] = [
            "brokered",
            "fought",
            "held",
            "negotiated",
            "organised",
            "organized",
            "reached",
            "signed",
            "staged",
        ];
        let noun = self.slice(verb - 1).to_ascii_lowercase();
        let is_event = self.entry(verb - 1).classes.has(Classes::EVENT)
            || noun.strip_suffix('s').is_some_and(crate::language::is_event_noun);
        let lasts = self.is_any(verb - 1, &["ceasefire", "cease-fire", "peace", "truce"]);
        self.is_any(joint, &["after", "before", "since", "until"])
            && self.is_any(verb, &DONE)
            && is_event
            && !lasts
            && self
                .after(verb)
                .is_some_and(|next| self.is_any(next, &["at", "between", "by", "in", "on", "under", "with"]))
    }

    /// "The worst raid since the start of the war came": the one finite verb of a sentence is that of its main clause.
    fn is_verb_around(&self, joint: usize, verb: usize) -> bool {
        let is_free = self.is_any(joint, &["after", "before", "since"])
            && joint > self.all.start
            && self.before(joint).is_some_and(|noun| matches!(self.tag(noun), Tag::Noun | Tag::Name));
        is_free
            && !(self.all.start..joint).any(|at| self.looks_finite(at) || self.tag(at) == Tag::Auxiliary)
            && !(verb + 1..self.all.end).any(|at| self.looks_finite(at))
    }

    fn opens_object(&self, at: usize) -> bool {
        let entry = self.entry(at);
        entry.classes.has(Classes::DETERMINER.with(Classes::POSSESSIVE)) || entry.classes.has(Classes::PLURAL)
    }

    /// "After the war the country joined": one finite verb before the comma and none after it belongs to the
    /// main clause when no comma follows at all.
    fn finite_follows_directly(&self, verb: usize) -> bool {
        // Behind a semicolon stands another sentence.
        let end =
            (verb..self.all.end.min(verb + 60)).find(|&at| self.is_mark(at, ';')).unwrap_or(self.all.end);
        let comma = (verb..end.min(verb + 60)).find(|&at| self.is_mark(at, ','));
        if comma.is_some() {
            return false;
        }
        let starts = self.all.start;
        let is_fronted = (starts..verb).take(2).any(|at| self.entry(at).classes.has(Classes::SUBORDINATOR));
        // "the fort was soon built": one verb.
        let is_aux = self.is_any(verb, &["was", "were"]);
        let rest = (verb + 1..end)
            .find(|&at| !is_aux || !self.entry(at).classes.has(Classes::ADVERB))
            .filter(|&at| is_aux && self.entry(at).forms().has(Form::Participle))
            .map_or(verb + 1, |participle| participle + 1);
        let later = (rest..end.min(verb + 40)).any(|at| self.looks_finite(at));
        is_fronted && !later
    }

    pub(super) fn preposition(&self, at: usize) -> Tag {
        let classes = self.entry(at).classes;
        let next = self.after(at);
        // "a new round of talks"
        if self.is_any(at, &["round"]) && next.is_some_and(|next| self.is_any(next, &["of"])) {
            return Tag::Noun;
        }
        // "Round Table Conferences were held"
        if self.is_any(at, &["round"])
            && self.tokens.get(at).is_some_and(crate::text::Token::is_capitalised)
            && next.is_some_and(|next| self.is(next, "table"))
        {
            return Tag::Name;
        }
        // "the Uruguay Round was": talks, a bout.
        let is_of_a_name = self.before(at).is_some_and(|before| self.tag(before) == Tag::Name)
            && self.tokens.get(at).is_some_and(crate::text::Token::is_capitalised);
        if self.is_any(at, &["round"]) && is_of_a_name && !next.is_some_and(|next| self.opens_phrase(next)) {
            return Tag::Name;
        }
        // "was turned down by the voters"
        if self.is_any(at, &["down", "off", "out", "over", "up"])
            && next.is_some_and(|next| self.is(next, "by"))
            && self.before(at).is_some_and(|before| self.tag(before) == Tag::Verb)
        {
            return Tag::Particle;
        }
        let next_is_phrase = next.is_some_and(|next| {
            self.opens_phrase(next)
                || self.tag_is_numeric(next)
                || self.entry(next).forms().has(Form::Gerund)
                || self.entry(next).forms().has(Form::Participle)
                || self.entry(next).classes.has(
                    Classes::CALENDAR
                        .with(Classes::WH)
                        .with(Classes::DEMONSTRATIVE)
                        .with(Classes::ADVERB)
                        .with(Classes::TITLE),
                )
        });
        if next_is_phrase {
            if self.is_any(at, &["about", "around"]) && next.is_some_and(|next| self.tag_is_numeric(next)) {
                return Tag::Adverb;
            }
            return Tag::Preposition;
        }
        let follows_verb =
            self.before(at).is_some_and(|before| matches!(self.tag(before), Tag::Verb | Tag::Auxiliary));
        // "born on or about 16 December", "set on or before the day"
        let is_or_about = next.is_some_and(|next| {
            self.is(next, "or")
                && self
                    .after(next)
                    .is_some_and(|next| self.is_any(next, &["about", "around", "before", "after"]))
        });
        if classes.has(Classes::PARTICLE) && follows_verb && !is_or_about {
            return Tag::Particle;
        }
        if classes.has(Classes::ADVERB) { Tag::Adverb } else { Tag::Preposition }
    }
}
