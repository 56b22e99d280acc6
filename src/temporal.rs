//! Reading time out of text: recognise a time phrase, normalise it to a value, resolve it to days.
//!
//! This room works on the words of one text. It does not know what happened at a time, and never reads the
//! clock: the [`ReferenceDate`] is a parameter.

mod clock;
mod day;
mod floating;
mod interval;
mod timex;
mod value;

use crate::diagnostic::Diagnostic;
use crate::text::Prose;

pub use clock::{DayPart, TimeOfDay, Zone};
pub use day::{Day, days_in_month};
pub use floating::{Floating, FloatingUnit};
pub use interval::Interval;
pub use timex::{Count, ReferenceDate, TimeValue, Timex, TimexKind, Unit};
pub use value::{Basis, Confidence, Granularity, MONTHS, Modifier, PartialDate, Season};

/// Reads every time phrase of a text: recognised, normalised, and resolved as far as the text and the reference
/// date allow. In the order of the text, disjoint.
pub fn read(
    text: &str,
    prose: &Prose,
    reference: Option<ReferenceDate>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Timex> {
    let _ = (text, prose, reference, diagnostics);
    Vec::new()
}
