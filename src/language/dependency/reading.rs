//! What the parser sees of a word: a hash of the word and a hash of its kind.

use crate::language::{Tag, Tense};

/// A word as the parser sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The base form of a verb, the word itself of other words; all names are one, all years, and all other numbers.
    pub word: u32,
    /// Its tag with its form; prepositions and marks that join are kinds of their own.
    pub kind: u32,
    /// A comma.
    pub is_comma: bool,
    /// A verb or an auxiliary.
    pub is_verb: bool,
}

impl Reading {
    /// What stands where there is no word.
    pub const NONE: Self = Self { word: 1, kind: 1, is_comma: false, is_verb: false };
    /// What the root of a sentence depends on: it stands behind the last word.
    pub const END: Self = Self { word: 7, kind: 7, is_comma: false, is_verb: false };

    /// A word as it is written, its tag, and for a verb its form and its base form.
    pub fn of(written: &str, tag: Tag, tense: Option<Tense>, lemma: Option<&str>) -> Self {
        let kind = match tag {
            Tag::Mark => hash(0, written.bytes()),
            Tag::Preposition if written.eq_ignore_ascii_case("of") => hash(u32::MAX, written.bytes()),
            tag => {
                let is_be = tag == Tag::Auxiliary && lemma == Some("be");
                hash(1, [tag as u8, tense.map_or(0, |tense| tense as u8 + 1), u8::from(is_be)])
            }
        };
        let is_year = written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit());
        let hashed = match (tag, lemma) {
            (Tag::Name, _) => hash(2, *b"name"),
            (Tag::Number, _) if is_year => hash(2, *b"year"),
            (Tag::Number, _) => hash(2, *b"number"),
            (_, Some(lemma)) => hash(3, lemma.bytes()),
            (_, None) => hash(3, written.bytes().map(|byte| byte.to_ascii_lowercase())),
        };
        let is_verb = matches!(tag, Tag::Verb | Tag::Auxiliary);
        Self { word: hashed, kind, is_comma: written == ",", is_verb }
    }
}

/// FNV-1a (Fowler, Noll and Vo), kept apart from the fixed readings by its low bits.
fn hash(seed: u32, bytes: impl IntoIterator<Item = u8>) -> u32 {
    bytes
        .into_iter()
        .fold(0x811C_9DC5 ^ seed, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        | 16
}
