import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { equal } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { partsOf } from '../parts.ts';
import { layer } from '../population.ts';
import { nameOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import type { WalkStep } from '../step.ts';
import { listedAt } from './listed.ts';

const RUNTIME = { CompatibleRuntime: 'java8' };
const ARCHITECTURE = { CompatibleArchitecture: 'arm64' };
const OF_A = { LayerName: { $name: 'a' } };

const WALKS = {
  'layers by runtime': { walk: 'ListLayers', with: RUNTIME, sizes: [] },
  'layers by both': { walk: 'ListLayers', with: { ...RUNTIME, ...ARCHITECTURE }, sizes: [] },
  'all layers': { walk: 'ListLayers', with: {}, sizes: [] },
  'versions by runtime': { walk: 'ListLayerVersions', with: { ...OF_A, ...RUNTIME }, sizes: [] },
  'versions by architecture': { walk: 'ListLayerVersions', with: { ...OF_A, ...ARCHITECTURE }, sizes: [] },
} as const satisfies Record<string, WalkStep>;

type Part = keyof typeof WALKS;

/** A layer whose first version declares a runtime alone, and whose second an architecture alone. */
const halves: Scene<readonly Part[]> = {
  name: 'filters/declared',
  needs: [],
  population: fc.constant({
    layers: [layer('a', [{ CompatibleRuntimes: ['java8'] }, { CompatibleArchitectures: ['arm64'] }])],
  }),
  uses: 'own',
  query: partsOf(Object.keys(WALKS) as Part[]),
  steps: (parts) => parts.map((part) => WALKS[part]),
  runs: { cheap: 1, dear: 1 },
};

const shown = (seen: Observation<readonly Part[]>, part: Part): readonly string[] =>
  listedAt(seen, seen.query.indexOf(part)).map(nameOf);

/** Laws of what versions declare. */
export const declared: readonly Contract[] = contractsOver(halves, [
  {
    id: 'filters/latest-matching-version',
    level: 'observed',
    source: 'the member\'s name; Floci does so; the documentation says "latest version" in two places',
    sentence: 'LatestMatchingVersion is the newest version that matches the filter, also where a newer one does not.',
    holds: (seen) => equal('what is shown', shown(seen, 'layers by runtime'), ['a:1']),
  },
  {
    id: 'filters/both-on-one-version',
    level: 'observed',
    source: 'nobody says; Floci does so',
    sentence: 'Both filters must match one version: two versions that match one each are not enough.',
    holds: (seen) => equal('what is shown', shown(seen, 'layers by both'), []),
  },
  {
    id: 'filters/newest-without-filter',
    level: 'documented',
    source: 'API reference, LatestMatchingVersion: the newest version of the layer',
    sentence: 'Without a filter LatestMatchingVersion is the newest version.',
    holds: (seen) => equal('what is shown', shown(seen, 'all layers'), ['a:2']),
  },
  {
    id: 'filters/undeclared-runtimes',
    level: 'documented',
    source: 'derived of the API reference: layers that indicate that they are compatible with a runtime',
    sentence: 'A version that declares no runtimes matches none.',
    holds: (seen) => equal('what is shown', shown(seen, 'versions by runtime').includes('a:2'), false),
  },
  {
    id: 'filters/undeclared-architectures',
    level: 'recorded',
    source: 'Floci, measured on the live service, 2026-08-31',
    sentence: 'A version that declares no architectures matches none.',
    holds: (seen) => equal('what is shown', shown(seen, 'versions by architecture').includes('a:1'), false),
  },
]);
