//! How many entries have each name, kind and time that a filter can choose by.
//!
//! Counted in slices while nothing is pressed, once an article: the list to choose from is there when it is asked
//! for, however many entries there are.

use super::filter::{self, Choice, Filter, Kind};
use crate::temporal::PartialDate;
use crate::timeline::TimelineEntry;
use std::collections::BTreeMap;

/// What is counted so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    counts: BTreeMap<Kind, BTreeMap<String, usize>>,
    /// By decade, whose order is that of time.
    periods: BTreeMap<i32, usize>,
    next: usize,
}

impl Tally {
    /// Whether so many entries are counted.
    pub(super) const fn has(&self, entries: usize) -> bool {
        self.next >= entries
    }

    /// Counts so many entries more.
    pub(super) fn step(&mut self, entries: &[TimelineEntry], count: usize) {
        for entry in entries.iter().skip(self.next).take(count) {
            self.add(Kind::Certainty, filter::certainty(entry));
            self.add(Kind::Category, entry.category.name());
            if let Some(period) = filter::period(entry) {
                *self.periods.entry(period).or_default() += 1;
            }
            for (kind, names) in filter::lists(entry) {
                for name in names {
                    self.add(kind, name);
                }
            }
        }
        self.next = self.next.saturating_add(count).min(entries.len());
    }

    fn add(&mut self, kind: Kind, name: &str) {
        let counts = self.counts.entry(kind).or_default();
        match counts.get_mut(name) {
            Some(count) => *count += 1,
            None => {
                counts.insert(name.to_owned(), 1);
            }
        }
    }

    /// Everything that can be chosen, by kind, the most frequent first.
    pub(super) fn choices(&self, filter: &Filter) -> Vec<Choice> {
        let choice = |kind, name: String, count| {
            let is_chosen = filter.has_chosen(kind, &name);
            Choice { kind, name, count, is_chosen }
        };
        let counts = self.counts.iter().flat_map(|(&kind, counts)| counts.iter().map(move |c| (kind, c)));
        let mut choices: Vec<Choice> =
            counts.map(|(kind, (name, &count))| choice(kind, name.clone(), count)).collect();
        choices.sort_by(|one, other| {
            (one.kind, other.count, &one.name).cmp(&(other.kind, one.count, &other.name))
        });
        // Periods in the order of time, not of their counts.
        let name = |period| PartialDate::Decade(period).short();
        let periods = self.periods.iter().map(|(&period, &count)| choice(Kind::Period, name(period), count));
        let at = choices.partition_point(|choice| choice.kind < Kind::Period);
        choices.splice(at..at, periods);
        choices
    }
}
