import { useQuery } from '@tanstack/react-query';
import { Failure } from '../parts/failure.tsx';
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
  const policyOfOne = useQuery(policyQuery(backend, before, before.version));
  const policyOfOther = useQuery(policyQuery(backend, after, after.version));
  if (one.error !== null || other.error !== null)
    return (
      <>
        <Failure query={one} />
        <Failure query={other} />
      </>
    );
  if (one.data === undefined || other.data === undefined) return <Waiting what="both versions" />;
  return (
    <div className="sections">
      <MemberChanges
        before={{ version: one.data, policy: policyOfOne.data }}
        after={{ version: other.data, policy: policyOfOther.data }}
      />
      <FileChanges
        before={before}
        after={after}
        sizes={[one.data.Content?.CodeSize ?? 0, other.data.Content?.CodeSize ?? 0]}
      />
    </div>
  );
}
