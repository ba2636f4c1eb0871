import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { listenKeys } from './listen-keys.ts';
import { keptOf } from './search.ts';
import { step } from './step.ts';
import { useAnswering } from './use-answering.ts';
import { useFaultPanel } from './use-fault-panel.ts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

/** Keys that work in every view, unless somebody types; and the list of them under `?`. */
export function Shortcuts() {
  const [isShown, setShown] = useState(false);
  const navigate = useNavigate();
  const router = useRouter();
  const { canWrite, hasFaults } = useAnswering();
  const { isShown: isPanelShown, toggle, close } = useFaultPanel();
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
      ...(hasFaults && { f: toggle }),
      ...(isPanelShown && { Escape: close }),
    };
    return listenKeys(keys);
  }, [navigate, router, canWrite, hasFaults, isPanelShown]);
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
