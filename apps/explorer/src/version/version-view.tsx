import { explain } from '@org/layers-client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Nowhere } from '../app/nowhere.tsx';
import { keptOf } from '../app/search.ts';
import { useAddress } from '../app/use-address.ts';
import { useAnswering } from '../app/use-answering.ts';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { type Address, nameOf } from '../queries/address.ts';
import { isOthers } from '../queries/is-others.ts';
import { policyQuery } from '../queries/policy.ts';
import { versionQuery } from '../queries/version.ts';
import { Access } from './access.tsx';
import { Contents } from './contents.tsx';
import { DeleteButton } from './delete-button.tsx';
import { Members } from './members.tsx';
import { Snippets } from './snippets.tsx';
import '../views.css';
import './version.css';

/** All about one version: what it says of itself, who may use it, what is in it, and how it is used. */
export function VersionView() {
  const address = useAddress();
  const { version = '' } = useParams({ strict: false });
  if (address === undefined || !/^[1-9]\d{0,15}$/.test(version)) return <Nowhere />;
  // What one version was asked for is not asked of another.
  const key = `${address.region} ${address.LayerName} ${version}`;
  return <Version key={key} address={address} version={Number(version)} />;
}

function Version({ address, version }: { readonly address: Address; readonly version: number }) {
  const { backend, canWrite } = useAnswering();
  const { data, error, failureCount, failureReason, refetch } = useQuery(versionQuery(backend, address, version));
  const { error: policyError } = useQuery(policyQuery(backend, address, version));
  const name = nameOf(address);
  // What was read before it was deleted is no use any more.
  const isGone = error !== null && explain(error).kind === 'absent';
  return (
    <>
      <title>{`${name}:${version} · Layers`}</title>
      <h1>
        <Link
          to="/layers/$layer"
          params={{ layer: address.LayerName }}
          search={(search) => ({ ...keptOf(search), from: version })}
        >
          {name}
        </Link>{' '}
        version {version}
      </h1>
      <p>
        <Link to="/compare" search={(search) => ({ ...keptOf(search), after: data?.LayerVersionArn ?? '' })}>
          Compare it with another version
        </Link>
      </p>
      {error !== null && <Trouble error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && (
        <Waiting what="the version" failures={failureCount} reason={failureReason} />
      )}
      {data !== undefined && !isGone && (
        <div className="sections">
          <Members version={data} />
          <Access address={address} version={version} />
          <Contents address={address} version={data} />
          <Snippets version={data} region={address.region} />
          {canWrite && !isOthers(policyError, address) && <DeleteButton address={address} version={version} />}
        </div>
      )}
    </>
  );
}
