//! Containers that publishing tools add to Markdown: a line of colons opens a box with a name and a title, another closes it.
//!
//! * `:::details **3 May 1951 - Pact of Lund**` over `- The port was closed` over `:::`: a heading, and what stands under it
//! * `::: tip` and `:::` alone are edges of a box and no words
//! * `:::note[Why it was lost]` and `::: {.box}`: titles between brackets, classes between braces
//!
//! The parser knows none of them and takes the lines for words of the paragraph or the item they touch. It is handed a copy of
//! the text in which they are headings and blank lines of the same length, so that every place in it stays what it was.

use std::borrow::Cow;
use std::ops::Range;

/// The sign of a heading of the lowest level.
const HEADING: &str = "######";
/// The longest title of a box, in bytes.
const LONGEST: usize = 200;

/// The text with its boxes opened: byte for byte as long as it was.
pub(super) fn opened(text: &str) -> Cow<'_, str> {
    let mut copy: Option<String> = None;
    let mut at = 0;
    let mut is_code = false;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let words = line.trim();
        is_code ^= words.starts_with("```") || words.starts_with("~~~");
        let Some(edge) = edge(line).filter(|_| !is_code) else { continue };
        let copy = copy.get_or_insert_with(|| text.to_owned());
        copy.replace_range(start..at, &edge);
    }
    copy.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The line of an edge as the parser shall read it: its title as a heading, else blank; `None` for any other line.
fn edge(line: &str) -> Option<String> {
    let colons = line.trim_start().bytes().take_while(|&byte| byte == b':').count();
    let indent = line.len() - line.trim_start().len();
    let behind = line.get(indent + colons..)?;
    // ":: Holm" and "::::: 1905" in the middle of a drawing are none.
    let name = behind.trim_start().chars().next();
    if colons < 3 || name.is_some_and(|c| !c.is_ascii_alphabetic() && c != '{') {
        return None;
    }
    let from = indent + colons;
    let title = title(behind).map(|title| title.start + from..title.end + from);
    let mut blank: Vec<u8> = line.bytes().map(|byte| if byte == b'\n' { b'\n' } else { b' ' }).collect();
    if let Some(title) = title.filter(|title| title.start >= HEADING.len() && title.len() <= LONGEST) {
        blank.get_mut(..HEADING.len())?.copy_from_slice(HEADING.as_bytes());
        blank.get_mut(title.clone())?.copy_from_slice(line.as_bytes().get(title)?);
    }
    String::from_utf8(blank).ok()
}

/// Where in what stands behind the colons the title is: behind the name of the box, or between its brackets.
fn title(behind: &str) -> Option<Range<usize>> {
    let lead = behind.len() - behind.trim_start().len();
    let named = behind.get(lead..)?;
    let name = if named.starts_with('{') {
        named.find('}')? + 1
    } else {
        named.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(named.len())
    };
    let rest = named.get(name..)?;
    let bracketed = rest.strip_prefix('[').and_then(|inner| inner.find(']')).map(|end| 1..1 + end);
    let said = bracketed.or_else(|| {
        let end = rest.find('{').unwrap_or(rest.len());
        let words = rest.get(..end)?;
        let first = words.len() - words.trim_start().len();
        Some(first..words.trim_end().len().max(first))
    })?;
    let from = lead + name;
    let is_said = rest.get(said.clone())?.contains(char::is_alphanumeric);
    is_said.then_some(said.start + from..said.end + from)
}

#[cfg(test)]
mod tests {
    use super::opened;

    #[test]
    fn a_titled_edge_is_a_heading_and_a_bare_one_is_blank() {
        let text = ":::details **3 May - Pact**\n- closed\n:::\n";
        let read = opened(text);
        assert_eq!(read, "######     **3 May - Pact**\n- closed\n   \n");
        assert_eq!(read.len(), text.len());
    }

    #[test]
    fn a_name_is_no_title_and_brackets_hold_one() {
        assert_eq!(opened("::: tip\nx\n:::\n"), "       \nx\n   \n");
        assert_eq!(opened(":::note[Why é]\n"), "######  Why é \n");
        assert_eq!(opened("::: {.box}\nx"), "          \nx");
    }

    #[test]
    fn other_lines_stay() {
        for text in ["a :: b\n", ":: Holm\n", "::: 1905\n", "```\n::: tip Off\n```\n"] {
            assert_eq!(opened(text), text);
        }
    }
}
