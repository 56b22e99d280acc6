//! The learner's decisions: an append-only log in which the last word on each thing holds.

use super::error::StoreError;
use super::library::Store;
use super::log::next_stamp;
use crate::study::{CardId, DeckId, Mark, Moment, StudyDay};
use crate::text::digest;
use rusqlite::{Connection, OptionalExtension, params};

/// The deck of what concerns the whole library.
const LIBRARY: DeckId = DeckId(0);

impl Store {
    /// What holds for a setting of a deck; for one never set there, what holds for the whole library.
    pub fn setting(&self, deck: DeckId, name: &str) -> Result<Option<String>, StoreError> {
        self.read(|connection| match last(connection, deck, name, 0)? {
            Some(value) => Ok(Some(value)),
            None => last(connection, LIBRARY, name, 0),
        })
    }

    /// Sets a setting of a deck, or of the whole library when `deck` is `None`.
    pub fn set_setting(
        &mut self,
        deck: Option<DeckId>,
        name: &str,
        value: &str,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.write(|connection, _| append(connection, deck.unwrap_or(LIBRARY), name, 0, Some(value), now))
    }

    /// Saves the marks on a card: whether it is kept back, and until when; whether it is flagged.
    pub fn set_mark(&mut self, card: CardId, mark: Mark, now: Moment) -> Result<(), StoreError> {
        let hold = mark.hold.map_or(0, |day| day.0);
        let value = format!("{hold} {}", u8::from(mark.is_flagged));
        self.write(|connection, _| {
            append(connection, LIBRARY, "mark", card.0, Some(&value), now)?;
            apply_mark(connection, card.0.cast_signed(), mark)
        })
    }

    /// Reads the parameters of the memory model, where they were fitted.
    pub(super) fn load_model(&mut self) -> Result<(), StoreError> {
        let Some(text) = self.setting(LIBRARY, "parameters")? else { return Ok(()) };
        let mut settings = self.model.settings().clone();
        let numbers: Vec<f32> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        if let Ok(parameters) = numbers.try_into() {
            settings.parameters = parameters;
            self.model = crate::study::Scheduler::new(settings);
        }
        Ok(())
    }
}

/// Adds a decision.
pub(super) fn append(
    connection: &Connection,
    deck: DeckId,
    field: &str,
    subject: u64,
    value: Option<&str>,
    now: Moment,
) -> rusqlite::Result<()> {
    let stamp = next_stamp(connection, now)?;
    let id = digest(&["change", &stamp.to_string(), &deck.to_string(), field, &subject.to_string()]);
    connection
        .prepare_cached("INSERT INTO change VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![id.cast_signed(), stamp, deck.0.cast_signed(), subject.cast_signed(), field, value])
        .map(drop)
}

/// The last word on a thing.
pub(super) fn last(
    connection: &Connection,
    deck: DeckId,
    field: &str,
    subject: u64,
) -> rusqlite::Result<Option<String>> {
    let select = "SELECT value FROM change WHERE deck = ?1 AND field = ?2 AND subject = ?3 \
                  ORDER BY stamp DESC, id DESC LIMIT 1";
    let value: Option<Option<String>> = connection
        .prepare_cached(select)?
        .query_row(params![deck.0.cast_signed(), field, subject.cast_signed()], |row| row.get(0))
        .optional()?;
    Ok(value.flatten())
}

/// Puts every mark in the log on the memories again, after those have been computed.
pub(super) fn apply_marks(connection: &Connection) -> rusqlite::Result<()> {
    let select = "SELECT subject, value FROM (SELECT subject, value, \
                  row_number() OVER (PARTITION BY subject ORDER BY stamp DESC, id DESC) AS place \
                  FROM change WHERE deck = 0 AND field = 'mark') WHERE place = 1 ORDER BY subject";
    let marks: Vec<(i64, Option<String>)> = connection
        .prepare(select)?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (card, value) in marks {
        apply_mark(connection, card, mark(&value.unwrap_or_default()))?;
    }
    Ok(())
}

fn apply_mark(connection: &Connection, card: i64, mark: Mark) -> rusqlite::Result<()> {
    let update = "UPDATE memory SET hold = ?2, flag = ?3 WHERE card = ?1 AND deck IN \
                  (SELECT deck FROM member WHERE card = ?1)";
    let hold = mark.hold.map_or(0, |day| day.0);
    connection.prepare_cached(update)?.execute(params![card, hold, mark.is_flagged]).map(drop)
}

/// A mark as saved: the day it is held until, or 0; 1 when flagged.
fn mark(value: &str) -> Mark {
    let mut words = value.split(' ');
    let hold = words.next().and_then(|word| word.parse().ok()).filter(|&day| day != 0);
    Mark { hold: hold.map(StudyDay), is_flagged: words.next() == Some("1") }
}
