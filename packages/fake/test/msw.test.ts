import { OPERATIONS } from '@org/layers-model';
import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { createFake } from '../src/index.ts';
import { layersHandlers } from '../src/msw.ts';
import { zipFileOf } from './archives.ts';

const fake = createFake();
const handlers = layersHandlers(fake);
const answer = async (url: string, init?: RequestInit): Promise<Response | undefined> =>
  await getResponse(handlers, new Request(url, init));

test.each([
  'https://lambda.us-east-1.amazonaws.com',
  'https://lambda-fips.us-gov-west-1.amazonaws.com',
  'https://lambda.eu-central-1.api.aws',
  'https://lambda.cn-north-1.amazonaws.com.cn',
  'http://localhost:4566',
])('every operation is answered at %s', async (host) => {
  for (const { method, path, query = {} } of Object.values(OPERATIONS)) {
    const url = `${host}${path.replaceAll(/\{(\w+)\}/g, '1')}?${new URLSearchParams(query).toString()}`;
    expect((await answer(url, { method }))?.headers.get('x-amzn-requestid')).toBeTruthy();
  }
});

test('a link is answered wherever it leads', async () => {
  for (const host of ['https://lambda.us-east-1.amazonaws.com', 'http://localhost:4566']) {
    const body = JSON.stringify({ Content: { ZipFile: zipFileOf('a') } });
    const published = await answer(`${host}/2018-10-31/layers/a/versions`, { method: 'POST', body });
    const { Content } = (await published!.json()) as { Content: { Location: string } };
    expect((await answer(Content.Location))?.status).toBe(200);
    expect((await answer(Content.Location, { method: 'HEAD' }))?.status).toBe(403);
  }
});

test('a connection that a rule drops is a network error, and a bug stays one', async () => {
  const url = 'https://lambda.us-east-1.amazonaws.com/2018-10-31/layers';
  const remove = fake.faults.add({ effect: 'disconnect' });
  expect((await answer(url))?.type).toBe('error');
  remove();
  const broken = layersHandlers({ ...fake, fetch: async () => await Promise.reject(new Error('a bug')) });
  await expect(getResponse(broken, new Request(url))).rejects.toThrow('a bug');
});

test.each([
  'https://lambda.us-east-1.amazonaws.com/2015-03-31/functions',
  'https://lambda.us-east-1.amazonaws.com/',
  'https://example.com/prefix/2018-10-31/layers',
  'https://example.com/2018-10-31/layers/a',
  'https://example.com/2018-10-31/layers/a/versions/1/policy/s/more',
  'https://bucket.s3.us-east-1.amazonaws.com/snapshots/readme',
  'https://api.my.company/snapshots/123456789012/42',
])('what is not of the layers API is left alone: %s', async (url) => {
  expect(await answer(url)).toBeUndefined();
});
