//! Dates in a row: what the words before the first make of it holds for all, "after the floods of 1807, 1812 and 1815".
//!
//! This file knows phrases, and of them only where the row begins.

use crate::fact::view::View;
use crate::language::ChunkKind;
use crate::temporal::Timex;

/// The place of the first date of the row in which the date at `place` stands; `place` itself where it stands alone.
pub(in crate::fact) fn first(view: &View<'_>, owned: &[usize], place: usize) -> usize {
    let mut first = place;
    while let Some(before) = before(view, owned, first) {
        first = before;
    }
    first
}

/// "the 2010, 2012 and 2014 \[elections\]": the places of the article and of the noun that several dates are of, of which one
/// stands at `place`.
pub(in crate::fact) fn noun(view: &View<'_>, owned: &[usize], place: usize) -> Option<(usize, usize)> {
    /// The longest row, in phrases.
    const LONGEST: usize = 16;
    let chunk = |place: usize| owned.get(place).and_then(|&at| view.chunk(at));
    let kind = |place: usize| chunk(place).map(|chunk| chunk.kind);
    let is_part = |place: usize| {
        matches!(kind(place), Some(ChunkKind::Mark(',') | ChunkKind::Coordinator | ChunkKind::Time(_)))
    };
    let article = first(view, owned, place).checked_sub(1)?;
    let is_led = kind(article) == Some(ChunkKind::Pronoun) && view.is_word(*owned.get(article)?, &["the"]);
    let end = (place + 1..owned.len().min(place + LONGEST)).find(|&next| !is_part(next))?;
    let (last, noun) = (chunk(end - 1)?, chunk(end)?);
    let is_of_row = matches!(last.kind, ChunkKind::Time(_)) && end > article + 3;
    (is_led && is_of_row && noun.kind == ChunkKind::Noun && last.tokens.end == noun.tokens.start)
        .then_some((article, end))
}

/// Whether the date at `place` stands in a row of several.
pub(in crate::fact) fn is_in_row(view: &View<'_>, owned: &[usize], place: usize) -> bool {
    let is_dated = |at: usize| view.timex(at).is_some_and(Timex::is_dated);
    let is_before = |next: usize| {
        owned.get(next).is_some_and(|&at| is_dated(at)) && before(view, owned, next) == Some(place)
    };
    before(view, owned, place).is_some() || (place + 2..place + 5).any(is_before)
}

/// The date in front of another of its row.
fn before(view: &View<'_>, owned: &[usize], place: usize) -> Option<usize> {
    let at = |place: usize| owned.get(place).copied();
    let is_dated = |place: usize| at(place).and_then(|at| view.timex(at)).is_some_and(Timex::is_dated);
    let is_comma = |place: usize| at(place).is_some_and(|at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let joins = |place: usize| at(place).is_some_and(|at| view.is_word(at, &["and", "or"]));
    let is_in = |place: usize| at(place).is_some_and(|at| view.is_word(at, &["in", "on"]));
    let mut back = place.checked_sub(1)?;
    // "in 1807 and in 1812"
    if is_in(back) && joins(back.checked_sub(1)?) {
        back -= 1;
    }
    if joins(back) {
        // "1807, 1812, and 1815"
        back -= usize::from(back > 0 && is_comma(back - 1));
    } else {
        // "1807, 1812 and 1815": a comma joins only what an "and" closes.
        let next = place + 1 + usize::from(is_comma(place + 1));
        let is_closed = joins(next) && is_dated(next + 1) || is_comma(place + 1) && is_dated(place + 2);
        if !is_comma(back) || !is_closed {
            return None;
        }
    }
    back.checked_sub(1).filter(|&before| is_dated(before))
}
