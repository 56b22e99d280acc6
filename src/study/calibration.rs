//! How sure one was, against how right one was: who is certain and wrong learns more from that than from a score.
//!
//! ```
//! use tarikh::study::{Belief, Calibration};
//! let mut calibration = Calibration::default();
//! calibration.count(Belief::Certain, true);
//! calibration.count(Belief::Certain, false);
//! assert_eq!(calibration.of(Belief::Certain).percent(), Some(50));
//! assert_eq!(Calibration::read(&calibration.to_string()), calibration);
//! ```

use super::mock::Share;
use std::fmt;

/// How sure the learner is of an answer, said before it is graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Belief {
    /// One option is as good as another.
    Guess,
    /// More likely right than not.
    Unsure,
    /// Three times in four right.
    Likely,
    /// Sure of it.
    Certain,
}

impl Belief {
    /// Every degree, from the least to the most.
    pub const ALL: [Self; 4] = [Self::Guess, Self::Unsure, Self::Likely, Self::Certain];

    /// For people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Unsure => "unsure",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }

    /// How often an answer given with it should be right, in hundredths.
    pub const fn percent(self) -> u8 {
        match self {
            Self::Guess => 25,
            Self::Unsure => 50,
            Self::Likely => 75,
            Self::Certain => 95,
        }
    }
}

/// For each degree of belief how many answers there were and how many of them were right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calibration([Share; 4]);

impl Calibration {
    /// One more answer.
    pub const fn count(&mut self, belief: Belief, is_right: bool) {
        let share = &mut self.0[belief as usize];
        share.total += 1;
        share.right += is_right as usize;
    }

    /// An answer that was counted before is right after all, or is not.
    pub const fn regrade(&mut self, belief: Belief, is_right: bool) {
        let share = &mut self.0[belief as usize];
        share.right = if is_right { share.right + 1 } else { share.right.saturating_sub(1) };
        if share.right > share.total {
            share.right = share.total;
        }
    }

    /// The answers given with one degree of belief.
    pub const fn of(&self, belief: Belief) -> Share {
        self.0[belief as usize]
    }

    /// Whether nothing was counted yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// As it was written by `Display`; what cannot be read counts as nothing.
    pub fn read(text: &str) -> Self {
        let mut calibration = Self::default();
        for (share, word) in calibration.0.iter_mut().zip(text.split_whitespace()) {
            let numbers = word.split_once('/').map(|(right, total)| (right.parse(), total.parse()));
            if let Some((Ok(right), Ok(total))) = numbers
                && right <= total
            {
                *share = Share { right, total };
            }
        }
        calibration
    }
}

impl fmt::Display for Calibration {
    /// `1/4 3/6 0/0 9/10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, share) in self.0.iter().enumerate() {
            write!(f, "{}{}/{}", if at == 0 { "" } else { " " }, share.right, share.total)?;
        }
        Ok(())
    }
}
