//! Writes the bytes that `src/text/word_table.rs` reads.

use crate::Built;
use crate::text::word_hash::{LONGEST, fold, hash, lowered};
use crate::text::word_list::{Row, cells};
use std::collections::BTreeMap;

/// Words as bytes, with what is known about each.
pub(crate) type Words<const N: usize> = BTreeMap<Vec<u8>, [u8; N]>;

/// The table of these words.
pub(crate) fn write<const N: usize>(words: &Words<N>) -> Built<Vec<u8>> {
    let count = (words.len() + words.len() / 2).next_power_of_two();
    let mut places = vec![0_u32; count];
    let mut records = Vec::new();
    let start = 4 + 4 * count;
    for (word, value) in words {
        let hash = hash(word);
        let mut place = usize::try_from(hash & 0xffff_ffff)? & (count - 1);
        while places.get(place).is_some_and(|held| *held != 0) {
            place = (place + 1) & (count - 1);
        }
        let at = u32::try_from(start + records.len())?;
        if at >> 24 != 0 {
            return Err("the table is too large for its places".into());
        }
        if let Some(held) = places.get_mut(place) {
            *held = u32::try_from(hash >> 56)? << 24 | at;
        }
        records.push(u8::try_from(word.len())?);
        records.extend_from_slice(word);
        records.extend_from_slice(value);
    }
    let mut bytes = u32::try_from(count)?.to_le_bytes().to_vec();
    bytes.extend(places.into_iter().flat_map(u32::to_le_bytes));
    bytes.extend(records);
    Ok(bytes)
}

/// A word as the tables have it when capitals do not count.
pub(crate) fn small(word: &str) -> Vec<u8> {
    let mut into = [0; LONGEST];
    lowered(word, &mut into).map_or_else(|| fold(word), <[u8]>::to_vec)
}

/// The rows of a list.
pub(crate) fn rows(list: &'static str) -> impl Iterator<Item = Row> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(cells)
}
