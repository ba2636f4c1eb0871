import { expect, test } from 'vitest';

test('a fake works in a web worker', { tags: 'long' }, async () => {
  const worker = new Worker(new URL('fake-in-worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<string>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent) => resolve(data as string));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  worker.postMessage({ layers: [{ LayerName: 'fonts', versions: [{ CompatibleRuntimes: ['nodejs24.x'] }] }] });
  const { Layers } = JSON.parse(await answered) as { Layers: readonly object[] };
  worker.terminate();
  expect(Layers).toMatchObject([{ LayerName: 'fonts', LatestMatchingVersion: { CompatibleRuntimes: ['nodejs24.x'] } }]);
});
