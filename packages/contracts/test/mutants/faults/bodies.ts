import { answering, isAdd, isPublish, jsonOf, type Mutant, refusal } from '../mutant.ts';
import { insteadOf, isRefusal, resorting, retelling, rewording, withBody } from './telling.ts';

const isUnreadable = isRefusal('SerializationException');

/** Changes what can be read of a publish. */
const rewriting =
  (change: (body: any) => object): Mutant['around'] =>
  (fake) =>
  async (request) => {
    const body = isPublish(request) ? await jsonOf(request).catch(() => {}) : undefined;
    return await fake.fetch(typeof body === 'object' && body !== null ? withBody(request, change(body)) : request);
  };

/** A publish whose archive comes twice, with the first alone. */
const withFirstArchive: Mutant['around'] = (fake) => async (request) => {
  const text = isPublish(request) ? await request.clone().text() : '';
  const first = text.replace(/("ZipFile":"[^"]*"),"ZipFile":"[^"]*"/, '$1');
  return await fake.fetch(first === text ? request : withBody(request, JSON.parse(first)));
};

export const bodies: readonly Mutant[] = [
  {
    name: 'the-first-of-two-archives-counts',
    breaks: 'faults/repeated-members',
    around: withFirstArchive,
  },
  {
    name: 'numbers-are-taken-as-texts',
    breaks: 'faults/wrong-json-type',
    around: rewriting(({ Description, ...body }) => ({
      ...body,
      ...(Description !== undefined && {
        Description: typeof Description === 'number' ? String(Description) : Description,
      }),
    })),
  },
  {
    name: 'one-runtime-is-taken-for-a-list-of-one',
    breaks: 'faults/wrong-json-shape',
    around: rewriting(({ CompatibleRuntimes: runtimes, ...body }) => ({
      ...body,
      ...(runtimes !== undefined && { CompatibleRuntimes: typeof runtimes === 'string' ? [runtimes] : runtimes }),
    })),
  },
  {
    name: 'a-null-is-a-value-of-a-wrong-type',
    breaks: 'faults/null-members',
    around: (fake) => async (request) => {
      const body = isPublish(request) ? await jsonOf(request).catch(() => {}) : undefined;
      return Object.values(body ?? {}).includes(null)
        ? refusal(400, 'SerializationException', { Message: 'NULL_VALUE can not be converted to an String' })
        : await fake.fetch(request);
    },
  },
  {
    name: 'escapes-in-an-archive-are-letters-of-it',
    breaks: 'faults/json-spellings',
    around: (fake) => async (request) => {
      const text = isPublish(request) ? await request.clone().text() : '';
      return /"ZipFile"\s*:\s*"[^"]*\\/.test(text)
        ? refusal(400, 'SerializationException', { Message: 'ZipFile is not valid base64' })
        : await fake.fetch(request);
    },
  },
  {
    name: 'malformed-json-has-a-code-of-its-own',
    breaks: 'faults/malformed-json',
    around: insteadOf(
      (answer, request) => isUnreadable(answer) && isPublish(request),
      () =>
        refusal(400, 'InvalidRequestContentException', {
          Type: 'User',
          message: 'Could not parse request body into json',
        }),
    ),
  },
  {
    name: 'what-cannot-be-read-has-a-small-message',
    breaks: 'faults/serialization-body',
    around: rewording('SerializationException', ({ Message: message }) => ({ message })),
  },
  {
    name: 'line-breaks-in-base64-are-skipped',
    breaks: 'faults/base64-line-breaks',
    around: rewriting((body) => ({
      ...body,
      ...(body.Content?.ZipFile && {
        Content: { ...body.Content, ZipFile: body.Content.ZipFile.replaceAll('\n', '') },
      }),
    })),
  },
  {
    name: 'missing-content-in-words-of-its-own',
    breaks: 'faults/content-missing',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request.clone());
      if (!isPublish(request) || !isRefusal('ValidationException')(answer)) return answer;
      return 'Content' in ((await jsonOf(request)) ?? {})
        ? answer
        : refusal(400, 'InvalidParameterValueException', { Type: 'User', message: 'Missing Content' });
    },
  },
  {
    name: 'a-list-that-is-too-long-is-not-looked-at',
    breaks: 'faults/list-too-long-and-unknown',
    around: resorting(isPublish, (items) => items.slice(0, 1)),
  },
  {
    name: 'members-are-named-without-their-structure',
    breaks: 'faults/nested-names',
    around: retelling(isPublish, (message) => message.replaceAll("at 'content.", "at '")),
  },
  {
    name: 'violations-by-the-names-of-members',
    breaks: 'faults/order-of-members',
    around: resorting(
      (request) => isPublish(request) || isAdd(request),
      (items) => items.toSorted((left, right) => (memberIn(left) < memberIn(right) ? -1 : 1)),
    ),
  },
  {
    name: 'invalid-requests-are-the-users',
    breaks: 'faults/validation-body',
    around: answering(isRefusal('ValidationException'), (body) => ({ Type: 'User', ...body })),
  },
  {
    name: 'a-policy-too-long-is-nobodys-fault',
    breaks: 'faults/type-member',
    around: rewording('PolicyLengthExceededException', ({ message }) => ({ message })),
  },
];

const memberIn = (item: string): string => / at '([^']*)'/.exec(item)?.[1] ?? '';
