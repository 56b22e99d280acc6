//! What the app makes of what came of its effects, and what it does while no key is pressed.

use super::{App, Book};
use crate::tui::effect::{Effect, Opened, Outcome};
use crate::tui::overlay::{Import, Overlay, Reading};

impl App {
    /// What came of an effect.
    pub(crate) fn learn(&mut self, outcome: Outcome) -> Vec<Effect> {
        match outcome {
            Outcome::Reading(reading) => self.show_reading(reading),
            Outcome::NotRead(message) => {
                self.end_reading();
                self.library.refuse(&message);
                self.say(message);
            }
            Outcome::Surveying(at) => {
                if let Some(volume) = self.library.volumes.get_mut(at) {
                    volume.is_surveyed = true;
                }
            }
            Outcome::Opened(opened) => return self.show_opened(*opened),
            Outcome::Edited(opened) => return self.show_edited(opened),
            Outcome::Counted(volumes) => {
                let body = self.body();
                self.is_partial = false;
                self.library.set_volumes(volumes, body);
            }
            Outcome::Completed(completion) => self.library.complete(completion),
            Outcome::Saved => self.not_saved = None,
            Outcome::NotSaved(reason) => {
                if self.not_saved.as_ref() != Some(&reason) {
                    self.say(format!("progress is not being saved: {reason}"));
                    self.status = None;
                }
                self.not_saved = Some(reason);
            }
            Outcome::Surveyed(at, survey) => {
                if let Some(volume) = self.library.volumes.get_mut(at) {
                    volume.survey = Some(survey);
                }
                // Another long one may have waited for this.
                for volume in &mut self.library.volumes {
                    volume.is_surveyed = false;
                }
            }
            Outcome::Waited => {
                if let Some(number) = self.number.take() {
                    self.take_lone_digit(number);
                    self.prepare();
                }
                if let Some(book) = &mut self.book {
                    return book.tick(self.now);
                }
            }
            Outcome::Decided { undo, message, title } => {
                self.library.undo.extend(undo);
                self.library.come_from(&title);
                self.say(message);
                return vec![Effect::Count];
            }
            Outcome::Importing(import) => {
                self.library.end_adding();
                self.show_import(import);
            }
            Outcome::Settings { for_all, preferences } => self.show_settings(for_all, &preferences),
            Outcome::Reread(opened) => {
                self.end_reading();
                let (now, body) = (self.now, self.body());
                if let Some(book) = &mut self.book {
                    book.reread(*opened, now, body);
                }
            }
            Outcome::Recalled(card, memory) => {
                let now = self.now;
                if let Some(book) = &mut self.book {
                    book.recall(card, memory, now);
                }
            }
            Outcome::Fitting(fraction) => {
                if let Some(book) = &mut self.book {
                    book.progress.fit_goes_on(fraction);
                }
            }
            Outcome::Fitted(outcome) => {
                let words = match &outcome {
                    Ok(fit) => fit.to_string(),
                    Err(reason) => reason.clone(),
                };
                if let Some(book) = &mut self.book {
                    book.progress.fit_ended(outcome);
                }
                self.say(words);
            }
            Outcome::Failed(message) => {
                self.library.refuse(&message);
                self.say(message);
            }
        }
        Vec::new()
    }

    /// Shows an article that was edited: the same screen, and of the text the same place.
    fn show_edited(&mut self, opened: Box<Opened>) -> Vec<Effect> {
        let at = self.book.as_ref().map(|book| (book.tab, book.line_number()));
        let effects = self.show_opened(*opened);
        let (now, body) = (self.now, self.body());
        if let (Some(book), Some((tab, line))) = (&mut self.book, at) {
            book.show_line(tab, line, now, body);
        }
        effects
    }

    fn show_opened(&mut self, opened: Opened) -> Vec<Effect> {
        let news = opened.news.clone();
        self.library.end_adding();
        if let Some(book) = self.book.replace(Book::new(opened, self.now)) {
            self.keep_exam(book);
        }
        // A welcome that was not read yet stays.
        self.overlays.retain(|overlay| matches!(overlay, Overlay::Welcome));
        self.resize(self.area.width, self.area.height);
        if let Some(news) = news {
            self.say(news);
        }
        self.resume_exam()
    }

    /// Whether there is work to do while no key is pressed.
    pub(crate) fn is_working(&self) -> bool {
        if let Some(Overlay::Import(import)) = self.overlays.last() {
            return !import.is_over();
        }
        if self.is_partial && self.book.is_none() {
            return true;
        }
        match &self.book {
            Some(book) => book.timeline.is_working(),
            None => self.library.unsurveyed(self.body()).is_some(),
        }
    }

    /// Does a small part of that work.
    pub(crate) fn work(&mut self) -> Vec<Effect> {
        let body = self.body();
        if matches!(self.overlays.last(), Some(Overlay::Import(_))) {
            return vec![Effect::ImportNext];
        }
        if self.is_partial && self.book.is_none() {
            self.is_partial = false;
            return vec![Effect::Count];
        }
        match &mut self.book {
            Some(book) => {
                book.timeline.work(&book.analysis);
                book.prepare(body);
                Vec::new()
            }
            None => self.library.unsurveyed(body).map(Effect::Survey).into_iter().collect(),
        }
    }

    /// Shows how far the reading of a long article has come.
    fn show_reading(&mut self, reading: Reading) {
        let shown = self.overlays.iter_mut().find_map(|overlay| match overlay {
            Overlay::Reading(shown) => Some(shown),
            _ => None,
        });
        match shown {
            Some(shown) => *shown = reading,
            None => self.overlays.push(Overlay::Reading(reading)),
        }
    }

    fn end_reading(&mut self) {
        self.overlays.retain(|overlay| !matches!(overlay, Overlay::Reading(_)));
    }

    /// Shows how far an import has come; one that was left is over.
    fn show_import(&mut self, import: Import) {
        match self.overlays.last_mut() {
            Some(Overlay::Import(shown)) => *shown = import,
            _ if import.done == 0 => self.overlays.push(Overlay::Import(import)),
            _ => {}
        }
    }
}
