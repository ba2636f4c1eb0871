import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { type Consumer, installConsumer } from '../src/consumer.ts';

const MINUTES = 60_000;
const COMPILERS = ['typescript-5.9', 'typescript-7.0'] as const;
const tarballs = inject('tarballs');

let consumer: Consumer;

beforeAll(async () => {
  consumer = await installConsumer({ '@org/layers-model': tarballs.model, '@org/layers-fake': tarballs.fake });
}, 5 * MINUTES);

afterAll(() => {
  // Absent when the installation failed.
  (consumer as Consumer | undefined)?.remove();
});

describe.each(COMPILERS)('outside the workspace, %s', { timeout: MINUTES }, (compiler) => {
  // Wrong uses stand in the fixtures under @ts-expect-error, so a compiler that lets them through fails too.
  test.each([
    ['the model, module nodenext', 'tsconfig.json'],
    ['the model, module esnext with bundler resolution', 'tsconfig.bundler.json'],
    ['the fake, module nodenext', 'tsconfig.fake.json'],
  ])('accepts %s', async (_, project) => {
    expect(await consumer.node(`node_modules/${compiler}/bin/tsc`, '-p', project)).toBe('');
  });
});

describe('outside the workspace, Node', { timeout: MINUTES }, () => {
  test('runs the model', async () => {
    expect(await consumer.node('model.ts')).toBe(
      'my-layer 3, /2018-10-31/layers, integer, 2 architectures, java25, 404, 5 values\n',
    );
  });

  test('runs the fake', async () => {
    expect(await consumer.node('fake.ts')).toBe('200 []\n');
  });
});
