import type { LayerVersionOutput } from '@org/layers-model';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import { denied, owns } from './access.ts';
import type { Located } from './locate.ts';
import type { Encoded } from './json.ts';
import { organizationOf } from './organizations.ts';
import { grants, type Policy } from './policy.ts';

/** The answer for an unknown layer or version (recorded 2026-01-12). */
export const notFound = (): Fault =>
  new Fault('ResourceNotFoundException', 'The resource you requested does not exist.');

function isGranted({ caller: { account }, organizations }: Context, policy: Policy | undefined): boolean {
  const organization = organizationOf(account, organizations);
  return grants(policy?.statements ?? [], { account, ...(organization !== undefined && { organization }) });
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
): Promise<Encoded<LayerVersionOutput>> {
  const { caller, store } = context;
  const found = here ? await store.version(layer, number) : undefined;
  if (!owns(caller, layer) && !isGranted(context, found?.policy)) throw denied(context, 'GetLayerVersion', arn);
  if (found === undefined) throw notFound();
  return context.present.version(found.version).output(context);
}
