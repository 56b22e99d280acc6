//! The way to the exam, and the mock exam.

use crate::sample::{START, after_hours, deck, questions};
use jiff::Timestamp;
use tarikh::study::exam::{Exam, Pace};
use tarikh::study::mock::{Marking, MockExam};
use tarikh::study::{
    CardMemory, Course, Deck, Origin, Preferences, Rating, ReviewId, Scheduler, Scheduling, exam_reviews,
};

fn exam(days: i32, minutes: Option<u32>) -> Exam {
    Exam { day: after_hours(0).day.plus(days), minutes, pace: Pace::default() }
}

fn scheduler(exam: &Exam) -> Scheduler {
    Scheduler::new(Scheduling { exam: Some(exam.day), ..Scheduling::default() })
}

/// A deck of which each card was rated Good so many days ago.
fn studied(count: u64, days_ago: i64) -> Deck {
    let at = after_hours(-24 * days_ago);
    let outlook = |card| Scheduler::default().outlook(card, &CardMemory::New, at);
    Deck::new(&questions(count), |card| outlook(card).good.memory)
}

#[test]
fn every_new_card_is_seen_in_time_for_repeating() {
    let exam = exam(10, None);
    let plan = exam.plan(&deck(100), &scheduler(&exam), after_hours(0));
    assert_eq!((plan.days_left, plan.unseen, plan.left_unseen), (10, 100, 0));
    let new: Vec<usize> = plan.days.iter().map(|day| day.new).collect();
    assert_eq!(new.iter().sum::<usize>(), 100);
    assert!(new[..7].iter().all(|&new| (14..=15).contains(&new)), "spread evenly: {new:?}");
    assert_eq!(new[7..], [0, 0, 0], "the last days are for repeating");
}

#[test]
fn following_the_plan_is_better_than_idling_and_more_minutes_are_better_than_few() {
    let half = {
        let known = studied(30, 6);
        Deck::new(&questions(60), |card| if card.0 <= 30 { known.memory(card) } else { CardMemory::New })
    };
    let expected = |minutes| {
        let exam = exam(14, minutes);
        let plan = exam.plan(&half, &scheduler(&exam), after_hours(0));
        assert!(plan.expected > plan.expected_idle);
        assert!(plan.days.iter().all(|day| {
            minutes.is_none_or(|most| day.minutes <= 0.1 + f32::from(u16::try_from(most).unwrap()))
        }));
        plan.expected.value()
    };
    let (little, more, much) = (expected(Some(2)), expected(Some(6)), expected(Some(20)));
    assert!(little < more && more < much, "{little} {more} {much}");
    assert!(much > 0.9);
}

#[test]
fn with_few_minutes_the_reviews_that_help_most_come_first() {
    let exam = exam(2, Some(1));
    let (weak, strong) = (studied(4, 40), studied(4, 1));
    let mixed = Deck::new(&questions(8), |card| {
        if card.0.is_multiple_of(2) {
            strong.memory(tarikh::study::CardId(card.0 / 2))
        } else {
            weak.memory(tarikh::study::CardId(card.0.div_ceil(2)))
        }
    });
    let queue = exam.queue(&mixed, &scheduler(&exam), after_hours(0));
    assert_eq!(queue.main.len(), 6, "a minute is six reviews");
    assert!(queue.main[..4].iter().all(|card| card.0 % 2 == 1), "{:?}", queue.main);
}

#[test]
fn an_exam_today_or_past_asks_for_nothing_more() {
    for days in [0, -3] {
        let exam = exam(days, Some(30));
        let plan = exam.plan(&studied(4, 5), &scheduler(&exam), after_hours(0));
        assert!(plan.days.is_empty());
        assert_eq!((plan.expected, plan.expected_idle), (plan.expected_now, plan.expected_now));
    }
}

#[test]
fn the_pace_is_measured_from_the_log() {
    let outlook = Scheduler::default().outlook(tarikh::study::CardId(1), &CardMemory::New, after_hours(0));
    let review = |count: u32| {
        let mut review = outlook.review(Rating::Good, ReviewId(count.into()));
        review.took = if count == 0 { 3_600_000 } else { 4_000 };
        review
    };
    let reviews: Vec<_> = (0..30).map(review).collect();
    assert_eq!(Pace::measured(&reviews[..10]), Pace::default());
    assert_eq!(Pace::measured(&reviews), Pace { new: 12.0, review: 4.0 });
}

#[test]
fn a_mock_exam_is_marked_with_its_penalty_and_reported_by_kind() {
    let at = |minutes: i64| Timestamp::from_second(START + minutes * 60).unwrap();
    for (marking, points) in
        [(Marking::Off, 2.0), (Marking::Third, 2.0 - 1.0 / 3.0), (Marking::Quarter, 1.75)]
    {
        let mut exam = MockExam::new(&questions(4), marking, Some(10), at(0), 1);
        for place in 0..2 {
            exam.go_to(place);
            let key = exam.current().unwrap().key.clone();
            exam.answer(&key);
        }
        exam.go_to(2);
        exam.mark();
        let wrong = exam.current().unwrap().options.iter().position(|option| option == "none").unwrap();
        exam.choose(wrong);
        exam.go_to(3);
        exam.answer("something");
        exam.answer("  ");
        assert!(exam.sheets()[2].is_marked && exam.sheets()[3].given.is_none());
        assert_eq!(exam.left(at(4)).unwrap().as_mins(), 6);
        assert!(exam.is_over(at(11)) && exam.left(at(-5)).unwrap().as_mins() == 10);
        let report = exam.report(at(7), |_| Some("20th century".to_owned()));
        assert!((report.points - points).abs() < 1e-6, "{}", report.points);
        assert_eq!((report.right, report.wrong, report.blank), (2, 1, 1));
        assert_eq!(report.missed().count(), 2);
        assert_eq!(report.by_kind.values().map(|share| share.total).sum::<usize>(), 4);
        assert_eq!(report.by_period["20th century"].right, 2);
    }
}

#[test]
fn what_an_exam_shows_to_be_missed_is_asked_today() {
    let cards = deck(4);
    let at = |minutes: i64| Timestamp::from_second(START + minutes * 60).unwrap();
    let mut exam = MockExam::new(&questions(4), Marking::Off, None, at(0), 1);
    let key = exam.current().unwrap().key.clone();
    let known: tarikh::study::CardId = exam.current().unwrap().id.into();
    exam.answer(&key);
    let unseen = exam_reviews(&exam.report(at(5), |_| None), &cards, after_hours(0), 3);
    assert_eq!((unseen.reviews.len(), unseen.again.len()), (1, 0), "the rest was never on the screen");
    for place in 1..4 {
        exam.go_to(place);
    }
    let report = exam.report(at(5), |_| None);
    let aftermath = exam_reviews(&report, &cards, after_hours(0), 3);
    assert_eq!(aftermath.reviews.len() + aftermath.again.len(), cards.len(), "each card once: {aftermath:?}");
    for review in &aftermath.reviews {
        let expected = if review.card == known { Rating::Good } else { Rating::Again };
        assert_eq!((review.rating, review.origin), (expected, Origin::Exam));
    }
    let preferences = Preferences { quiz_counts: false, ..Preferences::default() };
    let uncounted = cards.with_course(Course { preferences, ..Course::default() });
    let aftermath = exam_reviews(&report, &uncounted, after_hours(0), 3);
    assert_eq!((aftermath.reviews.len(), aftermath.again.contains(&known)), (0, false));
    assert!(!aftermath.again.is_empty(), "they are asked all the same");
}
