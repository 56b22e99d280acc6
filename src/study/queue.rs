//! Which cards are asked today, and in which order.

use super::card::CardId;
use super::deck::Deck;
use super::memory::{CardMemory, Due, Phase};
use super::moment::Moment;
use crate::question::FamilyId;
use crate::text::digest;
use std::collections::BTreeSet;

/// How much may be asked in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// New cards a day of one article.
    pub new: usize,
    /// New cards a day of all articles together.
    pub new_in_all: usize,
    /// Reviews a day.
    pub reviews: usize,
    /// Whether the siblings of a card asked today wait until tomorrow.
    pub bury_siblings: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { new: 20, new_in_all: 60, reviews: 200, bury_siblings: true }
    }
}

/// The cards of one sitting, in order. Cards in steps of minutes stand apart: they come when their time is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// Cards in steps of minutes.
    pub learning: Vec<CardId>,
    /// The others: reviews, the longest due first, with new cards between them.
    pub main: Vec<CardId>,
}

impl Queue {
    /// What is to be done on the day of `now`, within the limits.
    pub fn today(deck: &Deck, now: Moment, limits: &Limits) -> Self {
        let learning: Vec<CardId> =
            deck.iter().filter(|(_, memory)| memory.is_learning()).map(|(card, _)| card.id).collect();
        let mut families = Families::of_today(deck, now, limits.bury_siblings);
        let mut reviews: Vec<(i32, u64, CardId, FamilyId)> = deck
            .free(now)
            .filter(|(_, memory)| !memory.is_learning() && memory.is_due(now))
            .map(|(card, memory)| (due_day(memory), shuffle(card.id, now), card.id, card.family()))
            .collect();
        reviews.sort_unstable_by_key(|&(due, order, ..)| (due, order));
        let done = Done::on(deck, now);
        let reviews: Vec<CardId> = reviews
            .into_iter()
            .filter(|&(.., family)| families.admit(family))
            .map(|(.., id, _)| id)
            .take(limits.reviews.saturating_sub(done.reviews))
            .collect();
        let new: Vec<CardId> = deck
            .free(now)
            .filter(|(card, memory)| memory.is_new() && families.admit(card.family()))
            .map(|(card, _)| card.id)
            .take(limits.new.saturating_sub(done.new))
            .collect();
        Self { learning, main: interleave(reviews, new) }
    }

    /// Every card of the deck that is not suspended, in an order of its own for each `seed`: for cramming.
    pub fn cram(deck: &Deck, seed: u64) -> Self {
        let mut main: Vec<CardId> =
            deck.cards().iter().map(|card| card.id).filter(|&card| !deck.mark(card).is_suspended()).collect();
        main.sort_unstable_by_key(|card| digest(&["cram", &card.to_string(), &seed.to_string()]));
        Self { learning: Vec::new(), main: apart(deck, main) }
    }

    /// The cards that fall due within `days` days from now, the soonest first: for studying ahead.
    pub fn ahead(deck: &Deck, now: Moment, days: i32) -> Self {
        let until = now.day.plus(days).0;
        let mut soon: Vec<(i32, u64, CardId)> = deck
            .free(now)
            .filter(|(_, memory)| !memory.is_learning() && !memory.is_due(now) && due_day(memory) <= until)
            .map(|(card, memory)| (due_day(memory), shuffle(card.id, now), card.id))
            .collect();
        soon.sort_unstable();
        Self { learning: Vec::new(), main: apart(deck, soon.into_iter().map(|(.., card)| card).collect()) }
    }

    /// How many cards.
    pub const fn len(&self) -> usize {
        self.learning.len() + self.main.len()
    }

    /// Whether there is nothing to do.
    pub const fn is_empty(&self) -> bool {
        self.learning.is_empty() && self.main.is_empty()
    }
}

/// What was done already on a day.
struct Done {
    new: usize,
    reviews: usize,
}

impl Done {
    fn on(deck: &Deck, now: Moment) -> Self {
        let today = || deck.iter().filter_map(|(_, memory)| memory.seen()).filter(|m| m.last.day == now.day);
        let new = today().filter(|memory| memory.first == now.day).count();
        Self { new, reviews: today().count() - new }
    }
}

/// The families that have had their turn today.
struct Families {
    seen: BTreeSet<FamilyId>,
    bury: bool,
}

impl Families {
    fn of_today(deck: &Deck, now: Moment, bury: bool) -> Self {
        let had_turn = |memory: &CardMemory| {
            memory.is_learning() || memory.seen().is_some_and(|memory| memory.last.day == now.day)
        };
        let seen =
            deck.iter().filter(|(_, memory)| had_turn(memory)).map(|(card, _)| card.family()).collect();
        Self { seen, bury }
    }

    fn admit(&mut self, family: FamilyId) -> bool {
        !self.bury || self.seen.insert(family)
    }
}

fn due_day(memory: &CardMemory) -> i32 {
    match memory.seen() {
        Some(memory) if memory.phase == Phase::Review => match memory.due {
            Due::On(day) => day.0,
            Due::At(_) => memory.last.day.0,
        },
        _ => i32::MAX,
    }
}

fn shuffle(card: CardId, now: Moment) -> u64 {
    digest(&["queue", &card.to_string(), &now.day.0.to_string()])
}

/// The same cards in nearly the same order, no two siblings one right after another where that can be helped.
pub(super) fn apart(deck: &Deck, cards: Vec<CardId>) -> Vec<CardId> {
    let family = |card: CardId| deck.card(card).map(super::card::Card::family);
    let mut apart: Vec<CardId> = Vec::with_capacity(cards.len());
    let mut waiting: Option<CardId> = None;
    for card in cards {
        let follows = |card: CardId| apart.last().is_some_and(|&last| family(last) == family(card));
        if let Some(held) = waiting.take_if(|held| !follows(*held)) {
            apart.push(held);
        }
        let follows = apart.last().is_some_and(|&last| family(last) == family(card));
        if follows && waiting.is_none() {
            waiting = Some(card);
        } else {
            apart.push(card);
        }
    }
    apart.extend(waiting);
    apart
}

/// `few` spread evenly among `many`, each in its order; a new card never comes first when there is a review.
fn interleave(many: Vec<CardId>, few: Vec<CardId>) -> Vec<CardId> {
    let (reviews, news) = (many.len(), few.len());
    let mut merged = Vec::with_capacity(reviews + news);
    let (mut reviews_left, mut news_left) = (many.into_iter(), few.into_iter());
    for place in 0..reviews + news {
        let wanted = (place + 1) * news / (reviews + news);
        let taken = news - news_left.len();
        let next = if wanted > taken { news_left.next() } else { reviews_left.next() };
        merged.extend(next);
    }
    merged.extend(reviews_left);
    merged.extend(news_left);
    merged
}
