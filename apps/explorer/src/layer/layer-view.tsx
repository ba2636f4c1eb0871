import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Nowhere } from '../app/nowhere.tsx';
import { keptOf } from '../app/search.ts';
import { useAddress } from '../app/use-address.ts';
import { useAnswering } from '../app/use-answering.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { formatCount } from '../parts/format.ts';
import { Status } from '../parts/status.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { SupportSource } from '../parts/support-source.tsx';
import { type Address, nameOf } from '../queries/address.ts';
import { isOthers } from '../queries/is-others.ts';
import { versionsQuery } from '../queries/versions.ts';
import { CompareBar } from './compare-bar.tsx';
import { ForeignLayer } from './foreign-layer.tsx';
import { OtherRegions } from './other-regions.tsx';
import { VersionsTable } from './versions-table.tsx';
import '../views.css';

/** Every version of a layer; of somebody else's, the newest that can be had. */
export function LayerView() {
  const address = useAddress();
  if (address === undefined) return <Nowhere />;
  const name = nameOf(address);
  return (
    <>
      <title>{`${name} · Layers`}</title>
      <h1>{name}</h1>
      <p className="about">
        <code>{address.LayerName}</code>{' '}
        <CopyButton text={address.LayerName} what={`the layer's ${address.LayerName === name ? 'name' : 'ARN'}`} /> in{' '}
        {address.region}
      </p>
      <OtherRegions address={address} />
      <Versions address={address} />
    </>
  );
}

function Versions({ address }: { readonly address: Address }) {
  const { backend, canWrite } = useAnswering();
  const { runtime, architecture } = useSearch({ from: '__root__' });
  const query = useInfiniteQuery(versionsQuery(backend, address, { runtime, architecture }));
  const { data, error, failureCount, failureReason, fetchNextPage, hasNextPage, isFetching, refetch } = query;
  if (isOthers(error, address)) return <ForeignLayer address={address} />;
  const versions = (data?.pages ?? []).flatMap(({ LayerVersions = [] }) => LayerVersions);
  const isEmpty = data !== undefined && versions.length === 0;
  return (
    <>
      {isFetching && (data === undefined || failureCount > 0) ? (
        <Waiting what="versions" failures={failureCount} reason={failureReason} />
      ) : (
        data !== undefined && (
          <Status text={`${formatCount(versions.length, 'version')}${hasNextPage ? ' so far' : ''}, newest first`} />
        )
      )}
      {error !== null && (
        <Trouble error={error} retry={() => void (data === undefined ? refetch() : fetchNextPage())} />
      )}
      {isEmpty && (
        <p className="empty">
          No version is left{(runtime ?? architecture) !== undefined && ', none matches the filters'}, or no layer of
          this name ever was in {address.region}: AWS answers alike. Look at the name and the region; numbers are never
          given twice.
        </p>
      )}
      {versions.length > 0 && (
        <>
          <div className="actions">
            <CompareBar address={address} />
            {canWrite && (
              <Link to="/publish" search={(search) => ({ ...keptOf(search), layer: address.LayerName })}>
                Publish a version
              </Link>
            )}
            <SupportSource />
          </div>
          <VersionsTable
            address={address}
            versions={versions}
            isFetching={isFetching || error !== null}
            more={hasNextPage ? () => void fetchNextPage() : undefined}
          />
        </>
      )}
    </>
  );
}
