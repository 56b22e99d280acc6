//! A little spread of intervals, so that cards learnt together do not stay together.
//!
//! Not at random: the seed is the card and the number of its reviews, so that the interval shown is the one
//! applied, after a restart too.

use super::card::CardId;
use crate::text::digest;

/// The days within which an interval may be moved; never below `floor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spread {
    pub(super) from: u32,
    pub(super) to: u32,
}

impl Spread {
    /// A day either way from two and a half days on, growing more slowly than the interval: 15 % of what lies
    /// between 2.5 and 7 days, 10 % up to 20, 5 % beyond.
    pub(super) fn around(interval: f32) -> Self {
        let day = whole_days(interval);
        if interval < 2.5 {
            return Self { from: day, to: day };
        }
        let share = |from: f32, to: f32, part: f32| (interval.min(to) - from).max(0.0) * part;
        let reach = 1.0 + share(2.5, 7.0, 0.15) + share(7.0, 20.0, 0.1) + share(20.0, f32::MAX, 0.05);
        Self { from: whole_days(interval - reach), to: whole_days(interval + reach) }
    }

    /// The day at `fraction` (0 to 1) of the way.
    pub(super) fn at(self, fraction: f32) -> u32 {
        #[expect(clippy::cast_precision_loss, reason = "at most 36,500 days")]
        let width = (self.to - self.from + 1) as f32;
        (self.from + floor(fraction * width)).min(self.to)
    }
}

/// Rounded, at least one day.
pub(super) fn whole_days(interval: f32) -> u32 {
    floor(interval + 0.5).max(1)
}

const fn floor(value: f32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
    let floor = value.max(0.0) as u32;
    floor
}

/// A fraction from 0 to 1 that depends on the card and the number of its reviews alone.
pub(super) fn fraction(card: CardId, reviews: u32) -> f32 {
    let hash = digest(&["fuzz", &card.to_string(), &reviews.to_string()]);
    #[expect(clippy::cast_precision_loss, reason = "24 bits fit exactly")]
    let fraction = (hash >> 40) as f32 / (1u64 << 24) as f32;
    fraction
}
