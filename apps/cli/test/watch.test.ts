import { expect, test, vi } from 'vitest';
import { watching } from '../src/output/watch.ts';

/** Seconds between rounds that nobody has to wait for. */
const AT_ONCE = 0.001;

test('a round that fails for what passes is followed by the next', async () => {
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    });
  const rounds = [
    () => 'one',
    () => {
      throw Object.assign(new Error('nobody answers'), { code: 'ECONNREFUSED' });
    },
    () => 'one',
    () => {
      throw Object.assign(new Error('slower'), { name: 'ThrottlingException' });
    },
    () => 'two',
    () => {
      throw new TypeError('a bug');
    },
  ];
  let round = 0;
  const watched = watching(AT_ONCE, async (show) => show(rounds[round++]!()));
  await expect(watched).rejects.toThrow('a bug');
  vi.restoreAllMocks();
  expect(round).toBe(6);
  // What is as it was is not said again, whatever was between.
  expect(written).toEqual({
    stdout: 'one\ntwo\n',
    stderr: 'layers: nobody answers. Trying again in 0.001 s.\nlayers: slower. Trying again in 0.001 s.\n',
  });
});
