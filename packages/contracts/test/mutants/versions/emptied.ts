import { isListLayers, isListVersions, isPublish, jsonOf, type Mutant, refusal, withText } from '../mutant.ts';
import { bare, versionsOf } from './layers.ts';
import { numberedBy } from './numbers.ts';

/** Whether two requests are of one account and to one region, as their signatures say. */
const areOfOnePlace = (left: Request, right: Request): boolean => {
  const [one, other] = [left, right].map(
    ({ headers }) => /Credential=(\d+)\/\d+\/([a-z\d-]+)/.exec(headers.get('authorization') ?? '') ?? [],
  );
  return one?.[1] === other?.[1] && one?.[2] === other?.[2];
};

/** Bugs of layers that have no version left. */
export const emptied: readonly Mutant[] = [
  {
    name: 'an-emptied-layer-begins-anew',
    breaks: 'versions/emptied-layer-counts-on',
    around: numberedBy((there) => (there.length === 0 ? 1 : undefined)),
  },
  {
    name: 'a-layer-without-versions-is-not-found',
    breaks: 'versions/emptied-layer-lists-nothing',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (!isListVersions(request) || !answer.ok || (await jsonOf(answer)).LayerVersions.length > 0) return answer;
      const Message = 'The resource you requested does not exist.';
      return refusal(404, 'ResourceNotFoundException', { Type: 'User', Message });
    },
  },
  {
    name: 'a-layer-without-versions-breaks-the-list-of-layers',
    breaks: 'versions/empty-layer-vanishes',
    around: (fake) => {
      const layers = new Map<string, Request>();
      return async (request) => {
        if (isPublish(request)) layers.set(request.url, new Request(request.url, { headers: bare(request) }));
        if (isListLayers(request))
          for (const layer of layers.values())
            if ((await versionsOf(fake.fetch, layer)).length === 0)
              return refusal(500, 'InternalError', { message: 'list index out of range' });
        return await fake.fetch(request);
      };
    },
  },
  {
    name: 'an-emptied-layer-stays-without-a-version',
    breaks: 'versions/empty-layer-vanishes',
    around: (fake) => {
      const layers = new Map<string, Request>();
      return async (request) => {
        const answer = await fake.fetch(request);
        if (!answer.ok || !(isPublish(request) || isListLayers(request))) return answer;
        const body = await jsonOf(answer);
        if (isPublish(request)) layers.set(body.LayerArn, new Request(request.url, { headers: bare(request) }));
        if (isPublish(request) || new URL(request.url).search !== '' || body.NextMarker !== null) return answer;
        for (const [LayerArn, layer] of layers)
          if (areOfOnePlace(layer, request) && (await versionsOf(fake.fetch, layer)).length === 0)
            body.Layers.push({ LayerName: LayerArn.split(':').at(-1), LayerArn, LatestMatchingVersion: null });
        return withText(answer, JSON.stringify(body));
      };
    },
  },
];
