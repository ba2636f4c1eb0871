import { expect, test } from 'vitest';
import { createFake } from '../src/index.ts';
import { memoryStore } from '../src/store.ts';

test('fakes that share a store never give the same id of a request, whoever resets', async () => {
  const store = memoryStore();
  const fakes = [createFake({ store }), createFake({ store })];
  const ids: (string | null)[] = [];
  for (let turn = 0; turn < 2; turn++) {
    for (const { fetch } of fakes) {
      const answer = await fetch(new Request('http://127.0.0.1/2018-10-31/layers'));
      ids.push(answer.headers.get('x-amzn-requestid'));
    }
    await fakes[0]!.reset();
  }
  expect(new Set(ids).size).toBe(4);
});
