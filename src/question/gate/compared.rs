//! Dates of what a deed is measured by or likened to, and not of the deed.
//!
//! **Examples**: "won with more votes than in 1928", "As in the 19th century, Norland kept out". It looks at the words before a date.

use super::super::ground::Ground;
use crate::temporal::Timex;

/// "won with more votes than in 1928", "ruled the coast and, particularly in 1450, the hills": the date of what it is measured by, or of
/// one part.
pub(in crate::question) fn is_compared(ground: &Ground<'_>, timex: &Timex) -> bool {
    let date = ground.tokens_of(timex.span).start;
    is_likened(ground, timex)
        || (date.saturating_sub(3)..date)
            .any(|at| matches!(ground.text(at), "than" | "particularly" | "especially" | "notably"))
}

/// "As in the 19th century, Norland kept out": the date of what it is likened to.
pub(super) fn is_likened(ground: &Ground<'_>, timex: &Timex) -> bool {
    let date = ground.tokens_of(timex.span).start;
    (date.saturating_sub(3)..date).any(|at| {
        // "riots broke out, as in 1772, when": one of them.
        (ground.text(at) == "As" || matches!(ground.small(at), "like" | "unlike"))
            && matches!(ground.small(at + 1), "in" | "during" | "on")
    })
}
