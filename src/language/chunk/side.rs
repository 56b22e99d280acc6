//! One of two sides in front of "and" and a name that begins with the other: "North and South Korea", "Upper and Lower Canada".

use super::Chunker;
use crate::language::tag::Tag;

/// What parts a land in two, with what the other part is called. Compounds of a compass ("north-east") part none.
const SIDES: &[(&str, &str)] = &[
    ("north", "south"),
    ("northern", "southern"),
    ("east", "west"),
    ("eastern", "western"),
    ("upper", "lower"),
    ("inner", "outer"),
    ("greater", "lesser"),
];

impl Chunker<'_> {
    /// Where the name begins in "North and South Korea": both of that name are meant, so "North and" belongs to it.
    pub(super) fn other_side(&self, at: usize) -> Option<usize> {
        let other = at + 2;
        let is_cut_short = self.tag(at + 1) == Tag::Coordinator
            && other + 1 < self.end
            && self.text(at).starts_with(char::is_uppercase)
            && self.text(other).starts_with(char::is_uppercase);
        if !is_cut_short {
            return None;
        }
        let is = |at: usize, word: &str| self.text(at).eq_ignore_ascii_case(word);
        let is_pair =
            SIDES.iter().any(|&(one, two)| is(at, one) && is(other, two) || is(at, two) && is(other, one));
        // "North and South fought", "North and South, the two sides": nothing is named behind them.
        let is_named = self.text(other + 1).starts_with(char::is_uppercase) && self.time(other + 1).is_none();
        (is_pair && is_named).then_some(other)
    }
}
