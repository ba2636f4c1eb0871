import { createFake, type Fake } from '../../src/index.ts';
import type { Ask } from './ask.ts';
import { curlOf } from './curl.ts';
import { broken, type Seen } from './invariants.ts';
import { populated, START } from './population.ts';
import { emptyMemory, type Memory, remember } from './remembered.ts';
import { type Draft, draftOf, requestOf } from './wire.ts';

/** What a sequence of requests needs to know of its surroundings. */
export interface Surroundings {
  /** Stands before the fake; a mutant in the tests of the fuzz itself. */
  readonly around?: (fake: Fake) => Fake['fetch'];
  /** Is told of each exchange that kept every invariant. */
  readonly tell?: (seen: Seen) => void;
}

/**
 * Sends requests one after the other to one fake and judges each exchange.
 *
 * @throws Error at the first that breaks an invariant; it says what and how to send the same again.
 */
export async function play(asks: readonly Ask[], { around, tell }: Surroundings): Promise<void> {
  let time = START;
  const fake = await populated(() => new Date(time));
  const fetch = around?.(fake) ?? fake.fetch;
  const memory = emptyMemory();
  const sent: Draft[] = [];
  let before = JSON.stringify(await fake.snapshot());
  for (const ask of asks) {
    time += ask.later;
    const draft = draftOf(ask, memory);
    sent.push(draft);
    const seen = await exchange(draft, fake, fetch, before).catch((cause: unknown) =>
      failure(sent, `fetch rejected: ${String(cause)}`),
    );
    const problems = [...judged(seen)];
    if (problems.length > 0)
      failure(
        sent,
        `${problems.join('; ')}\nanswer: ${seen.status} ${Buffer.from(seen.bytes).toString().slice(0, 500)}`,
      );
    tell?.(seen);
    keep(memory, seen);
    before = seen.after;
  }
  await restores(fake, before, sent);
}

async function exchange(draft: Draft, fake: Fake, fetch: Fake['fetch'], before: string): Promise<Seen> {
  const request = requestOf(draft);
  const { status, headers, ...response } = await answered(await fetch(request));
  const after = JSON.stringify(await fake.snapshot());
  return { method: request.method, url: new URL(request.url), status, headers, bytes: response.bytes, before, after };
}

const answered = async (response: Response): Promise<Pick<Seen, 'status' | 'headers' | 'bytes'>> => ({
  status: response.status,
  headers: response.headers,
  bytes: new Uint8Array(await response.arrayBuffer()),
});

/** What is broken; a body that cannot be read is, too. */
function* judged(seen: Seen): Generator<string> {
  try {
    yield* broken(seen);
  } catch (cause) {
    yield `the answer cannot be read: ${String(cause)}`;
  }
}

function keep(memory: Memory, { status, headers, bytes }: Seen): void {
  if (status >= 300 || bytes.length === 0 || headers.get('content-type') !== 'application/json') return;
  remember(memory, JSON.parse(new TextDecoder().decode(bytes)));
}

/** What a fake holds, another takes and gives back alike. */
async function restores(fake: Fake, text: string, sent: readonly Draft[]): Promise<void> {
  const other = createFake();
  await other
    .restore(await fake.snapshot())
    .catch((cause: unknown) => failure(sent, `restore rejected: ${String(cause)}`));
  const again = JSON.stringify(await other.snapshot());
  if (again !== text) failure(sent, `a restored snapshot differs:\n${text}\n${again}`);
}

function failure(sent: readonly Draft[], problem: string): never {
  throw new Error(
    `${problem}\n\nThe requests, after the layers of fuzz/population.ts:\n${sent.map(curlOf).join('\n')}\n`,
  );
}
