import { ARCHITECTURES, filterRuntimes, LATEST_EDITION } from '@org/layers-model';
import { useNavigate } from '@tanstack/react-router';
import { readSearch, regionsOf, type Search } from '../app/search.ts';
import { RegionChoice } from './region-choice.tsx';

const RUNTIMES = filterRuntimes(LATEST_EDITION).toSorted(new Intl.Collator('en', { numeric: true }).compare);

/** What is shown of all layers; all of it is in the URL. */
export function Filters({ search }: { readonly search: Search }) {
  const navigate = useNavigate();
  const change = (changed: Partial<Record<keyof Search, string>>): void =>
    void navigate({ to: '/', search: readSearch({ ...search, ...changed }) as never, replace: true });
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        Name
        <input type="search" value={search.name ?? ''} onChange={({ target }) => change({ name: target.value })} />
      </label>
      <label>
        Runtime
        <select value={search.runtime ?? ''} onChange={({ target }) => change({ runtime: target.value })}>
          <option value="">all</option>
          {RUNTIMES.map((runtime) => (
            <option key={runtime}>{runtime}</option>
          ))}
        </select>
      </label>
      <label>
        Architecture
        <select value={search.architecture ?? ''} onChange={({ target }) => change({ architecture: target.value })}>
          <option value="">all</option>
          {ARCHITECTURES.map((architecture) => (
            <option key={architecture}>{architecture}</option>
          ))}
        </select>
      </label>
      <RegionChoice chosen={regionsOf(search)} choose={(regions) => change({ regions: regions.join(',') })} />
    </form>
  );
}
