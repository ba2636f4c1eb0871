/** What each version of the schema adds to the one before; a version that was released is never changed. */
export const SCHEMA: readonly string[] = [
  `
  CREATE TABLE layers (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    next_version INTEGER NOT NULL,
    PRIMARY KEY (scope, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE versions (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    code_sha256 TEXT NOT NULL,
    policy TEXT,
    revision TEXT,
    PRIMARY KEY (scope, name, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE matches (
    scope TEXT NOT NULL,
    filter_key TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (scope, filter_key, name, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE archives (
    code_sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    chunks INTEGER NOT NULL,
    holders INTEGER NOT NULL,
    released_at INTEGER
  ) STRICT;
  CREATE INDEX archives_released ON archives (released_at) WHERE holders = 0;
  CREATE TABLE chunks (
    code_sha256 TEXT NOT NULL REFERENCES archives (code_sha256) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (code_sha256, number)
  ) STRICT;
  `,
  // How many pieces there are, their size says. What begun is has one row as soon as the store was given what it begins with.
  `
  ALTER TABLE archives DROP COLUMN chunks;
  CREATE TABLE begun (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT;
  INSERT INTO begun (one) SELECT 1 FROM layers LIMIT 1;
  `,
];
