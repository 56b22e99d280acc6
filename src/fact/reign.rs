//! Reigns that look like lives: in a list of rulers each begins where the one before ends.
//!
//! * "Bahlul (1451–89)", "Sikandar (1489–1517)": 38 years are long enough for a life, but nobody is born when another dies so often
//!
//! This file knows facts in the order of the text.

use super::record::{Fact, FactKind};
use crate::temporal::{PartialDate, TimeValue};

/// How a life is told.
const LIFE: &str = "Life of ";
/// Nobody reigns longer.
const LONGEST: i32 = 60;
/// So many facts before and behind are of the same list.
const NEAR: usize = 6;

/// Takes what is told of somebody as a life for a reign, where the years of a neighbour in the list meet its own.
pub(super) fn settle(facts: &mut [Fact]) {
    let spans: Vec<Option<(i32, i32)>> = facts.iter().map(span).collect();
    for (at, fact) in facts.iter_mut().enumerate() {
        let Some(name) = fact.gist.strip_prefix(LIFE) else { continue };
        let Some((from, to)) = spans.get(at).copied().flatten() else { continue };
        let near = at.saturating_sub(NEAR)..spans.len().min(at + NEAR + 1);
        let meets = spans.get(near.clone()).unwrap_or_default().iter().zip(near).any(|(span, other)| {
            // The lives of a father and a son may meet once; those of a list follow each other in its order.
            span.is_some_and(|(begin, end)| {
                other < at && end.abs_diff(from) <= 1 && begin < from
                    || other > at && begin.abs_diff(to) <= 1 && end > to
            })
        });
        if meets {
            fact.gist = name.to_owned();
        }
    }
}

/// The years of somebody in a list.
fn span(fact: &Fact) -> Option<(i32, i32)> {
    let when = fact.when.as_ref().filter(|_| fact.kind == FactKind::LifeSpan)?;
    match when.timex.value {
        TimeValue::Range(PartialDate::Year(from), PartialDate::Year(to)) if to - from <= LONGEST => {
            Some((from, to))
        }
        _ => None,
    }
}
