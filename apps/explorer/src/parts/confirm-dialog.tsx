import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal } from 'react-aria-components';
import { Trouble } from './trouble.tsx';
import './dialog.css';

/** Asks before something is done, names what will happen, and stays open where it failed. */
export function ConfirmDialog(props: {
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly act: () => Promise<unknown>;
  readonly close: () => void;
  readonly isReady?: boolean;
  readonly children: ReactNode;
}) {
  const { title, action, act, close, isReady = true, children } = props;
  const { mutate, isPending, error } = useMutation({ mutationFn: act, onSuccess: close });
  return (
    <Modal
      isOpen
      isDismissable={!isPending}
      // What is under way cannot be called back, so its question stays until it is answered.
      isKeyboardDismissDisabled={isPending}
      onOpenChange={close}
      className="modal"
    >
      <Dialog role="alertdialog" className="dialog">
        <Heading slot="title">{title}</Heading>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            mutate();
          }}
        >
          {children}
          {error !== null && <Trouble error={error} />}
          <p className="actions">
            <button type="submit" className="strong" disabled={isPending || !isReady}>
              {action}
            </button>
            <button type="button" onClick={close} disabled={isPending}>
              Cancel
            </button>
          </p>
        </form>
      </Dialog>
    </Modal>
  );
}
