//! Lines of a chronology that name a deed with a noun: "Foundation of the Reform League at Aarhus".
//!
//! **Pattern**: the noun, "of", what it was done to, and where or by whom. **Example**: "In which year was the Reform League
//! founded at Aarhus?" **Never**: a noun without "of", a thing without a name.

use crate::fact::DONE_TO;
use crate::question::ground::Ground;
use crate::question::wording::{decapitalised, joined};

/// Nouns of deeds with the participle that says the same, besides those that a headline tells ([`DONE_TO`]).
const DEEDS: [(&str, &str); 16] = [
    ("adoption", "adopted"),
    ("appointment", "appointed"),
    ("birth", "born"),
    ("building", "built"),
    ("conquest", "conquered"),
    ("construction", "built"),
    ("inauguration", "inaugurated"),
    ("launch", "launched"),
    ("launching", "launched"),
    ("nationalisation", "nationalised"),
    ("nationalization", "nationalized"),
    ("organisation", "organised"),
    ("organization", "organized"),
    ("partition", "partitioned"),
    ("passing", "passed"),
    ("signature", "signed"),
];

/// All of them.
fn deeds() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    DEEDS.iter().chain(DONE_TO)
}

/// The participles that a line of a chronology is told with.
pub(in crate::question) fn participles() -> impl Iterator<Item = &'static str> {
    deeds().map(|(_, participle)| *participle)
}

/// What stands behind the name of the thing: where, by whom, for what.
const BEHIND: [&str; 12] = [
    " at ", " by ", " for ", " from ", " in ", " into ", " near ", " on ", " to ", " under ", " with ",
    " as ",
];

/// Whether a line begins with the noun of a deed: "Abolition of the salt tax".
pub(super) fn names_a_deed(line: &str) -> bool {
    let first = line.split(' ').next().unwrap_or_default().to_lowercase();
    deeds().any(|(noun, _)| *noun == first)
}

/// "was the Reform League founded at Aarhus", of the line of a chronology.
pub(super) fn asked(ground: &Ground<'_>, line: &str) -> Option<String> {
    let (noun, rest) = line.split_once(" of ")?;
    let noun = noun.trim_start_matches("The ").to_lowercase();
    let (_, participle) = deeds().find(|(deed, _)| *deed == noun)?;
    let cut = BEHIND.iter().filter_map(|word| rest.find(word)).min().unwrap_or(rest.len());
    let (thing, behind) = (rest.get(..cut)?, rest.get(cut..)?);
    // A person dies and a person is born; "founded, organised and led" is more than one deed.
    let is_named = rest.split(' ').any(|word| word.starts_with(char::is_uppercase));
    if !is_named || thing.contains(" of ") && behind.is_empty() && thing.split(' ').count() > 8 {
        return None;
    }
    let (name, told) = explained(thing);
    let was = if is_plural(name) { "were" } else { "was" };
    Some(joined([was, &with_article(ground, name), &told, participle, behind.trim()]))
}

/// "the VT-35, the first pocket radio": the name, and what it was between its two commas.
fn explained(thing: &str) -> (&str, String) {
    let at = [", the ", ", a ", ", an "].iter().filter_map(|article| thing.find(article)).min();
    let parts = at.and_then(|at| Some((thing.get(..at)?, thing.get(at..)?)));
    parts.map_or_else(|| (thing, String::new()), |(name, told)| (name, format!("{told},")))
}

/// "Bombs", "the Explosives and Newspaper Acts"
fn is_plural(thing: &str) -> bool {
    let head = thing.split(" of ").next().unwrap_or(thing);
    let last = head.rsplit(' ').next().unwrap_or_default();
    last.ends_with('s') && !["ss", "us", "is"].iter().any(|end| last.ends_with(end)) && head.contains(' ')
}

/// "the Indian National Congress": a name that ends with a common noun takes its article.
fn with_article(ground: &Ground<'_>, thing: &str) -> String {
    const COMMON: [&str; 26] = [
        "Act",
        "Association",
        "Bank",
        "Bill",
        "Charter",
        "Commission",
        "Committee",
        "Company",
        "Conference",
        "Congress",
        "Convention",
        "Council",
        "Court",
        "Federation",
        "League",
        "Movement",
        "Organisation",
        "Organization",
        "Pact",
        "Party",
        "Province",
        "Republic",
        "Society",
        "Treaty",
        "Union",
        "festival",
    ];
    let first = thing.split(' ').next().unwrap_or_default();
    if matches!(first.to_lowercase().as_str(), "the" | "a" | "an" | "his" | "its") {
        return decapitalised(thing);
    }
    let head = thing.split(" of ").next().unwrap_or(thing);
    let last = head.rsplit(' ').next().unwrap_or_default();
    let is_common = COMMON.contains(&last) || ground.is_called_the(thing);
    // "British committee of the Congress"
    let is_noun = last.starts_with(char::is_lowercase);
    if is_common || is_noun { format!("the {thing}") } else { thing.to_owned() }
}
