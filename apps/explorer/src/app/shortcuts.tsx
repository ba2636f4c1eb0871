import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { listenKeys } from './listen-keys.ts';
import { keptOf } from './search.ts';
import { step } from './step.ts';
import { useAnswering } from './use-answering.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

/** Keys that work in every view, unless somebody types; and the list of them under `?`. */
export function Shortcuts() {
  const [isShown, setShown] = useState(false);
  const navigate = useNavigate();
  const router = useRouter();
  const { canWrite, hasFaults } = useAnswering();
  const isPanelOpen = useSearch({ from: '__root__', select: ({ panel }) => panel !== undefined });
  useEffect(() => {
    const go = (to: '/' | '/watched' | '/publish') => () => void navigate({ to, search: keptOf });
    const keys: Readonly<Record<string, () => void>> = {
      'Shift+?': () => setShown(true),
      '/': () => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
      'g l': go('/'),
      'g w': go('/watched'),
      ...(canWrite && { 'g p': go('/publish') }),
      j: () => step(1),
      k: () => step(-1),
      c: () => document.querySelector<HTMLElement>('[data-key=c]')?.click(),
      d: () => document.querySelector<HTMLElement>('[data-key=d]')?.click(),
      u: () => router.history.back(),
      ...(hasFaults && {
        f: () =>
          void navigate({
            to: '.',
            search: (search) => ({ ...search, panel: search.panel === undefined ? 'faults' : undefined }),
          }),
      }),
      ...(isPanelOpen && {
        Escape: () => void navigate({ to: '.', search: (search) => ({ ...search, panel: undefined }) }),
      }),
    };
    return listenKeys(keys);
  }, [navigate, router, canWrite, hasFaults, isPanelOpen]);
  return (
    <>
      <button type="button" onClick={() => setShown(true)} aria-label="Keyboard shortcuts">
        ?
      </button>
      {isShown && (
        <Suspense fallback={null}>
          <ShortcutsDialog close={() => setShown(false)} />
        </Suspense>
      )}
    </>
  );
}
