//! Time phrases in the notation of the TIMEX standards, for programs that compare or exchange annotations.
//!
//! The values differ from ours in a few places: 480 BC is `BC0480`, the 1930s of a history are `193` (as
//! TIMEX2 has it) and of a news report `193X` (as TIMEX3 has it), and each end of a range is an annotation of its own.

use super::clock::TimeOfDay;
use super::floating::{Floating, FloatingUnit};
use super::timex::{Count, TimeValue, Timex, TimexKind, Unit};
use super::value::{Basis, PartialDate, Season};
use crate::text::Span;

/// One annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// Its place.
    pub span: Span,
    /// Its kind.
    pub kind: TimexKind,
    /// Its value.
    pub value: String,
    /// The `mod` of the standard, when it has one.
    pub modifier: Option<&'static str>,
}

/// Which of the two standards a text is annotated by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notation {
    History,
    Report,
}

/// The annotations of a text, from its time phrases.
pub fn annotate(timexes: &[Timex]) -> Vec<Annotation> {
    let notation = notation(timexes);
    let mut annotations = Vec::with_capacity(timexes.len() + timexes.len() / 8);
    // The standards annotate what says a time, not what only names an event.
    for timex in timexes.iter().filter(|timex| !matches!(timex.rule, "named time" | "age" | "term of office"))
    {
        let one = |span: Span, value: TimeValue| Annotation {
            span,
            kind: timex.kind,
            value: value_in(notation, timex.kind, by_end(notation, timex.basis, value)),
            modifier: timex.modifier.map(super::value::Modifier::code),
        };
        // To the standards "the last week of April" is a length.
        if timex.rule == "week of a month" {
            let length = TimeValue::Length { count: Some(Count::whole(1)), unit: Unit::Week };
            annotations.push(Annotation { kind: TimexKind::Duration, ..one(timex.span, length) });
            continue;
        }
        match (timex.value, timex.ends) {
            (TimeValue::Range(from, to), Some((first, second))) => {
                annotations.push(one(first, TimeValue::Point(from)));
                annotations.push(one(second, TimeValue::Point(to)));
            }
            (value, _) => annotations.push(one(timex.span, value)),
        }
    }
    annotations
}

/// A report points from its own day ("Friday", "today") more often than it names years.
fn notation(timexes: &[Timex]) -> Notation {
    let pointing = timexes
        .iter()
        .filter(|timex| matches!(timex.rule, "weekday" | "pointing word" | "neighbouring weekday"))
        .count();
    let years = timexes
        .iter()
        .filter(|timex| {
            timex.basis == Basis::Explicit && matches!(timex.kind, TimexKind::Date) && timex.is_dated()
        })
        .count();
    if pointing * 5 > years { Notation::Report } else { Notation::History }
}

fn value_in(notation: Notation, kind: TimexKind, value: TimeValue) -> String {
    match (value, notation) {
        (TimeValue::Point(date), _) => date_in(notation, date),
        (
            TimeValue::Time { date: Some(date), time: TimeOfDay::Clock { hour, minute, .. } },
            Notation::Report,
        ) => {
            format!("{}T{hour:02}:{minute:02}", date_in(notation, date))
        }
        (TimeValue::Time { date: Some(date), time }, _) => match date {
            PartialDate::Month { .. } => format!("{}-XX{time}", date_in(notation, date)),
            _ => format!("{}{time}", date_in(notation, date)),
        },
        (TimeValue::Floating(Floating::Day), Notation::Report) if kind == TimexKind::Set => "P1D".to_owned(),
        (TimeValue::Floating(Floating::Week), Notation::Report) if kind == TimexKind::Set => "P1W".to_owned(),
        (TimeValue::Floating(Floating::Month), Notation::Report) if kind == TimexKind::Set => {
            "P1M".to_owned()
        }
        (TimeValue::Floating(Floating::Year), Notation::Report) if kind == TimexKind::Set => "P1Y".to_owned(),
        (TimeValue::Floating(Floating::OfYear { year, unit }), _) => {
            let unit = match unit {
                FloatingUnit::Month => "XX",
                FloatingUnit::Week => "WXX",
                FloatingUnit::Day => "XX-XX",
            };
            format!("{}-{unit}", year_in(year))
        }
        (TimeValue::Floating(Floating::OfMonth { year, month }), _) => {
            format!("{}-{month:02}-XX", year_in(year))
        }
        (TimeValue::Length { count: Some(count), unit: Unit::Hour }, _)
            if count.as_hundredths() % 100 > 0 =>
        {
            format!("PT{}H{}M", count.as_whole(), count.as_hundredths() % 100 * 60 / 100)
        }
        (TimeValue::Length { count: Some(count), unit: Unit::Decade }, Notation::Report) => {
            format!("P{}Y", count.as_hundredths() / 10)
        }
        (TimeValue::Length { count: Some(count), unit: Unit::Century }, Notation::Report) => {
            format!("P{}Y", count.as_hundredths())
        }
        _ => value.to_string(),
    }
}

/// A winter that the text does not number is named by the year it ends in.
const fn by_end(notation: Notation, basis: Basis, value: TimeValue) -> TimeValue {
    match (notation, basis, value) {
        (
            Notation::History,
            Basis::Context | Basis::Relative,
            TimeValue::Point(PartialDate::Season { year, season: Season::Winter }),
        ) => TimeValue::Point(PartialDate::Season { year: year + 1, season: Season::Winter }),
        _ => value,
    }
}

fn year_in(year: i32) -> String {
    if year <= 0 { format!("BC{:04}", 1 - year) } else { format!("{year:04}") }
}

fn date_in(notation: Notation, date: PartialDate) -> String {
    let unknown = if notation == Notation::Report { "X" } else { "" };
    match date {
        PartialDate::Year(year) => year_in(year),
        PartialDate::Decade(tens) if tens < 0 => format!("BC{:03}{unknown}", -tens - 1),
        PartialDate::Decade(tens) => format!("{tens:03}{unknown}"),
        PartialDate::Century(hundreds) if hundreds < 0 => format!("BC{:02}{unknown}{unknown}", -hundreds - 1),
        PartialDate::Century(hundreds) => format!("{hundreds:02}{unknown}{unknown}"),
        PartialDate::Millennium(thousands) if thousands < 0 => format!("BC{}{unknown}", -thousands - 1),
        PartialDate::Millennium(thousands) => format!("{thousands}{unknown}"),
        _ => {
            let written = date.to_string();
            match date.year().or(match date {
                PartialDate::Day(day) => Some(day.year()),
                _ => None,
            }) {
                Some(year) if year <= 0 => {
                    let rest = written.trim_start_matches('-').get(4..).unwrap_or_default().to_owned();
                    format!("{}{rest}", year_in(year))
                }
                _ => written,
            }
        }
    }
}
