//! Wrong options: of the key's type, plausible, never true.
//!
//! They come from the article first and are made up (dates and numbers only) when it has too few. Fewer than
//! two good ones make the question typed; nothing is padded.

pub(super) mod company;
mod likeness;

pub(super) mod date;
mod frame;
mod lifetime;
pub(super) mod name;
pub(super) mod number;

pub(super) use likeness::are_one_in_full;

use super::chance::Chance;
use super::draft::{Candidate, Draft, Order};
use std::borrow::Cow;
use std::cmp::Ordering;

/// The least merit of a wrong option.
pub(super) const GOOD: i32 = 4;

/// Gives the draft its options, when there are at least two good lures. The rank of the key is drawn first and
/// uniformly, then as many lures are taken from before it, so that no place among the options tells anything.
pub(super) fn choose(draft: &mut Draft, key_order: Order, pool: Vec<Candidate>, chance: Chance) {
    if let Some((_, chosen)) = chosen(&draft.key, &key_order, pool, chance) {
        draft.set_options(key_order, chosen);
    }
}

/// What may be chosen for a wrong option: dates are written out only when they are.
pub(super) trait Choice {
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

/// The best wrong options on either side of the key, as many as a question may need.
#[derive(Clone, Debug)]
pub(super) struct Sides<T> {
    before: Vec<T>,
    after: Vec<T>,
}

/// The most wrong options of a question.
const MOST: usize = 3;

impl<T: Choice + Clone> Sides<T> {
    /// None where there are fewer than two good ones, or the key is longer than all of them.
    fn of(key: &str, key_order: &Order, mut pool: Vec<T>, chance: &mut Chance) -> Option<Self> {
        pool.retain(|choice| choice.merit() >= GOOD && choice.compare_to_key(key_order).is_ne());
        pool.sort_by(|a, b| a.compare(b).then_with(|| b.merit().cmp(&a.merit())));
        pool.dedup_by(|a, b| a.compare(b).is_eq() || a.is_written_as(b));
        // Among equals chance decides, so that no lure comes up every time.
        chance.shuffle(&mut pool);
        pool.sort_by_key(|choice| std::cmp::Reverse(choice.merit()));
        if pool.len() < 2 || !pool.iter().any(|candidate| is_as_long(candidate, key)) {
            return None;
        }
        let (mut before, mut after): (Vec<_>, Vec<_>) =
            pool.into_iter().partition(|choice| choice.compare_to_key(key_order).is_lt());
        before.truncate(MOST);
        after.truncate(MOST);
        Some(Self { before, after })
    }

    fn count(&self) -> usize {
        MOST.min(self.before.len() + self.after.len())
    }

    /// The least and the greatest place that the key can have among the options.
    fn places(&self) -> (usize, usize) {
        let count = self.count();
        (count.saturating_sub(self.after.len()), count.min(self.before.len()))
    }

    /// The wrong options around a key in this place, where it does not stand out there.
    fn around(&self, place: usize, key: &str, key_order: &Order) -> Option<Vec<T>> {
        let behind = self.count().checked_sub(place)?;
        let chosen: Vec<T> =
            self.before.iter().take(place).chain(self.after.iter().take(behind)).cloned().collect();
        // A key that stands out by its length is found without being known: then it is typed.
        let is_fair = chosen.len() == self.count()
            && !stands_apart(&chosen, key_order)
            && chosen.iter().any(|candidate| is_as_long(candidate, key));
        is_fair.then_some(chosen)
    }
}

/// The sides of the key, and what is taken from them around a place that chance draws.
fn chosen<T: Choice + Clone>(
    key: &str,
    key_order: &Order,
    pool: Vec<T>,
    mut chance: Chance,
) -> Option<(Sides<T>, Vec<T>)> {
    let sides = Sides::of(key, key_order, pool, &mut chance)?;
    let (lowest, highest) = sides.places();
    let place = lowest + chance.below(highest + 1 - lowest.min(highest));
    let chosen = sides.around(place, key, key_order)?;
    Some((sides, chosen))
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
