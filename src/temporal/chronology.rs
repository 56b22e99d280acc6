//! Rows of a chronology: lines that begin with a year of one to four figures, one later than the other.
//!
//! * "212 All free inhabitants become citizens", "632-61 Early caliphate", "250s Danes invade", "c. 310 ..."
//! * no numbered steps, quantities of a recipe, tables of a league, pages or rooms
//!
//! A number of three figures is a year only beside others of its kind: three rows at least, rising, and a sign that they
//! are years. Lines are handed in as they are written; this file knows no tokens.

use crate::language::{is_domain_verb, is_event_noun, is_intransitive, is_transitive};
use std::ops::Range;

/// Fewer rows are no chronology.
const LEAST: usize = 3;
/// So many lines between two rows may be the end of the first.
const BETWEEN: usize = 4;
/// So many years a row may lie before the one above it: "312-37" over "309-79".
const BACK: i32 = 10;
/// How many words of a row are asked for what happens.
const ASKED: usize = 12;
/// What a number in front of these counts or names.
const COUNTED: &[&str] = &[
    "am",
    "centuries",
    "century",
    "cm",
    "cups",
    "days",
    "degrees",
    "feet",
    "ft",
    "g",
    "gb",
    "hours",
    "kg",
    "km",
    "lb",
    "lbs",
    "m",
    "mb",
    "members",
    "metres",
    "meters",
    "miles",
    "million",
    "minutes",
    "mm",
    "months",
    "pages",
    "people",
    "per",
    "percent",
    "points",
    "pm",
    "seats",
    "tons",
    "tonnes",
    "votes",
    "weeks",
    "yards",
    "years",
];
/// What a page of years is called.
const CALLED: &[&str] = &[
    "annals",
    "chronicle",
    "chronology",
    "dates",
    "emperors",
    "events",
    "history",
    "kings",
    "queens",
    "rulers",
    "timeline",
];

/// The year at the head of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    /// As astronomers count.
    pub(crate) from: i32,
    /// Where the number of the year stands in the line.
    number: (usize, usize),
    /// The other end of a span, and where its number stands.
    to: Option<(i32, usize)>,
    /// Whether the row says that it is a year: "c.", "BCE", a span, a decade.
    is_marked: bool,
    /// Whether the number names its era.
    has_era: bool,
    /// Where the words behind the year begin; the length of the line when there are none.
    pub(crate) rest: usize,
    is_decade: bool,
}

impl Head {
    /// Whether the row has nothing behind its year.
    pub(crate) const fn is_lone(&self, line: &str) -> bool {
        self.rest >= line.len()
    }

    /// Whether the year can be read without the rows around it.
    pub(crate) const fn is_plain(&self) -> bool {
        self.from >= 1000 && self.to.is_none() && !self.is_marked
    }

    /// The first year and the last, as astronomers count; a decade is neither.
    pub(crate) fn span(&self) -> Option<(i32, i32)> {
        let to = self.to.map_or(self.from, |(year, _)| year);
        (!self.is_decade).then_some((self.from, to))
    }

    /// "430" below "431 BC": the year before Christ that follows, where one of our era would be centuries away.
    const fn behind(self, last: &Self) -> Self {
        /// So many years a row of antiquity goes on, and no more.
        const STEP: i32 = 150;
        /// So many years no two rows lie apart.
        const FAR: i32 = 300;
        let from = 1 - self.from;
        let follows = from > last.from && from - last.from <= STEP;
        if last.from >= 0 || self.has_era || self.to.is_some() || !follows || self.from - last.from <= FAR {
            return self;
        }
        Self { from, ..self }
    }

    const fn digits(&self) -> usize {
        self.number.1 - self.number.0
    }

    /// The numbers that need their rows to be years: where they stand, and the year.
    pub(super) fn years(&self) -> impl Iterator<Item = (usize, i32)> {
        let own =
            (self.from < 1000 && !self.has_era && !self.is_decade).then_some((self.number.0, self.from));
        let to = self.to.map(|(year, at)| (at, year)).filter(|_| self.from < 1000 && !self.has_era);
        own.into_iter().chain(to)
    }
}

/// The year that a line begins with.
pub(crate) fn head(line: &str) -> Option<Head> {
    let (mut at, is_about) = about(line);
    let mut has_era = false;
    let mut is_bc = false;
    if let Some((end, before_christ)) = era(line, at).filter(|&(_, is_bc)| !is_bc) {
        (at, has_era, is_bc) = (skip(line, end, &[' ']), true, before_christ);
    }
    let number = digits(line, at)?;
    let value = figure(line, &number)?;
    let mut end = number.end;
    let is_decade = line.get(end..).is_some_and(|rest| {
        value % 10 == 0 && rest.strip_prefix('s').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    end += usize::from(is_decade);
    if let Some((behind, before_christ)) = era(line, skip(line, end, &[' '])) {
        (end, has_era, is_bc) = (behind, true, before_christ);
    }
    let from = if is_bc { 1 - value } else { value };
    // "2500-1600 B.C.", "321 - 185 BC": the era stands behind the second year, and is that of both.
    let shared = if has_era { None } else { other_end(line, end, 1 - value, number.len()) };
    let shared = shared.filter(|&(to, at, _)| to <= 0 && at > end);
    let from = if shared.is_some() { 1 - value } else { from };
    has_era |= shared.is_some();
    let to = shared.or_else(|| other_end(line, end, from, number.len()));
    if let Some((_, _, behind)) = to {
        end = behind;
    }
    let rest =
        skip(line, end, &[' ', '\n', '\r', '\u{a0}', '\t', '*', '_', '|', ':', '.', ',', '-', '–', '—']);
    let tail = line.get(rest..)?;
    let begins = tail.is_empty() || tail.starts_with(|c: char| c.is_alphabetic() || "‘“'\"(".contains(c));
    let first = tail.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
    let is_month = super::MONTHS.iter().any(|month| {
        let month = month.to_ascii_lowercase();
        first.len() >= 3 && month.starts_with(&first) && (first.len() <= 4 || month == first)
    });
    // "2 AH: Battle of Badr" is of another calendar.
    let is_of_hijra = ["AH", "A.H", "H."].iter().any(|era| tail.starts_with(era))
        && !tail.starts_with(|c: char| c.is_alphabetic() && first.len() > 2);
    let is_apart = (rest > end || tail.is_empty()) && !is_of_hijra;
    (begins && is_apart && !is_month && !COUNTED.contains(&first.as_str())).then_some(Head {
        from,
        number: (number.start, number.end),
        to: to.map(|(year, at, _)| (year, at)),
        is_marked: is_about || has_era || to.is_some() || is_decade,
        has_era,
        rest,
        is_decade,
    })
}

/// "c. ", "ca.", "circa": what stands before a year that is not quite known; where it ends, and whether it stands there.
fn about(line: &str) -> (usize, bool) {
    let word = line.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_about = line.get(..word).is_some_and(|word| {
        ["c", "ca", "circa", "about", "around"].contains(&word.to_ascii_lowercase().as_str())
    });
    if is_about { (skip(line, word, &['.', ' ', '\u{a0}']), true) } else { (0, false) }
}

fn skip(line: &str, at: usize, marks: &[char]) -> usize {
    let rest = line.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches(marks).len()
}

/// One to four digits that are a whole number.
fn digits(line: &str, at: usize) -> Option<Range<usize>> {
    let rest = line.get(at..)?;
    let count = rest.bytes().take(5).take_while(u8::is_ascii_digit).count();
    ((1..=4).contains(&count) && !rest.starts_with('0')).then_some(at..at + count)
}

fn figure(line: &str, number: &Range<usize>) -> Option<i32> {
    line.get(number.clone())?.parse().ok().filter(|year| *year <= 2100)
}

/// The era that is named at a place: where it ends, and whether it is the one before Christ.
fn era(line: &str, at: usize) -> Option<(usize, bool)> {
    let rest = line.get(at..)?;
    let length = rest.bytes().take_while(|byte| byte.is_ascii_uppercase() || *byte == b'.').count();
    let written = rest.get(..length)?.trim_end_matches('.');
    let is_bc = matches!(written, "BC" | "BCE" | "B.C" | "B.C.E");
    let is_ad = matches!(written, "AD" | "CE" | "A.D" | "C.E");
    let is_whole = !rest.get(length..)?.starts_with(char::is_alphanumeric);
    let is_bc_or_ad = (is_bc || is_ad) && is_whole;
    is_bc_or_ad.then_some((at + length, is_bc))
}

/// The second year of "632-61", "27 BCE-14 CE": the year, where its number stands, and where it ends.
fn other_end(line: &str, at: usize, from: i32, length: usize) -> Option<(i32, usize, usize)> {
    let dash = skip(line, at, &[' ']);
    let rest = line.get(dash..)?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '-' | '–' | '—'))?;
    let start = skip(line, dash + mark.len_utf8(), &[' ']);
    let number = digits(line, start)?;
    let value = figure(line, &number)?;
    let era = era(line, skip(line, number.end, &[' ']));
    let end = era.map_or(number.end, |(end, _)| end);
    let year = match era {
        Some((_, true)) => 1 - value,
        _ if number.len() < length && from > 0 => {
            let whole = if number.len() == 1 { 10 } else { 100 };
            from - from % whole + value
        }
        _ => value,
    };
    // "212 - 300 men": a stretch is written without blanks, or names its era.
    let is_tight = start == at + mark.len_utf8() || era.is_some();
    let is_apart = !line.get(end..)?.starts_with(char::is_alphanumeric);
    (is_tight && is_apart && year > from).then_some((year, number.start, end))
}

/// Which of the lines are rows of a chronology; `has_era` says that the text names eras.
///
/// Only chronologies are told that cannot be read without their rows: of years of four figures there is no doubt.
pub(crate) fn rows<'a>(lines: impl Iterator<Item = &'a str>, has_era: bool) -> Vec<Option<Head>> {
    let mut told = Vec::new();
    let mut reader = Reader { has_era, ..Reader::default() };
    for (place, line) in lines.enumerate() {
        told.push(None);
        match head(line) {
            Some(head) => {
                let head = reader.run.last().map_or(head, |(_, last)| head.behind(last));
                if reader.run.last().is_some_and(|(_, last)| head.from < last.from - BACK) {
                    reader.close(&mut told);
                }
                reader.take(place, head, line);
            }
            None if line.trim().is_empty() => {}
            None => {
                reader.between += 1;
                if reader.between > BETWEEN {
                    reader.close(&mut told);
                }
                if reader.run.is_empty() && line.len() <= 60 {
                    reader.is_called |= is_called(line);
                }
            }
        }
    }
    reader.close(&mut told);
    told
}

/// Whether a line calls what is below it by years: "TIMELINE", "Rulers of Kora".
fn is_called(line: &str) -> bool {
    line.split(|c: char| !c.is_alphabetic()).any(|word| CALLED.contains(&word.to_ascii_lowercase().as_str()))
}

/// The rows that are being read.
#[derive(Default)]
struct Reader {
    run: Vec<(usize, Head)>,
    /// How many other lines stand behind the last.
    between: usize,
    /// How many rows begin with a capital behind their year, and how many say what happens.
    capitals: usize,
    events: usize,
    has_era: bool,
    is_called: bool,
}

impl Reader {
    fn take(&mut self, place: usize, head: Head, line: &str) {
        self.between = 0;
        let rest = line.get(head.rest..).unwrap_or_default();
        let first = rest.chars().find(|c| c.is_alphanumeric());
        self.capitals += usize::from(first.is_none_or(|c| !c.is_lowercase()));
        self.events += usize::from(rest.is_empty() || tells(rest));
        self.run.push((place, head));
    }

    /// The run is over: its rows are told when they are a chronology.
    fn close(&mut self, told: &mut [Option<Head>]) {
        if self.is_chronology() {
            for (place, head) in &self.run {
                if let Some(slot) = told.get_mut(*place) {
                    *slot = Some(*head);
                }
            }
        }
        self.run.clear();
        (self.between, self.capitals, self.events) = (0, 0, 0);
    }

    fn is_chronology(&self) -> bool {
        let all = self.run.len();
        let count = |is: &dyn Fn(&Head) -> bool| self.run.iter().filter(|(_, head)| is(head)).count();
        if all < LEAST || count(&|head| !head.is_plain()) == 0 {
            return false;
        }
        let is_certain = |head: &Head| head.is_marked || head.digits() > 2;
        let marked = count(&|head| head.is_marked);
        // Steps of one number a list; equal ones are shelves and rooms.
        let steps: Vec<i32> =
            self.run.windows(2).filter_map(|pair| Some(pair.last()?.1.from - pair.first()?.1.from)).collect();
        let ones = steps.iter().filter(|step| **step == 1).count();
        let is_even = steps.first().is_some_and(|first| steps.iter().all(|step| step == first));
        // Nothing is counted down to Christ.
        let is_counted =
            count(&|head| head.from < 0) == 0 && marked * 2 < all && (ones * 2 > steps.len() || is_even);
        let is_shown = self.has_era || self.is_called || marked * 3 >= all;
        let is_told = self.events * 2 >= all;
        let small = all - count(&is_certain);
        // "14 Death of Otto" behind "27 BCE"
        let least = if count(&|head| head.from < 0) > 0 { LEAST - 1 } else { LEAST };
        // "1 Background": a section, but for the years of Christ's time.
        let is_section = count(&|head| head.from < 0) == 0
            && count(&|head| !head.is_marked && (1..=31).contains(&head.from)) > 0;
        !is_counted
            && !is_section
            && self.capitals * 3 >= all * 2
            && count(&is_certain) >= least
            && (is_shown && (is_told || marked * 3 >= all) || is_told && small == 0)
    }
}

/// Whether a row says that something happens: "Sack of Lund", "Danes invade", "converted".
fn tells(rest: &str) -> bool {
    let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2).take(ASKED);
    words.enumerate().any(|(place, word)| {
        let word = word.to_ascii_lowercase();
        let is_verb = |lemma: &str| is_domain_verb(lemma) || is_transitive(lemma) || is_intransitive(lemma);
        let stem = word.strip_suffix('s').unwrap_or(&word);
        is_event_noun(&word)
            || place > 0
                && (word.len() > 4 && word.ends_with("ed")
                    || is_verb(stem)
                    || stem.strip_suffix('e').is_some_and(is_verb))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(text: &str) -> Vec<i32> {
        let is_era = text.contains(" BC");
        rows(text.lines(), is_era).into_iter().flatten().map(|head| head.from).collect()
    }

    #[test]
    fn a_line_may_begin_with_a_year_in_many_forms() {
        for (line, expected) in [
            ("212 All free men are citizens", Some((212, None))),
            ("632-61 Early caliphate", Some((632, Some(661)))),
            ("66–70: The great revolt", Some((66, Some(70)))),
            ("27 BCE-14 CE", Some((-26, Some(14)))),
            ("27 BCE Otto becomes king", Some((-26, None))),
            ("AD 9 A usurper takes the throne", Some((9, None))),
            ("250s Danes invade", Some((250, None))),
            ("c. 310 Harald issues gold coins", Some((310, None))),
            ("c.570 Birth of Erik", Some((570, None))),
            ("1839-60 Two wars of the harbour", Some((1839, Some(1860)))),
            ("410 **Sack** of Lund", Some((410, None))),
            ("14-37", Some((14, Some(37)))),
            ("100 g butter", None),
            ("3 May 1901 The mill opens", None),
            ("20 years later", None),
            ("10:30 Opening", None),
            ("2.5 Litres", None),
            ("212,000 People", None),
            ("12th Regiment", None),
            ("In 212", None),
            ("", None),
        ] {
            let found = head(line).map(|head| (head.from, head.to.map(|to| to.0)));
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn three_rising_rows_that_tell_what_happens_are_a_chronology() {
        for (text, expected) in [
            ("410 Sack of Lund\n476 Last king deposed\n568 Danes invade the coast", vec![410, 476, 568]),
            (
                "27 BCE Otto becomes king\n14 Death of Otto,\nin Ribe\n212 Danes become citizens",
                vec![-26, 14, 212],
            ),
            (
                "Timeline\n43 Invasion of Kora\n122 Harald orders a wall\n410 Legions leave\n597 Monks land",
                vec![43, 122, 410, 597],
            ),
            ("14-37\nTiber\n98-117\nTrajan\n117-38\nHadrian", vec![14, 98, 117]),
        ] {
            assert_eq!(heads(text), expected, "{text}");
        }
    }

    #[test]
    fn other_lines_that_begin_with_numbers_are_none() {
        for text in [
            "1 Mark out the ground\n2 Dig four holes\n3 Set the posts\n4 Nail the boards",
            "2 Eggs\n100 g butter\n150 g sugar\n250 g flour",
            "1 Lund 38 26 7 5 85\n2 Ribe 38 24 8 6 80\n3 Ems 38 20 9 9 69",
            "7 Preface\n12 The Early Years\n45 War and Peace\n101 The Mill\n213 After the Fire",
            "212 Houses\n430 Families\n812 Men\n1210 Inhabitants",
            "4 Jan Dahl\n8 Erik Sund\n10 Olaf Berg\n23 Sven Lie",
            "100 Philosophy\n200 Religion\n300 Attacks and wars\n400 Language",
            "200 OK\n301 Moved Permanently\n404 Not Found\n500 Internal Server Error",
            "1803 Holm sailed round the island\n1851 Gold was discovered\n1889 The league was founded",
        ] {
            assert_eq!(heads(text), Vec::<i32>::new(), "{text}");
        }
    }
}
