//! Words whose letters were lost: a page set in a font of its own comes out of a PDF as rows of signs.
//!
//! * "☛ ☞✌✍ ✎ ✏ t ✍✑ ✒ ✓": nothing of it can be read, and no sentence goes on across it
//! * what stands between two such stretches is read as a paragraph of its own, without the half sentences at its edges
//!
//! A tick or a star in front of a line is no such stretch, nor is a row of stars. This file knows characters, not what they show.

use super::shape::{ends_sentence, stops};
use crate::article::{Block, BlockKind};
use crate::text::Span;

/// So many words in a row without their letters are a stretch.
const LEAST: usize = 6;
/// So many words of a letter or two may stand between two of them: letters that the font has in common with others.
const BETWEEN: usize = 3;

/// Makes blocks of their own of what can be read between stretches without letters, and of the stretches.
pub(super) fn set_apart(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    if text.chars().filter(|&c| is_sign(c)).take(LEAST).count() < LEAST {
        return blocks;
    }
    let mut told = Vec::with_capacity(blocks.len());
    for block in blocks {
        let lost = if block.kind.is_content() { stretches(text, block.span) } else { Vec::new() };
        if lost.is_empty() {
            told.push(block);
            continue;
        }
        let mut start = block.span.start();
        let mut is_behind = false;
        for stretch in &lost {
            told.extend(readable(text, start, stretch.start(), is_behind, true));
            told.push(Block { kind: BlockKind::Boilerplate, span: *stretch, prose: vec![*stretch] });
            (start, is_behind) = (stretch.end(), true);
        }
        told.extend(readable(text, start, block.span.end(), is_behind, false));
    }
    told
}

/// Whether so little of a text can be read that it is none: hardly a letter beside all its signs.
pub(super) fn is_all(text: &str) -> bool {
    const FEWEST: usize = 200;
    let signs = || text.chars().filter(|&c| is_sign(c));
    // Nearly every text ends here.
    if signs().take(FEWEST).count() < FEWEST {
        return false;
    }
    let signs = signs().count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters * 10 < signs
}

/// The block of what can be read between two bytes, with half a sentence left out where a stretch stands beside it.
fn readable(text: &str, from: usize, to: usize, is_behind: bool, is_before: bool) -> Option<Block> {
    let all = text.get(from..to)?;
    let mut words = all.trim_start();
    if is_behind {
        words = without_letters(words);
        if words.starts_with(char::is_lowercase) {
            words = words.get(stops(words).next()?..)?.trim_start();
        }
    }
    let start = from + all.len() - words.len();
    words = words.trim_end();
    if is_before && !ends_sentence(words) {
        words = words.get(..stops(words).last()?)?;
    }
    let span = Span::new(text, start, start + words.len())?;
    let is_more = words.split(' ').nth(1).is_some();
    is_more.then(|| Block { kind: BlockKind::Paragraph, span, prose: vec![span] })
}

/// Words without single letters in front that the font of the stretch had in common with others.
fn without_letters(mut words: &str) -> &str {
    while let Some((first, rest)) = words.split_once(char::is_whitespace) {
        if first.chars().count() > 1 || !first.starts_with(char::is_lowercase) || first == "a" {
            break;
        }
        words = rest.trim_start();
    }
    words
}

/// The stretches of a block.
fn stretches(text: &str, span: Span) -> Vec<Span> {
    let words = span.slice(text);
    let mut found = Vec::new();
    // Of the stretch that is read: its ends, its words without letters, the short words behind the last of them.
    let (mut start, mut end, mut count, mut short) = (0, 0, 0, 0);
    let mut keep = |start: usize, end: usize, count: usize| {
        if count >= LEAST {
            found.extend(Span::new(text, span.start() + start, span.start() + end));
        }
    };
    let mut at = 0;
    for word in words.split_inclusive(char::is_whitespace) {
        let place = at;
        at += word.len();
        let word = word.trim_end();
        if word.is_empty() {
            continue;
        }
        if word.contains(is_sign) {
            if count == 0 {
                start = place;
            }
            (end, count, short) = (place + word.len(), count + 1, 0);
        } else if count > 0 {
            short += 1;
            if short > BETWEEN || word.chars().count() > 2 {
                keep(start, end, count);
                (count, short) = (0, 0);
            }
        }
    }
    keep(start, end, count);
    found
}

/// Signs that fonts without a table of letters leave behind: pictures for print, circled figures, and no character at all.
const fn is_sign(c: char) -> bool {
    matches!(c, '\0' | '\u{2460}'..='\u{24ff}' | '\u{25a0}'..='\u{27bf}' | '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read of a paragraph, piece by piece.
    fn told(text: &str) -> Vec<&str> {
        let span = Span::new(text, 0, text.len()).unwrap_or_default();
        let blocks = set_apart(text, vec![Block { kind: BlockKind::Paragraph, span, prose: vec![span] }]);
        let read = blocks.iter().filter(|block| block.kind.is_content());
        read.map(|block| block.span.slice(text)).collect()
    }

    #[test]
    fn sentences_are_read_between_stretches_without_letters_and_halves_are_not() {
        const LOST: &str = "☛ ☞✌✍ ✎ ✏ t ✍✑ ✒ ✓ ✔✕";
        for (text, expected) in [
            (
                format!("{LOST} The mill burned in 1820. It was rebuilt."),
                vec!["The mill burned in 1820. It was rebuilt."],
            ),
            (format!("{LOST} t when it burned. The mill fell, {LOST}"), vec![]),
            (
                format!("{LOST} larger than others. The mill of H. Holm fell. They had {LOST}"),
                vec!["The mill of H. Holm fell."],
            ),
            (
                format!("The mill (built in 1802) stood. {LOST} A bridge fell."),
                vec!["The mill (built in 1802) stood.", "A bridge fell."],
            ),
            (
                "✓ The mill burned. ★★★★★ It fell ✎ in 1820".to_owned(),
                vec!["✓ The mill burned. ★★★★★ It fell ✎ in 1820"],
            ),
        ] {
            assert_eq!(told(&text), expected, "{text}");
        }
    }

    #[test]
    fn a_text_of_nothing_but_signs_is_no_text() {
        assert!(is_all(&"✌ ✍✎ \0✏ ✌✍✎✏✑✒✓✔ t ".repeat(60)));
        assert!(!is_all(&"✌ The mill burned in 1820. ".repeat(60)));
        assert!(!is_all("✌✍✎✏"));
    }
}
