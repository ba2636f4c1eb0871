import type { Contract } from '../contract.ts';
import { bodies } from './bodies.ts';
import { cors } from './cors.ts';
import { downloads } from './downloads.ts';
import { emptyMembers } from './empty-members.ts';
import { headers } from './headers.ts';
import { links } from './links.ts';
import { listPages } from './list-pages.ts';
import { memberOrder } from './member-order.ts';
import { overWrites } from './over-writes.ts';
import { refusals } from './refusals.ts';

/** The contracts of this theme. */
export const shapes: readonly Contract[] = [
  ...bodies,
  ...listPages,
  ...memberOrder,
  ...headers,
  ...refusals,
  ...links,
  ...downloads,
  ...overWrites,
  ...emptyMembers,
  ...cors,
];
