//! What a law or a treaty does, behind the names of those who made it or the noun for its coming about.
//!
//! * "the Treaty of Ribe (TR) with Norland and Kora, which created": the treaty did so, not Kora;
//! * "the passage of the Land Act, which granted": the act did so, not its passage.

use super::View;
use crate::fact::clause::{Clause, Link};
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind};
use std::ops::Range;

/// What a treaty or a law does and those who made it do by it.
const RULING: &[&str] = &[
    "abolish",
    "allow",
    "authorise",
    "authorize",
    "ban",
    "bind",
    "cede",
    "create",
    "define",
    "divide",
    "eliminate",
    "end",
    "ensure",
    "establish",
    "extend",
    "fix",
    "forbid",
    "give",
    "grant",
    "guarantee",
    "limit",
    "oblige",
    "outlaw",
    "permit",
    "prohibit",
    "promise",
    "protect",
    "provide",
    "recognise",
    "recognize",
    "reduce",
    "regulate",
    "remove",
    "require",
    "restore",
    "restrict",
    "return",
    "settle",
    "transfer",
];

impl View<'_> {
    /// The treaty in front of the names of those who made it, where a clause says what it did.
    pub(super) fn pact_before(&self, antecedent: usize, relative: &Clause) -> Option<Range<usize>> {
        const PACTS: &[&str] = &[
            "accord",
            "agreement",
            "alliance",
            "armistice",
            "compact",
            "compromise",
            "convention",
            "deal",
            "pact",
            "settlement",
            "treaty",
            "truce",
        ];
        const LONGEST: usize = 10;
        if relative.link != Link::Relative || !self.rules(relative) {
            return None;
        }
        let mut first = antecedent;
        while first >= 2
            && matches!(self.kind(first - 1), Some(ChunkKind::Mark(',') | ChunkKind::Coordinator))
            && antecedent - first < LONGEST
        {
            let back = if self.kind(first - 2) == Some(ChunkKind::Mark(',')) { 3 } else { 2 };
            first = first.checked_sub(back).filter(|&name| self.is_name(name))?;
        }
        let with = first.checked_sub(1).filter(|&with| self.is_word(with, &["with", "between", "among"]))?;
        let mut noun = with.checked_sub(1)?;
        // "the Treaty of Ribe (TR) with"
        if self.kind(noun) == Some(ChunkKind::Mark(')')) {
            let open =
                (noun.saturating_sub(4)..noun).rev().find(|&at| self.kind(at) == Some(ChunkKind::Mark('(')));
            noun = open?.checked_sub(1)?;
        }
        let chunk = self.chunk(noun).filter(|chunk| chunk.kind == ChunkKind::Noun)?;
        let is_pact = self.name_kind(noun) == Some(EntityKind::Agreement)
            || wording::is_word(self.source, chunk.head, PACTS)
            || wording::is_word(self.source, chunk.tokens.end - 1, PACTS);
        (is_pact && self.is_name(antecedent)).then_some(noun..noun + 1)
    }

    /// "the passage of [the Land Act], which granted": the noun for its coming about grants nothing.
    pub(super) fn is_coming_about(&self, noun: usize, relative: &Clause) -> bool {
        const COMING: &[&str] = &[
            "adoption",
            "approval",
            "enactment",
            "introduction",
            "passage",
            "passing",
            "publication",
            "ratification",
            "signing",
        ];
        self.chunk(noun).is_some_and(|chunk| wording::is_word(self.source, chunk.head, COMING))
            && self.rules(relative)
    }

    fn rules(&self, relative: &Clause) -> bool {
        let is_which = relative.opener.is_some_and(|opener| self.is_word(opener, &["which", "that"]));
        let lemma = self
            .verb(relative)
            .filter(|verb| !self.is_passive(verb))
            .and_then(|verb| self.word(verb.head).lemma);
        is_which && lemma.is_some_and(|lemma| RULING.contains(&lemma))
    }
}
