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
