/** What each version of the schema adds to the one before; a version that was released is never changed. */
export const SCHEMA: readonly (readonly string[])[] = [
  [
    'CREATE TABLE layers_schema (one boolean PRIMARY KEY CHECK (one), version bigint NOT NULL)',
    'INSERT INTO layers_schema (one, version) VALUES (true, 0)',
    // Names are sorted by their letters' numbers, as the API lists them, whatever the database's language is.
    `CREATE TABLE layers (
      scope text NOT NULL,
      name text COLLATE "C" NOT NULL,
      next_version bigint NOT NULL,
      PRIMARY KEY (scope, name)
    )`,
    `CREATE TABLE versions (
      scope text NOT NULL,
      name text COLLATE "C" NOT NULL,
      version bigint NOT NULL,
      document text NOT NULL,
      code_sha256 text NOT NULL,
      policy text,
      revision text,
      PRIMARY KEY (scope, name, version)
    )`,
    `CREATE TABLE matches (
      scope text NOT NULL,
      filter_key text NOT NULL,
      name text COLLATE "C" NOT NULL,
      version bigint NOT NULL,
      PRIMARY KEY (scope, filter_key, name, version)
    )`,
    `CREATE TABLE archives (
      code_sha256 text PRIMARY KEY,
      size bigint NOT NULL,
      chunks bigint NOT NULL,
      holders bigint NOT NULL,
      released_at bigint
    )`,
    'CREATE INDEX archives_released ON archives (released_at) WHERE holders = 0',
    `CREATE TABLE chunks (
      code_sha256 text NOT NULL REFERENCES archives (code_sha256) ON DELETE CASCADE,
      number bigint NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (code_sha256, number)
    )`,
  ],
  [
    // How many pieces there are, their size says.
    'ALTER TABLE archives DROP COLUMN chunks',
    // Has one row as soon as the store was given what it begins with.
    'CREATE TABLE begun (one bigint PRIMARY KEY CHECK (one = 1))',
    'INSERT INTO begun (one) SELECT 1 FROM layers LIMIT 1',
  ],
];

/** The names of all tables of all versions, but for the one that says which version there is. */
export const TABLES: readonly string[] = SCHEMA.flat().flatMap((text) => {
  const [, name = ''] = /^CREATE TABLE (\w+)/.exec(text) ?? [];
  return name === '' || name === 'layers_schema' ? [] : [name];
});
