//! Quarters and halves of a year.

use super::fiscal;
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Piece, Sense, Turn};
use crate::temporal::rules::behind::tail_turn;
use crate::temporal::rules::calendar::{placed, short_year, tail_year};
use crate::temporal::timex::TimeValue;
use crate::temporal::units::small;
use crate::temporal::value::{Modifier, PartialDate};
use crate::temporal::words::Words;

/// Matches "the third quarter of 1989", "Q3 2008", "the second half of 1986", "the last quarter of 1956".
///
/// "1Q12", as brokers write it.
///
/// Means three or six months of the year.
///
/// The first or last decades of a century are its early or late part, its first decade is that decade.
///
/// Does not match "the second half of the match", "a quarter of the votes".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    match words.class(at) {
        Class::Ordinal | Class::OrdinalWord => ordered(words, at),
        Class::Last if words.is(at + 2, Class::Of) || words.is(at + 3, Class::Of) => ordered(words, at),
        Class::FiscalShort => short(words, at),
        Class::Suffixed => joined(words, at),
        _ => None,
    }
}

fn ordered(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    let is_last = words.is(at, Class::Last) || words.value(at) == 99;
    if let Some(find) = decades(words, at, is_last) {
        return Some(find);
    }
    let number = match words.class(next) {
        Class::Quarter if is_last => 4,
        Class::HalfWord if is_last => 2,
        _ => small(words.value(at))?,
    };
    let piece = match words.class(next) {
        Class::Quarter if (1..=4).contains(&number) => Piece::Quarter(number),
        Class::HalfWord if number <= 2 => Piece::Half(number),
        _ => return None,
    };
    if let Some(find) = of_books(words, at, next + 1, piece) {
        return Some(find);
    }
    if let Some((year, end)) = tail_year(words, next + 1) {
        return Some(Find::date(at, end, placed(piece, year)?, "part of a year"));
    }
    if let Some((turn, end)) = tail_turn(words, next + 1) {
        return Some(Find::date(at, end, Sense::InYear(piece, turn), "part of a year"));
    }
    // "the second half of the 19th century", "the first half of the 1970s"
    if words.is(next + 1, Class::Of) {
        let start = words.skip(next + 2, Class::The);
        let modifier = match piece {
            Piece::Quarter(1) => Modifier::Start,
            Piece::Quarter(4) => Modifier::End,
            Piece::Quarter(_) => Modifier::Mid,
            // Half of a century is no third of it.
            _ => Modifier::Approx,
        };
        if !words.is_any(
            start,
            &[
                Class::Ordinal,
                Class::OrdinalWord,
                Class::Plural,
                Class::DecadeWord,
                Class::Apostrophe,
                Class::This,
                Class::Same,
                Class::Last,
                Class::Next,
                Class::Following,
                Class::Previous,
                Class::Month,
                Class::MonthWord,
                Class::Unit,
                Class::Compound,
            ],
        ) {
            return None;
        }
        let whole = super::at(words, start, None)
            .filter(|find| find.start == start || find.start + 1 == start)
            .filter(|find| {
                matches!(
                    find.sense,
                    Sense::Value(TimeValue::Point(_))
                        | Sense::Lacking(_)
                        | Sense::ShortDecade(_)
                        | Sense::Period(..)
                )
            })?;
        let find = Find { start: at, rule: "part of a period", ..whole }.with(Some(modifier));
        return Some(find);
    }
    matches!(piece, Piece::Quarter(_))
        .then(|| Find::date(at, next + 1, Sense::Turned(piece, Turn::SAME), "quarter"))
        .filter(|_| words.is(at.wrapping_sub(1), Class::The) && !words.is(next + 1, Class::Of))
}

/// "the first decades of the 1500s", "the last two decades of the nineteenth century"; "the first decade of the 20th century" is
/// that decade.
fn decades(words: &Words<'_>, at: usize, is_last: bool) -> Option<Find> {
    let is_some = words.is_any(at + 1, &[Class::NumberWord, Class::Vague, Class::Couple])
        || words.is_word(at + 1, "few");
    let next = at + 1 + usize::from(is_some);
    let is_one = words.is_word(next, "decade") && !is_some;
    if !is_one && !words.is_word(next, "decades") || !words.is(next + 1, Class::Of) {
        return None;
    }
    let start = words.skip(next + 2, Class::The);
    let whole =
        super::at(words, start, None).filter(|find| find.start == start && find.modifier.is_none())?;
    let Sense::Value(TimeValue::Point(PartialDate::Century(hundred))) = whole.sense else { return None };
    let number = if is_last { 10 } else { words.value(at) };
    if is_one && hundred >= 0 && (1..=10).contains(&number) {
        let decade = TimeValue::Point(PartialDate::Decade(10 * hundred + number - 1));
        return Some(Find { start: at, sense: Sense::Value(decade), rule: "part of a period", ..whole });
    }
    let modifier = match number {
        1..=3 => Modifier::Start,
        4..=7 => Modifier::Mid,
        8..=10 => Modifier::End,
        _ => return None,
    };
    Some(Find { start: at, rule: "part of a period", ..whole }.with(Some(modifier)))
}

fn short(words: &Words<'_>, at: usize) -> Option<Find> {
    let code = small(words.value(at))?;
    let piece = if code > 10 { Piece::Half(code - 10) } else { Piece::Quarter(code) };
    if let Some(find) = of_books(words, at, at + 1, piece) {
        return Some(find);
    }
    let (year, end) = tail_year(words, at + 1)?;
    Some(Find::date(at, end, placed(piece, year)?, "part of a year"))
}

/// "Q3 of FY13", "the first half of fiscal 2015", "Q3 FY13 (October to December)": three or six months of the country's books.
fn of_books(words: &Words<'_>, at: usize, behind: usize, piece: Piece) -> Option<Find> {
    let of = words.skip(behind, Class::Of);
    let start = words.skip(of, Class::The);
    if !words.is_any(start, &[Class::Fiscal, Class::FiscalShort]) {
        return None;
    }
    let whole = fiscal::read(words, start)?;
    let Sense::Value(TimeValue::Range(PartialDate::Month { year, month }, _)) = whole.sense else {
        return None;
    };
    let (months, number) = match piece {
        Piece::Quarter(number) => (3, number),
        Piece::Half(number) => (6, number),
        _ => return None,
    };
    // Months counted from the first of its year.
    let first = month - 1 + months * (number - 1);
    let year = year + i32::from(first / 12);
    let first = first % 12;
    let is_quarter = months == 3 && first % 3 == 0;
    let value = if is_quarter {
        TimeValue::Point(PartialDate::Quarter { year, quarter: first / 3 + 1 })
    } else {
        let last = first + months - 1;
        let to = PartialDate::Month { year: year + i32::from(last / 12), month: last % 12 + 1 };
        TimeValue::Range(PartialDate::Month { year, month: first + 1 }, to)
    };
    Some(Find::date(at, behind_months(words, whole.end), Sense::Value(value), "part of a year"))
}

/// The index behind "– October to December –" or "(October to December)": the same months in other words.
fn behind_months(words: &Words<'_>, end: usize) -> usize {
    let is_month = |at: usize| words.is_any(at, &[Class::Month, Class::MonthWord, Class::MonthShort]);
    let is_said = words.is_any(end, &[Class::Dash, Class::Open])
        && is_month(end + 1)
        && words.is_any(end + 2, &[Class::To, Class::Dash])
        && is_month(end + 3);
    if !is_said {
        return end;
    }
    // A dash is left to what it sets off.
    if words.is(end + 4, Class::Close) { end + 5 } else { end + 4 }
}

/// "the April-June quarter of 2020": the three months, where they are a quarter.
pub(super) fn of_months(words: &Words<'_>, at: usize) -> Option<Find> {
    let (dash, last, noun) = (at + 1, at + 2, at + 3);
    let (from, to) = (small(words.value(at))?, small(words.value(last))?);
    let is_month = |at: usize| words.is_any(at, &[Class::Month, Class::MonthWord, Class::MonthShort]);
    let is_one = words.is_any(dash, &[Class::Dash, Class::To])
        && is_month(last)
        && words.is(noun, Class::Quarter)
        && from % 3 == 1
        && to == from + 2;
    let (year, end) = is_one.then(|| tail_year(words, noun + 1)).flatten()?;
    Some(Find::date(at, end, placed(Piece::Quarter(from / 3 + 1), year)?, "part of a year"))
}

/// "1Q12", "4Q2008"
fn joined(words: &Words<'_>, at: usize) -> Option<Find> {
    let quarter =
        words.text(at).strip_suffix('Q')?.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
    let next = at + 1;
    let number = Some(words.value(next)).filter(|_| words.is(next, Class::Number) && words.is_tight(next))?;
    let year = match words.len(next) {
        2 => short_year(words, number),
        4 if (1900..=2100).contains(&number) => number,
        _ => return None,
    };
    Some(Find::date(at, next + 1, placed(Piece::Quarter(quarter), year)?, "part of a year"))
}
