//! How well each entry is known now: by the cards made from it, the weakest counting.

use crate::analysis::Analysis;
use crate::study::{Deck, Moment};
use crate::timeline::EntryId;
use crate::tui::theme::Role;
use std::collections::BTreeMap;

/// How well an entry is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
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
    /// How well two of them are known together: the weakest of what was ever seen counts. What was forgotten is not new.
    pub(super) const fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Known(one), Self::Known(another)) => Self::Known(one.min(another)),
            (known @ Self::Known(_), _) | (_, known @ Self::Known(_)) => known,
            (Self::New, _) | (_, Self::New) => Self::New,
            (Self::Unasked, Self::Unasked) => Self::Unasked,
        }
    }

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
        let so_far = known.entry(entry).or_default();
        *so_far = so_far.with(recall);
    }
    let places = analysis.timeline.iter().enumerate();
    let wanted = known.len();
    let known = places.filter_map(|(place, entry)| {
        let recall = known.get(&entry.id)?;
        Some((place, (super::first_day(entry), *recall)))
    });
    Recalls(known.take(wanted).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_forgotten_is_not_new_whatever_else_could_be_asked() {
        use Recall::{Known, New, Unasked};
        for (one, other, both) in [
            (Known(0.0), New, Known(0.0)),
            (New, Known(0.9), Known(0.9)),
            (Known(0.9), Known(0.2), Known(0.2)),
            (Unasked, New, New),
            (Unasked, Unasked, Unasked),
        ] {
            assert_eq!((one.with(other), other.with(one)), (both, both));
        }
    }
}
