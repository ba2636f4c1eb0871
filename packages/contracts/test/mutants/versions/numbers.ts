import { answering, isPublish, jsonOf, type Mutant, to, withText } from '../mutant.ts';
import { deleteOf, GOOD, pathOf, renumbered, versionsOf, withBody } from './layers.ts';

const isPublished = ({ ok }: Response, request: Request): boolean => ok && isPublish(request);

/** A version gets its number from what is there before it. */
export const numberedBy =
  (numberOf: (there: readonly number[]) => number | undefined): Mutant['around'] =>
  (fake) =>
  async (request) => {
    if (!isPublish(request)) return await fake.fetch(request);
    const there = (await versionsOf(fake.fetch, request)).map(({ Version }) => Version as number);
    const answer = await fake.fetch(request);
    const number = numberOf(there);
    if (!answer.ok || number === undefined) return answer;
    return withText(answer, JSON.stringify(renumbered(await jsonOf(answer), number)));
  };

/** A version gets its number from a counter of many layers. */
const countedBy =
  (keyOf: (arn: readonly string[]) => string): Mutant['around'] =>
  (fake) => {
    const counts = new Map<string, number>();
    return answering(isPublished, (body) => {
      const key = keyOf(body.LayerArn.split(':'));
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return renumbered(body, counts.get(key)!);
    })(fake);
  };

/** Bugs of the numbers that versions get. */
export const numbers: readonly Mutant[] = [
  {
    name: 'versions-count-from-zero',
    breaks: 'versions/first-is-one',
    around: answering(isPublished, (body) => renumbered(body, body.Version - 1)),
  },
  {
    name: 'every-other-number-is-left-out',
    breaks: 'versions/next-is-one-more',
    around: answering(isPublished, (body) => renumbered(body, 2 * body.Version - 1)),
  },
  {
    name: 'the-next-number-is-one-more-than-the-greatest',
    breaks: 'versions/numbers-are-never-reused',
    around: numberedBy((there) => Math.max(0, ...there) + 1),
  },
  {
    name: 'the-next-number-is-the-count-of-versions',
    breaks: 'versions/numbers-are-never-reused',
    around: numberedBy((there) => there.length + 1),
  },
  { name: 'all-layers-count-together', breaks: 'versions/layers-count-apart', around: countedBy(() => '') },
  {
    name: 'regions-count-together',
    breaks: 'versions/regions-count-apart',
    around: countedBy((arn) => `${arn[4]} ${arn[6]}`),
  },
  {
    name: 'accounts-count-together',
    breaks: 'versions/accounts-count-apart',
    around: countedBy((arn) => `${arn[3]} ${arn[6]}`),
  },
  {
    name: 'a-refused-publish-takes-a-number',
    breaks: 'versions/failed-publish',
    around: (fake) => {
      let failed = 0;
      return async (request) => {
        const answer = await fake.fetch(request);
        if (!isPublish(request)) return answer;
        if (!answer.ok) failed += 1;
        if (!answer.ok || failed === 0) return answer;
        const body = await jsonOf(answer);
        return withText(answer, JSON.stringify(renumbered(body, body.Version + failed)));
      };
    },
  },
  {
    name: 'an-invalid-publish-takes-a-number',
    breaks: 'versions/failed-publish',
    around:
      ({ fetch }) =>
      async (request) => {
        const answer = await fetch(request.clone());
        if (!isPublish(request) || answer.headers.get('x-amzn-errortype') !== 'ValidationException') return answer;
        const taken = await fetch(withBody(request, { Content: { ZipFile: GOOD } }));
        if (taken.ok) await fetch(deleteOf(request, (await jsonOf(taken)).Version));
        return answer;
      },
  },
  {
    name: 'capitals-are-small-letters',
    breaks: 'versions/case-of-names',
    around: ({ fetch }) => {
      const spellings = new Map<string, string>();
      return async (request) => {
        const { layer } = pathOf(request);
        if (layer === '' || layer.startsWith('arn:')) return await fetch(request);
        const key = layer.toLowerCase();
        if (isPublish(request) && !spellings.has(key)) spellings.set(key, layer);
        const known = spellings.get(key) ?? layer;
        return await fetch(
          known === layer
            ? request
            : to(new URL(request.url.replace(`/layers/${layer}/`, `/layers/${known}/`)), request),
        );
      };
    },
  },
  {
    name: 'the-same-archive-again-is-the-same-version',
    breaks: 'versions/same-content-is-a-new-version',
    around: (fake) => {
      const known = new Map<string, string>();
      return async (request) => {
        if (!isPublish(request)) return await fake.fetch(request);
        const text = request.url + (await request.clone().text());
        const answer = await fake.fetch(request);
        if (!answer.ok) return answer;
        const body = known.get(text) ?? (await answer.clone().text());
        known.set(text, body);
        return withText(answer, body);
      };
    },
  },
  {
    name: 'an-arn-is-a-name-to-publish-under',
    breaks: 'versions/publish-under-arn',
    around: answering(
      (answer, request) => isPublished(answer, request) && request.url.includes('%3A'),
      (body) => renumbered({ ...body, LayerArn: body.LayerArn.replace(/[^:]*$/, body.LayerArn) }, 1),
    ),
  },
];
