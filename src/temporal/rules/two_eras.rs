//! A date of our era beside one of the Hijra, and pairs of years that only the tables tell for such.

use super::hijra::Days;
use crate::temporal::class::Class;
use crate::temporal::day::Day;
use crate::temporal::find::Sense;
use crate::temporal::interval::Interval;
use crate::temporal::rules::calendar::{self, placed};
use crate::temporal::rules::early;
use crate::temporal::timex::TimeValue;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// How many days a date of our era may lie from what the tables make of the other: the moon that was seen, the wrong
/// calendar, a slip of the month.
const SLACK: i32 = 45;
/// So many tokens of a bracket behind its date are passed over: "(19 July 1195 by the tables)".
const REMARK: usize = 14;

/// "(1229 CE)", "/680 CE", "(1800)", " = 10 October 680", "(Friday, 2 October)", "/1187-8" behind a date of the Hijra.
pub(super) fn our_era(words: &Words<'_>, end: usize, days: Days) -> Option<(Sense, usize)> {
    let is_bracket = words.is(end, Class::Open);
    // "93 AH, AD 712", "1294 AH or 1877"
    let is_loose = words.is(end, Class::Comma) || words.is_word(end, "or");
    if !is_bracket && !is_loose && !words.is(end, Class::Slash) && words.text(end) != "=" {
        return None;
    }
    let start = if is_loose { end + 1 } else { behind_remark(words, end + 1) };
    let has_era = words.is(start, Class::Era);
    let (sense, date_end) = day_or_month(words, start, days).or_else(|| {
        let (first, last, end) = span_of_years(words, start)?;
        let is_marked = has_era || words.is_any(end.wrapping_sub(1), &[Class::Era, Class::EraWord]);
        let is_year = is_marked || !is_loose || words.is_word(start.wrapping_sub(1), "or") && first >= 1000;
        (is_year && fits(days, first, last)).then(|| (years(first, last), end))
    })?;
    Some((sense, if is_bracket { close(words, date_end)? } else { date_end }))
}

/// "603/1206", "500/1106-7", "1206/603", "450-505/1058-1111", "603 (1206)": a year of the Hijra and the same of our era,
/// as the tables tell.
///
/// Nothing of "160/162", "1025/26", "270/269".
pub(super) fn pair(words: &Words<'_>, at: usize) -> Option<(Sense, usize)> {
    const LEADS: &[Class] = &[
        Class::In,
        Class::By,
        Class::Of,
        Class::About,
        Class::Since,
        Class::Until,
        Class::From,
        Class::To,
        Class::Open,
        Class::Life,
        Class::Before,
        Class::After,
        Class::Between,
        Class::And,
    ];
    if !words.is(at, Class::Number) || words.len(at) > 4 {
        return None;
    }
    let before = at.wrapping_sub(1);
    let is_led = words.is_any(before, LEADS)
        || words.is(before, Class::Stop)
            && words.is_any(before.wrapping_sub(1), &[Class::Life, Class::About]);
    let (first, last, next) = span_of_years(words, at)?;
    let is_stroke = words.is(next, Class::Slash) && words.is_tight(next) && words.is_tight(next + 1);
    let is_bracket = is_led && words.is(next, Class::Open);
    if !is_stroke && !is_bracket {
        return None;
    }
    let is_long = words.len(at) >= 3 && words.len(next + 1) >= 3;
    if !is_led && (!is_long || !is_free(words, before)) {
        return None;
    }
    let (other_first, other_last, end) = span_of_years(words, next + 1)?;
    // "400/1010 pupils"
    if !is_led && (words.is(end, Class::Other) && words.text(end) != ";" || early::counts(words, end)) {
        return None;
    }
    let end = if is_bracket { words.is(end, Class::Close).then_some(end + 1)? } else { end };
    let is_hijra_first = Days::of_years(first, last).is_some_and(|days| {
        last <= 1500
            && fits(days, other_first, other_last)
            && is_span_of(first, last, other_first, other_last)
    });
    if is_hijra_first {
        return Some((years(other_first, other_last), end));
    }
    let is_hijra_last = is_stroke
        && other_last <= 1500
        && first > other_first
        && Days::of_years(other_first, other_last).is_some_and(|days| fits(days, first, last));
    is_hijra_last.then(|| (years(first, last), end))
}

/// Whether nothing tight stands before a number: no sign, no stroke, no dash.
fn is_free(words: &Words<'_>, before: usize) -> bool {
    words.is_any(before, &[Class::Other, Class::Edge, Class::Comma, Class::The])
}

/// A stretch of years stands beside a stretch, and a year beside a year or the two it lies in.
const fn is_span_of(first: i32, last: i32, other_first: i32, other_last: i32) -> bool {
    first < last || other_last - other_first <= 1
}

/// A year of three or four figures, or the first and the last of "1106-7", "1128/29", "1058-1111"; with its era.
fn span_of_years(words: &Words<'_>, at: usize) -> Option<(i32, i32, usize)> {
    let is_ours = |at: usize| words.is(at, Class::Era) && words.value(at) == 1;
    if words.is(at, Class::EraWord) && words.value(at) > 0 {
        return Some((words.value(at), words.value(at), at + 1));
    }
    let at = at + usize::from(is_ours(at));
    if !words.is(at, Class::Number) || words.len(at) > 4 || words.value(at) < 1 {
        return None;
    }
    let (first, mut last, mut end) = (words.value(at), words.value(at), at + 1);
    let second = end + 1;
    let is_joined = words.is_any(end, &[Class::Dash, Class::Slash])
        && words.is_tight(end)
        && words.is_tight(second)
        && words.is(second, Class::Number)
        && words.len(second) <= 4;
    if is_joined {
        let scale = match words.len(second) {
            1 => 10,
            2 => 100,
            _ => 10_000,
        };
        let whole = if words.len(second) < words.len(at) {
            first - first.rem_euclid(scale) + words.value(second)
        } else {
            words.value(second)
        };
        // Behind a stroke only the year that follows: "1128/29".
        let longest = if words.is(end, Class::Slash) { 1 } else { 99 };
        if (1..=longest).contains(&(whole - first)) {
            (last, end) = (whole, second + 1);
        }
    }
    Some((first, last, end + usize::from(is_ours(end))))
}

const fn years(first: i32, last: i32) -> Sense {
    Sense::Value(if first == last {
        TimeValue::Point(PartialDate::Year(first))
    } else {
        TimeValue::Range(PartialDate::Year(first), PartialDate::Year(last))
    })
}

/// Whether years of our era are those days, or a year off them.
fn fits(days: Days, first: i32, last: i32) -> bool {
    let near = |year: i32, day: Day| (year - day.year()).abs() <= 1;
    near(first, days.first) && near(last, days.last)
}

/// A day or a month of our era, in the year that is said or in that of the days.
fn day_or_month(words: &Words<'_>, start: usize, days: Days) -> Option<(Sense, usize)> {
    let found = match words.class(start) {
        Class::Number | Class::Ordinal => calendar::day_first(words, start),
        Class::Month | Class::MonthShort | Class::MonthWord => calendar::month_first(words, start),
        _ => None,
    }
    .filter(|found| found.start == start)?;
    let reach =
        Interval::between(Day(days.first.0.saturating_sub(SLACK)), Day(days.last.0.saturating_add(SLACK)));
    let is_near = |sense: &Sense| match sense {
        Sense::Value(TimeValue::Point(date)) => date.interval().overlaps(reach),
        _ => false,
    };
    let sense = match found.sense {
        Sense::Lacking(piece) => (days.first.year() - 1..=days.last.year() + 1)
            .filter_map(|year| placed(piece, year))
            .find(is_near),
        sense => Some(sense).filter(is_near),
    };
    Some((sense?, found.end))
}

/// The index behind "i.e.", "corresponding to", "Friday," at the head of a bracket.
fn behind_remark(words: &Words<'_>, start: usize) -> usize {
    (start..start + 6)
        .find(|&at| {
            !words
                .is_any(at, &[Class::Weekday, Class::Comma, Class::Stop, Class::About, Class::On, Class::To])
                && !matches!(
                    words.text(at).to_ascii_lowercase().as_str(),
                    "i" | "e" | "ie" | "that" | "is" | "corresponding" | "equivalent" | "=" | "or" | "i.e"
                )
        })
        .unwrap_or(start)
}

/// The index behind the bracket that a date stands in, when nothing happens in the rest of it.
fn close(words: &Words<'_>, end: usize) -> Option<usize> {
    let close = (end..end + REMARK).find(|&at| words.is_any(at, &[Class::Close, Class::Edge]))?;
    let is_told = |at: usize| {
        words.is_any(at, &[Class::Auxiliary, Class::Open])
            || matches!(words.text(at), "when" | "while" | "who" | "where" | ";")
    };
    (words.is(close, Class::Close) && !(end..close).any(is_told)).then_some(close + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_our_era_fits_the_year_of_the_hijra_it_lies_in() {
        for (hijra, ours, is_same) in
            [(603, 1206, true), (1, 622, true), (1400, 1979, true), (160, 162, false), (603, 1210, false)]
        {
            let days = Days::of_years(hijra, hijra).unwrap();
            assert_eq!(fits(days, ours, ours), is_same, "{hijra}/{ours}");
        }
    }
}
