//! The later members of a list or a range, which leave out what was said before them.

use super::{calendar, duration, quantity};
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Piece, Sense};
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches the "18" of "1914–18", the "6" of "June 5–6, 1944" and "June 5 and 6".
///
/// Means a year of the same century, a day of the same month.
///
/// Does not match "in 1914 18 ships", "June 5, 6 ships".
pub(super) fn number(words: &Words<'_>, at: usize, before: Option<&Find>) -> Option<Find> {
    let before = before.filter(|before| before.end + 1 == at)?;
    let joint = at - 1;
    let is_dash = words.is_any(joint, &[Class::Dash, Class::Slash]);
    let value = words.value(at);
    if is_dash
        && words.len(at) == 1
        && matches!(before.sense, Sense::Value(TimeValue::Point(PartialDate::Year(_))))
    {
        return last_digit(words, at, before);
    }
    if is_dash
        && words.len(at) == 2
        && words.is(joint.wrapping_sub(1), Class::Number)
        && words.len(joint - 1) == 4
    {
        let Sense::Value(TimeValue::Point(
            PartialDate::Year(first) | PartialDate::Season { year: first, .. },
        )) = before.sense
        else {
            return None;
        };
        let second = first - first.rem_euclid(100) + value;
        // "the drought of 1876–78 killed millions"
        let is_tight = words.is_tight(joint) && words.is_tight(at);
        let is_count = words.is(at + 1, Class::Measure) || !is_tight && words.is(at + 1, Class::Counted);
        let is_later = second > first && !is_count || is_wrapped(first, value);
        let second = if second > first { second } else { second + 100 };
        let sense = match before.sense {
            Sense::Value(TimeValue::Point(PartialDate::Season { .. })) => return None,
            _ => Sense::Value(TimeValue::Point(PartialDate::Year(second))),
        };
        // "1266-87 A.D."
        let end = at + 1 + usize::from(words.is(at + 1, Class::Era) && words.value(at + 1) == 1);
        return is_later.then(|| Find::date(at, end, sense, "end of a range of years"));
    }
    if !is_dash && !words.is(joint, Class::And) && !words.is(joint, Class::To) {
        return None;
    }
    // "from 274 to 271", "(323-283)" where years BC are told
    if let Sense::Value(TimeValue::Point(PartialDate::Year(first @ ..=-30))) = before.sense {
        let is_year = before.rule == "year of an era"
            && value < 1 - first
            && value >= 20
            && (2..=3).contains(&words.len(at))
            && !words.is_any(at + 1, &[Class::Era, Class::Counted, Class::Measure, Class::Units]);
        let is_joined = is_dash
            || words.is(joint, Class::To) && words.is(before.start.wrapping_sub(1), Class::From)
            || words.is_word(joint, "and") && words.is(before.start.wrapping_sub(1), Class::Between);
        let date = TimeValue::Point(PartialDate::Year(1 - value));
        return (is_year && is_joined).then(|| Find::date(at, at + 1, Sense::Value(date), "year of an era"));
    }
    // "AD 41-54", "AD 277 to 304", "(833-853)"
    if let Sense::Value(TimeValue::Point(PartialDate::Year(first @ 1..=999))) = before.sense {
        let is_year = before.rule == "year of an era"
            && value > first
            && value < 1500
            && !words.is_any(at + 1, &[Class::Era, Class::Counted, Class::Measure]);
        let is_joined =
            is_dash || words.is(joint, Class::To) || words.is(before.start.wrapping_sub(1), Class::Between);
        let date = TimeValue::Point(PartialDate::Year(value));
        return (is_year && is_joined).then(|| Find::date(at, at + 1, Sense::Value(date), "year of an era"));
    }
    if words.is(at, Class::Number) && words.len(at) > 2
        || calendar::month(words, words.skip(at + 1, Class::Of)).is_some()
    {
        return None;
    }
    let day = calendar::day_number(words, at)?;
    let month = match before.sense {
        Sense::Lacking(Piece::Day { month, .. }) => month,
        Sense::Value(TimeValue::Point(PartialDate::Day(day))) if before.rule == "month day" => day.civil().1,
        _ => return None,
    };
    // "June 5-6, 1944": the year stands behind the second day.
    let piece = Piece::Day { month, day };
    let is_month_first = words.is_any(
        before.end.wrapping_sub(2),
        &[Class::Month, Class::MonthWord, Class::MonthShort, Class::Stop],
    );
    let is_counted = words
        .is_any(at + 1, &[Class::Counted, Class::Measure, Class::Units, Class::Unit])
        // "June 5 - 6:30", but "June 4-7: the landing"
        || words.is(at + 1, Class::Colon) && words.is_tight(at + 2)
        || words.is(at + 1, Class::Other) && !is_dash;
    if !is_month_first || is_counted {
        return None;
    }
    let (sense, end) = match calendar::tail_year(words, at + 1) {
        Some((year, end)) => (calendar::placed(piece, year)?, end),
        None => (Sense::Lacking(piece), at + 1),
    };
    Some(Find::date(at, end, sense, "day of a range"))
}

/// Matches the "30s" of "the 1920s and 30s", "the 1960s/70s".
///
/// Means the ten years of the same century.
///
/// Does not match "temperatures in the 30s".
pub(super) fn decade(words: &Words<'_>, at: usize, before: Option<&Find>) -> Option<Find> {
    let before = before.filter(|before| before.end + 1 == at)?;
    let Sense::Value(TimeValue::Point(PartialDate::Decade(tens))) = before.sense else { return None };
    let is_joined = words.is_any(at - 1, &[Class::And, Class::Dash, Class::Slash, Class::Comma, Class::To]);
    let second = tens - tens.rem_euclid(10) + words.value(at) / 10;
    let is_decade = words.value(at) < 100 && words.value(at) % 10 == 0 && tens > 0 && second > tens;
    let value = TimeValue::Point(PartialDate::Decade(second));
    (is_joined && is_decade).then(|| Find::date(at, at + 1, Sense::Value(value), "decade"))
}

/// The "8" of "1953–8", "1657/8", "the 1953-8 war".
fn last_digit(words: &Words<'_>, at: usize, before: &Find) -> Option<Find> {
    let Sense::Value(TimeValue::Point(PartialDate::Year(first))) = before.sense else { return None };
    let joint = at - 1;
    let is_year = words.len(joint.wrapping_sub(1)) == 4 && first >= 1000;
    let goes_on = words.is_any(at + 1, &[Class::Dash, Class::Slash, Class::Stop, Class::Colon])
        && words.is_tight(at + 2)
        || words.is_any(at + 1, &[Class::Measure, Class::Counted, Class::Multiplier]);
    let second = first - first.rem_euclid(10) + words.value(at);
    // "1657/8" is one winter.
    let is_joint = words.is(joint, Class::Dash) || words.is(joint, Class::Slash) && second == first + 1;
    let is_tight = words.is_tight(joint) && words.is_tight(at) && is_joint;
    (is_year && !goes_on && is_tight && second > first).then(|| {
        let value = TimeValue::Point(PartialDate::Year(second));
        Find::date(at, at + 1, Sense::Value(value), "end of a range of years")
    })
}

/// "1899-02": the century turns.
const fn is_wrapped(first: i32, value: i32) -> bool {
    first.rem_euclid(100) >= 95 && value <= 10
}

/// Matches the "ten" of "ten, fifteen and twenty years earlier".
///
/// Means the same distance in the same unit.
///
/// Does not match "ten men and twenty years".
pub(super) fn list(words: &Words<'_>, at: usize) -> Option<Find> {
    let mut next = at + 1;
    for _ in 0..4 {
        let joint = next;
        while words.is_any(next, &[Class::Comma]) || words.is_word(next, "and") {
            next += 1;
        }
        if next == joint || !words.is(next, Class::NumberWord) {
            return None;
        }
        if words.is_any(next + 1, &[Class::Units]) {
            let whole = duration::read(words, next)?;
            let count = quantity::read(words, at)?.count;
            let sense = match whole.sense {
                Sense::Shifted { unit, is_back, origin, .. } => {
                    Sense::Shifted { count, unit, is_back, origin }
                }
                _ => return None,
            };
            return Some(Find { start: at, end: at + 1, sense, ..whole });
        }
        next += 1;
    }
    None
}
