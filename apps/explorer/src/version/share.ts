import { explain, type Grant, sameGrantIn } from '@org/layers-client';
import type { QueryClient } from '@tanstack/react-query';
import type { Backend } from '../backend/backend.ts';
import { call } from '../backend/client.ts';
import { Explained } from '../parts/explained.ts';
import type { Address } from '../queries/address.ts';
import { policyQuery } from '../queries/policy.ts';

/** What is shared, and with whom. */
export interface Share {
  readonly queries: QueryClient;
  readonly backend: Backend;
  readonly address: Address;
  readonly version: number;
  /** What it has so far, as far as the page knows. */
  readonly policy: string | null;
  /** What is granted, with an id that no statement of a policy has. */
  readonly grantAmong: (policy: string | null) => Grant;
}

/**
 * Shares a version. An id that somebody took meanwhile, for others, is no obstacle: there is another.
 *
 * @throws Explained where somebody shared it meanwhile with the same: the policy, which was read again, says so.
 */
export async function share({ queries, backend, address, version, policy, grantAmong }: Share): Promise<void> {
  const { region, LayerName } = address;
  const add = (grant: Grant): Promise<unknown> =>
    call(backend, region, (client, { AddLayerVersionPermissionCommand }) =>
      client.send(
        new AddLayerVersionPermissionCommand({
          LayerName,
          VersionNumber: version,
          Action: 'lambda:GetLayerVersion',
          ...grant,
        }),
      ),
    );
  await add(grantAmong(policy)).catch(async (error: unknown) => {
    if (explain(error).kind !== 'conflict') throw error;
    const now = await queries.fetchQuery({ ...policyQuery(backend, address, version), staleTime: 0 });
    const grant = grantAmong(now);
    if (now !== null && sameGrantIn(now, grant) !== undefined) throw new Explained();
    await add(grant);
  });
}
