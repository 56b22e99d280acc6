//! What each word of a sentence depends on, and as what: "signed" on nothing, "treaty" on "signed" as its object.
//!
//! Words are read one after another by a transition parser (arc-hybrid; Kuhlmann, Gómez-Rodríguez and Satta 2011) whose
//! steps are chosen by a linear model: an averaged perceptron (Collins 2002) trained with a dynamic oracle (Goldberg and
//! Nivre 2013). It costs some hundred additions a word, and takes nothing back. There are two of them, one from the left
//! and one from the right; each finds the head of not quite nine words in ten, and where both say the same, of nineteen in
//! twenty. That is less than the rules for clauses know, but it errs elsewhere than they do. So both are asked for a second
//! opinion, and nothing is told by them alone.
//!
//! `assets/dependency/weights` is learned by `cargo run --release --example learn` (see there): numbers alone, found by
//! hashes of what is seen, so that they hold no word of the texts they were learned from.
//!
//! This module knows words and their tags; no clauses, dates or names.
//!
//! ```
//! use tarikh::language::{self, dependency::{self, Dependency, Direction}};
//! use tarikh::text::{Form, Prose, Span};
//! let text = "The king signed the treaty that his brother had written.";
//! let mut prose = Prose::default();
//! prose.push(text, &[Span::new(text, 0, text.len()).unwrap()], Form::Running);
//! let language = language::read(text, &prose);
//! let parse = dependency::parse(text, &prose.tokens, &language.words, Direction::Forward);
//! // "king" is the subject of "signed", and "written" tells which "treaty".
//! assert_eq!((parse.head(1), parse.dependency(1)), (Some(2), Dependency::Subject));
//! assert_eq!((parse.head(9), parse.dependency(9)), (Some(4), Dependency::Relative));
//! ```

pub mod features;
pub mod reading;
pub mod state;
#[cfg(test)]
mod tests;

use super::Word;
use crate::text::Token;
use features::{ARC_BITS, Rows, STEP_BITS};
use reading::Reading;
use state::{State, Step};

/// Longer sentences are not parsed: they are lists, and a greedy parse is lost in them.
pub const LONGEST: usize = 160;

/// As what a word depends on another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dependency {
    /// Determiners, prepositions, what stands behind them, auxiliaries, marks.
    #[default]
    Other,
    /// Who does it, or has it done to him.
    Subject,
    /// Whom or what, also "king" in "was king".
    Object,
    /// The second of two that a coordinator joins depends on the first.
    Conjunct,
    /// The verb of "who wrote it" on the noun.
    Relative,
    /// "written" in "a letter written in 1949", and "to build" in "a plan to build".
    Participle,
    /// The verb of "when he died", of ", beginning in 1861".
    Adverbial,
    /// The verb of "(said) that he had won", and "building" in "for building a bridge".
    Complement,
    /// "take" in "wanted to take".
    Infinitive,
    /// The second of two names for one thing.
    Apposition,
}

impl Dependency {
    /// All of them, in the order of the weights.
    pub const ALL: [Self; 10] = [
        Self::Other,
        Self::Subject,
        Self::Object,
        Self::Conjunct,
        Self::Relative,
        Self::Participle,
        Self::Adverbial,
        Self::Complement,
        Self::Infinitive,
        Self::Apposition,
    ];
}

/// From which end a sentence is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From its first word.
    Forward,
    /// From its last word.
    Backward,
}

/// The parse of one sentence. Words are counted from its first token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dependencies {
    heads: Vec<Option<usize>>,
    as_what: Vec<Dependency>,
}

impl Dependencies {
    /// The word that this one depends on; `None` for the root, and for what was not parsed.
    pub fn head(&self, at: usize) -> Option<usize> {
        self.heads.get(at).copied().flatten()
    }

    /// As what it depends on its head.
    pub fn dependency(&self, at: usize) -> Dependency {
        self.as_what.get(at).copied().unwrap_or_default()
    }

    /// The words that depend on this one, in order.
    pub fn dependents(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.heads.len()).filter(move |&one| self.head(one) == Some(at))
    }

    /// What the words from this one up to another depend on their heads as; `None` when it does not depend on it.
    pub fn path(&self, from: usize, to: usize) -> Option<Vec<Dependency>> {
        let mut path = Vec::new();
        let mut at = from;
        while at != to {
            path.push(self.dependency(at));
            at = self.head(at).filter(|_| path.len() <= self.heads.len())?;
        }
        Some(path)
    }

    /// Whether nothing was parsed.
    pub const fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    /// The parse of the words in the other order.
    #[must_use]
    pub fn reversed(mut self) -> Self {
        let last = self.heads.len().saturating_sub(1);
        self.heads.reverse();
        self.as_what.reverse();
        for head in self.heads.iter_mut().flatten() {
            *head = last - *head;
        }
        self
    }
}

/// Parses a sentence: its tokens in `text`, and what each is. Longer ones than [`LONGEST`] are left.
pub fn parse(text: &str, tokens: &[Token], words: &[Word], direction: Direction) -> Dependencies {
    if tokens.len() > LONGEST || tokens.len() != words.len() {
        return Dependencies::default();
    }
    let read = |(token, word): (&Token, &Word)| {
        Reading::of(token.span.slice(text), word.tag, word.tense, word.lemma)
    };
    let mut readings: Vec<Reading> = tokens.iter().zip(words).map(read).collect();
    let (forward, backward) = LEARNED.split_at(Weights::BYTES);
    match direction {
        Direction::Forward => parse_by(&Weights::of(forward), &readings),
        Direction::Backward => {
            readings.reverse();
            parse_by(&Weights::of(backward), &readings).reversed()
        }
    }
}

/// Parses words in the order they are given, by some weights.
pub fn parse_by(weights: &Weights<'_>, readings: &[Reading]) -> Dependencies {
    let mut state = State::new(readings);
    let mut rows = Rows::default();
    while !state.is_done() {
        rows.of_step(&state);
        let step = best_step(&state, &sum(weights.steps, rows.as_slice()));
        let as_what = state.arc(step).map_or(Dependency::Other, |(head, dependent)| {
            rows.of_arc(&state, head, dependent);
            best_dependency(&sum(weights.arcs, rows.as_slice()))
        });
        state.take(step, as_what);
    }
    let (heads, as_what) = state.into_arcs();
    Dependencies { heads, as_what }
}

/// The step with the highest sum among those that can be taken.
pub fn best_step(state: &State<'_>, sums: &[i32; Step::ALL.len()]) -> Step {
    let mut best = (Step::Shift, i32::MIN);
    for (step, &sum) in Step::ALL.into_iter().zip(sums) {
        if state.can(step) && (sum > best.1 || !state.can(best.0)) {
            best = (step, sum);
        }
    }
    best.0
}

/// The dependency with the highest sum.
pub fn best_dependency(sums: &[i32; Dependency::ALL.len()]) -> Dependency {
    let mut best = (Dependency::Other, i32::MIN);
    for (one, &sum) in Dependency::ALL.into_iter().zip(sums) {
        if sum > best.1 {
            best = (one, sum);
        }
    }
    best.0
}

/// What was learned for one direction: rows of as many bytes as there are choices, each a number from -128 to 127.
#[derive(Clone, Copy, Debug)]
pub struct Weights<'a> {
    steps: &'a [u8],
    arcs: &'a [u8],
}

impl<'a> Weights<'a> {
    /// How many bytes they take.
    pub const BYTES: usize = (Step::ALL.len() << STEP_BITS) + (Dependency::ALL.len() << ARC_BITS);

    /// The rows for steps, and behind them those for dependencies. What is missing counts nothing.
    pub fn of(bytes: &'a [u8]) -> Self {
        let (steps, arcs) = bytes.split_at_checked(Step::ALL.len() << STEP_BITS).unwrap_or((bytes, &[]));
        Self { steps, arcs }
    }
}

fn sum<const CHOICES: usize>(weights: &[u8], rows: &[u32]) -> [i32; CHOICES] {
    let (weights, _) = weights.as_chunks::<CHOICES>();
    let mut sums = [0; CHOICES];
    for &row in rows {
        let Some(weights) = weights.get(row as usize) else { continue };
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += i32::from(weight.cast_signed());
        }
    }
    sums
}

/// The weights for reading forward, and for reading backward.
const LEARNED: &[u8; 2 * Weights::BYTES] = include_bytes!("../../assets/dependency/weights");
