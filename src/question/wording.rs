//! Strings of questions: joining, capitals, and looking for whole words.

mod articles;
mod asides;

pub(super) use crate::text::capitalised;
pub(super) use articles::{with_article, with_articles};
pub(super) use asides::{without_closing_comma, without_example};

use super::grading::normal;
use crate::temporal::MONTHS;
use std::ops::Range;

/// The gap of a cloze: always as long, so that its length tells nothing.
pub(super) const GAP: &str = "______";

/// The first letter made small.
pub(super) fn decapitalised(text: &str) -> String {
    let mut chars = text.chars();
    let mut out = String::with_capacity(text.len() + 2);
    out.extend(chars.next().into_iter().flat_map(char::to_lowercase));
    out.push_str(chars.as_str());
    out
}

/// What begins another clause.
pub(super) const CLAUSE_OPENERS: [&str; 16] = [
    "after", "although", "and", "as", "because", "before", "but", "if", "since", "that", "though", "until",
    "when", "where", "which", "while",
];

/// "the", "his": what stands in front of a noun and tells which it is, or that it is one.
pub(super) fn is_determiner(word: &str) -> bool {
    matches!(word, "the" | "a" | "an" | "his" | "her" | "its" | "their")
}

/// The parts that are not empty, with one space between them.
pub(super) fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    /// Most lines have fewer bytes.
    const LINE: usize = 96;
    let mut out = String::with_capacity(LINE);
    for part in parts {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() && !part.starts_with([',', '.', '?', ';', '’']) {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

/// `a, b and c`.
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The words of a text: runs of letters and digits, inner apostrophes and hyphens kept.
pub(super) const fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// The words of a text, one after another.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

/// What a byte is for the cutting of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    Outer,
    Inner,
    /// A part of a character that is not of ASCII.
    Wide,
}

const LETTERS: [Letter; 256] = {
    let mut letters = [Letter::Wide; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        let is_inner = byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | b'-' | b'_');
        letters[byte as usize] = if is_inner { Letter::Inner } else { Letter::Outer };
        byte += 1;
    }
    letters
};

impl Words<'_> {
    /// The next place where no byte of a kind stands, or the end, and what stands there.
    fn behind(&self, from: usize, kind: Letter) -> (usize, Letter) {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while let Some(&letter) = bytes.get(at).and_then(|byte| LETTERS.get(usize::from(*byte))) {
            if letter != kind {
                return (at, letter);
            }
            at += 1;
        }
        (at, Letter::Outer)
    }

    /// The next place where what may stand in a word begins, or where it ends.
    fn next_edge(&self, from: usize, begins: bool) -> usize {
        let passed = if begins { Letter::Outer } else { Letter::Inner };
        let mut from = from;
        loop {
            let (at, letter) = self.behind(from, passed);
            if letter != Letter::Wide {
                return at;
            }
            let c = self.text.get(at..).and_then(|rest| rest.chars().next());
            if c.is_some_and(|c| c.is_alphanumeric() || c == '’') == begins {
                return at;
            }
            from = at + c.map_or(1, char::len_utf8);
        }
    }

    /// The place of the next word.
    pub(super) fn next_place(&mut self) -> Option<Range<usize>> {
        loop {
            let start = self.next_edge(self.at, true);
            let end = self.next_edge(start, false);
            self.at = end;
            let run = self.text.get(start..end).filter(|run| !run.is_empty())?;
            let is_bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
            if is_bare(run.as_bytes().first()) && is_bare(run.as_bytes().last()) {
                return Some(start..end);
            }
            let edges = ['\'', '’', '-'];
            let start = end - run.trim_start_matches(edges).len();
            let word = self.text.get(start..end).unwrap_or_default().trim_end_matches(edges);
            if !word.is_empty() {
                return Some(start..start + word.len());
            }
        }
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        self.next_place().and_then(|place| self.text.get(place))
    }
}

/// How many words.
pub(super) fn word_count(text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().count();
    }
    let is_space = |byte: u8| byte.is_ascii_whitespace() || byte == b'\x0b';
    let mut is_behind_space = true;
    let begins = |byte| {
        let is_here = is_space(byte);
        std::mem::replace(&mut is_behind_space, is_here) && !is_here
    };
    text.bytes().map(begins).map(usize::from).sum()
}

/// Whether the words of `part` stand in `whole`, whatever their case and marks.
pub(super) fn holds(whole: &str, part: &str) -> bool {
    let part = normal(part);
    !part.is_empty() && holds_normal(&normal(whole), &part)
}

/// Whether the words of `part` stand in `whole`, both already normal.
pub(super) fn holds_normal(whole: &str, part: &str) -> bool {
    if part.is_empty() || part.len() > whole.len() {
        return false;
    }
    // Names and stems are short: a look at the first letter of each word is quicker than a general search.
    let mut rest = whole.as_bytes();
    let part = part.as_bytes();
    loop {
        if rest.first() == part.first()
            && let Some(behind) = rest.strip_prefix(part)
            && behind.first().is_none_or(|byte| *byte == b' ')
        {
            return true;
        }
        match rest.iter().position(|byte| *byte == b' ').and_then(|at| rest.get(at + 1..)) {
            Some(next) if next.len() >= part.len() => rest = next,
            _ => return false,
        }
    }
}

/// Where `part` stands in `text` as whole words, as written.
pub(super) fn find_words(text: &str, part: &str) -> Option<usize> {
    let is_inner = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    text.match_indices(part).map(|(at, _)| at).find(|&at| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + part.len()..).and_then(|text| text.chars().next());
        !part.is_empty() && !is_inner(before) && !is_inner(after)
    })
}

/// `text` with the first `part` replaced, when it stands there as whole words.
pub(super) fn replaced(text: &str, part: &str, with: &str) -> Option<String> {
    let at = find_words(text, part)?;
    Some(format!("{}{with}{}", text.get(..at)?, text.get(at + part.len()..)?))
}

/// "ON 18 JUNE 1956, Roth landed": a line that opens in capitals, up to its first comma.
pub(super) fn calmed(text: &str) -> String {
    const OPENING: [&str; 6] = ["ON ", "IN ", "AT ", "BY ", "AFTER ", "BEFORE "];
    if !OPENING.iter().any(|word| text.starts_with(word)) {
        return text.to_owned();
    }
    let (head, rest) = text.split_at(text.find(',').unwrap_or(0));
    let is_loud = |word: &str| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_uppercase());
    let small = |word: &str| if is_loud(word) { capitalised(&word.to_lowercase()) } else { word.to_owned() };
    let head: Vec<String> = head.split(' ').map(small).collect();
    format!("{}{rest}", head.join(" "))
}

/// "a canal (Figure 3)", "the harbour ()": what points to a picture, or pointed to one before the page lost it.
pub(super) fn without_figures(text: &str) -> Option<String> {
    const PICTURES: [&str; 8] = ["Figure", "Fig", "Image", "Map", "Photo", "Plate", "Table", "Document"];
    if !text.contains('(') {
        return None;
    }
    let mut out = text.to_owned();
    let mut from = 0;
    while let Some(open) = out.get(from..).and_then(|rest| rest.find(" (")).map(|at| at + from) {
        let inside =
            out.get(open + 2..).and_then(|rest| rest.split_once(')')).map(|(inside, _)| inside.to_owned());
        let Some(inside) = inside else { break };
        let named = inside.trim_start_matches("see ").split([' ', '.']).next().unwrap_or_default();
        let is_picture = PICTURES.contains(&named) && inside.contains(|c: char| c.is_ascii_digit());
        if inside.trim().is_empty() || is_picture {
            out.replace_range(open..open + 3 + inside.len(), "");
            from = open;
        } else {
            from = open + 2;
        }
    }
    (out != text).then_some(out)
}

/// "was Karl Holm (Nov 14) born?", "two forts – Kora and Lund –?": a day that a note gives by the way, and a dash that closes what the question
/// ends with.
pub(super) fn without_day_in_brackets(text: &str) -> Option<String> {
    let dashed = [" -?", " –?", " —?"].iter().find_map(|end| text.strip_suffix(end));
    if let Some(told) = dashed {
        return Some(format!("{told}?"));
    }
    let (before, rest) = text.split_once(" (")?;
    let (inside, behind) = rest.split_once(')')?;
    let is_month = |word: &str| {
        let word = word.trim_end_matches('.');
        MONTHS.iter().any(|month| *month == word || word.len() > 2 && month.get(..3) == Some(word))
    };
    let is_number =
        |word: &str| (1..3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    let list: Vec<&str> = inside.split(' ').collect();
    let is_day = match list.as_slice() {
        [month, day] => is_month(month) && is_number(day) || is_number(month) && is_month(day),
        _ => false,
    };
    is_day.then(|| format!("{before}{behind}"))
}

/// "the resulting Treaty of Lund": a name needs no word of what it came of.
pub(super) fn without_order(text: &str) -> Option<String> {
    // One look for how all of them go on.
    if !text.as_bytes().windows(4).any(|four| matches!(four, b"he r" | b"he s" | b"he e")) {
        return None;
    }
    ["the resulting ", "the subsequent ", "the ensuing ", "The resulting ", "The subsequent ", "The ensuing "]
        .into_iter()
        .find_map(|phrase| {
            let (before, behind) = text.split_once(phrase)?;
            behind.starts_with(char::is_uppercase).then(|| {
                let article = phrase.get(..4).unwrap_or_default();
                format!("{before}{article}{behind}")
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_without_what_it_came_of() {
        let told = without_order("In which year did the resulting Treaty of Lund take place?");
        assert_eq!(told.as_deref(), Some("In which year did the Treaty of Lund take place?"));
        assert_eq!(without_order("In which year was the resulting treaty signed?"), None);
    }

    #[test]
    fn a_day_by_the_way_and_a_closing_dash_are_left_out() {
        let rows = [
            ("In which year was Karl Holm (Nov 14) born?", Some("In which year was Karl Holm born?")),
            ("In which year was Lund annexed (29 March)?", Some("In which year was Lund annexed?")),
            (
                "Did Lund have two forts – Kora and Visby –?",
                Some("Did Lund have two forts – Kora and Visby?"),
            ),
            ("In which year was the Baltic League (BL) founded?", None),
        ];
        for (text, told) in rows {
            assert_eq!(without_day_in_brackets(text).as_deref(), told);
        }
    }

    #[test]
    fn what_points_to_a_picture_is_left_out() {
        let told = without_figures("The canal () was dug by Holm (1850–1912) in ______ (see Figure 3.2).");
        assert_eq!(told.as_deref(), Some("The canal was dug by Holm (1850–1912) in ______."));
        assert_eq!(without_figures("The canal (Map Street) was dug."), None);
        assert_eq!(without_figures("The canal (dug"), None);
    }

    #[test]
    fn words_are_found_whole() {
        assert!(holds("The Soviet Union's army", "soviet union's"));
        assert!(!holds("Indians left", "India"));
        assert_eq!(replaced("Indiana and India", "India", GAP).as_deref(), Some("Indiana and ______"));
        assert_eq!(joined(["In 1949", "", "the war", "?"]), "In 1949 the war?");
        assert_eq!(listed(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
