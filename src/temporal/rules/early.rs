//! Years of two or three figures: whether a number is one, and of which era.
//!
//! A text that names years BC goes on in bare numbers, and so does one that has come from BC to AD. Years BC fall as a
//! story goes on, years AD rise: the numbers around a year tell its era.

use super::count::is_plural;
use crate::temporal::class::{Class, Lexeme};
use crate::temporal::words::Words;

/// How many tokens behind a number are looked at for those that follow it.
const REACH: usize = 600;
/// How many of them are asked.
const ASKED: i32 = 6;
/// No story goes on so many years later in bare numbers of the same era.
const LONGEST_STEP: i32 = 300;
/// How far a look back goes.
const LOOK_BACK: i32 = 150;

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
    let is_year = words.is(at, Class::Number) && (is_long || is_short);
    (is_year && (ends || is_short || is_early(words) && !counts(words, next)))
        .then(|| (signed(words, at), next))
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
        words.is_any(at, &[Class::Counted, Class::Measure, Class::Unit, Class::Units, Class::Auxiliary])
            || is_plural(words.text(at))
            || matches!(words.text(at), "men" | "women" | "people" | "children" | "feet" | "per" | "or")
    };
    // "340 armed men"
    is_thing(at) || words.is(at, Class::Other) && words.is(at + 1, Class::Other) && is_thing(at + 1)
}
