//! Wrong options: of the key's type, plausible, never true.
//!
//! They come from the article first and are made up (dates and numbers only) when it has too few. Fewer than
//! two good ones make the question typed; nothing is padded.

pub(super) mod date;
pub(super) mod name;
pub(super) mod number;

use super::chance::Chance;
use super::draft::{Candidate, Draft, Order};

/// The least merit of a wrong option.
pub(super) const GOOD: i32 = 4;

/// Gives the draft its options, when there are at least two good lures. The rank of the key is drawn first and
/// uniformly, then as many lures are taken from before it, so that no place among the options tells anything.
pub(super) fn choose(draft: &mut Draft, key_order: Order, pool: Vec<Candidate>, chance: Chance) {
    if let Some(chosen) = chosen(&draft.key, &key_order, pool, chance) {
        draft.set_options(key_order, chosen);
    }
}

fn chosen(
    key: &str,
    key_order: &Order,
    mut pool: Vec<Candidate>,
    mut chance: Chance,
) -> Option<Vec<Candidate>> {
    pool.retain(|candidate| candidate.merit >= GOOD && candidate.order != *key_order);
    pool.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| b.merit.cmp(&a.merit)));
    pool.dedup_by(|a, b| a.order == b.order || a.lure.text == b.lure.text);
    // Among equals chance decides, so that no lure comes up every time.
    chance.shuffle(&mut pool);
    pool.sort_by_key(|candidate| std::cmp::Reverse(candidate.merit));
    let count = pool.len().min(3);
    if count < 2 || !pool.iter().any(|candidate| is_as_long(candidate, key)) {
        return None;
    }
    let (before, after): (Vec<_>, Vec<_>) =
        pool.into_iter().partition(|candidate| candidate.order < *key_order);
    let lowest = count.saturating_sub(after.len());
    let highest = count.min(before.len());
    let rank = lowest + chance.below(highest + 1 - lowest.min(highest));
    let chosen: Vec<Candidate> =
        before.into_iter().take(rank).chain(after.into_iter().take(count - rank)).collect();
    // A key that stands out by its length is found without being known: then it is typed.
    let is_fair =
        !stands_apart(&chosen, key_order) && chosen.iter().any(|candidate| is_as_long(candidate, key));
    is_fair.then_some(chosen)
}

/// Whether the key is found without being known: all lures lie on one side of it, closer to each other than to it.
fn stands_apart(chosen: &[Candidate], key: &Order) -> bool {
    let Order::Value(key) = key else { return false };
    let mut values: Vec<i128> = chosen
        .iter()
        .filter_map(|candidate| match candidate.order {
            Order::Value(value) => Some(value),
            Order::Letters(_) => None,
        })
        .collect();
    values.sort_unstable();
    let (Some(&first), Some(&last)) = (values.first(), values.last()) else { return false };
    let gap = if *key > last { key - last } else { first - key };
    let widest = values.windows(2).map(|pair| pair.last().unwrap_or(&0) - pair.first().unwrap_or(&0)).max();
    (*key > last || *key < first) && widest.is_some_and(|widest| gap > 4 * widest)
}

/// Whether the key is at most 1.3 times as long as the lure.
fn is_as_long(candidate: &Candidate, key: &str) -> bool {
    let length = |text: &str| text.chars().count();
    length(key) <= 12 || length(key) * 10 <= length(&candidate.lure.text) * 13
}
