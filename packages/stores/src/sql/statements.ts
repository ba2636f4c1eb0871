import type { Statement } from './query.ts';

/** In what databases differ. */
export interface Dialect {
  /** The elements of a JSON list as rows with one column, `value`. */
  readonly elements: (list: string, as: string) => string;
  /** The same, of a list of texts. */
  readonly texts: (list: string, as: string) => string;
  /** Whether a column has one of the texts of a JSON list, so that an index finds the rows one text after the other. */
  readonly isAmong: (column: string, list: string) => string;
  /** Whether one statement can make several changes, each in a part of its `WITH`. */
  readonly hasChangesWithin: boolean;
}

/** All that is asked of a database. */
type Name =
  | 'listLayers'
  | 'listVersions'
  | 'version'
  | 'setPolicy'
  | 'takeNumber'
  | 'raiseNumbers'
  | 'addVersions'
  | 'addMatches'
  | 'removeVersion'
  | 'removeVersionsOf'
  | 'known'
  | 'removeMatches'
  | 'removeMatchesOf'
  | 'archive'
  | 'chunk'
  | 'addChunk'
  | 'holdArchive'
  | 'releaseArchives'
  | 'sweepArchives'
  | 'hasBegun'
  | 'begin'
  | 'ping'
  | 'allLayers'
  | 'allVersions'
  | 'allArchives'
  | 'forgetVersions'
  | 'forgetMatches'
  | 'forgetLayers';

/** The statements of a dialect, by what they do. */
export type Statements = Readonly<Record<Name, Statement>> & {
  /** What takes a number, adds a version and its matches, where one statement can. */
  readonly publish?: Statement;
};

// Lists are made of scalar subqueries with a limit: each is one look into an index, whatever a database believes to know
// of its tables. What it may join, or take the smallest of, it goes through as a whole where it believes them small.

/** The next name behind `after` that some version of a scope matches under a filter. */
const nameAfter = (after: string): string =>
  `(SELECT m.name FROM matches AS m WHERE m.scope = $1 AND m.filter_key = $2 AND m.name > ${after}
    ORDER BY m.name LIMIT 1)`;

/** What is said of the version at hand. */
const documentOf = (at: string): string =>
  `(SELECT v.document FROM versions AS v WHERE v.scope = $1 AND v.name = ${at}.name AND v.version = ${at}.version)`;

/** A member of the thing at hand, of a list of them. */
const member = (name: string): string => `item.value->>'${name}'`;

const number = (name: string): string => `CAST(${member(name)} AS bigint)`;

/** The statements in a dialect. Lists of things travel as JSON, so that one statement does for any number of them. */
export function statementsIn(dialect: Dialect): Statements {
  const named = Object.entries(textsIn(dialect)).map(([name, text]) => [name, { name, text }]);
  return Object.fromEntries(named) as Statements;
}

function textsIn({
  elements,
  texts,
  isAmong,
  hasChangesWithin,
}: Dialect): Readonly<Partial<Record<keyof Statements, string>>> {
  const items = elements('$1', 'item');
  const filters = texts("item.value->'filters'", 'wanted');
  const takeNumber = `
      INSERT INTO layers (scope, name, next_version) SELECT ${member('scope')}, ${member('name')}, 2 FROM ${items} WHERE true
      ON CONFLICT (scope, name) DO UPDATE SET next_version = layers.next_version + 1
      RETURNING next_version - 1 AS number`;
  const addVersions = (version: string, from: string): string => `
      INSERT INTO versions (scope, name, version, document, code_sha256, policy, revision)
      SELECT ${['scope', 'name'].map(member).join(', ')}, ${version},
        ${['document', 'sha256', 'policy', 'revision'].map(member).join(', ')}
      FROM ${from}`;
  const addMatches = (version: string, from: string): string => `
      INSERT INTO matches (scope, filter_key, name, version)
      SELECT ${member('scope')}, wanted.value, ${member('name')}, ${version} FROM ${from}, ${filters}`;
  return {
    listLayers: `
      WITH RECURSIVE names (name, place) AS (
        SELECT ${nameAfter('$3')}, 1
        UNION ALL
        SELECT ${nameAfter('names.name')}, names.place + 1 FROM names WHERE names.name IS NOT NULL AND names.place < $4
      ), page (name, place, version) AS MATERIALIZED (
        SELECT names.name, names.place, (
          SELECT m.version FROM matches AS m WHERE m.scope = $1 AND m.filter_key = $2 AND m.name = names.name
          ORDER BY m.version DESC LIMIT 1
        )
        FROM names WHERE names.name IS NOT NULL
      )
      SELECT page.name, page.version, ${documentOf('page')} AS document FROM page ORDER BY page.place`,
    listVersions: `
      SELECT m.name, m.version, ${documentOf('m')} AS document FROM matches AS m
      WHERE m.scope = $1 AND m.filter_key = $2 AND m.name = $3 AND m.version < $4
      ORDER BY m.version DESC LIMIT $5`,
    version: 'SELECT name, version, document, policy FROM versions WHERE scope = $1 AND name = $2 AND version = $3',
    setPolicy: `
      UPDATE versions SET policy = $4, revision = $5
      WHERE scope = $1 AND name = $2 AND version = $3 AND revision IS NOT DISTINCT FROM $6
      RETURNING version`,

    takeNumber,
    raiseNumbers: `
      INSERT INTO layers (scope, name, next_version)
      SELECT ${member('scope')}, ${member('name')}, ${number('next')} FROM ${items} WHERE true
      ON CONFLICT (scope, name) DO UPDATE SET next_version =
        CASE WHEN excluded.next_version > layers.next_version THEN excluded.next_version ELSE layers.next_version END`,

    addVersions: addVersions(number('version'), items),
    addMatches: addMatches(number('version'), items),
    ...(hasChangesWithin && {
      publish: `
      WITH taken AS (${takeNumber}), added AS (${addVersions('taken.number', `${items}, taken`)}),
      matching AS (${addMatches('taken.number', `${items}, taken`)})
      SELECT number FROM taken`,
    }),

    removeVersion: 'DELETE FROM versions WHERE scope = $1 AND name = $2 AND version = $3 RETURNING document',
    removeMatches: `
      DELETE FROM matches WHERE scope = $1 AND name = $2 AND version = $3 AND ${isAmong('filter_key', '$4')}`,
    known: `
      SELECT scope, name FROM layers WHERE (scope, name) IN (SELECT ${member('scope')}, ${member('name')} FROM ${items})`,
    removeVersionsOf: 'DELETE FROM versions WHERE scope = $1 AND name = $2 RETURNING document',
    removeMatchesOf: `DELETE FROM matches WHERE scope = $1 AND name = $2 AND ${isAmong('filter_key', '$3')}`,

    archive: 'SELECT size FROM archives WHERE code_sha256 = $1 AND holders > 0',
    chunk: 'SELECT bytes FROM chunks WHERE code_sha256 = $1 AND number = $2',
    addChunk: 'INSERT INTO chunks (code_sha256, number, bytes) VALUES ($1, $2, $3)',
    holdArchive: `
      INSERT INTO archives (code_sha256, size, holders) VALUES ($1, $2, $3)
      ON CONFLICT (code_sha256) DO UPDATE SET holders = archives.holders + $3
      RETURNING holders, released_at`,
    releaseArchives: `
      UPDATE archives SET released_at = $2, holders = holders - released.count
      FROM (
        SELECT ${member('sha256')} AS sha256, ${number('count')} AS count FROM ${items}
      ) AS released
      WHERE code_sha256 = released.sha256`,
    sweepArchives: 'DELETE FROM archives WHERE holders = 0 AND released_at < $1',

    hasBegun: 'SELECT one FROM begun',
    begin: 'INSERT INTO begun (one) VALUES (1) ON CONFLICT DO NOTHING RETURNING one',
    ping: "SELECT count(*) FROM archives WHERE code_sha256 = ''",
    allLayers: 'SELECT scope, name, next_version FROM layers ORDER BY scope, name',
    allVersions: 'SELECT scope, name, version, document, policy FROM versions ORDER BY scope, name, version',
    allArchives: 'SELECT code_sha256, size FROM archives WHERE holders > 0',
    forgetVersions: 'DELETE FROM versions RETURNING code_sha256',
    forgetMatches: 'DELETE FROM matches',
    forgetLayers: 'DELETE FROM layers',
  };
}
