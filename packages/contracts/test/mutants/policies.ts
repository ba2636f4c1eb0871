import type { Mutant } from './mutant.ts';
import { atOnce } from './policies/at-once.ts';
import { belonging } from './policies/belonging.ts';
import { beyondGrants } from './policies/beyond-grants.ts';
import { changes } from './policies/changes.ts';
import { forms } from './policies/forms.ts';
import { grants } from './policies/grants.ts';
import { revisions } from './policies/revisions.ts';

export const policies: readonly Mutant[] = [
  ...forms,
  ...changes,
  ...revisions,
  ...belonging,
  ...grants,
  ...beyondGrants,
  ...atOnce,
];
