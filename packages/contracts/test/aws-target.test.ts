import { describe, expect, test } from 'vitest';
import { awsTarget, type AwsTargetOptions } from '../src/targets/aws-target.ts';

const region = 'eu-central-1';

const WRONG: readonly (readonly [AwsTargetOptions, string])[] = [
  [
    { region, endpoint: '127.0.0.1:4566' },
    "endpoint must be a URL such as http://127.0.0.1:4566, got '127.0.0.1:4566'.",
  ],
  [{ region, endpoint: 'localhost' }, "endpoint must be a URL such as http://127.0.0.1:4566, got 'localhost'."],
  [{ region, endpoint: 'ftp://host' }, "endpoint must be a URL such as http://127.0.0.1:4566, got 'ftp://host'."],
  [{ region: '' }, "region must be a region such as eu-central-1, got ''."],
  [{ region, secondRegion: region }, "secondRegion must be another region than region, got 'eu-central-1'."],
  [{ region, prefix: '' }, "prefix must be 1 to 100 letters, digits, - and _, got ''."],
  [{ region, prefix: 'my layers/' }, "prefix must be 1 to 100 letters, digits, - and _, got 'my layers/'."],
  [{ region, prefix: 'a'.repeat(140) }, `prefix must be 1 to 100 letters, digits, - and _, got '${'a'.repeat(140)}'.`],
];

describe('awsTarget', () => {
  test.each(WRONG)('refuses %j', (options, sentence) => {
    expect(() => awsTarget(options)).toThrow(new TypeError(sentence));
  });

  test('takes a region of any partition, and an endpoint with a path', () => {
    expect(awsTarget({ region: 'us-gov-west-1' }).regions).toEqual(['us-gov-west-1']);
    expect(awsTarget({ region, endpoint: 'http://localhost:3000/fake' }).capabilities.writes).toBe('cheap');
  });
});
