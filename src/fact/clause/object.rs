//! What a relative clause does something to: the noun in front of it, another, or none.
//!
//! * "Anna, the queen of Denmark, whom he married": Anna;
//! * "that the king had lost his ring": the ring, and not what stands in front of "that";
//! * "feared for the jobs, which the minister denied": no noun, but what was feared.

use super::splitter::Splitter;
use super::{HELD_WHEN, Words};
use crate::language::ChunkKind;

impl<W: Words> Splitter<'_, W> {
    /// "sold it to Rask, which his sons had built", "feared for the jobs, which the minister denied": "which" is nobody to whom
    /// something is given, and what is denied is something said.
    pub(super) fn is_clause_taken_up(&self, verb: usize, object: usize) -> bool {
        const MINDING: &[&str] = &[
            "acknowledged",
            "admitted",
            "announced",
            "confirmed",
            "denied",
            "deplored",
            "mourned",
            "protested",
            "regretted",
            "resented",
        ];
        const SAID: &[&str] = &[
            "accusation",
            "accusations",
            "act",
            "allegation",
            "allegations",
            "appointment",
            "attack",
            "blame",
            "cause",
            "charge",
            "charges",
            "claim",
            "claims",
            "complicity",
            "death",
            "decision",
            "departure",
            "error",
            "fact",
            "fault",
            "guilt",
            "involvement",
            "knowledge",
            "link",
            "links",
            "loss",
            "marriage",
            "mistake",
            "news",
            "part",
            "plan",
            "plans",
            "policy",
            "programme",
            "program",
            "reform",
            "reforms",
            "report",
            "reports",
            "responsibility",
            "result",
            "results",
            "role",
            "rumour",
            "rumours",
            "statement",
            "story",
            "strike",
            "sum",
            "theory",
            "treaty",
            "vote",
        ];
        let opener =
            self.here().and_then(|here| here.opener).filter(|&opener| self.is_word(opener, &["which"]));
        let Some(opener) = opener else { return false };
        let behind_comma = opener > 0 && self.kind(opener - 1) == Some(ChunkKind::Mark(','));
        let Some(noun) = self.chunks.get(object) else { return false };
        let is_minded = self.chunks.get(verb).is_some_and(|verb| self.words.is_one_of(verb, MINDING));
        let is_given = object > 0 && self.is_word(object - 1, &["by", "from", "to", "with"]);
        is_given && self.words.is_somebody(noun)
            || behind_comma && is_minded && !self.words.is_headed(noun, SAID)
    }

    /// "that the king had lost his ring": an object right behind a verb that has but one.
    pub(super) fn has_own_object(&self, verb: usize) -> bool {
        let opener = self.here().and_then(|clause| clause.opener);
        let is_thing = self.chunks.get(verb + 1).is_some_and(|noun| {
            noun.kind == ChunkKind::Noun && !self.words.is_length(noun) && !self.words.is_count(noun)
        });
        // "a reminder that a mob had tried to stop the vote"
        let is_deed = self.kind(verb + 1) == Some(ChunkKind::Infinitive) && self.is_nominal(verb + 2);
        (is_thing || is_deed)
            && opener.is_some_and(|opener| self.is_word(opener, &["that"]))
            && !self.chunks.get(verb).is_some_and(|verb| self.words.is_giving(verb))
    }

    /// "Anna, the queen of Denmark, whom he married": Anna.
    pub(super) fn whom(&self, object: usize) -> usize {
        let is_whom = self.here().and_then(|here| here.opener).is_some_and(|opener| {
            self.is_word(opener, &["whom", "who"]) || self.is_word(opener + 1, &["whom"])
        });
        let is_somebody = |at: usize| {
            self.chunks
                .get(at)
                .is_some_and(|chunk| self.words.is_somebody(chunk) || self.words.is_title(chunk))
        };
        let mut at = object;
        for _ in 0..2 {
            let climbs = is_whom
                && at >= 2
                && !is_somebody(at)
                && self.kind(at - 1) == Some(ChunkKind::Preposition)
                && self.is_nominal(at - 2);
            if climbs {
                at -= 2;
            }
        }
        if !is_somebody(at) {
            return object;
        }
        // "Karl Holm, now prime minister, whom he dismissed"
        let is_dated = at > 1 && self.is_word(at - 1, HELD_WHEN);
        let first = at - usize::from(is_dated);
        let name = first.checked_sub(2).filter(|&name| {
            self.kind(first - 1) == Some(ChunkKind::Mark(','))
                && !self.chunks.get(at).is_some_and(|chunk| self.words.is_name(chunk))
                && self.chunks.get(name).is_some_and(|chunk| self.words.is_name(chunk))
        });
        let is_role =
            self.chunks.get(at).is_some_and(|chunk| self.words.is_bare(chunk) && self.words.is_title(chunk));
        if at < object || is_whom && is_role { name.unwrap_or(at) } else { object }
    }
}
