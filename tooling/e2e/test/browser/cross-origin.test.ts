import { expect, inject, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { clientOf } from '../../src/client.ts';
import { expectedJourney } from '../../src/expected-journey.ts';
import { journey } from '../../src/journey.ts';

test('the AWS SDK in a page makes the whole journey to a server of another origin', { tags: 'long' }, async () => {
  const endpoint = inject('server');
  expect(new URL(endpoint).origin).not.toBe(location.origin);
  const archive = readArchive(inject('archive'));
  const client = clientOf({ endpoint });
  expect(await journey({ client, fetch: async (url) => await fetch(url), archive })).toEqual(expectedJourney(archive));
});

test('a page may read the headers that AWS exposes', { tags: 'long' }, async () => {
  const { status, headers } = await fetch(`${inject('server')}/2018-10-31/layers/nothing/versions/1`);
  expect(status).toBe(404);
  expect(headers.get('x-amzn-errortype')).toBe('ResourceNotFoundException');
  expect(headers.get('x-amzn-requestid')).toMatch(/^[\da-f-]{36}$/);
});
