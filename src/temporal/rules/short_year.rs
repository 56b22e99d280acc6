//! Years of two figures, behind an apostrophe or in the notes of somebody who writes all years so.

use super::calendar::short_year;
use super::year::{LEADS, plain_year};
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::units::small;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// The longest time that two years of two figures stand for: "58-69".
const LONGEST: i32 = 40;

/// The most years of a list.
const MOST: usize = 30;

/// Matches "'47", "’89" behind a word that wants a date, or at the head of a note: "'65: the war".
///
/// Means the year of the century the text is telling of.
///
/// Does not match the apostrophe of "the students' 47 demands".
pub(super) fn marked(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    let is_short = words.is(next, Class::Number) && words.len(next) == 2 && words.is_tight(next);
    if !is_short || words.is_tight(at) && !words.is_any(at.wrapping_sub(1), &[Class::Dash, Class::Open]) {
        return None;
    }
    let is_led = words.is_any(at.wrapping_sub(1), LEADS)
        || words.is_any(at.wrapping_sub(1), &[Class::And, Class::Dash])
        || words.is_word(at.wrapping_sub(1), "the")
        || is_listed(words, at)
        || is_noted(words, at)
        || is_named(words, at);
    if !is_led || words.is(next + 1, Class::Apostrophe) {
        return None;
    }
    let sense = if is_head(words, at) {
        placed(words, words.value(next))
    } else {
        Sense::ShortYear(small(words.value(next))?)
    };
    Some(Find::date(at, next + 1, sense, "short year"))
}

/// "'65: the war" at the head of a note.
fn is_head(words: &Words<'_>, at: usize) -> bool {
    words.is(at.wrapping_sub(1), Class::Edge) && words.is(at + 2, Class::Colon)
}

/// The year that two figures at the head of a note or in a habit of the text stand for: what stands behind is dated by it.
fn placed(words: &Words<'_>, number: i32) -> Sense {
    Sense::Value(TimeValue::Point(PartialDate::Year(short_year(words, number))))
}

/// "line begun '91." of somebody's notes, behind what was done, and "'65: the war" at their head.
fn is_noted(words: &Words<'_>, at: usize) -> bool {
    let (done, end) = (words.text(at.wrapping_sub(1)), at + 2);
    let is_done =
        done.len() > 3 && done.ends_with("ed") || matches!(done, "begun" | "built" | "lost" | "won");
    is_head(words, at)
        || is_done
            && (words.is_any(end, &[Class::Comma, Class::Stop, Class::Edge, Class::Close])
                || words.text(end) == ";")
}

/// "Lund Plan '24, Marn Plan '29" of notes: right behind a name, with nothing behind it.
///
/// Does not match the end of what stands between quotation marks.
fn is_named(words: &Words<'_>, at: usize) -> bool {
    let (name, end) = (at.wrapping_sub(1), at + 2);
    let is_mark = |at: usize| words.is(at, Class::Apostrophe) && !words.is_tight(at);
    let is_quoted = (words.first..at).any(|at| is_mark(at) && !words.is(at + 1, Class::Number));
    words.is(name, Class::Other)
        && words.is_capitalised(name)
        && !is_quoted
        && (words.is_any(end, &[Class::Comma, Class::Stop, Class::Edge, Class::Close])
            || words.text(end) == ";")
}

/// "in 1978, '79, '81 and '85"
fn is_listed(words: &Words<'_>, at: usize) -> bool {
    words.is(at.wrapping_sub(1), Class::Comma)
        && words.is(at.wrapping_sub(2), Class::Number)
        && (words.len(at.wrapping_sub(2)) == 4 || words.is(at.wrapping_sub(3), Class::Apostrophe))
}

/// Matches "PM 53-55", "(56-57)" and "elections: 70, 77, 85" in a text that writes "Aug 59".
///
/// Means those years, of the century that the text is telling of.
///
/// Does not match "arts 41-58", "won 52, lost 64".
pub(super) fn bare(words: &Words<'_>, at: usize) -> Option<Find> {
    if !words.habits.is_short || !is_figures(words, at) {
        return None;
    }
    let is_one = is_of_span(words, at) || is_of_list(words, at);
    is_one.then(|| Find::date(at, at + 1, placed(words, words.value(at)), "short year"))
}

/// Two figures that are no day of a month.
fn is_figures(words: &Words<'_>, at: usize) -> bool {
    words.is(at, Class::Number) && words.len(at) == 2 && words.value(at) > 31
}

/// The first or the last year of "(56-57)" and "PM 53-55".
fn is_of_span(words: &Words<'_>, at: usize) -> bool {
    let joins = |dash: usize| words.is(dash, Class::Dash) && words.is_tight(dash) && words.is_tight(dash + 1);
    let first = if joins(at.wrapping_sub(1)) { at.wrapping_sub(2) } else { at };
    let last = first + 2;
    if !joins(first + 1) || !is_figures(words, first) || !is_figures(words, last) {
        return false;
    }
    let rises = (1..LONGEST).contains(&(words.value(last) - words.value(first)));
    let before = first.wrapping_sub(1);
    // "arts 41-58": what is counted has a small letter.
    let is_led =
        words.is(before, Class::Open) || words.is(before, Class::Other) && words.is_capitalised(before);
    let ends = words.is_any(last + 1, &[Class::Close, Class::Comma, Class::Stop, Class::Edge, Class::Open])
        || words.text(last + 1) == ";";
    rises && is_led && ends
}

/// One of three or more years that rise: "70, 77, 85, 2002", "58, 69 (nearly), 77, 99".
fn is_of_list(words: &Words<'_>, at: usize) -> bool {
    let value = |at: usize| plain_year(words, at).map_or_else(|| words.value(at), |year| year % 100 + 100);
    let is_year = |at: usize| is_figures(words, at) || plain_year(words, at).is_some();
    let mut first = at;
    while at - first < MOST && words.is(first.wrapping_sub(1), Class::Comma) && is_year(first.wrapping_sub(2))
    {
        first -= 2;
    }
    let mut count = 1;
    let mut last = first;
    while count < MOST && words.is(last + 1, Class::Comma) && is_year(last + 2) {
        if value(last + 2) <= value(last) {
            return false;
        }
        last += 2;
        count += 1;
    }
    count > 2 && words.is_any(first.wrapping_sub(1), &[Class::Colon, Class::Dash, Class::Open, Class::Edge])
}
