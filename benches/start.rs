//! From start to first frame, beside the smallest program with a screen, in the same run. Prints medians.
//!
//! Build the smallest program first: `cargo build --release --example hello`, then `cargo bench --bench start`.

#![expect(clippy::disallowed_methods, reason = "a benchmark measures")]

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::error::Error;
use std::io::{self, Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const RUNS: usize = 31;

fn main() -> Result<(), Box<dyn Error>> {
    let tarikh = PathBuf::from(env!("CARGO_BIN_EXE_tarikh"));
    let hello = tarikh.with_file_name("examples").join("hello");
    let data = tempfile::tempdir()?;
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/pakistan_russia.md");
    let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
    let folder = ["--data-dir", data.path().to_str().ok_or("the folder has no name")?];
    let mut out = io::stdout().lock();
    if hello.exists() {
        writeln!(out, "hello, ratatui                     {:8.1} ms", millis(median(&hello, &[], "Hello")?))?;
    } else {
        writeln!(out, "build the other side first: cargo build --release --example hello")?;
    }
    let library = words(&folder);
    let article = words(&[&folder[..], &[sample.to_str().ok_or("the sample has no name")?]].concat());
    // The first frame has nothing but a title in it; the library is opened behind it.
    for (name, words, awaited) in [
        ("the library, first frame", &library, "Library"),
        ("the library, its articles", &library, "articles"),
        ("an article, first frame", &article, "slow thaw"),
        ("an article, its timeline", &article, "Timeline"),
    ] {
        writeln!(out, "tarikh, {name:26} {:8.1} ms", millis(median(&tarikh, words, awaited)?))?;
    }
    Ok(())
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}

/// The median time until the words stand on the screen.
fn median(program: &Path, words: &[String], awaited: &str) -> Result<Duration, Box<dyn Error>> {
    let mut times = (0..RUNS).map(|_| until(program, words, awaited)).collect::<Result<Vec<_>, _>>()?;
    times.sort_unstable();
    times.get(RUNS / 2).copied().ok_or_else(|| "nothing was measured".into())
}

/// How long until the words stand on the screen.
fn until(program: &Path, words: &[String], awaited: &str) -> Result<Duration, Box<dyn Error>> {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size)?;
    let mut reader = pair.master.try_clone_reader()?;
    let mut command = CommandBuilder::new(program);
    command.args(words);
    command.env("TERM", "xterm-256color");
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command)?;
    drop(pair.slave);
    let side = |cells: u16| NonZero::new(cells).ok_or("a screen has cells");
    let mut screen = vt100::Parser::new(side(24)?, side(80)?, 0);
    let mut piece = [0; 8_192];
    loop {
        let count = reader.read(&mut piece)?;
        screen.process(piece.get(..count).unwrap_or_default());
        if screen.screen().contents().contains(awaited) {
            let took = start.elapsed();
            child.kill()?;
            child.wait()?;
            return Ok(took);
        }
        if count == 0 {
            return Err(format!("{} ended before it showed {awaited}", program.display()).into());
        }
    }
}
