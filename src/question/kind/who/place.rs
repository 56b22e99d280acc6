//! Whether a place may be asked for, and how.
//!
//! **Example**: "Where was the treaty signed in 1815?" **Never**: the place of something else in the sentence ("Imperial College in Lund"), one
//! of two places, where somebody was wed, the only place in the land to which somebody came.

use super::OF_PLACES;
use crate::fact::Fact;
use crate::language::EntityKind;
use crate::question::clause::{Clause, Part, Role};
use crate::question::draft::Candidate;
use crate::question::ground::Ground;
use crate::question::kind::naming::is_city;

/// What sits at a place, so that the place tells where it sits and not where something was done.
const BODIES: [&str; 12] = [
    "academy",
    "assembly",
    "board",
    "club",
    "commission",
    "committee",
    "conference",
    "council",
    "court",
    "embassy",
    "school",
    "university",
];

/// What is held at a place, whoever tells of it from elsewhere.
const GATHERINGS: [&str; 18] = [
    "attack",
    "attacks",
    "battle",
    "conference",
    "congress",
    "coup",
    "crisis",
    "elections",
    "invasion",
    "meeting",
    "meetings",
    "protest",
    "protests",
    "riots",
    "summit",
    "talks",
    "visit",
    "war",
];

/// "Imperial College in London": the place belongs to the name before it and not to the verb.
pub(super) fn belongs_to_name(ground: &Ground<'_>, fact: &Fact, clause: &Clause, place: usize) -> bool {
    let Some(before) = place.checked_sub(1).and_then(|at| clause.rest.get(at)) else { return false };
    // "revealed a secret meeting with Kim in North Korea": the place of the meeting.
    let is_held = matches!(
        clause.verb.lemma,
        "hold"
            | "begin"
            | "open"
            | "start"
            | "attend"
            | "have"
            | "lead"
            | "make"
            | "sign"
            | "convene"
            | "call"
            | "fight"
            | "win"
            | "launch"
    );
    let of_event = |part: &Part| {
        matches!(part.role, Role::Object | Role::Adjunct(..))
            && part.text.split(' ').any(|word| GATHERINGS.contains(&word))
    };
    if !is_held && !clause.verb.is_passive && clause.rest.iter().take(place).any(of_event) {
        return true;
    }
    // "was taken into the circle of lenders in Lund": there the committee sits.
    let is_of_a_body = |part: &Part| {
        matches!(part.role, Role::Adjunct(..))
            && part.text.starts_with("to ")
            && part.text.split(' ').any(|word| BODIES.contains(&word))
    };
    if is_of_a_body(before) {
        return true;
    }
    // "left Orange in Texas", "visited China after a stop in Norland"
    let is_place = |part: &Part| part.role == Role::Object && part.text.starts_with(char::is_uppercase);
    if OF_PLACES.contains(&clause.verb.lemma) && clause.rest.iter().take(place).any(is_place) {
        return true;
    }
    // "became the largest port in Norland": of the ports there.
    if before.text.split(' ').any(|word| word == "most" || word.len() > 5 && word.ends_with("est")) {
        return true;
    }
    // "spoke after a meal in Lund": where the meal was.
    let joint = before.text.split(' ').next().unwrap_or_default();
    if before.role != Role::Object && matches!(joint, "after" | "before" | "during" | "despite" | "following")
    {
        return true;
    }
    fact.entities.iter().filter_map(|&entity| ground.entity(entity)).any(|entity| {
        let is_site = matches!(
            entity.kind,
            EntityKind::Place | EntityKind::Organisation | EntityKind::Facility | EntityKind::Event
        );
        let mut forms = std::iter::once(&entity.name).chain(&entity.aliases);
        is_site && forms.any(|form| before.text.ends_with(form.as_str()))
    })
}

/// "served as an instructor at the camps at the Fort", "married her at Lund": of two places either would do, and where somebody was wed
/// nobody need know.
pub(super) fn is_one_of_two_places(clause: &Clause, place: usize) -> bool {
    let is_at = |part: &Part| {
        matches!(part.role, Role::Adjunct(..))
            && part.text.starts_with("at ")
            && part.text.contains(char::is_uppercase)
            && !part.text.contains("Battle")
    };
    let is_asked_at = clause.rest.get(place).is_some_and(is_at);
    let is_another = |(at, part): (usize, &Part)| at != place && is_at(part);
    clause.verb.lemma == "marry" || is_asked_at && clause.rest.iter().enumerate().any(is_another)
}

/// "To which place did the envoy come?", where all other places on offer lie abroad: in an article on one country a student needs to know
/// nothing.
pub(super) fn is_only_place(ground: &Ground<'_>, key: usize, stem: &str, pool: &[Candidate]) -> bool {
    let land = |name: &str| crate::language::sort(EntityKind::Place, name).and_then(|sort| sort.within);
    let Some(home) = ground.home.map(|home| ground.name(home)) else { return false };
    stem.starts_with("To which place ")
        && land(ground.name(key)) == Some(home)
        && pool.iter().all(|other| land(&other.lure.text).is_some_and(|land| land != home))
}

/// How a place is asked for: "Where", "In which country".
pub(super) fn asked_place(ground: &Ground<'_>, entity: usize, preposition: &str) -> Option<String> {
    if ground.is_doubtful(entity) {
        return None;
    }
    match ground.entity(entity)?.kind {
        EntityKind::Country if preposition != "in" || is_city(ground, entity) => None,
        EntityKind::Country => Some("In which country".to_owned()),
        EntityKind::Place | EntityKind::Facility => Some("Where".to_owned()),
        _ => None,
    }
}
