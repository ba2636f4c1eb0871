import { accountGrant, EVERYBODY, type Grant, organizationGrant } from '@org/layers-client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswering } from '../app/use-answering.ts';
import { call } from '../backend/client.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { type Address, nameOf } from '../queries/address.ts';
import { forgetLayer } from '../queries/forget-layer.ts';

const KINDS = { account: 'An account', organization: 'An organisation', everybody: 'Everybody' } as const;

/** Shares the version, after saying with whom. */
export function GrantDialog(props: {
  readonly address: Address;
  readonly version: number;
  readonly close: () => void;
}) {
  const { address, version, close } = props;
  const { backend } = useAnswering();
  const queries = useQueryClient();
  const [kind, setKind] = useState<keyof typeof KINDS>('account');
  const [id, setId] = useState('');
  const grant = grantOf(kind, id);
  const share = async (): Promise<void> => {
    await call(backend, address.region, (client, { AddLayerVersionPermissionCommand }) =>
      client.send(
        new AddLayerVersionPermissionCommand({
          LayerName: address.LayerName,
          VersionNumber: version,
          Action: 'lambda:GetLayerVersion',
          ...grant!,
        }),
      ),
    );
    // It is done; what it made untrue is read again behind the closed question.
    void forgetLayer(queries, backend, address);
  };
  return (
    <ConfirmDialog
      title={`Share version ${version} of ${nameOf(address)}`}
      action="Share it"
      act={share}
      close={close}
      isReady={grant !== undefined}
    >
      <fieldset>
        <legend>With whom</legend>
        {Object.entries(KINDS).map(([value, name]) => (
          <label key={value}>
            <input
              type="radio"
              name="with"
              checked={kind === value}
              onChange={() => setKind(value as keyof typeof KINDS)}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      {kind !== 'everybody' && (
        <label>
          {kind === 'account' ? "Twelve digits, or the ARN of the account's root" : 'Id of the organisation: o-…'}
          <input
            value={id}
            onChange={({ target }) => setId(target.value.trim())}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      )}
      <p>
        {kind === 'everybody' ? 'Every AWS account' : KINDS[kind]} will be able to add version {version} to functions,
        and to download it. Other versions stay as they are.
      </p>
    </ConfirmDialog>
  );
}

/** What is granted; `undefined` as long as nobody is named. */
function grantOf(kind: keyof typeof KINDS, id: string): Grant | undefined {
  if (kind === 'everybody') return EVERYBODY;
  if (kind === 'account') return /^(\d{12}|arn:[\w-]+:iam::\d{12}:root)$/.test(id) ? accountGrant(id) : undefined;
  return /^o-[a-z0-9]{10,32}$/.test(id) ? organizationGrant(id) : undefined;
}
