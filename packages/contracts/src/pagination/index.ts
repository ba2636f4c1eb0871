import type { Contract } from '../contract.ts';
import { betweenPages } from './between-pages.ts';
import { beyondAPage } from './beyond-a-page.ts';
import { fullPages } from './full-pages.ts';
import { markers } from './markers.ts';
import { overWalks } from './over-walks.ts';
import { twoWalkers } from './two-walkers.ts';
import { wholePages } from './whole-pages.ts';

/** The contracts of this theme. */
export const pagination: readonly Contract[] = [
  ...overWalks,
  ...markers,
  ...betweenPages,
  ...wholePages,
  ...twoWalkers,
  ...fullPages,
  ...beyondAPage,
];
