//! One sitting: a card, its front, its back, a rating, the next card; and back again.
//!
//! The session holds no clock and saves nothing. [`Session::rate`] returns the review to be saved, and
//! [`Session::undo`] the one to be taken back.

mod elsewhere;

use super::card::{Card, CardId};
use super::deck::{Counts, Deck};
use super::load::Load;
use super::mark::Mark;
use super::memory::{CardMemory, Due, Phase};
use super::moment::{Moment, StudyDay};
use super::outlook::Outlook;
use super::queue::Queue;
use super::rating::Rating;
use super::review::{Origin, Review, ReviewId};
use super::scheduler::Scheduler;
use crate::question::{FamilyId, Question};
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

/// What a sitting is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Reviewing by the schedule.
    #[default]
    Schedule,
    /// Going through cards without touching the schedule; a forgotten card comes again at the end.
    Cram,
}

/// What was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    /// A rating: the review is to be taken back in the store.
    Rating(ReviewId),
    /// Keeping a card back: the mark it had before is to be saved.
    Hold(CardId, Mark),
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
    face: Face,
    outlook: Option<Outlook>,
}

/// What is needed to take a step back.
#[derive(Clone, Debug, PartialEq)]
struct Past {
    shown: Shown,
    deed: Deed,
}

/// What was done with a card.
#[derive(Clone, Debug, PartialEq)]
enum Deed {
    Rated { review: ReviewId, rating: Rating, before: CardMemory, added: Option<Step>, again: bool },
    Held { before: Mark },
}

/// A card comes at most so many minutes before its time when nothing else is left to do.
const AHEAD: u32 = 20;

/// One sitting over one deck.
#[derive(Clone, Debug)]
pub struct Session {
    deck: Deck,
    scheduler: Scheduler,
    load: Load,
    purpose: Purpose,
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
        let load = if deck.course().load.is_empty() {
            let dues = deck.iter().filter_map(|(_, memory)| due_day(memory)).map(|day| (day, 1));
            deck.course().preferences.lighten(Load::new(dues))
        } else {
            deck.course().load.clone()
        };
        Self::with(deck, queue, scheduler, load, Purpose::Schedule, now, seed)
    }

    /// A sitting that leaves the schedule as it is: for cramming and for studying ahead.
    pub fn cram(deck: Deck, queue: Queue, scheduler: Scheduler, now: Moment, seed: u64) -> Self {
        Self::with(deck, queue, scheduler, Load::default(), Purpose::Cram, now, seed)
    }

    fn with(
        deck: Deck,
        queue: Queue,
        scheduler: Scheduler,
        load: Load,
        purpose: Purpose,
        now: Moment,
        seed: u64,
    ) -> Self {
        let mut session = Self {
            deck,
            scheduler,
            load,
            purpose,
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

    /// What the sitting is for.
    pub const fn purpose(&self) -> Purpose {
        self.purpose
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
        self.shown.as_ref().map_or(Face::Front, |shown| shown.face)
    }

    /// The four futures, once the back is up; `None` while cramming.
    pub fn outlook(&self) -> Option<&Outlook> {
        self.shown.as_ref()?.outlook.as_ref()
    }

    /// Turns the card over. The intervals are computed here, for this moment, and applied as they are.
    pub fn reveal(&mut self, now: Moment) {
        let Some(shown) = &mut self.shown else { return };
        if shown.face == Face::Front {
            shown.face = Face::Back;
            if self.purpose == Purpose::Schedule {
                let memory = self.deck.memory(shown.card);
                shown.outlook = Some(self.scheduler.outlook_among(shown.card, &memory, now, &self.load));
            }
        }
    }

    /// Rates the card and puts the next one up. The review must be on disk before that card is drawn. `None` while
    /// the answer is hidden.
    pub fn rate(&mut self, rating: Rating, now: Moment) -> Option<Review> {
        if self.face() == Face::Front {
            return None;
        }
        let shown = self.shown.take()?;
        self.reviews += 1;
        let id = self.review_id(shown.card, now);
        let before = self.deck.memory(shown.card);
        let mut review = match &shown.outlook {
            Some(outlook) => outlook.review(rating, id),
            None => crammed(shown.card, &before, rating, id, now),
        };
        review.took = milliseconds(now.at.duration_since(shown.since));
        if let Some(outlook) = &shown.outlook {
            self.remember(shown.card, outlook.after(rating).memory);
        }
        let (mut added, mut again) = (None, false);
        match (self.purpose, review.due) {
            (Purpose::Schedule, Due::At(at)) => added = Some(self.add_step(at, shown.card)),
            (Purpose::Schedule, Due::On(_)) => {}
            (Purpose::Cram, _) => again = !rating.is_recall(),
        }
        if again {
            self.main.push(shown.card);
        }
        self.past.push(Past { shown, deed: Deed::Rated { review: id, rating, before, added, again } });
        self.wake(now);
        Some(review)
    }

    /// Keeps the card on the screen back until tomorrow and puts the next one up. Returns the mark to be saved.
    pub fn bury(&mut self, now: Moment) -> Option<(CardId, Mark)> {
        self.hold(now.day.plus(1), now)
    }

    /// Keeps the card on the screen back until it is released. Returns the mark to be saved.
    pub fn suspend(&mut self, now: Moment) -> Option<(CardId, Mark)> {
        self.hold(Mark::NEVER, now)
    }

    /// Flags the card on the screen, or takes the flag off. Returns the mark to be saved.
    pub fn flag(&mut self) -> Option<(CardId, Mark)> {
        let card = self.shown.as_ref()?.card;
        let before = self.deck.mark(card);
        let mark = Mark { is_flagged: !before.is_flagged, ..before };
        self.deck.set_mark(card, mark);
        Some((card, mark))
    }

    fn hold(&mut self, until: StudyDay, now: Moment) -> Option<(CardId, Mark)> {
        let shown = self.shown.take()?;
        let card = shown.card;
        let before = self.deck.mark(card);
        let mark = Mark { hold: Some(until), ..before };
        self.deck.set_mark(card, mark);
        self.past.push(Past { shown, deed: Deed::Held { before } });
        self.wake(now);
        Some((card, mark))
    }

    /// Takes the last step back: the card is up again as it was, its memory, its marks and the queue are as before.
    /// What is returned is to be taken back in the store.
    pub fn undo(&mut self) -> Option<Undone> {
        let Past { shown, deed } = self.past.pop()?;
        self.put_back();
        let card = shown.card;
        let undone = match deed {
            Deed::Rated { review, before, added, again, .. } => {
                if let Some(step) = added {
                    self.steps.remove(&step);
                }
                if again {
                    self.main.pop();
                }
                self.remember(card, before);
                Undone::Rating(review)
            }
            Deed::Held { before } => {
                self.deck.set_mark(card, before);
                Undone::Hold(card, before)
            }
        };
        self.shown = Some(shown);
        Some(undone)
    }

    /// Puts the memory of a card in place, and its day in the load.
    fn remember(&mut self, card: CardId, memory: CardMemory) {
        if let Some(day) = due_day(&self.deck.memory(card)) {
            self.load.take(day);
        }
        if let Some(day) = due_day(&memory) {
            self.load.add(day);
        }
        self.deck.set_memory(card, memory);
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
        self.shown =
            card.map(|(card, step)| Shown { card, step, since: now.at, face: Face::Front, outlook: None });
    }

    /// Adds a new card to the deck, next in line.
    pub fn add(&mut self, question: &Question, now: Moment) {
        self.deck.add(question);
        self.bring(&[question.id.into()], now);
    }

    /// Puts cards next in line, due or not; one that waits already keeps its place. How many came.
    pub fn bring(&mut self, cards: &[CardId], now: Moment) -> usize {
        let mut brought = Vec::new();
        for &card in cards.iter().filter(|_| self.purpose == Purpose::Schedule) {
            let is_up = self.shown.as_ref().is_some_and(|shown| shown.card == card);
            let waits = self.main.iter().skip(self.cursor).chain(&brought).any(|&other| other == card)
                || self.steps.iter().any(|&(.., other)| other == card);
            let can_come = self.deck.card(card).is_some() && !self.deck.mark(card).is_suspended();
            if can_come && !is_up && !waits {
                brought.push(card);
            }
        }
        let count = brought.len();
        self.main.splice(self.cursor..self.cursor, brought);
        self.wake(now);
        count
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
        let ratings = || {
            self.past.iter().filter_map(|past| match past.deed {
                Deed::Rated { rating, .. } => Some(rating),
                Deed::Held { .. } => None,
            })
        };
        Progress {
            rated: ratings().count(),
            left: usize::from(self.shown.is_some()) + self.steps.len() + self.main.len() - self.cursor,
            recalled: ratings().filter(|rating| rating.is_recall()).count(),
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

/// The record of a card that was crammed: it is counted and changes nothing.
fn crammed(card: CardId, memory: &CardMemory, rating: Rating, id: ReviewId, now: Moment) -> Review {
    Review {
        id,
        card,
        moment: now,
        rating,
        phase: memory.phase().unwrap_or(Phase::Learning),
        due: memory.seen().map_or(Due::On(now.day), |memory| memory.due),
        took: 0,
        origin: Origin::Cram,
    }
}

fn due_day(memory: &CardMemory) -> Option<StudyDay> {
    match memory.seen()?.due {
        Due::On(day) => Some(day),
        Due::At(_) => None,
    }
}

fn milliseconds(duration: SignedDuration) -> u32 {
    u32::try_from(duration.as_millis().max(0)).unwrap_or(u32::MAX)
}
