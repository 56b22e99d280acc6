//! The one before and the one after.

use super::{day_part, duration, quantity};
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Origin, OtherEnd, Piece, Sense, Turn};
use crate::temporal::timex::{Count, TimeValue, Unit};
use crate::temporal::units::{season, small, unit};
use crate::temporal::words::Words;

/// Matches "last year", "next month", "the following spring", "the previous day", "last Tuesday", "the next morning",
/// "the past two decades", "the last week of April", "the following two years".
///
/// Means the neighbour of the date the text has reached, or of the reader's, by the word; with a number a length.
///
/// Does not match "the last king", "at last", "next to it", "past the gate".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let turn = turn(words, at);
    let next = at + 1;
    let ends = words.is_any(next, &[Class::Comma, Class::Stop, Class::Edge, Class::And, Class::Close]);
    if words.is_word(at, "past")
        && ends
        && words.is(at.wrapping_sub(1), Class::The)
        && words.is_any(at.wrapping_sub(2), &[Class::In, Class::Of])
    {
        return Some(Find::date(at, next, Sense::Value(TimeValue::Past), "the past"));
    }
    if let Some(find) = neighbour(words, at, next, turn) {
        return Some(find);
    }
    let quantity = quantity::read(words, next).filter(|quantity| !quantity.is_article);
    if let Some((length, end)) = quantity.and_then(|quantity| duration::length(words, quantity)) {
        let end = duration::of_date(words, end).unwrap_or(end);
        return Some(Find::duration(at, end, length.count, length.unit, "length beside a date"));
    }
    // "the past years", "the coming months", "the last days of it"
    let (unit, _) = unit(words, next).filter(|_| words.is(next, Class::Units))?;
    Some(Find::duration(at, next + 1, None, unit, "length beside a date"))
}

fn turn(words: &Words<'_>, at: usize) -> Turn {
    let by = if words.value(at) < 0 { -1 } else { 1 };
    let has_the = words.is(at.wrapping_sub(1), Class::The);
    match words.class(at) {
        Class::Previous | Class::Following => Turn::text(by),
        Class::Next if has_the => Turn::text(by),
        Class::Last if !has_the && words.is_word(at, "last") => Turn::reader(by),
        _ => Turn::either(by),
    }
}

fn neighbour(words: &Words<'_>, at: usize, next: usize, turn: Turn) -> Option<Find> {
    let has_the = words.is(at.wrapping_sub(1), Class::The);
    let is_past =
        words.is_word(at, "past") || words.is_word(at, "coming") || words.is(at, Class::Last) && has_the;
    match words.class(next) {
        Class::Unit => {
            let (unit, count) = unit(words, next)?;
            // "the past year", "the last week of April", "the coming year" are lengths.
            let of = duration::of_date(words, next + 1);
            // "for the next year or so", "over the following month"
            let lasts = words.is(at, Class::Next)
                && has_the
                && matches!(words.text(at.wrapping_sub(2)), "for" | "over" | "throughout")
                && unit > Unit::Day;
            if is_past || lasts || of.is_some() {
                return Some(Find::duration(
                    at,
                    of.unwrap_or(next + 1),
                    Some(count),
                    unit,
                    "length beside a date",
                ));
            }
            if unit < Unit::Day {
                return None;
            }
            // "the next year but one"
            if turn.by > 0 && words.is_word(next + 1, "but") && words.is_word(next + 2, "one") {
                let sense = Sense::Shifted {
                    count: Some(Count::whole(2)),
                    unit,
                    is_back: false,
                    origin: turn.origin,
                };
                return Some(Find::date(at, next + 3, sense, "neighbouring period"));
            }
            let find = Find::date(at, next + 1, Sense::Period(unit, turn), "neighbouring period");
            Some(match day_part::behind(words, next + 1).filter(|_| unit == Unit::Day) {
                Some((time, modifier, end)) => Find { end, ..find }.at(Some(time)).with(modifier),
                None => find,
            })
        }
        Class::Weekday if !words.text(next).ends_with("days") => {
            let find = Find::date(
                at,
                next + 1,
                Sense::Weekday(small(words.value(next))?, turn),
                "neighbouring weekday",
            );
            Some(match day_part::behind(words, next + 1) {
                Some((time, modifier, end)) => Find { end, ..find }.at(Some(time)).with(modifier),
                None => find,
            })
        }
        Class::Month | Class::MonthWord | Class::MonthShort => {
            let piece = Piece::Month(small(words.value(next))?);
            let (month, after) = super::calendar::month(words, next)?;
            if super::calendar::tail_year(words, after).is_some() {
                return None;
            }
            // "signed in April 2010, and in force the following Feb. 5"
            if let Some(day) = super::calendar::day_number(words, after) {
                let is_told = turn.origin == Origin::Text;
                let sense = Sense::Turned(Piece::Day { month, day }, turn);
                return is_told.then(|| Find::date(at, after + 1, sense, "neighbouring day"));
            }
            Some(Find::date(at, next + 1, Sense::Turned(piece, turn), "neighbouring month"))
        }
        Class::Season | Class::SeasonWord => {
            let piece = Piece::Season(season(words.value(next)));
            Some(Find::date(at, next + 1, Sense::Turned(piece, turn), "neighbouring season"))
        }
        Class::Feast => {
            let piece = Piece::Feast(small(words.value(next))?);
            Some(Find::date(at, next + 1, Sense::Turned(piece, turn), "neighbouring feast"))
        }
        // "the last night of the siege" is not the night before.
        Class::DayPart if words.is(at, Class::Last) && has_the && words.is(next + 1, Class::Of) => None,
        Class::DayPart => {
            let (time, modifier) = day_part::time(words, next)?;
            // "last night" is the night before, "the next morning" of the day after.
            let find = Find::date(at, next + 1, Sense::Period(Unit::Day, turn), "neighbouring part of a day");
            Some(find.at(Some(time)).with(modifier)).filter(|_| !words.text(next).ends_with('s'))
        }
        // "last weekend": its Saturday and its Sunday
        Class::Weekend if !is_past && words.is_any(at, &[Class::Last, Class::Next]) => {
            let sunday = OtherEnd {
                first_start: at,
                first_end: at,
                second_start: next,
                sense: Sense::Weekday(6, Turn::either(0)),
            };
            let find = Find::date(at, next + 1, Sense::Weekday(5, turn), "weekend");
            Some(Find { to: Some(sunday), ..find })
        }
        Class::Weekend => Some(Find::duration(at, next + 1, Some(Count::whole(2)), Unit::Day, "weekend")),
        _ => None,
    }
}
