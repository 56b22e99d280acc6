//! Years that belong to the names of laws and of what is called by its year: "the Mills Act of 1940", "the 1783 Peace Treaty".
//!
//! The year is that of the clause where the law acts or is made: "The Mills Act of 1940 closed the mills", "passed the Mills Act
//! of 1940". It is none where the law is only leant upon: "had to wait until the Mills Act of 1940".

use super::super::{Source, wording};
use super::is_year;
use crate::language::Tag;
use crate::temporal::Timex;
use crate::text::Token;

/// What is called by its year.
const NAMES: &[&str] = &[
    "Accord",
    "Accords",
    "Act",
    "Acts",
    "Agreement",
    "Amendment",
    "Bill",
    "Code",
    "Compromise",
    "Constitution",
    "Convention",
    "Crash",
    "Decree",
    "Edict",
    "Law",
    "Laws",
    "Massacre",
    "Ordinance",
    "Panic",
    "Rebellion",
    "Revolt",
    "Riot",
    "Riots",
    "Statute",
    "Strike",
    "Treaty",
];
/// The most words of such a name.
const LONGEST: usize = 10;

/// Whether the year belongs to such a name that says nothing of when.
pub(super) fn is_of_one_leant_upon(source: Source<'_>, timex: &Timex) -> bool {
    let tokens = &source.prose.tokens;
    let first = tokens.partition_point(|token| token.span.end() <= timex.span.start());
    let next = tokens.partition_point(|token| token.span.start() < timex.span.end());
    if !is_year(timex) {
        return false;
    }
    let is_capital = |at: usize| tokens.get(at).is_some_and(Token::is_capitalised);
    let is_name = |at: usize| NAMES.contains(&wording::text(source, at));
    let start = if wording::is_word(source, first.wrapping_sub(1), &["of"]) && is_name(first.wrapping_sub(2))
    {
        name_start(source, first - 2)
    } else if (next..next + LONGEST).take_while(|&at| is_capital(at)).any(is_name) {
        first
    } else {
        return false;
    };
    let opens = |at: usize| {
        source.prose.sentences.binary_search_by(|sentence| sentence.tokens.start.cmp(&at)).is_ok()
    };
    let is_article = |at: usize| {
        matches!(source.language.words.get(at).map(|word| word.tag), Some(Tag::Determiner | Tag::Possessive))
    };
    let begin = start.checked_sub(1).filter(|&at| is_article(at) && !opens(start)).unwrap_or(start);
    let Some(lead) = begin.checked_sub(1).filter(|_| !opens(begin)) else { return false };
    // "Under the Treaty of 1783, the land was ceded"
    !opens(lead) && leans(source, lead)
}

/// Where the name begins whose last word stands at `last`: "Raise the Mills Act", "Treaty".
fn name_start(source: Source<'_>, last: usize) -> usize {
    let is_capital = |at: usize| source.prose.tokens.get(at).is_some_and(Token::is_capitalised);
    let mut start = last;
    while let Some(before) = start.checked_sub(1).filter(|_| last - start < LONGEST) {
        let is_joint = wording::is_word(source, before, &["of", "and", "for", "the", "-", "–"])
            && before.checked_sub(1).is_some_and(is_capital);
        if !(is_capital(before) || is_joint) {
            break;
        }
        start = if is_joint && !is_capital(before) { before - 1 } else { before };
    }
    start
}

/// Whether the word in front of the name only leans upon it.
fn leans(source: Source<'_>, lead: usize) -> bool {
    const AWAY: &[&str] = &[
        "about",
        "against",
        "concerning",
        "from",
        "like",
        "regarding",
        "than",
        "till",
        "under",
        "unlike",
        "until",
    ];
    const UNDOING: &[&str] = &[
        "amend",
        "break",
        "cite",
        "defy",
        "enforce",
        "ignore",
        "invalidate",
        "invoke",
        "nullify",
        "oppose",
        "overturn",
        "reject",
        "repeal",
        "strike",
        "uphold",
        "use",
        "violate",
        "void",
    ];
    const MAKING: &[&str] = &[
        "adoption",
        "approval",
        "creation",
        "enactment",
        "introduction",
        "passage",
        "passing",
        "ratification",
        "signing",
    ];
    const EDGES: &[&str] = &[
        "aftermath",
        "beginning",
        "end",
        "eve",
        "outbreak",
        "start",
        "time",
        "wake",
        "week",
        "weeks",
        "year",
        "years",
    ];
    let word = |at: usize| source.language.words.get(at).copied().unwrap_or_default();
    let is = |at: Option<usize>, words: &[&str]| at.is_some_and(|at| wording::is_word(source, at, words));
    let before = lead.checked_sub(1);
    let tag = before.map(|at| word(at).tag);
    // "The guard was reformed under the Mills Act of 1947"
    let is_founded = wording::is_word(source, lead, &["under"]) && tag == Some(Tag::Verb);
    if wording::is_word(source, lead, AWAY) && !is_founded
        || wording::is_word(source, lead, &["as"]) && is(before, &["such"])
    {
        return true;
    }
    if wording::is_word(source, lead, &["of"]) {
        // "happy with the passage of the Mills Act of 1940"
        let with = before.map(|noun| noun - usize::from(noun > 0 && word(noun - 1).tag == Tag::Determiner));
        let is_felt = is(with.and_then(|at| at.checked_sub(1)), &["about", "at", "for", "with"])
            && with.and_then(|at| at.checked_sub(2)).is_some_and(|at| word(at).tag == Tag::Adjective);
        return is_felt || tag == Some(Tag::Noun) && !is(before, MAKING) && !is(before, EDGES);
    }
    if wording::is_word(source, lead, &["to"]) {
        return tag == Some(Tag::Noun);
    }
    // "struck down the Mills Act of 1940"
    let verb = if wording::is_word(source, lead, &["aside", "down"]) { before } else { Some(lead) };
    verb.map(word)
        .is_some_and(|verb| verb.tag == Tag::Verb && verb.lemma.is_some_and(|lemma| UNDOING.contains(&lemma)))
}
