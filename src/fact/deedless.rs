//! Rows that name something with a date and say of nothing that it happened: "The Long Mill, 1971" in a list of films.
//!
//! * a list of titles, guests or results tells no events: three rows or more, nearly all of them without a deed, are left out
//! * under "Births" and "Deaths" the heading is the deed, and [`roll`] tells them
//!
//! One row alone is judged elsewhere, and so is a list of events, of laws or of reigns in which a row has no deed. This file knows
//! facts in the order of the text, and the blocks they were read from.

use super::kind::is_paper;
use super::record::{Fact, FactKind};
use super::{Source, roll, wording};
use crate::article::BlockKind;
use crate::language::{Tag, is_event_noun, is_listed_past_form};
use crate::temporal::TimeValue;

/// So many rows are a list.
const LEAST: usize = 3;
/// A longer line between others is a paragraph, in bytes.
const LONGEST_LINE: usize = 120;
/// What else is made or done in a year though it is no event by its word: bodies, what was agreed or built up.
const MADE: &[&str] = &[
    "alliance",
    "annexation",
    "armistice",
    "association",
    "cabinet",
    "case",
    "code",
    "commission",
    "committee",
    "company",
    "compact",
    "conference",
    "congress",
    "council",
    "despatch",
    "directive",
    "doctrine",
    "dynasty",
    "era",
    "famine",
    "formation",
    "formula",
    "government",
    "independence",
    "jihad",
    "league",
    "manifesto",
    "ministry",
    "movement",
    "nationalisation",
    "nationalization",
    "partition",
    "party",
    "period",
    "phase",
    "plan",
    "policy",
    "programme",
    "proposals",
    "rebellion",
    "recommendations",
    "reform",
    "reforms",
    "regulation",
    "regulations",
    "revolt",
    "revolution",
    "rule",
    "sabha",
    "samaj",
    "scheme",
    "settlement",
    "society",
    "summit",
    "system",
    "truce",
    "ultimatum",
];

/// Takes the words from rows without a deed, and tells those under a heading that is one.
pub(super) fn settle(source: Source<'_>, facts: &mut [Fact]) {
    let blocks = &source.article.blocks;
    facts.iter_mut().for_each(without_bars);
    if !facts.iter().any(is_row) {
        return;
    }
    let list = lists(source);
    let place = |fact: &Fact| source.article.block_at(fact.span.start()).min(blocks.len().saturating_sub(1));
    let mut rows: Vec<(usize, usize, usize)> = Vec::new();
    for (at, fact) in facts.iter().enumerate() {
        let block = place(fact);
        let told = fact.when.is_some() && !fact.gist.is_empty();
        if let Some(start) = list.get(block).copied().flatten().filter(|_| told) {
            rows.push((start, block, at));
        }
    }
    for own in rows.chunk_by(|one, next| one.0 == next.0) {
        let head = own.first().and_then(|row| row.0.checked_sub(1)).and_then(|head| blocks.get(head));
        let head = head.map(|head| source.article.prose(head.span).trim_end_matches(':').to_lowercase());
        if let Some(end) = head.as_deref().and_then(roll::end_by_heading) {
            for fact in own.iter().map(|row| row.2) {
                if let Some(fact) = facts.get_mut(fact).filter(|fact| is_row(fact)) {
                    roll::tell_by_heading(source, fact, end);
                }
            }
            continue;
        }
        let (mut all, mut without) = (0, 0);
        for row in own.chunk_by(|one, next| one.1 == next.1) {
            all += 1;
            let is_without = |row: &(usize, usize, usize)| {
                facts.get(row.2).is_some_and(|fact| is_row(fact) && !has_deed(source, fact))
            };
            without += usize::from(row.iter().all(is_without));
        }
        // "State | Independence | Leader": the head of the columns says what the dates are of.
        let is_headed = own.first().is_some_and(|row| is_under_deed(source, row.0));
        if without < LEAST || without * 4 < all * 3 || is_headed {
            continue;
        }
        for at in own.iter().map(|row| row.2) {
            if let Some(fact) = facts.get_mut(at).filter(|fact| is_row(fact) && !has_deed(source, fact)) {
                fact.gist.clear();
            }
        }
    }
}

/// "1977 | Norland opened a mill" as the words of one cell: the bar parts the date from what is told, and any other bar stands in
/// the markup of a table that was not read as one.
fn without_bars(fact: &mut Fact) {
    if !fact.gist.contains('|') {
        return;
    }
    let told = fact.gist.split_once(" | ").filter(|(date, rest)| {
        let is_date = date.bytes().any(|byte| byte.is_ascii_digit()) && date.split(' ').count() <= 3;
        is_date && !rest.contains('|') && !fact.gist.contains('…')
    });
    fact.gist = told.map(|(_, rest)| wording::capitalised(rest)).unwrap_or_default();
}

/// The first block of the list in which each block is a row: items, rows of a table, or short lines among themselves.
fn lists(source: Source<'_>) -> Vec<Option<usize>> {
    let sort = |kind: BlockKind, length: usize| match kind {
        BlockKind::ListItem { .. } => Some(0),
        BlockKind::TableRow => Some(1),
        BlockKind::Paragraph if length <= LONGEST_LINE => Some(2),
        _ => None,
    };
    let mut list: Vec<Option<usize>> = Vec::with_capacity(source.article.blocks.len());
    let mut before = None;
    for (at, block) in source.article.blocks.iter().enumerate() {
        let own = sort(block.kind, block.span.end() - block.span.start());
        let start = match list.last().copied().flatten() {
            Some(start) if own.is_some() && own == before => Some(start),
            _ => own.map(|_| at),
        };
        list.push(start);
        before = own;
    }
    list
}

/// Whether the head of a table, its first row, or the heading above, names what is made or done.
fn is_under_deed(source: Source<'_>, start: usize) -> bool {
    let rows = || start.saturating_sub(2)..=start;
    let is_table = source.article.blocks.get(start).is_some_and(|block| block.kind == BlockKind::TableRow);
    is_table
        && rows().filter_map(|at| source.article.blocks.get(at)).any(|block| {
            let words = source.article.prose(block.span).to_lowercase();
            words.split(|letter: char| !letter.is_alphabetic()).any(is_made)
        })
}

/// A date with words, and no verb that was read as one.
fn is_row(fact: &Fact) -> bool {
    fact.kind == FactKind::Item
        && fact.predicate.is_none()
        && fact.when.as_ref().is_some_and(|when| matches!(when.timex.value, TimeValue::Point(_)))
}

/// Whether a word, in small letters, says that something was made or done.
fn is_made(word: &str) -> bool {
    is_paper(word) || MADE.contains(&word)
}

/// Whether the words of a row say that something happened, or what came of it.
fn has_deed(source: Source<'_>, fact: &Fact) -> bool {
    let happens = |word: &str| {
        let small = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        let is_common = word.starts_with(char::is_lowercase);
        is_event_noun(&small)
            || is_made(&small)
            || is_common
                && (is_listed_past_form(&small) || matches!(small.as_str(), "was" | "were" | "became"))
    };
    let first = fact.gist.split(' ').next().unwrap_or_default().to_lowercase();
    let is_verb = |at: usize| {
        let is_verb = source
            .language
            .words
            .get(at)
            .is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::Auxiliary | Tag::Modal));
        is_verb && wording::text(source, at).starts_with(char::is_lowercase)
    };
    // "Award: Royal Medal": the heading of the list was told.
    let is_captioned = fact.gist.split_once(": ").is_some_and(|(caption, _)| caption.split(' ').any(happens));
    is_captioned
        || is_listed_past_form(&first)
        || fact.gist.split([' ', '-', '–', '/']).any(happens)
        || fact.tokens.clone().any(is_verb)
}
