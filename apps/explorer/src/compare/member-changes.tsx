import { memberRows, type ToldVersion } from './member-rows.ts';

/** What two versions say of themselves, and who may use them; what differs is marked. */
export function MemberChanges({ before, after }: { readonly before: ToldVersion; readonly after: ToldVersion }) {
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
            {memberRows(before, after).map((row) => (
              <tr key={row.name} className={row.differs ? 'differs' : ''}>
                <th scope="row">{row.name}</th>
                <td>{row.before}</td>
                <td>
                  {row.after}
                  {row.differs && <span className="hidden"> (differs)</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
