//! A clause without a date beside a dated "when": it happened then, after or before it.

use super::Reader;
use crate::fact::clause::Link;
use crate::fact::record::{Fact, Relation, When};
use crate::language::Tense;
use crate::temporal::Confidence;

/// How sure a date is that a clause has only through "when".
const THROUGH_WHEN: Confidence = Confidence::percent(70);

impl Reader<'_, '_, '_> {
    /// "When the Germans invaded in 1940, she escaped": the clause beside a dated one gets its date or its order.
    pub(super) fn inherit(&self, facts: &mut [Fact]) {
        let view = self.view;
        for (index, clause) in view.clauses.iter().enumerate() {
            if clause.link != Link::Subordinate {
                continue;
            }
            let Some(opener) = clause.opener else { continue };
            let told = self.of_clause.get(index).copied().flatten();
            let main = clause.parent.and_then(|parent| self.of_clause.get(parent).copied().flatten());
            let (Some(told), Some(main)) = (told, main) else { continue };
            let Some(when) = facts.get(told).and_then(|fact| fact.when.clone()) else { continue };
            let lasts = |fact: &Fact| {
                // "was lying ready" did not begin then.
                fact.predicate.as_ref().is_some_and(|verb| view.word(verb.main).tense == Some(Tense::Gerund))
            };
            let Some(fact) = facts.get_mut(main).filter(|fact| may_inherit(fact) && !lasts(fact)) else {
                continue;
            };
            let is_earlier =
                fact.predicate.as_ref().is_some_and(|verb| verb.auxiliary.as_deref() == Some("had"));
            if view.is_word(opener, &["after", "once"]) {
                fact.after = Some(told);
            } else if is_earlier || view.is_word(opener, &["before", "by"]) {
                fact.before = Some(told);
            } else if view.is_word(opener, &["when", "as", "whereupon"]) && when.relation == Relation::At {
                let confidence = when.confidence.min(THROUGH_WHEN);
                fact.when = Some(When { confidence, ..when });
            }
        }
    }
}

/// Whether the clause tells something that happened once, and has neither date nor order of its own.
fn may_inherit(fact: &Fact) -> bool {
    let is_open = fact.when.is_none() && fact.after.is_none() && fact.before.is_none();
    let happened = fact.predicate.as_ref().is_some_and(|verb| {
        (verb.is_past || verb.auxiliary.is_some()) && !["be", "have"].contains(&verb.lemma)
    });
    let is_told =
        !fact.flags.is_negated && !fact.flags.is_planned && !fact.flags.is_hedged && !fact.flags.is_opinion;
    is_open && happened && is_told && fact.subject.is_some()
}
