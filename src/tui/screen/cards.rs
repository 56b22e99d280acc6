//! Flashcards: a question, its answer with the sentence it comes from, and four ratings with what each means.
//!
//! ```text
//! head    Pakistan and the Soviet Union                         4 left · 2 done
//! front   Who flew to Washington in May 1950?
//! back    Liaquat Ali Khan
//!         In 1949 Moscow invited Liaquat Ali Khan, but he flew to Washington …
//! bar     1 Again 1 min    2 Hard 10 min    3 Good 2 d    4 Easy 8 d
//! ```
//!
//! The question stays in view with the answer. A rating is an effect: it is on disk before the next card is
//! drawn.

mod rendering;

use crate::study::{CardId, Deck, Face, Limits, Moment, Queue, Rating, Scheduler, Session, StudyDay};
use crate::timeline::EntryId;
use crate::tui::action::Move;
use crate::tui::effect::Effect;
use std::collections::BTreeSet;

pub(crate) use rendering::{length, render};

/// The state of the screen.
#[derive(Debug)]
pub(crate) struct Cards {
    session: Session,
    /// Cards put aside in this sitting; taken out of the next queue.
    aside: BTreeSet<CardId>,
    /// The first visible line of a long card.
    top: usize,
    /// The day the cards were last looked at, to say when the next one comes.
    today: StudyDay,
}

impl Cards {
    pub(crate) fn new(deck: Deck, now: Moment) -> Self {
        let aside = BTreeSet::new();
        Self { session: session(deck, now, &aside), aside, top: 0, today: now.day }
    }

    pub(crate) fn is_front(&self) -> bool {
        self.session.current().is_some() && self.session.face() == Face::Front
    }

    pub(crate) fn is_back(&self) -> bool {
        self.session.current().is_some() && self.session.face() == Face::Back
    }

    pub(crate) fn can_undo(&self) -> bool {
        self.session.progress().rated > 0
    }

    /// How many cards are left to do today.
    pub(crate) fn left(&self) -> usize {
        self.session.progress().left
    }

    /// The entry the card on the screen was made from.
    pub(crate) fn entry(&self) -> Option<EntryId> {
        self.session.current()?.question.entry
    }

    /// Looks again for what is to be done, when nothing was: a new day, or minutes that have passed.
    pub(crate) fn wake(&mut self, now: Moment) {
        self.today = now.day;
        self.session.wake(now);
        if self.session.is_over() && !Queue::today(self.session.deck(), now, &Limits::default()).is_empty() {
            self.restart(now);
        }
    }

    fn restart(&mut self, now: Moment) {
        let deck = self.session.deck().clone();
        self.session = session(deck, now, &self.aside);
        self.top = 0;
    }

    pub(crate) fn reveal(&mut self, now: Moment) {
        self.session.reveal(now);
        self.top = 0;
    }

    pub(crate) fn rate(&mut self, rating: Rating, now: Moment) -> Vec<Effect> {
        self.top = 0;
        self.session.rate(rating, now).map(Effect::Record).into_iter().collect()
    }

    pub(crate) fn undo(&mut self) -> Vec<Effect> {
        self.top = 0;
        self.session.undo().map(Effect::TakeBack).into_iter().collect()
    }

    /// Puts the card aside until tomorrow, or for good.
    pub(crate) fn put_aside(&mut self, for_good: bool, now: Moment) -> Vec<Effect> {
        let Some(card) = self.session.current().map(|card| card.id) else { return Vec::new() };
        self.aside.insert(card);
        self.restart(now);
        vec![if for_good { Effect::Suspend(card) } else { Effect::Bury(card) }]
    }

    pub(crate) fn go(&mut self, step: Move, count: usize, length: usize, page: usize) {
        let last = (length + 1).saturating_sub(page);
        self.top = step.apply(self.top.min(last), last, page, count);
    }
}

/// A sitting over what is to be done now. Review identities are made from its seed, so it must not repeat: it is
/// the moment itself.
fn session(deck: Deck, now: Moment, aside: &BTreeSet<CardId>) -> Session {
    let mut queue = Queue::today(&deck, now, &Limits::default());
    queue.main.retain(|card| !aside.contains(card));
    queue.learning.retain(|card| !aside.contains(card));
    let seed = now.at.as_microsecond().cast_unsigned();
    Session::new(deck, queue, Scheduler::default(), now, seed)
}
