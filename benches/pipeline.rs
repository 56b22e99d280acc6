//! Article to timeline: how many megabytes a second, and whether ten times the text takes ten times as long.
//!
//! `cargo bench --bench pipeline` prints the figures; nothing is asserted.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a benchmark reads the clock and prints"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};
use tarikh::fact::{self, Source};
use tarikh::{ingest, language, temporal, timeline};

const SAMPLES: [&str; 4] = [
    include_str!("../seeds/pakistan_russia.md"),
    include_str!("../seeds/greco_persian_wars.md"),
    include_str!("../seeds/abdus_salam.md"),
    include_str!("../seeds/asian_financial_crisis.md"),
];

/// The sample articles again and again; a number in each heading keeps them from being repetitions.
fn text_of(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 8_192);
    let mut round = 0;
    while text.len() < bytes {
        for sample in SAMPLES {
            for paragraph in sample.split("\n\n") {
                let _ = write!(text, "{paragraph} Item {round}.\n\n");
                round += 1;
            }
        }
    }
    text
}

fn main() {
    for megabytes in [1, 10] {
        let text = text_of(megabytes * 1_000_000);
        let bytes = text.len();
        let mut laps = Laps { bytes, start: Instant::now(), total: Duration::ZERO };
        let article = ingest::article(text, "bench.md");
        laps.lap("ingest");
        let prose = article.to_prose();
        laps.lap("prose");
        let language = language::read(&article.text, &prose);
        laps.lap("language");
        let mut diagnostics = Vec::new();
        let timexes = temporal::read(&article.text, &prose, None, &mut diagnostics);
        laps.lap("temporal");
        let source = Source { article: &article, prose: &prose, language: &language, timexes: &timexes };
        let facts = fact::read(source, &mut diagnostics);
        laps.lap("fact");
        let entries = timeline::build(source, &facts);
        laps.lap("timeline");
        black_box(&entries);
        println!(
            "{megabytes:>3} MB {:>10} {:>8.1} MB/s  ({} facts, {} entries)",
            "all",
            bytes as f64 / 1e6 / laps.total.as_secs_f64(),
            facts.len(),
            entries.len()
        );
    }
}

struct Laps {
    bytes: usize,
    start: Instant,
    total: Duration,
}

impl Laps {
    fn lap(&mut self, name: &str) {
        let took = self.start.elapsed();
        self.total += took;
        let speed = self.bytes as f64 / 1e6 / took.as_secs_f64();
        println!("{:>7}{name:>10} {speed:>8.1} MB/s  {:>7.0} ms", "", took.as_secs_f64() * 1e3);
        self.start = Instant::now();
    }
}
