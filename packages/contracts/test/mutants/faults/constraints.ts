import { asking, isPublish, jsonOf, type Mutant } from '../mutant.ts';
import {
  invalid,
  isList,
  isRefusal,
  publishing,
  queryOf,
  resorting,
  retelling,
  withBody,
  withQuery,
} from './telling.ts';

const isRead = ({ method }: Request): boolean => method === 'GET';
const isWrite = (request: Request): boolean => !isRead(request);

export const constraints: readonly Mutant[] = [
  {
    name: 'sizes-are-brought-within-their-bounds',
    breaks: 'faults/refused-reads',
    around: asking((request) => {
      const size = Number(queryOf(request, 'MaxItems') ?? '1');
      return isList(request) && Number.isInteger(size)
        ? withQuery(request, 'MaxItems', String(Math.min(50, Math.max(1, size))))
        : undefined;
    }),
  },
  {
    name: 'one-violation-is-errors',
    breaks: 'faults/form-of-reports',
    around: retelling(isRead, (message) => message.replace(/^1 validation error /, '1 validation errors ')),
  },
  {
    name: 'reads-keep-the-capitals-of-members',
    breaks: 'faults/reads-name-the-member',
    around: retelling(isRead, (message) =>
      message.replaceAll(/ at '([a-z])/g, (_, letter) => ` at '${letter.toUpperCase()}`),
    ),
  },
  {
    name: 'bounds-of-sizes-in-other-words',
    breaks: 'faults/reads-name-the-constraint',
    around: retelling(isRead, (message) =>
      message.replaceAll(/Member must have value [^;]*/g, 'Member must be between 1 and 50'),
    ),
  },
  {
    name: 'fifty-is-too-many',
    breaks: 'faults/read-bounds-are-allowed',
    around: asking((request) =>
      queryOf(request, 'MaxItems') === '50' ? withQuery(request, 'MaxItems', '51') : undefined,
    ),
  },
  {
    name: 'only-the-first-violation-is-reported',
    breaks: 'faults/all-violations-at-once',
    around: resorting(
      () => true,
      (items) => items.slice(0, 1),
    ),
  },
  {
    name: 'long-descriptions-are-cut',
    breaks: 'faults/refused-writes',
    around: publishing(isPublish, (body) =>
      'Description' in body ? { ...body, Description: String(body.Description).slice(0, 256) } : body,
    ),
  },
  {
    name: 'only-bad-items-are-printed',
    breaks: 'faults/writes-name-the-member',
    around: retelling(isWrite, (message) =>
      message.replaceAll(/'\[(?:[^\]']*, )?(nope|mips)(?:, [^\]']*)?\]'/g, "'[$1]'"),
    ),
  },
  {
    name: 'runtimes-are-wrapped-as-architectures-are',
    breaks: 'faults/writes-name-the-constraint',
    around: retelling(isPublish, (message) =>
      message.replace(
        /(at 'compatibleRuntimes' failed to satisfy constraint: )(Member must satisfy enum value set: \[[^\]]*\])/,
        '$1Member must satisfy constraint: [$2, Member must not be null]',
      ),
    ),
  },
  {
    name: 'fifteen-runtimes-are-too-many',
    breaks: 'faults/write-bounds-are-allowed',
    around: (fake) => async (request) => {
      const { CompatibleRuntimes: runtimes } = (isPublish(request) && (await jsonOf(request).catch(() => {}))) || {};
      return runtimes?.length === 15
        ? invalid(
            `1 validation error detected: Value '[${runtimes.join(', ')}]' at 'compatibleRuntimes' ` +
              'failed to satisfy constraint: Member must have length less than or equal to 14',
          )
        : await fake.fetch(request);
    },
  },
  {
    name: 'patterns-are-printed-as-they-are-compiled',
    breaks: 'faults/printed-patterns',
    around: retelling(isWrite, (message) => message.replaceAll(/(pattern: )([^;]*)/g, '$1^$2$$')),
  },
  {
    name: 'actions-are-checked-as-an-enum',
    breaks: 'faults/pattern-of-an-action',
    around: retelling(isWrite, (message) =>
      message.replace(
        'Member must satisfy regular expression pattern: lambda:GetLayerVersion',
        'Member must satisfy enum value set: [lambda:GetLayerVersion]',
      ),
    ),
  },
  {
    name: 'a-refused-publish-is-stored',
    breaks: 'faults/refused-writes-change-nothing',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request.clone());
      if (isPublish(request) && isRefusal('ValidationException')(answer)) {
        const { Content } = await jsonOf(request);
        await fake.fetch(withBody(request, { Content }));
      }
      return answer;
    },
  },
];
