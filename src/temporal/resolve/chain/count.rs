//! A date counted from the one before: "two years later", "of that year".

use super::cost::{
    PASSED_ALONE, PASSED_ASIDE, PASSED_BESIDE, PASSED_COUNTED, PASSED_FAR, PASSED_FIRST, UNCOUNTED,
};
use super::link::{Break, Step};
use super::{Passed, State, prune};
use crate::temporal::find::Sense;
use crate::temporal::value::PartialDate;

/// Whether a phrase points at a date that was named: "of that year".
pub(super) const fn is_same(step: Sense) -> bool {
    match step {
        Sense::Period(_, turn) | Sense::InYear(_, turn) | Sense::Turned(_, turn) => turn.by == 0,
        _ => false,
    }
}

/// The dates that are counted from where the narrative may be; `leaves` says where it goes on behind each, if it goes there.
pub(super) fn states(
    before: &[State],
    leaves: impl Fn(PartialDate) -> Option<PartialDate>,
    (is_same, is_day, is_clock): (bool, bool, bool),
    is_led: bool,
    at: &Step,
    step: impl Fn(PartialDate) -> Option<PartialDate>,
) -> Vec<State> {
    let gap = at.gap;
    let states = before
        .iter()
        .enumerate()
        .map(|(parent, state)| {
            let here = step(state.here);
            // "On 3 May the tower burned; it was built again ten years later. That same night ...": from the day told last.
            let own = here.or_else(|| step(PartialDate::Day(state.day_near(at).filter(|_| !is_clock)?.0)));
            // A date that had been passed by when the phrase counts from it makes that reading less likely.
            let mut coarse = match (here, own) {
                (Some(_), _) => 0,
                (None, Some(_)) => UNCOUNTED / 2,
                (None, None) => UNCOUNTED,
            };
            // "Holm, released on 8 January, came home on the 10th": not back from where the narrative was before.
            let goes_back = own.is_some_and(|own| own.interval().latest() < state.here.interval().earliest());
            if is_day && goes_back && state.own.is_none() && gap == Break::None {
                coarse += PASSED_FAR;
            }
            let cost =
                state.cost.saturating_add(coarse).saturating_add(match (state.own, state.is_resumed) {
                    (None, _) if state.passed == Passed::Unheard => 0,
                    (None, _) if matches!(state.passed, Passed::Away { .. }) && gap != Break::None => 0,
                    (None, _) if matches!(state.passed, Passed::Far | Passed::Away { is_far: true }) => {
                        PASSED_FAR
                    }
                    (None, false) if state.passed == (Passed::Away { is_far: false }) => PASSED_FAR,
                    // "which lasted from 1961 to 1975, was opened in April of that year"
                    (None, _) if is_same => PASSED_ASIDE,
                    // "The line, launched in 1981, was the first, and a car followed a year later"
                    (None, true) if gap == Break::None && !is_led => PASSED_ALONE,
                    (Some(_), _) | (None, true) => 0,
                    (None, false) if gap == Break::None => PASSED_BESIDE,
                    (None, false) if gap == Break::Sentence && state.passed == Passed::First => PASSED_FIRST,
                    (None, false) => PASSED_COUNTED,
                });
            State::new(own.and_then(&leaves).unwrap_or(state.here), own, (cost, parent))
        })
        .collect();
    prune(states)
}
