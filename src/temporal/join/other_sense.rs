//! What looks like a date and is part of something else.
//!
//! * "the 3rd June Plan": what a paper is called by, with no year of its own; it does not say when the plan was debated
//! * "in 1900 - 33 years later": a length behind a dash, and not the year 1933

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::words::Words;

/// Papers and movements that are called by a day.
const CALLED: &[&str] =
    &["declaration", "formula", "movement", "offer", "plan", "programme", "proposals", "scheme", "statement"];

/// Drops such finds.
pub(super) fn drop(words: &Words<'_>, finds: &mut Vec<Find>) {
    finds.retain(|find| !is_called_by(words, find) && !is_length(words, find));
}

/// "the Third June Plan", but not "the plan of 3 June" and "the 3 June 1947 Plan".
fn is_called_by(words: &Words<'_>, find: &Find) -> bool {
    matches!(find.sense, Sense::Lacking(_))
        && CALLED.iter().any(|name| words.text(find.end).eq_ignore_ascii_case(name))
}

/// "1900 - 33 years"
fn is_length(words: &Words<'_>, find: &Find) -> bool {
    let at = find.start;
    find.end == at + 1
        && words.is(at, Class::Number)
        && words.len(at) == 2
        && words.is(at.wrapping_sub(1), Class::Dash)
        && !words.is_tight(at)
        && words.is_any(find.end, &[Class::Unit, Class::Units])
}
