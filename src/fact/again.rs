//! A bare noun as what it takes up again: "the bank" as the one bank named, "these riots" as "the bread riots".
//!
//! A name stands in for its last word only where no other name of the article ends with that word and no other of the sort
//! was told of shortly before. A demonstrative takes the nearest phrase with the same noun that says which one is meant.

use super::anaphora::name_of;
use super::record::Argument;
use super::topic::{has_rival, is_loose};
use super::{Source, wording};
use crate::language::{EntityKind, Tag};
use crate::text::FastMap;
use std::ops::Range;

/// How far back the name or the phrase is looked for, in tokens.
const BACK: usize = 110;
/// The most words between the article and the noun of a phrase.
const MOST: usize = 4;
/// How many names of an article are looked at.
const NAMES: usize = 4000;

/// Words before a phrase that take it up themselves, or say that it is one of several.
const POINTING: &[&str] = &["this", "these", "that", "those", "other", "such", "no", "any"];
/// Words at the head of a phrase that do not tell which one is meant.
const COUNTING: &[&str] =
    &["other", "another", "such", "same", "many", "several", "few", "two", "first", "last", "new"];

/// The names of an article by their last word.
pub(super) struct Bodies {
    /// The one name that ends with a noun; `None` where there are two.
    by_noun: FastMap<Box<str>, Option<usize>>,
}

impl Bodies {
    pub(super) fn of(source: Source<'_>) -> Self {
        let mut by_noun: FastMap<Box<str>, Option<usize>> = FastMap::default();
        for (index, entity) in source.language.entities.iter().take(NAMES).enumerate() {
            let Some((_, last)) = entity.name.rsplit_once(' ') else { continue };
            let is_noun = last.len() > 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
            if entity.kind == EntityKind::Person || !is_noun || is_loose(&last.to_lowercase()) {
                continue;
            }
            by_noun
                .entry(last.to_lowercase().into())
                .and_modify(|known| *known = None)
                .or_insert(Some(index));
        }
        Self { by_noun }
    }

    /// "The bank" as the name of the one bank, "these riots" as the riots told of.
    pub(super) fn named(&self, source: Source<'_>, subject: Argument) -> Argument {
        let first = subject.tokens.start;
        let is_open =
            subject.tokens.len() == 2 && subject.entity.is_none() && subject.resolved_from.is_none();
        let is_demonstrative = wording::is_word(source, first, &["this", "these"]);
        if !is_open || !(is_demonstrative || wording::is_word(source, first, &["the"])) {
            return subject;
        }
        let noun = wording::text(source, subject.head).to_lowercase();
        let known = self.by_noun.get(noun.as_str()).copied().flatten();
        if let Some(body) = known.and_then(|known| self.body(source, known, first, &noun)) {
            return Argument {
                resolved_from: Some(subject.span),
                is_vague: false,
                ..body_of(subject, body, source)
            };
        }
        match is_demonstrative.then(|| phrase(source, first, &noun)).flatten() {
            Some(text) => Argument { text, resolved_from: Some(subject.span), is_vague: false, ..subject },
            None => subject,
        }
    }

    /// The entity, where it was named shortly before and nothing else of its sort.
    #[expect(clippy::unused_self, reason = "it belongs to the table")]
    fn body(&self, source: Source<'_>, known: usize, before: usize, noun: &str) -> Option<usize> {
        let from = before.saturating_sub(BACK);
        let is_near = source.language.mentions_in(from..before).iter().any(|mention| mention.entity == known);
        (is_near && !has_rival(source, before, noun, &|entity| entity == known)).then_some(known)
    }
}

fn body_of(subject: Argument, body: usize, source: Source<'_>) -> Argument {
    let text = source.language.entities.get(body).map_or_else(|| subject.text.clone(), name_of);
    Argument { text, entity: Some(body), entities: vec![body], ..subject }
}

/// "the bread riots" for "these riots": the nearest phrase with the noun and a word that tells which.
fn phrase(source: Source<'_>, before: usize, noun: &str) -> Option<String> {
    let words = &source.language.words;
    let tag = |at: usize| words.get(at).map_or(Tag::Mark, |word| word.tag);
    let sentence = source.prose.sentences.partition_point(|sentence| sentence.tokens.end <= before);
    let paragraph = source.prose.sentences.get(sentence)?.paragraph;
    let start = source.prose.paragraphs.get(paragraph)?.tokens.start.max(before.saturating_sub(BACK));
    let head = (start..before).rev().find(|&at| wording::is_word(source, at, &[noun]))?;
    let mut first = head;
    while first > start
        && head - first < MOST
        && matches!(tag(first - 1), Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number)
    {
        first -= 1;
    }
    // "this long war": what it was is said farther back, and "his riots" need their owner.
    let is_open = first.checked_sub(1).filter(|&at| at >= start).is_some_and(|opener| {
        matches!(tag(opener), Tag::Possessive | Tag::Pronoun | Tag::Clitic | Tag::Number)
            || wording::is_word(source, opener, POINTING)
    }) || wording::is_word(source, first, COUNTING);
    // "the treaty of Lund"
    let mut end = head + 1;
    if wording::is_word(source, end, &["of", "in", "between"]) {
        let from = end + 1;
        let from = if wording::is_word(source, from, &["the"]) { from + 1 } else { from };
        let mut at = from;
        while at < from + 3 && tag(at) == Tag::Name {
            at += 1;
        }
        if at > from {
            end = at;
        }
    }
    let tokens: Range<usize> = first..end;
    let text = wording::write(source, tokens.clone());
    let text = if tag(first) == Tag::Name { text } else { wording::small(&text) };
    (!is_open && tokens.len() > 1).then(|| format!("the {text}"))
}
