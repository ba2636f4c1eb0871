import { denied, owns } from './access.ts';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import { locate } from './locate.ts';
import type { Policy } from './policy.ts';
import type { LayerId } from './store/layer-version.ts';
import { checkVersionNumber } from './version-number.ts';

/** One version of the caller's own, as a policy operation names it. */
export interface OwnVersion {
  readonly layer: LayerId;
  readonly number: number;
  readonly arn: string;
  /** Its policy, unless it never had one. */
  readonly policy: Policy | undefined;
}

/**
 * The version whose policy is asked for or changed. Only its owner may do either: what a policy can grant is
 * to get the version (pattern of `Action`, recorded 2025-11-25).
 *
 * @throws Fault when it is another account's, or not there (recorded 2025-11-25).
 */
export async function ownVersion(
  context: Context,
  operation: string,
  { LayerName, VersionNumber: number }: { readonly LayerName: string; readonly VersionNumber: number },
): Promise<OwnVersion> {
  checkVersionNumber(number);
  const { layer, here, ...located } = locate(LayerName, context.caller);
  const arn = `${located.arn}:${context.digitsOf(number)}`;
  if (!owns(context.caller, layer)) throw denied(context, operation, arn);
  const found = here ? await context.store.version(layer, number) : undefined;
  if (found === undefined) throw new Fault('ResourceNotFoundException', `Layer version ${arn} does not exist.`);
  return { layer, number, arn, policy: found.policy };
}
