//! Spliced, cut and spoiled pieces of real texts through the whole chain, for so many seconds: what the fuzz targets
//! ask for, where there is no nightly toolchain.
//!
//! `cargo run --release --example mutate -- 600 ARTICLES/*.txt`

#![expect(clippy::disallowed_methods, reason = "it reads files and looks at the clock")]
#![expect(clippy::print_stdout, reason = "it prints how many texts it read")]

use std::time::{Duration, Instant};
use tarikh::analysis::{Settings, analyse};
use tarikh::ingest;
use tarikh::temporal::{self, TimeValue};
use tarikh::text::{Form, Prose, Span};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let seconds: u64 = words.next().ok_or("how many seconds?")?.parse()?;
    let pieces: Vec<Vec<u8>> = words.map(std::fs::read).collect::<Result<_, _>>()?;
    let mut dice = Dice(seconds | 1);
    let end = Instant::now() + Duration::from_secs(seconds);
    let (mut inputs, mut articles) = (0_u64, 0_u64);
    while Instant::now() < end {
        let bytes = mutant(&pieces, &mut dice);
        let text = String::from_utf8_lossy(&bytes);
        time(&text);
        inputs += 1;
        if inputs.is_multiple_of(8) {
            articles += 1;
            article(&bytes);
        }
    }
    println!("{inputs} texts read for times, {articles} of them as articles, nothing fell");
    Ok(())
}

/// Any text is read into ordered phrases whose values print and parse back.
fn time(text: &str) {
    let mut prose = Prose::default();
    if let Some(whole) = Span::new(text, 0, text.len()) {
        prose.push(text, &[whole], Form::Running);
    }
    let mut end = 0;
    for timex in temporal::read(text, &prose, None, &mut Vec::new()) {
        assert!(timex.span.start() >= end && timex.span.end() <= text.len(), "order in {text:?}");
        end = timex.span.end();
        let printed = timex.value.to_string();
        let parsed = printed.parse::<TimeValue>().map(|value| value.to_string());
        assert_eq!(parsed, Ok(printed), "value in {text:?}");
    }
}

/// What is read goes through the whole chain, twice, with the same result.
fn article(bytes: &[u8]) {
    let Ok(article) = ingest::read(bytes, "mutant.md") else { return };
    let (one, other) = (analyse(&article, &Settings::default()), analyse(&article, &Settings::default()));
    assert_eq!(one.timexes, other.timexes);
    assert_eq!(one.timeline, other.timeline);
    assert_eq!(one.questions, other.questions);
}

/// Numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or(0) % limit.max(1)
    }
}

/// Two to five pieces of the texts, joined, with a few bytes and words of time put in, taken out or turned round.
fn mutant(texts: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    const SPOILERS: [&str; 32] = [
        "1914",
        "19",
        "'47",
        "BC",
        "AH",
        "the 4th of",
        "May",
        "Easter",
        " – ",
        "-",
        "/",
        ".",
        ", ",
        "(",
        ")",
        "\n\n",
        "\n# ",
        "\u{2011}",
        "’",
        "99999999",
        "0",
        "two hundred million years",
        "later",
        "before",
        "Feb 30",
        "12:99",
        "AD 9999",
        "the year",
        "from",
        "to",
        "every",
        "\u{200f}\u{301}",
    ];
    let mut bytes = Vec::new();
    for _ in 0..2 + dice.below(4) {
        let Some(text) = texts.get(dice.below(texts.len())) else { continue };
        let start = dice.below(text.len());
        let length = 1 + dice.below(400);
        bytes.extend(text.iter().skip(start).take(length));
    }
    for _ in 0..dice.below(12) {
        let at = dice.below(bytes.len());
        match dice.below(4) {
            0 => {
                let spoiler = SPOILERS.get(dice.below(SPOILERS.len())).copied().unwrap_or_default();
                bytes.splice(at..at, spoiler.bytes());
            }
            1 => {
                let end = (at + dice.below(20)).min(bytes.len());
                bytes.drain(at..end);
            }
            2 => {
                let end = (at + dice.below(40)).min(bytes.len());
                let again: Vec<u8> = bytes.get(at..end).unwrap_or_default().to_vec();
                bytes.splice(at..at, again);
            }
            _ => {
                let value = u8::try_from(dice.below(256)).unwrap_or(0);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = value;
                }
            }
        }
    }
    bytes
}
