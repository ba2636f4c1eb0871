import type { Contract } from '../contract.ts';
import { atOnce } from './at-once.ts';
import { belonging } from './belonging.ts';
import { beyondGrants } from './beyond-grants.ts';
import { grants } from './grants.ts';
import { overChanges } from './over-changes.ts';
import { principals } from './principals.ts';
import { refusals } from './refusals.ts';
import { sizeLimit } from './size-limit.ts';
import { statements } from './statements.ts';
import { unknownVersions } from './unknown-versions.ts';
import { withoutPolicy } from './without-policy.ts';

/** The contracts of this theme. */
export const policies: readonly Contract[] = [
  ...statements,
  ...principals,
  ...overChanges,
  ...refusals,
  ...withoutPolicy,
  ...unknownVersions,
  ...belonging,
  ...grants,
  ...beyondGrants,
  ...atOnce,
  ...sizeLimit,
];
