//! Articles being opened, read again and looked into: short ones at once, long ones in a thread of their own.

use super::Stage;
use super::completion;
use super::reading::{Purpose, Reading};
use super::shelf::{Shelf, Unread};
use crate::study::Moment;
use crate::tui::effect::Outcome;
use crate::tui::overlay;

/// An article of so many bytes is read at once: it takes a few hundredths of a second at most.
const SHORT: usize = 100_000;

impl Stage {
    /// Opens an article, or begins to read it.
    pub(super) fn open(&mut self, unread: Result<Unread, String>, now: Moment) -> Outcome {
        let unread = match unread {
            Ok(unread) => unread,
            Err(message) => return Outcome::Failed(message),
        };
        let known = unread.known;
        if unread.bytes > SHORT {
            return self.begin(unread, Purpose::Open(known));
        }
        match (unread.source)() {
            Ok(article) => self.shelf.open(article, known, None, now),
            Err(message) => Outcome::Failed(message),
        }
    }

    /// Opens the article in a file; of a folder, begins to take in every article.
    pub(super) fn add(&mut self, path: &str, now: Moment) -> Outcome {
        let path = completion::expand(path);
        if path.is_dir() {
            return self.shelf.begin_import(&path.to_string_lossy());
        }
        self.open(Ok(Shelf::file(&path)), now)
    }

    /// Reads the open article again.
    pub(super) fn reread(&mut self, now: Moment) -> Outcome {
        match self.shelf.open_again() {
            Ok(unread) if unread.bytes > SHORT => self.begin(unread, Purpose::Reread),
            Ok(_) => self.shelf.reread(None, now),
            Err(message) => Outcome::Failed(message),
        }
    }

    /// The file of the open article was in an editor: what is in it now takes the place of what was.
    pub(super) fn read_edited(&mut self) {
        let now = self.clock.now();
        let Some(unread) = self.shelf.file_of_open() else { return };
        let outcome = match (unread.source)() {
            Ok(article) if self.shelf.is_open(&article) => return,
            Ok(article) if article.text.len() > SHORT => {
                let (title, bytes) = (article.title.clone(), article.text.len());
                let source = Box::new(move || Ok(article));
                self.begin(Unread { title, bytes, known: None, source }, Purpose::Open(None))
            }
            Ok(article) => match self.shelf.open(article, None, None, now) {
                Outcome::Opened(opened) => Outcome::Edited(opened),
                other => other,
            },
            Err(message) => Outcome::Failed(message),
        };
        self.tell(outcome);
    }

    fn begin(&mut self, unread: Unread, purpose: Purpose) -> Outcome {
        self.stop_reading();
        let title = unread.title.clone();
        match Reading::begin(unread, purpose, self.shelf.analyse, self.shelf.settings) {
            Ok(reading) => {
                self.opening = Some(reading);
                Outcome::Reading(overlay::Reading { title, fraction: 0.0 })
            }
            Err(message) => Outcome::NotRead(message),
        }
    }

    /// Gives up the article that is being read.
    pub(super) fn stop_reading(&mut self) {
        if let Some(reading) = self.opening.take() {
            reading.leave();
        }
    }

    /// Looks into an article of the library. Of several long ones the first is looked into, the others when their
    /// turn comes: they are asked for again.
    pub(super) fn survey(&mut self, at: usize) -> Option<Outcome> {
        let place = self.shelf.place(at)?;
        let Ok(unread) = self.shelf.unread(at, None) else { return self.shelf.surveyed(place, None) };
        if unread.bytes <= SHORT {
            let analysis = (unread.source)().map(|article| self.shelf.look_into(&article));
            return self.shelf.surveyed(place, analysis.ok().as_ref());
        }
        if self.survey.is_none() {
            let purpose = Purpose::Survey(place);
            self.survey = Reading::begin(unread, purpose, self.shelf.analyse, self.shelf.settings).ok();
        }
        Some(Outcome::Surveying(at))
    }

    /// Whether an article is being read.
    pub(super) const fn is_reading(&self) -> bool {
        self.opening.is_some() || self.survey.is_some()
    }

    /// Looks how far the reading has come.
    pub(super) fn look_at_reading(&mut self) {
        if self.opening.as_ref().is_some_and(Reading::is_over) {
            self.end_opening();
        } else if let Some(reading) = &self.opening {
            let shown = overlay::Reading { title: reading.title.clone(), fraction: reading.fraction() };
            self.tell(Outcome::Reading(shown));
        }
        if self.survey.as_ref().is_some_and(Reading::is_over) {
            self.end_survey();
        }
    }

    /// Waits until everything is read, where nobody watches; whether there was something.
    pub(super) fn end_readings(&mut self) -> bool {
        let was_reading = self.is_reading();
        self.end_opening();
        self.end_survey();
        was_reading
    }

    fn end_opening(&mut self) {
        let Some(reading) = self.opening.take() else { return };
        let now = self.clock.now();
        let purpose = reading.purpose;
        let outcome = match (reading.end(), purpose) {
            (Ok((article, analysis)), Purpose::Open(known)) => {
                self.shelf.open(article, known, Some(analysis), now)
            }
            (Ok((_, analysis)), _) => self.shelf.reread(Some(analysis), now),
            (Err(message), _) => Outcome::NotRead(message),
        };
        self.tell(outcome);
    }

    fn end_survey(&mut self) {
        let Some(reading) = self.survey.take() else { return };
        let Purpose::Survey(place) = reading.purpose else { return };
        let analysis = reading.end().ok().map(|(_, analysis)| analysis);
        if let Some(outcome) = self.shelf.surveyed(place, analysis.as_ref()) {
            self.tell(outcome);
        }
    }

    /// Tells the app what came of something, and performs what follows.
    pub(super) fn tell(&mut self, outcome: Outcome) {
        self.app.set_now(self.clock.now());
        let effects = self.app.learn(outcome);
        self.perform(effects);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Analysis;
    use crate::article::{Article, Metadata};
    use crate::tui::chord::Chord;
    use crate::tui::input::Input;
    use crate::tui::runtime::{Next, Options};

    #[test]
    fn a_long_article_is_read_beside_the_app_and_can_be_given_up() {
        let text = "It was the first day of a long reign. ".repeat(SHORT / 30);
        let article = Article::new("The long reign", text, Vec::new(), Metadata::default());
        // Reads until nobody wants it any longer.
        let analyse: super::super::reading::Reader = |_, _, watch| {
            while watch.reach(0.5) {
                std::thread::yield_now();
            }
            Analysis::default()
        };
        let options = Options { articles: vec![article], analyse, ..Options::default() };
        let (mut stage, _) = Stage::new(options, (80, 24)).unwrap();
        assert!(stage.is_reading());
        let press = |stage: &mut Stage, key: &str| stage.take(Input::Chord(Chord::named(key).unwrap()));
        assert_eq!(press(&mut stage, "j"), Next::Wait);
        stage.look_at_reading();
        assert!(stage.is_reading());
        assert_eq!(press(&mut stage, "esc"), Next::Wait);
        assert!(!stage.is_reading());
    }
}
