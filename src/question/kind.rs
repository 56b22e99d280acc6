//! The kinds of question, one a file: pattern, example, and what is never asked.
//!
//! A kind looks at every fact and hands over drafts or the code of the gate that stopped it. Kinds do not know
//! each other; what is too much or too alike is decided in [`super::select`].

mod cloze;
mod first;
mod naming;
mod when;
mod who;

use super::draft::Candidates;
use super::ground::Ground;
use super::item::QuestionKind;
use super::stock::Stock;

/// A kind with its place in a mixed deck.
pub(super) struct Kind {
    pub(super) kind: QuestionKind,
    /// The most of a deck that may be of this kind, in hundredths.
    pub(super) share: usize,
    /// What being of this kind adds to the score.
    pub(super) prior: i32,
    draft: fn(&Stock<'_>, &mut Candidates),
}

/// Every kind that is switched on.
pub(super) const KINDS: &[Kind] = &[
    Kind { kind: QuestionKind::When, share: 20, prior: 2, draft: when::draft },
    Kind { kind: QuestionKind::Cloze, share: 15, prior: 1, draft: cloze::draft },
    Kind { kind: QuestionKind::Who, share: 20, prior: 2, draft: who::draft },
    Kind { kind: QuestionKind::First, share: 8, prior: 1, draft: first::draft },
];

/// The drafts of every kind.
pub(super) fn drafts(ground: &Ground<'_>) -> Candidates {
    let stock = Stock::new(ground);
    let mut candidates = Candidates::default();
    KINDS.iter().for_each(|kind| (kind.draft)(&stock, &mut candidates));
    candidates
}

/// What a kind adds to the score.
pub(super) fn prior(kind: QuestionKind) -> i32 {
    KINDS.iter().find(|entry| entry.kind == kind).map_or(0, |entry| entry.prior)
}
