import { ARCHITECTURES, filterRuntimes, LATEST_EDITION } from '@org/layers-model';
import { useNavigate } from '@tanstack/react-router';
import { readSearch, regionsOf, type Search } from '../app/search.ts';
import { SelectField } from '../parts/select-field.tsx';
import { NameField } from './name-field.tsx';
import { RegionChoice } from './region-choice.tsx';

/** Any, or one of a list. */
const optionsOf = (names: readonly string[]) => [['', 'all'] as const, ...names.map((name) => [name, name] as const)];

const CHOICES_OF_RUNTIMES = optionsOf(
  filterRuntimes(LATEST_EDITION).toSorted(new Intl.Collator('en', { numeric: true }).compare),
);

const CHOICES_OF_ARCHITECTURES = optionsOf(ARCHITECTURES);

/** What is shown of all layers; all of it is in the URL. */
export function Filters({ search }: { readonly search: Search }) {
  const navigate = useNavigate();
  const change = (changed: Partial<Record<keyof Search, string>>, replace = false): void =>
    void navigate({ to: '/', search: (now: Search) => readSearch({ ...now, ...changed }), replace });
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <NameField change={(name, isGoingOn) => change({ name }, isGoingOn)} />
      <SelectField
        label="Runtime"
        options={CHOICES_OF_RUNTIMES}
        value={search.runtime ?? ''}
        choose={(runtime) => change({ runtime })}
      />
      <SelectField
        label="Architecture"
        options={CHOICES_OF_ARCHITECTURES}
        value={search.architecture ?? ''}
        choose={(architecture) => change({ architecture })}
      />
      <RegionChoice chosen={regionsOf(search)} choose={(regions) => change({ regions: regions.join(',') })} />
    </form>
  );
}
