//! Seasons.

use crate::temporal::class::Class;
use crate::temporal::find::{Find, Piece, Sense};
use crate::temporal::floating::Floating;
use crate::temporal::rules::behind::{tail_turn, turned};
use crate::temporal::rules::calendar::{placed, tail_year};
use crate::temporal::rules::{both_years, early};
use crate::temporal::timex::TimeValue;
use crate::temporal::units::season;
use crate::temporal::words::Words;

/// Words that lead a season: "in summer", "since spring".
const LEADS: &[Class] = &[
    Class::In,
    Class::By,
    Class::Until,
    Class::Since,
    Class::Before,
    Class::After,
    Class::Portion,
    Class::From,
    Class::To,
    Class::Comma,
    Class::Of,
    Class::And,
];

/// Other words in front of a season: "the summer", "last spring".
const BESIDE: &[Class] = &[
    Class::The,
    Class::This,
    Class::Last,
    Class::Next,
    Class::Previous,
    Class::Following,
    Class::Edge,
    Class::Open,
    Class::Dash,
    Class::Same,
    Class::Clitic,
    Class::Every,
    Class::Number,
];

/// Matches "the summer of 1916", "winter 1941-42", "that spring", "in the autumn", "the fall of 1963", "the summer after that".
///
/// Means the three months of the season, winter by the year in which it begins.
///
/// Does not match "the fall of Berlin", "a spring offensive" as a verb, "water from the spring", "fall" the verb.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let piece = Piece::Season(season(words.value(at)));
    let next = at + 1;
    // "after Otto's fall in 1181", "the Winter of Despair"
    let owner = words.text(at.wrapping_sub(1));
    let is_owned = words.is(at.wrapping_sub(1), Class::Clitic)
        || ["his", "her", "its", "their", "whose"].iter().any(|word| owner.eq_ignore_ascii_case(word));
    let is_name = words.is_capitalised(at)
        && words.is(next, Class::Of)
        && words.is(next + 1, Class::Other)
        && words.is_capitalised(next + 1);
    // "The Lion In Winter"
    let is_title = words.is_capitalised(at)
        && words.is_any(at.wrapping_sub(1), &[Class::In, Class::Of])
        && words.is_capitalised(at.wrapping_sub(1))
        && words.is_capitalised(at.wrapping_sub(2));
    if is_name || is_title || is_owned && words.is(at, Class::SeasonWord) {
        return None;
    }
    if let Some((year, end)) =
        tail_year(words, next).filter(|&(_, end)| !words.is(next, Class::Comma) || end > next + 1)
    {
        let sense = placed(piece, year)?;
        return Some(Find::date(at, both_years::over_new_year(words, piece, year, end), sense, "season"));
    }
    // "the summer of 251", "autumn 91" of somebody's notes
    let is_led = |_: &(i32, usize)| words.is(next, Class::Of) || words.habits.is_bc_now;
    if let Some((year, end)) = early::behind_month(words, words.skip(next, Class::Of)).filter(is_led) {
        return Some(Find::date(at, end, placed(piece, year)?, "season"));
    }
    if let Some((turn, end)) = tail_turn(words, next) {
        return Some(Find::date(at, end, Sense::InYear(piece, turn), "season"));
    }
    if let Some((turn, end)) =
        turned(words, next).filter(|_| words.is(at, Class::Season) || is_season(words, at))
    {
        return Some(Find::date(at, end, Sense::Turned(piece, turn), "season"));
    }
    // "winter quarters" are not of one winter.
    let before = at.wrapping_sub(1);
    // "spent their first winter on the moor": one of theirs.
    let is_counted = matches!(words.text(before), "first" | "second" | "third" | "fourth" | "last" | "only")
        && ["his", "her", "its", "their", "whose"]
            .iter()
            .any(|owner| words.is_word(before.wrapping_sub(1), owner));
    let is_any = words.is_any(before, &[Class::Article, Class::NumberWord])
        || words.is_word(before, "single")
        || is_counted;
    // "When the late summer rains came" they were those of that summer.
    let is_thing = !words.is(before, Class::Portion)
        && (is_of_any(words.text(next)) || words.is_word(next + 1, "season"));
    // "has run summer expeditions since 1991", but "the summer offensive"
    let is_led = words.is_any(before, LEADS) || words.is_any(before, BESIDE);
    let is_kind = !is_led
        && words.is(at, Class::Season)
        && words.is(next, Class::Other)
        && words.text(next).ends_with('s')
        && !words.is_capitalised(at)
        && !words.is_capitalised(next);
    // "In winter, sleighs crossed the lake": a season without an article is that of every year; armies march in one spring.
    let is_bare = words.is_word(before, "in")
        && words.is_capitalised(before)
        && (words.is_word(at, "winter") || words.is_word(at, "summer"))
        && words.is(next, Class::Comma);
    if is_any || is_bare || is_kind || words.is(at, Class::Season) && is_thing || is_every_year(words, at) {
        let value = TimeValue::Floating(Floating::Season(season(words.value(at))));
        return Some(Find::date(at, next, Sense::Value(value), "any season"));
    }
    if !is_season(words, at) {
        return None;
    }
    let mut find = Find::date(at, next, Sense::Lacking(piece), "season");
    find.confidence = 90;
    Some(find)
}

/// "Ships sail north in the summer and south in the winter": one season against another, with no year.
fn is_every_year(words: &Words<'_>, at: usize) -> bool {
    /// How far the other season may stand.
    const REACH: usize = 24;
    let is_led = |at: usize| {
        let before = at.wrapping_sub(1);
        let before = if words.is(before, Class::The) { before.wrapping_sub(1) } else { before };
        words.is_word(before, "in")
    };
    let ends = |at: &usize| !words.is_any(*at, &[Class::Stop, Class::Edge]);
    let is_year = |at: usize| words.is(at, Class::Number) && words.value(at) > 31;
    let is_other = |other: usize| {
        words.is_any(other, &[Class::Season, Class::SeasonWord])
            && words.value(other) != words.value(at)
            && is_led(other)
    };
    if !is_led(at) {
        return false;
    }
    let back = (1..=REACH).map(|by| at.wrapping_sub(by)).take_while(ends);
    let ahead = (1..=REACH).map(|by| at + by).take_while(ends);
    back.clone().chain(ahead.clone()).any(is_other) && !back.chain(ahead).any(is_year)
}

/// What is for a season, whichever year it is: "winter quarters", "the summer residence".
fn is_of_any(noun: &str) -> bool {
    const THINGS: &[&str] = &[
        "quarters",
        "food",
        "clothing",
        "clothes",
        "gear",
        "uniforms",
        "months",
        "residence",
        "palace",
        "house",
        "home",
        "garden",
        "gardens",
        "school",
        "schools",
        "camp",
        "camps",
        "capital",
        "cottage",
        "resort",
        "retreat",
        "coat",
        "coats",
        "sports",
        "job",
        "jobs",
        "course",
        "courses",
        "pasture",
        "pastures",
        "crop",
        "crops",
        "wheat",
        "olympics",
        "games",
        "rain",
        "rains",
        "rainfall",
        "heat",
        "cold",
        "temperature",
        "temperatures",
        "wind",
        "winds",
        "monsoon",
        "monsoons",
        "snow",
        "snows",
        "storms",
        "weather",
        "solstice",
    ];
    THINGS.iter().any(|thing| thing.eq_ignore_ascii_case(noun))
}

/// Whether "to" has a time or "from" on its left: "from autumn to spring".
fn opens_range(words: &Words<'_>, to: usize) -> bool {
    (1..=6).map(|distance| to.wrapping_sub(distance)).take_while(|&at| !words.is(at, Class::Edge)).any(|at| {
        words.is_any(
            at,
            &[Class::From, Class::Season, Class::SeasonWord, Class::Month, Class::MonthWord, Class::Number],
        )
    })
}

/// "spring" and "fall" are seasons only where a time is wanted.
fn is_season(words: &Words<'_>, at: usize) -> bool {
    let mut before = at.wrapping_sub(1);
    if words.is(at + 1, Class::Of) && words.is(at, Class::SeasonWord) {
        return false;
    }
    // "the fall from favour", but "the fall from September on"
    let from = at + 1;
    let is_time = words.is_any(from + 1, &[Class::Number, Class::Month, Class::MonthWord, Class::The]);
    if words.is(from, Class::From) && words.is(at, Class::SeasonWord) && !is_time {
        return false;
    }
    if words.is(at, Class::Season) {
        return !words.is(before, Class::Clitic);
    }
    while words.is_any(
        before,
        &[
            Class::Portion,
            Class::The,
            Class::Last,
            Class::Next,
            Class::This,
            Class::Following,
            Class::Previous,
        ],
    ) {
        before = before.wrapping_sub(1);
    }
    let is_led = words.is_any(before, LEADS);
    let is_moved = before != at.wrapping_sub(1);
    // "in many parts, spring sowing did not begin"
    if words.is(before, Class::Comma) && !is_moved && words.text(at + 1).ends_with("ing") {
        return false;
    }
    // "to spring the trap"
    if words.is(before, Class::To) && !is_moved && !opens_range(words, before) {
        return false;
    }
    let is_fall = words.value(at) == 2;
    match (is_fall, is_moved) {
        // "since the fall", "in the fall of the city" has been dealt with; "a fall in prices" is no season.
        (true, true) => is_led && (words.is_word(before, "in") || !words.is(at.wrapping_sub(1), Class::The)),
        (true, false) => words.is_word(before, "in") && !words.is_any(at + 1, &[Class::Of, Class::To]),
        (false, _) => is_led || is_moved,
    }
}
