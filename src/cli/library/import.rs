//! `tarikh import`: files and whole folders into the library, with a bar that shows how far it has come.
//!
//! Each article is saved by itself, so that an import which is stopped has lost nothing and can be repeated.

use super::super::failure::Failure;
use super::super::place;
use crate::analysis::{Settings, analyse};
use crate::library::{Imported, articles_in};
use crate::text::wash;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The columns of the bar.
const BAR: usize = 24;

pub(super) fn run(words: &[PathBuf], data_dir: Option<&Path>, out: &mut impl Write) -> Result<(), Failure> {
    let paths = paths(words)?;
    if paths.is_empty() {
        let hint = "articles are files that end in .txt, .md or .markdown";
        return Err(Failure::new("there is no article to import", hint));
    }
    let mut store = place::open(data_dir)?;
    let stop = stop_on_interrupt();
    let mut imported = Imported::default();
    let shows_bar = io::stderr().is_terminal();
    for path in &paths {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        if shows_bar {
            let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
            bar(imported.files, paths.len(), &name);
        }
        imported.take(&mut store, path, &Settings::default(), analyse, place::now())?;
    }
    if shows_bar {
        clear_bar();
    }
    for line in &imported.refused {
        writeln!(out, "refused: {}", wash(line))?;
    }
    let stopped = imported.files < paths.len();
    let how_far = if stopped {
        format!("stopped after {} of {}: ", imported.files, paths.len())
    } else {
        String::new()
    };
    writeln!(out, "{how_far}{imported}")?;
    if stopped {
        return Err(Failure::new(
            "the import was stopped",
            "what is in the library stays; the same words go on",
        ));
    }
    if imported.refused.len() == paths.len() {
        return Err(Failure::new("nothing could be imported", "the reasons stand above"));
    }
    Ok(())
}

/// The files that are named, and those in the folders that are named.
fn paths(words: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for word in words {
        if word.is_dir() {
            let found = articles_in(word).map_err(|error| {
                Failure::new(format!("{} cannot be read: {error}", word.display()), "check its permissions")
            })?;
            paths.extend(found);
        } else {
            paths.push(word.clone());
        }
    }
    Ok(paths)
}

/// Draws how far the work has come, on standard error.
pub(super) fn bar(done: usize, all: usize, name: &str) {
    let full = (done * BAR / all.max(1)).min(BAR);
    let name: String = wash(name).chars().take(30).collect();
    let mut err = io::stderr().lock();
    let line = format!("\r[{}{}] {done} of {all}  {name}\u{1b}[K", "#".repeat(full), ".".repeat(BAR - full));
    let _ = err.write_all(line.as_bytes()).and_then(|()| err.flush());
}

/// Takes the bar away.
pub(super) fn clear_bar() {
    // What cannot be drawn on standard error need not be.
    let _ = write!(io::stderr().lock(), "\r\u{1b}[K");
}

/// Becomes true when the learner presses Ctrl-C; the article under way is finished.
fn stop_on_interrupt() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    {
        // Without it Ctrl-C ends the program at once, and nothing that was saved is lost either.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop));
    }
    stop
}
