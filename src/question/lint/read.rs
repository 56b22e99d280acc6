//! A question as the rules of the linter read it: its words and its normal forms, made once for all of them.

use crate::question::grading::normal;
use crate::question::item::Question;
use crate::question::wording::{small, words};
use std::borrow::Cow;

/// A word as it is written and in small letters.
pub(in crate::question) struct Word<'q> {
    pub(super) written: &'q str,
    pub(super) small: Cow<'q, str>,
}

/// The words of a text.
pub(super) fn read(text: &str) -> Vec<Word<'_>> {
    // Words have four letters and more, so that the list seldom grows.
    let mut list = Vec::with_capacity(text.len() / 5 + 1);
    list.extend(words(text).map(|written| Word { written, small: small(written) }));
    list
}

/// A question with what is read off it.
pub(super) struct Read<'q> {
    pub(super) question: &'q Question,
    /// The stem and the options, word by word.
    pub(super) texts: Vec<(&'q str, Vec<Word<'q>>)>,
    /// The stem in normal form.
    pub(super) stem: String,
    /// The key in normal form.
    pub(super) key: String,
    /// The options in normal form.
    pub(super) options: Vec<String>,
}

impl<'q> Read<'q> {
    pub(super) fn of(question: &'q Question) -> Self {
        let texts = std::iter::once(&question.stem).chain(&question.options);
        Self {
            question,
            texts: texts.map(|text| (text.as_str(), read(text))).collect(),
            stem: normal(&question.stem),
            key: normal(&question.key),
            options: question.options.iter().map(|option| normal(option)).collect(),
        }
    }

    /// The options but the key, in normal form.
    pub(super) fn lures(&self) -> impl Iterator<Item = &str> {
        let both = self.question.options.iter().zip(&self.options);
        both.filter(|(option, _)| **option != self.question.key).map(|(_, normal)| normal.as_str())
    }
}
