import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ZIP } from './archive.ts';
import { serving, type Serving } from './serving.ts';

let server: Serving;
beforeEach(async () => {
  server = await serving();
});
afterEach(async () => await server.close());

/** The lines of the metrics, comments apart. */
async function lines(): Promise<readonly string[]> {
  const answer = await fetch(`${server.url}/_fake/metrics`);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await answer.text();
  expect(text.endsWith('\n')).toBe(true);
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

test('requests are counted by operation and status, refusals by code, archives apart', async () => {
  const [, published] = await server.send('POST', '/2018-10-31/layers/a/versions', { Content: { ZipFile: ZIP } });
  await server.send('GET', '/2018-10-31/layers');
  await server.send('GET', '/2018-10-31/layers?MaxItems=1');
  await server.send('GET', '/2018-10-31/layers/a/versions/7');
  await server.send('GET', `/2018-10-31/layers?find=LayerVersion&Arn=${published.LayerVersionArn}`);
  await fetch(published.Content.Location);
  await server.send('GET', '/nothing/of/ours');
  expect((await lines()).filter((line) => /^layers_(requests|faults)_total/.test(line)).toSorted()).toEqual([
    'layers_faults_total{operation="GetLayerVersion",code="ResourceNotFoundException"} 1',
    'layers_faults_total{operation="none",code="AccessDeniedException"} 1',
    'layers_requests_total{operation="Download",status="200"} 1',
    'layers_requests_total{operation="GetLayerVersion",status="404"} 1',
    'layers_requests_total{operation="GetLayerVersionByArn",status="200"} 1',
    'layers_requests_total{operation="ListLayers",status="200"} 2',
    'layers_requests_total{operation="PublishLayerVersion",status="201"} 1',
    'layers_requests_total{operation="none",status="403"} 1',
  ]);
});

test('durations are a histogram whose buckets add up', async () => {
  for (let times = 0; times < 5; times++) await server.send('GET', '/2018-10-31/layers');
  const own = (await lines()).filter((line) => line.includes('duration') && line.includes('"ListLayers"'));
  const counts = own.filter((line) => line.includes('_bucket')).map((line) => Number(line.split(' ')[1]));
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(own.find((line) => line.includes('le="+Inf"'))).toMatch(/ 5$/);
  expect(own.find((line) => line.includes('_count'))).toMatch(/ 5$/);
  expect(Number(own.find((line) => line.includes('_sum'))!.split(' ')[1])).toBeGreaterThan(0);
});

test('what is being answered is seen, and what was broken off is counted', async () => {
  await server.send('POST', '/_fake/faults', [
    { effect: 'latency', milliseconds: 60_000, operation: 'ListLayers' },
    { effect: 'disconnect', operation: 'GetLayerVersion' },
  ]);
  await expect(fetch(`${server.url}/2018-10-31/layers/a/versions/1`)).rejects.toThrow('fetch failed');
  const gone = new AbortController();
  const waiting = fetch(`${server.url}/2018-10-31/layers`, { signal: gone.signal });
  await expect.poll(lines).toContain('layers_requests_in_flight 1');
  gone.abort();
  await expect(waiting).rejects.toThrow('abort');
  await expect.poll(lines).toContain('layers_requests_in_flight 0');
  expect(await lines()).toContain('layers_requests_total{operation="ListLayers",status="0"} 1');
  expect(await lines()).toContain('layers_requests_total{operation="GetLayerVersion",status="0"} 1');
});

test('what is answered in the place of AWS is counted as it is answered, however it was asked', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  await server.close();
  // Where a server has ended, nobody listens.
  server = await serving('--s3-endpoint', server.url);
  const path = '/2018-10-31/layers/a/versions';
  const body = { Content: { S3Bucket: 'my-bucket', S3Key: 'a.zip' } };
  expect((await server.send('POST', path, body))[0]).toBe(502);
  const plain = request(server.url + path, { method: 'POST' }).end(JSON.stringify(body));
  const [answer] = (await once(plain, 'response')) as [IncomingMessage];
  expect(answer.resume().statusCode).toBe(502);
  expect((await lines()).filter((line) => line.startsWith('layers_requests_total'))).toEqual([
    'layers_requests_total{operation="PublishLayerVersion",status="502"} 2',
  ]);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
