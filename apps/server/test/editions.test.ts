import { EDITIONS } from '@org/layers-model';
import { expect, test } from 'vitest';
import { readSettings, type Settings } from '../src/settings.ts';
import { start } from '../src/start.ts';

test.each(EDITIONS)('the layers that a newcomer finds are there in the edition %s', async (edition) => {
  const settings = readSettings(['--port', '0', '--edition', edition, '--region', 'sa-east-1'], {}) as Settings;
  const { url, close } = await start(settings, () => {});
  const names = async (region: string): Promise<string[]> => {
    const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/lambda/aws4_request`;
    const answer = await fetch(`${url}/2018-10-31/layers`, region === '' ? {} : { headers: { authorization } });
    const { Layers } = (await answer.json()) as { readonly Layers: readonly { readonly LayerName: string }[] };
    return Layers.map(({ LayerName }) => LayerName);
  };
  // A request that names no region is one of the region that was asked for.
  const here = await names('');
  expect(here.length).toBeGreaterThan(10);
  expect(await names('sa-east-1')).toEqual(here);
  expect(await (await fetch(`${url}/_fake/health`)).json()).toMatchObject({ region: 'sa-east-1' });
  await close();
});
