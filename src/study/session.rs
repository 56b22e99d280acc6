//! One sitting: a card, its front, its back, a rating, the next card; and back again.
//!
//! The session holds no clock and saves nothing. [`Session::rate`] returns the review to be saved, and
//! [`Session::undo`] the one to be taken back.

use super::card::{Card, CardId};
use super::deck::{Counts, Deck};
use super::memory::{CardMemory, Due};
use super::moment::Moment;
use super::outlook::Outlook;
use super::queue::Queue;
use super::rating::Rating;
use super::review::{Review, ReviewId};
use super::scheduler::Scheduler;
use crate::question::FamilyId;
use crate::text::digest;
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;

/// Which side of the card is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// The question.
    Front,
    /// The question with its answer.
    Back,
}

/// How far the sitting has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Ratings given, those taken back not counted.
    pub rated: usize,
    /// Cards that still wait in this sitting, the one on the screen among them.
    pub left: usize,
    /// Of the ratings, those that were not Again.
    pub recalled: usize,
}

/// A card in steps of minutes: when its time comes, in which order it came, which card.
type Step = (Timestamp, u32, CardId);

/// The card on the screen.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    card: CardId,
    /// The step it was taken from; `None` when it came from the main queue.
    step: Option<Step>,
    since: Timestamp,
    outlook: Option<Outlook>,
}

/// What is needed to take a rating back.
#[derive(Clone, Debug, PartialEq)]
struct Past {
    shown: Shown,
    before: CardMemory,
    added: Option<Step>,
    review: ReviewId,
    recalled: bool,
}

/// A card comes at most so many minutes before its time when nothing else is left to do.
const AHEAD: u32 = 20;

/// One sitting over one deck.
#[derive(Clone, Debug)]
pub struct Session {
    deck: Deck,
    scheduler: Scheduler,
    seed: u64,
    main: Vec<CardId>,
    cursor: usize,
    steps: BTreeSet<Step>,
    arrivals: u32,
    reviews: u32,
    shown: Option<Shown>,
    past: Vec<Past>,
}

impl Session {
    /// A sitting over the cards of `queue`; its first card is on the screen at once. `seed` must not repeat: the
    /// identities of the reviews are made from it.
    pub fn new(deck: Deck, queue: Queue, scheduler: Scheduler, now: Moment, seed: u64) -> Self {
        let mut session = Self {
            deck,
            scheduler,
            seed,
            main: queue.main,
            cursor: 0,
            steps: BTreeSet::new(),
            arrivals: 0,
            reviews: 0,
            shown: None,
            past: Vec::new(),
        };
        for card in queue.learning {
            if let Some(Due::At(at)) = session.deck.memory(card).seen().map(|memory| memory.due) {
                session.add_step(at, card);
            }
        }
        session.wake(now);
        session
    }

    /// The deck, with its memories as they stand.
    pub const fn deck(&self) -> &Deck {
        &self.deck
    }

    /// The deck, when the sitting is over.
    pub fn into_deck(self) -> Deck {
        self.deck
    }

    /// The card on the screen; `None` when nothing is to be done now.
    pub fn current(&self) -> Option<&Card> {
        self.deck.card(self.shown.as_ref()?.card)
    }

    /// Its memory before it is rated.
    pub fn memory(&self) -> CardMemory {
        self.shown.as_ref().map_or(CardMemory::New, |shown| self.deck.memory(shown.card))
    }

    /// Which side is up.
    pub fn face(&self) -> Face {
        let is_open = self.shown.as_ref().is_some_and(|shown| shown.outlook.is_some());
        if is_open { Face::Back } else { Face::Front }
    }

    /// The four futures, once the back is up.
    pub fn outlook(&self) -> Option<&Outlook> {
        self.shown.as_ref()?.outlook.as_ref()
    }

    /// Turns the card over. The intervals are computed here, for this moment, and applied as they are.
    pub fn reveal(&mut self, now: Moment) {
        if let Some(shown) = &mut self.shown
            && shown.outlook.is_none()
        {
            let memory = self.deck.memory(shown.card);
            shown.outlook = Some(self.scheduler.outlook(shown.card, &memory, now));
        }
    }

    /// Rates the card and puts the next one up. The review must be on disk before that card is drawn. `None` while
    /// the answer is hidden.
    pub fn rate(&mut self, rating: Rating, now: Moment) -> Option<Review> {
        let outlook = self.shown.as_ref()?.outlook?;
        let shown = self.shown.take()?;
        self.reviews += 1;
        let mut review = outlook.review(rating, self.review_id(shown.card, now));
        review.took = milliseconds(now.at.duration_since(shown.since));
        let before = self.deck.memory(shown.card);
        self.deck.set_memory(shown.card, outlook.after(rating).memory);
        let added = match review.due {
            Due::At(at) => Some(self.add_step(at, shown.card)),
            Due::On(_) => None,
        };
        let recalled = rating.is_recall();
        self.past.push(Past { shown, before, added, review: review.id, recalled });
        self.wake(now);
        Some(review)
    }

    /// Takes the last rating back: the card is up again as it was, its memory and the queue are as before. The
    /// review is to be taken back in the store.
    pub fn undo(&mut self) -> Option<ReviewId> {
        let past = self.past.pop()?;
        self.put_back();
        if let Some(step) = past.added {
            self.steps.remove(&step);
        }
        self.deck.set_memory(past.shown.card, past.before);
        self.shown = Some(past.shown);
        Some(past.review)
    }

    /// Puts a card up when none is: a card whose minutes are over, else the next of the queue, else one whose
    /// minutes are nearly over. Call it when time has passed.
    pub fn wake(&mut self, now: Moment) {
        if self.shown.is_some() {
            return;
        }
        let last = self.past.last().map(|past| past.shown.card);
        let card = self
            .take_step(now.at, last)
            .or_else(|| self.take_main())
            .or_else(|| self.take_step(now.plus_minutes(AHEAD), last));
        self.shown = card.map(|(card, step)| Shown { card, step, since: now.at, outlook: None });
    }

    /// When the next card comes, while none is up and some still wait for their minutes.
    pub fn next_at(&self) -> Option<Timestamp> {
        if self.shown.is_some() {
            return None;
        }
        self.steps.first().map(|&(at, ..)| at)
    }

    /// Whether nothing is left to do in this sitting.
    pub fn is_over(&self) -> bool {
        self.shown.is_none() && self.steps.is_empty()
    }

    /// How far the sitting has come.
    pub fn progress(&self) -> Progress {
        Progress {
            rated: self.past.len(),
            left: usize::from(self.shown.is_some()) + self.steps.len() + self.main.len() - self.cursor,
            recalled: self.past.iter().filter(|past| past.recalled).count(),
        }
    }

    /// How many cards of the whole deck are new, being learnt, due.
    pub fn counts(&self, now: Moment) -> Counts {
        self.deck.counts(now)
    }

    fn review_id(&self, card: CardId, now: Moment) -> ReviewId {
        let (seed, count, at) = (self.seed, self.reviews, now.at.as_millisecond());
        ReviewId(digest(&["review", &format!("{seed:x} {count} {card} {at}")]))
    }

    fn add_step(&mut self, at: Timestamp, card: CardId) -> Step {
        let step = (at, self.arrivals, card);
        self.arrivals += 1;
        self.steps.insert(step);
        step
    }

    /// The first step reached by `until`; one that is no sibling of the card just seen, if there is one.
    fn take_step(&mut self, until: Timestamp, last: Option<CardId>) -> Option<(CardId, Option<Step>)> {
        let family = last.and_then(|card| self.family(card));
        let ready = || self.steps.iter().take_while(|&&(at, ..)| at <= until);
        let step = *ready()
            .find(|&&(.., card)| family.is_none() || self.family(card) != family)
            .or_else(|| ready().next())?;
        self.steps.remove(&step);
        Some((step.2, Some(step)))
    }

    fn take_main(&mut self) -> Option<(CardId, Option<Step>)> {
        let card = *self.main.get(self.cursor)?;
        self.cursor += 1;
        Some((card, None))
    }

    /// The card on the screen goes back to where it was taken from.
    fn put_back(&mut self) {
        match self.shown.take() {
            Some(Shown { step: Some(step), .. }) => {
                self.steps.insert(step);
            }
            Some(Shown { step: None, .. }) => self.cursor = self.cursor.saturating_sub(1),
            None => {}
        }
    }

    fn family(&self, card: CardId) -> Option<FamilyId> {
        self.deck.card(card).map(Card::family)
    }
}

fn milliseconds(duration: SignedDuration) -> u32 {
    u32::try_from(duration.as_millis().max(0)).unwrap_or(u32::MAX)
}
