import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fakeTarget } from './fake-target.ts';
import { CAUGHT_AT, catchOf } from './mutants/catch.ts';
import { MUTANTS } from './mutants/index.ts';
import { lawsOf, needsOf } from './mutants/laws-of.ts';

const paths = new Map<string, string>();

// What else each of them breaks stands in tooling/power/record.json. Every fourth is tried at once.
describe('a mutant is caught by the law it breaks', () => {
  for (const [at, mutant] of MUTANTS.entries()) {
    const isQuick = at % 4 === 0 && !needsOf(lawsOf(mutant)).includes('large archives');
    test(`${mutant.name} breaks ${mutant.breaks}`, { tags: isQuick ? [] : 'long' }, async () => {
      const outcome = await catchOf(mutant, fakeTarget(mutant.around, mutant.name));
      if (outcome.kind === 'broken') paths.set(mutant.name, outcome.path);
      expect(outcome.kind).toBe('broken');
    });
  }

  test('where each is caught is known (`LAYERS_LONG=1 vitest -u` writes it)', { tags: 'long' }, async () => {
    const inOrder = Object.fromEntries(MUTANTS.map(({ name }) => [name, paths.get(name)]));
    const written = `${JSON.stringify(inOrder, null, 2)}\n`;
    await expect(written).toMatchFileSnapshot(fileURLToPath(CAUGHT_AT));
  });
});
