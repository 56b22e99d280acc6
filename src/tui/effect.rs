//! What the app may ask of the outside, and what comes back. `App::update` returns effects and never performs
//! them.

use super::overlay::{Import, Reading};
use super::runtime::Completion;
use super::screen::{Beliefs, Survey, Volume};
use crate::analysis::Analysis;
use crate::article::Article;
use crate::question::QuestionId;
use crate::study::fit::Fit;
use crate::study::mock::{Paper, Sheet, Unfinished};
use crate::study::{
    CardId, CardMemory, Correction, Corrections, Deck, DeckId, Mark, OwnCard, Preferences, Review, ReviewId,
    StudyDay,
};
use crate::timeline::EntryId;
use jiff::Timestamp;
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
    /// Make an article of a text that was pasted, and open it.
    AddText(String),
    /// Give up the article that is being read.
    StopReading,
    /// Complete the path of an article that is typed.
    Complete(String),
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
    /// Save that a mock exam began.
    BeginExam(Paper),
    /// Save what was done to a question of the mock exam that began then.
    FillIn((Timestamp, QuestionId), Sheet),
    /// Save that the mock exam is over.
    EndExam,
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
    /// Decide something about the article of that number in the library.
    Decide(usize, Decision),
    /// Take back what was decided about it.
    Undecide(DeckId, Decision),
    /// Take in the next file of the folder that is being imported.
    ImportNext,
    /// Save what was put right on a card.
    Correct(CardId, Correction),
    /// Save a card made by hand, or take it away again.
    OwnCard(OwnCard, bool),
    /// Save what was put right on an entry of the timeline: names and values.
    Amend(EntryId, Vec<(&'static str, Option<String>)>),
    /// Save the day of the exam on the open article.
    Exam(Option<StudyDay>),
    /// Tell the settings of the open article, or of the whole library.
    AskSettings {
        /// Whether they hold for every article.
        for_all: bool,
    },
    /// Save settings.
    SetMany {
        /// Whether they hold for every article.
        for_all: bool,
        /// Names and values.
        values: Vec<(&'static str, String)>,
    },
    /// Read the open article again, with everything that was put right.
    Reread,
    /// Tell the memory of a card after a rating of an earlier sitting was taken back.
    Recall(CardId),
    /// Fit the scheduler to the learner's reviews, or stop that.
    Fit,
    /// Use parameters of the memory model from now on.
    UseParameters(Box<[f32; 21]>),
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
    /// A long article is being read.
    Reading(Reading),
    /// An article could not be read.
    NotRead(String),
    /// What is in an article of the library is known.
    Surveyed(usize, Survey),
    /// An article of the library is being looked into.
    Surveying(usize),
    /// A path was completed.
    Completed(Completion),
    /// The library as it is now.
    Counted(Vec<Volume>),
    /// Saving works again.
    Saved,
    /// Something was not saved, and why.
    NotSaved(String),
    /// The time asked for has passed.
    Waited,
    /// Something was decided about an article; what takes it back, and what is to be said.
    Decided {
        /// What takes it back.
        undo: Option<(DeckId, Decision)>,
        /// What is to be said.
        message: String,
        /// The title of the article by now, for the cursor to be on.
        title: String,
    },
    /// How far the import of a folder has come.
    Importing(Import),
    /// The settings that were asked for.
    Settings {
        /// Whether they hold for every article.
        for_all: bool,
        /// What they are.
        preferences: Box<Preferences>,
    },
    /// The file of the open article was edited: the article as it is now.
    Edited(Box<Opened>),
    /// The open article was read again.
    Reread(Box<Opened>),
    /// A rating of an earlier sitting was taken back: the memory of its card.
    Recalled(CardId, CardMemory),
    /// How far the fitting of the scheduler has come, 0 to 1.
    Fitting(f32),
    /// What came of it.
    Fitted(Result<Box<Fit>, String>),
    /// Something did not work; the learner is told.
    Failed(String),
}

/// What can be decided about an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Its title.
    Title(String),
    /// Its tags.
    Tags(Vec<String>),
    /// The day of its exam.
    Exam(Option<StudyDay>),
    /// Whether it is in the archive.
    Archived(bool),
    /// Whether it is off the list.
    Removed(bool),
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
    /// What the learner has put right on its cards.
    pub(crate) corrections: Corrections,
    /// What they have put right on its timeline: entry, name, value.
    pub(crate) amendments: Vec<(u64, String, String)>,
    /// The mock exam that was left before it was handed in, and whether its clock is shown.
    pub(crate) unfinished: Option<(Unfinished, bool)>,
    /// Whether the detail stands beside the list of the timeline.
    pub(crate) has_detail: bool,
    /// What an edit of the article did to its cards, when there was one.
    pub(crate) news: Option<String>,
}
