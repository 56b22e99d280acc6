//! What is known about the memory of one card. Derived from its reviews, never saved for its own sake.

use super::moment::{Moment, StudyDay};
use super::review::Review;
use jiff::Timestamp;

/// Days after which recall has fallen to nine in ten; 0.001 to 36,500.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Stability(f32);

impl Stability {
    /// A stability, brought into its range; not a number counts as the least.
    pub const fn new(days: f32) -> Self {
        Self(if days.is_nan() { 0.001 } else { days.clamp(0.001, 36_500.0) })
    }

    /// In days.
    pub const fn days(self) -> f32 {
        self.0
    }
}

/// How hard a card is to keep, 1 (easy) to 10.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Difficulty(f32);

impl Difficulty {
    /// A difficulty, brought into its range; not a number counts as the middle.
    pub const fn new(value: f32) -> Self {
        Self(if value.is_nan() { 5.0 } else { value.clamp(1.0, 10.0) })
    }

    /// 1 to 10.
    pub const fn value(self) -> f32 {
        self.0
    }
}

/// The probability of recall at a moment, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Retrievability(f32);

impl Retrievability {
    /// A probability, brought into its range; not a number counts as nothing.
    pub const fn new(value: f32) -> Self {
        Self(if value.is_nan() { 0.0 } else { value.clamp(0.0, 1.0) })
    }

    /// 0 to 1.
    pub const fn value(self) -> f32 {
        self.0
    }

    /// 0 to 100.
    pub const fn percent(self) -> u8 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
        let percent = (self.0 * 100.0).round() as u8;
        percent
    }
}

/// The two numbers of the memory model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MemoryState {
    /// How long it lasts.
    pub stability: Stability,
    /// How hard it is.
    pub difficulty: Difficulty,
}

impl MemoryState {
    /// For a card of which the model can say nothing.
    pub(super) const UNKNOWN: Self =
        Self { stability: Stability::new(0.1), difficulty: Difficulty::new(5.0) };
}

/// Where a card that has been seen stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Seen, not yet remembered once.
    Learning,
    /// Remembered; asked again after days.
    Review,
    /// Forgotten, and asked again the same day.
    Relearning,
}

impl Phase {
    /// 1, 2, 3: as saved.
    pub const fn number(self) -> u8 {
        match self {
            Self::Learning => 1,
            Self::Review => 2,
            Self::Relearning => 3,
        }
    }

    /// The phase of a saved number.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Learning),
            2 => Some(Self::Review),
            3 => Some(Self::Relearning),
            _ => None,
        }
    }
}

/// When a card is to be asked again: at a moment of the same sitting, or on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Due {
    /// Minutes away, while it is learnt.
    At(Timestamp),
    /// Any time on that study day or later.
    On(StudyDay),
}

impl Due {
    /// Whether the card may be asked at `now`.
    pub fn is_reached(self, now: Moment) -> bool {
        match self {
            Self::At(at) => at <= now.at,
            Self::On(day) => day <= now.day,
        }
    }
}

/// The memory of a card that has been seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Stability and difficulty after the last review.
    pub state: MemoryState,
    /// Where it stands.
    pub phase: Phase,
    /// When it is to be asked again.
    pub due: Due,
    /// The day of the first review.
    pub first: StudyDay,
    /// The last review.
    pub last: Moment,
    /// How many reviews it has had.
    pub reviews: u32,
    /// How often it was forgotten after it had been remembered.
    pub lapses: u32,
}

/// A card that was forgotten so often is a leech.
const LEECH: u32 = 8;

/// The memory of a card.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum CardMemory {
    /// Never seen.
    #[default]
    New,
    /// Seen at least once.
    Seen(Memory),
}

impl CardMemory {
    /// The memory, unless the card is new.
    pub const fn seen(&self) -> Option<&Memory> {
        match self {
            Self::New => None,
            Self::Seen(memory) => Some(memory),
        }
    }

    /// Whether it has never been seen.
    pub const fn is_new(&self) -> bool {
        matches!(self, Self::New)
    }

    /// Where it stands; `None` when new.
    pub fn phase(&self) -> Option<Phase> {
        self.seen().map(|memory| memory.phase)
    }

    /// Whether it has been forgotten so often that the card, not the learner, should change.
    pub fn is_leech(&self) -> bool {
        self.seen().is_some_and(|memory| memory.lapses >= LEECH)
    }

    /// How many reviews it has had.
    pub fn reviews(&self) -> u32 {
        self.seen().map_or(0, |memory| memory.reviews)
    }

    /// Whether it is in steps of minutes.
    pub fn is_learning(&self) -> bool {
        matches!(self.phase(), Some(Phase::Learning | Phase::Relearning))
    }

    /// Whether it has been seen and may be asked at `now`.
    ///
    /// A card whose last review lies in the future, because the clock was wrong then, is due: nobody knows how
    /// long ago it really was, and asking once too often loses nothing.
    pub fn is_due(&self, now: Moment) -> bool {
        self.seen().is_some_and(|memory| memory.due.is_reached(now) || memory.last.day > now.day.plus(1))
    }

    /// The memory after `review` whose state by the model is `state`.
    pub(super) fn with_review(&self, review: &Review, state: MemoryState) -> Self {
        let (first, reviews, lapses, was_known) = match self {
            Self::New => (review.moment.day, 0, 0, false),
            Self::Seen(memory) => {
                (memory.first, memory.reviews, memory.lapses, memory.phase == Phase::Review)
            }
        };
        Self::Seen(Memory {
            state,
            phase: review.phase,
            due: review.due,
            first,
            last: review.moment,
            reviews: reviews.saturating_add(1),
            lapses: lapses + u32::from(was_known && !review.rating.is_recall()),
        })
    }
}
