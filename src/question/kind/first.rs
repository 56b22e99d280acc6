//! K7: which came first, which came after?
//!
//! **Pattern**: two dated facts one month to fifteen years apart: "Which of these events happened first?"; or one
//! anchor and four others, one of them on the other side. **Example**: "Which of these two events happened
//! first?" the U-2 incident | the Soviet Union signed an agreement with Pakistan. **Never**: dates that overlap,
//! that are not sure, or facts that tell their own date.

use crate::fact::Fact;
use crate::question::chance::Chance;
use crate::question::draft::{Candidates, Draft};
use crate::question::ground::Ground;
use crate::question::item::{Lure, QuestionKind};
use crate::question::stock::{Event, Stock, is_bare_event, is_note, noun_event};
use crate::temporal::{Day, PartialDate};

const KIND: QuestionKind = QuestionKind::First;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let events = &stock.events;
    // Neighbours but one: the order of next neighbours is often told by the text itself.
    for (one, other) in events.iter().zip(events.iter().skip(2)) {
        if is_fair(one.date, other.date) {
            candidates.drafts.push(pair(stock.ground, one, other));
        }
    }
    // About each third, by its words and not by its place: an event that is added elsewhere changes no other question.
    let is_anchor = |event: &Event| Chance::new(0, &["anchor chosen", &event.headline]).below(3) == 0;
    let has_anchor = events.iter().any(is_anchor);
    for (at, anchor) in events.iter().enumerate() {
        if is_anchor(anchor) || !has_anchor && at % 3 == 0 {
            candidates.drafts.extend(around(stock, at, anchor));
        }
    }
}

/// "Which of these events happened after ANCHOR?": one on that side, three on the other.
fn around(stock: &Stock<'_>, at: usize, anchor: &Event) -> Option<Draft> {
    let ground = stock.ground;
    let fact = ground.facts.get(anchor.fact)?;
    let asks_after = Chance::new(ground.seed, &["anchor", &anchor.headline]).below(2) == 0;
    let near = stock.events.get(at.saturating_sub(8)..(at + 9).min(stock.events.len()))?;
    let mut right: Vec<&Event> = near
        .iter()
        .filter(|event| if asks_after { anchor.is_before(event) } else { event.is_before(anchor) })
        .collect();
    let mut wrong: Vec<&Event> = near
        .iter()
        .filter(|event| if asks_after { event.is_before(anchor) } else { anchor.is_before(event) })
        .collect();
    // The nearer to the anchor, the harder and the more instructive.
    let distance = |event: &&Event| {
        let (a, b) = (event.date.interval().sort_key().0, anchor.date.interval().sort_key().0);
        a.abs_diff(b)
    };
    right.sort_by_key(distance);
    wrong.sort_by_key(distance);
    let key = right.into_iter().nth(1)?;
    if wrong.len() < 2 || distance(&key) > 60 * 366 {
        return None;
    }
    wrong.truncate(3);
    let word = if asks_after { "after" } else { "before" };
    let told = told_in_stem(stock, anchor, fact)?;
    let stem = format!("Which of these events happened {word} {told}?");
    let mut draft = Draft::new(KIND, key.fact, "anchor", stem, key.headline.clone());
    draft.facts.extend(wrong.iter().map(|event| event.fact));
    draft.facts.push(anchor.fact);
    let lures = wrong.iter().map(|event| Lure {
        text: event.headline.clone(),
        why: Some(format!("{}: {}", event.headline, event.date.phrase())),
    });
    draft.lures = lures.collect();
    draft.options = draft.lures.iter().map(|lure| lure.text.clone()).chain([key.headline.clone()]).collect();
    draft.options.sort();
    draft.note = Some(format!(
        "{}: {}. {}: {}.",
        key.headline,
        key.date.phrase(),
        anchor.headline,
        anchor.date.phrase()
    ));
    draft.difficulty = 2;
    Some(draft)
}

/// The anchor in the middle of a sentence: "the Soviet Union signed an agreement", "the U-2 incident".
fn told_in_stem(stock: &Stock<'_>, anchor: &Event, fact: &Fact) -> Option<String> {
    if is_note(fact) {
        return None;
    }
    if is_bare_event(fact) {
        return noun_event(stock.ground, fact).ok();
    }
    let subject = &stock.clause(anchor.fact).ok()?.subject;
    let rest = anchor.headline.get(subject.len()..)?;
    Some(format!("{subject}{rest}"))
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
