import { type OperationName, OPERATIONS } from '@org/layers-model';
import { expect, test } from 'vitest';
import { match } from './match.ts';

const found = (method: string, path: string): unknown =>
  match(method, new URL(path, 'https://lambda.us-east-1.amazonaws.com'));

test.each(Object.entries(OPERATIONS))('%s is found by its binding', (operation, { method, path, query = {} }) => {
  const url = `${path.replaceAll(/\{(\w+)\}/g, '$1')}?${new URLSearchParams(query).toString()}`;
  const labels = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, name]));
  expect(found(method, url)).toEqual({ operation, labels });
});

test.each<[string, OperationName]>([
  ['find=LayerVersion', 'GetLayerVersionByArn'],
  ['find=SomethingElse', 'ListLayers'],
  ['find=layerversion', 'ListLayers'],
  ['find=LAYERVERSION&Arn=x', 'ListLayers'],
])('?%s is %s', (query, operation) => {
  expect(found('GET', `/2018-10-31/layers?${query}`)).toMatchObject({ operation });
});

test('labels are decoded; an ARN may come encoded or not', () => {
  const LayerName = 'arn:aws:lambda:us-east-1:123456789012:layer:a';
  for (const sent of [LayerName, encodeURIComponent(LayerName)])
    expect(found('GET', `/2018-10-31/layers/${sent}/versions`)).toMatchObject({ labels: { LayerName } });
  expect(found('GET', '/2018-10-31/layers/%E0%A4%A/versions')).toMatchObject({ labels: { LayerName: '%E0%A4%A' } });
});

test.each([
  ['GET', '/'],
  ['GET', '/2015-03-31/functions'],
  ['GET', '/2018-10-31/layers/'],
  ['PUT', '/2018-10-31/layers'],
  ['DELETE', '/2018-10-31/layers/a/versions'],
  ['GET', '/2018-10-31/layers/a/versions/1/policy/s1'],
])('%s %s is no operation', (method, path) => {
  expect(() => found(method, path)).toThrow(expect.objectContaining({ code: 'AccessDeniedException' }));
});
