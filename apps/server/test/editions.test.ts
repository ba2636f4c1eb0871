import { EDITIONS } from '@org/layers-model';
import { expect, onTestFinished, test } from 'vitest';
import { readSettings, type Settings } from '../src/settings.ts';
import { start } from '../src/start.ts';

test.each(EDITIONS)(
  'the layers that a newcomer finds are there in the edition %s',
  { tags: 'long' },
  async (edition) => {
    const settings = readSettings(['--port', '0', '--edition', edition], {}) as Settings;
    const { url, close } = await start(settings, () => {});
    onTestFinished(async () => await close());
    const { Layers } = (await (await fetch(`${url}/2018-10-31/layers`)).json()) as {
      readonly Layers: readonly object[];
    };
    expect(Layers.length).toBeGreaterThan(10);
  },
);
