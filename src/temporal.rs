//! Reading time out of text: recognise a time phrase, normalise it to a value, resolve it to days.
//!
//! This room works on the words of one text. It does not know what happened at a time, and never reads the
//! clock: the [`ReferenceDate`] is a parameter.

mod chronology;
mod class;
mod clock;
mod day;
mod day_row;
mod find;
mod first_centuries;
mod floating;
mod habits;
mod interval;
mod join;
mod named;
mod notation;
mod packed;
mod parse;
mod recognise;
mod resolve;
mod rules;
mod scene;
mod section;
mod split;
mod step;
mod timex;
mod units;
mod unresolved;
mod value;
mod vocabulary;
mod words;
mod year_row;

use crate::diagnostic::Diagnostic;
use crate::text::Prose;
use crate::watch::Stretch;
use resolve::Placing;
use words::Words;

pub use crate::text::MONTHS;
pub(crate) use chronology::{Head as YearHead, head as year_head, rows as chronology_rows};
pub use clock::{DayPart, TimeOfDay, Zone};
pub(crate) use day::falls_on;
pub use day::{Day, days_in_month};
pub use floating::{Floating, FloatingUnit};
pub(crate) use habits::is_month_head;
pub use interval::Interval;
pub use notation::{Annotation, annotate};
pub use parse::NotATime;
pub use timex::{Count, ReferenceDate, TimeValue, Timex, TimexKind, Unit};
pub use value::{Basis, Confidence, Granularity, Modifier, PartialDate, Season};

/// Reads every time phrase of a text: recognised, normalised, and resolved as far as the text and the reference
/// date allow. In the order of the text, disjoint. What is left without a date, or with a doubtful one, is said in
/// `diagnostics`.
pub fn read(
    text: &str,
    prose: &Prose,
    reference: Option<ReferenceDate>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Timex> {
    read_watched(text, prose, reference, diagnostics, Stretch::default())
}

/// As [`read`], while somebody looks on.
pub(crate) fn read_watched(
    text: &str,
    prose: &Prose,
    reference: Option<ReferenceDate>,
    diagnostics: &mut Vec<Diagnostic>,
    stretch: Stretch<'_>,
) -> Vec<Timex> {
    let mut cut = split::cut(text, prose);
    year_row::mark(text, prose, &mut cut);
    day_row::mark(prose, &mut cut);
    let mut habits = habits::habits(text, &cut.lexemes, reference);
    habits.is_spoken = reference.is_some() && habits::is_spoken(text);
    habits.is_of_sitting = reference.is_some() && !habits.has_bc && habits::is_of_sitting(text);
    habits.is_report |= habits.is_of_sitting;
    let finds = recognise::recognise(text, &cut, habits, stretch.part(0.0, 0.8));
    let words_in = |tokens: std::ops::Range<usize>| Words {
        text,
        tokens: &cut.tokens,
        lexemes: &cut.lexemes,
        first: tokens.start,
        end: tokens.end,
        habits,
    };
    let words_of = |sentence: usize| words_in(cut.sentences.get(sentence).cloned().unwrap_or_default());
    let reaches = section::reaches(prose);
    let phrases: Vec<Placing> = finds
        .into_iter()
        .map(|(sentence, find)| {
            let scene = scene::scene(&words_of(sentence), prose, sentence, &find).within(&reaches);
            Placing { find, scene }
        })
        .collect();
    let whole = words_in(0..cut.tokens.len());
    let timexes = resolve::resolve(&whole, &phrases, reference, habits);
    diagnostics.extend(timexes.iter().filter_map(unresolved::remark));
    timexes
}
