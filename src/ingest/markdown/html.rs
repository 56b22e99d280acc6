//! Tables that are written in HTML within Markdown: `<table><tr><td>1905</td><td>Pact of Lund</td></tr></table>`.
//!
//! Each row is a block and each piece of text in a cell a piece of its prose, as in a table between bars. The first row is the
//! head where its cells are heads (`<th>`), or where none of them holds a figure. A row of a date and a sentence is an item, and
//! so are the rows that share one date. This file knows one piece of HTML at a time.

use crate::article::{Block, BlockKind};
use crate::ingest::list::is_date_like;
use crate::text::Span;

/// The rows of the tables in a piece of HTML; nothing where there is no table in it.
pub(super) fn rows(text: &str, html: Span) -> Vec<Block> {
    let words = html.slice(text);
    let mut rows = Vec::new();
    let mut at = 0;
    let mut table = Table::default();
    while let Some(tag) = next_tag(words, at) {
        table.say(text, html.start() + at, html.start() + tag.start);
        match (tag.name.to_ascii_lowercase().as_str(), tag.is_end) {
            ("table", is_end) => {
                rows.extend(table.end_row(text));
                table = Table { is_open: !is_end, is_first: true, ..Table::default() };
            }
            // The cell of the date goes on over the next row.
            ("tr", is_end) if table.shared > 0 => {
                table.is_in_cell = false;
                table.shared -= usize::from(is_end);
                if table.shared == 0 {
                    rows.extend(table.end_row(text));
                }
            }
            ("tr", is_end) => {
                rows.extend(table.end_row(text));
                table.row = (!is_end).then_some(html.start() + tag.start);
            }
            ("th" | "td", is_end) => {
                table.is_in_cell = !is_end;
                if !is_end && table.prose.is_empty() && table.shared == 0 {
                    table.shared = span_of(words.get(tag.start..tag.end).unwrap_or_default());
                }
                table.heads += usize::from(!is_end && tag.name.eq_ignore_ascii_case("th"));
            }
            _ => {}
        }
        at = tag.end;
    }
    rows
}

/// The table that is being read.
#[derive(Default)]
struct Table {
    is_open: bool,
    is_first: bool,
    is_in_cell: bool,
    /// Where the row began that is open.
    row: Option<usize>,
    prose: Vec<Span>,
    /// How many cells of the row are heads.
    heads: usize,
    /// Over how many rows from this one on its first cell goes.
    shared: usize,
}

impl Table {
    /// Text between two tags.
    fn say(&mut self, text: &str, start: usize, end: usize) {
        let words = text.get(start..end).unwrap_or_default();
        let said = words.trim();
        if !self.is_open || !self.is_in_cell || said.is_empty() || said == "&nbsp;" {
            return;
        }
        let from = start + (words.len() - words.trim_start().len());
        self.prose.extend(Span::new(text, from, from + said.len()));
    }

    fn end_row(&mut self, text: &str) -> Option<Block> {
        let start = self.row.take();
        let prose = std::mem::take(&mut self.prose);
        let heads = std::mem::take(&mut self.heads);
        (self.is_in_cell, self.shared) = (false, 0);
        let span = Span::new(text, start?, prose.last()?.end())?;
        let is_bare = |cell: &Span| !cell.slice(text).bytes().any(|byte| byte.is_ascii_digit());
        let is_head = heads > 1 || (self.is_first && prose.len() > 1 && prose.iter().all(is_bare));
        self.is_first = false;
        let kind = match prose.as_slice() {
            _ if is_head => BlockKind::Boilerplate,
            [date, said, ..] if is_told(text, *date, *said) => BlockKind::ListItem { depth: 0 },
            _ => BlockKind::TableRow,
        };
        Some(Block { kind, span, prose })
    }
}

/// Whether a row is a date and words enough for a sentence.
fn is_told(text: &str, date: Span, said: Span) -> bool {
    const SENTENCE: usize = 4;
    const LONGEST: usize = 40;
    date.len() <= LONGEST
        && is_date_like(date.slice(text))
        && said.slice(text).split_whitespace().count() >= SENTENCE
}

/// Over how many rows a cell goes: `<td rowspan="2">`; 0 for one.
fn span_of(tag: &str) -> usize {
    const MOST: usize = 20;
    let Some((_, behind)) = tag.split_once("rowspan=") else { return 0 };
    let figures = behind.trim_start_matches(['"', '\'']);
    let end = figures.find(|c: char| !c.is_ascii_digit()).unwrap_or(figures.len());
    figures
        .get(..end)
        .and_then(|figures| figures.parse().ok())
        .filter(|rows| (2..=MOST).contains(rows))
        .unwrap_or(0)
}

/// A tag: its name, and where it stands.
struct HtmlTag<'a> {
    name: &'a str,
    is_end: bool,
    start: usize,
    end: usize,
}

/// The first tag of `html` from the byte `from` on.
fn next_tag(html: &str, from: usize) -> Option<HtmlTag<'_>> {
    let start = from + html.get(from..)?.find('<')?;
    let end = start + html.get(start..)?.find('>')? + 1;
    let inner = html.get(start + 1..end - 1)?;
    let is_end = inner.starts_with('/');
    let name = inner.trim_start_matches('/');
    let length = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    Some(HtmlTag { name: name.get(..length)?, is_end, start, end })
}

#[cfg(test)]
mod tests {
    use super::rows;
    use crate::article::BlockKind;
    use crate::text::Span;

    #[test]
    fn a_row_is_a_block_and_a_cell_its_prose() {
        let text = "<table border=1><tr><td>Year</td><td>Event</td></tr>\
                    <tr><td>1905</td><td></td><td>Pact of <b>Lund</b></td></tr></table>";
        let read = rows(text, Span::new(text, 0, text.len()).unwrap());
        let said: Vec<Vec<&str>> =
            read.iter().map(|row| row.prose.iter().map(|cell| cell.slice(text)).collect()).collect();
        assert_eq!(said, [vec!["Year", "Event"], vec!["1905", "Pact of", "Lund"]]);
        assert_eq!(read[0].kind, BlockKind::Boilerplate);
        assert_eq!(read[1].kind, BlockKind::TableRow);
    }

    #[test]
    fn rows_that_share_a_date_are_one() {
        let text = "<table><tr><td rowspan=\"2\">1905</td><td>The pact of Lund is signed.</td></tr>\
                    <tr><td>The port closes.</td></tr><tr><td>1906</td><td>The port of Kora opens.</td></tr></table>";
        let read = rows(text, Span::new(text, 0, text.len()).unwrap());
        assert_eq!(read.iter().map(|row| row.prose.len()).collect::<Vec<_>>(), [3, 2]);
        assert_eq!(read[0].kind, BlockKind::ListItem { depth: 0 });
    }

    #[test]
    fn other_html_has_no_rows() {
        let text = "<div><p>In 1905 the port was closed.</p></div>";
        assert!(rows(text, Span::new(text, 0, text.len()).unwrap()).is_empty());
    }
}
