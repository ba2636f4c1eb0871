import { answering, isCall, isGet, type Mutant, to } from './mutant.ts';
import { callerOf } from './versions/layers.ts';

const isByArn = (request: Request): boolean =>
  isCall('GET', /^\/layers$/)(request) && new URL(request.url).searchParams.get('find') === 'LayerVersion';

export const publicLayers: readonly Mutant[] = [
  {
    name: 'a-name-is-looked-up-in-the-callers-account',
    breaks: 'versions/public-by-arn-or-by-name',
    around: (fake) => async (request) => {
      const url = new URL(request.url);
      const account = /layers\/arn%3A.*%3A(\d{12})%3Alayer/.exec(url.pathname)?.[1];
      if (!isGet(request) || account === undefined || account === callerOf(request)) return await fake.fetch(request);
      url.pathname = url.pathname.replace(/layers\/[^/]*%3A([^/]+)/, 'layers/$1');
      return await fake.fetch(to(url, request));
    },
  },
  {
    name: 'every-layer-is-said-to-be-the-callers',
    breaks: 'versions/public-says-whose-it-is',
    around: (fake) => async (request) =>
      await answering(
        ({ ok }) => ok && (isByArn(request) || isGet(request)),
        (body) => {
          const text = JSON.stringify({ ...body, Content: undefined });
          return { ...body, ...JSON.parse(text.replaceAll(/:\d{12}:layer:/g, `:${callerOf(request)}:layer:`)) };
        },
      )(fake)(request),
  },
  {
    name: 'only-the-owner-gets-a-link',
    breaks: 'versions/public-archive',
    around: (fake) => async (request) =>
      await answering(
        ({ ok }) => ok && (isByArn(request) || isGet(request)),
        (body) => {
          if (!body.LayerArn.includes(`:${callerOf(request)}:`)) body.Content.Location = null;
        },
      )(fake)(request),
  },
  {
    name: 'an-archive-is-told-to-be-as-long-as-its-base64',
    breaks: 'versions/public-archive',
    around: answering(
      ({ ok }, request) => ok && isByArn(request),
      (body) => {
        body.Content.CodeSize = 4 * Math.ceil(body.Content.CodeSize / 3);
      },
    ),
  },
];
