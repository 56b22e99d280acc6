//! What joins the ends of a stretch when more than a dash or "to" stands between them, and what only looks like a stretch.

use crate::temporal::class::Class;
use crate::temporal::find::Find;
use crate::temporal::words::Words;

/// "from 3 May 1921 to the settlement of 8 July 1922"
pub(super) fn is_to_an_event(words: &Words<'_>, first: &Find, second: &Find) -> bool {
    let to = first.end;
    words.is(first.start.wrapping_sub(1), Class::From)
        && words.is_any(to, &[Class::To, Class::Until])
        && words.is(to + 1, Class::The)
        && words.is(to + 2, Class::Other)
        && words.is(to + 3, Class::Of)
        && second.start == to + 4
}

/// "between the census of 1901 and that of 1911", "between the wars of 1965 and 1971"
pub(super) fn is_between(words: &Words<'_>, first: &Find, second: &Find) -> bool {
    let of = first.start.wrapping_sub(1);
    words.is(of, Class::Of)
        && (2..=4).any(|distance| words.is(of.wrapping_sub(distance), Class::Between))
        && words.is_word(first.end, "and")
        && (second.start == first.end + 1
            || words.is_word(first.end + 1, "that")
                && words.is(first.end + 2, Class::Of)
                && second.start == first.end + 3)
}

/// "put off from the 13th to the 19th": two dates, and no stretch between them.
pub(super) fn is_moved(words: &Words<'_>, first: &Find) -> bool {
    let from = if words.is(first.start.wrapping_sub(1), Class::The) { 2 } else { 1 };
    let from = first.start.wrapping_sub(from);
    if !words.is(from, Class::From) {
        return false;
    }
    (1..=6).map(|distance| words.text(from.wrapping_sub(distance))).any(|word| {
        matches!(
            word,
            "moved"
                | "postponed"
                | "rescheduled"
                | "re-scheduled"
                | "changed"
                | "shifted"
                | "brought"
                | "deferred"
                | "delayed"
        )
    }) || (1..=6).any(|distance| {
        // "put off from the 13th to the 19th", but "was put on from the 13th to the 19th"
        let put = from.wrapping_sub(distance);
        words.is_word(put, "put") && matches!(words.text(put + 1), "off" | "back" | "forward")
    })
}
