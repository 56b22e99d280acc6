//! A flashcard: one question worth remembering, shown front and back.

use crate::question::{FamilyId, Question, QuestionId};
use std::fmt;

/// Identity of a card: a hash of what the learner is asked, so it survives every edit elsewhere in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardId(pub u64);

impl From<QuestionId> for CardId {
    fn from(question: QuestionId) -> Self {
        Self(question.0)
    }
}

impl fmt::Display for CardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// A flashcard. Its front is the stem, its back the key with the evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its identity.
    pub id: CardId,
    /// What is asked, and everything that explains the answer.
    pub question: Question,
}

impl Card {
    /// The card of a question.
    pub fn new(question: Question) -> Self {
        Self { id: question.id.into(), question }
    }

    /// The fact it asks about; siblings share it.
    pub const fn family(&self) -> FamilyId {
        self.question.family
    }
}
