//! What every life and every year has: a burial, a course, a stay in hospital; the tons, tourists and millions of one year.
//!
//! **Example**: "About 130,046 tourists visited Norland", "was buried at Lund", "completed a course in gunnery" are no questions for a student.
//! **Never**: a count of people in a deed ("nine men were shot", "400 troops landed"). It looks at the record of a fact alone.

use crate::fact::{Argument, Fact, Predicate, Voice};
use crate::language::{EntityKind, Tag};
use crate::question::ground::Ground;
use std::ops::Range;

/// What is done with the figure of one year.
const COUNTING: [&str; 45] = [
    "account",
    "allocate",
    "attract",
    "average",
    "catch",
    "collect",
    "commit",
    "comprise",
    "consume",
    "contain",
    "contribute",
    "cost",
    "donate",
    "earmark",
    "earn",
    "employ",
    "export",
    "gather",
    "generate",
    "harvest",
    "have",
    "house",
    "import",
    "invest",
    "lend",
    "maintain",
    "own",
    "pay",
    "process",
    "produce",
    "provide",
    "purchase",
    "reach",
    "receive",
    "record",
    "register",
    "respond",
    "rush",
    "sell",
    "ship",
    "spend",
    "supply",
    "total",
    "visit",
    "yield",
];
/// By what it is measured, and words for many.
const MEASURES: [&str; 33] = [
    "acres",
    "barrels",
    "bushels",
    "bales",
    "cargoes",
    "cent",
    "dollars",
    "euro",
    "euros",
    "GDP",
    "hectares",
    "kilograms",
    "kilowatts",
    "liters",
    "litres",
    "megawatts",
    "MW",
    "percent",
    "passengers",
    "pounds",
    "rupees",
    "tonnes",
    "tons",
    "tourists",
    "visitors",
    "vehicles",
    "yards",
    "copies",
    "tpa",
    "m³",
    "kWh",
    "rand",
    "yen",
];

const MANY: [&str; 8] =
    ["million", "millions", "billion", "billions", "trillion", "crore", "lakh", "thousand"];

/// Whether nothing but the round of a life or the figures of a year is told.
pub(super) fn is_routine(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some(predicate) = &fact.predicate else { return false };
    is_of_a_life(ground, fact, predicate)
        || is_beside_the_life(ground, fact, predicate)
        || is_a_figure(ground, fact, predicate)
}

/// "was buried at Lund", "completed a course in gunnery", "was diagnosed with tuberculosis", "attended the school of Lund".
fn is_of_a_life(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    const TAUGHT: [&str; 9] =
        ["class", "classes", "course", "courses", "lecture", "lectures", "seminar", "seminars", "workshop"];
    const LEARNED: [&str; 9] =
        ["attend", "begin", "complete", "deliver", "enter", "finish", "give", "take", "undertake"];
    let is_somebody = fact
        .subject
        .as_ref()
        .and_then(|subject| ground.entity(subject.entity?))
        .is_some_and(|subject| subject.kind == EntityKind::Person);
    let head =
        |argument: &Option<Argument>| argument.as_ref().map_or("", |argument| ground.small(argument.head));
    let is_passive = predicate.voice == Voice::Passive;
    match predicate.lemma {
        "bury" | "inter" | "cremate" => is_passive,
        "diagnose" | "hospitalise" | "hospitalize" => true,
        "admit" => {
            is_passive && fact.adjuncts.iter().any(|adjunct| adjunct.text.to_lowercase().contains("hospital"))
        }
        lemma => is_somebody && LEARNED.contains(&lemma) && TAUGHT.contains(&head(&fact.object)),
    }
}

/// "Beth Holm died in 1924" in the life of Karl Roth: born, wed and dead by the way, where the article hardly tells of her else.
fn is_beside_the_life(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    const OFTEN: usize = 6;
    let is_person =
        |entity: usize| ground.entity(entity).is_some_and(|known| known.kind == EntityKind::Person);
    let is_titled = |hero: &usize| is_person(*hero) && ground.is_in_the_title(*hero);
    let Some(hero) = ground.hero.filter(is_titled) else { return false };
    let Some(subject) = fact.subject.as_ref().and_then(|subject| subject.entity) else { return false };
    let is_small = ground.entity(subject).is_some_and(|known| known.role.is_none() && known.count < OFTEN);
    // The first to be born is the one whom the title names, under his full name.
    let is_another = predicate.lemma != "bear"
        || ground.begins(hero).is_some_and(|born| ground.begins(subject) != Some(born));
    matches!(predicate.lemma, "bear" | "die" | "marry" | "graduate" | "retire")
        && is_another
        && is_person(subject)
        && is_small
        && !fact.entities.contains(&hero)
}

/// "318 tons of bark were exported", "reached 90 cargoes a day", "maintained a reserve of 4.3 billion euro".
fn is_a_figure(ground: &Ground<'_>, fact: &Fact, predicate: &Predicate) -> bool {
    /// Verbs whose figure stands behind a preposition.
    const LED: [&str; 4] = ["account", "respond", "sell", "total"];
    let lemma = predicate.lemma;
    let arguments = [&fact.subject, &fact.object].into_iter().flatten();
    let mut counted = arguments.filter(|argument| argument.resolved_from.is_none());
    let mut phrases = fact.adjuncts.iter().filter(|_| LED.contains(&lemma));
    COUNTING.contains(&lemma)
        && (counted.any(|argument| is_counted(ground, &argument.tokens, lemma == "have"))
            || phrases.any(|adjunct| is_counted(ground, &adjunct.tokens, true)))
}

/// Whether a figure stands in a phrase, or right before it: with a measure, or, where none is needed, a large one.
fn is_counted(ground: &Ground<'_>, tokens: &Range<usize>, needs_measure: bool) -> bool {
    const LONGEST: usize = 20;
    let is_figure = |at: &usize| {
        ground.word(*at).tag == Tag::Number
            && ground.text(*at).starts_with(|digit: char| digit.is_ascii_digit())
            && ground.timexes_in(*at..*at + 1).is_empty()
    };
    let is_large = |at: usize| {
        let text = ground.text(at);
        text.contains(',') || text.parse::<f64>().is_ok_and(|value| value >= 100.0 || text.contains('.'))
    };
    let is_measure = |at: usize| {
        MANY.contains(&ground.small(at))
            || MEASURES.contains(&ground.text(at))
            || ground.text(at).contains(['%', '$', '£', '€', '₹'])
    };
    let phrase = tokens.start.saturating_sub(2)..tokens.end.min(tokens.start + LONGEST);
    let mut figures = phrase.clone().filter(is_figure);
    let is_large = figures.clone().any(is_large) && !needs_measure;
    figures.next().is_some() && (is_large || phrase.clone().any(is_measure))
}
