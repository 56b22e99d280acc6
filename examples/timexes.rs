//! Reads `{"id","text","dct"}` lines and prints `{"id","timexes":[..]}` lines with code point offsets.
//!
//! `cargo run --release --example timexes < documents.jsonl > timexes.jsonl`

use std::io::{BufRead, BufWriter, Write};
use tarikh::temporal::{self, Day, PartialDate, ReferenceDate, annotate};
use tarikh::text::{Form, Prose, Span};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let document: serde_json::Value = serde_json::from_str(&line)?;
        let text = document.get("text").and_then(|text| text.as_str()).unwrap_or_default();
        let written = document.get("dct").and_then(|dct| dct.as_str()).and_then(day);
        let prose = prose(text);
        let timexes = temporal::read(text, &prose, written, &mut Vec::new());
        let mut places = Places { text, byte: 0, point: 0 };
        let timexes: Vec<_> = annotate(&timexes)
            .into_iter()
            .map(|timex| {
                let start = places.point(timex.span.start());
                let words = timex.span.slice(text);
                serde_json::json!({
                    "start": start, "end": start + words.chars().count(), "text": words,
                    "type": timex.kind.code(), "value": timex.value, "mod": timex.modifier,
                })
            })
            .collect();
        writeln!(out, "{}", serde_json::json!({ "id": document.get("id"), "timexes": timexes }))?;
    }
    Ok(())
}

/// `2009-12-19`
fn day(written: &str) -> Option<ReferenceDate> {
    let mut parts = written.get(..10)?.split('-').map(str::parse);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let month = u8::try_from(month).ok()?;
    Some(ReferenceDate(PartialDate::Day(Day::new(year, month, u8::try_from(day).ok()?))))
}

/// Paragraphs are cut at empty lines; in a text that has a line for each paragraph, at every line.
fn prose(text: &str) -> Prose {
    let mut prose = Prose::default();
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count().max(1);
    let is_wrapped = text.len() / lines < 120;
    let mut start = 0;
    let mut push = |start: usize, end: usize| {
        if let Some(span) = Span::new(text, start, end).filter(|span| !span.is_empty()) {
            prose.push(text, &[span], Form::Running);
        }
    };
    for (at, _) in text.match_indices('\n') {
        let is_end = !is_wrapped || text.get(at..).is_some_and(|rest| rest.starts_with("\n\n"));
        if is_end {
            push(start, at);
            start = at + 1;
        }
    }
    push(start, text.len());
    prose
}

/// Counts code points up to places that come in order.
struct Places<'a> {
    text: &'a str,
    byte: usize,
    point: usize,
}

impl Places<'_> {
    fn point(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            (self.byte, self.point) = (0, 0);
        }
        self.point += self.text.get(self.byte..byte).map_or(0, |piece| piece.chars().count());
        self.byte = byte;
        self.point
    }
}
