//! What the cells of a row note besides: `| Lord Kane | 1910–1916 | Mint Act 1911; bomb at Kora (Dec 1912) |` tells of 1911 and 1912 too.
//!
//! A cell is read so behind the one whose date is that of the row, where that is a stretch of years: then what is noted there has
//! days of its own. What a part says is read as that of any row of notes.

use crate::fact::noted::{self, is_person};
use crate::fact::record::Fact;
use crate::fact::view::View;
use crate::temporal::{TimeValue, Timex};
use std::ops::Range;

/// A longer cell says more than a name.
const LONGEST_NAME: usize = 6;

/// The events noted in the cells of a row that is told of `row`.
pub(super) fn noted(view: &View<'_>, cells: &[Range<usize>], row: &Timex) -> Vec<Fact> {
    let TimeValue::Range(from, to) = row.value else { return Vec::new() };
    let is_of_row = |cell: &Range<usize>| {
        let span = view.source.prose.span(cell.clone());
        span.start() <= row.span.start() && row.span.end() <= span.end()
    };
    let Some(own) = cells.iter().position(is_of_row) else { return Vec::new() };
    let term = from.year().zip(to.year());
    let is_of_term = |fact: &Fact| {
        let year = fact.when.as_ref().and_then(|when| match when.timex.value {
            TimeValue::Point(date) | TimeValue::Range(date, _) => date.year(),
            _ => None,
        });
        term.zip(year).is_some_and(|((from, to), year)| (from - 1..=to + 1).contains(&year))
    };
    let is_name = |cell: &&Range<usize>| cell.len() <= LONGEST_NAME && is_person(view, cell);
    let who = cells.iter().find(is_name);
    let behind = cells.iter().skip(own + 1).filter(|cell| Some(*cell) != who);
    let behind = behind.flat_map(|cell| noted::events(view, cell, who));
    behind.filter(is_of_term).collect()
}
