//! The first of the two flows as one function: an article in, everything it holds out.
//!
//! A pure function of the article, the reference date and the seed; it cannot fail.

mod amend;
mod coming;

pub use crate::watch::Watch;
pub use coming::coming_day;

use crate::article::{Article, BlockKind};
use crate::diagnostic::Diagnostic;
use crate::fact::{self, Fact, Purpose, Source, begins_with_a_pronoun};
use crate::language;
use crate::question::{self, Code, Dropped, Question};
use crate::temporal::{self, PartialDate, ReferenceDate, TimeValue, Timex};
use crate::text::{Form, Prose, Span, Token};
use crate::timeline::{self, TimelineEntry};
use std::collections::BTreeMap;

/// What besides the article decides the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The day the article is read from; when `None`, the day its own metadata give.
    pub reference: Option<ReferenceDate>,
    /// Decides the order of options and the choice among equals.
    pub seed: u64,
}

/// Everything an article holds.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// The day the article was read from, when it was known.
    pub reference: Option<ReferenceDate>,
    /// Its tokens, in order: what the ranges in a fact count.
    pub tokens: Vec<Token>,
    /// Its sentences, in order.
    pub sentences: Vec<Span>,
    /// Its time phrases, in order.
    pub timexes: Vec<Timex>,
    /// Its facts, in order.
    pub facts: Vec<Fact>,
    /// Its timeline, in the order of time.
    pub timeline: Vec<TimelineEntry>,
    /// By what shorter name the text calls a person of the timeline, by the fullest name.
    pub surnames: BTreeMap<String, String>,
    /// What it is about, in a line: its title, or the names it tells of most.
    pub topic: String,
    /// Its questions, best first.
    pub questions: Vec<Question>,
    /// Questions for exams only: on three statements each, on numbers, and causes that are not quite sure.
    pub exam_questions: Vec<Question>,
    /// Sound questions for which there was no room beside those chosen: a learner who has begun one goes on with it.
    pub spare: Vec<Question>,
    /// The dated sentences without a question, in order, with the codes of everything that was tried.
    pub skipped: Vec<(Span, Vec<Code>)>,
    /// Questions that were dropped, with the codes of the rules that dropped them.
    pub dropped: Vec<Dropped>,
    /// What was skipped or doubtful, in order of place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Analysis {
    /// Of a long article the line that says that not all of it is asked about.
    pub fn sample(&self) -> Option<&str> {
        let said = self.diagnostics.iter().find(|diagnostic| diagnostic.code == Code::S07.as_str());
        said.map(|diagnostic| diagnostic.message.as_ref())
    }

    /// Why an answer is wrong, when the article tells: what the question says of the option or, of a date, what the timeline
    /// shows for it.
    pub fn why_wrong(&self, question: &Question, given: &str) -> Option<String> {
        let told = || {
            let lines =
                self.timeline.iter().filter(|entry| !entry.is_minor && Some(entry.id) != question.entry);
            lines
                .filter(|entry| !begins_with_a_pronoun(&entry.gist))
                .find(|entry| entry.when.is_some_and(|when| when.phrase().eq_ignore_ascii_case(given)))
                .map(|entry| format!("{given}: {}", entry.gist))
        };
        question.why_wrong(given).map(str::to_owned).or_else(told)
    }

    /// The sentences right before and right after `sentence`.
    pub fn neighbours(&self, sentence: Span) -> (Option<Span>, Option<Span>) {
        let at = self.sentences.partition_point(|other| other.start() < sentence.start());
        let before = at.checked_sub(1).and_then(|at| self.sentences.get(at)).copied();
        (before, self.sentences.get(at + 1).copied())
    }

    /// The other sentences that tell an entry, in the order of the text, each once.
    pub fn told_again(&self, entry: &TimelineEntry) -> Vec<Span> {
        let sentence = |source: &Span| {
            let behind = self.sentences.partition_point(|other| other.start() <= source.start());
            self.sentences.get(behind.checked_sub(1)?).copied()
        };
        let told = entry.sources.iter().filter_map(sentence);
        let mut told: Vec<Span> = told.filter(|sentence| *sentence != entry.sentence).collect();
        told.sort_unstable();
        told.dedup();
        told
    }
}

/// How far an article is read: each step needs those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// Its time phrases.
    Timexes,
    /// Its facts.
    Facts,
    /// Its timeline; what that cannot show is left out of the facts, as [`Purpose::Timeline`] says.
    Timeline,
    /// Its questions: everything.
    #[default]
    Questions,
}

/// Reads everything out of an article.
pub fn analyse(article: &Article, settings: &Settings) -> Analysis {
    analyse_to(article, settings, Depth::Questions)
}

/// Reads everything out of an article while somebody looks on. When they have seen enough it ends early, with what
/// was read by then.
pub fn analyse_watched(article: &Article, settings: &Settings, watch: &Watch) -> Analysis {
    read(article, settings, Depth::Questions, watch)
}

/// Reads an article as far as is asked; what lies behind stays empty.
pub fn analyse_to(article: &Article, settings: &Settings, depth: Depth) -> Analysis {
    read(article, settings, depth, &Watch::default())
}

fn read(article: &Article, settings: &Settings, depth: Depth, watch: &Watch) -> Analysis {
    let mut diagnostics = passed_over(article);
    let prose = article.to_prose();
    let reference = settings.reference.or_else(|| reference_date(article.metadata.published.as_deref()?));
    watch.reach(SHARES[0]);
    let timexes = temporal::read_watched(
        &article.text,
        &prose,
        reference,
        &mut diagnostics,
        watch.stretch(SHARES[0], SHARES[1]),
    );
    let goes_on = |wanted: Depth, share: f32| watch.reach(share) && depth >= wanted;
    let (mut facts, mut timeline, mut generation) = (Vec::new(), Vec::new(), question::Generation::default());
    let mut surnames = BTreeMap::new();
    if goes_on(Depth::Facts, SHARES[1]) {
        let language = language::read_watched(&article.text, &prose, watch.stretch(SHARES[1], SHARES[2]));
        watch.reach(SHARES[2]);
        let source = Source { article, prose: &prose, language: &language, timexes: &timexes };
        let purpose = if depth == Depth::Timeline { Purpose::Timeline } else { Purpose::All };
        let watched = watch.stretch(SHARES[2], SHARES[3]);
        facts = fact::read_watched(source, purpose, &mut diagnostics, watched);
        if goes_on(Depth::Timeline, SHARES[3]) {
            timeline = timeline::build(source, &facts);
            surnames = timeline::surnames(source, &timeline);
        }
        if goes_on(Depth::Questions, SHARES[4]) {
            generation =
                question::explain(source, &facts, &timeline, settings.seed, watch.stretch(SHARES[4], 1.0));
            diagnostics.extend(generation.remarks());
        }
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    let sentences = prose.sentences.iter().map(|sentence| sentence.span).collect();
    Analysis {
        reference,
        tokens: prose.tokens,
        sentences,
        timexes,
        facts,
        timeline,
        surnames,
        topic: generation.topic,
        questions: generation.questions,
        exam_questions: generation.exam,
        skipped: generation.skipped,
        spare: generation.spare,
        dropped: generation.dropped,
        diagnostics,
    }
}

/// How far the reading has come after each step but the last: prose, times, language, facts, timeline. Measured on a
/// long article.
const SHARES: [f32; 5] = [0.1, 0.25, 0.45, 0.65, 0.7];

/// The date a person or a page gives for an article: `2012-03-18`, `2012-03`, `2012`, `18 March 2012`.
pub fn reference_date(said: &str) -> Option<ReferenceDate> {
    iso_date(said.trim()).or_else(|| worded_date(said)).map(ReferenceDate)
}

fn iso_date(said: &str) -> Option<PartialDate> {
    // What follows the day is a time of day: `2012-03-18T09:30:00Z`.
    let date = said.split(['T', ' ']).next()?;
    let mut parts = date.split('-').map(|part| part.parse::<u16>().ok().filter(|_| part.len() >= 2));
    let year = i32::from(parts.next()?.filter(|_| date.split('-').next().is_some_and(|y| y.len() == 4))?);
    match (parts.next(), parts.next(), parts.next()) {
        (None, None, None) => Some(PartialDate::Year(year)),
        (Some(month), None, None) => {
            let month = u8::try_from(month?).ok().filter(|month| (1..=12).contains(month))?;
            Some(PartialDate::Month { year, month })
        }
        (Some(month), Some(day), None) => {
            PartialDate::day(year, u8::try_from(month?).ok()?, u8::try_from(day?).ok()?)
        }
        _ => None,
    }
}

fn worded_date(said: &str) -> Option<PartialDate> {
    let mut prose = Prose::default();
    prose.push(said, &[Span::new(said, 0, said.len())?], Form::Item);
    let timexes = temporal::read(said, &prose, None, &mut Vec::new());
    timexes.iter().find_map(|timex| match timex.value {
        TimeValue::Point(date) if date.year().is_some() && is_all_but_words(said, timex.span) => Some(date),
        _ => None,
    })
}

/// Whether no number stands outside the span: of "2012-02-31" the year alone is not what was meant.
fn is_all_but_words(said: &str, span: Span) -> bool {
    let before = said.get(..span.start()).unwrap_or_default();
    let after = said.get(span.end()..).unwrap_or_default();
    !before.chars().chain(after.chars()).any(|c| c.is_ascii_digit())
}

/// What of the article nothing is asked from, and what could not be decoded.
fn passed_over(article: &Article) -> Vec<Diagnostic> {
    let mut remarks: Vec<_> = article
        .blocks
        .iter()
        .filter_map(|block| match block.kind {
            BlockKind::Boilerplate => {
                Some(Diagnostic::new(block.span, "A01", "passed over: part of the page, not of the article"))
            }
            BlockKind::Repeated => Some(Diagnostic::new(block.span, "A02", "passed over: said before")),
            _ => None,
        })
        .collect();
    let broken = article.text.match_indices('\u{fffd}').take(20);
    remarks.extend(broken.filter_map(|(at, broken)| {
        let span = Span::new(&article.text, at, at + broken.len())?;
        Some(Diagnostic::new(span, "A03", "a character that could not be decoded"))
    }));
    remarks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_an_article_may_be_written_the_iso_way() {
        for (said, expected) in [
            ("2012-03-18", Some("2012-03-18")),
            ("2012-03-18T09:30:00Z", Some("2012-03-18")),
            ("2012-03", Some("2012-03")),
            ("2012", Some("2012")),
            ("18 March 2012", Some("2012-03-18")),
            ("Sunday, March 18th, 2012", Some("2012-03-18")),
            ("2012-13", None),
            ("2012-02-30", None),
            ("", None),
        ] {
            let found = reference_date(said).map(|reference| reference.0.to_string());
            assert_eq!(found.as_deref(), expected, "{said}");
        }
    }
}
