//! Years, months and days of the Hijra, by the tabular calendar.

use crate::temporal::class::Class;
use crate::temporal::day::Day;
use crate::temporal::find::{Find, Sense};
use crate::temporal::rules::behind::tail_turn;
use crate::temporal::rules::two_eras;
use crate::temporal::timex::{TimeValue, Unit};
use crate::temporal::units::small;
use crate::temporal::value::{Modifier, PartialDate};
use crate::temporal::words::Words;

/// Matches "1215 AH", "AH 1215", "92 H.", "10 Muharram 61 AH", "Rajab 1342 AH", "626 AH (1229 CE)", "603/1206",
/// "9 Rajab 583 (14 September 1187)", "Ramadan of that year".
///
/// Means the years of our era that the year of the Hijra lies in, the month or the two that a month lies in, about the
/// day that a day is by the tables: AH 1215 is 1800 to 1801. Days before 1582 are days of the Julian calendar. A date of
/// our era beside it says the same, and better; two numbers around a stroke are such a pair where the one is the other by
/// the tables.
///
/// Does not match "Ah" the cry, "Safar" the name, "Rabi crops", "160/162 seats".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    if let Some((sense, end)) = two_eras::pair(words, at) {
        return Some(Find::date(at, end, sense, "year of two eras"));
    }
    let said = day_and_month(words, at).or_else(|| bare_month(words, at)).or_else(|| year(words, at));
    let Some((said, end)) = said else { return month_of_year(words, at) };
    if let Some((sense, end)) = two_eras::our_era(words, end, said) {
        return Some(Find::date(at, end, sense, "year of two eras"));
    }
    let modifier = (said.first == said.last).then_some(Modifier::Approx);
    // "from 607 AH to 633 AH" is a stretch, and nothing since.
    let is_from = said.is_long() && words.is(at.wrapping_sub(1), Class::From);
    let start = at - usize::from(is_from);
    Some(Find::date(start, end, Sense::Value(said.value()), "year of the Hijra").with(modifier))
}

/// Matches "the year 734 of the Hijra".
///
/// Means the years of our era that it lies in.
///
/// Does not match "the year 734".
pub(super) fn named_year(words: &Words<'_>, at: usize) -> Option<Find> {
    let number = at + 1;
    let is_year = words.is_unit(at, Unit::Year) && words.is(number, Class::Number);
    let find = if is_year { year_number(words, number).and_then(|_| read(words, number)) } else { None };
    find.map(|find| Find { start: at, ..find })
}

/// The days from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: Day,
    pub(super) last: Day,
}

/// So few days of a year or a month at its edge are left out.
const FEW: i32 = 4;

impl Days {
    /// The days of a year of the Hijra, or of several.
    pub(super) fn of_years(first: i32, last: i32) -> Option<Self> {
        Some(Self { first: first_day(first, 1, 1)?, last: Day(first_day(last + 1, 1, 1)?.0 - 1) })
    }

    fn of_month(year: i32, month: u8) -> Option<Self> {
        let (next_year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        Some(Self { first: first_day(year, month, 1)?, last: Day(first_day(next_year, next, 1)?.0 - 1) })
    }

    /// Whether they are more than one year.
    const fn is_long(self) -> bool {
        self.last.0 - self.first.0 > 355
    }

    /// No more exact than it was said: a day, a month or two, a year or two.
    fn value(self) -> TimeValue {
        let length = self.last.0 - self.first.0;
        if length == 0 {
            return TimeValue::Point(PartialDate::Day(self.first));
        }
        let (first, last) = (Day(self.first.0 + FEW).civil(), Day(self.last.0 - FEW).civil());
        let date = |(year, month, _): (i32, u8, u8)| match length {
            ..=30 => PartialDate::Month { year, month },
            _ => PartialDate::Year(year),
        };
        let (from, to) = (date(first), date(last));
        if from == to { TimeValue::Point(from) } else { TimeValue::Range(from, to) }
    }
}

/// "1215 AH", "AH 1215", "1215 of the Hijra", "391–418 AH", "from 607 AH to 633 AH"
fn year(words: &Words<'_>, at: usize) -> Option<(Days, usize)> {
    let own = year_number(words, at);
    let bare = || (words.is(at, Class::Number) && words.len(at) <= 4).then(|| (words.value(at), at + 1));
    let (first, end) = own.or_else(bare)?;
    let is_span = words.is(end, Class::Dash)
        || words.is(end, Class::To) && (own.is_none() || words.is(at.wrapping_sub(1), Class::From));
    if is_span && let Some((last, end)) = year_number(words, end + 1).filter(|found| first < found.0) {
        return Some((Days::of_years(first, last)?, end));
    }
    let (year, end) = own?;
    Some((Days::of_years(year, year)?, end))
}

fn year_number(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    let is_era = |at: usize| {
        words.is(at, Class::Era) && words.value(at) == 2
            || matches!(words.text(at), "Hijri" | "Hijra" | "Hijrah" | "hijri")
    };
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
    // "in 92 H."
    let is_led = words.is_any(at.wrapping_sub(1), &[Class::In, Class::By, Class::HijraMonth, Class::Open]);
    if is_led && words.text(at + 1) == "H" {
        let has_stop = words.is(at + 2, Class::Stop) && words.is_tight(at + 2);
        let ends = words.is(at + 3, Class::Edge);
        return Some((year, at + 2 + usize::from(has_stop && !ends)));
    }
    let is_spelled = words.is(at + 1, Class::Of)
        && words.is(at + 2, Class::The)
        && matches!(words.text(at + 3), "Hijra" | "Hijri" | "Hegira" | "Hijrah");
    is_spelled.then_some((year, at + 4))
}

/// "10 Muharram 61 AH", "the 10th of Muharram 61", "Muharram 10, 61 AH"
fn day_and_month(words: &Words<'_>, at: usize) -> Option<(Days, usize)> {
    if let Some((month, end)) = month(words, at) {
        let day = small(words.value(end)).filter(|day| (1..=30).contains(day))?;
        let is_day = words.is(end, Class::Number) && words.is(end + 1, Class::Comma);
        let (year, end) = if is_day { year_number(words, end + 2)? } else { return None };
        let day = first_day(year, month, day)?;
        return Some((Days { first: day, last: day }, end));
    }
    if !words.is_any(at, &[Class::Number, Class::Ordinal]) {
        return None;
    }
    let day = small(words.value(at)).filter(|day| (1..=30).contains(day))?;
    let (month, end) = month(words, words.skip(at + 1, Class::Of))?;
    let (year, end) = year_of_month(words, end)?;
    let day = first_day(year, month, day)?;
    Some((Days { first: day, last: day }, end))
}

/// "Rajab 1342 AH", "Rajab 583"
fn bare_month(words: &Words<'_>, at: usize) -> Option<(Days, usize)> {
    let (month, end) = month(words, at)?;
    let (year, end) = year_of_month(words, end)
        // "Safar 14" may be a bus.
        .filter(|&(year, behind)| year > 100 || year_number(words, behind.wrapping_sub(2)).is_some())?;
    Some((Days::of_month(year, month)?, end))
}

/// "Ramadan of that year", "Ramadan in the following year": some part of that year, and no more is known.
fn month_of_year(words: &Words<'_>, at: usize) -> Option<Find> {
    let (_, end) = month(words, at)?;
    let behind = if words.is_word(end, "in") { end + 1 } else { end };
    let (turn, end) = tail_turn(words, behind)?;
    Some(Find::date(at, end, Sense::Period(Unit::Year, turn), "month of the Hijra"))
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

/// A day of the tabular calendar: eleven leap years in thirty, months of 30 and 29 days by turns, and the first day
/// of AH 1 on 16 July 622 of the Julian calendar.
fn first_day(year: i32, month: u8, day: u8) -> Option<Day> {
    let before_year = (year - 1).checked_mul(354)? + (3 + 11 * year) / 30;
    let before_month = (59 * (i32::from(month) - 1) + 1) / 2;
    Some(as_written(Day(Day::new(622, 7, 19)
        .0
        .checked_add(before_year + before_month + i32::from(day) - 1)?)))
}

/// The day as those of the time wrote it, and as histories do: by the Julian calendar before October 1582.
fn as_written(day: Day) -> Day {
    if day >= Day::new(1582, 10, 15) {
        return day;
    }
    let (year, month, _) = day.civil();
    let year = if month <= 2 { year - 1 } else { year };
    Day(day.0 - (year / 100 - year / 400 - 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days_of_the_hijra_fall_where_tables_put_them() {
        for (year, month, day, expected) in [
            (1, 1, 1, (622, 7, 16)),
            (61, 1, 10, (680, 10, 10)),
            (583, 7, 27, (1187, 10, 2)),
            (857, 5, 21, (1453, 5, 29)),
            (932, 8, 8, (1526, 5, 20)),
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
