//! Ages of a person whose birth is known.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::units::small;
use crate::temporal::words::Words;

/// Matches "He married, aged 34, a cousin", "At the age of twenty she left home", in a sentence about "he" or "she" of
/// a text in which one birth is told.
///
/// Means the year from one birthday to the next; the sentence must say no other date.
///
/// Does not match "a wine aged ten years", "boys aged 14 to 18", "people over the age of 60".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let is_aged = words.is(at, Class::Aged);
    let start = if is_aged { at + 1 } else { words.skip(at + 1, Class::Of) };
    let before = at.wrapping_sub(1);
    let is_led = if is_aged {
        words.is_any(before, &[Class::Comma, Class::Edge])
    } else {
        words.is(before, Class::The) && words.is(before.wrapping_sub(1), Class::At)
            || words.is(before, Class::At)
    };
    let number = small(words.value(start)).filter(|years| (1..=110).contains(years))?;
    let is_number = words.is_any(start, &[Class::Number, Class::NumberWord]);
    let goes_on = words.is_any(start + 1, &[Class::To, Class::And, Class::Dash, Class::Units, Class::Unit]);
    if !is_led || !is_number || goes_on || !is_of_the_person(words, at, start + 1) {
        return None;
    }
    let mut find = Find::date(at, start + 1, Sense::Aged(number), "age");
    find.confidence = 70;
    Some(find)
}

/// "He" or "she" begins the sentence, or the clause behind the phrase.
fn is_of_the_person(words: &Words<'_>, at: usize, end: usize) -> bool {
    let is_pronoun = |at: usize| matches!(words.text(at), "He" | "She" | "he" | "she");
    is_pronoun(words.first) || at <= words.first + 2 && is_pronoun(words.skip(end, Class::Comma))
}
