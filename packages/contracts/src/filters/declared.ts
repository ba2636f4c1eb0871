import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { each, equal } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { partsOf } from '../parts.ts';
import { layer } from '../population.ts';
import { nameOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { WalkStep } from '../step.ts';
import { listedAt } from './listed.ts';

const JAVA = { CompatibleRuntime: 'java8' };
const ARM = { CompatibleArchitecture: 'arm64' };
const X86 = { CompatibleArchitecture: 'x86_64' };
const OF_A = { LayerName: { $name: 'a' } };

/** The layers under filters that version 1 alone matches. */
const OLDEST = {
  'layers by runtime': { walk: 'ListLayers', with: JAVA, sizes: [] },
  'layers by architecture': { walk: 'ListLayers', with: ARM, sizes: [] },
  'layers by both': { walk: 'ListLayers', with: { ...JAVA, ...ARM }, sizes: [] },
} as const satisfies Record<string, WalkStep>;

const WALKS = {
  ...OLDEST,
  'layers by halves': { walk: 'ListLayers', with: { CompatibleRuntime: 'python3.13', ...X86 }, sizes: [] },
  'all layers': { walk: 'ListLayers', with: {}, sizes: [] },
  'versions of java8': { walk: 'ListLayerVersions', with: { ...OF_A, ...JAVA }, sizes: [] },
  'versions of arm64': { walk: 'ListLayerVersions', with: { ...OF_A, ...ARM }, sizes: [] },
  'versions of x86_64': { walk: 'ListLayerVersions', with: { ...OF_A, ...X86 }, sizes: [] },
} as const satisfies Record<string, WalkStep>;

type Part = keyof typeof WALKS;

/** A layer whose first version declares both, its second a runtime alone, and its third an architecture alone. */
const three: Scene<readonly Part[]> = {
  name: 'filters/declared',
  needs: [],
  population: fc.constant({
    layers: [
      layer('a', [
        { CompatibleRuntimes: ['java8'], CompatibleArchitectures: ['arm64'] },
        { CompatibleRuntimes: ['python3.13'] },
        { CompatibleArchitectures: ['x86_64'] },
      ]),
    ],
  }),
  uses: 'own',
  query: partsOf(Object.keys(WALKS) as Part[]),
  steps: (parts) => parts.map((part) => WALKS[part]),
  runs: { cheap: 1, dear: 1 },
};

const shown = (seen: Observation<readonly Part[]>, part: Part): readonly string[] =>
  listedAt(seen, seen.query.indexOf(part)).map(nameOf);

/** Laws of what versions declare. */
export const declared: readonly Contract[] = contractsOver(three, [
  {
    id: 'filters/latest-matching-version',
    level: 'observed',
    source: 'the member\'s name; Floci does so; the documentation says "latest version" in two places',
    sentence: 'LatestMatchingVersion is the newest version that matches the filters, also where a newer one does not.',
    holds: (seen) => {
      const parts = seen.query.filter((part) => part in OLDEST);
      if (parts.length === 0) throw new Inconclusive('no layers were asked for');
      return each(parts, (part) => equal(part, shown(seen, part), ['a:1']));
    },
  },
  {
    id: 'filters/both-on-one-version',
    level: 'observed',
    source: 'nobody says; Floci does so',
    sentence: 'Both filters must match one version: two versions that match one each are not enough.',
    holds: (seen) => equal('what is shown', shown(seen, 'layers by halves'), []),
  },
  {
    id: 'filters/newest-without-filter',
    level: 'documented',
    source: 'API reference, LatestMatchingVersion: the newest version of the layer',
    sentence: 'Without a filter LatestMatchingVersion is the newest version.',
    holds: (seen) => equal('what is shown', shown(seen, 'all layers'), ['a:3']),
  },
  {
    id: 'filters/undeclared-runtimes',
    level: 'observed',
    source: 'derived from the API reference (layers that indicate a runtime) and from architectures; nobody looked',
    sentence: 'A version that declares no runtimes matches none.',
    holds: (seen) => equal('whether it is shown', shown(seen, 'versions of java8').includes('a:3'), false),
  },
  {
    id: 'filters/undeclared-architectures',
    level: 'recorded',
    source: 'Floci, measured on the live service, 2026-08-31',
    sentence: 'A version that declares no architectures matches none.',
    holds: (seen) => {
      const parts = (['versions of arm64', 'versions of x86_64'] as const).filter((part) => seen.query.includes(part));
      if (parts.length === 0) throw new Inconclusive('no versions were asked for');
      return each(parts, (part) =>
        equal(`whether it is shown among ${part}`, shown(seen, part).includes('a:2'), false),
      );
    },
  },
]);
