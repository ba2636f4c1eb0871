import type { Architecture, Runtime } from '@org/layers-model';
import fc from 'fast-check';
import { layer, type Population, type PopulationVersion } from './population.ts';

/**
 * Runtimes that populations declare: few, so that filters find something; all were accepted by a publish on
 * 2026-01-12, two of them retired.
 */
export const RUNTIMES: readonly Runtime[] = ['python3.13', 'nodejs24.x', 'java8', 'python3.7'];

export const ARCHITECTURES: readonly Architecture[] = ['x86_64', 'arm64'];

/** Names that sort differently by code unit, by letter and by locale are for a contract of their own. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** What a version is published with. */
export const versionArbitrary: fc.Arbitrary<Omit<PopulationVersion, 'number'>> = fc.record(
  {
    CompatibleRuntimes: fc.subarray([...RUNTIMES], { minLength: 1 }),
    CompatibleArchitectures: fc.subarray([...ARCHITECTURES], { minLength: 1 }),
    Description: fc.constantFrom('first', 'Größe 10 µm', '日本語'),
    LicenseInfo: fc.constantFrom('MIT', 'Apache-2.0'),
    archive: fc.nat(3),
    deleted: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  },
  { requiredKeys: [] },
);

/** Most layers of a population, and most versions of a layer. */
interface Size {
  readonly layers?: number;
  readonly versions?: number;
}

/** Some layers of the owner in the first region, in the order of their names. */
export const populationArbitrary = ({ layers = 6, versions = 4 }: Size = {}): fc.Arbitrary<Population> =>
  fc
    .uniqueArray(
      fc.record({
        name: fc.constantFrom(...NAMES.slice(0, layers)),
        versions: fc.array(versionArbitrary, { minLength: 1, maxLength: versions }),
      }),
      { minLength: 1, maxLength: layers, selector: ({ name }) => name },
    )
    .map((drafts) => ({
      layers: drafts
        .toSorted((left, right) => (left.name < right.name ? -1 : 1))
        .map((draft) => layer(draft.name, draft.versions)),
    }));

/** A filter of the lists. */
export type Filter = Partial<Readonly<Record<'CompatibleRuntime' | 'CompatibleArchitecture', string>>>;

export const filterArbitrary: fc.Arbitrary<Filter> = fc.record(
  {
    CompatibleRuntime: fc.constantFrom(...RUNTIMES),
    CompatibleArchitecture: fc.constantFrom(...ARCHITECTURES),
  },
  { requiredKeys: [] },
);
