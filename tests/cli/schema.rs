//! `docs/SCHEMA.md` says what is printed: every field of the document is in the table, and the other way round.

use super::Place;
use serde_json::Value;
use std::collections::BTreeSet;

const DOC: &str = include_str!("../../docs/SCHEMA.md");
const STATS: &str = include_str!("../../docs/STATS.md");
const SAMPLE: &str = include_str!("../../seeds/pakistan_russia.md");

#[test]
fn the_table_of_fields_is_what_is_printed() {
    let place = Place::new();
    let answer = place.run_with(&["extract", "-", "--format", "json", "--explain"], SAMPLE.as_bytes());
    let line = serde_json::json!({"id": 1, "text": SAMPLE}).to_string();
    let filtered = place.run_with(&["extract", "--jsonl"], line.as_bytes());
    let mut printed = BTreeSet::new();
    for document in [answer.printed(), filtered.printed()] {
        fields(&serde_json::from_str(document).unwrap(), "", &mut printed);
    }
    // The date of a fact has the same shape as that of an entry; the table says so once.
    printed.retain(|field| !field.starts_with("facts[].when."));
    compare(DOC, &printed, "docs/SCHEMA.md");
}

#[test]
fn the_table_of_statistics_is_what_is_printed() {
    let place = Place::new();
    let file = place.file("sample.md", SAMPLE);
    let data = place.path("data");
    let with = |words: &[&str]| {
        place.run_with(&[words, &["--data-dir", super::word(&data)]].concat(), b"\n3\n\n4\nq\n")
    };
    with(&["review", super::word(&file)]).printed();
    let mut printed = BTreeSet::new();
    fields(&serde_json::from_str(with(&["stats", "--format", "json"]).printed()).unwrap(), "", &mut printed);
    compare(STATS, &printed, "docs/STATS.md");
}

#[track_caller]
fn compare(doc: &str, printed: &BTreeSet<String>, name: &str) {
    let documented: BTreeSet<String> = doc
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .map(str::to_owned)
        .collect();
    let missing: Vec<_> = printed.difference(&documented).collect();
    let stale: Vec<_> = documented.difference(printed).collect();
    assert!(missing.is_empty(), "not in {name}: {missing:?}");
    assert!(stale.is_empty(), "in {name}, but not printed: {stale:?}");
}

/// The path of every field that is no object and no list of objects; `when` stands for itself as well.
fn fields(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            if path.rsplit('.').next() == Some("when") {
                found.insert(path.to_owned());
            }
            for (name, value) in members {
                let inner = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                fields(value, &inner, found);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for item in items {
                fields(item, &format!("{path}[]"), found);
            }
        }
        _ => {
            found.insert(path.to_owned());
        }
    }
}
