import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keptOf } from '../app/search.ts';
import { useAnswering } from '../app/use-answering.ts';
import { call } from '../backend/client.ts';
import { announce } from '../parts/announce.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { type Address, nameOf } from '../queries/address.ts';
import { forgetLayer } from '../queries/forget-layer.ts';

/** Deletes the version, after asking. AWS keeps a copy for functions that refer to it (API reference, DeleteLayerVersion). */
export function DeleteButton({ address, version }: { readonly address: Address; readonly version: number }) {
  const [isAsking, setAsking] = useState(false);
  const { backend } = useAnswering();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { region, LayerName } = address;
  const remove = async (): Promise<void> => {
    await call(backend, region, (client, { DeleteLayerVersionCommand }) =>
      client.send(new DeleteLayerVersionCommand({ LayerName, VersionNumber: version })),
    );
    announce(`Deleted version ${version} of ${nameOf(address)}`);
    await navigate({ to: '/layers/$layer', params: { layer: LayerName }, search: keptOf });
    // It is done; what it made untrue is read again behind the closed question.
    void forgetLayer(queries, backend, address);
  };
  return (
    <section aria-label="Delete">
      <button type="button" className="danger" onClick={() => setAsking(true)}>
        Delete this version
      </button>
      {isAsking && (
        <ConfirmDialog
          title={`Delete version ${version} of ${nameOf(address)}?`}
          action={`Delete version ${version}`}
          act={remove}
          close={() => setAsking(false)}
        >
          <p>
            It is deleted in {region}. Functions that use it keep it; nobody can add it to a function any more. It
            cannot be had back, and its number is never given again.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}
