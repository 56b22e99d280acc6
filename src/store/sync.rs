//! Two machines: each writes what it knows to a file of its own in a folder that any tool may carry.
//!
//! A file is lines of JSON and only ever grows. Merging is the union of all lines by identity, so the order in which
//! files arrive, and how often, does not matter. A last line that has arrived by half is left for the next time.

use super::change::{self, apply_marks};
use super::deck::{DECISIONS, apply_decision, write_text};
use super::error::StoreError;
use super::library::Store;
use super::log::{self, replay_descendants};
use super::memory;
use super::sketch::Sketch;
use crate::study::{CardId, DeckId, Moment, Origin, Phase, Rating, Review, ReviewId, StudyDay};
use crate::text::digest;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// So many lines are taken in, and so many memories computed, in one transaction.
const AT_A_TIME: usize = 20_000;

/// What a merging did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    /// Lines written to this machine's file.
    pub sent: usize,
    /// Lines that were news to this library.
    pub received: usize,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "lowercase")]
enum Line {
    Review {
        id: i64,
        stamp: i64,
        card: i64,
        at: i64,
        day: i32,
        rating: u8,
        phase: u8,
        due_at: Option<i64>,
        due_day: Option<i32>,
        took: u32,
        origin: u8,
    },
    Undone {
        review: i64,
        stamp: i64,
    },
    Reworded {
        card: i64,
        was: i64,
    },
    Change {
        id: i64,
        stamp: i64,
        deck: i64,
        subject: i64,
        field: String,
        value: Option<String>,
    },
    Deck {
        id: i64,
        digest: i64,
        title: String,
        text: String,
        format: String,
        source: Option<String>,
        published: Option<String>,
        tags: String,
        added_at: i64,
        /// When the text became what it is; 0 as first added.
        edition: i64,
    },
}

impl Line {
    /// What makes two lines the same one.
    fn key(&self) -> u64 {
        let parts = |kind: &str, one: i64, other: i64| digest(&[kind, &one.to_string(), &other.to_string()]);
        match self {
            Self::Review { id, .. } => parts("review", *id, 0),
            Self::Undone { review, .. } => parts("undone", *review, 0),
            Self::Reworded { card, was } => parts("reworded", *card, *was),
            Self::Change { id, .. } => parts("change", *id, 0),
            Self::Deck { id, digest, edition, .. } => parts("deck", *id, *edition ^ digest.rotate_left(1)),
        }
    }
}

impl Store {
    /// Merges with the files of other machines in `folder` and adds what this library knows to the file of this
    /// machine, which is named after it.
    pub fn sync(&mut self, folder: &Path, machine: &str, now: Moment) -> Result<Synced, StoreError> {
        fs::create_dir_all(folder).map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
        let mut known = BTreeSet::new();
        let mut received = 0;
        for path in files(folder)? {
            received += self.merge(&path, &mut known)?;
        }
        self.freshen()?;
        if received > 0 {
            self.write(|connection, _| {
                apply_decisions(connection)?;
                apply_marks(connection)
            })?;
            self.follow_model()?;
        }
        let own = folder.join(format!("{}.jsonl", self.machine(machine, now)?));
        let sent = self.send(&own, &known)?;
        Ok(Synced { sent, received })
    }

    /// Takes in the lines of one file, so many at a time; how many were news.
    fn merge(&mut self, path: &Path, known: &mut BTreeSet<u64>) -> Result<usize, StoreError> {
        let failed = |error: std::io::Error| StoreError::io(path, &error);
        let file = File::open(path).map_err(failed)?;
        let mut texts = BufReader::new(file).split(b'\n');
        let mut received = 0;
        loop {
            let mut lines = Vec::new();
            while lines.len() < AT_A_TIME {
                let Some(text) = texts.next() else { break };
                if let Ok(line) = serde_json::from_slice::<Line>(&text.map_err(failed)?)
                    && known.insert(line.key())
                {
                    lines.push(line);
                }
            }
            if lines.is_empty() {
                return Ok(received);
            }
            received += self.take_in(&lines)?;
        }
    }

    /// Puts lines into the library, and notes the cards whose memories they change.
    fn take_in(&mut self, lines: &[Line]) -> Result<usize, StoreError> {
        self.write(|connection, _| {
            let mut received = 0;
            let mut cards = BTreeSet::new();
            for line in lines {
                received += usize::from(take_in(connection, line, &mut cards)?);
            }
            let mut insert = connection.prepare_cached("INSERT OR IGNORE INTO stale VALUES (?1)")?;
            for card in cards {
                insert.execute([card])?;
            }
            Ok(received)
        })
    }

    /// Computes the memories that are behind the log, so many at a time.
    pub(super) fn freshen(&mut self) -> Result<(), StoreError> {
        loop {
            let cards: Vec<i64> = self.read(|connection| {
                let select = "SELECT card FROM stale ORDER BY card LIMIT ?1";
                connection
                    .prepare_cached(select)?
                    .query_map([i64::try_from(AT_A_TIME).unwrap_or(i64::MAX)], |row| row.get(0))?
                    .collect()
            })?;
            let Some(&last) = cards.last() else { return Ok(()) };
            self.write(|connection, model| {
                cards.iter().try_for_each(|&card| replay_descendants(connection, model, card))?;
                connection.execute("DELETE FROM stale WHERE card <= ?1", [last]).map(drop)
            })?;
        }
    }

    /// Adds what is in none of the files to this machine's own.
    fn send(&self, own: &Path, known: &BTreeSet<u64>) -> Result<usize, StoreError> {
        let failed = |error: std::io::Error| StoreError::io(own, &error);
        let mut file = OpenOptions::new().create(true).read(true).append(true).open(own).map_err(failed)?;
        let is_torn = ends_torn(&mut file).map_err(failed)?;
        let mut out = BufWriter::new(file);
        if is_torn {
            out.write_all(b"\n").map_err(failed)?;
        }
        let mut sent = 0;
        let mut trouble = Ok(());
        self.read(|connection| {
            each_line(connection, |line| {
                if trouble.is_ok() && !known.contains(&line.key()) {
                    trouble = serde_json::to_writer(&mut out, &line)
                        .map_err(std::io::Error::from)
                        .and_then(|()| out.write_all(b"\n"));
                    sent += 1;
                }
            })
        })?;
        trouble.map_err(failed)?;
        out.into_inner().map_err(|error| failed(error.into_error()))?.sync_all().map_err(failed)?;
        Ok(sent)
    }

    /// The name of this machine's file: the machine, and a number of this library that no other has.
    fn machine(&mut self, machine: &str, now: Moment) -> Result<String, StoreError> {
        let seed = [machine, &self.path().to_string_lossy(), &now.at.to_string()].map(str::to_owned);
        let number = digest(&seed.each_ref().map(String::as_str));
        let id: i64 = self.write(|connection, _| {
            connection.execute("INSERT OR IGNORE INTO machine VALUES (1, ?1)", [number.cast_signed()])?;
            connection.query_row("SELECT number FROM machine", [], |row| row.get(0))
        })?;
        let name: String =
            machine.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(40).collect();
        Ok(format!("{name}-{:08x}", id.cast_unsigned() >> 32))
    }
}

/// Whether the last line of a file has no end.
fn ends_torn(file: &mut File) -> std::io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}

/// The files of all machines, in the order of their names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let failed = |error: std::io::Error| StoreError::io(folder, &error);
    let mut paths = Vec::new();
    for file in fs::read_dir(folder).map_err(failed)? {
        let path = file.map_err(failed)?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Puts one line into the library; whether it was news. Cards whose memory it may change are noted.
fn take_in(connection: &Connection, line: &Line, cards: &mut BTreeSet<i64>) -> rusqlite::Result<bool> {
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| -> rusqlite::Result<bool> {
        Ok(connection.prepare_cached(sql)?.execute(values)? > 0)
    };
    match line {
        Line::Review { stamp, card, .. } => {
            let is_news =
                to_review(line).map_or(Ok(0), |review| log::insert(connection, &review, *stamp))? > 0;
            if is_news {
                cards.insert(*card);
            }
            Ok(is_news)
        }
        Line::Undone { review, stamp } => {
            let is_news = run("INSERT OR IGNORE INTO undone VALUES (?1, ?2)", &[review, stamp])?;
            let mut select = connection.prepare_cached("SELECT card FROM review WHERE id = ?1")?;
            for card in select.query_map([review], |row| row.get(0))? {
                cards.insert(card?);
            }
            Ok(is_news)
        }
        Line::Reworded { card, was } => {
            cards.insert(*card);
            run("INSERT OR IGNORE INTO reworded (card, was) VALUES (?1, ?2)", &[card, was])
        }
        Line::Change { id, stamp, deck, subject, field, value } => {
            let insert = "INSERT OR IGNORE INTO change VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
            run(insert, &[id, stamp, deck, subject, field, value])
        }
        Line::Deck { .. } => take_in_deck(connection, line),
    }
}

/// An article that is new here, or another edition of one that is: of two editions the later holds, of two additions
/// the earlier, so that every machine comes to the same.
fn take_in_deck(connection: &Connection, line: &Line) -> rusqlite::Result<bool> {
    let Line::Deck { id, digest, title, text, format, source, published, tags, added_at, edition } = line
    else {
        return Ok(false);
    };
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| -> rusqlite::Result<bool> {
        Ok(connection.prepare_cached(sql)?.execute(values)? > 0)
    };
    let sketch = Sketch::new(text).to_bytes();
    let insert = "INSERT OR IGNORE INTO deck (id, digest, title, format, source, published, tags, sketch, \
                  added_at, opened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)";
    if run(insert, &[id, digest, title, format, source, published, tags, &sketch, added_at])? {
        write_text(connection, *id, *edition, text)?;
        return Ok(true);
    }
    // What was decided on a title or on tags is decided, whoever added the article first.
    let mut is_first = run("UPDATE deck SET added_at = ?2 WHERE id = ?1 AND ?2 < added_at", &[id, added_at])?;
    for (field, update, value) in [
        ("title", "UPDATE deck SET title = ?2 WHERE id = ?1 AND ?2 < title", title),
        ("tags", "UPDATE deck SET tags = ?2 WHERE id = ?1 AND ?2 < tags", tags),
    ] {
        if !change::is_decided(connection, DeckId(id.cast_unsigned()), field)? {
            is_first |= run(update, &[id, value])?;
        }
    }
    let later = "UPDATE deck SET digest = ?3, format = ?4, published = ?5, sketch = ?6 WHERE id = ?1 AND \
                 (?2, ?3) > (SELECT stamp, deck.digest FROM edition WHERE edition.deck = deck.id)";
    let is_later = run(later, &[id, edition, digest, format, published, &sketch])?;
    if is_later {
        write_text(connection, *id, *edition, text)?;
    }
    Ok(is_first || is_later)
}

/// The review of a line; `None` when its numbers mean nothing here.
fn to_review(line: &Line) -> Option<Review> {
    let Line::Review { id, card, at, day, rating, phase, due_at, due_day, took, origin, .. } = line else {
        return None;
    };
    (due_at.is_some() != due_day.is_some()).then_some(())?;
    Some(Review {
        id: ReviewId(id.cast_unsigned()),
        card: CardId(card.cast_unsigned()),
        moment: Moment { at: super::deck::timestamp(*at), day: StudyDay(*day) },
        rating: Rating::from_number(*rating)?,
        phase: Phase::from_number(*phase)?,
        due: memory::due(*due_at, *due_day),
        took: *took,
        origin: Origin::from_number(*origin)?,
    })
}

/// Shows the last decisions about each deck in its row.
fn apply_decisions(connection: &Connection) -> rusqlite::Result<()> {
    let decks: Vec<i64> = connection
        .prepare("SELECT DISTINCT deck FROM change WHERE deck <> 0 AND subject = 0 ORDER BY deck")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for deck in decks.into_iter().map(|deck| DeckId(deck.cast_unsigned())) {
        for (field, _) in DECISIONS {
            if change::is_decided(connection, deck, field)? {
                let value = change::last(connection, deck, field, 0)?;
                apply_decision(connection, deck, field, value.as_deref())?;
            }
        }
    }
    Ok(())
}

/// Everything this library knows, line by line.
fn each_line(connection: &Connection, mut each: impl FnMut(Line)) -> rusqlite::Result<()> {
    let mut rows =
        |sql: &str, read: fn(&rusqlite::Row<'_>) -> rusqlite::Result<Line>| -> rusqlite::Result<()> {
            let mut select = connection.prepare(sql)?;
            for line in select.query_map(params![], read)? {
                each(line?);
            }
            Ok(())
        };
    rows(
        "SELECT id, digest, title, text, format, source, published, tags, added_at, stamp \
         FROM deck JOIN edition ON edition.deck = deck.id ORDER BY id",
        |row| {
            Ok(Line::Deck {
                id: row.get(0)?,
                digest: row.get(1)?,
                title: row.get(2)?,
                text: row.get(3)?,
                format: row.get(4)?,
                source: row.get(5)?,
                published: row.get(6)?,
                tags: row.get(7)?,
                added_at: row.get(8)?,
                edition: row.get(9)?,
            })
        },
    )?;
    rows(
        "SELECT id, stamp, card, at, day, rating, phase, due_at, due_day, took, origin FROM review ORDER BY seq",
        |row| {
            Ok(Line::Review {
                id: row.get(0)?,
                stamp: row.get(1)?,
                card: row.get(2)?,
                at: row.get(3)?,
                day: row.get(4)?,
                rating: row.get(5)?,
                phase: row.get(6)?,
                due_at: row.get(7)?,
                due_day: row.get(8)?,
                took: row.get(9)?,
                origin: row.get(10)?,
            })
        },
    )?;
    rows("SELECT review, stamp FROM undone ORDER BY review", |row| {
        Ok(Line::Undone { review: row.get(0)?, stamp: row.get(1)? })
    })?;
    rows("SELECT card, was FROM reworded ORDER BY card, was", |row| {
        Ok(Line::Reworded { card: row.get(0)?, was: row.get(1)? })
    })?;
    rows("SELECT id, stamp, deck, subject, field, value FROM change ORDER BY stamp, id", |row| {
        Ok(Line::Change {
            id: row.get(0)?,
            stamp: row.get(1)?,
            deck: row.get(2)?,
            subject: row.get(3)?,
            field: row.get(4)?,
            value: row.get(5)?,
        })
    })
}
