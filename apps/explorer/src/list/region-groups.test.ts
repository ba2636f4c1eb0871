import { REGIONS } from '@org/layers-model';
import { expect, test } from 'vitest';
import { regionGroups, toggled } from './region-groups.ts';

test('every region stands once, among those of its partition, and so do chosen ones that no list has', () => {
  const groups = regionGroups(['us-east-1', 'eusc-de-east-1', 'cn-north-9']);
  expect(groups.map(({ partition }) => partition)).toEqual(['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc']);
  expect(groups.map(({ regions }) => regions)).toEqual([
    REGIONS.aws,
    ['cn-north-1', 'cn-north-9', 'cn-northwest-1'],
    REGIONS['aws-us-gov'],
    ['eusc-de-east-1'],
  ]);
});

test('of one account are regions of one partition: one of another takes their place', () => {
  expect(toggled(['us-east-1', 'eu-west-1'], 'cn-north-1', true)).toEqual(['cn-north-1']);
  expect(toggled(['us-east-1'], 'eu-west-1', true)).toEqual(['us-east-1', 'eu-west-1']);
  expect(toggled(['us-east-1'], 'cn-north-1', false)).toEqual(['us-east-1', 'cn-north-1']);
});

test('whatever is chosen can be taken away', () => {
  expect(toggled(['us-east-1', 'cn-north-1'], 'cn-north-1', true)).toEqual(['us-east-1']);
  expect(toggled(['us-east-1', 'cn-north-1'], 'us-east-1', false)).toEqual(['cn-north-1']);
});
