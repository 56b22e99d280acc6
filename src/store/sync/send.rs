//! What this library knows and no file of the folder holds yet, on its way into the file of this machine.

use super::super::error::StoreError;
use super::heard::Heard;
use super::line::{Line, ReviewLine, added_key, change_key, deck_key, reworded_key, twin_key, undone_key};
use rusqlite::{Connection, Row, params};
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Adds to the file `own` what is neither `heard` nor among the lines just read, whose keys are `known`, in order; how
/// many lines that were. Afterwards all of it is heard.
pub(super) fn send(
    connection: &Connection,
    own: &Path,
    heard: &mut Heard,
    known: &[u64],
) -> Result<usize, StoreError> {
    let failed = |error: io::Error| StoreError::io(own, &error);
    let mut file = OpenOptions::new().create(true).read(true).append(true).open(own).map_err(failed)?;
    let is_torn = ends_torn(&mut file).map_err(failed)?;
    let mut out = Out { file: BufWriter::new(file), lines: 0, trouble: None };
    if is_torn {
        out.file.write_all(b"\n").map_err(failed)?;
    }
    // One transaction, so that what another program adds meanwhile is left for the next time as a whole.
    let sent = connection.unchecked_transaction().and_then(|connection| {
        reviews(&connection, heard, known, &mut out)?;
        others(&connection, heard, known, &mut out)
    });
    sent.map_err(|error| StoreError::of(own, error))?;
    out.trouble.map_or(Ok(()), Err).map_err(failed)?;
    let file = out.file.into_inner().map_err(|error| failed(error.into_error()))?;
    file.sync_all().map_err(failed)?;
    heard.note(own, file.metadata().map_err(failed)?.len());
    Ok(out.lines)
}

/// The file of this machine, being added to.
struct Out {
    file: BufWriter<File>,
    lines: usize,
    trouble: Option<io::Error>,
}

impl Out {
    fn write(&mut self, line: &Line) {
        if self.trouble.is_none() {
            let written = serde_json::to_writer(&mut self.file, line).map_err(io::Error::from);
            self.trouble = written.and_then(|()| self.file.write_all(b"\n")).err();
            self.lines += 1;
        }
    }
}

/// The reviews behind those that were told before.
fn reviews(connection: &Connection, heard: &mut Heard, known: &[u64], out: &mut Out) -> rusqlite::Result<()> {
    let select = "SELECT id, stamp, card, at, day, rating, phase, due_at, due_day, took, origin, seq FROM review \
                  WHERE seq > ?1 ORDER BY seq";
    let mut select = connection.prepare(select)?;
    let mut rows = select.query([heard.seq])?;
    while let Some(row) = rows.next()? {
        let review = review(row)?;
        if known.binary_search(&review.key()).is_err() {
            out.write(&Line::Review(review));
        }
        heard.seq = row.get(11)?;
    }
    Ok(())
}

fn review(row: &Row<'_>) -> rusqlite::Result<ReviewLine> {
    Ok(ReviewLine {
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
}

/// Everything else, of which there is little: articles, what was taken back, what was decided.
fn others(connection: &Connection, heard: &mut Heard, known: &[u64], out: &mut Out) -> rusqlite::Result<()> {
    let mut is_told = |key: u64| !heard.keys.insert(key) || known.binary_search(&key).is_ok();
    let decks: Vec<(i64, i64, i64)> = connection
        .prepare("SELECT id, digest, stamp FROM deck JOIN edition ON edition.deck = deck.id ORDER BY id")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (id, digest, edition) in decks {
        if !is_told(deck_key(id, digest, edition)) {
            out.write(&deck(connection, id)?);
        }
    }
    let mut select = connection.prepare("SELECT deck, at, title, tags FROM addition ORDER BY deck, at")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (deck, at, title, tags): (_, _, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        if !is_told(added_key(deck, at, &title, &tags)) {
            out.write(&Line::Added { deck, at, title, tags });
        }
    }
    let mut select = connection.prepare("SELECT review, stamp FROM undone ORDER BY review")?;
    for row in select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (review, stamp) = row?;
        if !is_told(undone_key(review)) {
            out.write(&Line::Undone { review, stamp });
        }
    }
    let mut select = connection.prepare("SELECT card, was FROM reworded ORDER BY card, was")?;
    for row in select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (card, was) = row?;
        if !is_told(reworded_key(card, was)) {
            out.write(&Line::Reworded { card, was });
        }
    }
    let mut select = connection.prepare("SELECT one, other FROM twin ORDER BY one, other")?;
    for row in select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (one, other) = row?;
        if !is_told(twin_key(one, other)) {
            out.write(&Line::Twin { one, other });
        }
    }
    let mut select =
        connection.prepare("SELECT id, stamp, deck, subject, field, value FROM change ORDER BY stamp, id")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        if !is_told(change_key(id)) {
            let (stamp, deck, subject) = (row.get(1)?, row.get(2)?, row.get(3)?);
            out.write(&Line::Change { id, stamp, deck, subject, field: row.get(4)?, value: row.get(5)? });
        }
    }
    Ok(())
}

/// An article as it is now.
fn deck(connection: &Connection, id: i64) -> rusqlite::Result<Line> {
    let select = "SELECT id, digest, title, text, format, source, published, tags, added_at, stamp \
                  FROM deck JOIN edition ON edition.deck = deck.id WHERE id = ?1";
    connection.prepare_cached(select)?.query_row(params![id], |row| {
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
    })
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
