import type { Binding } from '../binding.ts';
import type { LayerName, VersionNumber } from '../layer.ts';

/**
 * Asks for the policy of one layer version.
 *
 * @public
 */
export interface GetLayerVersionPolicyRequest {
  /** Name or ARN of the layer. */
  readonly LayerName: LayerName;
  /** Number of the version. */
  readonly VersionNumber: VersionNumber;
}

/**
 * The policy of a layer version.
 *
 * @public
 */
export interface GetLayerVersionPolicyResponse {
  /** The policy, as JSON text. */
  readonly Policy?: string | null;
  /** Its current revision: a UUID. */
  readonly RevisionId?: string | null;
}

/**
 * GetLayerVersionPolicy on the wire.
 *
 * @public
 */
export const getLayerVersionPolicy: Binding<GetLayerVersionPolicyRequest> = {
  method: 'GET',
  path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy',
  status: 200,
  members: { LayerName: 'path', VersionNumber: 'path' },
  faults: [
    'InvalidParameterValueException',
    'ServiceException',
    'TooManyRequestsException',
    'ResourceNotFoundException',
  ],
};
