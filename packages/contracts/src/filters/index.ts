import type { Contract } from '../contract.ts';
import { againstAll } from './against-all.ts';
import { betweenLists } from './between-lists.ts';
import { declared } from './declared.ts';
import { narrowing } from './narrowing.ts';
import { overWalks } from './over-walks.ts';
import { ownOnly } from './own-only.ts';
import { values } from './values.ts';
import { whileWriting } from './while-writing.ts';

/** The contracts of this theme. */
export const filters: readonly Contract[] = [
  ...overWalks,
  ...againstAll,
  ...narrowing,
  ...betweenLists,
  ...declared,
  ...values,
  ...ownOnly,
  ...whileWriting,
];
