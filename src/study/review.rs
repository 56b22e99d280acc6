//! One line of the review log: what was answered, and what was decided.

use super::card::CardId;
use super::memory::{Due, Phase};
use super::moment::Moment;
use super::rating::Rating;
use std::fmt;

/// Identity of a review, the same on every machine the log is carried to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReviewId(pub u64);

impl fmt::Display for ReviewId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Where a review was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Origin {
    /// With flashcards.
    #[default]
    Cards,
    /// In a quiz.
    Quiz,
    /// In a mock exam.
    Exam,
    /// While cramming; counted in the statistics, without effect on the schedule.
    Cram,
}

impl Origin {
    /// 1 to 4: as saved.
    pub const fn number(self) -> u8 {
        match self {
            Self::Cards => 1,
            Self::Quiz => 2,
            Self::Exam => 3,
            Self::Cram => 4,
        }
    }

    /// The origin of a saved number.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Cards),
            2 => Some(Self::Quiz),
            3 => Some(Self::Exam),
            4 => Some(Self::Cram),
            _ => None,
        }
    }
}

/// One review. The log of these is only ever appended to; every memory is computed from it.
///
/// The due date and the phase are kept because they are what the learner was shown: they do not change when the
/// settings do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its identity.
    pub id: ReviewId,
    /// The card.
    pub card: CardId,
    /// When the answer was shown, and the study day of that moment.
    pub moment: Moment,
    /// The judgement.
    pub rating: Rating,
    /// Where the card stood afterwards.
    pub phase: Phase,
    /// When it was to be asked again.
    pub due: Due,
    /// Milliseconds from question to rating; 0 when not measured.
    pub took: u32,
    /// Where it was made.
    pub origin: Origin,
}
