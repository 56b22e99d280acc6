//! What a single line says by its own shape: a year, a framed date, a heading of a wiki, the end of a sentence.
//!
//! This file knows one line, or one paragraph that was copied flat, at a time; what stands around it is settled elsewhere.

use super::heading::{is_in_capitals, numbered_level};
use super::list::{Marker, is_date_like, is_month, is_named_span, marker};

pub(super) fn level(words: &str) -> u8 {
    numbered_level(words).map_or(if is_in_capitals(words) { 2 } else { 3 }, |level| level + 1)
}

/// Whether the line begins a list item rather than going on with the open line before it.
pub(super) fn starts_item(line: &str, is_open: bool, is_item: bool) -> bool {
    match marker(line) {
        Some(Marker::Bullet(skip)) => {
            let goes_on = line.get(skip..).is_some_and(|words| words.starts_with(char::is_lowercase));
            is_item || !is_open || !goes_on || !line.starts_with(['-', '–'])
        }
        Some(Marker::Number(_)) if is_bracketed(line) => true,
        Some(Marker::Number(_) | Marker::Date) => is_item || !is_open,
        None => is_named_span(line),
    }
}

/// "a) ", "1) ", "(a) ": no wrapped line begins so by chance, where "1947. " may.
fn is_bracketed(line: &str) -> bool {
    let label = line.strip_prefix('(').unwrap_or(line);
    label.split(' ').next().is_some_and(|label| (2..=3).contains(&label.len()) && label.ends_with(')'))
}

/// A line that is only a year: `1140`, `1140.`, `1140 -`
pub(super) fn is_year(line: &str) -> bool {
    let digits = line.trim_end().trim_end_matches(['.', ':', '-', '–', '—', ' ']);
    digits.len() == 4 && digits.starts_with(['1', '2']) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// `- 2010 -`, `*** May 1920 ***`: a date between signs heads what is under it.
pub(super) fn is_framed_date(line: &str) -> bool {
    const SIGNS: [char; 5] = ['-', '–', '—', '*', '='];
    let inner = line.trim().trim_matches(SIGNS).trim();
    line.len() <= 40 && line.starts_with(SIGNS) && line.trim_end().ends_with(SIGNS) && is_date_like(inner)
}

/// `The talks failed.  6`, `The talks failed.[6][7]` without the numbers of the notes behind its last stop.
pub(super) fn without_note(words: &str) -> &str {
    // "It cost Rs. 45", "See Art. 370"
    const COUNTED: [&str; 8] = ["Art", "Vol", "Chap", "Sect", "Sec", "Fig", "Nos", "Vols"];
    let marked = without_marks(words);
    if marked.len() < words.trim_end().len() && ends_sentence(marked) {
        return marked;
    }
    let stem = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=3).contains(&(words.len() - stem.len()));
    let sentence = stem.trim_end_matches(' ');
    let is_behind_stop = sentence.len() < stem.len() && ends_sentence(sentence);
    let is_whole = sentence.rsplit([' ', '.']).nth(1).is_some_and(|last| {
        last.chars().count() > 2 && !COUNTED.iter().any(|word| word.eq_ignore_ascii_case(last))
    }) && sentence.split(' ').take(3).count() == 3;
    if is_number && is_behind_stop && is_whole || is_number && is_note_of_year(stem) {
        sentence
    } else {
        words
    }
}

/// The words before the marks `[6][7]` at their end.
fn without_marks(words: &str) -> &str {
    let mut rest = words.trim_end();
    while let Some((before, mark)) = rest.strip_suffix(']').and_then(|open| open.rsplit_once('[')) {
        let is_mark = (1..=3).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !is_mark || before.is_empty() {
            break;
        }
        rest = before;
    }
    rest
}

/// "opened on 2 May 1964." before the number of a note: no decimals have four figures behind a month or "in".
fn is_note_of_year(stem: &str) -> bool {
    const BEFORE: [&str; 6] = ["in", "of", "since", "until", "by", "to"];
    let Some(sentence) = stem.strip_suffix('.') else { return false };
    let mut words = sentence.rsplit(' ');
    let year = words.next().unwrap_or_default();
    let before = words.next().unwrap_or_default().trim_end_matches(',');
    year.len() == 4
        && is_year(year)
        && (BEFORE.contains(&before) || is_month(&before.to_ascii_lowercase()))
        && words.next().is_some()
}

pub(super) const fn is_separator(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '•' | '*' | '·' | '|') || c.is_whitespace()
}

/// Where the rows of a list begin that was copied into one paragraph: "Growth - 1825: Dahl opens the line - 1836: ...". None
/// but where three of them rise.
pub(super) fn flat_rows(words: &str) -> Vec<usize> {
    const LEAST: usize = 3;
    const LONGEST: usize = 20_000;
    if words.len() > LONGEST || !words.contains(": ") && !words.contains(" – ") {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut last = 0;
    for (at, sign) in words.match_indices([' ', '\n']) {
        let behind = words.get(at + sign.len()..).unwrap_or_default();
        let Some(row) =
            behind.strip_prefix(['-', '–', '—', '•', '*', '·']).and_then(|row| row.strip_prefix(' '))
        else {
            continue;
        };
        let digits = row.bytes().take_while(u8::is_ascii_digit).count();
        let Some(year) = row.get(..digits).filter(|_| digits == 4).and_then(|year| year.parse::<u16>().ok())
        else {
            continue;
        };
        let tail = row.get(digits..).unwrap_or_default();
        let is_set_apart = tail.starts_with(": ") || tail.starts_with(" – ") || tail.starts_with(" - ");
        if is_set_apart && (1000..=2100).contains(&year) {
            if year < last {
                return Vec::new();
            }
            last = year;
            rows.push(at);
        }
    }
    if rows.len() >= LEAST { rows } else { Vec::new() }
}

/// `1143 The tower burns`: a line of a chronology, where the next begins so too.
pub(super) fn begins_with_year(line: &str) -> bool {
    line.split_once(' ').is_some_and(|(head, rest)| {
        head.len() == 4 && is_year(head) && rest.trim_start().starts_with(char::is_uppercase)
    })
}

/// "26 The Winter Games open", "10th. Louis is elected", "4: Solidarity wins": a row of a chronicle that has the month in its heading.
pub(super) fn begins_with_day(line: &str) -> bool {
    let figures = line.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let Some((number, rest)) = line.split_at_checked(figures) else { return false };
    let is_day = number.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    let ending = ["st", "nd", "rd", "th"].iter().find_map(|ending| rest.strip_prefix(ending));
    let rest = ending.map_or(rest, |rest| rest.trim_start_matches('.'));
    let rest = [":", " –", " —", " -"].iter().find_map(|sign| rest.strip_prefix(sign)).unwrap_or(rest);
    is_day && rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

/// `=== 6 June ===`: the level, and how many signs stand on both sides.
pub(super) fn wiki_heading(line: &str) -> Option<(u8, usize)> {
    let signs = line.bytes().take_while(|byte| *byte == b'=').count();
    let inner = line.strip_suffix("=".repeat(signs).as_str()).and_then(|line| line.get(signs..))?;
    let is_heading =
        (2..=5).contains(&signs) && line.len() <= 120 && !inner.trim().is_empty() && !inner.contains('=');
    is_heading.then_some((u8::try_from(signs).unwrap_or(2), signs))
}

/// "1803 Anders Holm Anders Holm sailed": where the year ends, and where the title that is said again begins.
pub(super) fn twice_titled(line: &str) -> Option<(usize, usize)> {
    const LONGEST: usize = 6;
    if !line.starts_with(['1', '2']) || !begins_with_year(line) {
        return None;
    }
    let mut names: Vec<(usize, &str)> = Vec::with_capacity(2 * LONGEST);
    let mut at = 0;
    for word in line.split(' ').take(2 * LONGEST + 1) {
        names.push((at, word));
        at += word.len() + 1;
    }
    let name = |at: usize| names.get(at + 1);
    let length = (2..=LONGEST).find(|&length| {
        (0..length).all(|at| name(at).zip(name(length + at)).is_some_and(|(one, other)| one.1 == other.1))
    })?;
    Some((name(0)?.0, name(length)?.0))
}

/// `1143. The tower burns.`
pub(super) fn begins_annal(line: &str) -> bool {
    line.split_once(". ").is_some_and(|(head, rest)| is_year(head) && rest.starts_with(char::is_uppercase))
}

/// "OTTO HOLM, J.- The appellant was": where the judgment begins behind the name of the judge who wrote it.
pub(super) fn judge_end(words: &str) -> Option<usize> {
    const JUDGES: [&str; 7] = ["J", "JJ", "CJ", "ACJ", "C.J", "A.C.J", "CJI"];
    let head = words.get(..words.floor_char_boundary(words.len().min(80)))?;
    let (name, behind) = head.split_once(", ")?;
    let is_name = name.contains(' ')
        && name.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '’' | '\''));
    let title = behind.split([' ', '-', '–', '—', ':']).next()?;
    let dash = behind.get(title.len()..)?;
    let rest = dash.trim_start_matches([' ', '-', '–', '—', ':']);
    let is_marked = dash.len() > rest.len() && dash.contains(['-', '–', '—', ':']);
    (is_name && is_marked && JUDGES.contains(&title.trim_end_matches('.'))).then(|| head.len() - rest.len())
}

/// Whether the last word of a line waits for another: "reign of".
pub(super) fn ends_small(line: &str) -> bool {
    const SMALL: [&str; 14] =
        ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"];
    line.rsplit(' ').next().is_some_and(|last| SMALL.contains(&last))
}

/// Whether the last word of a line waits for a number: "until June", "in".
pub(super) fn waits_for_figure(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or_default();
    let is_month_name = last.starts_with(char::is_uppercase) && is_month(&last.to_ascii_lowercase());
    ends_small(line)
        || is_month_name
        || matches!(last, "since" | "until" | "before" | "after" | "about" | "between")
}

/// "June", "JUNE": the name of a month and nothing else.
pub(super) fn is_month_name(line: &str) -> bool {
    line.starts_with(char::is_uppercase) && is_month(&line.trim_end_matches([':', '.']).to_ascii_lowercase())
}

/// Whether the line ends with a stop, quotation marks, brackets and marks of notes behind it left out.
pub(super) fn ends_sentence(line: &str) -> bool {
    without_marks(line)
        .trim_end_matches(['"', '\'', '”', '’', ')', ']', '»', ' '])
        .ends_with(['.', '!', '?', '…', '۔', '।', '。'])
}

/// Where sentences end, the quotation mark or bracket behind a stop included.
pub(super) fn stops(words: &str) -> impl Iterator<Item = usize> {
    words.match_indices(['.', '?', '!', '…']).filter_map(|(at, sign)| {
        let behind = words.get(at + sign.len()..)?;
        let closed = behind.trim_start_matches(['"', '\'', '”', '’', ')', ']', '.']);
        let last = words.get(..at)?.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        // "H. M. Holm", "c. 310": the stop of a letter alone ends nothing.
        let is_end =
            (closed.is_empty() || closed.starts_with(char::is_whitespace)) && last.chars().count() != 1;
        is_end.then_some(at + sign.len() + behind.len() - closed.len())
    })
}
