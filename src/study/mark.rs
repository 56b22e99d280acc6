//! What the learner says about a card besides rating it: not now, not ever, look at this again.

use super::moment::{Moment, StudyDay};

/// The marks on one card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Not asked before this day.
    pub hold: Option<StudyDay>,
    /// Wants another look.
    pub is_flagged: bool,
}

impl Mark {
    /// The day that never comes.
    pub const NEVER: StudyDay = StudyDay(i32::MAX);

    /// A mark that keeps the card back until tomorrow.
    pub const fn buried(now: Moment) -> Self {
        Self { hold: Some(now.day.plus(1)), is_flagged: false }
    }

    /// Whether the card is kept back for ever.
    pub fn is_suspended(self) -> bool {
        self.hold == Some(Self::NEVER)
    }

    /// Whether the card is kept back on the day of `now`.
    pub fn is_held(self, now: Moment) -> bool {
        self.hold.is_some_and(|day| day > now.day)
    }
}
