import type { Explained } from './explained.ts';
import { operations } from './operations.ts';
import { store } from './store.ts';
import { wire } from './wire.ts';

/** Every surviving mutant that is accepted. One that is caught after all is to be taken from here. */
export const EXPLAINED: readonly Explained[] = [...operations, ...store, ...wire];
