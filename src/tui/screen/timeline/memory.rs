//! How well each entry is known now: by the cards made from it, the weakest counting.

use crate::analysis::Analysis;
use crate::study::{Deck, Moment};
use crate::timeline::EntryId;
use crate::tui::theme::Role;
use std::collections::BTreeMap;

/// How well an entry is known. The order is from worst to best.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(crate) enum Recall {
    /// There is no card of it.
    #[default]
    Unasked,
    /// No card of it has been seen.
    New,
    /// It would be recalled with this probability.
    Known(f32),
}

impl Recall {
    /// Its mark, the darker the better, and its look.
    pub(super) const fn mark(self) -> (&'static str, Role) {
        match self {
            Self::Unasked => (" ", Role::Quiet),
            Self::New => ("·", Role::Quiet),
            Self::Known(recall) if recall < 0.5 => ("░", Role::Bad),
            Self::Known(recall) if recall < 0.8 => ("▒", Role::Warning),
            Self::Known(recall) if recall < 0.9 => ("▓", Role::Bar),
            Self::Known(_) => ("█", Role::Good),
        }
    }
}

/// The recall of every entry that a card was made from, by its place in the timeline, with its first day.
///
/// Entries without a card are left out, so that drawing costs no more on a long timeline.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recalls(BTreeMap<usize, (Option<i32>, Recall)>);

impl Recalls {
    /// How well the entry at a place is known.
    pub(super) fn of(&self, place: usize) -> Recall {
        self.0.get(&place).map(|(_, recall)| *recall).unwrap_or_default()
    }

    /// The first day and the recall of every dated entry with a card.
    pub(super) fn days(&self) -> impl Iterator<Item = (i32, Recall)> {
        self.0.values().filter_map(|(day, recall)| Some(((*day)?, *recall)))
    }
}

/// The recall of every entry now.
pub(crate) fn recalls(analysis: &Analysis, deck: &Deck, now: Moment) -> Recalls {
    let scheduler = deck.course().scheduler();
    let mut known: BTreeMap<EntryId, Recall> = BTreeMap::new();
    for (card, memory) in deck.iter() {
        let Some(entry) = card.question.entry else { continue };
        // What was just forgotten is seen a moment ago, but not known.
        let recall = scheduler.known(memory, now);
        let recall = recall.map_or(Recall::New, |recall| Recall::Known(recall.value()));
        let weakest = known.entry(entry).or_insert(recall);
        if recall < *weakest {
            *weakest = recall;
        }
    }
    let places = analysis.timeline.iter().enumerate();
    let wanted = known.len();
    let known = places.filter_map(|(place, entry)| {
        let recall = known.get(&entry.id)?;
        Some((place, (super::first_day(entry), *recall)))
    });
    Recalls(known.take(wanted).collect())
}
