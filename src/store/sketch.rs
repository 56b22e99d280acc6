//! A short fingerprint of a text by which it is recognised after an edit, and in another format.
//!
//! The words of the text, four at a time, are hashed; of all these hashes the least of each of 64 classes is
//! kept. Two texts share about as many of the 64 as they share runs of four words.

use crate::text::digest;

const CLASSES: usize = 64;

/// A fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sketch([u32; CLASSES]);

impl Sketch {
    /// The fingerprint of a text: of its letters and digits alone, so that markup and line ends do not count.
    pub(super) fn new(text: &str) -> Self {
        let mut least = [u32::MAX; CLASSES];
        let words: Vec<u64> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| digest(&[&word.to_lowercase()]))
            .collect();
        let width = words.len().clamp(1, 4);
        for run in words.windows(width) {
            let mixed = run.iter().fold(0_u64, |mixed, word| mix(mixed ^ word));
            #[expect(clippy::cast_possible_truncation, reason = "the remaining bits are the hash")]
            let (class, hash) = ((mixed % CLASSES as u64) as usize, (mixed >> 32) as u32);
            if let Some(slot) = least.get_mut(class) {
                *slot = hash.min(*slot);
            }
        }
        Self(least)
    }

    /// From 0 to 1: how much of the two texts is the same.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let both = self.0.iter().zip(&other.0);
        let filled = both.clone().filter(|(a, b)| **a != u32::MAX || **b != u32::MAX).count();
        let same = both.filter(|(a, b)| a == b && **a != u32::MAX).count();
        #[expect(clippy::cast_precision_loss, reason = "at most 64")]
        let likeness = same as f32 / filled.max(1) as f32;
        likeness
    }

    /// What two texts that are alike share some of: each class with its hash.
    pub(super) fn marks(&self) -> impl Iterator<Item = (usize, u32)> {
        self.0.iter().copied().enumerate().filter(|(_, hash)| *hash != u32::MAX)
    }

    /// As saved.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|hash| hash.to_le_bytes()).collect()
    }

    /// From what was saved.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        let mut least = [u32::MAX; CLASSES];
        for (slot, chunk) in least.iter_mut().zip(bytes.chunks_exact(4)) {
            *slot = <[u8; 4]>::try_from(chunk).map_or(u32::MAX, u32::from_le_bytes);
        }
        Self(least)
    }
}

const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    value ^ (value >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The canal was dug in eleven years by men from five provinces. It opened in May, and the \
        first ship carried salt. Tolls fell twice before the war, and the company was sold to the state.";

    #[test]
    fn an_edited_or_reformatted_text_is_recognised_and_another_is_not() {
        let edited = TEXT.replace("fell twice", "fell three times");
        let marked = format!("# Canal\n\n{}", TEXT.replace("May", "**May**"));
        let other = "Potters of the valley fired their bowls in open pits. Glaze came later, with traders who \
            bought cloth and stayed the winter in the upper town.";
        let likeness = |text: &str| Sketch::new(TEXT).likeness(&Sketch::new(text));
        assert!(likeness(&edited) > 0.5, "{}", likeness(&edited));
        assert!(likeness(&marked) > 0.8, "{}", likeness(&marked));
        assert!(likeness(other) < 0.1, "{}", likeness(other));
        assert!(likeness("") < 0.1);
    }

    #[test]
    fn a_saved_sketch_is_the_same() {
        let sketch = Sketch::new(TEXT);
        assert_eq!(Sketch::from_bytes(&sketch.to_bytes()), sketch);
    }
}
