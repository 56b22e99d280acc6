//! The events that are set side by side: what somebody did once, told whole in its line and with its own written date.
//!
//! One poor line spoils a whole order or match. **Example**: "Karl Roth signed the Treaty of Kalmar". **Never**: what was so, what was
//! measured, a line with "that" or a figure, whom a pronoun means but in the life of one person, what had been done before or lasted on.

use crate::fact::salience;
use crate::question::stock::{Event, Stock};
use crate::question::wording::capitalised;
use crate::question::worth::{measures, tells_a_figure};
use crate::temporal::{Basis, Confidence};

/// How sure a record must be.
const SURE: Confidence = Confidence::percent(75);

/// Those of an article, in the order of time.
pub(super) fn deeds<'s>(stock: &'s Stock<'_>) -> impl Iterator<Item = &'s Event> {
    stock.events.iter().filter(|event| is_deed(stock, event))
}

fn is_deed(stock: &Stock<'_>, event: &Event) -> bool {
    let ground = stock.ground;
    let Some(fact) = ground.facts.get(event.fact) else { return false };
    let is_written = fact.when.as_ref().is_some_and(|when| when.timex.basis == Basis::Explicit);
    let is_done = fact.predicate.as_ref().is_some_and(|predicate| {
        let turns = predicate.is_domain || salience(fact).is_some() && fact.object.is_some();
        predicate.is_past && turns
    });
    // "was asked to a meeting in Lund together": a line that was cut short beside whole ones.
    let is_whole = stock.clause(event.fact).is_ok_and(|clause| capitalised(&clause.bare()) == event.headline);
    let is_named = fact.subject.as_ref().is_some_and(|subject| {
        subject.resolved_from.is_none() || subject.entity.is_some() && subject.entity == ground.hero
    });
    is_written
        && is_done
        && is_whole
        && is_named
        && fact.confidence >= SURE
        && !measures(fact)
        && !tells_a_figure(&event.headline)
        && !fact.flags.is_background
        // "took a step forward", "The town was captured": whose, by whom; of two names one tells the other.
        && ground.names_in(fact, &event.headline) > 1
        && !["Other ", "Another ", "Two ", "Both "].iter().any(|start| event.headline.starts_with(start))
        && ![" had ", " that ", " which "].iter().any(|word| event.headline.contains(word))
}
