import { useNavigate } from '@tanstack/react-router';
import { useChosen } from './compare-bar.tsx';

/** Chooses a version for a comparison; a third takes the place of the first. */
export function ChooseCell({ version }: { readonly version: number }) {
  const chosen = useChosen();
  const navigate = useNavigate();
  const toggle = (): void => {
    const next = chosen.includes(version) ? chosen.filter((one) => one !== version) : [...chosen, version].slice(-2);
    void navigate({
      to: '.',
      search: (search) => ({ ...search, compare: next.length === 0 ? undefined : next.join(',') }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <input
      type="checkbox"
      aria-label={`Compare version ${version}`}
      checked={chosen.includes(version)}
      onChange={toggle}
    />
  );
}
