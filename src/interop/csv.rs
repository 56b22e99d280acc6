//! Comma-separated values (RFC 4180) for spreadsheets: one table, its first row the names of the columns.

use crate::analysis::Analysis;
use crate::article::Article;
use crate::temporal::Day;
use crate::text::wash_lines;
use std::io::{self, Write};

/// Writes the timeline, one entry a row.
pub fn write_timeline(article: &Article, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    row(
        out,
        &["earliest", "latest", "value", "date", "gist", "people", "places", "organisations", "sentence"],
    )?;
    for entry in &analysis.timeline {
        let days = entry.interval();
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        row(
            out,
            &[
                &day(days.earliest()),
                &day(days.latest()),
                &entry.when.map_or_else(String::new, |when| when.value.to_string()),
                &entry.when.map_or_else(String::new, |when| when.phrase()),
                &safe(&entry.gist),
                &safe(&entry.people.join("; ")),
                &safe(&entry.places.join("; ")),
                &safe(&entry.organisations.join("; ")),
                &safe(&article.prose(entry.sentence)),
            ],
        )?;
    }
    Ok(())
}

/// Writes the questions, one a row.
pub fn write_questions(article: &Article, analysis: &Analysis, out: &mut impl Write) -> io::Result<()> {
    row(out, &["kind", "topic", "context", "stem", "options", "key", "feedback", "sentence"])?;
    for question in &analysis.questions {
        row(
            out,
            &[
                question.kind.name(),
                &safe(&question.topic),
                &safe(question.context.as_deref().unwrap_or_default()),
                &safe(&question.stem),
                &safe(&question.options.join(" | ")),
                &safe(&question.key),
                &safe(&question.feedback),
                &safe(&article.prose(question.evidence)),
            ],
        )?;
    }
    Ok(())
}

/// Words of an article that a spreadsheet would run as a formula get an apostrophe in front.
fn safe(words: &str) -> String {
    let is_formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let words = wash_lines(words);
    if is_formula { format!("'{words}") } else { words.into_owned() }
}

fn row(out: &mut impl Write, cells: &[&str]) -> io::Result<()> {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        if cell.contains([',', '"', '\n', '\r']) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let mut out = Vec::new();
        row(&mut out, &["plain", "a, b", "say \"no\"", "two\nlines", ""]).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "plain,\"a, b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
    }

    #[test]
    fn words_that_look_like_a_formula_are_not_run() {
        assert_eq!(safe("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(safe("the fleet"), "the fleet");
    }
}
