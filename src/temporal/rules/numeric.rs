//! Dates in digits only.

use crate::temporal::class::{Class, digits};
use crate::temporal::find::{Find, Sense};
use crate::temporal::rules::calendar::short_year;
use crate::temporal::rules::year::plain_year;
use crate::temporal::timex::TimeValue;
use crate::temporal::units::small;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "2021-03-23", "30.09.1966", "30/9/1966", "5/6/44", "1914/08/04", "1989-W45", "8.iv.1904".
///
/// Means that day; which of two small numbers is the month is the text's own habit (day first unless it shows
/// otherwise). Two digits are the year nearest to those the text tells in full; in a text that tells none, of the twentieth
/// century from 30 on, of the twenty-first below.
///
/// Does not match fractions ("2/3 majority"), versions ("1.2.3"), telephone numbers.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    if words.is(at, Class::Dotted) {
        let mut parts = words.text(at).split('.');
        let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || third.len() == 3 || third.len() < 2 && first.len() < 4 {
            return None;
        }
        let day = day(words, [first, second, third], true)?;
        return Some(Find::date(at, at + 1, day, "numeric date"));
    }
    if let Some(date) = iso_week(words, at).or_else(|| with_roman_month(words, at)) {
        return Some(date);
    }
    let joint = at + 1;
    let is_joint = |at: usize| {
        words.is_any(at, &[Class::Dash, Class::Slash]) && words.is_tight(at) && words.is_tight(at + 1)
    };
    if !is_joint(joint) || !is_joint(joint + 2) || words.class(joint) != words.class(joint + 2) {
        return None;
    }
    if !words.is(at + 2, Class::Number)
        || !words.is(at + 4, Class::Number)
        || is_joint(at + 5)
        || words.is(at.wrapping_sub(1), Class::Sign)
    {
        return None;
    }
    let day = day(words, [words.text(at), words.text(at + 2), words.text(at + 4)], false)?;
    Some(Find::date(at, at + 5, day, "numeric date"))
}

/// "1989-W45"
fn iso_week(words: &Words<'_>, at: usize) -> Option<Find> {
    let year = plain_year(words, at)?;
    let number = words.text(at + 2).strip_prefix('W').filter(|number| number.len() == 2)?;
    let week = small(digits(number)).filter(|week| (1..=53).contains(week))?;
    let is_joined = words.is(at + 1, Class::Dash) && words.is_tight(at + 1) && words.is_tight(at + 2);
    let value = TimeValue::Point(PartialDate::Week { year, week });
    is_joined.then(|| Find::date(at, at + 3, Sense::Value(value), "numeric date"))
}

/// "8.iv.1904", "4.IX.39": the month in Roman figures.
fn with_roman_month(words: &Words<'_>, at: usize) -> Option<Find> {
    let (month, year) = (at + 2, at + 4);
    let is_dotted =
        |stop: usize| words.is(stop, Class::Stop) && words.is_tight(stop) && words.is_tight(stop + 1);
    if !is_dotted(at + 1) || !is_dotted(at + 3) || words.len(at) > 2 || !words.is(year, Class::Number) {
        return None;
    }
    let month = roman_month(words.text(month))?;
    let year = match words.len(year) {
        4 => words.value(year),
        2 => of_two_figures(words, words.value(year)),
        _ => return None,
    };
    Some(Find::date(at, at + 5, value(year, month, words.value(at))?, "numeric date"))
}

/// The month that is written in Roman figures: "iv", "IX".
fn roman_month(written: &str) -> Option<i32> {
    const MONTHS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let place = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(written))?;
    i32::try_from(place + 1).ok()
}

fn day(words: &Words<'_>, parts: [&str; 3], is_dotted: bool) -> Option<Sense> {
    let [first, second, third] = parts;
    let (a, b, c) = (digits(first), digits(second), digits(third));
    if first.len() == 4 {
        return value(a, b, c);
    }
    if first.len() > 2 || second.len() > 2 || third.len() != 4 && third.len() != 2 {
        return None;
    }
    let year = if third.len() == 4 { c } else { of_two_figures(words, c) };
    let is_month_first = words.habits.is_month_first && !is_dotted;
    if is_month_first {
        value(year, a, b).or_else(|| value(year, b, a))
    } else {
        value(year, b, a).or_else(|| value(year, a, b))
    }
}

/// "21/1/24": the year nearest to those the text tells, but hardly one to come.
fn of_two_figures(words: &Words<'_>, number: i32) -> i32 {
    const AHEAD: i32 = 20;
    let year = short_year(words, number);
    let told = words.habits.last_year.max(words.habits.first_year);
    if told > 0 && year > told + AHEAD { year - 100 } else { year }
}

fn value(year: i32, month: i32, day: i32) -> Option<Sense> {
    if !(1000..=2199).contains(&year) {
        return None;
    }
    let date = PartialDate::day(year, small(month)?, small(day)?)?;
    Some(Sense::Value(TimeValue::Point(date)))
}
