import { explain } from '@org/layers-client';
import { useQueryClient } from '@tanstack/react-query';
import { useAnswering } from '../app/use-answering.ts';
import { call } from '../backend/client.ts';
import { announce } from '../parts/announce.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import type { Address } from '../queries/address.ts';
import { forgetLayer } from '../queries/forget-layer.ts';

/** Takes a statement back, after asking. */
export function RevokeDialog(props: {
  readonly address: Address;
  readonly version: number;
  /** Its id. */
  readonly statement: string;
  readonly close: () => void;
  readonly done: () => void;
}) {
  const { address, version, statement, close, done } = props;
  const { backend } = useAnswering();
  const queries = useQueryClient();
  const { region, LayerName } = address;
  const remove = (): Promise<unknown> =>
    call(backend, region, (client, { RemoveLayerVersionPermissionCommand }) =>
      client.send(
        new RemoveLayerVersionPermissionCommand({ LayerName, VersionNumber: version, StatementId: statement }),
      ),
    );
  const revoke = async (): Promise<void> => {
    try {
      await remove();
      announce(`Revoked ${statement}`);
    } catch (error) {
      if (explain(error).kind !== 'absent') throw error;
      // It is gone, which is what was wanted, whoever has done it.
      announce(`${statement} was revoked already`);
    } finally {
      // What it made untrue is read again behind the question; where no answer came, it may have been done all the same.
      void forgetLayer(queries, backend, address);
    }
  };
  return (
    <ConfirmDialog title={`Revoke ${statement}?`} action="Revoke" act={revoke} close={close} done={done}>
      <p>
        Whoever may use version {version} by this statement alone cannot add it to a function any more. AWS does not say
        what becomes of functions that already use it.
      </p>
    </ConfirmDialog>
  );
}
