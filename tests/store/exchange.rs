//! A shared folder whose files grow, are lost, are replaced, arrive late: what was read is not read again, and nothing is
//! missed for it.

use crate::sample::{SENTENCES, later, now, questions, session, shelve};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tarikh::store::{Store, Synced};
use tarikh::study::{Correction, DeckId, Rating};

/// A library in memory with the sample article.
fn machine() -> (Store, DeckId) {
    let mut store = Store::in_memory().unwrap();
    let (deck, _) = shelve(&mut store, &SENTENCES, now());
    (store, deck)
}

/// Rates one card; the same card at the same moment with another seed is another review.
fn rate(store: &mut Store, deck: DeckId, seed: u64) {
    let article = crate::sample::article(&SENTENCES);
    let mut session = session(store, deck, &article, now(), seed);
    session.reveal(now());
    store.record(&session.rate(Rating::Again, now()).unwrap()).unwrap();
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

fn lines(folder: &Path) -> Vec<String> {
    files(folder)
        .iter()
        .flat_map(|file| fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

#[test]
fn nothing_is_sent_twice_however_often_machines_meet() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, deck) = machine();
    let (mut two, _) = machine();
    for round in 0..4 {
        rate(&mut one, deck, 10 + round);
        rate(&mut two, deck, 20 + round);
        one.rename(deck, &format!("Bridges {round}"), now()).unwrap();
        let sent = one.sync(folder.path(), "one", now()).unwrap().sent;
        let expected = if round == 0 { 4 } else { 2 };
        assert_eq!(sent, expected, "a rating and a title; at first the article, and when it was added");
        two.sync(folder.path(), "two", now()).unwrap();
    }
    one.sync(folder.path(), "one", now()).unwrap();
    let told = lines(folder.path());
    assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), told.len(), "{told:#?}");
    assert_eq!(one.reviews_of_deck(deck).unwrap(), two.reviews_of_deck(deck).unwrap());
    assert_eq!(one.reviews_of_deck(deck).unwrap().len(), 8);
}

#[test]
fn a_folder_that_was_emptied_or_lost_a_file_is_filled_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, deck) = machine();
    let (mut two, _) = machine();
    rate(&mut one, deck, 1);
    rate(&mut two, deck, 2);
    for _ in 0..2 {
        one.sync(folder.path(), "one", now()).unwrap();
        two.sync(folder.path(), "two", now()).unwrap();
    }
    let all = lines(folder.path()).len();
    for file in files(folder.path()) {
        fs::remove_file(file).unwrap();
    }
    assert_eq!(two.sync(folder.path(), "two", now()).unwrap(), Synced { sent: all, received: 0 });
    let mut third = Store::in_memory().unwrap();
    assert_eq!(third.sync(folder.path(), "three", now()).unwrap(), Synced { sent: 0, received: all });
    assert_eq!(third.decks(now()).unwrap().len(), 1);
}

#[test]
fn a_file_that_is_another_one_now_is_read_from_its_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    let (mut one, deck) = machine();
    let (mut two, _) = machine();
    rate(&mut one, deck, 1);
    one.sync(folder.path(), "one", now()).unwrap();
    two.sync(folder.path(), "two", now()).unwrap();
    // The machine was set up anew and writes another history under the same name, longer than the first.
    let (mut anew, _) = machine();
    for seed in 30..36 {
        rate(&mut anew, deck, seed);
    }
    anew.sync(other.path(), "one", now()).unwrap();
    let name = files(folder.path()).into_iter().find(|file| file.to_string_lossy().contains("one-")).unwrap();
    fs::copy(&files(other.path())[0], &name).unwrap();
    two.sync(folder.path(), "two", now()).unwrap();
    assert_eq!(two.reviews_of_deck(deck).unwrap().len(), 7);
    // What the first history held is in no other file now: it is sent.
    assert!(lines(folder.path()).iter().filter(|line| line.contains("\"review\"")).count() == 7);
}

#[test]
fn a_line_of_a_later_version_is_passed_over_and_what_stands_behind_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, deck) = machine();
    rate(&mut one, deck, 1);
    fs::write(folder.path().join("future.jsonl"), "{\"line\":\"dream\",\"id\":1}\n\nnot even JSON\n")
        .unwrap();
    one.sync(folder.path(), "one", now()).unwrap();
    let (mut two, _) = machine();
    assert!(two.sync(folder.path(), "two", now()).unwrap().received >= 1);
    assert_eq!(two.reviews_of_deck(deck).unwrap().len(), 1);
}

#[test]
fn a_library_brought_back_from_a_copy_hears_again_what_it_had_told() {
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().join("shared");
    let path = folder.path().join("library.db");
    let mut store = Store::open(&path).unwrap();
    let (deck, article) = shelve(&mut store, &SENTENCES, now());
    store.sync(&shared, "one", now()).unwrap();
    let copy = store.back_up(&folder.path().join("copies"), now()).unwrap();
    rate(&mut store, deck, 1);
    store.rename(deck, "After the copy", now()).unwrap();
    store.sync(&shared, "one", now()).unwrap();
    drop(store);
    tarikh::store::restore(&copy, &path, now()).unwrap();
    let mut store = Store::open(&path).unwrap();
    assert!(store.reviews_of_deck(deck).unwrap().is_empty());
    assert_eq!(store.sync(&shared, "one", now()).unwrap(), Synced { sent: 0, received: 2 });
    assert_eq!(store.reviews_of_deck(deck).unwrap().len(), 1);
    assert_eq!(store.decks(now()).unwrap()[0].title, "After the copy");
    assert_eq!(store.deck(deck, &questions(&article), now()).unwrap().len(), 4);
}

/// The sample article as another program would have written it: the same words, marked otherwise.
fn in_another_format() -> tarikh::article::Article {
    let text = format!("# The bridge\n\n{}\n", SENTENCES.join("\n\n"));
    tarikh::ingest::article(text, "bridge.md")
}

#[test]
fn one_article_in_two_formats_on_two_machines_is_one_once_they_have_met() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, first) = machine();
    let mut two = Store::in_memory().unwrap();
    let marked = in_another_format();
    let (second, _) = two.add(&marked, later(1)).unwrap();
    assert_ne!(first, second);
    let asked = questions(&crate::sample::article(&SENTENCES));
    two.set_cards(second, &marked, &asked).unwrap();
    rate(&mut one, first, 1);
    // What the learner decided on either is decided.
    let card = asked[3].id.into();
    let dropped = Correction { is_dropped: true, ..Correction::default() };
    two.correct(second, card, &dropped, later(1)).unwrap();
    two.set_tags(second, &["engineering".to_owned()], later(1)).unwrap();
    one.set_exam(first, Some(later(40).day), later(2)).unwrap();

    for _ in 0..2 {
        one.sync(folder.path(), "one", later(3)).unwrap();
        two.sync(folder.path(), "two", later(3)).unwrap();
    }
    one.sync(folder.path(), "one", later(3)).unwrap();
    let shown = |store: &Store| -> Vec<String> {
        let decks = store.decks(later(3)).unwrap();
        decks.iter().map(|deck| format!("{} {:?} {:?}", deck.id, deck.tags, deck.exam)).collect()
    };
    let stays = first.min(second);
    assert_eq!(shown(&one), [format!("{stays} [\"engineering\"] {:?}", Some(later(40).day))]);
    assert_eq!(shown(&one), shown(&two));
    for store in [&mut one, &mut two] {
        assert!(store.corrections(stays).unwrap().cards[&card].is_dropped);
        assert_eq!(store.reviews_of_deck(stays).unwrap().len(), 1);
        assert_eq!(store.unread().unwrap(), [stays], "its cards are to be brought up to it");
        // Either of the two files opens it.
        assert_eq!(store.add(&marked, later(4)).unwrap().0, stays);
        assert_eq!(store.add(&crate::sample::article(&SENTENCES), later(4)).unwrap().0, stays);
        assert!(store.check().unwrap().is_empty());
    }
}

#[test]
fn an_article_the_learner_has_parted_with_takes_no_other_along() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, first) = machine();
    one.remove(first, now()).unwrap();
    let mut two = Store::in_memory().unwrap();
    let (second, _) = two.add(&in_another_format(), now()).unwrap();
    for _ in 0..2 {
        one.sync(folder.path(), "one", now()).unwrap();
        two.sync(folder.path(), "two", now()).unwrap();
    }
    for store in [&one, &two] {
        let shown: Vec<DeckId> = store.decks(now()).unwrap().iter().map(|deck| deck.id).collect();
        assert_eq!(shown, [second]);
    }
}

#[test]
fn three_machines_with_three_states_of_an_article_come_to_the_same_in_any_order() {
    let states =
        [SENTENCES.join(" "), format!("# Bridge\n\n{}", SENTENCES.join("\n")), SENTENCES[..3].join(" ")];
    let orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1]];
    let mut outcomes = BTreeSet::new();
    for order in orders {
        let folder = tempfile::tempdir().unwrap();
        let mut machines: Vec<Store> = states
            .iter()
            .zip(0..)
            .map(|(text, at)| {
                let mut store = Store::in_memory().unwrap();
                let (deck, _) =
                    store.add(&tarikh::ingest::article(text.clone(), "bridge.md"), later(at)).unwrap();
                store.set_setting(Some(deck), "new-per-day", &at.to_string(), later(at)).unwrap();
                store
            })
            .collect();
        for _ in 0..3 {
            for at in order {
                machines[at].sync(folder.path(), &at.to_string(), later(9)).unwrap();
            }
        }
        for store in &machines {
            let decks = store.decks(later(9)).unwrap();
            let shown = decks.iter().map(|deck| {
                let setting = store.setting(deck.id, "new-per-day").unwrap();
                (deck.id, deck.title.clone(), store.glance(deck.id).unwrap().text, setting)
            });
            outcomes.insert(shown.collect::<Vec<_>>());
        }
    }
    assert_eq!(outcomes.len(), 1, "{outcomes:#?}");
    assert_eq!(outcomes.first().unwrap().len(), 1);
}
