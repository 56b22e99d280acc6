//! What happens to the cards of a sitting outside it: reviews in a quiz, ratings of earlier sittings taken back, cards
//! asked for once more.

use super::{Deck, Face, Purpose, Session, Shown};
use crate::study::card::CardId;
use crate::study::memory::{CardMemory, Due};
use crate::study::moment::Moment;

impl Session {
    /// A card was reviewed elsewhere, and this is its memory now: it is not asked here any more unless its minutes say
    /// so. One that is begun elsewhere takes the place of a new one of today.
    pub fn note(&mut self, card: CardId, memory: CardMemory, now: Moment) {
        let is_begun = self.deck.memory(card).is_new() && !memory.is_new();
        let is_one_more = is_begun && !self.waiting().any(|other| other == card);
        self.withdraw(card);
        self.remember(card, memory);
        if is_one_more && self.purpose == Purpose::Schedule {
            let new = |other: &&CardId| self.deck.memory(**other).is_new();
            let last = self.main.iter().skip(self.cursor).rfind(new).copied();
            if let Some(last) = last {
                self.withdraw(last);
            }
        }
        if let Some(Due::At(at)) = memory.seen().map(|memory| memory.due) {
            self.add_step(at, card);
        }
        self.wake(now);
    }

    /// A rating of an earlier sitting was taken back: the card comes up at once, with the memory it had.
    pub fn recall(&mut self, card: CardId, memory: CardMemory, now: Moment) {
        if self.deck.card(card).is_none() {
            return;
        }
        self.withdraw(card);
        self.remember(card, memory);
        self.put_back();
        self.main.insert(self.cursor.min(self.main.len()), card);
        self.wake_from_main(now);
    }

    /// Changes the deck without beginning anew: corrections on its cards. A card that is gone is not asked.
    pub fn set_deck(&mut self, deck: Deck, now: Moment) {
        self.deck = deck;
        let gone: Vec<CardId> = self.waiting().filter(|&card| self.deck.card(card).is_none()).collect();
        for card in gone {
            self.withdraw(card);
        }
        self.past.retain(|past| self.deck.card(past.shown.card).is_some());
        self.wake(now);
    }

    /// Every card that is still to come, the one on the screen first.
    fn waiting(&self) -> impl Iterator<Item = CardId> + '_ {
        let shown = self.shown.iter().map(|shown| shown.card);
        let main = self.main.iter().skip(self.cursor).copied();
        shown.chain(main).chain(self.steps.iter().map(|&(.., card)| card))
    }

    /// Takes a card out of everything that is still to come.
    fn withdraw(&mut self, card: CardId) {
        if self.shown.as_ref().is_some_and(|shown| shown.card == card) {
            self.put_back();
        }
        let mut place = 0;
        let cursor = self.cursor;
        self.main.retain(|&other| {
            place += 1;
            other != card || place <= cursor
        });
        self.steps.retain(|&(.., other)| other != card);
    }

    /// Puts up the next card of the queue, whatever else waits.
    fn wake_from_main(&mut self, now: Moment) {
        let next = self.take_main();
        self.shown =
            next.map(|(card, step)| Shown { card, step, since: now.at, face: Face::Front, outlook: None });
    }
}
