//! The learner's decisions: an append-only log in which the last word on each thing holds.

use super::error::StoreError;
use super::library::Store;
use super::log::next_stamp;
use super::member;
use crate::study::exam::Pace;
use crate::study::fit::InUse;
use crate::study::{
    CardId, Correction, Corrections, Course, DeckId, Mark, Moment, OwnCard, PREFERENCES, Preferences,
    Scheduler, StudyDay,
};
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

    /// What the learner has set for a deck; `None` is the whole library.
    pub fn preferences(&self, deck: Option<DeckId>) -> Result<Preferences, StoreError> {
        let mut preferences = Preferences::default();
        for (name, _) in PREFERENCES {
            if let Some(value) = self.setting(deck.unwrap_or(LIBRARY), name)? {
                preferences.set(name, &value);
            }
        }
        preferences.scheduling.parameters = self.model.settings().parameters;
        Ok(preferences)
    }

    /// How a deck is to be studied.
    pub fn course(&self, deck: DeckId, now: Moment) -> Result<Course, StoreError> {
        let select = "SELECT exam FROM deck WHERE id = ?1";
        let exam: Option<Option<i32>> = self.read(|connection| {
            connection.query_row(select, [deck.0.cast_signed()], |row| row.get(0)).optional()
        })?;
        let preferences = self.preferences(Some(deck))?;
        let load = preferences.lighten(self.load(now)?);
        let pace = Pace::measured(&self.last_reviews(200)?);
        let new_elsewhere = self.begun_elsewhere(deck, now)?;
        Ok(Course { preferences, exam: exam.flatten().map(StudyDay), load, new_elsewhere, pace })
    }

    /// Uses these parameters of the memory model from now on; every memory is computed again with them.
    pub fn set_parameters(&mut self, parameters: &[f32; 21], now: Moment) -> Result<(), StoreError> {
        let words: Vec<String> = parameters.iter().map(f32::to_string).collect();
        self.set_setting(None, "parameters", &words.join(" "), now)?;
        self.load_model()?;
        self.rebuild()
    }

    /// How many cards of other articles were begun on the day of `now`.
    fn begun_elsewhere(&self, deck: DeckId, now: Moment) -> Result<usize, StoreError> {
        // A study day is at most so long, wherever the learner travels.
        let since = now.at.as_millisecond() - 2 * 86_400_000;
        let select = "SELECT count(DISTINCT memory.card) FROM review JOIN member USING (card) JOIN memory USING (deck, card) \
                      WHERE review.stamp >= ?1 AND review.day = ?2 AND first_day = ?2 AND deck <> ?3 AND card NOT IN \
                      (SELECT card FROM member WHERE deck = ?3)";
        let values = params![since, now.day.0, deck.0.cast_signed()];
        let count: i64 =
            self.read(|connection| connection.prepare_cached(select)?.query_row(values, |row| row.get(0)))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// The parameters of the memory model that are in use, and since when.
    pub fn parameters_in_use(&self) -> Result<InUse, StoreError> {
        let parameters = self.model.settings().parameters;
        if parameters == InUse::DEFAULT.parameters {
            return Ok(InUse::DEFAULT);
        }
        let select = "SELECT max(stamp) FROM change WHERE deck = 0 AND field = 'parameters'";
        let since: Option<i64> =
            self.read(|connection| connection.query_row(select, [], |row| row.get(0)))?;
        Ok(InUse { parameters, since: since.map(super::deck::timestamp) })
    }

    /// Saves what the learner put right on a card. A dropped card leaves its deck at once; one that is dropped no
    /// longer comes back with [`Store::set_cards`].
    pub fn correct(
        &mut self,
        deck: DeckId,
        card: CardId,
        correction: &Correction,
        now: Moment,
    ) -> Result<(), StoreError> {
        let fields = [
            ("stem", correction.stem.as_deref()),
            ("key", correction.key.as_deref()),
            ("dropped", correction.is_dropped.then_some("yes")),
            ("report", correction.report.as_deref()),
        ];
        self.write(|connection, _| {
            for (field, value) in fields {
                if last(connection, deck, field, card.0)?.as_deref() != value {
                    append(connection, deck, field, card.0, value, now)?;
                }
            }
            if correction.is_dropped { member::leave(connection, deck, card) } else { Ok(()) }
        })
    }

    /// Saves a card made by hand, or takes it away again.
    pub fn set_own_card(
        &mut self,
        deck: DeckId,
        card: &OwnCard,
        is_kept: bool,
        now: Moment,
    ) -> Result<(), StoreError> {
        let value = is_kept.then(|| format!("{}\u{1f}{}", card.stem, card.key));
        self.write(|connection, model| {
            append(connection, deck, "own", card.id().0, value.as_deref(), now)?;
            if is_kept {
                member::join(connection, model, deck, card)
            } else {
                member::leave(connection, deck, card.id())
            }
        })
    }

    /// Everything the learner has put right in a deck.
    pub fn corrections(&self, deck: DeckId) -> Result<Corrections, StoreError> {
        let select = "SELECT subject, field, value FROM (SELECT *, row_number() OVER \
                      (PARTITION BY subject, field ORDER BY stamp DESC, id DESC) AS place FROM change \
                      WHERE deck = ?1 AND field IN ('stem', 'key', 'dropped', 'report', 'own')) \
                      WHERE place = 1 AND value IS NOT NULL ORDER BY stamp, id";
        let rows: Vec<(i64, String, String)> = self.read(|connection| {
            let mut select = connection.prepare_cached(select)?;
            let rows = select
                .query_map([deck.0.cast_signed()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            rows.collect()
        })?;
        let mut corrections = Corrections::default();
        for (card, field, value) in rows {
            if field == "own" {
                if let Some((stem, key)) = value.split_once('\u{1f}') {
                    corrections.own.push(OwnCard { stem: stem.to_owned(), key: key.to_owned() });
                }
                continue;
            }
            let correction = corrections.cards.entry(CardId(card.cast_unsigned())).or_default();
            match field.as_str() {
                "stem" => correction.stem = Some(value),
                "key" => correction.key = Some(value),
                "report" => correction.report = Some(value),
                _ => correction.is_dropped = true,
            }
        }
        Ok(corrections)
    }

    /// Saves a decision about anything else in an article, such as a line of its timeline, by the number of the thing;
    /// `None` takes it back.
    pub fn decide_on(
        &mut self,
        deck: DeckId,
        subject: u64,
        field: &str,
        value: Option<&str>,
        now: Moment,
    ) -> Result<(), StoreError> {
        let field = format!("entry-{field}");
        self.write(|connection, _| append(connection, deck, &field, subject, value, now))
    }

    /// The decisions of [`Store::decide_on`]: subject, field, value, in the order in which they were made.
    pub fn decisions(&self, deck: DeckId) -> Result<Vec<(u64, String, String)>, StoreError> {
        let select = "SELECT subject, substr(field, 7), value FROM (SELECT *, row_number() OVER \
                      (PARTITION BY subject, field ORDER BY stamp DESC, id DESC) AS place FROM change \
                      WHERE deck = ?1 AND field GLOB 'entry-*') \
                      WHERE place = 1 AND value IS NOT NULL ORDER BY stamp, id";
        self.read(|connection| {
            let mut select = connection.prepare_cached(select)?;
            let rows = select.query_map([deck.0.cast_signed()], |row| {
                Ok((row.get::<_, i64>(0)?.cast_unsigned(), row.get(1)?, row.get(2)?))
            })?;
            rows.collect()
        })
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

    /// Reads the parameters of the memory model again; where they have changed, so have all memories.
    pub(super) fn follow_model(&mut self) -> Result<(), StoreError> {
        let bits = |model: &Scheduler| model.settings().parameters.map(f32::to_bits);
        let before = bits(&self.model);
        self.load_model()?;
        if bits(&self.model) == before { Ok(()) } else { self.rebuild() }
    }

    /// Reads the parameters of the memory model, where they were fitted.
    pub(super) fn load_model(&mut self) -> Result<(), StoreError> {
        let Some(text) = self.setting(LIBRARY, "parameters")? else { return Ok(()) };
        let mut settings = self.model.settings().clone();
        let numbers: Vec<f32> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        if let Ok(parameters) = numbers.try_into() {
            settings.parameters = parameters;
            self.model = Scheduler::new(settings);
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
    // Two machines may decide two things at one moment: the value is a part of the identity.
    let content = [&stamp.to_string(), &deck.to_string(), &subject.to_string(), value.unwrap_or("\u{0}")];
    let id = digest(&["change", field, content[0], content[1], content[2], content[3]]);
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

/// Whether anything was ever decided on a thing of the deck itself.
pub(super) fn is_decided(connection: &Connection, deck: DeckId, field: &str) -> rusqlite::Result<bool> {
    let select = "SELECT EXISTS (SELECT 1 FROM change WHERE deck = ?1 AND field = ?2 AND subject = 0)";
    connection.prepare_cached(select)?.query_row(params![deck.0.cast_signed(), field], |row| row.get(0))
}

/// Corrections on a card that was reworded hold for the new card.
pub(super) fn inherit(
    connection: &Connection,
    deck: DeckId,
    was: CardId,
    is: CardId,
) -> rusqlite::Result<()> {
    // No one decided this at any time: it comes right after the last decision.
    let now = Moment::utc(0);
    for field in ["stem", "key", "dropped", "report"] {
        let own = last(connection, deck, field, is.0)?;
        if let Some(value) = last(connection, deck, field, was.0)?.filter(|_| own.is_none()) {
            append(connection, deck, field, is.0, Some(&value), now)?;
        }
    }
    let own = last(connection, LIBRARY, "mark", is.0)?;
    if let Some(value) = last(connection, LIBRARY, "mark", was.0)?.filter(|_| own.is_none()) {
        append(connection, LIBRARY, "mark", is.0, Some(&value), now)?;
    }
    Ok(())
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

/// Puts the marks in the log on the memories of some cards again.
pub(super) fn apply_marks_of<'a>(
    connection: &Connection,
    cards: impl IntoIterator<Item = &'a CardId>,
) -> rusqlite::Result<()> {
    for card in cards {
        if let Some(value) = last(connection, LIBRARY, "mark", card.0)? {
            apply_mark(connection, card.0.cast_signed(), mark(&value))?;
        }
    }
    Ok(())
}

fn apply_mark(connection: &Connection, card: i64, mark: Mark) -> rusqlite::Result<()> {
    let update = "UPDATE memory SET hold = ?2, flag = ?3, ready = iif(phase = 2, max(due_day, ?2), NULL) WHERE card = ?1 AND deck IN \
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
