import { useRouterState } from '@tanstack/react-router';
import { type Backend, BACKENDS } from '../backend/backend.ts';
import { stringifySearch } from './search.ts';
import { useAnswering } from './use-answering.ts';

const NAMES: Readonly<Record<Backend, string>> = {
  demo: 'Demo: a fake in this page',
  server: "This server's fake",
  aws: 'AWS, through this server',
};

/** Who answers. Another choice loads the page anew: the demo's fake stands between the page and its server. */
export function BackendChoice() {
  const { backend, canWrite } = useAnswering();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const choose = (chosen: string): void => location.assign(pathname + stringifySearch({ ...search, backend: chosen }));
  return (
    <label className="choice">
      Answers from{' '}
      <select value={backend} onChange={({ target }) => choose(target.value)}>
        {BACKENDS.map((name) => (
          <option key={name} value={name}>
            {NAMES[name]}
          </option>
        ))}
      </select>
      {!canWrite && <span title="Start the server with --write to publish, share and delete.">read-only</span>}
    </label>
  );
}
