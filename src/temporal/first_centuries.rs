//! Whether a text counts the years of the centuries around the birth of Christ, of which a day's year has two figures.
//!
//! "9 June 68" is a day of 1968 for most, and of the year 68 where a text tells of Nero. Its life in the first sentence,
//! years that name their era and years of three figures tell, against the years of four figures.

use super::class::{Class, Lexeme};
use super::habits::is_short_year;

/// What shows it.
#[derive(Default)]
pub(super) struct FirstCenturies {
    /// Years below 1000 that name their era, or have three figures.
    certain: usize,
    /// Years of two figures where years stand: "was dedicated in 75."
    short: usize,
    /// Months with two figures that are no day: "October 68".
    months: usize,
    /// Years of four figures.
    late: usize,
    /// Whether a year that is certain is the first date of the text.
    opens: bool,
    /// Whether the text opens with a life: "(8 November 30 – 27 January 98)".
    pub(super) has_life: bool,
}

impl FirstCenturies {
    /// How many tokens a text has told when its first sentence gives a life.
    const HEAD: usize = 80;

    /// What the tokens of a text show.
    pub(super) fn of(lexemes: &[Lexeme]) -> Self {
        let mut shown = Self::default();
        for (at, lexeme) in lexemes.iter().enumerate() {
            match lexeme.class {
                Class::Number => shown.take(lexemes, at, lexeme.value),
                Class::Era if lexeme.value < 2 => {
                    let is_low = |at: usize| lexemes.get(at).is_some_and(|other| other.value < 1000);
                    let is_year = |at: usize| is(lexemes, at, Class::Number) && is_low(at);
                    if is_year(at + 1) || at.checked_sub(1).is_some_and(is_year) {
                        shown.take_certain();
                    }
                }
                _ => {}
            }
        }
        shown
    }

    /// Takes a number.
    fn take(&mut self, lexemes: &[Lexeme], at: usize, number: i32) {
        const LEADS: [Class; 5] = [Class::In, Class::Since, Class::By, Class::Until, Class::From];
        let is_led = LEADS.iter().any(|&lead| at.checked_sub(1).is_some_and(|at| is(lexemes, at, lead)));
        let ends = [Class::Comma, Class::Stop, Class::And].iter().any(|&end| is(lexemes, at + 1, end));
        match number {
            1..=99 => {
                let is_day = number < 32;
                self.short += usize::from(!is_day && is_led && ends);
                self.months += usize::from(!is_day && is_short_year(lexemes, at));
                self.has_life |=
                    at < Self::HEAD && is(lexemes, at + 1, Class::Close) && ends_life(lexemes, at);
            }
            100..=999 if is_led && ends => self.take_certain(),
            1000..=2100 => self.late += 1,
            _ => {}
        }
    }

    /// Takes a year that is certain.
    const fn take_certain(&mut self) {
        self.opens |= self.months + self.late == 0;
        self.certain += 1;
    }

    /// Whether the text tells of them.
    pub(super) const fn are_told(&self) -> bool {
        let all = self.certain + self.short;
        if self.has_life || self.opens {
            return all + self.months > self.late;
        }
        self.certain > 1 && all > self.late
    }
}

fn is(lexemes: &[Lexeme], at: usize, class: Class) -> bool {
    lexemes.get(at).is_some_and(|lexeme| lexeme.class == class)
}

/// A number of one or two figures.
fn is_short_number(lexemes: &[Lexeme], at: usize) -> bool {
    lexemes.get(at).is_some_and(|lexeme| lexeme.class == Class::Number && (1..=99).contains(&lexeme.value))
}

/// "8 November 30 – 27 January 98", "born 8 November 30; died 27 January 98": the year at the end of two days that rise.
fn ends_life(lexemes: &[Lexeme], at: usize) -> bool {
    let is = |at: usize, class: Class| is(lexemes, at, class);
    let Some(joint) = day_before(lexemes, at).and_then(|day| day.checked_sub(1)) else { return false };
    let first = if is(joint, Class::Dash) {
        joint.checked_sub(1)
    } else {
        joint.checked_sub(2).filter(|_| is(joint, Class::Life))
    };
    first.is_some_and(|first| {
        let rises = lexemes.get(first).zip(lexemes.get(at)).is_some_and(|(from, to)| from.value < to.value);
        rises && is_short_number(lexemes, first) && day_before(lexemes, first).is_some()
    })
}

/// Where the day begins that a number is the year of: "27 January 98", "January 27, 98".
fn day_before(lexemes: &[Lexeme], at: usize) -> Option<usize> {
    let class = |at: usize| lexemes.get(at).map_or(Class::Edge, |lexeme| lexeme.class);
    let is_month = |at: usize| matches!(class(at), Class::Month | Class::MonthShort | Class::MonthWord);
    let is_day = |at: usize| {
        is_short_number(lexemes, at) && lexemes.get(at).is_some_and(|lexeme| lexeme.value <= 31)
            || class(at) == Class::Ordinal
    };
    let last = at.checked_sub(1)?;
    let has_comma = class(last) == Class::Comma;
    let last = if has_comma { last.checked_sub(1)? } else { last };
    let first = last.checked_sub(1)?;
    let is_month_first = has_comma && is_day(last) && is_month(first);
    (is_month(last) && is_day(first) || is_month_first).then_some(first)
}
