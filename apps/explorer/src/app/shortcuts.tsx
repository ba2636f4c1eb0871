import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { tinykeys } from 'tinykeys';
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
  useEffect(() => {
    const go = (to: '/' | '/watched' | '/publish') => () => void navigate({ to, search: keptOf });
    const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
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
            search: (search) => ({ ...search, panel: search.panel === undefined ? 'faults' : undefined }) as never,
          }),
      }),
    };
    const unlessTyping = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
      if (isTyping(event) || document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
      event.preventDefault();
      act(event);
    };
    return tinykeys(window, Object.fromEntries(Object.entries(keys).map(([key, act]) => [key, unlessTyping(act)])));
  }, [navigate, router, canWrite, hasFaults]);
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

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName));
