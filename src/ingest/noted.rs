//! Lines of notes: lines one under the other that are a row each, though no sign stands before them.
//!
//! * "1863: Scientific Society founded" over "1877: Marn College opened": each begins with its date
//! * "Lund Pact – 1916" over "Nehru Report – 1928": short lines with a date each, broken where nothing had to be broken
//! * a wrapped paragraph goes on in the next line where the next word had no room; a line that ends a sentence is told, not noted
//!
//! This file knows the lines of one paragraph at a time.

use super::boilerplate::is_furniture;
use super::list::{Marker, is_date_like, is_month, marker};
use super::shape::{ends_sentence, ends_small};
use crate::temporal::year_head;

/// So many lines in a row may be notes.
const LEAST: usize = 3;
/// A longer line is rather told than listed.
const NARROW: usize = 70;
/// A longer line is a paragraph.
const LONGEST: usize = 160;

/// Whether the lines of a paragraph are rows.
pub(super) fn are_rows(lines: &[&str]) -> bool {
    // A page of prose in one block need not be looked at line by line.
    const ASKED: usize = 2_000;
    if lines.len() < 2 || lines.len() > ASKED {
        return false;
    }
    if lines.iter().any(|line| is_furniture(line)) {
        return false;
    }
    let all = lines.len();
    let count = |is: fn(&str) -> bool| lines.iter().filter(|line| is(bare(line))).count();
    let heads = count(begins_with_date);
    if heads >= 2 && heads * 2 >= all {
        return true;
    }
    let dated_lines = count(holds_date);
    // "**Marn Act (1951)** – States": nobody who wraps a paragraph begins each of its lines in bold.
    let is_marked =
        |line: &&&str| line.starts_with("**") || !line.is_ascii() && bare(line).len() < line.len();
    if dated_lines * 2 >= all && lines.iter().filter(is_marked).count() == all {
        return true;
    }
    let widths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
    let widest = widths.iter().copied().max().unwrap_or(0);
    if all < LEAST || widest > LONGEST {
        return false;
    }
    // "Balban 1266-87" over "Razia (north) 1236-40": whoever held an office.
    let spans = count(ends_with_span);
    if spans >= LEAST && spans * 10 >= all * 7 && widest <= NARROW {
        return true;
    }
    // "fall of kora 1526" over "pact of lund 1532": nobody ends so many lines of a sentence with a year.
    let ends = count(ends_with_year);
    if ends >= LEAST && ends * 10 >= all * 8 && widest <= NARROW {
        return true;
    }
    let opens = count(|line| !line.starts_with(char::is_lowercase));
    let stopped = count(ends_sentence);
    let is_loose = |(width, next): (&usize, &&str)| {
        let first = next.split_whitespace().next().map_or(0, |word| word.chars().count());
        width + 1 + first <= widest
    };
    let loose = widths.iter().zip(lines.iter().skip(1)).filter(|&pair| is_loose(pair)).count();
    let is_set_apart = |line: &&&str| date_is_set_apart(bare(line));
    let set_apart = lines.iter().filter(is_set_apart).count();
    opens == all
        && dated_lines * 10 >= all * 6
        && set_apart * 2 >= all
        && stopped * 3 <= all
        && loose * 3 >= all - 1
}

/// Whether the lines of a figure that is set as code are a chronology: most begin with their date.
pub(super) fn are_dated_rows(lines: &[&str]) -> bool {
    let is_prose =
        |line: &&&str| begins_with_date(line) && line.chars().filter(|c| c.is_alphabetic()).count() > 2;
    let dated = lines.iter().filter(is_prose).count();
    dated >= LEAST && dated * 3 >= lines.len() * 2
}

/// Whether a row goes on in the next line rather than ends with its own.
pub(super) fn goes_on(line: &str, next: &str) -> bool {
    let are_rows = ends_with_year(line) && ends_with_year(next);
    !ends_sentence(line) && next.starts_with(char::is_lowercase) && !begins_with_date(bare(next)) && !are_rows
        || ends_small(line)
}

/// A line without the signs in front of it: bold, an arrow, a picture.
pub(super) fn bare(line: &str) -> &str {
    line.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | '[' | '"' | '“' | '\''))
}

/// "Razia 1236-40", "Holm (Lab) July 1902 - Dec 1905": two dates with a dash between them last.
fn ends_with_span(line: &str) -> bool {
    let line = line.trim_end_matches(['.', ')']);
    let Some((before, last)) = line.rsplit_once(['-', '–', '—']) else { return false };
    let is_date = |words: &str| {
        let mut has_number = false;
        let is_all =
            words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| {
                let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
                has_number |= is_number && matches!(word.len(), 2 | 4);
                is_number && word.len() <= 4 || is_month(&word.to_lowercase())
            });
        is_all && has_number
    };
    let year = before.trim_end().rsplit([' ', '(']).next().unwrap_or_default();
    let is_begin = year.len() == 4 && is_date(year) || is_month(&year.to_lowercase());
    is_begin && is_date(last)
}

/// "fall of kora 1526", "slave dynasty 1206-90", "Pact of Lund (1916)": a name, and its year or years last.
fn ends_with_year(line: &str) -> bool {
    let line = line.trim_end_matches(['.', ')', ']', ' ']);
    let last = line.rsplit([' ', '(', '[']).next().unwrap_or_default();
    let is_year =
        last.len() == 4 && last.starts_with(['1', '2']) && last.bytes().all(|byte| byte.is_ascii_digit());
    last.len() < line.len() && (is_year || ends_with_span(line))
}

/// Whether a line has a date of its own.
pub(super) fn is_dated(line: &str) -> bool {
    begins_with_date(bare(line)) || holds_date(line)
}

/// "1857: ", "May 1850 – ", "23/3/1940 - ", "1833 Factory Act", "**1658** → ": the date, and what is told behind it.
pub(super) fn begins_with_date(line: &str) -> bool {
    matches!(marker(line), Some(Marker::Date)) || begins_with_plain_date(line) || begins_with_day(line)
}

/// "13 Apr 1919 Massacre", "1919, 13 Apr. Massacre", "13.4.1919 Massacre": a day or a month with its year, and a capital behind it.
fn begins_with_day(line: &str) -> bool {
    const LONGEST: usize = 7;
    if !line.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase()) {
        return false;
    }
    // "21/1/24 Holm dies"
    if line
        .split_once(' ')
        .is_some_and(|(day, rest)| is_in_figures(day) && rest.starts_with(char::is_uppercase))
    {
        return true;
    }
    let mut end = 0;
    for word in line.split(' ').take(LONGEST) {
        let front = line.get(..end + word.len()).unwrap_or_default();
        let is_number_first = end == 0 && word.bytes().all(|byte| byte.is_ascii_digit());
        if !is_date_like(front) && !is_number_first {
            break;
        }
        end += word.len() + 1;
    }
    let front = line.get(..end.min(line.len())).unwrap_or_default();
    let parts = || front.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let is_figure = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let has_year = parts().filter(is_figure).any(|part| part.len() == 4 && part.starts_with(['1', '2']));
    let has_month =
        parts().any(|part| is_month(&part.to_lowercase())) || parts().filter(is_figure).count() == 3;
    let rest = line.get(end..).unwrap_or_default();
    has_year && has_month && rest.starts_with(char::is_uppercase)
}

/// "21/1/24", "4.8.14": a day with two digits for its year.
fn is_in_figures(word: &str) -> bool {
    let word = word.trim_end_matches(':');
    ['/', '.', '-'].iter().any(|&sign| {
        let parts: Vec<&str> = word.split(sign).collect();
        let is_number =
            |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        parts.len() == 3 && parts.iter().all(is_number) && parts.last().is_some_and(|year| year.len() == 2)
    })
}

fn begins_with_plain_date(line: &str) -> bool {
    const SIGNS: [char; 8] = ['*', '_', '`', '→', ':', '|', '=', '>'];
    const LONGEST_DATE: usize = 40;
    // "1658** → War of succession"
    if let Some(end) =
        line.char_indices().take(LONGEST_DATE).find(|(_, c)| SIGNS.contains(c)).map(|(at, _)| at)
        && is_date_like(line.get(..end).unwrap_or_default())
    {
        return line.get(end..).is_some_and(|rest| rest.chars().any(char::is_alphanumeric));
    }
    year_head(line).is_some_and(|head| {
        let rest = line.get(head.rest..).unwrap_or_default();
        // "1140. The tower burns." is an annal.
        let is_annal = line.get(..head.rest).is_some_and(|date| date.ends_with(". "));
        head.from >= 1000 && !is_annal && !head.is_lone(line) && rest.starts_with(char::is_uppercase)
    })
}

/// Whether the first date of a line stands at its head, behind a sign or in a bracket: "Lund Pact – 1916".
fn date_is_set_apart(line: &str) -> bool {
    if begins_with_date(line) {
        return true;
    }
    let is_year = |word: &str| word.len() >= 4 && word.bytes().take_while(u8::is_ascii_digit).count() == 4;
    let Some(year) = line.split([' ', '(', '[']).find(|word| is_year(word)) else { return false };
    let at = line.find(year).unwrap_or(0);
    if at == 0 {
        return true;
    }
    let mut before = line.get(..at).unwrap_or_default();
    // "– 16 December 1971": the day and the month belong to it.
    while let Some((start, last)) = before.trim_end().rsplit_once(' ') {
        if !is_date_like_word(last) {
            break;
        }
        before = start;
    }
    before.trim_end().ends_with([':', '–', '—', '-', '=', '>', '→', '|', '(', '[', ','])
}

/// A day, a month or "c." in front of a year.
fn is_date_like_word(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && digits <= 2 || word == "c" || word == "ca" || is_month(&word.to_lowercase())
}

/// Whether a line holds a year, or a month beside a number.
fn holds_date(line: &str) -> bool {
    let mut has_number = false;
    let mut has_month = false;
    for word in line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let is_year =
            digits == 4 && matches!(word.get(digits..), Some("" | "s")) && word.starts_with(['1', '2']);
        if is_year {
            return true;
        }
        has_number |= (1..=2).contains(&digits);
        has_month |= word.starts_with(char::is_uppercase) && is_month(&word.to_lowercase());
    }
    has_number && has_month
}

#[cfg(test)]
mod tests {
    use super::are_rows;

    #[test]
    fn lines_with_a_date_each_are_rows_and_wrapped_prose_is_none() {
        for (lines, expected) in [
            (&["1863: Scientific Society founded", "1877: Marn College opened"][..], true),
            (&["**1658** → War of Marn", "**1674** → Olo crowned", "at Lund"], true),
            (&["**1st Act (1951)** – Some", "**7th Act (1956)** – States"], true),
            (&["13 Apr 1919 Fire at the mill", "5 Feb 1922 Lund rises"], true),
            (&["1919, 13 Apr. Fire at the mill", "1922, Feb: Lund rises"], true),
            (&["13.4.1919 Fire at the mill", "5.2.1922 Lund rises"], true),
            (&["13/4/19 Fire at the mill", "5/2/22 Lund rises"], true),
            (&["13 Apr 1919 was a cold day at", "the mill. 5 Feb 1922 was none."], false),
            (&["Otto I 1206-10", "Agnes 1211-36", "Holm (Lab) Jan - Nov 1924"], true),
            (&["1833 Mill Act", "1842 Mines Act", "1847 Ten Hours Act"], true),
            (&["house of holm 1206-90", "house of dahl 1290-1320", "fall of kora 1326"], true),
            (&["Lund Pact – 1916", "Partition of Marn – 1905", "Fall of Kora – 16 December 1971"], true),
            (
                &[
                    "**1st Amendment (1951)** – A schedule of laws added",
                    "**7th Amendment (1956)** – States",
                    "**9th** (1960)",
                ],
                true,
            ),
            (
                &[
                    "Olo was born in Lund in 1801 and went to school in Marn until",
                    "1815, when his father died. In 1820 he bought a mill on the",
                    "Kora, which burnt in 1831 and was built anew in 1834.",
                ],
                false,
            ),
            (&["The mill opened in 1801.", "It burnt in 1831.", "In 1834 it was built anew."], false),
            (&["Olo Bay", "12 Mill Lane", "Lund"], false),
        ] {
            assert_eq!(are_rows(lines), expected, "{lines:?}");
        }
    }
}
