-- Version 2: an exchange with other machines reads only what was added since the last one; the card is enough of an
-- index, for the reviews of one card are few.

DROP INDEX review_card;
CREATE INDEX review_card ON review (card);

CREATE INDEX deck_removed ON deck (removed_at DESC, id) WHERE removed_at IS NOT NULL;

-- How far each file of a shared folder was read, in bytes; `mark` is a hash of what stands at its beginning and right
-- before that place, by which a file that is not the same any more is noticed.
CREATE TABLE heard (
  folder INTEGER NOT NULL,
  name   TEXT    NOT NULL,
  length INTEGER NOT NULL,
  mark   INTEGER NOT NULL,
  PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;

-- What is in the files of a shared folder, whoever wrote it: the reviews up to this row of the log, and the other lines
-- by their keys.
CREATE TABLE told (
  folder INTEGER PRIMARY KEY,
  seq    INTEGER NOT NULL
) STRICT;
CREATE TABLE told_line (
  folder INTEGER NOT NULL,
  key    INTEGER NOT NULL,
  PRIMARY KEY (folder, key)
) STRICT, WITHOUT ROWID;

-- Articles of which something arrived from another machine, until their cards are brought up to it.
CREATE TABLE unread (
  deck INTEGER PRIMARY KEY
) STRICT;

-- As what each article was first added, on every machine: of several additions the earliest counts, and of their titles
-- and tags the least, until the learner decides. Rows are added, never removed.
CREATE TABLE addition (
  deck  INTEGER NOT NULL,
  at    INTEGER NOT NULL,
  title TEXT    NOT NULL,
  tags  TEXT    NOT NULL,
  PRIMARY KEY (deck, at, title, tags)
) STRICT, WITHOUT ROWID;
INSERT INTO addition SELECT id, added_at, title, tags FROM deck;
