import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { keptOf } from '../app/search.ts';
import { useAnswering } from '../app/use-answering.ts';
import { announce } from '../parts/announce.ts';
import { focusOn, headingOf } from '../parts/focus.ts';
import { formatDate } from '../parts/format.ts';
import { Runtimes } from '../parts/runtimes.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { Address } from '../queries/address.ts';
import { newestQuery } from '../queries/newest.ts';
import { versionQuery } from '../queries/version.ts';
import { knownOf, watch, watchedLayers } from '../watch/watched.ts';
import { FromField } from './from-field.tsx';
import '../parts/members.css';

/** Somebody else's layer: AWS lists its versions to its owner alone, so the newest is looked for by its number. */
export function ForeignLayer({ address }: { readonly address: Address }) {
  const { backend } = useAnswering();
  const { from = knownOf(address.LayerName) } = useSearch({ from: '/layers/$layer' });
  const { data, error, refetch } = useQuery(newestQuery(backend, address, from));
  return (
    <>
      <p>
        This layer is somebody else's, and AWS lists versions to their owner alone. Numbers are asked for instead, ten a
        second: up to five missing ones in a row are passed over.
      </p>
      {error !== null && <Trouble error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting what="the newest version" />}
      {data === null && (
        <p className="empty">
          No version can be had from {from + 1} on. They are private or deleted, or a gap is before the next: say from
          which version to look.
        </p>
      )}
      <FromField from={from} />
      {typeof data === 'number' && <Newest address={address} version={data} />}
    </>
  );
}

function Newest({ address, version }: { readonly address: Address; readonly version: number }) {
  const { backend } = useAnswering();
  const { data } = useQuery(versionQuery(backend, address, version));
  const [isWatched, setWatched] = useState(() =>
    watchedLayers().some(({ LayerName }) => LayerName === address.LayerName),
  );
  return (
    <>
      <dl className="members">
        <div>
          <dt>Newest version</dt>
          <dd>
            <Link
              to="/layers/$layer/$version"
              params={{ layer: address.LayerName, version: String(version) }}
              search={keptOf}
            >
              {version}
            </Link>
          </dd>
        </div>
        <div>
          <dt>Created</dt>
          <dd>{formatDate(data?.CreatedDate)}</dd>
        </div>
        <div>
          <dt>Runtimes</dt>
          <dd>{data !== undefined && <Runtimes names={data.CompatibleRuntimes} />}</dd>
        </div>
      </dl>
      <button
        type="button"
        disabled={isWatched}
        onClick={() => {
          // A button that is disabled loses the focus.
          focusOn(headingOf());
          announce('Watched');
          watch({ LayerName: address.LayerName, version });
          setWatched(true);
        }}
      >
        {isWatched ? 'Watched' : 'Watch it'}
      </button>
    </>
  );
}
