//! How a word is written for a [`super::WordTable`], and the hash it is found by. The build makes the tables with it,
//! the program asks them with it.
//!
//! The hash is a multiply and a rotate for each eight bytes; the keys are the program's own tables, not input.

/// Words longer than this, when they are plain, are in no table.
pub(crate) const LONGEST: usize = 40;

/// A multiply and a rotate for each eight bytes; both halves of the result are mixed.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let (eights, rest) = bytes.as_chunks::<8>();
    let hash = eights.iter().fold(bytes.len() as u64, |hash, eight| mix(hash, u64::from_le_bytes(*eight)));
    let last = rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
    let hash = mix(hash, last);
    hash ^ hash >> 32
}

/// Eight more bytes.
pub(crate) const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// A plain word in small letters; none when it is too long or has letters besides those of ASCII. `into` holds zeros,
/// and still does behind the word.
pub(crate) fn lowered<'a>(word: &str, into: &'a mut [u8; LONGEST]) -> Option<&'a [u8]> {
    into.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    let mut all = 0;
    let (eights, _) = into.as_chunks_mut::<8>();
    for eight in eights.iter_mut().take(word.len().div_ceil(8)) {
        let letters = u64::from_le_bytes(*eight);
        all |= letters;
        *eight = small_letters(letters).to_le_bytes();
    }
    into.get(..word.len()).filter(|_| all & HIGH == 0)
}

/// The upper bit of each of eight bytes.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Eight bytes of ASCII in small letters.
const fn small_letters(letters: u64) -> u64 {
    // The upper bit of each byte tells whether the byte is at least "A", and whether it is beyond "Z".
    let low = letters & !HIGH;
    let from_a = low + 0x3f3f_3f3f_3f3f_3f3f;
    let beyond_z = low + 0x2525_2525_2525_2525;
    letters | (from_a & !beyond_z & HIGH) >> 2
}

/// Small letters, with the straight apostrophe and the plain hyphen.
pub(crate) fn fold(word: &str) -> Vec<u8> {
    word.to_lowercase().replace(['’', 'ʼ'], "'").replace(['\u{2010}', '\u{2011}'], "-").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_made_small_wherever_it_stands() {
        let all: String = (0..128_u8).map(char::from).collect();
        for start in 0..128 {
            let word: String = all.chars().cycle().skip(start).take(LONGEST).collect();
            let mut into = [0; LONGEST];
            assert_eq!(lowered(&word, &mut into), Some(word.to_ascii_lowercase().as_bytes()));
        }
        assert_eq!(lowered("Élan", &mut [0; LONGEST]), None);
        assert_eq!(lowered("a longer word é", &mut [0; LONGEST]), None);
        assert_eq!(lowered(&"x".repeat(LONGEST + 1), &mut [0; LONGEST]), None);
    }
}
