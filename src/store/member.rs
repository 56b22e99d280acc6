//! Which cards a deck holds, and what happens to them when the article or the rules change.

use super::error::StoreError;
use super::library::Store;
use super::{change, log};
use crate::article::Article;
use crate::question::{Question, QuestionId, QuestionKind};
use crate::study::{CardId, Deck, DeckId, Moment, OwnCard, Reconciliation, Scheduler, Wording, reconcile};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// Puts the questions of an article into its deck. Cards that were there keep their history; so do cards that
    /// were reworded. Returns what changed; for a deck that was empty before, everything is new.
    pub fn set_cards(
        &mut self,
        deck: DeckId,
        article: &Article,
        questions: &[Question],
    ) -> Result<Reconciliation, StoreError> {
        self.set_dated_cards(deck, article, questions, |_| None)
    }

    /// The same, noting of each card the year of what it asks about.
    pub fn set_dated_cards(
        &mut self,
        deck: DeckId,
        article: &Article,
        questions: &[Question],
        year: impl Fn(&Question) -> Option<i32>,
    ) -> Result<Reconciliation, StoreError> {
        let mut asked = questions.to_vec();
        self.corrections(deck)?.apply(&mut asked);
        if self.pass_on_drops(deck, article, questions)? {
            asked = questions.to_vec();
            self.corrections(deck)?.apply(&mut asked);
        }
        let cards: Vec<&Question> = asked.iter().filter(|question| question.is_card).collect();
        let held = self.read(|connection| members(connection, deck))?;
        let is_same = held.len() == cards.len()
            && held.iter().zip(&cards).all(|(held, question)| *held == CardId::from(question.id));
        if is_same {
            self.is_read(deck)?;
            return Ok(Reconciliation { kept: held, ..Reconciliation::default() });
        }
        // What the article says, not what the learner made of it, is compared with the next edition.
        let originals: BTreeMap<QuestionId, &Question> =
            questions.iter().map(|asked| (asked.id, asked)).collect();
        let after: Vec<Wording> = cards
            .iter()
            .map(|card| wording(article, originals.get(&card.id).copied().unwrap_or(card)))
            .collect();
        self.write(|connection, model| {
            let before = wordings(connection, deck)?;
            let outcome = reconcile(&before, &after);
            write_members(connection, deck, &cards, &after, &year)?;
            for (was, is) in &outcome.reworded {
                let pair = params![is.0.cast_signed(), was.0.cast_signed()];
                connection
                    .prepare_cached("INSERT OR IGNORE INTO reworded (card, was) VALUES (?1, ?2)")?
                    .execute(pair)?;
                change::inherit(connection, deck, *was, *is)?;
            }
            remember(connection, model, &outcome)?;
            let reworded = outcome.reworded.iter().map(|(_, is)| is);
            change::apply_marks_of(connection, reworded.chain(&outcome.new))?;
            connection.execute("DELETE FROM unread WHERE deck = ?1", [deck.0.cast_signed()])?;
            Ok(outcome)
        })
    }

    /// Of sound questions that were not chosen this time, those whose cards the learner has studied in this deck, as they
    /// are or in other words. An edit elsewhere in the article may change what is chosen; a card that was begun is not
    /// lost for that.
    pub fn begun(
        &self,
        deck: DeckId,
        article: &Article,
        asked: &[Question],
        spare: &[Question],
    ) -> Result<Vec<Question>, StoreError> {
        let is_asked: BTreeSet<CardId> = asked.iter().map(|question| question.id.into()).collect();
        let held = self.read(|connection| members(connection, deck))?;
        if held.iter().all(|card| is_asked.contains(card)) {
            return Ok(Vec::new());
        }
        let memories = self.memories(deck)?;
        let mut before = self.read(|connection| wordings(connection, deck))?;
        before.retain(|was| {
            !is_asked.contains(&was.card) && memories.get(&was.card).is_some_and(|memory| !memory.is_new())
        });
        let say = |questions: &[Question]| -> Vec<Wording> {
            questions.iter().filter(|question| question.is_card).map(|card| wording(article, card)).collect()
        };
        // One that goes on in other words among those chosen needs no other.
        let goes_on = reconcile(&before, &say(asked)).reworded;
        before.retain(|was| goes_on.iter().all(|(card, _)| *card != was.card));
        let found = reconcile(&before, &say(spare));
        let mut wanted: BTreeSet<CardId> = found.kept.into_iter().collect();
        wanted.extend(found.reworded.into_iter().map(|(_, is)| is));
        Ok(spare.iter().filter(|question| wanted.contains(&question.id.into())).cloned().collect())
    }

    /// The articles whose cards are behind what arrived from other machines, until [`Store::set_cards`].
    pub fn unread(&self) -> Result<Vec<DeckId>, StoreError> {
        self.read(|connection| {
            let select = "SELECT deck FROM unread JOIN deck ON deck.id = unread.deck WHERE removed_at IS NULL \
                          ORDER BY deck";
            let mut select = connection.prepare(select)?;
            let rows = select.query_map([], |row| Ok(DeckId(row.get::<_, i64>(0)?.cast_unsigned())))?;
            rows.collect()
        })
    }

    /// The cards of a deck are what they should be.
    fn is_read(&mut self, deck: DeckId) -> Result<(), StoreError> {
        let id = deck.0.cast_signed();
        let select = "SELECT EXISTS (SELECT 1 FROM unread WHERE deck = ?1)";
        let is_behind: bool =
            self.read(|connection| connection.prepare_cached(select)?.query_row([id], |row| row.get(0)))?;
        if !is_behind {
            return Ok(());
        }
        self.write(|connection, _| connection.execute("DELETE FROM unread WHERE deck = ?1", [id]).map(drop))
    }

    /// A dropped card that an edit has reworded stays dropped; whether there was one.
    fn pass_on_drops(
        &mut self,
        deck: DeckId,
        article: &Article,
        questions: &[Question],
    ) -> Result<bool, StoreError> {
        let corrections = self.corrections(deck)?;
        let is_asked: BTreeSet<CardId> = questions.iter().map(|question| question.id.into()).collect();
        let gone = corrections
            .cards
            .iter()
            .filter(|(card, correction)| correction.is_dropped && !is_asked.contains(card));
        let gone: Vec<CardId> = gone.map(|(card, _)| *card).collect();
        if gone.is_empty() {
            return Ok(false);
        }
        self.write(|connection, _| {
            let mut before = Vec::new();
            for card in gone {
                before.extend(wording_of(connection, card)?);
            }
            let held: BTreeSet<CardId> = members(connection, deck)?.into_iter().collect();
            let is_new = |question: &&Question| {
                let card = CardId::from(question.id);
                question.is_card && !held.contains(&card) && !corrections.cards.contains_key(&card)
            };
            let after: Vec<Wording> =
                questions.iter().filter(is_new).map(|question| wording(article, question)).collect();
            let heirs = reconcile(&before, &after).reworded;
            for (was, is) in &heirs {
                change::inherit(connection, deck, *was, *is)?;
            }
            Ok(!heirs.is_empty())
        })
    }

    /// The cards of a deck, corrected as the learner wants them, with their memories and marks and with the way they
    /// are to be studied.
    pub fn deck(&self, id: DeckId, questions: &[Question], now: Moment) -> Result<Deck, StoreError> {
        let memories = self.memories(id)?;
        let mut questions = questions.to_vec();
        self.corrections(id)?.apply(&mut questions);
        let mut deck = Deck::new(&questions, |card| memories.get(&card).copied().unwrap_or_default());
        for (card, mark) in self.marks(id)? {
            deck.set_mark(card, mark);
        }
        Ok(deck.with_course(self.course(id, now)?))
    }
}

/// The cards of a deck, in their order.
fn members(connection: &Connection, deck: DeckId) -> rusqlite::Result<Vec<CardId>> {
    connection
        .prepare_cached("SELECT card FROM member WHERE deck = ?1 ORDER BY place")?
        .query_map([deck.0.cast_signed()], |row| Ok(CardId(row.get::<_, i64>(0)?.cast_unsigned())))?
        .collect()
}

/// What the cards of a deck say.
fn wordings(connection: &Connection, deck: DeckId) -> rusqlite::Result<Vec<Wording>> {
    let select = "SELECT card, kind, stem, key, evidence FROM member JOIN wording USING (card) \
                  WHERE deck = ?1 ORDER BY place";
    connection.prepare_cached(select)?.query_map([deck.0.cast_signed()], wording_row)?.collect()
}

/// What a card said when it was last in a deck.
fn wording_of(connection: &Connection, card: CardId) -> rusqlite::Result<Option<Wording>> {
    let select = "SELECT card, kind, stem, key, evidence FROM wording WHERE card = ?1";
    connection.prepare_cached(select)?.query_row([card.0.cast_signed()], wording_row).optional()
}

fn wording_row(row: &Row<'_>) -> rusqlite::Result<Wording> {
    Ok(Wording {
        card: CardId(row.get::<_, i64>(0)?.cast_unsigned()),
        kind: row.get(1)?,
        stem: row.get(2)?,
        key: row.get(3)?,
        evidence: row.get(4)?,
    })
}

fn wording(article: &Article, question: &Question) -> Wording {
    Wording {
        card: question.id.into(),
        kind: question.kind.name().to_owned(),
        stem: question.stem.clone(),
        key: question.key.clone(),
        evidence: article.prose(question.evidence),
    }
}

/// Writes the list of members; memories of cards that leave go with them.
fn write_members(
    connection: &Connection,
    deck: DeckId,
    cards: &[&Question],
    wordings: &[Wording],
    year: &impl Fn(&Question) -> Option<i32>,
) -> rusqlite::Result<()> {
    let id = deck.0.cast_signed();
    let after: BTreeSet<CardId> = wordings.iter().map(|wording| wording.card).collect();
    for card in members(connection, deck)? {
        if !after.contains(&card) {
            connection
                .prepare_cached("DELETE FROM member WHERE deck = ?1 AND card = ?2")?
                .execute(params![id, card.0.cast_signed()])?;
        }
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO member (deck, card, place, family) VALUES (?1, ?2, ?3, ?4) \
         ON CONFLICT DO UPDATE SET place = excluded.place, family = excluded.family",
    )?;
    let mut say = connection.prepare_cached(
        "INSERT INTO wording VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET kind = excluded.kind, \
         stem = excluded.stem, key = excluded.key, evidence = excluded.evidence, year = excluded.year",
    )?;
    for (place, (question, wording)) in cards.iter().zip(wordings).enumerate() {
        let card = wording.card.0.cast_signed();
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        insert.execute(params![id, card, place, question.family.0.cast_signed()])?;
        let Wording { kind, stem, key, evidence, .. } = wording;
        say.execute(params![card, kind, stem, key, evidence, year(question)])?;
    }
    Ok(())
}

/// Puts one more card at the end of a deck.
pub(super) fn join(
    connection: &Connection,
    model: &Scheduler,
    deck: DeckId,
    card: &OwnCard,
) -> rusqlite::Result<()> {
    let id = card.id().0.cast_signed();
    connection.execute(
        "INSERT OR IGNORE INTO member (deck, card, place, family) SELECT ?1, ?2, \
         coalesce((SELECT max(place) + 1 FROM member WHERE deck = ?1), 0), ?2 \
         WHERE EXISTS (SELECT 1 FROM deck WHERE id = ?1)",
        params![deck.0.cast_signed(), id],
    )?;
    connection.execute(
        "INSERT OR IGNORE INTO wording VALUES (?1, ?2, ?3, ?4, '', NULL)",
        params![id, QuestionKind::Cloze.name(), card.stem, card.key],
    )?;
    log::replay_descendants(connection, model, id)
}

/// Takes one card out of a deck; its history stays in the log.
pub(super) fn leave(connection: &Connection, deck: DeckId, card: CardId) -> rusqlite::Result<()> {
    let delete = "DELETE FROM member WHERE deck = ?1 AND card = ?2";
    connection.execute(delete, params![deck.0.cast_signed(), card.0.cast_signed()]).map(drop)
}

/// Cards that came in get the memory that the log holds for them.
fn remember(connection: &Connection, model: &Scheduler, outcome: &Reconciliation) -> rusqlite::Result<()> {
    let reworded = outcome.reworded.iter().map(|(_, is)| is);
    for card in reworded.chain(&outcome.new) {
        log::replay_descendants(connection, model, card.0.cast_signed())?;
    }
    Ok(())
}
