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
    let into = into.get_mut(..word.len()).filter(|_| word.is_ascii())?;
    for (to, from) in into.iter_mut().zip(word.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    Some(into)
}

/// Small letters, with the straight apostrophe and the plain hyphen.
pub(crate) fn fold(word: &str) -> Vec<u8> {
    word.to_lowercase().replace(['’', 'ʼ'], "'").replace(['\u{2010}', '\u{2011}'], "-").into_bytes()
}
