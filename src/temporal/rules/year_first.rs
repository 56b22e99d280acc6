//! The year in front of its day or month, as chronologies are written: "1919, 13 Apr. Massacre".

use super::calendar::{day_first, month, month_first, placed};
use super::year::plain_year;
use crate::temporal::class::Class;
use crate::temporal::find::{Find, Piece, Sense};
use crate::temporal::units::{season, small};
use crate::temporal::words::Words;

/// What a month is the first word of the name of: "1917 October Revolution".
const NAMED_BY_MONTH: &[&str] = &[
    "Agreement",
    "Circular",
    "Constitution",
    "Coup",
    "Crisis",
    "Day",
    "Days",
    "Decree",
    "Diet",
    "Laws",
    "Manifesto",
    "Massacre",
    "Monarchy",
    "Movement",
    "Offensive",
    "Ordinances",
    "Plot",
    "Revolution",
    "Rising",
    "Theses",
    "Uprising",
    "War",
];

/// Matches "1919, 13 Apr. Massacre", "1921 Nov Riots", "1920, August: strikes", "1905 (22 Jan)", "1928, Oct.-Nov.",
/// "2002 spring:" at the head of a sentence.
///
/// Means that day, month or season of that year.
///
/// Does not match "1922 March on Rome", "1917 October Revolution", "1914 - August 1918".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    if at != words.first {
        return None;
    }
    let year = plain_year(words, at)?;
    let sign = at + 1;
    let is_bracket = words.is(sign, Class::Open);
    let is_signed = is_bracket
        || words.is_any(sign, &[Class::Comma, Class::Colon, Class::Dash]) && !words.is_tight(sign + 1);
    let next = if is_signed { sign + 1 } else { sign };
    let find = if words.is_any(next, &[Class::Number, Class::Ordinal]) {
        day_first(words, next).filter(|find| find.rule != "range")
    } else if words.is_any(next, &[Class::Season, Class::SeasonWord]) {
        let piece = Piece::Season(season(words.value(next)));
        is_set_apart(words, next + 1).then(|| Find::date(next, next + 1, Sense::Lacking(piece), "season"))
    } else {
        month_alone(words, next, is_signed).or_else(|| {
            month_first(words, next).filter(|find| {
                matches!(find.sense, Sense::Lacking(Piece::Day { .. })) || is_set_apart(words, find.end)
            })
        })
    }?;
    let Sense::Lacking(piece @ (Piece::Day { .. } | Piece::Month(_) | Piece::Season(_))) = find.sense else {
        return None;
    };
    if find.start != next || find.time.is_some() || words.crosses_cells(at..find.end) {
        return None;
    }
    let end = if is_bracket { words.is(find.end, Class::Close).then_some(find.end + 1)? } else { find.end };
    Some(Find { start: at, end, sense: placed(piece, year)?, ..find })
}

/// "1921 Nov Riots", "1920, August Strikes": a month that no day stands beside.
fn month_alone(words: &Words<'_>, at: usize, is_signed: bool) -> Option<Find> {
    if !words.is_any(at, &[Class::Month, Class::MonthWord, Class::MonthShort]) {
        return None;
    }
    let number = small(words.value(at))?;
    let after = month(words, at).map_or(at + 1, |(_, after)| after);
    let is_short = words.is(at, Class::MonthShort);
    let is_named = NAMED_BY_MONTH.contains(&words.text(after));
    let has_number = words.is_any(after, &[Class::Number, Class::Ordinal, Class::OrdinalWord]);
    let opens = words.is_capitalised(after) && words.is(after, Class::Other);
    let is_apart = is_set_apart(words, after) || (is_short || is_signed) && opens;
    (is_apart && !is_named && !has_number && words.is_capitalised(at))
        .then(|| Find::date(at, after, Sense::Lacking(Piece::Month(number)), "month"))
}

/// Whether a sign closes the date in front of what is told.
fn is_set_apart(words: &Words<'_>, at: usize) -> bool {
    words.is_any(at, &[Class::Colon, Class::Comma, Class::Close, Class::Edge])
        || words.is(at, Class::Dash)
        || words.is(at, Class::Stop)
        || matches!(words.text(at), ";" | ">" | "→" | "=")
}
