//! Letters and speeches: the line with place and day above the words by which somebody is addressed.
//!
//! ```text
//! Fort Lorn, Monday, 14th September 1857
//!
//! My dear Jane,
//! ```
//!
//! "Yesterday" is the day before that day.

use super::boilerplate::starts_like;
use super::published::{date, first};
use crate::article::{Block, BlockKind};

/// How many blocks the head of a letter may have.
const TOP: usize = 10;
/// The longest line with place and day, in bytes.
const LONGEST: usize = 160;

/// Marks the line with place and day.
pub(super) fn mark(text: &str, blocks: &mut [Block]) {
    if let Some(block) = line(text, blocks).and_then(|at| blocks.get_mut(at)) {
        block.kind = BlockKind::Boilerplate;
    }
}

/// The day of a letter or a speech.
pub(super) fn day(text: &str, blocks: &[Block]) -> Option<String> {
    let block = blocks.get(line(text, blocks)?)?;
    date(block.span.slice(text))
}

/// The block with the day: the last one above the salutation.
fn line(text: &str, blocks: &[Block]) -> Option<usize> {
    let slice = |block: &Block| block.span.slice(text);
    // "Eulogy for Helen Marsh, delivered at Harwick on 11 February 1999"
    let is_delivered = |block: &Block| {
        const SAID: [&str; 9] = [
            "delivered at ",
            "delivered by ",
            "delivered in ",
            "delivered on ",
            "delivered to ",
            "as delivered",
            "broadcast on ",
            "talk given on ",
            "lecture given on ",
        ];
        let words = slice(block);
        let is_line = words.len() <= LONGEST && !words.ends_with('.');
        is_line
            && SAID.iter().any(|said| words.contains(said))
            && first(words).is_some_and(|date| date.day.is_some())
    };
    if let Some(at) = blocks.iter().take(3).position(is_delivered) {
        return Some(at);
    }
    let salutation = blocks.iter().take(TOP).position(|block| is_salutation(slice(block)));
    let above = blocks.iter().enumerate().take(salutation?);
    let is_day = |words: &str| {
        words.len() <= LONGEST
            && !words.trim_end_matches(['.', '*', '_']).contains(". The ")
            && first(words).is_some_and(|date| date.day.is_some())
    };
    above.rev().find(|(_, block)| is_day(slice(block))).map(|(at, _)| at)
}

/// "My dear Mother,", "Ladies and gentlemen!", "Mr President, members of the faculty:"
fn is_salutation(words: &str) -> bool {
    const STARTS: [&str; 22] = [
        "comrades",
        "dear ",
        "dearest ",
        "fellow citizens",
        "fellow-citizens",
        "gentlemen,",
        "gentlemen:",
        "honoured sir",
        "ladies and gentlemen",
        "madam,",
        "mr president,",
        "mr. president,",
        "mr chairman,",
        "mr. chairman,",
        "my dear",
        "my fellow ",
        "my friends",
        "my lords",
        "sir,",
        "sir:",
        "your excellenc",
        "your majesty",
    ];
    let words = words.trim_start_matches(['*', '_', '"', '“']);
    let line = words.lines().next().unwrap_or_default();
    let head = line.get(..line.floor_char_boundary(line.len().min(60))).unwrap_or_default().to_lowercase();
    starts_like(&head, &STARTS) && line.contains([',', ':', '!', '.', '—', '–'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_salutation_addresses_somebody() {
        for words in ["My dear Mother,", "Ladies and gentlemen!", "**Dear Ruth,**", "Sir, I have the honour"]
        {
            assert!(is_salutation(words), "{words}");
        }
        for words in ["Dear", "My father came", "Sir Olaf Holm, who", "The Dear family"] {
            assert!(!is_salutation(words), "{words}");
        }
    }
}
