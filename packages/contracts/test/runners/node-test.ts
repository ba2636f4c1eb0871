import { test } from 'node:test';
import { registerSome } from './contracts.ts';

registerSome(test);
