//! A folder taken into the library file by file, between two keys.

use super::{Progress, Shelf};
use crate::analysis::{Settings, Watch};
use crate::article::Article;
use crate::library::{Imported, articles_in};
use crate::study::Moment;
use crate::tui::effect::Outcome;
use crate::tui::overlay::Import;
use std::path::{Path, PathBuf};

/// An import under way.
#[derive(Debug)]
pub(in crate::tui::runtime) struct Importing {
    folder: String,
    paths: Vec<PathBuf>,
    imported: Imported,
}

impl Importing {
    fn outcome(&self) -> Outcome {
        let next = self.paths.get(self.imported.files).and_then(|path| path.file_name());
        Outcome::Importing(Import {
            folder: self.folder.clone(),
            all: self.paths.len(),
            done: self.imported.files,
            next: next.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            outcome: self.imported.to_string(),
            refused: self.imported.refused.clone(),
        })
    }
}

impl Shelf {
    /// Looks what there is in a folder.
    pub(in crate::tui::runtime) fn begin_import(&mut self, folder: &str) -> Outcome {
        let paths = match articles_in(Path::new(folder)) {
            Ok(paths) if paths.is_empty() => {
                return Outcome::Failed(format!("there is no article in {folder}: none ends in .txt or .md"));
            }
            Ok(paths) => paths,
            Err(error) => return Outcome::Failed(format!("{folder} cannot be read: {error}")),
        };
        let importing = Importing { folder: folder.to_owned(), paths, imported: Imported::default() };
        let outcome = importing.outcome();
        self.importing = Some(importing);
        outcome
    }

    /// Takes in the next file.
    pub(in crate::tui::runtime) fn import_next(&mut self, now: Moment) -> Outcome {
        let nothing = || Outcome::Failed("nothing is being imported".to_owned());
        let (Some(importing), Progress::Saved(store)) = (&mut self.importing, &mut self.progress) else {
            return nothing();
        };
        let Some(path) = importing.paths.get(importing.imported.files).cloned() else { return nothing() };
        let analyse = self.analyse;
        let read = |article: &Article, settings: &Settings| analyse(article, settings, &Watch::default());
        match importing.imported.take(store, &path, &self.settings, read, now) {
            Ok(()) => importing.outcome(),
            Err(error) => {
                // Nothing more can be saved: it ends here.
                importing.paths.truncate(importing.imported.files);
                importing.imported.refused.push(error.to_string());
                importing.outcome()
            }
        }
    }
}
