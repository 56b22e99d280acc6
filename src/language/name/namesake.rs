//! People who bear the name of a town or a country: once the text has told of General Washington, "Washington
//! crossed the river" is the man and "in Washington" the town.
//!
//! * "Michael Jordan scored twice. Jordan then rested." names one person.

use super::{EntityKind, Found, MentionForm, gazetteer};
use crate::text::{FastSet, Token};

/// Words before a name that make it the place, whoever else bears it.
const BEFORE_PLACE: [&str; 24] = [
    "across",
    "along",
    "around",
    "at",
    "beyond",
    "from",
    "in",
    "inside",
    "into",
    "leaving",
    "left",
    "near",
    "of",
    "off",
    "outside",
    "over",
    "reach",
    "reached",
    "through",
    "throughout",
    "to",
    "toward",
    "towards",
    "via",
];

/// Turns mentions of a place into mentions of the person who bears its name, where the text has named one before.
pub(super) fn tell_apart(text: &str, tokens: &[Token], found: &mut [Found]) {
    let mut people: FastSet<&str> = FastSet::default();
    let word_at = |at: usize| tokens.get(at).map_or("", |token| token.span.slice(text));
    for mention in found {
        let last = word_at(mention.tokens.end.saturating_sub(1));
        if is_person(mention) {
            people.insert(last);
        } else if may_be_either(mention)
            && people.contains(last)
            && !is_place_here(mention.tokens.start, mention.tokens.end, &word_at)
        {
            mention.known = None;
            mention.evidence.own = None;
            mention.evidence.person += 2;
        }
    }
}

/// A first name, a title or an office stands with the name.
fn is_person(mention: &Found) -> bool {
    let is_told = mention.evidence.person >= 4 || mention.tokens.len() >= 2 && mention.evidence.person >= 2;
    mention.known.is_none() && is_told && mention.evidence.kind() == EntityKind::Person
}

/// A place of the tables, one word long, as a noun.
fn may_be_either(mention: &Found) -> bool {
    let kind = mention.known.and_then(gazetteer::kind_of);
    mention.tokens.len() == 1
        && mention.form == MentionForm::Noun
        && matches!(kind, Some(EntityKind::Place | EntityKind::Country))
}

/// "in Washington", "Seattle, Washington", "Washington, D.C."
fn is_place_here<'t>(start: usize, end: usize, word_at: &impl Fn(usize) -> &'t str) -> bool {
    let before = start.checked_sub(1).map_or("", word_at);
    let behind = word_at(end);
    before == ","
        || BEFORE_PLACE.iter().any(|word| before.eq_ignore_ascii_case(word))
        || behind.starts_with("D.C")
        || behind == "," && word_at(end + 1).starts_with("D.C")
}
