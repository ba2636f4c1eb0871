import type { Contract } from '../contract.ts';
import { arns } from './arns.ts';
import { bodies } from './bodies.ts';
import { readBounds } from './constraints/reads.ts';
import { writeBounds } from './constraints/writes.ts';
import { effects } from './effects.ts';
import { elsewhere } from './elsewhere.ts';
import { foreign } from './foreign.ts';
import { jsonTypes } from './json-types.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { presigned } from './presigned.ts';
import { sets } from './sets.ts';
import { signatures } from './signatures.ts';
import { spellings } from './spellings.ts';
import { throttles } from './throttled.ts';
import { types } from './types.ts';
import { unknown } from './unknown.ts';

/** Laws of refusals. */
export const faults: readonly Contract[] = [
  ...readBounds,
  ...writeBounds,
  ...effects,
  ...lists,
  ...sets,
  ...arns,
  ...elsewhere,
  ...numbers,
  ...unknown,
  ...foreign,
  ...bodies,
  ...jsonTypes,
  ...spellings,
  ...types,
  ...signatures,
  ...presigned,
  ...throttles,
];
