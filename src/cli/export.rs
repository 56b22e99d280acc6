//! `tarikh export`: what an article holds, into a file for other programs.

use super::arguments::ExportArguments;
use super::failure::Failure;
use super::{extract, library, place, source};
use crate::analysis::{Analysis, analyse};
use crate::article::Article;
use crate::ingest;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use tempfile::NamedTempFile;

pub(super) fn run(words: &ExportArguments, data_dir: Option<&Path>) -> Result<(), Failure> {
    let article = find(&words.article, data_dir)?;
    let mut analysis = analyse(&article, &source::settings(&words.reading)?);
    put_right(&article, &mut analysis, data_dir)?;
    let mut bytes = Vec::new();
    extract::write(words.only, false, words.format, &article, &analysis, &mut bytes)?;
    match &words.output {
        None => {
            let mut out = BufWriter::new(io::stdout().lock());
            out.write_all(&bytes)?;
            Ok(out.flush()?)
        }
        Some(path) => save(path, &bytes),
    }
}

/// A file, standard input, or an article of the library by the first characters of its title or id.
fn find(words: &Path, data_dir: Option<&Path>) -> Result<Article, Failure> {
    let said = words.to_string_lossy();
    if words.exists() || said == "-" || !place::library(data_dir)?.exists() {
        return source::read(words);
    }
    let mut store = library::look(data_dir)?;
    let deck = library::find(&store, &said)?;
    let stored = store.article(deck.id, place::now())?;
    Ok(ingest::again(stored.title, stored.text, stored.metadata))
}

/// What the learner has put right in an article of the library is right in the file.
fn put_right(article: &Article, analysis: &mut Analysis, data_dir: Option<&Path>) -> Result<(), Failure> {
    if !place::library(data_dir)?.exists() {
        return Ok(());
    }
    let store = library::look(data_dir)?;
    if let Some(deck) = store.find_text(article)? {
        crate::library::put_right(&store, deck, article, analysis)?;
        store.corrections(deck)?.apply(&mut analysis.questions);
    }
    Ok(())
}

/// Writes the file whole or not at all.
fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || {
        let mut file = NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(io::Error::from)
    };
    write().map(drop).map_err(|error| {
        Failure::new(
            format!("{} cannot be written: {error}", path.display()),
            "choose another file with --output",
        )
    })
}
