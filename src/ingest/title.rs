//! The title of an article: its first heading, else its first line, else the name of the file.

use super::heading::is_in_capitals;
use super::list::is_date_like;
use crate::article::{Block, BlockKind};
use std::path::Path;

/// The longest title, in characters; a longer first line is cut at a word.
const LONGEST: usize = 80;

/// A paragraph is long from so many bytes on: what follows it heads a part of the text.
const LONG: usize = 200;
/// Words with a capital at the head of a sentence that begin no name.
const OPENERS: [&str; 26] = [
    "After", "All", "Although", "An", "As", "At", "Before", "Born", "Both", "By", "During", "For", "From",
    "He", "In", "It", "On", "Since", "There", "These", "They", "This", "Until", "We", "When", "While",
];

/// The title of the text.
pub(super) fn find(text: &str, blocks: &[Block], name: &str) -> String {
    let words = |block: &Block| {
        let pieces: Vec<_> = block.prose.iter().map(|piece| piece.slice(text)).collect();
        pieces.concat().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let is_heading = |block: &&Block| {
        matches!(block.kind, BlockKind::Heading { .. }) && !is_date_like(block.span.slice(text))
    };
    // A row or an item says little by itself; the name of the file says more.
    let is_first_line = |block: &&Block| block.kind.is_content() && !is_date_like(block.span.slice(text));
    let is_prose = |block: &&Block| !matches!(block.kind, BlockKind::ListItem { .. } | BlockKind::TableRow);
    // A heading is the title only where it stands: at the top, before much else was said.
    let is_long = |block: &&Block| {
        block.kind == BlockKind::Paragraph
            && block.prose.iter().map(|piece| piece.len()).sum::<usize>() > LONG
    };
    let heading = blocks
        .iter()
        .take(8)
        .take_while(|block| !is_long(block))
        .find(is_heading)
        .or_else(|| blocks.iter().find(|block| block.kind == BlockKind::Heading { level: 1 }));
    let first = heading.or_else(|| blocks.iter().find(is_first_line).filter(is_prose));
    let title = first.map(words).filter(|title| title.chars().any(char::is_alphanumeric));
    // "The Kora Dam (Danish: Koradæmning) is a dam": a long first sentence is no title, what it defines is.
    let title = title.map(|title| if heading.is_none() { defined(&title).unwrap_or(title) } else { title });
    title.map_or_else(|| file_title(name), |title| shorten(&plain_case(title)))
}

/// The name that a first sentence begins with and says something of: all its words have capitals.
fn defined(line: &str) -> Option<String> {
    const JOINTS: [&str; 10] = ["and", "at", "de", "for", "in", "of", "on", "the", "to", "von"];
    let end =
        [" (", ", ", " is ", " was ", " are ", " were "].iter().filter_map(|mark| line.find(mark)).min()?;
    let (name, rest) = line.split_at_checked(end)?;
    let is_defined = [" is ", " was ", " are ", " were "].iter().any(|be| rest.contains(be));
    let name = name.strip_prefix("The ").or_else(|| name.strip_prefix("A ")).unwrap_or(name);
    let mut words = name.split(' ');
    let is_name = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let opens = words.next().is_some_and(|first| is_name(first) && !OPENERS.contains(&first));
    let are_names = words.all(|word| is_name(word) || JOINTS.contains(&word));
    (line.chars().count() > LONGEST && is_defined && opens && are_names && name.len() > 2)
        .then(|| name.to_owned())
}

/// A title in capitals is hard to read in a list: "THE FIRST WAR" becomes "The First War".
fn plain_case(title: String) -> String {
    const SMALL: [&str; 15] =
        ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "under", "with"];
    if !is_in_capitals(&title) || !title.contains(' ') {
        return title;
    }
    let words = title.split(' ').enumerate().map(|(at, word)| {
        let small = word.to_lowercase();
        if at > 0 && SMALL.contains(&small.as_str()) {
            return small;
        }
        let mut chars = small.chars();
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
    });
    words.collect::<Vec<_>>().join(" ")
}

fn shorten(title: &str) -> String {
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let mut short = String::new();
    for word in title.split(' ') {
        if short.chars().count() + word.chars().count() + 2 > LONGEST {
            break;
        }
        short.push_str(word);
        short.push(' ');
    }
    if short.is_empty() {
        short.extend(title.chars().take(LONGEST - 1));
    }
    format!("{}…", short.trim_end().trim_end_matches([',', ';', ':']))
}

/// `harbours_of-riga.txt` is "harbours of riga".
fn file_title(name: &str) -> String {
    let stem = Path::new(name)
        .file_stem()
        .map_or_else(|| name.to_owned(), |stem| stem.to_string_lossy().into_owned());
    let words = stem.replace(['_', '-'], " ");
    if words.trim().is_empty() { "Untitled".to_owned() } else { words }
}

#[cfg(test)]
mod tests {
    use super::super::article;

    #[test]
    fn the_title_is_the_heading_the_first_line_or_the_file_name() {
        for (text, name, title) in [
            ("# Riga\n\nText is here.\n", "a.md", "Riga"),
            ("PORTS OF THE NORTH\n\nText is here.\n", "a.txt", "Ports of the North"),
            ("The harbour froze.\nShips waited.\n", "a.txt", "The harbour froze."),
            ("---\n", "old_ports.txt", "old ports"),
            ("1901: Riga\n1902: Reval\n1903: Memel\n", "old_ports.txt", "old ports"),
        ] {
            assert_eq!(article(text.into(), name).title, title);
        }
        let long = article("word ".repeat(100), "a.txt").title;
        assert!(long.ends_with("word…") && long.chars().count() <= 80);
    }
}
