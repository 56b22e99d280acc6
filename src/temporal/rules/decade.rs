//! Decades in digits and in words.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::units::small;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "the 1920s", "1960's" (as 1960 and ’s), "the 470s BC", "the late sixties", "the 1800s" (a century).
///
/// Means ten years; "the 1800s" a hundred. "the sixties" is of the century the text is telling of.
///
/// Does not match "in his sixties" (an age), "temperatures in the 80s".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let number = words.value(at);
    let (before, next) = (at.wrapping_sub(1), at + 1);
    if words.is(at, Class::DecadeWord) || number < 100 {
        return lone(words, at);
    }
    // "the 870s and 860s BC": the era of both.
    let second = words.skip(next + 1, Class::The);
    let shares = words.is_any(next, &[Class::And, Class::To])
        && words.is(second, Class::Plural)
        && words.is(second + 1, Class::Era)
        && words.value(second + 1) < 0
        && words.value(second) < number;
    if shares {
        let date = PartialDate::Decade(-(number / 10) - 1);
        return Some(Find::date(at, next, Sense::Value(TimeValue::Point(date)), "decade"));
    }
    if words.is(next, Class::Era) && words.value(next) < 0 {
        // The 470s BC are 479 to 470 BC, astronomical -478 to -469; kept by the tens of the years BC.
        let date = PartialDate::Decade(-(number / 10) - 1);
        return Some(Find::date(at, at + 2, Sense::Value(TimeValue::Point(date)), "decade"));
    }
    if !(1000..=2100).contains(&number) && !words.is(next, Class::Era) {
        // "250s Danes invade" is a row of a chronology.
        let is_led = number % 10 == 0 && (words.is(before, Class::The) || at == words.first);
        // "By the 750s" behind a year of our era
        let is_ours = words.habits.has_ad || words.habits.last_year > 0;
        if is_led && !words.habits.is_bc_now && is_ours {
            let date = PartialDate::Decade(number / 10);
            return Some(Find::date(at, at + 1, Sense::Value(TimeValue::Point(date)), "decade"));
        }
        let is_bc = is_led && words.habits.has_bc;
        let date = PartialDate::Decade(-(number / 10) - 1);
        return is_bc.then(|| Find::date(at, at + 1, Sense::Value(TimeValue::Point(date)), "decade"));
    }
    let end = words.skip(next, Class::Era);
    let date = if number % 100 == 0 && number < 2000 {
        PartialDate::Century(number / 100)
    } else {
        PartialDate::Decade(number / 10)
    };
    Some(Find::date(at, end, Sense::Value(TimeValue::Point(date)), "decade"))
}

/// Matches "the 1780's", "the early 1960’s", "the late 90's".
///
/// Means ten years.
///
/// Does not match "1780's harvest" (of the year), "1781's".
pub(super) fn apostrophe(words: &Words<'_>, at: usize) -> Option<Find> {
    let number = words.value(at);
    let before = at.wrapping_sub(1);
    let is_led = words.is_any(before, &[Class::The, Class::Portion, Class::In, Class::Since]);
    // "the late 90's"
    let is_short = words.is(at + 1, Class::Clitic)
        && words.len(at) == 2
        && number % 10 == 0
        && words.is_any(before, &[Class::The, Class::Portion])
        && !is_somebodys(words, before);
    if is_short {
        let sense = Sense::ShortDecade(small(number / 10)?);
        return Some(Find::date(at, at + 2, sense, "short decade"));
    }
    let is_plural = words.is(at + 1, Class::Clitic) && words.len(at) == 4 && number % 10 == 0;
    let value = TimeValue::Point(PartialDate::Decade(number / 10));
    (is_led && is_plural && (1000..=2100).contains(&number))
        .then(|| Find::date(at, at + 2, Sense::Value(value), "decade"))
}

/// Matches "1930-60s", "the 1920–30s".
///
/// Means from the first of the decades to the second.
///
/// Does not match "1930–1960s" (a year and a decade), "1960-30s".
pub(super) fn span(words: &Words<'_>, at: usize) -> Option<Find> {
    let (dash, last) = (at + 1, at + 2);
    let (from, tens) = (words.value(at), words.value(last));
    let is_span = words.len(at) == 4
        && (1000..=2100).contains(&from)
        && from % 10 == 0
        && words.is(dash, Class::Dash)
        && words.is_tight(last)
        && words.is(last, Class::Plural)
        && tens % 10 == 0
        && (from % 100 + 1..100).contains(&tens);
    let value = TimeValue::Range(
        PartialDate::Decade(from / 10),
        PartialDate::Decade((from - from % 100 + tens) / 10),
    );
    is_span.then(|| Find::date(at, last + 1, Sense::Value(value), "decades"))
}

/// Matches "the '60s", "the roaring '20s".
///
/// Means the decade of the century the text is telling of.
///
/// Does not match a closing quotation mark before a number.
pub(super) fn short(words: &Words<'_>, at: usize) -> Option<Find> {
    let next = at + 1;
    let number = words.value(next);
    let is_short = words.is(next, Class::Plural) && number < 100 && words.is_tight(next);
    is_short.then(|| {
        Find::date(at, next + 1, Sense::ShortDecade(small(number / 10).unwrap_or(0)), "short decade")
    })
}

/// "the sixties": needs its article or a portion, so that it is not an age.
fn lone(words: &Words<'_>, at: usize) -> Option<Find> {
    let before = at.wrapping_sub(1);
    // "In 90s"
    let opens = words.is(at, Class::Plural) && words.text(before) == "In" && before == words.first;
    let is_led = opens || words.is_any(before, &[Class::The, Class::Portion]) && !is_somebodys(words, before);
    let is_degree =
        words.is_word(before.wrapping_sub(1), "in") && words.is(at, Class::Plural) && words.value(at) < 10;
    let tens = words.value(at) / 10;
    (is_led && !is_degree && tens >= 1)
        .then(|| Find::date(at, at + 1, Sense::ShortDecade(small(tens).unwrap_or(0)), "decade word"))
}

/// "his late 80s": an age.
fn is_somebodys(words: &Words<'_>, portion: usize) -> bool {
    matches!(words.text(portion.wrapping_sub(1)), "his" | "her" | "their" | "my" | "your")
}
