import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatLayerArn, type LayerArn, parseLayerArn } from './arn.ts';
import { CONSTRAINTS } from './generated/constraints.ts';
import { PARTITIONS } from './partitions.ts';

const FIXED = { seed: 20_261_121, numRuns: 500 } as const;

const parts: fc.Arbitrary<LayerArn> = fc
  .record({
    partition: fc.constantFrom(...PARTITIONS.map(({ id }) => id)),
    region: fc.stringMatching(/^(eusc-)?[a-z]{2}(-gov|-iso[a-z]?)?-[a-z]+-\d$/),
    account: fc.stringMatching(/^\d{12}$/),
    name: fc.stringMatching(/^[a-zA-Z0-9-_]{1,64}$/),
    version: fc.option(fc.maxSafeNat(), { nil: undefined }),
  })
  .map(({ version, ...layer }) => (version === undefined ? layer : { ...layer, version }));

/** Texts from the pattern by which AWS refuses, not from our own: they must agree. */
function textOf(pattern: string, end: string): fc.Arbitrary<string> {
  // A named partition and a version without leading zeros: what a real ARN has.
  const [layer] = /arn:.*layer:\[a-zA-Z0-9-_\]\+/.exec(pattern) ?? [];
  if (layer === undefined) throw new Error(`no layer ARN in ${pattern}`);
  return fc.stringMatching(new RegExp(`^${layer.replace('(aws[a-zA-Z-]*)?', 'aws[a-zA-Z-]*')}${end}$`));
}

const { LayerName } = CONSTRAINTS.GetLayerVersion.members;
const { Arn } = CONSTRAINTS.GetLayerVersionByArn.members;
const pattern = (constraint = Arn): string => (constraint?.kind === 'string' ? (constraint.pattern ?? '') : '');

describe('a round trip changes nothing', () => {
  test('parts, text, parts', () => {
    fc.assert(
      fc.property(parts, (arn) => {
        expect(parseLayerArn(formatLayerArn(arn))).toStrictEqual(arn);
      }),
      FIXED,
    );
  });

  test.each([
    ['a layer', textOf(pattern(LayerName), '')],
    ['a layer version', textOf(pattern(Arn).split(':[0-9]+)')[0]!, ':(0|[1-9][0-9]{0,14})')],
  ])('the ARN of %s, parts, the same ARN', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const arn = parseLayerArn(text);
        expect(arn).toBeDefined();
        expect(formatLayerArn(arn!)).toBe(text);
      }),
      FIXED,
    );
  });
});

describe('the parts are told apart', () => {
  test('of a layer', () => {
    const arn = parseLayerArn('arn:aws-us-gov:lambda:us-gov-west-1:123456789012:layer:my-layer');
    expect(arn).toStrictEqual({
      partition: 'aws-us-gov',
      region: 'us-gov-west-1',
      account: '123456789012',
      name: 'my-layer',
    });
  });

  test('of a layer version', () => {
    const arn = parseLayerArn('arn:aws:lambda:eu-central-1:123456789012:layer:my_layer:17');
    expect(arn).toStrictEqual({
      partition: 'aws',
      region: 'eu-central-1',
      account: '123456789012',
      name: 'my_layer',
      version: 17,
    });
  });
});

describe('what is no such ARN is refused', () => {
  test.each([
    ['a plain name', 'my-layer'],
    ['nothing', ''],
    ['letters for a version', 'arn:aws:lambda:eu-central-1:123456789012:layer:my-layer:one'],
    ['a negative version', 'arn:aws:lambda:eu-central-1:123456789012:layer:my-layer:-1'],
    ['an empty version', 'arn:aws:lambda:eu-central-1:123456789012:layer:my-layer:'],
    ['more after the version', 'arn:aws:lambda:eu-central-1:123456789012:layer:my-layer:1:2'],
    ['eleven digits of account', 'arn:aws:lambda:eu-central-1:12345678901:layer:my-layer:1'],
    ['thirteen digits of account', 'arn:aws:lambda:eu-central-1:1234567890123:layer:my-layer:1'],
    ['no account', 'arn:aws:lambda:eu-central-1::layer:my-layer:1'],
    ['no region', 'arn:aws:lambda::123456789012:layer:my-layer:1'],
    ['no name', 'arn:aws:lambda:eu-central-1:123456789012:layer:'],
    ['no partition and no colon for it', 'arn:lambda:eu-central-1:123456789012:layer:my-layer'],
    ['a name with a space', 'arn:aws:lambda:eu-central-1:123456789012:layer:my layer'],
    ['a line break after it', 'arn:aws:lambda:eu-central-1:123456789012:layer:my-layer\n'],
    ['text before it', ' arn:aws:lambda:eu-central-1:123456789012:layer:my-layer'],
    ['another service', 'arn:aws:s3:eu-central-1:123456789012:layer:my-layer'],
    ['a function', 'arn:aws:lambda:eu-central-1:123456789012:function:my-layer'],
    ['a layer of AWS itself', 'arn:aws:lambda:::awslayer:AmazonLinux1803'],
  ])('%s', (_, text) => {
    expect(parseLayerArn(text)).toBeUndefined();
  });
});

test('whatever the service takes as a layer name is a plain name or an ARN that is read', () => {
  const taken = new RegExp(`^(?:${pattern(CONSTRAINTS.GetLayerVersion.members['LayerName'])})$`);
  fc.assert(
    fc.property(fc.stringMatching(taken), (text) => {
      const arn = parseLayerArn(text);
      expect(arn === undefined ? /^[a-zA-Z0-9-_]+$/.test(text) : formatLayerArn(arn) === text).toBe(true);
    }),
    { seed: 5, numRuns: 300 },
  );
  expect(parseLayerArn('arn::lambda:us-east-1:123456789012:layer:a')).toMatchObject({ partition: '', name: 'a' });
});
