import { createFake } from '@org/layers-fake';
import { layersHandlers } from '@org/layers-fake/msw';
import { setupWorker } from 'msw/browser';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { clientOf } from '../../src/client.ts';
import { expectedJourney } from '../../src/expected-journey.ts';
import { journey } from '../../src/journey.ts';

const worker = setupWorker(...layersHandlers(createFake()));

beforeAll(async () => {
  // The page's own files are no business of the fake's.
  await worker.start({ onUnhandledFrame: 'bypass', quiet: true });
});
afterAll(async () => {
  await worker.stop();
});

test('the AWS SDK makes the whole journey in a page, answered by the service worker', { tags: 'long' }, async () => {
  const archive = readArchive(inject('archive'));
  expect(await journey({ client: clientOf(), fetch: async (url) => await fetch(url), archive })).toEqual(
    expectedJourney(archive),
  );
});
