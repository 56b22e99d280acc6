//! A program killed at any moment, many times: every rating that was reported as saved is there, once.

#![expect(clippy::disallowed_methods, reason = "the test starts itself again as the program to be killed")]

use crate::sample::{SENTENCES, now, session, shelve};
use std::collections::BTreeSet;
use std::env;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use tarikh::store::Store;
use tarikh::study::Rating;

const LIBRARY: &str = "TARIKH_TEST_LIBRARY";
const SEED: &str = "TARIKH_TEST_SEED";
/// How often, unless `TARIKH_TEST_KILLS` says otherwise.
const KILLS: u64 = 20;

/// Rates for ever and prints each review once it is saved; does nothing unless it was started to be killed.
#[test]
fn victim() {
    let (Ok(path), Ok(seed)) = (env::var(LIBRARY), env::var(SEED)) else { return };
    let mut store = Store::open(Path::new(&path)).unwrap();
    let deck = store.decks(now()).unwrap()[0].id;
    let article = crate::sample::article(&SENTENCES);
    let mut session = session(&store, deck, &article, now(), seed.parse().unwrap());
    for count in 0.. {
        session.reveal(now());
        let review = session.rate(Rating::Again, now()).unwrap();
        store.record(&review).unwrap();
        println!("saved {}", review.id);
        if count % 5 == 4 {
            store.undo(review.id, now()).unwrap();
        }
    }
}

#[test]
fn no_rating_is_lost_and_none_is_there_twice() {
    let kills = env::var("TARIKH_TEST_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    let (deck, _) = shelve(&mut Store::open(&path).unwrap(), &SENTENCES, now());
    let mut saved: BTreeSet<String> = BTreeSet::new();
    for seed in 0..kills {
        saved.extend(killed(&path, seed));
    }
    let store = Store::open(&path).unwrap();
    assert!(store.check().unwrap().is_empty());
    let connection = rusqlite::Connection::open(&path).unwrap();
    let ids: Vec<i64> = connection
        .prepare("SELECT id FROM review")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let found: BTreeSet<String> = ids.iter().map(|id| format!("{:016x}", id.cast_unsigned())).collect();
    assert_eq!(found.len(), ids.len());
    assert!(saved.is_subset(&found), "lost: {:?}", saved.difference(&found).collect::<Vec<_>>());
    assert!(saved.len() as u64 > kills, "the program got to work before it was killed");
    let memories = store.memories(deck).unwrap();
    let mut store = store;
    store.rebuild().unwrap();
    assert_eq!(store.memories(deck).unwrap(), memories);
}

/// Starts the victim, lets it save a few ratings, kills it; what it reported.
fn killed(path: &Path, seed: u64) -> Vec<String> {
    let mut victim = Command::new(env::current_exe().unwrap())
        .args(["--exact", "killed::victim", "--nocapture", "--test-threads", "1"])
        .env(LIBRARY, path)
        .env(SEED, seed.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(victim.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut saved: Vec<String> = Vec::new();
    let take = |line: String| line.strip_prefix("saved ").map(str::to_owned);
    saved.extend(lines.by_ref().filter_map(take).take(usize::try_from(1 + seed % 7).unwrap()));
    // Not at the same point of its work each time.
    for _ in 0..seed * 7_919 % 100_000 {
        std::hint::spin_loop();
    }
    victim.kill().unwrap();
    victim.wait().unwrap();
    saved.extend(lines.filter_map(take));
    saved
}
