//! How fast time phrases are found and resolved, against `wc -w` on the same bytes in the same run.
//!
//! `cargo bench --bench temporal` measures text made up here; `cargo bench --bench temporal -- DOCUMENTS.jsonl`
//! measures `{"id","text","dct"}` lines. Printed, not asserted.

#![expect(clippy::disallowed_methods, reason = "a benchmark measures")]

use std::fmt::Write as _;
use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tarikh::temporal;
use tarikh::text::{Form, Prose, Span};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let documents = match std::env::args().skip(1).find(|word| !word.starts_with("--")) {
        Some(path) => texts(&std::fs::read_to_string(path)?),
        None => (0..32).map(made_up).collect(),
    };
    let one: usize = documents.iter().map(String::len).sum();
    let copies = (10_000_000 / one.max(1)).max(1);
    let bytes = one * copies;
    let reading = best(|| {
        (0..copies).map(|_| documents.iter().map(|text| count(text, false)).sum::<usize>()).sum::<usize>()
    });
    let whole = best(|| {
        (0..copies).map(|_| documents.iter().map(|text| count(text, true)).sum::<usize>()).sum::<usize>()
    });
    let found: usize = documents.iter().map(|text| count(text, true)).sum();
    writeln!(out, "{} documents, {:.1} MB, {found} time phrases", documents.len(), megabytes(one))?;
    let only = whole.saturating_sub(reading);
    writeln!(out, "words and sentences     {:6.1} MB/s", megabytes(bytes) / reading.as_secs_f64())?;
    writeln!(out, "recognise and resolve   {:6.1} MB/s", megabytes(bytes) / only.as_secs_f64())?;
    writeln!(out, "both                    {:6.1} MB/s", megabytes(bytes) / whole.as_secs_f64())?;
    let text = documents.join("\n").repeat(copies);
    match word_count(text.as_bytes()) {
        Ok(wc) => {
            writeln!(out, "LC_ALL=C.UTF-8 wc -w    {:6.1} MB/s", megabytes(text.len()) / wc.as_secs_f64())?;
            let factor = |time: Duration| time.as_secs_f64() / wc.as_secs_f64();
            writeln!(
                out,
                "recognise and resolve take {:.1} times as long as wc, both {:.1} times",
                factor(only),
                factor(whole)
            )?;
        }
        Err(error) => writeln!(out, "wc could not be run: {error}")?,
    }
    let mut before: Option<f64> = None;
    for size in [1, 10, 100] {
        // One document of that size: a paragraph for each of the documents, again and again.
        let mut long = String::with_capacity(size * 1_000_000 + one);
        while long.len() < size * 1_000_000 {
            for document in &documents {
                long.push_str(document);
                long.push('\n');
            }
        }
        let time = timed(|| count(&long, true)).as_secs_f64();
        let growth =
            before.map(|before| format!(", {:.1} times the time", time / before)).unwrap_or_default();
        writeln!(out, "{size:>4} MB in one document  {:6.1} MB/s{growth}", megabytes(long.len()) / time)?;
        before = Some(time);
    }
    Ok(())
}

/// How many time phrases a text holds; only its words are counted when it is not read for them.
fn count(text: &str, is_read: bool) -> usize {
    let mut prose = Prose::default();
    let mut start = 0;
    for line in text.split('\n') {
        if let Some(span) = Span::new(text, start, start + line.len()).filter(|span| !span.is_empty()) {
            prose.push(text, &[span], Form::Running);
        }
        start += line.len() + 1;
    }
    if !is_read {
        return prose.tokens.len();
    }
    temporal::read(text, &prose, None, &mut Vec::new()).len()
}

fn texts(lines: &str) -> Vec<String> {
    lines
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|document| Some(document.get("text")?.as_str()?.to_owned()))
        .collect()
}

/// A chronicle of about 30 kB, as thick with dates as a history of a war.
fn made_up(seed: usize) -> String {
    const PLACES: [&str; 6] = [
        "the harbour",
        "a walled town",
        "the northern pass",
        "the old capital",
        "the river line",
        "a border post",
    ];
    let mut text = String::new();
    for number in 0..120 {
        let (year, day, place) =
            (1700 + (seed * 7 + number / 12) % 300, 1 + number % 28, PLACES[(seed + number) % PLACES.len()]);
        let _ = writeln!(
            text,
            "On {day} March {year} the garrison of {place} was told to hold out, although its officers had asked for help in the \
             spring. Three days later a second column arrived from the coast with carts, grain and a few guns. By the end of the year \
             nobody in the council believed that the road could be kept open, and in June the governor wrote that the walls, which had \
             stood for two hundred years, were falling."
        );
    }
    text
}

fn megabytes(bytes: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a figure to be printed")]
    let bytes = bytes as f64;
    bytes / 1_000_000.0
}

fn timed(work: impl Fn() -> usize) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

fn best(work: impl Fn() -> usize) -> Duration {
    (0..5).map(|_| timed(&work)).min().unwrap_or_default()
}

/// The time `wc -w` takes on the same bytes, the best of three.
fn word_count(bytes: &[u8]) -> io::Result<Duration> {
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(bytes)?;
    let mut times = Vec::new();
    for _ in 0..3 {
        let start = Instant::now();
        let status = Command::new("wc")
            .arg("-w")
            .arg(file.path())
            .env("LC_ALL", "C.UTF-8")
            .stdout(Stdio::null())
            .status()?;
        if !status.success() {
            return Err(io::Error::other("wc failed"));
        }
        times.push(start.elapsed());
    }
    Ok(times.into_iter().min().unwrap_or_default())
}
