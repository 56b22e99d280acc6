//! A candidate question on its way: asked, not yet judged.

use super::code::Code;
use super::item::{Answer, Lure, QuestionKind};
use super::lure::date::Dates;
use crate::text::Span;

/// A possible wrong option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) lure: Lure,
    /// Its place among the options.
    pub(super) order: Order,
    /// How good it is; below [`super::lure::GOOD`] it is not used.
    pub(super) merit: i32,
}

/// What options are sorted by: dates and numbers by value, names by their letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Order {
    Value(i128),
    Letters(String),
}

/// A candidate question.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one way to be asked, named by the kind that sets it"
)]
pub(super) struct Draft {
    pub(super) kind: QuestionKind,
    /// The facts it rests on; the first is the one it asks about.
    pub(super) facts: Vec<usize>,
    /// What of the fact is asked for: two questions for one slot of one fact are the same question.
    pub(super) slot: &'static str,
    pub(super) stem: String,
    pub(super) key: String,
    pub(super) accepted: Vec<String>,
    pub(super) answer: Answer,
    /// The entity that the answer names, where the names of others do not pass for it.
    pub(super) named: Option<usize>,
    pub(super) lures: Vec<Lure>,
    /// All options in order of display; empty for typed questions.
    pub(super) options: Vec<String>,
    /// Of a question on a date, the dates that its options are taken from.
    pub(super) dates: Option<Dates>,
    pub(super) answer_span: Option<Span>,
    pub(super) difficulty: u8,
    /// What the kind adds to or takes from the score.
    pub(super) bonus: i32,
    pub(super) is_card: bool,
    /// Whether its words are enough to tell what is meant, without a name: what somebody said, a description.
    pub(super) stands_alone: bool,
    /// Whether it is asked in exams only: it is not sure enough for every day.
    pub(super) is_for_exams: bool,
    /// Whether it is a sentence of the article as it stands, so that it may run on as its author let it.
    pub(super) is_whole: bool,
    /// Whether it is such a sentence in which no pronoun was written out.
    pub(super) is_untouched: bool,
    /// Whether the country of the article was put in front of it.
    pub(super) is_at_home: bool,
    /// Whether a word of it points to what was told before: such a draft is asked below its sentence before, or not at all.
    pub(super) points: bool,
    /// The sentence before it, without which it would point to nothing.
    pub(super) context: Option<String>,
    /// A sentence for the feedback, besides the answer.
    pub(super) note: Option<String>,
}

impl Draft {
    /// A typed question; options come later.
    pub(super) fn new(
        kind: QuestionKind,
        fact: usize,
        slot: &'static str,
        stem: String,
        key: String,
    ) -> Self {
        Self {
            kind,
            facts: vec![fact],
            slot,
            stem,
            accepted: vec![key.clone()],
            key,
            answer: Answer::Choice,
            named: None,
            lures: Vec::new(),
            options: Vec::new(),
            dates: None,
            answer_span: None,
            difficulty: 2,
            bonus: 0,
            is_card: false,
            stands_alone: false,
            is_for_exams: false,
            is_whole: false,
            is_untouched: false,
            is_at_home: false,
            points: false,
            context: None,
            note: None,
        }
    }

    /// Whether its two options are left out, so that it is typed: one wrong option tells too much.
    pub(super) const fn is_typed(&self) -> bool {
        self.options.len() == 2 && !self.kind.needs_options()
    }

    /// Takes the chosen lures and sets the options around the key.
    pub(super) fn set_options(&mut self, key_order: Order, chosen: Vec<Candidate>) {
        (self.lures, self.options) = laid_out(&self.key, key_order, chosen);
    }
}

/// The lures, and all options in order of display.
pub(super) fn laid_out(key: &str, key_order: Order, chosen: Vec<Candidate>) -> (Vec<Lure>, Vec<String>) {
    let mut options: Vec<(Order, String)> =
        chosen.iter().map(|candidate| (candidate.order.clone(), candidate.lure.text.clone())).collect();
    options.push((key_order, key.to_owned()));
    options.sort();
    let options = options.into_iter().map(|(_, text)| text).collect();
    (chosen.into_iter().map(|candidate| candidate.lure).collect(), options)
}

/// A candidate that was refused, with the reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// What it would have been.
    pub kind: QuestionKind,
    /// The sentence it was made from.
    pub sentence: Span,
    /// What it would have asked, when it came that far.
    pub stem: Option<String>,
    /// What it would have answered, when it came that far.
    pub key: Option<String>,
    /// Why not, in order, each once.
    pub codes: Vec<Code>,
}

/// Everything the kinds hand over.
#[derive(Default)]
pub(super) struct Candidates {
    pub(super) drafts: Vec<Draft>,
    pub(super) refused: Vec<(QuestionKind, usize, Code)>,
    /// Whether only the most promising facts of a long article were asked about.
    pub(super) is_sampled: bool,
}

impl Candidates {
    pub(super) fn refuse(&mut self, kind: QuestionKind, fact: usize, code: Code) {
        self.refused.push((kind, fact, code));
    }

    /// Takes the draft, or the gate that stopped it.
    pub(super) fn take(&mut self, kind: QuestionKind, fact: usize, draft: Result<Draft, Code>) {
        match draft {
            Ok(draft) => self.drafts.push(draft),
            Err(code) => self.refuse(kind, fact, code),
        }
    }
}
