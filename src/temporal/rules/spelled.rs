//! Years written out in words, as treaties, proclamations and speakers have them.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::{TimeValue, Unit};
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "in the year one thousand eight hundred and seventy-two", "in nineteen hundred and forty-seven", "since eighteen twelve".
///
/// Means that year.
///
/// Does not match "one thousand eight hundred men", "nineteen hundred tons", "in twenty forty-minute talks".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let (year, end) = year(words, at)?;
    let before = at.wrapping_sub(1);
    let is_named = words.is_unit(before, Unit::Year);
    let is_led = words.is_any(before, &[Class::In, Class::Since, Class::Until]);
    let ends = words.is_any(
        end,
        &[Class::Comma, Class::Stop, Class::Edge, Class::Close, Class::And, Class::In, Class::At, Class::By],
    );
    (is_named || is_led && ends).then(|| {
        Find::date(at, end, Sense::Value(TimeValue::Point(PartialDate::Year(year))), "year in words")
    })
}

/// The year of our time that begins at a number in words, and where it ends.
pub(crate) fn year(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    if !words.is(at, Class::NumberWord) {
        return None;
    }
    let first = words.value(at);
    let multiplier = |at: usize| if words.is(at, Class::Multiplier) { words.value(at) } else { 0 };
    let (base, next) = match (first, multiplier(at + 1)) {
        (1 | 2, 1000) => {
            let hundreds = words.value(at + 2);
            let has_hundreds = words.is(at + 2, Class::NumberWord)
                && (1..=9).contains(&hundreds)
                && multiplier(at + 3) == 100;
            // "one thousand men" is no year; "two thousand and eleven" is.
            if has_hundreds {
                (first * 1000 + hundreds * 100, at + 4)
            } else if first == 2 && words.is_word(at + 2, "and") {
                (2000, at + 2)
            } else {
                return None;
            }
        }
        (11..=20, 100) => (first * 100, at + 2),
        (15..=20, 0) if words.is(at + 1, Class::NumberWord) && words.value(at + 1) >= 10 => {
            (first * 100, at + 1)
        }
        _ => return None,
    };
    let joint = if words.is_word(next, "and") { next + 1 } else { next };
    let (rest, end) = below_hundred(words, joint).unwrap_or((0, next));
    let year = base + rest;
    (1000..=2100).contains(&year).then_some((year, end))
}

/// "seventy-two", "seventy two", "six".
fn below_hundred(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    if !words.is(at, Class::NumberWord) {
        return None;
    }
    let tens = words.value(at);
    let is_split = tens >= 20 && tens % 10 == 0 && words.is(at + 1, Class::NumberWord);
    let ones = if is_split { words.value(at + 1) } else { 0 };
    Some(if (1..=9).contains(&ones) { (tens + ones, at + 2) } else { (tens, at + 1) })
}
