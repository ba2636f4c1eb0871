import { expect, test } from 'vitest';
import { Target, targetOf } from './target.ts';

const LAYERS = 'https://lambda.eu-west-1.amazonaws.com/2018-10-31/layers';

test('a target is told by its URL, and worked out once', () => {
  const target = targetOf(`${LAYERS}/a/versions/2`);
  expect(target).toMatchObject({
    origin: 'https://lambda.eu-west-1.amazonaws.com',
    region: 'eu-west-1',
    isLink: false,
  });
  expect(targetOf(`${LAYERS}/a/versions/2`)).toBe(target);
  expect(target.ask('GET')).toBe(target.ask('GET'));
});

test('each method asks for something else', () => {
  const target = new Target(`${LAYERS}/a/versions/2`);
  expect(target.ask('GET')).toMatchObject({ found: { operation: 'GetLayerVersion' }, members: { VersionNumber: 2 } });
  expect(target.ask('DELETE')).toMatchObject({ found: { operation: 'DeleteLayerVersion' } });
});

test('members that travel in a body are not known yet', () => {
  expect(new Target(`${LAYERS}/a/versions`).ask('POST').members).toBeUndefined();
});

test('what is shared cannot be changed', () => {
  const { members } = new Target(`${LAYERS}?MaxItems=2`).ask('GET');
  expect(() => Object.assign(members!, { MaxItems: 3 })).toThrow(TypeError);
});

test('what is refused is refused each time', () => {
  const target = new Target(`${LAYERS}?MaxItems=x`);
  for (let time = 1; time <= 2; time += 1)
    expect(() => target.ask('GET')).toThrow(expect.objectContaining({ code: 'SerializationException' }));
});
