//! From byte offsets to offsets in characters (Unicode scalar values), which other languages count in.

/// How many bytes lie between two counted places.
const STEP: usize = 256;

/// Counts of characters at every 256th byte of a text.
#[derive(Debug)]
pub(super) struct Characters<'a> {
    text: &'a str,
    counts: Vec<usize>,
}

impl<'a> Characters<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut counts = vec![0];
        let mut count = 0;
        for step in text.as_bytes().chunks(STEP) {
            count += starts(step);
            counts.push(count);
        }
        Self { text, counts }
    }

    /// How many characters begin before the byte `at`.
    pub(super) fn before(&self, at: usize) -> usize {
        let step = (at / STEP).min(self.counts.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(step * STEP..at.min(self.text.len())).unwrap_or_default();
        self.counts.get(step).copied().unwrap_or(0) + starts(rest)
    }
}

/// How many of the bytes begin a character.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_is_counted_as_the_characters_before_it() {
        let text = "Żółw — 1795, 毛 ".repeat(90);
        let characters = Characters::new(&text);
        for (count, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(characters.before(at), count);
        }
        assert_eq!(characters.before(text.len()), text.chars().count());
    }
}
