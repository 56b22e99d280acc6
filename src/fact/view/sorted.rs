//! What is done to one sort of thing alone: meetings are held, treaties are signed.
//!
//! * "the winner of the contest, held in Lund": the contest was held. "The subject was the pact with Kora, signed in May":
//!   the pact was signed.
//!
//! Where two nouns of a phrase are of the sort, or none is, this file says nothing.

use super::words::SourceWords;
use super::{Clause, Link, View};
use crate::fact::clause::Words;
use crate::fact::wording;
use crate::language::{ChunkKind, EntityKind};
use std::ops::Range;

/// What is done, and what it is done to.
struct Sort {
    done: &'static [&'static str],
    nouns: &'static [&'static str],
    /// The names that are of the sort whatever noun they have.
    kind: EntityKind,
}

const SORTS: &[Sort] = &[
    Sort {
        done: &["convene", "hold", "host"],
        nouns: &[
            "ballot",
            "celebration",
            "ceremony",
            "championship",
            "competition",
            "concert",
            "conference",
            "congress",
            "contest",
            "convention",
            "demonstration",
            "election",
            "exhibition",
            "exposition",
            "fair",
            "festival",
            "funeral",
            "games",
            "hearing",
            "match",
            "meeting",
            "parade",
            "plebiscite",
            "poll",
            "race",
            "rally",
            "referendum",
            "seminar",
            "session",
            "summit",
            "symposium",
            "synod",
            "talks",
            "tournament",
            "trial",
            "wedding",
        ],
        kind: EntityKind::Event,
    },
    Sort {
        done: &["deliver", "give", "issue", "pronounce"],
        nouns: &[
            "address",
            "award",
            "decision",
            "decree",
            "judgment",
            "judgement",
            "lecture",
            "opinion",
            "order",
            "ruling",
            "sentence",
            "speech",
            "verdict",
        ],
        kind: EntityKind::Work,
    },
    Sort {
        done: &[
            "announce",
            "conclude",
            "draft",
            "enact",
            "initial",
            "negotiate",
            "promulgate",
            "publish",
            "ratify",
            "repeal",
            "sign",
            "write",
        ],
        nouns: &[
            "accord",
            "act",
            "agreement",
            "amendment",
            "armistice",
            "article",
            "book",
            "charter",
            "constitution",
            "contract",
            "convention",
            "covenant",
            "deal",
            "decree",
            "edict",
            "essay",
            "law",
            "letter",
            "manifesto",
            "memoir",
            "memorandum",
            "novel",
            "ordinance",
            "pact",
            "pamphlet",
            "poem",
            "protocol",
            "statute",
            "treatise",
            "treaty",
            "truce",
        ],
        kind: EntityKind::Agreement,
    },
];

impl View<'_> {
    /// The only noun of the phrase in front of a participle or of "which was" that is of the sort that the verb is done to.
    pub(super) fn of_sort(&self, clause: &Clause) -> Option<Range<usize>> {
        const LONGEST: usize = 5;
        let verb = self.verb(clause)?;
        let lemma = self.word(verb.head).lemma?;
        let sort = SORTS.iter().find(|sort| sort.done.contains(&lemma))?;
        let start = match clause.link {
            Link::Reduced => clause.verb?,
            _ => clause
                .opener
                .filter(|&opener| self.is_passive(verb) && self.is_word(opener, &["which", "that"]))?,
        };
        let is_by_the_way =
            |at: usize| matches!(self.kind(at), Some(ChunkKind::Adverb | ChunkKind::Mark(',')));
        let mut last = start.checked_sub(1)?;
        while is_by_the_way(last) {
            last = last.checked_sub(1)?;
        }
        let mut found = None;
        let mut at = last;
        for _ in 0..LONGEST {
            if self.is_of_sort(at, sort) {
                if found.is_some() {
                    return None;
                }
                found = Some(at);
            }
            let leads =
                at >= 2 && self.kind(at - 1) == Some(ChunkKind::Preposition) && self.is_nominal(at - 2);
            if !leads {
                break;
            }
            at -= 2;
        }
        // "the Work and Holiday Act", "the Mines with Shafts Act": one name, whose front is found elsewhere.
        // "the Aurana, the national poem written by Dahl" goes by its name.
        let is_apart = |found: usize| self.is_rest_of_name(found) || self.is_beside_name(found);
        found.filter(|&found| !is_apart(found)).map(|found| found..last + 1)
    }

    fn is_beside_name(&self, at: usize) -> bool {
        let is_comma = at > 0 && self.kind(at - 1) == Some(ChunkKind::Mark(','));
        self.named_before(at).is_some() || is_comma && at > 1 && self.name_kind(at - 2).is_some()
    }

    fn is_rest_of_name(&self, at: usize) -> bool {
        let is_joined = at > 0
            && matches!(
                self.kind(at - 1),
                Some(ChunkKind::Coordinator | ChunkKind::Preposition | ChunkKind::Mark(','))
            );
        let has_article = self.chunk(at).is_some_and(|chunk| SourceWords(self.source).has_article(chunk));
        let is_capital = self
            .chunk(at)
            .is_some_and(|chunk| wording::text(self.source, chunk.head).starts_with(char::is_uppercase));
        is_joined && is_capital && !has_article
    }

    /// Whether a phrase is headed by a noun of the sort, or has one in front of its name: "the Kora festival", "the festival Vesta".
    fn is_of_sort(&self, at: usize, sort: &Sort) -> bool {
        let Some(chunk) = self.chunk(at).filter(|chunk| chunk.kind == ChunkKind::Noun) else { return false };
        let is_noun = |token: usize| {
            let word = wording::text(self.source, token).to_ascii_lowercase();
            let is = |word: &str| sort.nouns.contains(&word);
            is(&word)
                || word.strip_suffix("ies").is_some_and(|stem| is(&format!("{stem}y")))
                || word.strip_suffix('s').is_some_and(is)
        };
        let is_capital = |token: usize| wording::text(self.source, token).starts_with(char::is_uppercase);
        let named = |token: &usize| (*token + 1..chunk.tokens.end).all(is_capital) && !is_capital(*token);
        self.name_kind(at) == Some(sort.kind)
            || is_noun(chunk.head)
            || chunk.tokens.clone().rev().find(named).is_some_and(is_noun)
    }
}
