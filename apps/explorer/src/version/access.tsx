import { type Grant, grantsIn, PRIVATE, summarizePolicy, wordsOfPolicy } from '@org/layers-client';
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
  const [asked, setAsked] = useState<Grant | 'grant'>();
  const close = (): void => setAsked(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const share = useRef<HTMLButtonElement>(null);
  const focus = useFocus();
  const grants = data ? grantsIn(data) : [];
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
      {grants.length > 0 && (
        <ul className="grants" aria-label="Statements">
          {grants.map((grant) => (
            <li key={grant.StatementId}>
              <code>{grant.StatementId}</code> {wordsOfGrant(grant)}{' '}
              {canWrite && (
                <button type="button" onClick={() => setAsked(grant)} aria-label={`Revoke ${grant.StatementId}`}>
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
          grant={asked}
          close={close}
          // Its button goes away with the statement.
          done={() => focus(() => heading.current)}
        />
      )}
    </section>
  );
}
