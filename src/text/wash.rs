//! Washing: what an article, a deck or a file name may send to a terminal.
//!
//! Control characters and the escape sequences they begin, bidirectional overrides and invisible characters
//! are dropped; tabs and line ends become spaces. What is left can be printed anywhere, and joins and cuts
//! nothing on the screen. It does not know about widths or styles.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// How far the end of an escape sequence is looked for.
const LONGEST_SEQUENCE: usize = 256;
/// How many spaces stand for a tab.
const TAB: &str = "    ";

/// The text as one line that is safe to print: no controls, no escape sequences, no bidirectional overrides.
///
/// ```
/// use tarikh::text::wash;
/// assert_eq!(wash("\u{1b}[31mred\u{1b}[0m\tand \u{202e}back\r\n"), "red    and back ");
/// ```
pub fn wash(text: &str) -> Cow<'_, str> {
    wash_with(text, false)
}

/// As [`wash`], keeping line ends.
pub fn wash_lines(text: &str) -> Cow<'_, str> {
    wash_with(text, true)
}

fn wash_with(text: &str, keeps_lines: bool) -> Cow<'_, str> {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) || !text.chars().any(|c| needs_washing(c, keeps_lines))
    {
        return Cow::Borrowed(text);
    }
    let mut washed = String::with_capacity(text.len());
    let mut has_jamo = false;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '\u{1b}' => skip_sequence(&mut rest, None),
            '\u{90}' | '\u{9b}' | '\u{9d}' | '\u{98}' | '\u{9e}' | '\u{9f}' => {
                skip_sequence(&mut rest, Some(c));
            }
            '\t' => washed.push_str(TAB),
            // Of CR LF one end is enough.
            '\r' if rest.as_str().starts_with('\n') => {}
            '\n' | '\r' if keeps_lines => washed.push('\n'),
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => washed.push(' '),
            c if needs_washing(c, keeps_lines) && !is_jamo(c) => {}
            c => {
                has_jamo |= is_jamo(c);
                washed.push(c);
            }
        }
    }
    // Terminals draw conjoining letters of Hangul apart; composed they are one syllable.
    Cow::Owned(if has_jamo { washed.nfc().collect() } else { washed })
}

/// The text without the escape sequences of a terminal, all else as it was: what a page copied from a terminal
/// says. A title or a colour is no part of a sentence, and would be read as a word of it.
///
/// ```
/// use tarikh::text::without_sequences;
/// assert_eq!(without_sequences("The \u{1b}[1mtreaty\u{1b}]0;title\u{7}\tof 1921".into()), "The treaty\tof 1921");
/// ```
pub fn without_sequences(text: String) -> String {
    if !text.contains('\u{1b}') {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' {
            skip_sequence(&mut rest, None);
        } else {
            kept.push(c);
        }
    }
    kept
}

const fn needs_washing(c: char, keeps_lines: bool) -> bool {
    match c {
        '\n' => !keeps_lines,
        // Controls; and what is invisible: soft hyphen, zero-width space, marks and overrides of direction, byte
        // order mark, tags. The joiners U+200C and U+200D stay: Persian and emoji need them.
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        c => is_jamo(c),
    }
}

const fn is_jamo(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}')
}

/// Skips what follows an escape, or the one-character form of its beginning, up to the end of the sequence.
/// When no end is near, only the beginning itself is dropped.
fn skip_sequence(rest: &mut std::str::Chars<'_>, introducer: Option<char>) {
    let mut ahead = rest.clone();
    let introducer = match introducer {
        Some('\u{9b}') => Some('['),
        Some(_) => Some(']'),
        None => ahead.next(),
    };
    match introducer {
        Some('[') => {
            // Parameters and intermediates, then one final byte.
            for c in ahead.by_ref().take(LONGEST_SEQUENCE) {
                match c {
                    ' '..='?' => {}
                    '@'..='~' => {
                        *rest = ahead;
                        return;
                    }
                    _ => return,
                }
            }
        }
        Some(']' | 'P' | 'X' | '^' | '_') => {
            let mut previous = ' ';
            for c in ahead.by_ref().take(LONGEST_SEQUENCE) {
                if c == '\u{7}' || c == '\u{9c}' || (previous == '\u{1b}' && c == '\\') {
                    *rest = ahead;
                    return;
                }
                if c == '\n' {
                    return;
                }
                previous = c;
            }
        }
        Some('(' | ')' | '#' | '%') if ahead.next().is_some_and(|c| c.is_ascii_graphic()) => *rest = ahead,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_drives_a_terminal_is_left() {
        for (dirty, clean) in [
            ("plain text", "plain text"),
            ("\u{1b}]0;stolen title\u{7}after", "after"),
            ("\u{1b}]8;;http://x\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
            ("\u{1b}[2J\u{1b}[1;31mred\u{1b}[0m", "red"),
            ("\u{9b}31mred", "red"),
            ("\u{1b}[31", "[31"),
            ("\u{1b}]no end", "]no end"),
            ("\u{1b}(Bx", "x"),
            ("bell\u{7} null\0 delete\u{7f}", "bell null delete"),
            ("a\tb", "a    b"),
            ("one\r\ntwo\nthree\rfour", "one two three four"),
            ("safe \u{202e}evil\u{202c} \u{2066}x\u{2069}", "safe evil x"),
            ("soft\u{ad}hyphen \u{feff}mark", "softhyphen mark"),
            ("می\u{200c}خواهم 👨\u{200d}👩\u{200d}👧", "می\u{200c}خواهم 👨\u{200d}👩\u{200d}👧"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("1949–2011 ذوالفقار 毛泽东 é", "1949–2011 ذوالفقار 毛泽东 é"),
        ] {
            assert_eq!(wash(dirty), clean, "{dirty:?}");
        }
    }

    #[test]
    fn line_ends_stay_when_they_are_wanted() {
        assert_eq!(wash_lines("one\r\ntwo\n\u{1b}[1mthree"), "one\ntwo\nthree");
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(wash("Pakistan’s oil, 1961"), Cow::Borrowed(_)));
    }
}
