//! One word or line as it is written: its first letter, and numbers that count off.

/// With its first letter a capital.
pub(crate) fn capitalised(line: &str) -> String {
    let mut chars = line.chars();
    let mut out = String::with_capacity(line.len() + 2);
    out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(chars.as_str());
    out
}

/// `2nd`, `3RD`
pub(crate) fn is_ordinal_in_figures(word: &str) -> bool {
    let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
    ending.len() < word.len() && ["st", "nd", "rd", "th"].iter().any(|end| ending.eq_ignore_ascii_case(end))
}
