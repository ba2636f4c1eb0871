import { populationArbitrary } from '../arbitraries.ts';
import { partsOf } from '../parts.ts';
import { type Population, type PopulationVersion, presentVersions } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { CallStep } from '../step.ts';

const PARTS = ['versions', 'layers', 'get', 'by ARN', 'of nobody', 'version 0'] as const;

/** What is read. */
export type Read = (typeof PARTS)[number];

/** A version with the name of its layer. */
export interface Named {
  readonly name: string;
  readonly version: PopulationVersion;
}

/** A description counts for more than all else: without one, Get and the lists differ. */
const sizeOf = ({ version }: Named): number =>
  Object.keys(version).length + (version.Description === undefined ? 0 : 10);

/** The versions that are there, that with the fewest members first: unset ones are what answers differ in. */
export const byMembers = ({ layers }: Population): readonly Named[] =>
  layers
    .flatMap((layer) => presentVersions(layer).map((version) => ({ name: layer.name, version })))
    .toSorted((left, right) => sizeOf(left) - sizeOf(right));

const NONE: Named = { name: 'a', version: { number: 1 } };

/** The version that is read by name. */
export const plainest = (population: Population): Named => byMembers(population)[0] ?? NONE;

/** The version that is read by ARN. */
const fullest = (population: Population): Named => byMembers(population).at(-1) ?? NONE;

function stepsOf(population: Population): Readonly<Record<Read, CallStep>> {
  const [plain, full] = [plainest(population), fullest(population)];
  const LayerName = { $name: plain.name };
  const [runtime] = full.version.CompatibleRuntimes ?? [];
  const ofNobody = { LayerName: 'nobody-has-this-layer', VersionNumber: 1 };
  return {
    versions: { call: 'ListLayerVersions', with: { LayerName } },
    // Under a filter the layers of others that come first are few.
    layers: { call: 'ListLayers', with: runtime === undefined ? {} : { CompatibleRuntime: runtime } },
    get: { call: 'GetLayerVersion', with: { LayerName, VersionNumber: plain.version.number } },
    'by ARN': { call: 'GetLayerVersionByArn', with: { Arn: { $arn: full.name, version: full.version.number } } },
    'of nobody': { call: 'GetLayerVersion', with: ofNobody },
    'version 0': { call: 'GetLayerVersion', with: { LayerName, VersionNumber: 0 } },
  };
}

/** Everything that can be read, and two refusals. */
export const reads: Scene<readonly Read[]> = {
  name: 'shapes/reads',
  needs: [],
  population: populationArbitrary({ layers: 2, versions: 2 }),
  uses: 'shared',
  query: partsOf(PARTS),
  steps: (parts, population) => parts.map((part) => stepsOf(population)[part]),
  runs: { cheap: 25, dear: 1 },
};
