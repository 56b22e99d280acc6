//! `tarikh extract`.

use super::{Place, word};
use serde_json::Value;

const MILL: &str =
    "The Mill of Ems\n\nKarl Brandt built the mill in 1802. It burned down on 4 May 1820 — twice.\n";

#[test]
fn json_holds_every_part_or_the_one_that_was_asked_for() {
    let place = Place::new();
    let file = place.file("mill.txt", MILL);
    let parts = ["timexes", "facts", "timeline", "questions"];
    let all: Value =
        serde_json::from_str(place.run(&["extract", word(&file), "--format", "json"]).printed()).unwrap();
    assert!(parts.iter().all(|part| all[part].is_array()));
    assert_eq!(all["schema"], 1);
    assert_eq!(all["article"]["title"], "The Mill of Ems");
    assert_eq!(all["article"]["text"], MILL);
    for only in parts {
        let words = ["extract", word(&file), "--format", "jsonl", "--only", only];
        let answer = place.run(&words);
        assert_eq!(answer.printed().lines().count(), 1);
        let one: Value = serde_json::from_str(answer.printed()).unwrap();
        assert!(parts.iter().all(|part| one[part].is_array() == (*part == only)), "{only}");
    }
}

#[test]
fn an_article_may_come_from_standard_input() {
    let place = Place::new();
    for words in [&["extract", "-"][..], &["extract"]] {
        assert!(place.run_with(words, MILL.as_bytes()).printed().starts_with("The Mill of Ems\n"));
    }
}

#[test]
fn the_same_article_gives_the_same_output() {
    let place = Place::new();
    let words = ["extract", "-", "--format", "json", "--seed", "7"];
    let first = place.run_with(&words, MILL.as_bytes());
    assert_eq!(first.printed(), place.run_with(&words, MILL.as_bytes()).printed());
}

#[test]
fn a_published_date_counts_over_the_one_in_the_article() {
    let place = Place::new();
    let file = place.file("mill.md", "---\npublished: 2012-03-18\n---\n\nThe mill burned.\n");
    let published = |words: &[&str]| {
        let answer = place.run(&[&["extract", word(&file), "--format", "json"], words].concat());
        let all: Value = serde_json::from_str(answer.printed()).unwrap();
        all["article"]["published"].clone()
    };
    assert_eq!(published(&[]), "2012-03-18");
    assert_eq!(published(&["--published", "2020-05"]), "2020-05");
}

#[test]
fn an_event_told_twice_is_one_entry_with_both_sentences() {
    let text = "The Treaty of Lund was signed on 4 May 1921 by Norland and Denmark. The king was glad.\n\n\
        Norland and Denmark signed the Treaty of Lund on 4 May 1921.\n";
    let place = Place::new();
    let answer = place.run_with(&["extract", "-", "--format", "json", "--only", "timeline"], text.as_bytes());
    let all: Value = serde_json::from_str(answer.printed()).unwrap();
    let entry = &all["timeline"][0];
    assert_eq!(entry["gist"], "The Treaty of Lund was signed by Norland and Denmark");
    assert_eq!(entry["again"][0]["text"], "Norland and Denmark signed the Treaty of Lund on 4 May 1921.");
    assert_eq!(entry["again"].as_array().unwrap().len(), 1);

    let file = place.file("treaty.txt", text);
    let data = place.path("data");
    let words = ["--print", "--size", "80x24", "--keys", "<enter>", "--data-dir", word(&data), word(&file)];
    let screen = place.run(&words);
    assert!(screen.printed().contains("Told again"), "{}", screen.printed());
}

#[test]
fn a_reader_that_hangs_up_is_no_error() {
    let place = Place::new();
    let file = place.file("long.txt", MILL.repeat(20_000));
    let mut child = place.command().args(["extract", word(&file), "--format", "json"]).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn a_long_article_says_in_one_line_that_it_is_sampled() {
    let place = Place::new();
    let syllables = ["Ba", "ro", "ken", "dal", "mir", "sto", "vel", "hun"];
    let name = |number: usize| -> String {
        [512, 64, 8, 1].iter().filter_map(|by| syllables.get(number / by % 8)).copied().collect::<String>()
    };
    let told = (0..450).map(|number| {
        let (year, maker, town) = (1200 + number, name(number * 7 % 4096), name(number * 11 % 4096));
        format!("In {year} {maker} of {town} founded the {} Bank.\n\n", name(number))
    });
    let file = place.file("long.txt", told.collect::<String>());
    for words in
        [vec!["extract", word(&file), "--only", "questions"], vec!["quiz", word(&file), "--count", "1"]]
    {
        let answer = place.run_with(&words, b"\n");
        let said = answer.printed().lines().filter(|line| line.to_lowercase().contains("long article: "));
        assert_eq!(said.count(), 1, "{words:?}");
    }
}
