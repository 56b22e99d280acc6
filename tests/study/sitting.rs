//! Sittings: order, siblings, limits, undo, clocks that jump.

use crate::sample::{after_hours, deck, question, questions};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use tarikh::study::{
    CardId, CardMemory, DayClock, Deck, Due, Face, Limits, Queue, QuizSession, Rating, Review, Scheduler,
    Session, Undone,
};

fn session(deck: Deck, hours: i64) -> Session {
    let queue = Queue::today(&deck, after_hours(hours), &Limits::default());
    Session::new(deck, queue, Scheduler::default(), after_hours(hours), 7)
}

/// One rating; what is on the screen afterwards.
fn rate(session: &mut Session, rating: Rating, hours: i64) {
    session.reveal(after_hours(hours));
    session.rate(rating, after_hours(hours)).unwrap();
}

/// Everything a learner can see of a sitting.
fn seen(session: &Session) -> (Deck, Option<CardId>, Face, String, String) {
    let progress = session.progress();
    (
        session.deck().clone(),
        session.current().map(|card| card.id),
        session.face(),
        format!("{:?}", session.outlook()),
        format!("{} {} {:?}", progress.left, progress.recalled, session.next_at()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_restores_exactly_any_number_of_steps(steps in prop::collection::vec(0_u8..7, 1..40), cram: bool) {
        let now = after_hours(0);
        let mut session = if cram {
            Session::cram(deck(12), Queue::cram(&deck(12), 3), Scheduler::default(), now, 1)
        } else {
            session(deck(12), 0)
        };
        let mut states = Vec::new();
        for step in steps {
            session.reveal(now);
            let state = seen(&session);
            let done = match step {
                0 => session.bury(now).is_some(),
                1 => session.suspend(now).is_some(),
                rating => session.rate(Rating::from_number(rating.min(4)).unwrap(), now).is_some(),
            };
            if done {
                states.push(state);
            }
        }
        while let Some(state) = states.pop() {
            prop_assert!(session.undo().is_some());
            prop_assert_eq!(seen(&session), state);
        }
        prop_assert!(session.undo().is_none());
    }
}

#[test]
fn an_answer_cannot_be_rated_before_it_is_seen() {
    let mut session = session(deck(2), 0);
    assert_eq!(session.rate(Rating::Good, after_hours(0)), None);
    session.reveal(after_hours(0));
    let shown = session.outlook().unwrap().good;
    let review = session.rate(Rating::Good, after_hours(1)).unwrap();
    assert_eq!(session.deck().memory(review.card), shown.memory, "what was shown is what is applied");
}

#[test]
fn siblings_wait_until_tomorrow() {
    let mut today = session(deck(6), 0);
    let mut asked = Vec::new();
    while let Some(card) = today.current() {
        asked.push(card.family());
        rate(&mut today, Rating::Good, 0);
    }
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), 3, "one card of each of the three facts");
    let tomorrow = session(today.into_deck(), 24);
    assert_eq!(tomorrow.progress().left, 3);
}

#[test]
fn the_last_rating_of_a_sitting_can_be_taken_back() {
    let mut session = session(deck(2), 0);
    rate(&mut session, Rating::Good, 0);
    assert!(session.is_over());
    assert!(matches!(session.undo(), Some(Undone::Rating(_))));
    assert_eq!(session.face(), Face::Back);
    assert_eq!(session.deck(), &deck(2));
}

#[test]
fn a_forgotten_card_comes_again_in_the_same_sitting() {
    let mut session = session(deck(6), 0);
    let first = session.current().unwrap().id;
    rate(&mut session, Rating::Again, 0);
    assert_ne!(session.current().unwrap().id, first);
    rate(&mut session, Rating::Good, 0);
    rate(&mut session, Rating::Good, 0);
    assert_eq!(session.current().unwrap().id, first, "nothing else is left, so its minute is not waited for");
}

#[test]
fn daily_limits_count_what_was_done_in_an_earlier_sitting() {
    let limits = Limits { new: 3, ..Limits::default() };
    let now = after_hours(0);
    let all = deck(20);
    let queue = Queue::today(&all, now, &limits);
    assert_eq!(queue.len(), 3);
    let mut session = Session::new(all, queue, Scheduler::default(), now, 1);
    rate(&mut session, Rating::Good, 0);
    assert_eq!(Queue::today(session.deck(), now, &limits).len(), 2);
    assert_eq!(Queue::today(session.deck(), after_hours(24), &limits).len(), 3);
}

#[test]
fn cramming_leaves_every_memory_as_it_is() {
    let mut learnt = session(deck(6), 0);
    while learnt.current().is_some() {
        rate(&mut learnt, Rating::Good, 0);
    }
    let before = learnt.into_deck();
    let now = after_hours(1);
    let mut cram = Session::cram(before.clone(), Queue::cram(&before, 1), Scheduler::default(), now, 2);
    assert_eq!(cram.progress().left, 6);
    let mut log = Vec::new();
    for rating in
        [Rating::Again, Rating::Easy, Rating::Good, Rating::Hard, Rating::Good, Rating::Good, Rating::Good]
    {
        cram.reveal(now);
        assert_eq!(cram.outlook(), None);
        log.extend(cram.rate(rating, now));
    }
    assert!(cram.is_over() && log.len() == 7, "the forgotten card came twice");
    assert_eq!(cram.deck(), &before);
    let id = log[0].card;
    let history: Vec<_> = log.into_iter().filter(|review| review.card == id).collect();
    let scheduler = Scheduler::default();
    let replayed = history.iter().fold(before.memory(id), |memory, review| scheduler.after(&memory, review));
    assert_eq!(replayed, before.memory(id));
}

#[test]
fn a_clock_that_jumps_loses_no_card() {
    const YEAR: i64 = 365 * 24;
    // Rated while the clock stood a year ahead; then it was put right.
    let mut wrong = session(deck(2), YEAR);
    rate(&mut wrong, Rating::Good, YEAR);
    let id = CardId(question(0).id.0);
    let deck = wrong.into_deck();
    assert!(deck.memory(id).is_due(after_hours(0)), "nobody knows how long ago it was, so it is asked");
    let mut right = session(deck, 0);
    assert_eq!(right.current().unwrap().id, id);
    rate(&mut right, Rating::Good, 0);
    let memory = right.deck().memory(id);
    assert!(!memory.is_due(after_hours(0)) && memory.is_due(after_hours(60 * 24)));
    // A day back: the interval counts from the new today.
    let mut back = session(right.into_deck(), 24 * 60);
    rate(&mut back, Rating::Good, 24 * 59);
    assert!(!back.deck().memory(id).is_due(after_hours(24 * 59)));
}

#[test]
fn a_journey_through_time_zones_loses_no_card_and_no_interval_is_negative() {
    // Hours after the start, and how far the clocks there are ahead of Greenwich: to the east, over the date line and
    // back, with a night in which the study day turns.
    const JOURNEY: [(i64, i8); 8] =
        [(0, 1), (9, 9), (14, 14), (15, -11), (30, -11), (31, 14), (40, 9), (200, 1)];
    let moment = |hours: i64, ahead: i8| {
        DayClock::new(TimeZone::fixed(jiff::tz::offset(ahead))).moment(after_hours(hours).at)
    };
    let mut deck = deck(12);
    let scheduler = Scheduler::default();
    let mut log: Vec<Review> = Vec::new();
    for (stop, (hours, ahead)) in (0..).zip(JOURNEY) {
        let now = moment(hours, ahead);
        let limits = Limits { new: 2 * (stop + 1), ..Limits::default() };
        let queue = Queue::today(&deck, now, &limits);
        let mut session = Session::new(deck, queue, scheduler.clone(), now, stop as u64);
        for rating in [Rating::Good, Rating::Hard, Rating::Good] {
            session.reveal(now);
            let Some(review) = session.rate(rating, now) else { break };
            match review.due {
                Due::On(due) => assert!(due > now.day, "{due} is not after {} at stop {stop}", now.day),
                Due::At(due) => assert!(due > now.at),
            }
            log.push(review);
        }
        deck = session.into_deck();
        assert_eq!(deck.len(), 12, "stop {stop}");
    }
    assert!(log.len() >= JOURNEY.len(), "{}", log.len());
    let far = moment(24 * 4_000, -11);
    for (card, memory) in deck.iter() {
        let own: Vec<&Review> = log.iter().filter(|review| review.card == card.id).collect();
        assert_eq!(*memory, scheduler.replay(own), "the log tells the same");
        assert!(memory.is_new() || memory.is_due(far), "it comes again");
    }
}

#[test]
fn a_card_kept_back_is_not_asked_and_not_counted() {
    let mut session = session(deck(4), 0);
    let (buried, mark) = session.bury(after_hours(0)).unwrap();
    let (suspended, never) = session.suspend(after_hours(0)).unwrap();
    assert!(!mark.is_suspended() && never.is_suspended());
    let deck = session.into_deck();
    assert_eq!((deck.counts(after_hours(0)).new, deck.counts(after_hours(24)).new), (2, 3));
    let later = Queue::today(&deck, after_hours(24), &Limits { bury_siblings: false, ..Limits::default() });
    assert!(later.main.contains(&buried) && !later.main.contains(&suspended));
}

#[test]
fn a_question_that_gives_an_answer_away_comes_after_it() {
    let mut asked = questions(6);
    asked[0].feedback = "The bridge 4 and the bridge 2 are older.".to_owned();
    asked[4].feedback = "The bridge 2 is longer.".to_owned();
    for seed in 0..20 {
        let mut quiz = QuizSession::new(&asked, seed);
        let mut order = Vec::new();
        while let Some(question) = quiz.current() {
            order.push(question.id.0 - 1);
            quiz.answer("bridge 1");
            quiz.advance();
        }
        let place = |number: u64| order.iter().position(|&other| other == number).unwrap();
        assert!(place(2) < place(4) && place(4) < place(0), "{order:?}");
        assert!(order.windows(2).all(|pair| pair[0] / 2 != pair[1] / 2), "siblings together: {order:?}");
    }
}

#[test]
fn a_quiz_is_scored_and_its_missed_questions_are_asked_again() {
    let mut quiz = QuizSession::new(&questions(4), 1);
    let key = quiz.current().unwrap().key.clone();
    assert!(quiz.answer(&key).unwrap().grade.is_right());
    assert!(quiz.answer(&key).is_none(), "one answer to each question");
    assert_eq!(quiz.feedback().unwrap().given.as_deref(), Some(key.as_str()));
    quiz.advance();
    let wrong = quiz.current().unwrap().options.iter().position(|option| option == "none").unwrap();
    assert!(!quiz.choose(wrong).unwrap().grade.is_right());
    quiz.advance();
    quiz.pass();
    quiz.advance();
    assert!(!quiz.is_over());
    quiz.choose(0);
    quiz.advance();
    assert!(quiz.is_over());
    assert_eq!((quiz.right(), quiz.percent()), (2, Some(50)));
    let again = quiz.again_with_missed(1).unwrap();
    assert_eq!(again.len(), 2);
}

#[test]
fn only_a_typed_answer_can_be_overruled_and_that_can_be_taken_back() {
    let mut quiz = QuizSession::new(&questions(3), 1);
    assert!(!quiz.overrule(), "there is no answer yet");
    quiz.answer("nothing of the sort");
    let by_the_rules = quiz.feedback().cloned();
    assert!(quiz.overrule() && quiz.is_overruled(0));
    assert_eq!((quiz.right(), quiz.percent()), (1, Some(100)));
    assert!(quiz.again_with_missed(1).is_none());
    assert!(quiz.overrule() && !quiz.is_overruled(0));
    assert_eq!(quiz.feedback().cloned(), by_the_rules);
    quiz.advance();
    quiz.pass();
    assert!(!quiz.overrule(), "what was passed was not known");
    quiz.advance();
    let wrong = quiz.current().unwrap().options.iter().position(|option| option == "none").unwrap();
    quiz.choose(wrong);
    assert!(!quiz.overrule(), "an option is right or wrong");
}

#[test]
fn an_empty_deck_makes_an_empty_sitting() {
    let empty = session(Deck::default(), 0);
    assert!(empty.is_over() && empty.current().is_none() && empty.memory() == CardMemory::New);
    assert!(QuizSession::new(&[], 1).is_over());
}
