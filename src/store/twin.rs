//! One article that came to two machines in two formats, or in two states: once the machines have met, it is one again.
//!
//! On one machine an article is recognised when it is added; on two, each has made a deck of its own. That two decks are
//! one is written down for good and told to the other machines. Of such decks the one with the least identity stays, on
//! every machine the same; what the learner did with the others goes on there.

use super::deck::{SAME_ARTICLE, write_text};
use super::log;
use super::sketch::Sketch;
use crate::study::Scheduler;
use crate::text::digest;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, HashMap};

/// Finds the decks that are one article and makes them one.
pub(super) fn unite(connection: &Connection, model: &Scheduler) -> rusqlite::Result<()> {
    recognise(connection)?;
    for (deck, stays) in others(connection)? {
        carry_over(connection, model, deck, stays)?;
    }
    Ok(())
}

/// Writes down which decks of the list are one article. One in the archive, or taken off the list, is left alone: the
/// learner has parted with it, and what is studied now must not follow it there.
fn recognise(connection: &Connection) -> rusqlite::Result<()> {
    let mut select = connection.prepare(
        "SELECT id, sketch FROM deck WHERE removed_at IS NULL AND archived_at IS NULL ORDER BY id",
    )?;
    let mut rows = select.query([])?;
    let mut firsts: Vec<(i64, Sketch)> = Vec::new();
    // Texts that share half of their marks share one of them: only such are compared.
    let mut by_mark: HashMap<(usize, u32), Vec<usize>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let (deck, sketch) = (row.get(0)?, Sketch::from_bytes(row.get_ref(1)?.as_blob()?));
        let mut candidates: Vec<usize> =
            sketch.marks().filter_map(|mark| by_mark.get(&mark)).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        let found = candidates
            .into_iter()
            .filter_map(|at| firsts.get(at))
            .find(|(_, first)| first.likeness(&sketch) >= SAME_ARTICLE);
        if let Some((first, _)) = found {
            connection.execute("INSERT OR IGNORE INTO twin VALUES (?1, ?2)", params![first, deck])?;
            continue;
        }
        for mark in sketch.marks() {
            by_mark.entry(mark).or_default().push(firsts.len());
        }
        firsts.push((deck, sketch));
    }
    Ok(())
}

/// The decks that are here and do not stay, with the one that stays for each.
fn others(connection: &Connection) -> rusqlite::Result<Vec<(i64, i64)>> {
    let pairs: Vec<(i64, i64)> = connection
        .prepare("SELECT one, other FROM twin ORDER BY one, other")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut parent: BTreeMap<i64, i64> = BTreeMap::new();
    for (one, other) in pairs {
        let (one, other) = (least(&mut parent, one), least(&mut parent, other));
        parent.insert(one.max(other), one.min(other));
    }
    // The least of them that is here: an article may arrive after what is known of it.
    let mut stays: BTreeMap<i64, i64> = BTreeMap::new();
    let mut others = Vec::new();
    let known: Vec<i64> = parent.keys().chain(parent.values()).copied().collect();
    let mut is_here = connection.prepare("SELECT 1 FROM deck WHERE id = ?1")?;
    for deck in known.into_iter().collect::<std::collections::BTreeSet<_>>() {
        if is_here.exists([deck])? {
            match stays.entry(least(&mut parent, deck)) {
                std::collections::btree_map::Entry::Vacant(entry) => {
                    entry.insert(deck);
                }
                std::collections::btree_map::Entry::Occupied(entry) => others.push((deck, *entry.get())),
            }
        }
    }
    Ok(others)
}

/// The least of those that are one with `deck`.
fn least(parent: &mut BTreeMap<i64, i64>, deck: i64) -> i64 {
    let mut first = deck;
    while let Some(&next) = parent.get(&first).filter(|next| **next != first) {
        first = next;
    }
    // The way is shortened, so that a long chain is walked once.
    let mut at = deck;
    while at != first {
        at = parent.insert(at, first).unwrap_or(first);
    }
    first
}

/// What belongs to `deck` belongs to the one that stays: its later text, its cards, what was decided on it.
fn carry_over(connection: &Connection, model: &Scheduler, deck: i64, stays: i64) -> rusqlite::Result<()> {
    carry_text(connection, deck, stays)?;
    carry_decisions(connection, deck, stays)?;
    let cards: Vec<i64> = connection
        .prepare("SELECT card FROM member WHERE deck = ?1 ORDER BY place")?
        .query_map([deck], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    connection.execute(
        "INSERT OR IGNORE INTO member (deck, card, place, family) SELECT ?2, card, \
         place + coalesce((SELECT max(place) + 1 FROM member WHERE deck = ?2), 0), family \
         FROM member WHERE deck = ?1",
        [deck, stays],
    )?;
    for card in cards {
        log::replay_descendants(connection, model, card)?;
    }
    connection.execute("UPDATE answer SET deck = ?2 WHERE deck = ?1", [deck, stays])?;
    connection.execute(
        "UPDATE deck SET added_at = min(added_at, (SELECT added_at FROM deck WHERE id = ?1)), \
         opened_at = max(opened_at, (SELECT opened_at FROM deck WHERE id = ?1)), \
         published = coalesce(published, (SELECT published FROM deck WHERE id = ?1)) WHERE id = ?2",
        [deck, stays],
    )?;
    for delete in ["DELETE FROM deck WHERE id = ?1", "DELETE FROM unread WHERE deck = ?1"] {
        connection.execute(delete, [deck])?;
    }
    connection.execute("DELETE FROM tally WHERE deck = ?1", [deck])?;
    connection.execute("INSERT OR IGNORE INTO unread VALUES (?1)", [stays]).map(drop)
}

/// Of the two texts the one that was put in later; of two that never were, the one of the deck that stays.
fn carry_text(connection: &Connection, deck: i64, stays: i64) -> rusqlite::Result<()> {
    let select = "SELECT stamp, text FROM edition WHERE deck = ?1 \
                  AND stamp > (SELECT stamp FROM edition WHERE deck = ?2)";
    let later: Option<(i64, String)> =
        connection.query_row(select, [deck, stays], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((stamp, text)) = later else { return Ok(()) };
    write_text(connection, stays, stamp, &text)?;
    connection
        .execute(
            "UPDATE deck SET (digest, format, sketch) = (SELECT digest, format, sketch FROM deck WHERE id = ?1) \
             WHERE id = ?2",
            [deck, stays],
        )
        .map(drop)
}

/// What was decided on one holds for the other, as of the moment at which it was decided; under an identity that is the
/// same on every machine. That the learner parted with one of them says nothing about the other.
fn carry_decisions(connection: &Connection, deck: i64, stays: i64) -> rusqlite::Result<()> {
    let select = "SELECT id, stamp, subject, field, value FROM change WHERE deck = ?1 \
                  AND field NOT IN ('removed', 'archived')";
    let mut select = connection.prepare(select)?;
    let mut rows = select.query([deck])?;
    let insert = "INSERT OR IGNORE INTO change VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let mut insert = connection.prepare(insert)?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let id = digest(&["twin", &id.to_string(), &stays.to_string()]).cast_signed();
        let (stamp, subject): (i64, i64) = (row.get(1)?, row.get(2)?);
        let (field, value): (String, Option<String>) = (row.get(3)?, row.get(4)?);
        insert.execute(params![id, stamp, stays, subject, field, value])?;
    }
    Ok(())
}
