//! What the ways of a narrative cost: going on, going back, jumping, passing a date by.
//!
//! The figures were found by trying: on narratives of wars, on biographies and on passages of our own.

use super::link::Break;
use crate::temporal::day::Day;
use crate::temporal::value::PartialDate;

/// What it costs to pass by a year, or a month or a day, that is written out.
pub(crate) const SKIP_YEAR: u32 = 200;
pub(crate) const SKIP_DAY: u32 = 450;
/// The most that going to a date written out costs, however far it is: texts do jump over centuries.
pub(super) const LONGEST_JUMP: u32 = 160;
/// What it costs to count on from before a date that was passed by: in its own sentence, in the next one.
pub(super) const PASSED_IN_SENTENCE: u32 = 100;
pub(super) const PASSED_IN_NEXT: u32 = 30;
pub(super) const PASSED_COUNTED: u32 = 40;
/// The same when it is the first that the sentence before tells: "They were exiled in 1867. The next year ..."
pub(super) const PASSED_FIRST: u32 = 170;
pub(super) const PASSED_BESIDE: u32 = 300;
pub(super) const PASSED_ASIDE: u32 = 200;
/// The same behind a participle or a relative clause, when it is all the sentence has.
pub(super) const PASSED_ALONE: u32 = 180;
/// What it costs to pass by the first time that a day without a year comes.
pub(super) const FIRST_TIME: u32 = 120;
/// A year by the way is far when it is more than so many years away; what it costs to go there, and to pass it by.
pub(super) const FAR: u32 = 10;
/// The same for a year to come, behind days that are told one after another: what became of a thing long afterwards.
pub(super) const FAR_AHEAD: u32 = 40;
pub(super) const TO_FAR_YEAR: u32 = 120;
pub(super) const PAST_FAR_YEAR: u32 = 25;
/// What it costs to pass by a year to come that stands inside a sentence, behind days told one after another.
pub(super) const PAST_LATER_YEAR: u32 = 20;
/// What it costs a day not to follow the date that tells when its thing was made.
pub(super) const PASSED_DESCRIBED: u32 = 300;
/// The same where both tell of the thing: "announced in July 1905 and opened on 16 October".
pub(super) const PASSED_DESCRIBED_TOO: u32 = 900;
/// What it costs a distance not to be counted from such a year.
pub(super) const PASSED_FAR: u32 = 320;
/// What it costs the end of something, "until the second of November", to lie before a date of its own sentence.
pub(super) const ENDS_BEFORE: u32 = 300;
/// What it costs a month or a day to be of a later year than the one just named.
pub(super) const LEAVES_YEAR: u32 = 30;
/// What it costs a phrase to count from a date that is too coarse for it.
pub(super) const UNCOUNTED: u32 = 120;
/// What it costs that a look back takes the narrative along.
pub(super) const BACK_MOVES: u32 = 30;
/// What it costs to begin with the last of the years of a title.
pub(super) const TO_END_OF_TITLE: u32 = 60;
/// What it costs to leave the frame that a heading sets.
pub(super) const OUT_OF_FRAME: u32 = 150;
pub(super) const OUT_OF_ANNAL: u32 = 400;

/// What it costs to go back into the year before without naming it.
pub(super) const NEW_YEAR: u32 = 130;
/// What a new sentence pays for going back within the year: behind 15 April "on 14 January" is of the next.
pub(super) const BACK_IN_YEAR: u32 = 32;
/// The same beside a full date of its sentence.
pub(super) const NEW_YEAR_BESIDE: u32 = 220;
/// The same behind another date without a year in its sentence.
pub(super) const NEW_YEAR_INSIDE: u32 = 60;

/// What it costs to read a day without a year from the day of writing though a year stands beside it, and the
/// other way round.
pub(super) const RECENT: u32 = 60;

/// What it costs a day without a year that is told as past to lie behind the time of writing.
pub(super) const AFTER_WRITING: u32 = 250;

/// What it costs a day beside "this month" to be of another time.
pub(super) const NOT_NOW: u32 = 250;

/// What it costs a day to fall on another day of the week than the text says.
pub(super) const OTHER_WEEKDAY: u32 = 150;
/// What it costs a day not to be the one that the text writes out elsewhere with its year.
pub(super) const OTHER_DAY: u32 = 150;
/// From here on days of the week are those of our calendar, mostly.
pub(super) const OWN_WEEKDAYS: i32 = 1753;

/// What it costs the narrative to go from one date to another.
pub(super) fn distance(from: Option<(Day, Day)>, to: Option<(Day, Day)>, gap: Break, is_back: bool) -> u32 {
    let (Some((from_first, from_last)), Some((to_first, to_last))) = (from, to) else { return 0 };
    if to_first <= from_last && from_first <= to_last {
        return 0;
    }
    let (forward, back) = weights(gap, is_back);
    if to_first > from_last {
        let days = days(from_last, to_first);
        return forward.0 + forward.1 * log(days) / 100;
    }
    let days = days(to_last, from_first);
    back.0 + back.1 * log(days) / 100
}

/// The fixed and the growing part of the cost of going forward, and of going back. Behind "had" going back is
/// the rule.
const fn weights(gap: Break, is_back: bool) -> ((u32, u32), (u32, u32)) {
    if is_back {
        return ((20, 80), (15, 60));
    }
    let back = match gap {
        Break::None => (10, 70),
        Break::Sentence => (50, 65),
        Break::Paragraph => (35, 95),
        Break::Section => (35, 40),
    };
    ((0, 60), back)
}

fn days(first: Day, second: Day) -> u32 {
    u32::try_from(second.0.saturating_sub(first.0)).unwrap_or(0)
}

/// A hundred times the binary logarithm of `1 + days / 20`, linear between powers of two.
const fn log(days: u32) -> u32 {
    let scaled = 64 + days.saturating_mul(64) / 20;
    let whole = scaled.ilog2();
    let base = 1_u32 << whole;
    let rest = (scaled - base) / (base / 64) * 100 / 64;
    (whole - 6) * 100 + rest
}

/// The first and the last day of a date.
pub(super) fn days_of(date: PartialDate) -> Option<(Day, Day)> {
    let interval = date.interval();
    interval.earliest().zip(interval.latest())
}
