import type { Filter } from '../filter.ts';
import type { Declaration } from './layer-version.ts';

/**
 * What an index finds by: a filter as one text, another for each. Names of runtimes and architectures hold no space.
 *
 * @public
 */
export const filterKey = ({ CompatibleRuntime, CompatibleArchitecture }: Filter): string =>
  `${CompatibleRuntime ?? ''} ${CompatibleArchitecture ?? ''}`;

/**
 * Every filter that a version matches: none, one of its runtimes, one of its architectures, one of each.
 *
 * @public
 */
export function filtersOf({
  CompatibleRuntimes = [],
  CompatibleArchitectures = [],
}: Pick<Declaration, 'CompatibleRuntimes' | 'CompatibleArchitectures'>): readonly Filter[] {
  const runtimes: Filter[] = [{}, ...CompatibleRuntimes.map((CompatibleRuntime) => ({ CompatibleRuntime }))];
  const architectures: Filter[] = [
    {},
    ...CompatibleArchitectures.map((CompatibleArchitecture) => ({ CompatibleArchitecture })),
  ];
  return runtimes.flatMap((runtime) => architectures.map((architecture) => ({ ...runtime, ...architecture })));
}
