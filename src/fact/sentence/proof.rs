//! The headlines of a sentence, read once more when all is told: mended, or marked as faulty.

use super::Reader;
use crate::fact::record::{Fact, Fault};
use crate::fact::{proof, rival};

impl Reader<'_, '_, '_> {
    pub(super) fn proofread(&self, facts: &mut [Fact], first: usize) {
        let outdone = rival::outdone(self.view.source, facts.get(first..).unwrap_or_default());
        for (at, fact) in facts.iter_mut().enumerate().skip(first) {
            if outdone.get(at - first) == Some(&true) {
                fact.flags.fault = Some(Fault::OtherDate);
                let quoted = proof::date_excerpt(self.view, fact);
                fact.gist = quoted.unwrap_or_else(|| std::mem::take(&mut fact.gist));
                continue;
            }
            if let Some(line) = proof::without_naming(&fact.gist) {
                fact.gist = line;
            }
            // "sworn in 19 January": the small word is of the verb, however the date is written.
            if fact.gist.ends_with(" sworn") {
                fact.gist.push_str(" in");
            }
            if let Some(line) = proof::without_half(self.view, fact) {
                fact.gist = line;
            }
            let clause = self.told_by(at, fact);
            let known = clause.and_then(|clause| self.clause_of(clause));
            let Some(wrong) = proof::fault(self.view, fact, known) else {
                let replaced = clause.map_or(&[][..], |clause| self.replaced_in(clause));
                let line =
                    proof::closed(self.view, fact).or_else(|| proof::led_on(self.view, fact, replaced));
                if let Some(line) = line {
                    fact.gist = line;
                }
                continue;
            };
            let replaced = clause.map_or(&[][..], |clause| self.replaced_in(clause));
            let mended = proof::mended(self.view, fact, replaced, wrong);
            if let Some(line) = mended.filter(|line| *line != fact.gist) {
                fact.gist = proof::without_naming(&line).unwrap_or(line);
                continue;
            }
            fact.flags.fault = Some(wrong);
            // "The council put": a verb that lost what is done tells nothing.
            let is_stump = wrong == Fault::NoObject && proof::is_stump(self.view, fact);
            let quoted = proof::excerpt(self.view, fact);
            if let Some(quoted) = quoted.filter(|_| wrong.is_grave() || is_stump) {
                fact.gist = quoted;
            }
        }
    }

    /// The clause that a fact was read from; a second date of a clause makes a second fact of it.
    fn told_by(&self, at: usize, fact: &Fact) -> Option<usize> {
        let own = self.known.iter().take(64).position(|known| known.fact == Some(at));
        let verb = fact.predicate.as_ref().map(|predicate| predicate.main);
        own.or_else(|| {
            verb.and_then(|verb| {
                self.view
                    .clauses
                    .iter()
                    .take(64)
                    .position(|clause| self.view.verb(clause).is_some_and(|chunk| chunk.head == verb))
            })
        })
    }
}
