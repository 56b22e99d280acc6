//! One finished question: what is asked, the key, the other options, and the words that prove it.

use crate::temporal::PartialDate;
use crate::text::Span;
use crate::timeline::EntryId;
use std::fmt;

/// Identity of a question: a hash of what the learner is asked and of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub u64);

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Questions on one fact are a family: they are never asked one right after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FamilyId(pub u64);

impl fmt::Display for FamilyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// What kind of question it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionKind {
    /// K1: "On what date did S V O?"
    When,
    /// K3: a clause with one name left out.
    Cloze,
    /// K5: "Who ...?", "Which country ...?"
    Who,
    /// K7: "Which came first: A or B?"
    First,
}

impl QuestionKind {
    /// Every kind, in the order of the specification.
    pub const ALL: [Self; 4] = [Self::When, Self::Cloze, Self::Who, Self::First];

    /// For the JSON and the command line: `when`, `cloze`, `who`, `first`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Cloze => "cloze",
            Self::Who => "who",
            Self::First => "first",
        }
    }
}

/// What a typed answer is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A date; a coarser right answer earns a part of the score.
    Date(PartialDate),
    /// A name; aliases and small slips of spelling are accepted.
    Name {
        /// Other names of the article that must not pass for this one, however near in spelling.
        others: Vec<String>,
    },
    /// One of the options, as written.
    Choice,
}

/// A question with everything needed to ask it, grade it and explain it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its identity.
    pub id: QuestionId,
    /// The fact it asks about.
    pub family: FamilyId,
    /// Its kind.
    pub kind: QuestionKind,
    /// What the article is about; shown above the stem.
    pub topic: String,
    /// A sentence before the stem, when the stem needs one.
    pub context: Option<String>,
    /// What is asked; a gap is six underscores.
    pub stem: String,
    /// The options in the order of display, the key among them; empty when it can only be typed.
    pub options: Vec<String>,
    /// The right answer.
    pub key: String,
    /// How a typed answer is graded.
    pub answer: Answer,
    /// Every answer that is right, the key first.
    pub accepted: Vec<String>,
    /// One line said after answering: the right answer and why.
    pub feedback: String,
    /// The sentence that proves the key.
    pub evidence: Span,
    /// The answer within the evidence, to be marked, where it stands there.
    pub answer_span: Option<Span>,
    /// The timeline entry it was made from.
    pub entry: Option<EntryId>,
    /// Whether it is worth a flashcard: no before-or-after, nothing that needs its options.
    pub is_card: bool,
    /// 1 easy, 2 normal, 3 hard.
    pub difficulty: u8,
    /// The score by which it was chosen; higher is better.
    pub score: i32,
}
