import type { Search } from '../app/search.ts';
import type { Layers } from './use-layers.ts';

/** Says that nothing is to be shown, and what to do next; not where no region answered. */
export function NoLayers({ search, layers }: { readonly search: Search; readonly layers: Layers }) {
  const { silent, regions } = layers;
  if (silent.length === regions.length) return null;
  const where = silent.length > 0 ? ' where regions answer' : '';
  const isFiltered = [search.name, search.runtime, search.architecture].some((value) => (value ?? '') !== '');
  return (
    <p className="empty">
      {isFiltered
        ? `No layers match${where}. Take a filter away, or look in another region.`
        : `There are no layers${where}. Publish one, or look in another region.`}
    </p>
  );
}
