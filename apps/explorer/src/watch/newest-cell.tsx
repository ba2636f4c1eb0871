import { explain } from '@org/layers-client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keptOf } from '../app/search.ts';
import type { Backend } from '../backend/backend.ts';
import { focusOn } from '../parts/focus.ts';
import { addressOf } from '../queries/address.ts';
import { newestQuery } from '../queries/newest.ts';
import type { Watched } from './watched.ts';

/** The newest version of a layer; marked where it is newer than what the reader has seen. */
export function NewestCell(props: {
  readonly backend: Backend;
  readonly layer: Watched;
  readonly seen: (version: number) => void;
}) {
  const { backend, layer, seen } = props;
  const { LayerName, version } = layer;
  const { data, error } = useQuery(newestQuery(backend, addressOf(LayerName, '')!, version));
  if (error !== null) return <span title={error.message}>{explain(error).kind}</span>;
  if (data === undefined) return <span className="faint">asking</span>;
  if (data === null) return <span className="faint">none can be had</span>;
  return (
    <>
      <Link to="/layers/$layer/$version" params={{ layer: LayerName, version: String(data) }} search={keptOf}>
        {data}
      </Link>
      {data > version && (
        <button
          type="button"
          className="mark"
          onClick={({ currentTarget }) => {
            // The button goes away, and the version is asked for anew; the row stays.
            focusOn(currentTarget.closest('[role=row]')?.querySelector('a'));
            seen(data);
          }}
          aria-label={`new: version ${data} is seen`}
        >
          new
        </button>
      )}
    </>
  );
}
