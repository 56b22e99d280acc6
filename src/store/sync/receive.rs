//! Lines of other machines on their way into the library.

use super::super::deck::write_text;
use super::super::log;
use super::super::sketch::Sketch;
use super::line::Line;
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
            let is_news = run(insert, &[id, stamp, deck, subject, field, value])?;
            // Something was put right on a card or an entry of an article.
            if is_news && *deck != 0 && *subject != 0 {
                note_unread(connection, *deck)?;
            }
            Ok(is_news)
        }
        Line::Added { deck, at, title, tags } => {
            run("INSERT OR IGNORE INTO addition VALUES (?1, ?2, ?3, ?4)", &[deck, at, title, tags])
        }
        Line::Twin { one, other } => run("INSERT OR IGNORE INTO twin VALUES (?1, ?2)", &[one, other]),
        Line::Deck { .. } => take_in_deck(connection, line),
    }
}

/// An article that is new here, or another edition of one that is: of two editions the later holds, so that every
/// machine comes to the same.
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
        note_unread(connection, *id)?;
        return Ok(true);
    }
    let later = "UPDATE deck SET digest = ?3, format = ?4, published = ?5, sketch = ?6 WHERE id = ?1 AND \
                 (?2, ?3) > (SELECT stamp, deck.digest FROM edition WHERE edition.deck = deck.id)";
    let is_later = run(later, &[id, edition, digest, format, published, &sketch])?;
    if is_later {
        write_text(connection, *id, *edition, text)?;
        note_unread(connection, *id)?;
    }
    Ok(is_later)
}

/// The cards of this article are to be brought up to what arrived.
fn note_unread(connection: &Connection, deck: i64) -> rusqlite::Result<()> {
    connection.prepare_cached("INSERT OR IGNORE INTO unread VALUES (?1)")?.execute([deck]).map(drop)
}
