//! Short words as numbers: at most sixteen bytes, in small letters, compared in one step.

use crate::text::Span;

/// The bytes of the word in small letters as one number; `None` for long words.
pub(crate) fn pack(word: &str) -> Option<u128> {
    let bytes = word.as_bytes();
    if bytes.is_empty() || bytes.len() > 16 {
        return None;
    }
    let mut packed = [0_u8; 16];
    for (into, byte) in packed.iter_mut().zip(bytes) {
        *into = byte | SMALL;
    }
    Some(u128::from_le_bytes(packed))
}

/// The same of the word that stands at `span`, from sixteen bytes of the text at once.
pub(crate) fn pack_at(text: &str, span: Span) -> Option<u128> {
    let len = span.len();
    if len == 0 || len > 16 {
        return None;
    }
    match text.as_bytes().get(span.start()..).and_then(<[u8]>::first_chunk::<16>) {
        Some(bytes) => {
            let bytes = u128::from_le_bytes(*bytes) | u128::from_le_bytes([SMALL; 16]);
            Some(bytes & u128::MAX >> (8 * (16 - len)))
        }
        None => pack(span.slice(text)),
    }
}

/// The bit that tells small letters from capitals. Figures, hyphens, stops and apostrophes have it already.
const SMALL: u8 = 0x20;

/// Whether one of the bytes of a packed word is this one.
pub(crate) const fn holds(key: u128, byte: u8) -> bool {
    let ones = u128::from_le_bytes([1; 16]);
    let differs = key ^ (ones * byte as u128);
    differs.wrapping_sub(ones) & !differs & (ones << 7) != 0
}
