//! How fast an article becomes a timeline and questions, stage by stage, and whether time grows with the text
//! alone. Prints what it measured; `cargo bench --bench pipeline -- FILE` measures a file of your own.

#![expect(clippy::disallowed_methods, reason = "a benchmark measures")]

use std::io::{self, Write};
use std::time::{Duration, Instant};
use tarikh::analysis::{Settings, analyse, reference_date};
use tarikh::article::Article;
use tarikh::fact::Source;
use tarikh::{fact, ingest, language, question, temporal, timeline};

const SAMPLES: [&str; 4] = [
    include_str!("../seeds/pakistan_russia.md"),
    include_str!("../seeds/greco_persian_wars.md"),
    include_str!("../seeds/abdus_salam.md"),
    include_str!("../seeds/asian_financial_crisis.md"),
];

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    if let Some(path) = std::env::args().skip(1).find(|word| !word.starts_with("--")) {
        let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
        return stages(&text, &mut out);
    }
    let small = library(100_000);
    let large = library(1_000_000);
    stages(&large, &mut out)?;
    for sample in SAMPLES {
        let words = sample.split_whitespace().count();
        writeln!(out, "an article of {words} words {:7.1} ms", median(sample).as_secs_f64() * 1e3)?;
    }
    let one_line = small.replace("\n\n", " ");
    for (name, small, large) in [
        ("many paragraphs", small.clone(), large.clone()),
        ("one paragraph", one_line.clone(), large.replace("\n\n", " ")),
        ("one word", "mill ".repeat(20_000), "mill ".repeat(200_000)),
    ] {
        let (short, long) = (whole(&small), whole(&large));
        let growth = long.as_secs_f64() / short.as_secs_f64();
        writeln!(
            out,
            "{name:<16} 10 times the text takes {growth:5.1} times as long; {}",
            speed(&large, long)
        )?;
    }
    Ok(())
}

/// A text of about `bytes` bytes in which no paragraph repeats another.
fn library(bytes: usize) -> String {
    const FILLERS: [&str; 7] = ["old", "late", "small", "grey", "northern", "common", "plain"];
    let mut text = String::new();
    for copy in 0.. {
        let first = FILLERS[copy % FILLERS.len()];
        let second = FILLERS[copy / FILLERS.len() % FILLERS.len()];
        for sample in SAMPLES {
            let body = sample.split("\n---\n").nth(1).unwrap_or(sample);
            text.push_str(&body.replace(" the ", &format!(" the {first} {second} ")).replace('#', ""));
        }
        if text.len() >= bytes {
            return text;
        }
    }
    text
}

/// Times each stage on one text.
fn stages(text: &str, out: &mut impl Write) -> io::Result<()> {
    let (article, took) = time(|| ingest::article(text.to_owned(), "bench.txt"));
    report(out, "ingest", text, took)?;
    let (prose, took) = time(|| article.to_prose());
    report(out, "text", text, took)?;
    let (language, took) = time(|| language::read(&article.text, &prose));
    report(out, "language", text, took)?;
    let reference = reference_date("2026-09-14");
    let mut remarks = Vec::new();
    let (timexes, took) = time(|| temporal::read(&article.text, &prose, reference, &mut remarks));
    report(out, "temporal", text, took)?;
    let source = Source { article: &article, prose: &prose, language: &language, timexes: &timexes };
    let (_, took) = time(|| fact::read(source, fact::Purpose::Timeline, &mut Vec::new()));
    report(out, "fact, for a timeline", text, took)?;
    let (facts, took) = time(|| fact::read(source, fact::Purpose::All, &mut remarks));
    report(out, "fact", text, took)?;
    let (entries, took) = time(|| timeline::build(source, &facts));
    report(out, "timeline", text, took)?;
    let (questions, took) = time(|| question::generate(source, &facts, &entries, 0, &mut remarks));
    report(out, "question", text, took)?;
    let found = [timexes.len(), facts.len(), entries.len(), questions.len()];
    writeln!(out, "{found:?} time phrases, facts, entries, questions\n")
}

fn whole(text: &str) -> Duration {
    time(|| analyse(&article(text), &Settings::default())).1
}

/// The median of 31 times from the text of an article to its questions.
fn median(text: &str) -> Duration {
    let mut times: Vec<Duration> = (0..31).map(|_| whole(text)).collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn article(text: &str) -> Article {
    ingest::article(text.to_owned(), "bench.txt")
}

fn time<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

fn report(out: &mut impl Write, stage: &str, text: &str, took: Duration) -> io::Result<()> {
    writeln!(out, "{stage:<10} {:9.1} ms  {}", took.as_secs_f64() * 1e3, speed(text, took))
}

fn speed(text: &str, took: Duration) -> String {
    #[expect(clippy::cast_precision_loss, reason = "texts are small numbers of bytes")]
    let speed = text.len() as f64 / 1e6 / took.as_secs_f64();
    format!("{speed:7.2} MB/s")
}
