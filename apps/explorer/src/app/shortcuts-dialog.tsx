import { Dialog, Heading, Modal } from 'react-aria-components';
import '../parts/dialog.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['?', 'this list'],
  ['/', 'to the search'],
  ['g l', 'to the layers'],
  ['g w', 'to the layers of others that are watched'],
  ['g p', 'to publish, where that is allowed'],
  ['j', 'to the next row'],
  ['k', 'to the row before'],
  ['u', 'back to the view before'],
  ['c', 'copies the ARN of the version that is shown'],
  ['d', 'downloads its archive'],
  ['f', 'faults, where a fake answers'],
  ['Esc', 'closes what stands open'],
];

/** The keys that every view knows. */
export function ShortcutsDialog(props: {
  readonly close: () => void;
  readonly isOn: boolean;
  readonly turn: () => void;
}) {
  const { close, isOn, turn } = props;
  return (
    <Modal isOpen isDismissable onOpenChange={close} className="modal">
      <Dialog className="dialog">
        <Heading slot="title">Keyboard shortcuts</Heading>
        <p>
          <label>
            <input type="checkbox" role="switch" checked={isOn} onChange={turn} /> These keys work (Esc always does)
          </label>
        </p>
        <dl className="keys">
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" onClick={close}>
          Close
        </button>
      </Dialog>
    </Modal>
  );
}
