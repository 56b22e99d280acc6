//! "The office lasted until 1874": the end that a line tells of stays in the line.
//!
//! The date of such an entry is not when its verb happened, so a headline without the words "until 1874" could be read as if it
//! were. This file knows the words of the text in front of a date.

use super::entry::TimelineEntry;
use crate::fact::{Relation, Source};
use crate::temporal::Timex;

/// The longest headline.
const MOST: usize = 90;

/// The headline with the bound its date is, as the text says it: "until 1874", "since 1934", "after the middle of the century".
pub(super) fn told(source: Source<'_>, entry: &TimelineEntry) -> Option<String> {
    let words = match entry.relation {
        Relation::Until => ["until", "till"],
        Relation::From => ["since", "since"],
        Relation::Before => ["before", "before"],
        Relation::After => ["after", "after"],
        Relation::At | Relation::By => return None,
    };
    let when = entry.when.as_ref()?;
    if entry.relation == Relation::From
        && let Some(line) = onward(source, when, &entry.gist)
    {
        return Some(line);
    }
    let (bound, start) = said(source, when, words)?;
    let is_whole = !entry.gist.ends_with(['…', '”', '"']) && !entry.gist.starts_with(['…', '“']);
    // "lasting until World War II" noted as "World War II"
    let is_bound = bound.to_lowercase().ends_with(&entry.gist.to_lowercase());
    let says = is_bound || words.iter().any(|word| entry.gist.to_lowercase().contains(word));
    let line = format!("{} {bound}", entry.gist);
    (is_whole && !says && line.chars().count() <= MOST && !lacks_not(source, &entry.gist, start))
        .then_some(line)
}

/// "grew [from the 1870s on]", "was mayor [from 1452] until her death": a beginning that the text tells with "from".
fn onward(source: Source<'_>, when: &Timex, gist: &str) -> Option<String> {
    let (bound, start) = said(source, when, ["from", "from"])?;
    let behind = source.prose.tokens.partition_point(|token| token.span.start() < start + bound.len());
    let next = source.prose.tokens.get(behind)?.span.slice(&source.article.text);
    let line = match next {
        "on" | "onward" | "onwards" | "forward" => format!("{gist} {bound} {next}"),
        "until" | "till" => gist.replacen(" until ", &format!(" {bound} until "), 1),
        _ => return None,
    };
    let is_whole = !gist.ends_with(['…', '”', '"']) && !gist.starts_with(['…', '“']);
    let says = ["from ", "since ", "after "].iter().any(|word| gist.to_lowercase().contains(word));
    (is_whole && !says && line != gist && line.chars().count() <= MOST).then_some(line)
}

/// Whether a "not" in front of the bound is missing from the headline: "opened in Kora in 1870 but not in Lund until 1874" would be turned round.
fn lacks_not(source: Source<'_>, gist: &str, bound: usize) -> bool {
    let sentences = &source.prose.sentences;
    let at = sentences.partition_point(|sentence| sentence.span.end() <= bound);
    let start = sentences.get(at).map_or(bound, |sentence| sentence.span.start().min(bound));
    let before = source.article.text.get(start..bound).unwrap_or_default();
    let beside = before.rsplit([',', ';', '(', '—', '–']).next().unwrap_or_default();
    let denies = |words: &str| {
        words.split_whitespace().any(|word| {
            matches!(word, "not" | "never" | "no") || word.ends_with("n't") || word.ends_with("n’t")
        })
    };
    // "had no vote until after the war": had it after the war.
    let is_turned = ["until", "till"].iter().any(|until| beside.trim_end().ends_with(until));
    denies(beside) && !denies(gist) && !is_turned
}

/// The words from "until" to the end of the date: "until about 1600", "Until the spring of 1874"; and where they begin.
fn said(source: Source<'_>, when: &Timex, words: [&str; 2]) -> Option<(String, usize)> {
    /// What may stand between them.
    const BETWEEN: [&str; 6] = ["a", "about", "around", "at", "circa", "the"];
    let text = &source.article.text;
    let tokens = &source.prose.tokens;
    let last = tokens.partition_point(|token| token.span.start() < when.span.end());
    let mut first = tokens.partition_point(|token| token.span.end() <= when.span.start());
    let word = |at: usize| tokens.get(at).map(|token| token.span.slice(text).to_lowercase());
    let is_lead = |at: usize| word(at).is_some_and(|word| words.contains(&word.as_str()));
    if !is_lead(first) {
        first = first.checked_sub(1)?;
        while word(first).is_some_and(|word| BETWEEN.contains(&word.as_str())) {
            first = first.checked_sub(1)?;
        }
    }
    let span = source.prose.span(first..last);
    let bound = span.slice(text);
    let is_plain = is_lead(first) && !bound.contains(['\n', '(', '[', '*', '_', '|']);
    let mut letters = bound.chars();
    let head = letters.next().filter(|_| is_plain)?;
    Some((head.to_lowercase().chain(letters).collect(), span.start()))
}
