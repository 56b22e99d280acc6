//! What can be told of a heading only once the whole text was cut: whether it has something under it, and its level.

use super::UNSETTLED;
use crate::article::{Block, BlockKind};
use crate::ingest::heading::numbered_level;
use crate::text::Span;

/// "1.1. Arland attacks Norland", "1.2. Norland asks for help": what an outline tells one under the other heads nothing.
fn settle_outline(text: &str, blocks: &mut [Block]) {
    const LEAST: usize = 4;
    let depth = |block: &Block| {
        let words = block.span.slice(text);
        let is_told = matches!(
            block.kind,
            BlockKind::Heading { .. } | BlockKind::ListItem { .. } | BlockKind::Paragraph
        );
        numbered_level(words)
            .filter(|&level| is_told && level > 1 && words.starts_with(|c: char| c.is_ascii_digit()))
    };
    for run in blocks.chunk_by_mut(|block, next| depth(block).is_some() && depth(next).is_some()) {
        if run.len() < LEAST {
            continue;
        }
        for block in run {
            let words = block.span.slice(text);
            let skip = words.find(' ').map_or(0, |at| at + 1);
            block.kind = BlockKind::ListItem { depth: depth(block).unwrap_or(0) };
            block.prose = Span::new(text, block.span.start() + skip, block.span.end()).into_iter().collect();
        }
    }
}

/// A heading has something under it: the last block of a text, and the last of many in a row, are none.
pub(super) fn settle(text: &str, blocks: &mut [Block]) {
    settle_outline(text, blocks);
    let mut is_over_prose = false;
    for block in blocks.iter_mut().rev() {
        if block.kind == UNSETTLED {
            block.kind = if is_over_prose {
                BlockKind::Heading { level: 3 }
            } else {
                BlockKind::ListItem { depth: 0 }
            };
        }
        is_over_prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
    }
    let mut has_text_below = false;
    let mut in_a_row = 0;
    for block in blocks.iter_mut().rev() {
        if !matches!(block.kind, BlockKind::Heading { .. }) {
            has_text_below = true;
            in_a_row = 0;
            continue;
        }
        in_a_row += 1;
        if !has_text_below || in_a_row > 3 {
            block.kind = BlockKind::Paragraph;
        }
    }
    // One level above all others is the title; with no capitals above them, third-level headings are second.
    let has_second = blocks.iter().any(|block| block.kind == BlockKind::Heading { level: 2 });
    for block in blocks.iter_mut().filter(|_| !has_second) {
        if block.kind == (BlockKind::Heading { level: 3 }) {
            block.kind = BlockKind::Heading { level: 2 };
        }
    }
}
