import type { Architecture } from '../architectures.ts';
import type { Binding } from '../binding.ts';
import type { LayerName, LayerVersionContentInput, LayerVersionOutput } from '../layer.ts';
import type { Runtime } from '../runtimes.ts';

/**
 * Creates a new version of a layer, and the layer with its first version.
 * The service reports runtimes before architectures (recorded 2026-01-12); the place of the other members is unknown.
 *
 * @public
 */
export interface PublishLayerVersionRequest {
  /** Name or ARN of the layer. */
  readonly LayerName: LayerName;
  /**
   * What the version is for.
   * @maxLength 256
   */
  readonly Description?: string;
  /** The archive. */
  readonly Content: LayerVersionContentInput;
  /**
   * Runtimes that the layer suits; the filters of the lists look at it.
   * @maxItems 15
   */
  readonly CompatibleRuntimes?: readonly Runtime[];
  /**
   * Licence: an SPDX identifier, a URL or the text.
   * @maxLength 512
   * @pattern .*
   */
  readonly LicenseInfo?: string;
  /**
   * Architectures that the layer suits; the filters of the lists look at it.
   * @maxItems 2
   */
  readonly CompatibleArchitectures?: readonly Architecture[];
}

/**
 * The version as published, with its number.
 *
 * @public
 */
export interface PublishLayerVersionResponse extends LayerVersionOutput {}

/**
 * PublishLayerVersion on the wire.
 *
 * @public
 */
export const publishLayerVersion: Binding<PublishLayerVersionRequest> = {
  method: 'POST',
  path: '/2018-10-31/layers/{LayerName}/versions',
  status: 201,
  members: {
    LayerName: 'path',
    Description: 'body',
    Content: 'body',
    CompatibleRuntimes: 'body',
    LicenseInfo: 'body',
    CompatibleArchitectures: 'body',
  },
  faults: [
    'InvalidParameterValueException',
    'ServiceException',
    'TooManyRequestsException',
    'ResourceNotFoundException',
    'CodeStorageExceededException',
  ],
};
