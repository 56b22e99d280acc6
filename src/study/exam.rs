//! The way to the exam: what to do each day so that as much as possible is remembered on that one.
//!
//! New cards are spread so that all have been seen in good time. With a budget of minutes the reviews are those that
//! add most to the recall on the day of the exam, whether they are due or not.

use super::card::CardId;
use super::deck::Deck;
use super::fuzz;
use super::memory::{CardMemory, Retrievability};
use super::moment::{Moment, StudyDay};
use super::queue::{Queue, apart};
use super::rating::Rating;
use super::review::{Origin, Review};
use super::scheduler::Scheduler;
use std::collections::BTreeMap;

/// How long a card takes, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// A card never seen, with its repetitions of the same day.
    pub new: f32,
    /// A card seen before.
    pub review: f32,
}

impl Default for Pace {
    fn default() -> Self {
        Self { new: 30.0, review: 10.0 }
    }
}

impl Pace {
    /// The learner's own pace, where at least twenty reviews were timed: the median, with three of them for a new
    /// card.
    pub fn measured(reviews: &[Review]) -> Self {
        let timed = reviews.iter().filter(|review| review.origin == Origin::Cards && review.took > 0);
        let mut seconds: Vec<u32> = timed.map(|review| review.took.min(120_000)).collect();
        if seconds.len() < 20 {
            return Self::default();
        }
        let middle = seconds.len() / 2;
        let (_, &mut median, _) = seconds.select_nth_unstable(middle);
        #[expect(clippy::cast_precision_loss, reason = "at most two minutes")]
        let review = (median as f32 / 1_000.0).max(1.0);
        Self { new: review * 3.0, review }
    }
}

/// The work of one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanDay {
    /// The day.
    pub day: StudyDay,
    /// New cards.
    pub new: usize,
    /// Reviews.
    pub reviews: usize,
    /// What it takes.
    pub minutes: f32,
}

/// The way from today to the exam.
#[derive(Clone, Debug, PartialEq)]
pub struct ExamPlan {
    /// The day of the exam.
    pub exam: StudyDay,
    /// Whole days until then.
    pub days_left: u32,
    /// Cards never seen.
    pub unseen: usize,
    /// The share of cards that would be recalled were the exam now.
    pub expected_now: Retrievability,
    /// The share on the day of the exam if nothing more is done.
    pub expected_idle: Retrievability,
    /// The share on the day of the exam if the plan is followed.
    pub expected: Retrievability,
    /// Cards the plan leaves unseen, for want of minutes.
    pub left_unseen: usize,
    /// The days, today first.
    pub days: Vec<PlanDay>,
}

/// What is known about the exam.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exam {
    /// Its day.
    pub day: StudyDay,
    /// Minutes a day for this deck; `None` is as many as it takes to do what is due.
    pub minutes: Option<u32>,
    /// How fast the learner is.
    pub pace: Pace,
}

/// On so many days before the exam no new card is shown, if that can be helped.
const RESERVE: u32 = 3;
/// A longer way is planned only so far.
const HORIZON: u32 = 200;
/// A card is pulled before its time only for at least so much recall on the day of the exam.
const WORTH: f32 = 0.01;

impl Exam {
    /// The plan from `now` to the exam.
    pub fn plan(&self, deck: &Deck, scheduler: &Scheduler, now: Moment) -> ExamPlan {
        let mut memories: Vec<(CardId, CardMemory)> =
            deck.free(now).map(|(card, memory)| (card.id, *memory)).collect();
        let on_the_day = self.moment(now);
        let days_left = self.day.days_since(now.day);
        let mut plan = ExamPlan {
            exam: self.day,
            days_left,
            unseen: memories.iter().filter(|(_, memory)| memory.is_new()).count(),
            expected_now: mean_recall(scheduler, &memories, now),
            expected_idle: mean_recall(scheduler, &memories, on_the_day),
            expected: Retrievability::new(0.0),
            left_unseen: 0,
            days: Vec::new(),
        };
        for ahead in 0..days_left.min(HORIZON) {
            let today = days_later(now, ahead);
            let work = self.work(scheduler, &memories, today);
            plan.days.push(self.day(&work, &memories, today));
            for place in work {
                if let Some((card, memory)) = memories.get_mut(place) {
                    *memory = studied(scheduler, *card, memory, today);
                }
            }
        }
        plan.expected = mean_recall(scheduler, &memories, on_the_day);
        plan.left_unseen = memories.iter().filter(|(_, memory)| memory.is_new()).count();
        plan
    }

    /// What the plan asks for today.
    pub fn queue(&self, deck: &Deck, scheduler: &Scheduler, now: Moment) -> Queue {
        let memories: Vec<(CardId, CardMemory)> =
            deck.free(now).map(|(card, memory)| (card.id, *memory)).collect();
        let main = self.work(scheduler, &memories, now);
        let learning = memories.iter().filter(|(_, memory)| memory.is_learning()).map(|(card, _)| *card);
        let main = main.into_iter().filter_map(|place| memories.get(place)).map(|(card, _)| *card).collect();
        Queue { learning: learning.collect(), main: apart(deck, main) }
    }

    /// The places of the cards to study on a day: the new ones of the day, then the reviews, best first.
    fn work(&self, scheduler: &Scheduler, memories: &[(CardId, CardMemory)], today: Moment) -> Vec<usize> {
        let mut seconds = self.minutes.map_or(f32::INFINITY, |minutes| f32::from(clamp(minutes)) * 60.0);
        let places = |test: &dyn Fn(&CardMemory) -> bool| -> Vec<usize> {
            (0..memories.len())
                .filter(|&at| memories.get(at).is_some_and(|(_, memory)| test(memory)))
                .collect()
        };
        let unseen = places(&CardMemory::is_new);
        let mut work = Vec::new();
        for &place in unseen.iter().take(self.new_today(unseen.len(), today)) {
            if seconds < self.pace.new {
                break;
            }
            seconds -= self.pace.new;
            work.push(place);
        }
        let on_the_day = self.moment(today);
        let has_budget = self.minutes.is_some();
        let asked = places(&|memory| !memory.is_new() && !memory.is_learning() && !was_today(memory, today));
        let mut reviews: Vec<(f32, usize)> = asked
            .into_iter()
            .filter_map(|at| memories.get(at).map(|(_, memory)| (at, memory)))
            .map(|(at, memory)| (gain(scheduler, memory, today, on_the_day), at, memory.is_due(today)))
            .filter(|&(gain, _, is_due)| is_due || has_budget && gain >= WORTH)
            .map(|(gain, at, _)| (gain, at))
            .collect();
        reviews.sort_by(|(one, place), (other, later)| other.total_cmp(one).then(place.cmp(later)));
        for (_, place) in reviews {
            if seconds < self.pace.review {
                break;
            }
            seconds -= self.pace.review;
            work.push(place);
        }
        work
    }

    /// How many new cards today: spread evenly so that the last days are left for repeating.
    fn new_today(&self, unseen: usize, today: Moment) -> usize {
        let days = self.day.days_since(today.day);
        let days = if days > RESERVE { days - RESERVE } else { days.max(1) };
        unseen.div_ceil(usize::try_from(days).unwrap_or(1))
    }

    fn day(&self, work: &[usize], memories: &[(CardId, CardMemory)], today: Moment) -> PlanDay {
        let is_new = |place: &&usize| memories.get(**place).is_some_and(|(_, memory)| memory.is_new());
        let new = work.iter().filter(is_new).count();
        let reviews = work.len() - new;
        #[expect(clippy::cast_precision_loss, reason = "a day's cards")]
        let minutes = (new as f32 * self.pace.new + reviews as f32 * self.pace.review) / 60.0;
        PlanDay { day: today.day, new, reviews, minutes }
    }

    /// The exam, at the time of day of `now`.
    fn moment(&self, now: Moment) -> Moment {
        days_later(now, self.day.days_since(now.day))
    }
}

/// The recall that one review today adds on the day of the exam.
fn gain(scheduler: &Scheduler, memory: &CardMemory, today: Moment, exam: Moment) -> f32 {
    let recall = |memory: &CardMemory, at: Moment| {
        scheduler.retrievability(memory, at).map_or(0.0, Retrievability::value)
    };
    let outlook = scheduler.outlook(CardId(0), memory, today);
    let now = recall(memory, today);
    let after = now * recall(&outlook.good.memory, exam) + (1.0 - now) * recall(&outlook.again.memory, exam);
    after - recall(memory, exam)
}

/// A card after a day's study: recalled or not as its probability and a fixed chance decide, and in the end known.
fn studied(scheduler: &Scheduler, card: CardId, memory: &CardMemory, today: Moment) -> CardMemory {
    let outlook = scheduler.outlook(card, memory, today);
    let chance = fuzz::fraction(card, memory.reviews());
    let is_recalled = scheduler.retrievability(memory, today).is_none_or(|recall| chance < recall.value());
    if is_recalled {
        return outlook.good.memory;
    }
    let forgotten = outlook.after(Rating::Again).memory;
    scheduler.outlook(card, &forgotten, today).good.memory
}

fn mean_recall(scheduler: &Scheduler, memories: &[(CardId, CardMemory)], at: Moment) -> Retrievability {
    let recall = |memory: &CardMemory| scheduler.known(memory, at).map_or(0.0, Retrievability::value);
    let sum: f32 = memories.iter().map(|(_, memory)| recall(memory)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a deck's cards")]
    let mean = sum / memories.len().max(1) as f32;
    Retrievability::new(mean)
}

fn was_today(memory: &CardMemory, today: Moment) -> bool {
    memory.seen().is_some_and(|memory| memory.last.day == today.day)
}

fn days_later(now: Moment, days: u32) -> Moment {
    let later = i32::try_from(days).unwrap_or(i32::MAX);
    Moment { at: now.plus_minutes(days.saturating_mul(1_440)), day: now.day.plus(later) }
}

fn clamp(minutes: u32) -> u16 {
    u16::try_from(minutes).unwrap_or(u16::MAX)
}

/// What is expected on the day of the exam, by a label such as the topic: how many cards, their mean recall.
pub fn expected_by(
    deck: &Deck,
    scheduler: &Scheduler,
    exam: Moment,
    label: impl Fn(&super::card::Card) -> Option<String>,
) -> BTreeMap<String, (usize, Retrievability)> {
    let mut groups: BTreeMap<String, Vec<(CardId, CardMemory)>> = BTreeMap::new();
    for (card, memory) in deck.iter() {
        if let Some(label) = label(card) {
            groups.entry(label).or_default().push((card.id, *memory));
        }
    }
    let mean = |group: Vec<_>| (group.len(), mean_recall(scheduler, &group, exam));
    groups.into_iter().map(|(label, group)| (label, mean(group))).collect()
}
