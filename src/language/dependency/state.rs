//! How far a parse has come: a stack of words whose heads are not known, and the words not yet read.

use super::Dependency;
use super::reading::Reading;

/// What the parser can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next word goes on the stack.
    Shift,
    /// The top of the stack depends on the next word.
    Left,
    /// The top of the stack depends on the word below it.
    Right,
}

impl Step {
    /// All of them, in the order of the weights.
    pub const ALL: [Self; 3] = [Self::Shift, Self::Left, Self::Right];
}

/// The dependents of a word that the parser looks at, the outermost first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The last that was found.
    pub outer: Option<usize>,
    /// The one before.
    pub inner: Option<usize>,
    /// How many there are, at most 255.
    pub count: u8,
}

/// What depends on a word so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// On its left.
    pub left: Side,
    /// On its right.
    pub right: Side,
    /// Whether it has a subject (1), an object (2), a conjunct (4).
    pub has: u8,
}

/// How far the parse of a sentence has come.
#[derive(Clone, Debug)]
pub struct State<'a> {
    readings: &'a [Reading],
    stack: Vec<usize>,
    next: usize,
    heads: Vec<Option<usize>>,
    as_what: Vec<Dependency>,
    /// One for each word and one for the end.
    taken: Vec<Taken>,
    /// How many commas, and how many verbs, stand before each word.
    commas: Vec<u32>,
    verbs: Vec<u32>,
}

impl<'a> State<'a> {
    /// Nothing read yet.
    pub fn new(readings: &'a [Reading]) -> Self {
        let count = readings.len();
        Self {
            readings,
            stack: Vec::with_capacity(count),
            next: 0,
            heads: vec![None; count],
            as_what: vec![Dependency::Other; count],
            taken: vec![Taken::default(); count + 1],
            commas: counts(readings, |reading| reading.is_comma),
            verbs: counts(readings, |reading| reading.is_verb),
        }
    }

    /// Whether every word has its head.
    pub const fn is_done(&self) -> bool {
        self.next == self.readings.len() && self.stack.is_empty()
    }

    /// Whether a step can be taken. One word alone may depend on the end: the root.
    pub const fn can(&self, step: Step) -> bool {
        let has_next = self.next < self.readings.len();
        match step {
            Step::Shift => has_next,
            Step::Left => has_next && !self.stack.is_empty() || self.stack.len() == 1,
            Step::Right => self.stack.len() >= 2,
        }
    }

    /// The head and the dependent that a step would join.
    pub fn arc(&self, step: Step) -> Option<(usize, usize)> {
        let dependent = self.on_stack(0)?;
        match step {
            Step::Shift => None,
            Step::Left => Some((self.next, dependent)),
            Step::Right => Some((self.on_stack(1)?, dependent)),
        }
    }

    /// Takes a step that can be taken; others change nothing.
    pub fn take(&mut self, step: Step, as_what: Dependency) {
        if !self.can(step) {
            return;
        }
        let Some((head, dependent)) = self.arc(step) else {
            self.stack.push(self.next);
            self.next += 1;
            return;
        };
        self.stack.pop();
        if let (Some(slot), Some(word)) = (self.heads.get_mut(dependent), self.as_what.get_mut(dependent)) {
            *slot = (head < self.readings.len()).then_some(head);
            *word = as_what;
        }
        let Some(taken) = self.taken.get_mut(head) else { return };
        let side = if dependent < head { &mut taken.left } else { &mut taken.right };
        *side = Side { outer: Some(dependent), inner: side.outer, count: side.count.saturating_add(1) };
        taken.has |= match as_what {
            Dependency::Subject => 1,
            Dependency::Object => 2,
            Dependency::Conjunct => 4,
            _ => 0,
        };
    }

    /// The word so deep in the stack, 0 for its top.
    pub fn on_stack(&self, depth: usize) -> Option<usize> {
        self.stack.len().checked_sub(depth + 1).and_then(|at| self.stack.get(at)).copied()
    }

    /// The words on the stack, the oldest first.
    pub fn stack(&self) -> &[usize] {
        &self.stack
    }

    /// The next word; the number of words when all are read.
    pub const fn next(&self) -> usize {
        self.next
    }

    /// How many words there are.
    pub const fn len(&self) -> usize {
        self.readings.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }

    /// A word, the end behind the last, or nothing.
    pub fn reading(&self, at: Option<usize>) -> Reading {
        match at {
            Some(at) if at == self.readings.len() => Reading::END,
            Some(at) => self.readings.get(at).copied().unwrap_or(Reading::NONE),
            None => Reading::NONE,
        }
    }

    /// What depends on a word so far.
    pub fn taken(&self, at: Option<usize>) -> Taken {
        at.and_then(|at| self.taken.get(at)).copied().unwrap_or_default()
    }

    /// How many commas stand between two words.
    pub fn commas(&self, after: usize, before: usize) -> u32 {
        between(&self.commas, after, before)
    }

    /// How many verbs stand between two words.
    pub fn verbs(&self, after: usize, before: usize) -> u32 {
        between(&self.verbs, after, before)
    }

    /// The head of each word, and as what it depends on it.
    pub(super) fn into_arcs(self) -> (Vec<Option<usize>>, Vec<Dependency>) {
        (self.heads, self.as_what)
    }
}

fn counts(readings: &[Reading], is_one: impl Fn(&Reading) -> bool) -> Vec<u32> {
    let mut count = 0;
    let mut counts = vec![0];
    counts.extend(readings.iter().map(|reading| {
        count += u32::from(is_one(reading));
        count
    }));
    counts
}

fn between(counts: &[u32], after: usize, before: usize) -> u32 {
    let at = |at: usize| counts.get(at.min(counts.len() - 1)).copied().unwrap_or_default();
    at(before).saturating_sub(at(after + 1))
}
