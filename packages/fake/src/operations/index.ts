import type { OperationName } from '@org/layers-model';
import { addLayerVersionPermission } from './add-layer-version-permission.ts';
import { deleteLayerVersion } from './delete-layer-version.ts';
import { getLayerVersion } from './get-layer-version.ts';
import { getLayerVersionByArn } from './get-layer-version-by-arn.ts';
import { getLayerVersionPolicy } from './get-layer-version-policy.ts';
import { listLayers } from './list-layers.ts';
import { listLayerVersions } from './list-layer-versions.ts';
import type { Operation } from './operation.ts';
import { publishLayerVersion } from './publish-layer-version.ts';
import { removeLayerVersionPermission } from './remove-layer-version-permission.ts';

/** Every operation: a hole does not compile. */
export const operations: { readonly [Name in OperationName]: Operation<Name> } = {
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
