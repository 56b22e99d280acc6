//! The review log: added to, read, never changed. A rating is on the disk when [`Store::record`] returns.

use super::deck::timestamp;
use super::error::StoreError;
use super::library::Store;
use super::memory::{self, due, due_columns};
use crate::question::QuestionId;
use crate::study::{CardId, DeckId, Moment, Origin, Phase, Rating, Review, ReviewId, StudyDay};
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) const COLUMNS: &str = "id, card, at, day, rating, phase, due_at, due_day, took, origin";

impl Store {
    /// Saves a review. When this returns it is on the disk.
    pub fn record(&mut self, review: &Review) -> Result<(), StoreError> {
        self.write(|connection, model| {
            memory::turn(connection, review.moment)?;
            let stamp = next_stamp(connection, review.moment)?;
            if insert(connection, review, stamp)? == 0 {
                return Ok(());
            }
            let card = review.card.0.cast_signed();
            match memory::load(connection, card)? {
                Some(before) => memory::save(connection, card, &model.after(&before, review)),
                None => Ok(()),
            }
        })
    }

    /// Takes a review back. The log keeps it, and keeps that it was taken back.
    pub fn undo(&mut self, review: ReviewId, now: Moment) -> Result<(), StoreError> {
        self.write(|connection, model| {
            let id = review.0.cast_signed();
            let stamp = next_stamp(connection, now)?;
            connection
                .prepare_cached("INSERT OR IGNORE INTO undone VALUES (?1, ?2)")?
                .execute(params![id, stamp])?;
            let select = "SELECT card FROM review WHERE id = ?1";
            let card: Option<i64> = connection.query_row(select, [id], |row| row.get(0)).optional()?;
            card.map_or(Ok(()), |card| replay_descendants(connection, model, card))
        })
    }

    /// The last review that was not taken back: the one to undo after a restart.
    pub fn last_review(&self) -> Result<Option<Review>, StoreError> {
        Ok(self.last_reviews(1)?.pop())
    }

    /// The last reviews that were not taken back, the latest first.
    pub fn last_reviews(&self, most: u32) -> Result<Vec<Review>, StoreError> {
        self.read(|connection| {
            let select = format!(
                "SELECT {COLUMNS} FROM review WHERE NOT EXISTS \
                 (SELECT 1 FROM undone WHERE undone.review = review.id) ORDER BY stamp DESC, id DESC LIMIT ?1"
            );
            connection.prepare_cached(&select)?.query_map([most], review)?.collect()
        })
    }

    /// The reviews of a card, in the order of the log; those taken back are left out.
    pub fn reviews(&self, card: CardId) -> Result<Vec<Review>, StoreError> {
        self.read(|connection| history(connection, card.0.cast_signed()))
    }

    /// The reviews of all cards of a deck, in the order of the log; those taken back are left out.
    pub fn reviews_of_deck(&self, deck: DeckId) -> Result<Vec<Review>, StoreError> {
        self.read(|connection| {
            let select = format!(
                "SELECT {COLUMNS} FROM review WHERE card IN (SELECT card FROM member WHERE deck = ?1) \
                 AND id NOT IN (SELECT review FROM undone) ORDER BY stamp, id"
            );
            connection.prepare(&select)?.query_map([deck.0.cast_signed()], review)?.collect()
        })
    }

    /// Every review since a day, in the order of the log; those taken back are left out.
    pub fn reviews_since(&self, day: StudyDay) -> Result<Vec<Review>, StoreError> {
        self.read(|connection| {
            let select = format!(
                "SELECT {COLUMNS} FROM review WHERE day >= ?1 AND id NOT IN (SELECT review FROM undone) \
                 ORDER BY stamp, id"
            );
            connection.prepare(&select)?.query_map([day.0], review)?.collect()
        })
    }

    /// Saves an answer given in a quiz, for the statistics; its effect on the schedule, if any, is a review.
    pub fn record_answer(
        &mut self,
        deck: DeckId,
        question: QuestionId,
        given: Option<&str>,
        score: u8,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.write(|connection, _| {
            let stamp = next_stamp(connection, now)?;
            let id =
                crate::text::digest(&["answer", &question.to_string(), &stamp.to_string()]).cast_signed();
            let values =
                params![id, stamp, deck.0.cast_signed(), question.0.cast_signed(), now.day.0, given, score];
            connection
                .prepare_cached("INSERT OR IGNORE INTO answer VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
                .execute(values)
                .map(drop)
        })
    }
}

/// A stamp after every stamp of the log, wherever the clock stands.
pub(super) fn next_stamp(connection: &Connection, now: Moment) -> rusqlite::Result<i64> {
    let select = "SELECT max(coalesce((SELECT max(stamp) FROM review), 0), \
                  coalesce((SELECT max(stamp) FROM change), 0), coalesce((SELECT max(stamp) FROM edition), 0))";
    let last: i64 = connection.prepare_cached(select)?.query_row([], |row| row.get(0))?;
    Ok(now.at.as_millisecond().max(last.saturating_add(1)))
}

/// Adds a review to the log; 0 when it is there already.
pub(super) fn insert(connection: &Connection, review: &Review, stamp: i64) -> rusqlite::Result<usize> {
    let (due_at, due_day) = due_columns(review.due);
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO review (id, stamp, card, at, day, rating, phase, due_at, due_day, took, origin) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            review.id.0.cast_signed(),
            stamp,
            review.card.0.cast_signed(),
            review.moment.at.as_millisecond(),
            review.moment.day.0,
            review.rating.number(),
            review.phase.number(),
            due_at,
            due_day,
            review.took,
            review.origin.number()
        ])
}

/// The reviews of a card and of the wordings it had before, in the order of the log, without those taken back.
pub(super) fn history(connection: &Connection, card: i64) -> rusqlite::Result<Vec<Review>> {
    let select = format!(
        "WITH RECURSIVE lineage (card) AS \
         (SELECT ?1 UNION SELECT was FROM reworded JOIN lineage USING (card)) \
         SELECT {COLUMNS} FROM review WHERE card IN (SELECT card FROM lineage) \
         AND id NOT IN (SELECT review FROM undone) ORDER BY stamp, id"
    );
    connection.prepare_cached(&select)?.query_map([card], review)?.collect()
}

/// Computes the memories of a card and of every card that was reworded from it.
pub(super) fn replay_descendants(
    connection: &Connection,
    model: &crate::study::Scheduler,
    card: i64,
) -> rusqlite::Result<()> {
    let select = "WITH RECURSIVE later (card) AS \
                  (SELECT ?1 UNION SELECT reworded.card FROM reworded JOIN later ON was = later.card) \
                  SELECT card FROM later";
    let cards: Vec<i64> =
        connection.prepare_cached(select)?.query_map([card], |row| row.get(0))?.collect::<Result<_, _>>()?;
    cards.into_iter().try_for_each(|card| memory::replay(connection, model, card))
}

/// A row of the log; numbers that no version ever wrote are read as the mildest meaning.
pub(super) fn review(row: &Row<'_>) -> rusqlite::Result<Review> {
    let moment = Moment { at: timestamp(row.get(2)?), day: StudyDay(row.get(3)?) };
    Ok(Review {
        id: ReviewId(row.get::<_, i64>(0)?.cast_unsigned()),
        card: CardId(row.get::<_, i64>(1)?.cast_unsigned()),
        moment,
        rating: Rating::from_number(row.get(4)?).unwrap_or(Rating::Good),
        phase: Phase::from_number(row.get(5)?).unwrap_or(Phase::Review),
        due: due(row.get(6)?, row.get(7)?),
        took: row.get(8)?,
        origin: Origin::from_number(row.get(9)?).unwrap_or_default(),
    })
}
