import { useNavigate, useSearch } from '@tanstack/react-router';

/** Whether faults stand beside the view, and ways to change that; the address says it. */
export function useFaultPanel() {
  const { panel } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const show = (isShown: boolean): void =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, panel: isShown ? 'faults' : undefined }),
      replace: true,
      resetScroll: false,
    });
  const isShown = panel === 'faults';
  return { isShown, toggle: () => show(!isShown), close: () => show(false) };
}
