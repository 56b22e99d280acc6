//! K7: which came first, which came after?
//!
//! **Pattern**: two dated facts one month to fifteen years apart: "Which of these events happened first?"; or one
//! anchor and four others, one of them on the other side. **Example**: "Which of these two events happened
//! first?" the U-2 incident | the Soviet Union signed an agreement with Pakistan. **Never**: dates that overlap,
//! that are not sure, or facts that tell their own date.

use crate::question::chance::Chance;
use crate::question::clause::clause;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::Ground;
use crate::question::item::{Lure, QuestionKind};
use crate::question::lure::event::headline;
use crate::temporal::{Day, PartialDate};

const KIND: QuestionKind = QuestionKind::First;

/// A dated event that can be told in a line.
#[derive(Clone)]
pub(super) struct Event {
    pub(super) fact: usize,
    pub(super) date: PartialDate,
    pub(super) headline: String,
}

/// The events that can be told in a line, in the order of time.
pub(super) fn events(ground: &Ground<'_>) -> Vec<Event> {
    ground.dated().iter().filter_map(|&fact| event(ground, fact).ok()).collect()
}

fn event(ground: &Ground<'_>, index: usize) -> Result<Event, Code> {
    let fact = ground.facts.get(index).ok_or(Code::G20)?;
    gate::told(ground, fact)?;
    let date = gate::date(fact)?;
    if fact.flags.is_vague {
        return Err(Code::G05);
    }
    let clause = clause(ground, fact)?;
    if clause.has_duration {
        return Err(Code::G07);
    }
    let headline = headline(ground, fact, &clause).ok_or(Code::L02)?;
    Ok(Event { fact: index, date, headline })
}

pub(super) fn draft(ground: &Ground<'_>, candidates: &mut Candidates) {
    let events = events(ground);
    // Neighbours but one: the order of next neighbours is often told by the text itself.
    for (one, other) in events.iter().zip(events.iter().skip(2)) {
        if is_fair(one.date, other.date) {
            candidates.drafts.push(pair(ground, one, other));
        }
    }
}

/// Apart by a month or more and by fifteen years or less.
fn is_fair(one: PartialDate, other: PartialDate) -> bool {
    let (Some(Day(end)), Some(Day(start))) = (one.interval().latest(), other.interval().earliest()) else {
        return false;
    };
    (30..=15 * 366).contains(&(start - end))
}

fn pair(ground: &Ground<'_>, one: &Event, other: &Event) -> Draft {
    let asks_first = Chance::new(ground.seed, &["first", &one.headline, &other.headline]).below(2) == 0;
    let (key, lure, word) = if asks_first { (one, other, "first") } else { (other, one, "later") };
    let stem = format!("Which of these two events happened {word}?");
    let mut draft = Draft::new(KIND, key.fact, "order", stem, key.headline.clone());
    draft.facts.push(lure.fact);
    draft.options = vec![one.headline.clone(), other.headline.clone()];
    draft.options.sort();
    let why = Some(format!("{}: {}", lure.headline, lure.date.phrase()));
    draft.lures = vec![Lure { text: lure.headline.clone(), why }];
    draft.note = Some(format!("{}: {}.", key.headline, key.date.phrase()));
    draft
}
