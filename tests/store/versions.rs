//! Files of earlier versions are brought to this one, with a copy of each kept.

use crate::sample::{SENTENCES, article, now, questions, session, shelve};
use tarikh::store::Store;
use tarikh::study::Rating;

/// The file as version 1 made it, and version 1 alone.
const FIRST: &str = include_str!("../../src/store/schema.sql");

#[test]
fn a_library_of_the_first_version_keeps_everything_and_a_copy_stays() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old.db"), folder.path().join("new.db"));
    let mut store = Store::open(&new).unwrap();
    let (deck, first) = shelve(&mut store, &SENTENCES, now());
    let mut sitting = session(&store, deck, &first, now(), 1);
    sitting.reveal(now());
    store.record(&sitting.rate(Rating::Good, now()).unwrap()).unwrap();
    let (memories, log) = (store.memories(deck).unwrap(), store.reviews_of_deck(deck).unwrap());
    drop(store);
    // What a library of today holds, in a file of the first version.
    let connection = rusqlite::Connection::open(&old).unwrap();
    connection.execute_batch(FIRST).unwrap();
    connection.execute("ATTACH ?1 AS new", [new.to_str().unwrap()]).unwrap();
    let tables =
        "deck edition member wording reworded review undone change answer machine memory horizon tally";
    for table in tables.split(' ') {
        let copy = format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM new.{table};");
        connection.execute_batch(&copy).unwrap();
    }
    connection.execute_batch("DETACH new").unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    connection.pragma_update(None, "application_id", 0x5452_4b48).unwrap();
    drop(connection);

    let mut store = Store::open(&old).unwrap();
    assert_eq!(store.memories(deck).unwrap(), memories);
    assert_eq!(store.reviews_of_deck(deck).unwrap(), log);
    assert_eq!(store.decks(now()).unwrap()[0].counts.new, 3);
    store.sync(&folder.path().join("shared"), "one", now()).unwrap();
    let asked = questions(&article(&SENTENCES));
    assert_eq!(store.deck(deck, &asked, now()).unwrap().len(), 4);
    assert!(store.check().unwrap().is_empty());
    let copy = rusqlite::Connection::open(folder.path().join("old.db.before-2")).unwrap();
    let version: i64 = copy.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let reviews: i64 = copy.query_row("SELECT count(*) FROM review", [], |row| row.get(0)).unwrap();
    assert_eq!((version, reviews), (1, 1));
}
