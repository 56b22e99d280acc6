//! Tables drawn with lines: `+---+---+` between the rows, bars between the cells, `+===+===+` below the head.
//!
//! A row whose cells are short is a row of a table. Where a cell holds sentences, they are paragraphs and items of their own; what
//! stands beside them is then left out, for it is not known which of them it belongs to. Rows that lack a cell tell nothing either.

use crate::article::{Block, BlockKind};
use crate::text::Span;

/// So many words are more than a name or a figure.
const PROSE: usize = 8;

/// Makes rows, items and paragraphs of the tables that were read as one paragraph.
pub(super) fn tell_apart(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    if !text.contains("\n+-") && !text.starts_with("+-") {
        return blocks;
    }
    let mut told = Vec::with_capacity(blocks.len());
    for block in blocks {
        match grid(text, &block) {
            Some(rows) => told.extend(rows),
            None => told.push(block),
        }
    }
    told
}

/// The rows of a block that is such a table.
fn grid(text: &str, block: &Block) -> Option<Vec<Block>> {
    let words = block.span.slice(text).trim_end();
    let first = words.lines().next()?.trim_end();
    if !is_rule(first) || !is_rule(words.lines().next_back()?.trim()) {
        return None;
    }
    let columns = first.matches('+').count().checked_sub(1).filter(|&columns| columns > 0)?;
    let mut told = Vec::new();
    let mut row: Vec<Vec<Span>> = Vec::new();
    let mut width = None;
    let mut start = block.span.start();
    for line in words.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let line = line.trim_end();
        if !is_rule(line.trim()) {
            row.extend(cells(text, at, line, columns));
            continue;
        }
        if line.contains('=') && told.is_empty() {
            let head: Vec<Span> = row.drain(..).flatten().collect();
            width = Some(head.len());
            told.extend(block_of(BlockKind::Boilerplate, head));
        } else {
            told.extend(rows(text, std::mem::take(&mut row), width));
        }
    }
    Some(told)
}

/// `+---+----+`, `+===+====+`
fn is_rule(line: &str) -> bool {
    line.len() > 2
        && line.starts_with('+')
        && line.ends_with('+')
        && line.bytes().all(|byte| matches!(byte, b'+' | b'-' | b'=' | b':'))
}

/// The cells of a line that hold something.
fn cells(text: &str, at: usize, line: &str, columns: usize) -> Option<Vec<Span>> {
    let mut found = Vec::new();
    let mut start = at;
    let parts: Vec<&str> = line.split('|').collect();
    if parts.len() != columns + 2 {
        return None;
    }
    for part in parts {
        let inner = part.trim_start();
        let from = start + part.len() - inner.len();
        let inner = inner.trim_end();
        found.extend(Span::new(text, from, from + inner.len()).filter(|cell| !cell.is_empty()));
        start += part.len() + 1;
    }
    Some(found)
}

/// The blocks of one row, given its lines: a row of a table, or what its cells say.
fn rows(text: &str, lines: Vec<Vec<Span>>, width: Option<usize>) -> Vec<Block> {
    let is_prose = |cell: &Span| cell.slice(text).split_whitespace().count() >= PROSE;
    if !lines.iter().flatten().any(is_prose) {
        let is_whole = lines.iter().filter(|line| !line.is_empty()).count() == 1
            && lines.first().is_some_and(|line| width.is_none_or(|width| width == line.len()));
        let kind = if is_whole { BlockKind::TableRow } else { BlockKind::Boilerplate };
        return block_of(kind, lines.into_iter().flatten().collect()).into_iter().collect();
    }
    let mut told = Vec::new();
    for cell in lines.into_iter().flatten().filter(is_prose) {
        let words = cell.slice(text);
        let said = words.trim_start_matches(['-', '*', '•', ' ']);
        let kind =
            if said.len() < words.len() { BlockKind::ListItem { depth: 0 } } else { BlockKind::Paragraph };
        let said = behind_reference(said);
        let prose = Span::new(text, cell.end() - said.len(), cell.end());
        told.extend(prose.map(|prose| Block { kind, span: cell, prose: vec![prose] }));
    }
    told
}

/// "See Kora–Lund relations In 1951, Kora": what a cell says behind the page that it points to.
fn behind_reference(said: &str) -> &str {
    const LONGEST: usize = 80;
    let pointed = said.strip_prefix("See ").and_then(|rest| rest.split_once(" relations "));
    pointed
        .filter(|(page, rest)| page.len() <= LONGEST && rest.trim_start().starts_with(char::is_uppercase))
        .map_or(said, |(_, rest)| rest.trim_start())
}

/// A block of cells.
fn block_of(kind: BlockKind, prose: Vec<Span>) -> Option<Block> {
    let span = prose.first()?.cover(*prose.last()?);
    Some(Block { kind, span, prose })
}

#[cfg(test)]
mod tests {
    use super::super::article;
    use crate::article::BlockKind;

    #[test]
    fn a_drawn_table_is_rows_and_what_its_cells_say() {
        let text = "# Relations of Lund\n\n\
            +------+-------+--------------------------------------------------------------+\n\
            | Land | Began | Notes                                                        |\n\
            +======+=======+==============================================================+\n\
            | Kora | 1951  | See Kora–Lund relations Kora opened an embassy there in 1953. |\n\
            |      |       |                                                              |\n\
            |      |       | -   Lund has had an embassy in Kora Town since 1955.          |\n\
            +------+-------+--------------------------------------------------------------+\n\
            | Marn | 1960  | Embassy                                                      |\n\
            +------+-------+--------------------------------------------------------------+\n\
            |      | 1961  | Consulate                                                    |\n\
            +------+-------+--------------------------------------------------------------+\n";
        let article = article(text.to_owned(), "page.md");
        let told: Vec<(BlockKind, String)> =
            article.blocks.iter().skip(1).map(|block| (block.kind, article.prose(block.span))).collect();
        let expected = [
            (BlockKind::Boilerplate, "Land Began Notes"),
            (BlockKind::Paragraph, "Kora opened an embassy there in 1953."),
            (BlockKind::ListItem { depth: 0 }, "Lund has had an embassy in Kora Town since 1955."),
            (BlockKind::TableRow, "Marn 1960 Embassy"),
            (BlockKind::Boilerplate, "1961 Consulate"),
        ];
        assert_eq!(told, expected.map(|(kind, words)| (kind, words.to_owned())));
    }
}
