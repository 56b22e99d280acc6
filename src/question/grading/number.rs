//! Typed numbers: digits with Western or Indian grouping, words, million and billion, lakh and crore.

use super::Grade;
use crate::question::item::Thousandths;

/// Grades `given`: equal in value, within a twentieth where the article says "about".
pub(super) fn grade(wanted: Thousandths, is_about: bool, given: &str) -> Grade {
    let Some(Thousandths(given)) = thousandths(given) else { return Grade::WRONG };
    let Thousandths(wanted) = wanted;
    if given == wanted {
        return Grade::RIGHT;
    }
    if is_about && (given - wanted).abs() <= wanted.abs() / 20 {
        return Grade::with_note(100, "near enough to an approximate number");
    }
    if wanted != 0 && (given == wanted.saturating_mul(10) || given.saturating_mul(10) == wanted) {
        return Grade::with_note(0, "a factor of ten off");
    }
    Grade::WRONG
}

/// The first number of `written` with its scale: `2,000,000 tons`, `20 lakh`, `two million`, `2.5 per cent`.
pub(in crate::question) fn thousandths(written: &str) -> Option<Thousandths> {
    let mut total: i128 = 0;
    let mut group: Option<i128> = None;
    for word in
        written.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '$' | '£' | '€' | '₹' | '%'))
    {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if word.is_empty() || (word == "and" && group.is_some()) {
            continue;
        }
        if let Some(value) = digits(&word).or_else(|| small(&word).map(|value| value * 1000)) {
            group = Some(group.unwrap_or(0).saturating_add(value));
        } else if let (Some(scale), Some(value)) = (scale(&word), group.or(implied(&word))) {
            if scale == 100 {
                group = Some(value.saturating_mul(100));
            } else {
                total = total.saturating_add(value.saturating_mul(scale));
                group = Some(0);
            }
        } else if group.is_some() {
            break;
        }
    }
    group.map(|group| Thousandths(total.saturating_add(group)))
}

/// "a hundred" and "million" alone count one of it.
fn implied(word: &str) -> Option<i128> {
    scale(word).map(|_| 1000)
}

fn digits(word: &str) -> Option<i128> {
    let number: String = word.chars().filter(|c| !matches!(c, ',' | '_')).collect();
    let number = number.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() || whole.len() > 18 || !whole.bytes().chain(part.bytes()).all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let thousandths: String = part.chars().chain("000".chars()).take(3).collect();
    Some(whole.parse::<i128>().ok()? * 1000 + thousandths.parse::<i128>().ok()?)
}

fn scale(word: &str) -> Option<i128> {
    Some(match word.strip_suffix('s').unwrap_or(word) {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" | "k" => 1_000,
        "lakh" | "lac" => 100_000,
        "million" | "mn" | "m" => 1_000_000,
        "crore" => 10_000_000,
        "billion" | "bn" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => return None,
    })
}

fn small(word: &str) -> Option<i128> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let at =
        |list: &[&str]| list.iter().position(|name| *name == word).and_then(|at| i128::try_from(at).ok());
    at(&ONES).or_else(|| at(&TENS).map(|at| (at + 2) * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_has_many_spellings() {
        for (written, value) in [
            ("2,000,000 tons", 2_000_000_000),
            ("20,00,000", 2_000_000_000),
            ("2 million", 2_000_000_000),
            ("20 lakh", 2_000_000_000),
            ("two million tons", 2_000_000_000),
            ("twenty-four", 24_000),
            ("24 troops", 24_000),
            ("2.5 per cent", 2_500),
            ("1.5 crore", 15_000_000_000),
            ("three hundred and five", 305_000),
            ("two thousand three hundred", 2_300_000),
            ("a hundred thousand", 100_000_000),
            ("$1.9 million", 1_900_000_000),
            ("0", 0),
        ] {
            assert_eq!(thousandths(written), Some(Thousandths(value)), "{written}");
        }
        for written in ["", "troops", "many", "1999999999999999999999"] {
            assert_eq!(thousandths(written), None, "{written}");
        }
    }

    #[test]
    fn counts_are_exact_and_approximate_numbers_are_not() {
        let wanted = Thousandths(24_000);
        assert_eq!(grade(wanted, false, "24").score, 100);
        assert_eq!(grade(wanted, false, "25").score, 0);
        assert_eq!(grade(wanted, true, "25").score, 100);
        assert_eq!(grade(wanted, false, "240"), Grade::with_note(0, "a factor of ten off"));
    }
}
