//! Articles that can be opened and are not in the library yet: those named at the start, and the samples.
//!
//! A sample is not read before somebody looks into it: the first screen needs no more than its title.

use crate::article::{Article, ArticleId};

/// A text that comes with the program, and what its line of the library says.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// Its title.
    pub title: &'static str,
    /// Where it comes from, for people.
    pub source: &'static str,
    /// Its tags.
    pub tags: &'static [&'static str],
    /// The whole of it.
    pub text: &'static str,
    /// What makes an article of it.
    pub read: fn(&Self) -> Article,
}

/// An article that can be opened.
#[derive(Clone, Debug)]
pub(super) enum Given {
    /// It was read.
    Read(Article),
    /// It is read when somebody looks into it.
    Sample(Sample),
}

impl Given {
    pub(super) fn id(&self) -> ArticleId {
        match self {
            Self::Read(article) => article.id,
            Self::Sample(sample) => ArticleId::of(sample.text),
        }
    }

    pub(super) fn title(&self) -> &str {
        match self {
            Self::Read(article) => &article.title,
            Self::Sample(sample) => sample.title,
        }
    }

    pub(super) fn source(&self) -> Option<&str> {
        match self {
            Self::Read(article) => article.metadata.source.as_deref(),
            Self::Sample(sample) => Some(sample.source),
        }
    }

    /// How long its text is.
    pub(super) const fn bytes(&self) -> usize {
        match self {
            Self::Read(article) => article.text.len(),
            Self::Sample(sample) => sample.text.len(),
        }
    }

    pub(super) fn tags(&self) -> Vec<String> {
        match self {
            Self::Read(article) => article.metadata.tags.clone(),
            Self::Sample(sample) => sample.tags.iter().map(|&tag| tag.to_owned()).collect(),
        }
    }

    pub(super) fn article(&self) -> Article {
        match self {
            Self::Read(article) => article.clone(),
            Self::Sample(sample) => (sample.read)(sample),
        }
    }
}
