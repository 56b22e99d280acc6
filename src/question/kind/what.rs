//! K2: what happened then?
//!
//! **Pattern**: a date on which one thing happened. "Which of these events took place in 1960?" with events of
//! other dates; "What did S do on DATE?" with other deeds of the same doer. **Example**: "What did Pakistan do on
//! 20 December 1991?" Recognized the Russian Federation. **Never**: two facts on one date, options that tell
//! their own date, headlines of more than 13 words.

use crate::fact::Voice;
use crate::question::chance::Chance;
use crate::question::draft::{Candidate, Candidates, Draft, Order};
use crate::question::item::{Lure, QuestionKind};
use crate::question::lure;
use crate::question::stock::{Event, Stock};
use crate::question::wording::{capitalised, joined, word_count};

const KIND: QuestionKind = QuestionKind::What;
/// How many events on either side of the key are looked at.
const WINDOW: usize = 12;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (at, event) in stock.events.iter().enumerate() {
        if is_alone(stock, event) {
            candidates.drafts.extend(deed(stock, at, event).or_else(|| among(stock, at, event)));
        }
    }
}

/// Whether no other fact is dated to the same time.
fn is_alone(stock: &Stock<'_>, event: &Event) -> bool {
    let ground = stock.ground;
    let interval = event.date.interval();
    let mut near = ground.near_in_time(event.fact);
    !near.any(|(_, fact)| fact.when.as_ref().is_some_and(|when| when.timex.interval().overlaps(interval)))
}

fn around<'s>(stock: &'s Stock<'_>, at: usize) -> impl Iterator<Item = &'s Event> {
    let window = at.saturating_sub(WINDOW)..(at + WINDOW + 1).min(stock.events.len());
    stock.events.get(window).unwrap_or_default().iter()
}

/// "Which of these events took place in 1960?"
fn among(stock: &Stock<'_>, at: usize, event: &Event) -> Option<Draft> {
    let when = stock.ground.facts.get(event.fact)?.when.as_ref()?;
    let when = crate::question::clause::when_phrase(when)?;
    let stem = format!("Which of these events took place {when}?");
    let mut draft = Draft::new(KIND, event.fact, "event", stem, event.headline.clone());
    let pool = around(stock, at)
        .filter(|other| !other.date.interval().overlaps(event.date.interval()))
        .map(|other| {
            candidate(other.headline.clone(), other, 5 + i32::from(is_like(&event.headline, &other.headline)))
        })
        .collect();
    let chance = Chance::new(stock.ground.seed, &["what", &draft.stem]);
    lure::choose(&mut draft, Order::Letters(event.headline.to_lowercase()), pool, chance);
    (draft.options.len() > 2).then_some(draft)
}

/// "What did Pakistan do on 20 December 1991?"
fn deed(stock: &Stock<'_>, at: usize, event: &Event) -> Option<Draft> {
    let fact = stock.ground.facts.get(event.fact)?;
    let doer = fact.subject.as_ref()?.entity?;
    let when = crate::question::clause::when_phrase(fact.when.as_ref()?)?;
    let clause = stock.clause(event.fact).ok()?;
    let key = deed_of(stock, event)?;
    let stem = format!("What did {} do {when}?", clause.subject);
    let mut draft = Draft::new(KIND, event.fact, "event", stem, key.clone());
    let same_doer = |other: &&Event| {
        let subject = stock.ground.facts.get(other.fact).and_then(|fact| fact.subject.as_ref());
        subject.is_some_and(|subject| subject.entity == Some(doer))
    };
    let pool = around(stock, at)
        .filter(|other| !other.date.interval().overlaps(event.date.interval()))
        .filter(same_doer)
        .filter_map(|other| Some(candidate(deed_of(stock, other)?, other, 5)))
        .collect();
    let chance = Chance::new(stock.ground.seed, &["deed", &draft.stem]);
    lure::choose(&mut draft, Order::Letters(key.to_lowercase()), pool, chance);
    (draft.options.len() > 2).then_some(draft)
}

/// "Signed an agreement on oil exploration with Pakistan"
fn deed_of(stock: &Stock<'_>, event: &Event) -> Option<String> {
    let fact = stock.ground.facts.get(event.fact)?;
    let clause = stock.clause(event.fact).ok()?;
    let is_active = fact.predicate.as_ref().is_some_and(|predicate| predicate.voice == Voice::Active);
    let deed = capitalised(&joined([clause.verb.written.as_str(), &clause.rest_without(None)]));
    let is_plain = is_active && clause.verb.is_past && clause.verb.moved == "did" && !clause.rest.is_empty();
    (is_plain && (2..=12).contains(&word_count(&deed))).then_some(deed)
}

fn is_like(one: &str, other: &str) -> bool {
    let (one, other) = (one.len(), other.len());
    one.min(other) * 10 >= one.max(other) * 6
}

fn candidate(text: String, event: &Event, merit: i32) -> Candidate {
    let why = Some(format!("{text}: {}", event.date.phrase()));
    Candidate { order: Order::Letters(text.to_lowercase()), lure: Lure { text, why }, merit }
}
