//! What is saved, and found again.

use crate::sample::{SENTENCES, article, later, now, questions, session, shelve};
use tarikh::store::{Arrival, Store};
use tarikh::study::mock::{Marking, MockExam, Sheet};
use tarikh::study::{CardMemory, Course, Deck, Rating};

/// A deck without what depends on the rest of the library.
fn cards(deck: Deck) -> Deck {
    deck.with_course(Course::default())
}

#[test]
fn a_sitting_is_found_again_exactly_as_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/er/library.db");
    let mut store = Store::open(&path).unwrap();
    let (deck, article) = shelve(&mut store, &SENTENCES, now());
    let mut session = session(&store, deck, &article, now(), 1);
    for rating in [Rating::Good, Rating::Again, Rating::Hard, Rating::Easy, Rating::Good] {
        session.reveal(now());
        store.record(&session.rate(rating, now()).unwrap()).unwrap();
    }
    drop(store);
    let store = Store::open(&path).unwrap();
    let found = cards(store.deck(deck, &questions(&article), now()).unwrap());
    assert_eq!(found, cards(session.into_deck()));
    let row = &store.decks(now()).unwrap()[0];
    assert_eq!(row.counts, found.counts(now()));
    for days in [-5, 1, 2, 3, 30, 400] {
        assert_eq!(store.decks(later(days)).unwrap()[0].counts, found.counts(later(days)), "in {days} days");
    }
    assert!(store.check().unwrap().is_empty());
}

#[test]
fn a_rating_taken_back_after_a_restart_leaves_no_trace_in_memory_and_stays_in_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    let mut store = Store::open(&path).unwrap();
    let (deck, article) = shelve(&mut store, &SENTENCES, now());
    let before = store.memories(deck).unwrap();
    let mut session = session(&store, deck, &article, now(), 1);
    session.reveal(now());
    store.record(&session.rate(Rating::Easy, now()).unwrap()).unwrap();
    drop(store);
    let mut store = Store::open(&path).unwrap();
    let last = store.last_review().unwrap().unwrap();
    store.undo(last.id, now()).unwrap();
    assert_eq!(store.memories(deck).unwrap(), before);
    assert_eq!(store.last_review().unwrap(), None);
    store.record(&last).unwrap();
    assert!(store.reviews(last.card).unwrap().is_empty(), "a review taken back does not come back");
}

#[test]
fn an_edited_article_keeps_the_history_of_kept_and_of_reworded_cards() {
    let mut store = Store::in_memory().unwrap();
    let (deck, first) = shelve(&mut store, &SENTENCES, now());
    let mut session = session(&store, deck, &first, now(), 1);
    while session.current().is_some() {
        session.reveal(now());
        store.record(&session.rate(Rating::Good, now()).unwrap()).unwrap();
    }
    let edited = article(&[
        "In 1871, the engineer Clara Voss opened the Harbour Bridge.",
        SENTENCES[2],
        "A flood carried three of its piers away in 1911.",
        "The tolls paid for the bridge within nine years.",
        "Painters like it most in fog.",
    ]);
    assert_eq!(store.add(&edited, later(1)).unwrap(), (deck, Arrival::Edited));
    let asked = questions(&edited);
    let outcome = store.set_cards(deck, &edited, &asked).unwrap();
    assert_eq!(outcome.to_string(), "2 kept, 1 reworded, 1 gone, 2 new");
    let memories = store.memories(deck).unwrap();
    let is_seen: Vec<bool> = asked.iter().map(|question| !memories[&question.id.into()].is_new()).collect();
    assert_eq!(is_seen, [true, true, false, true, false]);
    // The old text comes back: so does every history.
    store.add(&first, later(2)).unwrap();
    store.set_cards(deck, &first, &questions(&first)).unwrap();
    assert!(store.memories(deck).unwrap().values().all(|memory| *memory != CardMemory::New));
}

#[test]
fn derived_tables_can_be_thrown_away() {
    let mut store = Store::in_memory().unwrap();
    let (deck, article) = shelve(&mut store, &SENTENCES, now());
    let mut session = session(&store, deck, &article, now(), 3);
    for rating in [Rating::Good, Rating::Again, Rating::Easy] {
        session.reveal(now());
        store.record(&session.rate(rating, now()).unwrap()).unwrap();
    }
    let (card, mark) = session.suspend(now()).unwrap();
    store.set_mark(card, mark, now()).unwrap();
    let (memories, rows) = (store.memories(deck).unwrap(), store.decks(later(5)).unwrap());
    store.rebuild().unwrap();
    assert_eq!(store.memories(deck).unwrap(), memories);
    let found = store.deck(deck, &questions(&article), now()).unwrap();
    assert_eq!(cards(found), cards(session.into_deck()));
    assert_eq!(store.decks(later(5)).unwrap(), rows);
}

#[test]
fn an_article_is_renamed_archived_removed_and_brought_back() {
    let mut store = Store::in_memory().unwrap();
    let (deck, _) = shelve(&mut store, &SENTENCES, now());
    store.rename(deck, "Bridge", now()).unwrap();
    store.archive(deck, now()).unwrap();
    let row = &store.decks(now()).unwrap()[0];
    assert_eq!((row.title.as_str(), row.is_archived, row.counts.new), ("Bridge", true, 4));
    store.remove(deck, now()).unwrap();
    assert!(store.decks(now()).unwrap().is_empty());
    store.bring_back(deck, now()).unwrap();
    store.unarchive(deck, now()).unwrap();
    assert!(!store.decks(now()).unwrap()[0].is_archived);
    assert!(store.rename(tarikh::study::DeckId(5), "nothing", now()).is_err());
}

#[test]
fn a_file_that_was_moved_is_the_same_article_at_its_new_place() {
    let mut store = Store::in_memory().unwrap();
    let (deck, mut article) = shelve(&mut store, &SENTENCES, now());
    article.metadata.source = Some("another folder/bridge.txt".to_owned());
    assert_eq!(store.add(&article, later(1)).unwrap(), (deck, Arrival::Same));
    article.metadata.source = Some("standard input".to_owned());
    assert_eq!(store.add(&article, later(2)).unwrap(), (deck, Arrival::Same));
    let rows = store.decks(later(2)).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].source.as_deref(), Some("another folder/bridge.txt"), "a pipe is no place");
}

#[test]
fn articles_that_are_not_states_of_one_stay_apart() {
    let mut store = Store::in_memory().unwrap();
    shelve(&mut store, &SENTENCES, now());
    let other =
        article(&["Potters of the valley fired their bowls in open pits.", "Glaze came with traders."]);
    assert_eq!(store.add(&other, now()).unwrap().1, Arrival::New, "one source, another text");
    let mut piped = article(&["One two three four five six seven.", SENTENCES[0]]);
    piped.metadata.source = Some("standard input".to_owned());
    assert_eq!(store.add(&piped, now()).unwrap().1, Arrival::New);
    let mut again = article(&["Nine ten eleven twelve thirteen.", SENTENCES[0], "Fourteen fifteen sixteen."]);
    again.metadata.source = Some("standard input".to_owned());
    assert_eq!(store.add(&again, now()).unwrap().1, Arrival::New, "what was piped in has no source");
    assert_eq!(store.decks(now()).unwrap().len(), 4);
}

#[test]
fn the_log_keeps_its_order_when_the_clock_is_set_back() {
    let mut store = Store::in_memory().unwrap();
    let (deck, article) = shelve(&mut store, &SENTENCES, now());
    let mut order = Vec::new();
    for (count, days) in (0..).zip([400, 0, -1, 2]) {
        let mut session = session(&store, deck, &article, later(days), count);
        session.reveal(later(days));
        let review = session.rate(Rating::Good, later(days)).unwrap();
        store.record(&review).unwrap();
        order.push(review.id);
    }
    let log: Vec<_> = store.reviews_of_deck(deck).unwrap().iter().map(|review| review.id).collect();
    assert_eq!(log, order);
    let memories = store.memories(deck).unwrap();
    store.rebuild().unwrap();
    assert_eq!(store.memories(deck).unwrap(), memories);
}

#[test]
fn preferences_hold_for_a_deck_and_else_for_the_library() {
    let mut store = Store::in_memory().unwrap();
    let (deck, _) = shelve(&mut store, &SENTENCES, now());
    store.set_setting(None, "desired-retention", "0.85", now()).unwrap();
    store.set_setting(None, "new-per-day", "7", now()).unwrap();
    store.set_setting(Some(deck), "new-per-day", "3", later(1)).unwrap();
    store.set_exam(deck, Some(later(30).day), now()).unwrap();
    let course = store.course(deck, now()).unwrap();
    assert_eq!((course.preferences.limits.new, course.exam), (3, Some(later(30).day)));
    assert!((course.scheduler().settings().desired_retention - 0.85).abs() < 1e-6);
    assert_eq!(store.preferences(None).unwrap().limits.new, 7);
    // An exam asks for what it needs; without one, what was begun in other articles counts too.
    store.set_exam(deck, None, now()).unwrap();
    store.set_setting(None, "new-in-all", "2", now()).unwrap();
    let (other, text) =
        shelve(&mut store, &["The ferry of Dorn sank in 1888.", "Its bell was found in 1931."], now());
    assert_ne!(other, deck);
    let mut sitting = session(&store, other, &text, now(), 1);
    sitting.reveal(now());
    store.record(&sitting.rate(Rating::Good, now()).unwrap()).unwrap();
    let new_today = |store: &Store, deck| {
        let text = &article(&SENTENCES);
        let mut cards = store.deck(deck, &questions(text), now()).unwrap();
        cards = cards.with_course(store.course(deck, now()).unwrap());
        cards.today(now()).main.len()
    };
    assert_eq!(new_today(&store, deck), 1, "one of two is left for today");
    store.set_setting(None, "new-in-all", "9", now()).unwrap();
    assert_eq!(new_today(&store, deck), 3, "its own limit");
    let mut parameters = course.preferences.scheduling.parameters;
    parameters[2] = 5.0;
    store.set_parameters(&parameters, now()).unwrap();
    let fitted = store.course(deck, now()).unwrap().scheduler();
    assert_eq!(fitted.settings().parameters.map(f32::to_bits), parameters.map(f32::to_bits));
}

#[test]
fn an_exam_is_found_again_with_its_answers_until_it_is_over() {
    let mut store = Store::in_memory().unwrap();
    let (deck, article) = shelve(&mut store, &SENTENCES, now());
    let mut exam = MockExam::new(&questions(&article), Marking::Third, Some(30), now().at, 1);
    assert_eq!(store.unfinished_exam(deck).unwrap(), None);
    store.begin_exam(deck, &exam.paper(), now()).unwrap();
    exam.answer("1961");
    exam.mark();
    exam.go_to(2);
    for (question, sheet) in exam.questions().iter().zip(exam.sheets()) {
        store.fill_in(deck, (exam.paper().started, question.id), sheet, now()).unwrap();
    }
    let found = store.unfinished_exam(deck).unwrap().unwrap();
    let mut resumed = MockExam::resume(&found, &questions(&article)).unwrap();
    assert_eq!(resumed.paper(), exam.paper());
    assert_eq!(resumed.position(), 1, "at the first question without an answer");
    resumed.go_to(2);
    let but_seen = |sheets: &[Sheet]| -> Vec<_> {
        sheets.iter().map(|sheet| (sheet.given.clone(), sheet.is_marked)).collect()
    };
    assert_eq!(but_seen(resumed.sheets()), but_seen(exam.sheets()));
    // An edit may take questions away.
    let fewer = MockExam::resume(&found, &questions(&article)[..1]).unwrap();
    assert_eq!(fewer.questions().len(), 1);
    assert!(MockExam::resume(&found, &[]).is_none());
    // The sheets of one that is over are not those of the next.
    store.end_exam(deck, now()).unwrap();
    assert_eq!(store.unfinished_exam(deck).unwrap(), None);
    let next = MockExam::new(&questions(&article), Marking::Off, None, later(1).at, 2);
    store.begin_exam(deck, &next.paper(), later(1)).unwrap();
    assert!(store.unfinished_exam(deck).unwrap().unwrap().sheets.is_empty());
}
