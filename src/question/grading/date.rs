//! Typed dates: read in the ways people write them, graded by how exact and how near they are.
//!
//! Wrong finer detail never beats right coarser detail: 5 April 1961 for 4 March 1961 has the year right.

use super::Grade;
use crate::temporal::{Granularity, MONTHS, PartialDate};

/// A date as typed. What was not typed is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Typed {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    /// The tens of a decade.
    decade: Option<i32>,
    /// The hundreds of a century, as `PartialDate::Century` counts them.
    century: Option<i32>,
}

/// Grades `given` against one date.
pub(super) fn grade(wanted: PartialDate, is_year_inferred: bool, given: &str) -> Grade {
    let near = wanted.year().unwrap_or(1950);
    readings(given, near)
        .into_iter()
        .map(|typed| grade_typed(wanted, is_year_inferred, typed))
        .max_by_key(|grade| grade.score)
        .unwrap_or(Grade::WRONG)
}

fn grade_typed(wanted: PartialDate, is_year_inferred: bool, typed: Typed) -> Grade {
    match wanted {
        PartialDate::Day(day) => {
            let (year, month, day) = day.civil();
            grade_day((year, month, day), is_year_inferred, typed)
        }
        PartialDate::Month { year, month } => grade_month(year, month, is_year_inferred, typed),
        PartialDate::Decade(tens) => grade_long(typed.decade == Some(tens), wanted, typed),
        PartialDate::Century(hundreds) => grade_long(typed.century == Some(hundreds), wanted, typed),
        PartialDate::Millennium(_) => grade_long(false, wanted, typed),
        _ => wanted.year().map_or(Grade::WRONG, |year| grade_year(wanted, year, typed)),
    }
}

fn grade_day((year, month, day): (i32, u8, u8), is_year_inferred: bool, typed: Typed) -> Grade {
    let is_year = typed.year == Some(year);
    let is_month = typed.month == Some(month);
    let is_day = typed.day == Some(day);
    match (typed.year, is_month, typed.day) {
        (Some(_), true, Some(_)) if is_year && is_day => Grade::RIGHT,
        (None, true, Some(_)) if is_year_inferred && is_day => Grade::RIGHT,
        (Some(_), true, None) if is_year => Grade::with_note(75, "month and year right; the day is missing"),
        (Some(_), true, Some(given)) if is_year && given.abs_diff(day) == 1 => {
            Grade::with_note(75, "one day off")
        }
        (Some(_), ..) if is_year && is_month => Grade::with_note(60, "month and year right, day wrong"),
        (Some(_), ..) if is_year => Grade::with_note(50, "year right"),
        (Some(given), true, Some(_)) if is_day && given.abs_diff(year) == 1 => {
            Grade::with_note(25, "day and month right, one year off")
        }
        (None, true, Some(_)) if is_day => Grade::with_note(50, "day and month right; the year is missing"),
        _ => Grade::WRONG,
    }
}

fn grade_month(year: i32, month: u8, is_year_inferred: bool, typed: Typed) -> Grade {
    match (typed.year, typed.month) {
        (Some(given), Some(given_month)) if given == year && given_month == month => Grade::RIGHT,
        (None, Some(given_month)) if is_year_inferred && given_month == month => Grade::RIGHT,
        (Some(given), Some(given_month)) if given == year && given_month.abs_diff(month) == 1 => {
            Grade::with_note(50, "one month off")
        }
        (Some(given), _) if given == year => Grade::with_note(50, "year right"),
        _ => Grade::WRONG,
    }
}

fn grade_year(wanted: PartialDate, year: i32, typed: Typed) -> Grade {
    let is_whole_year = wanted.granularity() == Granularity::Year;
    match (typed.year, typed.decade) {
        (Some(given), _) if given == year && is_whole_year => Grade::RIGHT,
        (Some(given), _) if given == year => Grade::with_note(75, "year right"),
        (Some(given), _) if given.abs_diff(year) == 1 => Grade::with_note(25, "one year off"),
        (None, Some(tens)) if year.div_euclid(10) == tens => Grade::with_note(25, "decade right"),
        _ => Grade::WRONG,
    }
}

/// A decade or a century: the same, or a year inside it.
fn grade_long(is_same: bool, wanted: PartialDate, typed: Typed) -> Grade {
    let is_inside =
        typed.year.is_some_and(|year| wanted.interval().contains(PartialDate::Year(year).interval()));
    let is_decade_inside =
        typed.decade.is_some_and(|tens| wanted.interval().overlaps(PartialDate::Decade(tens).interval()));
    if is_same || is_inside || is_decade_inside { Grade::RIGHT } else { Grade::WRONG }
}

/// Whether there is a date in `given`, or two.
pub(super) fn is_readable(given: &str) -> bool {
    // Any century will do: it is not asked which date it is.
    split_ends(given).is_some() || !readings(given, 1950).is_empty()
}

/// Grades `given` against a period: both ends, one of them, or a date inside.
pub(super) fn grade_period(from: PartialDate, to: PartialDate, given: &str) -> Grade {
    let ends = split_ends(given);
    let near = from.year().unwrap_or(1950);
    let score = |wanted, written: &str| grade(wanted, false, &complete(written, near));
    match ends {
        Some((first, last)) => {
            let is_right = (score(from, first).is_right(), score(to, last).is_right());
            match is_right {
                (true, true) => Grade::RIGHT,
                (true, false) => Grade::with_note(50, "the beginning is right"),
                (false, true) => Grade::with_note(50, "the end is right"),
                (false, false) => Grade::WRONG,
            }
        }
        None if score(from, given).is_right() || score(to, given).is_right() => {
            Grade::with_note(50, "one end is right")
        }
        None => {
            let years = from.year().unwrap_or(i32::MIN)..=to.year().unwrap_or(i32::MAX);
            let is_inside = readings(given, near)
                .iter()
                .any(|typed| typed.year.is_some_and(|year| years.contains(&year)));
            if is_inside { Grade::with_note(25, "within the period") } else { Grade::WRONG }
        }
    }
}

/// `1839-42` means 1842: the digits in front are those of the first year.
fn complete(written: &str, near: i32) -> String {
    let written = written.trim();
    match written.parse::<i32>() {
        Ok(short) if written.len() <= 2 && near >= 100 => (near.div_euclid(100) * 100 + short).to_string(),
        _ => written.to_owned(),
    }
}

fn split_ends(given: &str) -> Option<(&str, &str)> {
    let given = given.trim();
    let given = given.strip_prefix("from ").or_else(|| given.strip_prefix("between ")).unwrap_or(given);
    [" to ", " until ", " till ", " and ", "–", "—", " - ", "/", "-"].iter().find_map(|mark| {
        let (first, last) = given.split_once(mark)?;
        let has_digits = |part: &str| part.chars().any(|c| c.is_ascii_digit());
        (has_digits(first) && has_digits(last)).then_some((first, last))
    })
}

/// Credit by distance: all of it within what the article tells (the years of the date), none beyond a fifth of the axis. A
/// year beside it is near, and never right.
pub(super) fn grade_axis(wanted: PartialDate, first: i32, last: i32, given: &str) -> Grade {
    let (Some(earliest), Some(latest)) = (wanted.interval().earliest(), wanted.interval().latest()) else {
        return Grade::WRONG;
    };
    let length = last.abs_diff(first).max(1);
    let distance = |year: i32| {
        let (earliest, latest) = (earliest.year(), latest.year());
        if year < earliest {
            earliest.abs_diff(year)
        } else {
            year.saturating_sub(latest).max(0).unsigned_abs()
        }
    };
    let near = wanted.year().unwrap_or(first);
    let Some(off) = readings(given, near).iter().filter_map(|typed| typed.year).map(distance).min() else {
        return Grade::WRONG;
    };
    let limit = (length / 5).max(2);
    let note = if off == 1 { "1 year off".to_owned() } else { format!("{off} years off") };
    match off {
        0 => Grade::RIGHT,
        _ if off >= limit => Grade::with_note(0, note),
        _ => {
            let left = u64::from(limit - off) * 100 / u64::from(limit);
            Grade::with_note(u8::try_from(left.min(89)).unwrap_or(0), note)
        }
    }
}

/// Every way to read what was typed; `near` decides the century of a two-digit year.
fn readings(given: &str, near: i32) -> Vec<Typed> {
    let lower = given.to_lowercase();
    let is_bc = ["bc", "b.c", "bce", "b.c.e"].iter().any(|era| has_word(&lower, era));
    let words = pieces(&lower);
    if let Some(long) = long_period(&words, is_bc) {
        return vec![long];
    }
    let mut typed = Typed::default();
    let mut numbers = Vec::new();
    for word in &words {
        if let Some(month) = month(word) {
            typed.month = Some(month);
        } else if let Some(number) = leading_number(word) {
            numbers.push((number, word.len(), word.chars().any(char::is_alphabetic)));
        }
    }
    let year_of = |number: i32, width: usize| {
        let year = if width <= 2 && !is_bc && near >= 1000 { near_century(number, near) } else { number };
        if is_bc { 1 - year } else { year }
    };
    match (typed.month, numbers.as_slice()) {
        (Some(_), &[(one, _, true)]) => vec![with(typed, None, one)],
        (Some(_), &[(one, width, false)]) if width >= 3 => {
            vec![Typed { year: Some(year_of(one, width)), ..typed }]
        }
        (Some(_), &[(one, width, false)]) => {
            let mut found = vec![with(typed, None, one)];
            found.push(Typed { year: Some(year_of(one, width)), ..typed });
            found
        }
        (Some(_), &[(one, one_width, _), (other, width, _)]) => {
            let mut found = vec![with(typed, Some(year_of(other, width)), one)];
            if one_width >= 3 {
                found.push(with(typed, Some(year_of(one, one_width)), other));
            }
            found
        }
        (Some(_), &[]) => vec![typed],
        (None, &[(one, width, _)]) => vec![Typed { year: Some(year_of(one, width)), ..typed }],
        (None, &[(one, one_width, _), (other, width, _)]) => {
            if one_width >= 3 {
                with_month(typed, Some(year_of(one, one_width)), other)
            } else if width >= 3 {
                with_month(typed, Some(year_of(other, width)), one)
            } else {
                // 4/3 without a year, read both ways.
                let day_first = with_month(with(typed, None, one), None, other);
                let month_first = with_month(with(typed, None, other), None, one);
                day_first.into_iter().chain(month_first).collect()
            }
        }
        (None, &[(one, width, _), (two, ..), (three, _, _)]) if width >= 3 => {
            with_month(with(typed, Some(year_of(one, width)), three), Some(year_of(one, width)), two)
        }
        (None, &[(one, ..), (two, ..), (three, width, _)]) => {
            let year = Some(year_of(three, width));
            let day_first = with_month(with(typed, year, one), year, two);
            let month_first = with_month(with(typed, year, two), year, one);
            day_first.into_iter().chain(month_first).collect()
        }
        _ => Vec::new(),
    }
}

fn with(typed: Typed, year: Option<i32>, day: i32) -> Typed {
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day));
    Typed { year, day, ..typed }
}

fn with_month(typed: Typed, year: Option<i32>, month: i32) -> Vec<Typed> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month));
    month.map(|month| Typed { year, month: Some(month), ..typed }).into_iter().collect()
}

const fn near_century(number: i32, near: i32) -> i32 {
    let base = near.div_euclid(100) * 100;
    base + number
}

/// `1960s`, `the sixties` is not read; `20th century`, `5th century BC`.
fn long_period(words: &[&str], is_bc: bool) -> Option<Typed> {
    if words.iter().any(|word| word.starts_with("centur")) {
        let number = words.iter().find_map(|word| leading_number(word))?;
        let century = if is_bc { -number } else { number - 1 };
        return Some(Typed { century: Some(century), ..Typed::default() });
    }
    words.iter().find_map(|word| {
        let digits = word.strip_suffix('s').or_else(|| word.strip_suffix("ies"))?;
        let year: i32 = digits.parse().ok().filter(|year| year % 10 == 0 && digits.len() >= 3)?;
        let decade = if is_bc { -(year / 10) - 1 } else { year / 10 };
        Some(Typed { decade: Some(decade), ..Typed::default() })
    })
}

fn pieces(lower: &str) -> Vec<&str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(12).collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '.').any(|part| {
        let part = part.trim_end_matches('.').trim_start_matches(|c: char| c.is_ascii_digit());
        part == word
    })
}

fn month(word: &str) -> Option<u8> {
    let is_month = |name: &str| {
        let name = name.to_lowercase();
        word == name || word == "sept" && name == "september" || (word.len() == 3 && name.starts_with(word))
    };
    let at = MONTHS.iter().position(|name| is_month(name))?;
    u8::try_from(at + 1).ok()
}

fn leading_number(word: &str) -> Option<i32> {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, ending) = word.split_at_checked(end)?;
    let is_known = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "bc" | "bce" | "ad" | "ce");
    digits.parse().ok().filter(|_| is_known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u8, day: u8) -> PartialDate {
        PartialDate::day(year, month, day).unwrap()
    }

    #[test]
    fn a_day_is_read_in_every_usual_form() {
        for given in [
            "4 March 1961",
            "March 4, 1961",
            "March 4th, 1961",
            "4th of march 1961",
            "4/3/1961",
            "3/4/1961",
            "1961-03-04",
            "4-Mar-61",
            "on 4 Mar. 1961",
        ] {
            assert_eq!(grade(day(1961, 3, 4), false, given).score, 100, "{given}");
        }
    }

    #[test]
    fn a_part_of_a_date_earns_a_part() {
        let march = PartialDate::Month { year: 1961, month: 3 };
        for (wanted, given, score) in [
            (day(1961, 3, 4), "March 1961", 75),
            (day(1961, 3, 4), "03/1961", 75),
            (day(1961, 3, 4), "5 March 1961", 75),
            (day(1961, 3, 4), "1961", 50),
            (day(1961, 3, 4), "5 April 1961", 50),
            (day(1961, 3, 4), "4 March 1962", 25),
            (day(1961, 3, 4), "4 March 1964", 0),
            (march, "Mar 1961", 100),
            (march, "April 1961", 50),
            (march, "1961", 50),
            (march, "March 1962", 0),
            (PartialDate::Year(1961), "1961", 100),
            (PartialDate::Year(1961), "4 March 1961", 100),
            (PartialDate::Year(1961), "61", 100),
            (PartialDate::Year(1961), "1962", 25),
            (PartialDate::Year(1961), "the 1960s", 25),
            (PartialDate::Year(1961), "1971", 0),
            (PartialDate::Year(-160), "161 BC", 100),
            (PartialDate::Year(-160), "161 B.C.", 100),
            (PartialDate::Year(-160), "161BCE", 100),
            (PartialDate::Year(-160), "161", 0),
            (PartialDate::Decade(196), "1960s", 100),
            (PartialDate::Decade(196), "1963", 100),
            (PartialDate::Decade(196), "1950s", 0),
            (PartialDate::Century(19), "20th century", 100),
            (PartialDate::Century(19), "1950", 100),
            (PartialDate::Century(-5), "5th century BC", 100),
        ] {
            assert_eq!(grade(wanted, false, given).score, score, "{given} for {wanted}");
        }
        assert_eq!(grade(day(2011, 11, 26), true, "26 November").score, 100);
        assert_eq!(grade(day(2011, 11, 26), false, "26 November").score, 50);
    }

    #[test]
    fn a_period_is_right_at_both_ends() {
        let (from, to) = (PartialDate::Year(1961), PartialDate::Year(1971));
        for (given, score) in [
            ("1961 to 1971", 100),
            ("from 1961 until 1971", 100),
            ("1961-71", 100),
            ("1961–1971", 100),
            ("1961 to 1970", 50),
            ("1961", 50),
            ("1965", 25),
            ("1950", 0),
        ] {
            assert_eq!(grade_period(from, to, given).score, score, "{given}");
        }
    }

    #[test]
    fn credit_on_the_axis_falls_with_the_distance() {
        let score = |given| grade_axis(PartialDate::Year(1950), 1900, 2000, given).score;
        assert_eq!([score("1950"), score("1980")], [100, 0]);
        assert!(score("1955") > score("1965") && score("1955") < 90);
        let beside = grade_axis(PartialDate::day(1952, 7, 23).unwrap(), 1800, 2000, "1953");
        assert!(beside.is_partly_right() && !beside.is_right(), "{beside:?}");
        assert_eq!(beside.note.as_deref(), Some("1 year off"));
    }

    #[test]
    fn nonsense_is_wrong_and_does_no_harm() {
        for given in ["", "99999999999999999999", "0/0/0", "-", "March", "é", "१९६१", "bc"] {
            assert_eq!(grade(day(1961, 3, 4), false, given).score, 0, "{given}");
        }
    }
}
