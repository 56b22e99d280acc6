//! What an article holds, in lines for people.

use super::arguments::Part;
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::Code;
use crate::text::wash;
use std::collections::BTreeSet;
use std::io::{self, Write};

/// Writes the parts, or the one part, of an analysis.
pub(super) fn write(
    article: &Article,
    analysis: &Analysis,
    only: Option<Part>,
    out: &mut impl Write,
) -> io::Result<()> {
    if only.is_none() {
        writeln!(out, "{}", wash(&article.title))?;
        if let Some(reference) = analysis.reference {
            writeln!(out, "read as of {}", reference.0.phrase())?;
        }
    }
    let parts = [
        (Part::Timeline, "Timeline", timeline as Writer),
        (Part::Questions, "Questions", questions),
        (Part::Facts, "Facts", facts),
        (Part::Timexes, "Time phrases", timexes),
    ];
    for (part, heading, write) in parts {
        match only {
            Some(only) if only == part => write(article, analysis, out)?,
            Some(_) => {}
            None => {
                writeln!(out, "\n{heading}")?;
                write(article, analysis, out)?;
            }
        }
    }
    Ok(())
}

/// Writes what was not asked: every candidate that was dropped, every dated sentence without a question, with the codes of
/// the rules that stopped them and what each code means.
pub(super) fn write_dropped(article: &Article, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    let list = |codes: &[Code]| codes.iter().map(|code| code.as_str()).collect::<Vec<_>>().join(" ");
    writeln!(out, "\nDropped")?;
    for dropped in &analysis.dropped {
        let asked = dropped.stem.clone().unwrap_or_else(|| article.prose(dropped.sentence));
        let key = dropped.key.as_ref().map_or_else(String::new, |key| format!(" = {key}"));
        writeln!(
            out,
            "  {:<14} {:<13} {}",
            list(&dropped.codes),
            dropped.kind.name(),
            wash(&format!("{asked}{key}"))
        )?;
    }
    writeln!(out, "\nDated sentences without a question")?;
    for (sentence, codes) in &analysis.skipped {
        writeln!(out, "  {:<14} {}", list(codes), wash(&article.prose(*sentence)))?;
    }
    writeln!(out, "\nWhat the codes mean")?;
    let all = analysis.dropped.iter().flat_map(|dropped| &dropped.codes);
    let all: BTreeSet<(&str, &str)> = all.map(|code| (code.as_str(), code.reason())).collect();
    for (code, reason) in all {
        writeln!(out, "  {code}  {reason}")?;
    }
    Ok(())
}

type Writer = fn(&Article, &Analysis, &mut dyn Write) -> io::Result<()>;

fn timeline(_: &Article, analysis: &Analysis, out: &mut dyn Write) -> io::Result<()> {
    if analysis.timeline.is_empty() {
        writeln!(out, "  no dated events were found")?;
    }
    for entry in &analysis.timeline {
        writeln!(out, "  {:<16} {}", entry.date(), wash(&entry.gist))?;
    }
    Ok(())
}

fn questions(_: &Article, analysis: &Analysis, out: &mut dyn Write) -> io::Result<()> {
    if analysis.questions.is_empty() {
        writeln!(out, "  nothing here is safe to ask")?;
    }
    if let Some(sample) = analysis.sample() {
        writeln!(out, "  {sample}")?;
    }
    for question in &analysis.questions {
        if let Some(context) = &question.context {
            writeln!(out, "  {}", wash(context))?;
        }
        writeln!(out, "  {}", wash(&question.stem))?;
        for (letter, option) in ('a'..='z').zip(&question.options) {
            writeln!(out, "    {letter}) {}", wash(option))?;
        }
        writeln!(out, "    = {}", wash(&question.key))?;
    }
    Ok(())
}

fn facts(_: &Article, analysis: &Analysis, out: &mut dyn Write) -> io::Result<()> {
    for fact in &analysis.facts {
        let when = fact.when.as_ref().map_or_else(String::new, |when| when.timex.short());
        let parts = [
            fact.subject.as_ref().map(|subject| subject.text.as_str()),
            fact.predicate.as_ref().map(|predicate| predicate.text.as_str()),
            fact.object.as_ref().map(|object| object.text.as_str()),
        ];
        let said: Vec<_> = parts.into_iter().map(|part| part.unwrap_or("·")).collect();
        writeln!(out, "  {when:<16} {}", wash(&said.join(" | ")))?;
    }
    Ok(())
}

fn timexes(article: &Article, analysis: &Analysis, out: &mut dyn Write) -> io::Result<()> {
    for timex in &analysis.timexes {
        let kind = timex.kind.code();
        writeln!(out, "  {kind:<8} {:<24} {}", timex.value.to_string(), wash(&article.prose(timex.span)))?;
    }
    Ok(())
}
