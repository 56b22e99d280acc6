//! How a question on the screen is answered: by one of its options, by typing, or by moving its options into order.
//! The quiz, the mock exam and typed cards share it.

use crate::question::{Answer, Question, is_readable};
use crate::temporal::PartialDate;
use crate::tui::action::{Edit, Move};
use crate::tui::theme::Role;
use crate::tui::widget::{self, Page, Run, WrappedLine};
use tui_input::Input;

/// The columns before the words of an option: cursor, letter, space.
pub(super) const OPTION_INDENT: usize = 5;

/// How the question on the screen is answered.
#[derive(Clone, Debug)]
pub(crate) enum Answering {
    /// By one of the options; the cursor is on it.
    Choosing(usize),
    /// By typing.
    Typing(Input),
    /// By moving the options into order; the cursor is on a place.
    Ordering {
        /// The options, by their places in the question, as they stand now.
        order: Vec<usize>,
        /// The place the cursor is on.
        at: usize,
    },
}

/// An answer that was made, and not graded yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// One of the options.
    Option(usize),
    /// Words, or an order in numbers.
    Words(String),
}

impl Answering {
    /// The way the question wants to be answered.
    pub(super) fn of(question: Option<&Question>) -> Self {
        match question {
            Some(question) if is_ordered(question) => {
                Self::Ordering { order: (0..question.options.len()).collect(), at: 0 }
            }
            Some(question) if question.options.is_empty() => Self::Typing(Input::default()),
            _ => Self::Choosing(0),
        }
    }

    /// The same, with the answer that was given before.
    pub(super) fn with(question: Option<&Question>, given: Option<&str>) -> Self {
        let (Some(asked), Some(given)) = (question, given) else { return Self::of(question) };
        match Self::of(question) {
            Self::Choosing(_) => match asked.options.iter().position(|option| option == given) {
                Some(at) => Self::Choosing(at),
                None => Self::Typing(Input::new(given.to_owned())),
            },
            Self::Typing(_) => Self::Typing(Input::new(given.to_owned())),
            Self::Ordering { .. } => Self::Ordering { order: places(given).collect(), at: 0 },
        }
    }

    /// What would be answered now; nothing while nothing is typed that could be an answer.
    pub(super) fn given(&self, question: Option<&Question>) -> Option<Given> {
        match self {
            Self::Choosing(at) => Some(Given::Option(*at)),
            Self::Typing(line) if line.value().trim().is_empty() => None,
            Self::Typing(line) if question.is_some_and(|asked| !is_readable(asked, line.value())) => None,
            Self::Typing(line) => Some(Given::Words(line.value().to_owned())),
            Self::Ordering { order, .. } => {
                let numbers: Vec<String> = order.iter().map(|at| (at + 1).to_string()).collect();
                Some(Given::Words(numbers.join(" ")))
            }
        }
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        if let Self::Typing(line) = self {
            widget::edit(line, edit);
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Self::Typing(line) = self {
            widget::paste(line, text);
        }
    }

    /// The line being typed, while it is.
    pub(super) const fn line(&self) -> Option<&Input> {
        match self {
            Self::Typing(line) => Some(line),
            _ => None,
        }
    }

    /// A step of the cursor among the options; whether there is a cursor.
    pub(super) const fn go(&mut self, step: Move, count: usize, options: usize) -> bool {
        match self {
            Self::Choosing(at) | Self::Ordering { at, .. } => {
                *at = step.apply(*at, options, options, count);
                true
            }
            Self::Typing(_) => false,
        }
    }

    /// Moves the option under the cursor up or down.
    pub(super) fn shift(&mut self, down: bool) {
        if let Self::Ordering { order, at } = self {
            let to = if down { *at + 1 } else { at.wrapping_sub(1) };
            if to < order.len() {
                order.swap(*at, to);
                *at = to;
            }
        }
    }

    /// Moves the place on the axis of time by so many years; from its middle when none is typed yet.
    pub(super) fn nudge(&mut self, question: Option<&Question>, years: i32) {
        let (Self::Typing(line), Some(Answer::Axis { first, last, .. })) =
            (&mut *self, question.map(|question| &question.answer))
        else {
            return;
        };
        let year =
            typed_year(line.value()).map_or_else(|| first.midpoint(*last), |year| year.saturating_add(years));
        *line = Input::new(PartialDate::Year(year.clamp(*first, *last)).phrase());
    }

    /// Sets the options, or a place for the line with what is wanted under it.
    pub(super) fn set(&self, page: &mut Page, question: &Question) {
        match self {
            Self::Choosing(cursor) => {
                for (at, option) in question.options.iter().enumerate() {
                    let mark = format!("{} {}  ", if at == *cursor { "▶" } else { " " }, letter(at));
                    let role = if at == *cursor { Role::Title } else { Role::Text };
                    page.hang((&mark, Role::Key), OPTION_INDENT, [Run::new(option, role)]);
                }
            }
            // The line itself is drawn by the one who owns the cursor.
            Self::Typing(line) => {
                page.lines.push(WrappedLine::empty(0));
                if let Answer::Axis { first, last, .. } = question.answer {
                    page.lines.push(axis(typed_year(line.value()), (first, last), page.columns));
                }
                if is_readable(question, line.value()) {
                    page.say(wanted(&question.answer), Role::Quiet);
                } else {
                    page.say(unread(&question.answer), Role::Warning);
                }
            }
            Self::Ordering { order, at } => {
                let pairs = match &question.answer {
                    Answer::Pairs(pairs) => Some(pairs),
                    _ => None,
                };
                for (place, option) in order.iter().enumerate() {
                    let Some(option) = question.options.get(*option) else { continue };
                    let mark = format!("{} {}  ", if place == *at { "▶" } else { " " }, place + 1);
                    let role = if place == *at { Role::Title } else { Role::Text };
                    let left = pairs.and_then(|pairs| pairs.get(place)).map(|(left, _)| format!("{left} → "));
                    let left = left.unwrap_or_default();
                    let runs = [Run::new(&left, Role::Quiet), Run::new(option, role)];
                    page.hang((&mark, Role::Key), OPTION_INDENT, runs);
                }
                page.blank();
                let what = if pairs.is_some() { "what stands behind the arrow" } else { "the line" };
                page.say(&format!("J and K move {what} under the cursor."), Role::Quiet);
            }
        }
    }
}

/// Whether the options are moved into order.
pub(super) const fn is_ordered(question: &Question) -> bool {
    matches!(question.answer, Answer::Order(_) | Answer::Pairs(_))
}

/// The options that an order in numbers names, by their places.
pub(super) fn places(order: &str) -> impl Iterator<Item = usize> + '_ {
    order.split(' ').filter_map(|number| number.parse::<usize>().ok()?.checked_sub(1))
}

/// The letter of an option.
pub(crate) fn letter(at: usize) -> char {
    u8::try_from(at).map_or('?', |at| char::from(b'a'.saturating_add(at)))
}

/// What is to be typed.
const fn wanted(answer: &Answer) -> &'static str {
    match answer {
        Answer::Date(_) | Answer::DateWithInferredYear(_) => "A date, as exact as you know it.",
        Answer::Period(..) => "From when to when: two dates.",
        Answer::Axis { .. } => "A year; ↑ ↓ move by one, PgUp PgDn by ten.",
        Answer::Number { .. } => "A number.",
        Answer::Name { .. } => "A name; small slips of spelling are forgiven.",
        Answer::List { .. } => "All of them, parted by commas.",
        Answer::Words { .. } => "In a few words.",
        Answer::Order(_) | Answer::Pairs(_) => "The numbers in order.",
        Answer::Choice => "One of the options.",
    }
}

/// What to type when that is no answer yet.
const fn unread(answer: &Answer) -> &'static str {
    match answer {
        Answer::Number { .. } => "No number yet: 12,000, 20 lakh or two million can be read.",
        Answer::Period(..) => "No dates yet: 1961-1971 can be read.",
        Answer::Name { .. } | Answer::List { .. } | Answer::Words { .. } => {
            "One letter is no answer yet; ? passes."
        }
        _ => "No date yet: 1961, Mar 1961, 4 Mar 1961 or 480 BC can be read.",
    }
}

/// The year that is typed, as astronomers count: `480 BC` is -479.
fn typed_year(typed: &str) -> Option<i32> {
    let typed = typed.trim().to_lowercase();
    let digits: String = typed.chars().take_while(char::is_ascii_digit).collect();
    let year: i32 = digits.parse().ok().filter(|year| *year < 100_000)?;
    let rest = typed.get(digits.len()..)?.trim();
    match rest {
        "" | "ad" | "ce" => Some(year),
        "bc" | "bce" => Some(1 - year),
        _ => None,
    }
}

/// `1940 ├──────▼─────────┤ 2020`
fn axis(year: Option<i32>, (first, last): (i32, i32), columns: usize) -> WrappedLine<Role> {
    let (from, to) = (PartialDate::Year(first).short(), PartialDate::Year(last).short());
    let room = columns.saturating_sub(widget::width(&from) + widget::width(&to) + 4).max(2);
    let place = year.map(|year| {
        let along = i64::from(year.clamp(first, last)) - i64::from(first);
        let length = (i64::from(last) - i64::from(first)).max(1);
        usize::try_from(along * i64::try_from(room - 1).unwrap_or(1) / length).unwrap_or(0)
    });
    let mut line = WrappedLine::empty(0);
    let end = line.pieces.len();
    line.insert(end, &format!("{from} ├"), Role::Quiet);
    let before = place.unwrap_or(room);
    line.insert(1, &"─".repeat(before), Role::Border);
    if place.is_some() {
        line.insert(2, "▼", Role::Key);
        line.insert(3, &"─".repeat(room - before - 1), Role::Border);
    }
    let end = line.pieces.len();
    line.insert(end, &format!("┤ {to}"), Role::Quiet);
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(year: Option<i32>) -> String {
        axis(year, (1900, 2000), 25).pieces.into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn a_year_stands_where_it_lies_on_the_axis() {
        assert_eq!(drawn(None), "1900 ├─────────────┤ 2000");
        assert_eq!(drawn(Some(1900)), "1900 ├▼────────────┤ 2000");
        assert_eq!(drawn(Some(1950)), "1900 ├──────▼──────┤ 2000");
        assert_eq!(drawn(Some(2100)), "1900 ├────────────▼┤ 2000");
    }

    #[test]
    fn a_year_is_read_as_it_is_written() {
        let years = ["1961", " 480 BC", "480 bce", "12 AD", "March", "", "1961 or so"].map(typed_year);
        assert_eq!(years, [Some(1961), Some(-479), Some(-479), Some(12), None, None, None]);
    }
}
