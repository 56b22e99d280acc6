//! Articles in the library: added, found again after an edit, listed, renamed, archived, removed and brought back.

use super::change;
use super::error::StoreError;
use super::library::Store;
use super::sketch::Sketch;
use crate::article::{Article, Format, Metadata};
use crate::study::{Counts, DeckId, DeckSummary, Moment, StudyDay};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// How an article came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Arrival {
    /// It was not in the library.
    New,
    /// It was, word for word.
    Same,
    /// An earlier state of it was; the text is now the new one.
    Edited,
}

/// An article as it was saved; the caller reads the blocks out of the text again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredArticle {
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Its format, source and date.
    pub metadata: Metadata,
}

/// Texts that share this much are states of one article.
pub(super) const SAME_ARTICLE: f32 = 0.5;
/// Sources of what has no file; they say nothing.
const NO_FILES: [&str; 2] = ["standard input", PASTED];
/// The source of an article that was pasted.
pub const PASTED: &str = "pasted text";
/// Texts from one file are states of one article even when they share little.
const SAME_SOURCE: f32 = 0.2;

impl Store {
    /// Puts an article into the library, or finds it there: by its text, by its source, by its likeness. A removed
    /// article comes back with its history.
    pub fn add(&mut self, article: &Article, now: Moment) -> Result<(DeckId, Arrival), StoreError> {
        let sketch = Sketch::new(&article.text);
        let at = now.at.as_millisecond();
        self.write(|connection, _| {
            let digest = article.id.0.cast_signed();
            if let Some(id) = same_text(connection, digest)? {
                let deck = DeckId(id.cast_unsigned());
                // A file that was moved is found again where it is now.
                let place = article.metadata.source.as_deref().filter(|place| !NO_FILES.contains(place));
                connection.execute(
                    "UPDATE deck SET opened_at = ?2, source = coalesce(?3, source), \
                         published = coalesce(?4, published) WHERE id = ?1",
                    params![id, at, place, article.metadata.published],
                )?;
                unremove(connection, deck, now)?;
                return Ok((deck, Arrival::Same));
            }
            if let Some(id) = earlier_state(connection, article, &sketch)? {
                let deck = DeckId(id.cast_unsigned());
                update_text(connection, id, article, &sketch, now)?;
                unremove(connection, deck, now)?;
                return Ok((deck, Arrival::Edited));
            }
            insert(connection, article, &sketch, at)?;
            Ok((DeckId(article.id.0), Arrival::New))
        })
    }

    /// The articles of the library, the last opened first; archived ones too, removed ones not.
    pub fn decks(&self, now: Moment) -> Result<Vec<DeckSummary>, StoreError> {
        self.first_decks(u32::MAX, now)
    }

    /// The first of them: what a screen shows before the others are asked for.
    pub fn first_decks(&self, most: u32, now: Moment) -> Result<Vec<DeckSummary>, StoreError> {
        self.read(|connection| {
            // One transaction, so that the counts belong together whatever another program does meanwhile.
            let connection = connection.unchecked_transaction()?;
            let mut rows: Vec<DeckSummary> = connection
                .prepare_cached(&format!(
                    "{ROWS} WHERE removed_at IS NULL ORDER BY opened_at DESC, id LIMIT ?1"
                ))?
                .query_map([most], deck_row)?
                .collect::<Result<_, _>>()?;
            super::memory::add_due(&connection, now, &mut rows)?;
            Ok(rows)
        })
    }

    /// One article of the list; removed ones too.
    pub fn summary(&self, deck: DeckId, now: Moment) -> Result<DeckSummary, StoreError> {
        let found = self.read(|connection| {
            let select = format!("{ROWS} WHERE id = ?1");
            let row =
                connection.prepare_cached(&select)?.query_row([deck.0.cast_signed()], deck_row).optional()?;
            let mut rows: Vec<DeckSummary> = row.into_iter().collect();
            super::memory::add_due(connection, now, &mut rows)?;
            Ok(rows.pop())
        })?;
        found.ok_or_else(|| StoreError::NoDeck(deck.to_string()))
    }

    /// The deck that holds this very text, removed ones too.
    pub fn find_text(&self, article: &Article) -> Result<Option<DeckId>, StoreError> {
        let found = self.read(|connection| same_text(connection, article.id.0.cast_signed()))?;
        Ok(found.map(|id| DeckId(id.cast_unsigned())))
    }

    /// Titles and sources of the articles that were removed.
    pub fn removed(&self) -> Result<Vec<(DeckId, String, Option<String>)>, StoreError> {
        self.read(|connection| {
            let select = "SELECT id, title, source FROM deck WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, id";
            let mut select = connection.prepare_cached(select)?;
            let rows = select
                .query_map([], |row| Ok((DeckId(row.get::<_, i64>(0)?.cast_unsigned()), row.get(1)?, row.get(2)?)))?;
            rows.collect()
        })
    }

    /// The text of an article; it is noted that it was opened.
    pub fn article(&mut self, deck: DeckId, now: Moment) -> Result<StoredArticle, StoreError> {
        let at = now.at.as_millisecond();
        let found = self.write(|connection, _| {
            let id = deck.0.cast_signed();
            connection.execute("UPDATE deck SET opened_at = ?2 WHERE id = ?1", params![id, at])?;
            connection.query_row(ARTICLE, [id], stored_article).optional()
        })?;
        found.ok_or_else(|| StoreError::NoDeck(deck.to_string()))
    }

    /// An article, without noting that it was opened: for looking into it.
    pub fn glance(&self, deck: DeckId) -> Result<StoredArticle, StoreError> {
        let found = self.read(|connection| {
            connection.query_row(ARTICLE, [deck.0.cast_signed()], stored_article).optional()
        })?;
        found.ok_or_else(|| StoreError::NoDeck(deck.to_string()))
    }

    /// The day an article was published, as it or the learner says.
    pub fn published(&self, deck: DeckId) -> Result<Option<String>, StoreError> {
        let select = "SELECT published FROM deck WHERE id = ?1";
        let found = self.read(|connection| {
            connection.query_row(select, [deck.0.cast_signed()], |row| row.get(0)).optional()
        })?;
        Ok(found.flatten())
    }

    /// Gives an article another title.
    pub fn rename(&mut self, deck: DeckId, title: &str, now: Moment) -> Result<(), StoreError> {
        self.decide(deck, "title", Some(title), now)
    }

    /// Puts an article into the archive: nothing of it is due there.
    pub fn archive(&mut self, deck: DeckId, now: Moment) -> Result<(), StoreError> {
        self.decide(deck, "archived", Some(&now.at.as_millisecond().to_string()), now)
    }

    /// Takes an article out of the archive.
    pub fn unarchive(&mut self, deck: DeckId, now: Moment) -> Result<(), StoreError> {
        self.decide(deck, "archived", None, now)
    }

    /// Takes an article off the list. Nothing is destroyed: [`Store::bring_back`] undoes it.
    pub fn remove(&mut self, deck: DeckId, now: Moment) -> Result<(), StoreError> {
        self.decide(deck, "removed", Some(&now.at.as_millisecond().to_string()), now)
    }

    /// Brings a removed article back.
    pub fn bring_back(&mut self, deck: DeckId, now: Moment) -> Result<(), StoreError> {
        self.decide(deck, "removed", None, now)
    }

    /// Sets the tags of an article.
    pub fn set_tags(&mut self, deck: DeckId, tags: &[String], now: Moment) -> Result<(), StoreError> {
        self.decide(deck, "tags", Some(&tags.join("\n")), now)
    }

    /// Sets or clears the day of the exam.
    pub fn set_exam(&mut self, deck: DeckId, day: Option<StudyDay>, now: Moment) -> Result<(), StoreError> {
        self.decide(deck, "exam", day.map(|day| day.0.to_string()).as_deref(), now)
    }

    fn decide(
        &mut self,
        deck: DeckId,
        field: &str,
        value: Option<&str>,
        now: Moment,
    ) -> Result<(), StoreError> {
        let changed = self.write(|connection, _| {
            let changed = apply_decision(connection, deck, field, value)?;
            if changed > 0 {
                change::append(connection, deck, field, 0, value, now)?;
            }
            Ok(changed)
        })?;
        if changed == 0 { Err(StoreError::NoDeck(deck.to_string())) } else { Ok(()) }
    }
}

/// The decisions about a deck that its row shows, with the column each is shown in.
pub(super) const DECISIONS: [(&str, &str); 5] = [
    ("title", "UPDATE deck SET title = coalesce(?2, title) WHERE id = ?1"),
    ("archived", "UPDATE deck SET archived_at = CAST(?2 AS INTEGER) WHERE id = ?1"),
    ("removed", "UPDATE deck SET removed_at = CAST(?2 AS INTEGER) WHERE id = ?1"),
    ("tags", "UPDATE deck SET tags = coalesce(?2, '') WHERE id = ?1"),
    ("exam", "UPDATE deck SET exam = CAST(?2 AS INTEGER) WHERE id = ?1"),
];

/// Shows a decision in the row of its deck; how many rows that changed.
pub(super) fn apply_decision(
    connection: &Connection,
    deck: DeckId,
    field: &str,
    value: Option<&str>,
) -> rusqlite::Result<usize> {
    let Some((_, update)) = DECISIONS.iter().find(|(name, _)| *name == field) else { return Ok(0) };
    connection.prepare_cached(update)?.execute(params![deck.0.cast_signed(), value])
}

const ROWS: &str = "SELECT id, title, source, tags, exam, added_at, opened_at, archived_at IS NOT NULL, \
                    total, unseen, due, learning FROM deck LEFT JOIN tally ON tally.deck = deck.id";

const ARTICLE: &str = "SELECT title, text, format, source, published, tags FROM deck \
                       JOIN edition ON edition.deck = deck.id WHERE id = ?1";

fn same_text(connection: &Connection, digest: i64) -> rusqlite::Result<Option<i64>> {
    let select = "SELECT id FROM deck WHERE digest = ?1 LIMIT 1";
    connection.query_row(select, [digest], |row| row.get(0)).optional()
}

/// The deck whose article this is an edited state of.
fn earlier_state(
    connection: &Connection,
    article: &Article,
    sketch: &Sketch,
) -> rusqlite::Result<Option<i64>> {
    let mut select = connection.prepare("SELECT id, source, sketch FROM deck ORDER BY id")?;
    let mut rows = select.query([])?;
    let mut best: Option<(f32, i64)> = None;
    while let Some(row) = rows.next()? {
        let (id, source): (i64, Option<String>) = (row.get(0)?, row.get(1)?);
        let likeness = Sketch::from_bytes(row.get_ref(2)?.as_blob()?).likeness(sketch);
        let is_same_source = source.is_some_and(|source| {
            !NO_FILES.contains(&source.as_str()) && article.metadata.source == Some(source)
        });
        let needed = if is_same_source { SAME_SOURCE } else { SAME_ARTICLE };
        if likeness >= needed && best.is_none_or(|(most, _)| likeness > most) {
            best = Some((likeness, id));
        }
    }
    Ok(best.map(|(_, id)| id))
}

/// An article that is added again is no longer removed.
fn unremove(connection: &Connection, deck: DeckId, now: Moment) -> rusqlite::Result<()> {
    let select = "SELECT removed_at IS NOT NULL FROM deck WHERE id = ?1";
    if connection.query_row(select, [deck.0.cast_signed()], |row| row.get(0))? {
        apply_decision(connection, deck, "removed", None)?;
        change::append(connection, deck, "removed", 0, None, now)?;
    }
    Ok(())
}

fn insert(connection: &Connection, article: &Article, sketch: &Sketch, at: i64) -> rusqlite::Result<()> {
    let metadata = &article.metadata;
    connection.execute(
        "INSERT INTO deck (id, digest, title, format, source, published, tags, sketch, added_at, opened_at) \
             VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
        params![
            article.id.0.cast_signed(),
            article.title,
            format_name(metadata.format),
            metadata.source,
            metadata.published,
            metadata.tags.join("\n"),
            sketch.to_bytes(),
            at
        ],
    )?;
    let addition = params![article.id.0.cast_signed(), at, article.title, metadata.tags.join("\n")];
    connection.execute("INSERT OR IGNORE INTO addition VALUES (?1, ?2, ?3, ?4)", addition)?;
    write_text(connection, article.id.0.cast_signed(), 0, &article.text)
}

/// The title, the tags and the exam stay the learner's; only what the article says is replaced.
fn update_text(
    connection: &Connection,
    deck: i64,
    article: &Article,
    sketch: &Sketch,
    now: Moment,
) -> rusqlite::Result<()> {
    let metadata = &article.metadata;
    connection.execute(
        "UPDATE deck SET digest = ?2, format = ?3, source = coalesce(?4, source), \
             published = coalesce(?5, published), sketch = ?6, opened_at = ?7 WHERE id = ?1",
        params![
            deck,
            article.id.0.cast_signed(),
            format_name(metadata.format),
            metadata.source,
            metadata.published,
            sketch.to_bytes(),
            now.at.as_millisecond()
        ],
    )?;
    write_text(connection, deck, super::log::next_stamp(connection, now)?, &article.text)
}

/// Puts the text of an article in place, as of a stamp.
pub(super) fn write_text(connection: &Connection, deck: i64, stamp: i64, text: &str) -> rusqlite::Result<()> {
    let insert = "INSERT INTO edition VALUES (?1, ?2, ?3) \
                  ON CONFLICT DO UPDATE SET stamp = excluded.stamp, text = excluded.text";
    connection.prepare_cached(insert)?.execute(params![deck, stamp, text]).map(drop)
}

fn format_name(format: Format) -> &'static str {
    if format == Format::Markdown { "markdown" } else { "plain" }
}

fn deck_row(row: &Row<'_>) -> rusqlite::Result<DeckSummary> {
    let count = |at: usize| -> rusqlite::Result<usize> {
        Ok(usize::try_from(row.get::<_, Option<i64>>(at)?.unwrap_or(0)).unwrap_or(0))
    };
    Ok(DeckSummary {
        id: DeckId(row.get::<_, i64>(0)?.cast_unsigned()),
        title: row.get(1)?,
        source: row.get(2)?,
        tags: lines(&row.get::<_, String>(3)?),
        exam: row.get::<_, Option<i32>>(4)?.map(StudyDay),
        added: timestamp(row.get(5)?),
        opened: timestamp(row.get(6)?),
        is_archived: row.get(7)?,
        counts: Counts { total: count(8)?, new: count(9)?, due: count(10)?, learning: count(11)? },
    })
}

fn stored_article(row: &Row<'_>) -> rusqlite::Result<StoredArticle> {
    let is_markdown = row.get::<_, String>(2)? == "markdown";
    Ok(StoredArticle {
        title: row.get(0)?,
        text: row.get(1)?,
        metadata: Metadata {
            format: if is_markdown { Format::Markdown } else { Format::Plain },
            source: row.get(3)?,
            published: row.get(4)?,
            tags: lines(&row.get::<_, String>(5)?),
        },
    })
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// A saved moment; a number outside the calendar is its nearest end.
pub(super) fn timestamp(millisecond: i64) -> Timestamp {
    let end = if millisecond < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_millisecond(millisecond).unwrap_or(end)
}
