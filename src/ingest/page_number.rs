//! Numbers of pages that copying left in front of words: "the two states 147signed".
//!
//! They rise through the text, each by one or a little more; a number that does not stays, for "20mph" counts something. Where
//! a year begins the page the two are one number: "in July 1512007" is "in July 2007" on page 151.

/// How many of them in a row are no chance.
const LEAST: usize = 3;

/// How many pages may lie between two that are found.
const APART: u32 = 4;

/// The letters of a word that is no unit: "mph", "kWh" and "pts" have three.
const LETTERS: usize = 3;

/// A number, and where it stands.
#[derive(Clone, Copy)]
struct Page {
    number: u32,
    start: usize,
    end: usize,
}

/// Where the numbers of pages stand in a text, in order.
pub(super) fn found(text: &str) -> Vec<(usize, usize)> {
    let candidates = candidates(text);
    let mut is_page = vec![false; candidates.len()];
    for first in 0..candidates.len() {
        if is_page.get(first) == Some(&true) {
            continue;
        }
        let chain: Vec<usize> = std::iter::successors(Some(first), |&at| next_of(&candidates, at)).collect();
        if chain.len() >= LEAST {
            for at in chain {
                if let Some(is_page) = is_page.get_mut(at) {
                    *is_page = true;
                }
            }
        }
    }
    let pages = candidates.iter().zip(is_page).filter(|(_, is_page)| *is_page);
    pages.map(|(page, _)| (page.start, page.end)).collect()
}

/// The number that goes on from one, among the few behind it.
fn next_of(pages: &[Page], at: usize) -> Option<usize> {
    /// So many are looked at.
    const NEAR: usize = 4;
    let number = pages.get(at)?.number;
    let follows = |page: &Page| (number + 1..=number + APART).contains(&page.number);
    pages.iter().skip(at + 1).take(NEAR).position(follows).map(|near| at + 1 + near)
}

/// The numbers that stand right in front of a word or of a year.
fn candidates(text: &str) -> Vec<Page> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes.iter().skip(at).position(u8::is_ascii_digit).map(|near| at + near) {
        let digits = bytes.iter().skip(start).take_while(|byte| byte.is_ascii_digit()).count();
        at = start + digits;
        let is_free =
            start.checked_sub(1).and_then(|before| bytes.get(before)).is_none_or(u8::is_ascii_whitespace);
        if !is_free {
            continue;
        }
        let end = match digits {
            1..=3 if is_word(bytes.get(at..).unwrap_or_default()) => at,
            5..=7 if is_year(text.get(at - 4..at)) => at - 4,
            _ => continue,
        };
        if let Some(number) = text.get(start..end).and_then(|number| number.parse().ok()) {
            found.push(Page { number, start, end });
        }
    }
    found
}

/// Letters alone up to the end of a word, the first perhaps a capital.
fn is_word(behind: &[u8]) -> bool {
    let letters = behind.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    letters >= LETTERS && behind.iter().skip(1).take(letters - 1).all(u8::is_ascii_lowercase)
}

fn is_year(number: Option<&str>) -> bool {
    number.and_then(|number| number.parse().ok()).is_some_and(|year: u16| (1500..2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::found;

    fn without(text: &str) -> String {
        let mut left = String::new();
        let mut from = 0;
        for (start, end) in found(text) {
            left.push_str(text.get(from..start).unwrap_or_default());
            from = end;
        }
        left + text.get(from..).unwrap_or_default()
    }

    #[test]
    fn numbers_that_rise_are_those_of_pages() {
        assert_eq!(
            without("The states 147signed it. In 148the end, 20mph was too much. It fell in July 1512007."),
            "The states signed it. In the end, 20mph was too much. It fell in July 2007."
        );
    }

    #[test]
    fn numbers_that_count_stay() {
        let text = "It ran 20miles in 30minutes with 12volts.";
        assert_eq!(without(text), text);
    }
}
