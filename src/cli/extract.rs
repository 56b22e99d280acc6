//! `tarikh extract`: print what articles hold.

use super::arguments::{ExtractArguments, Format, Part};
use super::failure::Failure;
use super::{lines, source};
use crate::analysis::{Analysis, Depth, Settings, analyse_to, reference_date};
use crate::article::Article;
use crate::ingest;
use crate::interop::{csv, json, markdown};
use serde::Deserialize;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

pub(super) fn run(words: &ExtractArguments) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    if words.jsonl {
        filter(words, io::stdin().lock(), &mut out)?;
    } else {
        let settings = source::settings(&words.reading)?;
        let from_pipe = [Path::new("-").to_owned()];
        let articles = if words.articles.is_empty() { &from_pipe[..] } else { &words.articles };
        let mut refused = 0;
        for path in articles {
            match source::read(path) {
                Ok(article) => {
                    let analysis = analyse_to(&article, &settings, depth(words.only));
                    write(words.only, words.explain, words.format, &article, &analysis, &mut out)?;
                }
                Err(failure) if articles.len() == 1 => return Err(failure),
                Err(failure) => {
                    refused += 1;
                    out.flush()?;
                    // What cannot be said on standard error cannot be said at all.
                    let _ = write!(io::stderr().lock(), "{failure}");
                }
            }
        }
        if refused > 0 {
            out.flush()?;
            let message = format!("{refused} of {} articles could not be read", articles.len());
            return Err(Failure::new(message, "the others were printed"));
        }
    }
    Ok(out.flush()?)
}

/// Writes the parts of an analysis, or one of them, in a format.
pub(super) fn write(
    only: Option<Part>,
    explain: bool,
    format: Format,
    article: &Article,
    analysis: &Analysis,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let options = json::Options { only: only.map(json::Part::from), id: None, explain };
    let document = || json::document(article, analysis, options);
    match format {
        Format::Json => json::write_pretty(&document(), out)?,
        Format::Jsonl => json::write_line(&document(), out)?,
        Format::Text => {
            lines::write(article, analysis, only, out)?;
            if explain && only.is_none_or(|only| only == Part::Questions) {
                lines::write_dropped(article, analysis, out)?;
            }
        }
        Format::Csv => match only {
            None | Some(Part::Timeline) => csv::write_timeline(article, analysis, out)?,
            Some(Part::Questions) => csv::write_questions(article, analysis, out)?,
            Some(_) => return Err(no_such_part("csv")),
        },
        Format::Markdown => {
            if matches!(only, Some(Part::Facts | Part::Timexes)) {
                return Err(no_such_part("markdown"));
            }
            markdown::write_title(article, analysis, out)?;
            if only != Some(Part::Questions) {
                markdown::write_timeline(analysis, out)?;
            }
            if only != Some(Part::Timeline) {
                markdown::write_questions(article, analysis, out)?;
            }
        }
    }
    Ok(())
}

/// How far an article must be read for the part that is printed.
const fn depth(only: Option<Part>) -> Depth {
    match only {
        Some(Part::Timexes) => Depth::Timexes,
        Some(Part::Facts) => Depth::Facts,
        Some(Part::Timeline) => Depth::Timeline,
        Some(Part::Questions) | None => Depth::Questions,
    }
}

fn no_such_part(format: &str) -> Failure {
    let message = format!("{format} holds the timeline or the questions");
    Failure::new(message, "facts and time phrases are printed with --format json")
}

/// One line of the filter's input.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    dct: Option<String>,
}

/// Answers each line as it comes, in the order of the input, holding one document at a time. A line that is no document is named on
/// standard error and has no answer; one whose date is none is named too and read without it. The others have their answers, and
/// the command has failed at the end.
fn filter(words: &ExtractArguments, input: impl io::Read, out: &mut impl Write) -> Result<(), Failure> {
    let mut input = BufReader::new(input);
    let mut bytes = Vec::new();
    let (mut number, mut refused, mut undated) = (0_usize, 0_usize, 0_usize);
    loop {
        bytes.clear();
        number += 1;
        let read = io::Read::take(&mut input, ingest::MAX_BYTES + 1).read_until(b'\n', &mut bytes);
        if read
            .map_err(|error| Failure::new(format!("standard input cannot be read: {error}"), "try again"))?
            == 0
        {
            break;
        }
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let wrong = |why: &str| {
            let hint = "each line is one JSON object: {\"id\": ..., \"text\": ..., \"dct\": \"2012-03-18\"}";
            Failure::new(format!("line {number} of standard input {why}"), hint)
        };
        if bytes.len() as u64 > ingest::MAX_BYTES {
            return Err(wrong("is too long"));
        }
        let line: Line = match serde_json::from_slice(&bytes) {
            Ok(line) => line,
            Err(error) => {
                refused += 1;
                out.flush()?;
                // What cannot be said on standard error cannot be said at all.
                let _ = write!(io::stderr().lock(), "{}", wrong(&format!("is not right: {error}")));
                continue;
            }
        };
        let said = line.dct.as_deref().map(str::trim).filter(|said| !said.is_empty());
        let reference = said.and_then(reference_date);
        if let Some(said) = said.filter(|_| reference.is_none()) {
            undated += 1;
            out.flush()?;
            let what =
                format!("line {number} of standard input was read without its dct: “{said}” is not a date");
            // What cannot be said on standard error cannot be said at all.
            let _ = write!(io::stderr().lock(), "{}", Failure::new(what, source::DATE_HINT));
        }
        let article = ingest::article(line.text, "");
        let settings = Settings { reference, seed: words.reading.seed };
        let analysis = analyse_to(&article, &settings, depth(words.only));
        let options = json::Options {
            only: words.only.map(json::Part::from),
            id: Some(&line.id),
            explain: words.explain,
        };
        json::write_line(&json::document(&article, &analysis, options), out)?;
        // A program that sends one line and waits for its answer must get it.
        if input.buffer().is_empty() {
            out.flush()?;
        }
    }
    if refused + undated == 0 {
        return Ok(());
    }
    out.flush()?;
    let lines = |count| if count == 1 { "1 line".to_owned() } else { format!("{count} lines") };
    let failure = match (refused, undated) {
        (0, _) => Failure::new(
            format!("{} of standard input had a dct that is not a date", lines(undated)),
            "every line was answered",
        ),
        _ => Failure::new(
            format!("{} of standard input could not be read", lines(refused)),
            "the others were answered",
        ),
    };
    Err(failure)
}

impl From<Part> for json::Part {
    fn from(part: Part) -> Self {
        match part {
            Part::Timexes => Self::Timexes,
            Part::Facts => Self::Facts,
            Part::Timeline => Self::Timeline,
            Part::Questions => Self::Questions,
        }
    }
}
