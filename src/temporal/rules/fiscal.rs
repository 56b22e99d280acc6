//! Fiscal years, as the months they cover.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::rules::year::plain_year;
use crate::temporal::step;
use crate::temporal::timex::{TimeValue, Unit};
use crate::temporal::units::small;
use crate::temporal::value::{Modifier, PartialDate};
use crate::temporal::words::Words;

/// How many tokens on either side are searched for the country whose books are meant.
const REACH: usize = 1_500;

/// Matches "the fiscal year ended 31 March 2015", "fiscal 2014 (July to June)", "fiscal 1992", "the financial year 2013-14", "FY 2001-02", "FY20", "the 2015/16 fiscal year".
///
/// Means the twelve months of the country's books: from April in India, Japan and Britain, from July in Pakistan,
/// Bangladesh and Australia, from October in the United States. Where no country is named, a pair of years means
/// July to June, and one year that year, about.
///
/// Does not match "fiscal policy", "the financial crisis of 2008".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    if words.is(at, Class::Number) {
        return behind_years(words, at);
    }
    if words.is(at, Class::FiscalShort) {
        let next = words.skip(at + 1, Class::Apostrophe);
        let year = plain_year(words, next).or_else(|| of_two_figures(words, next))?;
        return Some(match second_year(words, next, year) {
            Some(end) => from_start(words, at, end, year),
            None => by_number(words, at, next + 1, year),
        });
    }
    let next = at + 1 + usize::from(words.is(at, Class::Fiscal) && words.is_word(at + 1, "year"));
    if next > at + 1
        && let Some(closed) = closed(words, at, next)
    {
        return Some(closed);
    }
    let year = plain_year(words, next)?;
    Some(match second_year(words, next, year) {
        Some(end) => from_start(words, at, end, year),
        None => by_number(words, at, next + 1, year),
    })
}

/// "FY20", "FY'20", "FY19-20"
fn of_two_figures(words: &Words<'_>, at: usize) -> Option<i32> {
    let is_short = words.is(at, Class::Number) && words.len(at) == 2;
    is_short.then(|| words.value(at) + if words.value(at) < 50 { 2000 } else { 1900 })
}

/// "the 2015/16 fiscal year"
fn behind_years(words: &Words<'_>, at: usize) -> Option<Find> {
    let year = plain_year(words, at)?;
    let end = second_year(words, at, year).unwrap_or(at + 1);
    let is_fiscal = words.is(end, Class::Fiscal) && words.is_word(end + 1, "year");
    is_fiscal.then(|| match end - at {
        1 => by_number(words, at, end + 2, year),
        _ => from_start(words, at, end + 2, year),
    })
}

/// The index after the "-14" of "2013-14".
fn second_year(words: &Words<'_>, at: usize, year: i32) -> Option<usize> {
    let next = at + 2;
    let is_joined = words.is_any(at + 1, &[Class::Dash, Class::Slash]) && words.is(next, Class::Number);
    let is_next = match words.len(next) {
        2 => words.value(next) == (year + 1).rem_euclid(100),
        4 => words.value(next) == year + 1,
        _ => false,
    };
    (is_joined && is_next).then_some(next + 1)
}

/// A fiscal year whose calendar year of beginning is known.
fn from_start(words: &Words<'_>, at: usize, end: usize, year: i32) -> Find {
    if let Some((sense, end)) = defined(words, end, year + 1) {
        return Find::date(at, end, sense, "fiscal year");
    }
    let (month, modifier) = match books(words, at) {
        Some(books) => (books.month, None),
        None => (7, Some(Modifier::Approx)),
    };
    Find::date(at, end, months(year, month), "fiscal year").with(modifier)
}

/// A fiscal year named by one number.
fn by_number(words: &Words<'_>, at: usize, end: usize, year: i32) -> Find {
    if let Some((sense, end)) = defined(words, end, year) {
        return Find::date(at, end, sense, "fiscal year");
    }
    let Some(books) = books(words, at) else {
        let value = TimeValue::Point(PartialDate::Year(year));
        return Find::date(at, end, Sense::Value(value), "fiscal year").with(Some(Modifier::Approx));
    };
    let first = if books.is_named_by_end { year - 1 } else { year };
    Find::date(at, end, months(first, books.month), "fiscal year")
}

/// "the year ended 31 March 1986"
pub(super) fn year_ended(words: &Words<'_>, at: usize) -> Option<Find> {
    let is_ended = ["ended", "ending"].iter().any(|word| words.is_word(at + 1, word));
    (is_ended && words.is_unit(at, Unit::Year)).then(|| closed(words, at, at + 1)).flatten()
}

/// "the fiscal year ended 31 March 2015", "the financial year to June 2014": the twelve months up to there.
fn closed(words: &Words<'_>, at: usize, next: usize) -> Option<Find> {
    let is_led = ["ended", "ending", "to"].iter().any(|word| words.is_word(next, word));
    let start = next + 1 + usize::from(words.is(next + 1, Class::On));
    if !is_led
        || !words.is_any(
            start,
            &[Class::Month, Class::MonthWord, Class::MonthShort, Class::Number, Class::Ordinal],
        )
    {
        return None;
    }
    let last = super::at(words, start, None).filter(|find| find.start == start && find.to.is_none())?;
    let Sense::Value(TimeValue::Point(date @ (PartialDate::Month { .. } | PartialDate::Day(_)))) = last.sense
    else {
        return None;
    };
    let (year, month) = step::month(date)?;
    Some(Find::date(at, last.end, up_to(year, month), "fiscal year"))
}

/// "fiscal 2014 (July to June)", "(the year to 30 June 2014)", "(April 2013–March 2014)": the months that are said to be its own, and
/// where the bracket ends.
fn defined(words: &Words<'_>, end: usize, year: i32) -> Option<(Sense, usize)> {
    /// The longest bracket, in tokens.
    const LONGEST: usize = 12;
    let inside = end + 1..end + 1 + LONGEST;
    let close =
        inside.clone().find(|&at| words.is(at, Class::Close)).filter(|_| words.is(end, Class::Open))?;
    let is_month = |&at: &usize| words.is_any(at, &[Class::Month, Class::MonthWord, Class::MonthShort]);
    let month = |at: usize| small(words.value(at));
    let mut named = (end + 1..close).filter(is_month);
    let (first, second) = (named.next()?, named.next());
    let told = (end + 1..close).filter_map(|at| plain_year(words, at)).next_back();
    let is_year = named.next().is_none()
        && match second {
            Some(second) => month(first)? == month(second)? % 12 + 1,
            // "year ended 30 June 2014"
            None => (end + 1..first).any(|at| matches!(words.text(at), "to" | "ended" | "ending" | "ends")),
        };
    let last = month(second.unwrap_or(first))?;
    is_year.then(|| (up_to(told.unwrap_or(year), last), close + 1))
}

/// The twelve months up to one.
const fn up_to(year: i32, month: u8) -> Sense {
    if month == 12 {
        Sense::Value(TimeValue::Point(PartialDate::Year(year)))
    } else {
        months(year - 1, month + 1)
    }
}

const fn months(year: i32, month: u8) -> Sense {
    Sense::Value(TimeValue::Range(
        PartialDate::Month { year, month },
        PartialDate::Month { year: year + 1, month: month - 1 },
    ))
}

/// When a country opens its books, and whether the year takes its number from the day they close.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Books {
    month: u8,
    is_named_by_end: bool,
}

/// The books of the country that its sentence names beside the year, or else of the one that is named most around it.
fn books(words: &Words<'_>, at: usize) -> Option<Books> {
    /// So near a country is the one that is meant.
    const NEAR: usize = 6;
    let named = (1..REACH).flat_map(|distance| [at.checked_sub(distance), at.checked_add(distance)]);
    let named = named.flatten().filter_map(|place| {
        let books = of_country(words.tokens.get(place)?.span.slice(words.text))?;
        Some((place, books))
    });
    let named: Vec<(usize, Books)> = named.collect();
    let count = |books: Books| named.iter().filter(|(_, other)| *other == books).count();
    let (place, nearest) = *named.first()?;
    if place.abs_diff(at) <= NEAR && (words.first..words.end).contains(&place) {
        return Some(nearest);
    }
    // Of those named as often, the nearest.
    named.iter().rev().map(|(_, books)| *books).max_by_key(|books| count(*books))
}

fn of_country(word: &str) -> Option<Books> {
    let (month, is_named_by_end) = match word {
        "Japan" | "Japanese" | "Tokyo" => (4, false),
        "India" | "Indian" | "Delhi" | "Britain" | "British" | "UK" | "London" => (4, true),
        "Pakistan" | "Pakistani" | "Bangladesh" | "Bangladeshi" | "Australia" | "Australian" | "Egypt"
        | "Egyptian" | "Kenya" | "Islamabad" | "Dhaka" => (7, true),
        "America" | "American" | "Washington" | "U.S." | "US" | "USA" => (10, true),
        _ => return None,
    };
    Some(Books { month, is_named_by_end })
}
