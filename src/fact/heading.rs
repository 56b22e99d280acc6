//! Whom a section is about: the one person that its heading names.
//!
//! * Under "Iltutmish (1211-36)" the note "Took Lahore 1217" tells of Iltutmish.

use super::Source;
use super::anaphora;
use super::record::Argument;
use super::wording;
use crate::language::{EntityKind, Tag};
use std::ops::Range;

/// The person of a heading, when it names one and nobody else.
pub(super) fn person(source: Source<'_>, tokens: Range<usize>) -> Option<Argument> {
    let all = tokens.clone();
    let mentions = source.language.mentions_in(tokens.clone());
    // "Iltutmish (1211-36)": a name and nothing but dates.
    let words = source.language.words.get(tokens).unwrap_or_default();
    let is_lone = mentions.len() == 1
        && words.iter().filter(|word| matches!(word.tag, Tag::Noun | Tag::Verb)).count() == 0;
    let is_person = |entity: usize| {
        source.language.entities.get(entity).is_some_and(|entity| {
            entity.kind == EntityKind::Person || is_lone && entity.kind == EntityKind::Other
        })
    };
    let mut people = mentions.iter().filter(|mention| is_person(mention.entity));
    let Some(mention) = people.next() else { return lone_name(source, all).filter(|_| mentions.is_empty()) };
    // "The murder of Karl Holm": the notes below tell of what others did then.
    if (all.start..mention.tokens.start).any(|at| wording::is_word(source, at, ENDS)) {
        return None;
    }
    if people.any(|other| other.entity != mention.entity) {
        return None;
    }
    let named = source.language.entities.get(mention.entity)?;
    Some(Argument {
        tokens: mention.tokens.clone(),
        span: mention.span,
        text: anaphora::name_of(named),
        head: mention.tokens.end.saturating_sub(1),
        entity: Some(mention.entity),
        entities: vec![mention.entity],
        is_plural: false,
        resolved_from: Some(mention.span),
        is_vague: false,
    })
}

/// What is done to somebody, or comes after him.
const ENDS: &[&str] = &[
    "against",
    "assassination",
    "death",
    "descendants",
    "execution",
    "funeral",
    "heirs",
    "killing",
    "murder",
    "shooting",
    "sons",
    "successor",
    "successors",
];

/// Words of a heading that is on one person: "Who was Karl Holm?", "The reign of Karl II", "Karl Holm (r. 1133–63)".
const ON_ONE: &[&str] = &[
    "a",
    "b",
    "biography",
    "born",
    "c",
    "career",
    "d",
    "died",
    "early",
    "emperor",
    "is",
    "king",
    "life",
    "mr",
    "mrs",
    "of",
    "pope",
    "presidency",
    "president",
    "queen",
    "r",
    "reign",
    "reigned",
    "rule",
    "ruled",
    "sultan",
    "the",
    "under",
    "was",
    "who",
];

/// "3. Karl Holm, 62", "Karl Holm (1793–1843)", "Who was Karl Holm?": the person of a heading that names one and nothing else.
pub(super) fn lone(source: Source<'_>, tokens: Range<usize>) -> Option<usize> {
    let [mention] = source.language.mentions_in(tokens.clone()) else { return None };
    let is_person = source.language.entities.get(mention.entity)?.kind == EntityKind::Person;
    let is_name = tokens.clone().all(|at| {
        let tag = source.language.words.get(at).map_or(Tag::Mark, |word| word.tag);
        mention.tokens.contains(&at)
            || matches!(tag, Tag::Number | Tag::Mark | Tag::Clitic)
            || wording::is_word(source, at, ON_ONE)
            || wording::text(source, at).trim_end_matches('.').len() == 1
    });
    (is_person && is_name).then_some(mention.entity)
}

/// "THE RIVER TREATY (RT)", "Lund Accord": the paper that a heading names and nothing else, for the notes under it.
pub(super) fn paper(source: Source<'_>, tokens: Range<usize>) -> Option<Argument> {
    const PAPERS: &[&str] = &[
        "accord",
        "agreement",
        "armistice",
        "charter",
        "convention",
        "covenant",
        "declaration",
        "pact",
        "protocol",
        "treaty",
    ];
    let is_name = |at: usize| {
        let text = wording::text(source, at);
        source.prose.tokens.get(at).is_some_and(crate::text::Token::is_capitalised)
            || matches!(text, "of" | "on" | "for" | "the" | "and")
    };
    let end = tokens.clone().find(|&at| !is_name(at)).unwrap_or(tokens.end);
    let is_behind = |at: usize| !matches!(wording::text(source, at), "." | ":" | "?");
    let head = end.checked_sub(1).filter(|&head| head > tokens.start && (end..tokens.end).all(is_behind))?;
    if !wording::is_word(source, head, PAPERS) || wording::is_word(source, tokens.start, &["of"]) {
        return None;
    }
    let first = tokens.start + usize::from(wording::is_word(source, tokens.start, &["the"]));
    let name = (first..end).map(|at| quiet(wording::text(source, at))).collect::<Vec<_>>().join(" ");
    Some(Argument {
        tokens: first..end,
        span: source.prose.span(first..end),
        text: format!("the {name}"),
        head,
        entity: None,
        entities: Vec::new(),
        is_plural: false,
        is_vague: false,
        resolved_from: Some(source.prose.span(first..end)),
    })
}

/// "TREATY" is "Treaty".
fn quiet(word: &str) -> String {
    let is_loud = word.len() > 1 && !word.contains(char::is_lowercase);
    let mut chars = word.chars();
    match chars.next().filter(|_| is_loud) {
        Some(first) => first.to_string() + &chars.as_str().to_lowercase(),
        None => word.to_owned(),
    }
}

/// "Iltutmish (1211-36)": a word that is nothing but a name, with years behind it.
fn lone_name(source: Source<'_>, tokens: Range<usize>) -> Option<Argument> {
    let is_name = |at: usize| {
        source.language.words.get(at).is_some_and(|word| matches!(word.tag, Tag::Name | Tag::Noun))
            && source.prose.tokens.get(at).is_some_and(crate::text::Token::is_capitalised)
            && !crate::language::is_event_noun(wording::text(source, at))
    };
    let end = tokens.clone().find(|&at| !is_name(at))?;
    let name = tokens.start..end;
    let is_bracketed = source.prose.tokens.get(end).is_some_and(|token| token.is_mark('('))
        && source.language.words.get(end + 1).is_some_and(|word| word.tag == Tag::Number);
    let span = source.prose.span(name.clone());
    let has_name = name.len() == 1
        || name.clone().any(|at| source.language.words.get(at).is_some_and(|word| word.tag == Tag::Name));
    (!name.is_empty() && name.len() <= 4 && is_bracketed && has_name).then(|| Argument {
        text: wording::write(source, name.clone()),
        head: end - 1,
        tokens: name,
        span,
        entity: None,
        entities: Vec::new(),
        is_plural: false,
        resolved_from: Some(span),
        is_vague: false,
    })
}
