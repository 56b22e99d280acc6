//! The days of a story that a report tells: "The war began with the attack of October 7, 2023. On October 13 ...".

use super::Placing;
use super::report::nearest_piece;
use super::settled::in_year;
use crate::temporal::day::Day;
use crate::temporal::find::{Piece, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;

/// The days that a report has told with their years: a day without one is the same day, or comes after them.
#[derive(Default)]
pub(super) struct Story {
    known: Vec<Day>,
    /// Where the story has come to.
    here: Option<Day>,
}

impl Story {
    /// So many days before and behind its own date a report needs no year for a day.
    const NEAR: i32 = 31;
    /// A story of days is no longer than so many between two that are told with their years.
    const LONGEST: i32 = 400;

    /// The day that a phrase without a year means, when the story shows it.
    pub(super) fn day(&self, placing: &Placing, ahead: Option<Day>, written: PartialDate) -> Option<Day> {
        let Sense::Lacking(piece @ Piece::Day { .. }) = placing.find.sense else { return None };
        let scene = placing.scene;
        let day_of = |year: i32| match in_year(piece, year)? {
            PartialDate::Day(day) => Some(day),
            _ => None,
        };
        let now = written.interval().earliest()?;
        let PartialDate::Day(nearest) = nearest_piece(piece, scene, written)? else { return None };
        if scene.weekday.is_some() || scene.is_ahead || now.0.abs_diff(nearest.0) <= Self::NEAR.unsigned_abs()
        {
            return None;
        }
        let is_same = |day: &&Day| day_of(day.year()) == Some(**day);
        if let Some(known) = self.known.iter().rev().find(is_same) {
            return Some(*known);
        }
        // The next day that is told with its year comes behind this one, and before the one nearest to the report.
        let here = self.here?;
        let next = [here.year(), here.year() + 1].into_iter().filter_map(day_of).find(|day| *day >= here)?;
        let is_near = |ahead: &Day| ahead.0.saturating_sub(here.0) <= Self::LONGEST;
        ahead.filter(|ahead| next <= *ahead && *ahead < nearest && is_near(ahead)).map(|_| next)
    }

    pub(super) fn take(&mut self, placing: &Placing, value: TimeValue) {
        let TimeValue::Point(PartialDate::Day(day)) = value else { return };
        let is_written = matches!(placing.find.sense, Sense::Value(_));
        if is_written && !self.known.contains(&day) && self.known.len() < 64 {
            self.known.push(day);
        }
        if matches!(placing.find.sense, Sense::Value(_) | Sense::Lacking(_)) {
            self.here = Some(day);
        }
    }
}

/// For each phrase the next day further down that is written out with its year.
pub(super) fn days_ahead(phrases: &[Placing]) -> Vec<Option<Day>> {
    let mut next = None;
    let mut days: Vec<Option<Day>> = phrases
        .iter()
        .rev()
        .map(|placing| {
            let here = next;
            if let Sense::Value(TimeValue::Point(PartialDate::Day(day))) = placing.find.sense {
                next = Some(day);
            }
            here
        })
        .collect();
    days.reverse();
    days
}
