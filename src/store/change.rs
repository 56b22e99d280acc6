//! The learner's decisions: an append-only log in which the last word on each thing holds.

use super::deck::DeckId;
use super::error::StoreError;
use super::library::Store;
use super::log::next_stamp;
use crate::study::{CardId, Moment};
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

    /// Keeps a card from being asked until the day after `now`.
    pub fn bury(&mut self, card: CardId, now: Moment) -> Result<(), StoreError> {
        self.hold(card, now.day.plus(1).0, now)
    }

    /// Keeps a card from being asked until it is released.
    pub fn suspend(&mut self, card: CardId, now: Moment) -> Result<(), StoreError> {
        self.hold(card, i32::MAX, now)
    }

    /// Lets a buried or suspended card be asked again.
    pub fn release(&mut self, card: CardId, now: Moment) -> Result<(), StoreError> {
        self.hold(card, 0, now)
    }

    fn hold(&mut self, card: CardId, until: i32, now: Moment) -> Result<(), StoreError> {
        self.write(|connection, _| {
            append(connection, LIBRARY, "hold", card.0, Some(&until.to_string()), now)?;
            let update = "UPDATE memory SET hold = ?2 WHERE card = ?1 AND deck IN \
                          (SELECT deck FROM member WHERE card = ?1)";
            connection.execute(update, params![card.0.cast_signed(), until]).map(drop)
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

/// Puts buried and suspended cards on hold again after the memories have been computed.
pub(super) fn apply_holds(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "UPDATE memory SET hold = held.until FROM (SELECT subject, CAST(value AS INTEGER) AS until, \
         row_number() OVER (PARTITION BY subject ORDER BY stamp DESC, id DESC) AS place \
         FROM change WHERE deck = 0 AND field = 'hold') AS held \
         WHERE held.place = 1 AND held.subject = memory.card",
    )
}
