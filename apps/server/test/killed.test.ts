import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { listening, tracking } from './running.ts';
import { type Acknowledged, numbersOf, publish, wrongWith } from './versions.ts';

const track = tracking();
const folder = mkdtempSync(join(tmpdir(), 'layers-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NAMES = ['a', 'b', 'c'];

/** Publishes until the server is gone. */
async function publishUntilGone(url: string, next: () => number, acknowledged: Acknowledged): Promise<void> {
  for (;;) {
    const number = next();
    const answer = await publish(url, NAMES[number % NAMES.length]!, number, acknowledged).catch((cause: unknown) => {
      if (cause instanceof TypeError) return undefined;
      throw cause;
    });
    if (answer === undefined) return;
    expect(answer.status).toBe(201);
  }
}

/** Every version that is there; the numbers of each layer are without a gap. */
async function allOf(url: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const name of NAMES) {
    const numbers = await numbersOf(url, name);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    for (const number of numbers) found.add(`${name}/${number}`);
  }
  return found;
}

/** Kills a server again and again while versions are published, and looks each time at what is left. */
async function killAgainAndAgain(times: number, path: string): Promise<number> {
  const acknowledged: Acknowledged = new Map();
  let published = 0;
  const next = (): number => ++published;
  let seen: ReadonlySet<string> = new Set();
  for (let round = 0; ; round++) {
    const { url, child, exit } = track(await listening('--empty', '--store', `sqlite:${path}`));
    const found = await allOf(url);
    expect([...acknowledged.keys()].filter((key) => !found.has(key))).toEqual([]);
    // The last time all of them are looked at, else those that are new.
    const isLast = round === times;
    const looked = [...found].filter((key) => isLast || !seen.has(key));
    const wrong = await Promise.all(looked.map((key) => wrongWith(url, key, acknowledged)));
    expect(wrong.filter((one) => one !== undefined)).toEqual([]);
    if (isLast) return acknowledged.size;
    seen = found;
    const enough = acknowledged.size + 1 + ((round * 7) % 11);
    const publishers = Array.from({ length: 4 }, () => publishUntilGone(url, next, acknowledged));
    while (acknowledged.size < enough) await turn();
    // Others are under way; how far, differs from round to round.
    for (let turns = (round * 13) % 60; turns > 0; turns--) await turn();
    child.kill('SIGKILL');
    await Promise.all([exit, ...publishers]);
  }
}

test('what was acknowledged is there after the server was killed', async () => {
  expect(await killAgainAndAgain(4, join(folder, 'few.db'))).toBeGreaterThan(10);
});

// It starts the server a hundred times.
test(
  'what was acknowledged is there after the server was killed a hundred times',
  { tags: 'long', timeout: 600_000 },
  async () => {
    expect(await killAgainAndAgain(100, join(folder, 'many.db'))).toBeGreaterThan(500);
  },
);
