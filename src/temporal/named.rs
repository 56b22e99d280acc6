//! Times that go by a name: wars, reigns, treaties, feasts; from `assets/lexicon/named_times.tsv`.
//!
//! The build cuts the names (`build/times.rs`). A name is found through its first word, packed as the vocabulary packs and
//! flags it, and compared token by token; what it stands for is read from its line when it is found.

use super::day::Day;
use super::packed::pack;
use super::parse;
use super::timex::TimeValue;
use super::units::small;
use super::value::PartialDate;
use super::words::Words;
use crate::text::TokenKind;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A date or a range that is always the same.
    Fixed(TimeValue),
    /// A day of every year, as a row of [`feast`].
    Yearly(u8),
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) meaning: Meaning,
    /// Whether its mention dates a sentence, or only a cue such as "during" makes it do so.
    pub(super) is_dating: bool,
}

/// How a day that comes every year is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Day {
        month: u8,
        day: u8,
    },
    Month(u8),
    /// The `number`th weekday of a month; -1 is the last.
    Weekday {
        month: u8,
        weekday: u8,
        number: i8,
    },
    /// So many days after Easter.
    Easter(i16),
}

const TIMES: &str = include_str!("../../assets/lexicon/named_times.tsv");

/// Sorted first words, packed, each with where its names begin.
static FIRSTS: &[[u8; 20]] = include_bytes!(concat!(env!("OUT_DIR"), "/named_times.firsts")).as_chunks().0;

/// For each first word how many names it begins, and each name in tokens, the longer first.
static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/named_times.names"));

/// Where the line of each row begins, and which feast it is.
static ROWS: &[[u8; 4]] = include_bytes!(concat!(env!("OUT_DIR"), "/named_times.rows")).as_chunks().0;

/// For each feast where a line begins that tells its day.
static FEASTS: &[[u8; 4]] = include_bytes!(concat!(env!("OUT_DIR"), "/named_times.feasts")).as_chunks().0;

/// A row that is no feast.
const NO_FEAST: u8 = u8::MAX;

/// The first words of all names, packed, for the vocabulary to flag.
pub(super) fn first_words() -> impl Iterator<Item = u128> {
    FIRSTS.iter().map(first_word)
}

fn first_word(row: &[u8; 20]) -> u128 {
    row.first_chunk().map_or(0, |first| u128::from_le_bytes(*first))
}

/// The longest name that begins at the token, and the index after it.
pub(super) fn find(words: &Words<'_>, at: usize) -> Option<(Row, usize)> {
    let first = pack(words.text(at))?;
    let found = FIRSTS.binary_search_by_key(&first, first_word).ok()?;
    let start = u32::from_le_bytes(*FIRSTS.get(found)?.last_chunk()?) as usize;
    let (count, mut rest) = NAMES.get(start..)?.split_first_chunk::<2>()?;
    for _ in 0..u16::from_le_bytes(*count) {
        let ([low, high, length], names) = rest.split_first_chunk::<3>()?;
        let (tokens, names) = names.split_at_checked(usize::from(*length))?;
        rest = names;
        if let Some(end) = end_of(words, at, tokens)
            && let Some(row) = row(u16::from_le_bytes([*low, *high]))
        {
            return Some((row, end));
        }
    }
    None
}

/// The index after the name, when its tokens stand here.
fn end_of(words: &Words<'_>, start: usize, mut wanted: &[u8]) -> Option<usize> {
    let mut at = start;
    while let Some((head, rest)) = wanted.split_first() {
        let (letters, rest) = rest.split_at_checked(usize::from(head & 0x7f))?;
        let is_clitic = head >> 7 != 0 && words.token(at)?.kind == TokenKind::Clitic;
        let is_here = is_clitic || {
            let word = words.text(at).as_bytes();
            word == letters || at == start && at == words.first && word.eq_ignore_ascii_case(letters)
        };
        if !is_here || words.token(at).is_none() {
            return None;
        }
        (at, wanted) = (at + 1, rest);
    }
    Some(at)
}

fn row(number: u16) -> Option<Row> {
    let [start @ .., feast] = *ROWS.get(usize::from(number))?;
    let [_, _, value, usage] = cells(start)?;
    let meaning =
        if feast == NO_FEAST { Meaning::Fixed(value.parse().ok()?) } else { Meaning::Yearly(feast) };
    Some(Row { meaning, is_dating: usage == "dates" })
}

/// The first four cells of the line that begins there.
fn cells([low, middle, high]: [u8; 3]) -> Option<[&'static str; 4]> {
    let rest = TIMES.get(u32::from_le_bytes([low, middle, high, 0]) as usize..)?;
    let mut cells = rest.lines().next()?.split('\t');
    Some([cells.next()?, cells.next()?, cells.next()?, cells.next()?])
}

/// The day a feast falls on in a year.
pub(super) fn feast(row: u8, year: i32) -> Option<PartialDate> {
    let [start @ .., _] = *FEASTS.get(usize::from(row))?;
    match rule(cells(start)?[2])? {
        Rule::Day { month, day } => PartialDate::day(year, month, day),
        Rule::Month(month) => Some(PartialDate::Month { year, month }),
        Rule::Easter(days) => Some(PartialDate::Day(Day(super::rules::easter(year)?.0 + i32::from(days)))),
        Rule::Weekday { month, weekday, number } => {
            let edge = if number > 0 {
                Day::new(year, month, 1)
            } else {
                Day::new(year, month, super::day::days_in_month(year, month))
            };
            let ahead = (i32::from(weekday) + 7 - i32::from(edge.weekday())) % 7;
            let first = if number > 0 { edge.0 + ahead } else { edge.0 - (7 - ahead) % 7 };
            let weeks = if number > 0 { i32::from(number) - 1 } else { i32::from(number) + 1 };
            Some(PartialDate::Day(Day(first + 7 * weeks)))
        }
    }
}

/// `XXXX-12-25`, `XXXX-03`, `XXXX-11-THU4`, `XXXX-05-MON-1`, `EASTER-2`.
fn rule(value: &str) -> Option<Rule> {
    if let Some(days) = value.strip_prefix("EASTER") {
        return Some(Rule::Easter(if days.is_empty() { 0 } else { days.parse().ok()? }));
    }
    let rest = value.strip_prefix("XXXX-")?;
    let month = parse::two(rest.get(..2)?)?;
    let Some(day) = rest.get(3..).filter(|day| !day.is_empty()) else { return Some(Rule::Month(month)) };
    if let Some(day) = parse::two(day) {
        return Some(Rule::Day { month, day });
    }
    let days = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
    let weekday =
        days.iter().position(|name| day.starts_with(name)).and_then(|place| i32::try_from(place).ok())?;
    Some(Rule::Weekday { month, weekday: small(weekday)?, number: day.get(3..)?.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_meaning_and_every_feast_a_day() {
        for number in 0..u16::try_from(ROWS.len()).unwrap() {
            let row = row(number).unwrap_or_else(|| panic!("row {number} says nothing"));
            if let Meaning::Yearly(feast_row) = row.meaning {
                assert!(feast(feast_row, 1970).is_some(), "row {number}");
            }
        }
    }
}
