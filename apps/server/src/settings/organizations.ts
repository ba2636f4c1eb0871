import type { Organizations } from '@org/layers-fake';
import { checked } from './checked.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** The id is of the form that grants name (model: `OrganizationId`). */
const FORM = /^o-[a-z0-9]{10,32}=\d{12}(,\d{12})*$/;

/**
 * The organisations and who is in them; one that is named again has the accounts of both.
 *
 * @throws UsageError where the form is wrong, or where an account is in two of them: on AWS it is in one at the most.
 */
export function readOrganizations({ organization = [] }: Flags): Organizations {
  const accountsOf = new Map<string, Set<string>>();
  for (const text of organization) {
    const [id, accounts] = readMembers(text);
    const other = [...accountsOf].find(([known, members]) => known !== id && accounts.some((one) => members.has(one)));
    if (other !== undefined)
      throw new UsageError(`--organization ${text} names an account that is in ${other[0]} already: leave out one.`);
    accountsOf.set(id, new Set([...(accountsOf.get(id) ?? []), ...accounts]));
  }
  return Object.fromEntries([...accountsOf].map(([id, accounts]) => [id, [...accounts]]));
}

function readMembers(text: string): readonly [string, readonly string[]] {
  const expected = 'ID=ACCOUNT[,ACCOUNT...] such as o-t194hfs8cz=111122223333';
  const [id = '', accounts = ''] = checked('--organization', text, (typed) => FORM.test(typed), expected).split('=');
  return [id, accounts.split(',')];
}
