//! The title of an article: its first heading, else its first line, else the name of the file.

use super::heading::is_in_capitals;
use super::list::is_date_like;
use crate::article::{Block, BlockKind};
use std::path::Path;

/// The longest title, in characters; a longer first line is cut at a word.
const LONGEST: usize = 80;

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
    let heading = blocks
        .iter()
        .take(8)
        .find(is_heading)
        .or_else(|| blocks.iter().find(|block| block.kind == BlockKind::Heading { level: 1 }));
    let first = heading.or_else(|| blocks.iter().find(is_first_line).filter(is_prose));
    let title = first.map(words).filter(|title| title.chars().any(char::is_alphanumeric));
    title.map_or_else(|| file_title(name), |title| shorten(&plain_case(title)))
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
