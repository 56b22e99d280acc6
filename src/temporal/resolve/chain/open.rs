//! A piece of an unknown year: the years it may be of, from where the narrative is and from the day of writing.

use super::cost::{
    AFTER_WRITING, BACK_IN_YEAR, BACK_MOVES, ENDS_BEFORE, FIRST_TIME, LEAVES_YEAR, NEW_YEAR, NEW_YEAR_BESIDE,
    NEW_YEAR_INSIDE, NOT_NOW, OTHER_DAY, OTHER_WEEKDAY, OUT_OF_ANNAL, OUT_OF_FRAME, OWN_WEEKDAYS,
    PASSED_BESIDE, PASSED_DESCRIBED, PASSED_DESCRIBED_TOO, PASSED_IN_NEXT, PASSED_IN_SENTENCE, RECENT,
    days_of, distance,
};
use super::link::{Break, Frame, Undated};
use super::{Ahead, Passed, State, prune};
use crate::temporal::day::Day;
use crate::temporal::value::PartialDate;

/// How a phrase stands in its text.
#[derive(Clone, Copy)]
pub(super) struct Clause<'a> {
    pub(super) piece: &'a Undated,
    /// Whether a date before it in the sentence names its year: "in January 1923 and in November".
    pub(super) is_beside: bool,
    /// Whether a date before it in the sentence tells when its thing was made, planned, begun.
    pub(super) is_described: bool,
    /// Whether such a date of its sentence stands behind "had", as the piece does: "had found one in July 1898 and the other in December".
    pub(super) is_back_too: bool,
    pub(super) gap: Break,
    pub(super) frame: Option<Frame>,
    /// The day with its year that the sentence before tells in its main clause, or this one.
    pub(super) told: Option<Day>,
}

/// So many days from a day that was just told another without a year is of its year.
const NEAR: u32 = 31;

/// The years that a piece may be of, each with what it costs to come there.
pub(super) fn states(before: &[State], clause: Clause<'_>, ahead: Option<i32>, known: &[Day]) -> Vec<State> {
    let in_year = |year: i32| clause.piece.of(year);
    let mut years: Vec<i32> = before
        .iter()
        .filter_map(|state| state.here.year())
        .flat_map(|year| [year - 1, year, year + 1])
        .collect();
    years.extend(ahead.into_iter().flat_map(|year| [year - 1, year]));
    years.extend(clause.frame.into_iter().flat_map(|frame| [frame.first.year(), frame.last.year()]));
    if clause.piece.weekday.is_some() {
        // "Monday 5 June" comes again after five, six or eleven years.
        let near = years.clone();
        years.extend(
            near.into_iter().flat_map(|year| (year - 6..=year + 6).filter(|&year| year >= OWN_WEEKDAYS)),
        );
    }
    years.sort_unstable();
    years.dedup();
    let is_known =
        |date: PartialDate| matches!(date, PartialDate::Day(day) if known.binary_search(&day).is_ok());
    let has_known = years.iter().filter_map(|&year| in_year(year)).any(is_known);
    // "On 11 January 2008 they agreed. The train had left on 9 January": the day of that month is of that year.
    let is_near = |date: PartialDate| {
        let PartialDate::Day(day) = date else { return false };
        clause.told.is_some_and(|told| day.0.abs_diff(told.0) <= NEAR)
    };
    let has_near = years.iter().filter_map(|&year| in_year(year)).any(is_near);
    let mut states = Vec::with_capacity(2 * years.len());
    let places: Vec<Origin> = before.iter().map(|state| Origin::of(state, &clause)).collect();
    for year in years {
        let Some(date) = in_year(year) else { continue };
        let other = if has_known && !is_known(date) { OTHER_DAY } else { 0 };
        let other = other + if has_near && !is_near(date) { PASSED_BESIDE } else { 0 };
        let outside = outside(clause.frame, date) + on_weekday(clause.piece.weekday, date) + other;
        let (to, missed) = (days_of(date), in_year(year - 1).and_then(|missed| missed.interval().earliest()));
        let best = places
            .iter()
            .enumerate()
            .map(|(parent, from)| {
                let is_back = clause.piece.is_back && !clause.is_back_too;
                let way = distance(from.days, to, clause.gap, is_back);
                let leaves =
                    if from.is_whole && from.year.is_some_and(|from| year > from) { LEAVES_YEAR } else { 0 };
                let turn = new_year(from.year, year, &clause) + over(from.days, missed) + leaves;
                let lies_before = from.days.zip(to).is_some_and(|((here, _), (_, to))| to < here);
                let turn = turn
                    + match clause.gap {
                        Break::None if clause.piece.is_until && lies_before => ENDS_BEFORE,
                        Break::Sentence if !is_back && lies_before && from.year == Some(year) => BACK_IN_YEAR,
                        _ => 0,
                    };
                (from.cost.saturating_add(way + turn), parent)
            })
            .min();
        let (cost, parent) = best.unwrap_or_else(|| (ahead.map_or(0, |next| 40 * next.abs_diff(year)), 0));
        let cost = cost + outside;
        let stays = before.get(parent).filter(|_| clause.piece.stays).map(|state| state.here);
        if let Some(here) = stays {
            states.push(State::new(here, Some(date), (cost, parent)));
        }
        let cost = cost + if stays.is_some() { BACK_MOVES } else { 0 };
        states.push(State::new(date, Some(date), (cost, parent)));
    }
    prune(states)
}

/// A state as a place to go from: its days, its year, and what it costs to be there.
struct Origin {
    days: Option<(Day, Day)>,
    year: Option<i32>,
    /// Whether it is a year, every month of which is still to come.
    is_whole: bool,
    cost: u32,
}

impl Origin {
    fn of(state: &State, clause: &Clause<'_>) -> Self {
        let is_passed = state.own.is_none();
        let made = match (clause.is_described || clause.is_back_too) && is_passed {
            true if clause.is_back_too => PASSED_DESCRIBED_TOO,
            true if clause.piece.is_described_too => PASSED_DESCRIBED_TOO,
            true => PASSED_DESCRIBED,
            false => 0,
        };
        Self {
            days: days_of(state.here),
            year: state.here.year(),
            is_whole: matches!(state.here, PartialDate::Year(_)),
            cost: state.cost.saturating_add(passed(state, clause.gap)).saturating_add(made),
        }
    }
}

/// What it costs to count on from before a date that was passed by just now.
const fn passed(state: &State, gap: Break) -> u32 {
    match gap {
        _ if state.own.is_some()
            || state.is_resumed
            || matches!(state.passed, Passed::Far | Passed::Unheard) =>
        {
            0
        }
        Break::None => PASSED_IN_SENTENCE,
        Break::Sentence => PASSED_IN_NEXT,
        Break::Paragraph | Break::Section => 0,
    }
}

/// What a new sentence, or the neighbour of a full date, pays for going back into the year before without naming
/// it: "In October the country voted again" tells of the October that comes.
fn new_year(here: Option<i32>, year: i32, clause: &Clause<'_>) -> u32 {
    let is_before = here.is_some_and(|here| year < here);
    match clause.gap {
        Break::Sentence if is_before && !clause.piece.is_back => NEW_YEAR,
        Break::None if is_before && !clause.piece.is_back && clause.is_beside => NEW_YEAR_BESIDE,
        // "fighting began on the night of 25 March, the war on 3 December"
        Break::None if is_before && !clause.piece.is_back => NEW_YEAR_INSIDE,
        _ => 0,
    }
}

/// What it costs a day to fall on another day of the week than the text says.
const fn on_weekday(weekday: Option<u8>, date: PartialDate) -> u32 {
    match (weekday, date) {
        (Some(weekday), PartialDate::Day(day)) if day.year() >= OWN_WEEKDAYS && day.weekday() != weekday => {
            OTHER_WEEKDAY
        }
        _ => 0,
    }
}

/// What it costs to pass by the first time that a day comes: behind April 1871 "on 3 July" is of that year.
fn over(here: Option<(Day, Day)>, year_before: Option<Day>) -> u32 {
    let is_missed = here.zip(year_before).is_some_and(|((_, last), missed)| missed > last);
    if is_missed { FIRST_TIME } else { 0 }
}

/// What it costs to leave the frame of the heading.
fn outside(frame: Option<Frame>, date: PartialDate) -> u32 {
    let interval = date.interval();
    match (frame, interval.earliest(), interval.latest()) {
        (Some(frame), Some(from), Some(to)) if to < frame.first || from > frame.last => {
            if frame.is_annal {
                OUT_OF_ANNAL
            } else {
                OUT_OF_FRAME
            }
        }
        _ => 0,
    }
}

/// "The court found him guilty on 6 October" is not told before that day: what it costs to lie behind the time of writing.
pub(super) fn told_by(mut states: Vec<State>, written: PartialDate) -> Vec<State> {
    let last = written.interval().latest();
    for state in &mut states {
        let first = state.own.and_then(|own| own.interval().earliest());
        if last.zip(first).is_some_and(|(last, first)| first > last) {
            state.cost = state.cost.saturating_add(AFTER_WRITING);
        }
    }
    prune(states)
}

/// Dates of the year before the text was written, for a text that opens with days of no year.
pub(super) fn recent(
    mut states: Vec<State>,
    piece: &Undated,
    written: PartialDate,
    ahead: Option<Ahead>,
) -> Vec<State> {
    let Some(year) = written.year() else { return states };
    let known = match ahead {
        Some(ahead) if ahead.is_near => RECENT,
        _ => 0,
    };
    let last = written.interval().latest();
    let date = [year, year - 1]
        .into_iter()
        .filter_map(|year| piece.of(year))
        .find(|date| date.interval().earliest() <= last);
    if let Some(date) = date {
        for state in &mut states {
            state.cost = state.cost.saturating_add(RECENT.saturating_sub(known));
        }
        states.push(State::new(date, Some(date), (known, 0)));
    }
    prune(states)
}

/// The date nearest to the time of writing, for a day in a sentence that points to it.
pub(super) fn of_now(
    mut states: Vec<State>,
    before: &[State],
    piece: &Undated,
    written: PartialDate,
) -> Vec<State> {
    let (Some(year), Some(now)) = (written.year(), written.interval().earliest()) else { return states };
    let away = |date: &PartialDate| date.interval().earliest().map_or(u32::MAX, |day| day.0.abs_diff(now.0));
    let nearest = [year, year - 1, year + 1].into_iter().filter_map(|year| piece.of(year)).min_by_key(away);
    let Some(date) = nearest else { return states };
    for state in &mut states {
        state.cost = state.cost.saturating_add(if state.own == Some(date) { 0 } else { NOT_NOW });
    }
    let best = before.iter().enumerate().map(|(parent, state)| (state.cost, parent)).min().unwrap_or((0, 0));
    states.push(State::new(date, Some(date), best));
    prune(states)
}
