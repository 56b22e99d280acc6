//! One form for what is written differently and means the same: case, accents, quotes, marks, titles.

use crate::text::SMALL;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

const TITLES: [&str; 22] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "lord",
    "lady",
    "pm",
    "president",
    "prime",
    "minister",
    "general",
    "gen",
    "king",
    "queen",
    "prince",
    "princess",
    "saint",
    "st",
    "sheikh",
    "professor",
];

/// Small letters without accents, marks as single spaces, no article in front: `the Soviét-Union.` is
/// `soviet union`. Dots between single letters go: `U.S.` is `us`.
pub(in crate::question) fn normal(written: &str) -> String {
    folded(written, false)
}

/// As [`normal`], without the marks of owners: "Wegener’s body" names Wegener.
pub(in crate::question) fn unowned(written: &str) -> String {
    folded(written, true)
}

fn folded(written: &str, drops_owners: bool) -> String {
    let mut folding = Folding { out: Vec::with_capacity(written.len()), ..Folding::default() };
    let bytes = written.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if is_letter_or_digit(byte) {
            at = folding.letters(bytes, at);
            continue;
        }
        if byte == b' ' {
            at += 1;
            folding.space();
            continue;
        }
        let Some(c) = written.get(at..).and_then(|rest| rest.chars().next()) else { break };
        at += c.len_utf8();
        let is_owned = || bytes.get(at..).is_some_and(|rest| rest.starts_with(b"s "));
        match c {
            '\'' | '’' if drops_owners && is_owned() => at += 1,
            '’' | '‘' | '“' | '”' => folding.is_behind_letter = false,
            c if c.is_ascii() => folding.mark(c),
            c => decompose_compatible(c, |part| folding.any(part)),
        }
    }
    let mut out = String::from_utf8(folding.out).unwrap_or_default();
    out.truncate(out.trim_end_matches(' ').len());
    if let Some(article) = ["the ", "an ", "a "].into_iter().find(|article| out.starts_with(article)) {
        out.drain(..article.len());
    }
    out
}

fn is_letter_or_digit(byte: u8) -> bool {
    SMALL.get(usize::from(byte)).is_some_and(|small| *small != 0)
}

/// Small letters and digits as they are put together, everything between them as one space.
#[derive(Default)]
struct Folding {
    out: Vec<u8>,
    /// Whether the character before is a letter.
    is_behind_letter: bool,
    /// How many letters and digits the last word has, and whether its last is a letter.
    length: usize,
    ends_in_letter: bool,
}

impl Folding {
    /// The letters and digits of ASCII that follow one another from a place on; where they end.
    fn letters(&mut self, bytes: &[u8], from: usize) -> usize {
        let mut at = from;
        let mut last = 0;
        while let Some(&small) = bytes.get(at).and_then(|byte| SMALL.get(usize::from(*byte)))
            && small != 0
        {
            self.out.push(small);
            last = small;
            at += 1;
        }
        self.length += at - from;
        self.ends_in_letter = last >= b'a';
        self.is_behind_letter = self.ends_in_letter;
        at
    }

    /// A space: what most words end with.
    fn space(&mut self) {
        if self.length > 0 {
            self.out.push(b' ');
            self.length = 0;
        }
        self.is_behind_letter = false;
    }

    /// What is neither.
    fn mark(&mut self, mark: char) {
        // "O'Brien" is obrien, "U.S." is us.
        let is_stop = mark == '.' && self.is_behind_letter && self.ends_in_letter && self.length <= 2;
        if is_stop || is_silent(mark) {
            self.is_behind_letter = false;
        } else {
            self.space();
        }
    }

    /// A part of a character that is not of ASCII.
    fn any(&mut self, part: char) {
        if is_combining_mark(part) {
            return;
        }
        for c in part.to_lowercase() {
            if c.is_alphanumeric() {
                self.out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                self.length += 1;
                self.ends_in_letter = c.is_alphabetic();
                self.is_behind_letter = self.ends_in_letter;
            } else {
                self.mark(c);
            }
        }
    }
}

const fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '"' | '“' | '”' | '(' | ')' | '[' | ']' | '`')
}

/// A normal name without the titles in front of it.
pub(in crate::question) fn without_title(name: &str) -> &str {
    let mut rest = name;
    while let Some((first, after)) = rest.split_once(' ') {
        if !TITLES.contains(&first) {
            break;
        }
        rest = after;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_marks_and_articles_do_not_count() {
        for (written, expected) in [
            ("The Soviét Union.", "soviet union"),
            ("U.S.", "us"),
            ("“Bhutto”", "bhutto"),
            ("Austria-Hungary", "austria hungary"),
            ("O'Brien", "obrien"),
            ("  an   airbase ", "airbase"),
            ("Köln … No. 5, ﬁrst P.M. of ‘Élan’", "koln no 5 first pm of elan"),
        ] {
            assert_eq!(normal(written), expected);
        }
        assert_eq!(
            unowned("Wegener’s body, Holm's; the Alps’ snow is"),
            "wegener body holms the alps snow is"
        );
        assert_eq!(without_title("prime minister bhutto"), "bhutto");
        assert_eq!(without_title("general"), "general");
    }
}
