//! Statistics over the review log and the memories: what was done, what is known, what is to come.

use super::card::{Card, CardId};
use super::deck::Deck;
use super::memory::{CardMemory, Due, Phase, Retrievability};
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
        let mut sum = Retention::default();
        for retention in self.young.range(since..=now.day).chain(self.mature.range(since..=now.day)) {
            sum.recalled += retention.1.recalled;
            sum.total += retention.1.total;
        }
        sum
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

/// Reviews due on each of the next `days` days, today first with what is overdue.
pub fn forecast<'a>(
    memories: impl IntoIterator<Item = &'a CardMemory>,
    now: Moment,
    days: usize,
) -> Vec<usize> {
    let mut counts = vec![0; days];
    for memory in memories.into_iter().filter_map(CardMemory::seen) {
        let ahead = match memory.due {
            Due::On(day) => day.days_since(now.day),
            Due::At(_) => 0,
        };
        if let Some(count) = counts.get_mut(usize::try_from(ahead).unwrap_or(usize::MAX)) {
            *count += 1;
        }
    }
    counts
}

/// How many cards have a stability below each of these days, from the one before; the last class is the rest.
pub fn stabilities<'a>(memories: impl IntoIterator<Item = &'a CardMemory>) -> Vec<(&'static str, usize)> {
    const CLASSES: [(&str, f32); 7] = [
        ("under 1 d", 1.0),
        ("1-7 d", 7.0),
        ("7-21 d", 21.0),
        ("21-90 d", 90.0),
        ("90-180 d", 180.0),
        ("180-365 d", 365.0),
        ("over 1 y", f32::INFINITY),
    ];
    classes(&CLASSES, memories, |memory| memory.state.stability.days())
}

/// How many cards have each difficulty.
pub fn difficulties<'a>(memories: impl IntoIterator<Item = &'a CardMemory>) -> Vec<(&'static str, usize)> {
    const CLASSES: [(&str, f32); 5] =
        [("1-2", 3.0), ("3-4", 5.0), ("5-6", 7.0), ("7-8", 9.0), ("9-10", f32::INFINITY)];
    classes(&CLASSES, memories, |memory| memory.state.difficulty.value())
}

fn classes<'a>(
    classes: &[(&'static str, f32)],
    memories: impl IntoIterator<Item = &'a CardMemory>,
    value: impl Fn(&super::memory::Memory) -> f32,
) -> Vec<(&'static str, usize)> {
    let mut counts: Vec<(&str, usize)> = classes.iter().map(|&(name, _)| (name, 0)).collect();
    for memory in memories.into_iter().filter_map(CardMemory::seen) {
        let value = value(memory);
        let place = classes.iter().position(|&(_, below)| value < below).unwrap_or(classes.len() - 1);
        if let Some((_, count)) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts
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
        let recall = scheduler.retrievability(memory, now);
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

/// The cards most likely forgotten, the weakest first; cards never seen are left out.
pub fn weakest(
    deck: &Deck,
    scheduler: &Scheduler,
    now: Moment,
    most: usize,
) -> Vec<(CardId, Retrievability)> {
    let mut recalls: Vec<(CardId, Retrievability)> = deck
        .iter()
        .filter_map(|(card, memory)| Some((card.id, scheduler.retrievability(memory, now)?)))
        .collect();
    recalls.sort_by(|(card, one), (other, another)| {
        one.value().total_cmp(&another.value()).then(card.cmp(other))
    });
    recalls.truncate(most);
    recalls
}
