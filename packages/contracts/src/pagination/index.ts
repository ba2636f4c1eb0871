import type { Contract } from '../contract.ts';
import { betweenPages } from './between-pages.ts';
import { markers } from './markers.ts';
import { overWalks } from './over-walks.ts';
import { wholePages } from './whole-pages.ts';

/** The contracts of this theme. */
export const pagination: readonly Contract[] = [...overWalks, ...markers, ...betweenPages, ...wholePages];
