//! Headings in capitals that run on into their paragraph, as a page comes out of a PDF.
//!
//! * "THE RIVER TREATY (RT) Signed in Lund on 3 May 1951": a heading, and what stands under it
//! * "It was lost. ARE LAWS FOR EVER? It is not uncommon": the same between two sentences
//!
//! Three words at least in capitals and none of them a bare abbreviation; the next word begins a sentence.

use super::shape::ends_sentence;
use crate::article::{Block, BlockKind};
use crate::text::Span;

/// Fewer words in capitals are a name or an abbreviation.
const LEAST: usize = 3;
/// More are no heading.
const MOST: usize = 14;
/// So many letters a heading has.
const LETTERS: usize = 12;

/// Cuts such headings off what stands behind them.
pub(super) fn set_apart(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    let mut told = Vec::with_capacity(blocks.len());
    for block in blocks {
        let may_be = matches!(block.kind, BlockKind::Paragraph) && block.prose.as_slice() == [block.span];
        let words = block.span.slice(text);
        let heads = if may_be { heads(words) } else { Vec::new() };
        if heads.is_empty() {
            told.push(block);
            continue;
        }
        let mut push = |kind: BlockKind, from: usize, to: usize| {
            let Some(piece) = words.get(from..to) else { return };
            let start = block.span.start() + from + piece.len() - piece.trim_start().len();
            let span = Span::new(text, start, start + piece.trim().len()).filter(|span| !span.is_empty());
            told.extend(span.map(|span| Block { kind, span, prose: vec![span] }));
        };
        let mut start = 0;
        for (from, to) in heads {
            push(BlockKind::Paragraph, start, from);
            push(BlockKind::Heading { level: 3 }, from, to);
            start = to;
        }
        push(BlockKind::Paragraph, start, words.len());
    }
    told
}

/// Where headings begin and end.
fn heads(words: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    // Of the heading that is read: where it begins, its words, those that are no abbreviation, its letters.
    let mut run: Option<(usize, usize, usize)> = None;
    let (mut before, mut at) = ("", 0);
    for word in words.split_inclusive(char::is_whitespace) {
        let place = at;
        at += word.len();
        let word = word.trim_end();
        if word.is_empty() {
            continue;
        }
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let behind = words.get(at..).unwrap_or_default();
        // "TALKS I (RT-I)"
        let is_number = matches!(word, "I" | "V" | "X") && behind.starts_with(['(', ':']);
        let is_capital = is_in_capitals(word) && (letters > 1 || is_number);
        match run.as_mut() {
            Some((_, count, all)) if is_capital || letters == 0 && !ends_sentence(before) => {
                *count += usize::from(is_capital);
                *all += letters;
            }
            Some(&mut (from, count, all)) => {
                let opens = begins_sentence(word, behind);
                let head = words.get(from..place).unwrap_or_default();
                let is_closed = head.matches('(').count() == head.matches(')').count();
                let is_long = (LEAST..=MOST).contains(&count) && all >= LETTERS;
                if is_long && is_closed && opens && !is_open(before) {
                    found.push((from, place));
                }
                run = None;
            }
            None if is_capital && letters == word.len() && (place == 0 || ends_sentence(before)) => {
                run = Some((place, 1, letters));
            }
            None => {}
        }
        before = word;
    }
    found
}

/// "TREATY", "(RT)", "LUND’S": no small letter, at most marks beside.
fn is_in_capitals(word: &str) -> bool {
    word.contains(char::is_uppercase) && !word.contains(char::is_lowercase)
}

/// "The second round", "A treaty", "When": a capital and small letters; a capital alone is an article or an "I".
fn begins_sentence(word: &str, behind: &str) -> bool {
    let mut chars = word.chars();
    let is_capital = chars.next().is_some_and(char::is_uppercase);
    let is_small = matches!(word, "A" | "I") && behind.starts_with(char::is_lowercase);
    is_capital && (chars.next().is_some_and(char::is_lowercase) || is_small)
}

/// Whether the last word in capitals goes on with what is behind it: "OF", a comma, a colon with a name.
fn is_open(word: &str) -> bool {
    const OPEN: [&str; 12] = ["A", "AN", "AND", "AT", "BY", "FOR", "FROM", "IN", "OF", "ON", "THE", "TO"];
    word.ends_with([',', ';', ':', '-', '–', '—', '/']) || OPEN.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_in_capitals_ends_where_a_sentence_begins() {
        for (words, expected) in [
            ("THE RIVER TREATY (RT) Signed in Lund in 1951.", vec!["THE RIVER TREATY (RT)"]),
            ("It was lost. ARE LAWS FOR EVER? It is not uncommon.", vec!["ARE LAWS FOR EVER?"]),
            ("RIVER TREATY TALKS I (RT-I) The first round began.", vec!["RIVER TREATY TALKS I (RT-I)"]),
            ("THE FALL OF MARN A mill burned in 1902.", vec!["THE FALL OF MARN"]),
            ("NATO and the EU met. The UN SECURITY COUNCIL Resolution 12 was read.", vec![]),
            ("LUND, NORLAND (AP) The king died.", vec![]),
            ("KORA RIVER OF Norland rose.", vec![]),
            ("KARL OTTO HOLM (5 May 1880 – 2 June 1943) was a chemist.", vec![]),
            ("It was lost. It burned.", vec![]),
        ] {
            let found: Vec<&str> = heads(words)
                .iter()
                .map(|&(from, to)| words.get(from..to).unwrap_or_default().trim())
                .collect();
            assert_eq!(found, expected, "{words}");
        }
    }
}
