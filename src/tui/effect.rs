//! What the app may ask of the outside, and what comes back. `App::update` returns effects and never performs
//! them.

use crate::analysis::Analysis;
use crate::article::Article;
use std::sync::Arc;

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Leave the program.
    Exit,
    /// Stop until the shell continues it.
    Suspend,
    /// Draw the whole screen anew.
    Redraw,
    /// Read the article of that number in the library and open it.
    Open(usize),
    /// Read the article of that number in the library for what its line says.
    Survey(usize),
    /// Tell the app when so many milliseconds have passed; a later request replaces an earlier one.
    Wait(u16),
}

/// What came of a request.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// An article was opened.
    Opened(Arc<Article>, Arc<Analysis>),
    /// The line of an article in the library is known.
    Surveyed(usize, super::screen::Survey),
    /// The time asked for has passed.
    Waited,
    /// Something did not work; the learner is told.
    Failed(String),
}
