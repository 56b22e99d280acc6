//! Which words a list of words cannot hold: one look at the first letter and the length.
//!
//! Rules that look at every word of a text for a few of them pass nearly all words here and compare letters only of the
//! rest.

/// For each first letter the lengths of the words in some lists.
///
/// ```ignore
/// static DAYS: Sieve = Sieve::of(&["today", "yesterday"]);
/// assert!(!DAYS.may_hold("harbour") && !DAYS.may_hold("the"));
/// assert!(DAYS.may_hold("today") && DAYS.may_hold("timid"));
/// ```
pub(crate) struct Sieve([u32; 256]);

impl Sieve {
    /// What may be one of the words.
    pub(crate) const fn of(words: &[&str]) -> Self {
        Self([0; 256]).and(words)
    }

    /// What may be one of these words as well.
    pub(crate) const fn and(mut self, words: &[&str]) -> Self {
        let mut rest = words;
        while let [word, others @ ..] = rest {
            let bytes = word.as_bytes();
            if let [first, ..] = bytes {
                self.0[small(*first) as usize] |= length_mark(bytes.len());
            }
            rest = others;
        }
        self
    }

    /// Whether the word, however it is capitalised, may be in the lists; `false` is sure.
    #[inline]
    pub(crate) fn may_hold(&self, word: &str) -> bool {
        let lengths = word.as_bytes().first().and_then(|first| self.0.get(usize::from(small(*first))));
        lengths.is_some_and(|lengths| lengths & length_mark(word.len()) != 0)
    }
}

/// A list of words in small letters, asked whether it has a word.
pub(crate) struct WordSet {
    words: &'static [&'static str],
    sieve: Sieve,
}

impl WordSet {
    /// The set of the words.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        Self { words, sieve: Sieve::of(words) }
    }

    /// Whether the word is one of them, however it is capitalised.
    #[inline]
    pub(crate) fn has(&self, word: &str) -> bool {
        self.sieve.may_hold(word) && self.words.iter().any(|known| word.eq_ignore_ascii_case(known))
    }
}

/// A letter of ASCII made small; other bytes may fall together.
const fn small(byte: u8) -> u8 {
    byte | 0x20
}

/// One bit for a length; all long words share one.
const fn length_mark(length: usize) -> u32 {
    1 << if length < 31 { length } else { 31 }
}

#[cfg(test)]
mod tests {
    use super::{Sieve, WordSet};

    #[test]
    fn what_is_in_the_lists_is_let_through_and_little_else() {
        static SIEVE: Sieve = Sieve::of(&["today", "now"]).and(&["harbour", "éclair"]);
        for word in ["today", "now", "harbour", "éclair", "not"] {
            assert!(SIEVE.may_hold(word), "{word}");
        }
        for word in ["", "n", "harbours", "the"] {
            assert!(!SIEVE.may_hold(word), "{word}");
        }
    }

    #[test]
    fn a_set_has_its_words_however_they_are_capitalised() {
        static DAYS: WordSet = WordSet::new(&["today", "yesterday"]);
        assert!(DAYS.has("today") && DAYS.has("Today") && DAYS.has("YESTERDAY"));
        assert!(!DAYS.has("todax") && !DAYS.has("") && !DAYS.has("day"));
    }
}
