import { expect, test } from 'vitest';
import { explainAbsence } from './absence.ts';
import { archiveLink } from './archive-link.ts';
import type { Backend } from './backend.ts';
import { type Serving, usual } from './serving.ts';

const NOTHING: Serving = { fake: false };
const FAKE: Serving = { fake: true };
const AWS: Serving = { fake: false, upstream: { upstream: 'https://lambda.example', write: false } };

test.each<[Backend, Serving, RegExp]>([
  ['server', NOTHING, /npm start/],
  ['server', AWS, /passes calls on to https:\/\/lambda\.example/],
  ['aws', NOTHING, /--upstream aws/],
  ['aws', FAKE, /--upstream aws/],
])('%s is absent where the server has %j, and it is said what to do', (backend, serving, sentence) => {
  expect(explainAbsence(backend, serving)).toMatch(sentence);
});

test('what answers by itself is never absent', () => {
  expect([NOTHING, FAKE, AWS].map(usual)).toEqual(['demo', 'server', 'aws']);
  for (const serving of [NOTHING, FAKE, AWS]) expect(explainAbsence(usual(serving), serving)).toBeUndefined();
});

test('archives of AWS come by way of the server, others by their own link', () => {
  const link = 'https://bucket.example/a?b=c&d';
  expect(archiveLink('demo', link)).toBe(link);
  expect(new URL(archiveLink('aws', link), 'http://localhost').searchParams.get('url')).toBe(link);
});
