//! Titles and roles in front of a name: they are no part of it, and say who it is.

use super::Gender;
use crate::language::lexicon::Entry;
use crate::language::word_class::Classes;

/// Words that qualify a role in front of it: Prime Minister, Field Marshal.
const QUALIFIERS: [&str; 44] = [
    "acting",
    "archbishop",
    "assistant",
    "associate",
    "attorney",
    "chief",
    "commander",
    "crown",
    "cultural",
    "defence",
    "defense",
    "deputy",
    "education",
    "executive",
    "external",
    "field",
    "finance",
    "first",
    "foreign",
    "former",
    "grand",
    "health",
    "high",
    "home",
    "information",
    "interior",
    "joint",
    "junior",
    "justice",
    "law",
    "lieutenant",
    "lord",
    "major",
    "managing",
    "petroleum",
    "prime",
    "queen",
    "rear",
    "secretary",
    "senior",
    "supreme",
    "then",
    "vice",
    "wing",
];

/// Role nouns that are also names of people and so are not taken off in front: Shah Jahan.
const NAMES: [&str; 8] = ["khan", "shah", "sheikh", "rani", "bishop", "marshall", "chair", "nizam"];

/// Short titles: `P.M`, `CM`.
const SHORT: [&str; 14] =
    ["p.m", "p.m.", "pm", "cm", "c.m", "c.m.", "m.p", "mp", "h.e", "h.e.", "hm", "ceo", "gen", "lt"];

const MALE: [&str; 4] = ["mr", "sir", "messrs", "lord"];
const FEMALE: [&str; 8] = ["mrs", "ms", "miss", "lady", "dame", "mme", "begum", "smt"];

/// What a word may be in front of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prefix {
    /// Mr, Dr, P.M
    Title,
    /// President, minister
    Role,
    /// Prime, Field; also "former".
    Qualifier,
}

/// What `word` may be in front of a name.
pub(super) fn prefix(word: &str, entry: &Entry) -> Option<Prefix> {
    let is = |list: &[&str]| {
        list.iter().any(|known| known.len() == word.len() && word.eq_ignore_ascii_case(known))
    };
    if is(&NAMES) {
        return None;
    }
    if entry.classes.has(Classes::TITLE) || is(&SHORT) {
        return Some(Prefix::Title);
    }
    if entry.classes.has(Classes::ROLE) && !entry.classes.has(Classes::PLURAL) {
        return Some(Prefix::Role);
    }
    is(&QUALIFIERS).then_some(Prefix::Qualifier)
}

/// The gender a title or a role tells.
pub(super) fn gender(word: &str, entry: &Entry) -> Option<Gender> {
    let is = |list: &[&str]| list.iter().any(|known| word.eq_ignore_ascii_case(known));
    if is(&MALE) || entry.classes.has(Classes::MALE) {
        return Some(Gender::Male);
    }
    (is(&FEMALE) || entry.classes.has(Classes::FEMALE)).then_some(Gender::Female)
}
