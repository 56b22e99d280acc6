//! Questions made by hand: two on each fact, so that every card has a sibling.

use tarikh::question::{Answer, FamilyId, Question, QuestionId, QuestionKind};
use tarikh::study::{Deck, Moment};
use tarikh::text::Span;

/// 25 November 2025, ten in the morning.
pub(crate) const START: i64 = 1_764_064_800;

pub(crate) fn after_hours(hours: i64) -> Moment {
    Moment::utc(START + hours * 3_600)
}

/// Question `number`; the numbers 0 and 1, 2 and 3, ... are siblings.
pub(crate) fn question(number: u64) -> Question {
    Question {
        id: QuestionId(number + 1),
        family: FamilyId(number / 2),
        kind: if number.is_multiple_of(2) { QuestionKind::When } else { QuestionKind::Cloze },
        topic: "Bridges".to_owned(),
        context: None,
        stem: format!("Which bridge has number {number}?"),
        options: vec![format!("bridge {number}"), "none".to_owned()],
        lures: Vec::new(),
        key: format!("bridge {number}"),
        answer: Answer::Choice,
        accepted: vec![format!("bridge {number}")],
        feedback: "It is painted on it.".to_owned(),
        evidence: Span::default(),
        more_evidence: Vec::new(),
        answer_span: None,
        entry: None,
        is_card: true,
        difficulty: 2,
        score: 10,
    }
}

pub(crate) fn questions(count: u64) -> Vec<Question> {
    (0..count).map(question).collect()
}

/// A deck of cards never seen.
pub(crate) fn deck(count: u64) -> Deck {
    Deck::new(&questions(count), |_| tarikh::study::CardMemory::New)
}
