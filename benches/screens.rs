//! Each key press to the drawn buffer on a timeline of a million entries, and from start to first frame:
//! `cargo bench --bench screens`. Printed, not asserted.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::hint::black_box;
use std::time::{Duration, Instant};
use tarikh::analysis::{Analysis, Settings, Watch};
use tarikh::article::{Article, Metadata};
use tarikh::temporal::{Basis, Confidence, Day, PartialDate, TimeValue, Timex, TimexKind};
use tarikh::text::Span;
use tarikh::timeline::{EntryId, TimelineEntry};
use tarikh::tui::{Options, Player};

const SIZE: (u16, u16) = (120, 40);

/// How often each is done.
const TIMES: u32 = 200;

/// What is done again and again: a name, and keys that end where they began. Each key is measured for itself.
const ROUNDS: [(&str, &[&str]); 9] = [
    ("down, up", &["j", "k"]),
    ("pages", &["<pgdn>", "<pgup>"]),
    ("ends", &["G", "g"]),
    ("a year", &["1", "9", "6", "1", "<enter>"]),
    ("detail and back", &["<enter>", "j", "<esc>"]),
    ("marks", &["m", "'"]),
    ("zoom", &["-", "-", "j", "+", "+"]),
    ("palette and back", &[":", "o", "<esc>"]),
    ("memories", &["v", "v"]),
];

fn main() {
    for entries in [1_000, 100_000, 1_000_000] {
        let mut player = Player::new(options(entries), SIZE).expect("a player");
        for (name, keys) in ROUNDS {
            let mut times = vec![Vec::new(); keys.len()];
            for _ in 0..TIMES {
                for (key, times) in keys.iter().zip(&mut times) {
                    times.push(time(|| player.play(key).expect("keys")));
                }
            }
            let row: Vec<String> = keys.iter().zip(times).map(|(key, times)| told(key, times)).collect();
            println!("{entries:>9} entries, {name:17} {}", row.join("  "));
        }
        let list = time(|| player.begin("f").expect("keys"));
        let chosen = time(|| player.begin("<space>").expect("keys"));
        let whole = time(|| player.pause());
        println!(
            "{entries:>9} entries, a filter: the list {list:.1?}, chosen {chosen:.1?}, every entry seen {whole:.1?}"
        );
        player.play("0<esc>").expect("keys");
        let took = time(|| player.play("/zzz").expect("keys"));
        println!("{entries:>9} entries, searching for what is not there, three letters {took:>9.1?}");
    }
    let took = time(|| {
        black_box(Player::new(options(1_000), SIZE).expect("a player"));
    });
    println!("from options to first frame, 1,000 entries {took:?}");
}

/// `j 0.21 ms`: the median, which other programs on the machine disturb least.
fn told(key: &str, mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    format!("{key} {:.3} ms", median.as_secs_f64() * 1e3)
}

#[expect(clippy::disallowed_methods, reason = "a bench measures")]
fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn options(entries: u64) -> Options {
    let metadata = Metadata { source: Some(entries.to_string()), ..Metadata::default() };
    let article = Article::new(
        "A long history",
        "On 4 March 1961 something happened.".to_owned(),
        Vec::new(),
        metadata,
    );
    Options { articles: vec![article], analyse, ..Options::default() }
}

fn analyse(article: &Article, _: &Settings, _: &Watch) -> Analysis {
    let count: i32 = article.metadata.source.as_deref().and_then(|count| count.parse().ok()).unwrap_or(0);
    let sentence = Span::new(&article.text, 0, article.text.len()).unwrap_or_default();
    let entry = |at: i32| {
        let when = Timex {
            span: sentence,
            kind: TimexKind::Date,
            value: TimeValue::Point(PartialDate::Day(Day(at - 400_000))),
            modifier: None,
            basis: Basis::Explicit,
            confidence: Confidence::CERTAIN,
            rule: "bench",
            ends: None,
        };
        let gist = format!("Event number {at} of a long history, with a headline of usual length");
        let id = EntryId(u64::try_from(at).unwrap_or(0));
        let sources = vec![sentence];
        TimelineEntry { sentence, evidence: sentence, sources, ..TimelineEntry::new(id, Some(when), gist) }
    };
    Analysis { sentences: vec![sentence], timeline: (0..count).map(entry).collect(), ..Analysis::default() }
}
