//! Files that are not what they should be, and disks that fail: a plain message, the old file untouched.

use crate::sample::{SENTENCES, now, session, shelve};
use std::fs;
use std::path::Path;
use std::time::Duration;
use tarikh::store::{Options, Store, StoreError};
use tarikh::study::Rating;

/// Opens the file and expects it to be refused and left alone.
#[track_caller]
fn is_refused(path: &Path, words: &str) -> StoreError {
    let before = fs::read(path).unwrap();
    let error = Store::open(path).expect_err("it should be refused");
    assert_eq!(fs::read(path).unwrap(), before, "the file was touched");
    let message = error.to_string();
    assert!(message.contains(words) && message.contains(path.to_str().unwrap()), "{message}");
    assert!(!message.contains('\n') && message.starts_with(char::is_lowercase) || message.starts_with('/'));
    assert!(!error.hint().is_empty());
    error
}

/// A library with content, closed.
fn library(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("library.db");
    let mut store = Store::open(&path).unwrap();
    shelve(&mut store, &SENTENCES, now());
    path
}

#[test]
fn a_file_of_garbage_and_a_text_file_are_no_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    for bytes in [vec![0x5a; 5_000], b"Dear diary".to_vec(), b"SQLite".to_vec()] {
        fs::write(&path, bytes).unwrap();
        is_refused(&path, "is not a tarikh library");
    }
}

#[test]
fn a_database_of_another_program_is_no_library() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("music.db");
    let foreign = rusqlite::Connection::open(&path).unwrap();
    foreign.execute_batch("CREATE TABLE song (title TEXT); INSERT INTO song VALUES ('Fado');").unwrap();
    drop(foreign);
    is_refused(&path, "is not a tarikh library");
}

#[test]
fn a_file_of_a_later_version_is_refused_politely() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let later = rusqlite::Connection::open(&path).unwrap();
    later.pragma_update(None, "user_version", 4_000).unwrap();
    later.pragma_update(None, "journal_mode", "delete").unwrap();
    drop(later);
    assert!(matches!(is_refused(&path, "newer tarikh"), StoreError::Newer { found: 4_000, .. }));
}

#[test]
fn a_file_cut_short_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    is_refused(&path, "is damaged");
}

#[test]
fn a_folder_that_cannot_be_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    fs::write(&file, "in the way").unwrap();
    let error = Store::open(&file.join("library.db")).unwrap_err();
    assert!(error.to_string().contains("a file"), "{error}");
}

#[test]
fn a_full_disk_loses_nothing_that_was_saved_and_the_sitting_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let pages = u32::try_from(fs::metadata(&path).unwrap().len() / 4_096).unwrap();
    let options = Options { most_pages: Some(pages + 2), ..Options::default() };
    let mut store = Store::open_with(&path, options).unwrap();
    let deck = store.decks(now()).unwrap()[0].id;
    let article = crate::sample::article(&SENTENCES);
    let mut session = session(&store, deck, &article, now(), 1);
    let mut saved = 0;
    let error = loop {
        session.reveal(now());
        match store.record(&session.rate(Rating::Again, now()).unwrap()) {
            Ok(()) => saved += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::Full(_)), "{error}");
    session.reveal(now());
    assert!(session.rate(Rating::Good, now()).is_some(), "the sitting goes on");
    drop(store);
    let store = Store::open(&path).unwrap();
    assert_eq!(store.reviews_of_deck(deck).unwrap().len(), saved);
    assert!(store.check().unwrap().is_empty());
}

#[test]
fn a_library_that_was_begun_on_a_full_disk_is_begun_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    // One page without a table: all that there was room for.
    let begun = rusqlite::Connection::open(&path).unwrap();
    begun.pragma_update(None, "journal_mode", "wal").unwrap();
    drop(begun);
    assert_eq!(fs::metadata(&path).unwrap().len(), 4_096);
    let full = Options { most_pages: Some(2), ..Options::default() };
    assert!(matches!(Store::open_with(&path, full).unwrap_err(), StoreError::Full(_)));
    let mut store = Store::open(&path).unwrap();
    shelve(&mut store, &SENTENCES, now());
    assert!(store.check().unwrap().is_empty());
}

#[test]
fn a_library_held_by_another_program_is_named_and_works_when_it_lets_go() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let other = rusqlite::Connection::open(&path).unwrap();
    let options = Options { patience: Duration::ZERO, ..Options::default() };
    let mut store = Store::open_with(&path, options).unwrap();
    let deck = store.decks(now()).unwrap()[0].id;
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(store.rename(deck, "later", now()), Err(StoreError::Locked(_))));
    assert_eq!(store.decks(now()).unwrap().len(), 1, "reading goes on");
    other.execute_batch("COMMIT").unwrap();
    store.rename(deck, "now", now()).unwrap();
}

#[test]
fn two_programs_on_one_library_lose_no_rating() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let article = crate::sample::article(&SENTENCES);
    let (mut one, mut other) = (Store::open(&path).unwrap(), Store::open(&path).unwrap());
    let deck = one.decks(now()).unwrap()[0].id;
    let mut here = session(&one, deck, &article, now(), 1);
    let mut there = session(&other, deck, &article, now(), 2);
    for _ in 0..4 {
        here.reveal(now());
        one.record(&here.rate(Rating::Good, now()).unwrap()).unwrap();
        there.reveal(now());
        other.record(&there.rate(Rating::Hard, now()).unwrap()).unwrap();
    }
    assert_eq!(one.reviews_of_deck(deck).unwrap().len(), 8);
    let memories = one.memories(deck).unwrap();
    one.rebuild().unwrap();
    assert_eq!(other.memories(deck).unwrap(), memories);
}

#[test]
fn a_library_with_bad_pages_in_its_middle_is_named_damaged_and_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let sound = fs::read(&path).unwrap();
    let pages = sound.len() / 4_096;
    for page in 1..pages {
        let mut bytes = sound.clone();
        bytes[page * 4_096..(page + 1) * 4_096].fill(0xa5);
        fs::write(&path, &bytes).unwrap();
        let Ok(mut store) = Store::open(&path) else { continue };
        let decks = store.decks(now());
        let found = decks.as_ref().ok().and_then(|decks| decks.first()).map(|deck| deck.id);
        let wrong = store.check();
        let is_noticed = wrong.as_ref().is_err() || wrong.as_ref().is_ok_and(|lines| !lines.is_empty());
        assert!(is_noticed, "page {page} went unnoticed");
        if let Some(deck) = found {
            // Whatever still works may work; nothing may panic.
            let _ = store.memories(deck).is_ok() && store.article(deck, now()).is_ok();
        }
    }
}

#[test]
fn a_file_that_may_not_be_written_to_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let may_write_anyway = fs::OpenOptions::new().append(true).open(&path).is_ok();
    if !may_write_anyway {
        assert!(matches!(is_refused(&path, "cannot be written to"), StoreError::ReadOnly(_)));
    }
}

#[test]
fn a_folder_that_may_not_be_written_to_is_not_called_a_bad_disk() {
    let folder = tempfile::tempdir().unwrap();
    let mut permissions = fs::metadata(folder.path()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path(), permissions).unwrap();
    match Store::open(&folder.path().join("library.db")) {
        Err(error) => assert!(matches!(error, StoreError::ReadOnly(_)), "{error}"),
        Ok(store) => assert!(store.is_saved(), "who may write anyway may write here"),
    }
}

#[test]
fn a_library_that_may_not_be_written_to_is_read_with_its_last_rating() {
    let folder = tempfile::tempdir().unwrap();
    let path = library(folder.path());
    let article = crate::sample::article(&SENTENCES);
    let mut store = Store::open(&path).unwrap();
    let deck = store.decks(now()).unwrap()[0].id;
    let mut session = session(&store, deck, &article, now(), 1);
    session.reveal(now());
    store.record(&session.rate(Rating::Good, now()).unwrap()).unwrap();
    // The last rating is in the log beside the file.
    store.leave();
    let before = fs::read(&path).unwrap();
    let mut copy = Store::open_copy(&path).unwrap();
    assert_eq!(copy.reviews_of_deck(deck).unwrap().len(), 1);
    assert!(!copy.is_saved());
    session.reveal(now());
    copy.record(&session.rate(Rating::Good, now()).unwrap()).unwrap();
    assert_eq!(copy.reviews_of_deck(deck).unwrap().len(), 2, "studying goes on");
    drop(copy);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(Store::open(&path).unwrap().reviews_of_deck(deck).unwrap().len(), 1);
}
