//! `tarikh extract --jsonl`.

use super::{Place, finish};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};

const WORDS: [&str; 4] = ["extract", "--jsonl", "--only", "timexes"];

#[test]
fn every_line_is_answered_in_order_with_its_id() {
    let place = Place::new();
    let lines = [
        json!({"id": "a", "text": "The mill burned in 1820.", "dct": "2012-03-18"}),
        json!({"id": 2, "text": ""}),
        json!({"id": null, "text": "Ünder 毛泽东 in May 1950.", "dct": null, "more": [1]}),
    ];
    let input = lines.each_ref().map(ToString::to_string).join("\n\n");
    let answer = place.run_with(&WORDS, input.as_bytes());
    let results: Vec<Value> =
        answer.printed().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<_> = results.iter().map(|result| result["id"].clone()).collect();
    assert_eq!(ids, [json!("a"), json!(2), json!(null)]);
    assert!(results.iter().all(|result| result["timexes"].is_array()));
    assert_eq!(results[0]["article"]["published"], "2012-03-18");
}

#[test]
fn offsets_count_characters() {
    let text = "Mao — 毛泽东 — spoke in Wuhan on 4 May 1950, and left.";
    let input = json!({"id": 1, "text": text}).to_string();
    let answer = Place::new().run_with(&WORDS, input.as_bytes());
    let result: Value = serde_json::from_str(answer.printed()).unwrap();
    for timex in result["timexes"].as_array().unwrap() {
        let [start, end] =
            ["start", "end"].map(|name| usize::try_from(timex[name].as_u64().unwrap()).unwrap());
        let said: String = text.chars().skip(start).take(end - start).collect();
        assert_eq!(timex["text"], said);
    }
}

#[test]
fn a_wrong_line_is_named() {
    let place = Place::new();
    let answer =
        place.run_with(&WORDS, b"{\"id\":1,\"text\":\"a\"}\n{\"id\":2}\n{\"id\":3,\"text\":\"b\"}\n");
    assert_eq!(answer.out.lines().count(), 2, "the lines around it were answered");
    assert!(answer.refused(1).0.contains("line 2"));
}

#[test]
fn a_date_of_a_line_that_is_none_is_named_and_the_line_read_without_it() {
    let lines = [
        json!({"id": 1, "text": "The mill burned in May.", "dct": "2012-13-45"}),
        json!({"id": 2, "text": "The mill burned in May.", "dct": ""}),
    ];
    let input = lines.each_ref().map(ToString::to_string).join("\n");
    let answer = Place::new().run_with(&WORDS, input.as_bytes());
    assert_eq!(answer.out.lines().count(), 2, "both were answered");
    assert!(answer.refused(1).0.contains("line 1") && answer.err.contains("“2012-13-45” is not a date"));
    assert!(!answer.err.contains("line 2"), "no date is none that is wrong: {}", answer.err);
}

#[test]
fn a_line_is_answered_before_the_next_is_sent() {
    let place = Place::new();
    let mut child = place.command().args(WORDS).spawn().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for number in 0..3 {
        let line = json!({"id": number, "text": "It burned in 1820."});
        writeln!(child.stdin.as_mut().unwrap(), "{line}").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&answer).unwrap()["id"], number);
    }
    assert!(finish(child, b"").status.success());
}
