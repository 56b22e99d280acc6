//! Grading of typed answers: how much of the answer is right, and which part.

use super::item::Question;

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
}

/// Grades what the learner typed, or the text of the option chosen.
pub fn grade(question: &Question, given: &str) -> Grade {
    let is_right = question.accepted.iter().any(|accepted| accepted.eq_ignore_ascii_case(given.trim()));
    Grade { score: if is_right { 100 } else { 0 }, note: None }
}
