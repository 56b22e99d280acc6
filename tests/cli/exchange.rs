//! Two machines and a folder between them, through the real program: what is rated, put right, added and taken back on
//! either is on both in the end, whichever comes first and however often they meet.

use super::{Place, word};
use std::fs;
use std::path::Path;

const SAMPLE: &str = include_str!("../../seeds/pakistan_russia.md");

/// A place with an article, and words for it.
struct Desk {
    place: Place,
    article: String,
}

impl Desk {
    fn new() -> Self {
        let place = Place::new();
        let article = word(&place.file("sample.md", SAMPLE)).to_owned();
        Self { place, article }
    }

    /// Plays keys in the study app of a machine.
    fn play(&self, machine: &str, keys: &str) -> String {
        let data = self.place.path(machine);
        let words = [&self.article, "--data-dir", word(&data), "--print", "--size", "100x30", "--keys", keys];
        self.place.run(&words).printed().to_owned()
    }

    fn library(&self, machine: &str, words: &[&str]) -> String {
        let data = self.place.path(machine);
        self.place.run(&[&["--data-dir", word(&data), "library"], words].concat()).printed().to_owned()
    }

    /// Exchanges; what was received and sent.
    fn meet(&self, machine: &str, folder: &str) -> (usize, usize) {
        let said = self.library(machine, &["sync", word(&self.place.path(folder))]);
        let mut numbers = said.split(' ').filter_map(|word| word.parse().ok());
        (numbers.next().unwrap(), numbers.next().unwrap())
    }

    /// Everything that must be the same on all machines.
    fn state(&self, machine: &str) -> String {
        let data = self.place.path(machine);
        let stats = self.place.run(&["stats", "--format", "json", "--data-dir", word(&data)]);
        let settings = self.library(machine, &["settings"]);
        let corrections = self.library(machine, &["corrections", "the thaw"]);
        [self.library(machine, &[]), corrections, settings, stats.printed().to_owned()].join("\n")
    }

    fn copy(&self, from: &str, to: &str) {
        copy(&self.place.path(from), &self.place.path(to));
    }
}

/// A folder and the files in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|file| file.path().is_file()) {
        fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
}

#[test]
fn what_is_done_on_two_machines_is_on_both_whichever_comes_first_and_however_often() {
    let desk = Desk::new();
    // Three ratings, of which one is taken back; a card put right, a card of one's own, a card dropped.
    desk.play("one", "c 4 3 1u");
    desk.play("one", "c e<ctrl-u>When did it change hands?<enter>");
    desk.play("one", "c+Who built it?<tab>Nobody knows<enter>");
    desk.play("one", "cd");
    // Another rating, an event of one's own, an event hidden, a date put right; a title and a setting.
    desk.play("two", "c 2");
    desk.play("two", "a1975<tab>A dam was built<enter>");
    desk.play("two", "GH");
    desk.play("two", "e<ctrl-u>1703<enter>");
    desk.library("two", &["rename", "pakistan and", "The thaw"]);
    desk.library("two", &["set", "new-per-day", "9"]);
    for (from, to) in [("one", "one again"), ("two", "two again")] {
        desk.copy(from, to);
    }
    let (_, sent) = desk.meet("one", "shared");
    assert_eq!(desk.meet("two", "shared").0 + 1, sent, "all but the article, which it has");
    desk.meet("one", "shared");
    // The other way round, on copies.
    let (_, sent) = desk.meet("two again", "shared again");
    assert_eq!(desk.meet("one again", "shared again").0 + 1, sent);
    desk.meet("two again", "shared again");
    let state = desk.state("one");
    for machine in ["two", "one again", "two again"] {
        assert_eq!(desk.state(machine), state, "{machine}");
        assert_eq!(desk.meet(machine, "shared"), desk.meet(machine, "shared again"), "{machine}");
    }
    for words in
        ["own card “Who built it?”", "When did it change hands?", "own event 1975", "dropped", "hidden"]
    {
        assert!(state.contains(words), "{words}: {state}");
    }
    assert!(state.contains("new-per-day        9") && state.contains("The thaw"), "{state}");
    assert!(state.contains("\"reviews\": 3"), "two of one machine and one of the other: {state}");
}

#[test]
fn a_machine_that_is_new_knows_at_once_what_is_due() {
    let desk = Desk::new();
    desk.play("old", "c 3");
    desk.play("old", "c1");
    desk.meet("old", "shared");
    desk.meet("new", "shared");
    assert_eq!(desk.library("new", &[]), desk.library("old", &[]));
    assert!(!desk.library("new", &[]).contains("    0      0      0"), "cards are there");
    let data = desk.place.path("new");
    let asked = desk.place.run_with(&["review", "--data-dir", word(&data)], b"q\n");
    assert!(asked.printed().contains(" today") && asked.out.contains("left]"), "{}", asked.out);
}
