//! What is decided about articles of the library, and how it is taken back.

use super::{Place, Progress, Shelf};
use crate::analysis::{Settings, Watch};
use crate::article::Article;
use crate::library;
use crate::store::{Store, StoreError};
use crate::study::{DeckId, DeckSummary, Moment};
use crate::tui::effect::{Decision, Outcome};
use crate::tui::widget::cut;

impl Shelf {
    /// Decides something about an article; one that is only listed goes into the library first.
    pub(in crate::tui::runtime) fn decide(&mut self, at: usize, decision: &Decision, now: Moment) -> Outcome {
        let decided = self.deck_of(at, now).and_then(|deck| {
            let Progress::Saved(store) = &mut self.progress else {
                return Err("nothing is saved".to_owned());
            };
            let words = |error: StoreError| error.to_string();
            let row = store.summary(deck, now).map_err(words)?;
            write(store, deck, decision, now).map_err(words)?;
            let title = match decision {
                Decision::Title(title) => title.clone(),
                _ => row.title.clone(),
            };
            Ok((deck, before(&row, decision), said(&row, decision), title))
        });
        match decided {
            Ok((deck, undo, message, title)) => Outcome::Decided { undo: Some((deck, undo)), message, title },
            Err(message) => Outcome::Failed(message),
        }
    }

    /// Takes a decision back.
    pub(in crate::tui::runtime) fn undecide(
        &mut self,
        deck: DeckId,
        before: &Decision,
        now: Moment,
    ) -> Outcome {
        let Progress::Saved(store) = &mut self.progress else {
            return Outcome::Failed("nothing is saved".to_owned());
        };
        match write(store, deck, before, now).and_then(|()| store.summary(deck, now)) {
            Ok(row) => {
                let message = format!("taken back: {}", said(&row, before));
                Outcome::Decided { undo: None, message, title: row.title }
            }
            Err(error) => Outcome::Failed(error.to_string()),
        }
    }

    fn deck_of(&mut self, at: usize, now: Moment) -> Result<DeckId, String> {
        match self.volumes.get(at) {
            Some(Place::Stored(deck)) => Ok(*deck),
            Some(Place::Given(_)) => {
                let article = (self.unread(at, None)?.source)()?;
                let analyse = self.analyse;
                let Progress::Saved(store) = &mut self.progress else {
                    return Err("nothing is saved".to_owned());
                };
                let read =
                    |article: &Article, settings: &Settings| analyse(article, settings, &Watch::default());
                let shelved = library::shelve(store, &article, &self.settings, read, now);
                shelved.map(|shelved| shelved.deck).map_err(|error| error.to_string())
            }
            None => Err("there is no such article".to_owned()),
        }
    }
}

fn write(store: &mut Store, deck: DeckId, decision: &Decision, now: Moment) -> Result<(), StoreError> {
    match decision {
        Decision::Title(title) => store.rename(deck, title, now),
        Decision::Tags(tags) => store.set_tags(deck, tags, now),
        Decision::Exam(day) => store.set_exam(deck, *day, now),
        Decision::Archived(true) => store.archive(deck, now),
        Decision::Archived(false) => store.unarchive(deck, now),
        Decision::Removed(true) => store.remove(deck, now),
        Decision::Removed(false) => store.bring_back(deck, now),
    }
}

/// What takes the decision back.
fn before(row: &DeckSummary, decision: &Decision) -> Decision {
    match decision {
        Decision::Title(_) => Decision::Title(row.title.clone()),
        Decision::Tags(_) => Decision::Tags(row.tags.clone()),
        Decision::Exam(_) => Decision::Exam(row.exam),
        Decision::Archived(_) => Decision::Archived(row.is_archived),
        Decision::Removed(is_removed) => Decision::Removed(!is_removed),
    }
}

fn said(row: &DeckSummary, decision: &Decision) -> String {
    // What was done must have room in the line behind it.
    let title = cut(&row.title, 30, "…");
    match decision {
        Decision::Title(new) => format!("{title} is now {new}"),
        Decision::Tags(tags) if tags.is_empty() => format!("{title} has no tags"),
        Decision::Tags(tags) => format!("{title} is tagged {}", tags.join(", ")),
        Decision::Exam(Some(day)) => format!("the exam on {title} is on {}", day.in_words()),
        Decision::Exam(None) => format!("{title} has no exam"),
        Decision::Archived(true) => format!("{title} is in the archive; nothing of it is due"),
        Decision::Archived(false) => format!("{title} is out of the archive"),
        Decision::Removed(true) => format!("{title} is removed; u brings it back"),
        Decision::Removed(false) => format!("{title} is back"),
    }
}
