import type { Binding } from '../binding.ts';
import type { LayerName, StatementId, VersionNumber } from '../layer.ts';

/**
 * Adds a statement to the policy of one layer version: who else may get it.
 *
 * @public
 */
export interface AddLayerVersionPermissionRequest {
  /** Name or ARN of the layer. */
  readonly LayerName: LayerName;
  /** Number of the version. */
  readonly VersionNumber: VersionNumber;
  /** Name of the statement, unique in the policy. */
  readonly StatementId: StatementId;
  /**
   * What is granted; there is one such action.
   * @maxLength 22
   * @pattern lambda:GetLayerVersion
   */
  readonly Action: string;
  /**
   * An account, its root ARN, or `*` for everybody.
   * @maxLength 10000
   * @pattern \d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root
   */
  readonly Principal: string;
  /**
   * With the principal `*`: only accounts of this organisation.
   * @maxLength 34
   * @pattern o-[a-z0-9]{10,32}
   */
  readonly OrganizationId?: string;
  /** The revision of the policy that the caller last saw; refused when it has moved on. */
  readonly RevisionId?: string;
}

/**
 * The statement as added.
 *
 * @public
 */
export interface AddLayerVersionPermissionResponse {
  /** The statement, as JSON text. */
  readonly Statement?: string | null;
  /** The new revision of the policy: a UUID. */
  readonly RevisionId?: string | null;
}

/**
 * AddLayerVersionPermission on the wire.
 *
 * @public
 */
export const addLayerVersionPermission: Binding<AddLayerVersionPermissionRequest> = {
  method: 'POST',
  path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy',
  status: 201,
  members: {
    LayerName: 'path',
    VersionNumber: 'path',
    StatementId: 'body',
    Action: 'body',
    Principal: 'body',
    OrganizationId: 'body',
    RevisionId: 'query',
  },
  faults: [
    'InvalidParameterValueException',
    'ResourceConflictException',
    'ServiceException',
    'TooManyRequestsException',
    'PolicyLengthExceededException',
    'ResourceNotFoundException',
    'PreconditionFailedException',
  ],
};
