//! Early, middle and late parts of a period.

use crate::temporal::class::Class;
use crate::temporal::clock::{DayPart, TimeOfDay};
use crate::temporal::find::{Find, Piece, Sense, Turn};
use crate::temporal::timex::{TimeValue, TimexKind, Unit};
use crate::temporal::units::{portion, unit};
use crate::temporal::value::{Modifier, PartialDate};
use crate::temporal::words::Words;

/// Matches "early 1950", "late August", "mid-1916" (written apart), "early in the morning of 4 July", "the end of
/// 1941", "the middle of the 9th century BC", "the rest of 496", "the end of the year", "the turn of the century".
///
/// Means the period with the part of it as its modifier.
///
/// Does not match "the end of the war", "early settlers", "late President", "in the middle of the road".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    match words.class(at) {
        Class::Portion => adjective(words, at),
        Class::PortionNoun | Class::Rest => noun(words, at),
        _ => None,
    }
}

fn adjective(words: &Words<'_>, at: usize) -> Option<Find> {
    let modifier = portion(words.value(at));
    let mut next = at + 1;
    if words.is(next, Class::Dash) && words.is_tight(next + 1) {
        next += 1;
    }
    if words.is_word(next, "part")
        || words.is_word(next, "half")
        || words.is_word(next, "days")
        || words.is_word(next, "stages")
        || words.is_word(next, "years")
        || words.is_word(next, "decades")
        || words.is_word(next, "months")
        || words.is_word(next, "hours")
    {
        if !words.is(next + 1, Class::Of) {
            return None;
        }
        let whole = inside(words, at, next + 2, modifier)?;
        // "the early hours of 16 December 1971"
        if words.is_word(next, "hours") {
            let is_day = matches!(
                whole.sense,
                Sense::Value(TimeValue::Point(PartialDate::Day(_)))
                    | Sense::Lacking(Piece::Day { .. })
                    | Sense::DayOfMonth(_)
                    | Sense::DayOfThatMonth(_)
                    | Sense::Weekday(..)
            );
            let time = TimeOfDay::Part(DayPart::Morning);
            return is_day.then(|| whole.at(Some(time)));
        }
        return Some(match whole.sense {
            Sense::Value(TimeValue::Point(PartialDate::Year(year))) if words.is(next, Class::HalfWord) => {
                let half = if words.is_word(at, "early") { 1 } else { 2 };
                let value = TimeValue::Point(PartialDate::Half { year, half });
                Find { sense: Sense::Value(value), modifier: None, ..whole }
            }
            _ => whole,
        });
    }
    if words.is_word(at, "latter") {
        return None;
    }
    if words.is_any(next, &[Class::In, Class::On, Class::Of])
        && !matches!(words.text(next), "for" | "over" | "into")
    {
        return inside(words, at, next + 1, modifier);
    }
    inside(words, at, next, modifier)
}

fn noun(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    if !words.is(next, Class::Of) {
        return None;
    }
    let modifier = if words.is(at, Class::Rest) { None } else { Some(portion(words.value(at))) };
    let find = inside(words, at, next + 1, modifier.unwrap_or(Modifier::Mid))?;
    Some(Find { modifier, ..find })
}

/// The period that stands at `next`, perhaps behind an article.
pub(super) fn inside(words: &Words<'_>, at: usize, next: usize, modifier: Modifier) -> Option<Find> {
    let start = words.skip(next, Class::The);
    let whole = match words.class(start) {
        Class::Unit if start > next => {
            let (unit, _) = unit(words, start)?;
            let is_whole = unit >= Unit::Day && !words.is(start + 1, Class::Number);
            if !is_whole {
                super::at(words, start, None)?
            } else if unit == Unit::Century && words.is_word(at, "turn") {
                Find::date(start, start + 1, Sense::TurnOfCentury, "part of a period")
            } else {
                // "has fallen by a tenth since the start of the year"
                let lead = at.wrapping_sub(if words.is(at.wrapping_sub(1), Class::The) { 2 } else { 1 });
                let is_open = words.is(lead, Class::Since) && modifier == Modifier::Start;
                let turn = if is_open { Turn::NONE } else { Turn::SAME };
                Find::date(start, start + 1, Sense::Period(unit, turn), "part of a period")
            }
        }
        Class::Other | Class::Edge | Class::NumberWord | Class::Article | Class::Vague | Class::Units => {
            return None;
        }
        _ => super::at(words, start, None)?,
    };
    if whole.start != start && whole.start + 1 != start {
        return None;
    }
    if matches!(whole.kind, TimexKind::Duration | TimexKind::Set) {
        return None;
    }
    let is_moment = matches!(
        whole.sense,
        Sense::Value(TimeValue::Present | TimeValue::Past | TimeValue::Future) | Sense::Vague
    );
    let inner = whole.modifier.or(Some(modifier));
    (!is_moment).then_some(Find { start: at, rule: "part of a period", modifier: inner, ..whole })
}
