//! How a text writes its dates, from one look over its tokens.

use super::class::{Class, Lexeme};
use super::day::falls_on;
use super::first_centuries::FirstCenturies;
use super::timex::ReferenceDate;
use super::words::Habits;

/// So many years of three figures show that a text tells of the early centuries.
const MANY: usize = 3;

/// So many months with a number that is no day show that years are written by two figures: "Aug 59".
const SHORT: usize = 3;

/// "Aug 59": a number that is no day, behind a month.
pub(super) fn is_short_year(lexemes: &[Lexeme], at: usize) -> bool {
    let class =
        |at: Option<usize>| at.and_then(|at| lexemes.get(at)).map_or(Class::Edge, |lexeme| lexeme.class);
    let month = if class(at.checked_sub(1)) == Class::Stop { 2 } else { 1 };
    matches!(class(at.checked_sub(month)), Class::Month | Class::MonthShort | Class::MonthWord)
        && !matches!(class(Some(at + 1)), Class::Counted | Class::Measure | Class::Multiplier)
}

/// Words that point at a day of writing which is not known: "Friday", "yesterday", "this year".
#[derive(Default)]
struct News {
    all: usize,
    /// Those in the first sentences.
    first: usize,
}

impl News {
    fn take(&mut self, at: usize, points: bool) {
        self.all += usize::from(points);
        self.first += usize::from(points && at < 100);
    }

    /// Whether a text with so many years of four figures is a report that lost its date.
    fn is_report(&self, text: &str, years: usize) -> bool {
        self.all >= 3 && self.all >= years
            || self.first > 0 && self.all >= 2 && self.all * 2 >= years
            || years <= 12 && text.lines().filter(|line| !line.trim().is_empty()).take(3).any(begins_report)
    }
}

/// Whether days of a month stand beside weekdays on which they do not fall about the time of writing: a page of 2022 tells of
/// October 1962, "Monday, 15 October" and "Tuesday, 16 October".
fn tells_another_year(lexemes: &[Lexeme], written: ReferenceDate) -> bool {
    let Some(year) = written.0.year() else { return false };
    let mut others = 0;
    for (at, weekday) in lexemes.iter().enumerate().filter(|(_, lexeme)| lexeme.class == Class::Weekday) {
        let Some((month, day)) = day_beside(lexemes, at) else { continue };
        let weekday = u8::try_from(weekday.value).unwrap_or(u8::MAX);
        if (year - 1..=year + 1).any(|year| falls_on(year, month, day, weekday)) {
            return false;
        }
        others += 1;
    }
    others > 1
}

/// The month and the day beside a weekday, where no year stands behind them.
fn day_beside(lexemes: &[Lexeme], weekday: usize) -> Option<(u8, u8)> {
    let is = |at: usize, classes: &[Class]| {
        lexemes.get(at).filter(|lexeme| classes.contains(&lexeme.class)).map(|lexeme| lexeme.value)
    };
    let skips_comma = |at: usize| at + usize::from(is(at, &[Class::Comma]).is_some());
    let (first, months) = (skips_comma(weekday + 1), [Class::Month, Class::MonthWord, Class::MonthShort]);
    let days = [Class::Number, Class::Ordinal];
    let day_first = is(first, &days).zip(is(first + 1, &months));
    let (day, month) = day_first.or_else(|| is(first + 1, &days).zip(is(first, &months)))?;
    let has_year = is(skips_comma(first + 2), &[Class::Number]).is_some_and(|year| year > 999);
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    (!has_year && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
}

/// Whether a text is called by a word for what was written on its day: "Minutes of the annual meeting", "The Harbour Newsletter".
pub(super) fn is_of_sitting(text: &str) -> bool {
    let title = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_lowercase();
    title.len() <= 160 && title.split(|c: char| !c.is_alphanumeric()).any(|word| SITTINGS.contains(&word))
}

/// "All dates are BCE unless we say otherwise"
const SAID_BC: [&str; 6] =
    ["BC unless", "BCE unless", "B.C. unless", "BC except where", "BCE except where", "B.C. except where"];

/// Whether a text says that its years are BC.
fn is_said_bc(text: &str) -> bool {
    SAID_BC.iter().any(|said| text.contains(said))
}

/// What minutes and news for members are called.
const SITTINGS: [&str; 2] = ["minutes", "newsletter"];

/// Whether a line begins as a report does: "LUND (Agency) -- The mayor", "MARN, Norway _".
fn begins_report(line: &str) -> bool {
    /// The longest name of a place, with its country and the agency.
    const LONGEST: usize = 7;
    let place = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c == '(');
    let mut words = line.split_whitespace();
    let is_capital = |word: &str| {
        let name = word.trim_end_matches(',');
        name.len() > 2 && name.chars().all(char::is_uppercase)
    };
    words.next().is_some_and(is_capital)
        && words
            .by_ref()
            .take(LONGEST)
            .find(|word| !place(word) || word.ends_with("--"))
            .is_some_and(|word| matches!(word, "_" | "--" | "–" | "—" | "-") || word.ends_with(")--"))
}

/// "5/6/44": a day or a month before two strokes.
fn is_in_figures(lexemes: &[Lexeme], at: usize) -> bool {
    let is = |at: usize, class: Class| lexemes.get(at).is_some_and(|lexeme| lexeme.class == class);
    is(at + 1, Class::Slash) && is(at + 2, Class::Number) && is(at + 3, Class::Slash)
}

/// "June", "JULY 1789:", "## August": a line that is a month and nothing else.
pub(crate) fn is_month_head(line: &str) -> bool {
    const LONGEST: usize = 24;
    if line.len() > LONGEST || line.len() < 3 {
        return false;
    }
    let line = line.trim().trim_start_matches(['#', '*', ' ']).trim_end_matches(['*', ':', '.', ' ']);
    let (month, year) = line.split_once(' ').unwrap_or((line, ""));
    let is_year = year.is_empty() || year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    is_year
        && month.starts_with(char::is_uppercase)
        && super::MONTHS.iter().any(|name| name.eq_ignore_ascii_case(month))
}

/// The habits of a text.
pub(super) fn habits(text: &str, lexemes: &[Lexeme], reference: Option<ReferenceDate>) -> Habits {
    let mut habits = Habits { is_said_bc: is_said_bc(text), ..Habits::default() };
    let (mut pointing, mut pointers) = (0_usize, 0_usize);
    let mut news = News::default();
    // Numbers of three figures where years stand: "became king in 768, died in 814".
    let (mut early, mut of_lives) = (0_usize, 0_usize);
    let (mut is_dated_early, mut before_christ) = (false, 0_usize);
    // The earliest year of four figures, and the months with two.
    let (mut first, mut short) = (i32::MAX, 0_usize);
    let (mut years, mut month_first, mut day_first) = (0_usize, 0_usize, 0_usize);
    let class = |at: usize| lexemes.get(at).map_or(Class::Edge, |lexeme| lexeme.class);
    let value = |at: usize| lexemes.get(at).map_or(0, |lexeme| lexeme.value);
    // A report says "today" or "on Friday" in its first sentences.
    let weight = |at: usize| if at < 100 { 5 } else { 1 };
    for (at, lexeme) in lexemes.iter().enumerate() {
        match lexeme.class {
            Class::Era => {
                let has_number = class(at + 1) == Class::Number || at > 0 && class(at - 1) == Class::Number;
                habits.has_bc |= has_number && lexeme.value < 0;
                before_christ += usize::from(has_number && lexeme.value < 0);
                habits.has_ad |= has_number && lexeme.value > 0;
            }
            Class::EraWord => {
                habits.has_bc |= lexeme.value <= 0;
                habits.has_ad |= lexeme.value > 0;
            }
            Class::Weekday => {
                let is_dated = is_dated_weekday(at.checked_sub(1).map(class), class(at + 1), class(at + 2));
                pointing += if is_dated { 0 } else { weight(at) };
                pointers += usize::from(!is_dated);
                news.take(at, !is_dated);
            }
            Class::Today | Class::Tonight => {
                pointing += weight(at);
                pointers += 1;
                // Any page may say "today", of the time of its reader.
                news.take(at, lexeme.class != Class::Today || lexeme.value != 0);
            }
            Class::Last | Class::Next | Class::This
                if class(at + 1) == Class::Unit
                    && matches!(value(at + 1), 4..=6)
                    && !(lexeme.class == Class::This && lexeme.value == 1)
                    && !(at > 0 && class(at - 1) == Class::The) =>
            {
                pointing += weight(at);
                pointers += 1;
                news.take(at, true);
            }
            Class::Number if (32..=99).contains(&lexeme.value) => {
                short += usize::from(is_short_year(lexemes, at));
            }
            Class::Number if (100..=999).contains(&lexeme.value) => {
                let before = if at > 0 { class(at - 1) } else { Class::Edge };
                let before_that = if at > 1 { class(at - 2) } else { Class::Edge };
                // "28 January 814"
                is_dated_early |= before == Class::Month && before_that == Class::Number;
                // "died in 814", "born in 742"
                let is_life = before == Class::In && before_that == Class::Life;
                is_dated_early |= is_life && years == 0;
                let is_led =
                    matches!(before, Class::In | Class::Since | Class::By | Class::Until | Class::From);
                let ends = matches!(
                    class(at + 1),
                    Class::Comma
                        | Class::Stop
                        | Class::Edge
                        | Class::Close
                        | Class::And
                        | Class::To
                        | Class::Until
                );
                // "In 987 he was crowned": at the head of a sentence.
                let opens = before == Class::In
                    && matches!(before_that, Class::Stop | Class::Edge)
                    && class(at + 1) == Class::Other;
                early += usize::from(is_led && (ends || opens));
                of_lives += usize::from(is_life);
            }
            Class::Number if (1000..=2100).contains(&lexeme.value) => {
                years += 1;
                first = first.min(lexeme.value);
                if habits.first_year == 0 && lexeme.value >= 1300 {
                    habits.first_year = lexeme.value;
                }
            }
            // "The 1920s were hard years"
            Class::Plural if habits.first_year == 0 && (1300..=2100).contains(&lexeme.value) => {
                habits.first_year = lexeme.value;
            }
            Class::Number if (1..=31).contains(&lexeme.value) && is_in_figures(lexemes, at) => {
                month_first += usize::from(lexeme.value <= 12 && value(at + 2) > 12);
                day_first += usize::from(lexeme.value > 12);
            }
            _ => {}
        }
    }
    // "in 986 ... from 995 until 1001"
    let crosses = early > 1 && (1000..1100).contains(&first);
    let tells_early = early >= MANY && early > years || of_lives > 0 && early > 1 && early > years || crosses;
    let first_centuries = FirstCenturies::of(lexemes);
    habits.is_of_first_centuries = first_centuries.are_told();
    habits.has_ad |= !habits.has_bc && (tells_early || is_dated_early || habits.is_of_first_centuries);
    habits.is_bc_now = habits.has_bc && !first_centuries.has_life;
    habits.is_antique = habits.has_bc && before_christ + early >= MANY && before_christ + early > years;
    habits.is_short = short >= SHORT && !habits.has_bc && !habits.is_of_first_centuries;
    habits.is_month_first = month_first > day_first;
    let is_report = !habits.has_bc && is_report(years, pointers, pointing);
    habits.is_report = is_report && reference.is_some_and(|written| !tells_another_year(lexemes, written));
    habits.is_undated_report = reference.is_none() && !habits.has_bc && news.is_report(text, years);
    habits
}

/// "Monday, 3 June", "Monday June 3", and "on the Monday", which is of the days that are told of: by the words beside the day of the
/// week.
fn is_dated_weekday(before: Option<Class>, next: Class, after: Class) -> bool {
    let has_day = matches!(next, Class::Comma | Class::Number | Class::Month)
        && matches!(after, Class::Month | Class::MonthWord | Class::Number | Class::Ordinal);
    has_day || before == Some(Class::The)
}

/// Whether somebody says "I" all through a text, outside quotation marks.
pub(super) fn is_spoken(text: &str) -> bool {
    /// So many show it, and one in so many bytes.
    const LEAST: usize = 4;
    const RATE: usize = 900;
    let speaks = |words: &str| {
        words.split(' ').filter(|word| matches!(*word, "I" | "I'm" | "I've" | "I’m" | "I’ve")).count()
    };
    // A quotation ends with its paragraph.
    let outside = text.lines().flat_map(|line| line.split(['"', '“', '”']).step_by(2));
    let said: usize = outside.map(speaks).sum();
    said >= LEAST && said * RATE >= text.len()
}

/// Whether a text with so many years of four figures and so many words that point at today, with so much weight, is a report. A
/// history may say "today" in its first lines; its years tell.
const fn is_report(years: usize, pointers: usize, pointing: usize) -> bool {
    let is_history = years >= 10 && years > 3 * pointers;
    !is_history && (pointing * 5 > years || years < 2)
}
