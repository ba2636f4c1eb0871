export { ARCHITECTURES, type Architecture } from './architectures.ts';
export { formatLayerArn, type LayerArn, parseLayerArn } from './arn.ts';
export { layerNamePattern, layerVersionArnPattern } from './arn-patterns.ts';
export type { Binding, Place } from './binding.ts';
export type {
  BlobConstraint,
  Constraint,
  EnumConstraint,
  IntegerConstraint,
  ListConstraint,
  StringConstraint,
  StructureConstraint,
} from './constraint.ts';
export { type Edition, EDITIONS, LATEST_EDITION } from './editions.ts';
export { type FaultCode, FAULTS, type FaultShape } from './faults.ts';
export { CONSTRAINTS } from './generated/constraints.ts';
export type {
  LayerName,
  LayersListItem,
  LayerVersionArn,
  LayerVersionContentInput,
  LayerVersionContentOutput,
  LayerVersionOutput,
  LayerVersionsListItem,
  ResolvedS3Object,
  StatementId,
  VersionNumber,
} from './layer.ts';
export type {
  AddLayerVersionPermissionRequest,
  AddLayerVersionPermissionResponse,
} from './operations/add-layer-version-permission.ts';
export type { DeleteLayerVersionRequest, DeleteLayerVersionResponse } from './operations/delete-layer-version.ts';
export type {
  GetLayerVersionByArnRequest,
  GetLayerVersionByArnResponse,
} from './operations/get-layer-version-by-arn.ts';
export type {
  GetLayerVersionPolicyRequest,
  GetLayerVersionPolicyResponse,
} from './operations/get-layer-version-policy.ts';
export type { GetLayerVersionRequest, GetLayerVersionResponse } from './operations/get-layer-version.ts';
export { isLoopback } from './loopback.ts';
export { type OperationName, OPERATIONS, type Operations } from './operations/index.ts';
export type { ListLayersRequest, ListLayersResponse } from './operations/list-layers.ts';
export type { ListLayerVersionsRequest, ListLayerVersionsResponse } from './operations/list-layer-versions.ts';
export type { PublishLayerVersionRequest, PublishLayerVersionResponse } from './operations/publish-layer-version.ts';
export type {
  RemoveLayerVersionPermissionRequest,
  RemoveLayerVersionPermissionResponse,
} from './operations/remove-layer-version-permission.ts';
export { isRegion, type Partition, partitionOf, PARTITIONS } from './partitions.ts';
export { REGIONS } from './regions.ts';
export {
  acceptedRuntimes,
  filterRuntimes,
  printedRuntimes,
  type Runtime,
  type RuntimeFacts,
  RUNTIMES,
  sdkRuntimes,
} from './runtimes.ts';
export { S3_OBJECT_STORAGE_MODES, type S3ObjectStorageMode } from './s3-object-storage-modes.ts';
