//! Several events in one row, each with its date: "Kora (1840) → Lund (June 1845)", "Marn 1301, Ribe 1303, Lund 1305".
//!
//! Every part between the signs has a date of its own, at its end, in a bracket or at its head; where one part has none, the row
//! is read as any other.

use super::{is_deed, is_mark, trimmed, words};
use crate::fact::record::{Fact, FactKind, Relation, When};
use crate::fact::view::View;
use crate::fact::{gist, sentence, wording};
use crate::language::{ChunkKind, Tag, is_event_noun};
use crate::temporal::{Basis, Confidence, PartialDate, TimeValue, Timex, TimexKind, year_head};
use std::ops::Range;

/// A longer row is a paragraph.
const LONGEST: usize = 90;
/// A longer part is a sentence.
const LONGEST_PART: usize = 12;

/// Tells each part of a row of its own date, instead of what was read from the whole; whether it was such a row.
pub(super) fn tell(view: &View<'_>, facts: &mut Vec<Fact>, first: usize) -> bool {
    let own = facts.get(first..).unwrap_or_default();
    if view.tokens.len() > LONGEST || own.iter().any(|fact| fact.kind == FactKind::LifeSpan) {
        return false;
    }
    let parts = parts(view);
    if parts.len() < 2 {
        return false;
    }
    let mut told = Vec::with_capacity(parts.len());
    let mut last = None;
    for part in &parts {
        let Some(mut fact) = self::told(view, part) else { return false };
        if let Some(when) = &mut fact.when {
            last = in_order(&mut when.timex, last);
        }
        told.push(fact);
    }
    facts.truncate(first);
    facts.extend(told);
    true
}

/// The parts of a row between commas, semicolons and arrows that stand in no bracket and in no date; the label in front of
/// them is left out.
fn parts(view: &View<'_>) -> Vec<Range<usize>> {
    let text = |at: usize| wording::text(view.source, at);
    let is_in_date = |at: usize| {
        let time = view.times.ranges.partition_point(|time| time.end <= at);
        view.times.ranges.get(time).is_some_and(|time| time.contains(&at))
    };
    let has_date = |tokens: Range<usize>| {
        tokens.clone().any(is_in_date) || tokens.clone().any(|at| plain_year(view, at).is_some())
    };
    let mut parts = Vec::new();
    let mut start = view.tokens.start;
    let mut depth = 0_usize;
    for at in view.tokens.clone() {
        match text(at) {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_arrow = is_mark(view, at, &['→', '⇒'])
            || is_mark(view, at, &['>']) && is_mark(view, at.wrapping_sub(1), &['-', '=', '–']);
        let is_label = parts.is_empty() && text(at) == ":" && !has_date(start..at);
        if depth > 0 || is_in_date(at) {
            continue;
        }
        if is_label {
            start = at + 1;
        } else if is_arrow || matches!(text(at), "," | ";") {
            parts.push(start..at);
            start = at + 1;
        }
    }
    parts.push(start..view.tokens.end);
    parts
}

/// "March 1942 → August": a month without a year is of the year of the part before it, or of the next. The date it leaves for the
/// part behind it.
fn in_order(timex: &mut Timex, last: Option<PartialDate>) -> Option<PartialDate> {
    let TimeValue::Point(date) = timex.value else { return None };
    let year = last.and_then(PartialDate::year).filter(|_| timex.basis == Basis::Context);
    let month = |date: PartialDate| match date {
        PartialDate::Month { month, .. } => Some(month),
        PartialDate::Day(day) => Some(day.civil().1),
        _ => None,
    };
    let Some(year) = year else { return Some(date) };
    let turns = last.and_then(month).zip(month(date)).is_some_and(|(before, own)| own < before);
    let year = year + i32::from(turns);
    let moved = match date {
        PartialDate::Month { month, .. } => Some(PartialDate::Month { year, month }),
        PartialDate::Day(day) => PartialDate::day(year, day.civil().1, day.civil().2),
        other => Some(other),
    };
    let moved = moved.unwrap_or(date);
    timex.value = TimeValue::Point(moved);
    Some(moved)
}

/// What a part tells.
fn told(view: &View<'_>, part: &Range<usize>) -> Option<Fact> {
    let first = view.times.ranges.partition_point(|time| time.start < part.start);
    let mut inside = view
        .times
        .ranges
        .iter()
        .zip(&view.times.timexes)
        .skip(first)
        .take_while(|(time, _)| time.end <= part.end);
    let (time, timex) = match (inside.next(), inside.next()) {
        (Some((time, timex)), None) => (time.clone(), *timex),
        (None, _) => {
            let end = trimmed(view, part.clone()).end;
            let last = end.checked_sub(1)?;
            match plain_year(view, last) {
                Some(year) => (last..end, year),
                None => (end.checked_sub(3)?..end, plain_span(view, end.checked_sub(3)?..end)?),
            }
        }
        _ => return None,
    };
    if !timex.is_dated() {
        return None;
    }
    let before = trimmed(view, part.start..time.start);
    let behind = trimmed(view, time.end..part.end);
    let said = match (before.is_empty(), behind.is_empty()) {
        (false, true) => before,
        (true, false) => behind,
        _ => return None,
    };
    let is_pointing = said.clone().any(|at| {
        matches!(
            view.word(at).tag,
            Tag::Pronoun | Tag::Possessive | Tag::Relative | Tag::Subordinator | Tag::Auxiliary
        )
    });
    // "Quit India" is a name.
    let has_verb = view.chunks.iter().any(|chunk| {
        chunk.kind == ChunkKind::Finite
            && said.contains(&chunk.tokens.start)
            && wording::text(view.source, chunk.head).starts_with(char::is_lowercase)
    });
    let names = said.clone().any(|at| {
        let word = wording::text(view.source, at);
        word.len() > 2 && word.starts_with(char::is_uppercase) || is_event_noun(&word.to_lowercase())
    });
    let ends_open = said.end.checked_sub(1).is_some_and(|last| {
        matches!(view.word(last).tag, Tag::Preposition | Tag::Determiner | Tag::Coordinator | Tag::To)
    });
    let opens =
        matches!(view.word(said.start).tag, Tag::Preposition | Tag::Coordinator) || is_deed(view, said.start);
    if is_pointing || has_verb || !names || ends_open || opens || said.len() > LONGEST_PART {
        return None;
    }
    // "1858 Act"
    let is_bare = said.len() == 1 && view.word(said.start).tag != Tag::Name;
    let shown = if is_bare && time.end == said.start { time.start..said.end } else { said.clone() };
    let line = wording::capitalised(&words(view, &shown));
    if line.chars().count() > gist::LONGEST || line.matches('(').count() != line.matches(')').count() {
        return None;
    }
    let when = When { relation: Relation::At, timex, confidence: timex.confidence };
    let tokens = part.start.max(view.tokens.start)..part.end;
    Some(sentence::bare(view, FactKind::Item, tokens, line, when))
}

/// A number of four figures behind a name, where every part of the row ends with a date.
pub(super) fn plain_year(view: &View<'_>, at: usize) -> Option<Timex> {
    let word = wording::text(view.source, at);
    let is_year =
        word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|byte| byte.is_ascii_digit());
    let year = word.parse::<i32>().ok().filter(|year| is_year && *year <= 2100)?;
    Some(written(view, at..at + 1, TimeValue::Point(PartialDate::Year(year))))
}

/// "1795-99" behind a name.
fn plain_span(view: &View<'_>, tokens: Range<usize>) -> Option<Timex> {
    let span = view.source.prose.span(tokens.clone());
    let words = span.slice(&view.source.article.text);
    let (from, to) = year_head(words).filter(|head| head.is_lone(words))?.span()?;
    let value = TimeValue::Range(PartialDate::Year(from), PartialDate::Year(to));
    (from >= 1000 && to > from).then(|| written(view, tokens, value))
}

fn written(view: &View<'_>, tokens: Range<usize>, value: TimeValue) -> Timex {
    Timex {
        span: view.source.prose.span(tokens),
        kind: TimexKind::Date,
        value,
        modifier: None,
        basis: Basis::Explicit,
        confidence: Confidence::percent(85),
        rule: "year of a row",
        ends: None,
    }
}
