//! Years of two or three figures: whether a number is one, and of which era.
//!
//! A text that names years BC goes on in bare numbers, and so does one that has come from BC to AD. Years BC fall as a
//! story goes on, years AD rise: the numbers around a year tell its era.

use super::count::is_plural;
use super::year::plain_year;
use crate::temporal::class::{Class, Lexeme};
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// How many tokens behind a number are looked at for those that follow it.
const REACH: usize = 600;
/// How many of them are asked.
const ASKED: i32 = 6;
/// No story goes on so many years later in bare numbers of the same era.
const LONGEST_STEP: i32 = 300;
/// How far a look back goes.
const LOOK_BACK: i32 = 150;
/// From here on the finds of antiquity were made.
const DUG: i32 = 1700;

/// The astronomical year of a bare number: "480" is -479 between 490 and 479 BC, and 480 between 337 and 565.
pub(crate) fn signed(words: &Words<'_>, at: usize) -> i32 {
    let number = words.value(at);
    if is_bc(words, at) { 1 - number } else { number }
}

fn is_bc(words: &Words<'_>, at: usize) -> bool {
    if !words.habits.has_bc {
        return false;
    }
    let number = words.value(at);
    // "Later Zhou (951–960)", "their reign (618–690 CE)": spans before Christ fall.
    let (joint, next) = (at + 1, at + 2);
    if words.is_any(joint, &[Class::Dash, Class::To])
        && words.is(next, Class::Number)
        && words.len(next) == words.len(at)
        && words.value(next) > number
        && !(words.is(next + 1, Class::Era) && words.value(next + 1) < 0)
    {
        return false;
    }
    if is_of_rising_days(words, at) {
        return false;
    }
    let last = words.habits.last_year;
    let so_far = if last < 0 {
        let last = 1 - last;
        match number - last {
            ..=0 if last - number <= LONGEST_STEP => 1,
            1..=LOOK_BACK => 0,
            // No look back goes so far where years AD are told as well.
            step if step > LONGEST_STEP && words.habits.has_ad => -2,
            _ => -1,
        }
    } else if last > 0 && (number >= last || words.habits.has_ad) {
        // From years AD a story goes on to later ones, whatever it looks back to afterwards; where years AD are told as such,
        // it says so when it goes back behind them.
        -ASKED
    } else {
        0
    };
    let balance = so_far + behind(words.lexemes, at, number);
    balance > 0 || balance == 0 && words.habits.is_bc_now
}

/// The astronomical year of a bare number of four figures: "1207" behind "in 1225 BCE" is -1206. `before` is the phrase found
/// last in the sentence.
///
/// Such a story stays near the year BC that was told last, and the years behind it fall; whoever dug it up did so after 1700.
pub(super) fn signed_long(words: &Words<'_>, at: usize, before: Option<&Find>) -> i32 {
    /// A sentence further on goes no further.
    const STEP: i32 = 100;
    /// So near in one sentence even a year that somebody dug in is one BC.
    const NEAR: i32 = 60;
    let number = words.value(at);
    let last = 1 - words.habits.last_year;
    let is_beside = before.is_some_and(|find| match find.sense {
        Sense::Value(TimeValue::Point(date) | TimeValue::Range(date, _)) => date.year() < Some(0),
        _ => false,
    });
    if words.habits.is_said_bc && words.habits.is_bc_now {
        return 1 - number;
    }
    if !words.habits.is_bc_now || last < 1000 || !(-LOOK_BACK..=LONGEST_STEP).contains(&(last - number)) {
        return number;
    }
    let is_lower = (0..=STEP).contains(&(last - number));
    let so_far = match (number >= DUG, is_beside) {
        (false, true) => 1,
        (false, false) => i32::from(is_lower),
        (true, true) if (0..=NEAR).contains(&(last - number)) => 1,
        (true, true) if is_lower => 0,
        (true, _) => -1,
    };
    if so_far + next_long(words.lexemes, at, number) > 0 { 1 - number } else { number }
}

/// Whether the next year behind one of four figures is less, as before Christ: 1, or more: -1; 0 where none follows.
fn next_long(lexemes: &[Lexeme], at: usize, number: i32) -> i32 {
    /// How many tokens are looked at.
    const NEAR: usize = 120;
    /// So far behind another story begins.
    const FAR: i32 = 100;
    let class = |at: usize| lexemes.get(at).map_or(Class::Edge, |lexeme| lexeme.class);
    for (place, lexeme) in lexemes.iter().enumerate().take(at + NEAR).skip(at + 1) {
        let is_number = lexeme.class == Class::Number && (100..=2199).contains(&lexeme.value);
        let is_led = matches!(
            class(place.wrapping_sub(1)),
            Class::In | Class::Since | Class::By | Class::Until | Class::From | Class::Open | Class::Between
        );
        let has_era = class(place + 1) == Class::Era;
        if is_number && (is_led || has_era) {
            let era = lexemes.get(place + 1).filter(|_| has_era).map_or(0, |era| era.value);
            return match era {
                // The next is when it was dug up.
                0 if lexeme.value >= DUG && lexeme.value - number > FAR => 0,
                0 => (number - lexeme.value).signum(),
                era if era < 0 => 1,
                _ => -1,
            };
        }
    }
    0
}

/// "8 November 30 – 27 January 98": the first or the second year of two days that rise.
fn is_of_rising_days(words: &Words<'_>, at: usize) -> bool {
    let is_month = |at: usize| words.is_any(at, &[Class::Month, Class::MonthShort, Class::MonthWord]);
    let is_span = |first: usize| {
        let (dash, last) = (first + 1, first + 4);
        is_month(first.wrapping_sub(1))
            && words.is(dash, Class::Dash)
            && words.is(dash + 1, Class::Number)
            && is_month(dash + 2)
            && words.is(last, Class::Number)
            && words.value(last) > words.value(first)
            && !words.is(last + 1, Class::Era)
    };
    is_span(at) || at.checked_sub(4).is_some_and(is_span)
}

/// How often the numbers behind one fall, less how often they rise.
fn behind(lexemes: &[Lexeme], at: usize, number: i32) -> i32 {
    let class = |at: usize| lexemes.get(at).map_or(Class::Edge, |lexeme| lexeme.class);
    let (mut here, mut balance, mut asked) = (number, 0, 0);
    for (place, lexeme) in lexemes.iter().enumerate().take(at + REACH).skip(at + 1) {
        if lexeme.class == Class::Era {
            return if lexeme.value < 0 { balance + 1 } else { balance };
        }
        let is_led = matches!(
            class(place.wrapping_sub(1)),
            Class::In
                | Class::Since
                | Class::By
                | Class::Until
                | Class::From
                | Class::Month
                | Class::MonthWord
        );
        if lexeme.class != Class::Number || !is_led || class(place + 1) == Class::Era {
            continue;
        }
        match lexeme.value {
            1000..=2100 => return balance - 1,
            32..=999 => {
                balance += (here - lexeme.value).signum();
                here = lexeme.value;
                asked += 1;
            }
            _ => {}
        }
        if asked == ASKED {
            break;
        }
    }
    balance
}

/// Whether a text tells of early centuries, or of none that is written in four figures.
const fn is_early(words: &Words<'_>) -> bool {
    words.habits.has_bc || words.habits.has_ad || words.habits.first_year == 0
}

/// The year of three figures right behind a day or a month, or of two in a text of early centuries: "25 December
/// 800", "in September 337", "in June 68".
///
/// None where the number counts something: "in August 410 men".
pub(crate) fn behind_month(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    let next = at + 1;
    let ends = words.is_any(next, &[Class::Comma, Class::Stop, Class::Edge, Class::Close, Class::And]);
    let is_long = words.len(at) == 3 && words.value(at) >= 100;
    let is_short = words.len(at) == 2
        && words.value(at) > 31
        && (ends
            || words.is_capitalised(next)
            // "in the autumn of 55 behind an army"
            || words.habits.is_bc_now && words.is(at.wrapping_sub(1), Class::Of) && !counts(words, next))
        && (words.habits.has_bc || words.habits.has_ad)
        // "on the Ides of May, 44, and fled"
        && (!words.is(at.wrapping_sub(1), Class::Comma) || words.habits.is_bc_now && ends);
    let is_short = is_short || is_of_first_centuries(words, at);
    let is_year = words.is(at, Class::Number) && (is_long || is_short);
    (is_year && (ends || is_short || is_early(words) && !counts(words, next)))
        .then(|| (signed(words, at), next))
}

/// Matches "May of either 31 or 32".
///
/// Means one of the two years; two figures are one in a text of the first centuries.
///
/// Does not match "in May either 21 or 22 men".
pub(super) fn either_year(words: &Words<'_>, at: usize) -> Option<Find> {
    let either = at + 2;
    let (first, or, last) = (either + 1, either + 2, either + 3);
    let is_either = words.is_any(at + 1, &[Class::Of, Class::In])
        && words.is_word(either, "either")
        && words.is_word(or, "or")
        && words.is(first, Class::Number)
        && words.is(last, Class::Number)
        && words.len(first) == words.len(last)
        && !counts(words, last + 1);
    // Years before Christ fall.
    let falls = words.value(first) > words.value(last);
    let year = |at: usize| {
        let is_early = words.habits.is_of_first_centuries && words.len(at) < 4;
        let early = if falls { 1 - words.value(at) } else { words.value(at) };
        plain_year(words, at).or_else(|| is_early.then_some(early))
    };
    let (from, to) = year(first).filter(|_| is_either).zip(year(last))?;
    let value = TimeValue::Range(PartialDate::Year(from), PartialDate::Year(to));
    (from < to).then(|| Find::date(at, last + 1, Sense::Value(value), "either year"))
}

/// "On 9 June 68 he fled", "19 August 14", "On January 1, 89, he rose", "in October 97 forced him": in a text of the first
/// centuries.
pub(crate) fn is_of_first_centuries(words: &Words<'_>, at: usize) -> bool {
    let (next, before) = (at + 1, at.wrapping_sub(1));
    let is_number = words.is(at, Class::Number) && words.len(at) == 2;
    if !words.habits.is_of_first_centuries || !is_number || words.is(next, Class::Era) || counts(words, next)
    {
        return false;
    }
    // "in the autumn of 74 the army"
    if words.is(before, Class::Of) {
        return words.value(at) > 31;
    }
    let has_comma = words.is(before, Class::Comma);
    let last = if has_comma { before.wrapping_sub(1) } else { before };
    let is_month = |at: usize| words.is_any(at, &[Class::Month, Class::MonthShort, Class::MonthWord]);
    let is_day = |at: usize| words.is_any(at, &[Class::Number, Class::Ordinal]);
    let has_day = is_month(last) && is_day(last.wrapping_sub(1));
    let ends = words.is_any(next, &[Class::Comma, Class::Stop, Class::Edge, Class::Close])
        || words.text(next) == ";";
    if has_comma {
        // "On 3 May, 45, 46 and 47 ships"
        let is_list = words.is(next, Class::Comma) && words.is(next + 1, Class::Number);
        return ends && !is_list && (has_day || is_day(last) && is_month(last.wrapping_sub(1)));
    }
    let goes_on = words.is(next, Class::Other) && words.text(next).starts_with(char::is_lowercase)
        || words.is_any(
            next,
            &[
                Class::And,
                Class::The,
                Class::In,
                Class::At,
                Class::By,
                Class::On,
                Class::Dash,
                Class::After,
                Class::Before,
                Class::Article,
                Class::Open,
                Class::Until,
                Class::To,
            ],
        )
        || ends
        || words.is_capitalised(next);
    // "in August 14" names no day, which would want "on".
    let is_of_month = || words.value(at) > 31 || words.is(last.wrapping_sub(1), Class::In);
    goes_on && (has_day || is_month(last) && is_of_month())
}

/// Whether a number ends its phrase.
pub(crate) fn ends(words: &Words<'_>, at: usize) -> bool {
    words.is_any(
        at,
        &[
            Class::Comma,
            Class::Stop,
            Class::Edge,
            Class::Close,
            Class::And,
            Class::Dash,
            Class::To,
            Class::In,
            Class::At,
        ],
    )
}

/// Whether what stands behind a number is counted by it.
pub(crate) fn counts(words: &Words<'_>, at: usize) -> bool {
    let is_thing = |at: usize| {
        words.is_any(at, &[Class::Counted, Class::Measure, Class::Unit, Class::Units])
            // "In August 410 were killed", but "The council of August 786 was broken up".
            || words.is(at, Class::Auxiliary) && !matches!(words.text(at), "has" | "is" | "was")
            || is_plural(words.text(at))
            || matches!(words.text(at), "men" | "women" | "people" | "children" | "feet" | "per" | "or")
    };
    // "340 armed men"
    is_thing(at) || words.is(at, Class::Other) && words.is(at + 1, Class::Other) && is_thing(at + 1)
}
