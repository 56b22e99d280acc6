//! K11: true or false?
//!
//! **Pattern**: a dated statement, right or with one thing changed: its date, or a name for another of its kind. Half of
//! them, right and wrong alike, set two dates against each other, where one may be taken for the other. **Example**: "Pakistan recognized
//! the Russian Federation on 20 December 1991, not on 20 December 1988." True. **Never**: a negation added, a hedge,
//! two changes at once, a change that another record of the article makes true.

use crate::fact::Fact;
use crate::language::{EntityKind, is_noun};
use crate::question::chance::Chance;
use crate::question::clause::Clause;
use crate::question::code::Code;
use crate::question::context::holds_a_year;
use crate::question::draft::{Candidate, Candidates, Draft, Order};
use crate::question::ground::Ground;
use crate::question::item::{Lure, QuestionKind};
use crate::question::lure;
use crate::question::lure::date::WrongDate;
use crate::question::stock::Stock;
use crate::question::wording::{capitalised, find_words, joined, replaced, word_count};
use crate::temporal::{Granularity, PartialDate};

const KIND: QuestionKind = QuestionKind::TrueFalse;

/// Verbs of what is done with one only, or in one place only, at a time.
const EXCLUSIVE: [&str; 52] = [
    "abdicate",
    "annex",
    "appoint",
    "arrive",
    "assassinate",
    "bear",
    "bury",
    "capture",
    "cede",
    "choose",
    "conquer",
    "crown",
    "defeat",
    "depart",
    "die",
    "discover",
    "elect",
    "emigrate",
    "enroll",
    "enrol",
    "enter",
    "establish",
    "exile",
    "execute",
    "fly",
    "found",
    "graduate",
    "hang",
    "hold",
    "imprison",
    "invent",
    "kill",
    "land",
    "launch",
    "leave",
    "lose",
    "move",
    "murder",
    "name",
    "open",
    "overthrow",
    "proclaim",
    "publish",
    "recapture",
    "reach",
    "return",
    "sail",
    "sell",
    "settle",
    "sign",
    "succeed",
    "travel",
];

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact, clause) in stock.told() {
        let ground = stock.ground;
        // "Not all states sided with Norland": denied already.
        let is_denied = ["Not ", "Few ", "No "].iter().any(|word| clause.subject.starts_with(word));
        if is_denied
            || clause.is_vague
            || !clause.is_complete()
            || !(5..=18).contains(&word_count(&clause.bare()))
        {
            candidates.refuse(KIND, index, Code::L02);
            continue;
        }
        if let Ok(date) = ground.sure_date(index)
            && !clause.has_duration
        {
            candidates.take(KIND, index, by_date(ground, index, fact, clause, date));
        }
        if let Some(found) = by_name(ground, index, fact, clause) {
            candidates.take(KIND, index, found);
        }
    }
}

fn by_date(
    ground: &Ground<'_>,
    index: usize,
    fact: &Fact,
    clause: &Clause,
    date: PartialDate,
) -> Result<Draft, Code> {
    let right = clause.when.as_deref().ok_or(Code::G24)?;
    let bare = clause.bare();
    // "was born at Kora, the third of ten children on 9 May": the date does not belong behind the aside.
    let has_aside = [", the ", ", a ", ", an "].iter().any(|aside| bare.contains(aside));
    if has_aside {
        return Err(Code::G01);
    }
    if holds_a_year(&bare) {
        return Err(Code::G07);
    }
    if fact.when.as_ref().is_some_and(|when| when.timex.modifier.is_some()) {
        return Err(Code::G24);
    }
    let preposition = if date.granularity() == Granularity::Day { "on" } else { "in" };
    // Nobody takes 2005 for 1967.
    let mut pool = lure::date::pool(ground, index, date);
    let is_near = |wrong: &WrongDate| is_near(date, wrong.date());
    if pool.iter().any(is_near) {
        pool.retain(is_near);
    }
    let mut chance = Chance::new(ground.seed, &["true", &bare]);
    let wrong = pick(pool, &mut chance, |wrong| wrong.merit, WrongDate::order).ok_or(Code::G23)?;
    let (lure, lured) = (wrong.lure(ground), wrong.date());
    let wrong = format!("{preposition} {}", lure.text);
    let is_true = chance.below(20) < 12;
    let told = joined([bare.as_str()].into_iter().chain(clause.front.iter().map(String::as_str)));
    let (said, other) = if is_true { (right, wrong.as_str()) } else { (wrong.as_str(), right) };
    // Right and wrong statements alike may set two dates side by side, so that the form tells nothing.
    let is_contrast = chance.below(2) == 0 && are_confusable(date, lured);
    let stem = if is_contrast { format!("{told} {said}, not {other}.") } else { format!("{told} {said}.") };
    // Of a date that nobody has seen nothing need be told, and the right one stands in the statement.
    let is_said = is_contrast || !is_true;
    let lure = if is_said { lure } else { Lure { why: None, ..lure } };
    Ok(statement(index, "true-date", &stem, is_true, lure, is_said.then(|| format!("It was {right}."))))
}

/// Whether a wrong date lies so near that somebody may believe it; the further back, the further off that is.
fn is_near(date: PartialDate, wrong: PartialDate) -> bool {
    let years = date.year().zip(wrong.year());
    years.is_none_or(|(year, wrong)| year.abs_diff(wrong) <= if year < 1500 { 60 } else { 15 })
}

/// Whether somebody may take one date for the other: the same day or month of another year near by. "On 26 October 1860, not on
/// 23 April 1859" sets two things side by side that nobody would mix up.
fn are_confusable(date: PartialDate, other: PartialDate) -> bool {
    const NEAR: u32 = 12;
    let is_same_day = match (date, other) {
        (PartialDate::Day(one), PartialDate::Day(other)) => {
            let ((_, month, day), (_, other_month, other_day)) = (one.civil(), other.civil());
            (month, day) == (other_month, other_day)
        }
        (PartialDate::Month { month, .. }, PartialDate::Month { month: other, .. }) => month == other,
        _ => date.granularity() == other.granularity(),
    };
    let years = date.year().zip(other.year());
    is_same_day && years.is_some_and(|(one, other)| one.abs_diff(other) <= NEAR)
}

/// A name behind the verb exchanged for another of its kind.
fn by_name(ground: &Ground<'_>, index: usize, fact: &Fact, clause: &Clause) -> Option<Result<Draft, Code>> {
    let told = clause.bare();
    let behind = told.get(clause.subject.len()..)?;
    let (entity, written) = fact.entities.iter().rev().find_map(|&index| {
        let entity = ground.entity(index)?;
        let is_kind = matches!(entity.kind, EntityKind::Person | EntityKind::Country | EntityKind::Place);
        let mut forms = std::iter::once(&entity.name).chain(&entity.aliases);
        let written = forms.find(|form| find_words(behind, form).is_some())?;
        let at = find_words(behind, written)?;
        let is_free = super::cloze::is_free(behind, at, written.len());
        (is_kind && is_free && ground.hero != Some(index)).then_some((index, written))
    })?;
    let kind = ground.entity(entity)?.kind;
    // "became India's first ______": what a name was taken for may be a description; what nobody dated and no history turns on
    // is not worth a doubt.
    // "sought lands outside ______", "belonged to ______": another name makes it no less true.
    let before = find_words(behind, written).and_then(|at| behind.get(..at)).unwrap_or_default();
    let last = before.trim_end().trim_end_matches(" the").rsplit(' ').next().unwrap_or_default();
    if matches!(last, "outside" | "beyond" | "besides" | "except" | "than" | "near") {
        return None;
    }
    // "annexed the Sudetenland border region": the name tells which region it was, and no other has one.
    let next =
        find_words(behind, written).and_then(|at| behind.get(at + written.len()..)).unwrap_or_default();
    let next = next.strip_prefix(' ').and_then(|next| next.split([' ', ',', '.']).next()).unwrap_or_default();
    if next.starts_with(char::is_lowercase) && is_noun(next) {
        return None;
    }
    let is_first = [" first ", " became ", " become "].iter().any(|word| behind.contains(word));
    let is_domain = fact.predicate.as_ref().is_some_and(|predicate| predicate.is_domain);
    // "imposed sanctions on", "struck back at": with another name it may be as true, for all the article says.
    let is_exclusive = fact.predicate.as_ref().is_some_and(|predicate| EXCLUSIVE.contains(&predicate.lemma));
    // "viewed both Denmark and Norway with suspicion": these two and no others.
    let is_exclusive = is_exclusive || behind.contains("both ");
    if !is_exclusive || is_first || fact.when.is_none() && !is_domain || is_by_pronoun(fact, entity) {
        return None;
    }
    let pool = lure::name::pool(ground, fact, entity, &told);
    let mut chance = Chance::new(ground.seed, &["name", &told]);
    let best: Vec<Candidate> = pool.into_iter().filter(|candidate| candidate.merit > lure::GOOD).collect();
    let lure =
        pick(best, &mut chance, |candidate| candidate.merit, |candidate| candidate.order.clone())?.lure;
    let other = ground.near_of_kind(entity, kind, 60).find(|&other| ground.name(other) == lure.text)?;
    let behind = replaced(behind, &format!("the {written}"), &ground.with_the(other))
        .or_else(|| replaced(behind, written, &ground.with_the(other)))?;
    let when = clause.when.clone().unwrap_or_default();
    let stem = format!("{}.", joined([clause.subject.as_str(), &behind, &when]));
    let note = format!("It was {}.", ground.with_the(entity));
    Some(Ok(statement(index, "true-name", &stem, false, lure, Some(note))))
}

/// Whether the name stands for a pronoun: with another name the statement may be true.
fn is_by_pronoun(fact: &Fact, entity: usize) -> bool {
    let adjuncts = fact.adjuncts.iter().filter_map(|adjunct| adjunct.argument.as_ref());
    let mut arguments = fact.object.iter().chain(adjuncts);
    arguments.any(|argument| argument.resolved_from.is_some() && argument.entities.contains(&entity))
}

/// One of the best three.
fn pick<T>(
    mut pool: Vec<T>,
    chance: &mut Chance,
    merit: impl Fn(&T) -> i32,
    order: impl Fn(&T) -> Order,
) -> Option<T> {
    pool.retain(|lure| merit(lure) >= lure::GOOD);
    pool.sort_by(|a, b| merit(b).cmp(&merit(a)).then_with(|| order(a).cmp(&order(b))));
    pool.truncate(4);
    let at = chance.below(pool.len());
    (at < pool.len()).then(|| pool.swap_remove(at))
}

fn statement(
    index: usize,
    slot: &'static str,
    stem: &str,
    is_true: bool,
    lure: Lure,
    note: Option<String>,
) -> Draft {
    let key = if is_true { "True" } else { "False" };
    let mut draft = Draft::new(KIND, index, slot, capitalised(stem), key.to_owned());
    draft.options = vec!["True".to_owned(), "False".to_owned()];
    draft.lures = vec![lure];
    draft.note = note;
    draft.difficulty = if is_true { 1 } else { 2 };
    draft
}
