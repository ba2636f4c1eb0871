import type { Filter } from '../arbitraries.ts';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { each } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { walks } from '../pagination/walks.ts';
import { type PopulationVersion, presentVersions } from '../population.ts';
import { nameOf, type Row } from '../rows.ts';
import { listedAt } from './listed.ts';

/** What is declared, and which of it a filter asks for. */
const asked = (filter: Filter) =>
  [
    ['CompatibleRuntimes', filter.CompatibleRuntime],
    ['CompatibleArchitectures', filter.CompatibleArchitecture],
  ] as const;

/** What stands for a row: itself, or all versions of its layer, of which one must match. */
const behind = (row: Row, list: string, { population }: Observation<unknown>): readonly (Row | PopulationVersion)[] =>
  list === 'ListLayerVersions'
    ? [row]
    : population.layers.filter(({ name }) => name === row.name).flatMap(presentVersions);

/** Laws over any walk under a filter. */
export const overWalks: readonly Contract[] = contractsOver(walks, [
  {
    id: 'filters/sound',
    level: 'documented',
    source: 'API reference, CompatibleRuntime: layers that indicate that they are compatible with it',
    sentence: 'What is listed under a filter and declares anything declares what the filter asks for.',
    holds: (seen) => {
      const { list, filter } = seen.query;
      if (Object.keys(filter).length === 0) throw new Inconclusive('there was no filter');
      return each(listedAt(seen, 1), (row) =>
        each(asked(filter), ([member, wanted]) => {
          // Which version of a layer is shown, and whether one must match both filters, are laws of their own.
          const declares = behind(row, list, seen).flatMap((version) => version[member] ?? []);
          return (
            wanted === undefined ||
            declares.length === 0 ||
            declares.some((value) => value === wanted) ||
            `${nameOf(row)} declares ${declares.join(', ')}, and was listed under ${wanted}`
          );
        }),
      );
    },
  },
]);
