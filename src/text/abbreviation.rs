//! Abbreviations, whose stop does not end a sentence.

use super::WordTable;

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
    let &[follows, may_end] = TABLE.find_of(word.as_bytes())?;
    let follows = match follows {
        b'e' => Follows::Name,
        b'r' => Follows::Number,
        _ => Follows::Any,
    };
    Some(Abbreviation { follows, may_end: may_end != 0 })
}

/// The last letter of "name" or "number", or an `a`; and whether a sentence may end there.
static TABLE: WordTable<2> = WordTable::new(include_bytes!(concat!(env!("OUT_DIR"), "/abbreviations.table")));
