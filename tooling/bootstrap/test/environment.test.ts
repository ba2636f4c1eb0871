import { expect, test } from 'vitest';
import { cleanEnvironment, withPath } from '../src/environment.mjs';

test('what npm says to its own script is not handed on, what it was configured with is', () => {
  const env = {
    PORT: '4600',
    npm_command: 'start',
    npm_config_nodedir: '/usr',
    npm_config_registry: 'https://registry.example',
    npm_lifecycle_event: 'start',
    npm_package_name: 'layers',
  };
  expect(cleanEnvironment(env)).toEqual({ PORT: '4600', npm_config_registry: 'https://registry.example' });
});

test('there is one PATH, however it was written before', () => {
  expect(withPath({ Path: 'a', HOME: 'b' }, 'c')).toEqual({ HOME: 'b', PATH: 'c' });
});
