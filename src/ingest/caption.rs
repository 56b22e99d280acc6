//! What is left of pictures where a page of a wiki was copied: names of files, and captions whose opening brackets are gone.
//!
//! * `Lund_Mill_1894.jpg The mill was rebuilt in 1894.`: the name of a file, and the text behind it
//! * "of the mill, 1896.]] Missionaries came in 1846.": a caption that lost its beginning, and the text behind it
//! * "It burned in 1760. by an unknown painter, Lund]]": a caption behind the text
//! * `[[File:Mill.jpg|thumb|The mill]]`: a picture in the marks of a wiki
//!
//! A caption tells what is seen; its year is that of the picture. Brackets that are opened and closed are links and stay.

use super::shape::{ends_sentence, stops};
use crate::article::{Block, BlockKind};
use crate::text::Span;

/// A caption is seldom longer, in bytes; its beginning is looked for no farther back.
const LONGEST: usize = 900;
/// What stands in front of a closing mark, at the beginning of a block, is a caption up to this length whatever its words are.
const SHORT: usize = 420;

/// Makes blocks of their own of them, and of the text between them.
pub(super) fn set_apart(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    if !text.contains("]]") && !text.contains("}}") && !ENDINGS.iter().any(|ending| text.contains(ending)) {
        return blocks;
    }
    let mut told: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut is_awaited = false;
    for mut block in blocks {
        let words = block.span.slice(text);
        let left = if block.kind.is_content() { remains(words) } else { Vec::new() };
        // A gallery: the name of a file, and its caption on the next line.
        let is_below = std::mem::take(&mut is_awaited) && is_line(words);
        is_awaited = is_gallery(words);
        // "]] The mill stood": what stands above is the beginning of the caption.
        if left.first() == Some(&(0, 2))
            && let Some(last) = told.last_mut().filter(|last| is_line(last.span.slice(text)))
        {
            last.kind = BlockKind::Boilerplate;
        }
        if is_below || left == [(0, words.len())] {
            block.kind = BlockKind::Boilerplate;
        }
        if left.is_empty() || block.kind == BlockKind::Boilerplate {
            told.push(block);
            continue;
        }
        let mut start = 0;
        for (from, to) in left {
            told.extend(piece(text, &block, start, from));
            let span = Span::new(text, block.span.start() + from, block.span.start() + to);
            told.extend(span.map(|span| Block { kind: BlockKind::Boilerplate, span, prose: vec![span] }));
            start = to;
        }
        told.extend(piece(text, &block, start, words.len()));
    }
    told
}

/// What a block says between two of its bytes.
fn piece(text: &str, block: &Block, from: usize, to: usize) -> Option<Block> {
    let words = block.span.slice(text).get(from..to)?;
    let start = block.span.start() + from + words.len() - words.trim_start().len();
    let span = Span::new(text, start, block.span.start() + from + words.trim_end().len())?;
    let prose: Vec<Span> = block
        .prose
        .iter()
        .filter_map(|prose| prose.intersect(span))
        .filter(|prose| !prose.is_empty())
        .collect();
    let is_told = prose.iter().any(|prose| prose.slice(text).contains(char::is_alphanumeric));
    is_told.then_some(Block { kind: block.kind, span, prose })
}

/// Whether a block is a line without a sentence.
fn is_line(words: &str) -> bool {
    const LINE: usize = 120;
    words.len() <= LINE && !ends_sentence(words)
}

/// "Image:Kora Council 1923.jpg|": the line of a gallery above its caption.
fn is_gallery(words: &str) -> bool {
    let words = words.trim();
    ["Image:", "File:"].iter().any(|head| words.starts_with(head)) && words.ends_with('|')
}

/// The endings of the files of pictures.
const ENDINGS: [&str; 14] = [
    ".jpg", ".JPG", ".jpeg", ".JPEG", ".png", ".PNG", ".gif", ".GIF", ".svg", ".SVG", ".tif", ".TIF",
    ".webp", ".ogv",
];

/// What is left of pictures in a block, in order.
fn remains(words: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (open, close) in closed(words) {
        let last = found.last().map_or(0, |&(_, to)| to);
        match open {
            Some(open) if open >= last => found.push((open, close)),
            Some(_) => {}
            None => {
                let from = begins(words, last, close - 2);
                found.push((from, behind(words, close)));
            }
        }
    }
    for (from, to) in files(words) {
        if !found.iter().any(|&(open, close)| open <= from && from < close) {
            found.push((from, to));
        }
    }
    found.sort_unstable();
    found
}

/// Where pairs of closing brackets stand: behind the opening ones of a picture, or behind none.
fn closed(words: &str) -> Vec<(Option<usize>, usize)> {
    let bytes = words.as_bytes();
    let mut open: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'[' | b'{' => open.push(at - 1),
            b']' | b'}' => {
                let is_pair = bytes.get(at) == Some(&byte);
                match open.pop() {
                    None if is_pair => {
                        at += 1;
                        found.push((None, at));
                    }
                    Some(inner) if is_pair && inner > 0 && open.last() == Some(&(inner - 1)) => {
                        open.pop();
                        at += 1;
                        let head = words.get(inner + 1..).unwrap_or_default();
                        let is_picture = ["File:", "Image:"].iter().any(|name| head.starts_with(name));
                        if is_picture && open.is_empty() {
                            found.push((Some(inner - 1), at));
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
    found
}

/// Where the caption begins whose end is at `end`: at the name of its file, else where a sentence begins in the middle, else with
/// the block or with the last sentence.
fn begins(words: &str, from: usize, end: usize) -> usize {
    let start = words.ceil_char_boundary(from.max(end.saturating_sub(LONGEST)));
    let Some(region) = words.get(start..end) else { return end };
    if let Some(&(file, _)) = files(region).last() {
        return start + file;
    }
    let mut heads: Vec<usize> = stops(region).filter(|&at| at < region.trim_end().len()).collect();
    if start == from {
        heads.insert(0, 0);
    }
    let broken = heads.iter().rev().find(|&&at| is_broken(region.get(at..).unwrap_or_default()));
    match broken {
        Some(&at) => start + at,
        None if start == from && region.len() <= SHORT => from,
        None => start + heads.last().copied().unwrap_or(0),
    }
}

/// Whether words are no beginning of a sentence: ", First Inca", "about the year 1100", "'s march", "(1985)".
fn is_broken(words: &str) -> bool {
    let words = words.trim_start();
    words.is_empty()
        || words
            .starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | '.' | ';' | '\'' | '’' | '(' | '|'))
}

/// Where the text begins again behind a caption: not with the end of a sentence whose beginning is gone.
fn behind(words: &str, close: usize) -> usize {
    let rest = words.get(close..).unwrap_or_default();
    if rest.trim_start().starts_with(char::is_lowercase) {
        return close + stops(rest).next().unwrap_or(rest.len());
    }
    close
}

/// The names of files: with a line between their words, or at the beginning; what is glued behind belongs to them.
fn files(words: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for ending in ENDINGS {
        for (at, _) in words.match_indices(ending) {
            let end = at + ending.len();
            let before = words.get(..at).unwrap_or_default();
            let head = before.trim_start();
            let is_named = ["Image:", "File:"].iter().any(|name| head.starts_with(name));
            let from = match before.rfind(char::is_whitespace) {
                Some(space) if !is_named => space + 1,
                _ => before.len() - head.len(),
            };
            let name = words.get(from..at).unwrap_or_default();
            let is_name = is_named || name.contains('_') || from == before.len() - head.len();
            let tail = words.get(end..).unwrap_or_default();
            let glued = tail.find(char::is_whitespace).unwrap_or(tail.len());
            // "Kora Mill 1904.jpg|The mill": the line of a gallery, its caption behind the name.
            let is_line = tail.starts_with('|')
                && head.len()
                    == words.trim_start().get(..at - (before.len() - head.len())).map_or(0, str::len);
            if is_line {
                return vec![(0, words.len())];
            }
            if is_name && !name.contains("//") {
                found.push((from, end + glued));
            }
        }
    }
    found.sort_unstable();
    found.dedup_by(|next, kept| {
        let is_same = next.0 < kept.1;
        if is_same {
            kept.1 = kept.1.max(next.1);
        }
        is_same
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(words: &str) -> String {
        let mut kept = String::new();
        let mut from = 0;
        for (open, close) in remains(words) {
            kept.push_str(words.get(from..open).unwrap_or_default());
            from = close;
        }
        kept.push_str(words.get(from..).unwrap_or_default());
        kept.trim().to_owned()
    }

    #[test]
    fn files_and_captions_are_no_words() {
        for (words, expected) in [
            ("Lund_Mill.JPG The mill fell in 1894.", "The mill fell in 1894."),
            ("Lund_Mill_1894.jpg's mill in 1894.]] The mill fell.", "The mill fell."),
            ("of the mill, 1896.]] Monks came in 1846.", "Monks came in 1846."),
            ("It burned in 1760. by an unknown hand, Lund]]", "It burned in 1760."),
            (
                "It burned in 1760. about 1100. Lund in red.]] Then it fell.",
                "It burned in 1760. Then it fell.",
            ),
            ("Mill (1985)]] Dam 4.1 (2009)]] Later it fell.", "Later it fell."),
            ("mill (2010)]] of the mill, Holm left. Dahl came.", "Dahl came."),
            ("[[File:Mill.jpg|thumb|The [[mill]] in 1896]] It fell.", "It fell."),
            (
                "Holm built [[Lund Mill|the mill]] in 1894.[[1]]",
                "Holm built [[Lund Mill|the mill]] in 1894.[[1]]",
            ),
            ("A coin with KORA[LUND] of 1894", "A coin with KORA[LUND] of 1894"),
            ("The file mill.png was sent in 1994.", "The file mill.png was sent in 1994."),
            ("", ""),
        ] {
            assert_eq!(kept(words), expected);
        }
    }
}
