//! How a deck is to be studied: what the learner has set, the exam, what else falls due.

use super::deck::Deck;
use super::exam::{Exam, Pace};
use super::load::Load;
use super::moment::{Moment, StudyDay};
use super::preference::Preferences;
use super::queue::{Limits, Queue};
use super::scheduler::Scheduler;
use super::session::Session;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// What the learner has set.
    pub preferences: Preferences,
    /// The day of the exam.
    pub exam: Option<StudyDay>,
    /// What falls due on the days to come, over all decks.
    pub load: Load,
    /// How many new cards of other articles were begun today.
    pub new_elsewhere: usize,
    /// How long a card takes this learner.
    pub pace: Pace,
}

impl Course {
    /// The scheduler.
    pub fn scheduler(&self) -> Scheduler {
        Scheduler::new(self.preferences.scheduling(self.exam))
    }

    /// How much of the deck may be asked today, whatever was begun in other articles.
    pub fn limits(&self) -> Limits {
        let limits = self.preferences.limits;
        Limits { new: limits.new.min(limits.new_in_all.saturating_sub(self.new_elsewhere)), ..limits }
    }

    /// The exam, while it lies ahead.
    pub fn exam(&self, now: Moment) -> Option<Exam> {
        let day = self.exam.filter(|&day| day > now.day)?;
        Some(Exam { day, minutes: self.preferences.minutes, pace: self.pace })
    }
}

impl Deck {
    /// What is to be done today: what is due within the limits or, with an exam ahead, what the way there asks for.
    pub fn today(&self, now: Moment) -> Queue {
        let course = self.course();
        match course.exam(now) {
            Some(exam) => exam.queue(self, &course.scheduler(), now),
            None => Queue::today(self, now, &course.limits()),
        }
    }

    /// A sitting over what is to be done today. `seed` must not repeat.
    pub fn sit(self, now: Moment, seed: u64) -> Session {
        let (queue, scheduler) = (self.today(now), self.course().scheduler());
        Session::new(self, queue, scheduler, now, seed)
    }

    /// A sitting over every card, or over those due within `ahead` days, that leaves the schedule as it is.
    pub fn cram(self, ahead: Option<i32>, now: Moment, seed: u64) -> Session {
        let queue = match ahead {
            Some(days) => Queue::ahead(&self, now, days),
            None => Queue::cram(&self, seed),
        };
        let scheduler = self.course().scheduler();
        Session::cram(self, queue, scheduler, now, seed)
    }
}
