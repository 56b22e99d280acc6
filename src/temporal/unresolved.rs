//! What was left without a date, or with a doubtful one, and why.
//!
//! "In July the bridge fell." of a text without any year gives the remark T01 on "July".

use super::timex::{TimeValue, Timex, TimexKind};
use super::value::Basis;
use crate::diagnostic::Diagnostic;

/// Below this a year that was inferred is said to be doubtful.
const DOUBTFUL: u8 = 60;

/// The remark on a phrase, when there is something to remark.
pub(super) fn remark(timex: &Timex) -> Option<Diagnostic> {
    if !matches!(timex.kind, TimexKind::Date | TimexKind::Time) {
        return None;
    }
    let say = |code, message| Some(Diagnostic::new(timex.span, code, message));
    match timex.value {
        TimeValue::Yearless { .. } => say("T01", "its year is not told anywhere near it"),
        TimeValue::Floating(_) if is_counted(timex.rule) => {
            say("T02", "counted from a day that the text does not tell")
        }
        TimeValue::Past | TimeValue::Future if is_counted(timex.rule) => {
            say("T03", "counted from the day the text was written, which is not known")
        }
        _ if timex.basis == Basis::Context
            && timex.is_dated()
            && timex.confidence.as_percent() < DOUBTFUL =>
        {
            say("T04", "its year was inferred, and another would fit nearly as well")
        }
        _ => None,
    }
}

/// Rules whose phrases count from another date.
fn is_counted(rule: &str) -> bool {
    matches!(
        rule,
        "distance"
            | "distance from an event"
            | "neighbouring period"
            | "neighbouring month"
            | "neighbouring season"
            | "neighbouring weekday"
            | "neighbouring feast"
            | "same period"
            | "weekday"
            | "day of the month"
            | "day in order"
            | "pointing word"
    )
}
