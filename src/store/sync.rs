//! Two machines: each writes what it knows to a file of its own in a folder that any tool may carry.
//!
//! A file is lines of JSON and only ever grows. Merging is the union of all lines by identity, so the order in which
//! files arrive, and how often, does not matter. A last line that has arrived by half is left for the next time. What was
//! read before is not read again.

mod heard;
mod line;
mod receive;
mod send;

use super::change::{self, apply_marks};
use super::deck::{DECISIONS, apply_decision};
use super::error::StoreError;
use super::library::Store;
use super::log::replay_descendants;
use super::{memory, twin};
use crate::study::{DeckId, Moment};
use crate::text::digest;
use heard::Heard;
use line::Line;
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// So many lines are taken in, and so many memories computed, in one transaction.
const AT_A_TIME: usize = 100_000;
/// So many bytes of lines at most: articles are long.
const BYTES_AT_A_TIME: usize = 32_000_000;

/// Kilobytes of the file in memory while lines are taken in: the indexes of the log are added to in an order of chance.
const MERGING: i64 = -48_000;

/// What a merging did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    /// Lines written to this machine's file.
    pub sent: usize,
    /// Lines that were news to this library.
    pub received: usize,
}

/// What a batch of lines changed.
#[derive(Clone, Copy, Debug, Default)]
struct News {
    lines: usize,
    /// Whether anything but reviews was among it.
    is_mixed: bool,
}

impl Store {
    /// Merges with the files of other machines in `folder` and adds what this library knows to the file of this
    /// machine, which is named after it.
    pub fn sync(&mut self, folder: &Path, machine: &str, now: Moment) -> Result<Synced, StoreError> {
        fs::create_dir_all(folder).map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
        let mut heard = self.read(|connection| Heard::load(connection, folder))?;
        let before = heard.clone();
        let mut known = Vec::new();
        let mut news = News::default();
        let usual = self.make_room(MERGING)?;
        for path in files(folder)? {
            let length = self.merge(&path, heard.length(&path), &mut known, &mut news)?;
            heard.note(&path, length);
        }
        self.freshen()?;
        self.make_room(usual)?;
        if news.is_mixed {
            self.write(|connection, model| {
                apply_decisions(connection)?;
                twin::unite(connection, model)?;
                apply_decisions(connection)?;
                apply_marks(connection)
            })?;
            self.follow_model()?;
        }
        if news.lines > 0 {
            // So that the next screen need not count what has become due meanwhile.
            self.write(|connection, _| memory::turn(connection, now))?;
        }
        known.sort_unstable();
        let own = folder.join(format!("{}.jsonl", self.machine(machine, now)?));
        let sent = send::send(&self.connection, &own, &mut heard, &known)?;
        if heard != before {
            self.write(|connection, _| heard.save(connection, folder))?;
        }
        Ok(Synced { sent, received: news.lines })
    }

    /// Takes in the lines of one file behind `from`, so many at a time; where its last whole line ends.
    fn merge(
        &mut self,
        path: &Path,
        from: u64,
        known: &mut Vec<u64>,
        news: &mut News,
    ) -> Result<u64, StoreError> {
        let failed = |error: std::io::Error| StoreError::io(path, &error);
        let mut file = File::open(path).map_err(failed)?;
        file.seek(SeekFrom::Start(from)).map_err(failed)?;
        let mut input = BufReader::with_capacity(1 << 16, file);
        let (mut read, mut text) = (from, Vec::new());
        loop {
            let (mut lines, mut bytes) = (Vec::new(), 0);
            while lines.len() < AT_A_TIME && bytes < BYTES_AT_A_TIME {
                text.clear();
                input.read_until(b'\n', &mut text).map_err(failed)?;
                // What has no end has not arrived yet.
                if text.pop() != Some(b'\n') {
                    break;
                }
                read += text.len() as u64 + 1;
                bytes += text.len();
                if let Some(line) = Line::read(&text) {
                    known.push(line.key());
                    lines.push(line);
                }
            }
            if bytes == 0 {
                return Ok(read);
            }
            let batch = self.take_in(&lines)?;
            news.lines += batch.lines;
            news.is_mixed |= batch.is_mixed;
        }
    }

    /// Puts lines into the library, and notes the cards whose memories they change.
    fn take_in(&mut self, lines: &[Line]) -> Result<News, StoreError> {
        self.write(|connection, _| {
            let mut news = News::default();
            let mut cards = BTreeSet::new();
            for line in lines {
                let is_news = receive::take_in(connection, line, &mut cards)?;
                news.lines += usize::from(is_news);
                // Also where it is known: an exchange may have been broken off before it was seen to.
                news.is_mixed |= !matches!(line, Line::Review(_));
            }
            let mut insert = connection.prepare_cached("INSERT OR IGNORE INTO stale VALUES (?1)")?;
            for card in cards {
                insert.execute([card])?;
            }
            Ok(news)
        })
    }

    /// Sets how much of the file may be held in memory, as `PRAGMA cache_size` counts it; what it was before.
    fn make_room(&self, size: i64) -> Result<i64, StoreError> {
        self.read(|connection| {
            let before = connection.pragma_query_value(None, "cache_size", |row| row.get(0))?;
            connection.pragma_update(None, "cache_size", size)?;
            Ok(before)
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

/// What was decided on a title or on tags is decided, whoever added the article first.
const FIRST_ADDED: &str = "
    UPDATE deck SET added_at = min(added_at, coalesce((SELECT min(at) FROM addition WHERE deck = deck.id), added_at));
    UPDATE deck SET title = coalesce((SELECT min(title) FROM addition WHERE deck = deck.id), title)
      WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.deck = deck.id AND field = 'title' AND subject = 0);
    UPDATE deck SET tags = coalesce((SELECT min(tags) FROM addition WHERE deck = deck.id), tags)
      WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.deck = deck.id AND field = 'tags' AND subject = 0);";

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

/// Shows in the row of each deck as what it was first added, and the last decisions about it.
fn apply_decisions(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(FIRST_ADDED)?;
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
