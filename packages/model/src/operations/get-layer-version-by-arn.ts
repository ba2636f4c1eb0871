import type { Binding } from '../binding.ts';
import type { LayerVersionArn, LayerVersionOutput } from '../layer.ts';

/**
 * Asks for one version of a layer by its ARN, also of another account that granted it.
 *
 * @public
 */
export interface GetLayerVersionByArnRequest {
  /** ARN of the layer version. */
  readonly Arn: LayerVersionArn;
}

/**
 * One version of a layer.
 *
 * @public
 */
export interface GetLayerVersionByArnResponse extends LayerVersionOutput {}

/**
 * GetLayerVersionByArn on the wire: ListLayers' path, told apart by the exact value `find=LayerVersion`
 * (other values and cases are answered as ListLayers: reported, Floci 2026-08-31).
 *
 * @public
 */
export const getLayerVersionByArn: Binding<GetLayerVersionByArnRequest> = {
  method: 'GET',
  path: '/2018-10-31/layers',
  query: { find: 'LayerVersion' },
  status: 200,
  members: { Arn: 'query' },
  faults: [
    'InvalidParameterValueException',
    'ServiceException',
    'TooManyRequestsException',
    'ResourceNotFoundException',
  ],
};
