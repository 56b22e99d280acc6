//! Headings in plain text, known by their shape and by the room around them.

/// The longest heading, in characters and in words.
const LONGEST: (usize, usize) = (90, 14);

/// Whether a line has the shape of a heading: short, a capital first, no stop at the end.
pub(super) fn is_like_heading(line: &str) -> bool {
    // Most lines are whole paragraphs; a character has at most four bytes.
    if line.len() > 4 * LONGEST.0 {
        return false;
    }
    let words = line.split_whitespace().count();
    let starts =
        line.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let bare = line.trim_end_matches(['\'', '"', '”', '’', ' ']);
    let ends = !bare.ends_with(['.', ',', ';', ':', '!', '…', '-', '–', '—', '_', '|']);
    let is_short = line.chars().count() <= LONGEST.0 && words <= LONGEST.1;
    is_short
        && words > 0
        && !line.starts_with(['"', '“', '`'])
        && starts
        && ends
        && line.chars().any(char::is_alphabetic)
}

/// Whether a line with the shape of a heading is written as one: in capitals, or with every longer word capital.
pub(super) fn is_written_as_heading(line: &str) -> bool {
    is_in_capitals(line) || is_in_title_case(line)
}

/// `THREE WARS IN THE PASSES`
pub(super) fn is_in_capitals(line: &str) -> bool {
    let (mut capitals, mut small) = (0, 0);
    for c in line.chars() {
        capitals += usize::from(c.is_uppercase());
        small += usize::from(c.is_lowercase());
    }
    capitals >= 3 && small * 10 <= capitals
}

/// `Cities of the Tanks: Kings and Water`
fn is_in_title_case(line: &str) -> bool {
    let long = || line.split_whitespace().filter(|word| word.chars().count() > 4);
    let first = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    long().count() >= 2 && long().all(|word| first(word).is_none_or(|c| !c.is_lowercase()))
}

/// The level that a number in front gives: `2.` and `IV.` one, `2.1` two; `None` without a number.
pub(super) fn numbered_level(line: &str) -> Option<u8> {
    let label = line.split_whitespace().next()?;
    let parts = label.trim_end_matches(['.', ')']).split('.');
    let is_digits =
        |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    let depth = parts.clone().count();
    if parts.clone().all(is_digits) && (depth > 1 || label.ends_with(['.', ')'])) {
        return u8::try_from(depth).ok();
    }
    let is_roman = label.ends_with('.') && label.len() <= 6;
    let is_word = matches!(label.to_ascii_lowercase().as_str(), "chapter" | "part" | "section" | "lecture");
    (is_word || (is_roman && label.trim_end_matches('.').bytes().all(|b| b"IVXL".contains(&b)))).then_some(1)
}

/// The level of a heading underlined with such a line.
pub(super) fn underline_level(line: &str) -> Option<u8> {
    let mut chars = line.chars();
    let first = chars.next()?;
    (line.len() >= 3 && chars.all(|c| c == first)).then_some(())?;
    match first {
        '=' => Some(1),
        '-' | '~' => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lines_without_a_stop_are_like_headings() {
        for line in ["THE FIRST WAR, 1839–42", "Sialkot and Lahore", "1. The money runs out", "Who won?"] {
            assert!(is_like_heading(line), "{line}");
        }
        for line in ["He left.", "and then", "A list:", "* * *", "", "LONDON --"] {
            assert!(!is_like_heading(line), "{line}");
        }
    }

    #[test]
    fn numbers_and_rules_give_levels() {
        for (line, level) in
            [("2. Steel", Some(1)), ("2.1 Steel", Some(2)), ("IV. Steel", Some(1)), ("1947 Steel", None)]
        {
            assert_eq!(numbered_level(line), level, "{line}");
        }
        assert_eq!(underline_level("====="), Some(1));
        assert_eq!(underline_level("-----"), Some(2));
        assert_eq!(underline_level("--"), None);
    }
}
