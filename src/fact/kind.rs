//! Which subjects a verb can have: only people die, only people and bodies sign.
//!
//! * "The Nobel Prize died at Ilmington" is a pronoun that was read wrongly: the prize cannot have died.
//!
//! This file knows verbs and the kinds of names; it does not know how pronouns are resolved.

mod nouns;
mod paper;

pub(super) use nouns::{is_body, is_human};
pub(in crate::fact) use paper::is_paper;

use super::Source;
use super::record::{Argument, Predicate, Voice};
use super::wording;
use crate::language::{EntityKind, is_event_noun};

/// What has years of its own, whatever is told of it: "the rise of the Rudan Empire (326–184 BC)".
pub(in crate::fact) const ERAS: &[&str] = &[
    "age",
    "caliphate",
    "commonwealth",
    "dynasty",
    "emirate",
    "empire",
    "era",
    "khanate",
    "kingdom",
    "period",
    "republic",
    "shogunate",
    "sultanate",
];

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
    "blockade",
    "bomb",
    "borrow",
    "call",
    "close",
    "colonise",
    "colonize",
    "condemn",
    "declare",
    "deploy",
    "deport",
    "dispatch",
    "draft",
    "elect",
    "employ",
    "establish",
    "evacuate",
    "give",
    "grant",
    "have",
    "help",
    "hire",
    "hold",
    "impose",
    "introduce",
    "invest",
    "join",
    "keep",
    "launch",
    "lend",
    "lose",
    "make",
    "mobilise",
    "mobilize",
    "nationalise",
    "nationalize",
    "offer",
    "open",
    "pass",
    "patrol",
    "pay",
    "produce",
    "prohibit",
    "purchase",
    "raise",
    "recapture",
    "recognise",
    "recognize",
    "recruit",
    "regain",
    "release",
    "rename",
    "retake",
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
const WORKED: &[&str] = &["begin", "date", "film", "premiere", "record", "stage"];
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

/// What people and bodies do, but no thing.
pub(super) fn is_acted(lemma: &str) -> bool {
    ACTED.contains(&lemma) || LIVING.contains(&lemma)
}

/// Whether what a pronoun was found to stand for can be the subject of the verb.
pub(super) fn allows(source: Source<'_>, subject: &Argument, verb: &Predicate) -> bool {
    let sort = sort(source, subject);
    let is_active = verb.voice == Voice::Active;
    let lemma = verb.lemma;
    let is_living = is_active && LIVING.contains(&lemma) || !is_active && SUFFERED.contains(&lemma);
    let is_acted = is_active && ACTED.contains(&lemma);
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

/// "had to resort", "tried to buy": whether only a body does what stands in the infinitive.
pub(super) fn is_deed_to_do(verb: &Predicate, deed: &str) -> bool {
    verb.voice == Voice::Active
        && [
            "agree", "attempt", "begin", "choose", "continue", "decide", "fail", "have", "refuse", "start",
            "try", "want",
        ]
        .contains(&verb.lemma)
        && ACTED.contains(&deed)
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
