//! Lives in brackets, and rolls of the born and the dead: "1998 – Anna Holm, Norlander nurse (b. 1968)".
//!
//! * the bracket tells of her who opens the row, not of the land or the prize named last before it
//! * the year of a row that gives the birth in brackets is that of the death, and the other way round
//! * under "Births" and "Deaths" the heading is the deed: "1963 – Anna Holm, Norlander actress" was born
//!
//! What stands before such a bracket and is nobody was neither born nor did it die.

use super::clause::Clause;
use super::record::{Fact, FactKind};
use super::view::View;
use super::{Source, gist, wording};
use crate::language::{ChunkKind, EntityKind};

/// The phrase of the person who opens the row that ends with a bracket behind the phrase `at`.
pub(super) fn opener(view: &View<'_>, at: usize) -> Option<usize> {
    let is_head = |at: &usize| {
        matches!(view.kind(*at), Some(ChunkKind::Time(_) | ChunkKind::Mark(_) | ChunkKind::Preposition))
    };
    let first = (0..at).find(|at| !is_head(at))?;
    let is_apposed = view.kind(first + 1) == Some(ChunkKind::Mark(','));
    // "Lynn Strait" may be read as a place; nobody else than a person has such a bracket.
    let is_named = !matches!(view.name_kind(first), None | Some(EntityKind::Country));
    (is_apposed && is_named).then_some(first)
}

/// Tells what the year of a row is whose bracket, of the fact told last, gives the other end of a life.
pub(super) fn tell_end(view: &View<'_>, facts: &mut [Fact]) {
    let Some((life, before)) = facts.split_last_mut() else { return };
    let (name, other) = if let Some(name) = life.gist.strip_suffix(" was born") {
        (name, "died")
    } else if let Some(name) = life.gist.strip_suffix(" died") {
        (name, "was born")
    } else {
        return;
    };
    let row = before.iter_mut().rev().take_while(|row| row.sentence == life.sentence).find(|row| {
        row.kind == FactKind::Item
            && row.when.is_some()
            && row.gist.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(','))
    });
    let is_one = view.chunks.iter().filter(|chunk| chunk.kind == ChunkKind::Mark('(')).count() == 1;
    if let Some(row) = row.filter(|_| is_one) {
        row.gist = wording::capitalised(&format!("{name} {other}"));
    }
}

/// "b", "died": the word of a bracket for one end of a life.
pub(super) fn is_end(view: &View<'_>, at: usize) -> bool {
    view.chunk(at)
        .is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["b", "born", "d", "died"]))
}

/// "(31 March 1635 in Lund – 29 November 1699 in Kora)", "(Lund, 1835 – Kora, 1899)": nothing but two dates and where, on both
/// sides of a dash. What the date at `time` tells, `None` for anything else.
pub(super) fn end_of_life(view: &View<'_>, aside: &Clause, time: usize) -> Option<&'static str> {
    const MOST: usize = 14;
    let is_dash = |at: usize| matches!(view.kind(at), Some(ChunkKind::Mark('–' | '—' | '-')));
    let is_time = |at: usize| matches!(view.kind(at), Some(ChunkKind::Time(_)));
    let (first, last) = (*aside.owned.first()?, *aside.owned.last()?);
    let all = first..last + 1;
    let dash = all.clone().find(|&at| is_dash(at)).filter(|_| all.len() <= MOST)?;
    let is_plain = all.clone().all(|at| {
        at == dash
            || is_time(at)
            || view.kind(at) == Some(ChunkKind::Mark(','))
            || view.is_word(at, &["in", "at", "near"])
            || view.kind(at) == Some(ChunkKind::Noun) && view.is_name(at)
    });
    let is_pair =
        [first..dash, dash + 1..last + 1].map(|side| side.filter(|&at| is_time(at)).count()) == [1, 1];
    (is_plain && is_pair).then_some(if time > dash { "died" } else { "was born" })
}

/// What a heading says of all who are listed below it.
pub(super) fn end_by_heading(heading: &str) -> Option<&'static str> {
    match heading.rsplit(' ').next().unwrap_or_default() {
        "births" | "born" => Some("was born"),
        "deaths" | "died" => Some("died"),
        _ => None,
    }
}

/// Tells a row under such a heading; a row whose date is of something else tells nothing.
pub(super) fn tell_by_heading(source: Source<'_>, fact: &mut Fact, end: &'static str) {
    match told_end(source, fact, end) {
        Some(end) => tell(fact, end),
        None => fact.gist.clear(),
    }
}

/// What the date of a row tells: in front, what the heading says; in a bracket, what its word says: "1998 – Anna Holm (b. 1968)".
fn told_end(source: Source<'_>, fact: &Fact, end: &'static str) -> Option<&'static str> {
    let block = source.article.blocks.get(source.article.block_at(fact.span.start()))?;
    let first = block.prose.first()?.start();
    let date = fact.when.as_ref()?.timex.span.start();
    let before = source.article.text.get(first..date)?.trim();
    match before.rsplit([' ', '(', ',', ';']).next().unwrap_or_default() {
        "b." | "born" | "b" => Some("was born"),
        "d." | "died" | "d" => Some("died"),
        _ => (!before.contains(char::is_alphabetic)).then_some(end),
    }
}

/// "Anna Holm, Norlander actress" is "Anna Holm was born".
fn tell(fact: &mut Fact, end: &str) {
    /// A longer name is none, in words.
    const LONGEST_NAME: usize = 8;
    let row = fact.gist.strip_prefix("Birth: ").or(fact.gist.strip_prefix("Death: ")).unwrap_or(&fact.gist);
    let (name, rest) = row.split_once(", ").unwrap_or((row, ""));
    // "Karl Dahl, Jr., Norlander judge"
    let younger =
        ["Jr.", "Sr.", "Jr", "Sr"].iter().find(|word| rest.split([',', ' ']).next() == Some(**word));
    let name = younger.map_or_else(|| name.to_owned(), |word| format!("{name} {word}"));
    let is_name = name.starts_with(char::is_uppercase)
        && name.split(' ').count() <= LONGEST_NAME
        && !name.contains(|letter: char| letter.is_ascii_digit() || matches!(letter, ':' | ';' | '(' | '"'));
    let line = format!("{name} {end}");
    let is_told = [" was born", " died"].iter().any(|end| row.ends_with(end));
    if is_name && !is_told && line.chars().count() <= gist::LONGEST {
        fact.gist = wording::capitalised(&line);
    }
}
