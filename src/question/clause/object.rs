//! Whether the verb has what it needs behind it: an object, a complement, what tells which.

use super::{Part, Role, Verb};
use crate::fact::Fact;
use crate::language::EntityKind;
use crate::question::ground::Ground;
use crate::question::wording::words;

/// "a theory", "an international centre": what tells which was cut off. What was made or found for the first time needs
/// no more: "patented a rock drill".
pub(super) fn is_bare_indefinite(lemma: &str, text: &str) -> bool {
    const MAKING: [&str; 14] = [
        "patent",
        "invent",
        "discover",
        "build",
        "launch",
        "adopt",
        "abolish",
        "win",
        "introduce",
        "declare",
        "suffer",
        "impose",
        "create",
        "become",
    ];
    let list: Vec<&str> = words(text).collect();
    matches!(list.first(), Some(&("a" | "an")))
        && list.len() <= 3
        && !MAKING.contains(&lemma)
        && !list.iter().any(|word| word.starts_with(char::is_uppercase))
}

/// Nouns that say nothing without whose or of what: "became mayor", "withdrew his support", "published a translation".
pub(super) fn lacks_its_of(lemma: &str, object: &str, rest: &[Part]) -> bool {
    const RELATIONAL: [&str; 22] = [
        "mayor",
        "governor",
        "ambassador",
        "envoy",
        "member",
        "heir",
        "successor",
        "translation",
        "version",
        "edition",
        "support",
        "part",
        "half",
        "majority",
        "result",
        "results",
        "chairman",
        "head",
        "leader",
        "way",
        "director",
        "side",
    ];
    let last = words(object).last().unwrap_or_default().to_lowercase();
    let is_told = rest.iter().any(|part| {
        ["of ", "for ", "to ", "from ", "in ", "at ", "with "]
            .iter()
            .any(|start| part.text.starts_with(start))
    });
    let is_way = last == "way" && lemma == "give";
    RELATIONAL.contains(&last.as_str())
        && (last != "way" || is_way)
        && !object.contains(" of ")
        && (is_way || !is_told)
}

/// Verbs that need an object in the active.
const TAKING: [&str; 50] = [
    "postpone",
    "abolish",
    "appoint",
    "arrest",
    "ban",
    "bring",
    "build",
    "buy",
    "call",
    "capture",
    "complete",
    "create",
    "deport",
    "destroy",
    "discover",
    "dismiss",
    "elect",
    "establish",
    "execute",
    "expel",
    "found",
    "give",
    "hold",
    "imprison",
    "inherit",
    "introduce",
    "invent",
    "invite",
    "kill",
    "make",
    "name",
    "nationalise",
    "open",
    "publish",
    "put",
    "raise",
    "ratify",
    "send",
    "sign",
    "take",
    "trap",
    "wound",
    "write",
    "adopt",
    "annex",
    "follow",
    "launch",
    "accept",
    "receive",
    "reject",
];

/// What is done to somebody: without an object it was done to the subject.
const SUFFERED: [&str; 29] = [
    "accuse",
    "assassinate",
    "banish",
    "behead",
    "besiege",
    "conquer",
    "crown",
    "crush",
    "defeat",
    "depose",
    "dethrone",
    "enthrone",
    "exile",
    "force",
    "hang",
    "instal",
    "install",
    "liberate",
    "murder",
    "nominate",
    "oust",
    "overthrow",
    "pardon",
    "plunder",
    "poison",
    "proclaim",
    "sack",
    "shoot",
    "strangle",
];

/// Whether it is done to somebody, so that without an object it was done to the subject.
pub(super) fn is_suffered(lemma: &str) -> bool {
    SUFFERED.contains(&lemma)
}

/// Whether nobody does it without doing it to somebody or something.
pub(super) fn takes_an_object(lemma: &str) -> bool {
    TAKING.contains(&lemma) || SUFFERED.contains(&lemma)
}

/// Verbs that say nothing without what was said, shown or worked out.
const NEEDING: [&str; 43] = [
    "agree",
    "announce",
    "argue",
    "ask",
    "assert",
    "believe",
    "choose",
    "claim",
    "complain",
    "conclude",
    "convince",
    "decide",
    "declare",
    "demand",
    "deny",
    "discover",
    "establish",
    "explain",
    "find",
    "get",
    "hope",
    "insist",
    "intend",
    "let",
    "make",
    "order",
    "prefer",
    "prove",
    "report",
    "say",
    "seem",
    "show",
    "spend",
    "state",
    "suggest",
    "take",
    "tell",
    "think",
    "try",
    "want",
    "warn",
    "work",
    "write",
];

/// Verbs that need an object in the active: "one million people expelled from Nigeria" tells no deed of theirs.
pub(super) fn lacks_its_object(ground: &Ground<'_>, lemma: &str, fact: &Fact, rest: &[Part]) -> bool {
    // "held out in the fort"
    let is_particle = |at: usize| {
        matches!(
            ground.text(at),
            "out" | "on" | "off" | "over" | "back" | "away" | "up" | "down" | "together"
        )
    };
    if fact.predicate.as_ref().is_some_and(|predicate| is_particle(predicate.main + 1)) {
        return false;
    }
    // "crowned at Kilokhri": a participle of notes, and he was crowned.
    let leads = |text: &str| {
        ["at ", "by ", "in ", "on ", "to ", "with ", "for ", "from ", "as ", "under ", "near "]
            .iter()
            .any(|word| text.starts_with(word))
    };
    let is_told =
        rest.iter().any(|part| part.role == Role::Object || part.role == Role::Loose && !leads(&part.text));
    fact.object.is_none() && (TAKING.contains(&lemma) || SUFFERED.contains(&lemma) && !is_told)
}

/// "Roth returned", "the Guard invaded": where to stands in another sentence. What fell or came alone is told whole.
pub(in crate::question) fn leads_somewhere(lemma: &str) -> bool {
    matches!(
        lemma,
        "arrive"
            | "attack"
            | "cross"
            | "enter"
            | "flee"
            | "go"
            | "invade"
            | "land"
            | "leave"
            | "march"
            | "return"
            | "sail"
    )
}

/// Verbs that say nothing without what was said, shown or worked out.
pub(super) fn needs_more(verb: &Verb, rest: &[Part]) -> bool {
    let lemma = verb.lemma;
    // "told parliament": whom, but not what.
    if matches!(lemma, "tell" | "inform" | "remind" | "ask" | "warn" | "assure" | "persuade" | "convince") {
        return !rest
            .iter()
            .any(|part| ["that ", "to ", "about ", "of "].iter().any(|start| part.text.starts_with(start)));
    }
    // "was declared", "was found" need no more.
    if verb.is_passive {
        return false;
    }
    let says = |part: &Part| {
        part.role == Role::Object
            || part.role == Role::Loose
            || (part.text.starts_with("to ")
                && matches!(lemma, "agree" | "decide" | "try" | "want" | "ask" | "hope"))
            || part.text.starts_with("on ") && matches!(lemma, "decide" | "agree" | "insist")
    };
    NEEDING.contains(&lemma)
        && !rest.iter().any(says)
        && !matches!(lemma, "work" | "write" if !rest.is_empty())
}

/// "appointed Suharto", "was elected": as what is told behind the name.
pub(super) fn lacks_its_office(ground: &Ground<'_>, fact: &Fact, verb: &Verb, rest: &[Part]) -> bool {
    const NAMING: [&str; 11] = [
        "appoint", "choose", "crown", "declare", "elect", "make", "name", "nominate", "proclaim", "consider",
        "regard",
    ];
    if !NAMING.contains(&verb.lemma) || matches!(verb.lemma, "crown" | "declare") && verb.is_passive {
        return false;
    }
    let object = fact.object.as_ref();
    let names_a_person = object.is_some_and(|object| {
        object.entities.len() == 1
            && object.entity.and_then(|entity| ground.entity(entity)).is_some_and(|entity| {
                entity.kind == EntityKind::Person
                    || verb.lemma == "proclaim"
                        && matches!(entity.kind, EntityKind::Place | EntityKind::Country)
            })
            && words(&object.text).count() <= 4
    });
    let is_office = |part: &Part| {
        part.role == Role::Loose
            || ["as ", "to "].iter().any(|start| part.text.starts_with(start))
            || verb.is_passive && part.role == Role::Object
    };
    // "The republic was proclaimed": only a person is made something.
    let is_person = fact
        .subject
        .as_ref()
        .and_then(|subject| ground.entity(subject.entity?))
        .is_none_or(|entity| entity.kind == EntityKind::Person);
    let is_made = verb.is_passive && is_person && verb.lemma != "proclaim";
    (is_made || names_a_person) && !rest.iter().any(is_office)
}

/// "On what date did the United States begin?": what was begun is missing.
pub(super) fn lacks_what_began(ground: &Ground<'_>, fact: &Fact, verb: &Verb, rest: &[Part]) -> bool {
    const BEGINNING: [&str; 9] =
        ["begin", "start", "open", "close", "end", "continue", "stop", "finish", "resume"];
    let kind =
        fact.subject.as_ref().and_then(|subject| ground.entity(subject.entity?)).map(|entity| entity.kind);
    let is_doer = matches!(
        kind,
        Some(
            EntityKind::Person
                | EntityKind::Country
                | EntityKind::People
                | EntityKind::Organisation
                | EntityKind::Place
        )
    );
    let has_what = |part: &Part| {
        let is_reason = ["because", "due ", "owing ", "after ", "before ", "for ", "with "]
            .iter()
            .any(|start| part.text.starts_with(start));
        part.role == Role::Object || part.role == Role::Loose && !is_reason || part.text.starts_with("to ")
    };
    BEGINNING.contains(&verb.lemma) && !verb.is_passive && is_doer && !rest.iter().any(has_what)
}
