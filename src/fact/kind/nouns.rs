//! Common nouns for people and for what acts as one.

use crate::language::is_role_noun;
use crate::text::Sieve;

/// Nouns for several people, and for one, that are no roles.
const HUMAN: &[&str] = &[
    "adherent",
    "ally",
    "architect",
    "assistant",
    "astronomer",
    "aunt",
    "bandit",
    "banker",
    "believer",
    "boss",
    "botanist",
    "boy",
    "brother",
    "captive",
    "chemist",
    "child",
    "children",
    "citizen",
    "colleague",
    "colonist",
    "composer",
    "conspirator",
    "couple",
    "cousin",
    "critic",
    "curate",
    "daughter",
    "defender",
    "demonstrator",
    "deserter",
    "disciple",
    "doctor",
    "emigrant",
    "enemy",
    "everyone",
    "exile",
    "explorer",
    "farmer",
    "father",
    "fighter",
    "follower",
    "founder",
    "friend",
    "girl",
    "granddaughter",
    "grandfather",
    "grandmother",
    "grandson",
    "guest",
    "heir",
    "historian",
    "hostage",
    "hunter",
    "husband",
    "immigrant",
    "industrialist",
    "inhabitant",
    "insurgent",
    "invader",
    "inventor",
    "investor",
    "islander",
    "journalist",
    "keeper",
    "labourer",
    "lawyer",
    "lodger",
    "man",
    "mathematician",
    "men",
    "merchant",
    "migrant",
    "miner",
    "missionary",
    "monk",
    "mother",
    "mutineer",
    "neighbour",
    "nephew",
    "newcomer",
    "niece",
    "nobody",
    "nomad",
    "novelist",
    "nun",
    "occupant",
    "occupier",
    "owner",
    "painter",
    "pair",
    "participant",
    "partisan",
    "passenger",
    "patient",
    "patriot",
    "peasant",
    "people",
    "person",
    "philosopher",
    "physicist",
    "pilgrim",
    "pilot",
    "pirate",
    "planter",
    "player",
    "poet",
    "predecessor",
    "priest",
    "prisoner",
    "protester",
    "pupil",
    "raider",
    "rebel",
    "reformer",
    "refugee",
    "reporter",
    "resident",
    "rider",
    "ringleader",
    "rioter",
    "sailor",
    "scholar",
    "schoolteacher",
    "sculptor",
    "servant",
    "settler",
    "shareholder",
    "sister",
    "slave",
    "soldier",
    "somebody",
    "someone",
    "son",
    "striker",
    "student",
    "successor",
    "supporter",
    "surgeon",
    "surveyor",
    "survivor",
    "teacher",
    "trader",
    "troop",
    "troops",
    "twin",
    "uncle",
    "veteran",
    "victim",
    "villager",
    "volunteer",
    "voter",
    "weaver",
    "widow",
    "wife",
    "woman",
    "women",
    "worker",
    "writer",
];

/// Common nouns for what acts as one.
const BODIES: &[&str] = &[
    "academy",
    "administration",
    "agency",
    "alliance",
    "army",
    "assembly",
    "association",
    "bank",
    "board",
    "brigade",
    "cabinet",
    "church",
    "city",
    "club",
    "coalition",
    "college",
    "commission",
    "committee",
    "company",
    "confederation",
    "congress",
    "council",
    "country",
    "court",
    "crew",
    "crowd",
    "delegation",
    "department",
    "division",
    "embassy",
    "empire",
    "federation",
    "firm",
    "fleet",
    "force",
    "forces",
    "garrison",
    "government",
    "group",
    "guild",
    "house",
    "institute",
    "journal",
    "junta",
    "kingdom",
    "league",
    "legion",
    "magazine",
    "ministry",
    "mission",
    "monastery",
    "movement",
    "navy",
    "newspaper",
    "office",
    "order",
    "organisation",
    "organization",
    "paper",
    "parliament",
    "party",
    "police",
    "regime",
    "regiment",
    "republic",
    "school",
    "senate",
    "society",
    "state",
    "syndicate",
    "team",
    "town",
    "tribe",
    "tribunal",
    "trust",
    "union",
    "university",
    "village",
];

/// Most words have another first letter or another length than all of them.
static MAY_BE_HUMAN: Sieve = Sieve::of(HUMAN);

/// Whether a common noun, in small letters, is somebody.
pub(in crate::fact) fn is_human(head: &str) -> bool {
    // "fisherman", "noblewomen", but not "human" and "Roman"
    let is_compound = ["man", "men", "woman", "women"].iter().any(|end| {
        head.strip_suffix(end).is_some_and(|stem| {
            stem.len() > 2
                && !["hu", "ger", "ro", "otto", "talis", "nor", "speci", "regi", "acu"].contains(&stem)
        })
    });
    // "headmistress", "postmasters"
    let is_master = ["master", "masters", "mistress", "mistresses"]
        .iter()
        .any(|end| head.strip_suffix(end).is_some_and(|stem| stem.len() > 2));
    if is_compound || is_master {
        return true;
    }
    let is_listed = |word: &str| MAY_BE_HUMAN.may_hold(word) && HUMAN.binary_search(&word).is_ok();
    let is_known = |word: &str| is_ist(word) || is_listed(word) || is_role_noun(word);
    is_known(head) || head.strip_suffix('s').is_some_and(is_known)
}

/// "nationalist", "historian": the endings of those who hold or do something.
fn is_ist(word: &str) -> bool {
    const THINGS: &[&str] = &["checklist", "meridian", "obsidian", "playlist", "shortlist"];
    word.len() > 6 && (word.ends_with("ist") || word.ends_with("ian")) && !THINGS.contains(&word)
}

/// Whether a common noun, in small letters, is what acts as one.
pub(in crate::fact) fn is_body(head: &str) -> bool {
    BODIES.binary_search(&head).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_in_order_for_the_search() {
        for list in [HUMAN, BODIES] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(["woman", "women", "sailors", "ally"].iter().all(|noun| is_human(noun)));
        assert!(!is_human("harbour") && is_body("court"));
    }
}
