import { afterEach, expect, test, vi } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { awsTarget } from '../src/targets/aws-target.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';

const contracts = CONTRACTS.filter(({ id }) => id === 'faults/not-found-text');

afterEach(() => void vi.unstubAllEnvs());

test.each(['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_LAMBDA'])('%s makes no emulator AWS', async (name) => {
  vi.stubEnv(name, 'http://127.0.0.1:9/base');
  const credentials = { accessKeyId: 'AKIAQQQQQQQQQQQQQQQQ', secretAccessKey: 'test' };
  const asked: string[] = [];
  const target = {
    ...awsTarget({ region: 'eu-central-1', credentials }),
    fetch: async (request: Request) => {
      asked.push(request.url);
      return await Promise.resolve(Response.json({ Layers: [], NextMarker: null }));
    },
  };
  await expect(verify(target, { seed: 1, contracts })).rejects.toThrow(
    /^AWS was to be asked, and calls would go to http:\/\/127\.0\.0\.1:9: unset AWS_ENDPOINT_URL, /,
  );
  expect(asked).toEqual([]);
});

test('a fake in this process is asked, whatever the environment says', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9/base');
  const { outcomes } = await verify(fakeTarget(), { seed: 1, contracts });
  expect(outcomes.map(({ kind }) => kind)).toEqual(['held']);
});
