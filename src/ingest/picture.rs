//! Pictures among the words: an emoji, a tick or an arrow at the edge of a piece of prose is no part of it.
//!
//! * "🚀 **4 May 1957** – The first flight ✅": the row begins with its date and ends with its event
//!
//! This file knows characters, not what they show.

use crate::article::Block;
use crate::text::Span;

/// Leaves the pictures at the edges of the prose out of it.
pub(super) fn leave_out(text: &str, blocks: &mut [Block]) {
    for block in blocks {
        let first = block.prose.first().map_or(block.span, |piece| *piece).slice(text);
        let last = block.prose.last().map_or(block.span, |piece| *piece).slice(text);
        if !first.starts_with(is_picture) && !last.trim_end().ends_with(is_picture) {
            continue;
        }
        let prose: Vec<Span> =
            block.prose.iter().map(|piece| bare(text, *piece)).filter(|piece| !piece.is_empty()).collect();
        if !prose.is_empty() {
            block.prose = prose;
        }
    }
}

/// A piece of prose without the pictures at its edges.
fn bare(text: &str, piece: Span) -> Span {
    let words = piece.slice(text);
    let is_left_out = |c: char| is_picture(c) || c.is_whitespace();
    let mut kept = words;
    if words.trim_start().starts_with(is_picture) {
        kept = kept.trim_start_matches(is_left_out);
    }
    let start = piece.end() - kept.len();
    if kept.trim_end().ends_with(is_picture) {
        kept = kept.trim_end_matches(is_left_out);
    }
    Span::new(text, start, start + kept.len()).unwrap_or(piece)
}

/// Whether a character only decorates: an arrow, a tick, an emoji or what joins two of them.
const fn is_picture(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{20e3}' | '\u{2190}'..='\u{2bff}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_at_the_edges_are_left_out_and_words_kept() {
        for (piece, expected) in [
            ("🛰️ 4 May 1957 – Kora 1 flies ✅", "4 May 1957 – Kora 1 flies"),
            ("👩‍🚀 Olo flies", "Olo flies"),
            ("Lund → Marn", "Lund → Marn"),
            ("→ Olo crowned ", "Olo crowned "),
            ("plain words", "plain words"),
            ("🚀", ""),
        ] {
            let whole = Span::new(piece, 0, piece.len()).unwrap_or_default();
            assert_eq!(bare(piece, whole).slice(piece), expected, "{piece}");
        }
    }
}
