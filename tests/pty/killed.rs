//! The program is killed while cards are rated: every rating whose next card had been drawn is in the library, once.

use crate::session::Session;
use portable_pty::CommandBuilder;
use std::io::Write;
use std::path::{Path, PathBuf};
use tarikh::store::Store;

const ARTICLE: &str = "# The mill\n\nThe mill of Torda was built in 1702. In 1710 Anna Kern bought the mill of Torda. In \
    1755 Otto Ferenc sold the mill of Torda to Anna Molnar. The mill of Torda burned down on 3 May 1811. In 1820 Jan \
    Kovac rebuilt the mill of Torda.\n";

/// What came of many kills.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// How often the program was killed.
    pub(crate) kills: u64,
    /// Ratings whose next card was seen on the screen.
    pub(crate) seen: usize,
    /// Reviews in the library, over all runs.
    pub(crate) saved: usize,
    /// Runs after which a rating that had been seen was not in the library.
    pub(crate) lost: usize,
    /// Reviews that are in the library twice.
    pub(crate) twice: usize,
    /// Runs after which the file was not sound.
    pub(crate) damaged: usize,
}

/// Starts the program so many times on one library, rates cards, and kills it at a moment that is never the same.
pub(crate) fn kill(program: &Path, folder: &Path, kills: u64) -> Outcome {
    let article = folder.join("mill.md");
    std::fs::File::create(&article).unwrap().write_all(ARTICLE.as_bytes()).unwrap();
    let library = folder.join("data").join("library.sqlite");
    let mut outcome = Outcome { kills, ..Outcome::default() };
    let mut before = 0;
    for kill in 0..kills {
        let seen = once(program, folder, &article, kill);
        let store = Store::open(&library).unwrap();
        let (saved, twice) = reviews(&library);
        // Nor are there ever more than were typed.
        let twice = twice + (saved - before).saturating_sub(wanted(kill) + MORE);
        outcome.seen += seen;
        outcome.lost += usize::from(saved - before < seen);
        outcome.twice += twice;
        outcome.damaged += usize::from(!store.check().unwrap().is_empty());
        before = saved;
    }
    outcome.saved = before;
    outcome
}

/// So many ratings are typed in whose midst the program is killed.
const MORE: usize = 24;

/// How many ratings are seen to be done before that.
fn wanted(kill: u64) -> usize {
    1 + usize::try_from(kill % 9).unwrap_or(0)
}

/// One run; how many ratings were seen to be done.
fn once(program: &Path, folder: &Path, article: &Path, kill: u64) -> usize {
    let mut command = CommandBuilder::new(program);
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command.env("HOME", folder);
    command.args(["--data-dir".as_ref(), folder.join("data").as_os_str(), article.as_os_str()]);
    let mut session = Session::start(command);
    session.begin("The mill");
    session.type_keys("c");
    session.wait_until("a card", |screen| done(&screen.contents()).is_some());
    // Forgotten cards come again and again. Some ratings are seen to be done; then the program is killed in the midst of
    // more.
    let wanted = wanted(kill);
    session.type_keys(&" 1".repeat(wanted));
    session.wait_until("rated cards", |screen| done(&screen.contents()).is_some_and(|done| done >= wanted));
    session.type_keys(&" 1".repeat(MORE));
    for _ in 0..kill * 7_919_113 % 9_000_000 {
        std::hint::spin_loop();
    }
    session.signal("-KILL");
    let shown = std::sync::Arc::clone(&session.shown);
    session.end(false);
    let guard = shown.0.lock().unwrap();
    done(&guard.terminal.screen().contents()).unwrap_or(wanted)
}

/// The number before "done" in the head of a card.
fn done(screen: &str) -> Option<usize> {
    let before = screen.split(" done").next().filter(|before| before.len() < screen.len())?;
    before.rsplit(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// How many reviews are in the library, and how many of them twice.
fn reviews(library: &PathBuf) -> (usize, usize) {
    let connection = rusqlite::Connection::open(library).unwrap();
    let count = |sql: &str| -> i64 { connection.query_row(sql, [], |row| row.get(0)).unwrap() };
    let all = count("SELECT count(*) FROM review");
    // The same card twice in a row at one moment. With another between, two quick ratings may share a millisecond.
    let twice = count(
        "SELECT count(*) FROM review JOIN review AS next ON next.seq = review.seq + 1 \
         WHERE next.card = review.card AND next.at = review.at",
    );
    (usize::try_from(all).unwrap_or(0), usize::try_from(twice).unwrap_or(0))
}

#[test]
fn every_rating_that_was_seen_is_saved_however_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = kill(Path::new(env!("CARGO_BIN_EXE_tarikh")), folder.path(), 12);
    assert_eq!((outcome.lost, outcome.twice, outcome.damaged), (0, 0, 0), "{outcome:?}");
    assert!(outcome.seen >= 12 && outcome.saved >= outcome.seen, "{outcome:?}");
}
