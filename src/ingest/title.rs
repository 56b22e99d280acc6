//! The title of an article: its first heading, else its first line, else the name of the file.

use super::heading::{is_in_capitals, is_like_heading, numbered_level};
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
    // "The Reed Movement", and below it "## Overview": a line alone over the head of a part.
    let over_parts = blocks.iter().find(is_first_line).filter(|line| {
        let is_part = heading.is_some_and(|heading| {
            !matches!(heading.kind, BlockKind::Heading { level: 1 })
                && heading.span.start() > line.span.start()
        });
        let told = words(line);
        line.kind == BlockKind::Paragraph
            && is_part
            && told.chars().count() <= LONGEST
            && told.starts_with(char::is_uppercase)
            && !told.ends_with(['.', '!', '?', ':', ',', ';'])
    });
    // "CHAPTER 9", and below it what the chapter is called.
    let called = heading.filter(|heading| is_number_of_part(&words(heading))).and_then(|heading| {
        let next = blocks
            .iter()
            .find(|block| block.span.start() >= heading.span.end() && block.kind.is_content())?;
        let told = words(next);
        let is_line = is_heading(&next) || is_like_heading(&told) && told.chars().count() <= LONGEST;
        (is_line && !is_number_of_part(&told) && numbered_level(&told).is_none()).then_some(next)
    });
    let heading = called.or(over_parts).or(heading);
    let first = heading.or_else(|| blocks.iter().find(is_first_line).filter(is_prose));
    let title = first.map(words).filter(|title| title.chars().any(char::is_alphanumeric));
    // "The Kora Dam (Danish: Koradæmning) is a dam": a long first sentence is no title, what it defines is.
    // Failing that, of a text with parts the name of the file says more than its first words.
    let has_parts = blocks.iter().any(|block| is_heading(&block));
    let named = || Some(file_title(name)).filter(|title| has_parts && says_something(title));
    let is_open = heading.is_none() && title.as_ref().is_some_and(|title| title.chars().count() > LONGEST);
    let told = title.as_deref().and_then(headword);
    let told = told
        .or_else(|| title.as_deref().filter(|_| is_open).and_then(defined))
        .or_else(|| named().filter(|_| is_open));
    let title = told.or(title);
    title.map_or_else(|| file_title(name), |title| shorten(&plain_case(title)))
}

/// "CHAPTER 9", "Unit III", "Lesson Four": which part it is, and not what it is about.
fn is_number_of_part(line: &str) -> bool {
    const PARTS: [&str; 10] =
        ["book", "chapter", "lecture", "lesson", "module", "part", "section", "topic", "unit", "week"];
    const NUMBERS: [&str; 12] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    let small = line.to_lowercase();
    let Some((part, number)) = small.split_once(' ') else { return false };
    let number = number.trim_end_matches(['.', ':', ' ', '-', '–', '—']);
    let is_number = number.bytes().all(|b| b.is_ascii_digit())
        || number.bytes().all(|b| b"ivxl".contains(&b))
        || NUMBERS.contains(&number);
    PARTS.contains(&part) && !number.is_empty() && is_number
}

/// The headword of an encyclopaedia: "Meitner, Lise (b. Vienna, 1878; d. Cambridge, 1968)" is about "Meitner, Lise". When
/// somebody was born and died is asked, and not told in the title.
fn headword(line: &str) -> Option<String> {
    /// More words before the bracket are a sentence.
    const MOST: usize = 6;
    let (name, life) = line.split_once(" (")?;
    let tells_life = ["b. ", "born ", "d. ", "died ", "fl. "].iter().any(|word| life.starts_with(word));
    let is_turned_round = name.contains(", ") && life.starts_with(|c: char| c.is_ascii_digit());
    let is_name = name.split(' ').count() <= MOST && name.starts_with(char::is_uppercase);
    (is_name && (tells_life || is_turned_round)).then(|| name.trim_end_matches([',', ';']).to_owned())
}

/// The name that a first sentence begins with and says something of: all its words have capitals.
fn defined(line: &str) -> Option<String> {
    const JOINTS: [&str; 10] = ["and", "at", "de", "for", "in", "of", "on", "the", "to", "von"];
    // "Kora}} KORA", "a ship]] KORA": behind what is left of a picture.
    let bracket = ["]]", "}}"].iter().filter_map(|mark| line.get(..line.len().min(200))?.rfind(mark)).max();
    let line = bracket.and_then(|at| line.get(at + 2..)).unwrap_or(line).trim_start();
    let line = ["The ", "A "].iter().find_map(|article| line.strip_prefix(article)).unwrap_or(line);
    let is_capital =
        |word: &&str| !word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase);
    // "The HISTORY OF KORA involves": the capitals are the name.
    let is_name_word = |word: &&str| is_capital(word) && !word.starts_with('(');
    let capitals: Vec<&str> = line.split(' ').take_while(is_name_word).collect();
    let is_shouted = capitals.len() > 1 && capitals.iter().any(|word| word.len() > 4);
    if is_shouted {
        return Some(capitals.join(" ").trim_end_matches([',', '.', ';', ':']).to_owned());
    }
    let end =
        [" (", ", ", " is ", " was ", " are ", " were "].iter().filter_map(|mark| line.find(mark)).min()?;
    let (name, rest) = line.split_at_checked(end)?;
    let is_defined = [" is ", " was ", " are ", " were "].iter().any(|be| rest.contains(be));
    let mut words = name.split(' ');
    let is_name = |word: &str| {
        word.trim_start_matches(['"', '“']).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    let opens = words.next().is_some_and(|first| is_name(first) && !OPENERS.contains(&first));
    let are_names = words.all(|word| is_name(word) || JOINTS.contains(&word));
    (is_defined && opens && are_names && name.len() > 2).then(|| name.to_owned())
}

/// Whether the name of a file is more than a number or "article".
fn says_something(title: &str) -> bool {
    const NOTHING: [&str; 10] =
        ["article", "document", "file", "input", "new", "notes", "paste", "stdin", "text", "untitled"];
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    let digits = title.chars().filter(char::is_ascii_digit).count();
    let says = |word: &str| word.chars().count() > 3 && !NOTHING.contains(&word.to_lowercase().as_str());
    letters > 3 && letters > digits && title.split(' ').any(says)
}

/// A title in capitals is hard to read in a list: "THE FIRST WAR" becomes "The First War".
fn plain_case(title: String) -> String {
    const SMALL: [&str; 20] = [
        "a", "an", "and", "at", "by", "de", "del", "for", "from", "in", "la", "of", "on", "or", "the", "to",
        "under", "van", "von", "with",
    ];
    // "NATO" is its name.
    const SHORT: usize = 5;
    if !is_in_capitals(&title) || title.chars().count() <= SHORT {
        return title;
    }
    let words = title.split(' ').enumerate().map(|(at, word)| {
        let small = word.to_lowercase();
        if at > 0 && SMALL.contains(&small.as_str()) {
            return small;
        }
        // "OTTO III"
        if at > 0 && word.bytes().all(|b| b"IVX".contains(&b)) {
            return word.to_owned();
        }
        // "\"Kora\"": the quotation mark has no capital.
        let first = small.find(char::is_alphabetic).unwrap_or(0);
        let (mark, letters) = small.split_at_checked(first).unwrap_or(("", &small));
        let mut chars = letters.chars();
        let capital = chars.next().map(char::to_uppercase).into_iter().flatten();
        mark.chars().chain(capital).chain(chars).collect()
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
            ("The Reed Movement\n\n## Overview\n\nText is here.\n", "a.md", "The Reed Movement"),
            ("By our own writer.\n\n## Ports of the North\n\nText is here.\n", "a.md", "Ports of the North"),
            ("---\n", "old_ports.txt", "old ports"),
            ("CHAPTER 4\nPORTS OF THE NORTH\n\n4.1 Riga\n\nText is here.\n", "a.txt", "Ports of the North"),
            ("Unit III\n\nPorts of the North\n\nText is here.\n", "a.txt", "Ports of the North"),
            ("# Chapter Two\n\n## 2.1 Riga\n\nText is here.\n", "a.md", "Chapter Two"),
            ("Holm, Kora (b. Riga, 1802; d. Lund, 1871), painter of the sea.\n", "a.txt", "Holm, Kora"),
            ("Holm, Kora (1802–1871)\n\nShe was a painter.\n", "a.txt", "Holm, Kora"),
            ("1901: Riga\n1902: Reval\n1903: Memel\n", "old_ports.txt", "old ports"),
        ] {
            assert_eq!(article(text.into(), name).title, title);
        }
        let prose = "It was a town of fishermen until the harbour was built, and then it grew for a hundred years, and nobody \
                     knew any longer that there had been a village of a few huts on the shore of the sound.";
        for (lead, name, title) in [
            (
                "KORA HOLM III (; 1802 – 71), known as Holm, was a Danish painter of the sea and of the people.",
                "a.txt",
                "Kora Holm III",
            ),
            (
                "The HISTORY OF GOTLAND involves phases of war and of trade, and of a long sleep in between them.",
                "a.txt",
                "History of Gotland",
            ),
            (
                "from a ship]] The Lund Dam is a dam on the Ems, and the oldest of its kind in the north of it.",
                "a.txt",
                "Lund Dam",
            ),
            (
                "Women have always been active in the mills of the north, and few of them were ever paid.",
                "old_mills.txt",
                "old mills",
            ),
        ] {
            let text = format!("{lead} {prose}\n\nHistory\n\n{prose}\n");
            assert_eq!(article(text, name).title, title);
        }
        let long = article("word ".repeat(100), "a.txt").title;
        assert!(long.ends_with("word…") && long.chars().count() <= 80);
    }
}
