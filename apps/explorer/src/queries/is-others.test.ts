import { expect, test } from 'vitest';
import { isOthers } from './is-others.ts';

const refused = (message: string, name = 'AccessDeniedException'): Error => Object.assign(new Error(message), { name });

const told = (user: string): Error =>
  refused(`User: ${user} is not authorized to perform: lambda:ListLayerVersions on resource: arn:aws:lambda:…`);

const layerOf = (account: string) => ({
  region: 'us-east-1',
  LayerName: `arn:aws:lambda:us-east-1:${account}:layer:fonts`,
});

const ROLE = 'arn:aws:sts::123456789012:assumed-role/reader/me';

test.each([
  ['of another account', told(ROLE), layerOf('111122223333'), true],
  ['of the caller', told(ROLE), layerOf('123456789012'), false],
  ["of the caller's, in China", told('arn:aws-cn:iam::123456789012:user/me'), layerOf('123456789012'), false],
  ['called by its name', told(ROLE), { region: 'us-east-1', LayerName: 'fonts' }, false],
  ['refused without a word of who called', refused('no'), layerOf('123456789012'), true],
  ['not refused', refused('gone', 'ResourceNotFoundException'), layerOf('111122223333'), false],
  ['read', null, layerOf('111122223333'), false],
])("a layer %s is told from somebody else's", (_, error, address, expected) => {
  expect(isOthers(error, address)).toBe(expected);
});
