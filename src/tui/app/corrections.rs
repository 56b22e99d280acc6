//! What the learner puts right in an open article, and how it is taken back.

use super::Book;
use crate::study::{CardId, Correction, Moment, OwnCard, Review};
use crate::timeline::{EntryId, HIDDEN, WAS, wording};
use crate::tui::effect::{Effect, Opened};
use ratatui::layout::Rect;
use std::sync::Arc;

/// A step that can be taken back.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// A rating, or a card kept back, in the sitting that is open.
    Sitting,
    /// A correction: what undoes it.
    Correction(Vec<Effect>),
}

impl Book {
    /// What was put right on a card so far.
    pub(super) fn correction(&self, card: CardId) -> Correction {
        self.corrections.cards.get(&card).cloned().unwrap_or_default()
    }

    /// Puts a card right.
    pub(super) fn correct(&mut self, card: CardId, correction: Correction) -> Vec<Effect> {
        let before = self.correction(card);
        if before == correction {
            return Vec::new();
        }
        self.steps.push(Step::Correction(vec![Effect::Correct(card, before), Effect::Reread]));
        self.corrections.cards.insert(card, correction.clone());
        vec![Effect::Correct(card, correction), Effect::Reread]
    }

    /// Drops the card on the screen.
    pub(super) fn drop_card(&mut self) -> Vec<Effect> {
        let Some(card) = self.cards.card().map(|card| card.id) else { return Vec::new() };
        if let Some(own) = self.corrections.own.iter().find(|own| own.id() == card).cloned() {
            self.steps.push(Step::Correction(vec![Effect::OwnCard(own.clone(), true), Effect::Reread]));
            return vec![Effect::OwnCard(own, false), Effect::Reread];
        }
        let correction = Correction { is_dropped: true, ..self.correction(card) };
        self.correct(card, correction)
    }

    /// Adds a card of the learner's own; it comes next.
    pub(super) fn add_card(&mut self, card: OwnCard) -> Vec<Effect> {
        self.steps.push(Step::Correction(vec![Effect::OwnCard(card.clone(), false), Effect::Reread]));
        self.coming = Some(card.id());
        vec![Effect::OwnCard(card, true), Effect::Reread]
    }

    /// Puts an entry of the timeline right.
    pub(super) fn amend(
        &mut self,
        entry: EntryId,
        mut changes: Vec<(&'static str, Option<String>)>,
    ) -> Vec<Effect> {
        if changes.is_empty() {
            return Vec::new();
        }
        let kept = |name: &str| {
            let mut kept = self.amendments.iter();
            kept.find(|(id, known, _)| *id == entry.0 && known == name).map(|(.., value)| value.clone())
        };
        let before = changes.iter().map(|(name, _)| (*name, kept(name))).collect();
        self.steps.push(Step::Correction(vec![Effect::Amend(entry, before), Effect::Reread]));
        // What it says today, so that it is known again when its sentence is edited.
        let said =
            self.analysis.timeline.iter().find(|other| other.id == entry && !other.evidence.is_empty());
        if let Some(said) = said.filter(|_| kept(WAS).is_none()) {
            changes.push((WAS, Some(wording(&self.article, said))));
        }
        self.coming_entry = Some(entry);
        vec![Effect::Amend(entry, changes), Effect::Reread]
    }

    /// Hides the entry under the cursor; one of the learner's own is taken away.
    pub(super) fn hide_entry(&mut self) -> Vec<Effect> {
        let Some(entry) = self.timeline.entry(&self.analysis) else { return Vec::new() };
        let is_own = entry.author == crate::timeline::Author::Learner;
        let change = if is_own { (crate::timeline::OWN, None) } else { (HIDDEN, Some("yes".to_owned())) };
        self.amend(entry.id, vec![change])
    }

    /// Whether there is anything to take back here.
    pub(super) fn can_undo(&self) -> bool {
        match self.steps.last() {
            Some(Step::Correction(_)) => true,
            Some(Step::Sitting) => self.cards.can_undo() || self.earlier().is_some(),
            None => self.earlier().is_some(),
        }
    }

    /// The last review of the deck, when its card is still there.
    fn earlier(&self) -> Option<&Review> {
        self.progress.last_review().filter(|review| self.cards.deck().card(review.card).is_some())
    }

    /// Takes the last step back: a correction, a rating of this sitting, or one of a sitting before.
    pub(super) fn undo(&mut self) -> Vec<Effect> {
        while let Some(step) = self.steps.pop() {
            match step {
                Step::Correction(effects) => {
                    self.coming = effects.iter().find_map(returning);
                    return effects;
                }
                Step::Sitting if self.cards.can_undo() => return self.cards.undo(),
                // Of a sitting that is over.
                Step::Sitting => {}
            }
        }
        if self.cards.can_undo() {
            return self.cards.undo();
        }
        let review = self.earlier().map(|review| (review.id, review.card));
        review.map_or_else(Vec::new, |(review, card)| vec![Effect::TakeBack(review), Effect::Recall(card)])
    }

    /// The article was read again, with what has been put right: the screens stay where they are.
    pub(super) fn reread(&mut self, opened: Opened, now: Moment, body: Rect) {
        let here = self.timeline.entry(&self.analysis).map(|entry| entry.id);
        let here = self.coming_entry.take().or(here);
        self.analysis = Arc::clone(&opened.analysis);
        self.years = super::super::screen::years(&self.analysis.timeline);
        self.corrections = opened.corrections;
        self.amendments = opened.amendments;
        self.timeline.set_analysis(&self.analysis, here);
        self.progress.set_timeline(&self.analysis.timeline);
        let coming = self.coming.take().filter(|&card| self.cards.deck().card(card).is_none());
        self.cards.set_deck(opened.deck, now);
        if let Some(card) = coming {
            self.cards.bring(&[card], now);
        }
        self.tell_policy();
        self.prepare(body);
        self.look_again(now);
    }
}

/// The card that comes back when this is done.
const fn returning(effect: &Effect) -> Option<CardId> {
    match effect {
        Effect::Correct(card, correction) if !correction.is_dropped => Some(*card),
        _ => None,
    }
}
