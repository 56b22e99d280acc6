//! What the learner puts right on a card: other words, another answer, away with it, a complaint; and cards of their
//! own. A correction changes what is shown, never the identity of the card, so its history stays.

use super::card::CardId;
use crate::question::{Answer, FamilyId, Question, QuestionId, QuestionKind};
use crate::text::{Span, digest};
use std::collections::BTreeMap;

/// The corrections on one card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// Other words for the question.
    pub stem: Option<String>,
    /// Another right answer.
    pub key: Option<String>,
    /// Whether the card is dropped.
    pub is_dropped: bool,
    /// Why it is wrong, as the learner says.
    pub report: Option<String>,
}

impl Correction {
    /// Whether nothing is corrected.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A card made by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCard {
    /// What is asked.
    pub stem: String,
    /// The answer.
    pub key: String,
}

impl OwnCard {
    /// Its identity.
    pub fn id(&self) -> CardId {
        CardId(digest(&["own card", &self.stem, &self.key]))
    }

    /// As it is asked, in an article on `topic`.
    pub fn question(&self, topic: &str) -> Question {
        own_question(self, topic)
    }
}

/// Everything the learner has put right in a deck.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// By card.
    pub cards: BTreeMap<CardId, Correction>,
    /// Cards made by hand.
    pub own: Vec<OwnCard>,
}

impl Corrections {
    /// The questions as they are to be asked.
    pub fn apply(&self, questions: &mut Vec<Question>) {
        questions.retain(|question| {
            !self.cards.get(&question.id.into()).is_some_and(|correction| correction.is_dropped)
        });
        for question in questions.iter_mut() {
            if let Some(correction) = self.cards.get(&question.id.into()) {
                correct(question, correction);
            }
        }
        let topic = questions.first().map(|question| question.topic.clone()).unwrap_or_default();
        let own = self.own.iter().map(|card| own_question(card, &topic));
        let present: Vec<QuestionId> = questions.iter().map(|question| question.id).collect();
        questions.extend(own.filter(|question| !present.contains(&question.id)));
    }
}

/// A corrected answer can only be typed: the options were made for the old one.
fn correct(question: &mut Question, correction: &Correction) {
    if let Some(stem) = &correction.stem {
        question.stem.clone_from(stem);
    }
    if let Some(key) = &correction.key {
        question.key.clone_from(key);
        question.accepted = vec![key.clone()];
        question.options.clear();
        question.lures.clear();
        question.answer = Answer::Name { others: Vec::new() };
        question.answer_span = None;
        question.feedback = format!("You corrected the answer to: {key}.");
    }
}

/// The kind of a card by its words: those of a question that was made by the program and taken up by the learner are
/// known, and any other is as good as a gap.
fn own_kind(stem: &str) -> QuestionKind {
    let begins = |words: &[&str]| words.iter().any(|word| stem.starts_with(word));
    if begins(&["In which year ", "In which month ", "On what date ", "On which day ", "When "]) {
        QuestionKind::When
    } else if begins(&["Who ", "Whom ", "Which "]) {
        QuestionKind::Who
    } else {
        QuestionKind::Cloze
    }
}

fn own_question(card: &OwnCard, topic: &str) -> Question {
    let id = card.id().0;
    Question {
        id: QuestionId(id),
        family: FamilyId(id),
        kind: own_kind(&card.stem),
        topic: topic.to_owned(),
        context: None,
        stem: card.stem.clone(),
        options: Vec::new(),
        lures: Vec::new(),
        key: card.key.clone(),
        answer: Answer::Name { others: Vec::new() },
        accepted: vec![card.key.clone()],
        feedback: format!("{} A card of your own.", card.key),
        evidence: Span::default(),
        more_evidence: Vec::new(),
        answer_span: None,
        entry: None,
        is_card: true,
        difficulty: 2,
        score: 0,
    }
}
