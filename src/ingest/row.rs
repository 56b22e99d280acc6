//! Rows of a chronology in plain text, and pages of two columns that were copied line by line.
//!
//! * "212 All free men are citizens" begins a block wherever the lines around it are such rows
//! * "1630 Kora closes its ports 1839-60 Two wars": two rows in one line, read apart where both are whole

use super::heading::is_in_capitals;
use super::line::Line;
use crate::temporal::{MONTHS, YearHead, chronology_rows, is_month_head, year_head};

/// The longest row of a name below its years: "14-37", and below it "Harald", "first king".
const LONGEST_LONE: usize = 4;
/// So many lines with a second year show that the page has two columns.
const COLUMNS: usize = 3;

/// The lines of a text that are rows, by where they begin.
#[derive(Default)]
pub(super) struct Rows {
    heads: Vec<(usize, YearHead)>,
    /// Where the second row of a line begins: the begin of the line, and that of the row.
    seconds: Vec<(usize, usize)>,
    /// Where the rows begin that have the number of a day under a line with its month.
    days: Vec<usize>,
    /// Whether nearly every row ends with a stop: one without goes on in the next line.
    is_stopped: bool,
}

impl Rows {
    pub(super) fn of(text: &str, lines: &[Line]) -> Self {
        let words = |line: &Line| line.span.slice(text);
        let begins = |line: &Line| line.span.start();
        let has_era = ["BC", "CE", "A.D.", "AD "].iter().any(|era| text.contains(era));
        let told = chronology_rows(lines.iter().map(words), has_era);
        let heads: Vec<(usize, YearHead)> =
            lines.iter().zip(told).filter_map(|(line, head)| Some((begins(line), head?))).collect();
        let seconds = |is_page: bool| -> Vec<(usize, usize)> {
            let place = |line: &Line| Some((begins(line), begins(line) + second(words(line), is_page)?));
            lines.iter().filter_map(place).collect()
        };
        let seconds = if seconds(false).len() >= COLUMNS { seconds(true) } else { Vec::new() };
        let is_stopped = are_stopped(text, lines, &heads);
        Self { heads, seconds, is_stopped, days: days(text, lines) }
    }

    /// Whether a line is a day of the month above it: "17 Third Estate meets".
    pub(super) fn is_day(&self, line: &Line) -> bool {
        self.days.binary_search(&line.span.start()).is_ok()
    }

    /// Whether a row that begins with the line may go on below where it has no stop.
    pub(super) fn is_stopped(&self, line: &Line) -> bool {
        self.is_stopped && self.head(line).is_some()
    }

    /// The year that a line begins with, when it is a row.
    pub(super) fn head(&self, line: &Line) -> Option<YearHead> {
        let place = self.heads.binary_search_by_key(&line.span.start(), |head| head.0).ok()?;
        self.heads.get(place).map(|head| head.1)
    }

    /// Where the second row of a line of two columns begins.
    pub(super) fn second(&self, line: &Line) -> Option<usize> {
        let place = self.seconds.binary_search_by_key(&line.span.start(), |second| second.0).ok()?;
        self.seconds.get(place).map(|second| second.1)
    }

    /// Whether the text has such rows at all.
    pub(super) const fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    /// How many lines a row takes that has its words below its year, or that stands in two columns; `None` for any other line.
    pub(super) fn count(&self, text: &str, lines: &[Line]) -> Option<usize> {
        let first = lines.first()?;
        let words = |line: &Line| line.span.slice(text);
        let is_below =
            |line: &&Line| words(line).starts_with(char::is_alphabetic) && !is_in_capitals(words(line));
        if self.second(first).is_some() {
            let is_behind = |line: &&Line| year_head(words(line)).is_none();
            return Some(1 + lines.iter().skip(1).take_while(is_behind).count());
        }
        if !self.head(first)?.is_lone(words(first)) {
            return None;
        }
        Some(1 + lines.iter().skip(1).take(LONGEST_LONE - 1).take_while(is_below).count())
    }
}

/// The lines that begin with the number of a day below lines that are a month: none but where two months have days.
fn days(text: &str, lines: &[Line]) -> Vec<usize> {
    /// So many other lines may stand between two days.
    const BETWEEN: usize = 2;
    let (mut days, mut months, mut between) = (Vec::new(), 0, BETWEEN + 1);
    let mut is_new = false;
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let words = line.span.slice(text);
        if is_month_head(words) {
            (between, is_new) = (0, true);
        } else if between <= BETWEEN && begins_with_day(words) {
            months += usize::from(is_new);
            (between, is_new) = (0, false);
            days.push(line.span.start());
        } else {
            between += 1;
        }
    }
    if months >= 2 { days } else { Vec::new() }
}

/// "17 Third Estate meets", "20: Oath sworn".
fn begins_with_day(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let day = line.get(..digits).and_then(|day| day.parse::<u8>().ok());
    let behind = line.get(digits..).unwrap_or_default();
    let words = behind.trim_start_matches([' ', ':', '-', '–', '—', '\t']);
    day.is_some_and(|day| (1..=31).contains(&day))
        && words.len() < behind.len()
        && words.starts_with(char::is_uppercase)
}

/// Whether the lines in front of the rows end with a stop, which shows where a row of a narrow column is at its end.
fn are_stopped(text: &str, lines: &[Line], heads: &[(usize, YearHead)]) -> bool {
    const LEAST: usize = 4;
    let is_head = |line: &Line| heads.binary_search_by_key(&line.span.start(), |head| head.0).is_ok();
    let told = || lines.iter().filter(|line| !line.is_blank());
    let (mut all, mut stopped, mut wrapped) = (0, 0, 0);
    for (line, next) in told().zip(told().skip(1)) {
        let words = line.span.slice(text);
        if is_head(next) && !is_in_capitals(words) {
            all += 1;
            stopped += usize::from(words.ends_with(['.', '!', '?']));
        }
        wrapped += usize::from(is_head(line) && !is_head(next));
    }
    all >= LEAST && stopped * 10 >= all * 7 && wrapped > 1
}

/// The place of a second year with its words in a row: behind words that do not lead it, before a capital. On a page that
/// is known to have two columns any year may begin the second.
fn second(line: &str, is_page: bool) -> Option<usize> {
    const LEADS: [&str; 22] = [
        "after", "and", "before", "between", "by", "during", "from", "in", "no", "of", "on", "or", "since",
        "the", "till", "to", "until", "early", "late", "act", "c", "about",
    ];
    let first = year_head(line).filter(|head| head.from >= 1000 && !head.is_lone(line))?;
    let mut before = "";
    let mut at = first.rest;
    for word in line.get(first.rest..)?.split(' ').take(40) {
        if at > first.rest && word.len() >= 4 && word.starts_with(['1', '2']) {
            let lead = before.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
            let is_led = LEADS.contains(&lead.as_str()) || MONTHS.contains(&before);
            let is_open = before.ends_with(|c: char| c.is_alphanumeric() || c == ')');
            let rest = line.get(at..)?;
            let follows = year_head(rest)
                .is_some_and(|head| head.from >= 1000 && starts_in_capital(rest.get(head.rest..)));
            // "1919 May Fourth Movement", and a year whose words stand on the next line.
            let behind = rest.get(word.len()..).map(str::trim_start);
            let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
            let may_follow = is_year && (starts_in_capital(behind) || behind.is_some_and(str::is_empty));
            if is_open && !is_led && follows
                || is_page && !MONTHS.contains(&before) && (follows || may_follow)
            {
                return Some(at);
            }
        }
        before = word;
        at += word.len() + 1;
    }
    None
}

fn starts_in_capital(words: Option<&str>) -> bool {
    words.is_some_and(|words| words.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::second;

    #[test]
    fn a_second_year_before_a_capital_begins_a_second_row() {
        for (line, is_page, expected) in [
            ("1630 Kora closes its ports 1839-60 Two Harbour Wars", false, Some("1839-60 Two Harbour Wars")),
            ("1925 Schools for all boys 1921 League founded", false, Some("1921 League founded")),
            ("1945 Bombs fall on 1946 Peace of Lund", true, Some("1946 Peace of Lund")),
            ("1914-18 The great war 1919 May Movement", true, Some("1919 May Movement")),
            ("1945 Bombs fall on Lund 1945", true, Some("1945")),
            ("1940 The Act of 1935 Repealed", false, None),
            ("1940 Battle of 3 May 1940 Lost", true, None),
            ("The mill 1630 Kora", true, None),
        ] {
            let found = second(line, is_page).and_then(|at| line.get(at..));
            assert_eq!(found, expected, "{line}");
        }
    }
}
