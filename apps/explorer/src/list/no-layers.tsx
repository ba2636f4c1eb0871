import type { Search } from '../app/search.ts';
import { useAnswering } from '../app/use-answering.ts';
import type { Layers } from './use-layers.ts';

/** Says that nothing is to be shown, and what to do next; not where no region answered. */
export function NoLayers({ search, layers }: { readonly search: Search; readonly layers: Layers }) {
  const { silent, regions } = layers;
  const { canWrite } = useAnswering();
  if (silent.length === regions.length) return null;
  const where = silent.length > 0 ? ' where regions answer' : '';
  const isFiltered = [search.name, search.runtime, search.architecture].some((value) => (value ?? '') !== '');
  const what = isFiltered ? 'No layers match' : 'There are no layers';
  const next = isFiltered ? 'Take a filter away, or look' : canWrite ? 'Publish one, or look' : 'Look';
  return (
    <p className="empty">
      {what}
      {where}. {next} in another region.
    </p>
  );
}
