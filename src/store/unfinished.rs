//! Mock exams under way: the paper once, then each answer as it is given, in the log of decisions, so that an exam goes on
//! after the program was left, or fell. It knows nothing of grading.

use super::change::{append, last};
use super::error::StoreError;
use super::library::Store;
use crate::question::QuestionId;
use crate::study::mock::{Marking, Paper, Sheet, Unfinished};
use crate::study::{DeckId, Moment};
use jiff::Timestamp;
use rusqlite::Connection;
use std::collections::HashMap;

/// The paper of the exam under way on an article.
const PAPER: &str = "mock";
/// What was done to one of its questions.
const SHEET: &str = "mock-sheet";
/// Between what is said of a question and the answer, which may hold any letter but this.
const PART: char = '\u{1f}';

impl Store {
    /// Saves that an exam began; the one before it is over.
    pub fn begin_exam(&mut self, deck: DeckId, paper: &Paper, now: Moment) -> Result<(), StoreError> {
        let value = write_paper(paper);
        self.write(|connection, _| append(connection, deck, PAPER, 0, Some(&value), now))
    }

    /// Saves what was done to a question of the exam that began at `started`.
    pub fn fill_in(
        &mut self,
        deck: DeckId,
        (started, question): (Timestamp, QuestionId),
        sheet: &Sheet,
        now: Moment,
    ) -> Result<(), StoreError> {
        let value = write_sheet(started, sheet);
        self.write(|connection, _| append(connection, deck, SHEET, question.0, Some(&value), now))
    }

    /// Saves that the exam under way is over.
    pub fn end_exam(&mut self, deck: DeckId, now: Moment) -> Result<(), StoreError> {
        self.write(|connection, _| match last(connection, deck, PAPER, 0)? {
            Some(_) => append(connection, deck, PAPER, 0, None, now),
            None => Ok(()),
        })
    }

    /// The exam under way on an article. One that cannot be read, since a later version wrote it, is none.
    pub fn unfinished_exam(&self, deck: DeckId) -> Result<Option<Unfinished>, StoreError> {
        self.read(|connection| {
            let Some(paper) = last(connection, deck, PAPER, 0)?.as_deref().and_then(read_paper) else {
                return Ok(None);
            };
            let sheets = sheets(connection, deck, &paper)?;
            Ok(Some(Unfinished { paper, sheets }))
        })
    }
}

fn sheets(
    connection: &Connection,
    deck: DeckId,
    paper: &Paper,
) -> rusqlite::Result<HashMap<QuestionId, Sheet>> {
    let mut sheets = HashMap::new();
    for &question in &paper.questions {
        let value = last(connection, deck, SHEET, question.0)?;
        sheets.extend(
            value
                .as_deref()
                .and_then(|value| read_sheet(paper.started, value))
                .map(|sheet| (question, sheet)),
        );
    }
    Ok(sheets)
}

/// `1700000000000 30 1/3 9f3a… 17c0…`: when it began in milliseconds since 1970, minutes or 0, what a wrong answer costs,
/// the questions.
fn write_paper(paper: &Paper) -> String {
    let marking = match paper.marking {
        Marking::Off => "0",
        Marking::Third => "1/3",
        Marking::Quarter => "1/4",
    };
    let mut value =
        format!("{} {} {marking}", paper.started.as_millisecond(), paper.minutes.unwrap_or_default());
    for question in &paper.questions {
        value.push(' ');
        value.push_str(&question.to_string());
    }
    value
}

fn read_paper(value: &str) -> Option<Paper> {
    let mut words = value.split(' ');
    let started = Timestamp::from_millisecond(words.next()?.parse().ok()?).ok()?;
    let minutes = words.next()?.parse().ok().filter(|&minutes| minutes > 0);
    let marking = match words.next()? {
        "0" => Marking::Off,
        "1/3" => Marking::Third,
        "1/4" => Marking::Quarter,
        _ => return None,
    };
    let questions =
        words.map(|word| u64::from_str_radix(word, 16).ok().map(QuestionId)).collect::<Option<_>>()?;
    Some(Paper { questions, marking, started, minutes })
}

/// When its exam began; `m` for marked, `s` for seen, `c` for chosen; the answer, if there is one.
fn write_sheet(started: Timestamp, sheet: &Sheet) -> String {
    let mut value = format!("{}{PART}", started.as_millisecond());
    let marks = [(sheet.is_marked, 'm'), (sheet.is_seen, 's'), (sheet.was_choice, 'c')];
    value.extend(marks.iter().filter(|(holds, _)| *holds).map(|(_, mark)| *mark));
    if let Some(given) = &sheet.given {
        value.push(PART);
        value.push_str(given);
    }
    value
}

/// `None` where it belongs to an exam of another time.
fn read_sheet(started: Timestamp, value: &str) -> Option<Sheet> {
    let mut parts = value.splitn(3, PART);
    if parts.next()?.parse() != Ok(started.as_millisecond()) {
        return None;
    }
    let marks = parts.next()?;
    Some(Sheet {
        given: parts.next().map(str::to_owned),
        was_choice: marks.contains('c'),
        is_marked: marks.contains('m'),
        is_seen: marks.contains('s'),
    })
}
