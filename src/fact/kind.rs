//! Which subjects a verb can have: only people die, only people and bodies sign.
//!
//! * "The Nobel Prize died at Ilmington" is a pronoun that was read wrongly: the prize cannot have died.
//!
//! This file knows verbs and the kinds of names; it does not know how pronouns are resolved.

use super::Source;
use super::record::{Argument, Predicate, Voice};
use super::wording;
use crate::language::{EntityKind, is_event_noun, is_role_noun};

/// Verbs that make somebody do what stands in the infinitive behind them: "forced the king to resign".
pub(super) const CAUSING: &[&str] = &[
    "allow",
    "cause",
    "compel",
    "convince",
    "enable",
    "encourage",
    "force",
    "induce",
    "invite",
    "lead",
    "oblige",
    "order",
    "permit",
    "persuade",
    "urge",
];

/// What a subject is, as far as verbs care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// A person, or several.
    Person,
    /// A state, a people, a party, a court: it acts, but is not born.
    Body,
    /// A town or a building.
    Place,
    /// A law, a work, an event, a common noun that is neither a role nor a body.
    Thing,
    /// A name of unknown kind.
    Unknown,
}

/// What only a single person does.
const LIVING: &[&str] = &[
    "abdicate", "die", "divorce", "emigrate", "enrol", "faint", "graduate", "kneel", "marry", "retire",
    "sleep", "study", "wed", "weep",
];

/// What is only done to a person.
const SUFFERED: &[&str] = &[
    "arrest", "baptise", "baptize", "bear", "behead", "bury", "christen", "educate", "hang", "imprison",
    "jail", "knight", "marry", "ordain", "poison", "shoot", "stab",
];

/// What is only done to a thing.
const MADE: &[&str] = &[
    "adapt",
    "broadcast",
    "cancel",
    "complete",
    "erect",
    "film",
    "install",
    "patent",
    "perform",
    "print",
    "publish",
    "ratify",
    "repeal",
    "reprint",
    "screen",
    "serialise",
    "serialize",
    "show",
    "stage",
    "translate",
];

/// What people and bodies do, but no thing.
const ACTED: &[&str] = &[
    "accept",
    "agree",
    "annex",
    "appoint",
    "arrest",
    "ask",
    "attack",
    "attempt",
    "believe",
    "build",
    "buy",
    "capture",
    "choose",
    "compose",
    "conquer",
    "decide",
    "defeat",
    "demand",
    "discover",
    "dismantle",
    "elect",
    "execute",
    "fear",
    "fight",
    "flee",
    "found",
    "hear",
    "hope",
    "invade",
    "invent",
    "invite",
    "learn",
    "live",
    "meet",
    "murder",
    "negotiate",
    "nominate",
    "obtain",
    "occupy",
    "order",
    "own",
    "paint",
    "plan",
    "promise",
    "publish",
    "refuse",
    "reject",
    "renounce",
    "resign",
    "resort",
    "retreat",
    "return",
    "settle",
    "sign",
    "speak",
    "steal",
    "surrender",
    "teach",
    "think",
    "travel",
    "try",
    "visit",
    "vote",
    "want",
    "write",
];

/// What a body does besides: where a thing stands beside it, only these are certainly its deeds.
const BODY_ACTS: &[&str] = &[
    "abolish",
    "acquire",
    "adopt",
    "announce",
    "arm",
    "ban",
    "begin",
    "borrow",
    "call",
    "close",
    "condemn",
    "declare",
    "elect",
    "employ",
    "establish",
    "give",
    "grant",
    "have",
    "help",
    "hold",
    "impose",
    "introduce",
    "join",
    "keep",
    "launch",
    "lend",
    "lose",
    "make",
    "offer",
    "open",
    "pass",
    "pay",
    "produce",
    "prohibit",
    "raise",
    "recognise",
    "recognize",
    "release",
    "rename",
    "seize",
    "select",
    "sell",
    "send",
    "start",
    "stop",
    "take",
    "use",
    "win",
    "withdraw",
];

/// What is only done to texts, laws and works, never to a person, a place or a body.
const WRITTEN: &[&str] = &[
    "compose",
    "enact",
    "implement",
    "print",
    "promulgate",
    "publish",
    "ratify",
    "reissue",
    "repeal",
    "reprint",
    "serialise",
    "serialize",
    "sign",
    "translate",
    "write",
];
/// What is done to no person.
const WORKED: &[&str] = &["begin", "film", "premiere", "record", "stage"];
/// What is done to no place.
const PLACELESS: &[&str] = &[
    "adopt", "appoint", "bear", "decide", "draft", "elect", "execute", "issue", "marry", "pass", "perform",
    "release", "record",
];
/// What only events do.
const HAPPENING: &[&str] = &["last", "occur", "happen"];

/// Whether something of a kind of name can be the subject of a verb, as far as that is certain: no person is published, no
/// place is signed.
pub(super) fn suits(kind: EntityKind, lemma: &str, is_passive: bool) -> bool {
    let is_written = is_passive && WRITTEN.contains(&lemma);
    match kind {
        EntityKind::Person => {
            !(is_written
                || is_passive && WORKED.contains(&lemma)
                || !is_passive && HAPPENING.contains(&lemma))
        }
        EntityKind::Place | EntityKind::Country => {
            let is_dead = !is_passive && ["die", "marry", "wed"].contains(&lemma);
            let is_happening = !is_passive && HAPPENING.contains(&lemma) && lemma != "last";
            !(is_written || is_passive && PLACELESS.contains(&lemma) || is_happening || is_dead)
        }
        EntityKind::Organisation | EntityKind::People => {
            !(is_written || is_passive && ["adopt", "pass", "make"].contains(&lemma))
        }
        _ => true,
    }
}

/// Nouns for several people, and for one, that are no roles.
const HUMAN: &[&str] = &[
    "ally",
    "architect",
    "assistant",
    "astronomer",
    "aunt",
    "bandit",
    "banker",
    "boss",
    "botanist",
    "boy",
    "brother",
    "chemist",
    "child",
    "children",
    "citizen",
    "colleague",
    "colonist",
    "composer",
    "couple",
    "cousin",
    "critic",
    "curate",
    "daughter",
    "demonstrator",
    "doctor",
    "enemy",
    "everyone",
    "explorer",
    "farmer",
    "father",
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
    "husband",
    "inhabitant",
    "inventor",
    "journalist",
    "keeper",
    "labourer",
    "lawyer",
    "lodger",
    "man",
    "mathematician",
    "men",
    "merchant",
    "miner",
    "missionary",
    "monk",
    "mother",
    "neighbour",
    "nephew",
    "niece",
    "nobody",
    "novelist",
    "nun",
    "owner",
    "painter",
    "pair",
    "peasant",
    "people",
    "person",
    "philosopher",
    "physicist",
    "pilot",
    "pirate",
    "player",
    "poet",
    "predecessor",
    "priest",
    "prisoner",
    "protester",
    "pupil",
    "rebel",
    "refugee",
    "reporter",
    "rider",
    "sailor",
    "scholar",
    "schoolteacher",
    "sculptor",
    "servant",
    "settler",
    "sister",
    "slave",
    "soldier",
    "somebody",
    "someone",
    "son",
    "striker",
    "student",
    "successor",
    "surgeon",
    "surveyor",
    "teacher",
    "trader",
    "troop",
    "troops",
    "twin",
    "uncle",
    "voter",
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

/// Whether a common noun, in small letters, is somebody.
pub(super) fn is_human(head: &str) -> bool {
    // "fisherman", "noblewomen", but not "human" and "Roman"
    let is_compound = ["man", "men", "woman", "women"].iter().any(|end| {
        head.strip_suffix(end).is_some_and(|stem| {
            stem.len() > 2
                && !["hu", "ger", "ro", "otto", "talis", "nor", "speci", "regi", "acu"].contains(&stem)
        })
    });
    if is_compound {
        return true;
    }
    let is_known = |word: &str| HUMAN.binary_search(&word).is_ok() || is_role_noun(word);
    is_known(head) || head.strip_suffix('s').is_some_and(is_known)
}

/// Whether a common noun, in small letters, is what acts as one.
pub(super) fn is_body(head: &str) -> bool {
    BODIES.binary_search(&head).is_ok()
}

/// Whether what a pronoun was found to stand for can be the subject of the verb.
pub(super) fn allows(source: Source<'_>, subject: &Argument, verb: &Predicate) -> bool {
    let sort = sort(source, subject);
    let is_active = verb.voice == Voice::Active;
    let lemma = verb.lemma;
    let is_living = is_active && LIVING.contains(&lemma) || !is_active && SUFFERED.contains(&lemma);
    let is_acted = is_active && ACTED.contains(&lemma);
    if is_amount(&subject.text) && is_active && lemma == "become" {
        return false;
    }
    // "The town is known for its hall. It was built in 1903."
    let is_raised =
        ["build", "complete", "construct", "demolish", "design", "erect", "restore"].contains(&lemma);
    let kind =
        subject.entity.and_then(|entity| source.language.entities.get(entity)).map(|entity| entity.kind);
    let is_town = matches!(kind, Some(EntityKind::Place | EntityKind::Country))
        || kind.is_none()
            && ["city", "country", "town", "village"].iter().any(|noun| subject.text.ends_with(noun));
    if subject.resolved_from.is_some() && !is_active && is_raised && is_town {
        return false;
    }
    match sort {
        Sort::Person | Sort::Unknown => true,
        Sort::Body => !is_living && (is_active || !MADE.contains(&lemma)),
        Sort::Place | Sort::Thing => !is_living && !is_acted,
    }
}

/// "The strength became a school": a number of people is no body.
fn is_amount(text: &str) -> bool {
    let head = text.split(' ').take_while(|word| *word != "of").last().unwrap_or_default();
    ["strength", "number", "total", "price", "cost", "size", "enrolment", "population", "output", "share"]
        .contains(&head)
}

/// Whether a body is certainly meant by the subject of a verb, though a thing was named beside it.
pub(super) fn is_bodys(source: Source<'_>, subject: &Argument, verb: &Predicate, has_object: bool) -> bool {
    const PLACES: &[&str] = &["city", "country", "kingdom", "port", "state", "town", "village"];
    let is_country = subject
        .entity
        .and_then(|entity| source.language.entities.get(entity))
        .is_some_and(|entity| matches!(entity.kind, EntityKind::Country | EntityKind::Place));
    let is_place =
        is_country || subject.text.split(' ').next_back().is_some_and(|head| PLACES.contains(&head));
    matches!(sort(source, subject), Sort::Person | Sort::Thing)
        || is_place && verb.voice == Voice::Active
        || is_deed(verb, has_object)
}

/// Whether only a body, and no thing, does what a verb says.
pub(super) fn is_deed(verb: &Predicate, has_object: bool) -> bool {
    verb.voice == Voice::Active
        && (ACTED.contains(&verb.lemma) || has_object && BODY_ACTS.contains(&verb.lemma))
}

fn sort(source: Source<'_>, subject: &Argument) -> Sort {
    let entity = subject.entity.and_then(|entity| source.language.entities.get(entity));
    match entity.map(|entity| entity.kind) {
        Some(EntityKind::Person) => Sort::Person,
        Some(EntityKind::Country | EntityKind::People | EntityKind::Organisation) => Sort::Body,
        Some(EntityKind::Place | EntityKind::Facility) => Sort::Place,
        Some(EntityKind::Other) => Sort::Unknown,
        Some(_) => Sort::Thing,
        None => common(&subject.text),
    }
}

/// The sort of a phrase by its head, as far as it is known: the last word before a preposition.
fn common(text: &str) -> Sort {
    let words = text.split(' ').take_while(|word| {
        !["of", "in", "on", "at", "for", "from", "to", "by", "with", "against", "between", "under"]
            .contains(word)
    });
    let Some(head) = words.last() else { return Sort::Unknown };
    let head = head.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let singular = head.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let singular = singular.or_else(|| head.strip_suffix('s').map(str::to_owned)).unwrap_or_default();
    if is_human(&head) || text.contains(" and ") {
        return Sort::Person;
    }
    if is_body(&head) || is_body(&singular) {
        return Sort::Body;
    }
    Sort::Thing
}

/// Whether a subject that was written as such certainly cannot do what the verb says: "the crisis married".
pub(super) fn is_absurd(source: Source<'_>, subject: &Argument, verb: &Predicate) -> bool {
    let kind =
        subject.entity.and_then(|entity| source.language.entities.get(entity)).map(|entity| entity.kind);
    let is_whole = subject.resolved_from.is_none() && !subject.is_plural;
    if kind.is_some_and(|kind| is_whole && !suits(kind, verb.lemma, verb.voice == Voice::Passive)) {
        return true;
    }
    let is_event = subject.entity.is_none() && is_event_noun(wording::text(source, subject.head));
    let is_sure = subject.entity.is_some() && subject.resolved_from.is_none() && !subject.is_plural;
    (is_event || is_sure) && !allows(source, subject, verb)
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
