//! The strip over the timeline: how many events lie in each stretch of time, one column a stretch.

use crate::timeline::density;

/// The heights of a column, from nothing to all.
const RAMP: [char; 7] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];

/// One column of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Strip {
    /// How high it is drawn.
    pub(crate) bar: char,
    /// Whether anything lies in it.
    pub(crate) is_empty: bool,
}

/// The strip of `days`, which are sorted.
pub(crate) fn strip(days: &[i32], columns: usize) -> Vec<Strip> {
    let counts = density(days, columns);
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let bar = |count: usize| {
        let step = if count == 0 { 0 } else { 1 + (count * (RAMP.len() - 2)).div_euclid(most) };
        Strip { bar: RAMP.get(step).copied().unwrap_or('▇'), is_empty: count == 0 }
    };
    counts.into_iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(days: &[i32], columns: usize) -> String {
        strip(days, columns).iter().map(|column| column.bar).collect()
    }

    #[test]
    fn the_fullest_stretch_is_the_highest_and_an_empty_one_the_lowest() {
        assert_eq!(drawn(&[0, 0, 0, 50, 99], 10), "▇▁▁▁▁▃▁▁▁▃");
        assert_eq!(drawn(&[5], 4), "▇▁▁▁");
        assert_eq!(drawn(&[], 4), "");
        assert_eq!(drawn(&[i32::MIN, i32::MAX], 3), "▇▁▇");
    }
}
