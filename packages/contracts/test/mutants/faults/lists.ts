import { asking, isPublish, type Mutant, refusal } from '../mutant.ts';
import { isList, isRefusal, queryOf, resorting, retelling, withQuery } from './telling.ts';

const isNumber = (text: string): boolean => /^-?\d+$/.test(text);

/** Changes the names that a refused filter prints. */
const printing = (change: (names: string[]) => string[]) =>
  retelling(isList, (message) =>
    message.replace(
      /(at 'compatibleRuntime' .*? value set: \[)([^\]]*)/,
      (_, head, names) => head + change(names.split(', ')).join(', '),
    ),
  );

export const lists: readonly Mutant[] = [
  {
    name: 'architecture-is-looked-at-before-runtime',
    breaks: 'faults/order-of-filters',
    around: resorting(isList, (items) => items.toReversed()),
  },
  {
    name: 'sizes-that-are-no-numbers-are-ignored',
    breaks: 'faults/max-items-not-a-number',
    around: asking((request) =>
      isNumber(queryOf(request, 'MaxItems') || '1') ? undefined : withQuery(request, 'MaxItems', null),
    ),
  },
  {
    name: 'violations-before-what-cannot-be-read',
    breaks: 'faults/max-items-not-a-number-first',
    around: (fake) => async (request) => {
      if (!isList(request) || isNumber(queryOf(request, 'MaxItems') || '1')) return await fake.fetch(request);
      const readable = await fake.fetch(withQuery(request.clone(), 'MaxItems', null));
      return readable.ok ? await fake.fetch(request) : readable;
    },
  },
  {
    name: 'the-marker-is-looked-at-first',
    breaks: 'faults/marker-looked-at-last',
    around: (fake) => async (request) => {
      if (queryOf(request, 'Marker') === null) return await fake.fetch(request);
      const marked = await fake.fetch(withQuery(request.clone(), 'MaxItems', null));
      return marked.ok ? await fake.fetch(request) : marked;
    },
  },
  {
    name: 'an-empty-size-is-no-number',
    breaks: 'faults/empty-max-items',
    around: (fake) => async (request) =>
      queryOf(request, 'MaxItems') === ''
        ? refusal(400, 'SerializationException', { Message: "'' can not be converted to Integer" })
        : await fake.fetch(request),
  },
  {
    name: 'an-empty-filter-is-none',
    breaks: 'faults/empty-filters',
    around: asking((request) =>
      queryOf(request, 'CompatibleRuntime') === '' ? withQuery(request, 'CompatibleRuntime', null) : undefined,
    ),
  },
  {
    name: 'the-last-of-two-counts',
    breaks: 'faults/repeated-query',
    around: asking((request, { searchParams }) => {
      const [, last] = searchParams.getAll('MaxItems');
      return last === undefined ? undefined : withQuery(request, 'MaxItems', last);
    }),
  },
  {
    name: 'filters-forget-what-nobody-may-use-any-more',
    breaks: 'faults/recorded-filter-runtimes',
    around: printing((names) => names.filter((name) => !/^(nodejs|nodejs[468]\..*|python2\..*|ruby2\.5)$/.test(name))),
  },
  {
    name: 'filters-know-only-what-the-sdk-knows',
    breaks: 'faults/filter-runtimes',
    around: printing((names) => names.filter((name) => !/^(nasa|byol|custom|arn:.*|.*-greengrass)$/.test(name))),
  },
  {
    name: 'filters-know-a-runtime-of-tomorrow',
    breaks: 'faults/filter-runtimes',
    around: printing((names) => [...names, 'python3.99']),
  },
  {
    name: 'filters-by-architecture-have-two-constraints',
    breaks: 'faults/filter-architectures',
    around: retelling(isList, (message) =>
      message.replace(
        'Member must satisfy enum value set: [x86_64, arm64]',
        'Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]',
      ),
    ),
  },
  {
    name: 'runtimes-are-printed-by-name',
    breaks: 'faults/listed-runtimes',
    around: printing((names) => names.toSorted()),
  },
  {
    name: 'the-printed-order-varies',
    breaks: 'faults/enum-order-is-stable',
    around: (fake) => {
      let asked = 0;
      const turned = printing((names) => [...names.slice(asked), ...names.slice(0, asked)])(fake);
      return async (request) => {
        const answer = await turned(request);
        if (isRefusal('ValidationException')(answer)) asked += 1;
        return answer;
      };
    },
  },
  {
    name: 'publish-reports-architectures-first',
    breaks: 'faults/runtimes-before-architectures',
    around: resorting(isPublish, (items) => items.toReversed()),
  },
  {
    name: 'the-first-bad-item-stands-for-its-list',
    breaks: 'faults/lists-are-printed-whole',
    around: retelling(isPublish, (message) => message.replaceAll(/Value '\[([^,\]]*)[^\]]*\]'/g, "Value '[$1]'")),
  },
  {
    name: 'architectures-have-one-constraint',
    breaks: 'faults/architectures-of-a-publish',
    around: retelling(isPublish, (message) =>
      message.replace(/Member must satisfy constraint: \[(.*?\[[^\]]*\]), Member must not be null\]/, '$1'),
    ),
  },
  {
    name: 'publish-prints-every-runtime-it-takes',
    breaks: 'faults/printed-runtimes',
    around: retelling(isPublish, (message) => message.replace('java8.al2]', 'java8.al2, java8, go1.x]')),
  },
  {
    name: 'a-publish-sorts-runtimes-by-the-alphabet',
    breaks: 'faults/published-runtimes',
    around: retelling(isPublish, (message) =>
      message.replace(
        /value set: \[([a-z][^\]]*)\]/,
        (_, names: string) => `value set: [${names.split(', ').toSorted().join(', ')}]`,
      ),
    ),
  },
];
