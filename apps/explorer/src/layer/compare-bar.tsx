import { Link, useSearch } from '@tanstack/react-router';
import { keptOf } from '../app/search.ts';
import type { Address } from '../queries/address.ts';

/** The versions that are chosen to be compared, and the way to the comparison. */
export function CompareBar({ address }: { readonly address: Address }) {
  const chosen = useChosen();
  const [before, after] = chosen.toSorted((one, other) => one - other);
  if (before === undefined) return <span className="faint">Choose two versions to compare them.</span>;
  if (after === undefined) return <span>Choose another version to compare {before} with.</span>;
  const named = (version: number): string => `${address.LayerName}:${version}`;
  return (
    <Link
      to="/compare"
      search={(search) => ({ ...keptOf(search), before: named(before), after: named(after) })}
      className="button"
    >
      Compare {before} with {after}
    </Link>
  );
}

/** Numbers of the versions that are chosen. */
export const useChosen = (): readonly number[] =>
  (useSearch({ from: '/layers/$layer' }).compare ?? '').split(',').filter(Boolean).map(Number);
