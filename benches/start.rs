//! From start to first frame, beside the smallest program with a screen, in the same run. Each is started in turn with it;
//! prints medians and how many times the smallest program's they are.
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
    let home = tempfile::tempdir()?;
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/pakistan_russia.md");
    let mut out = io::stdout().lock();
    let is_built = hello.exists();
    if !is_built {
        writeln!(out, "build the other side first: cargo build --release --example hello")?;
    }
    let tarikh = |article: Option<&Path>| Start {
        program: &tarikh,
        article: article.map(Path::to_owned),
        home: home.path(),
    };
    // The first frame has nothing but the head of the page in it; article and library are opened behind it.
    for (name, start, awaited) in [
        ("the library, first frame", tarikh(None), "Library"),
        ("the library, its articles", tarikh(None), "articles"),
        ("an article, first frame", tarikh(Some(&sample)), "Tarikh"),
        ("an article, its timeline", tarikh(Some(&sample)), "Timeline"),
    ] {
        let hello = Start { program: &hello, article: None, home: home.path() };
        // In turn, so that whatever else the machine does weighs on both.
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            if is_built {
                theirs.push(hello.until("Hello")?);
            }
            ours.push(start.until(awaited)?);
        }
        let ours = median(ours);
        write!(out, "tarikh, {name:26} {:6.2} ms", millis(ours))?;
        if is_built {
            let theirs = median(theirs);
            write!(
                out,
                ", {:5.2} times hello ({:.2} ms)",
                ours.as_secs_f64() / theirs.as_secs_f64(),
                millis(theirs)
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// A program to be started, as a user without any settings starts it.
struct Start<'a> {
    program: &'a Path,
    article: Option<PathBuf>,
    home: &'a Path,
}

impl Start<'_> {
    /// How long until the words stand on the screen.
    fn until(&self, awaited: &str) -> Result<Duration, Box<dyn Error>> {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size)?;
        let mut reader = pair.master.try_clone_reader()?;
        let mut command = CommandBuilder::new(self.program);
        command.args(&self.article);
        command.env("TERM", "xterm-256color");
        for folder in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env(folder, self.home);
        }
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
                return Err(format!("{} ended before it showed {awaited}", self.program.display()).into());
            }
        }
    }
}
