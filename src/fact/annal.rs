//! Annals: a year that stands alone and dates what is told under it.
//!
//! "1143. The tower burns. Abbot Odo builds a new one." or the year as a heading of its own. Such a paragraph is read
//! as an item of a list, in the present of chronicles. This file knows facts; years are handed in.

use super::record::{Fact, FactKind, Relation, When};
use super::view::View;
use crate::language::ChunkKind;
use crate::temporal::{Confidence, Granularity, TimeValue, Timex};

/// How sure the year of an annal is for a sentence without a date of its own.
const SURE: Confidence = Confidence::percent(80);

/// The year or years that a sentence consists of.
pub(super) fn lone_year(view: &View<'_>) -> Option<Timex> {
    if view.chunks.len() > 3 {
        return None;
    }
    let mut times =
        view.chunks.iter().enumerate().filter(|(_, chunk)| matches!(chunk.kind, ChunkKind::Time(_)));
    let (at, _) = times.next()?;
    let is_alone = times.next().is_none()
        && view
            .chunks
            .iter()
            .all(|chunk| matches!(chunk.kind, ChunkKind::Time(_) | ChunkKind::Mark('.' | ':' | '–' | '—')));
    let timex = view.timex(at)?;
    let is_year = match timex.value {
        TimeValue::Range(from, to) => {
            from.granularity() == Granularity::Year && to.granularity() == Granularity::Year
        }
        value => value.granularity() == Some(Granularity::Year),
    };
    (is_alone && is_year && timex.is_dated()).then_some(*timex)
}

/// Gives the year to the first event of a sentence that has no date at all.
pub(super) fn date(facts: &mut [Fact], year: Timex) {
    if facts.iter().any(|fact| fact.when.is_some()) {
        return;
    }
    let first = facts.iter_mut().find(|fact| fact.kind == FactKind::Clause && !fact.flags.is_background);
    let told = first.filter(|fact| {
        let flags = fact.flags;
        let happened =
            !(flags.is_negated || flags.is_planned || flags.is_hedged || flags.is_opinion || flags.is_vague);
        happened && fact.subject.is_some() && fact.after.is_none() && fact.before.is_none()
    });
    if let Some(fact) = told.filter(|fact| fact.predicate.as_ref().is_some_and(|verb| verb.lemma != "be")) {
        fact.when = Some(When { relation: Relation::At, timex: year, confidence: year.confidence.min(SURE) });
    }
}
