//! Choices that look random and are not: each is a hash of the seed and of what is chosen for.

use crate::text::digest;

/// A source of choices for one purpose: the same seed and purpose give the same choices on every machine.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// For `purpose` under `seed`.
    pub(super) fn new(seed: u64, purpose: &[&str]) -> Self {
        Self(digest(purpose) ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// The next number (`SplitMix64`, Steele, Lea and Flood 2014).
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`; 0 when `limit` is 0.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = limit as u64;
        usize::try_from(self.next().checked_rem(limit).unwrap_or(0)).unwrap_or(0)
    }

    /// Puts `items` into another order.
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_the_same_again_and_spread_evenly() {
        let draw = |seed| {
            let mut chance = Chance::new(seed, &["options", "Why?"]);
            (0..8).map(|_| chance.below(100)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        let mut counts = [0; 4];
        (0..4000).for_each(|n| counts[Chance::new(n, &["rank"]).below(4)] += 1);
        assert!(counts.iter().all(|count| (900..1100).contains(count)), "{counts:?}");
    }
}
