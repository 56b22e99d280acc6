//! From what phrases say to days of the calendar.
//!
//! A history is resolved through its own narrative ([`narrative`](mod@narrative)), a report of the day from its own date
//! ([`report`]); what stays without a year says so.

mod chain;
mod counted;
mod diary;
mod narrative;
mod opening;
mod report;
mod settled;
mod story;

use super::day::Day;
use super::find::{self, Find, Origin, Sense};
use super::rules;
use super::scene::Scene;
use super::step;
use super::timex::{ReferenceDate, TimeValue, Timex, TimexKind, Unit};
use super::value::{Basis, Confidence, PartialDate};
use super::words::{Habits, Words};
use narrative::narrative;
pub(super) use settled::yearless;

/// A phrase with its place in the narrative.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placing {
    pub(super) find: Find,
    pub(super) scene: Scene,
}

/// What a phrase was resolved to.
#[derive(Clone, Copy, Debug)]
struct Resolved {
    value: TimeValue,
    basis: Basis,
    confidence: u8,
}

/// Gives every phrase its value.
pub(super) fn resolve(
    words: &Words<'_>,
    phrases: &[Placing],
    reference: Option<ReferenceDate>,
    habits: Habits,
) -> Vec<Timex> {
    let reference = reference.map(|reference| reference.0);
    let reports = report::by_dateline(phrases, reference);
    let reference = reports.first().and_then(|(_, filed)| report::filed(*filed, reference)).or(reference);
    let diary = diary::entries(phrases, reference);
    let mut resolved = match reference {
        _ if !diary.is_empty() => of_diary(phrases, &diary, reference),
        _ if reports.len() > 1 => {
            let first = reports.first().map_or(0, |(reach, _)| reach.start);
            let mut resolved = narrative(phrases.get(..first).unwrap_or_default(), reference);
            for (reach, written) in reports {
                let (report, later) = report::up_to_later(phrases.get(reach).unwrap_or_default(), written);
                resolved.extend(report::resolve(report, written));
                resolved.extend(narrative(later, reference));
            }
            resolved
        }
        Some(written) if habits.is_of_sitting => report::of_sitting(phrases, written),
        Some(written) if habits.is_report => report::resolve(phrases, written),
        None if habits.is_undated_report && !report::has_own_day(phrases) || report::lacks_year(phrases) => {
            report::of_no_year(phrases, narrative(phrases, None))
        }
        Some(written) => {
            let (opening, rest) = phrases.split_at(opening::of_the_day(phrases, written));
            let mut resolved = report::resolve(opening, written);
            resolved.extend(from_day(rest, written, habits.is_spoken));
            resolved
        }
        _ => narrative(phrases, reference),
    };
    let birth = only_birth(phrases, &resolved);
    for (placing, resolved) in phrases.iter().zip(&mut resolved) {
        if let (Sense::Aged(years), Some(birth)) = (placing.find.sense, birth) {
            resolved.value = at_age(birth, years).unwrap_or(resolved.value);
            resolved.confidence = 70;
        }
    }
    phrases
        .iter()
        .zip(resolved)
        .filter(|(placing, resolved)| !is_idle_age(placing.find.sense, resolved.value))
        .map(|(placing, resolved)| timex(words, &placing.find, resolved))
        .collect()
}

/// The phrases of a diary: each entry from its own day, what stands around them as a narrative.
fn of_diary(phrases: &[Placing], entries: &[diary::Entry], reference: Option<PartialDate>) -> Vec<Resolved> {
    let part = |range: std::ops::Range<usize>| phrases.get(range).unwrap_or_default();
    let mut resolved = Vec::with_capacity(phrases.len());
    for diary::Entry { reach, day } in entries {
        let above = part(resolved.len()..reach.start);
        let headings = above.iter().zip(narrative(above, reference)).map(|(placing, resolved)| {
            // "JUNE" above the days of a June
            let Sense::Lacking(piece) = placing.find.sense else { return resolved };
            let date = day.year().and_then(|year| settled::in_year(piece, year));
            let date = date.filter(|_| placing.scene.is_heading).map(TimeValue::Point);
            date.map_or(resolved, |value| Resolved { value, basis: Basis::Context, confidence: 85 })
        });
        resolved.extend(headings);
        let mut entry = part(reach.clone()).to_vec();
        if let Some(head) = entry.first_mut() {
            head.find.sense = Sense::Value(TimeValue::Point(*day));
        }
        resolved.extend(report::resolve(&entry, *day));
    }
    resolved.extend(narrative(part(resolved.len()..phrases.len()), reference));
    resolved
}

/// A narrative written on a day that is known: "will be held on 4 September" is to come, and where somebody speaks "ten years ago"
/// and "next year" count from that day.
fn from_day(phrases: &[Placing], written: PartialDate, is_spoken: bool) -> Vec<Resolved> {
    let counted = |placing: &Placing| {
        let Placing { find, scene } = *placing;
        if let Sense::Lacking(piece @ find::Piece::Day { .. }) = find.sense
            && scene.is_promised
            && !scene.is_quoted
            && matches!(written, PartialDate::Day(_))
        {
            return report::nearest_piece(piece, scene, written);
        }
        let is_pointed = matches!(find.rule, rules::EXACT | rules::TO_THIS_MONTH);
        if is_pointed && let Sense::Shifted { origin: Origin::Reader, .. } = find.sense {
            return counted::years_ago(&find, written).filter(|_| !scene.is_quoted);
        }
        if !is_spoken {
            return None;
        }
        let counts = match find.sense {
            Sense::Shifted { origin, .. } => origin == Origin::Reader,
            Sense::Period(unit, turn) => turn.origin != Origin::Text && unit >= Unit::Day,
            Sense::Turned(_, turn) | Sense::InYear(_, turn) => turn.origin == Origin::Reader,
            _ => false,
        };
        counted::from_reader(&find.sense, written).filter(|_| counts && !scene.is_quoted)
    };
    let told: Vec<Placing> = phrases
        .iter()
        .map(|placing| {
            let sense =
                counted(placing).map_or(placing.find.sense, |date| Sense::Value(TimeValue::Point(date)));
            Placing { find: Find { sense, ..placing.find }, scene: placing.scene }
        })
        .collect();
    let mut resolved = narrative(&told, Some(written));
    for (placing, resolved) in phrases.iter().zip(&mut resolved) {
        if counted(placing).is_some() {
            (resolved.basis, resolved.confidence) = (Basis::Relative, 80);
        }
    }
    resolved
}

/// The birth that a text tells, when it tells only one.
fn only_birth(phrases: &[Placing], resolved: &[Resolved]) -> Option<PartialDate> {
    let mut births = phrases.iter().zip(resolved).filter(|(placing, _)| placing.scene.is_birth).filter_map(
        |(_, resolved)| match resolved.value {
            TimeValue::Point(date) | TimeValue::Range(date, _) => Some(date),
            _ => None,
        },
    );
    let first = births.next()?;
    births.all(|other| other.year() == first.year()).then_some(first)
}

/// From one birthday to the day before the next.
fn at_age(birth: PartialDate, years: u8) -> Option<TimeValue> {
    let years = i32::from(years);
    let PartialDate::Day(day) = birth else {
        let year = birth.year()? + years;
        return Some(TimeValue::Range(PartialDate::Year(year), PartialDate::Year(year + 1)));
    };
    let (year, month, day) = day.civil();
    let first = step::day_of(year + years, month, day).interval().earliest()?;
    let next = step::day_of(year + years + 1, month, day).interval().earliest()?;
    Some(TimeValue::Range(PartialDate::Day(first), PartialDate::Day(Day(next.0 - 1))))
}

/// An age of somebody whose birth is not told says nothing.
const fn is_idle_age(sense: Sense, value: TimeValue) -> bool {
    matches!(sense, Sense::Aged(_)) && !matches!(value, TimeValue::Range(..))
}

fn timex(words: &Words<'_>, find: &Find, resolved: Resolved) -> Timex {
    let value = match resolved.value {
        TimeValue::Point(PartialDate::Day(day)) if find.rule == "week of a day" => {
            TimeValue::Point(step::week(day))
        }
        value => value,
    };
    let resolved = Resolved { value, ..resolved };
    let is_timed = find.time.is_some();
    let kind = match (find.kind, resolved.value) {
        (kind, TimeValue::Time { .. }) => kind,
        (TimexKind::Time, _) if !is_timed && !matches!(find.sense, Sense::Shifted { .. }) => TimexKind::Date,
        (kind, _) => kind,
    };
    let basis = if matches!(find.rule, "named time" | "feast" | "eve of a feast") {
        Basis::Named
    } else {
        resolved.basis
    };
    Timex {
        span: words.span(find.start..find.end),
        kind,
        value: resolved.value,
        modifier: find.modifier,
        basis,
        confidence: Confidence::percent(resolved.confidence.min(find.confidence)),
        rule: find.rule,
        ends: find
            .to
            .filter(|to| to.first_start < to.first_end)
            .map(|to| (words.span(to.first_start..to.first_end), words.span(to.second_start..find.end))),
    }
}
