import { isAdd, isDelete, isPolicy, isPublish, isRemove, jsonOf, type Mutant } from '../mutant.ts';
import {
  aside,
  bug,
  isAboutPolicy,
  isChange,
  message,
  notFound,
  policyOf,
  success,
  versionPath,
  writing,
} from './around-policies.ts';

const policyText = (Statement: readonly unknown[]): string =>
  JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement });

const isNoVersion = async (answer: Response): Promise<boolean> =>
  answer.status === 404 && /^Layer version .* does not exist\.$/.test(await message(answer));

const layerPath = (request: Request): string => versionPath(request).replace(/\/versions.*/, '');

/** Bugs of which version a policy belongs to, and of versions that are not there. */
export const belonging: readonly Mutant[] = [
  {
    name: 'the-resource-of-a-statement-is-version-1',
    breaks: 'policies/resource-of-a-second-version',
    around: writing((text) => text.replaceAll(/("Resource":"[^"]*:)\d+"/g, '$11"')),
  },
  {
    name: 'a-policy-of-an-unknown-version-is-a-missing-resource',
    breaks: 'policies/policy-of-an-unknown-layer',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return isPolicy(request) && (await isNoVersion(answer))
        ? notFound('The resource you requested does not exist.')
        : answer;
    }),
  },
  {
    name: 'a-grant-on-an-unknown-layer-is-answered',
    breaks: 'policies/change-of-an-unknown-layer',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return isAdd(request) && (await isNoVersion(answer))
        ? success(201, { Statement: '{}', RevisionId: crypto.randomUUID() })
        : answer;
    }),
  },
  {
    name: 'a-removal-from-an-unknown-version-names-the-layer',
    breaks: 'policies/unknown-version',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return isRemove(request) && (await isNoVersion(answer))
        ? notFound((await message(answer)).replace(/:\d+ does/, ' does'))
        : answer;
    }),
  },
  {
    name: 'a-policy-of-version-0-is-not-found',
    breaks: 'policies/version-below-one',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      return isAboutPolicy(request) && (await message(answer.clone())).startsWith('Layer Version Cannot')
        ? notFound('Layer version 0 does not exist.')
        : answer;
    }),
  },
  {
    name: 'a-grant-does-not-understand-arns',
    breaks: 'policies/name-or-arn',
    around: bug(async (request, fetch) =>
      isChange(request) && decodeURIComponent(request.url).includes('layers/arn:')
        ? notFound(`Layer version ${decodeURIComponent(layerPath(request)).split('/').at(-1)} does not exist.`)
        : await fetch(request),
    ),
  },
  {
    name: 'a-policy-outlives-its-version',
    breaks: 'policies/of-a-deleted-version',
    around: (fake) => {
      const kept = new Map<string, { revision?: string; statements: any[] }>();
      return async (request) => {
        if (isDelete(request)) kept.set(versionPath(request), await policyOf(request, fake.fetch));
        const answer = await fake.fetch(request);
        const { statements, revision } = kept.get(versionPath(request)) ?? {};
        return isPolicy(request) && revision !== undefined && (await isNoVersion(answer))
          ? success(200, { Policy: policyText(statements!), RevisionId: revision })
          : answer;
      };
    },
  },
  {
    name: 'the-policy-of-a-deleted-version-waits-for-the-next',
    breaks: 'policies/after-a-deleted-version',
    around: (fake) => {
      const kept = new Map<string, any[]>();
      return async (request) => {
        if (isDelete(request)) kept.set(layerPath(request), (await policyOf(request, fake.fetch)).statements);
        const answer = await fake.fetch(request);
        const statements = kept.get(layerPath(request)) ?? [];
        return isPolicy(request) && statements.length > 0 && (await message(answer.clone())).startsWith('No policy')
          ? success(200, { Policy: policyText(statements), RevisionId: crypto.randomUUID() })
          : answer;
      };
    },
  },
  {
    name: 'a-new-version-has-the-policy-of-the-one-before',
    breaks: 'policies/next-version',
    around: bug(async (request, fetch) => {
      const answer = await fetch(request);
      if (!isPublish(request) || !answer.ok) return answer;
      const { Version } = await jsonOf(answer);
      const path = new URL(request.url).pathname;
      const { statements } = await policyOf(aside(request, `${path}/${Version - 1}`), fetch);
      for (const { Sid } of statements)
        await fetch(
          aside(request, `${path}/${Version}/policy`, 'POST', {
            StatementId: Sid,
            Action: 'lambda:GetLayerVersion',
            Principal: '*',
          }),
        );
      return answer;
    }),
  },
];
