//! What the app asks to be saved, and what could not be saved before: nothing is forgotten while the program runs.

use super::{Progress, Shelf};
use crate::store::{Store, StoreError};
use crate::study::{CardId, DeckId, Moment};
use crate::tui::effect::{Effect, Outcome};

impl Shelf {
    /// Saves what an effect asks to be saved, and what could not be saved before.
    pub(in crate::tui::runtime) fn save(&mut self, effect: Effect, now: Moment) -> Outcome {
        let open = self.open;
        let store = match &mut self.progress {
            Progress::Saved(store) => store,
            Progress::NotSaved { why, .. } => return Outcome::NotSaved(why.clone()),
        };
        self.unsaved.push((effect, open, now));
        while let Some((effect, open, moment)) = self.unsaved.first() {
            if let Err(error) = write(store, *open, effect, *moment) {
                return Outcome::NotSaved(error.to_string());
            }
            self.unsaved.remove(0);
        }
        self.lost.clone().map_or(Outcome::Saved, Outcome::NotSaved)
    }

    /// The memory of a card, as the library has it.
    pub(in crate::tui::runtime) fn recall(&self, card: CardId) -> Outcome {
        match &self.progress {
            Progress::Saved(store) => match store.memory(card) {
                Ok(memory) => Outcome::Recalled(card, memory),
                Err(error) => Outcome::Failed(error.to_string()),
            },
            Progress::NotSaved { why, .. } => Outcome::Failed(why.clone()),
        }
    }

    /// The settings of the open article, or of the whole library.
    pub(in crate::tui::runtime) fn settings(&self, for_all: bool) -> Outcome {
        let deck = self.open.filter(|_| !for_all);
        match &self.progress {
            Progress::Saved(store) => match store.preferences(deck) {
                Ok(preferences) => Outcome::Settings { for_all, preferences: Box::new(preferences) },
                Err(error) => Outcome::Failed(error.to_string()),
            },
            Progress::NotSaved { why, .. } => Outcome::Failed(why.clone()),
        }
    }
}

fn write(store: &mut Store, open: Option<DeckId>, effect: &Effect, now: Moment) -> Result<(), StoreError> {
    match effect {
        Effect::Record(review) => return store.record(review),
        Effect::TakeBack(review) => return store.undo(*review, now),
        Effect::Mark(card, mark) => return store.set_mark(*card, *mark, now),
        Effect::SetEverywhere { name, value } => return store.set_setting(None, name, value, now),
        Effect::UseParameters(parameters) => return store.set_parameters(parameters, now),
        Effect::SetMany { for_all: true, values } => return set(store, None, values, now),
        _ => {}
    }
    // The rest belongs to the open article.
    let Some(deck) = open else { return Ok(()) };
    match effect {
        Effect::Set { name, value } => store.set_setting(Some(deck), name, value, now),
        Effect::SetMany { values, .. } => set(store, Some(deck), values, now),
        Effect::Answer { question, given, score } => {
            store.record_answer(deck, *question, given.as_deref(), *score, now)
        }
        Effect::BeginExam(paper) => store.begin_exam(deck, paper, now),
        Effect::FillIn(question, sheet) => store.fill_in(deck, *question, sheet, now),
        Effect::EndExam => store.end_exam(deck, now),
        Effect::AddCard(card) => store.set_own_card(deck, card, true, now),
        Effect::OwnCard(card, is_kept) => store.set_own_card(deck, card, *is_kept, now),
        Effect::Correct(card, correction) => store.correct(deck, *card, correction, now),
        Effect::Exam(day) => store.set_exam(deck, *day, now),
        Effect::Amend(entry, changes) => changes
            .iter()
            .try_for_each(|(name, value)| store.decide_on(deck, entry.0, name, value.as_deref(), now)),
        _ => Ok(()),
    }
}

/// Saves those settings that are not what holds already.
fn set(
    store: &mut Store,
    deck: Option<DeckId>,
    values: &[(&'static str, String)],
    now: Moment,
) -> Result<(), StoreError> {
    let held = store.preferences(deck)?;
    let changed = values.iter().filter(|(name, value)| held.value(name).as_ref() != Some(value));
    changed.into_iter().try_for_each(|(name, value)| store.set_setting(deck, name, value, now))
}
