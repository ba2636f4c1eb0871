import type { Text } from './quote.ts';
import type { WireRequest } from './observation.ts';

type Query = Readonly<Record<string, Text>>;

const LAYERS = '/2018-10-31/layers';

const path = (...labels: readonly (string | number)[]): string =>
  [LAYERS, ...labels.map((label) => encodeURIComponent(label))].join('/');

const asked = (query: Query | undefined): { readonly query?: Query } => (query === undefined ? {} : { query });

export const listLayers = (query?: Query): WireRequest => ({
  operation: 'ListLayers',
  method: 'GET',
  path: LAYERS,
  ...asked(query),
});

export const listLayerVersions = (layer: string, query?: Query): WireRequest => ({
  operation: 'ListLayerVersions',
  method: 'GET',
  path: path(layer, 'versions'),
  ...asked(query),
});

export const getLayerVersion = (layer: string, version: number): WireRequest => ({
  operation: 'GetLayerVersion',
  method: 'GET',
  path: path(layer, 'versions', version),
});

export const getLayerVersionByArn = (arn?: string): WireRequest => ({
  operation: 'GetLayerVersionByArn',
  method: 'GET',
  path: LAYERS,
  query: { find: 'LayerVersion', ...(arn !== undefined && { Arn: arn }) },
});

export const publishLayerVersion = (layer: string, body: object | (() => object)): WireRequest => ({
  operation: 'PublishLayerVersion',
  method: 'POST',
  path: path(layer, 'versions'),
  body,
});

export const deleteLayerVersion = (layer: string, version: number): WireRequest => ({
  operation: 'DeleteLayerVersion',
  method: 'DELETE',
  path: path(layer, 'versions', version),
});

/** Grants to everybody where the body names nobody. */
export const addLayerVersionPermission = (
  layer: string,
  version: number,
  body: { readonly StatementId: string; readonly [member: string]: string },
  query?: Query,
): WireRequest => ({
  operation: 'AddLayerVersionPermission',
  method: 'POST',
  path: path(layer, 'versions', version, 'policy'),
  body: { Action: 'lambda:GetLayerVersion', Principal: '*', ...body },
  ...asked(query),
});

export const removeLayerVersionPermission = (
  layer: string,
  version: number,
  statement: string,
  query?: Query,
): WireRequest => ({
  operation: 'RemoveLayerVersionPermission',
  method: 'DELETE',
  path: path(layer, 'versions', version, 'policy', statement),
  ...asked(query),
});

export const getLayerVersionPolicy = (layer: string, version: number): WireRequest => ({
  operation: 'GetLayerVersionPolicy',
  method: 'GET',
  path: path(layer, 'versions', version, 'policy'),
});
