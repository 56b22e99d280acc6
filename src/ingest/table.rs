//! Tables in plain text: rows of cells between bars or tabs.

use super::line::Line;
use crate::article::{Block, BlockKind};
use crate::text::Span;

/// What stands between the cells of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Bars,
    Tabs,
    /// Two spaces or more.
    Gaps,
}

/// The cells of a line, as spans, with the white space in front left out and one space behind kept, so that the
/// words of two cells never touch.
fn cells(text: &str, line: &Line) -> (Between, Vec<Span>) {
    let words = line.span.slice(text);
    let between = if words.contains('|') {
        Between::Bars
    } else if words.contains('\t') {
        Between::Tabs
    } else {
        Between::Gaps
    };
    let mut cells = Vec::new();
    let mut start = 0;
    while start <= words.len() {
        let rest = words.get(start..).unwrap_or_default();
        let (end, width) = match between {
            Between::Bars => rest.find('|').map_or((rest.len(), 1), |at| (at, 1)),
            Between::Tabs => rest.find('\t').map_or((rest.len(), 1), |at| (at, 1)),
            Between::Gaps => rest.find("  ").map_or((rest.len(), 1), |at| {
                let gap = rest.get(at..).unwrap_or_default();
                (at, gap.len() - gap.trim_start_matches(' ').len())
            }),
        };
        let cell = rest.get(..end).unwrap_or_default();
        let indent = cell.len() - cell.trim_start().len();
        let kept =
            (cell.trim_end().len() + 1).min(if between == Between::Gaps { end + 1 } else { cell.len() });
        let from = line.span.start() + start;
        cells.extend(Span::new(text, from + indent, (from + kept.max(indent)).min(line.span.end())));
        start += end + width;
    }
    (between, cells)
}

/// How many lines from the first on are rows of one table; 0 when it is none.
pub(super) fn rows(text: &str, lines: &[Line]) -> usize {
    let shape = |line: &Line| {
        let (between, cells) = cells(text, line);
        (between, cells.len())
    };
    let Some(line) = lines.first() else { return 0 };
    let first = shape(line);
    // Two spaces also stand behind the stops of typewritten prose.
    let is_prose = first.0 == Between::Gaps && line.span.slice(text).contains(".  ");
    let least = if first.0 == Between::Tabs { 2 } else { 3 };
    if first.1 < least || is_prose {
        return 0;
    }
    let count = lines.iter().take_while(|line| !line.is_blank() && shape(line) == first).count();
    if count >= 2 { count } else { 0 }
}

/// A row as a block, each cell a span of prose; `None` for a rule between rows.
pub(super) fn row(text: &str, line: &Line) -> Option<Block> {
    let (_, mut prose) = cells(text, line);
    prose.retain(|cell| cell.slice(text).chars().any(char::is_alphanumeric));
    (!prose.is_empty()).then_some(Block { kind: BlockKind::TableRow, span: line.span, prose })
}
