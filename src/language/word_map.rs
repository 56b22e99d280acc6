//! A map from words to what is known about them, looked up without regard to capitals and without allocation.
//!
//! The maps are built when the program starts and asked once or twice for every word of a text, so both must be
//! cheap: all words lie end to end in one buffer, values in one list, and a table of places finds them, with a part
//! of the hash beside each place so that most words that are in no table are seen to be so at once. The hash is a
//! multiply and a rotate for each eight bytes; the keys are the program's own tables, not input.

/// Words longer than this are in no table.
const LONGEST: usize = 40;

/// Words in small letters, with what is known about each.
#[derive(Debug)]
pub(super) struct WordMap<V> {
    /// For each place by hash: the upper half of the hash, and the index of the row plus one; zero when free.
    places: Vec<u64>,
    rows: Vec<Row<V>>,
    letters: Vec<u8>,
}

#[derive(Debug)]
struct Row<V> {
    /// Where the word begins and ends among the letters.
    start: u32,
    end: u32,
    value: V,
}

impl<V: Default> WordMap<V> {
    /// A map that holds so many words without growing.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self {
            places: vec![0; (words * 2).next_power_of_two()],
            rows: Vec::with_capacity(words),
            letters: Vec::with_capacity(words * 9),
        }
    }

    /// The value of `word`, made when it is new.
    pub(super) fn slot(&mut self, word: &str) -> &mut V {
        // Nearly all words of the tables are written small.
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.slot_of(word.as_bytes());
        }
        let mut small = [0; LONGEST];
        match lowered(word, &mut small) {
            Some(small) => self.slot_of(small),
            None => self.slot_of(&fold(word)),
        }
    }

    /// The value of a word that is already in small letters, made when it is new.
    pub(super) fn slot_of(&mut self, small: &[u8]) -> &mut V {
        let hash = hash(small);
        let index = self.index(small, hash).unwrap_or_else(|| self.add(small, hash));
        &mut self.rows[index].value
    }

    /// The value of `word`, however it is capitalised.
    pub(super) fn find(&self, word: &str) -> Option<&V> {
        let mut small = [0; LONGEST];
        match lowered(word, &mut small) {
            Some(small) => self.find_of(small),
            None if word.is_ascii() => None,
            None => self.find_of(&fold(word)),
        }
    }

    /// The value of a word that is already in small letters.
    pub(super) fn find_of(&self, small: &[u8]) -> Option<&V> {
        let index = self.index(small, hash(small))?;
        self.rows.get(index).map(|row| &row.value)
    }

    fn index(&self, small: &[u8], hash: u64) -> Option<usize> {
        let mut place = self.place(hash);
        loop {
            let held = *self.places.get(place)?;
            if held == 0 {
                return None;
            }
            if (held ^ hash) >> 32 == 0 {
                let index = row_of(held);
                let row = self.rows.get(index)?;
                if self.letters.get(row.start as usize..row.end as usize) == Some(small) {
                    return Some(index);
                }
            }
            place = (place + 1) & (self.places.len() - 1);
        }
    }

    fn add(&mut self, small: &[u8], hash: u64) -> usize {
        if (self.rows.len() + 1) * 2 > self.places.len() {
            self.grow();
        }
        let index = self.rows.len();
        self.take_place(hash, index);
        let start = position(self.letters.len());
        self.letters.extend_from_slice(small);
        self.rows.push(Row { start, end: position(self.letters.len()), value: V::default() });
        index
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(16)];
        for index in 0..self.rows.len() {
            let row = &self.rows[index];
            let hash = hash(&self.letters[row.start as usize..row.end as usize]);
            self.take_place(hash, index);
        }
    }

    fn take_place(&mut self, hash: u64, index: usize) {
        let mut place = self.place(hash);
        while self.places[place] != 0 {
            place = (place + 1) & (self.places.len() - 1);
        }
        self.places[place] = hash >> 32 << 32 | u64::from(position(index + 1));
    }

    fn place(&self, hash: u64) -> usize {
        usize::try_from(hash & 0xffff_ffff).unwrap_or(0) & (self.places.len() - 1)
    }
}

fn row_of(held: u64) -> usize {
    usize::try_from(held & 0xffff_ffff).map_or(usize::MAX, |index| index.wrapping_sub(1))
}

fn position(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A multiply and a rotate for each eight bytes; both halves of the result are mixed.
fn hash(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (eights, rest) = bytes.as_chunks::<8>();
    let hash = eights.iter().fold(bytes.len() as u64, |hash, eight| mix(hash, u64::from_le_bytes(*eight)));
    let last = rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
    let hash = mix(hash, last);
    hash ^ hash >> 32
}

/// A plain word in small letters; none when it is too long or has letters besides those of ASCII.
fn lowered<'a>(word: &str, into: &'a mut [u8; LONGEST]) -> Option<&'a [u8]> {
    let into = into.get_mut(..word.len()).filter(|_| word.is_ascii())?;
    for (to, from) in into.iter_mut().zip(word.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    Some(into)
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
        *map.slot(&"x".repeat(60)) = 3;
        assert_eq!(map.find("Don’t"), Some(&1));
        assert_eq!(map.find("élan"), Some(&2));
        assert_eq!(map.find(&"x".repeat(1000)), None);
        assert_eq!(map.find(""), None);
    }

    #[test]
    fn a_map_may_hold_more_words_than_it_was_made_for() {
        let mut map = WordMap::with_capacity(0);
        for number in 0..1_000 {
            *map.slot(&format!("word{number}")) = number;
        }
        *map.slot("WORD7") += 1;
        assert!((0..1_000).all(|number| {
            map.find(&format!("Word{number}")) == Some(&(number + i32::from(number == 7)))
        }));
        assert_eq!(map.find("word1000"), None);
    }
}
