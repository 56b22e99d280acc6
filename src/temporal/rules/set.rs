//! What comes again.

use super::{day_part, quantity};
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Sense};
use crate::temporal::floating::Floating;
use crate::temporal::rules::duration;
use crate::temporal::timex::{Count, TimeValue, TimexKind, Unit};
use crate::temporal::units::{season, small, unit, unit_of};
use crate::temporal::words::Words;

/// Matches "every day", "each year", "every four years", "per week", "daily", "annually", "every Monday".
///
/// Means the length after which it comes again.
///
/// Does not match "the Daily Mail", "each other".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let set = |end: usize, count: Option<Count>, unit: Unit| {
        Find::new(at, end, TimexKind::Set, Sense::Value(TimeValue::Length { count, unit }), "set")
    };
    let next = at + 1;
    match words.class(at) {
        Class::Daily => {
            let is_name = words.is_capitalised(at) && (at > words.first || words.is_capitalised(next));
            let code = words.value(at);
            if is_name || code >= 10 && !words.is(next, Class::Other) || code == 16 {
                return None;
            }
            let (unit, _) = unit_of(code % 10)?;
            Some(floating(at, next, unit))
        }
        Class::Every if words.is_any(next, &[Class::Weekday]) => {
            let value = TimeValue::Floating(Floating::Weekday(small(words.value(next))?));
            Some(Find::new(at, next + 1, TimexKind::Set, Sense::Value(value), "set"))
        }
        Class::Every if words.is(next, Class::Quarter) && !words.is(next + 1, Class::Of) => {
            Some(set(next + 1, Some(Count::whole(3)), Unit::Month))
        }
        Class::Every if words.is(next, Class::SeasonWord) => {
            let value = TimeValue::Floating(Floating::Season(season(words.value(next))));
            Some(Find::new(at, next + 1, TimexKind::Set, Sense::Value(value), "set"))
        }
        Class::Every if words.is(next, Class::DayPart) => {
            let (time, _) = day_part::time(words, next)?;
            Some(Find::new(at, next + 1, TimexKind::Set, Sense::AnyDay, "set").during(time))
        }
        Class::Every if words.is_any(next, &[Class::Month, Class::Season, Class::Ordinal]) => {
            let inner = super::at(words, next, None)?;
            let value = match inner.sense {
                Sense::Lacking(crate::temporal::find::Piece::Month(month)) => {
                    TimeValue::Yearless { month, day: None }
                }
                Sense::Lacking(crate::temporal::find::Piece::Day { month, day }) => {
                    TimeValue::Yearless { month, day: Some(day) }
                }
                Sense::Lacking(crate::temporal::find::Piece::Season(season)) => {
                    TimeValue::Floating(Floating::Season(season))
                }
                _ => return None,
            };
            Some(Find::new(at, inner.end, TimexKind::Set, Sense::Value(value), "set"))
        }
        Class::Every | Class::Per => {
            let skip = usize::from(words.is_word(next, "other"));
            if let Some((unit, count)) = unit(words, next + skip) {
                if skip == 0 && words.is(at, Class::Every) {
                    return Some(floating(at, next + 1, unit));
                }
                let count = if skip == 1 { Count::whole(2) } else { count };
                return Some(set(next + skip + 1, Some(count), unit));
            }
            let quantity = quantity::read(words, next).filter(|_| words.is(at, Class::Every))?;
            let (length, end) = duration::length(words, quantity)?;
            Some(set(end, length.count, length.unit))
        }
        _ => None,
    }
}

/// Any day, week, month or year.
const fn floating(at: usize, end: usize, unit: Unit) -> Find {
    let value = match unit {
        Unit::Day => TimeValue::Floating(Floating::Day),
        Unit::Week => TimeValue::Floating(Floating::Week),
        Unit::Month => TimeValue::Floating(Floating::Month),
        Unit::Year => TimeValue::Floating(Floating::Year),
        _ => TimeValue::Length { count: Some(Count::whole(1)), unit },
    };
    Find::new(at, end, TimexKind::Set, Sense::Value(value), "set")
}
