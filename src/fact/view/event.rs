//! Which noun "which" is about, where the one beside it cannot be meant.
//!
//! * "talks with the government which ended", "the crew of the ship, which sank", "a plan at the request of the count, which"

use super::words::SourceWords;
use super::{Clause, Link, View};
use crate::fact::clause::Words;
use crate::fact::{kind, wording};
use crate::language::ChunkKind;
use std::ops::Range;

/// What is had or held with somebody, besides the nouns for events.
const BETWEEN: &[&str] = &[
    "agreement",
    "alliance",
    "arrangement",
    "attack",
    "conflict",
    "correspondence",
    "dispute",
    "expedition",
    "feud",
    "friendship",
    "marriage",
    "negotiations",
    "pact",
    "partnership",
    "peace",
    "quarrel",
    "relationship",
    "rivalry",
    "talks",
    "treaty",
    "trial",
    "truce",
    "union",
    "war",
    "wars",
];

impl View<'_> {
    /// "drew a plan at the request of the count, which was changed": the plan.
    pub(super) fn at_request(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        const WISHES: &[&str] = &[
            "advice",
            "aid",
            "approval",
            "assistance",
            "behalf",
            "behest",
            "command",
            "direction",
            "expense",
            "help",
            "initiative",
            "insistence",
            "instigation",
            "instruction",
            "invitation",
            "order",
            "orders",
            "request",
            "suggestion",
            "supervision",
            "support",
            "wish",
        ];
        let is_which = relative.opener.is_some_and(|opener| self.is_word(opener, &["which"]));
        let wish = antecedent.checked_sub(2).filter(|_| is_which && self.is_word(antecedent - 1, &["of"]))?;
        let is_wish = self.chunk(wish).is_some_and(|chunk| wording::is_word(self.source, chunk.head, WISHES));
        let is_led = wish > 0 && self.is_word(wish - 1, &["at", "by", "in", "on", "under", "with"]);
        let main = self.clauses.get(relative.parent?)?;
        let verb = self.verb(main).filter(|verb| !self.is_passive(verb))?;
        // "drew up a plan"
        let behind = main.owned.get(main.behind_verb()..)?;
        let object = behind.iter().take(2).copied().find(|&at| self.kind(at) == Some(ChunkKind::Noun))?;
        let is_object = object < wish;
        let is_passive = self.verb(relative).is_some_and(|verb| self.is_passive(verb));
        (is_wish && is_led && is_object && is_passive && verb.kind == ChunkKind::Finite)
            .then_some(object..object + 1)
    }

    /// "The Monument to the Heroes of Lund, erected in 1964, is of stone": all of the subject was erected.
    pub(super) fn monument(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        const RAISED: &[&str] = &["build", "construct", "erect", "install", "sculpt", "unveil"];
        let verb = relative.verb.filter(|_| relative.link == Link::Reduced)?;
        let lemma = self.chunk(verb).and_then(|verb| self.word(verb.head).lemma)?;
        let behind_comma = verb > 0 && self.kind(verb - 1) == Some(ChunkKind::Mark(','));
        let subject = self.clauses.get(relative.parent?)?.subject.clone()?;
        let is_to = (subject.start..antecedent).any(|at| self.is_word(at, &["to"]));
        (behind_comma && is_to && subject.contains(&antecedent) && RAISED.contains(&lemma)).then_some(subject)
    }

    /// "talks with the government which culminated", "an alliance with the duke which collapsed": what happened is the event.
    pub(super) fn event_before(&self, antecedent: usize, relative: &Clause) -> Option<usize> {
        const ENDING: &[&str] = &[
            "begin",
            "break",
            "collapse",
            "continue",
            "culminate",
            "drag",
            "end",
            "ensue",
            "erupt",
            "expire",
            "fail",
            "happen",
            "last",
            "lead",
            "occur",
            "persist",
            "rage",
            "result",
            "start",
        ];
        /// What is said of what goes on, of nothing that stands there.
        const LASTING: &[&str] =
            &["continue", "ensue", "erupt", "happen", "last", "occur", "persist", "rage"];
        /// What goes on without being an event.
        const HELD: &[&str] = &[
            "age",
            "control",
            "decline",
            "dominance",
            "epoch",
            "era",
            "execution",
            "executions",
            "growth",
            "hegemony",
            "influence",
            "interest",
            "involvement",
            "migration",
            "migrations",
            "occupation",
            "pattern",
            "period",
            "persecution",
            "phase",
            "power",
            "practice",
            "presence",
            "process",
            "rise",
            "rule",
            "tradition",
            "trend",
        ];
        let verb = self.verb(relative).filter(|verb| !self.is_passive(verb))?;
        let lemma = self.word(verb.head).lemma?;
        let behind = relative.owned.get(relative.behind_verb()).copied();
        let takes_place = lemma == "take" && behind.is_some_and(|at| self.is_word(at, &["place"]));
        let word = |at: usize| {
            let chunk = self.chunk(at).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
            Some(wording::text(self.source, chunk.head).to_ascii_lowercase())
        };
        let is_event = |at: usize| {
            word(at)
                .is_some_and(|word| BETWEEN.contains(&word.as_str()) || crate::language::is_event_noun(&word))
        };
        if is_event(antecedent) || !(takes_place || ENDING.contains(&lemma)) {
            return None;
        }
        let leads = |at: usize| {
            self.kind(at) == Some(ChunkKind::Preposition) && !self.is_word(at, &["like", "than", "as", "to"])
        };
        let mut event = antecedent;
        for _ in 0..3 {
            event = event.checked_sub(2).filter(|_| leads(event - 1) && self.is_nominal(event - 2))?;
            // "their influence over the economy that lasted": no land and no market lasts.
            let lasts = takes_place || LASTING.contains(&lemma);
            let is_known = |at| word(at).is_some_and(|word| HELD.contains(&word.as_str()));
            if is_event(event) || lasts && is_known(event) {
                return Some(event);
            }
        }
        None
    }

    /// "a kingdom on the coast that traded in gold": "that" tells which kingdom it was, the coast needs no telling.
    pub(super) fn new_before(&self, antecedent: usize, relative: &Clause) -> Option<usize> {
        let opener = relative.opener.filter(|&opener| self.is_word(opener, &["that"]))?;
        let noun = antecedent.checked_sub(2).filter(|_| opener == antecedent + 1)?;
        let starts = |at: usize, words: &[&str]| {
            self.chunk(at).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Noun && wording::is_word(self.source, chunk.tokens.start, words)
            })
        };
        let is_known = starts(antecedent, &["the", "his", "her", "its", "their"]) || self.is_name(antecedent);
        let is_led = self.is_word(
            antecedent - 1,
            &["across", "along", "around", "at", "for", "in", "near", "on", "outside"],
        );
        (is_known && is_led && starts(noun, &["a", "an", "another"])).then_some(noun)
    }

    /// "the commander of the fort, which fell", "the crew of the ship, which sank": people are no "which".
    pub(super) fn is_of_people(&self, at: usize) -> bool {
        const PEOPLE: &[&str] = &["crew", "garrison", "passengers", "personnel", "staff"];
        self.chunk(at).is_some_and(|chunk| {
            let head = wording::text(self.source, chunk.head).to_ascii_lowercase();
            self.name_kind(at).is_none() && (kind::is_human(&head) || PEOPLE.contains(&head.as_str()))
        })
    }

    /// "the games and consoles that were released", "Norway and Sweden, which had been united": both of two.
    pub(super) fn is_pair(&self, start: usize, opener: usize, behind_comma: bool, relative: &Clause) -> bool {
        if start < 2 || !self.is_word(start - 1, &["and"]) {
            return false;
        }
        let is_bare = |at: usize| self.chunk(at).is_some_and(|chunk| SourceWords(self.source).is_bare(chunk));
        let is_that = relative.link == Link::Relative
            && relative.opener.is_some_and(|opener| self.is_word(opener, &["that"]));
        let are_bare = (is_that || relative.link == Link::Reduced)
            && self.kind(start - 2) == Some(ChunkKind::Noun)
            && (relative.link != Link::Reduced || is_bare(start - 2))
            && is_bare(start);
        let are_named = behind_comma
            && self.is_word(opener, &["which", "who"])
            && self.is_name(start)
            && self.is_name(start - 2)
            && self.name_kind(start) == self.name_kind(start - 2)
            && relative.verb.and_then(|verb| self.chunk(verb)).is_some_and(|verb| {
                wording::is_word(self.source, verb.tokens.start, &["were", "had", "have", "are"])
            });
        are_bare || are_named
    }
}
