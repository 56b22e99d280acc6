//! Grading of typed answers: how much of the answer is right, and which part.
//!
//! One file for each sort of answer. Nothing here is final: the learner may overrule a grade with one key.
//! An empty answer and `?` mean "I don't know" and are never taken for a guess.

mod date;
mod list;
mod name;
mod normal;
mod number;
mod order;
mod words;

pub(super) use normal::{normal, unowned};
pub(super) use number::thousandths;

use super::item::{Answer, Question};

/// The grade of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// From 0 (wrong) to 100 (right).
    pub score: u8,
    /// What to tell the learner: "year right, day wrong", or the right spelling.
    pub note: Option<String>,
}

impl Grade {
    /// Whether it counts as right.
    pub const fn is_right(&self) -> bool {
        self.score >= 90
    }

    /// Whether a part of it is right: better than half, not all.
    pub const fn is_partly_right(&self) -> bool {
        self.score >= 50 && self.score < 90
    }

    const RIGHT: Self = Self { score: 100, note: None };
    const WRONG: Self = Self { score: 0, note: None };

    fn with_note(score: u8, note: impl Into<String>) -> Self {
        Self { score, note: Some(note.into()) }
    }
}

/// Grades what the learner typed, or the text of the option chosen.
pub fn grade(question: &Question, given: &str) -> Grade {
    let given = given.trim();
    if matches!(given, "" | "?") {
        return Grade::WRONG;
    }
    let as_written = |accepted: &String| normal(accepted) == normal(given);
    if !normal(given).is_empty() && question.accepted.iter().any(as_written) {
        return Grade::RIGHT;
    }
    match &question.answer {
        Answer::Date(wanted) => date::grade(*wanted, false, given),
        Answer::DateWithInferredYear(wanted) => date::grade(*wanted, true, given),
        Answer::Period(from, to) => date::grade_period(*from, *to, given),
        Answer::Axis { date, first, last } => date::grade_axis(*date, *first, *last, given),
        Answer::Number { value, is_about } => number::grade(*value, *is_about, given),
        Answer::Name { others } => name::grade(question, others, given),
        Answer::List { items } => list::grade(items, given),
        Answer::Words { nouns } => words::grade(nouns, given),
        Answer::Order(items) => order::grade_order(items, &question.options, given),
        Answer::Pairs(pairs) => order::grade_pairs(pairs, &question.options, given),
        Answer::Choice => order::grade_choice(question, given),
    }
}

/// Whether what was typed can be read as the sort of answer that is wanted: `b` is no date, no number and no name. Such
/// an answer is a slip of the fingers, to be mended before it is graded.
pub fn is_readable(question: &Question, given: &str) -> bool {
    let as_written = |accepted: &String| normal(accepted) == normal(given);
    match &question.answer {
        _ if matches!(given.trim(), "" | "?") || question.accepted.iter().any(as_written) => true,
        Answer::Date(_) | Answer::DateWithInferredYear(_) | Answer::Period(..) | Answer::Axis { .. } => {
            date::is_readable(given)
        }
        Answer::Number { .. } => thousandths(given).is_some(),
        // `p` passes where options are.
        Answer::Name { .. } | Answer::List { .. } | Answer::Words { .. } => given.trim().chars().count() > 1,
        Answer::Order(_) | Answer::Pairs(_) | Answer::Choice => true,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::question::item::{FamilyId, QuestionId, QuestionKind, Thousandths};
    use crate::temporal::PartialDate;
    use crate::text::Span;

    /// A question of which only the key and the answer matter.
    pub(in crate::question) fn question(key: &str, answer: Answer) -> Question {
        Question {
            id: QuestionId(1),
            family: FamilyId(1),
            kind: QuestionKind::Who,
            topic: String::new(),
            context: None,
            stem: "Which is it?".to_owned(),
            options: Vec::new(),
            lures: Vec::new(),
            key: key.to_owned(),
            answer,
            accepted: vec![key.to_owned()],
            feedback: String::new(),
            evidence: Span::default(),
            more_evidence: Vec::new(),
            answer_span: None,
            entry: None,
            is_card: true,
            difficulty: 2,
            score: 0,
        }
    }

    #[test]
    fn letters_are_no_date_no_number_and_no_name() {
        let name = question("Norland", Answer::Name { others: Vec::new() });
        assert!(!is_readable(&name, "p") && is_readable(&name, "?") && is_readable(&name, "no"));
        let date = question("1961", Answer::Date(PartialDate::Year(1961)));
        let number =
            question("20 lakh", Answer::Number { value: Thousandths(2_000_000_000), is_about: false });
        for (given, is_date, is_number) in [
            ("b", false, false),
            ("1950", true, true),
            ("480 BC", true, true),
            ("March", true, false),
            ("two million", false, true),
            ("1961-1971", true, true),
            ("?", true, true),
            ("the", false, false),
        ] {
            assert_eq!(is_readable(&date, given), is_date, "as a date: {given}");
            assert_eq!(is_readable(&number, given), is_number, "as a number: {given}");
        }
    }

    #[test]
    fn a_choice_is_named_by_words_number_or_letter() {
        let mut question = question("False", Answer::Choice);
        question.options = vec!["True".to_owned(), "False".to_owned()];
        for (given, is_right) in [
            ("false", true),
            ("2", true),
            ("b", true),
            ("f", true),
            ("True", false),
            ("1", false),
            ("7", false),
        ] {
            assert_eq!(grade(&question, given).is_right(), is_right, "{given}");
        }
    }
}
