import { beforeEach, expect, test } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { isLink } from '../src/link.ts';
import { archiveOf, zipFileOf } from './archives.ts';
import { call, signedBy } from './call.ts';

const PATH = '/2018-10-31/layers/my-layer/versions';
const START = Date.parse('2026-11-21T20:30:40.050Z');

let time = START;
let fake: Fake;
beforeEach(() => {
  time = START;
  fake = createFake({ now: () => new Date(time) });
});

const publish = async (options: { host?: string; region?: string } = {}): Promise<URL> => {
  const { region = 'us-west-2', ...rest } = options;
  const body = { Content: { ZipFile: zipFileOf('a') } };
  const answer = await call(fake, 'POST', PATH, { ...rest, body, headers: signedBy('AKIA', region) });
  return new URL(answer.body.Content.Location);
};
const get = async (url: URL, method = 'GET'): Promise<Response> => await fake.fetch(new Request(url, { method }));

test('a link of AWS’s own host has the form recorded on 2021-09-27', async () => {
  const link = await publish();
  expect(link.href).toMatch(
    /^https:\/\/awslambda-us-west-2-layers\.s3\.us-west-2\.amazonaws\.com\/snapshots\/123456789012\/my-layer-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\?/,
  );
  expect([...link.searchParams.keys()]).toEqual([
    'versionId',
    'X-Amz-Security-Token',
    'X-Amz-Algorithm',
    'X-Amz-Date',
    'X-Amz-SignedHeaders',
    'X-Amz-Expires',
    'X-Amz-Credential',
    'X-Amz-Signature',
  ]);
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    'X-Amz-Date': '20261121T203040Z',
    'X-Amz-Expires': '600',
    'X-Amz-Credential': expect.stringMatching(/^ASIA\w{16}\/20261121\/us-west-2\/s3\/aws4_request$/),
    'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test.each([
  ['us-east-1', 'https://prod-iad-c1-djusa-layers.s3.us-east-1.amazonaws.com'],
  ['ap-northeast-1', 'https://awslambda-ap-ne-1-layers.s3.ap-northeast-1.amazonaws.com'],
  ['ap-south-1', 'https://awslambda-ap-s-1-layers.s3.ap-south-1.amazonaws.com'],
  ['eu-west-1', 'https://awslambda-eu-west-1-layers.s3.eu-west-1.amazonaws.com'],
  ['eu-central-1', 'https://awslambda-eu-cent-1-layers.s3.eu-central-1.amazonaws.com'],
  ['cn-north-1', 'https://awslambda-cn-north-1-layers.s3.cn-north-1.amazonaws.com.cn'],
])('the bucket of %s, whose links lead to the archive', async (region, origin) => {
  const link = await publish({ region });
  expect(link.origin).toBe(origin);
  expect(new Uint8Array(await (await get(link)).arrayBuffer())).toEqual(archiveOf('a'));
});

test('a link that us-east-1 gave until 2020 is one, too', () => {
  expect(isLink(new URL('https://prod-04-2014-layers.s3.us-east-1.amazonaws.com/snapshots/123456789012/a-1'))).toBe(
    true,
  );
  expect(isLink(new URL('http://127.0.0.1:4566/prod-04-2014-layers/snapshots/123456789012/a-1'))).toBe(true);
  expect(isLink(new URL('https://elsewhere.s3.us-east-1.amazonaws.com/snapshots/123456789012/a-1'))).toBe(false);
});

test('a version’s link is of the second and the place in which it is asked for', async () => {
  await publish();
  const asked = async (host: string): Promise<string> =>
    (await call(fake, 'GET', `${PATH}/1`, { host, headers: signedBy('AKIA', 'us-west-2') })).body.Content.Location;
  const [first, again] = [await asked('http://localhost:1'), await asked('http://localhost:1')];
  expect(again).toBe(first);
  time += 1000;
  const others = [
    await asked('http://localhost:1'),
    await asked('https://localhost:1'),
    await asked('http://localhost:2'),
  ];
  expect(new Set([first, ...others]).size).toBe(4);
  expect(new URL(others[0]!).searchParams.get('X-Amz-Date')).toBe('20261121T203041Z');
  for (const link of [first, ...others])
    expect(new Uint8Array(await (await get(new URL(link))).arrayBuffer())).toEqual(archiveOf('a'));
});

test('a link of a custom endpoint leads back to that endpoint', async () => {
  const link = await publish({ host: 'http://127.0.0.1:4566' });
  expect(link.origin + link.pathname).toMatch(
    /^http:\/\/127\.0\.0\.1:4566\/awslambda-us-west-2-layers\/snapshots\/123456789012\/my-layer-/,
  );
  expect(new Uint8Array(await (await get(link)).arrayBuffer())).toEqual(archiveOf('a'));
});

test('downloads the archive without credentials, by GET alone', async () => {
  const link = await publish();
  const response = await get(link);
  expect(response.status).toBe(200);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(archiveOf('a'));
  expect(response.headers.get('content-length')).toBe(String(archiveOf('a').length));
  for (const method of ['HEAD', 'PUT']) expect((await get(link, method)).status).toBe(403);
});

test('expires after ten minutes of the fake’s clock', async () => {
  const link = await publish();
  time = Date.parse('2026-11-21T20:40:39.999Z');
  expect((await get(link)).status).toBe(200);
  time = Date.parse('2026-11-21T20:40:40.000Z');
  const expired = await get(link);
  expect(expired.status).toBe(403);
  expect(expired.headers.get('content-type')).toBe('application/xml');
  expect(await expired.text()).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<Error><Code>AccessDenied<\/Code><Message>Request has expired<\/Message><X-Amz-Expires>600<\/X-Amz-Expires><Expires>2026-11-21T20:40:40Z<\/Expires><ServerTime>2026-11-21T20:40:40Z<\/ServerTime><RequestId>/,
  );
});

test('a link without its signature gives nothing away', async () => {
  const link = await publish();
  const response = await get(new URL(link.origin + link.pathname));
  expect(response.status).toBe(403);
  expect(await response.text()).toContain(
    '<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>',
  );
});

test('any alteration breaks the signature', async () => {
  const link = await publish();
  const altered = [...link.searchParams].map(([name, value]) => {
    const other = new URL(link);
    other.searchParams.set(name, name === 'X-Amz-Expires' ? '6000' : `${value}0`);
    return other;
  });
  altered.push(new URL(link.href.replace('123456789012', '999988887777')));
  for (const url of altered) {
    const response = await get(url);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
  }
});

test('an archive that no version holds any more is gone', async () => {
  const link = await publish();
  await call(fake, 'DELETE', `${PATH}/1`, { headers: signedBy('AKIA', 'us-west-2') });
  const response = await get(link);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<Code>NoSuchKey</Code>');
});

test('a link is of one version: another fake, account or later version with the same bytes does not answer it', async () => {
  const link = await publish();
  const other = createFake({ now: () => new Date(time) });
  await other.seed({
    layers: [{ LayerName: 'other', regions: ['us-west-2'], versions: [{ Content: { ZipFile: zipFileOf('a') } }] }],
  });
  expect((await other.fetch(new Request(link))).status).toBe(404);
  await call(fake, 'DELETE', `${PATH}/1`, { headers: signedBy('AKIA', 'us-west-2') });
  await publish();
  expect((await get(link)).status).toBe(404);
});

test('each version has an object of its own', async () => {
  const [one, two] = [await publish(), await publish()];
  expect(one.pathname).not.toBe(two.pathname);
  expect(one.searchParams.get('versionId')).toMatch(/^[0-9a-f]{32}$/);
});

test('a second signature is an alteration', async () => {
  const link = await publish();
  link.searchParams.append('X-Amz-Signature', '0');
  expect((await get(link)).status).toBe(403);
});

test('a link to a version that a seed has replaced leads nowhere', async () => {
  const link = await publish();
  // The second still holds the archive that the link once led to.
  const versions = ['another', 'a'].map((text) => ({ Content: { ZipFile: zipFileOf(text) } }));
  await fake.seed({ layers: [{ LayerName: 'my-layer', regions: ['us-west-2'], versions }] });
  expect((await get(link)).status).toBe(404);
});

test('a page of another origin may read the archive and S3’s errors, and ask for them', async () => {
  const link = await publish();
  const headers = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'range' };
  const asked = await fake.fetch(new Request(link, { method: 'OPTIONS', headers }));
  expect(asked.status).toBe(200);
  expect(Object.fromEntries(asked.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET',
    'access-control-allow-headers': 'range',
  });
  expect((await get(link)).headers.get('access-control-allow-origin')).toBe('*');
  const altered = new URL(`${link.href}0`);
  time += 600_000;
  for (const url of [altered, link, new URL(link.origin + link.pathname)]) {
    const refused = await get(url);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, '*']);
  }
});

test('gives the part of the archive that is asked for, as S3 does', async () => {
  const link = await publish();
  const whole = archiveOf('a');
  const part = async (range: string): Promise<Response> => await fake.fetch(new Request(link, { headers: { range } }));
  expect((await get(link)).headers.get('accept-ranges')).toBe('bytes');
  const middle = await part('bytes=3-7');
  expect([middle.status, middle.headers.get('content-range')]).toEqual([206, `bytes 3-7/${whole.length}`]);
  expect(middle.headers.get('content-length')).toBe('5');
  expect(new Uint8Array(await middle.arrayBuffer())).toEqual(whole.slice(3, 8));
  expect(new Uint8Array(await (await part('bytes=9-')).arrayBuffer())).toEqual(whole.slice(9));
  const beyond = await part(`bytes=${whole.length}-`);
  expect(beyond.status).toBe(416);
  expect(await beyond.text()).toMatch(
    new RegExp(
      `<Code>InvalidRange</Code><Message>The requested range is not satisfiable</Message>` +
        `<RangeRequested>bytes=${whole.length}-</RangeRequested><ActualObjectSize>${whole.length}</ActualObjectSize><RequestId>`,
    ),
  );
});

test('gives the whole to whoever wants a part of another archive than this', async () => {
  const link = await publish();
  for (const condition of ['"0123456789abcdef0123456789abcdef"', 'Sat, 21 Nov 2026 20:30:40 GMT']) {
    const headers = { range: 'bytes=3-7', 'if-range': condition };
    const answer = await fake.fetch(new Request(link, { headers }));
    expect([answer.status, answer.headers.get('content-range')]).toEqual([200, null]);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(archiveOf('a'));
  }
});
