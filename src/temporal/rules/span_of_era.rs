//! Spans of years that tell their era: years of four figures that fall are years BC, in a text that names such years, and so are years
//! to come; years of three figures that rise are of ours.

use super::early;
use super::year::LEADS;
use crate::temporal::class::Class;
use crate::temporal::find::{Find, OtherEnd, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// No reign or war of antiquity is longer.
const LONGEST: i32 = 150;
/// Years from here on are no years of our era in a text of history.
const TO_COME: i32 = 2100;
/// Years before this were never written down.
const EARLIEST: i32 = 4500;

/// Matches "(2334–2279)", "r. 1792–1750", "from 2094 to 2047", "ca. 2154" where the text names years BC.
///
/// Means the years BC.
///
/// Does not match "between 1900 and 1800 men", "1918–1914" in a text of our era.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    if let Some(find) = rising(words, at) {
        return Some(find);
    }
    if !words.habits.has_bc || !is_year(words, at) {
        return None;
    }
    let before = at.wrapping_sub(1);
    let is_led = words.is_any(before, LEADS)
        || words.is_any(before, &[Class::About, Class::Comma, Class::Stop])
        || matches!(words.text(before), "reigned" | "ruled" | "r");
    let (joint, last) = (at + 1, at + 2);
    let is_joined = words.is_any(joint, &[Class::Dash, Class::To])
        || words.is(joint, Class::And) && words.is(before, Class::Between);
    let fall = words.value(at) - words.value(last);
    let year = |at: usize| TimeValue::Point(PartialDate::Year(1 - words.value(at)));
    if is_joined && is_year(words, last) && (1..=LONGEST).contains(&fall) {
        let is_counted = early::counts(words, last + 1) || words.is(last + 1, Class::Era);
        let to = OtherEnd {
            first_start: at,
            first_end: joint,
            second_start: last,
            sense: Sense::Value(year(last)),
        };
        let find = Find::date(at, last + 1, Sense::Value(year(at)), "range");
        return (is_led && !is_counted).then_some(Find { to: Some(to), ..find });
    }
    let is_lone =
        is_led && words.value(at) > TO_COME && !early::counts(words, at + 1) && !words.is(at + 1, Class::Era);
    (is_lone && early::ends(words, at + 1))
        .then(|| Find::date(at, at + 1, Sense::Value(year(at)), "year of an era"))
}

/// A number of four figures that antiquity may have written.
fn is_year(words: &Words<'_>, at: usize) -> bool {
    words.is(at, Class::Number) && words.len(at) == 4 && (1000..EARLIEST).contains(&words.value(at))
}

/// "the revolt of 115–117", "rebuilt under Holm, 868–884": in a text that tells of early centuries of our era.
fn rising(words: &Words<'_>, at: usize) -> Option<Find> {
    let (dash, last) = (at + 1, at + 2);
    let is_short = |at: usize| words.is(at, Class::Number) && words.len(at) == 3 && words.value(at) >= 100;
    let is_span = words.habits.has_ad
        && is_short(at)
        && is_short(last)
        && words.is(dash, Class::Dash)
        && words.is_tight(dash)
        && words.is_tight(last)
        && (1..=LONGEST).contains(&(words.value(last) - words.value(at)));
    let before = at.wrapping_sub(1);
    let is_led = words.is_any(before, &[Class::Comma, Class::Of, Class::Open, Class::In, Class::About]);
    let ends = words.is_any(last + 1, &[Class::Comma, Class::Stop, Class::Close, Class::Edge])
        || words.text(last + 1) == ";"
        || words.is(before, Class::Of) && !early::counts(words, last + 1);
    let year = |at: usize| TimeValue::Point(PartialDate::Year(words.value(at)));
    let to =
        OtherEnd { first_start: at, first_end: dash, second_start: last, sense: Sense::Value(year(last)) };
    let find = Find::date(at, last + 1, Sense::Value(year(at)), "range");
    (is_span && is_led && ends).then_some(Find { to: Some(to), ..find })
}
