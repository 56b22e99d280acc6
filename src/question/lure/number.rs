//! Wrong numbers: the key times a factor, as round as the key and written as it is.

use super::super::draft::{Candidate, Order};
use super::super::grading::thousandths;
use super::super::ground::Ground;
use super::super::item::{Lure, Thousandths};
use crate::fact::Fact;

/// Numerators over a hundred.
const FACTORS: [i128; 8] = [50, 60, 75, 125, 150, 200, 250, 300];

/// The order of a number among options.
pub(in crate::question) const fn order(value: Thousandths) -> Order {
    Order::Value(value.0)
}

/// The numbers of the sentence of a fact.
pub(in crate::question) fn told(ground: &Ground<'_>, fact: &Fact) -> Vec<Thousandths> {
    let Some(sentence) = ground.source.prose.sentences.get(fact.sentence) else { return Vec::new() };
    sentence.tokens.clone().take(200).filter_map(|at| thousandths(ground.text(at))).collect()
}

/// Possible wrong numbers for `digits`, the number as written (`1,139`, `2.5`), with `unit` behind it.
/// `taken`: values that the article gives with the same noun, or that stand in the stem.
pub(in crate::question) fn pool(digits: &str, unit: &str, taken: &[Thousandths]) -> Vec<Candidate> {
    let Some(value) = thousandths(digits) else { return Vec::new() };
    let decimals = digits.split_once('.').map_or(0, |(_, part)| part.len());
    let grouped = digits.contains(',');
    let step = step(value, decimals);
    let full = |value| if unit.is_empty() { value } else { format!("{value} {unit}") };
    FACTORS
        .iter()
        .filter_map(|factor| {
            let rough = value.0 * factor / 100;
            let wrong = Thousandths((rough + step / 2) / step * step);
            let scaled = thousandths(&full(written(wrong, decimals, grouped)))?;
            if wrong.0 <= 0 || wrong == value || taken.contains(&scaled) {
                return None;
            }
            let lure = Lure { text: full(written(wrong, decimals, grouped)), why: None };
            Some(Candidate { lure, order: order(scaled), merit: super::GOOD })
        })
        .collect()
}

/// The last digit that counts: 24 is counted in ones, 1,500 in hundreds, 2.5 in tenths.
fn step(value: Thousandths, decimals: usize) -> i128 {
    let finest = match decimals {
        0 => 1000,
        1 => 100,
        2 => 10,
        _ => 1,
    };
    let mut step = finest;
    while value.0 % (step * 10) == 0 && value.0 > step * 10 && step < 1_000_000_000_000 {
        step *= 10;
    }
    // A round number keeps two digits that vary: 2,000 may become 1,500.
    if step > finest && value.0 / step < 10 {
        (step / 10).max(finest) * if value.0 / step == 1 { 5 } else { 10 }
    } else {
        step
    }
}

fn written(value: Thousandths, decimals: usize, grouped: bool) -> String {
    let whole = value.0 / 1000;
    let mut digits = whole.to_string();
    if grouped || whole >= 10_000 {
        let mut at = digits.len();
        while at > 3 {
            at -= 3;
            digits.insert(at, ',');
        }
    }
    if decimals == 0 {
        return digits;
    }
    let part = format!("{:03}", value.0 % 1000);
    let part: String = part.chars().chain("0".chars().cycle()).take(decimals).collect();
    format!("{digits}.{part}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_numbers_are_written_as_the_right_one_is() {
        let texts = |digits, unit| -> Vec<String> {
            pool(digits, unit, &[]).into_iter().map(|candidate| candidate.lure.text).collect()
        };
        assert!(
            texts("24", "").iter().all(|text| text.parse::<u32>().is_ok_and(|n| n != 24)),
            "{:?}",
            texts("24", "")
        );
        assert!(texts("2", "million").iter().all(|text| text.ends_with(" million")));
        assert!(texts("1,139", "").iter().any(|text| text.contains(',')));
        assert!(texts("2.5", "").iter().all(|text| text.contains('.')), "{:?}", texts("2.5", ""));
        assert!(texts("9,500", "").iter().all(|text| text.ends_with("00")), "{:?}", texts("9,500", ""));
    }
}
