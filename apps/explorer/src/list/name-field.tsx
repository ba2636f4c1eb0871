import { useRouter } from '@tanstack/react-router';
import { useRef, useSyncExternalStore } from 'react';
import { parseSearch } from '../app/search.ts';

/**
 * The part of names that is looked for. The field shows what the history has, which changes with each key: what the router
 * has comes a moment later, and would put the caret at the end.
 */
export function NameField({ change }: { readonly change: (name: string, isGoingOn: boolean) => void }) {
  const { history } = useRouter();
  const shown = useRef('');
  const name = useSyncExternalStore(history.subscribe, () => {
    const { pathname, search } = history.location;
    // On the way to another view it stays as it is.
    if (pathname === '/') shown.current = parseSearch(search)['name'] ?? '';
    return shown.current;
  });
  // What was typed since the field has the focus: one way back takes all of it away.
  const typed = useRef<string>(undefined);
  return (
    <label>
      Name
      <input
        type="search"
        value={name}
        onChange={({ target: { value } }) => {
          change(value, typed.current === name);
          typed.current = value;
        }}
        onBlur={() => (typed.current = undefined)}
      />
    </label>
  );
}
