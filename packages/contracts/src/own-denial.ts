import type { Exchange } from './observation.ts';

/**
 * Says whether a call was refused by a policy of the caller's own side: its role's, a boundary's, its organisation's.
 * That tells of the caller and not of layers. AWS names the kind of policy that decided since about 2021; of layers
 * it then says `no resource-based policy allows` (client text, 2025-07-02), of a role `no identity-based policy
 * allows` (client text, 2024).
 */
export const isOwnDenial = ({ fault }: Pick<Exchange, 'fault'>): boolean =>
  fault?.code === 'AccessDeniedException' && OWN_POLICY.test(fault.message);

const OWN_POLICY =
  /(because no|with an explicit deny in an?) (identity-based policy|permissions boundary|session policy|service control policy|resource control policy)/;
