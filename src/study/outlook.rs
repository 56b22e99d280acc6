//! The four futures of a card: what each rating would make of it.

use super::card::CardId;
use super::interval::Wait;
use super::memory::{CardMemory, Due, Phase};
use super::moment::Moment;
use super::rating::Rating;
use super::review::{Origin, Review, ReviewId};

/// One future.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Future {
    /// The memory it leads to.
    pub memory: CardMemory,
    /// When the card comes back: what is shown beside the rating.
    pub interval: Wait,
    pub(super) phase: Phase,
    pub(super) due: Due,
}

/// The futures of one card at one moment. What is shown from it is exactly what [`Outlook::review`] applies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// The card.
    pub card: CardId,
    /// The moment for which it holds.
    pub moment: Moment,
    /// After [`Rating::Again`].
    pub again: Future,
    /// After [`Rating::Hard`].
    pub hard: Future,
    /// After [`Rating::Good`].
    pub good: Future,
    /// After [`Rating::Easy`].
    pub easy: Future,
}

impl Outlook {
    /// The future after `rating`.
    pub const fn after(&self, rating: Rating) -> &Future {
        match rating {
            Rating::Again => &self.again,
            Rating::Hard => &self.hard,
            Rating::Good => &self.good,
            Rating::Easy => &self.easy,
        }
    }

    /// The log record of choosing `rating`.
    pub const fn review(&self, rating: Rating, id: ReviewId) -> Review {
        let future = self.after(rating);
        Review {
            id,
            card: self.card,
            moment: self.moment,
            rating,
            phase: future.phase,
            due: future.due,
            took: 0,
            origin: Origin::Cards,
        }
    }
}
