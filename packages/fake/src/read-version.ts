import type { LayerVersionOutput } from '@org/layers-model';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import { denied, owns } from './access.ts';
import type { Located } from './locate.ts';
import { organizationOf } from './organizations.ts';
import { grants } from './policy.ts';
import { output } from './present.ts';
import type { LayerId } from './store/layer-version.ts';

/** The answer for an unknown layer or version (recorded 2026-01-12). */
export const notFound = (): Fault =>
  new Fault('ResourceNotFoundException', 'The resource you requested does not exist.');

async function isGranted({ caller, store, organizations }: Context, layer: LayerId, number: number): Promise<boolean> {
  const { statements = [] } = (await store.policy(layer, number)) ?? {};
  const organization = organizationOf(caller.account, organizations);
  return grants(statements, { account: caller.account, ...(organization !== undefined && { organization }) });
}

/**
 * One version for a caller: its own, or one of another account that its policy grants.
 *
 * @param arn - of the version, as a refusal names it.
 * @throws Fault when it is not there, or (another account's, whether there or not) not granted.
 */
export async function readVersion(
  context: Context,
  { layer, here }: Located,
  number: number,
  arn: string,
): Promise<LayerVersionOutput> {
  const { caller, store } = context;
  const version = here ? await store.version(layer, number) : undefined;
  const mayRead = owns(caller, layer) || (version !== undefined && (await isGranted(context, layer, number)));
  if (!mayRead) throw denied(context, 'GetLayerVersion', arn);
  if (version === undefined) throw notFound();
  return output(version, context);
}
