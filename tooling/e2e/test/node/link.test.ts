import { PublishLayerVersionCommand } from '@aws-sdk/client-lambda';
import { createFake } from '@org/layers-fake';
import { layersHandlers } from '@org/layers-fake/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../../src/client.ts';
import { smallArchive } from '../../src/small-archive.ts';

const PUBLISHED = Date.parse('2026-11-21T12:00:00Z');
const MINUTE = 60_000;

let now = PUBLISHED;
const server = setupServer(...layersHandlers(createFake({ now: () => new Date(now) })));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

async function freshLink(): Promise<string> {
  now = PUBLISHED;
  const Content = { ZipFile: smallArchive('linked') };
  const published = await clientOf().send(new PublishLayerVersionCommand({ LayerName: 'linked', Content }));
  return published.Content?.Location ?? '';
}

test('a link has the form that AWS gives it', async () => {
  const { host, pathname, searchParams } = new URL(await freshLink());
  expect(host).toBe('prod-iad-c1-djusa-layers.s3.us-east-1.amazonaws.com');
  expect(pathname).toMatch(/^\/snapshots\/111122223333\/linked-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  // In the order recorded 2021-09-27.
  expect([...searchParams.keys()]).toEqual([
    'versionId',
    'X-Amz-Security-Token',
    'X-Amz-Algorithm',
    'X-Amz-Date',
    'X-Amz-SignedHeaders',
    'X-Amz-Expires',
    'X-Amz-Credential',
    'X-Amz-Signature',
  ]);
  expect(Object.fromEntries(searchParams)).toMatchObject({ 'X-Amz-Date': '20261121T120000Z', 'X-Amz-Expires': '600' });
});

test('a link works for ten minutes and then answers as S3 does', async () => {
  const link = await freshLink();
  now = PUBLISHED + 10 * MINUTE - 1;
  expect((await fetch(link)).status).toBe(200);
  now = PUBLISHED + 10 * MINUTE;
  const late = await fetch(link);
  expect(late.status).toBe(403);
  expect(late.headers.get('content-type')).toBe('application/xml');
  const text = await late.text();
  expect(text).toContain('<Code>AccessDenied</Code><Message>Request has expired</Message>');
  expect(text).toContain('<X-Amz-Expires>600</X-Amz-Expires><Expires>2026-11-21T12:10:00Z</Expires>');
});

test.each([
  ['the account in its path', (link: string) => link.replace('/111122223333/', '/444455556666/')],
  ['its lifetime', (link: string) => link.replace('X-Amz-Expires=600', 'X-Amz-Expires=6000')],
  ['its signature', (link: string) => link.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
])('a link with %s altered is refused as S3 does', async (_what, alter) => {
  const link = await freshLink();
  const altered = alter(link);
  expect(altered).not.toBe(link);
  const response = await fetch(altered);
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
});

test('a link without its signature is refused as S3 refuses strangers', async () => {
  const link = await freshLink();
  const response = await fetch(link.replace(/&X-Amz-Signature=.*/, ''));
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('<Code>AccessDenied</Code><Message>Access Denied</Message>');
});
