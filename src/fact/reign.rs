//! Reigns that look like lives: in a list of rulers each begins where the one before ends.
//!
//! * "Bahlul (1451–89)", "Sikandar (1489–1517)": 38 years are long enough for a life, but nobody is born when another dies so often
//!
//! * three or more bare names whose years follow one another without a gap were in power one after the other
//!
//! This file knows facts in the order of the text.

use super::record::{Fact, FactKind};
use super::{Source, wording};
use crate::article::BlockKind;
use crate::language::is_event_noun;
use crate::temporal::{PartialDate, TimeValue};

/// How a life is told.
const LIFE: &str = "Life of ";
/// Nobody reigns longer.
const LONGEST: i32 = 60;
/// So many facts before and behind are of the same list.
const NEAR: usize = 6;

/// Takes what is told of somebody as a life for a reign, where the years of a neighbour in the list meet its own.
pub(super) fn settle(facts: &mut [Fact]) {
    let spans: Vec<Option<(i32, i32)>> = facts.iter().map(span).collect();
    for (at, fact) in facts.iter_mut().enumerate() {
        let Some(name) = fact.gist.strip_prefix(LIFE) else { continue };
        let Some((from, to)) = spans.get(at).copied().flatten() else { continue };
        let near = at.saturating_sub(NEAR)..spans.len().min(at + NEAR + 1);
        let meets = spans.get(near.clone()).unwrap_or_default().iter().zip(near).any(|(span, other)| {
            // The lives of a father and a son may meet once; those of a list follow each other in its order.
            span.is_some_and(|(begin, end)| {
                other < at && end.abs_diff(from) <= 1 && begin < from
                    || other > at && begin.abs_diff(to) <= 1 && end > to
            })
        });
        if meets {
            fact.gist = name.to_owned();
        }
    }
}

/// Says of bare names with years that each was in power, where three or more follow one another without a gap: "Balban (1266-87)",
/// "Kaiqubad (1287-90)", "Jalal (1290-96)".
pub(super) fn tell(source: Source<'_>, facts: &mut [Fact]) {
    const LEAST: usize = 2;
    const SURE: usize = 3;
    let listed: Vec<(usize, i32, i32)> = facts
        .iter()
        .enumerate()
        .filter(|(_, fact)| fact.predicate.is_none() && is_name(&fact.gist))
        .filter_map(|(at, fact)| {
            let TimeValue::Range(from, to) = fact.when.as_ref()?.timex.value else { return None };
            let (from, to) = (from.year()?, to.year()?);
            (to - from <= LONGEST).then_some((at, from, to))
        })
        .collect();
    let follows = |one: &(usize, i32, i32), next: &(usize, i32, i32)| {
        (0..=1).contains(&(next.1 - one.2)) && next.1 >= one.1 && next.2 > one.1
    };
    for chain in listed.chunk_by(follows).filter(|chain| chain.len() >= LEAST) {
        let did = if is_royal(source) { "ruled" } else { "was in power" };
        // Two may follow one another by chance, but for rulers.
        if chain.len() < SURE && did != "ruled" {
            continue;
        }
        for &(at, ..) in chain {
            if let Some(fact) =
                facts.get_mut(at).filter(|fact| fact.gist.len() + did.len() < super::gist::LONGEST)
            {
                // "AYUB (1958-69)" as a heading
                let is_loud = fact.gist.len() > 3
                    && !fact.gist.contains([' ', '.'])
                    && fact.gist.to_uppercase() == fact.gist;
                let name =
                    if is_loud { wording::capitalised(&fact.gist.to_lowercase()) } else { fact.gist.clone() };
                fact.gist = format!("{name} {did}");
            }
        }
    }
}

/// Whether a headline is nothing but the name of somebody: capitals and the small words inside names.
fn is_name(gist: &str) -> bool {
    const LONGEST_NAME: usize = 6;
    const INSIDE: &[&str] = &["of", "the", "bin", "ibn", "al", "ul", "von", "van", "de", "du", "la", "le"];
    const NOBODY: &[&str] = &[
        "age",
        "company",
        "council",
        "empire",
        "era",
        "kingdom",
        "league",
        "ministry",
        "movement",
        "party",
        "period",
        "phase",
        "plan",
        "question",
        "reform",
        "reforms",
        "republic",
        "rule",
        "sultanate",
        "union",
    ];
    let mut count = 0;
    !gist.is_empty()
        && gist.split(' ').all(|word| {
            count += 1;
            let small = word.to_lowercase();
            let is_part = word.starts_with(char::is_uppercase) || INSIDE.contains(&word);
            count <= LONGEST_NAME
                && is_part
                && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
                && !NOBODY.contains(&small.as_str())
                && !is_event_noun(&small)
        })
}

/// Whether the title or a heading says that rulers are told of.
fn is_royal(source: Source<'_>) -> bool {
    const RULERS: &[&str] = &[
        "caliph",
        "caliphs",
        "dynasties",
        "dynasty",
        "emperor",
        "emperors",
        "empire",
        "king",
        "kings",
        "monarchs",
        "mughals",
        "pharaohs",
        "queens",
        "rulers",
        "sultan",
        "sultanate",
        "sultans",
        "tsars",
    ];
    let says = |line: &str| {
        line.split(|c: char| !c.is_alphabetic()).any(|word| RULERS.contains(&word.to_lowercase().as_str()))
    };
    let article = source.article;
    let mut headings = article.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
    says(&article.title) || headings.any(|block| says(block.span.slice(&article.text)))
}

/// The years of somebody in a list.
fn span(fact: &Fact) -> Option<(i32, i32)> {
    let when = fact.when.as_ref().filter(|_| fact.kind == FactKind::LifeSpan)?;
    match when.timex.value {
        TimeValue::Range(PartialDate::Year(from), PartialDate::Year(to)) if to - from <= LONGEST => {
            Some((from, to))
        }
        _ => None,
    }
}
