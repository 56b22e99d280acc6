//! One finished question: what is asked, the key, the other options, and the words that prove it.

use crate::temporal::PartialDate;
use crate::text::{Span, digest};
use crate::timeline::EntryId;
use std::fmt;

/// Identity of a question: a hash of what the learner is asked and of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub u64);

impl QuestionId {
    /// The identity of the question with this stem and key; lures and their order do not count, so that an
    /// edit elsewhere in the article does not change it.
    pub fn of(stem: &str, key: &str) -> Self {
        Self(digest(&["question", stem, key]))
    }
}

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

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident, $name:literal, $label:literal;)*) => {
        /// What kind of question it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum QuestionKind {
            $($(#[$doc])* $kind,)*
        }

        impl QuestionKind {
            /// Every kind, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// For the JSON and the command line: `when`, `cloze`, `who`, `first`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// For people: `when did it happen`, `fill the gap`.
            pub const fn label(self) -> &'static str {
                match self {
                    $(Self::$kind => $label,)*
                }
            }
        }
    };
}

kinds! {
    /// K1: "On what date did S V O?"
    When, "when", "when did it happen";
    /// K2: "Which of these events took place in 1960?"
    What, "what", "what happened";
    /// K3: a clause with one name left out.
    Cloze, "cloze", "fill the gap";
    /// K4: a clause with its date left out.
    ClozeDate, "cloze-date", "fill in the date";
    /// K5: "Who ...?", "Which country ...?"
    Who, "who", "who or which";
    /// K6: three to five events to be put in order.
    Order, "order", "put in order";
    /// K7: "Which came first: A or B?"
    First, "first", "before or after";
    /// K8: "In which decade ...?"
    Decade, "decade", "which decade or century";
    /// K9: events to be matched with their dates.
    Match, "match", "match the pairs";
    /// K10: "Which of these was NOT ...?"
    Odd, "odd", "the odd one out";
    /// K11: a statement to be judged.
    TrueFalse, "true-false", "true or false";
    /// K12: "Why did ...?", "What led to ...?"
    Cause, "cause", "why";
    /// K13: "How many ...?"
    Number, "number", "how many";
    /// K14: "Which two countries did ...?"
    List, "list", "name them all";
    /// K15: "Which period saw ...?"
    Period, "period", "from when to when";
    /// K16: "How many of these statements are correct?"
    Statements, "statements", "how many are correct";
    /// K17: "Which agreement was the first ...?"
    Significance, "significance", "the first, the last, the largest";
    /// K18: "How many years later did ...?"
    YearsBetween, "years-between", "how many years between";
    /// K19: an event to be placed on the axis of time.
    Axis, "axis", "place it in time";
}

impl QuestionKind {
    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether the options belong to the question, so that it cannot be asked by typing alone.
    pub const fn needs_options(self) -> bool {
        matches!(
            self,
            Self::What
                | Self::Order
                | Self::First
                | Self::Match
                | Self::Odd
                | Self::TrueFalse
                | Self::Statements
        )
    }
}

/// A quantity as it is compared: thousandths, so that equality is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thousandths(pub i128);

/// What a typed answer is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A date; a coarser right answer earns a part of the score.
    Date(PartialDate),
    /// A date whose year the article does not write beside it: day and month alone are enough.
    DateWithInferredYear(PartialDate),
    /// From one date to another, both included.
    Period(PartialDate, PartialDate),
    /// A number; the unit need not be typed.
    Number {
        /// How many.
        value: Thousandths,
        /// Whether the article says "about": then a twentieth more or less is right.
        is_about: bool,
    },
    /// A name; aliases and small slips of spelling are accepted.
    Name {
        /// Other names of the article that must not pass for this one, however near in spelling.
        others: Vec<String>,
    },
    /// Several names in any order.
    List {
        /// Each with everything it may be called.
        items: Vec<Vec<String>>,
    },
    /// Words; the share of the nouns that matter counts.
    Words {
        /// The nouns that matter, in small letters.
        nouns: Vec<String>,
    },
    /// The options in this order.
    Order(Vec<String>),
    /// Each of the left with one of the options.
    Pairs(Vec<(String, String)>),
    /// A place on the axis of years; credit falls with the distance.
    Axis {
        /// Where it lies.
        date: PartialDate,
        /// The first year of the axis.
        first: i32,
        /// The last year of the axis.
        last: i32,
    },
    /// One of the options, as written.
    Choice,
}

/// A wrong option and why it is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lure {
    /// The option as shown.
    pub text: String,
    /// Why it is wrong, when the article tells: "1950: Liaquat Ali Khan chose to go to Washington".
    pub why: Option<String>,
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
    /// The wrong options, with the reason where it is known.
    pub lures: Vec<Lure>,
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
    /// Further sentences that are needed to prove the key, in the order of the text.
    pub more_evidence: Vec<Span>,
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

impl Question {
    /// Whether it can be asked without showing its options.
    pub const fn can_be_typed(&self) -> bool {
        !self.kind.needs_options()
    }

    /// The feedback without the reason against one option, which is said beside that option: the feedback ends with
    /// what is wrong with each of them.
    pub fn feedback_besides(&self, option: Option<&str>) -> String {
        let why = option.and_then(|option| self.why_wrong(option));
        let rest = why.map(|why| self.feedback.replace(&format!("{why}."), ""));
        rest.map_or_else(
            || self.feedback.clone(),
            |rest| rest.split_whitespace().collect::<Vec<_>>().join(" "),
        )
    }

    /// Why the option is wrong, when the article tells.
    pub fn why_wrong(&self, option: &str) -> Option<&str> {
        self.lures.iter().find(|lure| lure.text == option).and_then(|lure| lure.why.as_deref())
    }
}
