import { useEffect, useState } from 'react';
import { focusOn } from './focus.ts';

type Find = () => HTMLElement | null | undefined;

/** A way to move the focus once what was done is shown: what had the focus may be gone by then. */
export function useFocus(): (find: Find) => void {
  const [wanted, setWanted] = useState<{ readonly find: Find }>();
  useEffect(() => focusOn(wanted?.find()), [wanted]);
  return (find) => setWanted({ find });
}
