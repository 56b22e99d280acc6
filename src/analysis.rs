//! The first of the two flows as one function: an article in, everything it holds out.
//!
//! A pure function of the article, the reference date and the seed; it cannot fail.

use crate::article::Article;
use crate::diagnostic::Diagnostic;
use crate::fact::{self, Fact, Source};
use crate::language;
use crate::question::{self, Question};
use crate::temporal::{self, ReferenceDate, Timex};
use crate::text::Span;
use crate::timeline::{self, TimelineEntry};

/// What besides the article decides the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The day the article is read from, when it is known.
    pub reference: Option<ReferenceDate>,
    /// Decides the order of options and the choice among equals.
    pub seed: u64,
}

/// Everything an article holds.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// Its time phrases, in order.
    pub timexes: Vec<Timex>,
    /// Its facts, in order.
    pub facts: Vec<Fact>,
    /// Its timeline, in the order of time.
    pub timeline: Vec<TimelineEntry>,
    /// Its questions, best first.
    pub questions: Vec<Question>,
    /// What was skipped or doubtful, in order of place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Analysis {
    /// The sentences right before and right after `sentence`.
    pub fn neighbours(&self, sentence: Span) -> (Option<Span>, Option<Span>) {
        let at = self.sentences.partition_point(|other| other.start() < sentence.start());
        let before = at.checked_sub(1).and_then(|at| self.sentences.get(at)).copied();
        (before, self.sentences.get(at + 1).copied())
    }
}

/// Reads everything out of an article.
pub fn analyse(article: &Article, settings: &Settings) -> Analysis {
    let mut diagnostics = Vec::new();
    let prose = article.to_prose();
    let language = language::read(&article.text, &prose);
    let timexes = temporal::read(&article.text, &prose, settings.reference, &mut diagnostics);
    let source = Source { article, prose: &prose, language: &language, timexes: &timexes };
    let facts = fact::read(source, &mut diagnostics);
    let timeline = timeline::build(source, &facts);
    let questions = question::generate(source, &facts, &timeline, settings.seed, &mut diagnostics);
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    let sentences = prose.sentences.iter().map(|sentence| sentence.span).collect();
    Analysis { sentences, timexes, facts, timeline, questions, diagnostics }
}
