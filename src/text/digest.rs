//! Stable identities from content: the same parts give the same number on every machine and in every version.

use xxhash_rust::xxh3::Xxh3;

/// A 64-bit XXH3 hash of `parts`, each ended by a byte that UTF-8 never holds, so that `["ab", "c"]` and
/// `["a", "bc"]` differ.
pub fn digest(parts: &[&str]) -> u64 {
    let mut hasher = Xxh3::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0xff]);
    }
    hasher.digest()
}
