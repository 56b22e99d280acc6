//! K9: match each event with its year.
//!
//! **Pattern**: four deeds of one era, no two of one year, and one year too many. **Example**: "Match each event with its
//! year: 1. ..." **Never**: an event that tells its date, overlapping dates, what had been done before or lasted on.

use super::order::chain;
use crate::question::chance::Chance;
use crate::question::draft::{Candidates, Draft};
use crate::question::item::{Answer, QuestionKind};
use crate::question::stock::{Event, Stock};
use crate::question::wording::capitalised;
use crate::temporal::{Basis, PartialDate};

const KIND: QuestionKind = QuestionKind::Match;
/// The most years between the first and the last event.
const ERA: u32 = 80;
/// The events that are matched; there is one date more.
const PAIRS: usize = 4;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    // Each by its year, so that a day and a month do not tell which is which.
    let by_year =
        |event: &Event| Some(Event { date: PartialDate::Year(event.date.year()?), ..event.clone() });
    let deeds: Vec<Event> =
        stock.events.iter().filter(|event| is_deed(stock, event)).filter_map(by_year).collect();
    let chain = chain(&deeds);
    for group in chain.chunks(PAIRS + 1) {
        let years = |event: Option<&&Event>| event.and_then(|event| event.date.year()).unwrap_or(0);
        if group.len() > PAIRS && years(group.first()).abs_diff(years(group.last())) <= ERA {
            candidates.drafts.extend(question(stock, group));
        }
    }
}

/// Whether an event is something done once, told in its own clause with its own date.
fn is_deed(stock: &Stock<'_>, event: &Event) -> bool {
    let Some(fact) = stock.ground.facts.get(event.fact) else { return false };
    let is_written = fact.when.as_ref().is_some_and(|when| when.timex.basis == Basis::Explicit);
    let is_done = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_domain && predicate.is_past);
    // "was asked to a meeting in Lund together": a line that was cut short beside whole ones.
    let is_whole = stock.clause(event.fact).is_ok_and(|clause| capitalised(&clause.bare()) == event.headline);
    is_written && is_done && is_whole && !fact.flags.is_background && !event.headline.contains(" had ")
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
    let stem = format!("Match each event with its year.\n{}", lines.join("\n"));
    let mut draft = Draft::new(KIND, asked.first()?.fact, "match", stem, key.join("; "));
    draft.facts = asked.iter().map(|event| event.fact).collect();
    draft.options = dates.iter().map(|date| date.phrase()).collect();
    draft.answer = Answer::Pairs(pairs);
    draft.difficulty = 3;
    Some(draft)
}
