//! Times that go by a name, cut into tokens and sorted by their first words.

use crate::Built;
use crate::packed::pack;
use crate::text::{Span, TokenKind, lex};
use std::cmp::Reverse;
use std::collections::BTreeMap;

const TIMES: &str = include_str!("../assets/lexicon/named_times.tsv");

/// What the program looks names of times up in.
pub(crate) struct Times {
    /// Sorted, twenty bytes each: a first word, packed, and where its names begin.
    pub(crate) firsts: Vec<u8>,
    /// For each first word two bytes, how many names; for each name its row in two bytes, how many bytes its tokens
    /// take, and the tokens: a length, with the upper bit for `’s`, and the letters. The longer names come first.
    pub(crate) names: Vec<u8>,
    /// Four bytes each: where the line begins, and which feast it is; 255 for a time that is always the same.
    pub(crate) rows: Vec<u8>,
    /// For each feast four bytes: where a line begins that tells its day.
    pub(crate) feasts: Vec<u8>,
}

struct Name {
    row: u16,
    count: usize,
    tokens: Vec<u8>,
}

/// Reads the list.
pub(crate) fn build() -> Built<Times> {
    let mut groups: BTreeMap<u128, Vec<Name>> = BTreeMap::new();
    let mut times = Times { firsts: Vec::new(), names: Vec::new(), rows: Vec::new(), feasts: Vec::new() };
    let mut rules = Vec::new();
    let mut at = 0;
    for line in TIMES.split_inclusive('\n') {
        let start = u32::try_from(at)?;
        at += line.len();
        if line.starts_with('#') {
            continue;
        }
        let mut cells = line.trim_end().split('\t');
        let (Some(name), Some(aliases), Some(value), Some("dates" | "names")) =
            (cells.next(), cells.next(), cells.next(), cells.next())
        else {
            return Err(format!("a named time lacks a cell or its use: {line}").into());
        };
        let mut feast = u8::MAX;
        if value.starts_with("XXXX") || value.starts_with("EASTER") {
            let found = rules.iter().position(|rule| *rule == value).unwrap_or_else(|| {
                rules.push(value);
                times.feasts.extend(start.to_le_bytes());
                rules.len() - 1
            });
            feast = u8::try_from(found)?;
        }
        let row = u16::try_from(times.rows.len() / 4)?;
        times.rows.extend((start | u32::from(feast) << 24).to_le_bytes());
        for name in std::iter::once(name).chain(aliases.split('|')).filter(|name| !name.is_empty()) {
            if let Some((first, name)) = cut(name, row)? {
                groups.entry(first).or_default().push(name);
            }
        }
    }
    for (first, mut names) in groups {
        names.sort_by_key(|name| Reverse(name.count));
        times.firsts.extend(first.to_le_bytes());
        times.firsts.extend(u32::try_from(times.names.len())?.to_le_bytes());
        times.names.extend(u16::try_from(names.len())?.to_le_bytes());
        for name in names {
            times.names.extend(name.row.to_le_bytes());
            times.names.push(u8::try_from(name.tokens.len())?);
            times.names.extend(name.tokens);
        }
    }
    Ok(times)
}

/// A name in tokens, and its first word; none when that is too long to be packed.
fn cut(name: &str, row: u16) -> Built<Option<(u128, Name)>> {
    let mut tokens = Vec::new();
    lex(name, Span::trusted(0, name.len()), true, &mut tokens);
    let Some(first) = tokens.first().and_then(|token| pack(token.span.slice(name))) else { return Ok(None) };
    let mut bytes = Vec::new();
    for token in &tokens {
        let letters = token.span.slice(name).as_bytes();
        let clitic = if token.kind == TokenKind::Clitic { 0x80 } else { 0 };
        bytes.push(
            u8::try_from(letters.len()).ok().filter(|len| len >> 7 == 0).ok_or("a word is too long")?
                | clitic,
        );
        bytes.extend_from_slice(letters);
    }
    Ok(Some((first, Name { row, count: tokens.len(), tokens: bytes })))
}
