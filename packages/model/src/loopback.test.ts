import { expect, test } from 'vitest';
import { isLoopback } from './loopback.ts';

const hostnameOf = (host: string): string => new URL(`http://${host}`).hostname;

test.each([
  'localhost',
  'LOCALHOST',
  'aws.localhost',
  '127.0.0.1',
  '127.1',
  '127.9.9.9',
  '[::1]',
  '[::ffff:127.0.0.1]',
])('%s is this machine', (host) => {
  expect(isLoopback(hostnameOf(host))).toBe(true);
});

test.each(['localhost.example', '127.0.0.1.example', '10.0.0.1', '0.0.0.0', '[::]', '[::ffff:10.0.0.1]'])(
  '%s is not',
  (host) => {
    expect(isLoopback(hostnameOf(host))).toBe(false);
  },
);
