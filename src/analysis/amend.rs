//! What the learner has put right on the timeline, carried over to the questions made from it.

use super::Analysis;
use crate::article::Article;
use crate::question::{Answer, Question, QuestionKind, own_event};
use crate::temporal::TimeValue;
use crate::timeline::{Amended, Amendments, Author};

impl Analysis {
    /// Puts the timeline right, and the questions: one that asks for a date that was put right asks for the new one; one
    /// that rests on the old date, or on an entry that is hidden, is not asked. Events of the learner's own are asked
    /// about first: what was added by hand matters.
    pub fn amend(&mut self, article: &Article, amendments: &Amendments) {
        for amended in amendments.apply(article, &mut self.timeline) {
            if amended.is_hidden || amended.date.is_some() {
                for questions in [&mut self.questions, &mut self.exam_questions, &mut self.spare] {
                    questions.retain(|question| !is_void(question, &amended, &article.text));
                    for question in questions.iter_mut() {
                        redate(question, &amended);
                    }
                }
            }
        }
        let own = self.timeline.iter().filter(|entry| entry.author == Author::Learner);
        let own: Vec<Question> = own.filter_map(|entry| own_event(entry, &self.topic)).collect();
        self.questions.splice(0..0, own);
    }
}

/// Whether a question cannot be asked any more.
fn is_void(question: &Question, amended: &Amended, text: &str) -> bool {
    let is_own = question.entry == Some(amended.entry);
    let mut evidence = std::iter::once(question.evidence).chain(question.more_evidence.iter().copied());
    let touches =
        is_own || evidence.any(|span| span.overlaps(amended.evidence) && span.slice(text).len() > 1);
    if amended.is_hidden {
        return is_own || (touches && rests_on_dates(question.kind));
    }
    if asks_for_date(question.kind) {
        return is_own && !matches!(amended.date, Some(TimeValue::Point(_)));
    }
    touches && (rests_on_dates(question.kind) || (is_own && names_a_year(&question.stem)))
}

const fn asks_for_date(kind: QuestionKind) -> bool {
    matches!(kind, QuestionKind::When | QuestionKind::ClozeDate)
}

/// Whether the order or the distance of dates decides the answer.
const fn rests_on_dates(kind: QuestionKind) -> bool {
    matches!(
        kind,
        QuestionKind::What
            | QuestionKind::Order
            | QuestionKind::First
            | QuestionKind::Decade
            | QuestionKind::Match
            | QuestionKind::Odd
            | QuestionKind::TrueFalse
            | QuestionKind::Period
            | QuestionKind::Statements
            | QuestionKind::Significance
            | QuestionKind::YearsBetween
            | QuestionKind::Axis
    )
}

fn names_a_year(stem: &str) -> bool {
    stem.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 3)
}

/// Asks for the new date. The identity stays: it is the same card, put right.
fn redate(question: &mut Question, amended: &Amended) {
    let is_asked = question.entry == Some(amended.entry) && asks_for_date(question.kind);
    if let Some(TimeValue::Point(date)) = amended.date.filter(|_| is_asked) {
        question.key = date.phrase();
        question.accepted = vec![question.key.clone()];
        question.answer = Answer::Date(date);
        question.options.clear();
        question.lures.clear();
        question.answer_span = None;
        question.feedback = format!("You put the date right: {}.", question.key);
    }
}
