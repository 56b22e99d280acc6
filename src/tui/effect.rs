//! What the app may ask of the outside, and what comes back. `App::update` returns effects and never performs
//! them.

use super::screen::{Beliefs, Survey, Volume};
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::QuestionId;
use crate::study::{CardId, Deck, Mark, OwnCard, Review, ReviewId};
use crate::timeline::EntryId;
use std::sync::Arc;

/// One request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Effect {
    /// Leave the program.
    Exit,
    /// Stop until the shell continues it.
    Stop,
    /// Draw the whole screen anew.
    Redraw,
    /// Read the article of that number in the library and open it.
    Open(usize),
    /// Read an article from a file and open it.
    Add(String),
    /// Read the article of that number in the library for what its line says.
    Survey(usize),
    /// Save a rating.
    Record(Review),
    /// Take a rating back.
    TakeBack(ReviewId),
    /// Save what the learner says about a card.
    Mark(CardId, Mark),
    /// Save an answer given in the quiz.
    Answer {
        /// The question.
        question: QuestionId,
        /// What was chosen or typed; `None` when it was passed.
        given: Option<String>,
        /// How much of it was right, 0 to 100.
        score: u8,
    },
    /// Save a setting of the open article.
    Set {
        /// Its name.
        name: &'static str,
        /// Its value.
        value: String,
    },
    /// Save a card made by hand.
    AddCard(OwnCard),
    /// Save a setting of the whole library.
    SetEverywhere {
        /// Its name.
        name: &'static str,
        /// Its value.
        value: String,
    },
    /// Open the article in the learner's editor, at that line.
    Edit(usize),
    /// Look up what is due in each article of the library.
    Count,
    /// Tell the app when so many milliseconds have passed; a later request replaces an earlier one.
    Wait(u16),
}

/// What came of a request.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// An article was opened.
    Opened(Box<Opened>),
    /// What is in an article of the library is known.
    Surveyed(usize, Survey),
    /// The library as it is now.
    Counted(Vec<Volume>),
    /// Saving works again.
    Saved,
    /// Something was not saved, and why.
    NotSaved(String),
    /// The time asked for has passed.
    Waited,
    /// Something did not work; the learner is told.
    Failed(String),
}

/// An article with everything that is known of it.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    /// The article.
    pub(crate) article: Arc<Article>,
    /// What was read from it.
    pub(crate) analysis: Arc<Analysis>,
    /// Its cards with their memories.
    pub(crate) deck: Deck,
    /// The reviews of its cards, in the order of the log.
    pub(crate) reviews: Vec<Review>,
    /// The events the learner has marked.
    pub(crate) marks: Vec<EntryId>,
    /// Whether the learner is asked how sure they are, and what came of it so far.
    pub(crate) beliefs: Beliefs,
    /// What an edit of the article did to its cards, when there was one.
    pub(crate) news: Option<String>,
}
