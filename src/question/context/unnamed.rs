//! Nouns that stand for one thing of their sort, which a question has to name: "the party", "the village’s school", "the revolt".
//!
//! **Never**: such a noun where neither the words before it, nor the sentence above, nor the title tell which it is. A name of its sort tells
//! it, and so does the noun itself ("a revolt ... the revolt") or another word for the same. It looks at words and at the kinds of names.

use super::explained::explains;
use crate::language::{is_noun, is_past_form};
use crate::question::draft::Draft;
use crate::question::ground::Ground;
use crate::question::kind::HEADLINE;
use crate::question::wording::words;

/// What stands for one thing of its sort; each row may be said for one and the same.
const NOUNS: [&[&str]; 27] = [
    &["party", "faction", "movement"],
    &["company", "firm", "corporation", "bank", "business", "consortium", "airline", "trust"],
    &["club", "team", "side"],
    &[
        "group",
        "organisation",
        "organization",
        "association",
        "society",
        "agency",
        "league",
        "union",
        "alliance",
    ],
    &["school", "college", "university", "institute", "institution", "academy"],
    &["newspaper", "magazine", "journal", "paper"],
    &["regiment", "brigade", "division", "battalion", "squadron"],
    &["city", "town", "village", "settlement", "port", "suburb"],
    &["island", "islands", "archipelago", "atoll"],
    &["duchy", "principality", "kingdom", "colony", "province", "emirate", "sultanate"],
    &["revolt", "rebellion", "uprising", "mutiny", "rising", "insurgency"],
    &["protest", "protests", "riot", "riots", "strike", "demonstration"],
    &["agreement", "treaty", "accord", "pact", "deal", "protocol"],
    &["conference", "congress", "meeting", "summit", "talks", "negotiations"],
    &["expedition", "mission", "deputation", "delegation"],
    &["embargo", "blockade", "boycott", "ban"],
    &["offensive", "campaign", "operation", "invasion", "raid", "attack"],
    &["dispute", "issue", "quarrel", "crisis", "incident", "affair"],
    &["book", "novel", "film", "movie", "play", "album", "poem", "song"],
    &["outcome", "plan", "project", "scheme", "proposal", "programme", "program"],
    &["ceremony", "festival", "tournament", "exhibition", "event"],
    &["trial", "case", "lawsuit", "investigation", "inquiry"],
    &["decision", "ruling", "verdict", "judgment", "judgement", "award"],
    &["step", "move", "measure", "measures", "action", "manoeuvre"],
    &["demand", "demands", "ultimatum", "request", "requests", "petition"],
    LAWS,
    OFFICES,
];

/// What is passed, and not the law as such: "The law was passed", but "studied the law".
const LAWS: &[&str] = &["law", "bill", "act", "amendment"];

/// What somebody holds, told by any office that is named.
const OFFICES: &[&str] = &["office", "post", "position"];

/// What stands behind a noun and tells which.
const TELLING: [&str; 17] = [
    "about", "against", "among", "between", "by", "for", "from", "led", "of", "on", "over", "that", "to",
    "where", "which", "who", "with",
];

/// Verbs by which it came to be.
const MAKING: [&str; 12] = [
    "created",
    "create",
    "established",
    "establish",
    "form",
    "formed",
    "found",
    "founded",
    "launch",
    "launched",
    "organise",
    "organised",
];

/// Whether the stem has such a noun, and nothing tells which is meant.
pub(super) fn lacks_its_name(ground: &Ground<'_>, draft: &Draft) -> bool {
    // The line of a list is told by its own words.
    if draft.stands_alone || draft.slot != HEADLINE && draft.stem.contains('“') {
        return false;
    }
    let context = draft.context.as_deref().unwrap_or_default();
    let list: Vec<&str> = words(&draft.stem).collect();
    list.windows(2).enumerate().any(|(at, two)| {
        let [the, word] = two else { return false };
        if !the.eq_ignore_ascii_case("the") {
            return false;
        }
        // "the Indian step": whose it was does not tell what it was.
        let (at, word) = match list.get(at + 2) {
            Some(noun) if is_of_a_people(word) && DONE.contains(noun) => (at + 1, noun),
            _ => (at, word),
        };
        let bare = word.trim_end_matches("'s").trim_end_matches("’s").trim_end_matches(['\'', '’']);
        let Some(class) = NOUNS.iter().find(|class| class.contains(&bare)) else { return false };
        let next = list.get(at + 2).copied().unwrap_or_default();
        // "the poet Holm", "the village of Kora", "the treaty signed at Lund"
        let is_told_behind = bare == *word
            && !ends_a_phrase(&draft.stem, word)
            && (TELLING.contains(&next)
                || next.starts_with(char::is_uppercase)
                || next.starts_with(|c: char| c.is_ascii_digit())
                || matches!(next, "in" | "at" | "near")
                    && list
                        .get(at + 3)
                        .is_some_and(|place| place.starts_with(char::is_uppercase) || *place == "the"));
        // "the party leader", "the city council" are other nouns.
        let is_part = bare == *word && !ends_a_phrase(&draft.stem, word) && is_noun_of(next);
        if is_told_behind || is_part {
            return false;
        }
        // "took the offensive" is no thing.
        let before = at.checked_sub(1).and_then(|at| list.get(at)).copied().unwrap_or_default();
        // "outside the law", "the act of union": where a law is passed, it is the subject.
        let is_subject = at == 0 || matches!(before, "did" | "was" | "were") || before.starts_with('_');
        if LAWS.contains(&bare) && !is_subject {
            return false;
        }
        if bare == "offensive" && matches!(before, "on" | "take" | "taking" | "took") {
            return false;
        }
        // "Holm formed the group": none that was named before.
        let verb = at.checked_sub(1).and_then(|at| list.get(at)).copied().unwrap_or_default();
        if MAKING.contains(&verb) && bare == *word {
            return true;
        }
        let before = list.get(..at).unwrap_or_default().join(" ");
        let is_told = |text: &str| {
            explains(ground, text, bare)
                || words(text).any(|other| class.iter().any(|noun| is_it(other, noun)))
        };
        let is_of_topic = ground.noun.as_ref().is_some_and(|noun| noun.is_called(bare));
        let is_held = || {
            OFFICES.contains(&bare)
                && [&before, context, &ground.topic].iter().any(|text| words(text).any(is_an_office))
        };
        !(is_told(&before) || is_told(context) || is_told(&ground.topic) || is_of_topic || is_held())
    })
}

/// What one side does, said of it by its adjective: "the Indian step".
const DONE: [&str; 8] = ["step", "move", "measure", "measures", "demand", "demands", "proposal", "decision"];

/// "Indian", "British": an adjective of a people.
fn is_of_a_people(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && ["an", "ese", "ish", "ch"].iter().any(|end| word.len() > 4 && word.ends_with(end))
}

/// "president", "premiership", "presidency".
fn is_an_office(word: &str) -> bool {
    const HELD: [&str; 24] = [
        "ambassador",
        "bishop",
        "chairman",
        "chancellor",
        "commander",
        "consul",
        "director",
        "emperor",
        "general",
        "governor",
        "judge",
        "justice",
        "king",
        "leader",
        "mayor",
        "minister",
        "pope",
        "premier",
        "president",
        "queen",
        "secretary",
        "senator",
        "speaker",
        "viceroy",
    ];
    let word = word.to_lowercase();
    HELD.contains(&word.as_str()) || word.len() > 6 && ["ship", "ency"].iter().any(|end| word.ends_with(end))
}

/// "Party", "parties" for "party".
fn is_it(word: &str, noun: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    word == noun
        || word.strip_suffix("ies").is_some_and(|one| noun.strip_suffix('y') == Some(one))
        || word.strip_suffix('s') == Some(noun)
}

/// Whether a mark stands behind the word.
fn ends_a_phrase(stem: &str, word: &str) -> bool {
    stem.match_indices(word).any(|(at, _)| {
        stem.get(at + word.len()..).is_some_and(|behind| {
            behind.starts_with([',', '.', '?', ';', ')', '”', '"']) || behind.starts_with(" (")
        })
    })
}

/// Whether the word behind a noun makes it the first half of another: "the party conference".
fn is_noun_of(next: &str) -> bool {
    !next.ends_with("ed") && is_noun(next) && !is_past_form(next)
}
