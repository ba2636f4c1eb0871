import { sameGrantIn } from '@org/layers-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswering } from '../app/use-answering.ts';
import { announce } from '../parts/announce.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { type Address, nameOf } from '../queries/address.ts';
import { forgetLayer } from '../queries/forget-layer.ts';
import { grantFor, type Kind, KINDS, wordsOfGrant } from './grantee.ts';
import { GranteeField } from './grantee-field.tsx';
import { share } from './share.ts';

/** Shares the version, after saying with whom. */
export function GrantDialog(props: {
  readonly address: Address;
  readonly version: number;
  /** What it has so far. */
  readonly policy: string | null;
  readonly close: () => void;
  readonly done: () => void;
}) {
  const { address, version, policy, close, done } = props;
  const { backend } = useAnswering();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>('account');
  const [id, setId] = useState('');
  const grant = grantFor(kind, id, policy);
  const same = grant !== undefined && policy !== null ? sameGrantIn(policy, grant) : undefined;
  const act = async (): Promise<void> => {
    try {
      await share({ queries, backend, address, version, grantAmong: (taken) => grantFor(kind, id, taken)!, policy });
      announce(`Shared version ${version}`);
    } finally {
      // What it made untrue is read again behind the question; where no answer came, it may have been done all the same.
      void forgetLayer(queries, backend, address);
    }
  };
  return (
    <ConfirmDialog
      title={`Share version ${version} of ${nameOf(address)}`}
      action="Share it"
      act={act}
      close={close}
      done={done}
      isReady={grant !== undefined && same === undefined}
    >
      <fieldset>
        <legend>With whom</legend>
        {Object.entries(KINDS).map(([value, { title }]) => (
          <label key={value}>
            <input type="radio" name="with" checked={kind === value} onChange={() => setKind(value as Kind)} /> {title}
          </label>
        ))}
      </fieldset>
      {kind !== 'everybody' && <GranteeField kind={kind} value={id} change={setId} />}
      {same === undefined ? (
        <p>
          {kind === 'everybody' ? 'Every AWS account' : KINDS[kind].title} will be able to add version {version} to
          functions, and to download it. Other versions stay as they are.
        </p>
      ) : (
        <p role="alert">
          Version {version} is shared with {wordsOfGrant(same)} already, by the statement{' '}
          <code>{same.StatementId}</code>. There is nothing to do.
        </p>
      )}
    </ConfirmDialog>
  );
}
