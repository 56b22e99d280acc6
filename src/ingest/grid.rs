//! Tables that are drawn with rules of `+---+`, as converters write them: each row becomes one line between bars.
//!
//! ```text
//! +------+------------+
//! | Year | Event      |        | Year | Event |
//! +======+============+        |---|---|
//! | 1947 | Kora was   |   is   | 1947 | Kora was founded |
//! |      | founded    |
//! +------+------------+
//! ```
//!
//! A cell is wrapped over several lines, beside those of the cells next to it, so its words stand in no one place of the text: they
//! are put together before the text is read. What is no such table stays as it is; nothing is lost but the drawing. This file does
//! not know what a row means.

use super::shape::ends_sentence;
use std::borrow::Cow;

/// The text with its drawn tables as lines between bars; linear in its length.
pub(super) fn unfold(text: String) -> String {
    if !text.contains("-+") || !text.lines().any(is_rule) {
        return text;
    }
    let mut unfolded = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if !is_rule(line) {
            unfolded.push_str(line);
            continue;
        }
        let mut table = Vec::new();
        while let Some(row) = lines.next_if(|next| is_drawn(next)) {
            table.push(row);
        }
        match rows(&table) {
            rows if rows.is_empty() => {
                unfolded.push_str(line);
                unfolded.extend(table);
            }
            rows => push_rows(&mut unfolded, &rows),
        }
    }
    unfolded
}

/// "+------+=====+": a rule over the whole width.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 5
        && line.starts_with('+')
        && line.ends_with('+')
        && line.bytes().all(|byte| b"+-=:".contains(&byte))
        && line.contains(['-', '='])
}

/// A rule, a part of one beside a cell that goes on, or a line of cells.
fn is_drawn(line: &str) -> bool {
    let line = line.trim();
    is_rule(line) || line.len() > 1 && line.starts_with(['|', '+']) && line.ends_with(['|', '+'])
}

/// The cells of the rows, those of several lines put together; empty where nothing but the drawing is there.
fn rows<'a>(drawn: &[&'a str]) -> Vec<Vec<Cow<'a, str>>> {
    let mut rows: Vec<Vec<Cow<'a, str>>> = Vec::new();
    let mut is_open = false;
    for line in drawn.iter().map(|line| line.trim()) {
        if is_rule(line) || line.contains("+-") || line.contains("-+") {
            is_open = false;
            continue;
        }
        let inner = line.strip_prefix('|').unwrap_or(line);
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        let cells = inner.split('|').map(str::trim);
        if let Some(row) = rows.last_mut().filter(|row| is_open && row.len() == cells.clone().count()) {
            row.iter_mut().zip(cells).for_each(|(cell, more)| join(cell, more));
        } else {
            let bare = cells.map(|cell| cell.strip_prefix("- ").map_or(cell, str::trim_start));
            rows.push(bare.map(behind_reference).map(Cow::Borrowed).collect());
        }
        is_open = true;
    }
    rows.retain(|row| row.iter().any(|cell| cell.chars().any(char::is_alphanumeric)));
    rows
}

/// Puts the next line of a cell behind what was read of it; one that begins with the sign of a list is a statement of its own.
fn join<'a>(cell: &mut Cow<'a, str>, more: &'a str) {
    let item = more.strip_prefix("- ").map(str::trim_start);
    let words = behind_reference(item.unwrap_or(more));
    if words.is_empty() {
        return;
    }
    if cell.is_empty() {
        *cell = Cow::Borrowed(words);
        return;
    }
    let cell = cell.to_mut();
    if item.is_some() && !ends_sentence(cell) {
        cell.push(';');
    }
    cell.push(' ');
    cell.push_str(words);
}

/// "See Kora–Lund relations", "See Kora–Lund relations In 1951, Kora": what a cell says behind the page that it points to.
fn behind_reference(said: &str) -> &str {
    const LONGEST: usize = 80;
    let pointed = said.strip_prefix("See ").and_then(|rest| rest.split_once(" relations"));
    pointed
        .map(|(page, rest)| (page, rest.trim_start()))
        .filter(|(page, rest)| {
            page.len() <= LONGEST && (rest.is_empty() || rest.starts_with(char::is_uppercase))
        })
        .map_or(said, |(_, rest)| rest)
}

/// A longer cell is told rather than listed, in bytes.
const LONGEST: usize = 240;

/// A table with a cell that tells at length is no list: of each row the short cells are a line, and each long one a paragraph.
fn push_told(text: &mut String, rows: &[Vec<Cow<'_, str>>]) {
    for row in rows {
        let short = row.iter().filter(|cell| !cell.is_empty() && cell.len() <= LONGEST);
        let short: Vec<&str> = short.map(|cell| &**cell).collect();
        text.push('\n');
        text.push_str(&short.join(" | "));
        text.push('\n');
        for long in row.iter().filter(|cell| cell.len() > LONGEST) {
            text.push('\n');
            text.push_str(long);
            text.push('\n');
        }
    }
    text.push('\n');
}

/// The first row is the head, as in a table between bars.
fn push_rows(text: &mut String, rows: &[Vec<Cow<'_, str>>]) {
    if rows.iter().flatten().any(|cell| cell.len() > LONGEST) {
        return push_told(text, rows);
    }
    for (at, row) in rows.iter().enumerate() {
        for cell in row {
            text.push_str("| ");
            text.push_str(cell);
            text.push(' ');
        }
        text.push_str("|\n");
        if at == 0 {
            text.push_str(&"|---".repeat(row.len()));
            text.push_str("|\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::unfold;

    #[test]
    fn a_drawn_table_is_read_row_by_row() {
        let drawn = "Kora\n\n\
            +------+------------+\n\
            | Year | Event      |\n\
            +======+============+\n\
            | 1947 | Kora was   |\n\
            |      | founded by |\n\
            |      | Anna Holm  |\n\
            +------+------------+\n\
            |      |            |\n\
            +------+------------+\n\
            | 1956 | The mill   |\n\
            |      | burned     |\n\
            +------+------------+\n\
            \nIt was built again.\n";
        let told = "Kora\n\n| Year | Event |\n|---|---|\n| 1947 | Kora was founded by Anna Holm |\n\
            | 1956 | The mill burned |\n\nIt was built again.\n";
        assert_eq!(unfold(drawn.to_owned()), told);
        assert_eq!(unfold(told.to_owned()), told, "what was read stays");
    }

    #[test]
    fn a_cell_that_tells_at_length_is_a_paragraph() {
        let long = "The two lands have met each year since then. ".repeat(8);
        let drawn =
            format!("+---+---+\n| Kora | - one |\n| | - two |\n+---+---+\n| Lund | {long}|\n+---+---+\n");
        assert_eq!(unfold(drawn), format!("\nKora | one; two\n\nLund\n\n{}\n\n", long.trim()));
    }

    #[test]
    fn what_is_no_table_stays() {
        for words in ["a + b - c\n", "+---+\n", "+---+\nIt burned.\n+---+\n", "| a | b |\n", ""] {
            assert_eq!(unfold(words.to_owned()), words);
        }
    }
}
