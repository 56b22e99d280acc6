//! What stands among the words of a text and is none of them: marks of notes, numbers of paragraphs, labels of speakers, what the
//! audience did.
//!
//! * "It opened in 1852.[4][citation needed] In 1861" is "It opened in 1852. In 1861"
//! * "2.1.1 In 1983 the deck was widened" is "In 1983 the deck was widened"
//! * "Mr. Holm: The mill burned in 1951. [Laughter.]" is "The mill burned in 1951."
//! * "Q: When did it burn? A: In 1951." is "When did it burn? In 1951."
//!
//! It knows one block at a time, and whether the whole is a dialogue.

use crate::article::{Block, is_dialogue, label_end};
use crate::text::Span;

/// Leaves them out of the prose; `pages`: where the numbers of pages stand in the text.
pub(super) fn leave_out(text: &str, blocks: &mut [Block], notes: &[u16], pages: &[(usize, usize)]) {
    let is_dialogue = is_dialogue(
        blocks.iter().filter(|block| block.kind.is_content()).map(|block| block.span.slice(text)),
    );
    for block in blocks.iter_mut().filter(|block| block.kind.is_content()) {
        let mut prose: Vec<Span> = Vec::with_capacity(block.prose.len());
        let mut is_changed = false;
        for (place, piece) in block.prose.iter().enumerate() {
            let words = piece.slice(text);
            let mut start = 0;
            if place == 0 {
                start = numbered(words).unwrap_or(0);
                if is_dialogue {
                    start += words.get(start..).and_then(label_end).unwrap_or(0);
                }
            }
            let is_asked = prose.last().is_some_and(|last| last.slice(text).trim_end().ends_with('?'));
            if start == 0 && (place == 0 || is_asked) {
                start = words.get(start..).and_then(card_label).unwrap_or(0);
            }
            let mut push = |from: usize, to: usize| {
                prose.extend(Span::new(text, from, to).filter(|piece| !piece.is_empty()));
            };
            let mut from = piece.start() + start;
            let mut left_out = asides(words, start);
            left_out.extend(numbers(words, start, notes));
            left_out.extend(answers(words, start));
            let first = pages.partition_point(|page| page.0 < from);
            let inside = pages.iter().skip(first).take_while(|page| page.1 <= piece.end());
            left_out.extend(inside.map(|page| (page.0 - piece.start(), page.1 - piece.start())));
            left_out.sort_unstable();
            for (open, close) in left_out {
                push(from, piece.start() + open);
                from = piece.start() + close;
                is_changed = true;
            }
            is_changed |= start > 0;
            push(from, piece.end());
        }
        if is_changed && prose.iter().any(|piece| piece.slice(text).contains(char::is_alphanumeric)) {
            block.prose = prose;
        }
    }
}

/// "A: In 1951", "Answer: In 1951", "**Q:** When": where the words of a card begin behind its label, which may stand alone in bold.
fn card_label(words: &str) -> Option<usize> {
    const LABELS: [&str; 7] = ["Q:", "A:", "Ans:", "Ans.", "Answer:", "Question:", "ANSWER:"];
    let begin = words.len() - words.trim_start().len();
    let opened = words.get(begin..)?;
    let label = LABELS.iter().find(|label| opened.starts_with(**label))?;
    let behind = opened.get(label.len()..)?;
    (behind.is_empty() || behind.starts_with(' '))
        .then_some(begin + label.len() + (behind.len() - behind.trim_start().len()))
}

/// "When did it burn? A: In 1951": the labels of answers behind their questions, from the byte `from` on.
fn answers(words: &str, from: usize) -> Vec<(usize, usize)> {
    let behind = |at: usize| words.len() - words.get(at..).unwrap_or_default().trim_start().len();
    let asked = words.match_indices('?').map(|(at, _)| behind(at + 1)).filter(|&at| at > from);
    asked.filter_map(|at| card_label(words.get(at..)?).map(|length| (at, at + length))).collect()
}

/// Whether a line begins a paragraph of its own: a numbered one, or a recital of a resolution.
pub(super) fn begins_apart(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit()) && numbered(line).is_some()
        || super::clutter::is_recital(line)
}

/// "2.1.1 In 1983": where the words begin behind the number of a paragraph.
fn numbered(words: &str) -> Option<usize> {
    const LONGEST: usize = 12;
    let (number, rest) = words.split_once([' ', '\t'])?;
    let bare = number.strip_suffix('.').unwrap_or(number);
    let is_number = number.len() <= LONGEST
        && bare.contains('.')
        && bare
            .split('.')
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    let said = rest.trim_start();
    // "3.5 Million pounds": a sentence goes on in small letters.
    let begins = said.starts_with(char::is_uppercase)
        && said.split_whitespace().nth(1).is_some_and(|word| !word.starts_with(char::is_uppercase))
        && said.split_whitespace().nth(3).is_some();
    (is_number && begins).then(|| words.len() - said.len())
}

/// The brackets to leave out, from the byte `from` on.
fn asides(words: &str, from: usize) -> Vec<(usize, usize)> {
    /// The longest, in bytes.
    const LONGEST: usize = 80;
    let mut found = Vec::new();
    let mut at = from;
    // Nearly all prose has none: its bytes are looked through without being read as characters.
    let opens = |at: usize| {
        let rest = words.as_bytes().get(at..)?;
        rest.iter().position(|byte| matches!(byte, b'[' | b'(')).map(|open| at + open)
    };
    while let Some(open) = opens(at) {
        at = open + 1;
        let sign = if words.as_bytes().get(open) == Some(&b'[') { ']' } else { ')' };
        let Some(inner) = words.get(at..words.floor_char_boundary(words.len().min(at + LONGEST))) else {
            break;
        };
        let Some(length) = inner.find(sign) else { continue };
        let inner = inner.get(..length).unwrap_or_default();
        let close = at + length + 1;
        let before = words.get(..open).unwrap_or_default();
        // "KARL HOLM [1] (born 1901)"
        let is_glued = before.ends_with(|c: char| !c.is_whitespace())
            || before.ends_with(' ') && words.get(close..).is_some_and(|behind| behind.starts_with(" ("));
        if is_by_the_audience(inner) || sign == ']' && is_mark(inner, is_glued) {
            let end = close + if sign == ']' { page(words.get(close..).unwrap_or_default()) } else { 0 };
            found.push((open, end));
            at = end;
        }
    }
    found
}

/// The numbers of notes behind the stops of the text, from the byte `from` on.
fn numbers(words: &str, from: usize, notes: &[u16]) -> Vec<(usize, usize)> {
    if notes.is_empty() {
        return Vec::new();
    }
    let signs = words.match_indices(['.', ',', ';', ')', '”', '"']).map(|(at, sign)| at + sign.len());
    let is_note = |&(at, number, _): &(usize, u16, usize)| at >= from && notes.contains(&number);
    signs
        .filter_map(|at| super::clutter::glued(words, at).map(|(number, end)| (at, number, end)))
        .filter(is_note)
        .map(|(at, _, end)| (at, end))
        .collect()
}

/// `4`, `a`, `note 3`, `citation needed`, `who?`, `edit`: the mark of a note, or a remark of the editors.
fn is_mark(inner: &str, is_glued: bool) -> bool {
    const KINDS: [&str; 6] = ["note ", "nb ", "n ", "fn ", "lower-alpha ", "a "];
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let is_letter = inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_lowercase());
    let is_noted = KINDS.iter().any(|kind| inner.strip_prefix(kind).is_some_and(is_number));
    let is_remark = inner.len() <= 40
        && inner.starts_with(|c: char| c.is_ascii_lowercase())
        && (inner.ends_with(" needed")
            || inner.ends_with('?')
            || inner.ends_with("discuss")
            || inner == "edit");
    is_glued
        && (is_letter
            || is_noted
            || is_remark
            || inner.split([',', '-', '–']).all(|part| is_number(part.trim())))
}

/// `: 112`, `: 112–15` behind a mark: the page.
fn page(behind: &str) -> usize {
    let Some(rest) = behind.strip_prefix(':') else { return 0 };
    let number = rest.trim_start_matches([' ', '\u{2009}', '\u{200a}', '\u{a0}']);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let tail = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | ','));
    if (1..=4).contains(&digits) { behind.len() - tail.len() } else { 0 }
}

/// `Applause`, `Laughter and applause.`, `laughs`, `HON. MEMBERS: "Hear, hear."`: what was heard while somebody spoke.
fn is_by_the_audience(inner: &str) -> bool {
    const HEARD: [&str; 18] = [
        "applause",
        "audience",
        "boos",
        "cheering",
        "cheers",
        "crosstalk",
        "hear",
        "hon",
        "inaudible",
        "interruption",
        "laughing",
        "laughs",
        "laughter",
        "ovation",
        "pause",
        "pauses",
        "sighs",
        "smiles",
    ];
    const BESIDE: [&str; 14] = [
        "a",
        "again",
        "and",
        "at",
        "from",
        "great",
        "in",
        "long",
        "loud",
        "members",
        "of",
        "prolonged",
        "standing",
        "the",
    ];
    let mut heard = 0;
    let known = inner.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).all(|word| {
        let small = word.to_ascii_lowercase();
        let is_heard = HEARD.binary_search(&small.as_str()).is_ok();
        heard += usize::from(is_heard);
        is_heard || BESIDE.binary_search(&small.as_str()).is_ok()
    });
    heard > 0 && known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(words: &str) -> String {
        let mut kept = String::new();
        let mut from = numbered(words).unwrap_or(0);
        for (open, close) in asides(words, from) {
            kept.push_str(words.get(from..open).unwrap_or_default());
            from = close;
        }
        kept.push_str(words.get(from..).unwrap_or_default());
        kept
    }

    #[test]
    fn marks_and_numbers_are_no_words() {
        for (words, expected) in [
            (
                "It opened in 1852.[4][citation needed] In 1861,[5]: 112 it fell.",
                "It opened in 1852. In 1861, it fell.",
            ),
            ("2.1.1 In 1983 the deck was widened.", "In 1983 the deck was widened."),
            ("Ann Holm,[who?] who left", "Ann Holm, who left"),
            ("We won. [Applause.] Thank you. (Laughter)", "We won.  Thank you. "),
            ("He was a [T]rue man in [2011] UKSC 14 (1923)", "He was a [T]rue man in [2011] UKSC 14 (1923)"),
            ("3.5 Million Pounds were lost by it", "3.5 Million Pounds were lost by it"),
        ] {
            assert_eq!(kept(words), expected);
        }
    }

    #[test]
    fn the_lists_are_in_order_for_the_search() {
        assert!(is_by_the_audience("Applause"));
        assert!(is_by_the_audience("HON. MEMBERS: “Hear, hear.”"));
        assert!(is_by_the_audience("prolonged standing ovation"));
        assert!(!is_by_the_audience("the House"));
    }
}
