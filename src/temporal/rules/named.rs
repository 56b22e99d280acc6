//! Times that go by a name.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Piece, Sense};
use crate::temporal::named::{self, Meaning};
use crate::temporal::rules::behind::tail_turn;
use crate::temporal::rules::calendar::{placed, tail_year};
use crate::temporal::rules::early;
use crate::temporal::rules::year::plain_year;
use crate::temporal::timex::{TimeValue, TimexKind};
use crate::temporal::value::{Modifier, PartialDate};
use crate::temporal::words::Words;

/// Feasts of the table of names are numbered from here, behind those of the vocabulary.
pub(crate) const FEASTS: u8 = 100;

/// Matches "9/11", "in the wake of 9/11", "during the First World War", "on the eve of the French Revolution",
/// "Bastille Day 1880", "after the fall of Constantinople".
///
/// Means the days of the event by the table of named times; behind "after" and "in the wake of" all days from
/// its first on, behind "before" all up to its last.
///
/// Does not match names without such a word before them, unless their mention alone dates a sentence.
pub(crate) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let (row, end) = named::find(words, at)?;
    match row.meaning {
        Meaning::Yearly(feast) => {
            let feast = FEASTS.checked_add(feast)?;
            let piece = Piece::Feast(feast);
            let (sense, end) = if let Some((year, end)) =
                tail_year(words, end).or_else(|| early::behind_month(words, end))
            {
                (placed(piece, year)?, end)
            } else if let Some((turn, end)) = tail_turn(words, end) {
                (Sense::InYear(piece, turn), end)
            } else {
                (Sense::Lacking(piece), end)
            };
            Some(Find::date(at, end, sense, "feast"))
        }
        Meaning::Fixed(value) if is_of_other_year(words, end, value) || is_dated(words, end, value) => None,
        Meaning::Fixed(value) => {
            let cue = cue(words, at);
            if cue.is_none() && !row.is_dating || cue == Some(Cue::Vague) {
                return None;
            }
            let modifier = match cue {
                Some(Cue::After) => Some(Modifier::After),
                Some(Cue::Before) => Some(Modifier::Before),
                Some(Cue::Since) => Some(Modifier::Since),
                Some(Cue::Until) => Some(Modifier::Until),
                _ => None,
            };
            let mut find = Find::date(at, end, Sense::Value(value), "named time").with(modifier);
            find.confidence = if cue.is_some() { 80 } else { 40 };
            Some(find)
        }
    }
}

/// "After the Battle of Buxar (22 October 1764) he granted ...": the bracket tells when the event was, and no more is known.
fn is_dated(words: &Words<'_>, end: usize, value: TimeValue) -> bool {
    let date =
        super::at(words, end + 1, None).filter(|date| date.start == end + 1 && date.kind == TimexKind::Date);
    let is_bracket = words.is(end, Class::Open)
        && date.is_some_and(|date| words.is_any(date.end, &[Class::Close, Class::Dash, Class::To]));
    // "After the destruction of Carthage in 146 BC Rome was ..."
    let own = match value {
        TimeValue::Point(own) => own.year(),
        _ => None,
    };
    let is_said = words.is_word(end, "in")
        && date.is_some_and(|date| match date.sense {
            Sense::Value(TimeValue::Point(PartialDate::Year(year))) => own == Some(year),
            _ => false,
        });
    is_bracket || is_said
}

/// "the Treaty of Lisbon (1668)", "the Congress of Berlin of 1889": another one of that name.
fn is_of_other_year(words: &Words<'_>, end: usize, value: TimeValue) -> bool {
    let is_behind = words.is_any(end, &[Class::Open, Class::Of, Class::Comma]);
    let (from, to) = match value {
        TimeValue::Point(date) => (date.year(), date.year()),
        TimeValue::Range(from, to) => (from.year(), to.year()),
        _ => (None, None),
    };
    let said = plain_year(words, end + 1).filter(|_| is_behind);
    said.zip(from.zip(to)).is_some_and(|(said, (from, to))| !(from - 1..=to + 1).contains(&said))
}

/// What the words before a name make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    During,
    After,
    Before,
    Since,
    Until,
    /// "at the time of": the writer points at a time and leaves it open.
    Vague,
}

fn cue(words: &Words<'_>, at: usize) -> Option<Cue> {
    let mut before = at.wrapping_sub(1);
    // "during the brutal First World War"
    for _ in 0..2 {
        if words.is(before, Class::The) {
            before = before.wrapping_sub(1);
        }
    }
    let last = words.text(before);
    let noun = words.text(before.wrapping_sub(1));
    if last == "of" {
        return match noun.to_ascii_lowercase().as_str() {
            "wake" | "aftermath" => Some(Cue::After),
            "eve" => Some(Cue::Before),
            "time" => Some(Cue::Vague),
            "outbreak" | "beginning" | "start" | "end" | "course" | "height" | "night" | "day" | "close" => {
                Some(Cue::During)
            }
            _ => None,
        };
    }
    match last.to_ascii_lowercase().as_str() {
        "during" | "throughout" | "amid" => Some(Cue::During),
        "after" | "following" => Some(Cue::After),
        "before" => Some(Cue::Before),
        "to" if noun == "prior" => Some(Cue::Before),
        "since" => Some(Cue::Since),
        "until" | "till" => Some(Cue::Until),
        "by" | "in" | "on" | "at" if words.is_any(at, &[Class::Number]) => Some(Cue::During),
        _ => None,
    }
}
