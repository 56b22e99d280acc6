//! Years behind the parts of a row of notes: "judge at Lund 1169, at Marn from 1171; banished 1195".

use super::year::plain_year;
use crate::temporal::class::Class;
use crate::temporal::words::Words;

/// How many tokens a part of a row has at most.
const LONGEST: usize = 14;
/// So many tokens on either side another part is looked for.
const NEAR: usize = 40;

/// Whether a year ends a part of a row, another part of which ends with a year as well: between semicolons, without "was".
pub(super) fn ends_part(words: &Words<'_>, at: usize) -> bool {
    is_end(words, at) && {
        let part = part_before(words, at);
        let says = part.clone().filter(|&at| words.is(at, Class::Other)).count();
        let is_plain =
            part.clone().all(|at| !words.is_any(at, &[Class::Auxiliary, Class::Sign, Class::Label]));
        says > 0 && is_plain && has_other(words, at)
    }
}

/// Whether the number is followed by what ends a part.
fn is_end(words: &Words<'_>, at: usize) -> bool {
    words.text(at + 1) == ";"
        || words.is(at + 1, Class::Comma)
        || words.is_any(at + 1, &[Class::Stop, Class::Edge]) && words.is_any(at + 2, &[Class::Edge])
}

/// The tokens of the part in front of a number.
fn part_before(words: &Words<'_>, at: usize) -> std::ops::Range<usize> {
    let begins =
        |at: usize| words.text(at) == ";" || words.is_any(at, &[Class::Edge, Class::Colon, Class::Stop]);
    let start = (1..=LONGEST).map(|distance| at.wrapping_sub(distance)).find(|&at| begins(at));
    start.map_or(at..at, |start| start.wrapping_add(1)..at)
}

/// Whether another year stands right before a semicolon near by.
fn has_other(words: &Words<'_>, at: usize) -> bool {
    let near = at.saturating_sub(NEAR).max(words.first)..(at + NEAR).min(words.end);
    near.filter(|&other| other != at)
        .any(|other| words.text(other + 1) == ";" && plain_year(words, other).is_some_and(|year| year < 2050))
}
