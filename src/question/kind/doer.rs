//! K5 in the article's own words: who did it, with the rest of the sentence as it stands.
//!
//! **Pattern**: a sentence, or a part of one with a verb of its own, that begins with one name, or with a date and one name, the
//! verb right behind it. "Who V ...?", "On DATE, who V ...?" **Example**: "On 15 September 1776, who landed twelve thousand men
//! on the island?" **Never**: a subject that was resolved or shared, a role without its name, a date that only the sentences
//! around it tell.

use super::naming::{only_name, which};
use super::who;
use crate::fact::{Argument, Fact};
use crate::language::{EntityKind, MentionForm, Tag, Tense, inflect};
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::gate;
use crate::question::ground::Ground;
use crate::question::item::QuestionKind;
use crate::question::own_words;
use crate::question::stock::Stock;
use crate::question::wording::{joined, word_count};
use crate::temporal::{Basis, Granularity, TimexKind};
use std::ops::Range;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        if fact.predicate.is_some() && fact.subject.is_some() {
            candidates.take(QuestionKind::Who, index, question(stock.ground, index, fact));
        }
    }
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact) -> Result<Draft, Code> {
    gate::told(ground, fact)?;
    let subject = fact.subject.as_ref().ok_or(Code::G01)?;
    let verb = fact.predicate.as_ref().ok_or(Code::G01)?.tokens.clone();
    // What nobody dated and no history turns on is seldom worth learning.
    if fact.when.is_none() && !fact.predicate.as_ref().is_some_and(|predicate| predicate.is_domain) {
        return Err(Code::G13);
    }
    let entity = doer(ground, subject).ok_or(Code::G03)?;
    let part = own_words::part(ground, fact, &verb).ok_or(Code::G02)?;
    // "Roth having fled, an assembly proclaimed the republic": what another did comes behind.
    if ground.small(verb.start) == "having" {
        return Err(Code::G01);
    }
    let is_next = subject.tokens.end <= verb.start
        && (subject.tokens.end..verb.start).all(|at| ground.word(at).tag == Tag::Adverb);
    if !is_next || subject.tokens.start < part.start {
        return Err(Code::G01);
    }
    let part = part.start..end_of_deed(ground, verb.end, part.end);
    own_words::stands_alone(ground, &part)?;
    let front = front(ground, fact, part.start..subject.tokens.start)?;
    let rest = dated(ground, fact, subject.tokens.end..part.end)?;
    let rest = unstressed(fact, &rest).unwrap_or(rest);
    let (first, later) = which(ground, entity, "Who").zip(which(ground, entity, "who")).ok_or(Code::G03)?;
    let stem =
        if front.is_empty() { format!("{first} {rest}?") } else { format!("{front}, {later} {rest}?") };
    if !(6..=30).contains(&word_count(&stem)) {
        return Err(Code::L02);
    }
    // Without a date many states may have done it.
    let is_state = ground.entity(entity).is_some_and(|entity| entity.kind == EntityKind::Country);
    let is_office = fact.predicate.as_ref().is_some_and(|predicate| who::is_of_an_office(predicate.lemma));
    if (is_state || is_office) && fact.when.is_none() {
        return Err(Code::G09);
    }
    let mut draft = who::question(ground, index, entity, stem)?;
    draft.is_whole = true;
    // Nothing in it can have been read wrongly.
    draft.bonus += 2;
    Ok(draft)
}

/// "did sign the treaty" as "signed the treaty".
fn unstressed(fact: &Fact, rest: &str) -> Option<String> {
    let lemma = fact.predicate.as_ref()?.lemma;
    let behind = rest.strip_prefix("did ")?.strip_prefix(lemma).filter(|behind| behind.starts_with(' '))?;
    Some(format!("{}{behind}", inflect(lemma, Tense::Past)?))
}

/// Where what was done ends in front of what another did, or of a second date: "fell at Lund in 1402[, and his body was never found]",
/// "founded the school in 1831[, with Roth following in 1835]", "won the vote in 1918[, as did Kora in 1920]".
fn end_of_deed(ground: &Ground<'_>, from: usize, end: usize) -> usize {
    const LONGEST: usize = 60;
    let is_done = |at: usize| {
        let word = ground.word(at);
        word.tag == Tag::Auxiliary || word.tag == Tag::Verb && word.tense == Some(Tense::Past)
    };
    let turns = |at: usize| {
        let (link, next) = (ground.small(at + 1), at + 2);
        let stop = (next..end).find(|&at| ground.is_mark(at, ',')).unwrap_or(end);
        let opens = (next..stop).find(|&at| is_relative(ground.small(at)) || is_done(at));
        // "and the empire grew", and not "and grew", "and the men who were", "and the roads built by Roth".
        let another = || {
            opens.filter(|&at| at > next && is_done(at) && ground.small(at + 1) != "by").is_some_and(|verb| {
                (next..verb).any(|at| matches!(ground.word(at).tag, Tag::Noun | Tag::Name | Tag::Pronoun))
            })
        };
        let is_dated = || {
            ground
                .timexes_in(next..end)
                .iter()
                .any(|timex| timex.is_dated() && timex.basis == Basis::Explicit)
        };
        match link {
            "and" | "but" | "while" | "whereas" => another() || opens.is_none() && is_dated(),
            "with" => is_dated(),
            "as" => matches!(ground.small(next), "did" | "was" | "were" | "had"),
            _ => false,
        }
    };
    (from..end).take(LONGEST).find(|&at| ground.is_mark(at, ',') && turns(at)).unwrap_or(end)
}

fn is_relative(word: &str) -> bool {
    matches!(word, "who" | "whom" | "whose" | "which" | "that" | "where" | "when" | "how" | "what")
}

/// The one that a subject names in its own words: a person, title and office in front or not, or a state or body alone.
fn doer(ground: &Ground<'_>, subject: &Argument) -> Option<usize> {
    let index = subject.entity.filter(|_| subject.resolved_from.is_none() && subject.entities.len() == 1)?;
    let mentions = ground.source.language.mentions_in(subject.tokens.clone());
    let last =
        mentions.last().filter(|last| last.tokens.end == subject.tokens.end && last.entity == index)?;
    let is_one = mentions.len() == 1
        && last.form == MentionForm::Noun
        && !ground.is_coordinated(&subject.tokens)
        && ground.hero != Some(index);
    let known = ground.entity(index)?;
    let is_whole = match known.kind {
        EntityKind::Person => true,
        EntityKind::Country | EntityKind::Organisation => only_name(ground, subject) == Some(index),
        _ => false,
    };
    (is_one && is_whole).then_some(index)
}

/// What stands before the subject: nothing, or a date with its preposition.
fn front(ground: &Ground<'_>, fact: &Fact, tokens: Range<usize>) -> Result<String, Code> {
    if tokens.is_empty() {
        return Ok(String::new());
    }
    let timexes = ground.timexes_in(tokens.clone());
    let [timex] = timexes else { return Err(Code::G01) };
    let date = ground.tokens_of(timex.span);
    let before = tokens.start..date.start;
    let is_led = before.len() == 1
        && ["in", "on", "by"].iter().any(|word| ground.text(before.start).eq_ignore_ascii_case(word));
    let is_closed = date.end == tokens.end || date.end + 1 == tokens.end && ground.is_mark(date.end, ',');
    if !is_led || !is_closed {
        return Err(Code::G01);
    }
    dated(ground, fact, before.start..date.end)
}

/// The words of a range, the date of the fact written in full where the article leaves its year to the reader.
fn dated(ground: &Ground<'_>, fact: &Fact, tokens: Range<usize>) -> Result<String, Code> {
    let is_told = |basis, kind| basis == Basis::Explicit || kind == TimexKind::Duration;
    let open: Vec<_> =
        ground.timexes_in(tokens.clone()).iter().filter(|timex| !is_told(timex.basis, timex.kind)).collect();
    let [timex] = open.as_slice() else {
        return if open.is_empty() { Ok(ground.written(tokens)) } else { Err(Code::G04) };
    };
    let is_own = fact.when.as_ref().is_some_and(|when| when.timex.span == timex.span);
    if !is_own || timex.modifier.is_some() {
        return Err(Code::G04);
    }
    let date = gate::written(ground, fact)?;
    let at = ground.tokens_of(timex.span);
    let (before, behind) = (ground.written(tokens.start..at.start), ground.written(at.end..tokens.end));
    // "In the afternoon of 2 September" is on that day.
    let before = match before.as_str() {
        "In" if date.granularity() == Granularity::Day => "On".to_owned(),
        "in" if date.granularity() == Granularity::Day => "on".to_owned(),
        _ => before,
    };
    let comma = if behind.starts_with(',') { "" } else { " " };
    Ok(joined([before.as_str(), &format!("{}{comma}{behind}", date.phrase())]).trim_end().to_owned())
}
