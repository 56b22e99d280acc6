//! A map from words to what is known about them, looked up without regard to capitals and without allocation.
//!
//! Every token of a text is looked up once or twice, so the hash is a multiply and a rotate for each eight bytes
//! rather than the keyed one of the standard library; the keys are the program's own tables, not input.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Words longer than this are in no table.
const LONGEST: usize = 40;

/// A multiply-and-rotate hash for short keys.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            for (to, from) in word.iter_mut().zip(chunk) {
                *to = *from;
            }
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// A hash map with [`WordHasher`].
pub(super) type FastMap<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// Words in small letters, with what is known about each.
#[derive(Debug)]
pub(super) struct WordMap<V>(FastMap<Box<[u8]>, V>);

impl<V: Default> WordMap<V> {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self(FastMap::with_capacity_and_hasher(capacity, BuildHasherDefault::default()))
    }

    /// The value of `word`, made when it is new.
    pub(super) fn slot(&mut self, word: &str) -> &mut V {
        self.0.entry(fold(word).into()).or_default()
    }

    /// The value of `word`, however it is capitalised.
    pub(super) fn find(&self, word: &str) -> Option<&V> {
        if !word.is_ascii() {
            return self.0.get(fold(word).as_slice());
        }
        let bytes = word.as_bytes();
        let mut small = [0; LONGEST];
        let small = small.get_mut(..bytes.len())?;
        for (to, from) in small.iter_mut().zip(bytes) {
            *to = from.to_ascii_lowercase();
        }
        self.0.get(&*small)
    }
}

/// Small letters, with the straight apostrophe and the plain hyphen.
fn fold(word: &str) -> Vec<u8> {
    word.to_lowercase().replace(['’', 'ʼ'], "'").replace(['\u{2010}', '\u{2011}'], "-").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_however_it_is_written() {
        let mut map = WordMap::with_capacity(2);
        *map.slot("don't") = 1;
        *map.slot("Élan") = 2;
        assert_eq!(map.find("Don’t"), Some(&1));
        assert_eq!(map.find("élan"), Some(&2));
        assert_eq!(map.find(&"x".repeat(1000)), None);
    }
}
