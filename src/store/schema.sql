-- The library, version 1. Numbers of 64 bits that are hashes are kept as signed integers with the same bits.
-- Moments are milliseconds since 1970; days are study days since 1970.

-- GROUND STATE -------------------------------------------------------------------------------------------

-- An article in the library, and the deck made from it.
CREATE TABLE deck (
  id          INTEGER PRIMARY KEY,        -- hash of the text as first added; never changes
  digest      INTEGER NOT NULL,           -- hash of the text as it is now
  title       TEXT    NOT NULL,
  format      TEXT    NOT NULL,
  source      TEXT,
  published   TEXT,
  tags        TEXT    NOT NULL DEFAULT '', -- one a line
  sketch      BLOB    NOT NULL,            -- for recognising the article after an edit
  exam        INTEGER,                     -- day
  added_at    INTEGER NOT NULL,
  opened_at   INTEGER NOT NULL,
  archived_at INTEGER,
  removed_at  INTEGER
) STRICT;
CREATE INDEX deck_digest ON deck (digest);
CREATE INDEX deck_opened ON deck (opened_at DESC, id) WHERE removed_at IS NULL;

-- The text of each article, apart, so that the list of decks is read without it. Of two editions the one with the
-- later (stamp, digest) holds; 0 is the text as first added.
CREATE TABLE edition (
  deck  INTEGER PRIMARY KEY REFERENCES deck (id) ON DELETE CASCADE,
  stamp INTEGER NOT NULL,
  text  TEXT NOT NULL
) STRICT;
CREATE INDEX edition_stamp ON edition (stamp);

-- Which cards a deck holds, in the order of the questions.
CREATE TABLE member (
  deck   INTEGER NOT NULL REFERENCES deck (id) ON DELETE CASCADE,
  card   INTEGER NOT NULL,
  place  INTEGER NOT NULL,
  family INTEGER NOT NULL,
  PRIMARY KEY (deck, card)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_card ON member (card, deck);

-- What a card said when it was last seen in a deck: to recognise it when it comes back reworded.
CREATE TABLE wording (
  card     INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  stem     TEXT NOT NULL,
  key      TEXT NOT NULL,
  evidence TEXT NOT NULL,
  year     INTEGER                         -- of what it asks about, where that is known
) STRICT;

-- Cards that an edit of the article reworded, with the card each was before: the new one goes on with the history
-- of the old. Rows are added, never removed.
CREATE TABLE reworded (
  card INTEGER NOT NULL,
  was  INTEGER NOT NULL,
  PRIMARY KEY (card, was)
) STRICT, WITHOUT ROWID;
CREATE INDEX reworded_was ON reworded (was, card);

-- The review log. Rows are added, never changed, never removed. `stamp` orders the log even where the clock
-- jumped: it is the clock's millisecond, or one more than the last stamp when the clock stands behind it.
CREATE TABLE review (
  seq     INTEGER PRIMARY KEY,
  id      INTEGER NOT NULL UNIQUE,
  stamp   INTEGER NOT NULL,
  card    INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  day     INTEGER NOT NULL,
  rating  INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  phase   INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 3),
  due_at  INTEGER,
  due_day INTEGER,
  took    INTEGER NOT NULL,
  origin  INTEGER NOT NULL CHECK (origin BETWEEN 1 AND 4),
  CHECK ((due_at IS NULL) <> (due_day IS NULL))
) STRICT;
CREATE INDEX review_card ON review (card, stamp, id);
CREATE INDEX review_stamp ON review (stamp);

-- Reviews taken back. Rows are added, never removed.
CREATE TABLE undone (
  review INTEGER PRIMARY KEY,
  stamp  INTEGER NOT NULL
) STRICT;

-- Everything else the learner decides: corrections, suspensions, flags, settings. Rows are added, never removed;
-- of rows with the same deck, subject and field the last by (stamp, id) holds. Deck 0 is the whole library.
CREATE TABLE change (
  id      INTEGER PRIMARY KEY,
  stamp   INTEGER NOT NULL,
  deck    INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  field   TEXT    NOT NULL,
  value   TEXT
) STRICT;
CREATE INDEX change_of ON change (deck, field, subject, stamp, id);
CREATE INDEX change_stamp ON change (stamp);

-- Answers given in quizzes, for the statistics.
CREATE TABLE answer (
  id       INTEGER PRIMARY KEY,
  stamp    INTEGER NOT NULL,
  deck     INTEGER NOT NULL,
  question INTEGER NOT NULL,
  day      INTEGER NOT NULL,
  given    TEXT,
  score    INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100)
) STRICT;
CREATE INDEX answer_deck ON answer (deck, stamp);

-- The number of this copy of the library, for the name of its file in a shared folder.
CREATE TABLE machine (
  one    INTEGER PRIMARY KEY CHECK (one = 1),
  number INTEGER NOT NULL
) STRICT;

-- DERIVED STATE: can be dropped and computed again from the log ---------------------------------------------

-- The memory of every card of every deck; phase 0 is a card never seen.
CREATE TABLE memory (
  deck       INTEGER NOT NULL,
  card       INTEGER NOT NULL,
  phase      INTEGER NOT NULL,
  due_at     INTEGER,
  due_day    INTEGER,
  stability  REAL,
  difficulty REAL,
  first_day  INTEGER,
  last_at    INTEGER,
  last_day   INTEGER,
  reviews    INTEGER NOT NULL,
  lapses     INTEGER NOT NULL,
  hold       INTEGER NOT NULL DEFAULT 0,   -- not asked before this day: buried, or for ever: suspended
  flag       INTEGER NOT NULL DEFAULT 0,
  ready      INTEGER,                      -- for phase 2 the later of due_day and hold
  PRIMARY KEY (deck, card),
  FOREIGN KEY (deck, card) REFERENCES member (deck, card) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX memory_ready ON memory (ready, deck) WHERE phase = 2;
-- For cards whose last review lies in the future, because the clock was wrong then.
CREATE INDEX memory_last ON memory (last_day) WHERE phase = 2;
CREATE INDEX memory_held ON memory (hold, deck, phase) WHERE hold > 0;

-- Cards whose memory is behind the log: a merge that was broken off. They are computed when the library is opened.
CREATE TABLE stale (
  card INTEGER PRIMARY KEY
) STRICT;

-- The day for which `tally.due` holds.
CREATE TABLE horizon (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  day INTEGER NOT NULL
) STRICT;
INSERT INTO horizon VALUES (1, 0);

-- How many cards of a deck there are, how many were never seen, how many are in steps of minutes, how many are due on the
-- day of the horizon; kept by the triggers, so that a library of any size opens at once.
CREATE TABLE tally (
  deck   INTEGER PRIMARY KEY,
  total  INTEGER NOT NULL,
  unseen INTEGER NOT NULL,
  due    INTEGER NOT NULL,
  learning INTEGER NOT NULL
) STRICT;
CREATE TRIGGER memory_added AFTER INSERT ON memory BEGIN
  INSERT INTO tally
    VALUES (new.deck, 1, new.phase = 0, new.phase = 2 AND new.ready <= (SELECT day FROM horizon), new.phase IN (1, 3))
    ON CONFLICT DO UPDATE SET total = total + 1, unseen = unseen + excluded.unseen, due = due + excluded.due,
      learning = learning + excluded.learning;
END;
CREATE TRIGGER memory_changed AFTER UPDATE OF phase, ready ON memory BEGIN
  UPDATE tally SET
    unseen = unseen + (new.phase = 0) - (old.phase = 0),
    due = due + (new.phase = 2 AND new.ready <= (SELECT day FROM horizon))
              - (old.phase = 2 AND old.ready <= (SELECT day FROM horizon)),
    learning = learning + (new.phase IN (1, 3)) - (old.phase IN (1, 3))
    WHERE deck = new.deck;
END;
CREATE TRIGGER memory_removed AFTER DELETE ON memory BEGIN
  UPDATE tally SET
    total = total - 1,
    unseen = unseen - (old.phase = 0),
    due = due - (old.phase = 2 AND old.ready <= (SELECT day FROM horizon)),
    learning = learning - (old.phase IN (1, 3))
    WHERE deck = old.deck;
END;
