//! Words joined by hyphens: "mid-March", "two-year", "nineteenth-century".

use super::{behind, calendar, century};
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Piece, Sense};
use crate::temporal::timex::{Count, TimeValue, Unit};
use crate::temporal::units::{portion, season, small, unit_of};
use crate::temporal::value::PartialDate;
use crate::temporal::vocabulary::lookup;
use crate::temporal::words::Words;

/// Matches "mid-March 1951", "late-November", "a two-year siege", "nineteenth-century", "months-long", "year-long".
///
/// Means what its parts mean together.
///
/// Does not match "two-year-old" (an age), "day-to-day", "first-hand".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let text = words.text(at);
    let mut parts = text.split(['-', '\u{2010}', '\u{2011}']);
    let (first, rest) = (parts.next()?, parts.collect::<Vec<_>>());
    let &last = rest.last()?;
    let (first_class, first_value) = lookup(first)?;
    let second = rest.first().and_then(|&second| lookup(second));
    match (first_class, second, rest.len()) {
        (Class::Portion, Some((Class::Month | Class::MonthWord | Class::MonthShort, month)), 1) => {
            let piece = Piece::Month(small(month)?);
            let (sense, end) = tailed(words, piece, at + 1);
            Some(Find::date(at, end, sense, "part of a month").with(Some(portion(first_value))))
        }
        (Class::Portion, Some((Class::Season | Class::SeasonWord, code)), 1) => {
            let (sense, end) = tailed(words, Piece::Season(season(code)), at + 1);
            Some(Find::date(at, end, sense, "part of a season").with(Some(portion(first_value))))
        }
        (Class::Portion, Some((Class::OrdinalWord, number)), 1)
            if lookup(words.text(at + 1)).is_some_and(|found| found.1 == 8) =>
        {
            let (era, end) = era_behind(words, at + 2);
            Some(
                Find::date(at, end, century::value(number, era, false)?, "part of a century")
                    .with(Some(portion(first_value))),
            )
        }
        (Class::Portion, Some((Class::OrdinalWord, number)), 2) if last.eq_ignore_ascii_case("century") => {
            let (era, end) = era_behind(words, at + 1);
            Some(
                Find::date(at, end, century::value(number, era, false)?, "part of a century")
                    .with(Some(portion(first_value))),
            )
        }
        (Class::OrdinalWord, Some((Class::Unit, 8)), 1) => {
            Some(Find::date(at, at + 1, century::value(first_value, 1, false)?, "century"))
        }
        // "the nineteen-sixties"
        (Class::NumberWord, Some((Class::DecadeWord, tens)), 1) if (10..=20).contains(&first_value) => {
            let decade = TimeValue::Point(PartialDate::Decade(first_value * 10 + tens / 10));
            Some(Find::date(at, at + 1, Sense::Value(decade), "decade word"))
        }
        (Class::NumberWord | Class::Multiplier, _, _) => length(at, first, &rest, words),
        (Class::Unit | Class::Units, Some((Class::Old, _)), 1) if last == "long" => {
            let (unit, count) = unit_of(first_value)?;
            let count = (first_class == Class::Unit).then_some(count);
            Some(Find::duration(at, at + 1, count, unit, "length"))
        }
        _ => None,
    }
}

/// The era behind a century, and the index after it: "the mid-sixth century BC".
fn era_behind(words: &Words<'_>, at: usize) -> (i32, usize) {
    if words.is(at, Class::Era) && words.value(at) < 2 { (words.value(at), at + 1) } else { (1, at) }
}

fn tailed(words: &Words<'_>, piece: Piece, at: usize) -> (Sense, usize) {
    // "mid-Dec. 1971"
    let at = if words.is(at, Class::Stop) && words.is(at + 1, Class::Number) { at + 1 } else { at };
    if let Some((year, end)) = calendar::tail_year(words, at) {
        return (calendar::placed(piece, year).unwrap_or(Sense::Lacking(piece)), end);
    }
    match behind::tail_turn(words, at) {
        Some((turn, end)) => (Sense::InYear(piece, turn), end),
        None => (Sense::Lacking(piece), at),
    }
}

/// "two-year", "twenty-five-year", "ten-day".
fn length(at: usize, first: &str, rest: &[&str], words: &Words<'_>) -> Option<Find> {
    let (unit, scale): (Unit, Count) = rest.iter().find_map(|part| {
        let (class, value) = lookup(part)?;
        matches!(class, Class::Unit | Class::Units).then(|| unit_of(value)).flatten()
    })?;
    if rest.last().is_some_and(|last| *last == "old")
        || words.is(at + 1, Class::Dash) && words.is_word(at + 2, "old")
    {
        return None;
    }
    let tens = lookup(first)?.1;
    let ones = rest
        .first()
        .and_then(|part| lookup(part))
        .filter(|found| found.0 == Class::NumberWord)
        .map_or(0, |found| found.1);
    let count = u32::try_from(tens + ones).ok()?.checked_mul(scale.as_hundredths())?;
    let end = at + 1 + usize::from(words.is_word(at + 1, "long"));
    Some(Find::duration(at, end, Some(Count::hundredths(count)), unit, "length"))
}
