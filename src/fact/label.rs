//! Labels of a life: "Born: June 7, 1848, Paris", "BORN 7 November 1867 - DIED 3 July 1934".
//!
//! They tell of the person the article is about; without one they are left alone.

use super::anaphora::{self, Memory};
use super::record::{Argument, Fact, FactKind, Relation, When};
use super::view::View;
use super::{sentence, wording};
use crate::language::{Chunk, ChunkKind};
use crate::temporal::{TimeValue, Timex};

/// What the word of a label says.
const LABELS: &[(&str, &str)] =
    &[("born", "was born"), ("birth", "was born"), ("died", "died"), ("death", "died")];

/// The same of a club, a firm or a building.
const OF_THINGS: &[(&str, &str)] = &[
    ("abolished", "was abolished"),
    ("built", "was built"),
    ("closed", "was closed"),
    ("completed", "was completed"),
    ("demolished", "was demolished"),
    ("disbanded", "was disbanded"),
    ("dissolved", "was dissolved"),
    ("established", "was established"),
    ("formed", "was formed"),
    ("foundation", "was founded"),
    ("founded", "was founded"),
    ("incorporated", "was incorporated"),
    ("merged", "was merged"),
    ("opened", "was opened"),
];

/// Whether what was done was not done to the one of the heading: no man is founded, and in "Ribe Rovers: Founded 1843" the label
/// says what was.
pub(super) fn is_of_other(view: &View<'_>, verb: &Chunk, headed: &Argument, word: &str) -> bool {
    let is_of_thing =
        matches!(word, "discovered" | "launched") || OF_THINGS.iter().any(|(done, _)| *done == word);
    let named = headed.entity.and_then(|named| view.source.language.entities.get(named));
    let colon = verb.tokens.start.checked_sub(1).filter(|&at| wording::text(view.source, at) == ":");
    let is_labelled = colon.and_then(|colon| colon.checked_sub(1)).is_some_and(|label| {
        let time = view.times.ranges.partition_point(|time| time.end <= label);
        label >= view.tokens.start && view.times.ranges.get(time).is_none_or(|time| !time.contains(&label))
    });
    is_of_thing && (is_labelled || named.is_some_and(|named| named.gender.is_some()))
}

/// Reads the labels of a line; whether it was one of labels.
pub(super) fn read(
    view: &View<'_>,
    memory: &Memory<'_>,
    card: Option<&Argument>,
    headed: Option<&Argument>,
    office: Option<&str>,
    facts: &mut Vec<Fact>,
) -> bool {
    let is_of_person = memory.protagonist().is_some();
    let told =
        card.and_then(|card| of_card(view, card, is_of_person).or_else(|| of_office(view, card, office)));
    if let Some(fact) = told {
        facts.push(fact);
        return true;
    }
    // "Sir Olaf Holm (1817–1898)" as the heading
    let headed = headed.filter(|_| opens_with_label(view));
    let person = memory.protagonist().or(headed.and_then(|headed| headed.entity));
    let named = person.and_then(|person| view.source.language.entities.get(person));
    let Some(name) = named.map(anaphora::name_of).or(headed.map(|headed| headed.text.clone())) else {
        return opens_with_label(view);
    };
    let before = facts.len();
    for at in 0..view.chunks.len().min(40) {
        let Some(timex) = view.timex(at).copied().filter(crate::temporal::Timex::is_dated) else { continue };
        let Some(said) = label(view, at).or_else(|| heading_label(view, at)) else { continue };
        let tokens = view.tokens_of(at.saturating_sub(2)..at + 1);
        let when = When { relation: Relation::At, timex, confidence: timex.confidence };
        let gist = wording::capitalised(&format!("{name} {said}"));
        let mut fact = sentence::bare(view, FactKind::LifeSpan, tokens, gist, when);
        fact.entities = person.into_iter().collect();
        facts.push(fact);
    }
    facts.len() > before
}

/// "Born: 17 May 1817, Lund" of nobody knows whom: Lund was not born.
fn opens_with_label(view: &View<'_>) -> bool {
    view.is_word(0, &["born", "died", "birth", "death"])
        && matches!(view.kind(1), Some(ChunkKind::Mark(':')))
        && matches!(view.kind(2), Some(ChunkKind::Time(_)))
}

/// "Founded: 1843" under the name of a club: what became of it then.
fn of_card(view: &View<'_>, card: &Argument, is_of_person: bool) -> Option<Fact> {
    let (label, colon) = (view.chunk(0)?, view.kind(1)?);
    let (time, timex) = (2..view.chunks.len().min(12))
        .find_map(|at| Some((at, *view.timex(at)?)))
        .filter(|(_, timex)| timex.is_dated())?;
    let is_label = label.tokens.len() == 1 && matches!(colon, ChunkKind::Mark(':'));
    let lives = if is_of_person { &[] } else { LABELS };
    let named = card.entity.and_then(|named| view.source.language.entities.get(named));
    let things = if named.is_some_and(|named| named.gender.is_some()) { &[] } else { OF_THINGS };
    let (_, said) = lives
        .iter()
        .chain(things)
        .find(|(word, _)| is_label && wording::is_word(view.source, label.tokens.start, &[word]))?;
    let gist = wording::capitalised(&format!("{} {said}", card.text));
    Some(on_card(view, card, gist, (time, timex)))
}

/// What a line of a card says of the one it is on.
fn on_card(view: &View<'_>, card: &Argument, gist: String, (time, timex): (usize, Timex)) -> Fact {
    let when = When { relation: Relation::At, timex, confidence: timex.confidence };
    let mut fact = sentence::bare(view, FactKind::LifeSpan, view.tokens_of(0..time + 1), gist, when);
    fact.subject = Some(card.clone());
    fact.entities.clone_from(&card.entities);
    fact.flags.is_fragment = false;
    fact
}

/// "In office: 3 May 1901 – 8 June 1905" under the name of somebody: what he was for so long.
fn of_office(view: &View<'_>, card: &Argument, office: Option<&str>) -> Option<Fact> {
    /// The longest label, in tokens.
    const LONGEST: usize = 4;
    let first = view.tokens.start;
    let colon = (first..first + LONGEST).find(|&at| wording::text(view.source, at) == ":")?;
    let label = wording::write(view.source, first..colon).to_lowercase();
    let did = match label.as_str() {
        "in office" | "term" | "term of office" | "term in office" | "tenure" => {
            office.map_or_else(|| "was in office".to_owned(), |office| format!("was {office}"))
        }
        "reign" | "reigned" => "reigned".to_owned(),
        _ => return None,
    };
    let (time, timex) = (1..view.chunks.len().min(12)).find_map(|at| Some((at, *view.timex(at)?)))?;
    let is_span = matches!(timex.value, TimeValue::Range(..)) && timex.is_dated();
    let gist = wording::capitalised(&format!("{} {did}", card.text));
    if !is_span || gist.chars().count() > super::gist::LONGEST {
        return None;
    }
    Some(on_card(view, card, gist, (time, timex)))
}

/// "Place of birth: Lund, Norland (23 January 1897)": the label of the line, for the one date in it.
fn heading_label(view: &View<'_>, time: usize) -> Option<&'static str> {
    let colon = (1..6).find(|&at| matches!(view.kind(at), Some(ChunkKind::Mark(':'))))?;
    let is_one = view.chunks.iter().filter(|chunk| matches!(chunk.kind, ChunkKind::Time(_))).count() == 1;
    let has_verb = view.chunks.iter().any(|chunk| chunk.kind == ChunkKind::Finite);
    let words = view.tokens.start..view.chunk(colon)?.tokens.start;
    let found =
        LABELS.iter().find(|(label, _)| words.clone().any(|at| wording::is_word(view.source, at, &[label])));
    found.filter(|_| is_one && !has_verb && colon < time).map(|(_, said)| *said)
}

/// The word of a label in front of a date: "Born:" or, at the head of the line or behind a dash, "DIED".
fn label(view: &View<'_>, time: usize) -> Option<&'static str> {
    let is_mark = |at: usize, marks: &[char]| matches!(view.kind(at), Some(ChunkKind::Mark(mark)) if marks.contains(&mark));
    let mut at = time.checked_sub(1)?;
    let has_colon = is_mark(at, &[':']);
    if has_colon {
        at = at.checked_sub(1)?;
    }
    let chunk = view.chunk(at)?;
    let word = chunk.tokens.end - 1;
    let opens = word == view.tokens.start
        || at
            .checked_sub(1)
            .is_some_and(|before| chunk.tokens.len() == 1 && is_mark(before, &['-', '–', '—', '|']));
    let found = LABELS.iter().find(|(label, _)| wording::is_word(view.source, word, &[label]));
    let is_plain =
        has_colon || opens && view.chunks.iter().filter(|chunk| chunk.kind == ChunkKind::Finite).count() <= 1;
    found.filter(|_| is_plain).map(|(_, said)| *said)
}
