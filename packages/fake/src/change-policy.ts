import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import { type OwnVersion, ownVersion } from './own-version.ts';
import type { Policy, Statement } from './policy.ts';

/** A request that changes the policy of a version. */
interface Change {
  readonly LayerName: string;
  readonly VersionNumber: number;
  /** The revision that the caller last saw. */
  readonly RevisionId?: string;
}

/** A policy after its change. */
export interface Changed {
  readonly arn: string;
  readonly policy: Policy;
}

/**
 * Changes the policy of one of the caller's versions. Where somebody else changed it meanwhile, all is asked anew:
 * no change is lost, and none is made to a policy that the caller did not mean.
 *
 * @throws Fault when the version is not there, or its policy is not of the revision that the caller names.
 */
export async function changePolicy(
  context: Context,
  operation: string,
  request: Change,
  change: (statements: readonly Statement[], arn: string) => readonly Statement[],
): Promise<Changed> {
  for (;;) {
    const version = await ownVersion(context, operation, request);
    const before = version.policy;
    checkRevision(request.RevisionId, before);
    const statements = change(before?.statements ?? [], version.arn);
    const policy = { statements, RevisionId: nextRevision(context, version, statements) };
    if (await context.store.setPolicy(version.layer, version.number, policy, before?.RevisionId))
      return { arn: version.arn, policy };
  }
}

/** A policy without statements is none: no revision is right for it (unknown, docs/discoveries.md). */
function checkRevision(wanted: string | undefined, policy: Policy | undefined): void {
  if (wanted === undefined || (policy?.statements.length && wanted === policy.RevisionId)) return;
  throw new Fault(
    'PreconditionFailedException',
    'The Revision Id provided does not match the latest Revision Id. ' +
      'Call the GetLayerPolicy API to retrieve the latest Revision Id',
  );
}

/** Follows from the one before, so that it is new each time and yet the same in each run. */
const nextRevision = ({ uuid, now }: Context, { arn, policy }: OwnVersion, statements: readonly Statement[]): string =>
  uuid('revision', arn, policy?.RevisionId ?? now().toISOString(), JSON.stringify(statements));
