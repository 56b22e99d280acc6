//! Adverbs of several words: "in fact", "as a result".
//!
//! "had *in fact* used", "*as a result* King Olaf was deposed": their noun is nobody who does anything.

use super::Tagger;
use crate::language::word_class::Classes;
use crate::text::TokenKind;

/// The words of each, in order.
const PHRASES: &[&[&str]] = &[
    &["in", "fact"],
    &["in", "turn"],
    &["in", "practice"],
    &["in", "reality"],
    &["in", "essence"],
    &["of", "course"],
    &["for", "example"],
    &["for", "instance"],
    &["at", "least"],
    &["as", "a", "result"],
    &["as", "a", "consequence"],
    &["once", "more"],
];

impl Tagger<'_> {
    /// Whether a word is one of an adverb of several words in front of what it is said of.
    pub(super) fn is_of_phrase_adverb(&self, at: usize) -> bool {
        if !matches!(self.tokens.get(at).map(|token| token.span.len()), Some(1..=11)) {
            return false;
        }
        PHRASES.iter().any(|phrase| {
            phrase.iter().enumerate().any(|(place, word)| {
                self.is(at, word)
                    && at
                        .checked_sub(place)
                        .filter(|&first| first >= self.all.start)
                        .is_some_and(|first| self.is_phrase(first, phrase))
            })
        })
    }

    /// Whether the phrase stands at `first` and the sentence goes on behind it without a comma. "As a result of the frost" is no
    /// adverb.
    fn is_phrase(&self, first: usize, phrase: &[&str]) -> bool {
        let next = first + phrase.len();
        let is_written = phrase.iter().enumerate().all(|(place, word)| self.is(first + place, word));
        is_written
            && next < self.all.end
            && self.tokens.get(next).is_some_and(|token| token.kind == TokenKind::Word)
            // "at least nine ships"
            && !self.entry(next).classes.has(Classes::PREPOSITION.with(Classes::NUMBER))
            && !self.is_any(next, &["of", "to", "that", "and", "or", "where", "when"])
    }
}
