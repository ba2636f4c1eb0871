import { createFake } from '../../src/index.ts';
import { broken } from '../fuzz/invariants.ts';
import { type Batch, only } from './batch.ts';
import type { Done } from './perform.ts';

/** What must hold whatever else is in flight, restores and resets too; a sentence for what does not. */
export async function* brokenAnswers({ done, after }: Pick<Batch, 'done' | 'after'>): AsyncGenerator<string> {
  for (const one of done) yield* malformed(one);
  yield* shownToStrangers(done);
  const taken = only(done, 'snapshot').map(({ snapshot }) => snapshot!);
  for (const snapshot of [...taken, after]) {
    const other = createFake();
    const refusal = await other.restore(snapshot).catch((cause: unknown) => cause as Error);
    if (refusal !== undefined) yield `a snapshot cannot be restored: ${refusal.message}`;
    else if (JSON.stringify(await other.snapshot()) !== JSON.stringify(snapshot))
      yield 'a snapshot is another after it was restored';
    const tags = snapshot.layers.find(({ LayerName }) => LayerName === 'seeded')?.versions;
    if (tags !== undefined && (tags.length !== 2 || tags[0]!.Description !== tags[1]!.Description))
      yield 'a snapshot shows half of a seed';
  }
}

function* malformed({ exchange }: Done): Generator<string> {
  if (exchange === undefined) return;
  const { method, path, status, headers, text } = exchange;
  const url = new URL(`https://lambda.us-east-1.amazonaws.com${path}`);
  // What changes the state is another law's to say.
  const state = { before: '', after: '' };
  const bytes = new TextEncoder().encode(text);
  for (const problem of broken({ method, url, status, headers: new Headers(headers), bytes, ...state }))
    yield `${method} ${path}: ${problem}`;
}

/** Nobody but the owner learns whether a version is there, or gets one that was never granted. */
function* shownToStrangers(done: readonly Done[]): Generator<string> {
  for (const { act, exchange } of only(done, 'get')) {
    const right = { owner: [200, 404], friend: [200, 403], stranger: [403] }[act.who];
    if (!right.includes(exchange!.status))
      yield `${act.who} who gets ${act.layer} ${act.number} is answered ${exchange!.status}`;
  }
}
