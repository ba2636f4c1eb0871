import { Link, Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import type { Backend } from '../backend/backend.ts';

const NAMES: Readonly<Record<Backend, string>> = { demo: 'Demo: a fake in this page', server: 'This server' };

/** What stands around every view: the name, and who answers. */
export function Frame() {
  const { backend = 'server' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  return (
    <>
      <header>
        <Link to="/" search={(search) => search} className="home">
          Layers
        </Link>
        <label>
          Answers from{' '}
          <select
            value={backend}
            onChange={({ target }) =>
              void navigate({ to: '/', search: (search) => ({ ...search, backend: target.value as Backend }) })
            }
          >
            {Object.entries(NAMES).map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </header>
      <main>
        <Outlet />
      </main>
    </>
  );
}
