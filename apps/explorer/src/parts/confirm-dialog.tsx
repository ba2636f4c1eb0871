import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal } from 'react-aria-components';
import { Explained } from './explained.ts';
import { Trouble } from './trouble.tsx';
import './dialog.css';

/** Asks before something is done, names what will happen, and stays open where it failed. */
export function ConfirmDialog(props: {
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly act: () => Promise<unknown>;
  readonly close: () => void;
  /** Called beside that where it was done: the focus is the caller's, as what had it may be gone, or still be shut off. */
  readonly done?: (() => void) | undefined;
  readonly isReady?: boolean;
  readonly children: ReactNode;
}) {
  const { title, action, act, close, done, isReady = true, children } = props;
  const { mutate, isIdle, isPending, error } = useMutation({
    mutationFn: act,
    onSuccess: () => {
      close();
      done?.();
    },
  });
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
            if (isReady && !isPending) mutate();
          }}
        >
          {children}
          {error !== null && !(error instanceof Explained) && <Trouble error={error} />}
          <p className="actions">
            {/* A button that is disabled loses the focus, and Escape with it: one that was pressed keeps both. */}
            <button
              type="submit"
              className="strong"
              disabled={!isReady && isIdle}
              aria-disabled={!isReady || isPending}
            >
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
