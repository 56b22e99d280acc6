//! A deck: the cards of one article, what is remembered of them, and how they are to be studied.

use super::card::{Card, CardId};
use super::course::Course;
use super::mark::Mark;
use super::memory::CardMemory;
use super::moment::Moment;
use crate::question::Question;
use std::collections::BTreeMap;

/// How many cards of a deck are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub total: usize,
    /// Never seen.
    pub new: usize,
    /// In steps of minutes.
    pub learning: usize,
    /// Known before, and due today.
    pub due: usize,
}

impl Counts {
    /// Whether nothing waits today, new cards aside.
    pub const fn is_idle(&self) -> bool {
        self.learning == 0 && self.due == 0
    }
}

/// The cards of one article with their memories.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deck {
    cards: Vec<Card>,
    memories: Vec<CardMemory>,
    marks: Vec<Mark>,
    places: BTreeMap<CardId, usize>,
    course: Course,
}

impl Deck {
    /// The deck of those questions that are worth a card, each card once, with the memories that are known.
    pub fn new(questions: &[Question], memory: impl Fn(CardId) -> CardMemory) -> Self {
        let mut deck = Self::default();
        for question in questions.iter().filter(|question| question.is_card) {
            let id = CardId::from(question.id);
            if !deck.places.contains_key(&id) {
                deck.push(Card::new(question.clone()), memory(id));
            }
        }
        deck
    }

    /// The deck, to be studied in this way.
    #[must_use]
    pub fn with_course(mut self, course: Course) -> Self {
        self.course = course;
        self
    }

    /// How it is to be studied.
    pub const fn course(&self) -> &Course {
        &self.course
    }

    /// Adds a new card; nothing happens when the deck holds it.
    pub fn add(&mut self, question: &Question) {
        if !self.places.contains_key(&CardId::from(question.id)) {
            self.push(Card::new(question.clone()), CardMemory::New);
        }
    }

    fn push(&mut self, card: Card, memory: CardMemory) {
        self.places.insert(card.id, self.cards.len());
        self.cards.push(card);
        self.memories.push(memory);
        self.marks.push(Mark::default());
    }

    /// How many cards.
    pub const fn len(&self) -> usize {
        self.cards.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// The cards, in the order of the questions, best first.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// The cards with their memories.
    pub fn iter(&self) -> impl Iterator<Item = (&Card, &CardMemory)> {
        self.cards.iter().zip(&self.memories)
    }

    /// The card with this identity.
    pub fn card(&self, id: CardId) -> Option<&Card> {
        self.cards.get(*self.places.get(&id)?)
    }

    /// The memory of a card; new when the deck does not hold it.
    pub fn memory(&self, id: CardId) -> CardMemory {
        self.places.get(&id).and_then(|&place| self.memories.get(place)).copied().unwrap_or_default()
    }

    /// Puts the memory of a card in place; `false` when the deck does not hold it.
    pub fn set_memory(&mut self, id: CardId, memory: CardMemory) -> bool {
        let place = self.places.get(&id).and_then(|&place| self.memories.get_mut(place));
        place.map(|held| *held = memory).is_some()
    }

    /// The marks on a card; none when the deck does not hold it.
    pub fn mark(&self, id: CardId) -> Mark {
        self.places.get(&id).and_then(|&place| self.marks.get(place)).copied().unwrap_or_default()
    }

    /// Sets the marks on a card; `false` when the deck does not hold it.
    pub fn set_mark(&mut self, id: CardId, mark: Mark) -> bool {
        let place = self.places.get(&id).and_then(|&place| self.marks.get_mut(place));
        place.map(|held| *held = mark).is_some()
    }

    /// The cards that are not kept back, with their memories.
    pub fn free(&self, now: Moment) -> impl Iterator<Item = (&Card, &CardMemory)> {
        self.iter().zip(&self.marks).filter(move |(_, mark)| !mark.is_held(now)).map(|(card, _)| card)
    }

    /// How many cards are new, being learnt, due; cards kept back count only in the total.
    pub fn counts(&self, now: Moment) -> Counts {
        let mut counts = Counts { total: self.len(), ..Counts::default() };
        for (_, memory) in self.free(now) {
            counts.new += usize::from(memory.is_new());
            counts.learning += usize::from(memory.is_learning());
            counts.due += usize::from(!memory.is_learning() && memory.is_due(now));
        }
        counts
    }
}
