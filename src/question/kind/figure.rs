//! K13 in the article's own words: a dated sentence with a number left out.
//!
//! **Pattern**: a sentence, or a part of one, with its date, that stands alone and counts people or things: the gap stands for the
//! number, with its scale or its currency. **Example**: "By 1906, the union counted more than ______ members." 40,000. **Never**: ages
//! and lengths of time, numbers of types and articles, one end of a range, counts below ten.

use super::cloze::{as_it_stands, with_gap};
use crate::fact::Fact;
use crate::language::{Tag, is_plural_noun};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::grading::thousandths;
use crate::question::ground::Ground;
use crate::question::item::{Answer, QuestionKind, Thousandths};
use crate::question::lure;
use crate::question::own_words;
use crate::question::stock::Stock;
use crate::temporal::Basis;
use crate::text::TokenKind;
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::Number;
const SCALES: [&str; 7] = ["hundred", "thousand", "lakh", "million", "crore", "billion", "trillion"];
const CURRENCIES: [char; 4] = ['$', '£', '€', '₹'];
/// What is counted without the ending of a plural.
const COUNTED: [&str; 14] = [
    "cattle", "children", "crew", "horsemen", "km", "men", "people", "percent", "police", "sheep", "sq",
    "troops", "women", "yen",
];
/// Lengths of time, which are dates of another sort.
const TIMES: [&str; 14] = [
    "centuries",
    "century",
    "day",
    "days",
    "decades",
    "hour",
    "hours",
    "minutes",
    "month",
    "months",
    "times",
    "weeks",
    "year",
    "years",
];
/// The least count that is worth learning.
const LEAST: i128 = 10_000;
/// So many tokens of a clause are looked through.
const REACH: usize = 60;

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        let is_dated = fact.when.is_some() && fact.predicate.is_some();
        if let Some(figure) = Some(fact).filter(|_| is_dated).and_then(|fact| figure(stock.ground, fact)) {
            candidates.take(KIND, index, question(stock.ground, index, fact, &figure));
        }
    }
}

/// A number as it stands.
struct Figure {
    tokens: Range<usize>,
    /// "$", or nothing.
    currency: String,
    /// "24", "1.9"
    digits: String,
    /// "million", or nothing.
    scale: String,
    value: Thousandths,
}

/// The only number of the clause that counts something.
fn figure(ground: &Ground<'_>, fact: &Fact) -> Option<Figure> {
    let mut found: Option<Figure> = None;
    let mut at = fact.tokens.start;
    let end = fact.tokens.end.min(fact.tokens.start + REACH);
    while at < end {
        let is_number = ground.token(at).is_some_and(|token| token.kind == TokenKind::Number);
        if is_number && let Some(figure) = read(ground, fact, at) {
            at = figure.tokens.end;
            // Of two numbers one would be the lure of the other.
            if found.replace(figure).is_some() {
                return None;
            }
        } else {
            at += 1;
        }
    }
    found
}

fn read(ground: &Ground<'_>, fact: &Fact, first: usize) -> Option<Figure> {
    let digits = ground.text(first).to_owned();
    let mut end = first + 1;
    let is_scaled = SCALES.contains(&ground.text(end));
    end += usize::from(is_scaled);
    let scale = if is_scaled { ground.text(end - 1).to_owned() } else { String::new() };
    let before = |by: usize| first.checked_sub(by).map_or("", |at| ground.text(at));
    let is_money = CURRENCIES.iter().any(|mark| first > 0 && ground.is_mark(first - 1, *mark));
    let start = first - usize::from(is_money);
    let touches = [start.checked_sub(1), Some(end)].into_iter().flatten().any(|at| {
        ['/', '-', '–', '—', ':', '.'].iter().any(|mark| ground.is_mark(at, *mark))
            && (at >= end && ground.token(at + 1).is_some_and(|token| !token.is_spaced) || at < start)
    });
    let is_range = matches!(before(1), "between" | "and" | "to" | "or" | "every" | "from")
        || matches!(ground.text(end), "to" | "out" | "or")
        // "by 52 percent to 48 percent"
        || ground.text(end + 1) == "to";
    // "Boeing 707", "Article 370", "aged 54"
    let is_type = !is_money
        && (before(1).starts_with(char::is_uppercase)
            && !ground.opens_sentence(first - 1)
            && ground.word(first - 1).tag != Tag::Calendar
            || matches!(
                before(1),
                "age" | "aged" | "number" | "no" | "article" | "resolution" | "section" | "page"
            ));
    let is_named = ground.is_in_name(&(first..end)) || !ground.timexes_in(first..end).is_empty();
    let written = ground.written(first..end);
    let value = thousandths(&written)?;
    let is_large = value.0 >= LEAST || is_money || matches!(ground.text(end), "%" | "percent" | "per");
    (!touches && !is_range && !is_type && !is_named && is_large && (is_money || counts(ground, fact, end)))
        .then(|| Figure {
            tokens: start..end,
            currency: if is_money { ground.text(start).to_owned() } else { String::new() },
            digits,
            scale,
            value,
        })
}

/// Whether a counted noun stands behind the number, or nothing more: "more than 40,000".
fn counts(ground: &Ground<'_>, fact: &Fact, end: usize) -> bool {
    if ground.is_mark(end, '%') {
        return true;
    }
    let noun = (end..end + 4)
        .find(|&at| matches!(ground.word(at).tag, Tag::Noun) || COUNTED.contains(&ground.text(at)));
    let is_near = noun.is_some_and(|noun| {
        (end..noun).all(|at| matches!(ground.word(at).tag, Tag::Adjective | Tag::Name | Tag::Noun))
    });
    let counted = noun.filter(|_| is_near).map_or("", |noun| ground.text(noun));
    let is_last = end >= fact.tokens.end || ['.', ','].iter().any(|mark| ground.is_mark(end, *mark));
    let is_grouped = end
        .checked_sub(1)
        .is_some_and(|at| ground.text(at).contains(',') || SCALES.contains(&ground.text(at)));
    if TIMES.contains(&counted) || TIMES.contains(&ground.text(end)) {
        return false;
    }
    is_plural_noun(counted)
        || COUNTED.contains(&counted)
        || ground.text(end) == "per"
        || is_last && is_grouped
}

fn question(ground: &Ground<'_>, index: usize, fact: &Fact, figure: &Figure) -> Result<Draft, Code> {
    let is_written = fact.when.as_ref().is_some_and(|when| when.timex.basis == Basis::Explicit);
    if !is_written {
        return Err(Code::G07);
    }
    let (part, statement) = as_it_stands(ground, fact, &figure.tokens)?;
    own_words::stands_alone(ground, &part)?;
    if !own_words::binds_its_pronouns(ground, &part, fact.sentence, &[]) {
        return Err(Code::G04);
    }
    let written = ground.written(figure.tokens.clone());
    let stem = with_gap(&statement, &written).ok_or(Code::G06)?;
    let number = if figure.scale.is_empty() {
        figure.digits.clone()
    } else {
        format!("{} {}", figure.digits, figure.scale)
    };
    let key = format!("{}{number}", figure.currency);
    let mut draft = Draft::new(KIND, index, "number", stem, key);
    draft.accepted.push(number);
    draft.accepted.dedup();
    draft.answer = Answer::Number { value: figure.value, is_about: false };
    draft.answer_span = Some(ground.source.prose.span(figure.tokens.clone()));
    draft.is_card = true;
    draft.is_whole = true;
    let mut pool = lure::number::pool(&figure.digits, &figure.scale, &lure::number::told(ground, fact));
    for candidate in &mut pool {
        candidate.lure.text.insert_str(0, &figure.currency);
    }
    if matches!(ground.text(figure.tokens.end), "per" | "percent" | "%") {
        pool.retain(|candidate| candidate.order < lure::number::order(Thousandths(100_000)));
    }
    let chance = Chance::new(ground.seed, &["figure", &draft.stem]);
    lure::choose(&mut draft, lure::number::order(figure.value), pool, chance);
    Ok(draft)
}
