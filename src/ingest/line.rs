//! The lines of a plain text.

use crate::text::Span;

/// A line: its place without the white space around it, and its shape.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Empty for a blank line.
    pub(super) span: Span,
    /// How many columns of white space stand before it; a tab counts four.
    pub(super) indent: usize,
    /// How many characters it has, the white space around it left out.
    pub(super) width: usize,
}

impl Line {
    pub(super) const fn is_blank(&self) -> bool {
        self.span.is_empty()
    }
}

/// The lines of `text` from the byte `from` on: ended by `\n`, `\r\n`, `\r`, a form feed or U+2028.
pub(super) fn lines(text: &str, from: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = from;
    let bytes = text.as_bytes();
    let mut at = from;
    while start <= text.len() {
        let is_candidate = |byte: &u8| matches!(byte, b'\n' | b'\x0c' | 0xe2);
        let rest = bytes.get(at..).unwrap_or_default();
        let end = rest.iter().position(is_candidate).map_or(text.len(), |place| at + place);
        let width = match bytes.get(end..).unwrap_or_default() {
            // U+2028 and U+2029
            [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
            [0xe2, ..] => {
                at = end + 1;
                continue;
            }
            _ => 1,
        };
        // A lone `\r` ends a line as well; one before `\n` is white space at the end of it.
        let mut inner = start;
        for part in text.get(start..end).unwrap_or_default().trim_end_matches('\r').split('\r') {
            lines.push(line(text, inner, inner + part.len()));
            inner += part.len() + 1;
        }
        start = end + width;
        at = start;
    }
    lines
}

fn line(text: &str, start: usize, end: usize) -> Line {
    let whole = text.get(start..end).unwrap_or_default();
    let rest = whole.trim_start_matches(is_space);
    let indent = whole.chars().take_while(|&c| is_space(c)).map(|c| if c == '\t' { 4 } else { 1 }).sum();
    let start = end - rest.len();
    let end = start + rest.trim_end_matches(is_space).len();
    let span = Span::new(text, start, end).unwrap_or_default();
    Line { span, indent, width: span.slice(text).chars().count() }
}

const fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_with_any_of_the_usual_ends() {
        let text = "one\r\n  two\rthree\u{2028}\tfour\n\n\u{a0}five \x0csix";
        let found: Vec<_> =
            lines(text, 0).iter().map(|line| (line.span.slice(text), line.indent, line.width)).collect();
        let expected = [
            ("one", 0, 3),
            ("two", 2, 3),
            ("three", 0, 5),
            ("four", 4, 4),
            ("", 0, 0),
            ("five", 1, 4),
            ("six", 0, 3),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn reading_may_begin_behind_front_matter() {
        let text = "---\n---\nbody";
        assert_eq!(lines(text, 8).first().map(|line| line.span.slice(text)), Some("body"));
    }
}
