//! Dates that stand in the words of a draft: a year, a day, two dates side by side.
//!
//! * "pushed its limit to 4 miles in 1952", asked for 1958: a date of something else was carried along
//!
//! This file knows words alone, no facts and no names.

use crate::question::ground::is_told_apart_by_its_year;
use crate::question::wording::words;
use crate::temporal::MONTHS;

/// Whether a year stands in a text, outside a quotation.
pub(in crate::question) fn holds_a_year(text: &str) -> bool {
    let list: Vec<&str> = words(text).collect();
    let is_named = |at: usize| {
        at > 1
            && list.get(at - 1) == Some(&"of")
            && list.get(at - 2).is_some_and(|noun| is_told_apart_by_its_year(noun))
    };
    let holds = list.iter().enumerate().any(|(at, word)| is_year(word) && !is_named(at));
    (holds || holds_a_short_year(text)) && !text.contains('“')
}

/// "changed sides in 214 under": a year of three digits, with nothing behind it that it could count.
fn holds_a_short_year(text: &str) -> bool {
    const BEHIND: [&str; 14] = [
        "after", "and", "as", "at", "before", "by", "during", "for", "from", "in", "on", "to", "under",
        "with",
    ];
    let mut list = text.split(' ').peekable();
    let mut before = "";
    while let Some(word) = list.next() {
        let bare = word.trim_end_matches([',', '.', '?', ';']);
        let is_led = matches!(before, "in" | "In" | "since" | "until");
        let is_closed = bare.len() < word.len() || list.peek().is_none_or(|next| BEHIND.contains(next));
        if is_led && is_closed && bare.len() == 3 && bare.bytes().all(|byte| byte.is_ascii_digit()) {
            return true;
        }
        before = word;
    }
    false
}

/// Whether a day of a month stands in a text: "ratified by the council on 23 January".
pub(super) fn holds_a_day(text: &str, list: &[&str]) -> bool {
    let is_day = |word: &str| word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    !text.contains('“')
        && list.windows(2).any(|pair| {
            let [first, second] = pair else { return false };
            is_day(first) && MONTHS.contains(second) || MONTHS.contains(first) && is_day(second)
        })
}

/// Whether two years stand in one clause and are not the ends of a period.
pub(super) fn holds_two_dates(text: &str, list: &[&str]) -> bool {
    // "in AD 838 in 1164"
    let is_era = |pair: &&[&str]| {
        let is_number = |word: &str| word.len() < 4 && word.bytes().all(|b| b.is_ascii_digit());
        matches!(pair, ["AD" | "BC", number] if is_number(number))
            || matches!(pair, [number, "AD" | "BC"] if is_number(number))
    };
    let count = list.iter().filter(|word| is_year(word)).count() + list.windows(2).filter(is_era).count();
    let is_pair = [" to ", " between ", "Between ", ", not "].iter().any(|link| text.contains(link));
    (count > 1 && !is_pair || count > 2) && !text.contains('\n')
}

/// A year of four digits, of our era.
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && word.starts_with(['1', '2'])
}
