import { expect, test } from 'vitest';
import { accountAsKey } from '../access-key.ts';
import { regionOfHost } from './aws-host.ts';
import { callerOf } from './caller.ts';
import { credentialOf } from './credential.ts';

const home = { account: '123456789012', region: 'us-east-1' };
const service = { home, accountOf: accountAsKey };

function caller(host: string, credential?: string): unknown {
  const url = new URL(`https://${host}/2018-10-31/layers`);
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`;
  const request = new Request(url, credential === undefined ? {} : { headers: { authorization } });
  return callerOf(credentialOf(request, url), regionOfHost(url.hostname), service);
}

test('the region is the signature’s, else the host’s, else the fake’s', () => {
  expect(caller('lambda.eu-west-1.amazonaws.com', 'AKIA/20261121/ap-south-1/lambda/aws4_request')).toEqual({
    account: '123456789012',
    region: 'ap-south-1',
  });
  expect(caller('lambda.eu-west-1.amazonaws.com')).toMatchObject({ region: 'eu-west-1' });
  expect(caller('localhost:4566')).toEqual(home);
  expect(caller('localhost:4566', 'AKIA/20261121/*/lambda/aws4_request')).toEqual(home);
});

test('an access key of twelve digits is the account', () => {
  expect(caller('localhost', '000000000042/20261121/eu-west-1/lambda/aws4_request')).toEqual({
    account: '000000000042',
    region: 'eu-west-1',
  });
  expect(caller('localhost', '00000000004/20261121/eu-west-1/lambda/aws4_request')).toMatchObject({
    account: '123456789012',
  });
});

test('a presigned URL carries the credential in its query', () => {
  const url = new URL(
    'https://localhost/?X-Amz-Credential=111122223333%2F20261121%2Feu-west-1%2Flambda%2Faws4_request',
  );
  expect(callerOf(credentialOf(new Request(url), url), undefined, service)).toEqual({
    account: '111122223333',
    region: 'eu-west-1',
  });
});

test.each([
  'lambda.us-east-1.amazonaws.com',
  'lambda-fips.us-gov-west-1.amazonaws.com',
  'lambda.eu-central-1.api.aws',
  'lambda-fips.us-east-1.api.aws',
  'lambda.cn-north-1.amazonaws.com.cn',
  'lambda.us-iso-east-1.c2s.ic.gov',
  'lambda.eusc-de-east-1.amazonaws.eu',
])('%s is AWS', (host) => {
  expect(caller(host)).toMatchObject({ region: host.split('.')[1] });
});

test.each(['localhost', 'lambda.us-east-1.example.com', 's3.us-east-1.amazonaws.com', 'lambda.amazonaws.com'])(
  '%s is not AWS’s Lambda',
  (host) => expect(regionOfHost(host)).toBeUndefined(),
);
