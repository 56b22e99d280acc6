//! Articles named on the command line, and how they are to be read.

use super::arguments::Reading;
use super::failure::Failure;
use crate::analysis::{Settings, reference_date};
use crate::article::Article;
use crate::ingest;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

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

/// Whether a path names a file of text that takes a while to read. One that is too large, or no text by its first
/// bytes, is refused before there is a screen.
pub(super) fn is_long(path: &Path) -> bool {
    const LONG: u64 = 100_000;
    const HEAD: u64 = 4_096;
    let is_long =
        |about: std::fs::Metadata| about.is_file() && (LONG..=ingest::MAX_BYTES).contains(&about.len());
    path.metadata().is_ok_and(is_long)
        && File::open(path).is_ok_and(|file| ingest::read_from(file.take(HEAD), "").is_ok())
}

/// The article that goes into the library: the day that `--published` names is its day from now on.
pub(super) fn read_dated(path: &Path, settings: &Settings) -> Result<Article, Failure> {
    Ok(dated(read(path)?, settings))
}

/// The same article, of the day that `--published` names.
pub(super) fn dated(mut article: Article, settings: &Settings) -> Article {
    if let Some(day) = settings.reference {
        article.metadata.published = Some(day.0.to_string());
    }
    article
}

/// How a date is written.
pub(super) const DATE_HINT: &str = "write it like 2012-03-18, 2012-03 or \"18 March 2012\"";

/// The settings that `--published` and `--seed` ask for.
pub(super) fn settings(words: &Reading) -> Result<Settings, Failure> {
    let reference = match words.published.as_deref() {
        None => None,
        Some(said) => Some(
            reference_date(said).ok_or_else(|| Failure::new(format!("“{said}” is not a date"), DATE_HINT))?,
        ),
    };
    Ok(Settings { reference, seed: words.seed })
}
