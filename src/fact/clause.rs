//! Clauses without a parse: which phrases of a sentence belong to which finite verb.
//!
//! One pass over the phrases with a bounded look ahead. A clause may be interrupted ("the satellite *that
//! frightened Washington* weighed little"), so it owns a list of phrases rather than a range of them.

mod ahead;
mod free;
mod splitter;
mod subject;
mod verb;

use crate::language::{Chunk, ChunkKind};
use splitter::Splitter;
use std::ops::Range;

/// How a clause hangs on the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The first of its sentence, or one behind "and", ";" or a comma, with a subject of its own or a shared one.
    Main,
    /// "who ...", "which ..."
    Relative,
    /// "when ...", "because ..."
    Subordinate,
    /// "said that ..."
    Complement,
    /// "published the same year": a participle with a date, without an auxiliary.
    Reduced,
    /// "Having left the guild in 1730, he ...", "..., returning in 1940": it has the subject of the clause beside it.
    Free,
    /// In brackets.
    Aside,
    /// ", and its sequel in the spring of 1918": the verb is the one before.
    Gapped,
}

/// A clause as lists of phrases; all indices are into the phrases of the sentence.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) link: Link,
    /// The clause it hangs on.
    pub(super) parent: Option<usize>,
    /// The word that opens it: "when", "who", "and".
    pub(super) opener: Option<usize>,
    /// For a relative or reduced clause: what it is about.
    pub(super) antecedent: Option<usize>,
    /// For "the book he wrote": what is written before its subject.
    pub(super) object: Option<usize>,
    /// The clause whose subject it shares.
    pub(super) shares: Option<usize>,
    /// Its own subject: head and what belongs to it.
    pub(super) subject: Option<Range<usize>>,
    /// Its verb group.
    pub(super) verb: Option<usize>,
    /// Everything in it, in order.
    pub(super) owned: Vec<usize>,
}

impl Clause {
    /// Where its phrases behind its verb begin, as a place in `owned`.
    pub(super) fn behind_verb(&self) -> usize {
        let Some(verb) = self.verb else { return 0 };
        self.owned.iter().position(|&at| at == verb).map_or(self.owned.len(), |place| place + 1)
    }

    const fn new(link: Link, parent: Option<usize>) -> Self {
        Self {
            link,
            parent,
            opener: None,
            antecedent: None,
            object: None,
            shares: None,
            subject: None,
            verb: None,
            owned: Vec::new(),
        }
    }
}

/// What kind of words a phrase is for the splitter, besides its [`ChunkKind`].
pub(super) trait Words {
    /// The lower-cased text of a one-word phrase is one of `words`.
    fn is_one_of(&self, chunk: &Chunk, words: &[&str]) -> bool;
    /// "a month", "each year" behind an amount.
    fn is_rate(&self, chunk: &Chunk) -> bool;
    /// "the time", "the moment"
    fn is_time(&self, chunk: &Chunk) -> bool;
    /// Whether the verb group says that somebody says or thinks something.
    fn is_reporting(&self, chunk: &Chunk) -> bool;
}

/// How far to look for the verb of a possible clause.
const AHEAD: usize = 28;
/// How far to look back for a subject.
const BACK: usize = 32;

/// The clauses of a sentence, in the order in which they begin.
pub(super) fn split(chunks: &[Chunk], words: &impl Words) -> Vec<Clause> {
    let mut splitter = Splitter {
        chunks,
        words,
        clauses: vec![Clause::new(Link::Main, None)],
        current: 0,
        asides: Vec::new(),
        fronted_end: None,
        last_finite: chunks.iter().rposition(|chunk| chunk.kind == ChunkKind::Finite),
        spare: Clause::new(Link::Main, None),
    };
    for at in 0..chunks.len() {
        splitter.step(at);
    }
    if splitter.last_finite.is_some() {
        splitter.promote();
    }
    splitter.clauses
}
