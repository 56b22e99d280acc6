//! A day of the month that is being told of: "on the 20th".

use crate::temporal::class::Class;
use crate::temporal::find::{Find, OtherEnd, Sense};
use crate::temporal::rules::year::plain_year;
use crate::temporal::units::small;
use crate::temporal::words::Words;

/// "the night of the 16-17th", "Tannenberg 26th-30th": from one day to another of the month that is being told of.
pub(super) fn stretch(words: &Words<'_>, at: usize, day: u8) -> Option<Find> {
    let (dash, last) = (at + 1, at + 2);
    let is_joined = words.is_any(dash, &[Class::Dash, Class::Slash]) && words.is(last, Class::Ordinal);
    let to = small(words.value(last)).filter(|&to| is_joined && to > day && to <= 31)?;
    let ends = words.is_any(
        last + 1,
        &[Class::Comma, Class::Stop, Class::Edge, Class::Close, Class::And, Class::Open, Class::Colon],
    ) || words.text(last + 1) == ";";
    let is_led = words.is(at, Class::Ordinal)
        || words.is_any(at.wrapping_sub(1), &[Class::The, Class::Of, Class::On, Class::Edge]);
    let end = OtherEnd { first_start: at, first_end: dash, second_start: last, sense: Sense::DayOfMonth(to) };
    let find = Find::date(at, last + 1, Sense::DayOfMonth(day), "range");
    (ends && is_led).then_some(Find { to: Some(end), ..find })
}

/// "26 The Winter Games open" below "January": the day of the month that heads the rows.
pub(super) fn of_row(words: &Words<'_>, at: usize) -> Option<Find> {
    let day = small(words.value(at))?;
    Some(Find::date(at, at + 1, Sense::DayOfMonth(day), OF_ROW))
}

/// The rule of days at the head of rows.
pub(crate) const OF_ROW: &str = "day of a row";

/// "on the 20th", "the 24th": an ordinal that counts nothing.
pub(super) fn lone(words: &Words<'_>, at: usize, day: u8) -> Option<Find> {
    // "30th: the sultan deposed" of notes
    let opens = words.is(at.wrapping_sub(1), Class::Edge) || words.text(at.wrapping_sub(1)) == ";";
    if opens
        && words.is(at, Class::Ordinal)
        && words.is_any(at + 1, &[Class::Colon, Class::Dash])
        && !words.is_tight(at + 2)
        && !has_year(words, at + 2)
    {
        return Some(Find::date(at, at + 1, Sense::DayOfMonth(day), "day of the month"));
    }
    // "5th. Remained in camp.": the day of an entry in a diary, alone before its stop
    if at == words.first
        && words.is(at, Class::Ordinal)
        && words.is(at + 1, Class::Stop)
        && words.is(at + 2, Class::Edge)
    {
        return Some(Find::date(at, at + 1, Sense::DayOfMonth(day), "day of the month"));
    }
    // "recognised it on 6th.", "was sworn in on 25th for a second term": the article was left out.
    let opens_clause = |at: usize| {
        words.is_any(at, &[Class::Comma, Class::Stop, Class::Edge, Class::Close, Class::And])
            || matches!(words.text(at), "when" | "where" | "but" | "for" | "in" | "at" | "by" | "with")
    };
    if words.is(at, Class::Ordinal)
        && words.is_any(at.wrapping_sub(1), &[Class::On])
        && opens_clause(at + 1)
        && words.text(at + 2) != "floor"
    {
        return Some(Find::date(at, at + 1, Sense::DayOfMonth(day), "day of the month"));
    }
    let is_led = words.is(at.wrapping_sub(1), Class::The) || words.is(at.wrapping_sub(1), Class::Dash);
    let is_word = words.is(at, Class::OrdinalWord);
    let ends = words.is_any(
        at + 1,
        &[Class::Comma, Class::Stop, Class::Edge, Class::Close, Class::And, Class::Dash, Class::Auxiliary],
    ) || words.text(at + 1) == ";";
    let before = at.wrapping_sub(2);
    // "on the night of the 29th Red Guards"
    let is_of_part = words.is_word(before, "of")
        && words.is_any(before.wrapping_sub(1), &[Class::DayPart, Class::ClockName]);
    let is_prepositional = words.is_any(
        before,
        &[
            Class::On,
            Class::By,
            Class::Until,
            Class::From,
            Class::To,
            Class::Since,
            Class::Before,
            Class::After,
            Class::Between,
        ],
    ) || is_of_part;
    // "the 1st Marines and the 5th and 7th Marines": the number of a body, shared with the next.
    let is_of_bodies = !words.is(before, Class::On)
        && words.is(at + 1, Class::And)
        && words.is(at + 2, Class::Ordinal)
        && !words.is_any(at + 3, &[Class::Month, Class::MonthShort, Class::MonthWord])
        && words.is_capitalised(at + 3);
    if is_of_bodies {
        return None;
    }
    // "was won on the fifteenth;", but "on the first, ..." of two points
    let is_number = !is_word || ends && day > 3 && words.is(before, Class::On) || words.is_word(at, "ides");
    if is_led
        && is_number
        && (ends
            || is_prepositional && !words.is_capitalised(at + 1) && !is_thing(words, at + 1)
            || is_of_part && !is_body(words.text(at + 1))
            || words.is(before, Class::On) && is_name(words, at + 1))
        && (is_prepositional || words.class(before) == Class::And)
    {
        return Some(Find::date(at, at + 1, Sense::DayOfMonth(day), "day of the month"));
    }
    None
}

/// "6th - Colombo (21 Dec 1991)": a row that is counted, and has a date of its own.
fn has_year(words: &Words<'_>, from: usize) -> bool {
    const NEAR: usize = 16;
    (from..from + NEAR).any(|at| plain_year(words, at).is_some())
}

/// "on the 25th Kennedy speaks", but not "on the 38th Parallel": a name that ordinals do not count.
fn is_name(words: &Words<'_>, at: usize) -> bool {
    words.is_capitalised(at)
        && words.is(at, Class::Other)
        && !words.is_capitalised(at + 1)
        && words.is(at + 1, Class::Other)
        && !is_body(words.text(at))
}

/// Whether ordinals count bodies and titles of this name: "the 1st Army".
fn is_body(name: &str) -> bool {
    matches!(
        name,
        "Army"
            | "Division"
            | "Corps"
            | "Infantry"
            | "Fleet"
            | "Cavalry"
            | "Armoured"
            | "Armored"
            | "Airborne"
            | "Foot"
            | "Amendment"
            | "Congress"
            | "Parallel"
            | "Street"
            | "Avenue"
            | "Party"
            | "Republic"
            | "Dynasty"
            | "Century"
            | "Earl"
            | "Duke"
            | "Anniversary"
    )
}

/// Whether a word is one of the things that ordinals count.
fn is_thing(words: &Words<'_>, at: usize) -> bool {
    // "on the 27th four deputies": who, and not what is counted
    if words.is_any(at, &[Class::NumberWord, Class::Article]) {
        return false;
    }
    words.is_any(at, &[Class::Counted, Class::Label, Class::Unit, Class::Units, Class::Time, Class::DayPart])
        || words.text(at).len() > 3
            && words.text(at).bytes().all(|b| b.is_ascii_lowercase())
            && !words
                .is_any(at, &[Class::At, Class::In, Class::On, Class::After, Class::Before, Class::Auxiliary])
            && !matches!(
                words.text(at),
                "when" | "with" | "they" | "which" | "while" | "that" | "this" | "their"
            )
}
