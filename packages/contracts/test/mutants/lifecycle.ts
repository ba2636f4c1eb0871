import {
  answering,
  isDelete,
  isGet,
  isListLayers,
  isListVersions,
  isPublish,
  isRemove,
  jsonOf,
  type Mutant,
  to,
} from './mutant.ts';
import { pathOf, renumbered, versionsOf } from './versions/layers.ts';

/** Answers that are kept until something comes that makes them stale, or should. */
const cached =
  (keeps: (request: Request) => boolean, clears: (request: Request) => boolean): Mutant['around'] =>
  (fake) => {
    const kept = new Map<string, Response>();
    return async (request) => {
      if (clears(request)) kept.clear();
      const key = request.url + (request.headers.get('authorization')?.replace(/, ?Signature.*/, '') ?? '');
      const found = keeps(request) ? kept.get(key) : undefined;
      if (found !== undefined) return found.clone();
      const answer = await fake.fetch(request);
      if (keeps(request) && answer.ok) kept.set(key, answer.clone());
      return answer;
    };
  };

/** The same request elsewhere: by its host, or by the scope of its signature. */
function elsewhere(request: Request, from: string, into: string): Request {
  const headers = new Headers(request.headers);
  headers.set('authorization', headers.get('authorization')?.replace(`/${from}/`, `/${into}/`) ?? '');
  return new Request(request.url.replace(from, into), { method: request.method, headers });
}

export const lifecycle: readonly Mutant[] = [
  {
    name: 'the-next-number-is-how-many-there-are-and-one',
    breaks: 'lifecycle/publish',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request.clone());
      if (!isPublish(request) || !answer.ok) return answer;
      const list = new Request(request.url, { headers: request.headers });
      const { LayerVersions } = await jsonOf(await fake.fetch(list));
      const count: number = LayerVersions.length;
      return await answering(
        () => true,
        (body) => ({ ...body, Version: count, LayerVersionArn: `${body.LayerArn}:${count}` }),
      )({ ...fake, fetch: async () => answer })(request);
    },
  },
  {
    name: 'a-version-that-was-asked-for-is-remembered-after-its-delete',
    breaks: 'lifecycle/get',
    around: cached(isGet, isPublish),
  },
  {
    name: 'a-list-of-versions-is-remembered-until-the-next-publish',
    breaks: 'lifecycle/versions',
    around: cached(isListVersions, isPublish),
  },
  {
    name: 'a-list-of-layers-is-remembered-until-the-next-delete',
    breaks: 'lifecycle/layers',
    around: cached(isListLayers, isDelete),
  },
  {
    name: 'the-first-statement-is-removed-whichever-is-named',
    breaks: 'lifecycle/policies',
    around: (fake) => async (request) => {
      if (!isRemove(request)) return await fake.fetch(request);
      const url = new URL(request.url);
      const policy = new URL(url.pathname.replace(/\/[^/]+$/, ''), url);
      const answer = await fake.fetch(new Request(policy, { headers: request.headers }));
      if (!answer.ok) return await fake.fetch(request);
      const { Statement } = JSON.parse((await jsonOf(answer)).Policy);
      if (!Statement.some(({ Sid }: any) => url.pathname.endsWith(`/${Sid}`))) return await fake.fetch(request);
      url.pathname = `${policy.pathname}/${Statement[0].Sid}`;
      return await fake.fetch(to(url, request));
    },
  },
  {
    name: 'a-delete-goes-to-every-region',
    breaks: 'lifecycle/places-are-apart',
    around: (fake) => async (request) => {
      if (isDelete(request)) {
        const regions = ['us-east-1', 'eu-central-1'] as const;
        await fake.fetch(elsewhere(request, ...regions));
        await fake.fetch(elsewhere(request, regions[1], regions[0]));
      }
      return await fake.fetch(request);
    },
  },
  {
    name: 'the-next-number-is-one-more-than-the-greatest-text',
    breaks: 'lifecycle/numbers-beyond-nine',
    around: answering(
      ({ ok }, request) => ok && isPublish(request),
      (body) => (body.Version > 10 ? renumbered(body, 10) : body),
    ),
  },
  {
    name: 'a-delete-takes-all-numbers-that-begin-with-its-own',
    breaks: 'lifecycle/delete-of-a-first-digit',
    around: (fake) => async (request) => {
      const { number } = pathOf(request);
      const versions = isDelete(request) ? await versionsOf(fake.fetch, request) : [];
      for (const { Version } of versions)
        if (Version !== number && String(Version).startsWith(String(number)))
          await fake.fetch(to(new URL(request.url.replace(/\d+$/, Version)), request));
      return await fake.fetch(request);
    },
  },
];
