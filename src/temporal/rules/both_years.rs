//! Two years in a row written as one: which of them is meant, and where the phrase ends.
//!
//! * "24 January 1677/8": the second, which is the one by today's count;
//! * "the winter of 1946–47": one winter, named by both.

use crate::temporal::class::Class;
use crate::temporal::find::Piece;
use crate::temporal::value::Season;
use crate::temporal::words::Words;

/// "24 January 1677/8", "March 1688/89": where the year began on 25 March, the first months of one year are written with both; the
/// second is the one by today's count.
pub(super) fn new_style(words: &Words<'_>, piece: Piece, year: i32, end: usize) -> Option<(i32, usize)> {
    /// The last month with days before the old beginning of the year.
    const LAST: u8 = 3;
    let (Piece::Day { month, .. } | Piece::Month(month)) = piece else { return None };
    let second = end + 1;
    let is_tight = words.is(end, Class::Slash) && words.is_tight(end) && words.is_tight(second);
    let next = year + 1;
    let is_next = words.is(second, Class::Number)
        && match words.len(second) {
            1 => words.value(second) == next.rem_euclid(10),
            2 => words.value(second) == next.rem_euclid(100),
            4 => words.value(second) == next,
            _ => false,
        };
    (month <= LAST && is_tight && is_next).then_some((next, second + 1))
}

/// "the winter of 1946–47" is one winter, named by both its years.
pub(super) fn over_new_year(words: &Words<'_>, piece: Piece, year: i32, end: usize) -> usize {
    let next = year + 1;
    let is_next = match words.len(end + 1) {
        2 => words.value(end + 1) == next.rem_euclid(100),
        4 => words.value(end + 1) == next,
        _ => false,
    };
    let is_winter = piece == Piece::Season(Season::Winter);
    let is_joined = words.is_any(end, &[Class::Dash, Class::Slash]) && words.is(end + 1, Class::Number);
    if is_winter && is_joined && is_next { end + 2 } else { end }
}
