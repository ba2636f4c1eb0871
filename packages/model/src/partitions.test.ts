import { expect, test } from 'vitest';

import { isRegion, partitionOf, PARTITIONS } from './partitions.ts';

const REGIONS: Readonly<Record<string, readonly string[]>> = {
  aws: ['us-east-1', 'eu-central-1', 'ap-southeast-7', 'ca-west-1', 'mx-central-1', 'il-central-1'],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-eusc': ['eusc-de-east-1'],
  'aws-iso': ['us-iso-east-1', 'us-iso-west-1'],
  'aws-iso-b': ['us-isob-east-1'],
  'aws-iso-e': ['eu-isoe-west-1'],
  'aws-iso-f': ['us-isof-east-1', 'us-isof-south-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
};

test('every partition has regions to be tried with', () => {
  expect(Object.keys(REGIONS)).toStrictEqual(PARTITIONS.map(({ id }) => id).toSorted());
});

test.each(Object.entries(REGIONS).flatMap(([id, regions]) => regions.map((region) => [region, id] as const)))(
  '%s belongs to %s',
  (region, id) => {
    expect(partitionOf(region).id).toBe(id);
  },
);

test.each(['us-east-1', 'us-gov-west-1', 'us-iso-east-1', 'us-isob-east-1', 'eusc-de-east-1', 'ap-southeast-4'])(
  '%s is a region',
  (text) => expect(isRegion(text)).toBe(true),
);

test.each(['', '*', 'mars', 'us-east', 'moon-base-12', 'US-EAST-1', 'us-east-1 ', 'us-east-12'])('%s is none', (text) =>
  expect(isRegion(text)).toBe(false),
);
