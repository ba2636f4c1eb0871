import { anyText, uuid } from './holes.ts';
import { objectOf, type Place, ZIP } from './layer.ts';
import type { Observation } from './observation.ts';
import { type Hole, quote } from './quote.ts';
import { listLayerVersions, publishLayerVersion } from './requests.ts';

const ELASTIC: Place = { account: '627286350134', region: 'us-west-2' };

const VERSION_ID: Hole = { hole: 'version of an object', pattern: '[A-Za-z0-9._]{32}' };
const TIME: Hole = { hole: 'time', pattern: String.raw`\d{8}T\d{6}Z` };
const ACCESS_KEY: Hole = { hole: 'access key', pattern: 'ASIA[A-Z0-9]{16}' };
const SIGNATURE: Hole = { hole: 'signature', pattern: '[0-9a-f]{64}' };

/** What lies around the operations: links to archives, throttling, and what browsers ask before they ask. */
export const around: readonly Observation[] = [
  {
    id: 'elastic-apm.2021.content_location',
    level: 'recorded',
    date: '2021-09-27T20:37:28.446Z',
    source: 'elastic/apm-aws-lambda, a fixture',
    through: 'boto',
    options: ELASTIC,
    request: publishLayerVersion('apm-lambda-extension', { Content: ZIP }),
    expected: {
      status: 201,
      includes: {
        Content: {
          Location: quote`${objectOf(ELASTIC, 'apm-lambda-extension')}?versionId=${VERSION_ID}&X-Amz-Security-Token=${anyText}&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=${TIME}&X-Amz-SignedHeaders=host&X-Amz-Expires=600&X-Amz-Credential=${ACCESS_KEY}%2F20210927%2Fus-west-2%2Fs3%2Faws4_request&X-Amz-Signature=${SIGNATURE}`,
        },
        CreatedDate: '2021-09-27T20:37:28.446+0000',
      },
    },
    beyond: ['the link was signed a second before CreatedDate: a fake’s publish takes no time'],
  },
  {
    id: 'datadog-1355.throttling',
    level: 'recorded',
    date: '2026-09-03',
    source: 'datadog-lambda-extension PR #1355',
    through: 'client',
    given: [{ fault: { effect: 'throttle' } }],
    request: listLayerVersions('my-layer'),
    // Its status is not quoted.
    expected: { code: 'ThrottlingException', text: 'Rate exceeded' },
  },
  {
    id: 'cors-preflight.2021',
    level: 'recorded',
    date: '2021-02-16',
    source: 'a public capture of a browser',
    through: 'wire',
    request: {
      operation: 'AddLayerVersionPermission',
      method: 'OPTIONS',
      path: '/2018-10-31/layers/stringvalue/versions/stringvalue/policy',
      headers: {
        Origin: 'https://foo.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,x-amz-date',
      },
    },
    expected: {
      status: 200,
      headers: {
        'x-amzn-requestid': uuid,
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization,content-type,x-amz-date',
        'access-control-allow-methods': 'POST',
        'access-control-expose-headers':
          'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date,x-amz-log-result,x-amz-function-error',
        'access-control-max-age': '172800',
      },
      length: 0,
      bytes: '',
    },
  },
];
