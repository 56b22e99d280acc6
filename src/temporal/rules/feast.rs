//! Feasts that fall on a day that can be computed.

use crate::temporal::class::Class;
use crate::temporal::clock::{DayPart, TimeOfDay};
use crate::temporal::day::Day;
use crate::temporal::find::{Find, Piece, Sense};
use crate::temporal::named;
use crate::temporal::rules::behind::tail_turn;
use crate::temporal::rules::calendar::{placed, tail_year};
use crate::temporal::rules::early;
use crate::temporal::timex::TimeValue;
use crate::temporal::units::small;
use crate::temporal::value::PartialDate;
use crate::temporal::words::Words;

/// Matches "Christmas 1914", "Easter Monday", "Thanksgiving Day", "Christmas Eve".
///
/// Means the day on which it fell in the year that is said or told of.
///
/// Does not match "Christmas Island", "the Easter Rising", "Easter eggs", "his last two Christmas messages".
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Find> {
    let mut feast = small(words.value(at))?;
    let mut next = at + 1;
    let mut time = None;
    match words.text(next).to_ascii_lowercase().as_str() {
        "eve" if feast == 0 => {
            feast = 10;
            next += 1;
        }
        "day" => next += 1,
        "monday" if feast == 1 => {
            feast = 11;
            next += 1;
        }
        "sunday" if feast == 1 => next += 1,
        "night" if feast == 0 => {
            feast = 10;
            time = Some(TimeOfDay::Part(DayPart::Night));
            next += 1;
        }
        _ => {}
    }
    let (sense, end) =
        if let Some((year, end)) = tail_year(words, next).or_else(|| early::behind_month(words, next)) {
            (placed(Piece::Feast(feast), year)?, end)
        } else if let Some((turn, end)) = tail_turn(words, next) {
            (Sense::InYear(Piece::Feast(feast), turn), end)
        } else {
            (Sense::Lacking(Piece::Feast(feast)), next)
        };
    // "At Easter Abbot Odo dies", but "on Christmas Island", "after Easter Week"
    let is_led =
        words.is_any(
            at.wrapping_sub(1),
            &[Class::At, Class::By, Class::Before, Class::After, Class::Until, Class::Since],
        ) && !matches!(words.text(end), "Island" | "Islands" | "Week" | "Rising" | "Offensive" | "Truce");
    let is_name = end == at + 1 && (words.is_capitalised(end) && !is_led || words.is(end, Class::Clitic));
    // "among Christmas shoppers": a noun of several that the feast tells of what sort they are.
    let behind = words.text(end);
    let is_several = !is_led
        && behind.len() > 4
        && behind.ends_with('s')
        && behind.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_sort = end == at + 1 && (is_several || THINGS.iter().any(|thing| words.is_word(end, thing)));
    (feast <= 3 || feast >= 10)
        .then(|| Find::date(at, end, sense, "feast").at(time))
        .filter(|_| !is_name && !is_sort)
}

/// What there is at a feast of any year.
const THINGS: &[&str] = &[
    "broadcast",
    "broadcasts",
    "card",
    "cards",
    "carol",
    "carols",
    "dinner",
    "dinners",
    "egg",
    "eggs",
    "gift",
    "gifts",
    "lecture",
    "lectures",
    "lights",
    "market",
    "markets",
    "message",
    "messages",
    "party",
    "parties",
    "present",
    "presents",
    "shopping",
    "shows",
    "song",
    "songs",
    "tree",
    "trees",
];

/// The day of a feast, a row of the vocabulary, in a year.
pub(crate) fn date(feast: u8, year: i32) -> Option<PartialDate> {
    match feast {
        0 => PartialDate::day(year, 12, 25),
        1 => Some(PartialDate::Day(easter(year)?)),
        2 => {
            // The fourth Thursday of November.
            let first = Day::new(year, 11, 1);
            let to_thursday = (3 + 7 - i32::from(first.weekday())) % 7;
            Some(PartialDate::Day(Day(first.0 + to_thursday + 21)))
        }
        3 => PartialDate::day(year, 10, 31),
        10 => PartialDate::day(year, 12, 24),
        super::named::FEASTS.. => named::feast(feast - super::named::FEASTS, year),
        11 => Some(PartialDate::Day(Day(easter(year)?.0 + 1))),
        _ => None,
    }
}

/// Matches "the eve of the Epiphany", "Easter Eve".
///
/// Means the day before the feast.
///
/// Does not match "the eve of the war", "on the eve of" what is no feast.
pub(super) fn eve(words: &Words<'_>, at: usize) -> Option<Find> {
    if !words.is(at + 1, Class::Of) {
        return None;
    }
    let start = words.skip(at + 2, Class::The);
    let feast = if words.is(start, Class::Feast) {
        read(words, start)
    } else if words.is_name_start(start) {
        super::named(words, start)
    } else {
        None
    };
    let feast = feast.filter(|feast| feast.rule == "feast" && feast.time.is_none())?;
    Some(Find { start: at, sense: near(feast.sense, -1)?, rule: "eve of a feast", ..feast })
}

/// So many days from a feast, in whatever year it is.
pub(crate) fn near(feast: Sense, days: i8) -> Option<Sense> {
    match feast {
        Sense::Value(TimeValue::Point(PartialDate::Day(day))) => {
            Some(Sense::Value(TimeValue::Point(PartialDate::Day(Day(day.0 + i32::from(days))))))
        }
        Sense::Lacking(Piece::Feast(feast)) => Some(Sense::Lacking(Piece::NearFeast { feast, days })),
        _ => None,
    }
}

/// Easter Sunday by the old calendar, as the sources of the time date it, by the rule of Meeus.
fn julian_easter(year: i32) -> Option<Day> {
    if year < 326 {
        return None;
    }
    let moon = (19 * (year % 19) + 15) % 30;
    let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    let (month, day) = ((moon + weekday + 114) / 31, (moon + weekday + 114) % 31 + 1);
    Some(Day::new(year, small(month)?, small(day)?))
}

/// Easter Sunday of the Gregorian calendar, by the rule of the anonymous correspondent of *Nature* (1876).
#[expect(clippy::many_single_char_names, reason = "the letters of the published rule")]
pub(crate) fn easter(year: i32) -> Option<Day> {
    if year < 1583 {
        return julian_easter(year);
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let (month, day) = ((h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    Some(Day::new(year, small(month)?, small(day)?))
}
