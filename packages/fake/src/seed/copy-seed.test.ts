import { expect, test } from 'vitest';
import { copySeed } from './copy-seed.ts';

test('a copy of a seed is equal and shares nothing that could be changed', () => {
  const bytes = Uint8Array.of(1, 2);
  const seed = {
    layers: [
      {
        LayerName: 'a',
        regions: ['eu-west-1'],
        versions: [{ Content: { ZipFile: bytes } }, { Content: { Files: { a: 'b' } } }],
      },
    ],
  };
  const copy = copySeed(seed);
  const before = structuredClone(seed);
  bytes[0] = 9;
  seed.layers[0]!.regions.push('eu-west-2');
  seed.layers[0]!.versions.pop();
  expect(copy).toEqual(before);
});

test('part of a larger buffer is copied as what it is', () => {
  const { bytes } = copySeed({ bytes: Buffer.from('abcdef').subarray(2, 4) });
  expect([...bytes]).toEqual([...Buffer.from('cd')]);
});

test.each([['a text'], [null], [7], [undefined]])('%s stays what it is', (value) => {
  expect(copySeed(value)).toBe(value);
});

test('what refers to itself, be it twenty times, is copied once', () => {
  const circle: Record<string, unknown> = {};
  for (let member = 0; member < 20; member += 1) circle[`member${member}`] = circle;
  const copy = copySeed(circle);
  expect(copy).not.toBe(circle);
  expect(copy['member19']).toBe(copy);
});

test('what no seed has stays what it is, so that it is told as that', () => {
  const date = new Date(0);
  expect(copySeed({ layers: [{ CreatedDate: date }] }).layers[0]?.CreatedDate).toBe(date);
});

test('a member may have any name', () => {
  expect(Object.keys(copySeed(JSON.parse('{"__proto__": 1}') as object))).toEqual(['__proto__']);
});
