//! Whether a clause is whole: what was cut off, what it needs to say something, whom it is about.

use super::{Part, Role, Verb};
use crate::fact::{Argument, Fact, FactKind, Predicate};
use crate::language::{EntityKind, Tag, is_role_noun};
use crate::question::code::Code;
use crate::question::ground::Ground;
use crate::question::wording::words;

/// Whether "his" in the object was resolved to somebody other than the subject: mostly it belongs to the subject.
pub(super) fn is_of_another(fact: &Fact, subject: &Argument) -> bool {
    fact.object.as_ref().is_some_and(|object| {
        let is_owned = object.text.contains("’s ") || object.text.contains("'s ");
        let same = object.entities.first().is_some_and(|owner| subject.entities.contains(owner));
        object.resolved_from.is_some() && is_owned && !same
    })
}

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

/// "the next government", "a second mission": which was the one before is told elsewhere.
pub(super) fn is_one_of_a_row(text: &str) -> bool {
    let mut list = words(text);
    let (first, next) = (list.next().unwrap_or_default(), list.next().unwrap_or_default());
    let count = 2 + list.count();
    let is_row = matches!(
        next.to_lowercase().as_str(),
        "next"
            | "last"
            | "similar"
            | "such"
            | "other"
            | "second"
            | "third"
            | "latter"
            | "same"
            | "former"
            | "following"
            | "previous"
            | "new"
            | "remaining"
    );
    matches!(first.to_lowercase().as_str(), "the" | "a" | "his" | "her" | "its" | "their")
        && is_row
        && count <= 4
        && !text.contains(" of ")
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
        && !object.contains("’s ")
        && (is_way || !is_told)
}

/// What people, their states and their bodies do.
const OF_PEOPLE: [&str; 22] = [
    "accept",
    "appoint",
    "arrest",
    "ask",
    "claim",
    "die",
    "emigrate",
    "flee",
    "live",
    "marry",
    "move",
    "order",
    "persuade",
    "refuse",
    "resign",
    "sign",
    "study",
    "surrender",
    "teach",
    "visit",
    "vow",
    "bear",
];
/// What is done to works, and not to a country or a place.
const OF_WORKS: [&str; 8] = ["build", "complete", "cross", "finish", "launch", "publish", "open", "unveil"];
/// Nouns of bodies of people.
const BODIES: [&str; 30] = [
    "army",
    "assembly",
    "bank",
    "board",
    "cabinet",
    "church",
    "commission",
    "committee",
    "company",
    "congress",
    "council",
    "court",
    "couple",
    "crew",
    "delegation",
    "family",
    "fleet",
    "government",
    "house",
    "jury",
    "ministry",
    "navy",
    "parliament",
    "party",
    "people",
    "police",
    "senate",
    "team",
    "tribunal",
    "union",
];

/// "mathematics moved", "200 miles signed", "New Zealand was finished": a subject that cannot have done it was read wrongly.
pub(super) fn is_odd_doer(ground: &Ground<'_>, subject: &Argument, verb: &Verb) -> bool {
    let kind = subject.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind);
    if verb.is_passive && matches!(kind, Some(EntityKind::Country | EntityKind::Place)) {
        return OF_WORKS.contains(&verb.lemma);
    }
    if verb.is_passive && verb.lemma != "bear" || !OF_PEOPLE.contains(&verb.lemma) {
        return false;
    }
    match kind {
        Some(
            EntityKind::Person
            | EntityKind::Country
            | EntityKind::People
            | EntityKind::Organisation
            | EntityKind::Other,
        ) => subject
            .text
            .split(' ')
            .next_back()
            .is_some_and(|last| matches!(last, "Prize" | "Award" | "Medal" | "Cup")),
        Some(EntityKind::Place) => verb.lemma != "surrender",
        Some(_) => true,
        None => {
            let head = ground.text(subject.head).to_lowercase();
            let is_named =
                subject.text.starts_with(char::is_uppercase) && !ground.opens_sentence(subject.tokens.start);
            let is_person = is_role_noun(&head)
                || BODIES.contains(&head.as_str())
                || head.ends_with("ers")
                || head.ends_with("ors")
                || head.ends_with("ians");
            let is_folk = matches!(
                head.as_str(),
                "men"
                    | "women"
                    | "children"
                    | "troops"
                    | "guards"
                    | "delegates"
                    | "students"
                    | "refugees"
                    | "citizens"
                    | "rebels"
                    | "brothers"
                    | "sons"
                    | "wife"
                    | "wives"
                    | "son"
                    | "daughter"
                    | "brother"
                    | "sister"
                    | "father"
                    | "mother"
                    | "king"
                    | "queen"
            );
            !is_named && !is_person && !is_folk && subject.entities.is_empty()
        }
    }
}

/// Verbs that need an object in the active: "one million people expelled from Nigeria" tells no deed of theirs.
pub(super) fn lacks_its_object(lemma: &str, fact: &Fact) -> bool {
    const TAKING: [&str; 49] = [
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
    fact.object.is_none() && TAKING.contains(&lemma)
}

/// "The first ship built to carry containers was launched": what tells which ship stands between it and its verb.
pub(super) fn lost_its_limit(ground: &Ground<'_>, subject: &Argument, predicate: &Predicate) -> bool {
    let mut list = words(&subject.text);
    let (first, next) = (list.next().unwrap_or_default(), list.next().unwrap_or_default());
    let is_one = first.eq_ignore_ascii_case("the")
        && matches!(
            next.to_lowercase().as_str(),
            "first" | "last" | "only" | "largest" | "oldest" | "biggest"
        );
    is_one
        && list.count() <= 2
        && subject.tokens.end < predicate.tokens.start
        && !ground.word(subject.tokens.end).tag.eq(&Tag::Adverb)
}

/// "Under the laws of 1933 she counted as a foreigner": the words in front carry the sense and were left out.
pub(super) fn lost_its_frame(ground: &Ground<'_>, fact: &Fact, front: &[String]) -> bool {
    let start = ground
        .source
        .prose
        .sentences
        .get(fact.sentence)
        .map_or(fact.tokens.start, |sentence| sentence.tokens.start);
    let subject = fact.subject.as_ref().map_or(start, |subject| subject.tokens.start);
    if subject <= start + 1 || fact.tokens.start > start + 1 {
        return false;
    }
    let (first, second) = (ground.text(start).to_lowercase(), ground.text(start + 1).to_lowercase());
    let is_frame = match first.as_str() {
        "under" | "according" | "officially" | "without" | "but" if first != "but" => true,
        "on" => matches!(second.as_str(), "paper"),
        "in" => matches!(second.as_str(), "theory" | "name" | "principle"),
        "by" => second == "law",
        _ => false,
    };
    is_frame && !front.iter().any(|part| part.to_lowercase().starts_with(&first))
}

/// "he" behind the names of two men in one sentence may be either.
pub(super) fn may_be_another(ground: &Ground<'_>, fact: &Fact, subject: &Argument) -> bool {
    let Some(entity) = subject.entity.filter(|_| subject.resolved_from.is_some()) else { return false };
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let gender = ground.entity(entity).and_then(|entity| entity.gender);
    let mentions = ground
        .source
        .language
        .mentions_in(sentence.tokens.start..subject.tokens.start.max(sentence.tokens.start));
    let rival = mentions.iter().take(20).any(|mention| {
        mention.entity != entity
            && ground.entity(mention.entity).is_some_and(|other| {
                other.kind == EntityKind::Person
                    && (other.gender.is_none() || gender.is_none() || other.gender == gender)
            })
    });
    let is_person = ground.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Person);
    is_person && rival
}

/// "were Acheampong shot", "was the brothers shot": the verb shows that the subject was cut.
pub(super) fn disagrees(ground: &Ground<'_>, subject: &Argument, predicate: &Predicate) -> bool {
    let first = ground.text(predicate.tokens.start);
    match first {
        "were" | "are" | "have" => {
            let is_name = subject.entity.and_then(|entity| ground.entity(entity)).is_some_and(|entity| {
                !entity.is_plural
                    && matches!(entity.kind, EntityKind::Person | EntityKind::Place | EntityKind::Country)
            });
            is_name
                && !subject.is_plural
                && subject.entities.len() == 1
                && !subject.text.contains(" and ")
                && subject.text.split(' ').count() <= 3
        }
        _ => false,
    }
}

/// A number or a preposition was cut off in front.
pub(super) fn starts_badly(text: &str) -> bool {
    if text.to_lowercase().starts_with("the great of ") {
        return true;
    }
    let first = words(text).next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "million"
            | "billion"
            | "thousand"
            | "hundred"
            | "crore"
            | "lakh"
            | "of"
            | "himself"
            | "herself"
            | "itself"
            | "themselves"
            | "and"
            | "or"
            | "but"
            | "with"
            | "by"
            | "there"
            | "none"
            | "some"
            | "others"
            | "one"
    )
}

/// Verbs that say nothing without what was said, shown or worked out.
pub(super) fn needs_more(lemma: &str, rest: &[Part]) -> bool {
    const NEEDING: [&str; 40] = [
        "agree",
        "announce",
        "argue",
        "ask",
        "assert",
        "believe",
        "claim",
        "complain",
        "conclude",
        "convince",
        "declare",
        "decide",
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
        "prove",
        "report",
        "say",
        "seem",
        "show",
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
    // "told parliament": whom, but not what.
    if matches!(lemma, "tell" | "inform" | "remind" | "ask" | "warn" | "assure" | "persuade" | "convince") {
        return !rest.iter().any(|part| {
            ["that ", "to ", "about ", "of "].iter().any(|start| part.text.starts_with(start))
                || part.text.contains(" to ")
        });
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

/// A relative clause tells of the noun before it. Only when that noun is sure to be meant may it be told alone:
/// "who" of a person, ", which" of a country or a body.
pub(super) fn relative(
    ground: &Ground<'_>,
    fact: &Fact,
    subject: &Argument,
    predicate: &Predicate,
) -> Result<(), Code> {
    let between = subject.tokens.end..predicate.tokens.start;
    let Some(at) = between.clone().take(12).find(|&at| ground.word(at).tag == Tag::Relative) else {
        return Ok(());
    };
    if subject.resolved_from.is_some() || fact.kind == FactKind::NounEvent {
        return Ok(());
    }
    let kind = subject.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind);
    let word = ground.text(at).to_lowercase();
    let fits = match kind {
        Some(EntityKind::Person) => word == "who",
        Some(EntityKind::Country | EntityKind::Organisation | EntityKind::People) => word != "who",
        _ => false,
    };
    // "the summit of SAARC, which": the noun before the preposition may be meant.
    let before = subject.tokens.start.checked_sub(1);
    let is_within = before.is_some_and(|before| {
        matches!(ground.word(before).tag, Tag::Preposition | Tag::Determiner) && ground.text(before) != "The"
    });
    if fits && (!is_within || word == "who") { Ok(()) } else { Err(Code::G04) }
}
