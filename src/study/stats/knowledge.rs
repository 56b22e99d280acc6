//! What is known of many cards, added up one by one: of one deck, or of a library that is read row by row.

use super::Group;
use crate::study::card::CardId;
use crate::study::memory::{CardMemory, Retrievability};
use crate::study::moment::Moment;
use crate::study::scheduler::Scheduler;
use crate::temporal::PartialDate;
use std::collections::BTreeMap;

/// Cards and their recall, added up.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    cards: usize,
    seen: usize,
    recall: f64,
}

impl Sum {
    fn add(&mut self, recall: Option<Retrievability>) {
        self.cards += 1;
        self.seen += usize::from(recall.is_some());
        self.recall += f64::from(recall.map_or(0.0, Retrievability::value));
    }

    fn plus(self, other: Self) -> Self {
        Self {
            cards: self.cards + other.cards,
            seen: self.seen + other.seen,
            recall: self.recall + other.recall,
        }
    }

    fn group(self) -> Group {
        #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a mean of cards")]
        let recall = (self.recall / self.cards.max(1) as f64) as f32;
        Group { cards: self.cards, seen: self.seen, recall: Retrievability::new(recall) }
    }
}

/// The names and upper ends of the classes of stability, in days.
const STABILITIES: [(&str, f32); 7] = [
    ("under 1 d", 1.0),
    ("1-7 d", 7.0),
    ("7-21 d", 21.0),
    ("21-90 d", 90.0),
    ("90-180 d", 180.0),
    ("180-365 d", 365.0),
    ("over 1 y", f32::INFINITY),
];
/// The same of difficulty.
const DIFFICULTIES: [(&str, f32); 5] =
    [("1-2", 3.0), ("3-4", 5.0), ("5-6", 7.0), ("7-8", 9.0), ("9-10", f32::INFINITY)];

/// A stretch of time of a length that suits all of them: a decade, a century, a millennium.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// `the 1960s`, `the 19th century`.
    pub name: String,
    /// The cards that ask about it.
    pub group: Group,
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Knowledge {
    scheduler: Scheduler,
    now: Moment,
    most: usize,
    all: Sum,
    kinds: BTreeMap<String, Sum>,
    years: BTreeMap<i32, Sum>,
    stabilities: [usize; STABILITIES.len()],
    difficulties: [usize; DIFFICULTIES.len()],
    forecast: BTreeMap<u32, usize>,
    weakest: Vec<(CardId, Retrievability)>,
    leeches: usize,
}

impl Knowledge {
    /// Nothing yet; recall is that of `now`, and the `most` weakest cards are kept.
    pub fn new(scheduler: Scheduler, now: Moment, most: usize) -> Self {
        Self {
            scheduler,
            now,
            most,
            all: Sum::default(),
            kinds: BTreeMap::new(),
            years: BTreeMap::new(),
            stabilities: [0; STABILITIES.len()],
            difficulties: [0; DIFFICULTIES.len()],
            forecast: BTreeMap::new(),
            weakest: Vec::new(),
            leeches: 0,
        }
    }

    /// One more card: its memory, the kind of its question, the year it asks about where that is known.
    pub fn add(&mut self, card: CardId, memory: &CardMemory, kind: &str, year: Option<i32>) {
        let recall = self.scheduler.known(memory, self.now);
        self.all.add(recall);
        match self.kinds.get_mut(kind) {
            Some(sum) => sum.add(recall),
            None => self.kinds.entry(kind.to_owned()).or_default().add(recall),
        }
        if let Some(year) = year {
            self.years.entry(year).or_default().add(recall);
        }
        self.leeches += usize::from(memory.is_leech());
        let Some((seen, recall)) = memory.seen().zip(recall) else { return };
        count(&STABILITIES, &mut self.stabilities, seen.state.stability.days());
        count(&DIFFICULTIES, &mut self.difficulties, seen.state.difficulty.value());
        let ahead = match seen.due {
            crate::study::Due::On(day) => day.days_since(self.now.day),
            crate::study::Due::At(_) => 0,
        };
        *self.forecast.entry(ahead).or_default() += 1;
        self.keep_if_weak(card, recall);
    }

    /// Of equally weak cards the one with the lower number counts as weaker, so that the order of adding is nothing.
    fn keep_if_weak(&mut self, card: CardId, recall: Retrievability) {
        let place = self.weakest.partition_point(|&(other, weaker)| {
            weaker.value().total_cmp(&recall.value()).then(other.cmp(&card)).is_lt()
        });
        if place < self.most {
            self.weakest.insert(place, (card, recall));
            self.weakest.truncate(self.most);
        }
    }

    /// All cards.
    pub fn all(&self) -> Group {
        self.all.group()
    }

    /// By kind of question.
    pub fn by_kind(&self) -> impl Iterator<Item = (&str, Group)> {
        self.kinds.iter().map(|(kind, sum)| (kind.as_str(), sum.group()))
    }

    /// By period, the earliest first: decades where all lies within a hundred and fifty years, else centuries, else
    /// millennia.
    pub fn by_period(&self) -> Vec<Period> {
        let (Some((&first, _)), Some((&last, _))) =
            (self.years.first_key_value(), self.years.last_key_value())
        else {
            return Vec::new();
        };
        let length = last.saturating_sub(first);
        let period = |year: i32| match length {
            0..150 => PartialDate::Decade(year.div_euclid(10)),
            150..1_500 => PartialDate::Century(stretch(year, 100)),
            _ => PartialDate::Millennium(stretch(year, 1_000)),
        };
        let mut periods: Vec<(PartialDate, Sum)> = Vec::new();
        for (&year, &sum) in &self.years {
            match periods.last_mut() {
                Some((last, so_far)) if *last == period(year) => *so_far = so_far.plus(sum),
                _ => periods.push((period(year), sum)),
            }
        }
        periods
            .into_iter()
            .map(|(period, sum)| Period { name: period.phrase(), group: sum.group() })
            .collect()
    }

    /// How many cards have which stability.
    pub fn stabilities(&self) -> impl Iterator<Item = (&'static str, usize)> {
        STABILITIES.iter().map(|&(name, _)| name).zip(self.stabilities)
    }

    /// How many cards have which difficulty.
    pub fn difficulties(&self) -> impl Iterator<Item = (&'static str, usize)> {
        DIFFICULTIES.iter().map(|&(name, _)| name).zip(self.difficulties)
    }

    /// Reviews due on each of the next `days` days, today first with what is overdue.
    pub fn forecast(&self, days: u32) -> Vec<usize> {
        (0..days).map(|ahead| self.forecast.get(&ahead).copied().unwrap_or(0)).collect()
    }

    /// The cards most likely forgotten, the weakest first.
    pub fn weakest(&self) -> &[(CardId, Retrievability)] {
        &self.weakest
    }

    /// How many cards are forgotten again and again.
    pub const fn leeches(&self) -> usize {
        self.leeches
    }
}

/// The number of a century or a millennium: the 19th century is 1801 to 1900.
const fn stretch(year: i32, length: i32) -> i32 {
    (year - 1).div_euclid(length)
}

fn count(classes: &[(&str, f32)], counts: &mut [usize], value: f32) {
    let place = classes.iter().position(|&(_, below)| value < below).unwrap_or(classes.len() - 1);
    if let Some(count) = counts.get_mut(place) {
        *count += 1;
    }
}
