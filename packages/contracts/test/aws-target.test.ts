import { describe, expect, test } from 'vitest';
import { limitsOf } from '../src/limits.ts';
import { awsRegionOf } from '../src/aws-host.ts';
import { awsTarget, type AwsTargetOptions } from '../src/targets/aws-target.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';

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
  [
    { region, endpoint: 'https://lambda.us-east-1.amazonaws.com' },
    "region must be us-east-1, where https://lambda.us-east-1.amazonaws.com is, got 'eu-central-1'.",
  ],
  [
    { region, secondRegion: 'us-east-1', endpoint: 'https://lambda-fips.eu-central-1.api.aws' },
    "secondRegion must be absent, since https://lambda-fips.eu-central-1.api.aws is of one region, got 'us-east-1'.",
  ],
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

const HOSTS: readonly (readonly [string, string | undefined])[] = [
  ['lambda.eu-central-1.amazonaws.com', 'eu-central-1'],
  ['lambda.eu-central-1.amazonaws.com.', 'eu-central-1'],
  ['lambda-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1'],
  ['lambda.eu-central-1.api.aws', 'eu-central-1'],
  ['lambda.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
  ['lambda.cn-north-1.api.amazonwebservices.com.cn', 'cn-north-1'],
  ['lambda.eusc-de-east-1.amazonaws.eu', 'eusc-de-east-1'],
  ['vpce-0a1b-2c3d.lambda.eu-west-1.vpce.amazonaws.com', 'eu-west-1'],
  ['127.0.0.1', undefined],
  ['lambda.example.org', undefined],
  ['lambda.eu-central-1.amazonaws.com.example.org', undefined],
  // Where others may have put an emulator.
  ['abc.execute-api.eu-central-1.amazonaws.com', undefined],
  ['vpce-0a1b.vpce-svc-0c.eu-west-1.vpce.amazonaws.com', undefined],
];

describe('what an address says', () => {
  test.each(HOSTS)('of AWS: %s is in %s', (host, named) => {
    expect(awsRegionOf(`https://${host}`)).toBe(named);
    const { authority, capabilities } = awsTarget({ region: named ?? region, endpoint: `https://${host}` });
    expect([authority, capabilities.signatures]).toEqual([named !== undefined, named !== undefined]);
  });

  test.each([
    [{ region }, 10],
    [{ region, endpoint: 'https://lambda.eu-central-1.amazonaws.com' }, 10],
    [{ region, endpoint: 'https://emulator.example.org' }, 10],
    [{ region, endpoint: 'http://127.0.0.1:4566' }, 0],
  ])('of how often it may be asked: %j at most %i times a second', (options, rate) => {
    expect(limitsOf(awsTarget(options), {}, 0).rate).toBe(rate);
  });

  test('what answers in this process may be asked as often as it answers', () => {
    expect(
      limitsOf(
        fetchTarget('it', async () => new Response()),
        {},
        0,
      ).rate,
    ).toBe(0);
  });
});
