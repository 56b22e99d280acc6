//! The fitting of the scheduler, in a thread of its own while the learner goes on.

use crate::store::Store;
use crate::study::Review;
use crate::study::fit::{Fit, FitProgress, fit};
use std::path::PathBuf;
use std::thread::JoinHandle;

/// A fitting under way.
#[derive(Debug)]
pub(super) struct Fitting {
    progress: FitProgress,
    thread: JoinHandle<Result<Fit, String>>,
}

impl Fitting {
    /// Begins: the thread reads the log through a connection of its own, so that no key waits for it. What is in
    /// memory only is read at once.
    pub(super) fn begin(store: &Store) -> Result<Self, String> {
        let words = |error: crate::store::StoreError| error.to_string();
        let in_use = store.parameters_in_use().map_err(words)?;
        let source = if store.is_saved() {
            Source::File(store.path().to_owned())
        } else {
            Source::Log(log(store).map_err(words)?)
        };
        let progress = FitProgress::default();
        let shared = progress.clone();
        let work = move || {
            let reviews = match source {
                Source::Log(reviews) => reviews,
                Source::File(path) => Store::open(&path).and_then(|store| log(&store)).map_err(words)?,
            };
            fit(&reviews, &in_use, &shared).map_err(|error| error.to_string())
        };
        let thread = std::thread::Builder::new().name("fitting".to_owned()).spawn(work);
        thread.map(|thread| Self { progress, thread }).map_err(|error| error.to_string())
    }

    /// How far it has come, 0 to 1.
    pub(super) fn fraction(&self) -> f32 {
        self.progress.fraction()
    }

    /// Asks it to stop; it ends soon.
    pub(super) fn cancel(&self) {
        self.progress.cancel();
    }

    pub(super) fn is_over(&self) -> bool {
        self.thread.is_finished()
    }

    /// What came of it; waits for its end.
    pub(super) fn end(self) -> Result<Fit, String> {
        self.thread
            .join()
            .unwrap_or_else(|_| Err("the scheduler cannot be fitted to these reviews".to_owned()))
    }
}

/// Where the log is.
enum Source {
    File(PathBuf),
    Log(Vec<Review>),
}

fn log(store: &Store) -> Result<Vec<Review>, crate::store::StoreError> {
    let mut reviews = Vec::new();
    store.each_review(None, |review| reviews.push(*review))?;
    Ok(reviews)
}
