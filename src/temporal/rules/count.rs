//! Numbers of four digits that count things: what tells them from years.

use crate::temporal::class::Class;
use crate::temporal::words::Words;

/// "some 1500 books", "1848 of them", "1776 Broad Street".
pub(super) fn is_counted(words: &Words<'_>, at: usize, is_plural_next: bool) -> bool {
    let after = at + 1;
    let is_about = is_plural_next && words.is(at.wrapping_sub(1), Class::About);
    let is_part =
        words.is(after, Class::Of) && matches!(words.text(after + 1), "them" | "these" | "those" | "whom");
    let is_house = words.is_capitalised(after)
        && matches!(
            words.text(after + 1),
            "Street" | "Road" | "Avenue" | "Lane" | "Square" | "Boulevard" | "Drive"
        );
    is_about || is_part || is_house || is_scale(words.text(after)) || is_size(words, at, is_plural_next)
}

/// "a regiment of 1500", "the choir of 2010 voices", "the prisoners were 1945 in all", "the population was 1850".
fn is_size(words: &Words<'_>, at: usize, is_plural_next: bool) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    let is_of = words.is(before, Class::Of) && is_group(words.text(before.wrapping_sub(1)));
    let is_total = words.is_word(after, "in") && matches!(words.text(after + 1), "all" | "number" | "total")
        || words.is_word(after, "strong");
    let is_sum = words.is(before, Class::Auxiliary)
        && matches!(
            words.text(before.wrapping_sub(1)),
            "population" | "number" | "total" | "toll" | "figure" | "price" | "cost" | "strength" | "salary"
        );
    is_of && (is_plural_next || words.is(before.wrapping_sub(2), Class::Article)) || is_total || is_sum
}

/// Nouns that are followed by how many there are.
fn is_group(noun: &str) -> bool {
    matches!(
        noun,
        "regiment"
            | "army"
            | "force"
            | "choir"
            | "crowd"
            | "garrison"
            | "crew"
            | "population"
            | "total"
            | "audience"
            | "congregation"
            | "fleet"
            | "band"
            | "party"
            | "group"
            | "contingent"
            | "body"
            | "membership"
            | "average"
            | "maximum"
            | "minimum"
            | "sum"
            | "price"
            | "fee"
            | "fine"
            | "salary"
    )
}

/// What many are counted by: "1000 crore".
fn is_scale(word: &str) -> bool {
    matches!(word, "billion" | "crore" | "crores" | "lakh" | "lakhs" | "million" | "trillion")
}

/// Soldiers together, who are counted without a plural: "1300 light infantry".
pub(super) fn is_troop(word: &str) -> bool {
    matches!(
        word,
        "artillery" | "cavalry" | "foot" | "horse" | "infantry" | "militia" | "personnel" | "police"
    )
}

/// A small-lettered word that looks like a plural noun.
pub(super) fn is_plural(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() > 3
        && bytes.iter().all(u8::is_ascii_lowercase)
        && bytes.ends_with(b"s")
        && !bytes.ends_with(b"ss")
        && !bytes.ends_with(b"us")
        && !bytes.ends_with(b"is")
        && !matches!(
            word,
            "sees"
                | "brings"
                | "marks"
                | "begins"
                | "ends"
                | "shows"
                | "this"
                | "was"
                | "always"
                | "thus"
                | "perhaps"
                | "does"
                | "has"
                | "towards"
                | "afterwards"
        )
}
