//! The year of a report whose dateline leaves it out: "PARIS, Oct 7 (Agency) - ... on Tuesday".
//!
//! Agencies write the day of a report without its year. A report names the day of the week it was filed on first, and tells the days of other
//! years with their year; so its own year is the one told last or soon after it, and in five years in a row a day falls on one weekday only
//! once. Where one of the two is not told the year stays unknown, unless the notice of copyright gives it. Other days beside their weekday ("Friday, Oct. 27") must fall on it in that year
//! or the one before; where there are such, the weekday named first may be the day before.
//!
//! ```text
//! PARIS, Oct 7 (Agency) - ... on Tuesday ... dissolved on June 9, 2024 ...      2025-10-07
//! ```

use super::list::{WEEKDAYS, is_weekday};
use super::published::{date_at, month_number, number, words};
use crate::article::{Block, BlockKind};
use crate::temporal::{Day, days_in_month, falls_on};

/// How many blocks at the top may begin with it.
const TOP: usize = 6;
/// The longest dateline, in bytes.
const LONGEST: usize = 80;
/// How much of the report is looked through, in bytes.
const REACH: usize = 16 * 1024;
/// How many words of the report may stand before its weekday.
const LEAD: usize = 120;
/// So many years in a row have a day on one weekday at most once.
const YEARS: i32 = 5;

/// The day of publication, written the ISO way.
pub(super) fn presumed(text: &str, blocks: &[Block]) -> Option<String> {
    let lead = blocks.iter().take(TOP).filter(|block| block.kind != BlockKind::Boilerplate);
    let (month, date, start) = lead.map(|block| block.span).find_map(|span| {
        let (month, date, length) = filed(span.slice(text))?;
        Some((month, date, span.start() + length))
    })?;
    let report = text.get(start..text.floor_char_boundary(text.len().min(start + REACH)))?;
    let words: Vec<&str> = words(report).collect();
    let weekday = words.iter().take(LEAD).find_map(|word| WEEKDAYS.iter().position(|day| day == word))?;
    let days =
        (0..words.len()).filter_map(|at| date_at(report, &words, at)).filter(|date| date.day.is_some());
    let last = days.map(|date| date.year).max();
    let bare = years_of_the_past(&words);
    let protected = copyright(text);
    let last = protected.or_else(|| last.max(bare.filter(|_| last.is_some())))?;
    let span = if protected.is_some() { 1 } else { YEARS };
    let told = beside_weekdays(&words);
    let days = (last..last + span).filter(|year| date <= days_in_month(*year, month));
    let days: Vec<Day> = days
        .map(|year| Day::new(year, month, date))
        .filter(|filed| told.iter().all(|day| day.fits(*filed)))
        .collect();
    let falls = |ahead: usize| {
        let weekday = (weekday + ahead) % WEEKDAYS.len();
        days.iter().find(|day| usize::from(day.weekday()) == weekday)
    };
    let day = falls(0).or_else(|| falls(1).filter(|_| !told.is_empty()))?;
    Some(day.to_string())
}

/// The last year that is told without a day and lies behind the report: "He died in 2021".
fn years_of_the_past(words: &[&str]) -> Option<i32> {
    /// So many words before a year tell whether it is to come.
    const NEAR: usize = 10;
    let is_ahead = |word: &&str| {
        ["by", "could", "due", "next", "to", "until", "will", "would"].contains(&word.to_lowercase().as_str())
    };
    let years = words.windows(2).enumerate().filter_map(|(at, pair)| match pair {
        ["in" | "In" | "since" | "Since" | "of", year] => {
            let lead = words.get(at.saturating_sub(NEAR)..at).unwrap_or_default();
            let year = Some(year).filter(|year| year.len() == 4)?.parse::<i32>().ok()?;
            ((1900..2100).contains(&year) && !lead.iter().any(is_ahead)).then_some(year)
        }
        _ => None,
    });
    years.max()
}

/// The year of the notice that ends a report: "(c) Harbour Agency 2025", "Copyright 2025 Harbour Agency".
fn copyright(text: &str) -> Option<i32> {
    /// How far from the end of a text it may stand, in bytes.
    const END: usize = 600;
    let end = text.get(text.ceil_char_boundary(text.len().saturating_sub(END))..)?;
    let line = end.lines().rev().find_map(|line| {
        let small = line.to_ascii_lowercase();
        let start = ["©", "(c) ", "copyright "].iter().filter_map(|sign| small.find(sign)).min()?;
        line.get(start..)
    })?;
    let mut years = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse::<i32>().ok())
        .filter(|year| (1950..2100).contains(year));
    let year = years.next()?;
    years.all(|other| other == year).then_some(year)
}

/// A day beside its weekday, without its year: "Friday, Oct. 27".
struct Told {
    weekday: u8,
    month: u8,
    date: u8,
}

impl Told {
    /// Whether the day falls on its weekday in the year of a report, or in the one before.
    fn fits(&self, filed: Day) -> bool {
        (filed.year() - 1..=filed.year()).any(|year| falls_on(year, self.month, self.date, self.weekday))
    }
}

/// The days that a report tells beside their weekdays.
fn beside_weekdays(words: &[&str]) -> Vec<Told> {
    let told = |at: usize| {
        let weekday = WEEKDAYS.iter().position(|day| words.get(at).is_some_and(|word| day == word))?;
        let (one, other) = (words.get(at + 1)?, words.get(at + 2)?);
        let (month, date) =
            month_number(one).zip(number(other)).or_else(|| month_number(other).zip(number(one)))?;
        let has_year = words.get(at + 3).and_then(|word| number(word)).is_some_and(|year| year > 999);
        let [weekday, month, date] =
            [weekday, month, date].map(|number| u8::try_from(number).unwrap_or(u8::MAX));
        (!has_year && (1..=12).contains(&month) && (1..=31).contains(&date)).then_some(Told {
            weekday,
            month,
            date,
        })
    };
    (0..words.len()).filter_map(told).collect()
}

/// The month and the day of the dateline that a block begins with, and the length of what stands before the report.
fn filed(block: &str) -> Option<(u8, u8, usize)> {
    let head = block.get(..block.floor_char_boundary(LONGEST.min(block.len())))?;
    let length = head.find(['(', '—', '–', ':', '_']).into_iter().chain(head.find(" -")).min()?;
    let line = head.get(..length)?.trim_end();
    let (place, day) = line.rsplit_once(',')?;
    let is_place =
        |word: &str| word.starts_with(char::is_uppercase) && !is_weekday(&word.to_ascii_lowercase());
    if place.is_empty() || !words(place).all(is_place) {
        return None;
    }
    let [one, other] = words(day).collect::<Vec<_>>().try_into().ok()?;
    let (month, date) =
        month_number(one).zip(number(other)).or_else(|| month_number(other).zip(number(one)))?;
    let (month, date) = (u8::try_from(month).ok()?, u8::try_from(date).ok()?);
    (1..=31).contains(&date).then_some((month, date, length))
}

#[cfg(test)]
mod tests {
    use crate::ingest::article;

    #[test]
    fn the_weekday_of_a_report_tells_its_year() {
        let report =
            |top: &str| article(format!("Ministers resign\n\n{top}\n"), "report.txt").metadata.published;
        for (top, expected) in [
            (
                "BERGEN, March 11 (Agency) - The mayor resigned on Monday. He was elected on May 3, 2021.",
                Some("2024-03-11"),
            ),
            (
                "Bergen, 11 Mar (Agency): On Monday the mayor resigned, elected on 3 May 2024.",
                Some("2024-03-11"),
            ),
            // A weekday beside another day tells which year it was, and that the first was the day before.
            (
                "BERGEN, March 29 (Agency) - A court on Thursday jailed the mayor. The trial opened on Friday, Oct. 27. He was elected on May 3, 2022.",
                Some("2024-03-29"),
            ),
            (
                "BERGEN, March 29 (Agency) - A court on Thursday jailed the mayor. The trial opened on Tuesday, Oct. 27. He was elected on May 3, 2022.",
                None,
            ),
            // The notice of copyright, or a year of the past that is told without a day.
            (
                "BERGEN, March 11 (Agency) - The mayor resigned on Monday.\n\n(c) Harbour Agency 2024",
                Some("2024-03-11"),
            ),
            ("BERGEN, March 11 (Agency) - The mayor resigned on Monday.\n\n(c) Harbour Agency 2023", None),
            (
                "BERGEN, Jan 15 (Agency) - On Wednesday the mayor resigned, elected on May 3, 2016. Her father died in 2021.",
                Some("2025-01-15"),
            ),
            // Without a weekday, or without a day of another year, nobody knows.
            ("BERGEN, March 11 (Agency) - The mayor resigned. He was elected on May 3, 2021.", None),
            ("BERGEN, March 11 (Agency) - The mayor resigned on Monday. He was elected in 2021.", None),
            // No dateline.
            ("On Sunday, March 11 - a Monday - he resigned. He was elected on May 3, 2021.", None),
            ("BERGEN, February 31 - On Monday he resigned. He was elected on May 3, 2021.", None),
        ] {
            assert_eq!(report(top).as_deref(), expected, "{top}");
        }
    }
}
