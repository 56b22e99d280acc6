//! Words with a few bytes about each, made when the program is built and only read when it runs.
//!
//! A table is one piece of bytes (`build/table.rs` writes it): how many places there are, a power of two; the places,
//! each with an eighth of the hash and where its record begins, zero when it is free; and the records, a length, the
//! letters and the bytes of the value. So a program that starts builds nothing, and most words that are in no table are
//! seen to be so at the first place.

use super::word_hash::{LONGEST, fold, hash, lowered, mix};

/// Words in small letters, with `N` bytes about each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordTable<const N: usize> {
    places: &'static [[u8; 4]],
    bytes: &'static [u8],
}

impl<const N: usize> WordTable<N> {
    /// The table that the build wrote; one without a word when they are not the bytes of a table.
    pub(crate) const fn new(bytes: &'static [u8]) -> Self {
        let (numbers, _) = bytes.as_chunks::<4>();
        let Some((count, places)) = numbers.split_first() else { return Self { places: &[], bytes } };
        match places.split_at_checked(u32::from_le_bytes(*count) as usize) {
            Some((places, _)) => Self { places, bytes },
            None => Self { places: &[], bytes },
        }
    }

    /// What is known about `word`, however it is capitalised.
    pub(crate) fn find(&self, word: &str) -> Option<&'static [u8; N]> {
        let mut small = [0; LONGEST];
        match lowered(word, &mut small).map(<[u8]>::len) {
            Some(length) => self.find_hashed(small.get(..length)?, hash_of_padded(&small, length)),
            None if word.is_ascii() => None,
            None => self.find_of(&fold(word)),
        }
    }

    /// What is known about a word that is written as in the table.
    pub(crate) fn find_of(&self, word: &[u8]) -> Option<&'static [u8; N]> {
        self.find_hashed(word, hash(word))
    }

    fn find_hashed(&self, word: &[u8], hash: u64) -> Option<&'static [u8; N]> {
        let mark = hash >> 56;
        let last = self.places.len().wrapping_sub(1);
        let mut place = usize::try_from(hash & 0xffff_ffff).unwrap_or(0) & last;
        // A table has free places; bytes that are none must not be gone round for ever.
        for _ in 0..self.places.len() {
            let held = u32::from_le_bytes(*self.places.get(place)?);
            if held == 0 {
                return None;
            }
            if u64::from(held >> 24) == mark {
                let (len, record) = self.bytes.get((held & 0xff_ffff) as usize..)?.split_first()?;
                let (letters, value) = record.split_at_checked(usize::from(*len))?;
                if letters == word {
                    return value.first_chunk();
                }
            }
            place = (place + 1) & last;
        }
        None
    }
}

/// The hash of a word of `length` bytes with zeros behind it, which is read eight bytes at a time to its end.
fn hash_of_padded(word: &[u8; LONGEST], length: usize) -> u64 {
    let (eights, _) = word.as_chunks::<8>();
    let whole = length / 8;
    let hash =
        eights.iter().take(whole).fold(length as u64, |hash, eight| mix(hash, u64::from_le_bytes(*eight)));
    let hash = mix(hash, eights.get(whole).map_or(0, |last| u64::from_le_bytes(*last)));
    hash ^ hash >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two words in four places, as the build writes them.
    fn table() -> WordTable<1> {
        let mut bytes = vec![0; 4 + 4 * 4];
        bytes[0] = 4;
        for (word, value) in [("don't", 1), ("élan", 2)] {
            let hash = hash(word.as_bytes());
            let mut place = usize::try_from(hash % 4).unwrap();
            while bytes[4 + 4 * place + 1] != 0 || bytes[4 + 4 * place] != 0 {
                place = (place + 1) % 4;
            }
            let held = u32::try_from(hash >> 56 << 24).unwrap() | u32::try_from(bytes.len()).unwrap();
            bytes[4 + 4 * place..8 + 4 * place].copy_from_slice(&held.to_le_bytes());
            bytes.push(u8::try_from(word.len()).unwrap());
            bytes.extend_from_slice(word.as_bytes());
            bytes.push(value);
        }
        WordTable::new(bytes.leak())
    }

    #[test]
    fn a_word_is_found_however_it_is_written() {
        let table = table();
        assert_eq!(table.find("Don’t"), Some(&[1]));
        assert_eq!(table.find("DON'T"), Some(&[1]));
        assert_eq!(table.find("Élan"), Some(&[2]));
        assert_eq!(table.find_of("Élan".as_bytes()), None);
        assert_eq!(table.find("do"), None);
        assert_eq!(table.find(""), None);
        assert_eq!(table.find(&"x".repeat(1000)), None);
    }

    #[test]
    fn a_word_has_one_hash_however_it_is_read() {
        for length in 0..=LONGEST {
            let word = "extraterritorialities, at full length, of".get(..length).unwrap();
            let mut into = [0; LONGEST];
            let hashed = lowered(word, &mut into).map(hash);
            assert_eq!(hashed, Some(hash_of_padded(&into, length)), "{word}");
        }
    }

    #[test]
    fn bytes_that_are_no_table_hold_no_word() {
        for bytes in [&[][..], &[0; 4], &[9; 7], &[2, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255]] {
            assert_eq!(WordTable::<1>::new(bytes.to_vec().leak()).find("word"), None);
        }
    }
}
