//! K13, numbers told in a noun phrase: "the killing of 24 troops", "the capacity of producing 2 million tons".
//!
//! **Pattern**: a noun of what was done to a number of people ("the arrest of N NOUN by Y"): "How many NOUN were arrested
//! by Y?"; a measure of a thing that is named ("had a population of N"): "What was the population of X?" **Example**:
//! "How many troops were killed by the US gunship helicopters?" **Never**: one and two, spans of time, a thing without a
//! name.

use crate::language::{Tag, is_plural_noun};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidates, Draft};
use crate::question::grading::thousandths;
use crate::question::item::{Answer, QuestionKind, Thousandths};
use crate::question::line::Line;
use crate::question::lure;
use crate::question::stock::Stock;
use crate::text::TokenKind;
use std::ops::Range;

const KIND: QuestionKind = QuestionKind::Number;
/// Nouns of what was done to people, with the participle that says the same.
const DEEDS: [(&str, &str); 14] = [
    ("killing", "killed"),
    ("murder", "murdered"),
    ("massacre", "massacred"),
    ("execution", "executed"),
    ("arrest", "arrested"),
    ("capture", "captured"),
    ("release", "released"),
    ("expulsion", "expelled"),
    ("deportation", "deported"),
    ("kidnapping", "kidnapped"),
    ("hanging", "hanged"),
    ("dismissal", "dismissed"),
    ("evacuation", "evacuated"),
    ("surrender", "surrendered"),
];
/// Measures of a thing.
const MEASURES: [&str; 16] = [
    "capacity",
    "population",
    "length",
    "height",
    "area",
    "strength",
    "budget",
    "depth",
    "circulation",
    "membership",
    "range",
    "speed",
    "weight",
    "garrison",
    "magnitude",
    "turnover",
];
const SCALES: [&str; 6] = ["hundred", "thousand", "lakh", "million", "crore", "billion"];

/// A number with its scale.
struct Count {
    digits: String,
    scale: String,
    value: Thousandths,
    is_about: bool,
    /// Where it stands, the words that make it approximate left out.
    tokens: Range<usize>,
}

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for line in Line::all(stock) {
        for at in line.tokens.clone() {
            let word = line.text(at);
            if !line.is(at + 1, "of") {
                continue;
            }
            if let Some((_, participle)) = DEEDS.iter().find(|(noun, _)| *noun == word) {
                if let Some(found) = deed(&line, at + 2, participle) {
                    candidates.take(KIND, line.fact, found);
                }
            } else if MEASURES.contains(&word)
                && let Some(found) = measure(&line, at)
            {
                candidates.take(KIND, line.fact, found);
            }
        }
    }
}

/// The number that begins at a token, behind "about" or "nearly".
fn count(line: &Line<'_>, from: usize) -> Option<Count> {
    let is_about = matches!(
        line.text(from),
        "about" | "around" | "nearly" | "some" | "approximately" | "roughly" | "almost"
    );
    let start = from + usize::from(is_about);
    let is_digits = line.ground.token(start).is_some_and(|token| token.kind == TokenKind::Number);
    let end = start + 1 + usize::from(SCALES.contains(&line.text(start + 1)));
    let written = line.ground.written(start..end);
    let value = thousandths(&written).filter(|value| value.0 > 2000 && is_digits)?;
    let scale = if end > start + 1 { line.text(start + 1).to_owned() } else { String::new() };
    let is_date = !line.ground.timexes_in(start..end).is_empty();
    (!is_date).then(|| Count {
        digits: line.text(start).to_owned(),
        scale,
        value,
        is_about,
        tokens: start..end,
    })
}

/// "24 troops by the US gunship helicopters"
fn deed(line: &Line<'_>, from: usize, participle: &str) -> Option<Result<Draft, Code>> {
    let count = count(line, from)?;
    let mut at = count.tokens.end;
    while matches!(line.word(at).tag, Tag::Noun | Tag::Adjective) {
        at += 1;
    }
    let noun = line.ground.written(count.tokens.end..at);
    let is_counted =
        at > count.tokens.end && (is_plural_noun(line.text(at - 1)) || line.is(at - 1, "people"));
    if !is_counted {
        return None;
    }
    let agent = if line.is(at, "by") { line.without_dates(at..line.mark_behind(at)) } else { String::new() };
    let how = if count.is_about { "About how many" } else { "How many" };
    let was = if participle == "surrendered" { "" } else { "were " };
    let stem = format!("{how} {noun} {was}{participle} {agent}").trim_end().to_owned() + "?";
    Some(if agent.is_empty() { Err(Code::G08) } else { Ok(question(line, &count, stem, "", "number")) })
}

/// "had a population of 32,000", "which had the capacity of producing 2 million tons of steel per annum"
fn measure(line: &Line<'_>, noun: usize) -> Option<Result<Draft, Code>> {
    let has = noun.checked_sub(2).filter(|&has| matches!(line.text(has), "had" | "has" | "with"))?;
    let mut from = noun + 2;
    if line.text(from).ends_with("ing") {
        from += 1;
    }
    let count = count(line, from)?;
    let end = line.mark_behind(count.tokens.end);
    let unit_end = (count.tokens.end..end)
        .find(|&at| matches!(line.word(at).tag, Tag::Verb | Tag::Coordinator | Tag::Relative))
        .unwrap_or(end);
    let unit = line.ground.written(count.tokens.end..unit_end);
    let owner = owner(line, has)?;
    let was = if line.is(has, "has") { "is" } else { "was" };
    let what = if count.is_about { "approximate " } else { "" };
    let stem = format!("What {was} the {what}{} of {owner}?", line.text(noun));
    let is_short = unit.split(' ').count() <= 6;
    Some(if is_short { Ok(question(line, &count, stem, &unit, "measure")) } else { Err(Code::G03) })
}

/// The name of what is measured: the subject before "had", or what "which" stands for.
fn owner(line: &Line<'_>, has: usize) -> Option<String> {
    let before = has.checked_sub(1)?;
    let end = if matches!(line.text(before), "which" | "that") { before } else { has };
    let end = if line.ground.is_mark(end.checked_sub(1)?, ',') { end - 1 } else { end };
    let mention = line.mention(|mention| mention.tokens.end == end)?;
    let mut start = mention.tokens.start;
    // "steel mill at Karachi": the thing at the place.
    if matches!(line.text(start.checked_sub(1)?), "at" | "in" | "near") && end == before {
        start -= 1;
        while start > line.tokens.start && matches!(line.word(start - 1).tag, Tag::Noun | Tag::Adjective) {
            start -= 1;
        }
        let text = line.ground.written(start..end);
        return (start + 1 < mention.tokens.start).then(|| format!("the {text}"));
    }
    (end != before).then(|| line.ground.with_the(mention.entity))
}

fn question(line: &Line<'_>, count: &Count, stem: String, unit: &str, slot: &'static str) -> Draft {
    let with_unit = |text: &str| if unit.is_empty() { text.to_owned() } else { format!("{text} {unit}") };
    let bare = if count.scale.is_empty() {
        count.digits.clone()
    } else {
        format!("{} {}", count.digits, count.scale)
    };
    let mut draft = Draft::new(KIND, line.fact, slot, stem, with_unit(&bare));
    // Seldom worth learning as it is asked here (docs/ACCURACY.md).
    draft.is_for_exams = true;
    draft.accepted.push(bare);
    draft.accepted.dedup();
    draft.answer = Answer::Number { value: count.value, is_about: count.is_about };
    draft.answer_span = Some(line.ground.source.prose.span(count.tokens.clone()));
    draft.is_card = true;
    draft.bonus = 3;
    draft.stands_alone = slot == "number";
    let taken: Vec<Thousandths> = line.tokens.clone().filter_map(|at| thousandths(line.text(at))).collect();
    let mut pool = lure::number::pool(&count.digits, &count.scale, &taken);
    for candidate in &mut pool {
        candidate.lure.text = with_unit(&candidate.lure.text);
    }
    let chance = Chance::new(line.ground.seed, &["measure", &draft.stem]);
    lure::choose(&mut draft, lure::number::order(count.value), pool, chance);
    draft
}
