import { S3Error } from '@org/layers-fake';
import { expect, test } from 'vitest';
import { isAbsence, s3ErrorOf } from './file-errors.ts';

const error = (code: string): Error => Object.assign(new Error(code), { code });

test.each(['EACCES', 'EPERM'])('%s is a refusal, not an absence', (code) => {
  expect(isAbsence(error(code))).toBe(false);
  expect(s3ErrorOf(error(code))).toEqual(new S3Error('AccessDenied', 'Access Denied'));
  expect(s3ErrorOf(error(code)).code).toBe('AccessDenied');
});

test('a disk that fails is an S3 that fails', () => {
  expect(isAbsence(error('EIO'))).toBe(false);
  expect(s3ErrorOf(error('EIO'))).toMatchObject({
    code: 'InternalError',
    message: 'We encountered an internal error. Please try again.',
  });
});

test('what S3 said already is left as it is', () => {
  const said = new S3Error('NoSuchBucket', 'The specified bucket does not exist');
  expect(isAbsence(said)).toBe(false);
  expect(s3ErrorOf(said)).toBe(said);
});
