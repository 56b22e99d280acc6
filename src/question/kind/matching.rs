//! K9: match each event with its year.
//!
//! **Pattern**: three or four deeds of one era, no two of one year, and one year too many. **Example**: "Match each event with its
//! year: 1. ..." **Never**: an event that tells its date, overlapping dates, what had been done before or lasted on.

use super::deeds::deeds;
use super::order::chain;
use crate::question::chance::Chance;
use crate::question::draft::{Candidates, Draft};
use crate::question::item::{Answer, QuestionKind};
use crate::question::stock::{Event, Stock};
use crate::temporal::PartialDate;

const KIND: QuestionKind = QuestionKind::Match;
/// The most years between the first and the last event.
const ERA: u32 = 80;
/// The fewest and the most events that are matched; there is one date more.
const LEAST: usize = 3;
const MOST: usize = 4;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    // Each by its year, so that a day and a month do not tell which is which.
    let by_year =
        |event: &Event| Some(Event { date: PartialDate::Year(event.date.year()?), ..event.clone() });
    let deeds: Vec<Event> = deeds(stock).filter_map(by_year).collect();
    let chain = chain(&deeds);
    for group in chain.chunks(MOST + 1) {
        let years = |event: Option<&&Event>| event.and_then(|event| event.date.year()).unwrap_or(0);
        if group.len() > LEAST && years(group.first()).abs_diff(years(group.last())) <= ERA {
            candidates.drafts.extend(question(stock, group));
        }
    }
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
