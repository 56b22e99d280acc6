//! How a word is written for a [`super::WordTable`], and the hash it is found by. The build makes the tables with it,
//! the program asks them with it.
//!
//! The hash is a multiply and a rotate for each eight bytes; the keys are the program's own tables, not input.

/// Words longer than this, when they are plain, are in no table.
pub(crate) const LONGEST: usize = 40;

/// A multiply and a rotate for each eight bytes; both halves of the result are mixed.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (eights, rest) = bytes.as_chunks::<8>();
    let hash = eights.iter().fold(bytes.len() as u64, |hash, eight| mix(hash, u64::from_le_bytes(*eight)));
    let last = rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
    let hash = mix(hash, last);
    hash ^ hash >> 32
}

/// A plain word in small letters; none when it is too long or has letters besides those of ASCII.
pub(crate) fn lowered<'a>(word: &str, into: &'a mut [u8; LONGEST]) -> Option<&'a [u8]> {
    let small = into.get_mut(..word.len())?;
    let (eights, rest) = word.as_bytes().as_chunks::<8>();
    let (small_eights, small_rest) = small.as_chunks_mut::<8>();
    let mut all = 0;
    for (to, from) in small_eights.iter_mut().zip(eights) {
        let letters = u64::from_le_bytes(*from);
        all |= letters;
        *to = small_letters(letters).to_le_bytes();
    }
    for (to, from) in small_rest.iter_mut().zip(rest) {
        all |= u64::from(*from);
        *to = from.to_ascii_lowercase();
    }
    (all & HIGH == 0).then_some(small)
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
