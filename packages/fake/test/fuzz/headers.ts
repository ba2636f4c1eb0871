import fc from 'fast-check';
import type { Ask } from './ask.ts';
import { HOME, STRANGER } from './population.ts';

type Headers = Ask['headers'];

const signed = (key: string, region = 'us-east-1', service = 'lambda'): string =>
  `AWS4-HMAC-SHA256 Credential=${key}/20261121/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

/** No signature, or one that a client of AWS makes. */
export const goodHeaders: fc.Arbitrary<Headers> = fc.constantFrom<Headers[]>(
  [],
  [],
  [['authorization', signed('AKIAIOSFODNN7EXAMPLE')]],
  [['authorization', signed(HOME)]],
  [['content-type', 'application/json']],
);

/** Signatures in AWS's form, of whomever and for wherever. */
const ofOthers = fc.constantFrom(
  signed(STRANGER),
  signed(STRANGER, 'cn-north-1'),
  signed('AKIAIOSFODNN7EXAMPLE', 'nowhere'),
  signed('1234'),
  signed('../..', 'us-east-1', 's3'),
  signed(HOME).replaceAll(', ', ','),
);

const malformed = fc.constantFrom(
  '',
  'AWS4-HMAC-SHA256',
  'AWS4-HMAC-SHA256 Credential=',
  'AWS4-HMAC-SHA256 Credential=////, SignedHeaders=;, Signature==',
  'Basic Og==',
  'Bearer x',
  'Credential=a/b/c/d/e, SignedHeaders=host, Signature=0',
  'é',
  signed('', ''),
  signed(HOME).replace(', SignedHeaders=host', ''),
  signed(HOME).replace(', Signature=0', ''),
);

const others: fc.Arbitrary<Headers> = fc.constantFrom<Headers[]>(
  [['content-type', 'text/plain; charset=utf-16']],
  [['content-type', '']],
  [['content-length', '70167211']],
  [['content-length', '-1']],
  [['content-length', '1e999']],
  [['content-length', '0']],
  [['content-encoding', 'gzip']],
  [['origin', 'null']],
  [
    ['origin', 'https://example.org'],
    ['access-control-request-method', 'PATCH'],
    ['access-control-request-headers', '*,\u00FF'],
  ],
  [['access-control-request-method', 'x']],
  [['x-amz-date', 'never']],
  [['x-http-method-override', 'DELETE']],
  [['host', 'lambda.cn-north-1.amazonaws.com.cn']],
);

/** Signatures of others, broken ones, and headers that lie. */
export const anyHeaders: fc.Arbitrary<Headers> = fc.oneof(
  { arbitrary: fc.constant([]), weight: 6 },
  { arbitrary: ofOthers.map((value) => [['authorization', value]] as const), weight: 2 },
  { arbitrary: malformed.map((value) => [['authorization', value]] as const), weight: 1 },
  { arbitrary: others, weight: 2 },
);

/** What a browser asks before a page may send. */
export const preflightHeaders: fc.Arbitrary<Headers> = fc.constantFrom<Headers[]>(
  [
    ['origin', 'https://example.org'],
    ['access-control-request-method', 'GET'],
  ],
  [['access-control-request-method', '']],
);
