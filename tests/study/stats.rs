//! Statistics, and the fitting of the scheduler.

use crate::sample::{after_hours, questions};
use tarikh::study::fit::{FEWEST, FitError, FitProgress, InUse, fit};
use tarikh::study::stats::{History, Knowledge, recall_by};
use tarikh::study::{CardId, CardMemory, Deck, Due, Moment, Rating, Review, ReviewId, Scheduler};

/// A learner with `cards` cards for `days` days, one in `luck` answers forgotten.
fn log(cards: u64, days: i64, luck: u64) -> Vec<Review> {
    let scheduler = Scheduler::default();
    let mut memories = vec![CardMemory::New; usize::try_from(cards).unwrap()];
    let mut reviews = Vec::new();
    for day in 0..days {
        let now = after_hours(day * 24);
        for (card, memory) in (0..cards).zip(&mut memories) {
            if !memory.is_new() && !memory.is_due(now) {
                continue;
            }
            let count = reviews.len() as u64;
            let is_lapse = (count.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40).is_multiple_of(luck);
            let outlook = scheduler.outlook(CardId(card), memory, now);
            let mut review =
                outlook.review(if is_lapse { Rating::Again } else { Rating::Good }, ReviewId(count));
            review.took = 5_000;
            *memory = outlook.after(review.rating).memory;
            reviews.push(review);
        }
    }
    reviews
}

#[test]
fn the_log_is_told_by_day_by_rating_and_by_retention() {
    let reviews = log(10, 30, 5);
    let history = History::new(&reviews);
    let total: usize = history.days.values().map(|day| day.reviews).sum();
    assert_eq!(total, reviews.len());
    assert_eq!(history.ratings.iter().sum::<usize>(), reviews.len());
    assert_eq!(history.on(after_hours(0).day).new, 10);
    assert_eq!(history.days.values().map(|day| day.new).sum::<usize>(), 10);
    let work = history.on(after_hours(0).day);
    assert_eq!(work.took, 5_000 * work.reviews as u64);
    let now = after_hours(29 * 24);
    let (month, day) = (history.retention(now, 30), history.retention(now, 1));
    assert!(month.total > day.total && month.recalled < month.total);
    assert!(month.share().unwrap().value() > 0.6);
    assert_eq!(History::default().retention(now, 30).share(), None);
}

#[test]
fn a_streak_survives_until_the_day_is_over() {
    let mut reviews = log(1, 1, 1_000);
    let first = reviews[0];
    for day in [1, 2, 4, 5, 6] {
        let mut review = first;
        review.moment = after_hours(day * 24);
        reviews.push(review);
    }
    let history = History::new(&reviews);
    assert_eq!(history.streak(after_hours(6 * 24)), 3);
    assert_eq!(history.streak(after_hours(7 * 24)), 3, "today is still open");
    assert_eq!(history.streak(after_hours(8 * 24)), 0);
    assert_eq!(history.longest_streak(), 3);
}

#[test]
fn the_forecast_counts_every_card_once() {
    let reviews = log(40, 10, 6);
    let scheduler = Scheduler::default();
    let memories: Vec<CardMemory> =
        (0..40).map(|card| scheduler.replay(reviews.iter().filter(|review| review.card.0 == card))).collect();
    let now = after_hours(10 * 24);
    let known = knowledge(&memories, now);
    let counts = known.forecast(4_000);
    assert_eq!(counts.iter().sum::<usize>(), 40);
    let due = memories.iter().filter(|memory| memory.is_due(now)).count();
    let minutes =
        memories.iter().filter(|memory| memory.seen().is_some_and(|memory| matches!(memory.due, Due::At(_))));
    assert_eq!(counts[0], due + minutes.filter(|memory| !memory.is_due(now)).count());
    assert_eq!(known.stabilities().map(|(_, count)| count).sum::<usize>(), 40);
    assert_eq!(known.difficulties().map(|(_, count)| count).sum::<usize>(), 40);
}

/// Of cards that ask about a year each.
fn knowledge(memories: &[CardMemory], now: Moment) -> Knowledge {
    let mut known = Knowledge::new(Scheduler::default(), now, 2);
    for (card, memory) in (0..).zip(memories) {
        known.add(CardId(card), memory, "when", i32::try_from(card).ok().map(|card| 1861 + 40 * card));
    }
    known
}

#[test]
fn periods_are_as_long_as_suits_what_is_asked_about() {
    let memories = [CardMemory::New; 5];
    for (cards, names) in [
        (1, vec!["the 1860s"]),
        (4, vec!["the 1860s", "the years 1900–1909", "the 1940s", "the 1980s"]),
        (5, vec!["the 19th century", "the 20th century", "the 21st century"]),
    ] {
        let known = knowledge(&memories[..cards], after_hours(0));
        let periods = known.by_period();
        assert_eq!(periods.iter().map(|period| period.name.as_str()).collect::<Vec<_>>(), names);
        assert_eq!(periods.iter().map(|period| period.group.cards).sum::<usize>(), cards);
    }
}

#[test]
fn recall_is_told_by_label_and_the_weakest_come_first() {
    let scheduler = Scheduler::default();
    let old = scheduler.outlook(CardId(0), &CardMemory::New, after_hours(-400)).good.memory;
    let fresh = scheduler.outlook(CardId(0), &CardMemory::New, after_hours(-1)).good.memory;
    let cards = Deck::new(&questions(6), |card| match card.0 {
        1 | 2 => fresh,
        3 => old,
        _ => CardMemory::New,
    });
    let now = after_hours(0);
    let groups = recall_by(&cards, &scheduler, now, |card| Some(card.question.kind.name().to_owned()));
    assert_eq!(groups.values().map(|group| (group.cards, group.seen)).collect::<Vec<_>>(), [(3, 1), (3, 2)]);
    let memories: Vec<CardMemory> = cards.iter().map(|(_, memory)| *memory).collect();
    let weak = knowledge(&memories, now).weakest().to_vec();
    assert_eq!((weak[0].0, weak.len()), (CardId(2), 2), "the third of the cards, and one more");
    assert!(knowledge(&[CardMemory::New; 4], now).weakest().is_empty());
}

#[test]
fn too_small_a_log_is_not_fitted_and_a_large_one_is_judged_on_what_it_has_not_seen() {
    let few = fit(&log(5, 20, 5), &InUse::DEFAULT, &FitProgress::default());
    assert!(matches!(few, Err(FitError::TooFew(found)) if found < FEWEST));
    let reviews = log(150, 90, 3);
    let outcome = fit(&reviews, &InUse::DEFAULT, &FitProgress::default()).unwrap();
    assert!(outcome.judged * 4 < outcome.reviews);
    assert_eq!(outcome.defaults, outcome.current);
    assert!(outcome.is_better(), "one third forgotten is far from what the defaults expect: {outcome}");
    let last = reviews.last().map(|review| review.moment.at);
    let in_use = InUse { parameters: outcome.parameters, since: last };
    let again = fit(&reviews, &in_use, &FitProgress::default()).unwrap();
    assert!(again.current.log_loss < again.defaults.log_loss);
    assert_eq!((outcome.seen, again.seen), (0, again.judged), "it is said on what those in use were fitted");
    let cancelled = FitProgress::default();
    cancelled.cancel();
    assert_eq!(fit(&reviews, &InUse::DEFAULT, &cancelled), Err(FitError::Cancelled));
}

#[test]
fn what_was_just_forgotten_is_not_known_before_another_day() {
    let (scheduler, now) = (Scheduler::default(), Moment::utc(1_764_064_800));
    let later = |days: i64| Moment::utc(1_764_064_800 + days * 86_400);
    for (rating, today, is_known_tomorrow) in
        [(Rating::Again, 0.0..=0.0, false), (Rating::Good, 0.99..=1.0, true)]
    {
        let memory = scheduler.outlook(CardId(1), &CardMemory::New, now).after(rating).memory;
        let known = |at| scheduler.known(&memory, at).unwrap().value();
        assert!(today.contains(&known(now)), "{rating:?} {}", known(now));
        assert!(
            known(later(1)) > 0.0 && (known(later(1)) > 0.9) == is_known_tomorrow,
            "{rating:?} {}",
            known(later(1))
        );
    }
}
