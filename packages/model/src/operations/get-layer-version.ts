import type { Binding } from '../binding.ts';
import type { LayerName, LayerVersionOutput, VersionNumber } from '../layer.ts';

/**
 * Asks for one version of a layer, with a link to its archive.
 *
 * @public
 */
export interface GetLayerVersionRequest {
  /** Name or ARN of the layer. */
  readonly LayerName: LayerName;
  /** Number of the version. */
  readonly VersionNumber: VersionNumber;
}

/**
 * One version of a layer.
 *
 * @public
 */
export interface GetLayerVersionResponse extends LayerVersionOutput {}

/**
 * GetLayerVersion on the wire.
 *
 * @public
 */
export const getLayerVersion: Binding<GetLayerVersionRequest> = {
  method: 'GET',
  path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}',
  status: 200,
  members: { LayerName: 'path', VersionNumber: 'path' },
  faults: [
    'InvalidParameterValueException',
    'ServiceException',
    'TooManyRequestsException',
    'ResourceNotFoundException',
  ],
};
