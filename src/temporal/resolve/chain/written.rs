//! A date that is written out: the narrative goes there, or passes it by.

use super::cost::{
    FAR, FAR_AHEAD, LONGEST_JUMP, PAST_FAR_YEAR, PAST_LATER_YEAR, TO_END_OF_TITLE, TO_FAR_YEAR, days_of,
    distance,
};
use super::link::{Break, Written};
use super::{Passed, State, prune};
use crate::temporal::value::PartialDate;

/// From here on a new paragraph may look ahead to those who dug something up, or printed it.
const MODERN: i32 = 1400;

/// How the sentence of a date tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// As the first of its dates, in its main clause.
    First,
    /// In some other way.
    Plainly,
    /// Only a noun is called by it, behind a date of its main clause: nothing counts from it.
    AsName,
    /// Of another time, behind a date of its sentence's own: nothing counts from it in the next sentence.
    Away,
}

/// A date that is written out, beside what stands around it.
pub(super) struct Way<'a> {
    pub(super) written: &'a Written,
    pub(super) gap: Break,
    pub(super) told: Told,
    /// Whether a day without a year comes next.
    pub(super) leads_day: bool,
    /// Whether it comes in the same sentence: "in 2024, when a protest turned into a rising on 5 August".
    pub(super) is_led_inside: bool,
    /// The next year that is written out.
    pub(super) next: Option<i32>,
}

impl Way<'_> {
    /// Whether the date is a year by the way, so far from where the narrative is that it will not go there.
    fn is_far(&self, here: PartialDate, date: PartialDate) -> bool {
        // "Bell Works, where the lamp was shown two days before the Christmas of 1847."
        if let (true, Some(year), Some(told)) = (self.written.is_relative, date.year(), here.year())
            && year < told
            && year.abs_diff(told) > FAR
        {
            return true;
        }
        let (PartialDate::Year(year), Some(told)) = (date, here.year()) else { return false };
        let is_told_closely = matches!(here, PartialDate::Day(_) | PartialDate::Month { .. });
        // "It was refused. In 1971 the old lady was shot. A march followed on 11 March. ... in October 1951": what became of
        // him, and the story goes on where it was.
        let is_far_from = |other: i32| year > other && year.abs_diff(other) > FAR;
        let comes_back = self.next.is_some_and(|next| told <= next && is_far_from(next));
        if is_told_closely && self.leads_day && comes_back && is_far_from(told) {
            return true;
        }
        let is_inner = self.written.is_inner && is_told_closely;
        (self.written.is_weak || is_inner && year < told) && year.abs_diff(told) > FAR
            || is_inner
                && self.leads_day
                && !(self.is_led_inside && self.written.is_when)
                && year > told
                && year.abs_diff(told) > FAR_AHEAD
                && (matches!(self.gap, Break::None | Break::Sentence) || year >= MODERN)
            // "kept in a drawer until 1959. Then in November ..."
            || is_inner && self.leads_day && self.written.is_until && year > told + 1
            // "opened a road which they had settled in 2015; and in June the House ..."
            || self.written.is_weak && self.leads_day && matches!(self.gap, Break::None) && is_told_closely && year < told
    }

    /// Whether the date is a year to come inside a sentence, behind days that are told one after another: it may be
    /// what became of a thing, "the flag was sold in 1811", and the days go on behind it.
    const fn is_later(&self, state: &State, date: PartialDate) -> bool {
        let (PartialDate::Year(year), PartialDate::Day(told)) = (date, state.here) else { return false };
        self.written.is_inner && self.leads_day && state.own.is_some() && year > told.year() + 1
    }

    /// So many days ahead of the narrative nothing is looked back to.
    const AHEAD: i32 = 45;

    /// What it costs to pass the date by.
    fn skip(&self, state: &State, date: PartialDate) -> u32 {
        let most = match () {
            () if matches!(self.told, Told::AsName | Told::Away) || self.is_far(state.here, date) => {
                PAST_FAR_YEAR
            }
            () if self.is_later(state, date) => PAST_LATER_YEAR,
            () => self.written.skip,
        };
        // "It had been agreed in May 1953" behind 1930 tells what came later, and the narrative goes there.
        let is_ahead = days_of(state.here)
            .zip(days_of(date))
            .is_some_and(|((_, here), (to, _))| to.0.saturating_sub(here.0) > Self::AHEAD);
        let is_full = matches!(date, PartialDate::Day(_) | PartialDate::Month { .. });
        if self.written.looks_back && is_ahead && is_full {
            return super::SKIP_DAY;
        }
        self.written.skip.min(most)
    }
}

/// The ways to come to a date that is written out, and to pass it by.
pub(super) fn states(before: &[State], way: &Way<'_>) -> Vec<State> {
    let Written { date, last, is_closed, .. } = *way.written;
    let to = days_of(date);
    let best = before.iter().enumerate().map(|(parent, state)| {
        let jump = distance(days_of(state.here), to, way.gap, false).min(LONGEST_JUMP);
        let far = if way.told == Told::AsName || way.is_far(state.here, date) { TO_FAR_YEAR } else { 0 };
        (state.cost.saturating_add(jump + far), parent)
    });
    let mut states = Vec::with_capacity(before.len() + 1);
    let (cost, parent) = best.min().unwrap_or((0, 0));
    if way.written.is_title {
        states.push(State::new(date, Some(date), (cost, parent)));
    }
    let at_end = if way.written.is_title { TO_END_OF_TITLE } else { 0 };
    states.push(State::new(last, Some(date), (cost + at_end, parent)));
    states.extend(before.iter().enumerate().map(|(parent, state)| {
        let is_far = way.is_far(state.here, date);
        let kind = match way.told {
            Told::AsName => Passed::Unheard,
            Told::Away => Passed::Away { is_far },
            Told::First | Told::Plainly if is_far => Passed::Far,
            Told::First => Passed::First,
            Told::Plainly => Passed::Plain,
        };
        let cost = state.cost.saturating_add(way.skip(state, date));
        let passed = State::new(state.here, None, (cost, parent));
        State { is_resumed: is_closed, passed: kind, ..passed }
    }));
    prune(states)
}
