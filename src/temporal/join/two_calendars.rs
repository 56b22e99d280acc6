//! A day told twice, by the old calendar and by the new one.
//!
//! * "22 January 1905 (9 January Old Style)", "9 June [O.S. 30 May] 1672", "25 October (7 November) 1917": one day, as it is
//!   written first
//! * "9/22 January 1905": the second, which is of our calendar
//!
//! This file knows two dates side by side; which calendar a country kept is not asked.

use crate::temporal::class::Class;
use crate::temporal::day::{Day, days_behind};
use crate::temporal::find::{Find, Piece, Sense};
use crate::temporal::rules::placed;
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// So many tokens of a bracket are looked through for the name of its calendar.
const REMARK: usize = 12;
/// When states went over to the new calendar, from the first to the last.
const CHANGE: std::ops::RangeInclusive<i32> = 1582..=1930;

/// Makes one date of a day told by both calendars.
pub(super) fn join_calendars(words: &Words<'_>, finds: &mut Vec<Find>) {
    for at in (0..finds.len()).rev() {
        if let Some(find) = finds.get_mut(at) {
            find.end = behind_style(words, find);
            if let Some(day) = second_of_stroke(words, find) {
                find.sense = Sense::Value(TimeValue::Point(PartialDate::Day(day)));
                find.to = None;
            }
        }
        let (Some(&date), Some(&other)) = (finds.get(at), finds.get(at + 1)) else { continue };
        if is_second_of_stroke(words, &date, &other) {
            if let Some(find) = finds.get_mut(at + 1) {
                find.start = date.start;
            }
            finds.remove(at);
            continue;
        }
        if let Some(sense) = with_year_behind(words, &date, &other) {
            if let Some(find) = finds.get_mut(at) {
                find.end = other.end;
                find.sense = sense;
            }
            finds.remove(at + 1);
            continue;
        }
        let Some(close) = second_bracket(words, &date, &other) else { continue };
        finds.remove(at + 1);
        let Some(find) = finds.get_mut(at) else { continue };
        let Some(close) = close else { continue };
        find.end = close + 1;
        // "25 October (7 November) 1917", also in front of a noun: "1917 soldiers ..." counts none here.
        let year = words.skip(find.end, Class::Comma);
        if let Sense::Lacking(piece) = find.sense
            && words.is(year, Class::Number)
            && words.len(year) == 4
            && let Some(sense) = placed(piece, words.value(year))
        {
            find.end = year + 1;
            find.sense = sense;
            let whole = *find;
            finds.retain(|other| {
                other.start == whole.start || other.start >= whole.end || other.end <= whole.start
            });
        }
    }
}

/// The index behind "O.S.", "(NS)", "Old Style" when it follows a day.
fn behind_style(words: &Words<'_>, find: &Find) -> usize {
    if month_and_day(find.sense).is_none() {
        return find.end;
    }
    let is_bracket = words.is(find.end, Class::Open);
    let at = find.end + usize::from(is_bracket || words.is(find.end, Class::Comma));
    match style(words, at) {
        Some(end) if !is_bracket => end,
        Some(end) if words.is(end, Class::Close) => end + 1,
        _ => find.end,
    }
}

/// The index behind the name of a calendar: "O.S.", "NS", "old style", "Julian calendar".
fn style(words: &Words<'_>, at: usize) -> Option<usize> {
    let is = |at: usize, all: &[&str]| all.iter().any(|word| words.is_word(at, word));
    let letters = words.text(at);
    if matches!(letters, "OS" | "NS" | "O.S" | "N.S" | "O.S." | "N.S.") {
        return Some(words.skip(at + 1, Class::Stop));
    }
    if matches!(letters, "O" | "N") && words.is(at + 1, Class::Stop) && words.text(at + 2) == "S" {
        return Some(words.skip(at + 3, Class::Stop));
    }
    if is(at, &["old", "new"]) && is(at + 1, &["style", "calendar"]) {
        return Some(at + 2);
    }
    is(at, &["julian", "gregorian"]).then(|| at + 1 + usize::from(is(at + 1, &["calendar", "style"])))
}

/// "25 October (7 November) 1917", where the bracket has been read with its year.
fn with_year_behind(words: &Words<'_>, date: &Find, other: &Find) -> Option<Sense> {
    let is_beside = other.start == date.end && words.is(other.start, Class::Open);
    let Sense::Lacking(piece) = date.sense else { return None };
    let (first, second) = (month_and_day(date.sense)?, month_and_day(other.sense)?);
    let year = year_of(other.sense).filter(|year| is_beside && CHANGE.contains(year))?;
    (days_apart(first, second, year) == days_behind(year, first.0)).then(|| placed(piece, year)).flatten()
}

/// Whether the second date stands in brackets and is the first by another calendar; then where the bracket closes, if nothing
/// else is said in it.
#[expect(clippy::option_option, reason = "the same day or not, and then the end of it or none")]
fn second_bracket(words: &Words<'_>, date: &Find, other: &Find) -> Option<Option<usize>> {
    if !words.is(date.end, Class::Open) || other.start - date.end > REMARK {
        return None;
    }
    let (first, second) = (month_and_day(date.sense)?, month_and_day(other.sense)?);
    let ends = |at: usize| words.is_any(at, &[Class::Close, Class::Edge]);
    let close = (other.end..other.end + REMARK).find(|&at| ends(at))?;
    let named = (date.end + 1..close).filter(|at| !(other.start..other.end).contains(at));
    let is_named = named.clone().any(|at| style(words, at).is_some());
    let year = year_of(date.sense).or_else(|| year_of(other.sense));
    let apart = days_apart(first, second, year.unwrap_or(1901));
    let is_apart = match year {
        _ if is_named => (5..=13).contains(&apart),
        Some(year) => CHANGE.contains(&year) && apart == days_behind(year, first.0),
        None => matches!(apart, 12 | 13),
    };
    // "(7 November, a Wednesday)": so far apart two days are hardly by chance.
    let is_first = other.start == date.end + 1 && words.is(close, Class::Close);
    if !is_apart || !is_named && !is_first {
        return None;
    }
    // "(31 March in the old calendar, whence its name)": the rest of the bracket stays.
    let is_short = words.is(close, Class::Close)
        && named.clone().all(|at| {
            style(words, at).is_some()
                || at > 0 && style(words, at - 1).is_some_and(|end| at < end)
                || at > 1 && style(words, at - 2).is_some_and(|end| at < end)
                || at > 2 && style(words, at - 3).is_some_and(|end| at < end)
                || words.is_any(at, &[Class::Comma, Class::The, Class::In, Class::By, Class::Stop, Class::On])
                || ["according", "to", "or", "of", "under"].iter().any(|word| words.is_word(at, word))
        });
    Some(is_short.then_some(close))
}

/// "9/22 January 1905": the second day, where the two are as far apart as the calendars were.
fn second_of_stroke(words: &Words<'_>, find: &Find) -> Option<Day> {
    let Sense::Value(TimeValue::Range(PartialDate::Day(first), PartialDate::Day(second))) = find.sense else {
        return None;
    };
    let (year, month, _) = first.civil();
    let has_stroke = (find.start..find.end).any(|at| words.is(at, Class::Slash));
    (has_stroke && CHANGE.contains(&year) && second.0 - first.0 == days_behind(year, month)).then_some(second)
}

/// "25 October / 7 November 1917"
fn is_second_of_stroke(words: &Words<'_>, date: &Find, other: &Find) -> bool {
    let (Some(first), Some(second)) = (month_and_day(date.sense), month_and_day(other.sense)) else {
        return false;
    };
    let is_beside = words.is(date.end, Class::Slash) && other.start == date.end + 1;
    let year = year_of(other.sense).filter(|year| CHANGE.contains(year));
    is_beside && year.is_some_and(|year| days_apart(first, second, year) == days_behind(year, first.0))
}

const fn month_and_day(sense: Sense) -> Option<(u8, u8)> {
    match sense {
        Sense::Lacking(Piece::Day { month, day }) | Sense::InYear(Piece::Day { month, day }, _) => {
            Some((month, day))
        }
        Sense::Value(TimeValue::Point(PartialDate::Day(day))) => {
            let (_, month, day) = day.civil();
            Some((month, day))
        }
        _ => None,
    }
}

const fn year_of(sense: Sense) -> Option<i32> {
    match sense {
        Sense::Value(TimeValue::Point(PartialDate::Day(day))) => Some(day.year()),
        _ => None,
    }
}

/// How many days two days of the year lie apart, the shorter way round the year.
const fn days_apart(first: (u8, u8), second: (u8, u8), year: i32) -> i32 {
    let apart = (Day::new(year, first.0, first.1).0 - Day::new(year, second.0, second.1).0).abs();
    if apart > 183 { 365 - apart } else { apart }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_old_calendar_falls_behind_by_a_day_in_three_centuries_of_four() {
        for (year, month, days) in
            [(1600, 5, 10), (1700, 2, 10), (1700, 3, 11), (1800, 1, 11), (1870, 4, 12), (1917, 10, 13)]
        {
            assert_eq!(days_behind(year, month), days, "{year}-{month}");
        }
        assert_eq!(days_apart((12, 25), (1, 7), 1901), 13);
    }
}
