//! Fiscal years, as the months they cover.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::rules::year::plain_year;
use crate::temporal::timex::TimeValue;
use crate::temporal::value::{Modifier, PartialDate};
use crate::temporal::words::Words;

/// How many tokens on either side are searched for the country whose books are meant.
const REACH: usize = 300;

/// Matches "fiscal 1992", "the financial year 2013-14", "FY 2001-02", "FY20", "the 2015/16 fiscal year".
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
    let (month, modifier) = match books(words, at) {
        Some(books) => (books.month, None),
        None => (7, Some(Modifier::Approx)),
    };
    Find::date(at, end, months(year, month), "fiscal year").with(modifier)
}

/// A fiscal year named by one number.
fn by_number(words: &Words<'_>, at: usize, end: usize, year: i32) -> Find {
    let Some(books) = books(words, at) else {
        let value = TimeValue::Point(PartialDate::Year(year));
        return Find::date(at, end, Sense::Value(value), "fiscal year").with(Some(Modifier::Approx));
    };
    let first = if books.is_named_by_end { year - 1 } else { year };
    Find::date(at, end, months(first, books.month), "fiscal year")
}

const fn months(year: i32, month: u8) -> Sense {
    Sense::Value(TimeValue::Range(
        PartialDate::Month { year, month },
        PartialDate::Month { year: year + 1, month: month - 1 },
    ))
}

/// When a country opens its books, and whether the year takes its number from the day they close.
#[derive(Clone, Copy)]
struct Books {
    month: u8,
    is_named_by_end: bool,
}

/// The books of the country that is named nearest.
fn books(words: &Words<'_>, at: usize) -> Option<Books> {
    (1..REACH)
        .flat_map(|distance| [at.checked_sub(distance), at.checked_add(distance)])
        .flatten()
        .find_map(|at| of_country(words.tokens.get(at)?.span.slice(words.text)))
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
