//! Years written in four digits, and in two behind an apostrophe.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::units::{self, small};
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "1961" where a year can stand: "in 1961", "(1961)", "1961 saw", "the 1961 agreement".
///
/// Means that year.
///
/// Does not match "1900 workers", "$1961", "Resolution 1483", "1961 km", "page 1066", "the 2000-strong crowd".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let year = plain_year(words, at)?;
    let confidence = confidence(words, at, year)?;
    // "their 1982 summer offensives"
    if words.is(at + 1, Class::Season) {
        let season = units::season(words.value(at + 1));
        let value = TimeValue::Point(PartialDate::Season { year, season });
        return Some(Find::date(at, at + 2, Sense::Value(value), "year and season"));
    }
    let mut find = Find::date(at, at + 1, Sense::Value(TimeValue::Point(PartialDate::Year(year))), "year");
    find.confidence = confidence;
    Some(find)
}

/// Matches "'47", "’89" behind a word that wants a date.
///
/// Means the year of the century the text is telling of.
///
/// Does not match the apostrophe of "the students' 47 demands".
pub(super) fn short(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    let is_short = words.is(next, Class::Number) && words.len(next) == 2 && words.is_tight(next);
    if !is_short || words.is_tight(at) && !words.is_any(at.wrapping_sub(1), &[Class::Dash, Class::Open]) {
        return None;
    }
    let is_led = words.is_any(
        at.wrapping_sub(1),
        &[
            Class::In,
            Class::Of,
            Class::Since,
            Class::By,
            Class::Until,
            Class::From,
            Class::To,
            Class::And,
            Class::Dash,
            Class::Month,
            Class::MonthWord,
            Class::Season,
            Class::SeasonWord,
            Class::Portion,
            Class::Open,
        ],
    ) || words.is_word(at.wrapping_sub(1), "the")
        || is_listed(words, at);
    if !is_led || words.is(next + 1, Class::Apostrophe) {
        return None;
    }
    Some(Find::date(at, next + 1, Sense::ShortYear(small(words.value(next))?), "short year"))
}

/// "in 1978, '79, '81 and '85"
fn is_listed(words: &Words<'_>, at: usize) -> bool {
    words.is(at.wrapping_sub(1), Class::Comma)
        && words.is(at.wrapping_sub(2), Class::Number)
        && (words.len(at.wrapping_sub(2)) == 4 || words.is(at.wrapping_sub(3), Class::Apostrophe))
}

/// A number of four digits that may be a year.
pub(crate) fn plain_year(words: &Words<'_>, at: usize) -> Option<i32> {
    let is_year = words.is(at, Class::Number) && words.len(at) == 4;
    let year = words.value(at);
    (is_year && (1000..=2199).contains(&year)).then_some(year)
}

/// How sure it is that the number is a year; `None` when it is not one.
#[expect(clippy::too_many_lines, reason = "one list of what stands beside years and beside other numbers")]
fn confidence(words: &Words<'_>, at: usize, year: i32) -> Option<u8> {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    if words.is_any(before, &[Class::Sign, Class::Label]) && !words.is_word(before, "paragraph") {
        return None;
    }
    if words.is(before, Class::Stop) && words.is(at.wrapping_sub(2), Class::Label) {
        return None;
    }
    // "pp. 1650-1660"
    if words.is(before, Class::Dash)
        && (words.is(at.wrapping_sub(3), Class::Label)
            || words.is(at.wrapping_sub(3), Class::Stop) && words.is(at.wrapping_sub(4), Class::Label))
    {
        return None;
    }
    // "the drought of 1876-1878 killed millions"
    let ends_range = words.is(before, Class::Dash) && words.is_tight(at) && wants_range(words, at);
    if ends_range && words.is(after, Class::Counted) {
        return Some(85);
    }
    if words.is_any(
        after,
        &[Class::Measure, Class::Counted, Class::Multiplier, Class::Zone, Class::OClock, Class::Meridiem],
    ) {
        // "in 1944 people fled" is a date all the same.
        let is_recent = (1700..=2030).contains(&year);
        let is_dated = is_recent
            && words.is_any(before, &[Class::In, Class::Since, Class::By])
            && words.is_word(before, "in")
            && words.is(after, Class::Counted);
        return is_dated.then_some(70);
    }
    // "1400-member", "2000-strong"; "1914-18" and "1945-born" go on.
    if words.is(after, Class::Dash) && words.is_tight(after) && words.is_tight(after + 1) {
        let goes_on = words.is_any(
            after + 1,
            &[
                Class::Number,
                Class::Month,
                Class::MonthWord,
                Class::Apostrophe,
                Class::Plural,
                Class::Open,
                Class::Time,
            ],
        );
        if !goes_on && !words.is_capitalised(after + 1) && words.text(after) == "-" {
            return None;
        }
    }
    if words.is(after, Class::Slash) && words.is_tight(after) && !words.is(after + 1, Class::Number) {
        return None;
    }
    if words.is(before, Class::Slash)
        && words.is_tight(at)
        && !words.is_any(at.wrapping_sub(2), &[Class::Number, Class::Month])
    {
        return None;
    }
    let wants_date = words.is_any(
        before,
        &[
            Class::In,
            Class::Of,
            Class::Since,
            Class::By,
            Class::Until,
            Class::From,
            Class::To,
            Class::Between,
            Class::Before,
            Class::After,
            Class::About,
            Class::Portion,
            Class::Open,
            Class::Dash,
            Class::Comma,
            Class::Season,
            Class::SeasonWord,
            Class::Month,
            Class::MonthWord,
            Class::The,
            Class::Feast,
            Class::Life,
            Class::And,
            Class::Edge,
            Class::This,
        ],
    ) || words.is_any(before, &[Class::Unit, Class::Units]);
    // "c. 1190", "r. 1153-86"
    let wants_date = wants_date
        || words.is(before, Class::Stop)
            && words.is_any(before.wrapping_sub(1), &[Class::About, Class::Life]);
    // "no later than 1204", "as late as 1830", "dated 1086"
    let wants_date = wants_date
        || words.is(before, Class::Than) && words.is(before.wrapping_sub(1), Class::Comparative)
        || words.is_word(before, "as")
            && matches!(words.text(before.wrapping_sub(1)), "late" | "early" | "recently" | "back")
        || words.is_word(before, "dated");
    // "from 1930 to 0730" are hours of the day.
    if words.is_any(after, &[Class::To, Class::Dash])
        && words.len(after + 1) == 4
        && words.text(after + 1).starts_with('0')
    {
        return None;
    }
    // "on 1600 stone pillars"
    let is_noun_phrase = words.is(after, Class::Other)
        && is_plural(words.text(after + 1))
        && words.text(after).bytes().all(|b| b.is_ascii_lowercase());
    if is_noun_phrase
        && words.is_any(before, &[Class::On, Class::At, Class::Other])
        && !words.is_capitalised(before)
    {
        return None;
    }
    let next_word = words.text(after);
    let counts = words.is(after, Class::Other) && is_plural(next_word);
    if is_counted(words, at, counts) {
        return None;
    }
    let is_unled = words.is_any(before, &[Class::And, Class::Comma])
        && !words.is_any(before.wrapping_sub(1), &[Class::Month, Class::MonthWord, Class::Number]);
    if counts && !((1500..=2030).contains(&year) && wants_date && !is_unled) {
        return None;
    }
    if words.is_any(before, &[Class::And, Class::To]) && !wants_range(words, at) && counts {
        return None;
    }
    // A year inside a name, or a label: "Government of India Act 1935", "RFC 1918", "Form 1812".
    if words.is(before, Class::Other) && words.is_capitalised(before) {
        return None;
    }
    if wants_date {
        return Some(if (1300..=2050).contains(&year) { 100 } else { 85 });
    }
    // "the election 1932 was", "Summer 1943": a word of no class before it.
    ((1400..=2050).contains(&year)).then_some(75)
}

/// "some 1500 books", "1848 of them", "1776 Broad Street".
fn is_counted(words: &Words<'_>, at: usize, is_plural_next: bool) -> bool {
    let after = at + 1;
    let is_about = is_plural_next && words.is(at.wrapping_sub(1), Class::About);
    let is_part =
        words.is(after, Class::Of) && matches!(words.text(after + 1), "them" | "these" | "those" | "whom");
    let is_house = words.is_capitalised(after)
        && matches!(
            words.text(after + 1),
            "Street" | "Road" | "Avenue" | "Lane" | "Square" | "Boulevard" | "Drive"
        );
    is_about || is_part || is_house || is_size(words, at, is_plural_next)
}

/// "a regiment of 1500", "the choir of 2010 voices", "the prisoners were 1945 in all", "the population was 1850".
fn is_size(words: &Words<'_>, at: usize, is_plural_next: bool) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    let is_of = words.is(before, Class::Of) && is_group(words.text(before.wrapping_sub(1)));
    let is_total = words.is_word(after, "in") && matches!(words.text(after + 1), "all" | "number" | "total")
        || words.is_word(after, "strong");
    let is_sum = words.is(before, Class::Auxiliary)
        && matches!(
            words.text(before.wrapping_sub(1)),
            "population" | "number" | "total" | "toll" | "figure" | "price" | "cost" | "strength" | "salary"
        );
    is_of && (is_plural_next || words.is(before.wrapping_sub(2), Class::Article)) || is_total || is_sum
}

/// Nouns that are followed by how many there are.
fn is_group(noun: &str) -> bool {
    matches!(
        noun,
        "regiment"
            | "army"
            | "force"
            | "choir"
            | "crowd"
            | "garrison"
            | "crew"
            | "population"
            | "total"
            | "audience"
            | "congregation"
            | "fleet"
            | "band"
            | "party"
            | "group"
            | "contingent"
            | "body"
            | "membership"
            | "average"
            | "maximum"
            | "minimum"
            | "sum"
            | "price"
            | "fee"
            | "fine"
            | "salary"
    )
}

fn wants_range(words: &Words<'_>, at: usize) -> bool {
    plain_year(words, at.wrapping_sub(2)).is_some()
}

/// A small-lettered word that looks like a plural noun.
fn is_plural(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() > 3
        && bytes.iter().all(u8::is_ascii_lowercase)
        && bytes.ends_with(b"s")
        && !bytes.ends_with(b"ss")
        && !bytes.ends_with(b"us")
        && !bytes.ends_with(b"is")
        && !matches!(
            word,
            "sees"
                | "brings"
                | "marks"
                | "begins"
                | "ends"
                | "shows"
                | "this"
                | "was"
                | "always"
                | "thus"
                | "perhaps"
                | "does"
                | "has"
                | "towards"
                | "afterwards"
        )
}
