import { explain } from '@org/layers-client';
import { oneRegion } from '../aws/one-region.ts';
import { readReference } from '../aws/reference.ts';
import type { Session } from '../aws/session.ts';
import type { Json } from '../output/json.ts';
import { cellOf } from '../output/generic-table.ts';
import { say } from '../say.ts';
import type { Archive } from './archive-of.ts';
import { namesOfPolicy } from './cells.ts';
import type { FoundVersion } from './found-version.ts';
import { policyOf } from './policy-of.ts';

/** What is another in a second version; `null` where there is nothing. */
export interface MemberChange {
  readonly what: string;
  readonly before: Json;
  readonly after: Json;
}

const MEMBERS = ['Description', 'LicenseInfo', 'CompatibleRuntimes', 'CompatibleArchitectures'] as const;

/** What changed in the members of two versions and in who may use them; a file has neither. */
export async function membersDiff(
  session: Session,
  { version: old }: Archive,
  { version: now }: Archive,
): Promise<readonly MemberChange[]> {
  if (old === undefined || now === undefined) return [];
  const members = MEMBERS.map((what) => ({
    what,
    before: (old[what] ?? null) as Json,
    after: (now[what] ?? null) as Json,
  }));
  return [...members, ...(await accessOf(session, old, now))].filter(
    ({ before, after }) => inAnyOrder(before) !== inAnyOrder(after),
  );
}

/**
 * AWS gives runtimes and architectures in the order in which they were named (recorded 2026-01-12); a version is good for
 * the same ones in any order.
 */
const inAnyOrder = (value: Json): string => JSON.stringify(Array.isArray(value) ? value.map(String).toSorted() : value);

/** Changed members as lines, `-` before what was and `+` before what is. */
export const linesOfMembers = (changes: readonly MemberChange[]): string =>
  changes
    .flatMap(({ what, before, after }) => [
      ...(before === null ? [] : [`-${what}: ${inOneLine(before)}`]),
      ...(after === null ? [] : [`+${what}: ${inOneLine(after)}`]),
    ])
    .join('\n');

/** What is said in several lines goes on behind the name in the next. */
const inOneLine = (value: Json): string => cellOf(value).replaceAll(/\r?\n/g, ' ');

/** Who may use two versions; of other people's versions it is not said. */
async function accessOf(session: Session, before: FoundVersion, after: FoundVersion): Promise<readonly MemberChange[]> {
  const [old, now] = [await accessTo(session, before), await accessTo(session, after)];
  if (old !== undefined && now !== undefined) return [{ what: 'Access', before: old, after: now }];
  say('who may use them is for their owner to see, and is not compared.');
  return [];
}

async function accessTo(session: Session, version: FoundVersion): Promise<readonly string[] | undefined> {
  const reference = readReference(version.LayerVersionArn ?? version.LayerName);
  try {
    return namesOfPolicy(await policyOf(session.clientIn(await oneRegion(session, reference)), version));
  } catch (cause) {
    if (explain(cause).kind === 'denied') return undefined;
    throw cause;
  }
}
