//! The figures of `docs/ACCURACY.md`, section "Time": time phrases against annotated documents.
//!
//! `cargo run --release --example accuracy -- CORPORA/wikiwars-dev.jsonl CORPORA/newswire-dev.jsonl`
//!
//! A line of a file is `{"id","dct","text","timexes":[{"start","end","type","value"}]}`, offsets in code points.
//! Phrases are matched one to one, identical spans first, then the largest overlap; annotations without a value
//! are left out with whatever was matched to them. Files that are not there are named and passed over.

use std::fmt::Write as _;
use tarikh::temporal::{self, Day, PartialDate, ReferenceDate, annotate};
use tarikh::text::{Form, Prose, Span};

fn main() {
    let mut table = String::from(
        "| corpus | gold | found | strict | relaxed | value | year |\n|---|---|---|---|---|---|---|\n",
    );
    let paths: Vec<_> = std::env::args().skip(1).collect();
    if paths.is_empty() {
        "usage: accuracy FILE.jsonl...".clone_into(&mut table);
    }
    for path in paths {
        #[expect(clippy::disallowed_methods, reason = "an example reads the files it is given")]
        match std::fs::read_to_string(&path) {
            Ok(lines) => table.push_str(&row(&path, &lines)),
            Err(error) => _ = writeln!(table, "| {path} | not read: {error} |"),
        }
    }
    #[expect(clippy::print_stdout, reason = "the table is what the example is for")]
    {
        print!("{table}");
    }
}

/// One phrase, of the gold or of the system.
struct Phrase {
    start: usize,
    end: usize,
    value: String,
}

#[derive(Default)]
struct Tally {
    gold: usize,
    found: usize,
    strict: usize,
    relaxed: usize,
    value: usize,
    gold_years: usize,
    found_years: usize,
    years: usize,
}

fn row(path: &str, lines: &str) -> String {
    let mut tally = Tally::default();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let Ok(document) = serde_json::from_str::<serde_json::Value>(line) else { continue };
        let text = document.get("text").and_then(|text| text.as_str()).unwrap_or_default();
        let written = document.get("dct").and_then(|dct| dct.as_str()).and_then(day);
        tally.add(&gold(&document), &found(text, written));
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let f1 = |right: usize, gold: usize, found: usize| 200.0 * ratio(right, gold + found);
    format!(
        "| {name} | {} | {} | {:.2} | {:.2} | {:.2} | {:.2} |\n",
        tally.gold,
        tally.found,
        f1(tally.strict, tally.gold, tally.found),
        f1(tally.relaxed, tally.gold, tally.found),
        f1(tally.value, tally.gold, tally.found),
        f1(tally.years, tally.gold_years, tally.found_years),
    )
}

fn ratio(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let ratio = part as f64 / whole.max(1) as f64;
    ratio
}

impl Tally {
    fn add(&mut self, gold: &[Phrase], found: &[Phrase]) {
        let mut pairs: Vec<_> = Vec::new();
        for (one, expected) in gold.iter().enumerate() {
            for (other, phrase) in found.iter().enumerate() {
                let overlap = expected.end.min(phrase.end).saturating_sub(expected.start.max(phrase.start));
                if overlap > 0 {
                    let is_same = (expected.start, expected.end) == (phrase.start, phrase.end);
                    pairs.push((!is_same, usize::MAX - overlap, expected.start, phrase.start, one, other));
                }
            }
        }
        pairs.sort_unstable();
        let mut of_gold = vec![None; gold.len()];
        let mut is_used = vec![false; found.len()];
        for (.., one, other) in pairs {
            if of_gold[one].is_none() && !is_used[other] {
                of_gold[one] = Some(other);
                is_used[other] = true;
            }
        }
        for (expected, match_) in gold.iter().zip(of_gold).filter(|(expected, _)| !expected.value.is_empty())
        {
            self.gold += 1;
            self.gold_years += usize::from(year(&expected.value).is_some());
            let Some(phrase) = match_.and_then(|place| found.get(place)) else { continue };
            self.found += 1;
            self.found_years += usize::from(year(&phrase.value).is_some());
            self.relaxed += 1;
            self.strict += usize::from((expected.start, expected.end) == (phrase.start, phrase.end));
            self.value += usize::from(expected.value == phrase.value);
            self.years +=
                usize::from(year(&expected.value).is_some() && year(&expected.value) == year(&phrase.value));
        }
        for (phrase, is_used) in found.iter().zip(is_used).filter(|(_, is_used)| !is_used) {
            let _ = is_used;
            self.found += 1;
            self.found_years += usize::from(year(&phrase.value).is_some());
        }
    }
}

/// The year a value begins with: `1944`, `BC0480`.
fn year(value: &str) -> Option<&str> {
    let length = if value.starts_with("BC") { 6 } else { 4 };
    let year = value.get(..length)?;
    let digits = year.trim_start_matches("BC");
    let goes_on = value.get(length..)?.starts_with(|c: char| c.is_ascii_digit());
    (digits.bytes().all(|b| b.is_ascii_digit()) && !goes_on).then_some(year)
}

fn gold(document: &serde_json::Value) -> Vec<Phrase> {
    let number = |timex: &serde_json::Value, key: &str| {
        timex.get(key).and_then(serde_json::Value::as_u64).and_then(|number| usize::try_from(number).ok())
    };
    document
        .get("timexes")
        .and_then(|timexes| timexes.as_array())
        .into_iter()
        .flatten()
        .filter_map(|timex| {
            let value = timex.get("value").and_then(|value| value.as_str()).unwrap_or_default();
            Some(Phrase {
                start: number(timex, "start")?,
                end: number(timex, "end")?,
                value: value.to_owned(),
            })
        })
        .collect()
}

fn found(text: &str, written: Option<ReferenceDate>) -> Vec<Phrase> {
    let timexes = temporal::read(text, &prose(text), written, &mut Vec::new());
    let points = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
    annotate(&timexes)
        .into_iter()
        .map(|timex| Phrase {
            start: points(timex.span.start()),
            end: points(timex.span.end()),
            value: timex.value,
        })
        .collect()
}

/// `2009-12-19`
fn day(written: &str) -> Option<ReferenceDate> {
    let date: PartialDate = written.get(..10)?.parse().ok()?;
    let interval = date.interval().earliest().map_or(Day(0), |day| day);
    Some(ReferenceDate(PartialDate::Day(interval)))
}

/// Paragraphs are cut at empty lines; in a text that has a line for each paragraph, at every line.
fn prose(text: &str) -> Prose {
    let mut prose = Prose::default();
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count().max(1);
    let cut = if text.len() / lines < 120 { "\n\n" } else { "\n" };
    let mut start = 0;
    for piece in text.split(cut) {
        if let Some(span) = Span::new(text, start, start + piece.len()).filter(|span| !span.is_empty()) {
            prose.push(text, &[span], Form::Running);
        }
        start += piece.len() + cut.len();
    }
    prose
}
