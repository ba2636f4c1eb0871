import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, useEffect, useState } from 'react';
import { listenKeys } from './listen-keys.ts';
import { keptOf } from './search.ts';
import { step } from './step.ts';
import { Part } from '../parts/part.tsx';
import { recall, remember } from '../parts/storage.ts';
import { useAnswering } from './use-answering.ts';
import { useFaultPanel } from './use-fault-panel.ts';

const KEY = 'layers.shortcuts';

const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));

/**
 * Keys that work in every view, unless somebody types; and the list of them under `?`. They can be turned off, as
 * whoever speaks to the computer needs it (WCAG 2.1.4).
 */
export function Shortcuts() {
  const [isShown, setShown] = useState(false);
  const [isOn, setOn] = useState(recall(KEY) !== 'off');
  const navigate = useNavigate();
  const router = useRouter();
  const { canWrite, hasFaults } = useAnswering();
  const { isShown: isPanelShown, toggle, close } = useFaultPanel();
  useEffect(() => {
    const go = (to: '/' | '/watched' | '/publish') => () => void navigate({ to, search: keptOf });
    const characters: Readonly<Record<string, () => void>> = {
      // On some keyboards one needs Shift, on others the other.
      '[Shift]+?': () => setShown(true),
      '[Shift]+/': () => document.querySelector<HTMLElement>('input[type=search]')?.focus(),
      'g l': go('/'),
      'g w': go('/watched'),
      ...(canWrite && { 'g p': go('/publish') }),
      j: () => step(1),
      k: () => step(-1),
      c: () => document.querySelector<HTMLElement>('[data-key=c]')?.click(),
      d: () => document.querySelector<HTMLElement>('[data-key=d]')?.click(),
      u: () => router.history.back(),
      ...(hasFaults && { f: toggle }),
    };
    return listenKeys({ ...(isOn && characters), ...(isPanelShown && { Escape: close }) });
  }, [navigate, router, canWrite, hasFaults, isPanelShown, isOn]);
  const turn = (): void => {
    remember(KEY, isOn ? 'off' : 'on');
    setOn(!isOn);
  };
  return (
    <>
      <button type="button" onClick={() => setShown(true)} aria-label="Keyboard shortcuts">
        ?
      </button>
      {isShown && (
        <Part>
          <ShortcutsDialog close={() => setShown(false)} isOn={isOn} turn={turn} />
        </Part>
      )}
    </>
  );
}
