//! Words of the article written out again: single spaces, no space before a stop, parts left out.

use super::Source;
use crate::language::Tag;
use crate::text::TokenKind;
pub(super) use crate::text::{capitalised, is_ordinal_in_figures};
use std::ops::Range;

/// Most lines are not longer, in bytes.
const LINE: usize = 64;

/// Writes `tokens` (in order, perhaps with gaps) as one line.
pub(super) fn write(source: Source<'_>, tokens: impl IntoIterator<Item = usize>) -> String {
    let mut line = String::with_capacity(LINE);
    append(source, tokens, &mut line);
    line
}

/// Writes `tokens` behind what stands in `line`, as if nothing stood there.
pub(super) fn append(source: Source<'_>, tokens: impl IntoIterator<Item = usize>, line: &mut String) {
    let start = line.len();
    let mut before = None;
    for at in tokens {
        let Some(token) = source.prose.tokens.get(at).filter(|_| !is_emphasis(source, at)) else { continue };
        let follows = before == Some(at.wrapping_sub(1));
        // "Tuesday['s] quake" without its day is the quake.
        if !follows && token.kind == TokenKind::Clitic && is_behind_time(source, at) {
            line.push_str(if line.len() > start { " the" } else { "the" });
            before = Some(at);
            continue;
        }
        let hugs = matches!(
            token.kind,
            TokenKind::Mark(',' | '.' | ';' | ':' | ')' | ']' | '?' | '!' | '%') | TokenKind::Clitic
        );
        let is_apart = if follows {
            token.is_spaced
        } else {
            line.len() == start || !line.ends_with(['(', '[', '“', '‘', '£', '$', '€'])
        };
        if is_apart && !hugs && line.len() > start {
            line.push(' ');
        }
        match token.kind {
            // 'Norland is dead'
            TokenKind::Mark(mark @ ('“' | '”')) => line.push(mark),
            _ => line.push_str(token.span.slice(&source.article.text)),
        }
        before = Some(at);
    }
}

/// Whether a clitic stands behind the last word of a date: "Tuesday", "last week", but not the "it" of "it's".
fn is_behind_time(source: Source<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| source.language.words.get(before));
    before.is_some_and(|word| matches!(word.tag, Tag::Calendar | Tag::Noun | Tag::Number | Tag::Adverb))
}

/// "in _absentia_": a stroke below the line that hugs a word marks it as set apart, in plain text too; one between spaces is a
/// dash.
fn is_emphasis(source: Source<'_>, at: usize) -> bool {
    let tokens = &source.prose.tokens;
    tokens.get(at).is_some_and(|token| token.is_mark('_'))
        && [at, at + 1].iter().any(|&at| tokens.get(at).is_some_and(|token| !token.is_spaced))
}

/// The text of a token.
#[inline]
pub(super) fn text(source: Source<'_>, at: usize) -> &str {
    source.prose.tokens.get(at).map_or("", |token| token.span.slice(&source.article.text))
}

/// Whether the token is one of `words`, which are in small letters.
#[inline]
pub(super) fn is_word(source: Source<'_>, at: usize, words: &[&str]) -> bool {
    let Some(token) = source.prose.tokens.get(at) else { return false };
    // Most words differ in length: their letters need not be looked at.
    words.iter().any(|word| word.len() == token.span.len() && token.span.is_word(&source.article.text, word))
}

/// Whether any of the tokens is one of `words`.
pub(super) fn has_word(source: Source<'_>, tokens: Range<usize>, words: &[&str]) -> bool {
    tokens.into_iter().any(|at| is_word(source, at, words))
}

/// With its first letter a small one, unless more capitals follow or it is the name of a land or its people ("Danish envoy").
pub(super) fn small(line: &str) -> String {
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return String::new() };
    // "UN troops", "Anglo-Russian", "Governor-General"
    let word = line.split(' ').next().unwrap_or_default();
    let is_joined = word.split('-').skip(1).any(|part| part.starts_with(char::is_uppercase));
    let is_name = || {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        crate::language::listed_name(&plain).is_some()
    };
    if is_joined || chars.clone().next().is_some_and(char::is_uppercase) || is_name() {
        return line.to_owned();
    }
    first.to_lowercase().chain(chars).collect()
}

/// Whether a capitalised word has its capital from the beginning of a sentence alone: `The`, `His`, `Several`.
pub(crate) fn begins_small(word: &str) -> bool {
    matches!(
        word,
        "The"
            | "A"
            | "An"
            | "His"
            | "Her"
            | "Its"
            | "Their"
            | "Both"
            | "All"
            | "Some"
            | "Many"
            | "Most"
            | "Several"
            | "Few"
            | "Two"
            | "Three"
            | "Four"
            | "Five"
            | "Six"
            | "Seven"
            | "Eight"
            | "Nine"
            | "Ten"
            | "No"
            | "One"
            | "Another"
            | "Other"
            | "Each"
            | "Every"
            | "About"
            | "Nearly"
            | "Over"
            | "More"
            | "These"
            | "Those"
            | "This"
    )
}

/// As it stands inside a sentence: a small letter first, unless it begins with a name.
pub(super) fn inside(line: &str) -> String {
    if line.split_once(' ').is_some_and(|(first, _)| begins_small(first)) {
        let mut chars = line.chars();
        return chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect());
    }
    line.to_owned()
}

/// Whether the word points at something named elsewhere.
pub(super) fn is_demonstrative(word: &str) -> bool {
    [
        "i",
        "we",
        "you",
        "me",
        "us",
        "my",
        "our",
        "this",
        "that",
        "these",
        "those",
        "former",
        "latter",
        "one",
        "ones",
        "both",
        "others",
        "some",
        "many",
        "few",
        "himself",
        "herself",
        "itself",
        "themselves",
    ]
    .iter()
    .any(|known| word.eq_ignore_ascii_case(known))
}

/// "the third", "the last": a word that counts and names nothing.
pub(super) fn is_ordinal(word: &str) -> bool {
    ["first", "second", "third", "fourth", "fifth", "last", "next", "other", "rest"]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}

/// One of what a plural names; the word itself where it is none.
pub(in crate::fact) fn singular(word: &str) -> Option<String> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let small = word.to_lowercase();
    if small.len() < 4
        || small.ends_with("ss")
        || small.ends_with("us")
        || small.ends_with("is")
        || !small.ends_with('s')
    {
        return Some(word.to_owned());
    }
    let cut = |ending: usize| word.get(..word.len() - ending);
    let one = match small.as_str() {
        "crises" => "crisis".to_owned(),
        "coups" => "coup".to_owned(),
        "canoes" | "foes" | "shoes" | "toes" => cut(1)?.to_owned(),
        _ if small.ends_with("ies") => format!("{}y", cut(3)?),
        _ if ["ches", "oes", "shes", "sses", "xes"].iter().any(|ending| small.ends_with(ending)) => {
            cut(2)?.to_owned()
        }
        _ => cut(1)?.to_owned(),
    };
    Some(one)
}
