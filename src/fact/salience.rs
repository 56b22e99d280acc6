//! Which undated facts are worth a place among the events.

use super::record::Fact;

/// Whether a fact without a date belongs on a timeline: a verb on which histories turn, in the past, between named
/// participants, told as having happened.
pub fn is_salient(fact: &Fact) -> bool {
    let flags = fact.flags;
    let doubtful = flags.is_negated || flags.is_planned || flags.is_hedged || flags.is_opinion;
    let unfit = flags.is_fragment || flags.is_vague || flags.is_reported;
    let is_named = fact.subject.as_ref().is_some_and(|subject| !subject.entities.is_empty());
    let is_domain = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_past && predicate.is_domain);
    !doubtful && !unfit && is_named && is_domain && fact.entities.len() >= 2
}
