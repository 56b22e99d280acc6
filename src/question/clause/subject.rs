//! Whether the subject of a clause can have done it, and is whole: "mathematics moved", "were Acheampong shot" were read wrongly.

use super::Verb;
use crate::fact::{Argument, Fact, FactKind, Predicate};
use crate::language::{EntityKind, Tag, Tense, is_form, is_role_noun};
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
    // "The Third Buddhist Council" is a name, "the last Allied troops" tells whose.
    let is_named = next.starts_with(char::is_uppercase)
        || next == "last" && words(text).skip(2).any(|word| word.starts_with(char::is_uppercase));
    first.eq_ignore_ascii_case("another")
        || matches!(first.to_lowercase().as_str(), "the" | "a" | "his" | "her" | "its" | "their")
            && is_row
            && !is_named
            && count <= 4
}

/// What persons alone do, and what is done to persons alone: "the American National Institutes died in Chelsea".
const OF_PERSONS: [&str; 26] = [
    "abdicate",
    "bear",
    "behead",
    "bury",
    "convert",
    "crown",
    "die",
    "divorce",
    "educate",
    "emigrate",
    "exile",
    "graduate",
    "hang",
    "imprison",
    "knight",
    "marry",
    "murder",
    "poison",
    "retire",
    "study",
    "surrender",
    "wed",
    "widow",
    "behave",
    "assassinate",
    "swim",
];

/// Last words of names of bodies and things, in the singular.
const BODY_NAMES: [&str; 22] = [
    "Institute",
    "Universitie",
    "University",
    "College",
    "School",
    "Academy",
    "Museum",
    "Hospital",
    "Prize",
    "Award",
    "Medal",
    "Cup",
    "Company",
    "Act",
    "Law",
    "Treaty",
    "Council",
    "Committee",
    "Society",
    "Party",
    "League",
    "Bank",
];

/// Whether only a person can have done it, and somebody else is named.
pub(super) fn is_no_person(ground: &Ground<'_>, subject: &Argument, verb: &Verb) -> bool {
    let kind = subject.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind);
    let is_other = match kind {
        None | Some(EntityKind::Person | EntityKind::People | EntityKind::Other) => false,
        // A country surrenders, a garrison is exiled.
        Some(EntityKind::Country | EntityKind::Organisation | EntityKind::Place) => {
            !matches!(verb.lemma, "surrender" | "convert")
        }
        Some(_) => true,
    };
    // "The American National Institutes", taken for no matter what.
    let is_body =
        subject.text.rsplit(' ').next().is_some_and(|last| BODY_NAMES.contains(&last.trim_end_matches('s')));
    let is_other = is_other || is_body && subject.text.contains(' ');
    is_other && OF_PERSONS.contains(&verb.lemma)
}

/// "The National Medal" for "the National Medal of Science": the phrase goes on behind what was read.
pub(super) fn is_cut_off(ground: &Ground<'_>, subject: &Argument, predicate: &Predicate) -> bool {
    subject.tokens.end < predicate.tokens.start && ground.text(subject.tokens.end) == "of"
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
const BODIES: [&str; 40] = [
    "allies",
    "countries",
    "governments",
    "kings",
    "leaders",
    "parties",
    "powers",
    "republics",
    "sides",
    "states",
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
    // "They returned", where "they" was taken for "the Riveras' convictions".
    let is_moved = subject.resolved_from.is_some()
        && kind.is_none()
        && matches!(verb.lemma, "return" | "go" | "travel" | "settle" | "leave" | "go on");
    if verb.is_passive && verb.lemma != "bear" || !OF_PEOPLE.contains(&verb.lemma) && !is_moved {
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
            // What a pronoun stands for is told by its last word.
            let head = match subject.resolved_from {
                Some(_) => words(&subject.text).last().unwrap_or_default().to_lowercase(),
                None => ground.text(subject.head).to_lowercase(),
            };
            let is_named =
                subject.text.starts_with(char::is_uppercase) && !ground.opens_sentence(subject.tokens.start);
            let is_person = is_role_noun(&head)
                || BODIES.contains(&head.as_str())
                || ["ers", "ors", "ians"].iter().any(|end| head.ends_with(end));
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
            // Who tells of himself is somebody.
            let is_writer = matches!(subject.text.as_str(), "I" | "i" | "we" | "We");
            !is_named && !is_person && !is_folk && !is_writer && (subject.entities.is_empty() || is_moved)
        }
    }
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

/// "were Acheampong shot", "was the brothers shot": the verb shows that the subject was cut.
pub(in crate::question) fn disagrees(ground: &Ground<'_>, subject: &Argument, predicate: &Predicate) -> bool {
    let first = ground.text(predicate.tokens.start);
    match first {
        "were" | "are" | "have" => {
            let is_name = subject.entity.and_then(|entity| ground.entity(entity)).is_some_and(|entity| {
                !entity.is_plural
                    && matches!(
                        entity.kind,
                        EntityKind::Person | EntityKind::Place | EntityKind::Country | EntityKind::Other
                    )
            });
            // "The PAC were outlawed": of two the last.
            let is_acronym = subject
                .entity
                .and_then(|entity| ground.entity(entity))
                .is_some_and(|entity| entity.kind == EntityKind::Organisation)
                && subject.text.split(' ').next_back().is_some_and(|last| {
                    last.len() > 2 && last.chars().all(|letter| letter.is_ascii_uppercase())
                });
            (is_name || is_acronym)
                && !subject.is_plural
                && subject.entities.len() == 1
                && subject.text.split(' ').count() <= 3
        }
        // "China, Japan and Russia is held"
        // "support by the Office and the branch was closed": the first belongs to what was before.
        "was" | "is" | "has" if subject.text.contains(" and the ") => true,
        "was" | "is" | "has" => {
            subject.entities.len() > 1
                && subject.text.contains(", ")
                && subject.text.contains(" and ")
                && subject.entity.is_none()
        }
        // "a year that saw Norland and the League conclude a pact": no verb of the one.
        _ => {
            let word = ground.word(predicate.tokens.start);
            predicate.tokens.len() == 1
                && word.tag == Tag::Verb
                && matches!(word.tense, Some(Tense::Base | Tense::Present))
                && !first.ends_with('s')
                && !is_form(first, predicate.lemma, Tense::Past)
                && !subject.is_plural
                && subject.entities.len() == 1
                && subject.resolved_from.is_none()
                && !subject.text.contains(" and ")
        }
    }
}

/// "Frederick Banting a room": two phrases that were read as one.
pub(super) fn holds_two_phrases(text: &str) -> bool {
    let list: Vec<&str> = text.split(' ').collect();
    list.windows(3).any(|three| match three {
        [name, article, noun] => {
            name.starts_with(char::is_uppercase)
                && name.ends_with(char::is_alphabetic)
                && matches!(*article, "a" | "an" | "the")
                && noun.starts_with(char::is_lowercase)
        }
        _ => false,
    })
}

/// A number or a preposition was cut off in front.
pub(super) fn starts_badly(text: &str) -> bool {
    let first = words(text).next().unwrap_or_default().to_lowercase();
    let text = text.to_lowercase();
    // "52 voted to leave"
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'%') {
        return true;
    }
    // "A, B and C all invaded"
    if matches!(text.as_str(), "all" | "both" | "each" | "this" | "that" | "these" | "those") {
        return true;
    }
    let is_crowd =
        ["the great majority", "the majority", "the rest", "the remainder", "most of", "some of", "many of"]
            .iter()
            .any(|crowd| text.starts_with(crowd) && !text.contains(" of the "));
    // "repelling an attack, Washington": a participle was taken for the subject.
    let opens_phrase =
        words(&text).nth(1).is_some_and(|next| matches!(next, "the" | "a" | "an" | "its" | "his"));
    if is_crowd || first.ends_with("ing") && opens_phrase || first.ends_with("ing") && text.contains(',') {
        return true;
    }
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
            | "half"
            | "many"
            | "most"
            | "several"
            | "those"
            | "one"
    )
}

/// What is a part of something, which does what is told behind.
const PARTS: [&str; 12] = [
    "backbone", "base", "basis", "bulk", "centre", "core", "half", "heart", "majority", "nucleus", "part",
    "rest",
];

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
    // "the A, the B and the C, which broke from the B"
    if subject.text.contains(", ") && subject.text.contains(" and ") {
        return Err(Code::G04);
    }
    if subject.resolved_from.is_some() || fact.kind == FactKind::NounEvent {
        return Ok(());
    }
    // "formed the core of the Kora League, which swept Lund", "Norland was a monarchy, which had been founded": what stands between is meant.
    let is_part = subject
        .text
        .split_once(" of ")
        .is_some_and(|(head, _)| head.rsplit(' ').next().is_some_and(|head| PARTS.contains(&head)));
    let is_said_to_be = (between.start..at).any(|at| {
        matches!(ground.word(at).tag, Tag::Auxiliary | Tag::Verb)
            && ground.word(at).tense != Some(Tense::Participle)
    });
    if is_part || is_said_to_be {
        return Err(Code::G04);
    }
    let kind = subject.entity.and_then(|entity| ground.entity(entity)).map(|entity| entity.kind);
    let word = ground.text(at).to_lowercase();
    let fits = match kind {
        Some(EntityKind::Person) => word == "who",
        Some(EntityKind::Country | EntityKind::Organisation | EntityKind::People) => word != "who",
        Some(EntityKind::Facility | EntityKind::Agreement | EntityKind::Event | EntityKind::Work) => {
            word == "which"
        }
        _ => false,
    };
    // "the summit of SAARC, which": the noun before the preposition may be meant.
    let before = subject.tokens.start.checked_sub(1);
    let is_within = before.is_some_and(|before| {
        matches!(ground.word(before).tag, Tag::Preposition | Tag::Determiner) && ground.text(before) != "The"
    });
    if fits && (!is_within || word == "who") { Ok(()) } else { Err(Code::G04) }
}

/// "his services in the Kora War, which he gave back": the noun before the preposition may be meant, where the relative clause has its
/// own subject.
pub(in crate::question) fn gives_back_another(ground: &Ground<'_>, fact: &Fact) -> bool {
    let (Some(subject), Some(object)) = (&fact.subject, &fact.object) else { return false };
    // What "which" stands for is looked for in front of it.
    let which = subject.tokens.start.checked_sub(1).filter(|&at| ground.small(at) == "which");
    let is_comma = |at: usize| at.checked_sub(1).is_some_and(|before| ground.is_mark(before, ','));
    let Some(end) = which.and_then(|at| at.checked_sub(usize::from(is_comma(at)))) else {
        return false;
    };
    let length = words(&object.text).count();
    end.checked_sub(length + 1).is_some_and(|before| {
        let is_of_a_noun =
            before.checked_sub(1).is_some_and(|at| matches!(ground.word(at).tag, Tag::Noun | Tag::Name));
        is_of_a_noun
            && ground.word(before).tag == Tag::Preposition
            && object.text.ends_with(ground.text(end - 1))
    })
}
