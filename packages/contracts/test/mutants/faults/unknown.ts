import {
  asking,
  isAdd,
  isDelete,
  isGet,
  isListVersions,
  isPublish,
  jsonOf,
  type Mutant,
  refusal,
  to,
  withText,
} from '../mutant.ts';
import { insteadOf, isRefusal, notFound, queryOf, rewording, withSignature } from './telling.ts';

const isDenied = isRefusal('AccessDeniedException');
const isByArn = (request: Request): boolean => queryOf(request, 'find') === 'LayerVersion';
const isOneVersion = (request: Request): boolean => isGet(request) || isByArn(request);

/** A denial in other words. */
const denying = (change: (text: string) => string, strikes?: (request: Request) => boolean) =>
  rewording('AccessDeniedException', ({ Message }) => ({ Message: change(Message) }), strikes);

/** The same request, by the account that an ARN in it names. */
const byItsOwner = (strikes: (request: Request) => boolean): Mutant['around'] =>
  asking(async (request) => {
    const [, account] = /lambda:[\w-]+:(\d{12}):layer/.exec(decodeURIComponent(request.url)) ?? [];
    if (account === undefined || !strikes(request)) return undefined;
    const signature = request.headers.get('authorization')!;
    return await withSignature(request, signature.replace(/Credential=\d+/, `Credential=${account}`));
  });

export const unknown: readonly Mutant[] = [
  {
    name: 'an-unknown-layer-cannot-be-found',
    breaks: 'faults/not-found-text',
    around: rewording('ResourceNotFoundException', (body) => ({ ...body, Message: 'Cannot find layer' }), isGet),
  },
  {
    name: 'an-unknown-layer-cannot-be-found-by-arn',
    breaks: 'faults/unknown-layer-by-arn',
    around: rewording('ResourceNotFoundException', (body) => ({ ...body, Message: 'Cannot find layer' }), isByArn),
  },
  {
    name: 'an-unknown-version-is-named',
    breaks: 'faults/unknown-version-text',
    around: rewording(
      'ResourceNotFoundException',
      (body) => ({ ...body, Message: 'Layer version 2 does not exist.' }),
      (request) => isOneVersion(request) && /(:|%3A|\/)2$/i.test(request.url),
    ),
  },
  {
    name: 'the-layer-is-looked-for-before-its-grant-is-read',
    breaks: 'faults/invalid-before-not-found',
    around: (fake) => async (request) => {
      if (!isAdd(request)) return await fake.fetch(request);
      const { headers } = request;
      const policy = await fake.fetch(new Request(request.url, { headers: without(headers, 'content-length') }));
      const { Message = '' } = (await jsonOf(policy)) ?? {};
      return Message.endsWith('does not exist.') ? policy : await fake.fetch(request);
    },
  },
  {
    name: 'an-unknown-path-is-not-found',
    breaks: 'faults/unknown-route',
    around: insteadOf(
      (answer, request) => isDenied(answer) && request.url.endsWith('/nothing'),
      () => refusal(404, 'UnknownOperationException', {}),
    ),
  },
  {
    name: 'a-slash-at-the-end-does-no-harm',
    breaks: 'faults/other-paths',
    around: asking((request, url) => {
      url.pathname = url.pathname.replace(/\/$/, '');
      return to(url, request);
    }),
  },
  {
    name: 'options-are-always-answered',
    breaks: 'faults/plain-options',
    around: insteadOf(
      (_, { method }) => method === 'OPTIONS',
      () => new Response('{}', { headers: { 'content-type': 'application/json', allow: 'GET' } }),
    ),
  },
  {
    name: 'unknown-members-are-refused',
    breaks: 'faults/unknown-members',
    around: (fake) => async (request) => {
      const body = isPublish(request) ? await jsonOf(request).catch(() => {}) : {};
      return 'Nonsense' in (body ?? {})
        ? refusal(400, 'SerializationException', { Message: 'Unrecognized field "Nonsense"' })
        : await fake.fetch(request);
    },
  },
  {
    name: 'foreign-versions-are-unknown',
    breaks: 'faults/foreign-unknown-version',
    around: insteadOf((answer, request) => isDenied(answer) && isOneVersion(request), notFound),
  },
  {
    name: 'foreign-lists-are-empty',
    breaks: 'faults/foreign-list',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (!isDenied(answer) || !isListVersions(request)) return answer;
      return withText(new Response('', { headers: answer.headers }), '{"LayerVersions":[],"NextMarker":null}');
    },
  },
  {
    name: 'the-resource-is-always-the-layer',
    breaks: 'faults/denied-resource',
    around: denying((text) => text.replace(/(resource: \S+:layer:[\w-]+):\d+/, '$1')),
  },
  {
    name: 'by-arn-is-an-action-of-its-own',
    breaks: 'faults/denied-action',
    around: denying((text) => text.replaceAll('lambda:GetLayerVersion', 'lambda:GetLayerVersionByArn'), isByArn),
  },
  {
    name: 'denials-have-a-small-message',
    breaks: 'faults/denied-body',
    around: rewording('AccessDeniedException', ({ Message: message }) => ({ message })),
  },
  {
    name: 'the-caller-is-a-user',
    breaks: 'faults/denied-caller',
    around: denying((text) => text.replace(':root is not', ':user/test is not')),
  },
  {
    name: 'a-delete-is-denied-after-it-was-done',
    breaks: 'faults/another-writes-nothing',
    around: (fake) => {
      const done = byItsOwner(isDelete)(fake);
      return async (request) => {
        const answer = await fake.fetch(request.clone());
        if (isDelete(request) && isDenied(answer)) await done(request);
        return answer;
      };
    },
  },
  {
    name: 'whoever-knows-the-arn-may-write',
    breaks: 'faults/write-to-foreign-layer',
    around: byItsOwner(({ method }) => method !== 'GET'),
  },
];

function without(headers: Headers, ...names: readonly string[]): Headers {
  const left = new Headers(headers);
  for (const name of names) left.delete(name);
  return left;
}
