import type { Binding } from '../binding.ts';
import type { LayerName, StatementId, VersionNumber } from '../layer.ts';

/**
 * Removes a statement from the policy of one layer version.
 *
 * @public
 */
export interface RemoveLayerVersionPermissionRequest {
  /** Name or ARN of the layer. */
  readonly LayerName: LayerName;
  /** Number of the version. */
  readonly VersionNumber: VersionNumber;
  /** Name of the statement. */
  readonly StatementId: StatementId;
  /** The revision of the policy that the caller last saw; refused when it has moved on. */
  readonly RevisionId?: string;
}

/**
 * Nothing: the answer has no body.
 *
 * @public
 */
export interface RemoveLayerVersionPermissionResponse {}

/**
 * RemoveLayerVersionPermission on the wire.
 *
 * @public
 */
export const removeLayerVersionPermission: Binding<RemoveLayerVersionPermissionRequest> = {
  method: 'DELETE',
  path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}',
  status: 204,
  members: { LayerName: 'path', VersionNumber: 'path', StatementId: 'path', RevisionId: 'query' },
  faults: [
    'InvalidParameterValueException',
    'ServiceException',
    'TooManyRequestsException',
    'ResourceNotFoundException',
    'PreconditionFailedException',
  ],
};
