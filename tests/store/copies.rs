//! Backups and the way back; two machines that carry files to and fro.

use crate::sample::{SENTENCES, article, later, now, questions, session, shelve};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use tarikh::store::{Store, StoreError, Synced, backups, restore};
use tarikh::study::{Correction, Moment, OwnCard, Rating, Review, StudyDay};

fn rate(store: &mut Store, seed: u64, at: Moment, rating: Rating) -> Option<Review> {
    let deck = store.decks(at).unwrap()[0].id;
    let article = article(&SENTENCES);
    let mut session = session(store, deck, &article, at, seed);
    session.reveal(at);
    let review = session.rate(rating, at)?;
    store.record(&review).unwrap();
    Some(review)
}

#[test]
fn ten_dated_copies_are_kept_and_one_is_made_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::in_memory().unwrap();
    shelve(&mut store, &SENTENCES, now());
    for day in 0..13 {
        assert!(store.back_up_daily(folder.path(), later(day)).unwrap().is_some());
        assert!(store.back_up_daily(folder.path(), later(day)).unwrap().is_none());
    }
    let copies = backups(folder.path());
    assert_eq!((copies.len(), copies[0].made), (10, later(12).at));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 10, "nothing unfinished is left");
    assert!(backups(&folder.path().join("none")).is_empty());
}

#[test]
fn a_copy_brings_everything_back_and_the_library_it_replaces_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    let mut store = Store::open(&path).unwrap();
    let (deck, _) = shelve(&mut store, &SENTENCES, now());
    rate(&mut store, 1, now(), Rating::Good).unwrap();
    let saved = store.memories(deck).unwrap();
    let copy = store.back_up(&folder.path().join("backups"), now()).unwrap();
    rate(&mut store, 2, now(), Rating::Again).unwrap();
    let lost = store.memories(deck).unwrap();
    drop(store);
    let aside = restore(&copy, &path, later(1)).unwrap().unwrap();
    assert_eq!(Store::open(&path).unwrap().memories(deck).unwrap(), saved);
    assert_eq!(Store::open(&aside).unwrap().memories(deck).unwrap(), lost);
    fs::remove_file(&path).unwrap();
    assert_eq!(restore(&copy, &path, later(2)).unwrap(), None, "nothing was there to keep");
}

#[test]
fn a_damaged_copy_is_not_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    let mut store = Store::open(&path).unwrap();
    shelve(&mut store, &SENTENCES, now());
    let copy = store.back_up(folder.path(), now()).unwrap();
    let mut bytes = fs::read(&copy).unwrap();
    for byte in &mut bytes[5_000..9_000] {
        *byte = !*byte;
    }
    fs::write(&copy, bytes).unwrap();
    drop(store);
    let before = fs::read(&path).unwrap();
    let error = restore(&copy, &path, now()).unwrap_err();
    assert!(matches!(error, StoreError::Damaged(..)), "{error}");
    assert!(restore(&folder.path().join("none.db"), &path, now()).is_err());
    assert_eq!(fs::read(&path).unwrap(), before);
}

/// Everything that must be the same on two machines.
fn state(store: &Store) -> impl PartialEq + std::fmt::Debug + use<> {
    let decks = store.decks(later(9)).unwrap();
    let deck = decks[0].id;
    (
        store.reviews_of_deck(deck).unwrap(),
        store.memories(deck).unwrap(),
        store.marks(deck).unwrap(),
        store.corrections(deck).unwrap(),
        (decks[0].title.clone(), decks[0].added, decks[0].tags.clone(), decks[0].exam, decks[0].counts),
        store.glance(deck).unwrap().text,
    )
}

fn machine(seed: u64) -> Store {
    let mut store = Store::in_memory().unwrap();
    // Each machine has the article from a file of another name, of another day.
    let at = later((i64::try_from(seed).unwrap() * 5) % 7 - 9);
    let mut article = article(&SENTENCES);
    article.title = format!("Bridge {}", 9 - seed);
    article.metadata.tags = vec![format!("tag {seed}")];
    let (deck, _) = store.add(&article, at).unwrap();
    store.set_cards(deck, &article, &questions(&article)).unwrap();
    store
}

/// One step of a learner on a machine.
fn act(store: &mut Store, step: u8, seed: u64) {
    let at = later(i64::from(step / 8));
    let deck = store.decks(at).unwrap()[0].id;
    match step % 8 {
        0..=3 => drop(rate(store, seed, at, Rating::from_number(step % 4 + 1).unwrap())),
        4 => {
            if let Some(last) = store.last_review().unwrap() {
                store.undo(last.id, at).unwrap();
            }
        }
        5 if (step / 8).is_multiple_of(2) => {
            let edited = SENTENCES[3].replace("two", &format!("two {seed}"));
            let edited = article(&[SENTENCES[0], SENTENCES[1], SENTENCES[2], &edited]);
            assert_eq!(store.add(&edited, at).unwrap().0, deck);
        }
        5 => store.rename(deck, &format!("Title {step} {seed}"), at).unwrap(),
        6 => {
            let card = questions(&article(&SENTENCES))[usize::from(step / 8) % 4].id.into();
            let correction = Correction { stem: Some(format!("{step} {seed}?")), ..Correction::default() };
            store.correct(deck, card, &correction, at).unwrap();
        }
        _ => store.set_exam(deck, Some(StudyDay(20_000 + i32::from(step))), at).unwrap(),
    }
}

fn exchange(stores: &mut [Store], order: &[usize], folder: &Path) {
    for &at in order {
        stores[at].sync(folder, &format!("machine {at}"), later(30)).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn machines_agree_in_whatever_order_they_meet(
        steps in prop::collection::vec((0_usize..3, 0_u8..64), 1..24),
        meetings in prop::collection::vec(0_usize..3, 0..6),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut stores = [machine(0), machine(1), machine(2)];
        for (seed, (at, step)) in (100..).zip(&steps) {
            act(&mut stores[*at], *step, seed);
            if let Some(&met) = meetings.get(usize::try_from(seed - 100).unwrap()) {
                exchange(&mut stores, &[met], folder.path());
            }
        }
        exchange(&mut stores, &[0, 1, 2, 0, 1], folder.path());
        let [one, two, three] = [0, 1, 2].map(|at| state(&stores[at]));
        prop_assert_eq!(&one, &two);
        prop_assert_eq!(&one, &three);
        // Once more changes nothing, and the tables are those that the log gives.
        for (at, store) in stores.iter_mut().enumerate() {
            let again = store.sync(folder.path(), &format!("machine {at}"), later(31)).unwrap();
            prop_assert_eq!(again, Synced::default());
            store.rebuild().unwrap();
            prop_assert_eq!(&state(store), &one);
        }
    }
}

#[test]
fn a_new_machine_gets_the_articles_and_a_torn_line_waits() {
    let folder = tempfile::tempdir().unwrap();
    let mut old = machine(0);
    rate(&mut old, 1, now(), Rating::Good).unwrap();
    old.sync(folder.path(), "old", now()).unwrap();
    let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() - 9]).unwrap();
    let mut new = Store::in_memory().unwrap();
    let first = new.sync(folder.path(), "new", now()).unwrap();
    fs::write(&file, &whole).unwrap();
    let second = new.sync(folder.path(), "new", now()).unwrap();
    assert_eq!((second.received, first.received + second.received), (1, 3));
    let (deck, _) = shelve(&mut new, &SENTENCES, now());
    assert_eq!(new.memories(deck).unwrap(), old.memories(deck).unwrap());
    assert_eq!(new.decks(now()).unwrap().len(), 1);
}

#[test]
fn an_edited_text_goes_to_the_other_machine_and_the_later_edit_holds() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two) = (machine(0), machine(1));
    let edit = |store: &mut Store, word: &str, day| {
        let last = SENTENCES[3].replace("two", word);
        let edited = article(&[SENTENCES[0], SENTENCES[1], SENTENCES[2], &last]);
        store.add(&edited, later(day)).unwrap();
        edited.text
    };
    let first = edit(&mut one, "three", 1);
    for (store, name) in [(&mut one, "one"), (&mut two, "two")] {
        store.sync(folder.path(), name, later(2)).unwrap();
    }
    let deck = two.decks(later(2)).unwrap()[0].id;
    assert_eq!(two.glance(deck).unwrap().text, first);
    edit(&mut one, "four", 3);
    let second = edit(&mut two, "five", 4);
    exchange_two(&mut one, &mut two, folder.path());
    for store in [&one, &two] {
        assert_eq!(store.glance(deck).unwrap().text, second);
        assert_eq!(store.decks(later(5)).unwrap().len(), 1);
    }
}

fn exchange_two(one: &mut Store, two: &mut Store, folder: &Path) {
    for _ in 0..2 {
        one.sync(folder, "one", later(5)).unwrap();
        two.sync(folder, "two", later(5)).unwrap();
    }
}

#[test]
fn a_dropped_card_stays_dropped_and_a_corrected_one_corrected_when_the_article_is_edited() {
    let mut store = Store::in_memory().unwrap();
    let (deck, first) = shelve(&mut store, &SENTENCES, now());
    let asked = questions(&first);
    let away = Correction { is_dropped: true, ..Correction::default() };
    store.correct(deck, asked[0].id.into(), &away, now()).unwrap();
    let better = Correction { stem: Some("Who sold it in 1902?".to_owned()), ..Correction::default() };
    store.correct(deck, asked[2].id.into(), &better, now()).unwrap();
    store.set_cards(deck, &first, &asked).unwrap();
    let edited = article(&[
        "In 1871, the engineer Clara Voss opened the Harbour Bridge.",
        SENTENCES[1],
        "In 1902, the city bought the bridge from the company.",
        SENTENCES[3],
    ]);
    store.add(&edited, later(1)).unwrap();
    let asked = questions(&edited);
    let outcome = store.set_cards(deck, &edited, &asked).unwrap();
    assert_eq!(outcome.to_string(), "2 kept, 1 reworded");
    let cards = store.deck(deck, &asked, later(1)).unwrap();
    assert_eq!(cards.len(), 3, "the dropped card did not come back in other words");
    let stems: Vec<&str> = cards.cards().iter().map(|card| card.question.stem.as_str()).collect();
    assert!(stems.contains(&"Who sold it in 1902?"), "{stems:?}");
}

#[test]
fn corrections_hold_and_can_be_taken_back() {
    let mut store = Store::in_memory().unwrap();
    let (deck, article) = shelve(&mut store, &SENTENCES, now());
    let asked = questions(&article);
    let better = Correction { key: Some("the Harbour Bridge".to_owned()), ..Correction::default() };
    store.correct(deck, asked[0].id.into(), &better, now()).unwrap();
    let away = Correction { is_dropped: true, report: Some("silly".to_owned()), ..Correction::default() };
    store.correct(deck, asked[1].id.into(), &away, now()).unwrap();
    let own = OwnCard { stem: "Who painted it?".to_owned(), key: "Nobody".to_owned() };
    store.set_own_card(deck, &own, true, now()).unwrap();
    let mut corrected = asked.clone();
    store.corrections(deck).unwrap().apply(&mut corrected);
    assert_eq!(corrected.len(), 4);
    assert_eq!((corrected[0].id, corrected[0].key.as_str()), (asked[0].id, "the Harbour Bridge"));
    assert_eq!(corrected[3].key, "Nobody");
    assert!(tarikh::question::grade(&corrected[0], "the harbour bridge").is_right());
    let cards = store.deck(deck, &asked, now()).unwrap();
    assert_eq!((cards.len(), store.decks(now()).unwrap()[0].counts.total), (4, 4));
    assert_eq!(store.set_cards(deck, &article, &asked).unwrap().to_string(), "4 kept");
    store.correct(deck, asked[1].id.into(), &Correction::default(), now()).unwrap();
    store.set_own_card(deck, &own, false, now()).unwrap();
    assert_eq!(store.set_cards(deck, &article, &asked).unwrap().to_string(), "3 kept, 1 new");
    let mut again = asked.clone();
    store.corrections(deck).unwrap().apply(&mut again);
    assert_eq!(again.len(), 4);
    assert_eq!(again[1], asked[1]);
}
