//! Two dates of one sentence that claim the same deed: the nearer one has it.
//!
//! * "launched the line in 1878 and changed its name in 1882": the name was changed once
//! * "elected in 2009, 2013 and 2018", "mayor from 1871 to 1874 and again from 1880 to 1882": one list, all of them true
//!
//! It reads finished records and knows no phrases: whatever rule gave a deed a second date, this is the last look.

use super::record::Fact;
use super::{Source, wording};
use crate::text::{Span, TokenKind};
use std::ops::Range;

/// How many facts of a sentence are compared; more are a list of something.
const MOST: usize = 24;
/// How many tokens may join two dates of one list.
const JOINT: usize = 7;
/// How much farther a date is behind a comma, a bracket or an "and".
const BREAK: usize = 8;

/// Which of the facts of a sentence have a deed with a nearer date in it.
pub(super) fn outdone(source: Source<'_>, facts: &[Fact]) -> Vec<bool> {
    if !(2..=MOST).contains(&facts.len()) {
        return vec![false; facts.len()];
    }
    facts.iter().map(|fact| facts.iter().any(|other| outdoes(source, other, fact))).collect()
}

/// Whether the date of one fact is nearer to the deed of both.
fn outdoes(source: Source<'_>, one: &Fact, other: &Fact) -> bool {
    let Some((nearer, farther)) = one.when.as_ref().zip(other.when.as_ref()) else { return false };
    let (Some(predicate), Some(_)) = (&one.predicate, &other.predicate) else { return false };
    let is_same = one.gist == other.gist
        && other.predicate.as_ref().is_some_and(|other| other.tokens == predicate.tokens);
    let (days, others) = (nearer.timex.interval(), farther.timex.interval());
    if !is_same || days.contains(others) || others.contains(days) {
        return false;
    }
    let tokens = |fact: &Fact| fact.when.as_ref().map(|when| tokens_of(source, when.timex.span));
    let (Some(near), Some(far)) = (tokens(one), tokens(other)) else { return false };
    let subject = one.subject.as_ref().map(|subject| subject.tokens.start);
    let distance = |date: &Range<usize>| distance(source, subject, &predicate.tokens, date);
    !are_listed(source, one, other) && (distance(&near), near.start) < (distance(&far), far.start)
}

/// How far a date stands from a verb, in tokens and in breaks of the clause; one in front of the clause, from its subject.
fn distance(source: Source<'_>, subject: Option<usize>, verb: &Range<usize>, date: &Range<usize>) -> usize {
    let between = if date.start >= verb.end {
        verb.end..date.start
    } else {
        let clause = subject.filter(|&subject| subject >= date.end).unwrap_or(verb.start);
        date.end..clause.max(date.end)
    };
    // "15 July 1801: a treaty, made public at Easter 1802"
    if between.clone().take(2).any(|at| is_colon(source, at)) && date.start < verb.start {
        return 0;
    }
    // The comma behind a date in front of its clause is no break.
    let is_front = date.start < verb.start;
    let breaks = between.clone().filter(|&at| is_break(source, at)).count();
    // "Its own charter, of 1962, was set aside": the year of the charter.
    let inner = if is_front && subject.is_some_and(|subject| subject < date.start) { 2 * BREAK } else { 0 };
    between.len() + inner + breaks.saturating_sub(usize::from(is_front)) * BREAK
}

fn is_colon(source: Source<'_>, at: usize) -> bool {
    source
        .prose
        .tokens
        .get(at)
        .is_some_and(|token| matches!(token.kind, TokenKind::Mark(':' | '–' | '—' | '-')))
}

fn is_break(source: Source<'_>, at: usize) -> bool {
    let is_mark = source.prose.tokens.get(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)));
    is_mark || wording::is_word(source, at, &["and", "or", "but", "with", "following", "after", "before"])
}

/// "in 2009, 2013 and 2018", "from 1871 to 1874 and again from 1880": nothing but joints between two dates, or between them
/// and others.
fn are_listed(source: Source<'_>, one: &Fact, other: &Fact) -> bool {
    let (Some(first), Some(second)) = (&one.when, &other.when) else { return false };
    let (first, second) = if first.timex.span.start() < second.timex.span.start() {
        (&first.timex, &second.timex)
    } else {
        (&second.timex, &first.timex)
    };
    let (start, end) = (tokens_of(source, first.span).end, tokens_of(source, second.span).start);
    let is_date = |at: usize| {
        let here = source.prose.span(at..at + 1).start();
        let index = source.timexes.partition_point(|timex| timex.span.end() <= here);
        source.timexes.get(index).is_some_and(|timex| timex.span.start() <= here)
    };
    let mut loose = 0;
    for at in start..end {
        if is_date(at) {
            loose = 0;
            continue;
        }
        let is_joint = is_joint(source, at);
        loose += 1;
        if !is_joint || loose > JOINT {
            return false;
        }
    }
    true
}

fn tokens_of(source: Source<'_>, span: Span) -> Range<usize> {
    let tokens = &source.prose.tokens;
    let start = tokens.partition_point(|token| token.span.end() <= span.start());
    start..tokens.partition_point(|token| token.span.start() < span.end())
}

fn is_joint(source: Source<'_>, at: usize) -> bool {
    const JOINTS: &[&str] = &[
        "and", "or", "again", "in", "on", "from", "to", "the", "into", "early", "late", "then", "between",
        "until", "as", "well", "once", "more", "at", "also", "finally",
    ];
    let is_mark = source
        .prose
        .tokens
        .get(at)
        .is_some_and(|token| matches!(token.kind, TokenKind::Mark(',' | '-' | '–' | '/' | '&')));
    is_mark || wording::is_word(source, at, JOINTS)
}
