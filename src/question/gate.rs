//! Gates on facts: what makes a fact unfit to be asked at all, or for its date.

use super::code::Code;
use super::ground::{Ground, SURE};
use crate::fact::{Fact, FactKind, Relation};
use crate::temporal::{Basis, Confidence, Granularity, Modifier, PartialDate, TimeValue, TimexKind};
use crate::text::Form;

/// Whether a fact may be told as something that happened.
pub(super) fn told(ground: &Ground<'_>, fact: &Fact) -> Result<(), Code> {
    let flags = fact.flags;
    let sentence = ground.source.prose.sentences.get(fact.sentence).ok_or(Code::G20)?;
    let form = ground.source.prose.form(sentence);
    let gates = [
        (form == Form::Passive, Code::G02),
        (matches!(form, Form::Heading(_)) || fact.kind == FactKind::Heading, Code::G02),
        (flags.is_negated, Code::G21),
        (flags.is_planned, Code::G16),
        (flags.is_hedged || flags.is_opinion || flags.is_reported, Code::G12),
        (flags.is_fragment && !matches!(fact.kind, FactKind::NounEvent | FactKind::Item), Code::G01),
        (is_question(ground, fact), Code::G01),
        (cuts_quotation(ground, fact), Code::G14),
    ];
    gates.iter().find(|(fails, _)| *fails).map_or(Ok(()), |(_, code)| Err(*code))
}

/// The date of a fact, when it is sure enough to be asked for.
pub(super) fn date(ground: &Ground<'_>, fact: &Fact) -> Result<PartialDate, Code> {
    let when = fact.when.as_ref().ok_or(Code::G24)?;
    let is_inferred = when.timex.basis != Basis::Explicit;
    // Inferred dates are borne out by the years around them as well.
    let sure = if is_inferred { BORNE_OUT } else { SURE };
    if fact.flags.is_background || when.confidence < sure {
        return Err(Code::G07);
    }
    if when.relation != Relation::At {
        return Err(Code::G24);
    }
    let timex = when.timex;
    if ground.is_one_of_two(&timex)
        || ground.is_of_a_participle(fact, &timex)
        || ground.is_of_subject(fact, &timex)
    {
        return Err(Code::G07);
    }
    let TimeValue::Point(date) = timex.value else { return Err(Code::G24) };
    let is_exact = match timex.modifier {
        None => true,
        Some(Modifier::Approx) => date.granularity() == Granularity::Year,
        Some(Modifier::Start | Modifier::Mid | Modifier::End) => {
            matches!(date.granularity(), Granularity::Year | Granularity::Month | Granularity::Day)
        }
        Some(_) => false,
    };
    let is_kind = matches!(
        date.granularity(),
        Granularity::Day
            | Granularity::Month
            | Granularity::Season
            | Granularity::Year
            | Granularity::Decade
            | Granularity::Century
    );
    let is_sure = timex.confidence >= sure && timex.basis != Basis::Named;
    if timex.kind == TimexKind::Set || timex.kind == TimexKind::Duration || !is_exact || !is_kind {
        return Err(Code::G24);
    }
    if is_sure && is_supported(ground, fact, date) { Ok(date) } else { Err(Code::G07) }
}

/// An inferred date may be as sure as this when the years around it bear it out.
const BORNE_OUT: Confidence = Confidence::percent(85);
/// How far an inferred date may lie from the last written year.
const NEAR: i32 = 3;

/// Whether the years written around an inferred date bear it out: the one before it in its paragraph, and the one
/// behind it or the same year.
fn is_supported(ground: &Ground<'_>, fact: &Fact, date: PartialDate) -> bool {
    let Some(timex) = fact.when.as_ref().map(|when| when.timex) else { return false };
    if timex.basis == Basis::Explicit {
        return true;
    }
    let Some(year) = date.year() else { return false };
    let (before, after) = ground.written_years(fact.sentence, timex.span);
    match (timex.basis, before, after) {
        (Basis::Context, Some(before), Some(after)) => {
            before == year && (year..=year + 1).contains(&after) || after == year && before <= year
        }
        (Basis::Context, Some(before), None) => before == year,
        (Basis::Relative, Some(before), _) => (0..=NEAR).contains(&(year - before)) || ground.is_news(),
        _ => ground.is_news(),
    }
}

fn is_question(ground: &Ground<'_>, fact: &Fact) -> bool {
    let sentence = ground.source.prose.sentences.get(fact.sentence);
    sentence
        .and_then(|sentence| sentence.tokens.end.checked_sub(1))
        .is_some_and(|last| ground.is_mark(last, '?'))
}

/// Whether the clause holds a quotation mark without its partner.
fn cuts_quotation(ground: &Ground<'_>, fact: &Fact) -> bool {
    let mut open = 0_i32;
    let mut straight = 0;
    for at in fact.tokens.clone().take(400) {
        open += i32::from(ground.is_mark(at, '“')) - i32::from(ground.is_mark(at, '”'));
        straight += i32::from(ground.is_mark(at, '"'));
    }
    open != 0 || straight % 2 != 0
}
