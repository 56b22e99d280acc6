//! Times that go by a name: wars, reigns, treaties, feasts; from `assets/lexicon/named_times.tsv`.
//!
//! The table is read once. A name is found through its first word, packed as the vocabulary packs and flags it, and
//! compared token by token.

use super::day::Day;
use super::parse;
use super::timex::TimeValue;
use super::units::small;
use super::value::PartialDate;
use super::vocabulary::pack;
use super::words::Words;
use crate::text::{Span, Token, TokenKind, lex};
use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

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

struct Name {
    /// The first word, packed.
    first: u128,
    /// Its words, among those of all names.
    words: Range<u32>,
    row: Row,
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

struct Table {
    /// Sorted by first word, the longer first.
    names: Vec<Name>,
    words: Vec<(TokenKind, &'static str)>,
    rules: Vec<Rule>,
}

static TABLE: LazyLock<Table> = LazyLock::new(table);

/// The first words of all names, packed, for the vocabulary to flag.
pub(super) fn first_words() -> impl Iterator<Item = u128> {
    TABLE.names.iter().map(|name| name.first)
}

/// The longest name that begins at the token, and the index after it.
pub(super) fn find(words: &Words<'_>, at: usize) -> Option<(Row, usize)> {
    let first = pack(words.text(at))?;
    let table = &*TABLE;
    let start = table.names.partition_point(|name| name.first < first);
    let mut rivals = table.names.get(start..)?.iter().take_while(|name| name.first == first);
    rivals.find_map(|name| {
        let wanted = table.words.get(name.words.start as usize..name.words.end as usize)?;
        is_here(words, at, wanted).then_some((name.row, at + wanted.len()))
    })
}

fn is_here(words: &Words<'_>, at: usize, wanted: &[(TokenKind, &str)]) -> bool {
    wanted.iter().enumerate().all(|(place, (kind, word))| {
        let at = at + place;
        words.token(at).is_some_and(|token| {
            token.kind == TokenKind::Clitic && *kind == TokenKind::Clitic
                || words.text(at) == *word
                || place == 0 && at == words.first && words.text(at).eq_ignore_ascii_case(word)
        })
    })
}

/// The day a feast falls on in a year.
pub(super) fn feast(row: u8, year: i32) -> Option<PartialDate> {
    match *TABLE.rules.get(usize::from(row))? {
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

fn table() -> Table {
    let mut table =
        Table { names: Vec::with_capacity(2_500), words: Vec::with_capacity(8_000), rules: Vec::new() };
    let mut tokens = Vec::new();
    let rows = include_str!("../../assets/lexicon/named_times.tsv");
    for line in rows.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (Some(name), Some(aliases), Some(value), Some(usage)) =
            (cells.next(), cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        let Some(meaning) = meaning(value, &mut table.rules) else { continue };
        let row = Row { meaning, is_dating: usage == "dates" };
        for name in std::iter::once(name).chain(aliases.split('|')).filter(|name| !name.is_empty()) {
            table.add(name, row, &mut tokens);
        }
    }
    table.names.sort_by_key(|name| (name.first, Reverse(name.words.len())));
    table
}

impl Table {
    /// Adds a name, unless its first word is too long to be packed.
    fn add(&mut self, name: &'static str, row: Row, tokens: &mut Vec<Token>) -> Option<()> {
        tokens.clear();
        lex(name, Span::new(name, 0, name.len())?, true, tokens);
        let first = pack(tokens.first()?.span.slice(name))?;
        let start = u32::try_from(self.words.len()).ok()?;
        self.words.extend(tokens.iter().map(|token| (token.kind, token.span.slice(name))));
        let words = start..u32::try_from(self.words.len()).ok()?;
        self.names.push(Name { first, words, row });
        Some(())
    }
}

fn meaning(value: &str, rules: &mut Vec<Rule>) -> Option<Meaning> {
    if let Some(rule) = rule(value) {
        let row = rules.iter().position(|other| *other == rule).unwrap_or_else(|| {
            rules.push(rule);
            rules.len() - 1
        });
        return Some(Meaning::Yearly(u8::try_from(row).ok()?));
    }
    value.parse().ok().map(Meaning::Fixed)
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
