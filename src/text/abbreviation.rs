//! Abbreviations, whose stop does not end a sentence.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What usually comes after an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Follows {
    /// A name: "Dr. Brydon".
    Name,
    /// A number: "No. 7", "Jan. 5".
    Number,
    /// Anything.
    Any,
}

/// How one abbreviation behaves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Abbreviation {
    pub(super) follows: Follows,
    /// Whether a sentence may end with it: "etc."
    pub(super) may_end: bool,
}

/// What is known about `word`, written without its last stop.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    TABLE.get(word).copied()
}

static TABLE: LazyLock<HashMap<&'static str, Abbreviation>> = LazyLock::new(|| {
    let rows = include_str!("../../assets/lexicon/abbreviations.tsv");
    rows.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect()
});

fn row(line: &'static str) -> Option<(&'static str, Abbreviation)> {
    let mut cells = line.split('\t');
    let word = cells.next().filter(|word| !word.is_empty())?;
    let follows = match cells.next()? {
        "name" => Follows::Name,
        "number" => Follows::Number,
        _ => Follows::Any,
    };
    Some((word, Abbreviation { follows, may_end: cells.next() == Some("yes") }))
}
