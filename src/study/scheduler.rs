//! The scheduler: FSRS-6 through the crate `fsrs`, and around it what the crate leaves open: learning steps, whole
//! days, fuzz, a longest interval.
//!
//! A pure function from a memory and a moment to four futures. It owns no formula of memory.

use super::card::CardId;
use super::fuzz::{self, Spread};
use super::interval::Wait;
use super::load::Load;
use super::memory::{CardMemory, Difficulty, Due, MemoryState, Phase, Retrievability, Stability};
use super::moment::{Moment, StudyDay};
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
    /// The day of the exam: no card waits beyond it.
    pub exam: Option<StudyDay>,
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
            exam: None,
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
        self.outlook_among(card, memory, moment, &Load::default())
    }

    /// The four futures of a card; of the days an interval may fall on, the least loaded is taken.
    pub fn outlook_among(&self, card: CardId, memory: &CardMemory, moment: Moment, load: &Load) -> Outlook {
        let states = self.states(memory, moment);
        let days = Days { scheduler: self, load, moment, fraction: fuzz::fraction(card, memory.reviews()) };
        let was_known = memory.phase() == Some(Phase::Review);
        let relearns = was_known || memory.phase() == Some(Phase::Relearning);
        let short = if relearns { Phase::Relearning } else { Phase::Learning };
        let steps = self.settings.steps;
        let [step, second] =
            if relearns { [steps.relearn, steps.relearn] } else { [steps.again, steps.hard] };
        let again = Wait::Minutes(step.max(1));
        let (hard, least) = if was_known {
            let hard = days.after(states[1], 1);
            (Wait::Days(hard), hard)
        } else {
            (Wait::Minutes(second.max(1)).max(again), 1)
        };
        let good = days.after(states[2], least);
        let easy = days.after(states[3], (good + 1).min(self.longest(moment)));
        let plans = [
            (Rating::Again, again, short),
            (Rating::Hard, hard, if was_known { Phase::Review } else { short }),
            (Rating::Good, Wait::Days(good), Phase::Review),
            (Rating::Easy, Wait::Days(easy), Phase::Review),
        ];
        let [again, hard, good, easy] = plans.map(|plan| self.future(card, memory, moment, plan));
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

    /// How far a card counts as known at `now`; `None` when it was never seen. What was forgotten, or not remembered yet,
    /// and looked at on the same day is on the tongue but not known: it counts as nothing before another day.
    pub fn known(&self, memory: &CardMemory, now: Moment) -> Option<Retrievability> {
        let is_fresh = memory.is_learning() && memory.seen().is_some_and(|memory| memory.last.day >= now.day);
        if is_fresh { Some(Retrievability::new(0.0)) } else { self.retrievability(memory, now) }
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

    /// The longest interval from `moment`: a card comes back at least once more before the exam.
    fn longest(&self, moment: Moment) -> u32 {
        let to_exam = self.settings.exam.map_or(0, |exam| exam.days_since(moment.day));
        if to_exam > 1 { self.settings.longest.min(to_exam - 1) } else { self.settings.longest }
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

/// Finds the day on which a card comes back.
struct Days<'a> {
    scheduler: &'a Scheduler,
    load: &'a Load,
    moment: Moment,
    fraction: f32,
}

impl Days<'_> {
    /// The interval after `state`, `least` days at least.
    fn after(&self, state: MemoryState, least: u32) -> u32 {
        let settings = &self.scheduler.settings;
        let longest = self.scheduler.longest(self.moment);
        let stability = Some(state.stability.days());
        let exact = self.scheduler.model.next_interval(stability, settings.desired_retention, 3);
        if !settings.fuzz {
            return fuzz::whole_days(exact).max(least).min(longest);
        }
        let spread = Spread::around(exact);
        let favourite = spread.at(self.fraction);
        let weight = |days: u32| {
            let day = self.moment.day.plus(i32::try_from(days).unwrap_or(i32::MAX));
            (self.load.weight(day), days.abs_diff(favourite))
        };
        let best = (spread.from..=spread.to.min(spread.from + MOST_DAYS)).min_by_key(|&days| weight(days));
        best.unwrap_or(favourite).max(least).min(longest)
    }
}

/// Of the days an interval may fall on, at most so many more than one are weighed.
const MOST_DAYS: u32 = 60;

const fn to_model(state: MemoryState) -> fsrs::MemoryState {
    fsrs::MemoryState { stability: state.stability.days(), difficulty: state.difficulty.value() }
}

const fn from_model(state: fsrs::MemoryState) -> MemoryState {
    MemoryState { stability: Stability::new(state.stability), difficulty: Difficulty::new(state.difficulty) }
}
