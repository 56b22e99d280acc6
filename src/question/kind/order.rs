//! K6: put in order.
//!
//! **Pattern**: three to five dated events, no two of whose dates overlap. **Example**: "Put these events in
//! order, the earliest first." **Never**: undated, open or unsure dates, a shuffle that is already right, gaps
//! that are all longer than fifty years.

use super::deeds::deeds;
use crate::question::chance::Chance;
use crate::question::draft::{Candidates, Draft};
use crate::question::item::{Answer, QuestionKind};
use crate::question::stock::{Event, Stock};
use crate::temporal::Day;

const KIND: QuestionKind = QuestionKind::Order;
/// The events of an order that is asked of everybody.
const FOUR: usize = 4;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    // Of sure deeds one order is fit for everybody; what else there is is kept for exams.
    let deeds: Vec<Event> = deeds(stock).cloned().collect();
    let (sure, loose) = (chain(&deeds), chain(&stock.events));
    let mut groups: Vec<Vec<&Event>> = Vec::new();
    for group in sure.chunks(2 * FOUR) {
        let step = if group.len() < 2 * FOUR - 1 { 1 } else { 2 };
        groups.push(group.iter().copied().step_by(step).take(FOUR).collect());
    }
    for group in groups.iter().filter(|group| group.len() >= FOUR && is_fair(group)) {
        candidates.drafts.push(question(stock, group));
    }
    let chain = loose;
    // Of eight in a row the even four and the odd four: near in time, but not neighbours in the text.
    for group in chain.chunks(8) {
        let groups: [Vec<&Event>; 2] = if group.len() < 7 {
            [group.iter().copied().take(4).collect(), Vec::new()]
        } else {
            [group.iter().copied().step_by(2).collect(), group.iter().copied().skip(1).step_by(2).collect()]
        };
        for group in groups.iter().filter(|group| is_fair(group)) {
            let mut draft = question(stock, group);
            draft.is_for_exams = true;
            candidates.drafts.push(draft);
        }
    }
}

/// Events in order, each wholly after the one before.
pub(super) fn chain(events: &[Event]) -> Vec<&Event> {
    let mut chain: Vec<&Event> = Vec::new();
    for event in events {
        if chain.last().is_none_or(|last| last.is_before(event) && last.fact != event.fact) {
            chain.push(event);
        }
    }
    chain
}

fn is_fair(group: &[&Event]) -> bool {
    let gap = |pair: &[&Event]| match pair {
        [one, other] => match (one.date.interval().latest(), other.date.interval().earliest()) {
            (Some(Day(end)), Some(Day(start))) => start - end,
            _ => i32::MAX,
        },
        _ => i32::MAX,
    };
    group.len() >= 3 && group.windows(2).any(|pair| gap(pair) < 50 * 366)
}

fn question(stock: &Stock<'_>, group: &[&Event]) -> Draft {
    let items: Vec<String> = group.iter().map(|event| event.headline.clone()).collect();
    let first = group.first().map_or(0, |event| event.fact);
    let stem = "Put these events in order, the earliest first.".to_owned();
    let mut draft = Draft::new(KIND, first, "order", stem, items.join("; "));
    draft.facts = group.iter().map(|event| event.fact).collect();
    draft.options.clone_from(&items);
    Chance::new(stock.ground.seed, &["order", &draft.key]).shuffle(&mut draft.options);
    if draft.options == items {
        draft.options.rotate_left(1);
    }
    let dates: Vec<String> =
        group.iter().map(|event| format!("{}: {}", event.date.phrase(), event.headline)).collect();
    draft.note = Some(format!("{}.", dates.join("; ")));
    draft.answer = Answer::Order(items);
    draft.difficulty = 3;
    draft
}
