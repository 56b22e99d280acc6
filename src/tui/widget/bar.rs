//! A share drawn as a bar: full, then empty.

/// The full part of a bar of `columns`, and the empty rest of it. A share above nothing is never drawn as nothing.
pub(crate) fn bar(share: f64, columns: usize) -> (String, String) {
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "columns of a screen"
    )]
    let full = ((share.clamp(0.0, 1.0) * columns as f64).round() as usize).min(columns);
    let full = if full == 0 && share > 0.0 { columns.min(1) } else { full };
    ("█".repeat(full), "░".repeat(columns - full))
}

/// The same of so many out of so many.
pub(crate) fn bar_of(part: usize, whole: usize, columns: usize) -> (String, String) {
    #[expect(clippy::cast_precision_loss, reason = "counts of what is on a screen")]
    let share = part as f64 / whole.max(1) as f64;
    bar(share, columns)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_bar_make_up_the_whole_of_it() {
        for (part, whole, full) in [(0, 4, 0), (1, 4, 2), (1, 100, 1), (4, 4, 8), (9, 4, 8), (0, 0, 0)] {
            let (first, rest) = bar_of(part, whole, 8);
            assert_eq!((first.chars().count(), rest.chars().count()), (full, 8 - full), "{part} of {whole}");
        }
    }
}
