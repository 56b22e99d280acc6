//! Wrong events: other dated facts, told as statements of like length.

use super::super::clause::Clause;
use super::super::draft::{Candidate, Order};
use super::super::ground::Ground;
use super::super::item::Lure;
use super::super::wording::{capitalised, word_count};
use crate::fact::Fact;

/// The most words of a headline.
const LONGEST: usize = 12;

/// A dated fact as a headline without its date: "The Soviets invited Liaquat Ali Khan for a state visit".
/// `None` when it is too long or does not tell which event it is.
pub(in crate::question) fn headline(ground: &Ground<'_>, fact: &Fact, clause: &Clause) -> Option<String> {
    let text = capitalised(&clause.bare());
    let count = word_count(&text);
    ((4..=LONGEST).contains(&count) && ground.names_in(fact, &text) > 0).then_some(text)
}

/// A wrong event; `date` is why it is wrong.
pub(in crate::question) fn candidate(text: String, date: &str, merit: i32) -> Candidate {
    let order = Order::Letters(text.to_lowercase());
    Candidate { lure: Lure { why: Some(format!("{text}: {date}")), text }, order, merit }
}
