//! Words before a number that say how exact it is: "more than a hundred", "over 200 people".

use super::Chunker;
use crate::language::tag::Tag;

impl Chunker<'_> {
    /// How many words before a number go with it: "as many as 162", "more than a hundred", "at least 40".
    pub(super) fn quantity_words(&self, at: usize) -> Option<usize> {
        const BEFORE: &[&[&str]] = &[
            &["as", "many", "as"],
            &["as", "much", "as"],
            &["more", "than"],
            &["fewer", "than"],
            &["less", "than"],
            &["no", "fewer", "than"],
            &["no", "less", "than"],
            &["no", "more", "than"],
            &["at", "least"],
            &["up", "to"],
        ];
        let is = |at: usize, word: &str| at < self.end && self.text(at).eq_ignore_ascii_case(word);
        let length = self.length(at);
        let mut may_be = BEFORE.iter().filter(|words| words.first().is_some_and(|word| word.len() == length));
        let words = may_be.find(|words| words.iter().zip(at..).all(|(word, at)| is(at, word)))?;
        Some(words.len())
    }

    pub(super) fn is_quantity(&self, at: usize) -> bool {
        self.is_over(at)
            || matches!(
                self.tag(at),
                Tag::Preposition | Tag::Adverb | Tag::Determiner | Tag::Adjective | Tag::Subordinator
            ) && (self.tag(at + 2) == Tag::Number || self.tag(at + 3) == Tag::Number)
                && self.quantity_words(at).is_some_and(|count| {
                    self.tag(at + count) == Tag::Number && self.time(at + count).is_none()
                })
    }

    /// "killed over 200 people"
    pub(super) fn is_over(&self, at: usize) -> bool {
        self.length(at) == "over".len()
            && self.tag(at + 1) == Tag::Number
            && self.time(at + 1).is_none()
            && self.text(at).eq_ignore_ascii_case("over")
            && matches!(self.tag(at + 2), Tag::Noun | Tag::Adjective | Tag::Number)
    }
}
