//! Questions made from facts, checked by gates, linted as strings, chosen for coverage.
//!
//! A question is asked from a checked record, never from a raw sentence. This room knows neither decks nor
//! screens.

mod grading;
mod item;

pub use grading::{Grade, grade};
pub use item::{Answer, FamilyId, Question, QuestionId, QuestionKind};
