//! K9: match each event with its date.
//!
//! **Pattern**: four deeds of one precision and one era, and one date too many. **Example**: "Match each event with its
//! date: 1. ..." **Never**: an event that tells its date, overlapping dates, what had been done before or lasted on.

use super::order::chain;
use crate::question::chance::Chance;
use crate::question::draft::{Candidates, Draft};
use crate::question::item::{Answer, QuestionKind};
use crate::question::stock::{Event, Stock};
use crate::temporal::{Basis, PartialDate};

const KIND: QuestionKind = QuestionKind::Match;
/// The most years between the first and the last event.
const ERA: u32 = 80;
/// The events that are matched; there is one date more.
const PAIRS: usize = 4;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let deeds: Vec<Event> = stock.events.iter().filter(|event| is_deed(stock, event)).cloned().collect();
    let chain = chain(&deeds);
    for group in chain.chunks(5) {
        let Some(granularity) = group.first().map(|event| event.date.granularity()) else { continue };
        let group: Vec<&Event> =
            group.iter().copied().filter(|event| event.date.granularity() == granularity).collect();
        let years = |event: Option<&&Event>| event.and_then(|event| event.date.year()).unwrap_or(0);
        if group.len() > PAIRS && years(group.first()).abs_diff(years(group.last())) <= ERA {
            candidates.drafts.extend(question(stock, &group));
        }
    }
}

/// Whether an event is something done once, told in its own clause with its own date.
fn is_deed(stock: &Stock<'_>, event: &Event) -> bool {
    let Some(fact) = stock.ground.facts.get(event.fact) else { return false };
    let is_written = fact.when.as_ref().is_some_and(|when| when.timex.basis == Basis::Explicit);
    let is_done = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_domain && predicate.is_past);
    is_written && is_done && !fact.flags.is_background && !event.headline.contains(" had ")
}

/// The last date has no event: it cannot be found by elimination.
fn question(stock: &Stock<'_>, group: &[&Event]) -> Option<Draft> {
    let mut dates: Vec<PartialDate> = group.iter().map(|event| event.date).collect();
    dates.sort_by_key(|date| date.interval().sort_key());
    let first = group.first()?;
    let mut chance = Chance::new(stock.ground.seed, &["match", &first.headline]);
    let mut asked: Vec<&Event> = group.to_vec();
    asked.remove(chance.below(asked.len()));
    chance.shuffle(&mut asked);
    asked.truncate(PAIRS);
    let lines: Vec<String> =
        asked.iter().enumerate().map(|(at, event)| format!("{}. {}", at + 1, event.headline)).collect();
    let pairs: Vec<(String, String)> =
        asked.iter().map(|event| (event.headline.clone(), event.date.phrase())).collect();
    let key: Vec<String> = pairs.iter().map(|(event, date)| format!("{event}: {date}")).collect();
    let stem = format!("Match each event with its date.\n{}", lines.join("\n"));
    let mut draft = Draft::new(KIND, asked.first()?.fact, "match", stem, key.join("; "));
    draft.facts = asked.iter().map(|event| event.fact).collect();
    draft.options = dates.iter().map(|date| date.phrase()).collect();
    draft.answer = Answer::Pairs(pairs);
    draft.difficulty = 3;
    Some(draft)
}
