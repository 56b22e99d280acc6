//! K15: from when to when?
//!
//! **Pattern**: a fact that lasted from one date to another. **Example**: "From when to when did Rajaraja rule?"
//! **Never**: ends that belong to something else.

use crate::fact::{AdjunctKind, Fact, Relation};
use crate::question::chance::Chance;
use crate::question::code::Code;
use crate::question::draft::{Candidate, Candidates, Draft, Order};
use crate::question::gate;
use crate::question::ground::{Ground, SURE};
use crate::question::item::{Answer, Lure, QuestionKind};
use crate::question::lure;
use crate::question::stock::{Stock, is_bare_event, noun_event};
use crate::question::wording::{joined, words};
use crate::temporal::{Basis, Granularity, PartialDate, TimeValue};

const KIND: QuestionKind = QuestionKind::Period;

/// What goes on from one date to another.
const LASTING: [&str; 60] = [
    "administer",
    "ally",
    "attend",
    "be",
    "belong",
    "besiege",
    "blockade",
    "boycott",
    "captain",
    "chair",
    "coach",
    "command",
    "control",
    "direct",
    "dominate",
    "edit",
    "employ",
    "exist",
    "fight",
    "flourish",
    "govern",
    "head",
    "hold",
    "house",
    "imprison",
    "last",
    "lead",
    "live",
    "maintain",
    "manage",
    "occupy",
    "occur",
    "operate",
    "own",
    "patrol",
    "play",
    "practice",
    "practise",
    "preside",
    "produce",
    "rage",
    "reign",
    "remain",
    "represent",
    "reside",
    "rule",
    "run",
    "see",
    "serve",
    "sit",
    "stand",
    "stay",
    "study",
    "supply",
    "teach",
    "tour",
    "use",
    "wage",
    "witness",
    "work",
];

pub(super) fn draft(stock: &Stock<'_>, candidates: &mut Candidates) {
    for (index, fact) in stock.asked() {
        let value = fact.when.as_ref().map(|when| when.timex.value);
        if let Some(TimeValue::Range(from, to)) = value {
            candidates.take(KIND, index, question(stock, index, from, to));
        }
    }
}

fn question(stock: &Stock<'_>, index: usize, from: PartialDate, to: PartialDate) -> Result<Draft, Code> {
    let ground = stock.ground;
    let fact = ground.facts.get(index).ok_or(Code::G20)?;
    gate::told(ground, fact)?;
    let when = fact.when.as_ref().ok_or(Code::G24)?;
    let is_plain =
        when.timex.modifier.is_none() && when.relation == Relation::At && when.timex.basis != Basis::Named;
    if !is_plain || from.year().is_none() || to.year().is_none() {
        return Err(Code::G24);
    }
    if let Some(stem) = saw(fact) {
        let mut draft = drafted(ground, index, fact, stem, from, to);
        draft.stands_alone = true;
        draft.bonus = 2;
        return Ok(draft);
    }
    let is_own = !fact.flags.is_background || gate::is_own(ground, fact) || opens(ground, fact);
    let sure = if ground.is_led(&when.timex) { gate::LED } else { SURE };
    if !is_own || when.confidence < sure || when.timex.confidence < sure {
        return Err(Code::G07);
    }
    let both_years = from.granularity() == Granularity::Year && to.granularity() == Granularity::Year;
    let first = ground.tokens_of(when.timex.span).start;
    let is_between =
        (first.saturating_sub(1)..=first).any(|at| ground.text(at).eq_ignore_ascii_case("between"));
    // "sometime between 279 and 274 he married": what does not last has no beginning and no end.
    let is_moment = fact.predicate.as_ref().is_some_and(|predicate| !LASTING.contains(&predicate.lemma));
    if is_moment {
        return Err(Code::G24);
    }
    let wanted = match (both_years, is_between) {
        (true, true) => "Between which years",
        (true, false) => "From which year to which year",
        (false, true) => "Between which dates",
        (false, false) => "From when to when",
    };
    if is_bare_event(fact)
        && fact.object.as_ref().or(fact.subject.as_ref()).is_some_and(|event| is_of_a_moment(&event.text))
    {
        return Err(Code::G24);
    }
    let stem = if is_bare_event(fact) {
        format!("{wanted} did {} last?", noun_event(ground, fact)?)
    } else {
        let clause = stock.clause(index)?;
        // "From when to when did Holm serve?": as what?
        let is_open = matches!(clause.verb.lemma, "serve" | "work" | "play" | "hold" | "sit" | "operate");
        if is_open && clause.rest.is_empty() {
            return Err(Code::G05);
        }
        clause.asked(wanted, None, false).ok_or(Code::G22)?
    };
    Ok(drafted(ground, index, fact, stem, from, to))
}

/// "From 1961 to 1974 he was": the dates open the sentence, and their subject stands right behind them.
fn opens(ground: &Ground<'_>, fact: &Fact) -> bool {
    let Some((when, subject)) = fact.when.as_ref().zip(fact.subject.as_ref()) else { return false };
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return false };
    let date = ground.tokens_of(when.timex.span);
    date.start <= sentence.tokens.start + 1 && (date.end..=date.end + 1).contains(&subject.tokens.start)
}

/// "the death of Pope Clement (1265–68)": the years are those of his reign.
pub(super) fn is_of_a_moment(event: &str) -> bool {
    const MOMENTS: [&str; 22] = [
        "abdication",
        "accession",
        "appointment",
        "arrest",
        "assassination",
        "birth",
        "collapse",
        "coronation",
        "death",
        "election",
        "execution",
        "fall",
        "founding",
        "marriage",
        "murder",
        "opening",
        "resignation",
        "signing",
        "surrender",
        "treaty",
        "unveiling",
        "wedding",
    ];
    words(event).any(|word| MOMENTS.contains(&word.to_lowercase().as_str()))
}

/// "The period from 1961 to 1971 saw ups and downs": the dates belong to the subject itself.
fn saw(fact: &Fact) -> Option<String> {
    let subject = fact.subject.as_ref()?.text.to_lowercase();
    let predicate = fact.predicate.as_ref()?;
    let object = fact.object.as_ref().filter(|object| !object.is_vague)?;
    let is_period = matches!(subject.as_str(), "the period" | "the years" | "the decade" | "period");
    if !is_period || !matches!(predicate.lemma, "see" | "witness" | "bring") || !predicate.is_past {
        return None;
    }
    let rest = fact.adjuncts.iter().filter(|adjunct| {
        !adjunct.is_fronted && matches!(adjunct.kind, AdjunctKind::Other | AdjunctKind::Place)
    });
    let parts = ["Which period", &predicate.text, &object.text];
    let parts = parts.into_iter().chain(rest.map(|adjunct| adjunct.text.as_str()));
    Some(format!("{}?", joined(parts)))
}

pub(super) fn drafted(
    ground: &Ground<'_>,
    index: usize,
    fact: &Fact,
    stem: String,
    from: PartialDate,
    to: PartialDate,
) -> Draft {
    let mut draft = Draft::new(KIND, index, "when", stem, phrase(from, to));
    draft.answer = Answer::Period(from, to);
    draft.answer_span = fact.when.as_ref().map(|when| when.timex.span);
    draft.is_card = true;
    let pool = pool(ground, from, to);
    let chance = Chance::new(ground.seed, &["period", &draft.stem]);
    lure::choose(&mut draft, order(from), pool, chance);
    draft
}

fn phrase(from: PartialDate, to: PartialDate) -> String {
    format!("{} to {}", from.phrase(), to.phrase())
}

fn order(from: PartialDate) -> Order {
    Order::Value(i128::from(from.interval().sort_key().0))
}

/// The same length elsewhere: shifted by half of it or more, so that no more than half overlaps.
fn pool(ground: &Ground<'_>, from: PartialDate, to: PartialDate) -> Vec<Candidate> {
    let (Some(first), Some(last)) = (from.year(), to.year()) else { return Vec::new() };
    let length = last - first;
    let shifts = [length / 2 + 2, length + 1, length + 3, length / 2 + 5];
    shifts
        .into_iter()
        .flat_map(|shift| [-shift, shift])
        .filter_map(|shift| Some((lure::date::moved(from, shift)?, lure::date::moved(to, shift)?)))
        .filter(|(from, to)| {
            [from, to].iter().all(|end| end.year().is_some_and(|year| ground.may_be_year(year)))
        })
        .map(|(from, to)| Candidate {
            lure: Lure { text: phrase(from, to), why: None },
            order: order(from),
            merit: lure::GOOD,
        })
        .collect()
}
