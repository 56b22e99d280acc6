//! Diaries: entries that begin with their day, under a heading with the year or the month.
//!
//! ```text
//! 1854
//! JUNE
//! Sunday 4th. Rain all day.                   1854-06-04
//! Mon. 5th. Two men deserted last night.      1854-06-05, and the night before it
//! July 1st. Crossed the river.                1854-07-01
//! ```
//!
//! What an entry tells is counted from its own day, as a report is.

use super::Placing;
use super::counted::weekday_near;
use super::settled::in_year;
use crate::temporal::find::{Piece, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;
use std::ops::Range;

/// An entry: its phrases, and its day.
pub(super) struct Entry {
    pub(super) reach: Range<usize>,
    pub(super) day: PartialDate,
}

/// So many days at the head of a paragraph show a diary.
const LEAST: usize = 3;

/// The entries of a diary; none in any other text, or where the year of the first is not told.
pub(super) fn entries(phrases: &[Placing], reference: Option<PartialDate>) -> Vec<Entry> {
    let heads = phrases.iter().filter(|placing| placing.scene.is_day_head);
    let (all, without_month) = heads.fold((0, 0), |(all, bare), placing| {
        let is_bare = !matches!(placing.find.sense, Sense::Value(_) | Sense::Lacking(_));
        (all + 1, bare + usize::from(is_bare || placing.scene.weekday.is_some()))
    });
    // Rows of "5 June – ..." are a chronicle, and the narrative reads them.
    if all < LEAST || without_month * 2 < all {
        return Vec::new();
    }
    let year = reference.and_then(PartialDate::year);
    let mut reached = Reached { year, is_written: year.is_some(), ..Reached::default() };
    let mut entries: Vec<Entry> = Vec::new();
    for (at, placing) in phrases.iter().enumerate() {
        let Placing { find, scene } = placing;
        if !scene.is_heading && !scene.is_day_head {
            continue;
        }
        if let Some(last) = entries.last_mut()
            && last.reach.end == phrases.len()
        {
            last.reach.end = at;
        }
        if !scene.is_day_head {
            reached.heading(find.sense);
            continue;
        }
        let Some(day) = reached.day(find.sense) else { return Vec::new() };
        entries.push(Entry { reach: at..phrases.len(), day });
    }
    if reached.is_written && contradicts(phrases, &entries) { Vec::new() } else { entries }
}

/// Whether the weekdays of the entries are not those of the year the text was written in: a page of 2022 tells of the days of
/// October 1962, one by one.
fn contradicts(phrases: &[Placing], entries: &[Entry]) -> bool {
    let mut wrong = 0;
    for entry in entries {
        let weekday = phrases.get(entry.reach.start).and_then(|head| head.scene.weekday);
        if let (Some(weekday), PartialDate::Day(day)) = (weekday, entry.day) {
            if day.weekday() == weekday {
                return false;
            }
            wrong += 1;
        }
    }
    wrong > 1
}

/// How far a diary has come.
#[derive(Clone, Copy, Default)]
struct Reached {
    year: Option<i32>,
    /// Whether the year is that of the writing, and no heading told another.
    is_written: bool,
    month: Option<u8>,
    day: Option<PartialDate>,
}

impl Reached {
    /// "1854", "JUNE", "June 1854" above the days.
    fn heading(&mut self, sense: Sense) {
        match sense {
            Sense::Value(TimeValue::Point(date) | TimeValue::Range(date, _)) if date.year().is_some() => {
                let month = if let PartialDate::Month { month, .. } = date { Some(month) } else { None };
                *self = Self { year: date.year(), is_written: false, month, day: None };
            }
            Sense::Lacking(Piece::Month(month)) => self.turn_to(month),
            _ => {}
        }
    }

    /// The months of a diary rise, and begin again with a new year.
    fn turn_to(&mut self, month: u8) {
        let is_next_year = self.month.is_some_and(|before| before > month.saturating_add(6));
        self.year = self.year.map(|year| year + i32::from(is_next_year));
        self.month = Some(month);
        self.day = None;
    }

    /// The day of an entry.
    fn day(&mut self, sense: Sense) -> Option<PartialDate> {
        let day = match sense {
            Sense::Value(TimeValue::Point(day @ PartialDate::Day(_))) => day,
            Sense::Lacking(piece @ Piece::Day { month, .. }) => {
                if self.month != Some(month) {
                    self.turn_to(month);
                }
                in_year(piece, self.year?)?
            }
            Sense::DayOfMonth(number) => {
                let before = if let Some(PartialDate::Day(day)) = self.day { day.civil().2 } else { 0 };
                if number < before {
                    let month = self.month?;
                    self.turn_to(if month == 12 { 1 } else { month + 1 });
                }
                in_year(Piece::Day { month: self.month?, day: number }, self.year?)?
            }
            Sense::Weekday(weekday, _) => weekday_near(weekday, 1, self.day?)?,
            _ => return None,
        };
        if let PartialDate::Day(civil) = day {
            let (year, month, _) = civil.civil();
            *self = Self { year: Some(year), month: Some(month), day: Some(day), ..*self };
        }
        Some(day)
    }
}
