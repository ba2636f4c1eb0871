import type { GetLayerVersionCommandOutput } from '@aws-sdk/client-lambda';
import { PRIVATE, summarizePolicy, wordsOfPolicy } from '@org/layers-client';
import { formatSize, formatTime } from '../parts/format.ts';

type Policy = { readonly Policy: string } | null | undefined;

/** What two versions say of themselves, and who may use them; what differs is marked. */
export function MemberChanges(props: {
  readonly before: GetLayerVersionCommandOutput;
  readonly after: GetLayerVersionCommandOutput;
  readonly policies: readonly Policy[];
}) {
  const { before, after, policies } = props;
  const rows = [
    ['Version', String(before.Version), String(after.Version)],
    ['Description', before.Description ?? '', after.Description ?? ''],
    ['Created', formatTime(before.CreatedDate), formatTime(after.CreatedDate)],
    ['Runtimes', listed(before.CompatibleRuntimes), listed(after.CompatibleRuntimes)],
    ['Architectures', listed(before.CompatibleArchitectures), listed(after.CompatibleArchitectures)],
    ['Licence', before.LicenseInfo ?? '', after.LicenseInfo ?? ''],
    ['Size', formatSize(before.Content?.CodeSize), formatSize(after.Content?.CodeSize)],
    ['Who may use it', wordsOf(policies[0]), wordsOf(policies[1])],
  ] as const;
  return (
    <section aria-labelledby="members">
      <h2 id="members">What they say of themselves</h2>
      <div className="scroll" role="group" aria-labelledby="members" tabIndex={0}>
        <table className="changes">
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, one, other]) => (
              <tr key={name} className={one === other ? '' : 'differs'}>
                <th scope="row">{name}</th>
                <td>{one}</td>
                <td>
                  {other}
                  {one !== other && <span className="hidden"> (differs)</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const listed = (names: readonly string[] = []): string => names.toSorted().join(', ');

const wordsOf = (policy: Policy): string =>
  policy === undefined ? 'not told' : wordsOfPolicy(policy === null ? PRIVATE : summarizePolicy(policy.Policy));
