import { type OperationName, OPERATIONS } from '@org/layers-model';
import fc from 'fast-check';
import type { Ask } from './ask.ts';
import { badValue } from './bad-values.ts';
import { damaged } from './damage.ts';
import { anyHeaders, goodHeaders, preflightHeaders } from './headers.ts';
import { hostileText } from './hostile-text.ts';
import { anyJson } from './json.ts';
import { valuesOf } from './members.ts';
import { altered, remembered } from './remembered.ts';
import { AWS, written } from './written.ts';

const NAMES = Object.keys(OPERATIONS) as OperationName[];

/** Publishing, granting and paging come more often: all else lives on what they leave behind. */
const OFTEN = ['PublishLayerVersion', 'AddLayerVersionPermission', 'ListLayers', 'ListLayerVersions'] as const;

const wholeOrInPieces = fc.option(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }), {
  nil: [],
});

const REST: Omit<Ask, 'method' | 'goal'> = { later: 0, edits: [], headers: [], body: undefined, pieces: [] };

/** A request of an operation, of whose values `bad` of ten are wrong. */
const asked = (bad: number): fc.Arbitrary<Ask> =>
  fc
    .constantFrom(...NAMES, ...OFTEN)
    .chain((name) =>
      fc
        .record({ values: valuesOf(name, bad), headers: bad === 0 ? goodHeaders : anyHeaders, pieces: wholeOrInPieces })
        .map(({ values, ...rest }) => ({ ...REST, ...written(name, values), ...rest })),
    );

/** A publish with something else in the place of its archive. */
const upload: fc.Arbitrary<Ask> = fc
  .record({ LayerName: fc.constantFrom('fonts', 'new'), Content: badValue('Content', 'body') })
  .map((values) => ({ ...REST, ...written('PublishLayerVersion', values) }));

const METHODS = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS', 'QUERY', 'LINK'];

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A request that another method or body was given. */
const crossed: fc.Arbitrary<Ask> = fc
  .tuple(asked(1), fc.record({ method: fc.constantFrom(...METHODS), body: anyJson.map(bytesOf) }, { requiredKeys: [] }))
  .map(([ask, other]) => ({ ...ask, ...other }));

/** A browser's question, which may be about nothing that there is. */
const preflight: fc.Arbitrary<Ask> = fc
  .tuple(asked(1), preflightHeaders)
  .map(([ask, headers]) => ({ ...ask, method: 'OPTIONS', headers, body: undefined }));

const PATHS = [
  '/2018-10-31/layers',
  '/2018-10-31/layers/',
  '/versions',
  '/policy',
  '/',
  '/awslambda-x-layers/snapshots/',
];

const QUERY = ['find', 'Arn', 'MaxItems', 'Marker', 'a', '', 'X-Amz-Credential', 'X-Amz-Signature'];

/** Anything at all. */
const garbage: fc.Arbitrary<Ask> = fc.record({
  later: fc.constant(0),
  edits: fc.constant([]),
  headers: anyHeaders,
  pieces: wholeOrInPieces,
  method: fc.constantFrom(...METHODS),
  goal: fc.record({
    host: fc.constantFrom(AWS, 'https://awslambda-x-layers.s3.example.org'),
    path: fc.array(
      fc.oneof(
        fc.constantFrom(...PATHS),
        hostileText.map((label) => ({ label })),
      ),
    ),
    query: fc.array(fc.tuple(fc.constantFrom(...QUERY), hostileText), { maxLength: 3 }),
    spelling: fc.constantFrom('percent', 'raw', 'every'),
  }),
  body: fc.option(fc.uint8Array({ maxLength: 30 }), { nil: undefined }),
});

/** A download, in time or too late, of a link as it was given or altered. */
const download: fc.Arbitrary<Ask> = fc
  .record({
    link: fc.oneof({ arbitrary: remembered('link'), weight: 3 }, altered('link')),
    method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST'),
    later: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 599_999, 600_000),
  })
  .map(({ link, ...rest }) => ({ ...REST, ...rest, goal: { link } }));

/** One request: about a third of all are right in every part. */
export const anyAsk: fc.Arbitrary<Ask> = fc.oneof(
  { arbitrary: asked(0), weight: 12 },
  { arbitrary: asked(3), weight: 7 },
  { arbitrary: damaged(asked(0)), weight: 7 },
  { arbitrary: upload, weight: 3 },
  { arbitrary: crossed, weight: 2 },
  { arbitrary: preflight, weight: 1 },
  { arbitrary: garbage, weight: 2 },
  { arbitrary: download, weight: 3 },
);
