import {
  answering,
  asking,
  isDelete,
  isDownload,
  isGet,
  isListVersions,
  isPublish,
  jsonOf,
  type Mutant,
  refusal,
  withText,
} from '../mutant.ts';
import { bare, callerOf, deleteOf, pathOf, versionsOf } from './layers.ts';

const notFound = (): Response =>
  refusal(404, 'ResourceNotFoundException', { Type: 'User', Message: 'The resource you requested does not exist.' });

/** A delete that is refused where nothing is there to be deleted. */
const refusing =
  (strikes: (number: number, there: readonly number[], given: number) => boolean): Mutant['around'] =>
  (fake) => {
    const given = new Map<string, number>();
    return async (request) => {
      const { layer, number } = pathOf(request);
      if (isPublish(request)) given.set(layer, (given.get(layer) ?? 0) + 1);
      if (!isDelete(request)) return await fake.fetch(request);
      const there = (await versionsOf(fake.fetch, request)).map(({ Version }) => Version as number);
      return strikes(number, there, given.get(layer) ?? 0) ? notFound() : await fake.fetch(request);
    };
  };

const isByArn = (request: Request): boolean => new URL(request.url).searchParams.get('find') === 'LayerVersion';

/** Versions that were published are found in a cache that nothing is taken out of. */
const cached =
  (isRead: (request: Request) => boolean, keyOf: (arn: readonly string[]) => string, askedOf: typeof numberAsked) =>
  (fake: { readonly fetch: (request: Request) => Promise<Response> }) => {
    const known = new Map<string, string>();
    return async (request: Request): Promise<Response> => {
      const answer = await fake.fetch(request);
      if (isPublish(request) && answer.ok) {
        const text = await answer.clone().text();
        known.set(keyOf(JSON.parse(text).LayerVersionArn.split(':')), text);
      }
      const found = answer.status === 404 && isRead(request) ? known.get(askedOf(request)) : undefined;
      return found === undefined ? answer : withText(new Response('', { headers: answer.headers }), found);
    };
  };

/** Name and number of the version that is asked for. */
function numberAsked(request: Request): string {
  const arn = new URL(request.url).searchParams.get('Arn');
  const { layer, number } = pathOf(request);
  return arn === null ? `${layer.split(':').at(-1)} ${number}` : arn.split(':').slice(-2).join(' ');
}

const byNumber = (arn: readonly string[]): string => arn.slice(-2).join(' ');

/** Bugs of deletes, and of what is seen after them. */
export const deletes: readonly Mutant[] = [
  {
    name: 'a-delete-answers-an-empty-object',
    breaks: 'versions/delete-answers-nothing',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (answer.status !== 204 || !isDelete(request)) return answer;
      return new Response('{}', { status: 200, headers: answer.headers });
    },
  },
  {
    name: 'what-was-deleted-cannot-be-deleted-again',
    breaks: 'versions/delete-twice',
    around: refusing((number, there, given) => number <= given && !there.includes(number)),
  },
  {
    name: 'an-unknown-version-cannot-be-deleted',
    breaks: 'versions/delete-unknown-version',
    around: refusing((number, there) => there.length > 0 && !there.includes(number)),
  },
  {
    name: 'an-unknown-layer-cannot-be-deleted-from',
    breaks: 'versions/delete-unknown-layer',
    around: refusing((_, there, given) => there.length === 0 && given === 0),
  },
  {
    name: 'reads-come-from-a-cache',
    breaks: 'versions/deleted-is-not-found',
    around: cached(isGet, byNumber, numberAsked),
  },
  {
    name: 'reads-by-arn-come-from-a-cache',
    breaks: 'versions/deleted-is-not-found-by-arn',
    around: cached(isByArn, byNumber, numberAsked),
  },
  {
    name: 'the-cache-of-reads-knows-no-regions',
    breaks: 'versions/not-found-in-another-region',
    around: cached(isGet, byNumber, numberAsked),
  },
  {
    name: 'the-cache-of-reads-knows-no-accounts',
    breaks: 'versions/not-found-in-another-account',
    around: cached(isGet, byNumber, numberAsked),
  },
  {
    name: 'deletes-are-forgotten',
    breaks: 'versions/deleted-is-not-listed',
    around: (fake) => async (request) =>
      isDelete(request)
        ? new Response(null, { status: 204, headers: { 'content-type': 'application/json' } })
        : await fake.fetch(request),
  },
  {
    name: 'a-delete-takes-the-whole-layer',
    breaks: 'versions/delete-takes-one',
    around: (fake) => async (request) => {
      if (!isDelete(request)) return await fake.fetch(request);
      for (const { Version } of await versionsOf(fake.fetch, request)) {
        const url = request.url.replace(/\d+$/, String(Version));
        await fake.fetch(new Request(url, { method: 'DELETE', headers: bare(request) }));
      }
      return await fake.fetch(request);
    },
  },
  {
    // A number that no layer has is deleted in its place.
    name: 'a-delete-by-arn-finds-nothing',
    breaks: 'versions/delete-by-layer-arn',
    around: asking((request) =>
      isDelete(request) && pathOf(request).layer.includes(`:${callerOf(request)}:`) && pathOf(request).number > 0
        ? deleteOf(request, 999)
        : undefined,
    ),
  },
  {
    name: 'versions-are-listed-oldest-first',
    breaks: 'versions/newest-first',
    around: answering(
      ({ ok }, request) => ok && isListVersions(request),
      (body) => ({ ...body, LayerVersions: body.LayerVersions.toReversed() }),
    ),
  },
  {
    name: 'archives-outlive-their-versions',
    breaks: 'versions/link-of-a-deleted-version',
    around: (fake) => {
      const archives = new Map<string, Uint8Array<ArrayBuffer>>();
      return async (request) => {
        const answer = await fake.fetch(request);
        if (isGet(request) && answer.ok) {
          const { Location } = (await jsonOf(answer)).Content;
          const archive = await fake.fetch(new Request(Location));
          archives.set(Location, new Uint8Array(await archive.arrayBuffer()));
        }
        if (!isDownload(request) || answer.ok) return answer;
        const kept = archives.get(request.url);
        return kept === undefined ? answer : new Response(kept);
      };
    },
  },
];
