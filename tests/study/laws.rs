//! Laws of the scheduler.

use crate::sample::{START, after_hours};
use proptest::prelude::*;
use tarikh::study::{
    CardId, CardMemory, Due, Load, Moment, Phase, Rating, Review, ReviewId, Scheduler, Scheduling,
};

fn rating() -> impl Strategy<Value = Rating> {
    prop::sample::select(Rating::ALL.to_vec())
}

/// Ratings with the hours that pass before each; a clock that was set back gives negative ones.
fn history() -> impl Strategy<Value = Vec<(Rating, i64)>> {
    prop::collection::vec((rating(), -30_i64..3_000), 0..20)
}

fn scheduler(retention: f32, fuzz: bool) -> Scheduler {
    Scheduler::new(Scheduling { desired_retention: retention, fuzz, ..Scheduling::default() })
}

/// Plays a history through the outlook, as a sitting does.
fn live(scheduler: &Scheduler, card: CardId, history: &[(Rating, i64)]) -> (CardMemory, Vec<Review>, Moment) {
    let mut hours = 0;
    let mut memory = CardMemory::New;
    let mut log = Vec::new();
    for (count, (rating, wait)) in (0..).zip(history) {
        hours += wait;
        let outlook = scheduler.outlook(card, &memory, after_hours(hours));
        log.push(outlook.review(*rating, ReviewId(count)));
        memory = outlook.after(*rating).memory;
    }
    (memory, log, after_hours(hours))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_better_rating_never_gives_a_shorter_interval(
        card: u64, history in history(), wait in 0_i64..5_000, retention in 0.7_f32..0.99, fuzz: bool,
        loads in prop::collection::vec((0_i32..400, 0_u32..50), 0..40),
    ) {
        let scheduler = scheduler(retention, fuzz);
        let (memory, _, last) = live(&scheduler, CardId(card), &history);
        let now = Moment::utc(last.at.as_second() + wait * 3_600);
        let load = Load::new(loads.into_iter().map(|(day, count)| (now.day.plus(day), count)));
        let outlook = scheduler.outlook_among(CardId(card), &memory, now, &load);
        let waits = Rating::ALL.map(|rating| outlook.after(rating).interval.minutes());
        prop_assert!(waits.is_sorted(), "{waits:?}");
        prop_assert!(waits[0] >= 1);
    }

    #[test]
    fn replaying_the_log_gives_the_live_state(card: u64, history in history(), fuzz: bool) {
        let scheduler = scheduler(0.9, fuzz);
        let (memory, log, _) = live(&scheduler, CardId(card), &history);
        prop_assert_eq!(scheduler.replay(&log), memory);
    }

    #[test]
    fn no_interval_is_negative_and_no_number_leaves_its_range(history in history(), retention in 0.7_f32..0.99) {
        let scheduler = scheduler(retention, true);
        let (memory, _, now) = live(&scheduler, CardId(1), &history);
        if let Some(memory) = memory.seen() {
            match memory.due {
                Due::At(at) => prop_assert!(at > memory.last.at),
                Due::On(day) => prop_assert!(day > memory.last.day && memory.phase == Phase::Review),
            }
            prop_assert!((0.001..=36_500.0).contains(&memory.state.stability.days()));
            prop_assert!((1.0..=10.0).contains(&memory.state.difficulty.value()));
        }
        let recall = scheduler.retrievability(&memory, now).map_or(0.0, tarikh::study::Retrievability::value);
        prop_assert!((0.0..=1.0).contains(&recall));
    }

    #[test]
    fn recall_falls_with_time(history in history(), wait in 0_i64..20_000) {
        let scheduler = Scheduler::default();
        let (memory, _, last) = live(&scheduler, CardId(1), &history);
        let recall = |hours: i64| scheduler.retrievability(&memory, Moment::utc(last.at.as_second() + hours * 3_600));
        prop_assert!(recall(wait + 24) <= recall(wait));
    }

    #[test]
    fn a_card_comes_back_before_the_exam(history in history(), days in 2_i32..60) {
        let exam = after_hours(0).day.plus(days);
        let scheduler = Scheduler::new(Scheduling { exam: Some(exam), ..Scheduling::default() });
        let (memory, _, _) = live(&Scheduler::default(), CardId(1), &history);
        let outlook = scheduler.outlook(CardId(1), &memory, after_hours(0));
        let is_before = |due| if let Due::On(day) = due { day < exam } else { true };
        for rating in Rating::ALL {
            prop_assert!(is_before(outlook.after(rating).memory.seen().unwrap().due));
        }
    }
}

#[test]
fn the_first_intervals_are_those_of_the_model() {
    let outlook = scheduler(0.9, false).outlook(CardId(1), &CardMemory::New, after_hours(0));
    let shown = Rating::ALL.map(|rating| outlook.after(rating).interval.to_string());
    assert_eq!(shown, ["1 min", "10 min", "2 d", "8 d"]);
}

#[test]
fn good_answers_on_the_due_day_grow_the_interval_as_the_model_says() {
    let scheduler = scheduler(0.9, false);
    let (mut memory, mut day, mut waits) = (CardMemory::New, 0, Vec::new());
    for count in 0..6 {
        let outlook = scheduler.outlook(CardId(1), &memory, Moment::utc(START + day * 86_400));
        memory = outlook.good.memory;
        let wait = i64::try_from(outlook.good.interval.minutes()).unwrap() / 1_440;
        waits.push(wait);
        day += wait;
        assert_eq!(memory.reviews(), count + 1);
    }
    assert_eq!(waits, [2, 11, 46, 163, 497, 1_346]);
}

#[test]
fn a_heavy_day_is_avoided_when_another_will_do() {
    let scheduler = scheduler(0.9, true);
    let reviews = [(Rating::Good, 0), (Rating::Good, 48)];
    let (memory, _, _) = live(&scheduler, CardId(9), &reviews);
    let now = after_hours(48 + 11 * 24);
    let due = |load: &Load| match scheduler
        .outlook_among(CardId(9), &memory, now, load)
        .good
        .memory
        .seen()
        .unwrap()
        .due
    {
        Due::On(day) => day,
        Due::At(_) => panic!("a known card comes back on a day"),
    };
    let favourite = due(&Load::default());
    let moved = due(&Load::new([(favourite, 30)]));
    assert_ne!(moved, favourite);
    assert!(moved.0.abs_diff(favourite.0) <= 4);
}
