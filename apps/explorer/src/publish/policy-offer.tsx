import { type Grant, grantsIn, leftOutOfGrants, type PolicySummary, wordsOfPolicy } from '@org/layers-client';

/** Offers the policy of the version before, as far as it can be granted anew. */
export function PolicyOffer(props: {
  readonly previous: number | null | undefined;
  readonly policy: string | null | undefined;
  readonly isShared: boolean;
  readonly share: (isShared: boolean) => void;
}) {
  const { previous, isShared, share } = props;
  const policy = props.policy ?? '{}';
  const [grants, leftOut] = [grantsIn(policy), leftOutOfGrants(policy)];
  return (
    <>
      {leftOut.length > 0 && (
        <p>
          Of version {previous}, {leftOut.length === 1 ? 'the statement' : 'the statements'}{' '}
          <code>{leftOut.join(', ')}</code> cannot be carried over: no grant can say what is said there.
        </p>
      )}
      {grants.length > 0 ? (
        <label>
          <input type="checkbox" checked={isShared} onChange={() => share(!isShared)} /> Share it as version {previous}{' '}
          is shared: {wordsOfPolicy(summaryOf(grants))}. Without this, only your account may use it.
        </label>
      ) : (
        <p>Only your account may use it, until you share it.</p>
      )}
    </>
  );
}

/** What grants come to. */
const summaryOf = (grants: readonly Grant[]): PolicySummary => {
  const free = grants.filter(({ OrganizationId }) => OrganizationId === undefined).map(({ Principal }) => Principal);
  return {
    isPublic: free.includes('*'),
    accounts: [...new Set(free.filter((one) => one !== '*'))],
    organizations: [...new Set(grants.flatMap(({ OrganizationId = [] }) => OrganizationId))],
    statements: grants.map(({ StatementId }) => StatementId),
  };
};
