//! A timeline in five figures: its span, its size, its longest gap, its densest years, its people.

use super::entry::{EntryId, TimelineEntry};
use super::scale::{Gap, gaps, span, starts};
use crate::temporal::Interval;
use std::collections::BTreeMap;

/// What a timeline amounts to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// From the first day to the last.
    pub span: Option<Interval>,
    /// How many entries have a date.
    pub dated: usize,
    /// How many have none.
    pub undated: usize,
    /// The longest stretch without an entry.
    pub longest_gap: Option<Gap>,
    /// The years in which most entries begin, at most three, the fullest first; years with one entry are no peak.
    pub densest: Vec<(i32, usize)>,
    /// The people of most entries, at most five.
    pub people: Vec<(String, usize)>,
}

/// The first year of each dated entry.
pub fn first_years(entries: &[TimelineEntry]) -> BTreeMap<EntryId, i32> {
    let year = |entry: &TimelineEntry| Some((entry.id, entry.interval().earliest()?.year()));
    entries.iter().filter_map(year).collect()
}

/// Sums a timeline up. The entries are in order.
pub fn summary(entries: &[TimelineEntry]) -> Summary {
    let dated = entries.iter().filter(|entry| entry.interval().is_dated()).count();
    let mut years: BTreeMap<i32, usize> = BTreeMap::new();
    for (_, day) in starts(entries) {
        *years.entry(day.year()).or_default() += 1;
    }
    let mut people: BTreeMap<&str, usize> = BTreeMap::new();
    for name in entries.iter().flat_map(|entry| &entry.people) {
        *people.entry(name).or_default() += 1;
    }
    let longest_gap =
        gaps(entries, 1).into_iter().max_by_key(|gap| (gap.days, std::cmp::Reverse(gap.before)));
    Summary {
        span: span(entries).map(|(from, to)| Interval::between(from, to)),
        dated,
        undated: entries.len() - dated,
        longest_gap,
        densest: fullest(years).into_iter().filter(|(_, count)| *count > 1).take(3).collect(),
        people: fullest(people).into_iter().map(|(name, count)| (name.to_owned(), count)).take(5).collect(),
    }
}

/// The largest counts first, equals in the order of their keys.
fn fullest<K: Ord>(counts: BTreeMap<K, usize>) -> Vec<(K, usize)> {
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.1));
    counts
}
