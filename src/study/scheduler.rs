//! The scheduler: FSRS-6 through the crate `fsrs`, and around it what the crate leaves open: learning steps, whole
//! days, fuzz, a longest interval.
//!
//! A pure function from a memory and a moment to four futures. It owns no formula of memory.

use super::card::CardId;
use super::fuzz::{self, Spread};
use super::interval::Wait;
use super::memory::{CardMemory, Difficulty, Due, MemoryState, Phase, Retrievability, Stability};
use super::moment::Moment;
use super::outlook::{Future, Outlook};
use super::rating::Rating;
use super::review::{Origin, Review, ReviewId};
use fsrs::{DEFAULT_PARAMETERS, FSRS};

/// The steps of minutes in which a card is learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// After Again on a card not yet known.
    pub again: u32,
    /// After Hard on a card not yet known.
    pub hard: u32,
    /// After Again on a card that was known.
    pub relearn: u32,
}

impl Default for Steps {
    fn default() -> Self {
        Self { again: 1, hard: 10, relearn: 10 }
    }
}

/// What the learner may set about the schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduling {
    /// The recall aimed at when a card comes back, 0.70 to 0.99.
    pub desired_retention: f32,
    /// The steps of minutes.
    pub steps: Steps,
    /// The longest interval, in days.
    pub longest: u32,
    /// Whether intervals are spread a little.
    pub fuzz: bool,
    /// The 21 parameters of the model.
    pub parameters: [f32; 21],
}

impl Default for Scheduling {
    fn default() -> Self {
        Self {
            desired_retention: 0.9,
            steps: Steps::default(),
            longest: 36_500,
            fuzz: true,
            parameters: DEFAULT_PARAMETERS,
        }
    }
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Scheduler {
    settings: Scheduling,
    model: FSRS,
}

impl Default for Scheduler {
    fn default() -> Self {
        Self::new(Scheduling::default())
    }
}

impl Scheduler {
    /// A scheduler with these settings; parameters that are no numbers are replaced by the defaults.
    pub fn new(mut settings: Scheduling) -> Self {
        settings.desired_retention = settings.desired_retention.clamp(0.7, 0.99);
        settings.longest = settings.longest.clamp(1, 36_500);
        let model = FSRS::new(&settings.parameters).unwrap_or_else(|_| {
            settings.parameters = DEFAULT_PARAMETERS;
            FSRS::default()
        });
        Self { settings, model }
    }

    /// The settings, as they are applied.
    pub const fn settings(&self) -> &Scheduling {
        &self.settings
    }

    /// The four futures of a card.
    pub fn outlook(&self, card: CardId, memory: &CardMemory, moment: Moment) -> Outlook {
        let states = self.states(memory, moment);
        let fraction = fuzz::fraction(card, memory.reviews());
        let was_known = memory.phase() == Some(Phase::Review);
        let steps = self.settings.steps;
        let relearns = matches!(memory.phase(), Some(Phase::Review | Phase::Relearning));
        let short = if relearns { Phase::Relearning } else { Phase::Learning };
        let again = Wait::Minutes(if relearns { steps.relearn } else { steps.again }.max(1));
        let hard = if was_known {
            Wait::Days(self.days(states[1], fraction, 1))
        } else {
            let step = if relearns { steps.relearn } else { steps.hard };
            Wait::Minutes(step.max(1)).max(again)
        };
        let after_hard = if let Wait::Days(days) = hard { days } else { 1 };
        let good = self.days(states[2], fraction, after_hard);
        let easy = self.days(states[3], fraction, (good + 1).min(self.settings.longest));
        let plans = [
            (Rating::Again, again, short),
            (Rating::Hard, hard, if was_known { Phase::Review } else { short }),
            (Rating::Good, Wait::Days(good), Phase::Review),
            (Rating::Easy, Wait::Days(easy), Phase::Review),
        ];
        let [again, hard, good, easy] =
            plans.map(|(rating, wait, phase)| self.future(card, memory, moment, (rating, wait, phase)));
        Outlook { card, moment, again, hard, good, easy }
    }

    /// The memory after one more review. Replaying the log is this, from [`CardMemory::New`] on.
    #[must_use]
    pub fn after(&self, memory: &CardMemory, review: &Review) -> CardMemory {
        if review.origin == Origin::Cram {
            return *memory;
        }
        let states = self.states(memory, review.moment);
        memory.with_review(review, states[usize::from(review.rating.number() - 1)])
    }

    /// The memory after a whole history, in the order of the log.
    pub fn replay<'a>(&self, reviews: impl IntoIterator<Item = &'a Review>) -> CardMemory {
        reviews.into_iter().fold(CardMemory::New, |memory, review| self.after(&memory, review))
    }

    /// The probability that the card is recalled at `now`; `None` when it has never been seen.
    pub fn retrievability(&self, memory: &CardMemory, now: Moment) -> Option<Retrievability> {
        let memory = memory.seen()?;
        #[expect(clippy::cast_possible_truncation, reason = "days need no more")]
        let days = now.days_since(memory.last) as f32;
        let decay = self.settings.parameters[20];
        Some(Retrievability::new(fsrs::current_retrievability(to_model(memory.state), days, decay)))
    }

    fn states(&self, memory: &CardMemory, moment: Moment) -> [MemoryState; 4] {
        let before = memory.seen().map(|memory| to_model(memory.state));
        let days = memory.seen().map_or(0, |memory| moment.day.days_since(memory.last.day));
        let next = self.model.next_states(before, self.settings.desired_retention, days);
        next.map_or_else(
            |_| [memory.seen().map_or(MemoryState::UNKNOWN, |memory| memory.state); 4],
            |next| [next.again, next.hard, next.good, next.easy].map(|state| from_model(state.memory)),
        )
    }

    fn days(&self, state: MemoryState, fraction: f32, least: u32) -> u32 {
        let stability = Some(state.stability.days());
        let exact = self.model.next_interval(stability, self.settings.desired_retention, 3);
        let spread = if self.settings.fuzz {
            Spread::around(exact)
        } else {
            Spread { from: fuzz::whole_days(exact), to: fuzz::whole_days(exact) }
        };
        spread.at(fraction).max(least).min(self.settings.longest)
    }

    fn future(
        &self,
        card: CardId,
        memory: &CardMemory,
        moment: Moment,
        (rating, interval, phase): (Rating, Wait, Phase),
    ) -> Future {
        let due = match interval {
            Wait::Minutes(minutes) => Due::At(moment.plus_minutes(minutes)),
            Wait::Days(days) => Due::On(moment.day.plus(i32::try_from(days).unwrap_or(i32::MAX))),
        };
        let id = ReviewId(0);
        let review = Review { id, card, moment, rating, phase, due, took: 0, origin: Origin::Cards };
        Future { memory: self.after(memory, &review), interval, phase, due }
    }
}

const fn to_model(state: MemoryState) -> fsrs::MemoryState {
    fsrs::MemoryState { stability: state.stability.days(), difficulty: state.difficulty.value() }
}

const fn from_model(state: fsrs::MemoryState) -> MemoryState {
    MemoryState { stability: Stability::new(state.stability), difficulty: Difficulty::new(state.difficulty) }
}
