import { asking, isGet, isDelete, isListVersions, isCall, type Mutant, refusal, to } from '../mutant.ts';
import { insteadOf, invalid, isRefusal, notFound, queryOf, retelling, rewording, withQuery } from './telling.ts';

const arnOf = (request: Request): string | null =>
  queryOf(request, 'find') === 'LayerVersion' ? queryOf(request, 'Arn') : null;

/** The region in a signature's scope. */
const regionOf = ({ headers }: Request): string =>
  /\/\d{8}\/([^/]+)\/lambda\//.exec(headers.get('authorization') ?? '')?.[1] ?? 'us-east-1';

/** The version in a path. */
const versionIn = (request: Request): string => /\/versions\/([^/]+)/.exec(new URL(request.url).pathname)?.[1] ?? '';

const isPolicyOf = isCall('GET', /\/versions\/01\/policy$/);
const isInvalidValue = isRefusal('InvalidParameterValueException');
const isBelowOne = (answer: Response, request: Request): boolean =>
  isInvalidValue(answer) && Number(versionIn(request)) < 1;

export const arns: readonly Mutant[] = [
  {
    name: 'an-arn-without-a-version-is-not-found',
    breaks: 'faults/arn-without-version',
    around: insteadOf((answer, request) => !answer.ok && /:layer:[\w-]+$/.test(arnOf(request) ?? ''), notFound),
  },
  {
    name: 'the-pattern-of-version-arns-before-2026-08',
    breaks: 'faults/pattern-of-version-arns',
    around: retelling(
      (request) => arnOf(request) !== null,
      (message) => message.replace(/pattern: \((.*)\)$/, 'pattern: $1'),
    ),
  },
  {
    name: 'a-version-arn-names-its-layer',
    breaks: 'faults/version-arn-as-name',
    around: asking((request, url) => {
      if (!isListVersions(request)) return undefined;
      url.pathname = url.pathname.replace(/(%3Alayer%3A[\w-]+)%3A\d+\//, '$1/');
      return to(url, request);
    }),
  },
  {
    name: 'the-pattern-of-names-before-2026-06',
    breaks: 'faults/layer-name-pattern',
    around: retelling(isListVersions, (message) =>
      message.replace(
        /pattern: .*/,
        String.raw`pattern: (arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+`,
      ),
    ),
  },
  {
    name: 'without-an-arn-layers-are-listed',
    breaks: 'faults/missing-arn',
    around: asking((request, { searchParams }) =>
      searchParams.has('Arn') || !searchParams.has('find') ? undefined : withQuery(request, 'find', null),
    ),
  },
  {
    name: 'an-empty-arn-is-too-short',
    breaks: 'faults/empty-arn',
    around: insteadOf(
      (_, request) => arnOf(request) === '',
      () =>
        invalid(
          "1 validation error detected: Value '' at 'arn' failed to satisfy constraint: " +
            'Member must have length greater than or equal to 1',
        ),
    ),
  },
  {
    name: 'find-in-any-case',
    breaks: 'faults/find-is-exact',
    around: asking((request) =>
      queryOf(request, 'find')?.toLowerCase() === 'layerversion'
        ? withQuery(request, 'find', 'LayerVersion')
        : undefined,
    ),
  },
  {
    name: 'other-partitions-are-not-found',
    breaks: 'faults/arn-of-another-partition',
    around: insteadOf((answer, request) => isInvalidValue(answer) && arnOf(request) !== null, notFound),
  },
  {
    name: 'awslayers-are-no-versions',
    breaks: 'faults/awslayer-arn',
    around: insteadOf(
      (_, request) => arnOf(request)?.includes(':awslayer:') ?? false,
      () =>
        refusal(400, 'InvalidParameterValueException', {
          Type: 'User',
          message: 'Invalid layer version arn:aws:lambda:::awslayer:AmazonLinux1803',
        }),
    ),
  },
  {
    name: 'arns-have-140-letters-at-most',
    breaks: 'faults/arn-length',
    around: retelling(
      (request) => arnOf(request) !== null,
      (message) => message.replace('equal to 2048', 'equal to 140'),
    ),
  },
  {
    name: 'the-region-of-an-arn-is-ignored',
    breaks: 'faults/arn-of-another-region',
    around: asking((request, url) => {
      url.pathname = url.pathname.replace(/(%3Alambda%3A)[\w-]+(%3A)/, `$1${regionOf(request)}$2`);
      return to(url, request);
    }),
  },
  {
    name: 'the-partition-of-an-arn-is-ignored',
    breaks: 'faults/arn-of-another-region',
    around: asking((request, url) => {
      url.pathname = url.pathname.replace(/\/arn%3Aaws-cn%3A/i, '/arn%3Aaws%3A');
      return to(url, request);
    }),
  },
  {
    name: 'a-read-looks-at-the-name-in-an-arn-alone',
    breaks: 'faults/reads-by-arn-elsewhere',
    around: asking((request) =>
      isGet(request) || isListVersions(request) || arnOf(request) !== null
        ? to(new URL(request.url.replace(/(%3Alambda%3A)[\w-]+(%3A)/i, `$1${regionOf(request)}$2`)), request)
        : undefined,
    ),
  },
  {
    name: 'a-delete-looks-at-the-name-in-an-arn-alone',
    breaks: 'faults/delete-by-arn-elsewhere',
    around: asking((request, url) => {
      if (!isDelete(request)) return undefined;
      url.pathname = url.pathname.replace(/(%3Alambda%3A)[\w-]+(%3A)/, `$1${regionOf(request)}$2`);
      return to(url, request);
    }),
  },
  {
    name: 'a-delete-is-passed-on-to-the-region-of-its-arn',
    breaks: 'faults/delete-where-it-is-not',
    around: asking((request, url) => {
      const region = /%3Alambda%3A([\w-]+)%3A/i.exec(url.pathname)?.[1];
      if (!isDelete(request) || region === undefined) return undefined;
      const headers = new Headers(request.headers);
      const scope = headers.get('authorization') ?? '';
      headers.set('authorization', scope.replace(/(\/\d{8}\/)[^/]+(\/lambda\/)/, `$1${region}$2`));
      return new Request(request, { headers });
    }),
  },
  {
    name: 'a-version-zero-in-an-arn-is-not-found',
    breaks: 'faults/version-below-one-by-arn',
    around: insteadOf((answer, request) => isInvalidValue(answer) && (arnOf(request) ?? '').endsWith(':0'), notFound),
  },
  {
    name: 'versions-below-one-are-not-found',
    breaks: 'faults/version-below-one',
    around: insteadOf((answer, request) => isGet(request) && isBelowOne(answer, request), notFound),
  },
  {
    name: 'deleting-a-version-below-one-is-deleting-nothing',
    breaks: 'faults/delete-below-one',
    around: insteadOf(
      (answer, request) => isDelete(request) && isBelowOne(answer, request),
      () => new Response(null, { status: 204, headers: { 'content-type': 'application/json' } }),
    ),
  },
  {
    name: 'the-layer-is-looked-for-before-the-number-is-read',
    breaks: 'faults/version-below-one-first',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request.clone());
      if (!isGet(request) || !isBelowOne(answer, request)) return answer;
      const first = await fake.fetch(to(new URL(request.url.replace(/versions\/.*/, 'versions/1')), request));
      return first.ok ? answer : first;
    },
  },
  {
    name: 'versions-that-are-no-numbers-are-not-found',
    breaks: 'faults/version-not-a-number',
    around: insteadOf((answer, request) => isGet(request) && isRefusal('SerializationException')(answer), notFound),
  },
  {
    name: 'zeros-before-a-version-stay',
    breaks: 'faults/path-spellings',
    around: rewording(
      'ResourceNotFoundException',
      (body) => ({ ...body, Message: body.Message.replace(/:1 does/, ':01 does') }),
      isPolicyOf,
    ),
  },
];
