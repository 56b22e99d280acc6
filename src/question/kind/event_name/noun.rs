//! The nouns that head the name of an event, and what a date beside the name says of it.

use crate::question::ground::Ground;
use crate::text::is_ordinal_in_figures;

/// What laws and agreements are called: they date from a year.
pub(super) const TEXTS: [&str; 18] = [
    "accord",
    "act",
    "agreement",
    "bill",
    "charter",
    "code",
    "concordat",
    "constitution",
    "declaration",
    "decree",
    "dispatch",
    "edict",
    "law",
    "ordinance",
    "pact",
    "resolution",
    "statute",
    "treaty",
];

/// What may be a text, a meeting or a body: of these only the year that stands beside them is asked for.
const PLAIN: [&str; 9] = [
    "commission",
    "convention",
    "mission",
    "peace",
    "plan",
    "proclamation",
    "protocol",
    "reform",
    "settlement",
];

/// What names of events end or begin with. Other nouns of events stand in titles of works and in names of prizes as well.
pub(super) const EVENTS: [&str; 64] = [
    "abolition",
    "accession",
    "annexation",
    "armistice",
    "assassination",
    "battle",
    "campaign",
    "capture",
    "ceasefire",
    "coronation",
    "conference",
    "congress",
    "conquest",
    "conspiracy",
    "controversy",
    "council",
    "coup",
    "creation",
    "crisis",
    "crusade",
    "dacoity",
    "death",
    "diet",
    "disaster",
    "dissolution",
    "earthquake",
    "election",
    "establishment",
    "execution",
    "expedition",
    "fall",
    "famine",
    "fire",
    "formation",
    "foundation",
    "founding",
    "games",
    "genocide",
    "incident",
    "independence",
    "insurrection",
    "invasion",
    "massacre",
    "movement",
    "mutiny",
    "occupation",
    "offensive",
    "olympics",
    "operation",
    "partition",
    "pogrom",
    "raid",
    "rebellion",
    "referendum",
    "revolt",
    "revolution",
    "riot",
    "rising",
    "satyagraha",
    "session",
    "siege",
    "summit",
    "synod",
    "uprising",
];

/// What a date says of what has the name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Event,
    Text,
    Plain,
}

pub(super) fn class(ground: &Ground<'_>, head: usize) -> Class {
    let word = ground.small(head);
    let one = word.strip_suffix('s').unwrap_or(word);
    if TEXTS.contains(&one) {
        Class::Text
    } else if PLAIN.contains(&one) {
        Class::Plain
    } else {
        Class::Event
    }
}

/// "at the Congress of Kora"; the Congress of a state sits all the time.
pub(super) fn is_body(ground: &Ground<'_>, at: usize) -> bool {
    matches!(ground.small(at), "congress" | "council" | "session") && ground.text(at + 1) != "of"
}

/// Whether the word is the noun of an event or of a law.
pub(super) fn is_head(ground: &Ground<'_>, at: usize) -> bool {
    // "before the U.S. Congress"; the Second Vatican Council was a meeting.
    let is_numbered = || (1..=3).any(|back| at >= back && is_ordinal(ground.small(at - back)));
    if is_body(ground, at) && !is_numbered() {
        return false;
    }
    let word = ground.small(at);
    let one = word.strip_suffix('s').unwrap_or(word);
    word == "war"
        || word == "wars"
        || [word, one]
            .iter()
            .any(|word| TEXTS.contains(word) || PLAIN.contains(word) || EVENTS.contains(word))
}

/// "second", "9th": a number in front of a name.
pub(super) fn is_ordinal(word: &str) -> bool {
    is_ordinal_in_figures(word) || matches!(word, "first" | "second" | "third" | "fourth" | "fifth" | "sixth")
}
