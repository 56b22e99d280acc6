//! Centuries and millennia.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "the 19th century", "the eighth century BC", "the 18th and 19th centuries", "the second millennium BC".
///
/// Means those hundred (thousand) years: the 19th century is 1801 to 1900.
///
/// Does not match "the first century of Tendulkar's career" with a bat, "19th Century Fox".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let number = words.value(at);
    if !(1..=60).contains(&number) {
        return None;
    }
    let unit = unit_behind(words, at)?;
    let end = unit.after;
    let (era, era_end) = match words.class(end) {
        Class::Era => (words.value(end), end + 1),
        // "the end of the second century" in a story of years BC
        _ if words.habits.is_bc_now && !words.habits.has_ad && number <= 9 => (-1, end),
        // "in the 22nd century", "the third millennium" of such a story: those of our era are to come.
        _ if words.habits.is_bc_now && (number > 21 || number > 2 && unit.is_millennium) => (-1, end),
        _ => (1, end),
    };
    let is_listed = !words.is_any(at + 1, &[Class::Unit, Class::Units, Class::Dash]);
    if number < 4 && era > 0 && end == era_end && words.is(end, Class::Of) {
        return None;
    }
    let stop = if is_listed { at + 1 } else { era_end };
    Some(Find::date(at, stop, value(number, era, unit.is_millennium)?, "century"))
}

/// The value of the `number`th century or millennium of an era.
pub(crate) fn value(number: i32, era: i32, is_millennium: bool) -> Option<Sense> {
    let counted = if era < 0 { -number } else { number - 1 };
    let date = if is_millennium { PartialDate::Millennium(counted) } else { PartialDate::Century(counted) };
    (number >= 1).then_some(Sense::Value(TimeValue::Point(date)))
}

struct Behind {
    after: usize,
    is_millennium: bool,
}

/// The word "century" behind the ordinal, or behind a list of them: "the 18th and 19th centuries".
fn unit_behind(words: &Words<'_>, at: usize) -> Option<Behind> {
    let mut next = at + 1;
    for _ in 0..4 {
        if words.is(next, Class::Dash) && words.is_any(next + 1, &[Class::Unit, Class::Units]) {
            next += 1;
        }
        if words.is_any(next, &[Class::Unit, Class::Units]) {
            let is_millennium = match words.value(next) {
                8 => false,
                9 => true,
                _ => return None,
            };
            return Some(Behind { after: next + 1, is_millennium });
        }
        let joint = next;
        while words.is_any(next, &[Class::And, Class::Comma, Class::To, Class::Dash, Class::The])
            || words.is_any(next, &[Class::Portion])
        {
            next += 1;
        }
        if next == joint || !words.is_any(next, &[Class::Ordinal, Class::OrdinalWord]) {
            return None;
        }
        next += 1;
    }
    None
}
