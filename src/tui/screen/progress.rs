//! What is known by now: recall, true retention, the work done and to come, the exam, the weakest facts.
//!
//! ```text
//! The article  1949–2011 · 9 events · the longest gap 20 years
//! Known now    ████████████░░░░░░░░  62 %   12 of 20 cards seen
//! Retention    91 % of 34 reviews in 30 days, aim 90 % · 3 days in a row
//! Exam         10 December 2026, in 14 days: 61 % as things stand, 93 % with the plan
//! Done         Mon ··░▒█··░   one column a week
//! To come      today ▇▇▇▇ 6
//! By period    the 1960s ██████ 71 %
//! Weakest      48 %  Who flew to Washington in May 1950?
//! ```
//!
//! Counted when the screen is shown, not when it is drawn. Every chart says its numbers in figures too.

mod rendering;

use crate::study::exam::ExamPlan;
use crate::study::fit::Fit;
use crate::study::stats::{DayWork, History, Knowledge, Retention};
use crate::study::{Counts, Deck, Moment, Review, ReviewId, StudyDay};
use crate::timeline::{EntryId, Summary, TimelineEntry, first_years, summary};
use crate::tui::action::Move;
use std::collections::BTreeMap;

pub(crate) use rendering::{length, render};

/// How many of the weakest cards are shown.
const WEAKEST: usize = 8;
/// Over so many days true retention is counted.
const BACK: i32 = 30;

/// What is counted when the screen is shown.
#[derive(Debug)]
struct Known {
    knowledge: Knowledge,
    retention: Retention,
    young: Retention,
    mature: Retention,
    /// The recall aimed at, in percent.
    aim: u8,
    streak: (u32, u32),
    today: DayWork,
    /// How many cards are to be done today, and how many of all are in which state.
    to_do: (usize, Counts),
    exam: Option<ExamPlan>,
    done: Vec<(StudyDay, DayWork)>,
    day: StudyDay,
}

/// The fitting of the scheduler.
#[derive(Debug)]
enum Fitting {
    /// So far, 0 to 1.
    Under(f32),
    /// It is done.
    Done(Box<Fit>),
    /// It came to nothing.
    Failed(String),
    /// What was fitted is used.
    Used,
}

/// The state of the screen.
#[derive(Debug)]
pub(crate) struct Progress {
    reviews: Vec<Review>,
    years: BTreeMap<EntryId, i32>,
    /// What there is to know.
    article: Summary,
    known: Option<Known>,
    /// What is said of the fitting of the scheduler.
    fitting: Option<Fitting>,
    top: usize,
}

impl Progress {
    pub(crate) fn new(reviews: Vec<Review>, timeline: &[TimelineEntry]) -> Self {
        let (years, article) = (first_years(timeline), summary(timeline));
        Self { reviews, years, article, known: None, fitting: None, top: 0 }
    }

    /// One more review.
    pub(crate) fn add(&mut self, review: Review) {
        self.reviews.push(review);
    }

    /// One review less.
    pub(crate) fn take_back(&mut self, review: ReviewId) {
        self.reviews.retain(|other| other.id != review);
    }

    /// The last review of the deck: of this sitting or of one before.
    pub(crate) fn last_review(&self) -> Option<&Review> {
        self.reviews.last()
    }

    /// How far the fitting of the scheduler has come, 0 to 1.
    pub(crate) fn fit_goes_on(&mut self, fraction: f32) {
        self.fitting = Some(Fitting::Under(fraction));
    }

    /// What came of it.
    pub(crate) fn fit_ended(&mut self, outcome: Result<Box<Fit>, String>) {
        self.fitting = Some(match outcome {
            Ok(fit) => Fitting::Done(fit),
            Err(reason) => Fitting::Failed(reason),
        });
    }

    /// Whether there are parameters that predict better and could be used.
    pub(crate) fn can_use_fit(&self) -> bool {
        matches!(&self.fitting, Some(Fitting::Done(fit)) if fit.is_better())
    }

    /// The parameters that were fitted, to be used.
    pub(crate) fn take_fit(&mut self) -> Option<Box<[f32; 21]>> {
        let Some(Fitting::Done(fit)) = &self.fitting else { return None };
        let parameters = Box::new(fit.parameters);
        self.fitting = Some(Fitting::Used);
        Some(parameters)
    }

    /// The timeline has changed under the cards.
    pub(crate) fn set_timeline(&mut self, timeline: &[TimelineEntry]) {
        self.years = first_years(timeline);
        self.article = summary(timeline);
    }

    /// Counts everything anew.
    pub(crate) fn look_again(&mut self, deck: &Deck, to_do: usize, now: Moment) {
        let history = History::new(&self.reviews);
        let course = deck.course();
        let scheduler = course.scheduler();
        let mut knowledge = Knowledge::new(scheduler.clone(), now, WEAKEST);
        for (card, memory) in deck.iter() {
            let year = match card.question.entry {
                Some(entry) => self.years.get(&entry).copied(),
                // A card made by hand, or of a sentence that was skipped, stands on no event.
                None => year_of(&card.question.key).or_else(|| year_of(&card.question.stem)),
            };
            knowledge.add(card.id, memory, card.question.kind.label(), year);
        }
        let since = now.day.plus(1 - BACK);
        let of = |days: &BTreeMap<StudyDay, Retention>| {
            Retention::sum(days.range(since..=now.day).map(|(_, day)| *day))
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "70 to 99")]
        let aim = (scheduler.settings().desired_retention * 100.0).round() as u8;
        self.known = Some(Known {
            knowledge,
            retention: history.retention(now, BACK),
            young: of(&history.young),
            mature: of(&history.mature),
            aim,
            streak: (history.streak(now), history.longest_streak()),
            today: history.on(now.day),
            to_do: (to_do, deck.counts(now)),
            exam: course.exam(now).map(|exam| exam.plan(deck, &scheduler, now)),
            done: history.days.iter().map(|(day, work)| (*day, *work)).collect(),
            day: now.day,
        });
    }

    pub(crate) fn go(&mut self, step: Move, count: usize, (length, page): (usize, usize)) {
        let last = (length + 1).saturating_sub(page);
        self.top = step.apply(self.top.min(last), last, page, count);
    }
}

/// The one year that words tell, in four figures; `None` when they tell two.
fn year_of(words: &str) -> Option<i32> {
    let numbers = words.split(|sign: char| !sign.is_alphanumeric()).filter(|word| word.len() == 4);
    let mut years = numbers.filter_map(|word| word.parse().ok()).filter(|year| (1000..2100).contains(year));
    let year = years.next()?;
    years.all(|other| other == year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_a_card_without_an_event_is_the_one_it_tells() {
        for (words, year) in [
            ("4 March 1961", Some(1961)),
            ("1961–1971", None),
            ("Liaquat", None),
            ("12000 men", None),
            ("Who left in May 1950?", Some(1950)),
        ] {
            assert_eq!(year_of(words), year, "{words}");
        }
    }
}
