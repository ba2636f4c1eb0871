import type { Binding } from '../binding.ts';
import {
  type AddLayerVersionPermissionRequest,
  type AddLayerVersionPermissionResponse,
  addLayerVersionPermission,
} from './add-layer-version-permission.ts';
import {
  type DeleteLayerVersionRequest,
  type DeleteLayerVersionResponse,
  deleteLayerVersion,
} from './delete-layer-version.ts';
import {
  type GetLayerVersionByArnRequest,
  type GetLayerVersionByArnResponse,
  getLayerVersionByArn,
} from './get-layer-version-by-arn.ts';
import {
  type GetLayerVersionPolicyRequest,
  type GetLayerVersionPolicyResponse,
  getLayerVersionPolicy,
} from './get-layer-version-policy.ts';
import { type GetLayerVersionRequest, type GetLayerVersionResponse, getLayerVersion } from './get-layer-version.ts';
import {
  type ListLayerVersionsRequest,
  type ListLayerVersionsResponse,
  listLayerVersions,
} from './list-layer-versions.ts';
import { type ListLayersRequest, type ListLayersResponse, listLayers } from './list-layers.ts';
import {
  type PublishLayerVersionRequest,
  type PublishLayerVersionResponse,
  publishLayerVersion,
} from './publish-layer-version.ts';
import {
  type RemoveLayerVersionPermissionRequest,
  type RemoveLayerVersionPermissionResponse,
  removeLayerVersionPermission,
} from './remove-layer-version-permission.ts';

/**
 * The request and response types of each operation.
 *
 * @public
 */
export interface Operations {
  /** Layers of the caller's account and region. */
  readonly ListLayers: { readonly request: ListLayersRequest; readonly response: ListLayersResponse };
  /** Versions of a layer. */
  readonly ListLayerVersions: {
    readonly request: ListLayerVersionsRequest;
    readonly response: ListLayerVersionsResponse;
  };
  /** One version. */
  readonly GetLayerVersion: { readonly request: GetLayerVersionRequest; readonly response: GetLayerVersionResponse };
  /** One version, by ARN. */
  readonly GetLayerVersionByArn: {
    readonly request: GetLayerVersionByArnRequest;
    readonly response: GetLayerVersionByArnResponse;
  };
  /** A new version. */
  readonly PublishLayerVersion: {
    readonly request: PublishLayerVersionRequest;
    readonly response: PublishLayerVersionResponse;
  };
  /** One version less. */
  readonly DeleteLayerVersion: {
    readonly request: DeleteLayerVersionRequest;
    readonly response: DeleteLayerVersionResponse;
  };
  /** A new statement in a version's policy. */
  readonly AddLayerVersionPermission: {
    readonly request: AddLayerVersionPermissionRequest;
    readonly response: AddLayerVersionPermissionResponse;
  };
  /** One statement less in a version's policy. */
  readonly RemoveLayerVersionPermission: {
    readonly request: RemoveLayerVersionPermissionRequest;
    readonly response: RemoveLayerVersionPermissionResponse;
  };
  /** A version's policy. */
  readonly GetLayerVersionPolicy: {
    readonly request: GetLayerVersionPolicyRequest;
    readonly response: GetLayerVersionPolicyResponse;
  };
}

/**
 * The name of a layer operation.
 *
 * @public
 */
export type OperationName = keyof Operations;

/**
 * The binding of every operation: a hole does not compile.
 *
 * @public
 */
export const OPERATIONS: { readonly [Name in OperationName]: Binding<Operations[Name]['request']> } = {
  ListLayers: listLayers,
  ListLayerVersions: listLayerVersions,
  GetLayerVersion: getLayerVersion,
  GetLayerVersionByArn: getLayerVersionByArn,
  PublishLayerVersion: publishLayerVersion,
  DeleteLayerVersion: deleteLayerVersion,
  AddLayerVersionPermission: addLayerVersionPermission,
  RemoveLayerVersionPermission: removeLayerVersionPermission,
  GetLayerVersionPolicy: getLayerVersionPolicy,
};
