//! Which undated facts are worth a place among the events, and which headlines say little.

use super::Source;
use super::kind::ERAS;
use super::record::{Fact, FactKind, Fault, Predicate, Voice};
use crate::language::EntityKind;

/// What somebody or something was, had, thought or went on doing: without a date it is no event.
const STATES: &[&str] = &[
    "believe",
    "belong",
    "comprise",
    "consider",
    "consist",
    "contain",
    "continue",
    "depend",
    "enjoy",
    "exist",
    "explain",
    "face",
    "favor",
    "favour",
    "fear",
    "hate",
    "have",
    "hope",
    "include",
    "inhabit",
    "involve",
    "know",
    "lie",
    "like",
    "live",
    "love",
    "mean",
    "need",
    "operate",
    "own",
    "permit",
    "populate",
    "possess",
    "prefer",
    "presume",
    "rely",
    "remain",
    "represent",
    "resemble",
    "resent",
    "retain",
    "see",
    "seem",
    "share",
    "speak",
    "think",
    "understand",
    "use",
    "value",
    "view",
    "want",
    "worship",
];

/// How often something was done: it was no one event.
const OFTEN: &[&str] = &[
    "always",
    "commonly",
    "constantly",
    "frequently",
    "generally",
    "largely",
    "never",
    "occasionally",
    "often",
    "rarely",
    "regularly",
    "repeatedly",
    "sometimes",
    "still",
    "traditionally",
    "typically",
    "usually",
];

/// How much an undated fact is worth on a timeline; `None` when it has no place there.
///
/// It must be told as having happened, in the past, of somebody named. A verb on which histories turn, a second
/// named participant and an object that stands for itself make it worth more.
pub fn salience(fact: &Fact) -> Option<u8> {
    let flags = fact.flags;
    if fact.kind == FactKind::NounEvent && fact.when.is_none() {
        return Some(4);
    }
    if !is_whole(fact) {
        return None;
    }
    let doubtful =
        flags.is_negated || flags.is_planned || flags.is_hedged || flags.is_opinion || flags.is_reported;
    let predicate = fact.predicate.as_ref().filter(|predicate| predicate.is_past)?;
    let subject =
        fact.subject.as_ref().filter(|subject| !subject.entities.is_empty() && !subject.is_vague)?;
    let is_relative = flags.is_background && fact.object.is_none() && !predicate.is_domain;
    if doubtful
        || flags.is_fragment
        || is_relative
        || predicate.lemma == "be" && predicate.voice == Voice::Active
        || is_state(predicate) && !is_view_of_two(fact, predicate)
    {
        return None;
    }
    let stands_alone = fact.object.as_ref().is_some_and(|object| !object.is_vague);
    let is_plain = fact.object.is_none() && predicate.is_domain;
    let worth = 2 * u8::from(predicate.is_domain)
        + 2 * u8::from(fact.entities.len() >= 2)
        + u8::from(subject.entity.is_some())
        + u8::from(subject.entities.len() >= 2)
        + u8::from(stands_alone || is_plain);
    let is_aside = flags.is_background && fact.entities.len() < 2 && !is_plain;
    let score = worth.saturating_sub(u8::from(is_aside));
    (score >= 4).then_some(score)
}

/// Whether a headline tells a deed to its end: a quoted piece of the text without a date has no place in an order, and "The mayor
/// said" tells nothing.
pub fn is_whole(fact: &Fact) -> bool {
    const BARE: &[&str] = &["added", "explained", "said", "says", "stated", "told reporters"];
    let is_piece = fact.gist.starts_with('…') || fact.gist.ends_with('…');
    let without_day = fact
        .gist
        .rsplit_once(' ')
        .filter(|(_, day)| day.ends_with("day"))
        .map_or(fact.gist.as_str(), |cut| cut.0);
    let is_bare =
        BARE.iter().any(|verb| without_day.strip_suffix(verb).is_some_and(|who| who.ends_with(' ')));
    !(is_piece || is_bare || fact.flags.fault.is_some_and(Fault::is_grave))
}

/// Whether a headline names nobody and nothing, so that only those who have the text beside them know what it tells of: "They
/// adjourned", "The blow fell", "Caesar conquered it"; but not "The bank closed" in an article whose `title` says which bank.
pub fn is_faint(fact: &Fact, title: &str) -> bool {
    // "He came home": in a memoir nobody is ever named.
    const OPEN: &[&str] = &["it", "its", "such", "that", "their", "these", "they", "this", "those"];
    let words: Vec<&str> = fact.gist.split(' ').collect();
    let Some(first) = words.first().map(|first| first.to_lowercase()) else { return false };
    let is_said = words
        .iter()
        .skip(1)
        .any(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || matches!(c, '“' | '"')));
    let is_short = words.len() <= 4;
    let is_open = OPEN.contains(&first.trim_end_matches(|c: char| !c.is_alphanumeric()));
    // A text without a heading is called by its first line.
    let is_of_title = || {
        !title.contains(". ")
            && title.split(' ').count() <= 8
            && words.get(1).is_some_and(|noun| title.split(' ').any(|word| word.eq_ignore_ascii_case(noun)))
    };
    fact.kind == FactKind::Clause && !is_said && (is_open || first == "the" && is_short && !is_of_title())
}

/// Whether it speaks of something that was told before and is not named: "extended this to everybody", "Descendants of hers were shown".
pub fn points_back(fact: &Fact) -> bool {
    const THESE: &[&str] = &["that", "these", "this"];
    const WHOSE: &[&str] = &["hers", "ours", "theirs"];
    let is_object = fact.object.as_ref().is_some_and(|object| THESE.contains(&object.text.as_str()));
    let is_owner = fact.subject.as_ref().is_some_and(|subject| {
        subject.text.split(' ').any(|word| WHOSE.contains(&word)) || subject.text.ends_with(" of his")
    });
    fact.kind == FactKind::Clause && (is_object || is_owner)
}

/// "beat them at Trebia (218 BC)", "among them Ghana (1957–60)": the bare name of a place with its years, which happened to nobody.
/// A realm or an age says by its name that it is a time. "five grandchildren: Johannes (1999), Benedikt (2001)": one word that
/// the text uses once, and its year in brackets, is the same.
pub fn is_bare_name(source: Source<'_>, fact: &Fact) -> bool {
    let is_name = fact.kind == FactKind::NounEvent && fact.predicate.is_none() && fact.flags.is_fragment;
    let subject = fact.subject.as_ref().filter(|_| is_name);
    subject.and_then(|subject| Some((subject, source.language.entities.get(subject.entity?)?))).is_some_and(
        |(subject, entity)| {
            let bare = |name: &str| name.strip_prefix("the ").unwrap_or(name).to_lowercase();
            let is_realm = |word: &str| {
                ERAS.contains(&word) || ["duchy", "principality", "reign", "state", "union"].contains(&word)
            };
            let is_lone = entity.kind == EntityKind::Other
                && entity.count == 1
                && !fact.gist.contains(' ')
                && fact.span.slice(&source.article.text).contains(" (");
            (is_lone || matches!(entity.kind, EntityKind::Country | EntityKind::Place))
                && bare(&subject.text) == bare(&fact.gist)
                && !fact.gist.to_lowercase().split(' ').any(is_realm)
        },
    )
}

/// Whether it begins with a word for somebody named before: beside another question nobody knows whom "He resigned" tells of.
pub fn begins_with_a_pronoun(gist: &str) -> bool {
    const PRONOUNS: [&str; 12] =
        ["He", "Her", "His", "I", "It", "Its", "She", "Their", "They", "These", "This", "We"];
    let first = gist.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    PRONOUNS.contains(&first)
}

/// "viewed both Norland and Sweden with suspicion": how one stood to two others is told of a time.
fn is_view_of_two(fact: &Fact, predicate: &Predicate) -> bool {
    let two = fact.object.as_ref().is_some_and(|object| object.entities.len() == 2);
    predicate.lemma == "view" && predicate.auxiliary.is_none() && two
}

/// "ruled by elected officers", "was building a mill", "often raided the coast": no event that has its place in an order.
fn is_state(predicate: &Predicate) -> bool {
    let is_passive = predicate.voice == Voice::Passive;
    let is_held = is_passive && ["govern", "rule", "call", "know", "make"].contains(&predicate.lemma);
    let goes_on =
        matches!(predicate.auxiliary.as_deref(), Some("was" | "were")) && predicate.text.ends_with("ing");
    let is_often = predicate.text.split(' ').take(8).any(|word| OFTEN.contains(&word));
    STATES.contains(&predicate.lemma) || is_held || goes_on || is_often
}
