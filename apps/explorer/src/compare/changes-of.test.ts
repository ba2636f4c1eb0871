import { type ArchiveFile, compareArchives } from '@org/layers-client';
import { expect, test } from 'vitest';
import { changesOf } from './changes-of.ts';
import { readSide } from './side.ts';

const fileOf = (path: string, crc = 0): ArchiveFile => ({
  path,
  size: 1,
  packed: 1,
  crc,
  isExecutable: false,
  isLink: false,
  isEncrypted: false,
  replaces: 0,
  read: () => Promise.reject(new Error('not read here')),
});

test('all changes stand in one list, by path, with what was and what is', () => {
  const before = [fileOf('b'), fileOf('c'), fileOf('same')];
  const after = [fileOf('a'), fileOf('c', 1), fileOf('same')];
  expect(changesOf(compareArchives(before, after))).toEqual([
    { path: 'a', kind: 'added', after: after[0] },
    { path: 'b', kind: 'removed', before: before[0] },
    { path: 'c', kind: 'changed', before: before[1], after: after[1] },
  ]);
});

test('a side is named by the ARN of a version, or by a name and a number in the region at hand', () => {
  const LayerName = 'arn:aws:lambda:eu-west-1:111122223333:layer:fonts';
  expect(readSide(`${LayerName}:3`, 'us-east-1')).toEqual({ region: 'eu-west-1', LayerName, version: 3 });
  expect(readSide('fonts:3', 'us-east-1')).toEqual({ region: 'us-east-1', LayerName: 'fonts', version: 3 });
  for (const text of ['', 'fonts', LayerName, 'a b:1']) expect(readSide(text, 'us-east-1')).toBeUndefined();
});
