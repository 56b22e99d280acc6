//! Sums over the whole log and all memories, read row by row so that a large library needs little memory.

use super::error::StoreError;
use super::library::Store;
use super::log;
use super::memory::card_memory;
use crate::study::stats::History;
use crate::study::{CardId, CardMemory, DeckId, Load, Moment, Review, StudyDay};
use rusqlite::OptionalExtension;

impl Store {
    /// What the log tells, of one deck or of all.
    pub fn history(&self, deck: Option<DeckId>) -> Result<History, StoreError> {
        let mut history = History::default();
        self.each_review(deck, |review| history.add(review))?;
        Ok(history)
    }

    /// Every review in the order of the log, of one deck or of all; those taken back are left out.
    pub fn each_review(&self, deck: Option<DeckId>, mut each: impl FnMut(&Review)) -> Result<(), StoreError> {
        self.read(|connection| {
            let select = format!(
                "SELECT {} FROM review WHERE (?1 IS NULL OR card IN (SELECT card FROM member WHERE deck = ?1)) \
                 AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = review.id) ORDER BY stamp, id",
                log::COLUMNS
            );
            let mut select = connection.prepare(&select)?;
            let mut rows = select.query([deck.map(|deck| deck.0.cast_signed())])?;
            while let Some(row) = rows.next()? {
                each(&log::review(row)?);
            }
            Ok(())
        })
    }

    /// The memories of the cards of all decks that are neither archived nor removed, each card once.
    pub fn all_memories(&self) -> Result<Vec<CardMemory>, StoreError> {
        self.read(|connection| {
            let select = "SELECT card, phase, due_at, due_day, stability, difficulty, first_day, last_at, \
                          last_day, memory.reviews, lapses FROM memory JOIN deck ON deck.id = memory.deck \
                          WHERE archived_at IS NULL AND removed_at IS NULL GROUP BY card";
            connection.prepare(select)?.query_map([], card_memory)?.collect()
        })
    }

    /// Every card of the decks that are neither archived nor removed, each card once, with its memory, the kind of its
    /// question and the year it asks about.
    pub fn each_known(
        &self,
        mut each: impl FnMut(CardId, &CardMemory, &str, Option<i32>),
    ) -> Result<(), StoreError> {
        self.read(|connection| {
            let select = "SELECT memory.card, phase, due_at, due_day, stability, difficulty, first_day, last_at, \
                          last_day, memory.reviews, lapses, kind, year FROM memory JOIN deck ON deck.id = memory.deck \
                          LEFT JOIN wording ON wording.card = memory.card \
                          WHERE archived_at IS NULL AND removed_at IS NULL GROUP BY memory.card";
            let mut select = connection.prepare(select)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let card = CardId(row.get::<_, i64>(0)?.cast_unsigned());
                let kind = row.get_ref(11)?.as_str_or_null().unwrap_or_default().unwrap_or_default();
                each(card, &card_memory(row)?, kind, row.get(12)?);
            }
            Ok(())
        })
    }

    /// What a card asks, and its answer, as its article last said it.
    pub fn said(&self, card: CardId) -> Result<Option<(String, String)>, StoreError> {
        self.read(|connection| {
            let select = "SELECT stem, key FROM wording WHERE card = ?1";
            let mut select = connection.prepare_cached(select)?;
            select.query_row([card.0.cast_signed()], |row| Ok((row.get(0)?, row.get(1)?))).optional()
        })
    }

    /// How many reviews fall due on each day of the year to come.
    pub fn load(&self, now: Moment) -> Result<Load, StoreError> {
        self.read(|connection| {
            let select = "SELECT ready, count(*) FROM memory WHERE phase = 2 AND ready BETWEEN ?1 AND ?2 \
                          GROUP BY ready";
            let mut select = connection.prepare_cached(select)?;
            let rows = select.query_map([now.day.0, now.day.plus(400).0], |row| {
                Ok((StudyDay(row.get(0)?), row.get(1)?))
            })?;
            Ok(Load::new(rows.collect::<Result<Vec<_>, _>>()?))
        })
    }
}
