//! K12: why?
//!
//! **Pattern**: a cause named by an explicit marker ("because of", "owing to", "in response to"). **Example**: "Why
//! did Roberts march to Qandahar in 1880?" with other causes of the article as lures. **Never**: vague causes
//! ("some considerations"), `since` and `as`, guesses; records that are not sure.

use crate::fact::{AdjunctKind, Fact};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidate, Candidates, Draft, Order};
use crate::question::ground::content_words;
use crate::question::item::{Answer, Lure, QuestionKind};
use crate::question::lure;
use crate::question::stock::Stock;
use crate::question::wording::{capitalised, word_count, words};
use crate::temporal::Confidence;

const KIND: QuestionKind = QuestionKind::Cause;
/// Why-questions are the weakest of all; only sure records are asked.
const SURE: Confidence = Confidence::percent(80);
const MARKERS: [&str; 10] = [
    "because of ",
    "due to ",
    "owing to ",
    "as a result of ",
    "on account of ",
    "in response to ",
    "in retaliation for ",
    "in protest against ",
    "thanks to ",
    "in protest at ",
];

/// A cause told in the article, without its marker.
struct Told {
    fact: usize,
    cause: String,
    marker: &'static str,
}

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    let told: Vec<Told> = stock
        .told()
        .filter_map(|(index, fact, _)| {
            let (marker, cause) = cause(fact)?;
            Some(Told { fact: index, cause, marker })
        })
        .collect();
    for (at, one) in told.iter().enumerate() {
        let near = told.get(at.saturating_sub(6)..(at + 7).min(told.len())).unwrap_or_default();
        candidates.take(KIND, one.fact, question(stock, one, near));
    }
}

fn cause(fact: &Fact) -> Option<(&'static str, String)> {
    let adjunct = fact.adjuncts.iter().find(|adjunct| adjunct.kind == AdjunctKind::Cause)?;
    let lower = adjunct.text.to_lowercase();
    let marker = MARKERS.iter().copied().find(|marker| lower.starts_with(marker))?;
    let cause = adjunct.text.get(marker.len()..)?.trim().to_owned();
    Some((marker, cause))
}

fn question(stock: &Stock<'_>, told: &Told, near: &[Told]) -> Result<Draft, Code> {
    let fact = stock.ground.facts.get(told.fact).ok_or(Code::G20)?;
    if fact.confidence < SURE {
        return Err(Code::G12);
    }
    if is_vague(&told.cause) || !(2..=12).contains(&word_count(&told.cause)) {
        return Err(Code::G03);
    }
    let clause = stock.clause(told.fact)?;
    let stem = clause.asked("Why", None, true).ok_or(Code::G22)?;
    let as_option = |one: &Told| capitalised(&format!("{}{}", one.marker, one.cause));
    let mut draft = Draft::new(KIND, told.fact, "cause", stem, as_option(told));
    draft.accepted.push(told.cause.clone());
    draft.answer = Answer::Words { nouns: content_words(&told.cause).collect() };
    draft.is_card = word_count(&told.cause) <= 6;
    let pool = near
        .iter()
        .filter(|other| other.fact != told.fact && !is_vague(&other.cause))
        .map(|other| {
            let text = as_option(other);
            Candidate {
                order: Order::Letters(text.to_lowercase()),
                lure: Lure { text, why: None },
                merit: lure::GOOD,
            }
        })
        .collect();
    let chance = Chance::new(stock.ground.seed, &["why", &draft.stem]);
    let order = Order::Letters(draft.key.to_lowercase());
    lure::choose(&mut draft, order, pool, chance);
    if draft.options.len() < 3 { Err(Code::G23) } else { Ok(draft) }
}

fn is_vague(cause: &str) -> bool {
    words(cause).any(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "some" | "various" | "certain" | "several" | "many" | "this" | "these" | "it" | "that"
        )
    })
}
