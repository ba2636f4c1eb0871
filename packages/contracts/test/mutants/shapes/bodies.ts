import { answering, isGet, isListLayers, isListVersions, isPublish, jsonOf, type Mutant, withText } from '../mutant.ts';
import { isList, isOneVersion, itemsOf, success, withoutNulls } from './requests.ts';

/** Gives back what was published empty as it was given. */
const keepsEmpty =
  (member: string): Mutant['around'] =>
  (fake) => {
    const empty = new Set<string>();
    return async (request) => {
      const { pathname } = new URL(request.url);
      if (isPublish(request) && (await jsonOf(request))[member] === '') empty.add(pathname);
      const answer = await fake.fetch(request);
      if (!answer.ok || !isListVersions(request) || !empty.has(pathname)) return answer;
      const page = await jsonOf(answer);
      for (const item of page.LayerVersions) item[member] ??= '';
      return withText(answer, JSON.stringify(page));
    };
  };

/** Says [] where nothing was declared, as MiniStack does. */
function declaresNone(version: any): void {
  version.CompatibleRuntimes ??= [];
  version.CompatibleArchitectures ??= [];
}

const eachLayer = (change: (layer: any) => unknown): Mutant['around'] =>
  answering(success(isListLayers), (page) => page.Layers.forEach(change));

/** Answers that say what AWS's do not. */
export const shapesOfBodies: readonly Mutant[] = [
  {
    name: 'the-size-of-an-archive-is-a-text',
    breaks: 'shapes/schemas-of-reads',
    around: answering(success(isOneVersion), ({ Content }) => {
      Content.CodeSize = String(Content.CodeSize);
    }),
  },
  {
    name: 'the-number-of-what-was-published-is-a-text',
    breaks: 'shapes/schemas-of-writes',
    around: answering(success(isPublish), (body) => ({ ...body, Version: String(body.Version) })),
  },
  {
    name: 'members-of-content-begin-with-small-letters',
    breaks: 'shapes/sdk-sees-the-wire',
    around: answering(success(isOneVersion), (body) => ({
      ...body,
      Content: Object.fromEntries(
        Object.entries(body.Content).map(([name, value]) => [`${name[0]!.toLowerCase()}${name.slice(1)}`, value]),
      ),
    })),
  },
  {
    name: 'json-has-blanks',
    breaks: 'shapes/compact-json',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (!isList(request)) return answer;
      return withText(answer, JSON.stringify(await jsonOf(answer), null, 1));
    },
  },
  {
    name: 'the-last-page-has-no-next-marker',
    breaks: 'shapes/next-marker-of-the-last-page',
    around: answering(success(isList), withoutNulls),
  },
  {
    name: 'what-is-unset-is-absent-in-lists',
    breaks: 'shapes/nulls-in-lists',
    around: answering(success(isListVersions), (page) => ({
      ...page,
      LayerVersions: page.LayerVersions.map(withoutNulls),
    })),
  },
  {
    name: 'what-was-not-declared-is-an-empty-list-in-lists',
    breaks: 'shapes/nulls-in-lists',
    around: answering(success(isList), (page) => itemsOf(page).forEach(declaresNone)),
  },
  {
    name: 'no-licence-is-an-empty-one-in-lists',
    breaks: 'shapes/nulls-in-lists',
    around: answering(success(isList), (page) => itemsOf(page).forEach((item) => (item.LicenseInfo ??= ''))),
  },
  {
    name: 'a-layer-has-the-arn-of-its-version',
    breaks: 'shapes/layers-are-named',
    around: eachLayer((layer) => (layer.LayerArn = layer.LatestMatchingVersion.LayerVersionArn)),
  },
  {
    name: 'the-name-of-a-layer-is-its-arn',
    breaks: 'shapes/layers-are-named',
    around: eachLayer((layer) => (layer.LayerName = layer.LayerArn)),
  },
  {
    name: 'a-layer-has-neither-a-name-nor-an-arn',
    breaks: 'shapes/layers-are-named',
    around: eachLayer((layer) => Object.assign(layer, { LayerName: '', LayerArn: '' })),
  },
  {
    name: 'a-version-in-a-list-has-its-archive',
    breaks: 'shapes/no-content-in-lists',
    around: answering(success(isList), (page) => {
      for (const item of itemsOf(page)) item.Content = { CodeSize: 1 };
    }),
  },
  {
    name: 'no-description-is-an-empty-one-in-lists',
    breaks: 'shapes/unset-description',
    around: answering(success(isList), (page) => {
      for (const item of itemsOf(page)) item.Description ??= '';
    }),
  },
  {
    name: 'a-version-by-name-was-created-in-zone-z',
    breaks: 'shapes/created-date',
    around: answering(success(isGet), (body) => ({ ...body, CreatedDate: body.CreatedDate.replace('+0000', 'Z') })),
  },
  {
    name: 'what-is-unset-is-absent-in-get',
    breaks: 'shapes/unset-members-of-a-version',
    around: answering(success(isOneVersion), withoutNulls),
  },
  {
    name: 'what-was-not-declared-is-an-empty-list-in-get',
    breaks: 'shapes/unset-members-of-a-version',
    around: answering(success(isOneVersion), declaresNone),
  },
  {
    name: 'what-is-unset-is-absent-in-publish',
    breaks: 'shapes/unset-members-of-a-publish',
    around: answering(success(isPublish), withoutNulls),
  },
  {
    name: 'an-archive-has-an-uncompressed-size',
    breaks: 'shapes/uncompressed-code-size',
    around: answering(success(isOneVersion), ({ Content }) => {
      Content.UncompressedCodeSize = 0;
    }),
  },
  {
    name: 'an-empty-description-is-kept',
    breaks: 'shapes/empty-description',
    around: keepsEmpty('Description'),
  },
  {
    name: 'an-empty-licence-is-kept',
    breaks: 'shapes/empty-license',
    around: keepsEmpty('LicenseInfo'),
  },
  {
    name: 'an-empty-list-is-none-in-lists',
    breaks: 'shapes/empty-lists',
    around: answering(success(isList), (page) => {
      for (const item of itemsOf(page))
        if (item.CompatibleArchitectures?.length === 0) item.CompatibleArchitectures = null;
    }),
  },
  {
    name: 'what-is-not-found-says-so-in-small-letters',
    breaks: 'shapes/error-members',
    around: answering(
      ({ status }) => status === 404,
      ({ Message, ...rest }) => ({ ...rest, message: Message }),
    ),
  },
  {
    name: 'a-conflict-says-so-in-large-letters',
    breaks: 'shapes/error-members-of-conflicts',
    around: answering(
      ({ status }) => status === 409,
      ({ message, ...rest }) => ({ ...rest, Message: message }),
    ),
  },
];
