import { useQuery } from '@tanstack/react-query';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { policyQuery } from '../queries/policy.ts';
import { versionQuery } from '../queries/version.ts';
import { useAnswering } from '../app/use-answering.ts';
import type { Side } from './side.ts';
import { FileChanges } from './file-changes.tsx';
import { MemberChanges } from './member-changes.tsx';

/** Two versions side by side. */
export function Comparison({ before, after }: { readonly before: Side; readonly after: Side }) {
  const { backend } = useAnswering();
  const one = useQuery(versionQuery(backend, before, before.version));
  const other = useQuery(versionQuery(backend, after, after.version));
  const policies = [
    useQuery(policyQuery(backend, before, before.version)),
    useQuery(policyQuery(backend, after, after.version)),
  ] as const;
  const failed = [one, other].filter(({ error }) => error !== null);
  if (failed.length > 0)
    return failed.map(({ error, refetch }, index) => (
      // There are two at the most, and they do not change places.
      // oxlint-disable-next-line react/no-array-index-key
      <Trouble key={index} error={error} retry={() => void refetch()} />
    ));
  if (one.data === undefined || other.data === undefined) return <Waiting what="both versions" />;
  return (
    <div className="sections">
      <MemberChanges before={one.data} after={other.data} policies={policies.map(({ data }) => data)} />
      <FileChanges
        before={before}
        after={after}
        sizes={[one.data.Content?.CodeSize ?? 0, other.data.Content?.CodeSize ?? 0]}
      />
    </div>
  );
}
