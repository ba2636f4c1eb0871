import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 45rem)');

const subscribe = (changed: () => void): (() => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Whether the page has room for a few columns only. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
