//! What a bare noun stands for where a name of its sort was told: "the country" behind "Eritrea", "the party" behind "the Congress".
//!
//! It looks at words and at the kinds of names and knows no facts.

use crate::language::EntityKind;
use crate::question::grading::normal;
use crate::question::ground::Ground;
use crate::question::wording::{find_words, holds_normal};

/// Nouns by what they may stand for.
const NOUNS: [(&[EntityKind], &[&str]); 5] = [
    (
        &[EntityKind::Country, EntityKind::Place],
        &[
            "archipelago",
            "capital",
            "city",
            "colony",
            "country",
            "district",
            "empire",
            "government",
            "island",
            "islands",
            "king",
            "kingdom",
            "nation",
            "parliament",
            "port",
            "province",
            "region",
            "regime",
            "republic",
            "settlement",
            "state",
            "territory",
            "town",
            "village",
        ],
    ),
    (
        &[EntityKind::Person],
        &[
            "author",
            "chancellor",
            "dictator",
            "emperor",
            "general",
            "king",
            "leader",
            "minister",
            "monarch",
            "poet",
            "pope",
            "president",
            "prince",
            "queen",
            "sultan",
            "writer",
        ],
    ),
    (
        &[EntityKind::Organisation],
        &[
            "agency",
            "alliance",
            "bank",
            "board",
            "club",
            "college",
            "commission",
            "committee",
            "company",
            "conference",
            "corporation",
            "council",
            "court",
            "firm",
            "group",
            "league",
            "magazine",
            "movement",
            "network",
            "newspaper",
            "organisation",
            "organization",
            "party",
            "school",
            "team",
            "union",
            "university",
        ],
    ),
    (
        &[EntityKind::Event, EntityKind::Agreement],
        &[
            "accord",
            "act",
            "agreement",
            "battle",
            "conflict",
            "law",
            "pact",
            "rebellion",
            "revolt",
            "siege",
            "treaty",
            "uprising",
            "war",
        ],
    ),
    (&[EntityKind::Work], &["book", "film", "novel", "play", "poem"]),
];

/// Whether `told` names what "the `noun`" stands for: by the noun itself, or by one name of its sort.
pub(in crate::question) fn explains(ground: &Ground<'_>, told: &str, noun: &str) -> bool {
    let noun = noun.to_lowercase();
    let normal_told = normal(told);
    let is_said = |noun: &str| holds_normal(&normal_told, &normal(noun));
    if is_said(&noun) || is_said(&format!("{noun}s")) {
        return true;
    }
    let small = told.to_lowercase();
    if find_words(&small, &noun).is_some() {
        return true;
    }
    let kinds =
        NOUNS.iter().filter(|(_, nouns)| nouns.contains(&noun.as_str())).flat_map(|(kinds, _)| *kinds);
    let kinds: Vec<EntityKind> = kinds.copied().collect();
    if kinds.is_empty() {
        return false;
    }
    let entities = ground.source.language.entities.iter().enumerate().take(600);
    let named = entities.filter(|(index, entity)| {
        kinds.contains(&entity.kind)
            && ground.plain_names(*index).iter().any(|name| holds_normal(&normal_told, name))
    });
    named.take(3).count() > 0
}
