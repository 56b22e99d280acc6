-- Version 3: one article that came to two machines in two formats is one again.

-- Decks that are one article, the lesser identity first. Rows are added, never removed.
CREATE TABLE twin (
  one   INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
