//! Statistics over the review log and the memories: what was done, what is known, what is to come.

mod knowledge;

pub use knowledge::{Knowledge, Period};

use super::card::{Card, CardId};
use super::deck::Deck;
use super::memory::{Due, Phase, Retrievability};
use super::moment::{Moment, StudyDay};
use super::review::{Origin, Review};
use super::scheduler::Scheduler;
use std::collections::BTreeMap;

/// The work of one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayWork {
    /// Reviews, crammed cards included.
    pub reviews: usize,
    /// Of these, the ones that were not Again.
    pub recalled: usize,
    /// Milliseconds.
    pub took: u64,
    /// Cards seen for the first time.
    pub new: usize,
}

/// How many of so many were recalled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    /// Recalled.
    pub recalled: usize,
    /// All of them.
    pub total: usize,
}

impl Retention {
    /// As a probability; `None` when there was none.
    pub fn share(self) -> Option<Retrievability> {
        #[expect(clippy::cast_precision_loss, reason = "counts of reviews")]
        let share = self.recalled as f32 / self.total as f32;
        (self.total > 0).then(|| Retrievability::new(share))
    }

    /// Several put together.
    pub fn sum(parts: impl Iterator<Item = Self>) -> Self {
        parts.fold(Self::default(), |sum, part| Self {
            recalled: sum.recalled + part.recalled,
            total: sum.total + part.total,
        })
    }

    fn count(&mut self, is_recalled: bool) {
        self.total += 1;
        self.recalled += usize::from(is_recalled);
    }
}

/// What the review log tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The days on which something was done.
    pub days: BTreeMap<StudyDay, DayWork>,
    /// How often each rating was given, from Again to Easy.
    pub ratings: [usize; 4],
    /// True retention by day: the first review of a day of a card that was known. Cards with an interval below 21
    /// days.
    pub young: BTreeMap<StudyDay, Retention>,
    /// The same of cards with an interval of 21 days and more.
    pub mature: BTreeMap<StudyDay, Retention>,
    last: BTreeMap<CardId, Last>,
}

/// What the log says about a card so far: its last review, where it stood then, how long it was to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Last {
    day: StudyDay,
    phase: Phase,
    interval: u32,
}

/// From this interval on a card is mature.
const MATURE: u32 = 21;

impl History {
    /// Reads a log; `reviews` in its order.
    pub fn new<'a>(reviews: impl IntoIterator<Item = &'a Review>) -> Self {
        let mut history = Self::default();
        for review in reviews {
            history.add(review);
        }
        history
    }

    /// One more review, later in the log than those before.
    pub fn add(&mut self, review: &Review) {
        let today = review.moment.day;
        let day = self.days.entry(today).or_default();
        let is_recalled = review.rating.is_recall();
        day.reviews += 1;
        day.recalled += usize::from(is_recalled);
        // A card left open over lunch took two minutes at most.
        day.took += u64::from(review.took.min(120_000));
        if review.origin == Origin::Cram {
            return;
        }
        if let Some(count) = self.ratings.get_mut(usize::from(review.rating.number() - 1)) {
            *count += 1;
        }
        let interval = match review.due {
            Due::On(due) => due.days_since(today),
            Due::At(_) => 0,
        };
        let before = self.last.insert(review.card, Last { day: today, phase: review.phase, interval });
        day.new += usize::from(before.is_none());
        if let Some(before) = before.filter(|before| before.phase == Phase::Review && before.day < today) {
            let kind = if before.interval >= MATURE { &mut self.mature } else { &mut self.young };
            kind.entry(today).or_default().count(is_recalled);
        }
    }

    /// True retention over the last `days` days, of all known cards.
    pub fn retention(&self, now: Moment, days: i32) -> Retention {
        let since = now.day.plus(-days.saturating_sub(1));
        let days = self.young.range(since..=now.day).chain(self.mature.range(since..=now.day));
        Retention::sum(days.map(|(_, retention)| *retention))
    }

    /// Days in a row up to today with at least one review; today may still be open.
    pub fn streak(&self, now: Moment) -> u32 {
        let has_work = |day: StudyDay| self.days.contains_key(&day);
        let mut day = if has_work(now.day) { now.day } else { now.day.plus(-1) };
        let mut streak = 0;
        while has_work(day) {
            streak += 1;
            day = day.plus(-1);
        }
        streak
    }

    /// The longest run of days with at least one review.
    pub fn longest_streak(&self) -> u32 {
        let (mut longest, mut run, mut last) = (0, 0, None);
        for &day in self.days.keys() {
            run = if last == Some(day.plus(-1)) { run + 1 } else { 1 };
            longest = longest.max(run);
            last = Some(day);
        }
        longest
    }

    /// The work of a day.
    pub fn on(&self, day: StudyDay) -> DayWork {
        self.days.get(&day).copied().unwrap_or_default()
    }
}

/// Cards under one label, such as a kind of question or a century.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// How many cards.
    pub cards: usize,
    /// How many of them have been seen.
    pub seen: usize,
    /// The mean recall now, cards never seen counting as nothing.
    pub recall: Retrievability,
}

/// The recall of a deck by label, in the order of the labels.
pub fn recall_by(
    deck: &Deck,
    scheduler: &Scheduler,
    now: Moment,
    label: impl Fn(&Card) -> Option<String>,
) -> BTreeMap<String, Group> {
    let mut sums: BTreeMap<String, (usize, usize, f32)> = BTreeMap::new();
    for (card, memory) in deck.iter() {
        let Some(label) = label(card) else { continue };
        let recall = scheduler.known(memory, now);
        let sum = sums.entry(label).or_default();
        sum.0 += 1;
        sum.1 += usize::from(recall.is_some());
        sum.2 += recall.map_or(0.0, Retrievability::value);
    }
    let group = |(cards, seen, sum): (usize, usize, f32)| {
        #[expect(clippy::cast_precision_loss, reason = "a deck's cards")]
        let recall = Retrievability::new(sum / cards as f32);
        Group { cards, seen, recall }
    };
    sums.into_iter().map(|(label, sum)| (label, group(sum))).collect()
}
