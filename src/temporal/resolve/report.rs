//! Reports of the day: phrases are counted from the day the report was written.

use super::settled::{ended, in_year, timed, unplaced};
use super::story::{Story, days_ahead};
use super::{Placing, Resolved, counted};
use crate::temporal::clock::{DayPart, TimeOfDay};
use crate::temporal::day::Day;
use crate::temporal::find::{Find, Origin, Piece, Sense, Turn};
use crate::temporal::scene::Scene;
use crate::temporal::step;
use crate::temporal::timex::{TimeValue, Unit};
use crate::temporal::value::{Basis, PartialDate};
use std::ops::Range;

/// Resolves the phrases of a report written on `written`.
pub(super) fn resolve(phrases: &[Placing], written: PartialDate) -> Vec<Resolved> {
    read(phrases, written, false)
}

/// Resolves the phrases of minutes, or of news for members: one matter stands behind the other, so a year told of one gives none to
/// the next, and the hour is that of the sitting.
pub(super) fn of_sitting(phrases: &[Placing], written: PartialDate) -> Vec<Resolved> {
    read(phrases, written, true)
}

fn read(phrases: &[Placing], written: PartialDate, is_of_sitting: bool) -> Vec<Resolved> {
    let mut here = written;
    // The sentence of the last date.
    let mut told_in = None;
    // The day of what is being told, and its hour.
    let mut scene_of_day = Stage::default();
    let mut told: Option<Told> = None;
    let mut beside: Option<Beside> = None;
    let mut story = Story::default();
    let ahead = days_ahead(phrases);
    let now = sentences_of_now(phrases);
    phrases
        .iter()
        .zip(ahead)
        .map(|(placing, ahead)| {
            let scene = placing.scene;
            let is_now = now.binary_search(&scene.sentence).is_ok();
            let background = told
                .filter(|told| !is_now && told.is_beside(scene))
                .filter(|told| !is_of_sitting || told.scene.sentence == scene.sentence)
                .filter(|told| told.is_old(written) || told.goes_on(placing.find.sense))
                .filter(|told| !told.is_behind_news(placing, written))
                .map(|told| told.year_of(placing, written));
            let found = story.day(placing, ahead, written).filter(|_| !is_now && background.is_none());
            let beside_it = beside.and_then(|beside| beside.next(placing, written));
            let resolved = if let Some(date) = beside_it.or(found.map(PartialDate::Day)) {
                Resolved {
                    value: timed(&placing.find, ended(&placing.find, date)),
                    basis: Basis::Context,
                    confidence: 85,
                }
            } else {
                let of_clock = Some(written).filter(|_| is_of_sitting && placing.find.sense == Sense::Clock);
                let day = of_clock.or_else(|| scene_of_day.day(&placing.find));
                one(&placing.find, scene, written, day.unwrap_or(here), background)
            };
            scene_of_day.take(placing, resolved.value, written);
            story.take(placing, resolved.value);
            beside = Beside::of(placing, resolved.value).or(beside);
            if let TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. } = resolved.value
                && let Some(year) = date.year()
                && !scene.is_closed
                && !scene.is_adjective
                // "since the fire of May 1998"
                && !scene.is_name
                && !scene.is_measure
            {
                let day = if let PartialDate::Day(day) = date { Some(day) } else { None };
                let new = Told { year, scene, day, has_days: false };
                told = match resolved.basis {
                    Basis::Explicit if new.is_old(written) || new.is_of_last_year(written) => Some(new),
                    _ => told.filter(|told| new.is_old(written) || told.year == year).map(|told| Told {
                        day: told.day.and(day).or(told.day),
                        has_days: told.has_days || day.is_some(),
                        ..told
                    }),
                };
            }
            if let TimeValue::Point(date) | TimeValue::Time { date: Some(date), .. } = resolved.value {
                // "in May 2023, after the greatest marches since 1995, ... of that year": the year looked back to is not meant.
                let is_looked_back_to = scene.is_back && matches!(date, PartialDate::Year(_));
                if !(scene.is_measure || is_looked_back_to && told_in == Some(scene.sentence)) {
                    here = date;
                }
                told_in = Some(scene.sentence);
            }
            resolved
        })
        .collect()
}

/// The reports of a page that has several, each with the day of its dateline: "LAGOS, 3 January – ...". Where a year is
/// left out it is that of the report before, or the next when the months begin again. Empty when the year of the first
/// is not known.
pub(super) fn by_dateline(
    phrases: &[Placing],
    reference: Option<PartialDate>,
) -> Vec<(Range<usize>, PartialDate)> {
    let mut reports: Vec<(Range<usize>, PartialDate)> = Vec::new();
    let mut written = reference;
    for (at, placing) in phrases.iter().enumerate().filter(|(_, placing)| placing.scene.is_dateline) {
        let date = match placing.find.sense {
            Sense::Value(TimeValue::Point(date)) => Some(date),
            Sense::Lacking(piece) => written.and_then(|before| {
                let year = before.year()?;
                let is_behind = |date: &PartialDate| date.interval().latest() >= before.interval().earliest();
                // The day of the page itself is that of its newest report: the first may lie before it.
                let years = if reports.is_empty() { [year, year] } else { [year, year + 1] };
                let dates = years.into_iter().filter_map(|year| in_year(piece, year));
                let last = dates.clone().next_back();
                dates.into_iter().find(is_behind).or(last)
            }),
            _ => None,
        };
        let Some(date) = date else { return Vec::new() };
        if let Some((reach, _)) = reports.last_mut() {
            reach.end = at;
        }
        reports.push((at..phrases.len(), date));
        written = Some(date);
    }
    reports
}

/// The day on which a report was filed, where the page appeared a few days later: "on Friday" counts from there.
pub(super) fn filed(filed: PartialDate, page: Option<PartialDate>) -> Option<PartialDate> {
    /// So many days later a page may appear.
    const LATEST: i32 = 5;
    let (first, last) = (filed.interval().earliest()?, page?.interval().latest()?);
    (1..=LATEST).contains(&(last.0 - first.0)).then_some(filed)
}

/// Whether a report begins with a day whose year nobody knows: "TARN HARBOUR, May 16 - ...".
pub(super) fn lacks_year(phrases: &[Placing]) -> bool {
    phrases.iter().any(|placing| placing.scene.is_dateline && matches!(placing.find.sense, Sense::Lacking(_)))
}

/// Whether a paragraph or a heading begins with a day of a year, as the entries of a diary do: then it is no report of a day
/// that nobody knows.
pub(super) fn has_own_day(phrases: &[Placing]) -> bool {
    phrases.iter().any(|Placing { find, scene }| {
        let is_day = matches!(find.sense, Sense::Value(TimeValue::Point(PartialDate::Day(_))));
        // "1854" or "June 1854" over the days of a diary.
        let is_over_days = scene.is_whole_heading
            && matches!(
                find.sense,
                Sense::Value(TimeValue::Point(PartialDate::Year(_) | PartialDate::Month { .. }))
            );
        (scene.is_heading || scene.is_leading && !scene.is_inner) && is_day || is_over_days
    })
}

/// A report of a year that nobody knows: days without a year are of a year that was told right before, or of none. What was
/// told of other times says nothing of the day of the report.
pub(super) fn of_no_year(phrases: &[Placing], mut resolved: Vec<Resolved>) -> Vec<Resolved> {
    // What was told last, and for so many sentences more: a day of a year goes on by days, and nothing else goes on.
    let mut told: Option<(Scene, usize)> = None;
    // The sentence that told a year last, if only by the way.
    let mut sentence = None;
    for (placing, resolved) in phrases.iter().zip(&mut resolved) {
        let Placing { find, scene } = placing;
        let is_beside = told.is_some_and(|(told, more)| {
            let more = if matches!(find.sense, Sense::Lacking(Piece::Month(_))) { 0 } else { more };
            told.paragraph == scene.paragraph && scene.sentence <= told.sentence + more
        });
        match find.sense {
            Sense::Value(TimeValue::Point(date) | TimeValue::Range(date, _)) => {
                let leads = !(scene.is_closed
                    || scene.is_measure
                    || scene.is_name
                    || scene.is_weak
                    || scene.is_adjective);
                let more = usize::from(matches!(date, PartialDate::Day(_)));
                told = leads.then_some((*scene, more)).or(told);
                sentence = Some(scene.sentence);
            }
            Sense::Value(_) => {}
            // "on the Saturday": of the days that are told of
            Sense::Weekday(_, Turn { origin: Origin::Text, .. }) if is_beside => {}
            // It counts from the report.
            Sense::Weekday(..)
            | Sense::Today(_)
            | Sense::Clock
            | Sense::Shifted { origin: Origin::Reader, .. } => resolved.value = unplaced(find, None),
            // "this year", "last month": so do these, whatever year was told beside them.
            Sense::Period(_, turn)
            | Sense::InYear(_, turn)
            | Sense::Turned(_, turn)
            | Sense::DayOfTurnedMonth(_, turn)
                if turn.origin != Origin::Text && !scene.is_quoted =>
            {
                resolved.value = unplaced(find, None);
            }
            // "who lost in June 2019 and won three years later"
            Sense::Shifted { origin: Origin::Text, .. } if sentence == Some(scene.sentence) => {}
            // "in June 2019 and returned later that year"
            Sense::Period(_, turn) | Sense::InYear(_, turn) | Sense::Turned(_, turn)
                if turn.origin == Origin::Text && sentence == Some(scene.sentence) => {}
            _ if !is_beside => resolved.value = unplaced(find, None),
            _ => {}
        }
    }
    resolved
}

/// The phrases of a report and those behind it: a paragraph that tells a day after the report's own is another's.
pub(super) fn up_to_later(phrases: &[Placing], written: PartialDate) -> (&[Placing], &[Placing]) {
    let last = written.interval().latest();
    let later = phrases.iter().find(|placing| match placing.find.sense {
        Sense::Value(TimeValue::Point(date)) => {
            !placing.scene.is_ahead
                && date.interval().earliest() > last
                && date.interval().earliest().is_some()
        }
        _ => false,
    });
    let Some(paragraph) = later.map(|placing| placing.scene.paragraph) else { return (phrases, &[]) };
    let first = phrases.first().map(|placing| placing.scene.paragraph);
    if first == Some(paragraph) {
        return (phrases, &[]);
    }
    phrases.split_at(phrases.partition_point(|placing| placing.scene.paragraph < paragraph))
}

/// The day on which what a report tells of happened, for the times of the clock: not the day on which somebody said so, nor
/// one that is looked back at or forward to.
#[derive(Clone, Copy, Default)]
struct Stage {
    day: Option<Day>,
    /// The hour that was told last, of that day.
    hour: Option<u8>,
}

impl Stage {
    /// The day of a time of the clock; two in the morning comes after nine in the evening.
    fn day(self, find: &Find) -> Option<PartialDate> {
        let day = self.day.filter(|_| matches!(find.sense, Sense::Clock))?;
        let is_night_over =
            hour(find.time).is_some_and(|hour| hour < 7) && self.hour.is_some_and(|hour| hour >= 18);
        Some(PartialDate::Day(Day(day.0 + i32::from(is_night_over))))
    }

    fn take(&mut self, placing: &Placing, value: TimeValue, written: PartialDate) {
        let Placing { find, scene } = placing;
        let (TimeValue::Point(PartialDate::Day(day))
        | TimeValue::Time { date: Some(PartialDate::Day(day)), .. }) = value
        else {
            return;
        };
        let is_told = !(scene.is_back
            || scene.is_ahead
            || scene.is_timetabled
            || scene.is_until
            || scene.is_reached
            || scene.is_saying);
        let is_news = written.interval().latest().is_some_and(|last| (0..=62).contains(&(last.0 - day.0)));
        if is_news && is_told {
            let is_same = self.day == Some(day);
            self.hour = hour(find.time).or(self.hour.filter(|_| is_same));
            self.day = Some(day);
        }
    }
}

/// The hour of a time of the clock, or of a part of the day.
fn hour(time: Option<TimeOfDay>) -> Option<u8> {
    match time? {
        TimeOfDay::Clock { hour, .. } => Some(hour),
        TimeOfDay::Part(part) => match part {
            DayPart::Evening | DayPart::Night => Some(20),
            DayPart::Morning => Some(8),
            _ => Some(12),
        },
        TimeOfDay::Unknown => None,
    }
}

/// A month or a day that is told with its year, for one without a year behind it in the same clause: "announced in April 2021 and dropped
/// in November".
#[derive(Clone, Copy)]
struct Beside {
    date: PartialDate,
    scene: Scene,
}

impl Beside {
    fn of(placing: &Placing, value: TimeValue) -> Option<Self> {
        let Placing { find, scene } = *placing;
        let TimeValue::Point(date) = value else { return None };
        let is_told =
            matches!(find.sense, Sense::Value(_)) && !(scene.is_measure || scene.is_name || scene.is_ahead);
        (is_told && matches!(date, PartialDate::Day(_) | PartialDate::Month { .. }))
            .then_some(Self { date, scene })
    }

    /// The first such date behind it, for a phrase of its own clause.
    fn next(self, placing: &Placing, written: PartialDate) -> Option<PartialDate> {
        let Placing { find, scene } = *placing;
        let Sense::Lacking(piece @ (Piece::Month(_) | Piece::Day { .. })) = find.sense else { return None };
        let is_joined = scene.is_described_too || scene.is_closed == self.scene.is_closed;
        if scene.sentence != self.scene.sentence || !is_joined || scene.is_ahead || scene.weekday.is_some() {
            return None;
        }
        let (year, last) = (self.date.year()?, self.date.interval().latest()?);
        let dates = [year, year + 1].into_iter().filter_map(|year| in_year(piece, year));
        let next = dates.into_iter().find(|date| date.interval().earliest() > Some(last))?;
        (next.interval().latest() <= written.interval().latest()).then_some(next)
    }
}

/// A year of the background that a report tells: "It began in 1971. On 3 December the war came into the open."
#[derive(Clone, Copy)]
struct Told {
    year: i32,
    scene: Scene,
    /// The day, where it was told to the day: then the story goes on by days.
    day: Option<Day>,
    /// A day without a year has been told of it.
    has_days: bool,
}

impl Told {
    /// Whether a phrase may still be of that year: in its sentence or the next one, or the next few.
    const fn is_beside(self, scene: Scene) -> bool {
        let reach = if self.day.is_some() { 4 } else { 1 };
        scene.paragraph == self.scene.paragraph && scene.sentence <= self.scene.sentence + reach
    }

    /// Whether its year is further back than the year before the report.
    fn is_old(self, written: PartialDate) -> bool {
        self.year + 1 < written.year().unwrap_or(self.year)
    }

    /// The year of a day that is told next: "was flown home on Dec. 21, 2022. He pleaded on Jan. 3" goes on into the next year.
    fn year_of(self, placing: &Placing, written: PartialDate) -> i32 {
        /// So many days before the day that was told it is rather the same day of the next year.
        const BACK: i32 = 180;
        let Placing { find: Find { sense: Sense::Lacking(piece), .. }, scene } = *placing else {
            return self.year;
        };
        let (Some(PartialDate::Day(same)), Some(told)) = (in_year(piece, self.year), self.day) else {
            return self.year;
        };
        let next = in_year(piece, self.year + 1).and_then(|next| next.interval().latest());
        let goes_on = same.0 + BACK < told.0 && !scene.is_back && next <= written.interval().latest();
        if goes_on { self.year + 1 } else { self.year }
    }

    /// A day of the year before, told with its year.
    fn is_of_last_year(self, written: PartialDate) -> bool {
        self.day.is_some() && Some(self.year + 1) == written.year()
    }

    /// Whether a day in a sentence of its own was told right before the report, where only a year was looked back to: "The ferry was
    /// built in 1976. It sank on February 20".
    fn is_behind_news(self, placing: &Placing, written: PartialDate) -> bool {
        /// So many days back a report still tells as news, without the year.
        const NEWS: i32 = 45;
        let Placing { find, scene } = *placing;
        let Sense::Lacking(piece @ Piece::Day { .. }) = find.sense else { return false };
        let days = nearest_piece(piece, scene, written)
            .and_then(|near| near.interval().latest())
            .zip(written.interval().latest())
            .map(|(near, now)| now.0 - near.0);
        self.day.is_none()
            && !self.has_days
            && scene.sentence != self.scene.sentence
            && days.is_some_and(|days| (0..=NEWS).contains(&days))
    }

    /// Whether a day without a year follows its day: "on May 9, 2024 ... on May 30 and July 2".
    fn goes_on(self, sense: Sense) -> bool {
        let Sense::Lacking(piece) = sense else { return false };
        matches!((in_year(piece, self.year), self.day), (Some(PartialDate::Day(next)), Some(told)) if next > told)
    }
}

fn one(
    find: &Find,
    scene: Scene,
    written: PartialDate,
    here: PartialDate,
    background: Option<i32>,
) -> Resolved {
    let date = match find.sense {
        Sense::Value(TimeValue::Point(date)) => {
            return Resolved {
                value: timed(find, ended(find, date)),
                basis: Basis::Explicit,
                confidence: 100,
            };
        }
        Sense::Value(value) => return Resolved { value, basis: Basis::Explicit, confidence: 100 },
        // "April 24 and 25": of the same year as the day before it.
        Sense::Lacking(piece) if find.rule == "day of a range" => {
            here.year().and_then(|year| in_year(piece, year))
        }
        Sense::Lacking(piece) => match background {
            Some(year)
                if !scene.is_ahead
                    && matches!(piece, Piece::Day { .. })
                    && in_year(piece, year).is_some_and(|date| falls_on(scene.weekday, date)) =>
            {
                in_year(piece, year)
            }
            _ => nearest_piece(piece, scene, written),
        }
        .map(|date| on_weekday(piece, scene.weekday, date)),
        // "issued on New Year's Eve, lapsed the following Monday"
        Sense::Weekday(weekday, turn) if turn.origin == Origin::Text && turn.by != 0 => {
            counted::step(&find.sense, here, Some(written))
                .or_else(|| weekday_of(weekday, turn.by, scene, written))
        }
        Sense::Weekday(weekday, turn) => Some(turn)
            .filter(|turn| *turn == Turn::SAME)
            .and_then(|_| on_or_after(weekday, here, written))
            .or_else(|| weekday_of(weekday, turn.by, scene, written)),
        Sense::Turned(piece, turn) if turn.origin != Origin::Text => turned(piece, turn.by, written),
        Sense::InYear(_, turn) | Sense::Period(_, turn) if turn.origin != Origin::Text => {
            counted::from_reader(&find.sense, written)
        }
        Sense::Shifted { count: Some(count), unit, is_back, origin: Origin::Reader } => {
            counted::years_ago(find, written).or_else(|| counted::ago(count, unit, is_back, written)).or(
                match unit {
                    Unit::Week => step::period(written, Unit::Week, if is_back { -1 } else { 1 }),
                    _ => None,
                },
            )
        }
        Sense::Today(by) => step::period(written, Unit::Day, i32::from(by)).or(Some(written)),
        Sense::Clock => Some(here).filter(|date| matches!(date, PartialDate::Day(_))).or(Some(written)),
        Sense::ShortYear(_) | Sense::ShortDecade(_) => counted::step(&find.sense, written, Some(written)),
        _ => counted::step(&find.sense, here, Some(written)),
    };
    match date {
        Some(date) => Resolved {
            value: timed(find, ended(find, date)),
            basis: if matches!(find.sense, Sense::Lacking(_)) { Basis::Context } else { Basis::Relative },
            confidence: 85,
        },
        None => Resolved { value: unplaced(find, Some(here)), basis: Basis::Relative, confidence: 30 },
    }
}

/// "Aug. 7", "September": the one nearest to the report, mostly behind it.
pub(super) fn nearest_piece(piece: Piece, scene: Scene, written: PartialDate) -> Option<PartialDate> {
    let year = written.year()?;
    let now = written.interval().earliest()?;
    let is_ahead = scene.is_ahead || scene.is_timetabled;
    let cost = |date: &PartialDate| {
        let interval = date.interval();
        let (Some(first), Some(last)) = (interval.earliest(), interval.latest()) else { return i32::MAX };
        if first <= now && now <= last {
            0
        } else if last < now {
            (now.0 - last.0) * if is_ahead { 3 } else { 1 }
        } else if scene.is_told {
            i32::MAX
        } else {
            // What lies ahead is told of with "will" and the like.
            (first.0 - now.0) * if is_ahead { 1 } else { 6 }
        }
    };
    [year - 1, year, year + 1].into_iter().filter_map(|year| in_year(piece, year)).min_by_key(cost)
}

/// "Monday 5 June" of a year in which 5 June was a Monday, if one is near.
fn on_weekday(piece: Piece, weekday: Option<u8>, date: PartialDate) -> PartialDate {
    if falls_on(weekday, date) {
        return date;
    }
    let year = date.year().unwrap_or_default();
    let near = [year - 1, year + 1].into_iter().filter_map(|year| in_year(piece, year));
    near.into_iter().find(|&date| falls_on(weekday, date)).unwrap_or(date)
}

/// Whether a day is the day of the week that is said with it.
const fn falls_on(weekday: Option<u8>, date: PartialDate) -> bool {
    match (date, weekday) {
        (PartialDate::Day(day), Some(weekday)) => day.weekday() == weekday,
        _ => true,
    }
}

/// "last fall" is the one before the report; "next March" the one after.
fn turned(piece: Piece, by: i8, written: PartialDate) -> Option<PartialDate> {
    counted::turned(piece, by, written)
}

/// "was heard from Friday, Oct. 27. That Monday he said": of the days that are told of, and not of those before the report.
fn on_or_after(weekday: u8, here: PartialDate, written: PartialDate) -> Option<PartialDate> {
    let day = counted::weekday_on_or_after(weekday, here)?;
    (matches!(written, PartialDate::Day(_)) && day.interval().latest() < written.interval().latest())
        .then_some(day)
}

/// "Friday": of the last seven days unless the clause looks ahead.
fn weekday_of(weekday: u8, by: i8, scene: Scene, written: PartialDate) -> Option<PartialDate> {
    let PartialDate::Day(day) = written else { return None };
    let back = (i32::from(day.weekday()) + 7 - i32::from(weekday)) % 7;
    let ahead = (7 - back) % 7;
    let moved = match by {
        -1 => {
            if back == 0 {
                -7
            } else {
                -back
            }
        }
        1 => {
            if ahead == 0 {
                7
            } else {
                ahead
            }
        }
        _ if (scene.is_ahead || scene.is_timetabled) && back != 0 => ahead,
        _ => -back,
    };
    Some(PartialDate::Day(Day(day.0 + moved)))
}

/// The sentences in which something points to the time of writing: "this month", "today".
pub(super) fn sentences_of_now(phrases: &[Placing]) -> Vec<usize> {
    let mut sentences: Vec<usize> = phrases
        .iter()
        .filter(|placing| match placing.find.sense {
            Sense::Period(Unit::Day | Unit::Week | Unit::Month, turn) => {
                turn == Turn::either(0) || turn.origin == Origin::Reader
            }
            Sense::Today(_) => true,
            _ => false,
        })
        .filter(|placing| !placing.scene.is_quoted)
        .map(|placing| placing.scene.sentence)
        .collect();
    sentences.dedup();
    sentences
}
