//! Lines of other machines on their way into the library.

use super::super::change;
use super::super::deck::write_text;
use super::super::log;
use super::super::sketch::Sketch;
use super::line::Line;
use crate::study::DeckId;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Puts one line into the library; whether it was news. Cards whose memory it may change are noted.
pub(super) fn take_in(
    connection: &Connection,
    line: &Line,
    cards: &mut BTreeSet<i64>,
) -> rusqlite::Result<bool> {
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| -> rusqlite::Result<bool> {
        Ok(connection.prepare_cached(sql)?.execute(values)? > 0)
    };
    match line {
        Line::Review(line) => {
            let review = line.to_review();
            let is_news = review.map_or(Ok(0), |review| log::insert(connection, &review, line.stamp))? > 0;
            if is_news {
                cards.insert(line.card);
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
