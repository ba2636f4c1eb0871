import type { Contract } from '../contract.ts';
import { apart } from './apart.ts';
import { atOnce } from './at-once.ts';
import { contents } from './contents.ts';
import { deletes } from './deletes.ts';
import { fromS3 } from './from-s3.ts';
import { limits } from './limits.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { numbers } from './numbering.ts';
import { publicLayers } from './public-layers.ts';
import { publishing } from './published.ts';
import { publishedTwice } from './published-twice.ts';
import { reads } from './reading.ts';

/** The contracts of this theme. */
export const versions: readonly Contract[] = [
  ...numbers,
  ...deletes,
  ...publishing,
  ...publishedTwice,
  ...reads,
  ...links,
  ...publicLayers,
  ...apart,
  ...atOnce,
  ...names,
  ...contents,
  ...fromS3,
  ...limits,
];
