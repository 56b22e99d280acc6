//! Which rows of the weights are summed: one for each pattern of words, kinds and counts around the top of the stack.
//!
//! The patterns are those of Zhang and Nivre (2011) for this kind of parser, with counts of commas and verbs between two words.

use super::reading::Reading;
use super::state::{Side, State, Taken};

/// Rows for the choice of a step, as a power of two.
pub const STEP_BITS: u32 = 18;
/// Rows for the choice of a dependency, as a power of two.
pub const ARC_BITS: u32 = 15;
/// The rows of one choice.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    hashed: Vec<u32>,
    pattern: u32,
    bits: u32,
}

impl Rows {
    /// The rows.
    pub fn as_slice(&self) -> &[u32] {
        &self.hashed
    }

    fn begin(&mut self, pattern: u32, bits: u32) {
        self.hashed.clear();
        (self.pattern, self.bits) = (pattern, bits);
    }

    fn add<const COUNT: usize>(&mut self, values: [u32; COUNT]) {
        self.pattern += 1;
        let seed = self.pattern.wrapping_mul(0x0100_0193);
        let hash = values
            .into_iter()
            .fold(seed, |hash, value| (hash.rotate_left(5) ^ value).wrapping_mul(0x9E37_79B1));
        self.hashed.push((hash ^ hash >> 15).wrapping_mul(0x85EB_CA6B) >> (32 - self.bits));
    }

    /// The rows for the next step.
    pub fn of_step(&mut self, state: &State<'_>) {
        self.begin(0, STEP_BITS);
        let at = At::of(state);
        self.words(&at);
        self.kinds(&at);
        self.dependents(state, &at);
        self.counts(state, &at);
    }

    fn words(&mut self, at: &At) {
        let &At { top, below, third, next, second, last, .. } = at;
        self.add([top.word, top.kind]);
        self.add([top.word]);
        self.add([top.kind]);
        self.add([below.word, below.kind]);
        self.add([below.word]);
        self.add([below.kind]);
        self.add([third.kind]);
        self.add([third.word]);
        self.add([next.word, next.kind]);
        self.add([next.word]);
        self.add([next.kind]);
        self.add([second.word]);
        self.add([second.kind]);
        self.add([last.kind]);
        self.add([last.word]);
        self.add([top.word, next.word]);
        self.add([top.kind, next.kind]);
        self.add([top.word, next.kind]);
        self.add([top.kind, next.word]);
        self.add([top.word, top.kind, next.kind]);
        self.add([top.kind, next.word, next.kind]);
        self.add([below.word, top.word]);
        self.add([below.kind, top.kind]);
        self.add([below.word, top.kind]);
        self.add([below.kind, top.word]);
        self.add([below.word, next.word]);
        self.add([below.kind, next.word]);
        self.add([below.word, next.kind]);
    }

    fn kinds(&mut self, at: &At) {
        let &At { top, below, third, next, second, last, .. } = at;
        self.add([next.kind, second.kind]);
        self.add([next.word, second.word]);
        self.add([next.kind, second.kind, last.kind]);
        self.add([top.kind, next.kind, second.kind]);
        self.add([below.kind, top.kind, next.kind]);
        self.add([below.kind, top.kind, next.kind, second.kind]);
        self.add([third.kind, below.kind, top.kind]);
        self.add([top.kind, next.kind, second.kind, last.kind]);
        self.add([below.word, top.kind, next.kind]);
        self.add([below.kind, top.word, next.kind]);
        self.add([below.kind, top.kind, next.word]);
        self.add([below.word, top.word, next.kind]);
        self.add([below.word, top.kind, next.word]);
        self.add([below.kind, top.word, next.word]);
    }

    fn dependents(&mut self, state: &State<'_>, at: &At) {
        let &At { top, below, next, taken: [of_top, of_below, of_next], .. } = at;
        let pair = |side: Side| (state.reading(side.outer), state.reading(side.inner));
        let ((left, left_inner), (right, right_inner)) = (pair(of_top.left), pair(of_top.right));
        let (below_left, (below_right, below_inner)) =
            (state.reading(of_below.left.outer), pair(of_below.right));
        let (next_left, next_inner) = pair(of_next.left);
        self.add([top.kind, left.kind, next.kind]);
        self.add([top.kind, right.kind, next.kind]);
        self.add([top.kind, next.kind, next_left.kind]);
        self.add([top.kind, right.word, next.kind]);
        self.add([top.word, right.kind]);
        self.add([top.word, right.word]);
        self.add([below.kind, below_right.kind, top.kind]);
        self.add([below.kind, below_right.word, top.kind]);
        self.add([below.word, below_right.kind, top.kind]);
        self.add([below.kind, below_left.kind, top.kind]);
        self.add([top.kind, left.kind, left_inner.kind]);
        self.add([top.kind, right.kind, right_inner.kind]);
        self.add([next.kind, next_left.kind, next_inner.kind]);
        self.add([below.kind, below_right.kind, below_inner.kind, top.kind]);
        self.add([below.word, top.word, right.word]);
        self.add([top.word, right.word, next.word]);
        self.add([below.kind, top.word, right.kind]);
        self.add([below.word, top.word, right.kind]);
    }

    fn counts(&mut self, state: &State<'_>, at: &At) {
        let &At { top, below, next, taken: [of_top, of_below, of_next], .. } = at;
        let here = state.next();
        let to_next = at.places[0].map_or(0, |place| far(here - place));
        let to_top = at.places[1].zip(at.places[0]).map_or(0, |(below, top)| far(top - below));
        self.add([to_next, top.kind, next.kind]);
        self.add([to_next, top.word]);
        self.add([to_next, next.word]);
        self.add([to_top, below.kind, top.kind]);
        self.add([to_top, top.word]);
        self.add([to_top, below.word]);
        let [left, right] = [few(of_top.left, at.places[0]), few(of_top.right, at.places[0])];
        let below_right = few(of_below.right, at.places[1]);
        self.add([left, right, top.kind, next.kind]);
        self.add([right, top.word]);
        self.add([left, top.kind]);
        self.add([below_right, below.kind, top.kind]);
        self.add([few(of_next.left, Some(here)), next.kind, top.kind]);
        self.add([below_right, below.word]);
        let (has, below_has) = (u32::from(of_top.has), u32::from(of_below.has));
        self.add([has, top.kind, next.kind]);
        self.add([below_has, below.kind, top.kind, next.kind]);
        self.add([u32::from(of_next.has), next.kind, top.kind]);
        self.add([has, below_has, below.kind, top.kind]);
        self.add([has, top.word, next.kind]);
        self.add([below_has, below.word, top.kind]);
        let between = |one: Option<usize>, other: Option<usize>| match (one, other) {
            (Some(one), Some(other)) => (state.commas(one, other).min(3), state.verbs(one, other).min(3)),
            _ => (9, 9),
        };
        let (commas, verbs) = between(at.places[0], Some(here));
        let (commas_below, verbs_below) = between(at.places[1], at.places[0]);
        let verbs_ahead = state.verbs(here, (here + 6).min(state.len())).min(3);
        self.add([commas, verbs, top.kind, next.kind]);
        self.add([commas_below, verbs_below, below.kind, top.kind]);
        self.add([commas, top.kind, next.word]);
        self.add([commas_below, below.kind, top.word, next.kind]);
        self.add([verbs_ahead, below.kind, top.kind, next.kind]);
        self.add([verbs_ahead, top.kind, next.kind, has]);
        self.add([commas_below, verbs_below, below_has, below.kind, top.kind, next.kind]);
    }

    /// The rows for what a word depends on its head as.
    pub fn of_arc(&mut self, state: &State<'_>, head: usize, dependent: usize) {
        self.begin(100, ARC_BITS);
        let (above, word) = (state.reading(Some(head)), state.reading(Some(dependent)));
        let (taken, has) = (state.taken(Some(dependent)), u32::from(state.taken(Some(head)).has));
        let (left, right) = (state.reading(taken.left.outer), state.reading(taken.right.outer));
        let before = state.reading(dependent.checked_sub(1));
        let behind = state.reading(Some(dependent + 1));
        let side = u32::from(dependent < head);
        let own = u32::from(taken.has);
        self.add([side, above.kind, word.kind]);
        self.add([side, above.word, word.kind]);
        self.add([side, above.kind, word.word]);
        self.add([side, above.word, word.word]);
        self.add([side, word.kind, left.kind]);
        self.add([side, word.kind, left.word]);
        self.add([side, word.kind, right.kind, above.kind]);
        self.add([side, above.kind, word.kind, own]);
        self.add([side, above.kind, word.kind, has]);
        self.add([side, above.kind, word.kind, before.kind]);
        self.add([side, before.word, word.kind]);
        self.add([side, above.kind, word.kind, behind.kind]);
        self.add([side, above.kind, word.kind, far(head.abs_diff(dependent))]);
        self.add([side, word.kind, left.word, above.kind, own]);
        self.add([side, above.word, word.kind, has]);
        self.add([side, above.kind, word.kind, state.reading(taken.left.inner).kind, left.kind]);
    }
}

/// The words around the next step.
struct At {
    /// Where the top of the stack is, and the one below it.
    places: [Option<usize>; 2],
    /// What depends on these so far, and on the next word.
    taken: [Taken; 3],
    top: Reading,
    below: Reading,
    third: Reading,
    next: Reading,
    second: Reading,
    last: Reading,
}

impl At {
    fn of(state: &State<'_>) -> Self {
        let places = [state.on_stack(0), state.on_stack(1)];
        let next = |ahead: usize| state.reading(Some(state.next() + ahead));
        Self {
            places,
            taken: [places[0], places[1], Some(state.next())].map(|place| state.taken(place)),
            top: state.reading(places[0]),
            below: state.reading(places[1]),
            third: state.reading(state.on_stack(2)),
            next: next(0),
            second: next(1),
            last: next(2),
        }
    }
}

/// A distance in words, in eight steps.
const fn far(distance: usize) -> u32 {
    match distance {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 3,
        4 => 4,
        5 | 6 => 5,
        7..=10 => 6,
        _ => 7,
    }
}

/// How many dependents, where there is a word that can have some.
fn few(side: Side, place: Option<usize>) -> u32 {
    place.map_or(9, |_| u32::from(side.count.min(4)))
}
