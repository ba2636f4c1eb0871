import type { Statement } from './query.ts';

/** In what databases differ. */
export interface Dialect {
  /** The elements of a JSON list as rows with one column, `value`. */
  readonly elements: (list: string, as: string) => string;
  /** The same, of a list of texts. */
  readonly texts: (list: string, as: string) => string;
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
  | 'removeMatches'
  | 'archive'
  | 'chunk'
  | 'addChunk'
  | 'holdArchive'
  | 'countChunks'
  | 'releaseArchives'
  | 'sweepArchives'
  | 'ping'
  | 'allLayers'
  | 'allVersions'
  | 'allArchives'
  | 'forgetVersions'
  | 'forgetMatches'
  | 'forgetLayers';

/** The statements of a dialect, by what they do. */
export type Statements = Readonly<Record<Name, Statement>>;

/** The next name behind `after` that some version of a scope matches under a filter: one look into the index. */
const nameAfter = (after: string): string =>
  `(SELECT min(m.name) FROM matches AS m WHERE m.scope = $1 AND m.filter_key = $2 AND m.name > ${after})`;

/** A member of the thing at hand, of a list of them. */
const member = (name: string): string => `item.value->>'${name}'`;

const number = (name: string): string => `CAST(${member(name)} AS bigint)`;

/** The statements in a dialect. Lists of things travel as JSON, so that one statement does for any number of them. */
export function statementsIn(dialect: Dialect): Statements {
  const named = Object.entries(textsIn(dialect)).map(([name, text]) => [name, { name, text }]);
  return Object.fromEntries(named) as Statements;
}

function textsIn({ elements, texts }: Dialect): Readonly<Record<Name, string>> {
  const items = elements('$1', 'item');
  return {
    listLayers: `
      WITH RECURSIVE page (name, place) AS (
        SELECT ${nameAfter('$3')}, 1
        UNION ALL
        SELECT ${nameAfter('page.name')}, page.place + 1 FROM page WHERE page.name IS NOT NULL AND page.place < $4
      )
      SELECT v.name, v.version, v.document FROM page
      JOIN versions AS v ON v.scope = $1 AND v.name = page.name AND v.version = (
        SELECT max(m.version) FROM matches AS m WHERE m.scope = $1 AND m.filter_key = $2 AND m.name = page.name
      )
      ORDER BY page.place`,
    listVersions: `
      SELECT v.name, v.version, v.document FROM matches AS m
      JOIN versions AS v ON v.scope = m.scope AND v.name = m.name AND v.version = m.version
      WHERE m.scope = $1 AND m.filter_key = $2 AND m.name = $3 AND m.version < $4
      ORDER BY m.version DESC LIMIT $5`,
    version: 'SELECT name, version, document, policy FROM versions WHERE scope = $1 AND name = $2 AND version = $3',
    setPolicy: `
      UPDATE versions SET policy = $4, revision = $5
      WHERE scope = $1 AND name = $2 AND version = $3 AND revision IS NOT DISTINCT FROM $6
      RETURNING version`,

    takeNumber: `
      INSERT INTO layers (scope, name, next_version) VALUES ($1, $2, 2)
      ON CONFLICT (scope, name) DO UPDATE SET next_version = layers.next_version + 1
      RETURNING next_version - 1 AS number`,
    raiseNumbers: `
      INSERT INTO layers (scope, name, next_version)
      SELECT ${member('scope')}, ${member('name')}, ${number('next')} FROM ${items} WHERE true
      ON CONFLICT (scope, name) DO UPDATE SET next_version =
        CASE WHEN excluded.next_version > layers.next_version THEN excluded.next_version ELSE layers.next_version END`,

    addVersions: `
      INSERT INTO versions (scope, name, version, document, code_sha256, policy, revision)
      SELECT ${['scope', 'name'].map(member).join(', ')}, ${number('version')},
        ${['document', 'sha256', 'policy', 'revision'].map(member).join(', ')}
      FROM ${items}`,
    addMatches: `
      INSERT INTO matches (scope, filter_key, name, version)
      SELECT ${member('scope')}, wanted.value, ${member('name')}, ${number('version')}
      FROM ${items}, ${texts("item.value->'filters'", 'wanted')}`,
    removeVersion: `
      DELETE FROM versions WHERE scope = $1 AND name = $2 AND version = $3
      RETURNING scope, name, version, document`,
    removeVersionsOf: `
      DELETE FROM versions WHERE (scope, name) IN (SELECT ${member('scope')}, ${member('name')} FROM ${items})
      RETURNING scope, name, version, document`,
    removeMatches: `
      DELETE FROM matches WHERE (scope, filter_key, name, version) IN (
        SELECT ${member('scope')}, wanted.value, ${member('name')}, ${number('version')}
        FROM ${items}, ${texts("item.value->'filters'", 'wanted')}
      )`,

    archive: 'SELECT size FROM archives WHERE code_sha256 = $1 AND holders > 0',
    chunk: 'SELECT bytes FROM chunks WHERE code_sha256 = $1 AND number = $2',
    addChunk: 'INSERT INTO chunks (code_sha256, number, bytes) VALUES ($1, $2, $3)',
    holdArchive: `
      INSERT INTO archives (code_sha256, size, chunks, holders) VALUES ($1, $2, 0, $3)
      ON CONFLICT (code_sha256) DO UPDATE SET holders = archives.holders + $3
      RETURNING chunks`,
    countChunks: 'UPDATE archives SET chunks = $2 WHERE code_sha256 = $1',
    releaseArchives: `
      UPDATE archives SET released_at = $2, holders = holders - released.count
      FROM (
        SELECT ${member('sha256')} AS sha256, ${number('count')} AS count FROM ${items}
      ) AS released
      WHERE code_sha256 = released.sha256`,
    sweepArchives: 'DELETE FROM archives WHERE holders = 0 AND released_at < $1',

    ping: "SELECT count(*) FROM archives WHERE code_sha256 = ''",
    allLayers: 'SELECT scope, name, next_version FROM layers ORDER BY scope, name',
    allVersions: 'SELECT scope, name, version, document, policy FROM versions ORDER BY scope, name, version',
    allArchives: 'SELECT code_sha256, size FROM archives WHERE holders > 0',
    forgetVersions: 'DELETE FROM versions RETURNING code_sha256',
    forgetMatches: 'DELETE FROM matches',
    forgetLayers: 'DELETE FROM layers',
  };
}
