import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../src/child-server.ts';
import { BODY_LIMIT, largeArchive, publishBody } from '../../src/large-bodies.ts';
import { peakMemory } from '../../src/peak-memory.ts';
import { post } from '../../src/post.ts';
import { smallArchive } from '../../src/small-archive.ts';
import { useServer } from '../../src/use-server.ts';

const PATH = '/2018-10-31/layers/large/versions';

const archive = largeArchive();
const largeBody = publishBody(archive);

const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const linux = process.platform === 'linux';
if (!linux) console.log('e2e: the memory of the server is not measured: there is no /proc on this machine');
const skip = linux ? '' : ' (skipped: there is no /proc on this machine)';

describe.each(['announced', 'chunked'] as const)('a body with its length %s', { tags: 'long' }, (length) => {
  const server = useServer();

  test('may bring an archive of nearly 50 MiB', async () => {
    const { status, body } = await post(server().url + PATH, largeBody, length);
    expect(status).toBe(201);
    const CodeSha256 = createHash('sha256').update(archive).digest('base64');
    expect(body['Content']).toMatchObject({ CodeSha256, CodeSize: archive.length });
  });

  test('may be as large as AWS takes', async () => {
    const body = publishBody(smallArchive('padded'), BODY_LIMIT - 1);
    expect(await post(server().url + PATH, body, length)).toMatchObject({ status: 201 });
  });

  test('is refused with 413 when it is one byte larger, and the server goes on', async () => {
    const body = publishBody(smallArchive('padded'), BODY_LIMIT);
    const answer = await post(server().url + PATH, body, length);
    expect(answer).toMatchObject({ status: 413, errorType: 'RequestEntityTooLargeException' });
    const text = `Request must be smaller than ${BODY_LIMIT} bytes for the PublishLayerVersion operation`;
    expect(Object.values(answer.body)).toContain(text);
    const list = await fetch(server().url + PATH);
    expect(await list.json()).toEqual({ LayerVersions: [], NextMarker: null });
  });

  test.skipIf(!linux)(`costs the server less memory than twice its size${skip}`, async () => {
    // A process of its own: the peak of one that has seen a large body before would hardly move.
    const { pid, url, stop } = await startServer();
    try {
      // What the first publish loads, and the state that is kept before it, are no cost of a body.
      await post(url + PATH, publishBody(smallArchive('first')), length);
      const before = peakMemory(pid);
      expect(await post(url + PATH, largeBody, length)).toMatchObject({ status: 201 });
      const grown = peakMemory(pid) - before;
      console.log(`e2e: a body of ${mega(largeBody.length)}, ${length}, costs the server ${mega(grown)} at its peak`);
      expect(grown).toBeLessThan(2 * largeBody.length);
    } finally {
      await stop();
    }
  });
});
