//! The JSON of `extract`, documented in `docs/SCHEMA.md`.
//!
//! Offsets count Unicode scalar values in `article.text`, half-open. [`SCHEMA`] rises whenever a field goes or
//! changes its meaning; a new field does not raise it.

use super::characters::Characters;
use super::indented::Indented;
use super::printable::Printable;
use crate::analysis::Analysis;
use crate::article::Article;
use crate::diagnostic::Diagnostic;
use crate::fact::{AdjunctKind, Fact, Voice};
use crate::question::{Code, Dropped, Question};
use crate::temporal::{Annotation, Day, TimeValue, Timex, annotate};
use crate::text::Span;
use crate::timeline::TimelineEntry;
use serde::Serialize;
use std::io::{self, Write};

/// The version of the format.
pub const SCHEMA: u32 = 1;

/// Which parts of an analysis are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The time phrases.
    Timexes,
    /// The facts.
    Facts,
    /// The timeline.
    Timeline,
    /// The questions.
    Questions,
}

/// Everything that is written of one article.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    schema: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a serde_json::Value>,
    article: ArticleRow<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timexes: Option<Vec<TimexRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<Vec<FactRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    timeline: Option<Vec<EntryRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    questions: Option<Vec<QuestionRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dropped: Option<Vec<DroppedRow<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skipped: Option<Vec<SkippedRow>>,
    diagnostics: Vec<DiagnosticRow<'a>>,
}

#[derive(Debug, Serialize)]
struct ArticleRow<'a> {
    id: String,
    title: &'a str,
    published: Option<String>,
    text: &'a str,
}

#[derive(Debug, Serialize)]
struct TimexRow<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    value: String,
    #[serde(rename = "mod")]
    modifier: Option<&'static str>,
    earliest: Option<String>,
    latest: Option<String>,
    basis: &'static str,
}

#[derive(Debug, Serialize)]
struct WhenRow<'a> {
    text: &'a str,
    value: String,
    earliest: Option<String>,
    latest: Option<String>,
    granularity: Option<&'static str>,
    #[serde(rename = "mod")]
    modifier: Option<&'static str>,
    basis: &'static str,
    confidence: u8,
}

#[derive(Debug, Serialize)]
struct FactRow<'a> {
    subject: Option<&'a str>,
    verb: Option<&'a str>,
    object: Option<&'a str>,
    place: Option<&'a str>,
    quantity: Option<&'a str>,
    cause: Option<&'a str>,
    when: Option<WhenRow<'a>>,
    start: usize,
    end: usize,
    confidence: u8,
}

#[derive(Debug, Serialize)]
struct EntryRow<'a> {
    id: String,
    when: Option<WhenRow<'a>>,
    relation: &'static str,
    gist: &'a str,
    category: &'static str,
    minor: bool,
    period: bool,
    sentence: String,
    start: usize,
    end: usize,
    people: &'a [String],
    places: &'a [String],
    organisations: &'a [String],
    after: Option<String>,
    before: Option<String>,
    again: Vec<EvidenceRow>,
}

#[derive(Debug, Serialize)]
struct QuestionRow<'a> {
    id: String,
    kind: &'static str,
    topic: &'a str,
    context: Option<&'a str>,
    stem: &'a str,
    options: &'a [String],
    key: &'a str,
    accepted: &'a [String],
    feedback: &'a str,
    evidence: EvidenceRow,
    entry: Option<String>,
    difficulty: u8,
    score: i32,
}

#[derive(Debug, Serialize)]
struct DroppedRow<'a> {
    kind: &'static str,
    stem: Option<&'a str>,
    key: Option<&'a str>,
    codes: Vec<CodeRow>,
    evidence: EvidenceRow,
}

#[derive(Debug, Serialize)]
struct SkippedRow {
    codes: Vec<CodeRow>,
    evidence: EvidenceRow,
}

#[derive(Debug, Serialize)]
struct CodeRow {
    code: &'static str,
    reason: &'static str,
}

#[derive(Debug, Serialize)]
struct EvidenceRow {
    start: usize,
    end: usize,
    text: String,
}

#[derive(Debug, Serialize)]
struct DiagnosticRow<'a> {
    start: usize,
    end: usize,
    code: &'static str,
    message: &'a str,
}

/// What is to be written besides the analysis itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// One part only; all of them when `None`.
    pub only: Option<Part>,
    /// What the sender called the document.
    pub id: Option<&'a serde_json::Value>,
    /// Whether what was not asked is written as well, with the codes that stopped it.
    pub explain: bool,
}

/// The document of one article.
pub fn document<'a>(article: &'a Article, analysis: &'a Analysis, options: Options<'a>) -> Document<'a> {
    let writer = Rows { article, analysis, characters: Characters::new(&article.text) };
    let has = |part| options.only.is_none_or(|only| only == part);
    Document {
        schema: SCHEMA,
        id: options.id,
        article: ArticleRow {
            id: article.id.to_string(),
            title: &article.title,
            published: analysis.reference.map(|reference| reference.0.to_string()),
            text: &article.text,
        },
        timexes: has(Part::Timexes).then(|| writer.timexes()),
        facts: has(Part::Facts).then(|| analysis.facts.iter().map(|fact| writer.fact(fact)).collect()),
        timeline: has(Part::Timeline)
            .then(|| analysis.timeline.iter().map(|entry| writer.entry(entry)).collect()),
        questions: has(Part::Questions)
            .then(|| analysis.questions.iter().map(|question| writer.question(question)).collect()),
        dropped: (has(Part::Questions) && options.explain)
            .then(|| analysis.dropped.iter().map(|dropped| writer.dropped(dropped)).collect()),
        skipped: (has(Part::Questions) && options.explain)
            .then(|| analysis.skipped.iter().map(|(span, codes)| writer.skipped(*span, codes)).collect()),
        diagnostics: analysis.diagnostics.iter().map(|diagnostic| writer.diagnostic(diagnostic)).collect(),
    }
}

/// Writes the document over many lines, for people.
pub fn write_pretty(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut printable = Printable::new(&mut *out);
    let mut writer = serde_json::Serializer::with_formatter(&mut printable, Indented::default());
    document.serialize(&mut writer).map_err(io::Error::from)?;
    printable.pass_on()?;
    writeln!(out)
}

/// Writes the document on one line.
pub fn write_line(document: &Document<'_>, out: &mut impl Write) -> io::Result<()> {
    let mut printable = Printable::new(&mut *out);
    serde_json::to_writer(&mut printable, document).map_err(io::Error::from)?;
    printable.pass_on()?;
    writeln!(out)
}

/// Turns each record into its row.
struct Rows<'a> {
    article: &'a Article,
    analysis: &'a Analysis,
    characters: Characters<'a>,
}

impl<'a> Rows<'a> {
    fn ends(&self, span: Span) -> (usize, usize) {
        (self.characters.before(span.start()), self.characters.before(span.end()))
    }

    /// The annotations of the standard, each with what is known of the phrase it comes from.
    fn timexes(&self) -> Vec<TimexRow<'a>> {
        let mut phrases = self.analysis.timexes.iter().peekable();
        let rows = annotate(&self.analysis.timexes).into_iter().filter_map(|annotation| {
            while phrases.next_if(|timex| timex.span.end() <= annotation.span.start()).is_some() {}
            Some(self.timex(annotation, phrases.peek()?))
        });
        rows.collect()
    }

    fn timex(&self, annotation: Annotation, timex: &Timex) -> TimexRow<'a> {
        let (start, end) = self.ends(annotation.span);
        // "from 1961 to 1971" is one phrase and two annotations.
        let days = match (timex.value, timex.ends) {
            (TimeValue::Range(from, _), Some((first, _))) if first == annotation.span => from.interval(),
            (TimeValue::Range(_, to), Some((_, second))) if second == annotation.span => to.interval(),
            _ => timex.interval(),
        };
        TimexRow {
            start,
            end,
            text: annotation.span.slice(&self.article.text),
            kind: annotation.kind.code(),
            value: annotation.value,
            modifier: annotation.modifier,
            earliest: days.earliest().map(day),
            latest: days.latest().map(day),
            basis: timex.basis.name(),
        }
    }

    fn when(&self, timex: &Timex) -> WhenRow<'a> {
        let days = timex.interval();
        WhenRow {
            text: timex.span.slice(&self.article.text),
            value: timex.value.to_string(),
            earliest: days.earliest().map(day),
            latest: days.latest().map(day),
            granularity: timex.value.granularity().map(crate::temporal::Granularity::name),
            modifier: timex.modifier.map(crate::temporal::Modifier::code),
            basis: timex.basis.name(),
            confidence: timex.confidence.as_percent(),
        }
    }

    fn fact(&self, fact: &'a Fact) -> FactRow<'a> {
        let (start, end) = self.ends(fact.span);
        let adjunct = |kind| fact.adjuncts.iter().find(|adjunct| adjunct.kind == kind);
        let agent = || fact.predicate.as_ref().is_some_and(|predicate| predicate.voice == Voice::Passive);
        let subject = fact.subject.as_ref().map(|subject| subject.text.as_str());
        // Of a passive, the doer is the subject and the grammatical subject the object.
        let doer = adjunct(AdjunctKind::Agent).filter(|_| agent()).and_then(|by| by.argument.as_ref());
        let object = fact.object.as_ref().map(|object| object.text.as_str());
        let (subject, object) = match doer {
            Some(doer) => (Some(doer.text.as_str()), subject.or(object)),
            None => (subject, object),
        };
        FactRow {
            subject,
            verb: fact.predicate.as_ref().map(|predicate| predicate.text.as_str()),
            object,
            place: adjunct(AdjunctKind::Place).map(|place| place.text.as_str()),
            quantity: self.tokens(fact.quantity.clone()),
            cause: adjunct(AdjunctKind::Cause).map(|cause| cause.text.as_str()),
            when: fact.when.as_ref().map(|when| self.when(&when.timex)),
            start,
            end,
            confidence: fact.confidence.as_percent(),
        }
    }

    fn tokens(&self, tokens: Option<std::ops::Range<usize>>) -> Option<&'a str> {
        let tokens = self.analysis.tokens.get(tokens?)?;
        let (first, last) = (tokens.first()?, tokens.last()?);
        Some(first.span.cover(last.span).slice(&self.article.text))
    }

    fn entry(&self, entry: &'a TimelineEntry) -> EntryRow<'a> {
        let (start, end) = self.ends(entry.evidence);
        EntryRow {
            id: entry.id.to_string(),
            when: entry.when.as_ref().map(|when| self.when(when)),
            relation: entry.relation.name(),
            gist: &entry.gist,
            category: entry.category.name(),
            minor: entry.is_minor,
            period: entry.is_period,
            sentence: self.article.prose(entry.sentence),
            start,
            end,
            people: &entry.people,
            places: &entry.places,
            organisations: &entry.organisations,
            after: entry.after.map(|id| id.to_string()),
            before: entry.before.map(|id| id.to_string()),
            again: self
                .analysis
                .told_again(entry)
                .into_iter()
                .map(|sentence| self.evidence(sentence))
                .collect(),
        }
    }

    fn question(&self, question: &'a Question) -> QuestionRow<'a> {
        let (start, end) = self.ends(question.evidence);
        QuestionRow {
            id: question.id.to_string(),
            kind: question.kind.name(),
            topic: &question.topic,
            context: question.context.as_deref(),
            stem: &question.stem,
            options: &question.options,
            key: &question.key,
            accepted: &question.accepted,
            feedback: &question.feedback,
            evidence: EvidenceRow { start, end, text: self.article.prose(question.evidence) },
            entry: question.entry.map(|id| id.to_string()),
            difficulty: question.difficulty,
            score: question.score,
        }
    }

    fn evidence(&self, span: Span) -> EvidenceRow {
        let (start, end) = self.ends(span);
        EvidenceRow { start, end, text: self.article.prose(span) }
    }

    fn dropped(&self, dropped: &'a Dropped) -> DroppedRow<'a> {
        DroppedRow {
            kind: dropped.kind.name(),
            stem: dropped.stem.as_deref(),
            key: dropped.key.as_deref(),
            codes: codes(&dropped.codes),
            evidence: self.evidence(dropped.sentence),
        }
    }

    fn skipped(&self, span: Span, found: &[Code]) -> SkippedRow {
        SkippedRow { codes: codes(found), evidence: self.evidence(span) }
    }

    fn diagnostic(&self, diagnostic: &'a Diagnostic) -> DiagnosticRow<'a> {
        let (start, end) = self.ends(diagnostic.span);
        DiagnosticRow { start, end, code: diagnostic.code, message: &diagnostic.message }
    }
}

fn codes(codes: &[Code]) -> Vec<CodeRow> {
    codes.iter().map(|code| CodeRow { code: code.as_str(), reason: code.reason() }).collect()
}

fn day(day: Day) -> String {
    day.to_string()
}
