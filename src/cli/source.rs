//! Articles named on the command line, and how they are to be read.

use super::arguments::Reading;
use super::failure::Failure;
use crate::analysis::{self, Settings, reference_date};
use crate::article::Article;
use crate::ingest;
use std::io;
use std::path::Path;

/// Has the word lists built by another core, if there is one, while the article is read and cut.
pub(super) fn prepare() {
    // Without a thread they are built when the first word is looked up.
    let _ = std::thread::Builder::new().spawn(analysis::prepare);
}

/// Reads the article that a word of the command line names; `-` is standard input.
pub(super) fn read(path: &Path) -> Result<Article, Failure> {
    if path.as_os_str() == "-" {
        return Ok(ingest::read_from(io::stdin().lock(), "standard input")?);
    }
    let name = path.to_string_lossy();
    if name.starts_with("http://") || name.starts_with("https://") {
        return Err(Failure::new(
            format!("{name} is an address, and this version reads files only"),
            "save the page as plain text, or pipe it in and give - as the article",
        ));
    }
    Ok(ingest::open(path)?)
}

/// Whether a path names a file that takes a while to read, and none that is too large.
pub(super) fn is_long(path: &Path) -> bool {
    const LONG: u64 = 100_000;
    path.metadata().is_ok_and(|about| about.is_file() && (LONG..=ingest::MAX_BYTES).contains(&about.len()))
}

/// The settings that `--published` and `--seed` ask for.
pub(super) fn settings(words: &Reading) -> Result<Settings, Failure> {
    let reference = match words.published.as_deref() {
        None => None,
        Some(said) => Some(reference_date(said).ok_or_else(|| {
            Failure::new(
                format!("“{said}” is not a date"),
                "write it like 2012-03-18, 2012-03 or \"18 March 2012\"",
            )
        })?),
    };
    Ok(Settings { reference, seed: words.seed })
}
