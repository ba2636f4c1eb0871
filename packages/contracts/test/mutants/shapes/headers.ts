import { isAdd, isDelete, type Mutant, refusal } from '../mutant.ts';
import { isList, isOneVersion } from './requests.ts';

/** The same answer under other headers, or another status. */
const dressed =
  (strikes: (request: Request, answer: Response) => boolean, edit: (headers: Headers) => void, status?: number) =>
  (fake: Parameters<Mutant['around']>[0]): ReturnType<Mutant['around']> =>
  async (request) => {
    const answer = await fake.fetch(request);
    if (!strikes(request, answer)) return answer;
    const headers = new Headers(answer.headers);
    edit(headers);
    return new Response(answer.body, { status: status ?? answer.status, headers });
  };

const nothing = (): void => {};

/** Answers in another dress than AWS's. */
export const shapesOfHeaders: readonly Mutant[] = [
  {
    name: 'a-list-is-partial-content',
    breaks: 'shapes/statuses-of-reads',
    around: dressed((request, { ok }) => ok && isList(request), nothing, 206),
  },
  {
    name: 'a-grant-makes-nothing',
    breaks: 'shapes/statuses-of-writes',
    around: dressed((request, { ok }) => ok && isAdd(request), nothing, 200),
  },
  {
    name: 'json-is-called-html',
    breaks: 'shapes/content-type',
    around: dressed(isOneVersion, (headers) => headers.set('content-type', 'text/html')),
  },
  {
    name: 'lists-come-in-chunks',
    breaks: 'shapes/content-length',
    around: dressed(isList, (headers) => {
      headers.delete('content-length');
      headers.set('transfer-encoding', 'chunked');
    }),
  },
  {
    name: 'all-requests-have-one-id',
    breaks: 'shapes/request-ids',
    around: dressed(
      () => true,
      (headers) => headers.set('x-amzn-requestid', 'a5bafe60-3b3f-4b3c-9d0c-0c1d2e3f4a5b'),
    ),
  },
  {
    name: 'the-date-is-one-of-iso',
    breaks: 'shapes/date',
    around: dressed(
      () => true,
      (headers) => headers.set('date', new Date(headers.get('date')!).toISOString()),
    ),
  },
  {
    name: 'an-error-type-has-a-url',
    breaks: 'shapes/error-type',
    around: dressed(
      (_, { headers }) => headers.has('x-amzn-errortype'),
      (headers) =>
        headers.set(
          'x-amzn-errortype',
          `${headers.get('x-amzn-errortype')}:http://internal.amazon.com/coral/com.amazonaws.lambda/`,
        ),
    ),
  },
  {
    name: 'an-answer-without-body-has-no-type',
    breaks: 'shapes/answers-without-body',
    around: dressed(isDelete, (headers) => headers.delete('content-type')),
  },
  {
    name: 'a-preflight-is-an-unknown-method',
    breaks: 'shapes/cors-preflight',
    around: (fake) => async (request) =>
      request.method === 'OPTIONS'
        ? refusal(403, 'AccessDeniedException', {
            Message: 'Unable to determine service/operation name to be authorized',
          })
        : await fake.fetch(request),
  },
  {
    name: 'a-preflight-allows-every-header',
    breaks: 'shapes/cors-bare-preflight',
    around: dressed(
      ({ method, headers }) => method === 'OPTIONS' && !headers.has('access-control-request-headers'),
      (headers) => headers.set('access-control-allow-headers', '*'),
    ),
  },
  {
    name: 'a-read-may-be-a-preflight',
    breaks: 'shapes/cors-of-a-read',
    around: (fake) => async (request) =>
      request.headers.has('access-control-request-method')
        ? new Response(null, { status: 200 })
        : await fake.fetch(request),
  },
  {
    name: 'pages-cannot-read-answers',
    breaks: 'shapes/cors-headers',
    around: dressed(
      ({ method }) => method !== 'OPTIONS',
      (headers) => headers.delete('access-control-allow-origin'),
    ),
  },
];
