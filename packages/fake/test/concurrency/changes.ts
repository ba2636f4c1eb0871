import type { Snapshot } from '../../src/index.ts';
import type { Named } from './act.ts';
import { type Batch, layerIn, only, same, succeeded, versionIn } from './batch.ts';
import type { Done } from './perform.ts';

/** What must hold of changes made together, where nobody restores or resets; a sentence for what does not. */
export function* brokenChanges(batch: Batch): Generator<string> {
  for (const layer of ['fonts', 'tools', 'new']) {
    yield* misnumbered(layer, batch);
    yield* misplacedVersions(layer, batch);
    for (const { Version } of layerIn(batch.after, layer).versions)
      yield* misplacedStatements({ layer, number: Version! }, batch);
  }
  yield* changedBlindly(batch);
  yield* halfSeen(batch);
  yield* hiddenThoughThere(batch.done, batch.before);
  const seeds = only(batch.done, 'seed').map(({ act }) => act.tag);
  const [seeded] = layerIn(batch.after, 'seeded').versions;
  if (seeds.length > 0 && !seeds.includes(seeded?.Description ?? '')) yield 'the seeded layer is of no seed';
}

const numbersOf = (layer: string, done: readonly Done[]): readonly number[] =>
  succeeded(done, 'publish')
    .filter(({ act }) => act.layer === layer)
    .map(({ exchange }) => exchange!.body.Version as number)
    .toSorted((a, b) => a - b);

/** Racing publishes get the next numbers, each its own. */
function* misnumbered(layer: string, { before, done, after }: Batch): Generator<string> {
  const { nextVersion } = layerIn(before, layer);
  const numbers = numbersOf(layer, done);
  if (numbers.some((number, index) => number !== nextVersion + index))
    yield `publishes of ${layer} from ${nextVersion} on were given ${numbers.join()}`;
  if (layerIn(after, layer).nextVersion !== nextVersion + numbers.length) yield `${layer} lost count`;
}

/** What was there or was published stays, unless a delete named it; what was there and was deleted is gone. */
function* misplacedVersions(layer: string, { before, done, after }: Batch): Generator<string> {
  const old = layerIn(before, layer).versions.map(({ Version }) => Version!);
  const left = new Set(layerIn(after, layer).versions.map(({ Version }) => Version!));
  const published = numbersOf(layer, done);
  const deleted = new Set(only(done, 'delete').flatMap(({ act }) => (act.layer === layer ? [act.number] : [])));
  for (const number of [...old, ...published])
    if (!deleted.has(number) && !left.has(number)) yield `${layer} ${number} is lost`;
  for (const number of left)
    if (!published.includes(number) && (deleted.has(number) || !old.includes(number)))
      yield `${layer} ${number} should not be there`;
}

/** A statement is there as often as it was and was added, less as often as it was removed: once, or not at all. */
function* misplacedStatements(version: Named, { before, done, after }: Batch): Generator<string> {
  const has = (snapshot: Snapshot, sid: string): number =>
    (versionIn(snapshot, version)?.statements ?? []).filter(({ Sid }) => Sid === sid).length;
  for (const sid of ['s0', 's1', 's2', 's3']) {
    const those = done.filter(({ act }) => 'sid' in act && act.sid === sid && same(act, version));
    const added = succeeded(those, 'add').length;
    const removed = succeeded(those, 'remove').length;
    const expected = has(before, sid) + added - removed;
    if (has(after, sid) !== expected)
      yield `${version.layer} ${version.number} has ${sid} ${has(after, sid)} times, was ${has(before, sid)}, + ${added} - ${removed}`;
  }
}

/** What is answered of a policy is true of one moment: a version that always has a statement never has no policy. */
function* halfSeen({ before, done }: Batch): Generator<string> {
  const changed = only(done, 'remove').map(({ act }) => act);
  const sawNone = done.filter(({ exchange }) => exchange?.body?.Message?.startsWith('No policy is'));
  for (const { act } of sawNone)
    if ('number' in act && versionIn(before, act)?.statements?.length && !changed.some((other) => same(other, act)))
      yield `${act.layer} ${act.number} seemed to have no policy`;
}

/** Of those who change a policy that they saw at one revision, only the first may. */
function* changedBlindly({ before, done }: Batch): Generator<string> {
  const changes = succeeded(done, 'add', 'remove').filter(({ act }) => act.seen && versionIn(before, act)?.RevisionId);
  for (const [index, { act }] of changes.entries())
    if (changes.slice(0, index).some((other) => same(other.act, act)))
      yield `two changes of ${act.layer} ${act.number} were made to one revision`;
}

/**
 * Who may get a version that nobody deletes, by a grant that nobody removes, always can.
 *
 * @param states - what the fake held before, and what somebody made it hold meanwhile.
 */
export function* hiddenThoughThere(done: readonly Done[], ...states: readonly Snapshot[]): Generator<string> {
  const meddled = only(done, 'delete', 'remove').map(({ act }) => act);
  for (const { act, exchange } of only(done, 'get')) {
    const isFixed = !meddled.some((other) => same(other, act) && (act.who === 'friend' || other.kind === 'delete'));
    const mayGet = states.every((state) => {
      const version = versionIn(state, act);
      return version !== undefined && (act.who === 'owner' || (act.who === 'friend' && version.statements!.length > 0));
    });
    if (isFixed && mayGet && exchange!.status !== 200)
      yield `${act.who} cannot get ${act.layer} ${act.number}: ${exchange!.status}`;
  }
}
