//! Stable identities from content: the same parts give the same number on every machine and in every version.

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// A 64-bit XXH3 hash of `parts`, each ended by a byte that UTF-8 never holds, so that `["ab", "c"]` and
/// `["a", "bc"]` differ.
pub fn digest(parts: &[&str]) -> u64 {
    let mut short = [0; 1024];
    if let Some(short) = joined(parts, &mut short) {
        return xxh3_64(short);
    }
    let mut hasher = Xxh3::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[END]);
    }
    hasher.digest()
}

/// What stands behind every part.
const END: u8 = 0xff;

/// The parts with their ends, where there is room for them: hashing in one piece gives the same number and costs less.
fn joined<'a>(parts: &[&str], into: &'a mut [u8]) -> Option<&'a [u8]> {
    let mut length = 0;
    for part in parts {
        let end = length + part.len();
        into.get_mut(length..end)?.copy_from_slice(part.as_bytes());
        *into.get_mut(end)? = END;
        length = end + 1;
    }
    into.get(..length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_piece_and_many_give_the_same_number() {
        for length in [0, 1, 5, 60, 127, 600] {
            let part = "é".repeat(length / 2);
            let mut hasher = Xxh3::new();
            for _ in 0..2 {
                hasher.update(part.as_bytes());
                hasher.update(&[END]);
            }
            assert_eq!(digest(&[&part, &part]), hasher.digest(), "{length}");
        }
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
    }
}
