//! The strip over the timeline: how many events lie in each stretch of time, one column a stretch.

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

/// The column of a day on a strip of `columns` from `first` to `last`.
pub(crate) fn column(day: i32, first: i32, last: i32, columns: usize) -> usize {
    let span = i64::from(last) - i64::from(first) + 1;
    let at = (i64::from(day) - i64::from(first)).max(0) * i64::try_from(columns).unwrap_or(1) / span.max(1);
    usize::try_from(at).unwrap_or(0).min(columns.saturating_sub(1))
}

/// The strip of `days`, which are sorted; work grows with the columns, not with the days.
pub(crate) fn strip(days: &[i32], columns: usize) -> Vec<Strip> {
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Vec::new() };
    let mut counts = vec![0; columns];
    let mut from = 0;
    while let Some(&day) = days.get(from) {
        let at = column(day, first, last, columns);
        let here = days.get(from..).unwrap_or_default();
        let length = here.partition_point(|&day| column(day, first, last, columns) <= at);
        if let Some(count) = counts.get_mut(at) {
            *count = length;
        }
        from += length.max(1);
    }
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
