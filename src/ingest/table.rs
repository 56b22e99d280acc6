//! Tables in plain text: rows of cells between bars or tabs; and what a row with a date and a sentence, or a table of nothing but
//! statements, is.

use super::line::{Line, lines};
use super::list::is_date_like;
use crate::article::{Block, BlockKind};
use crate::text::Span;

/// What stands between the cells of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Bars,
    Tabs,
    /// Two spaces or more.
    Gaps,
    /// The sign of a file of values: a comma or a semicolon outside quotation marks.
    Values(char),
}

/// The cells of a line, as spans, with the white space in front left out and one space behind kept, so that the
/// words of two cells never touch.
fn cells(text: &str, line: &Line) -> (Between, Vec<Span>) {
    let words = line.span.slice(text);
    cells_between(text, line, between(words))
}

/// What stands between the cells of a line that is in no file of values.
fn between(words: &str) -> Between {
    if words.contains('|') {
        Between::Bars
    } else if words.contains('\t') {
        Between::Tabs
    } else {
        Between::Gaps
    }
}

fn cells_between(text: &str, line: &Line, between: Between) -> (Between, Vec<Span>) {
    let words = line.span.slice(text);
    let mut cells = Vec::new();
    let mut start = 0;
    while start <= words.len() {
        let rest = words.get(start..).unwrap_or_default();
        let (end, width) = match between {
            Between::Bars => rest.find('|').map_or((rest.len(), 1), |at| (at, 1)),
            Between::Tabs => rest.find('\t').map_or((rest.len(), 1), |at| (at, 1)),
            Between::Values(sign) => (value_end(rest, sign), 1),
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

/// Where a value of a line ends: at the sign, quotation marks closed.
fn value_end(rest: &str, sign: char) -> usize {
    let mut is_quoted = false;
    rest.char_indices()
        .find(|&(_, c)| {
            is_quoted ^= c == '"';
            c == sign && !is_quoted
        })
        .map_or(rest.len(), |(at, _)| at)
}

/// The sign of a file of values, and how many lines from the first on are rows of it: a head without a figure that names a
/// column of dates, and below it lines of as many values, each with a date in that column. 0 when it is none.
fn values(text: &str, lines: &[Line]) -> Option<(char, usize)> {
    const FEWEST: usize = 3;
    const WIDEST: usize = 60;
    const NAMES: &[&str] = &["date", "year", "when", "time", "period", "day"];
    let head = lines.first()?.span.slice(text);
    if head.len() > 4 * WIDEST || head.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let sign = [';', ','].into_iter().find(|&sign| head.contains(sign) && !head.contains(", "))?;
    let columns: Vec<&str> = head.split(sign).map(|name| name.trim().trim_matches('"')).collect();
    let at = columns.iter().position(|name| NAMES.contains(&name.to_lowercase().as_str()))?;
    let is_row = |line: &&Line| {
        let (_, cells) = cells_between(text, line, Between::Values(sign));
        let date = cells.get(at).map_or("", |cell| cell.slice(text).trim_matches('"'));
        !line.is_blank() && cells.len() == columns.len() && date.len() <= WIDEST && is_date_like(date)
    };
    let rows = 1 + lines.iter().skip(1).take_while(is_row).count();
    (rows >= FEWEST).then_some((sign, rows))
}

/// The rows of a file of values as blocks, its marks of quotation left out.
pub(super) fn values_of(text: &str, lines: &[Line]) -> Option<(Vec<Block>, usize)> {
    let (sign, count) = values(text, lines)?;
    let bare = |cell: Span| {
        let words = cell.slice(text);
        let inner = words.trim().trim_matches('"');
        let from = cell.start() + words.find(inner).unwrap_or(0);
        Span::new(text, from, from + inner.len())
    };
    let blocks = lines.iter().take(count).filter_map(|line| {
        let (_, cells) = cells_between(text, line, Between::Values(sign));
        let prose: Vec<Span> = cells.into_iter().filter_map(bare).filter(|cell| !cell.is_empty()).collect();
        (!prose.is_empty()).then_some(Block { kind: BlockKind::TableRow, span: line.span, prose })
    });
    Some((blocks.collect(), count))
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
    // "1924 | A loom is invented"
    let is_dated = || first.0 == Between::Bars && starts_with_date(text, line);
    let least = if first.0 == Between::Tabs || is_dated() { 2 } else { 3 };
    if first.1 < least || is_prose {
        return 0;
    }
    let count = lines.iter().take_while(|line| !line.is_blank() && shape(line) == first).count();
    if count >= 2 { count } else { 0 }
}

/// The rows of a paragraph whose lines all stand between bars and have as many cells.
pub(super) fn barred(text: &str, paragraph: Span) -> Option<Vec<Block>> {
    let words = paragraph.slice(text);
    if !words.starts_with('|') || words.lines().any(|line| !is_between_bars(line)) {
        return None;
    }
    let mut lines = lines(text.get(..paragraph.end())?, paragraph.start());
    lines.retain(|line| !line.is_blank());
    (rows(text, &lines) == lines.len()).then(|| lines.iter().filter_map(|line| row(text, line)).collect())
}

fn is_between_bars(line: &str) -> bool {
    let line = line.trim();
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

/// A row as a block, each cell a span of prose; `None` for a rule between rows.
pub(super) fn row(text: &str, line: &Line) -> Option<Block> {
    let (_, mut prose) = cells(text, line);
    // "# | Name | From": the head of the numbers.
    let is_told = |cell: &str| cell.chars().any(char::is_alphanumeric) || matches!(cell.trim(), "#" | "№");
    prose.retain(|cell| is_told(cell.slice(text)));
    (!prose.is_empty()).then(|| settle(text, Block { kind: BlockKind::TableRow, span: line.span, prose }))
}

fn starts_with_date(text: &str, line: &Line) -> bool {
    let words = line.span.slice(text).trim_start_matches(['|', ' ']);
    words.split('|').next().is_some_and(|cell| cell.len() <= 40 && is_date_like(cell))
}

/// A row of two cells, the first a date and the second words enough for a sentence, is a line of a chronology: an
/// item, with the bar between the cells as the mark behind its date.
pub(super) fn settle(text: &str, row: Block) -> Block {
    /// So many words at least may be a sentence; "Independence" and "Battle of Holm" are what a row names.
    const SENTENCE: usize = 4;
    let [date, said] = row.prose.as_slice() else { return row };
    let is_dated = date.len() <= 40 && is_date_like(date.slice(text));
    let is_barred = text.get(date.end()..said.start()).is_some_and(|between| between.contains('|'));
    if row.kind != BlockKind::TableRow
        || !is_dated
        || !is_barred
        || said.slice(text).split_whitespace().count() < SENTENCE
    {
        return row;
    }
    Block { kind: BlockKind::ListItem { depth: 0 }, span: row.span, prose: vec![date.cover(*said)] }
}

/// Makes items of the cells of a table that names nothing and dates nothing in a cell of its own: "Achievements | Failures" over statements. Such a
/// row is not one thing, and each of its cells is read like a line of a list.
pub(super) fn tell_apart(text: &str, blocks: Vec<Block>) -> Vec<Block> {
    let is_row = |block: &Block| block.kind == BlockKind::TableRow;
    if !blocks.iter().any(is_row) {
        return blocks;
    }
    let mut told = Vec::with_capacity(blocks.len());
    let is_beside = |row: &Block, next: &Block| {
        text.get(row.span.end()..next.span.start()).is_some_and(|between| between.matches('\n').count() < 2)
    };
    for run in blocks.chunk_by(|row, next| is_row(row) && is_row(next) && is_beside(row, next)) {
        let is_table = run.first().is_some_and(is_row);
        // The head of a table in plain text is its first row.
        let heads = usize::from(
            is_table && run.first().is_some_and(|row| !row.prose.iter().any(|cell| states(text, *cell))),
        );
        let (head, body) = run.split_at_checked(heads).unwrap_or((run, &[]));
        if !is_table || !is_of_statements(text, body) {
            told.extend(run.iter().cloned());
            continue;
        }
        told.extend(head.iter().cloned());
        let cells = body.iter().flat_map(|row| &row.prose);
        told.extend(cells.map(|cell| Block {
            kind: BlockKind::ListItem { depth: 0 },
            span: *cell,
            prose: vec![*cell],
        }));
    }
    told
}

/// Whether all columns of a table hold statements: two thirds of the cells of each, and no cell is a date or a figure.
fn is_of_statements(text: &str, rows: &[Block]) -> bool {
    const FEWEST: usize = 2;
    let columns = rows.iter().map(|row| row.prose.len()).max().unwrap_or(0);
    let is_bare = |cell: &Span| {
        let words = cell.slice(text).trim();
        words.len() <= 40 && is_date_like(words) || !words.chars().any(char::is_alphabetic)
    };
    rows.len() >= FEWEST
        && columns >= 2
        && !rows.iter().flat_map(|row| &row.prose).any(is_bare)
        && (0..columns).all(|column| {
            let cells = rows.iter().filter_map(|row| row.prose.get(column));
            let stating = cells.clone().filter(|cell| states(text, **cell)).count();
            stating * 3 >= cells.count() * 2
        })
}

/// Whether a cell has words enough to say something.
fn states(text: &str, cell: Span) -> bool {
    const FEWEST: usize = 4;
    cell.slice(text).split_whitespace().count() >= FEWEST
}
