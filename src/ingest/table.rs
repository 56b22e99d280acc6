//! Tables in plain text: rows of cells between bars or tabs.

use super::line::Line;
use crate::article::{Block, BlockKind};
use crate::text::Span;

/// The bars or tabs that cut a line into cells.
fn cuts(line: &str) -> (char, usize) {
    let bars = line.matches('|').count();
    if bars > 0 { ('|', bars) } else { ('\t', line.matches('\t').count()) }
}

/// How many lines from the first on are rows of one table; 0 when it is none.
pub(super) fn rows(text: &str, lines: &[Line]) -> usize {
    let shape = |line: &Line| cuts(line.span.slice(text));
    let Some(first) = lines.first().map(shape) else { return 0 };
    let least = if first.0 == '|' { 2 } else { 1 };
    if first.1 < least {
        return 0;
    }
    let count = lines.iter().take_while(|line| !line.is_blank() && shape(line) == first).count();
    if count >= 2 { count } else { 0 }
}

/// A row as a block, each cell a span of prose; `None` for a rule between rows.
pub(super) fn row(text: &str, line: &Line) -> Option<Block> {
    let (cut, _) = cuts(line.span.slice(text));
    let mut start = line.span.start();
    let mut prose = Vec::new();
    for cell in line.span.slice(text).split(cut) {
        let indent = cell.len() - cell.trim_start().len();
        // One space behind the words stays in, so that the words of two cells never touch.
        let end = start + (cell.trim_end().len() + 1).min(cell.len());
        if cell.chars().any(char::is_alphanumeric) {
            prose.extend(Span::new(text, start + indent, end));
        }
        start += cell.len() + cut.len_utf8();
    }
    (!prose.is_empty()).then_some(Block { kind: BlockKind::TableRow, span: line.span, prose })
}
