import { grantsIn, leftOutOfGrants, PRIVATE, summarizePolicy, wordsOfPolicy } from '@org/layers-client';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useAnswering } from '../app/use-answering.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useFocus } from '../parts/use-focus.ts';
import { Waiting } from '../parts/waiting.tsx';
import type { Address } from '../queries/address.ts';
import { isOthers } from '../queries/is-others.ts';
import { policyQuery } from '../queries/policy.ts';
import { GrantDialog } from './grant-dialog.tsx';
import { wordsOfGrant } from './grantee.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

/** Who may use the version beside its owner. */
export function Access({ address, version }: { readonly address: Address; readonly version: number }) {
  const { backend, canWrite } = useAnswering();
  const { data, error, refetch } = useQuery(policyQuery(backend, address, version));
  const [asked, setAsked] = useState<'grant' | { readonly revoke: string }>();
  const close = (): void => setAsked(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const share = useRef<HTMLButtonElement>(null);
  const focus = useFocus();
  const statements = data ? statementsIn(data) : [];
  return (
    <section aria-labelledby="access">
      <h2 id="access" ref={heading}>
        Who may use it
      </h2>
      {isOthers(error, address) && <p className="faint">Its owner alone sees with whom it is shared.</p>}
      {error !== null && !isOthers(error, address) && <Trouble error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Waiting what="the policy" />}
      {data !== undefined && (
        <p>
          <strong>{wordsOfPolicy(data === null ? PRIVATE : summarizePolicy(data))}</strong>
          {data === null && ': its owner alone'}
        </p>
      )}
      {statements.length > 0 && (
        <ul className="grants" aria-label="Statements">
          {statements.map(({ id, words }) => (
            <li key={id}>
              <code>{id}</code> {words}{' '}
              {canWrite && (
                <button type="button" onClick={() => setAsked({ revoke: id })} aria-label={`Revoke ${id}`}>
                  Revoke
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {canWrite && data !== undefined && (
        <button type="button" onClick={() => setAsked('grant')} ref={share}>
          Share it
        </button>
      )}
      {asked === 'grant' && data !== undefined && (
        <GrantDialog
          address={address}
          version={version}
          policy={data}
          close={close}
          done={() => focus(() => share.current)}
        />
      )}
      {typeof asked === 'object' && (
        <RevokeDialog
          address={address}
          version={version}
          statement={asked.revoke}
          close={close}
          // Its button goes away with the statement.
          done={() => focus(() => heading.current)}
        />
      )}
    </section>
  );
}

/** The statements of a policy in words; those that no grant makes are there to be revoked, too. */
const statementsIn = (policy: string): readonly { readonly id: string; readonly words: string }[] => [
  ...grantsIn(policy).map((grant) => ({ id: grant.StatementId, words: wordsOfGrant(grant) })),
  ...leftOutOfGrants(policy).map((id) => ({ id, words: 'something that no grant of this page says' })),
];
