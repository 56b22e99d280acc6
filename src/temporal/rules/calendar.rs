//! Days and months by name, in every order.

use super::behind::{tail_turn, turned};
use super::{both_years, lone_month, month_day};
use crate::temporal::class::Class;
use crate::temporal::day::Day;
use crate::temporal::find::{Find, Piece, Sense, Turn};
use crate::temporal::rules::year::plain_year;
use crate::temporal::rules::{early, era};
use crate::temporal::timex::{TimeValue, TimexKind, Unit};
use crate::temporal::units::small;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "March 4, 1961", "Jan. 5th", "October 1917", "May of that year", "July".
///
/// Means the day or the month; without a year it is left to the text.
///
/// Does not match "may" and "march" the verbs, "Theresa May", "the Long March", "June Carter".
pub(crate) fn month_first(words: &Words<'_>, at: usize) -> Option<Find> {
    let (month, after) = month(words, at)?;
    if let Some((day, end)) = day_behind(words, after) {
        // "the 15 September Union", but "on 8 April Union cavalry"
        if words.is(at.wrapping_sub(1), Class::The) && is_in_a_name(words, end) {
            return None;
        }
        let (sense, end) = with_year(words, Piece::Day { month, day }, end);
        let mut find = Find::date(at, end, sense, "month day");
        if is_dateline(words, at) {
            find.confidence = 25;
            find.rule = "dateline";
        }
        return Some(find);
    }
    let (sense, end) = with_year(words, Piece::Month(month), after);
    let has_year = end > after;
    // "They are used to another July": one of many.
    let is_another = words.is_word(at.wrapping_sub(1), "another");
    if !has_year && (is_another || is_in_a_name(words, after) || !lone_month::stands_alone(words, at, after))
    {
        return None;
    }
    Some(Find::date(at, end, sense, "month"))
}

/// "the 26th of July Movement", "23 March Square": what is called by a day is not dated by it.
fn is_in_a_name(words: &Words<'_>, at: usize) -> bool {
    const CALLED: &[&str] = &[
        "Movement",
        "Group",
        "Brigade",
        "Division",
        "Party",
        "Union",
        "Organisation",
        "Organization",
        "Square",
        "Street",
        "Avenue",
        "Road",
        "Bridge",
        "Park",
        "Hospital",
        "University",
        "Stadium",
        "Airport",
        "Medal",
        "Prize",
    ];
    CALLED.contains(&words.text(at))
}

/// "WASHINGTON, August 13 (Xinhua) --": where and when a report was filed.
fn is_dateline(words: &Words<'_>, at: usize) -> bool {
    words.first == 0
        && at <= 8
        && words.is(at.wrapping_sub(1), Class::Comma)
        && words.is(at + 1, Class::Number)
        && words.is(at + 2, Class::Open)
}

/// Matches "26 November 2011", "the 5th of May, 1821", "26th November", "the 20th", "1st day of March", "30th:" at the head
/// of a note, "the night of the 16-17th", "the 4th of March following", "2 November two years after", "24 January 1677/8".
///
/// Means that day; "the 20th" alone is a day of the month that is being told of.
///
/// Does not match "the 20th century", "the 5th Army", "the 26th Division".
pub(crate) fn day_first(words: &Words<'_>, at: usize) -> Option<Find> {
    let day = day_number(words, at)?;
    let mut next = at + 1;
    if words.is_word(next, "day") && words.is(next + 1, Class::Of) {
        next += 1;
    }
    next = words.skip(next, Class::Of);
    next = words.skip(next, Class::The).max(next);
    // "on the 14th day of that August"
    if words.is_any(next, &[Class::This, Class::Same])
        && words.is(next.wrapping_sub(1), Class::Of)
        && let Some((month, end)) = month(words, words.skip(next + 1, Class::Same))
    {
        return Some(Find::date(at, end, Sense::InYear(Piece::Day { month, day }, Turn::SAME), "day month"));
    }
    // "05-Aug-2019", "14-August-1947"
    if words.is(next, Class::Dash)
        && words.is_tight(next)
        && words.is_tight(next + 1)
        && let Some((month, dash)) = month(words, next + 1)
        && words.is(dash, Class::Dash)
        && words.is_tight(dash)
        && words.is_tight(dash + 1)
        && let Some(year) = plain_year(words, dash + 1)
    {
        return Some(Find::date(at, dash + 2, placed(Piece::Day { month, day }, year)?, "day month"));
    }
    // "9. November 1918", as it is written in German
    if next == at + 1
        && words.is(next, Class::Stop)
        && words.is_tight(next)
        && let Some((month, after)) = month(words, next + 1)
        && let Some((year, end)) = tail_year(words, after)
    {
        let piece = Piece::Day { month, day };
        return Some(Find::date(at, end, placed(piece, year)?, "day month"));
    }
    // "13th. April", but not "coalition on the 5th. June offensive"
    if words.is(at, Class::Ordinal) && next == at + 1 && words.is(next, Class::Stop) && words.is_tight(next) {
        let goes_on = |after: usize| words.is(after, Class::Other) && !words.is_capitalised(after);
        next += usize::from(month(words, next + 1).is_some_and(|(_, after)| !goes_on(after)));
    }
    if let Some((month, after)) = month(words, next) {
        if words.is(at.wrapping_sub(1), Class::The) && is_in_a_name(words, after) {
            return None;
        }
        let day = if words.is_word(at, "ides") { ides(month) } else { day };
        // "on the feast of St Peter (29 June) 1236"
        let is_bracket = words.is(at.wrapping_sub(1), Class::Open) && words.is(after, Class::Close);
        if is_bracket
            && let Some(year) = plain_year(words, after + 1)
            && words.is_any(after + 2, &[Class::Comma, Class::Stop, Class::Edge, Class::And])
            && let Some(sense) = placed(Piece::Day { month, day }, year)
        {
            return Some(Find::date(at - 1, after + 2, sense, "day month"));
        }
        // "2 May" but not "5 May soldiers"; "10 march" is no date.
        let (sense, end) = with_year(words, Piece::Day { month, day }, after);
        return Some(Find::date(at, end, sense, "day month"));
    }
    let is_pointed = words.is_any(next, &[Class::This, Class::Same]) && words.is_unit(next + 1, Unit::Month)
        || words.is(next, Class::This)
            && words.is(next + 1, Class::Same)
            && words.is_unit(next + 2, Unit::Month);
    if is_pointed && words.is_any(next.wrapping_sub(1), &[Class::Of, Class::The]) {
        let end = if words.is_unit(next + 1, Unit::Month) { next + 2 } else { next + 3 };
        return Some(Find::date(at, end, Sense::DayOfThatMonth(day), "day of the month"));
    }
    // "the 5th of the next month", "the 17th of last month"
    let is_turned = words.is_any(next, &[Class::Next, Class::Following, Class::Last, Class::Previous])
        && words.is_unit(next + 1, Unit::Month)
        && words.is_any(next.wrapping_sub(1), &[Class::Of, Class::The])
        && next > at + 1;
    if is_turned {
        let by = if words.value(next) < 0 { -1 } else { 1 };
        let sense = Sense::DayOfTurnedMonth(day, Turn::either(by));
        return Some(Find::date(at, next + 2, sense, "day of the month"));
    }
    // "on 29th of the month", but not "due on the first of the month"
    let is_told =
        day > 1 && words.is(next.wrapping_sub(1), Class::The) && words.is(next.wrapping_sub(2), Class::Of);
    if is_told && words.is_unit(next, Unit::Month) {
        return Some(Find::date(at, next + 1, Sense::DayOfThatMonth(day), "day of the month"));
    }
    let listed = listed_day(words, at, day).or_else(|| month_day::stretch(words, at, day));
    if words.is(at, Class::Number) {
        return listed;
    }
    listed.or_else(|| month_day::lone(words, at, day))
}

/// The Ides of a month: the fifteenth of four months, the thirteenth of the others.
const fn ides(month: u8) -> u8 {
    if matches!(month, 3 | 5 | 7 | 10) { 15 } else { 13 }
}

/// The first of "12-14 July", "5 and 6 June", "4, 5 and 6 June": a day whose month stands further right.
fn listed_day(words: &Words<'_>, at: usize, day: u8) -> Option<Find> {
    let mut next = at + 1;
    for _ in 0..6 {
        let joint = next;
        while words
            .is_any(next, &[Class::Dash, Class::Comma, Class::And, Class::To, Class::Slash, Class::The])
            || words.is_word(next, "nights")
        {
            next += 1;
        }
        if next == joint {
            return None;
        }
        day_number(words, next)?;
        if let Some((month, _)) = month(words, words.skip(next + 1, Class::Of)) {
            return Some(Find::date(at, at + 1, Sense::Lacking(Piece::Day { month, day }), "day of a list"));
        }
        next += 1;
    }
    None
}

/// A date of one day, or one pointed at, that begins here: what a time of day can belong to.
pub(crate) fn day_at(words: &Words<'_>, at: usize) -> Option<Find> {
    let may_begin = words.is_any(
        at,
        &[
            Class::Number,
            Class::Ordinal,
            Class::Month,
            Class::MonthShort,
            Class::MonthWord,
            Class::Weekday,
            Class::Today,
            Class::This,
            Class::Next,
            Class::Following,
            Class::Previous,
            Class::Feast,
        ],
    );
    if !may_begin || words.is(at, Class::Number) && words.len(at) > 2 {
        return None;
    }
    let date = super::at(words, at, None).filter(|date| date.start == at && date.kind == TimexKind::Date)?;
    let is_coarse = matches!(
        date.sense,
        Sense::Lacking(Piece::Month(_)) | Sense::Value(TimeValue::Point(PartialDate::Year(_)))
    );
    (!is_coarse).then_some(date)
}

/// The day of the month a token names.
pub(crate) fn day_number(words: &Words<'_>, at: usize) -> Option<u8> {
    let is_day = match words.class(at) {
        Class::Number => words.len(at) <= 2,
        Class::Ordinal | Class::OrdinalWord => true,
        _ => false,
    };
    small(words.value(at)).filter(|day| is_day && (1..=31).contains(day))
}

/// The month a token names and the index after it, with the stop of an abbreviation.
pub(crate) fn month(words: &Words<'_>, at: usize) -> Option<(u8, usize)> {
    let number = small(words.value(at))?;
    match words.class(at) {
        Class::Month | Class::MonthWord => Some((number, at + 1)),
        Class::MonthShort => {
            let after = words.skip(at + 1, Class::Stop);
            let has_number = words.is_any(after, &[Class::Number, Class::Ordinal, Class::Dash])
                || words.is_any(
                    at.wrapping_sub(1),
                    &[Class::Number, Class::Ordinal, Class::Of, Class::In, Class::Dash],
                )
                || words.is(after, Class::Comma) && words.is(after + 1, Class::Number)
                || words.is(after, Class::Apostrophe) && words.is(after + 1, Class::Number)
                || is_noted(words, at, after)
                || words.is(after, Class::To)
                    && words.is_any(after + 1, &[Class::Month, Class::MonthWord, Class::MonthShort])
                    && words.is(at.wrapping_sub(1), Class::From);
            has_number.then_some((number, after))
        }
        _ => None,
    }
}

/// A month in somebody's notes: "Paris (Feb.)", "June: workers shot; Dec.: ..."
fn is_noted(words: &Words<'_>, at: usize, after: usize) -> bool {
    let before = at.wrapping_sub(1);
    words.is(before, Class::Open) && words.is(after, Class::Close)
        || after > at + 1
            && words.is(after, Class::Colon)
            && (words.is(before, Class::Edge) || words.text(before) == ";")
}

/// A day number right behind a month: "March 4", "March 4th", "March the 4th".
fn day_behind(words: &Words<'_>, at: usize) -> Option<(u8, usize)> {
    let at = if words.is(at, Class::The) && words.is(at + 1, Class::Ordinal) { at + 1 } else { at };
    let day = day_number(words, at)?;
    // "May Fourth, 1919"
    let has_year = words.is(at + 1, Class::Comma) && plain_year(words, at + 2).is_some();
    if words.is(at, Class::OrdinalWord) && !words.is(at.wrapping_sub(1), Class::The) && !has_year {
        return None;
    }
    // "June 5:30" and "May 15%" are no days; nor is "June 24 men".
    let is_other = words.is(at + 1, Class::Measure)
        || words.is(at + 1, Class::Colon) && words.is_tight(at + 2) && words.is(at + 2, Class::Number)
        || words.is(at + 1, Class::Era)
        || early::is_of_first_centuries(words, at)
        || words.is(at + 1, Class::Dash)
            && words.is_tight(at + 1)
            && words.is_any(at + 2, &[Class::Unit, Class::Units]);
    (!is_other).then_some((day, at + 1))
}

/// The piece with the year behind it, when one is said or pointed at.
fn with_year(words: &Words<'_>, piece: Piece, at: usize) -> (Sense, usize) {
    // "born on 12 May[5] 1951": the mark of a note.
    let is_note = words.text(at) == "[" && words.is(at + 1, Class::Number) && words.text(at + 2) == "]";
    if is_note
        && words.is_tight(at)
        && let Some((year, end)) = tail_year(words, at + 3)
        && let Some(sense) = placed(piece, year)
    {
        return (sense, end);
    }
    if let Some((year, end)) = tail_year(words, at) {
        let (year, end) = both_years::new_style(words, piece, year, end).unwrap_or((year, end));
        return (placed(piece, year).unwrap_or(Sense::Lacking(piece)), end);
    }
    if let Some((turn, end)) = tail_turn(words, at) {
        return (Sense::InYear(piece, turn), end);
    }
    // "in August of 85"
    let of = words.skip(at, Class::Of);
    if let (Piece::Day { .. } | Piece::Month(_), Some((year, end))) = (piece, early::behind_month(words, of))
    {
        return (placed(piece, year).unwrap_or(Sense::Lacking(piece)), end);
    }
    // "March 15, 337."
    let behind = words.skip(at, Class::Comma);
    if let (Piece::Day { .. }, true, Some((year, end))) =
        (piece, behind > at, early::behind_month(words, behind))
        && !words.is(end, Class::Other)
    {
        return (placed(piece, year).unwrap_or(Sense::Lacking(piece)), end);
    }
    if let Some((turn, end)) = turned(words, at) {
        return (Sense::Turned(piece, turn), end);
    }
    (Sense::Lacking(piece), at)
}

/// The piece in a year, when there is such a day.
pub(crate) fn placed(piece: Piece, year: i32) -> Option<Sense> {
    let date = match piece {
        Piece::Month(month) => PartialDate::Month { year, month },
        Piece::Day { month, day } => PartialDate::day(year, month, day)?,
        Piece::Season(season) => PartialDate::Season { year, season },
        Piece::Quarter(quarter) => PartialDate::Quarter { year, quarter },
        Piece::Half(half) => PartialDate::Half { year, half },
        Piece::Feast(feast) => super::feast::date(feast, year)?,
        Piece::NearFeast { feast, days } => match super::feast::date(feast, year)? {
            PartialDate::Day(day) => PartialDate::Day(Day(day.0 + i32::from(days))),
            _ => return None,
        },
    };
    Some(Sense::Value(TimeValue::Point(date)))
}

/// The year behind a month, a day or a season: "1961", ", 1961", "of 1961", "of the year 1961", "in the year 800", "'61", "480 BC".
pub(crate) fn tail_year(words: &Words<'_>, at: usize) -> Option<(i32, usize)> {
    let mut next = words.skip(at, Class::Comma);
    let has_comma = next > at;
    // "in September month of 1965"
    if words.is_word(next, "month") && words.is(next + 1, Class::Of) && plain_year(words, next + 2).is_some()
    {
        next += 1;
    }
    next = words.skip(next, Class::Of);
    let says_year = |at: usize| words.is(at, Class::The) && words.is_unit(at + 1, Unit::Year);
    if words.is(next, Class::In) && words.is_word(next, "in") {
        next += 1;
        if !says_year(next) {
            plain_year(words, next)?;
        }
    }
    if says_year(next) {
        next += 2;
        // "in the year of our Lord 1863"
        if words.is_word(next, "of") && words.is_word(next + 1, "our") && words.is_word(next + 2, "lord") {
            next = words.skip(next + 3, Class::Comma);
        }
        // "on Christmas Day in the year 800"
        if words.is(next, Class::Number) && words.len(next) == 3 && !words.is(next + 1, Class::Era) {
            return Some((early::signed(words, next), next + 1));
        }
    } else if words.is_unit(next, Unit::Year) {
        next += 1;
    }
    if words.is(next, Class::About) {
        return None;
    }
    if let Some(found) = era::year(words, next).or_else(|| super::spelled::year(words, next)) {
        return Some(found);
    }
    if let Some(year) = plain_year(words, next) {
        // "On March 4, 1500 men ..." and "in May, 2000 soldiers" count; a day and a comma want a year.
        let counts = words.is(next + 1, Class::Counted) && has_comma;
        return (!counts).then_some((year, next + 1));
    }
    // "9 July 19639": a year and the number of a note
    let noted = words.value(next) / 10;
    if words.is(next, Class::Number) && words.len(next) == 5 && next == at && (1700..=2100).contains(&noted) {
        return Some((noted, next + 1));
    }
    // "Dec 16, '71"
    if words.is(next, Class::Apostrophe)
        && words.is(next + 1, Class::Number)
        && words.len(next + 1) == 2
        && words.is_tight(next + 1)
        && !words.is_tight(next)
    {
        return Some((short_year(words, words.value(next + 1)), next + 2));
    }
    if is_loosely_marked(words, next) {
        return Some((short_year(words, words.value(next + 1)), next + 2));
    }
    // "Simla July 72;" of somebody's notes
    let ends = words.is_any(next + 1, &[Class::Stop, Class::Edge, Class::Colon, Class::Close, Class::Comma])
        || words.text(next + 1) == ";";
    let month = at.wrapping_sub(if words.is(at.wrapping_sub(1), Class::Stop) { 2 } else { 1 });
    let has_day = words.is_any(month.wrapping_sub(1), &[Class::Number, Class::Ordinal]);
    let lead = month.wrapping_sub(if has_day { 2 } else { 1 });
    // "13 Aug 61 - Wall goes up"
    let begins = (words.is(lead, Class::Edge) || words.text(lead) == ";")
        && (!has_day || words.is(next + 1, Class::Dash));
    let is_noted =
        next == at && words.is(next, Class::Number) && words.len(next) == 2 && words.value(next) > 31;
    let is_early = words.habits.has_bc || words.habits.has_ad;
    // "5 Nov 96" and "Aug 59" of one who writes all years so; "Aug 12" may be a day.
    let is_habit = words.habits.is_short
        && next == at
        && words.is(next, Class::Number)
        && words.len(next) == 2
        && (has_day || words.value(next) > 31)
        && !words.is_any(next + 1, &[Class::Counted, Class::Measure, Class::Multiplier, Class::Slash])
        && !(words.is(next + 1, Class::Dash) && words.is_tight(next + 1));
    // "in March 72 and"
    let ends = ends || early::ends(words, next + 1) && words.is(month.wrapping_sub(1), Class::In);
    let is_year = is_habit || is_noted && (begins || ends) && words.habits.first_year > 0 && !is_early;
    is_year.then(|| (short_year(words, words.value(next)), next + 1))
}

/// "Nov'94", "Nov' 94", "5 Aug'19": the mark of a short year at the month, but no end of a quotation.
fn is_loosely_marked(words: &Words<'_>, mark: usize) -> bool {
    let is_mark = |at: usize| words.is(at, Class::Apostrophe);
    let number = mark + 1;
    let is_short = is_mark(mark)
        && words.is_tight(mark)
        && words.is(number, Class::Number)
        && words.len(number) == 2
        && !words.is_any(number + 1, &[Class::Counted, Class::Measure, Class::Multiplier, Class::Slash]);
    is_short
        && (words.is_tight(number) || !(words.first..mark).any(is_mark) && early::ends(words, number + 1))
}

/// A year of two figures, in the century that brings it nearest to the year told last, or to the first of the text.
pub(super) fn short_year(words: &Words<'_>, number: i32) -> i32 {
    let told = words.habits.last_year;
    let first = if told >= 1300 { told } else { words.habits.first_year };
    if first <= 0 {
        return if number >= 30 { 1900 + number } else { 2000 + number };
    }
    let year = first - first.rem_euclid(100) + number;
    [year - 100, year, year + 100].into_iter().min_by_key(|year| year.abs_diff(first)).unwrap_or(year)
}
