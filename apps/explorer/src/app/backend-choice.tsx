import { useRouterState } from '@tanstack/react-router';
import { type Backend, BACKENDS } from '../backend/backend.ts';
import { SelectField } from '../parts/select-field.tsx';
import { stringifySearch } from './search.ts';
import { useAnswering } from './use-answering.ts';

const NAMES: Readonly<Record<Backend, string>> = {
  demo: 'Demo: a fake in this page',
  server: "This server's fake",
  aws: 'AWS, through this server',
};

const OPTIONS = BACKENDS.map((backend) => [backend, NAMES[backend]] as const);

/** Who answers. Another choice loads the page anew: the demo's fake stands between the page and its server. */
export function BackendChoice() {
  const { backend, canWrite } = useAnswering();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const choose = (chosen: Backend): void => location.assign(pathname + stringifySearch({ ...search, backend: chosen }));
  return (
    <div className="choice">
      <SelectField label="Answers from" options={OPTIONS} value={backend} choose={choose} />
      {!canWrite && <span title="Start the server with --write to publish, share and delete."> read-only</span>}
    </div>
  );
}
