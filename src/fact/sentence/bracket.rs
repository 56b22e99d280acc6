//! A date in brackets behind a place: it dates what was done there.
//!
//! * "The British beat the Sikhs at Aliwal (28 January 1846) and Sobraon (10 February)" tells of two battles, not of two
//!   towns.

use super::Reader;
use crate::fact::attach::Attachment;
use crate::fact::clause::{Clause, Link};
use crate::fact::gist::{self, Telling};
use crate::fact::record::{Fact, When};
use crate::language::{ChunkKind, EntityKind};

/// Verbs of making: what they made bears the date.
const MAKING: &[&str] = &["build", "complete", "construct", "erect", "open", "raise"];

impl Reader<'_, '_, '_> {
    /// Dates the clause around a bracket behind the phrase `at`, or tells it again. Whether it did.
    pub(super) fn date_around(
        &self,
        attachment: &Attachment,
        at: usize,
        kind: EntityKind,
        when: &When,
        facts: &mut Vec<Fact>,
    ) -> bool {
        let Some(aside) = self.clause_of(attachment.clause).filter(|aside| aside.link == Link::Aside) else {
            return false;
        };
        let index = aside.parent;
        let Some(clause) = index.and_then(|index| self.clause_of(index)) else { return false };
        let Some(fact) = index
            .and_then(|index| self.of_clause.get(index).copied().flatten())
            .and_then(|told| facts.get(told).cloned().map(|fact| (told, fact)))
        else {
            return false;
        };
        let (told, fact) = fact;
        let Some(verb) = fact.predicate.as_ref().filter(|verb| verb.is_past) else { return false };
        let is_made = MAKING.contains(&verb.lemma);
        let fits = match kind {
            EntityKind::Place | EntityKind::Country => true,
            EntityKind::Facility | EntityKind::Other => is_made,
            _ => false,
        };
        let is_told = !fact.flags.is_negated && !fact.flags.is_planned && fact.subject.is_some();
        if !fits || !is_told || fact.flags.is_vague && fact.object.is_none() {
            return false;
        }
        let place = clause.behind_verb();
        let is_behind = clause.owned.iter().skip(place).any(|&owned| owned == at);
        if !is_behind {
            return false;
        }
        let line = self.up_to(index.unwrap_or_default(), clause, at, &fact);
        let contains = |outer: &When| {
            let (outer, inner) = (outer.timex.interval(), when.timex.interval());
            outer.earliest() <= inner.earliest() && outer.latest() >= inner.latest()
        };
        let is_open = fact.when.as_ref().is_none_or(contains);
        let fact = Fact { when: Some(when.clone()), gist: line, ..fact };
        match facts.get_mut(told).filter(|_| is_open) {
            Some(slot) => *slot = fact,
            None => facts.push(fact),
        }
        true
    }

    /// The clause up to a name of a list, the names before it left out: "beat the Sikhs at \[Aliwal and\] Sobraon".
    fn up_to(&self, index: usize, clause: &Clause, at: usize, fact: &Fact) -> String {
        let view = self.view;
        let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
        let end = behind.iter().position(|&owned| owned == at).unwrap_or(behind.len());
        let is_joint =
            |at: usize| matches!(view.kind(at), Some(ChunkKind::Coordinator | ChunkKind::Mark(',')));
        let mut first = end;
        while first >= 2
            && behind.get(first - 1).is_some_and(|&joint| is_joint(joint))
            && behind
                .get(first - 2)
                .is_some_and(|&name| view.kind(name) == Some(ChunkKind::Noun) && self.is_dated(name))
        {
            first -= 2;
        }
        let kept: Vec<usize> = behind.iter().take(first).copied().chain(behind.get(end).copied()).collect();
        let replaced = self.replaced.get(index).map_or(&[][..], Vec::as_slice);
        let telling = Telling { index, subject: fact.subject.as_ref(), replaced, is_ended: false };
        gist::partial_gist(view, &telling, &kept)
    }

    /// Whether a bracket opens right behind a phrase.
    fn is_dated(&self, at: usize) -> bool {
        self.view.kind(at + 1) == Some(ChunkKind::Mark('('))
    }
}
