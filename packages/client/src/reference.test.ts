import { expect, test } from 'vitest';
import { inRegion, parseReference } from './reference.ts';

const ARN = 'arn:aws:lambda:eu-central-1:111122223333:layer:fonts';

test.each([
  ['fonts', { LayerName: 'fonts' }],
  ['fonts:3', { LayerName: 'fonts', VersionNumber: 3 }],
  [ARN, { LayerName: ARN, arn: expect.objectContaining({ region: 'eu-central-1', account: '111122223333' }) }],
  [`${ARN}:3`, { LayerName: ARN, VersionNumber: 3, arn: expect.objectContaining({ version: 3 }) }],
])('%s is read', (text, reference) => {
  expect(parseReference(text)).toEqual(reference);
});

test.each(['', 'fonts:', 'fonts:0', 'fonts:x', 'a b', './fonts', 'fonts.zip', 'x'.repeat(141), 'arn:aws:s3:::fonts'])(
  '%j names no layer',
  (text) => {
    expect(parseReference(text)).toBeUndefined();
  },
);

test('elsewhere a layer has the same name and owner, and other numbers', () => {
  expect(inRegion(parseReference('fonts:3')!, 'us-east-1')).toEqual({ LayerName: 'fonts' });
  const { LayerName, VersionNumber, arn } = inRegion(parseReference(`${ARN}:3`)!, 'us-east-1');
  expect(LayerName).toBe('arn:aws:lambda:us-east-1:111122223333:layer:fonts');
  expect(VersionNumber).toBeUndefined();
  expect(arn).not.toHaveProperty('version');
});
