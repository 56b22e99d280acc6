//! List items in plain text: bullets, numbers, and lines that begin with their date.

use crate::temporal::MONTHS;

/// What a line begins with, as far as lists go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// `- `, `• `: how many bytes to leave out of the prose.
    Bullet(usize),
    /// `1. `, `(b) `: how many bytes to leave out.
    Number(usize),
    /// `1947: `, `May 1950 – `: the date belongs to the prose.
    Date,
}

/// The list marker a line begins with.
pub(super) fn marker(line: &str) -> Option<Marker> {
    let mut chars = line.chars();
    let first = chars.next()?;
    let is_open =
        || chars.as_str().starts_with(' ') && chars.as_str().trim_start().starts_with(char::is_uppercase);
    if matches!(first, '-' | '*' | '+' | '–' | '·') || is_glyph(first) || first == 'o' && is_open() {
        let rest = chars.as_str();
        let text = rest.trim_start();
        return (rest.len() > text.len() && text.chars().any(char::is_alphanumeric))
            .then(|| Marker::Bullet(line.len() - text.len()));
    }
    number(line).or_else(|| is_dated(line).then_some(Marker::Date))
}

/// The signs that pages put in front of an item: bullets, ticks, arrows, coloured dots, and what a word processor drew in a font of
/// its own.
const fn is_glyph(sign: char) -> bool {
    matches!(sign,
        '•' | '‣' | '⁃' | '∙' | '»' | '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2900}'..='\u{297f}'
        | '\u{2b00}'..='\u{2bff}' | '\u{f000}'..='\u{f0ff}' | '\u{1f534}'..='\u{1f53b}' | '\u{1f7e0}'..='\u{1f7eb}')
}

/// `1.`, `12)`, `(3)`, `b)`, `iv.` with a space behind.
fn number(line: &str) -> Option<Marker> {
    let opened = line.strip_prefix('(');
    let body = opened.unwrap_or(line);
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let letters = body.bytes().take_while(|&b| b.is_ascii_lowercase()).count();
    let is_roman = (1..=5).contains(&letters) && body.bytes().take(letters).all(|b| b"ivx".contains(&b));
    let label = match (digits, letters) {
        (1..=3, _) => digits,
        (0, 1) => 1,
        (0, _) if is_roman => letters,
        _ => return None,
    };
    let rest = body.get(label..)?;
    // "a." and "I." begin sentences; a letter needs its bracket.
    let closers: &[char] = if opened.is_some() || (digits == 0 && !is_roman) { &[')'] } else { &['.', ')'] };
    let rest = rest.strip_prefix(closers)?;
    let text = rest.trim_start();
    (rest.len() > text.len() && !text.is_empty()).then(|| Marker::Number(line.len() - text.len()))
}

/// Whether a line is `DATE: words` or `DATE – words`, the date being short and holding a year or a month.
fn is_dated(line: &str) -> bool {
    const LONGEST: usize = 40;
    let head = line.char_indices().take(LONGEST).find(|&(at, c)| {
        let is_spaced = || line.get(..at).is_some_and(|before| before.ends_with(' '));
        c == ':' || (matches!(c, '–' | '—' | '-') && is_spaced())
    });
    let Some((end, mark)) = head else { return false };
    let after = line.get(end + mark.len_utf8()..).unwrap_or_default();
    let head = line.get(..end).unwrap_or_default();
    after.starts_with(' ') && after.trim().len() > 1 && is_date_like(head)
}

/// `Otto I (1102–1131)`, `Lord Mayo (1869-72): ...`: a name with its years and, if anything, what is told of it.
pub(super) fn is_named_span(line: &str) -> bool {
    const LONGEST: usize = 60;
    let Some((name, rest)) = line.split_once('(').filter(|(name, _)| name.len() <= LONGEST) else {
        return false;
    };
    let Some((years, behind)) = rest.split_once(')') else { return false };
    let is_part = |word: &str| {
        word.starts_with(char::is_uppercase)
            || matches!(word, "of" | "the" | "bin" | "ibn" | "al" | "von" | "van" | "de")
    };
    let is_span = years.trim_start_matches("r.").split_once(['-', '–', '—']).is_some_and(|(from, to)| {
        let digits = |part: &str| part.trim().len() >= 2 && part.trim().bytes().all(|b| b.is_ascii_digit());
        digits(from) && digits(to) && (3..=4).contains(&from.trim().len())
    });
    let behind = behind.trim_start();
    name.starts_with(char::is_uppercase)
        && name.split_whitespace().all(is_part)
        && is_span
        && (behind.is_empty() || behind.starts_with([':', '-', '–', '—', ',', ';']))
}

/// Whether every word is a number, a month, or a word that stands beside dates; and one says a year or a month.
pub(super) fn is_date_like(head: &str) -> bool {
    const BESIDE: [&str; 27] = [
        "ad",
        "ah",
        "april",
        "bc",
        "bce",
        "c",
        "ca",
        "ce",
        "circa",
        "about",
        "early",
        "late",
        "mid",
        "autumn",
        "beginning",
        "end",
        "middle",
        "spring",
        "summer",
        "winter",
        "to",
        "and",
        "the",
        "of",
        "night",
        "around",
        "fall",
    ];
    const ERAS: [&str; 5] = ["ad", "ah", "bc", "bce", "ce"];
    let mut has_date = false;
    let (mut has_number, mut has_era) = (false, false);
    for word in head.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let ending = word.get(digits..).unwrap_or_default().to_ascii_lowercase();
        if digits > 0 {
            if !matches!(ending.as_str(), "" | "s" | "st" | "nd" | "rd" | "th") || digits > 4 {
                return false;
            }
            has_date |= digits >= 3;
            has_number = true;
        } else if is_month(&ending) {
            has_date = true;
        } else if ERAS.contains(&ending.as_str()) {
            has_era = true;
        } else if !is_weekday(&ending) && !BESIDE.contains(&ending.as_str()) {
            return false;
        }
    }
    has_date || has_number && has_era
}

/// `march`, `mar`, `sept`; in small letters.
pub(super) fn is_month(word: &str) -> bool {
    word.len() >= 3
        && MONTHS.iter().any(|month| {
            let begins = month.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
            begins && (word.len() <= 4 || word.len() == month.len())
        })
}

/// The days of the week, from Monday.
pub(super) const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// `monday`, `mon`; in small letters.
pub(super) fn is_weekday(word: &str) -> bool {
    word.len() >= 3
        && WEEKDAYS.iter().any(|day| {
            let day = day.to_ascii_lowercase();
            day == word || (word.len() <= 4 && day.starts_with(word))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_its_years_and_nothing_or_a_sign_behind_begins_an_item() {
        for (line, expected) in [
            ("Otto I (1102–1131)", true),
            ("Duke Henry of Ribe (1177 - 90): died on crusade", true),
            ("Agnes (r. 1140-77) – married Duke Henry", true),
            ("Otto I (1102–1131) founded the abbey.", false),
            ("The mill was built by Otto I (1102–1131)", false),
            ("Otto I (see 1102–1131)", false),
            ("Otto I (1102)", false),
            ("(1102–1131)", false),
        ] {
            assert_eq!(is_named_span(line), expected, "{line}");
        }
    }

    #[test]
    fn bullets_numbers_and_dates_begin_items() {
        for (line, expected) in [
            ("- the mill opens", Some(Marker::Bullet(2))),
            ("• the mill opens", Some(Marker::Bullet(4))),
            ("12) the mill opens", Some(Marker::Number(4))),
            ("(b) the mill opens", Some(Marker::Number(4))),
            ("iv. the mill opens", Some(Marker::Number(4))),
            ("1947: the mill opens", Some(Marker::Date)),
            ("12 May 1947 – the mill opens", Some(Marker::Date)),
            ("c. 480 BC: the mill burns", Some(Marker::Date)),
            ("Night of 4-5 August: dues go", Some(Marker::Date)),
            ("1990s - mills close", Some(Marker::Date)),
            ("1947. The mill opens", None),
            ("-5 degrees", None),
            ("- - -", None),
            ("a. The mill", None),
            ("In 1947: the mill opens", None),
            ("The mill: a history", None),
            ("10:30 the mill opens", None),
            ("1947:", None),
            ("", None),
        ] {
            assert_eq!(marker(line), expected, "{line}");
        }
    }
}
