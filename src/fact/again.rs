//! A bare noun as what it takes up again: "the bank" as the one bank named, "these riots" as "the bread riots".
//!
//! A name stands in for its last word only where no other name of the article ends with that word and no other of the sort
//! was told of shortly before. A demonstrative takes the nearest phrase with the same noun that says which one is meant.

use super::topic::is_loose;
use super::{Source, class, wording};
use crate::language::{EntityKind, Tag};
use crate::text::FastMap;
use std::ops::Range;

/// How far back the name or the phrase is looked for, in tokens.
const BACK: usize = 110;
/// How far back others of its sort are looked for, in tokens.
const NEAR: usize = 90;
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
            let last = class::head(&entity.name);
            if last.len() == entity.name.len() {
                continue;
            }
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

    /// The one name of the whole article that ends with a noun.
    pub(super) fn only(&self, noun: &str) -> Option<usize> {
        self.by_noun.get(noun).copied().flatten()
    }

    /// The one name that ends with a noun, where it was named shortly before a token.
    pub(super) fn ending(&self, source: Source<'_>, noun: &str, before: usize) -> Option<usize> {
        let known = self.by_noun.get(noun).copied().flatten()?;
        let near = before.saturating_sub(BACK)..before;
        // "There was already a Lund Club", said by the way, is not meant.
        let is_aside = |start: usize| start > 0 && wording::is_word(source, start - 1, &["a", "an"]);
        source
            .language
            .mentions_in(near)
            .iter()
            .any(|mention| mention.entity == known && !is_aside(mention.tokens.start))
            .then_some(known)
    }
}

/// What a noun may take up in front of a token.
pub(super) enum Candidates {
    /// Nothing of its sort was told of.
    None,
    /// One name.
    One(usize),
    /// Several, or one without a name.
    Several,
}

/// The things of a sort that were told of shortly before, from a token on: names that the noun takes up, and "a dam",
/// "another company". `is_own`: whether a name is that of the topic; `is_exact`: the noun is the topic's own, so that only what
/// bears the very noun is its rival.
pub(super) fn candidates(
    source: Source<'_>,
    near: Range<usize>,
    noun: &str,
    is_exact: bool,
    is_own: &dyn Fn(usize) -> bool,
) -> Candidates {
    const OPENERS: &[&str] = &["a", "an", "another", "other", "each", "every", "second", "new"];
    let from = near.start.max(near.end.saturating_sub(NEAR));
    let mentions = source.language.mentions_in(from..near.end);
    let takers = class::Takers::of(noun);
    let is_called = |name: &str| !is_exact && takers.take_up(name);
    let has_tag = |at: usize, tag: Tag| source.language.words.get(at).is_some_and(|word| word.tag == tag);
    let is_new = (from..near.end).filter(|&at| has_tag(at, Tag::Noun)).any(|at| {
        let opener = (at.saturating_sub(3)..at).rev().find(|&at| has_tag(at, Tag::Determiner));
        // "Kora is a carmaker": the lead says so of it.
        let is_opened = opener.is_some_and(|opener| {
            let is_said =
                opener > 0 && wording::is_word(source, opener - 1, &["is", "was", "are", "were", "as"]);
            !is_said && wording::is_word(source, opener, OPENERS)
        });
        let word = wording::text(source, at);
        is_opened && (word.eq_ignore_ascii_case(noun) || is_called(word))
    });
    if is_new {
        return Candidates::Several;
    }
    // What bears the very noun goes before what is only called by it.
    let mut found: [Option<usize>; 2] = [None; 2];
    let mut are_several = [false; 2];
    for mention in mentions {
        let Some(entity) = source.language.entities.get(mention.entity) else { continue };
        let is_last = is_headed(source, &mention.tokens, noun);
        if entity.kind == EntityKind::Person || !is_last && !is_called(&entity.name) {
            continue;
        }
        let rank = usize::from(!is_last);
        let (Some(slot), Some(several)) = (found.get_mut(rank), are_several.get_mut(rank)) else { continue };
        let same = |known: usize| known == mention.entity || is_own(known) && is_own(mention.entity);
        *several |= slot.is_some_and(|known| !same(known));
        slot.get_or_insert(mention.entity);
    }
    let [exact, called] = found;
    let [many_exact, many_called] = are_several;
    match (exact, called) {
        (Some(entity), _) if !many_exact => Candidates::One(entity),
        (None, Some(entity)) if !many_called => Candidates::One(entity),
        (None, None) => Candidates::None,
        _ => Candidates::Several,
    }
}

/// Whether a name says with a noun what it names: "Treaty of Lund", "Lund Treaty"; "the Fight for the Marn Bridge" is no
/// bridge.
pub(super) fn is_headed(source: Source<'_>, name: &Range<usize>, noun: &str) -> bool {
    const JOINTS: &[&str] = &["of", "for", "on", "over", "against", "at", "in"];
    let of = name.clone().find(|&at| wording::is_word(source, at, JOINTS));
    wording::is_word(source, of.unwrap_or(name.end).saturating_sub(1), &[noun])
}

/// "the bread riots" for "these riots": the nearest phrase with the noun and a word that tells which.
pub(super) fn phrase(source: Source<'_>, before: usize, noun: &str) -> Option<String> {
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
