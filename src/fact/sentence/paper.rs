//! What a law or a letter says is worth more than that it was made.
//!
//! * "A law *passed in 1917* gave women the vote": in 1917 a law gave women the vote;
//! * "In notes *exchanged in June 1950* the two governments agreed to talk": in June 1950 they agreed.

use super::Reader;
use super::inherit::{THROUGH_WHEN, may_inherit};
use crate::fact::clause::{Clause, Link};
use crate::fact::kind::is_paper;
use crate::fact::record::{Fact, Relation, Voice, When};
use crate::fact::wording;
use crate::language::Tag;

/// What is written besides laws and pacts, and says something.
const WRITTEN: &[&str] = &[
    "agreements",
    "armistice",
    "bills",
    "circular",
    "compromise",
    "decision",
    "decrees",
    "edicts",
    "judgment",
    "letter",
    "letters",
    "manifesto",
    "note",
    "notes",
    "orders",
    "ordinances",
    "pamphlet",
    "petition",
    "plebiscite",
    "plebiscites",
    "referendum",
    "resolutions",
    "rule",
    "rules",
    "ruling",
    "speech",
    "statement",
    "statutes",
    "treaties",
    "truce",
    "ultimatum",
    "verdict",
];

/// How it comes to be.
const MADE: &[&str] = &[
    "adopt",
    "agree",
    "approve",
    "broadcast",
    "conclude",
    "deliver",
    "enact",
    "exchange",
    "hold",
    "issue",
    "make",
    "pass",
    "print",
    "promulgate",
    "publish",
    "reach",
    "send",
    "sign",
    "write",
];

/// What it does at once.
const DOING: &[&str] = &[
    "abolish",
    "accuse",
    "allow",
    "ask",
    "authorise",
    "authorize",
    "ban",
    "bar",
    "bind",
    "call",
    "cede",
    "close",
    "commit",
    "condemn",
    "confirm",
    "create",
    "declare",
    "demand",
    "divide",
    "end",
    "establish",
    "extend",
    "fix",
    "forbid",
    "force",
    "free",
    "give",
    "grant",
    "guarantee",
    "impose",
    "introduce",
    "lay",
    "limit",
    "oblige",
    "open",
    "order",
    "outlaw",
    "permit",
    "place",
    "proclaim",
    "prohibit",
    "promise",
    "protect",
    "provide",
    "put",
    "recognise",
    "recognize",
    "reduce",
    "require",
    "reserve",
    "restore",
    "restrict",
    "separate",
    "set",
    "split",
    "transfer",
    "unite",
    "urge",
    "warn",
];

impl Reader<'_, '_, '_> {
    /// Gives the date of a paper that has no name to what it says.
    pub(super) fn share_paper(&self, facts: &mut [Fact]) {
        let of = |index: usize| self.fact_of(index);
        for (index, clause) in self.view.clauses.iter().enumerate() {
            let Some((main, is_subject)) = self.paper(clause) else { continue };
            let (Some(made), Some(said)) = (of(index), of(main)) else { continue };
            let Some(when) = facts.get(made).and_then(|fact| fact.when.clone()) else { continue };
            let has_name = facts.get(made).and_then(|fact| fact.subject.as_ref()).is_none_or(|subject| {
                subject.entity.is_some()
                    || subject.text.split(' ').skip(1).any(|word| word.starts_with(char::is_uppercase))
            });
            let points = |word: &str| {
                ["he", "him", "it", "she", "them", "they"].contains(&word.to_lowercase().as_str())
            };
            let says = |fact: &&mut Fact| {
                let verb = fact.predicate.as_ref();
                may_inherit(fact)
                    && fact.subject.is_some()
                    && !fact.gist.split(' ').any(points)
                    && verb.is_some_and(|verb| {
                        let does = if is_subject { DOING.contains(&verb.lemma) } else { verb.lemma != "be" };
                        verb.is_past && verb.voice == Voice::Active && does
                    })
            };
            if has_name || when.relation != Relation::At {
                continue;
            }
            let Some(fact) = facts.get_mut(said).filter(says) else { continue };
            fact.when = Some(When { confidence: when.confidence.min(THROUGH_WHEN), ..when });
            if let Some(fact) = facts.get_mut(made) {
                fact.when = None;
            }
        }
    }

    /// The clause that tells what a paper says, for the clause that tells when it was made; and whether the paper is its subject.
    fn paper(&self, clause: &Clause) -> Option<(usize, bool)> {
        let view = self.view;
        let made = view
            .verb(clause)
            .filter(|verb| view.word(verb.head).lemma.is_some_and(|lemma| MADE.contains(&lemma)));
        let is_made = matches!(clause.link, Link::Reduced | Link::Relative)
            && made.is_some_and(|made| view.is_passive(made) || clause.link == Link::Reduced);
        let noun = clause.antecedent.filter(|_| is_made)?;
        let head = view.chunk(noun)?.head;
        let main = clause.parent?;
        let parent = view.clauses.get(main).filter(|parent| parent.link == Link::Main)?;
        let word = wording::text(view.source, head).to_lowercase();
        let is_paper =
            view.word(head).tag == Tag::Noun && (is_paper(&word) || WRITTEN.contains(&word.as_str()));
        let subject = parent.subject.clone()?;
        let is_subject = subject.contains(&noun);
        let is_in_front = noun == 1 && noun < subject.start && view.is_word(noun - 1, &["by", "in", "under"]);
        let is_dated = parent.owned.iter().any(|&at| view.timex(at).is_some() && at > subject.end);
        // "The treaty, signed in 1970 and ratified in 1973, ended the dispute": nobody knows which of them ended it.
        let between = subject.end..parent.verb.unwrap_or(subject.end);
        let is_act = |clause: &&Clause| {
            clause.verb.is_some_and(|verb| between.contains(&verb))
                && clause.owned.iter().any(|&at| view.timex(at).is_some())
        };
        let is_twice = view.clauses.iter().filter(is_act).take(2).count() > 1;
        (is_paper && !is_dated && !is_twice && (is_subject || is_in_front)).then_some((main, is_subject))
    }
}
