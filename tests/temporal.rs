//! Literate tests of time phrases: every `tests/temporal/*.md` is prose for readers, and its quoted lines are tests.
//!
//! * A run of lines beginning with `> ` is one text; each line is a paragraph, `> # ...` a heading.
//! * `{{phrase|value}}` marks a phrase with the value it is understood to have, as `TimeValue` prints it; a
//!   modifier stands behind the value: `{{about 1450|1450 APPROX}}`. What is not marked must not be found, so a
//!   line without marks says that it holds no time phrase.
//! * A line `written: 2015-08-03` gives the day the texts below it were written, `written: unknown` takes it back.
//!
//! A failure prints the text as it was read, ready to be compared (and, when it is right, to be copied).

#![expect(
    clippy::disallowed_methods,
    clippy::format_push_string,
    clippy::unwrap_used,
    reason = "a test reads files and may fail loudly"
)]

use std::fs;
use std::path::{Path, PathBuf};
use tarikh::temporal::{self, ReferenceDate, Timex};
use tarikh::text::{Form, Prose, Span};

#[path = "temporal/page.rs"]
mod page;
#[path = "temporal/properties.rs"]
mod properties;
#[path = "temporal/remarks.rs"]
mod remarks;

#[test]
fn marked_phrases_are_read_as_marked() {
    let mut failures = Vec::new();
    for (path, text) in documents() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for case in cases(&text) {
            let found = mark(&case);
            if found != case.marked {
                failures
                    .push(format!("{name}:{}\n  expected {}\n  found    {found}", case.line, case.marked));
            }
        }
    }
    assert!(failures.is_empty(), "{} texts are read otherwise:\n{}", failures.len(), failures.join("\n"));
}

/// Every document with its text, in the order of their names.
fn documents() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/temporal");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// One text to be read.
struct Case {
    /// Where it begins in its document.
    line: usize,
    /// With its marks; paragraphs divided by line breaks.
    marked: String,
    written: Option<ReferenceDate>,
}

fn cases(document: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut written = None;
    let mut is_open = false;
    for (number, line) in document.lines().enumerate() {
        if let Some(date) = line.strip_prefix("written: ") {
            written = date.trim().parse().ok().map(ReferenceDate);
        }
        let Some(paragraph) = line.strip_prefix("> ") else {
            is_open = false;
            continue;
        };
        match cases.last_mut().filter(|_| is_open) {
            Some(case) => {
                case.marked.push('\n');
                case.marked.push_str(paragraph);
            }
            None => cases.push(Case { line: number + 1, marked: paragraph.to_owned(), written }),
        }
        is_open = true;
    }
    cases
}

/// The text of a case without its marks.
fn strip(marked: &str) -> String {
    let mut text = String::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once("{{") {
        let (phrase, after) = after.split_once("}}").expect("a mark is closed");
        let (phrase, _) = phrase.rsplit_once('|').expect("a mark has a value");
        text.push_str(before);
        text.push_str(phrase);
        rest = after;
    }
    text + rest
}

/// The text of a case, read and marked again.
fn mark(case: &Case) -> String {
    let text = strip(&case.marked);
    let mut marked = String::new();
    let mut end = 0;
    for timex in read(&text, case.written) {
        let phrase = timex.span.slice(&text);
        let modifier = timex.modifier.map(|modifier| format!(" {}", modifier.code())).unwrap_or_default();
        marked.push_str(
            Span::new(&text, end, timex.span.start()).expect("phrases do not overlap").slice(&text),
        );
        marked.push_str(&format!("{{{{{phrase}|{}{modifier}}}}}", timex.value));
        end = timex.span.end();
    }
    marked + Span::new(&text, end, text.len()).unwrap().slice(&text)
}

/// Reads a text in which every line is a paragraph.
fn read(text: &str, written: Option<ReferenceDate>) -> Vec<Timex> {
    temporal::read(text, &prose(text), written, &mut Vec::new())
}

/// The sentences of a text in which every line is a paragraph.
fn prose(text: &str) -> Prose {
    let mut prose = Prose::default();
    let mut start = 0;
    for line in text.split('\n') {
        let form = if line.starts_with("# ") { Form::Heading(1) } else { Form::Running };
        prose.push(text, &[Span::new(text, start, start + line.len()).unwrap()], form);
        start += line.len() + 1;
    }
    prose
}

/// How a date is written in the detail pane and in a narrow column.
#[test]
fn dates_are_told_as_people_tell_them() {
    let written = Some(ReferenceDate(tarikh::temporal::PartialDate::Year(2020)));
    for (text, phrase, short) in [
        ("It was signed on March 4, 1961.", "4 March 1961", "1961 Mar 4"),
        ("He came down in the early nineteenth century.", "the early 19th century", "early 19th c."),
        ("They met in late 1790.", "late 1790", "late 1790"),
        ("It was built about 1450.", "about 1450", "c. 1450"),
        ("People came here 200,000 years ago.", "about 198,000 BC", "c. 198,000 BC"),
        ("It took place in the mid-1960s.", "the mid 1960s", "mid 1960s"),
    ] {
        let read = read(text, written);
        let told: Vec<_> = read.iter().map(|timex| (timex.phrase(), timex.short())).collect();
        assert_eq!(told, [(phrase.to_owned(), short.to_owned())], "{text}");
    }
}
