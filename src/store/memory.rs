//! The table of memories: derived from the log, kept so that opening a library does not replay it.

use super::deck::timestamp;
use super::error::StoreError;
use super::library::Store;
use super::log;
use crate::study::{
    CardId, CardMemory, DeckId, DeckSummary, Difficulty, Due, Mark, Memory, MemoryState, Moment, Phase,
    Scheduler, Stability, StudyDay,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

impl Store {
    /// The memories of the cards of a deck.
    pub fn memories(&self, deck: DeckId) -> Result<BTreeMap<CardId, CardMemory>, StoreError> {
        self.read(|connection| {
            let select = "SELECT card, phase, due_at, due_day, stability, difficulty, first_day, last_at, \
                          last_day, reviews, lapses FROM memory WHERE deck = ?1";
            let mut select = connection.prepare_cached(select)?;
            let rows = select.query_map([deck.0.cast_signed()], |row| {
                Ok((CardId(row.get::<_, i64>(0)?.cast_unsigned()), card_memory(row)?))
            })?;
            rows.collect()
        })
    }

    /// The memory of one card; new when no deck holds it.
    pub fn memory(&self, card: CardId) -> Result<CardMemory, StoreError> {
        let found = self.read(|connection| load(connection, card.0.cast_signed()))?;
        Ok(found.unwrap_or_default())
    }

    /// The marks on the cards of a deck; cards without marks are left out.
    pub fn marks(&self, deck: DeckId) -> Result<BTreeMap<CardId, Mark>, StoreError> {
        self.read(|connection| {
            let select = "SELECT card, hold, flag FROM memory WHERE deck = ?1 AND (hold <> 0 OR flag <> 0)";
            let mut select = connection.prepare_cached(select)?;
            let rows = select.query_map([deck.0.cast_signed()], |row| {
                let hold = Some(row.get(1)?).filter(|&day| day != 0).map(StudyDay);
                let mark = Mark { hold, is_flagged: row.get(2)? };
                Ok((CardId(row.get::<_, i64>(0)?.cast_unsigned()), mark))
            })?;
            rows.collect()
        })
    }

    /// Throws the derived tables away and computes them again from the log.
    pub fn rebuild(&mut self) -> Result<(), StoreError> {
        self.write(|connection, model| {
            connection.execute_batch("DELETE FROM memory; DELETE FROM tally;")?;
            let cards: Vec<i64> = connection
                .prepare("SELECT DISTINCT card FROM member ORDER BY card")?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            for card in cards {
                replay(connection, model, card)?;
            }
            super::change::apply_marks(connection)
        })
    }
}

/// The memory of a card that is in some deck; `None` when it is in none.
pub(super) fn load(connection: &Connection, card: i64) -> rusqlite::Result<Option<CardMemory>> {
    let select = "SELECT m.card, m.phase, m.due_at, m.due_day, m.stability, m.difficulty, m.first_day, m.last_at, \
                  m.last_day, m.reviews, m.lapses FROM member JOIN memory AS m USING (deck, card) \
                  WHERE member.card = ?1 LIMIT 1";
    connection.prepare_cached(select)?.query_row([card], card_memory).optional()
}

/// Saves the memory of a card in every deck that holds it.
pub(super) fn save(connection: &Connection, card: i64, memory: &CardMemory) -> rusqlite::Result<()> {
    let Some(seen) = memory.seen() else {
        let insert = "INSERT INTO memory (deck, card, phase, reviews, lapses) \
                      SELECT deck, card, 0, 0, 0 FROM member WHERE card = ?1 \
                      ON CONFLICT DO UPDATE SET phase = 0, due_at = NULL, due_day = NULL, ready = NULL, \
                      stability = NULL, difficulty = NULL, first_day = NULL, last_at = NULL, last_day = NULL, reviews = 0, \
                      lapses = 0";
        return connection.prepare_cached(insert)?.execute([card]).map(drop);
    };
    let (due_at, due_day) = due_columns(seen.due);
    let insert = "INSERT INTO memory (deck, card, phase, due_at, due_day, stability, difficulty, first_day, \
                  last_at, last_day, reviews, lapses, ready) \
                  SELECT deck, card, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, iif(?2 = 2, ?4, NULL) \
                  FROM member WHERE card = ?1 ON CONFLICT DO UPDATE SET phase = ?2, due_at = ?3, due_day = ?4, \
                  ready = iif(?2 = 2, max(?4, hold), NULL), stability = ?5, \
                  difficulty = ?6, first_day = ?7, last_at = ?8, last_day = ?9, reviews = ?10, lapses = ?11";
    connection
        .prepare_cached(insert)?
        .execute(params![
            card,
            seen.phase.number(),
            due_at,
            due_day,
            seen.state.stability.days(),
            seen.state.difficulty.value(),
            seen.first.0,
            seen.last.at.as_millisecond(),
            seen.last.day.0,
            seen.reviews,
            seen.lapses
        ])
        .map(drop)
}

/// Computes the memory of a card from the log and saves it.
pub(super) fn replay(connection: &Connection, model: &Scheduler, card: i64) -> rusqlite::Result<()> {
    let reviews = log::history(connection, card)?;
    save(connection, card, &model.replay(&reviews))
}

/// Corrects the counts of each row, which hold for the day of the horizon, for the day of `now`.
pub(super) fn add_due(
    connection: &Connection,
    now: Moment,
    rows: &mut [DeckSummary],
) -> rusqlite::Result<()> {
    let mut places: BTreeMap<i64, usize> = BTreeMap::new();
    places.extend(rows.iter().enumerate().map(|(place, row)| (row.id.0.cast_signed(), place)));
    let mut each = |sql: &str, days: &[i32], add: fn(&mut DeckSummary, usize)| -> rusqlite::Result<()> {
        let mut select = connection.prepare_cached(sql)?;
        let mut counts = select.query(rusqlite::params_from_iter(days))?;
        while let Some(count) = counts.next()? {
            let place = places.get(&count.get(0)?);
            if let Some(row) = place.and_then(|&place| rows.get_mut(place)) {
                add(row, usize::try_from(count.get::<_, i64>(1)?).unwrap_or(0));
            }
        }
        Ok(())
    };
    let (day, today) = (horizon(connection)?, now.day.0);
    if day < today {
        each(BETWEEN, &[day, today], |row, count| row.counts.due += count)?;
    } else if day > today {
        each(BETWEEN, &[today, day], |row, count| row.counts.due = row.counts.due.saturating_sub(count))?;
    }
    // The clock once stood ahead; a card whose last review lies in the future is due.
    each(
        "SELECT deck, count(*) FROM memory INDEXED BY memory_last WHERE phase = 2 AND last_day > ?1 + 1 AND ready > ?1 \
         AND hold <= ?1 GROUP BY deck",
        &[today],
        |row, count| row.counts.due += count,
    )?;
    each(
        "SELECT deck, count(*) FROM memory INDEXED BY memory_held WHERE hold > 0 AND hold > ?1 AND phase IN (1, 3) GROUP BY deck",
        &[today],
        |row, count| row.counts.learning = row.counts.learning.saturating_sub(count),
    )?;
    each(
        "SELECT deck, count(*) FROM memory INDEXED BY memory_held WHERE hold > 0 AND hold > ?1 AND phase = 0 GROUP BY deck",
        &[today],
        |row, count| row.counts.new = row.counts.new.saturating_sub(count),
    )
}

/// How many cards of each deck become due after one day, up to another.
const BETWEEN: &str =
    "SELECT deck, count(*) AS count FROM memory WHERE phase = 2 AND ready > ?1 AND ready <= ?2 GROUP BY deck";

/// The day for which the tally of due cards holds.
fn horizon(connection: &Connection) -> rusqlite::Result<i32> {
    connection.prepare_cached("SELECT day FROM horizon")?.query_row([], |row| row.get(0))
}

/// Brings the tally of due cards to the day of `now`.
pub(super) fn turn(connection: &Connection, now: Moment) -> rusqlite::Result<()> {
    let (day, today) = (horizon(connection)?, now.day.0);
    if day == today {
        return Ok(());
    }
    let (from, to, sign) = if day < today { (day, today, 1) } else { (today, day, -1) };
    let update = format!(
        "UPDATE tally SET due = due + ?3 * news.count FROM ({BETWEEN}) AS news WHERE tally.deck = news.deck"
    );
    connection.execute(&update, params![from, to, sign])?;
    connection.execute("UPDATE horizon SET day = ?1", [today]).map(drop)
}

/// The two columns of a due date.
pub(super) fn due_columns(due: Due) -> (Option<i64>, Option<i32>) {
    match due {
        Due::At(at) => (Some(at.as_millisecond()), None),
        Due::On(day) => (None, Some(day.0)),
    }
}

/// A due date from its two columns.
pub(super) fn due(at: Option<i64>, day: Option<i32>) -> Due {
    at.map_or_else(|| Due::On(StudyDay(day.unwrap_or(0))), |at| Due::At(timestamp(at)))
}

pub(super) fn card_memory(row: &Row<'_>) -> rusqlite::Result<CardMemory> {
    let Some(phase) = Phase::from_number(row.get(1)?) else { return Ok(CardMemory::New) };
    let state =
        MemoryState { stability: Stability::new(row.get(4)?), difficulty: Difficulty::new(row.get(5)?) };
    Ok(CardMemory::Seen(Memory {
        state,
        phase,
        due: due(row.get(2)?, row.get(3)?),
        first: StudyDay(row.get(6)?),
        last: Moment { at: timestamp(row.get(7)?), day: StudyDay(row.get(8)?) },
        reviews: row.get(9)?,
        lapses: row.get(10)?,
    }))
}
