import type { Architecture, Runtime } from '@org/layers-model';
import fc from 'fast-check';
import { layer, type Population, type PopulationVersion } from './population.ts';

/**
 * Runtimes that populations declare: few, so that filters find something, and one that is a part of another; all were
 * accepted by a publish on 2026-01-12, the first of them retired.
 */
export const RUNTIMES: readonly Runtime[] = ['java8', 'java8.al2', 'python3.13'];

export const ARCHITECTURES: readonly Architecture[] = ['x86_64', 'arm64'];

/** Some that others begin with: what is kept by name is easily looked up by the beginning of one. */
const NAMES = ['a', 'ab', 'a-b', 'b', 'c', 'd'] as const;

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

/** Some layers of the owner in the first region, published in any order of their names. */
export const populationArbitrary = ({ layers = 6, versions = 4 }: Size = {}): fc.Arbitrary<Population> =>
  fc
    .uniqueArray(
      fc.record({
        name: fc.constantFrom(...NAMES.slice(0, layers)),
        // Few have one version alone, where there is nothing to choose.
        versions: fc.noBias(fc.array(versionArbitrary, { minLength: 1, maxLength: versions })),
      }),
      { minLength: 1, maxLength: layers, selector: ({ name }) => name },
    )
    .map((drafts) => ({ layers: drafts.map((draft) => layer(draft.name, draft.versions)) }));

/** A filter of the lists. */
export type Filter = Partial<Readonly<Record<'CompatibleRuntime' | 'CompatibleArchitecture', string>>>;

const FILTERS = {
  CompatibleRuntime: fc.constantFrom(...RUNTIMES),
  CompatibleArchitecture: fc.constantFrom(...ARCHITECTURES),
};

/** None in two of five: a record whose members may all be absent is hardly ever empty, and mostly has both. */
export const filterArbitrary: fc.Arbitrary<Filter> = fc.oneof(
  { withCrossShrink: true },
  { weight: 2, arbitrary: fc.constant<Filter>({}) },
  { weight: 1, arbitrary: fc.record({ CompatibleRuntime: FILTERS.CompatibleRuntime }) },
  { weight: 1, arbitrary: fc.record({ CompatibleArchitecture: FILTERS.CompatibleArchitecture }) },
  { weight: 1, arbitrary: fc.record(FILTERS, { requiredKeys: [] }) },
);
