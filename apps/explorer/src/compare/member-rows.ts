import type { GetLayerVersionCommandOutput } from '@aws-sdk/client-lambda';
import { PRIVATE, summarizePolicy } from '@org/layers-client';
import { formatNumber, formatTime } from '../parts/format.ts';

/** A member of two versions, as it is shown. */
export interface MemberRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Whether it is another; not where one of them is not told. */
  readonly differs: boolean;
}

/** A version with the text of its policy: `null` where nobody shared it, `undefined` where it is not told. */
export interface ToldVersion {
  readonly version: GetLayerVersionCommandOutput;
  readonly policy: string | null | undefined;
}

/** What is compared, in full: what is rounded or counted would hide differences. */
const MEMBERS: readonly (readonly [name: string, textOf: (told: ToldVersion) => string | undefined])[] = [
  ['Version', ({ version }) => String(version.Version)],
  ['Description', ({ version }) => version.Description ?? ''],
  ['Created', ({ version }) => formatTime(version.CreatedDate)],
  ['Runtimes', ({ version }) => listed(version.CompatibleRuntimes)],
  ['Architectures', ({ version }) => listed(version.CompatibleArchitectures)],
  ['Licence', ({ version }) => version.LicenseInfo ?? ''],
  ['Size', ({ version }) => `${formatNumber(version.Content?.CodeSize ?? 0)} bytes`],
  ['SHA-256', ({ version }) => version.Content?.CodeSha256 ?? ''],
  ['Who may use it', ({ policy }) => (policy === undefined ? undefined : everybodyIn(policy))],
];

/** The members of two versions side by side. */
export const memberRows = (before: ToldVersion, after: ToldVersion): readonly MemberRow[] =>
  MEMBERS.map(([name, textOf]) => {
    const [one, other] = [textOf(before), textOf(after)];
    const differs = one !== undefined && other !== undefined && one !== other;
    return { name, before: one ?? 'not told', after: other ?? 'not told', differs };
  });

const listed = (names: readonly string[] = []): string => names.toSorted().join(', ');

function everybodyIn(policy: string | null): string {
  const { isPublic, accounts, organizations } = policy === null ? PRIVATE : summarizePolicy(policy);
  const all = [...(isPublic ? ['public'] : []), ...[...accounts, ...organizations].toSorted()];
  return all.length === 0 ? 'private' : all.join(', ');
}
