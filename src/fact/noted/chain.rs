//! Several events in one row, each with its date: "Kora (1840) → Lund (June 1845)", "Marn 1301, Ribe 1303, Lund 1305".
//!
//! Every part between the signs has a date of its own, at its end, in a bracket or at its head; where one part has none, the row
//! is read as any other.

use super::{is_deed, is_mark, trimmed, words};
use crate::fact::record::{Fact, FactKind, Relation, When};
use crate::fact::view::View;
use crate::fact::{gist, sentence, wording};
use crate::language::{ChunkKind, EntityKind, Tag, is_event_noun, is_past_form};
use crate::temporal::{Basis, Confidence, Granularity, PartialDate, TimeValue, Timex, TimexKind, year_head};
use std::ops::Range;

/// A longer row is a paragraph.
const LONGEST: usize = 90;
/// A longer part is a sentence.
const LONGEST_PART: usize = 12;

/// Tells each part of a row of its own date, instead of what was read from the whole; whether it was such a row.
pub(super) fn tell(view: &View<'_>, facts: &mut Vec<Fact>, first: usize) -> bool {
    if view.tokens.len() > LONGEST {
        return false;
    }
    let chain = Chain::of(view, &view.tokens);
    let own = facts.get(first..).unwrap_or_default();
    let has_life = own.iter().any(|fact| fact.kind == FactKind::LifeSpan);
    if chain.parts.len() < 2 || has_life && !chain.has_dated_label {
        return false;
    }
    let mut told = Vec::with_capacity(chain.parts.len());
    let mut last = None;
    let mut undated = 0;
    for part in &chain.parts {
        if chain.head.is_none() && !has_date(view, part) {
            undated += 1;
            continue;
        }
        // What is listed behind commas is dated up to the last of it.
        if undated > 0 && chain.is_list {
            return false;
        }
        let Some(mut fact) = told_of(view, &chain, part) else { return false };
        if let Some(when) = &mut fact.when {
            last = in_order(&mut when.timex, last);
        }
        told.push(fact);
    }
    if told.len() < 2 || undated > told.len() {
        return false;
    }
    super::retain_own(facts, first, |_, fact| fact.kind == FactKind::LifeSpan);
    facts.extend(told);
    true
}

/// The parts of a row between commas, semicolons and arrows that stand in no bracket and in no date.
struct Chain {
    parts: Vec<Range<usize>>,
    /// What stands in front of a colon: "Arland: rising on 3 May 1816; ...", without the years of its own behind it.
    label: Option<Range<usize>>,
    has_dated_label: bool,
    /// Whether only commas stand between the parts.
    is_list: bool,
    /// How many arrows do.
    arrows: usize,
    /// The year in front of a colon, for the parts behind it: "1919: Mint Act; Marn massacre (13 April)".
    head: Option<Timex>,
    /// Whether it is a cell of a table.
    is_of_cell: bool,
}

/// The events noted in a cell of a table, each with its date; `of` is whom the row is about.
pub(in crate::fact) fn events(view: &View<'_>, cell: &Range<usize>, of: Option<&Range<usize>>) -> Vec<Fact> {
    let mut chain = Chain::of(view, cell);
    chain.label = chain.label.or_else(|| of.cloned());
    chain.is_of_cell = true;
    let mut last = None;
    let told = chain.parts.iter().filter(|part| has_date(view, part)).filter_map(|part| {
        let mut fact = told_of(view, &chain, part)?;
        if let Some(when) = &mut fact.when {
            last = in_order(&mut when.timex, last);
        }
        Some(fact)
    });
    told.collect()
}

impl Chain {
    fn of(view: &View<'_>, tokens: &Range<usize>) -> Self {
        let text = |at: usize| wording::text(view.source, at);
        let mut chain = Self {
            parts: Vec::new(),
            label: None,
            has_dated_label: false,
            is_list: true,
            arrows: 0,
            head: None,
            is_of_cell: false,
        };
        let mut start = tokens.start;
        let mut depth = 0_usize;
        for at in tokens.clone() {
            match text(at) {
                "(" | "[" => depth += 1,
                ")" | "]" => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > 0 || is_in_date(view, at) {
                continue;
            }
            let is_arrow = is_mark(view, at, &['→', '⇒'])
                || is_mark(view, at, &['>']) && is_mark(view, at.wrapping_sub(1), &['-', '=', '–']);
            let label = trimmed(view, start..at);
            let is_label = chain.parts.is_empty() && chain.label.is_none() && text(at) == ":";
            // "Olaf (1881-1938): Lund 1915; ..."
            let closes = at.checked_sub(1).filter(|&close| is_label && text(close) == ")");
            let open = closes.and_then(|close| (start..close).rev().find(|&open| text(open) == "("));
            let dated = open.filter(|&open| has_date(view, &(open..at)));
            // "Causes of 1857: ..."
            let of = label.end.checked_sub(2).filter(|&of| of > label.start && text(of) == "of");
            let is_of = is_label && of.is_some_and(|of| plain_year(view, of + 1).is_some());
            if is_label && chain.head.is_none() && start == tokens.start {
                let time = view.times.ranges.partition_point(|time| time.end <= label.start);
                let times = view.times.ranges.get(time).zip(view.times.timexes.get(time));
                let is_point = |timex: &Timex| timex.is_dated() && matches!(timex.value, TimeValue::Point(_));
                let year = times.filter(|(time, timex)| **time == label && is_point(timex));
                if let Some((_, year)) = year {
                    chain.head = Some(*year);
                    start = at + 1;
                    continue;
                }
            }
            if is_label && (is_of || dated.is_some() || !has_date(view, &(start..at))) {
                chain.has_dated_label = dated.is_some();
                chain.label = Some(trimmed(view, label.start..dated.unwrap_or(label.end)));
                start = at + 1;
            } else if is_arrow || text(at) == ";" || text(at) == "," && !chain.has_fine_head() {
                chain.is_list &= text(at) == ",";
                chain.arrows += usize::from(is_arrow);
                chain.parts.push(start..at);
                start = at + 1;
            }
        }
        chain.parts.push(start..tokens.end);
        // "Mint Act, 1784": the comma belongs to the date behind it.
        if chain.is_list || chain.parts.len() > 2 {
            chain.join_dates(view);
        }
        chain
    }

    /// Whether the date in front is that of all parts: "1940s: rising, famine (1943)" has a year of its own in one.
    fn has_fine_head(&self) -> bool {
        self.head.is_some_and(|head| head.value.granularity().is_some_and(|grain| grain >= Granularity::Year))
    }

    /// Puts a part that is nothing but a date to the part in front of it.
    fn join_dates(&mut self, view: &View<'_>) {
        let mut joined: Vec<Range<usize>> = Vec::with_capacity(self.parts.len());
        for part in self.parts.drain(..) {
            let inner = trimmed(view, part.clone());
            let first = inner.clone().find(|&at| !is_in_date(view, at));
            let is_date = first.is_none_or(|at| {
                plain_year(view, at).is_some() && at == inner.start || is_mark(view, at, &['-', '–', '—'])
            }) && !inner.is_empty();
            match joined.last_mut().filter(|_| is_date) {
                Some(last) => last.end = part.end,
                None => joined.push(part),
            }
        }
        self.parts = joined;
    }
}

/// Whether a row of running text is one of arrows, or a list behind a label without a verb.
pub(super) fn is_row(view: &View<'_>) -> bool {
    let has_verb = view.chunks.iter().any(|chunk| {
        chunk.kind == ChunkKind::Finite
            && wording::text(view.source, chunk.head).starts_with(char::is_lowercase)
    });
    let times = view.chunks.iter().filter(|chunk| matches!(chunk.kind, ChunkKind::Time(_))).count();
    if has_verb || times < 2 || view.tokens.len() > LONGEST {
        return false;
    }
    let chain = Chain::of(view, &view.tokens);
    chain.arrows >= 2 || chain.label.is_some() && chain.parts.len() > 2
}

fn has_date(view: &View<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| is_in_date(view, at) || plain_year(view, at).is_some())
}

fn is_in_date(view: &View<'_>, at: usize) -> bool {
    let time = view.times.ranges.partition_point(|time| time.end <= at);
    view.times.ranges.get(time).is_some_and(|time| time.contains(&at))
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
    // "30 June of the following year"
    let follows = last.is_some_and(|last| !date.interval().is_before(last.interval()));
    if follows && date.year().is_some_and(|own| (year..=year + 1).contains(&own)) {
        return Some(date);
    }
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
fn told_of(view: &View<'_>, chain: &Chain, part: &Range<usize>) -> Option<Fact> {
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
        // "Radical (1792-94: terror from Sept 1793)"
        (Some((time, timex)), Some((second, _))) => {
            let open = time.start.checked_sub(1).filter(|&open| wording::text(view.source, open) == "(")?;
            let is_one = !(time.end..second.start).any(|at| wording::text(view.source, at) == ")");
            let close = (second.end..part.end).find(|&at| wording::text(view.source, at) == ")")?;
            (is_one.then_some(open..close + 1)?, *timex)
        }
        (None, _) if chain.head.is_some() => (part.end..part.end, chain.head?),
        (None, _) => {
            let end = trimmed(view, part.clone()).end;
            let last = end.checked_sub(1)?;
            match plain_year(view, last) {
                Some(year) => (last..end, year),
                None => (end.checked_sub(3)?..end, plain_span(view, end.checked_sub(3)?..end)?),
            }
        }
    };
    if !timex.is_dated() {
        return None;
    }
    let text = |at: usize| wording::text(view.source, at);
    let mut before = trimmed(view, part.start..time.start);
    // "the Mint Act of July 1856", "rising on 23 October"
    while before.len() > 1 && matches!(text(before.end - 1), "of" | "in" | "on" | "from" | "by") {
        before.end -= 1;
    }
    let behind = trimmed(view, time.end..part.end);
    let is_set_apart = is_mark(view, time.end, &['-', '–', '—', ':', ')']) || chain.head.is_some();
    let is_told = |words: &Range<usize>| is_sentence(view, words, chain.is_list || chain.arrows > 0);
    // "Deputation (1 Oct), led by the khan, who was young"
    let behind = if chain.head.is_some() && !before.is_empty() && is_told(&behind) { 0..0 } else { behind };
    let (said, more) = match (before.is_empty(), behind.is_empty()) {
        (false, true) => (before, None),
        (true, false) => (behind, None),
        // "Mint Act 1784 – a board of control"
        (false, false) if is_set_apart => (before, Some(behind)),
        _ => return None,
    };
    if is_told(&said) || more.as_ref().is_some_and(is_told) {
        return None;
    }
    let line = line(view, chain, &said, more.as_ref(), &time)?;
    let when = When { relation: Relation::At, timex, confidence: timex.confidence };
    let tokens = part.clone();
    Some(sentence::bare(view, FactKind::Item, tokens, line, when))
}

/// Whether words are a sentence or a piece of one, rather than what a note names.
fn is_sentence(view: &View<'_>, said: &Range<usize>, is_list: bool) -> bool {
    let is_pointing = said.clone().any(|at| {
        matches!(
            view.word(at).tag,
            Tag::Pronoun | Tag::Possessive | Tag::Relative | Tag::Subordinator | Tag::Auxiliary
        )
    });
    // "Quit India" is a name.
    let has_verb = is_list
        && view.chunks.iter().any(|chunk| {
            chunk.kind == ChunkKind::Finite
                && chunk.tokens.start > said.start
                && said.contains(&chunk.tokens.start)
                && wording::text(view.source, chunk.head).starts_with(char::is_lowercase)
        });
    let ends_open = said.end.checked_sub(1).is_some_and(|last| {
        matches!(view.word(last).tag, Tag::Preposition | Tag::Determiner | Tag::Coordinator | Tag::To)
    });
    let opens = matches!(view.word(said.start).tag, Tag::Preposition | Tag::Coordinator);
    is_pointing || has_verb || ends_open || opens || said.len() > LONGEST_PART
}

/// The headline of a part, with the label of the row where the part names nothing by itself.
fn line(
    view: &View<'_>,
    chain: &Chain,
    said: &Range<usize>,
    more: Option<&Range<usize>>,
    time: &Range<usize>,
) -> Option<String> {
    let text = |at: usize| wording::text(view.source, at);
    // "1858 Act"
    let is_bare = said.len() == 1 && view.word(said.start).tag != Tag::Name;
    let is_headed = time.end == said.start;
    let shown = if is_bare && is_headed { time.start..said.end } else { said.clone() };
    let own = match more {
        Some(more) => format!("{}: {}", words(view, &shown), words(view, more)),
        None => words(view, &shown),
    };
    let names = said.clone().any(|at| text(at).len() > 2 && text(at).starts_with(char::is_uppercase));
    let is_event = || said.clone().any(|at| is_event_noun(&text(at).to_lowercase()));
    let label = chain.label.as_ref().filter(|label| !label.is_empty());
    // "Died playing polo" in a cell
    let next = said.start + 1;
    let is_done = said.contains(&next)
        && (is_past_form(&text(said.start).to_lowercase()) && chain.is_of_cell)
        && matches!(view.word(next).tag, Tag::Verb | Tag::Preposition | Tag::Determiner | Tag::To);
    let line = match label {
        // "Olaf: abolished the guild 1922"
        Some(label) if (is_done || is_deed(view, said.start)) && is_person(view, label) => {
            format!("{} {}", words(view, label), wording::small(&own))
        }
        // "Key battles: Lund (1757)"
        Some(label) if !names || said.len() == 1 => format!("{}: {own}", words(view, label)),
        _ if is_done || is_deed(view, said.start) => return None,
        _ if names || is_event() || is_bare && is_headed => own,
        _ => return None,
    };
    let line = wording::capitalised(&line);
    let is_whole = line.matches('(').count() == line.matches(')').count();
    (line.chars().count() <= gist::LONGEST && is_whole).then_some(line)
}

/// Whether a label is the name of somebody.
pub(in crate::fact) fn is_person(view: &View<'_>, label: &Range<usize>) -> bool {
    view.source.language.mentions_in(label.clone()).first().is_some_and(|mention| {
        let named = view.source.language.entities.get(mention.entity);
        named.is_some_and(|named| named.kind == EntityKind::Person)
    })
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
