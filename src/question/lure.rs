//! Wrong options: of the key's type, plausible, never true.
//!
//! They come from the article first and are made up (dates and numbers only) when it has too few. Fewer than
//! two good ones make the question typed; nothing is padded.

mod likeness;

pub(super) mod date;
pub(super) mod name;
pub(super) mod number;

use super::chance::Chance;
use super::draft::{Candidate, Draft, Order};
use std::borrow::Cow;
use std::cmp::Ordering;

/// The least merit of a wrong option.
pub(super) const GOOD: i32 = 4;

/// Gives the draft its options, when there are at least two good lures. The rank of the key is drawn first and
/// uniformly, then as many lures are taken from before it, so that no place among the options tells anything.
pub(super) fn choose(draft: &mut Draft, key_order: Order, pool: Vec<Candidate>, chance: Chance) {
    if let Some(chosen) = chosen(&draft.key, &key_order, pool, chance) {
        draft.set_options(key_order, chosen);
    }
}

/// What may be chosen for a wrong option: dates are written out only when they are.
trait Choice {
    /// How good it is.
    fn merit(&self) -> i32;
    /// Its place among the options beside that of another.
    fn compare(&self, other: &Self) -> Ordering;
    /// The same beside the key.
    fn compare_to_key(&self, key: &Order) -> Ordering;
    /// Whether both are written alike, when that is more than to have one place.
    fn is_written_as(&self, other: &Self) -> bool;
    /// What the option says.
    fn text(&self) -> Cow<'_, str>;
    /// Its place among the options, when it is a number.
    fn value(&self) -> Option<i128>;
}

impl Choice for Candidate {
    fn merit(&self) -> i32 {
        self.merit
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.order.cmp(&other.order)
    }

    fn compare_to_key(&self, key: &Order) -> Ordering {
        self.order.cmp(key)
    }

    fn is_written_as(&self, other: &Self) -> bool {
        self.lure.text == other.lure.text
    }

    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.lure.text)
    }

    fn value(&self) -> Option<i128> {
        match self.order {
            Order::Value(value) => Some(value),
            Order::Letters(_) => None,
        }
    }
}

fn chosen<T: Choice>(key: &str, key_order: &Order, mut pool: Vec<T>, mut chance: Chance) -> Option<Vec<T>> {
    pool.retain(|choice| choice.merit() >= GOOD && choice.compare_to_key(key_order).is_ne());
    pool.sort_by(|a, b| a.compare(b).then_with(|| b.merit().cmp(&a.merit())));
    pool.dedup_by(|a, b| a.compare(b).is_eq() || a.is_written_as(b));
    // Among equals chance decides, so that no lure comes up every time.
    chance.shuffle(&mut pool);
    pool.sort_by_key(|choice| std::cmp::Reverse(choice.merit()));
    let count = pool.len().min(3);
    if count < 2 || !pool.iter().any(|candidate| is_as_long(candidate, key)) {
        return None;
    }
    let (before, after): (Vec<_>, Vec<_>) =
        pool.into_iter().partition(|choice| choice.compare_to_key(key_order).is_lt());
    let lowest = count.saturating_sub(after.len());
    let highest = count.min(before.len());
    let rank = lowest + chance.below(highest + 1 - lowest.min(highest));
    let chosen: Vec<T> = before.into_iter().take(rank).chain(after.into_iter().take(count - rank)).collect();
    // A key that stands out by its length is found without being known: then it is typed.
    let is_fair =
        !stands_apart(&chosen, key_order) && chosen.iter().any(|candidate| is_as_long(candidate, key));
    is_fair.then_some(chosen)
}

/// Whether the key is found without being known: all lures lie on one side of it, closer to each other than to it.
fn stands_apart<T: Choice>(chosen: &[T], key: &Order) -> bool {
    let Order::Value(key) = key else { return false };
    let mut values: Vec<i128> = chosen.iter().filter_map(Choice::value).collect();
    values.sort_unstable();
    let (Some(&first), Some(&last)) = (values.first(), values.last()) else { return false };
    let gap = if *key > last { key - last } else { first - key };
    let widest = values.windows(2).map(|pair| pair.last().unwrap_or(&0) - pair.first().unwrap_or(&0)).max();
    (*key > last || *key < first) && widest.is_some_and(|widest| gap > 4 * widest)
}

/// Whether the key is at most 1.3 times as long as the lure.
fn is_as_long<T: Choice>(choice: &T, key: &str) -> bool {
    let length = |text: &str| text.chars().count();
    length(key) <= 12 || length(key) * 10 <= length(&choice.text()) * 13
}
