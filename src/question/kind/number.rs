//! K13: how many, how much?
//!
//! **Pattern**: a counted noun as subject or object: "How many troops were killed ...?"; elsewhere the number is a
//! gap. **Example**: "How many deputies attended the Estates-General in May 1789?" **Never**: one and two, ages,
//! durations, dates, ordinals, numbers in names, "several" and "dozens".

use crate::fact::{Argument, Fact};
use crate::language::Tag;
use crate::question::chance::Chance;
use crate::question::clause::{Clause, Role};
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::grading::thousandths;
use crate::question::ground::Ground;
use crate::question::item::{Answer, QuestionKind, Thousandths};
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{GAP, find_words, replaced, words};
use crate::text::TokenKind;

const KIND: QuestionKind = QuestionKind::Number;
/// Words in front of a number that is not exact.
const ABOUT: [&str; 12] = [
    "about",
    "nearly",
    "almost",
    "around",
    "some",
    "roughly",
    "approximately",
    "over",
    "more",
    "than",
    "least",
    "under",
];
const SCALES: [&str; 8] = ["hundred", "thousand", "lakh", "million", "crore", "billion", "trillion", "dozen"];
const TIMES: [&str; 18] = [
    "year",
    "years",
    "month",
    "months",
    "week",
    "weeks",
    "day",
    "days",
    "hour",
    "hours",
    "minute",
    "minutes",
    "decades",
    "centuries",
    "age",
    "times",
    "century",
    "decade",
];

/// A number as it stands in the clause.
struct Count {
    /// "24", "1.9"
    digits: String,
    /// "million"; empty for none.
    scale: String,
    /// As written in the text: "ten million".
    written: String,
    value: Thousandths,
    is_about: bool,
    /// Its tokens, what makes it approximate included.
    tokens: std::ops::Range<usize>,
}

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact, clause) in stock.told() {
        let Some(quantity) = fact.quantity.clone() else { continue };
        let found = count(stock.ground, fact, quantity)
            .and_then(|count| question(stock.ground, index, fact, clause, &count));
        candidates.take(KIND, index, found);
    }
}

/// Reads the number and refuses what is not worth asking.
fn count(ground: &Ground<'_>, fact: &Fact, quantity: std::ops::Range<usize>) -> Result<Count, Code> {
    let first = quantity.start;
    let is_number = |at: usize| {
        let text = ground.text(at).to_lowercase();
        matches!(ground.token(at).map(|token| token.kind), Some(TokenKind::Number))
            || SCALES.contains(&text.as_str())
            || (thousandths(&text).is_some()
                && ground.token(at).is_some_and(|token| token.kind == TokenKind::Word))
    };
    let mut start = quantity.clone().find(|&at| is_number(at)).ok_or(Code::G13)?;
    while start > fact.tokens.start && is_number(start - 1) {
        start -= 1;
    }
    let end = (start..quantity.end).find(|&at| !is_number(at)).unwrap_or(quantity.end);
    let written = ground.written(start..end);
    let value = thousandths(&written).ok_or(Code::G13)?;
    let noun = ground.text(end).to_lowercase();
    let before = |count: usize| start.checked_sub(count).map_or("", |at| ground.text(at));
    // "between 50,000 and 60,000", "four out of every ten": one half of an answer.
    let is_half = (1..6).any(|count| before(count) == "between")
        // "58 of its 130 seats": the one bounds the other.
        || (1..4).any(|count| before(count) == "of" && thousandths(before(count + 1)).is_some());
    if is_half {
        return Err(Code::G09);
    }
    // "Heinkel He 51 biplanes" are not 51.
    let is_type = start.checked_sub(1).is_some_and(|at| {
        ground.text(at).starts_with(char::is_uppercase)
            && !ground.opens_sentence(at)
            && !matches!(ground.word(at).tag, Tag::Verb | Tag::Preposition | Tag::Calendar)
    });
    let is_named = is_type || ground.is_in_name(&(start..end)) || !ground.timexes_in(start..end).is_empty();
    // "17 Portugal Place" is an address, "9/11" a date.
    if is_named || !ground.text(end).starts_with(char::is_lowercase) {
        return Err(Code::G13);
    }
    let next = ground.text(end + 1).to_lowercase();
    // "a magnitude 6.9 earthquake" counts nothing.
    let is_counted = noun.ends_with('s')
        || is_collective(&noun)
        || matches!(noun.as_str(), "per" | "of" | "percent")
        || next.ends_with('s')
        || is_collective(&next);
    if !is_counted {
        return Err(Code::G13);
    }
    if TIMES.contains(&noun.as_str()) || TIMES.contains(&next.as_str()) || value.0 <= 3000 {
        return Err(Code::G13);
    }
    let scale_at =
        (start..end).rev().take_while(|&at| SCALES.contains(&ground.text(at).to_lowercase().as_str())).last();
    let is_digits = ground.token(start).is_some_and(|token| token.kind == TokenKind::Number);
    let (digits, scale) = if is_digits {
        let digits = ground.text(start).to_owned();
        let scale = scale_at.map_or_else(String::new, |at| ground.written(at..end));
        (digits, scale)
    } else {
        spelled(value)
    };
    let mut from = start;
    while let Some(before) =
        from.checked_sub(1).filter(|&before| before >= fact.tokens.start && from > first.saturating_sub(4))
    {
        if !ABOUT.contains(&ground.text(before).to_lowercase().as_str()) {
            break;
        }
        from = before;
    }
    let is_open = ["over", "more", "under", "least"]
        .iter()
        .any(|word| (from..start).any(|at| ground.text(at).eq_ignore_ascii_case(word)));
    if is_open {
        return Err(Code::G24);
    }
    Ok(Count { digits, scale, written, value, is_about: from < start, tokens: from..end })
}

fn is_collective(noun: &str) -> bool {
    matches!(
        noun,
        "people"
            | "men"
            | "women"
            | "children"
            | "troops"
            | "cattle"
            | "police"
            | "yen"
            | "sheep"
            | "crew"
            | "km"
            | "kg"
    )
}

/// "ten million" is shown as "10 million".
fn spelled(value: Thousandths) -> (String, String) {
    let whole = value.0 / 1000;
    for (scale, name) in [(1_000_000_000, "billion"), (1_000_000, "million")] {
        if whole >= scale && whole % scale == 0 {
            return ((whole / scale).to_string(), name.to_owned());
        }
    }
    (whole.to_string(), String::new())
}

fn question(
    ground: &Ground<'_>,
    index: usize,
    fact: &Fact,
    clause: &Clause,
    count: &Count,
) -> Result<Draft, Code> {
    let how = if count.is_about { "About how many" } else { "How many" };
    let has_object = clause.has_object();
    let of_object =
        fact.object.as_ref().filter(|_| has_object).and_then(|object| counted(ground, object, count));
    let of_subject = fact.subject.as_ref().and_then(|subject| counted(ground, subject, count));
    let stem = match (of_object, of_subject) {
        (Some(noun), _)
            if !clause.verb.is_passive && clause.verb.lemma != "be" && clause.verb.lemma != "have" =>
        {
            clause.asked(&format!("{how} {noun}"), Some(Role::Object), true).ok_or(Code::G22)?
        }
        (None, Some(noun)) => clause.asked_for_subject(&format!("{how} {noun}"), true),
        _ => gapped(clause, count)?,
    };
    let key = if count.scale.is_empty() {
        count.digits.clone()
    } else {
        format!("{} {}", count.digits, count.scale)
    };
    let mut draft = Draft::new(KIND, index, "number", stem, key);
    // Seldom worth learning as it is asked here (docs/ACCURACY.md).
    draft.is_for_exams = true;
    draft.accepted.push(count.written.clone());
    draft.accepted.dedup();
    draft.answer = Answer::Number { value: count.value, is_about: count.is_about };
    draft.answer_span = Some(ground.source.prose.span(count.tokens.clone()));
    draft.is_card = true;
    let mut pool = lure::number::pool(&count.digits, &count.scale, &lure::number::told(ground, fact));
    if matches!(ground.text(count.tokens.end), "per" | "percent" | "%") {
        pool.retain(|candidate| candidate.order <= lure::number::order(Thousandths(100_000)));
    }
    let chance = Chance::new(ground.seed, &["number", &draft.stem]);
    lure::choose(&mut draft, lure::number::order(count.value), pool, chance);
    Ok(draft)
}

/// "troops of the garrison" for "24 troops of the garrison": a noun phrase that begins with the number.
fn counted(ground: &Ground<'_>, argument: &Argument, count: &Count) -> Option<String> {
    let starts = argument.tokens.start == count.tokens.start;
    let behind = count.tokens.end..argument.tokens.end;
    let noun = ground.written(behind.clone());
    let is_plain = argument.resolved_from.is_none()
        && ground.timexes_in(behind.clone()).is_empty()
        && !behind.is_empty();
    // "8,000 volunteers and rifles", "600 men and 2,500 tanks": of which?
    let is_joined = words(&noun).any(|word| word == "and" || word == "or");
    let is_noun = !is_joined && noun.starts_with(char::is_lowercase);
    (starts && is_plain && is_noun).then_some(noun)
}

/// The statement with the number left out.
fn gapped(clause: &Clause, count: &Count) -> Result<String, Code> {
    let statement = clause.statement();
    let stem = replaced(&statement, &count.written, GAP).ok_or(Code::G19)?;
    if find_words(&stem, &count.written).is_some() { Err(Code::G06) } else { Ok(stem) }
}
