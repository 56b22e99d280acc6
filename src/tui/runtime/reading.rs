//! A long article, read in a thread of its own while the learner goes on: how far it has come, and what comes of it.

use super::shelf::{Place, Unread};
use crate::analysis::{Analysis, Settings, Watch};
use crate::article::Article;
use crate::study::DeckId;
use std::thread::JoinHandle;

/// What reads an article.
pub(super) type Reader = fn(&Article, &Settings, &Watch) -> Analysis;

/// What is to be read: the article, or what reads it from its file.
pub(super) type Source = Box<dyn FnOnce() -> Result<Article, String> + Send>;

/// Why an article is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be opened; the deck it has already.
    Open(Option<DeckId>),
    /// To be read again, with what was put right.
    Reread,
    /// For what its line of the library says.
    Survey(Place),
}

/// An article being read.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) title: String,
    pub(super) purpose: Purpose,
    watch: Watch,
    thread: JoinHandle<Result<(Article, Analysis), String>>,
}

impl Reading {
    pub(super) fn begin(
        unread: Unread,
        purpose: Purpose,
        read: Reader,
        settings: Settings,
    ) -> Result<Self, String> {
        let Unread { title, source, .. } = unread;
        let watch = Watch::default();
        let shared = watch.clone();
        let work = move || {
            let article = source()?;
            let analysis = read(&article, &settings, &shared);
            Ok((article, analysis))
        };
        let thread = std::thread::Builder::new().name("reading".to_owned()).spawn(work);
        thread.map(|thread| Self { title, purpose, watch, thread }).map_err(|error| error.to_string())
    }

    /// How far it has come, 0 to 1.
    pub(super) fn fraction(&self) -> f32 {
        self.watch.fraction()
    }

    /// Nobody waits for it any more: it ends soon, and what comes of it is thrown away.
    pub(super) fn leave(self) {
        self.watch.stop();
    }

    pub(super) fn is_over(&self) -> bool {
        self.thread.is_finished()
    }

    /// What came of it; waits for its end.
    pub(super) fn end(self) -> Result<(Article, Analysis), String> {
        self.thread.join().unwrap_or_else(|_| Err("the article cannot be read".to_owned()))
    }
}
