//! Years, months and days of the Hijra, by the tabular calendar.

use crate::temporal::class::Class;
use crate::temporal::day::Day;
use crate::temporal::find::{Find, Sense};
use crate::temporal::rules::era;
use crate::temporal::rules::year::plain_year;
use crate::temporal::timex::TimeValue;
use crate::temporal::units::small;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "1215 AH", "AH 1215", "10 Muharram 61 AH", "Rajab 1342 AH", "626 AH (1229 CE)".
///
/// Means the days from the first to the last of that year, month or day: AH 1215 is 25 May 1800 to 13 May 1801.
/// Months by the moon that was seen may differ by a day or two. A year of our era beside it says the same.
///
/// Does not match "Ah" the cry, "Safar" the name, "Rabi crops".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let (days, end) =
        day_and_month(words, at).or_else(|| bare_month(words, at)).or_else(|| year(words, at))?;
    let (sense, end) = in_our_era(words, end).unwrap_or((days, end));
    Some(Find::date(at, end, sense, "year of the Hijra"))
}

/// "1215 AH", "AH 1215", "1215 of the Hijra"
fn year(words: &Words<'_>, at: usize) -> Option<(Sense, usize)> {
    // "391–418 AH"
    let is_range = words.is(at, Class::Number) && words.is_any(at + 1, &[Class::Dash, Class::To]);
    if is_range && let Some((last, end)) = year_number(words, at + 2) {
        let first = words.value(at);
        let is_order = (1..last).contains(&first);
        return is_order.then(|| Some((between(first, 1, 1, last + 1, 1, 1)?, end)))?;
    }
    let (number, end) = year_number(words, at)?;
    Some((between(number, 1, 1, number + 1, 1, 1)?, end))
}

fn year_number(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    let is_era = |at: usize| words.is(at, Class::Era) && words.value(at) == 2;
    let number = |at: usize| {
        let number = words.value(at);
        (words.is(at, Class::Number) && words.len(at) <= 4 && (1..=1500).contains(&number)).then_some(number)
    };
    if is_era(at) {
        return Some((number(at + 1)?, at + 2));
    }
    let year = number(at)?;
    if is_era(at + 1) {
        return Some((year, at + 2));
    }
    let is_spelled = words.is(at + 1, Class::Of)
        && words.is(at + 2, Class::The)
        && matches!(words.text(at + 3), "Hijra" | "Hijri" | "Hegira" | "Hijrah");
    is_spelled.then_some((year, at + 4))
}

/// "10 Muharram 61 AH", "the 10th of Muharram 61", "Ramadan 8 AH"
fn day_and_month(words: &Words<'_>, at: usize) -> Option<(Sense, usize)> {
    if !words.is_any(at, &[Class::Number, Class::Ordinal]) {
        return None;
    }
    let day = small(words.value(at)).filter(|day| (1..=30).contains(day))?;
    let (month, end) = month(words, words.skip(at + 1, Class::Of))?;
    let (year, end) = year_of_month(words, end)?;
    let date = PartialDate::Day(first_day(year, month, day)?);
    Some((Sense::Value(TimeValue::Point(date)), end))
}

/// "Rajab 1342 AH"
fn bare_month(words: &Words<'_>, at: usize) -> Option<(Sense, usize)> {
    let (month, end) = month(words, at)?;
    let (year, end) = year_number(words, words.skip(end, Class::Comma))?;
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    Some((between(year, month, 1, next_year, next_month, 1)?, end))
}

/// The year behind a day and a month needs no era.
fn year_of_month(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    let at = words.skip(at, Class::Comma);
    let bare = || {
        let is_year = words.is(at, Class::Number) && words.len(at) <= 4;
        (is_year && (1..=1500).contains(&words.value(at))).then_some((words.value(at), at + 1))
    };
    year_number(words, at).or_else(bare)
}

/// The month a name stands for, and the index after it.
fn month(words: &Words<'_>, at: usize) -> Option<(u8, usize)> {
    let number = match words.class(at) {
        Class::HijraMonth => small(words.value(at))?,
        // Ramadan is also a feast.
        Class::Feast if words.value(at) == 4 => 9,
        _ => return None,
    };
    let second = words.text(at + 1).to_ascii_lowercase();
    let is_second = matches!(
        second.as_str(),
        "ii" | "al-thani" | "al-thaniya" | "al-akhir" | "al-akhira" | "us-sani" | "as-sani" | "ath-thani"
    );
    let is_first = matches!(
        second.as_str(),
        "i" | "al-awwal"
            | "al-ula"
            | "al-awal"
            | "ul-awwal"
            | "ul-awal"
            | "al-qadah"
            | "al-qada"
            | "al-qa'da"
    );
    let is_pilgrimage = matches!(second.as_str(), "al-hijja" | "al-hijjah" | "l-hijja" | "l-hijjah");
    match number {
        // Two months each share their first word.
        3 | 5 | 11 if is_second || is_pilgrimage => Some((number + 1, at + 2)),
        3 | 5 | 11 if is_first => Some((number, at + 2)),
        3 | 5 => None,
        _ => Some((number, at + 1)),
    }
}

/// "(1229 CE)", "/680 CE", "(1800)" behind a year of the Hijra.
fn in_our_era(words: &Words<'_>, end: usize) -> Option<(Sense, usize)> {
    let is_bracket = words.is(end, Class::Open);
    if !is_bracket && !words.is(end, Class::Slash) {
        return None;
    }
    let start = end + 1;
    let (year, close) = era::year(words, start)
        .filter(|found| found.0 > 0)
        .or_else(|| plain_year(words, start).map(|year| (year, start + 1)))?;
    if is_bracket && !words.is(close, Class::Close) {
        return None;
    }
    let sense = Sense::Value(TimeValue::Point(PartialDate::Year(year)));
    Some((sense, close + usize::from(is_bracket)))
}

/// The days from one date to the day before another.
fn between(year: i32, month: u8, day: u8, to_year: i32, to_month: u8, to_day: u8) -> Option<Sense> {
    let first = first_day(year, month, day)?;
    let last = Day(first_day(to_year, to_month, to_day)?.0 - 1);
    Some(Sense::Value(TimeValue::Range(PartialDate::Day(first), PartialDate::Day(last))))
}

/// A day of the tabular calendar: eleven leap years in thirty, months of 30 and 29 days by turns, and the first day
/// of AH 1 on 19 July 622 (16 July of the Julian calendar).
fn first_day(year: i32, month: u8, day: u8) -> Option<Day> {
    let before_year = (year - 1).checked_mul(354)? + (3 + 11 * year) / 30;
    let before_month = (59 * (i32::from(month) - 1) + 1) / 2;
    Some(Day(Day::new(622, 7, 19).0.checked_add(before_year + before_month + i32::from(day) - 1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days_of_the_hijra_fall_where_tables_put_them() {
        for (year, month, day, expected) in [
            (1, 1, 1, (622, 7, 19)),
            (61, 1, 10, (680, 10, 13)),
            (1215, 1, 1, (1800, 5, 25)),
            (1216, 1, 1, (1801, 5, 14)),
            (1400, 1, 1, (1979, 11, 21)),
            (1366, 9, 27, (1947, 8, 14)),
        ] {
            let (y, m, d) = expected;
            let off = first_day(year, month, day).unwrap().0 - Day::new(y, m, d).0;
            assert!(off.abs() <= 1, "{year}-{month}-{day}: {off}");
        }
    }
}
